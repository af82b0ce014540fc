//! The deadlines of an application as a reader gets them: every day counted or skipped, why, and by which paragraph.

use chrono::NaiveDate;

use super::{Texts, capital};
use crate::law::clock::{DayNote, Deadlines, Ledger, StageDue};
use crate::law::complaint::{ComplaintDeadlines, ComplaintDue};
use crate::law::edition::{DayReading, Edition};
use crate::law::inquiry::{Question, TermUnit};
use crate::law::{LawError, Stage};
use crate::office::inquiry::InquiryClocks;
use crate::phrase::{Arg, Phrase};

/// A part of an explanation, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// What it is about, what it stands on.
    Said(String),
    /// A count begins: what is due by when, in how many working days, by which paragraph.
    Head(String),
    /// A day of the count above it, and what became of it.
    Day {
        /// «чт 26.03.2026».
        day: String,
        /// «рабочий день 3», «не считается: выходной».
        why: String,
    },
    /// A remark on the count above it.
    Under(String),
    /// One count is parted from the next.
    Gap,
}

impl Part {
    /// Whether it stands under what is above it.
    pub const fn is_under(&self) -> bool {
        matches!(self, Self::Day { .. } | Self::Under(_))
    }

    /// The day and what became of it, of a day.
    pub fn day(&self) -> Option<[&str; 2]> {
        match self {
            Self::Day { day, why } => Some([day, why]),
            _ => None,
        }
    }

    /// It as a line of plain text: what stands under a count is indented.
    pub fn line(&self) -> String {
        match self {
            Self::Said(text) | Self::Head(text) => text.clone(),
            Self::Day { day, why } => format!("  {day}  {why}"),
            Self::Under(text) => format!("  {text}"),
            Self::Gap => String::new(),
        }
    }
}

impl Texts {
    /// The explanation of an application's terms, part by part.
    pub fn deadlines(&self, answer: &Deadlines, edition: &Edition) -> Vec<Part> {
        explain(answer, edition, self)
    }

    /// What is left of a term that stands still, and every day of it so far.
    pub fn ledger(&self, ledger: &Ledger, notes: &[DayNote]) -> Vec<Part> {
        let days = |n: usize| Phrase::new("law-working-days").with("n", n);
        let head = Phrase::new("law-ledger-stage")
            .with("stage", ledger.stage.phrase())
            .with("used", days(ledger.used.len()))
            .with("left", days(ledger.left.into()));
        let mut parts = vec![Part::Gap, Part::Head(capital(&self.say(&head)))];
        parts.extend(notes.iter().map(|note| day(note, &note.phrase(), self)));
        parts.push(Part::Gap);
        parts
    }

    /// The terms of a complaint, part by part.
    pub fn complaint(&self, answer: &ComplaintDeadlines, edition: &Edition) -> Vec<Part> {
        explain_complaint(answer, edition, self)
    }

    /// The terms of an inquiry, part by part.
    ///
    /// # Errors
    /// Beyond the calendar.
    pub fn inquiry(&self, clocks: &InquiryClocks, question: &Question<'_>) -> Result<Vec<Part>, LawError> {
        explain_inquiry(clocks, question, self)
    }
}

fn explain(answer: &Deadlines, edition: &Edition, texts: &Texts) -> Vec<Part> {
    let say = |phrase: &Phrase| Part::Said(texts.say(phrase));
    let head = Phrase::new("law-deadline-head")
        .with("service", answer.service.phrase())
        .with("day", answer.filed_at.date())
        .with("time", answer.filed_at.format("%H:%M:%S").to_string());
    let mut parts = vec![
        Part::Said(capital(&texts.say(&head))),
        say(&Phrase::new("law-deadline-accepted")
            .with("day", answer.registration_day)
            .with("paragraph", Arg::cite(accepted_by(edition)))),
    ];
    let end = answer.readings.day_end;
    parts.extend(answer.acceptance.iter().map(|note| day(note, &note.acceptance_phrase(end), texts)));
    for stage in &answer.stages {
        parts.push(Part::Gap);
        parts.extend(explain_stage(stage, texts));
    }
    parts.push(Part::Gap);
    if let Some(promised) = answer.promised_at {
        let promised = Phrase::new("law-deadline-promised").with("moment", promised);
        parts.push(say(&promised.with("paragraph", Arg::cite("5"))));
    }
    parts.extend(answer.notes.iter().map(say));
    parts.extend(counted_by(answer.readings.day, edition, &answer.calendar_revision, texts));
    parts
}

fn explain_complaint(answer: &ComplaintDeadlines, edition: &Edition, texts: &Texts) -> Vec<Part> {
    let say = |phrase: &Phrase| Part::Said(texts.say(phrase));
    let mut parts = vec![
        say(&Phrase::new("law-deadline-complaint-head")
            .with("day", answer.received_at.date())
            .with("time", answer.received_at.format("%H:%M:%S").to_string())),
        say(&Phrase::new("law-deadline-complaint-received")
            .with("day", answer.received_day)
            .with("paragraph", Arg::cite("row-7"))
            .with("code", Arg::cite("apc-64"))),
    ];
    let end = answer.readings.day_end;
    parts.extend(answer.acceptance.iter().map(|note| day(note, &note.acceptance_phrase(end), texts)));
    parts.push(say(&Phrase::new("law-deadline-complaint-registered").with("day", answer.registered_on)));
    for term in &answer.terms {
        parts.push(Part::Gap);
        parts.extend(explain_term(term, edition, texts));
    }
    parts.push(Part::Gap);
    parts.extend(answer.notes.iter().map(say));
    parts.extend(counted_by(answer.readings.day, edition, &answer.calendar_revision, texts));
    parts
}

