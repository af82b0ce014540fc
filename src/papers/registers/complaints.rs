//! The register of complaints, by the day they came (п. 24-28).

use super::{RegisterOf, joined, register};
use crate::locale::Texts;
use crate::office::complaint::{Answered, Complaint, ComplaintState, Forwarded, Reviewed, Satisfied};
use crate::papers::{Head, Paper};
use crate::phrase::Phrase;

/// The register of what came in a period, by day and number.
pub fn register_of_complaints<'a>(
    complaints: impl IntoIterator<Item = &'a Complaint>,
    made: &RegisterOf,
    head: Head<'_>,
) -> Paper {
    let within = |of: &&Complaint| made.period.has(of.input.received_at.date());
    let mut entries: Vec<&Complaint> = complaints.into_iter().filter(within).collect();
    entries.sort_by_key(|of| (of.input.received_at, of.no));
    let count = |of: fn(&Complaint) -> bool| entries.iter().filter(|complaint| of(complaint)).count();
    let totals = Phrase::new("papers-register-complaints-total")
        .with("n", entries.len())
        .with("satisfied", count(|of| of.satisfied.is_some()))
        .with("answered", count(|of| of.answered.is_some()))
        .with("forwarded", count(|of| of.forwarded.is_some()))
        .with("waiting", count(|of| of.state == ComplaintState::Received))
        .with("late", count(is_late));
    let columns = [
        ("papers-register-column-entry", 11),
        ("papers-register-column-incoming", 8),
        ("papers-register-column-received", 13),
        ("papers-register-column-registered", 12),
        ("papers-register-column-from", 14),
        ("papers-register-column-about", 17),
        ("papers-register-column-addressee", 15),
        ("papers-register-column-term", 15),
        ("papers-register-column-state", 18),
        ("papers-register-column-outcome", 23),
    ];
    let rows = entries.iter().map(|of| cells(of, head.texts)).collect();
    register("papers-register-complaints", &columns, rows, &totals, made, head)
}

/// Whether anything was done after its term.
fn is_late(of: &Complaint) -> bool {
    let done = [
        of.forwarded.as_ref().map(|done| done.late_by),
        of.satisfied.as_ref().map(|done| done.late_by),
        of.answered.as_ref().map(|done| done.late_by),
    ];
    done.into_iter().flatten().any(|late| late > 0)
}

fn cells(of: &Complaint, texts: &Texts) -> Vec<String> {
    let input = &of.input;
    let terms = of.clocks.terms.iter().map(|due| super::term(&due.paragraph, due.due, texts));
    vec![
        of.no.to_string(),
        input.incoming_no.clone(),
        Texts::moment(input.received_at),
        Texts::date(of.clocks.registered_on),
        joined([input.from.name.clone(), input.from.representative.clone()], ", "),
        about(of, texts),
        texts.get(&format!("complaint-to-{}", input.addressed_to.code())),
        joined(terms, "; "),
        texts.get(&format!("complaint-state-{}", of.state.code())),
        outcome(of, texts),
    ]
}

/// «решение: отказ необоснован (дело 2026-0412)».
fn about(of: &Complaint, texts: &Texts) -> String {
    let about = &of.input.about;
    let said = Phrase::new("papers-register-about")
        .with("matter", Phrase::new(format!("complaint-matter-{}", about.matter.code())))
        .with("subject", of.input.subject.as_str());
    let case = about.case.map(|no| texts.say(&Phrase::new("papers-register-case").with("case", no.to_string())));
    let of_number = |number: &String| Phrase::new("papers-register-certificate").with("number", number.as_str());
    let certificate = about.certificate.as_ref().map(|number| texts.say(&of_number(number)));
    joined([Some(texts.say(&said)), case, certificate].into_iter().flatten(), "; ")
}

/// What was done, in the order of the Rules: by us, by the reviewing body, by a court.
fn outcome(of: &Complaint, texts: &Texts) -> String {
    let ours = [
        of.answered.as_ref().map(Answered::phrase),
        of.satisfied.as_ref().map(Satisfied::phrase),
        of.forwarded.as_ref().map(Forwarded::phrase),
    ];
    let theirs = of.reviews.iter().chain(&of.courts).map(Reviewed::phrase);
    let said = ours.into_iter().flatten().chain(theirs).map(|phrase| texts.say(&phrase));
    joined(said.chain([of.closed_because.clone()]), "; ")
}
