//! The holder's own five days (п. 17, 18, 20, 22, 22-1): on time or late, and by how many working days.
//!
//! R-SENT: a notice «направляется», an application «подается», so the day it was sent or filed decides, until
//! 24:00 of the last day; Row 7 moves an acceptance and never makes a holder late.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::LawError;
use super::calendar::CalendarView;
use super::clock::{DayNote, days_between};
use super::edition::{DutyRule, Edition, SentReading};
use crate::phrase::Phrase;

/// A duty of the certificate's holder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Duty {
    /// Send the extension documents, from the employment contract (п. 17).
    Extension,
    /// Notify of a new employer, from the new contract (п. 18).
    NewEmployer,
    /// Notify that the contract ended, from its end (п. 20).
    ContractEnded,
    /// Apply for a reissue, from the change; for an employer, from the new contract (п. 22).
    Reissue,
    /// Apply for a duplicate, from the loss or damage (п. 22-1).
    Duplicate,
}

impl Duty {
    /// All five, in the order of the Rules.
    pub const ALL: [Self; 5] =
        [Self::Extension, Self::NewEmployer, Self::ContractEnded, Self::Reissue, Self::Duplicate];

    /// The paragraph's key.
    pub const fn paragraph(self) -> &'static str {
        match self {
            Self::Extension => "17",
            Self::NewEmployer => "18",
            Self::ContractEnded => "20",
            Self::Reissue => "22",
            Self::Duplicate => "22-1",
        }
    }
}

/// A verdict by one of the two days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timeliness {
    /// Not later than the due day.
    pub on_time: bool,
    /// Working days late, a day off counted as the working day after it; 0 when on time.
    pub late_by: u32,
}

/// Whether a holder kept a term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HolderVerdict {
    /// The duty.
    pub duty: Duty,
    /// Day of the event: day zero.
    pub event_date: NaiveDate,
    /// Last day of the term, until 24:00.
    pub due: NaiveDate,
    /// Under the reading in force.
    pub on_time: bool,
    /// Working days late under the reading in force.
    pub late_by: u32,
    /// Each day from the event to the due day, counted or skipped.
    pub days: Vec<DayNote>,
    /// By the day sent or filed.
    pub by_sent: Timeliness,
    /// By letter only: by the day it came.
    pub by_received: Option<Timeliness>,
    /// Key of the paragraph.
    pub paragraph: String,
    /// The reading in force.
    pub reading: SentReading,
    /// Which calendar it was counted by.
    pub calendar_revision: String,
}

impl HolderVerdict {
    /// «в срок», «с опозданием на 2 рабочих дня».
    pub fn phrase(&self) -> Phrase {
        Timeliness { on_time: self.on_time, late_by: self.late_by }.phrase()
    }
}

impl Timeliness {
    /// «в срок», «с опозданием на 2 рабочих дня».
    pub fn phrase(self) -> Phrase {
        if self.on_time { Phrase::new("law-on-time") } else { Phrase::new("law-late-by").with("n", self.late_by) }
    }
}

/// What is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sending {
    /// Day of the event: the contract, its end, the change, the loss.
    pub event_date: NaiveDate,
    /// Day the holder sent or filed it.
    pub sent_on: NaiveDate,
    /// Day it came.
    pub received_on: Option<NaiveDate>,
    /// By letter, where the two days differ and both verdicts are shown.
    pub by_letter: bool,
}

/// The last day of a duty, until 24:00, with the days counted.
///
/// # Errors
/// [`LawError::NoText`] where the edition's text of the paragraph is not in our hands, [`LawError::BeyondCalendar`].
pub fn due(
    edition: &Edition,
    calendar: &CalendarView,
    duty: Duty,
    event_date: NaiveDate,
) -> Result<(NaiveDate, Vec<DayNote>), LawError> {
    let due = calendar.nth_after(event_date, rule(edition, duty)?.days.into())?;
    Ok((due, days_between(calendar, event_date, due, 0)?))
}

/// Judges what a holder sent under the edition's own reading (R-SENT).
///
/// # Errors
/// As [`verdict_under`].
pub fn verdict(
    edition: &Edition,
    calendar: &CalendarView,
    duty: Duty,
    event_date: NaiveDate,
    sent_on: NaiveDate,
    received_on: Option<NaiveDate>,
    by_letter: bool,
) -> Result<HolderVerdict, LawError> {
    let sending = Sending { event_date, sent_on, received_on, by_letter };
    verdict_under(edition, calendar, edition.default_readings().sent, duty, sending)
}

/// Judges what a holder sent under the reading an office has picked.
///
/// # Errors
/// As [`due`], and [`LawError::BackwardPeriod`] when it came before it was sent.
pub fn verdict_under(
    edition: &Edition,
    calendar: &CalendarView,
    reading: SentReading,
    duty: Duty,
    sending: Sending,
) -> Result<HolderVerdict, LawError> {
    let Sending { event_date, sent_on, received_on, by_letter } = sending;
    if let Some(received) = received_on.filter(|received| *received < sent_on) {
        return Err(LawError::BackwardPeriod { from: sent_on, until: received });
    }
    let (due, days) = due(edition, calendar, duty, event_date)?;
    let by_sent = timeliness(calendar, due, sent_on)?;
    let by_received = match received_on.filter(|_| by_letter) {
        Some(received) => Some(timeliness(calendar, due, received)?),
        None => None,
    };
    let in_force = match (reading, by_received) {
        (SentReading::ByReceived, Some(received)) => received,
        _ => by_sent,
    };
    Ok(HolderVerdict {
        duty,
        event_date,
        due,
        on_time: in_force.on_time,
        late_by: in_force.late_by,
        days,
        by_sent,
        by_received,
        paragraph: rule(edition, duty)?.paragraph.clone(),
        reading,
        calendar_revision: calendar.revision().to_owned(),
    })
}

