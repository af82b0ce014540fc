//! Citations: a paragraph's code in the way each language cites it.

use super::Texts;
use crate::phrase::Arg;

/// What a code may begin with, and the message that cites it.
const KINDS: [(&str, &str); 5] =
    [("row-", "cite-row"), ("apc-", "cite-apc"), ("order-", "cite-order"), ("law-", "cite-law"), ("by-", "cite-typed")];

impl Texts {
    /// «п. 7», «7-тармақ», "par. 7" for `7`; rows of Annex 2, the АППК, the Order's own points and other laws
    /// by their prefix; `by-` is a basis as somebody typed it.
    pub fn cite(&self, code: &str) -> String {
        let (id, number) = KINDS
            .iter()
            .find_map(|(prefix, id)| code.strip_prefix(prefix).map(|number| (*id, number)))
            .unwrap_or(("cite-paragraph", code));
        self.with(id, &[("number", Arg::from(number))])
    }
}
