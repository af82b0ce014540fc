//! The columns of the complaints, and the row of each.

use chrono::NaiveDate;

use super::cell::Cell;
use crate::law::complaint::ComplaintTerm;
use crate::office::complaint::Complaint;

/// Columns of the complaints.
pub const COLUMNS: &[&str] = &[
    "complaint",
    "incoming_no",
    "received_at",
    "received_day",
    "registered_on",
    "channel",
    "complainant",
    "iin",
    "representative",
    "addressed_to",
    "matter",
    "case",
    "certificate",
    "about",
    "complaint_state",
    "complaint_officer",
    "forward_due",
    "answer_due",
    "forwarded_on",
    "forwarded_to",
    "letter_no",
    "forward_late_by",
    "review_due",
    "told_on",
    "satisfied_on",
    "satisfied_late_by",
    "answered_on",
    "answer",
    "answer_late_by",
    "review_outcome",
    "reviewed_on",
    "court_outcome",
    "court_on",
    "closed_because",
    "complaint_edition",
];

/// A complaint.
pub fn row(complaint: &Complaint) -> Vec<Cell> {
    let mut row = as_it_came(complaint);
    row.extend(as_it_went(complaint));
    row
}

fn as_it_came(complaint: &Complaint) -> Vec<Cell> {
    let input = &complaint.input;
    let due = |term| Cell::Day(complaint.term(term).map(|due| due.due));
    vec![
        complaint.no.to_string().into(),
        input.incoming_no.as_str().into(),
        Cell::Moment(Some(input.received_at)),
        Cell::Day(Some(complaint.clocks.received_day)),
        Cell::Day(Some(complaint.clocks.registered_on)),
        input.channel.code().into(),
        input.from.name.as_str().into(),
        input.from.iin.as_str().into(),
        input.from.representative.as_str().into(),
        input.addressed_to.code().into(),
        input.about.matter.code().into(),
        Cell::text(input.about.case),
        Cell::text(input.about.certificate.as_ref()),
        input.subject.as_str().into(),
        complaint.state.code().into(),
        Cell::text(complaint.officer.as_ref()),
        due(ComplaintTerm::Forward),
        due(ComplaintTerm::Answer),
    ]
}

fn as_it_went(complaint: &Complaint) -> Vec<Cell> {
    let day = |day: Option<NaiveDate>| Cell::Day(day);
    let (forwarded, satisfied) = (complaint.forwarded.as_ref(), complaint.satisfied.as_ref());
    let answered = complaint.answered.as_ref();
    let (reviewed, judged) = (complaint.reviews.last(), complaint.courts.last());
    vec![
        day(forwarded.map(|sent| sent.on)),
        Cell::text(forwarded.map(|sent| &sent.body)),
        Cell::text(forwarded.map(|sent| &sent.letter_no)),
        Cell::count(forwarded.map(|sent| sent.late_by)),
        day(forwarded.and_then(|sent| sent.review.as_ref()).map(|due| due.due)),
        day(complaint.told.last().map(|told| told.on)),
        day(satisfied.map(|done| done.on)),
        Cell::count(satisfied.map(|done| done.late_by)),
        day(answered.map(|done| done.on)),
        Cell::text(answered.map(|done| done.kind.code())),
        Cell::count(answered.map(|done| done.late_by)),
        Cell::text(reviewed.map(|act| act.outcome.code())),
        day(reviewed.map(|act| act.on)),
        Cell::text(judged.map(|act| act.outcome.code())),
        day(judged.map(|act| act.on)),
        complaint.closed_because.as_str().into(),
        complaint.clocks.edition.as_str().into(),
    ]
}