fn rule(edition: &Edition, duty: Duty) -> Result<&DutyRule, LawError> {
    edition.duty(duty).ok_or_else(|| edition.lacks(duty.paragraph()))
}

fn timeliness(calendar: &CalendarView, due: NaiveDate, sent: NaiveDate) -> Result<Timeliness, LawError> {
    if sent <= due {
        return Ok(Timeliness { on_time: true, late_by: 0 });
    }
    let late = calendar.distance(due, calendar.next_working_from(sent)?)?;
    Ok(Timeliness { on_time: false, late_by: u32::try_from(late).unwrap_or(0) })
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{Duty, Sending, Timeliness, due, verdict, verdict_under};
    use crate::law::LawError;
    use crate::law::calendar::Calendar;
    use crate::law::edition::{Rulebook, SentReading};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn judge(duty: Duty, event: &str, sent: &str) -> (NaiveDate, bool, u32) {
        let (edition, calendar) = (Rulebook::embedded().newest(), Calendar::embedded().latest());
        let found = verdict(edition, &calendar, duty, day(event), day(sent), None, false).unwrap();
        (found.due, found.on_time, found.late_by)
    }

    /// Holds: R-SENT.
    #[test]
    fn five_days_after_the_event_by_the_day_sent() {
        for duty in Duty::ALL {
            let due = day("2026-11-16");
            assert_eq!(judge(duty, "2026-11-09", "2026-11-09"), (due, true, 0));
            assert_eq!(judge(duty, "2026-11-09", "2026-11-16"), (due, true, 0));
            assert_eq!(judge(duty, "2026-11-09", "2026-11-17"), (due, false, 1));
            assert_eq!(judge(duty, "2026-11-09", "2026-11-19"), (due, false, 3));
        }
    }

    #[test]
    fn a_term_that_ends_before_a_weekend_is_late_on_it() {
        assert_eq!(judge(Duty::ContractEnded, "2026-11-06", "2026-11-13"), (day("2026-11-13"), true, 0));
        assert_eq!(judge(Duty::ContractEnded, "2026-11-06", "2026-11-14"), (day("2026-11-13"), false, 1));
        assert_eq!(judge(Duty::ContractEnded, "2026-11-06", "2026-11-16"), (day("2026-11-13"), false, 1));
        assert_eq!(judge(Duty::NewEmployer, "2026-03-20", "2026-04-01"), (day("2026-04-01"), true, 0));
        assert_eq!(judge(Duty::NewEmployer, "2026-03-21", "2026-04-02"), (day("2026-04-01"), false, 1));
    }

    /// Holds: R-SENT.
    #[test]
    fn a_letter_shows_both_verdicts_and_the_reading_decides() {
        let (edition, calendar) = (Rulebook::embedded().newest(), Calendar::embedded().latest());
        let sending = Sending {
            event_date: day("2026-11-09"),
            sent_on: day("2026-11-16"),
            received_on: Some(day("2026-11-18")),
            by_letter: true,
        };
        let under = |reading, sending| verdict_under(edition, &calendar, reading, Duty::NewEmployer, sending).unwrap();
        let found = under(SentReading::BySent, sending);
        assert_eq!((found.on_time, found.late_by), (true, 0));
        assert_eq!(found.by_received, Some(Timeliness { on_time: false, late_by: 2 }));
        assert_eq!(found.days.iter().filter_map(|note| note.counted).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
        let strict = under(SentReading::ByReceived, sending);
        assert_eq!((strict.on_time, strict.late_by), (false, 2));
        assert_eq!(under(SentReading::BySent, Sending { by_letter: false, ..sending }).by_received, None);
    }

    /// Holds: 18, R-SENT.
    #[test]
    fn what_cannot_be_judged_is_an_error() {
        let calendar = Calendar::embedded().latest();
        let newest = Rulebook::embedded().newest();
        let (sent, received) = (day("2026-11-16"), day("2026-11-15"));
        let backward = verdict(newest, &calendar, Duty::NewEmployer, sent, sent, Some(received), true);
        assert_eq!(backward, Err(LawError::BackwardPeriod { from: sent, until: received }));
        let first = Rulebook::embedded().edition("236-2023").unwrap();
        let lacks = due(first, &calendar, Duty::NewEmployer, sent);
        assert!(matches!(lacks, Err(LawError::NoText { paragraph, .. }) if paragraph == "18"));
        assert!(due(first, &calendar, Duty::Extension, sent).is_ok());
        assert!(matches!(
            due(newest, &calendar, Duty::Extension, day("2027-12-28")),
            Err(LawError::BeyondCalendar { .. })
        ));
    }
}
