//! The fields of the notice of defects (п. 7; G1).

use super::refusal::of_application;
use super::{Around, head, optional, required};
use crate::law::Stage;
use crate::locale::Texts;
use crate::office::case::Case;
use crate::papers::Letterhead;
use crate::word::{Field, Values};

pub(super) const FIELDS: &[Field] =
    &[required("text"), required("missing.no"), required("missing.item"), optional("flaw"), optional("due")];

/// What a notice of a case fills in, by its place among them; none where it was not given.
pub fn notice(case: &Case, nth: usize, of: Letterhead<'_>) -> Option<Values> {
    let notice = case.defects.get(nth)?;
    let texts = of.of.texts;
    let mut values = Values::default();
    let around = Around {
        title: texts.get("papers-defects-title"),
        to: &case.application.full_name,
        on: notice.at.date(),
        number: "",
        signer: None,
    };
    head(&mut values, &around, &of.of);
    of_application(&mut values, case, texts);
    values.text("text", notice.text.as_str());
    for (at, item) in notice.items.iter().enumerate() {
        let name = texts.get(&format!("document-{item}"));
        values.row("missing", [("missing.no", (at + 1).to_string()), ("missing.item", name)]);
    }
    values.text("flaw", notice.flaw.as_ref().map(|flaw| texts.say(&flaw.words())).unwrap_or_default());
    let due = case.clocks.term(Stage::ToCommission).or_else(|| case.clocks.term(Stage::Decision));
    values.text("due", due.map(|term| Texts::date(term.due)).unwrap_or_default());
    Some(values)
}
