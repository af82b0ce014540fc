//! Why a date, day by day: what the screens show, and the annex to an answer that says the same on paper.

use chrono::NaiveDate;

use super::{BLANK, Column, Head, Paper, Place, Writer};
use crate::law::clock::{self, Question, Running};
use crate::law::complaint;
use crate::law::edition::Rulebook;
use crate::law::inquiry;
use crate::locale::{Part, Texts, capital};
use crate::office::Refusal;
use crate::office::case::Case;
use crate::office::complaint::Complaint;
use crate::office::decide::{Rules, terms_of};
use crate::office::inquiry::Inquiry;
use crate::phrase::Phrase;

/// The terms of a case, day by day, under its own edition and the calendar its dates stand on.
///
/// # Errors
/// The rules files no longer hold its edition; beyond the calendar.
pub fn why_case(case: &Case, rules: &Rules, texts: &Texts) -> Result<Vec<Part>, Refusal> {
    let edition = Rulebook::embedded().edition(&case.clocks.edition)?;
    let calendar = rules.calendar_of(&case.clocks.calendar_revision);
    let readings = rules.readings_of(case, edition);
    let question = Question {
        edition,
        calendar: &calendar,
        readings: &readings,
        service: case.service(),
        filed_at: case.application.filed_at,
        handed_over_on: case.sent_on,
    };
    let pauses = case.pauses();
    let Some((suspension, earlier)) = case.outside.suspension().zip(pauses.len().checked_sub(1)) else {
        return Ok(texts.deadlines(&clock::deadlines_over(&question, &pauses, case.own.as_ref())?, edition));
    };
    // While it holds still there are no due days: what was used of each term, day by day.
    let head = Phrase::new("law-ledger-head").with("from", suspension.from).with("act", suspension.basis.line());
    let mut parts = vec![Part::Said(texts.say(&head))];
    let calendar = calendar.without(&pauses[..earlier]);
    for kept in &suspension.ledgers {
        let due = case.clocks.term(kept.stage).map_or(suspension.from, |term| term.due);
        let running = Running { stage: kept.stage, start: kept.start, days: kept.days, due };
        let (_, notes) = clock::ledger(&calendar, readings.day, running, suspension.from)?;
        parts.extend(texts.ledger(kept, &notes));
    }
    parts.push(Part::Said(texts.get("law-ledger-runs-on")));
    Ok(parts)
}

/// The terms of a complaint, day by day, under its own edition, readings and calendar.
///
/// # Errors
/// As [`why_case`].
pub fn why_complaint(of: &Complaint, rules: &Rules, texts: &Texts) -> Result<Vec<Part>, Refusal> {
    let clocks = &of.clocks;
    let edition = Rulebook::embedded().edition(&clocks.edition)?;
    let question = complaint::Question {
        edition,
        calendar: &rules.calendar_of(&clocks.calendar_revision),
        readings: &clocks.readings,
        received_at: of.input.received_at,
        registered_on: Some(clocks.registered_on),
        terms: &terms_of(&of.input),
    };
    Ok(texts.complaint(&complaint::deadlines(&question)?, edition))
}

/// The terms of an inquiry, day by day, under its own readings and calendar.
///
/// # Errors
/// Beyond the calendar.
pub fn why_inquiry(of: &Inquiry, rules: &Rules, texts: &Texts) -> Result<Vec<Part>, Refusal> {
    let clocks = &of.clocks;
    let calendar = rules.calendar_of(&clocks.calendar_revision);
    let question =
        inquiry::Question { calendar: &calendar, readings: &clocks.readings, received_at: of.input.received_at };
    Ok(texts.inquiry(clocks, &question)?)
}

/// The annex that explains the terms of a case, made on a day.
///
/// # Errors
/// As [`why_case`].
pub fn deadlines_of_case(case: &Case, rules: &Rules, head: Head<'_>, on: NaiveDate) -> Result<Paper, Refusal> {
    let parts = why_case(case, rules, head.texts)?;
    let about = Phrase::new("papers-deadline-case")
        .with("name", case.application.full_name.as_str())
        .with("number", case.application.portal_number.as_str())
        .with("case", case.no.to_string());
    Ok(annex(&about, &parts, head, on))
}

/// The annex that explains the terms of a complaint, made on a day.
///
/// # Errors
/// As [`why_case`].
pub fn deadlines_of_complaint(of: &Complaint, rules: &Rules, head: Head<'_>, on: NaiveDate) -> Result<Paper, Refusal> {
    let parts = why_complaint(of, rules, head.texts)?;
    let about = Phrase::new("papers-deadline-complaint")
        .with("name", of.input.from.name.as_str())
        .with("incoming", of.input.incoming_no.as_str())
        .with("complaint", of.no.to_string());
    Ok(annex(&about, &parts, head, on))
}

fn annex(about: &Phrase, parts: &[Part], head: Head<'_>, on: NaiveDate) -> Paper {
    let title = Phrase::new("papers-deadline-title");
    let mut paper = Writer::new(head.texts, &title, on);
    paper.paper.numbered = true;
    let number = if head.number.is_empty() { BLANK } else { head.number };
    paper.say(Place::Right, &Phrase::new("papers-deadline-annex").with("number", number));
    paper.put(Place::Right, head.side().body);
    paper.put(Place::Right, head.place_and(on));
    paper.gap();
    paper.say(Place::Heading, &title);
    paper.say(Place::Centre, about);
    // A count stays on one page with its days and what is said of it, and no page has a signature alone.
    let mut counts = parts.split(|part| *part == Part::Gap).peekable();
    while let Some(count) = counts.next() {
        paper.gap();
        paper.together(|paper| {
            counted(paper, count);
            if counts.peek().is_none() {
                paper.signer(&head, None);
            }
        });
    }
    paper.paper
}

fn counted(paper: &mut Writer<'_>, parts: &[Part]) {
    for run in parts.chunk_by(|a, b| matches!((a, b), (Part::Day { .. }, Part::Day { .. }))) {
        let days: Vec<Vec<String>> =
            run.iter().filter_map(Part::day).map(|cells| cells.map(str::to_owned).into()).collect();
        if days.is_empty() {
            for part in run {
                match part {
                    Part::Head(text) => paper.put(Place::Label, text.as_str()),
                    part => paper.put(Place::Body, capital(part.line().trim_start())),
                }
            }
            continue;
        }
        let [day, why] = ["papers-deadline-column-day", "papers-deadline-column-why"].map(|id| paper.texts.get(id));
        paper.table(vec![Column::new(day, 1), Column::new(why, 4)], days);
    }
}
