//! The deadlines of an application as a reader gets them: every day counted or skipped, why, and by which paragraph.

use chrono::NaiveDate;

use super::{Texts, capital};
use crate::law::Stage;
use crate::law::clock::{DayNote, Deadlines, Ledger, StageDue};
use crate::law::edition::Edition;
use crate::phrase::{Arg, Phrase};

impl Texts {
    /// The explanation, line by line; the days of a stage are indented.
    pub fn deadlines(&self, answer: &Deadlines, edition: &Edition) -> Vec<String> {
        explain(answer, edition, self)
    }

    /// What is left of a term that stands still, and every day of it so far.
    pub fn ledger(&self, ledger: &Ledger, notes: &[DayNote]) -> Vec<String> {
        let days = |n: usize| Phrase::new("law-working-days").with("n", n);
        let head = Phrase::new("law-ledger-stage")
            .with("stage", ledger.stage.phrase())
            .with("used", days(ledger.used.len()))
            .with("left", days(ledger.left.into()));
        let mut lines = vec![String::new(), capital(&self.say(&head))];
        lines.extend(notes.iter().map(|note| day_line(note, &note.phrase(), self)));
        lines.push(String::new());
        lines
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
    lines.push(say(&Phrase::new("law-deadline-reading").with("reading", answer.readings.day.phrase())));
    lines.push(say(&Phrase::new("law-deadline-edition").with("edition", edition.phrase())));
    lines.push(match answer.calendar_revision.parse::<NaiveDate>() {
        Ok(known) => say(&Phrase::new("law-deadline-calendar").with("revision", known)),
        Err(_) => texts.get("law-deadline-calendar-base"),
    });
    lines
}

/// The paragraph the reading of late filing stands on in this edition.
fn accepted_by(edition: &Edition) -> &str {
    edition.reading_notes().iter().find(|note| note.id == "filed_late").map_or("", |note| &note.paragraph)
}

fn explain_stage(stage: &StageDue, texts: &Texts) -> Vec<String> {
    let days = |n: i64| Phrase::new("law-working-days").with("n", n);
    let head = Phrase::new("law-deadline-stage")
        .with("stage", stage.stage.phrase())
        .with("due", stage.due)
        .with("days", days(stage.term_days.into()))
        .with("paragraph", Arg::cite(stage.paragraph.as_str()));
    let mut lines = vec![capital(&texts.say(&head))];
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
