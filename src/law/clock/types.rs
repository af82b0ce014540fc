//! What the clock is asked and what it answers.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::law::calendar::{CalendarView, DayStatus};
use crate::law::edition::{Edition, Readings};
use crate::law::{Service, Stage};
use crate::phrase::Phrase;

/// What the clock is asked.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// The edition that governs the case.
    pub edition: &'a Edition,
    /// The calendar, as known on some day.
    pub calendar: &'a CalendarView,
    /// The office's readings.
    pub readings: &'a Readings,
    /// The service.
    pub service: Service,
    /// The moment of filing, office local time.
    pub filed_at: NaiveDateTime,
    /// The day the file went to the Commission, once it has.
    pub handed_over_on: Option<NaiveDate>,
}

/// One day of a count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayNote {
    /// The day.
    pub day: NaiveDate,
    /// Which working day of the term it is; `None` for day zero and for days off.
    pub counted: Option<u32>,
    /// What the calendar says of it.
    pub status: DayStatus,
    /// The filing came after the end of this working day.
    pub after_hours: bool,
}

impl DayNote {
    /// In a count: «рабочий день 3», «не считается: выходной», «не считается, от него отсчёт».
    pub fn phrase(&self) -> Phrase {
        match self.counted {
            Some(n) if self.is_moved() => {
                Phrase::new("law-count-day-moved").with("n", n).with("why", self.status.phrase())
            }
            Some(n) => Phrase::new("law-count-day").with("n", n),
            None if self.status.is_working() => Phrase::new("law-count-zero"),
            None => Phrase::new("law-count-skipped").with("why", self.status.phrase()),
        }
    }

    /// In [`Deadlines::acceptance`]: «подано после конца рабочего дня (18:30)», «приёма нет: праздник», «принято».
    pub fn acceptance_phrase(&self, day_end: NaiveTime) -> Phrase {
        if self.after_hours {
            Phrase::new("law-accept-after-hours").with("end", day_end.format("%H:%M").to_string())
        } else if self.is_moved() {
            Phrase::new("law-accept-day-moved").with("why", self.status.phrase())
        } else if self.status.is_working() {
            Phrase::new("law-accept-day")
        } else {
            Phrase::new("law-accept-day-off").with("why", self.status.phrase())
        }
    }

    const fn is_moved(&self) -> bool {
        matches!(self.status, DayStatus::MovedWorking { .. })
    }
}

/// A stage and its due date, explained.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StageDue {
    /// The stage.
    pub stage: Stage,
    /// Working days.
    pub term_days: u16,
    /// The day it is counted from.
    pub start: NaiveDate,
    /// Due by the end of this day.
    pub due: NaiveDate,
    /// The date from the same `start` under the stricter reading of R-DAY; equals `due` when that one is in force.
    pub stricter: NaiveDate,
    /// Key of the paragraph.
    pub paragraph: String,
    /// Whether its own term would run past the service's and was cut to it.
    pub capped: bool,
    /// Every day from `start` to `due`.
    pub days: Vec<DayNote>,
    /// Working days left for the decision when this stage is fully used and, before the Commission, when the
    /// Commission then uses its whole term.
    pub slack: i64,
}

/// Every due date of an application, explained.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadlines {
    /// The service.
    pub service: Service,
    /// The moment of filing.
    pub filed_at: NaiveDateTime,
    /// The accepted day (п. 7, 11; Row 7).
    pub registration_day: NaiveDate,
    /// Each day from the filing to the accepted day: why it is that day.
    pub acceptance: Vec<DayNote>,
    /// In the order of the work; a stage the service does not have, or without text, is absent.
    pub stages: Vec<StageDue>,
    /// Stages whose text the edition lacks.
    pub no_text: Vec<Stage>,
    /// The result's date and time shown to the applicant (п. 5): the end of the working day of the decision's due
    /// date; `None` where the edition's text gives no term.
    pub promised_at: Option<NaiveDateTime>,
    /// Edition id.
    pub edition: String,
    /// Which calendar it was counted by.
    pub calendar_revision: String,
    /// The readings in force.
    pub readings: Readings,
    /// Remarks: no text, handed over late, no slack.
    pub notes: Vec<Phrase>,
}

impl Deadlines {
    /// A stage, where there is one.
    pub fn stage(&self, stage: Stage) -> Option<&StageDue> {
        self.stages.iter().find(|due| due.stage == stage)
    }

    /// A stage's due date, where there is one.
    pub fn due(&self, stage: Stage) -> Option<NaiveDate> {
        self.stage(stage).map(|due| due.due)
    }
}
