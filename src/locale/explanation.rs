//! The deadlines of an application as a reader gets them: every day counted or skipped, why, and by which paragraph.

use chrono::NaiveDate;

use super::{Texts, capital};
use crate::law::Stage;
use crate::law::clock::{DayNote, Deadlines, StageDue};
use crate::law::complaint::{ComplaintDeadlines, ComplaintDue};
use crate::law::edition::{DayReading, Edition};
use crate::phrase::{Arg, Phrase};

impl Texts {
    /// The explanation, line by line; the days of a stage are indented.
    pub fn deadlines(&self, answer: &Deadlines, edition: &Edition) -> Vec<String> {
        explain(answer, edition, self)
    }

    /// The terms of a complaint, line by line; the days of a term are indented.
    pub fn complaint(&self, answer: &ComplaintDeadlines, edition: &Edition) -> Vec<String> {
        explain_complaint(answer, edition, self)
    }
}

fn explain(answer: &Deadlines, edition: &Edition, texts: &Texts) -> Vec<String> {
    let say = |phrase: &Phrase| texts.say(phrase);
    let mut lines = vec![
        capital(&say(&Phrase::new("law-deadline-head")
            .with("service", answer.service.phrase())
            .with("day", answer.filed_at.date())
            .with("time", answer.filed_at.format("%H:%M:%S").to_string()))),
        say(&Phrase::new("law-deadline-accepted")
            .with("day", answer.registration_day)
            .with("paragraph", Arg::cite(accepted_by(edition)))),
    ];
    let end = answer.readings.day_end;
    lines.extend(answer.acceptance.iter().map(|note| day_line(note, &note.acceptance_phrase(end), texts)));
    for stage in &answer.stages {
        lines.push(String::new());
        lines.extend(explain_stage(stage, texts));
    }
    lines.push(String::new());
    if let Some(promised) = answer.promised_at {
        let promised = Phrase::new("law-deadline-promised").with("moment", promised);
        lines.push(say(&promised.with("paragraph", Arg::cite("5"))));
    }
    lines.extend(answer.notes.iter().map(say));
    lines.extend(counted_by(answer.readings.day, edition, &answer.calendar_revision, texts));
    lines
}

fn explain_complaint(answer: &ComplaintDeadlines, edition: &Edition, texts: &Texts) -> Vec<String> {
    let say = |phrase: &Phrase| texts.say(phrase);
    let mut lines = vec![
        say(&Phrase::new("law-deadline-complaint-head")
            .with("day", answer.received_at.date())
            .with("time", answer.received_at.format("%H:%M:%S").to_string())),
        say(&Phrase::new("law-deadline-complaint-received")
            .with("day", answer.received_day)
            .with("paragraph", Arg::cite("row-7"))
            .with("code", Arg::cite("apc-64"))),
    ];
    let end = answer.readings.day_end;
    lines.extend(answer.acceptance.iter().map(|note| day_line(note, &note.acceptance_phrase(end), texts)));
    lines.push(say(&Phrase::new("law-deadline-complaint-registered").with("day", answer.registered_on)));
    for term in &answer.terms {
        lines.push(String::new());
        lines.extend(explain_term(term, edition, texts));
    }
    lines.push(String::new());
    lines.extend(answer.notes.iter().map(say));
    lines.extend(counted_by(answer.readings.day, edition, &answer.calendar_revision, texts));
    lines
}

/// The reading, the edition and the calendar a count stands on.
fn counted_by(reading: DayReading, edition: &Edition, calendar_revision: &str, texts: &Texts) -> [String; 3] {
    let calendar = match calendar_revision.parse::<NaiveDate>() {
        Ok(known) => Phrase::new("law-deadline-calendar").with("revision", known),
        Err(_) => Phrase::new("law-deadline-calendar-base"),
    };
    [
        texts.say(&Phrase::new("law-deadline-reading").with("reading", reading.phrase())),
        texts.say(&Phrase::new("law-deadline-edition").with("edition", edition.phrase())),
        texts.say(&calendar),
    ]
}

/// A term of a complaint: its days, the stricter date, and what starts it.
fn explain_term(term: &ComplaintDue, edition: &Edition, texts: &Texts) -> Vec<String> {
    let mut lines = counted(&term.term.phrase(), term.due, term.term_days, &term.paragraph, texts);
    lines.extend(term.days.iter().map(|note| day_line(note, &note.phrase(), texts)));
    if term.stricter != term.due {
        lines.push(format!("  {}", texts.say(&Phrase::new("law-deadline-stricter").with("day", term.stricter))));
    }
    lines.extend(edition.complaint(term.term).map(|rule| format!("  {}", texts.get(&rule.reason))));
    lines
}

/// The head of a count: what is due, by when, in how many working days, by which paragraph.
fn counted(what: &Phrase, due: NaiveDate, days: u16, paragraph: &str, texts: &Texts) -> Vec<String> {
    let head = Phrase::new("law-deadline-stage")
        .with("stage", what.clone())
        .with("due", due)
        .with("days", Phrase::new("law-working-days").with("n", days))
        .with("paragraph", Arg::cite(paragraph));
    vec![capital(&texts.say(&head))]
}

/// The paragraph the reading of late filing stands on in this edition.
fn accepted_by(edition: &Edition) -> &str {
    edition.reading_notes().iter().find(|note| note.id == "filed_late").map_or("", |note| &note.paragraph)
}

fn explain_stage(stage: &StageDue, texts: &Texts) -> Vec<String> {
    let days = |n: i64| Phrase::new("law-working-days").with("n", n);
    let mut lines = counted(&stage.stage.phrase(), stage.due, stage.term_days, &stage.paragraph, texts);
    lines.extend(stage.days.iter().map(|note| day_line(note, &note.phrase(), texts)));
    if stage.stricter != stage.due {
        lines.push(format!("  {}", texts.say(&Phrase::new("law-deadline-stricter").with("day", stage.stricter))));
    }
    if stage.stage != Stage::Decision {
        lines.push(format!("  {}", texts.say(&Phrase::new("law-deadline-slack").with("days", days(stage.slack)))));
    }
    lines
}

fn day_line(note: &DayNote, why: &Phrase, texts: &Texts) -> String {
    format!("  {}  {}", texts.day(note.day), texts.say(why))
}
