//! The fields of a letter on a complaint (п. 24, 25).

use super::{Around, head, optional, required};
use crate::locale::Texts;
use crate::office::complaint::Complaint;
use crate::office::paper::PaperKind;
use crate::papers::{Letterhead, letter};
use crate::word::{Field, Values};

pub(super) const FIELDS: &[Field] = &[
    required("complaint"),
    required("complainant"),
    optional("incoming"),
    required("received"),
    required("subject"),
    optional("case"),
    required("body.line"),
    required("appeal.line"),
    required("inventory.no"),
    required("inventory.item"),
];

/// What a letter fills in: the cover letter, the answer, the notice to the person; none for what was not done yet, and
/// for papers that are no letters on a complaint.
pub fn letter(complaint: &Complaint, kind: PaperKind, nth: usize, of: Letterhead<'_>) -> Option<Values> {
    let texts = of.of.texts;
    let written = letter::of(complaint, kind, nth, of.edition, texts)?;
    let mut values = Values::default();
    let around = Around {
        title: texts.get(written.title),
        to: written.to,
        on: written.on,
        number: written.number,
        signer: None,
    };
    head(&mut values, &around, &of.of);
    values.text("complaint", complaint.no.to_string());
    values.text("complainant", complaint.input.from.name.as_str());
    values.text("incoming", complaint.input.incoming_no.as_str());
    values.text("received", Texts::date(complaint.clocks.received_day));
    values.text("subject", complaint.input.subject.as_str());
    values.text("case", complaint.input.about.case.map(|case| case.to_string()).unwrap_or_default());
    for line in written.body {
        values.row("body", [("body.line", line)]);
    }
    for line in &written.appeal {
        values.row("appeal", [("appeal.line", texts.get(line))]);
    }
    let forwarded = complaint.forwarded.as_ref().filter(|_| kind == PaperKind::Cover);
    let attached = forwarded.map(|done| done.inventory.as_slice());
    for (at, item) in attached.unwrap_or_default().iter().enumerate() {
        values.row("inventory", [("inventory.no", (at + 1).to_string()), ("inventory.item", item.clone())]);
    }
    Some(values)
}