fn explain_inquiry(clocks: &InquiryClocks, question: &Question<'_>, texts: &Texts) -> Result<Vec<Part>, LawError> {
    let say = |phrase: &Phrase| Part::Said(texts.say(phrase));
    let mut parts = vec![
        say(&Phrase::new("law-deadline-inquiry-head")
            .with("day", question.received_at.date())
            .with("time", question.received_at.format("%H:%M:%S").to_string())),
        say(&Phrase::new("law-deadline-complaint-received")
            .with("day", clocks.received_day)
            .with("paragraph", Arg::cite("row-7"))
            .with("code", Arg::cite("apc-64"))),
    ];
    let end = clocks.readings.day_end;
    parts.extend(question.acceptance()?.iter().map(|note| day(note, &note.acceptance_phrase(end), texts)));
    for due in [Some(&clocks.answer), clocks.notice.as_ref(), Some(&clocks.redirect)].into_iter().flatten() {
        parts.push(Part::Gap);
        if due.days == 0 {
            // A day that an extension set is not counted to: it was decided.
            let head = Phrase::new("law-deadline-inquiry-extended")
                .with("due", due.due)
                .with("day", due.start)
                .with("paragraph", Arg::cite(due.source.as_str()));
            parts.push(Part::Head(texts.say(&head)));
            continue;
        }
        parts.push(counted(&due.term.phrase(), due.due, due.days, &due.source, texts));
        let found = question.due(due.term, due.days, due.start)?;
        parts.extend(found.days.iter().map(|note| day(note, &note.phrase(), texts)));
        parts.extend(stricter(due.stricter, due.due, texts));
    }
    parts.push(Part::Gap);
    if let Some(last) = clocks.extend_by {
        let months = TermUnit::Months.phrase(clocks.extend_months);
        parts.push(say(&Phrase::new("law-deadline-inquiry-limit").with("day", last).with("months", months)));
    }
    let [reading, calendar] = counted_with(clocks.readings.day, &clocks.calendar_revision);
    parts.extend([say(&reading), say(&calendar)]);
    Ok(parts)
}

/// The reading, the edition and the calendar a count stands on.
fn counted_by(reading: DayReading, edition: &Edition, calendar_revision: &str, texts: &Texts) -> [Part; 3] {
    let [reading, calendar] = counted_with(reading, calendar_revision);
    [reading, Phrase::new("law-deadline-edition").with("edition", edition.phrase()), calendar]
        .map(|phrase| Part::Said(texts.say(&phrase)))
}

/// The reading and the calendar a count stands on.
fn counted_with(reading: DayReading, calendar_revision: &str) -> [Phrase; 2] {
    let calendar = match calendar_revision.parse::<NaiveDate>() {
        Ok(known) => Phrase::new("law-deadline-calendar").with("revision", known),
        Err(_) => Phrase::new("law-deadline-calendar-base"),
    };
    [Phrase::new("law-deadline-reading").with("reading", reading.phrase()), calendar]
}

/// A term of a complaint: its days, the stricter date, and what starts it.
fn explain_term(term: &ComplaintDue, edition: &Edition, texts: &Texts) -> Vec<Part> {
    let mut parts = vec![counted(&term.term.phrase(), term.due, term.term_days, &term.paragraph, texts)];
    parts.extend(term.days.iter().map(|note| day(note, &note.phrase(), texts)));
    parts.extend(stricter(term.stricter, term.due, texts));
    parts.extend(edition.complaint(term.term).map(|rule| Part::Under(texts.get(&rule.reason))));
    parts
}

/// The head of a count: what is due, by when, in how many working days, by which paragraph.
fn counted(what: &Phrase, due: NaiveDate, days: u16, paragraph: &str, texts: &Texts) -> Part {
    let head = Phrase::new("law-deadline-stage")
        .with("stage", what.clone())
        .with("due", due)
        .with("days", Phrase::new("law-working-days").with("n", days))
        .with("paragraph", Arg::cite(paragraph));
    Part::Head(capital(&texts.say(&head)))
}

/// The date of the other reading, where it is another.
fn stricter(stricter: NaiveDate, due: NaiveDate, texts: &Texts) -> Option<Part> {
    let said = || texts.say(&Phrase::new("law-deadline-stricter").with("day", stricter));
    (stricter != due).then(|| Part::Under(said()))
}

/// The paragraph the reading of late filing stands on in this edition.
fn accepted_by(edition: &Edition) -> &str {
    edition.reading_notes().iter().find(|note| note.id == "filed_late").map_or("", |note| &note.paragraph)
}

fn explain_stage(stage: &StageDue, texts: &Texts) -> Vec<Part> {
    let days = |n: i64| Phrase::new("law-working-days").with("n", n);
    let mut parts = vec![counted(&stage.stage.phrase(), stage.due, stage.term_days, &stage.paragraph, texts)];
    parts.extend(stage.days.iter().map(|note| day(note, &note.phrase(), texts)));
    parts.extend(stricter(stage.stricter, stage.due, texts));
    if stage.stage != Stage::Decision {
        parts.push(Part::Under(texts.say(&Phrase::new("law-deadline-slack").with("days", days(stage.slack)))));
    }
    parts
}

fn day(note: &DayNote, why: &Phrase, texts: &Texts) -> Part {
    Part::Day { day: texts.day(note.day), why: texts.say(why) }
}
