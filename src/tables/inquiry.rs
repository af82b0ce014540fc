//! The columns of the inquiries, and the row of each.

use super::cell::Cell;
use crate::office::inquiry::Inquiry;

/// Columns of the inquiries.
pub const COLUMNS: &[&str] = &[
    "inquiry",
    "outside_no",
    "dated_on",
    "arrived_at",
    "arrived_day",
    "channel",
    "asker",
    "asker_kind",
    "asker_address",
    "reply_lang",
    "questions",
    "inquiry_state",
    "inquiry_officer",
    "reply_due",
    "term_extended_on",
    "asker_told_on",
    "reply_no",
    "reply_on",
    "reply_signer",
    "reply_hash",
    "sent_at",
    "sent_by",
    "sent_file",
    "sent_late_by",
    "redirected_on",
    "redirected_to",
    "redirect_late_by",
    "no_reply",
    "no_reply_because",
];

/// An inquiry.
pub fn row(inquiry: &Inquiry) -> Vec<Cell> {
    let mut row = as_it_came(inquiry);
    row.extend(as_it_went(inquiry));
    row
}

fn as_it_came(inquiry: &Inquiry) -> Vec<Cell> {
    let input = &inquiry.input;
    vec![
        inquiry.no.to_string().into(),
        input.outside_no.as_str().into(),
        Cell::Day(input.dated),
        Cell::Moment(Some(input.received_at)),
        Cell::Day(Some(inquiry.clocks.received_day)),
        input.channel.code().into(),
        input.from.name.as_str().into(),
        input.from.kind.code().into(),
        input.from.address.as_str().into(),
        input.lang.code().into(),
        input.questions.join("; ").into(),
        inquiry.state.code().into(),
        Cell::text(inquiry.officer.as_ref()),
        Cell::Day(Some(inquiry.clocks.answer.due)),
    ]
}

fn as_it_went(inquiry: &Inquiry) -> Vec<Cell> {
    let (fixed, sent, redirected) = (inquiry.fixed(), inquiry.sent.as_ref(), inquiry.redirected.as_ref());
    let closed = inquiry.closed.as_ref();
    vec![
        Cell::Day(inquiry.extensions.last().map(|extension| extension.on)),
        Cell::Day(inquiry.told.last().map(|told| told.on)),
        Cell::text(fixed.map(|fixed| &fixed.number)),
        Cell::Day(fixed.map(|fixed| fixed.on)),
        Cell::text(fixed.map(|fixed| &fixed.by)),
        Cell::text(fixed.map(|fixed| &fixed.hash)),
        Cell::Moment(sent.map(|sent| sent.at)),
        Cell::text(sent.map(|sent| sent.channel.code())),
        Cell::text(sent.map(|sent| &sent.file_name)),
        Cell::count(sent.map(|sent| sent.late_by)),
        Cell::Day(redirected.map(|sent| sent.on)),
        Cell::text(redirected.map(|sent| &sent.body)),
        Cell::count(redirected.map(|sent| sent.late_by)),
        Cell::text(closed.map(|closed| closed.kind.code())),
        Cell::text(closed.map(|closed| &closed.reason)),
    ]
}
