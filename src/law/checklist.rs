//! The documents of Row 8: what each service asks for, «либо … либо», and what may be not applicable.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Service;

/// One document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// The attachment's code: `application`, `id`, `education`, …
    pub id: String,
    /// The wording, verbatim.
    pub text: String,
    /// The «либо … либо» it belongs to, if any.
    #[serde(default)]
    pub group: Option<String>,
    /// The alternative inside the group: all items of one alternative are enough.
    #[serde(default)]
    pub alternative: Option<String>,
    /// Whether «not applicable», with a reason, is possible.
    #[serde(default)]
    pub may_be_not_applicable: bool,
    /// Message id of a remark.
    #[serde(default)]
    pub note: Option<String>,
}

/// The documents of one service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checklist {
    /// The service.
    pub service: Service,
    /// The paragraph.
    pub paragraph: String,
    /// In the order of the text.
    #[serde(rename = "item")]
    pub items: Vec<Item>,
}

/// What the officer found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// The document is there.
    Present,
    /// It is not.
    Missing,
    /// It is not called for, and why.
    NotApplicable {
        /// The officer's reason.
        reason: String,
    },
}

/// What a set of answers comes to. A document that a satisfied «либо» makes needless is in none of the lists.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Completeness {
    /// Documents without an answer that still matter.
    pub unanswered: Vec<String>,
    /// Documents called for and not there.
    pub missing: Vec<String>,
    /// Documents there, or lawfully not applicable.
    pub satisfied: Vec<String>,
    /// Whether the set conforms to Row 8 (п. 7).
    pub complete: bool,
}

impl Checklist {
    /// An item by its code.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    fn alternatives(&self, group: &str) -> BTreeMap<&str, Vec<&Item>> {
        let mut alternatives: BTreeMap<&str, Vec<&Item>> = BTreeMap::new();
        for item in self.items.iter().filter(|item| item.group.as_deref() == Some(group)) {
            alternatives.entry(item.alternative.as_deref().unwrap_or(&item.id)).or_default().push(item);
        }
        alternatives
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Unanswered,
    Missing,
    Satisfied,
}

fn state(item: &Item, answers: &BTreeMap<String, Answer>) -> State {
    match answers.get(&item.id) {
        None => State::Unanswered,
        Some(Answer::Present) => State::Satisfied,
        Some(Answer::NotApplicable { reason }) if item.may_be_not_applicable && !reason.trim().is_empty() => {
            State::Satisfied
        }
        Some(Answer::Missing | Answer::NotApplicable { .. }) => State::Missing,
    }
}

/// Judges the answers by item code. «Not applicable» where it is not possible, or without a reason, is missing.
pub fn assess(checklist: &Checklist, answers: &BTreeMap<String, Answer>) -> Completeness {
    let mut result = Completeness::default();
    for item in &checklist.items {
        let own = state(item, answers);
        let list = match own {
            State::Satisfied => &mut result.satisfied,
            _ if settled_otherwise(checklist, item, answers) => continue,
            State::Unanswered => &mut result.unanswered,
            State::Missing => &mut result.missing,
        };
        list.push(item.id.clone());
    }
    result.complete = result.unanswered.is_empty() && result.missing.is_empty();
    result
}

/// Whether the item's «либо» needs no more of it: another alternative is whole, or its own is lost already while
/// another one is still open.
fn settled_otherwise(checklist: &Checklist, item: &Item, answers: &BTreeMap<String, Answer>) -> bool {
    let Some(group) = &item.group else { return false };
    let own = item.alternative.as_deref().unwrap_or(&item.id);
    let of = |items: &[&Item], wanted: State| items.iter().any(|item| state(item, answers) == wanted);
    let alternatives = checklist.alternatives(group);
    let lost = alternatives.get(own).is_some_and(|items| of(items, State::Missing));
    alternatives.iter().filter(|(name, _)| **name != own).any(|(_, items)| {
        let whole = !of(items, State::Missing) && !of(items, State::Unanswered);
        let open = !of(items, State::Missing) && of(items, State::Unanswered);
        whole || (lost && open)
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Answer, assess};
    use crate::law::Service;
    use crate::law::edition::Rulebook;

    fn judge(service: Service, answers: &str) -> String {
        let answers: BTreeMap<String, Answer> = answers
            .split_whitespace()
            .map(|word| match word.split_at(1) {
                ("+", id) => (id.to_owned(), Answer::Present),
                ("-", id) => (id.to_owned(), Answer::Missing),
                ("~", id) => (id.to_owned(), Answer::NotApplicable { reason: "ЕАЭС".to_owned() }),
                (_, id) => (id.to_owned(), Answer::NotApplicable { reason: " ".to_owned() }),
            })
            .collect();
        let found = assess(Rulebook::embedded().newest().checklist(service).unwrap(), &answers);
        format!("{}; missing {}; unanswered {}", found.complete, found.missing.join(" "), found.unanswered.join(" "))
    }

    /// Holds: row-8.
    #[test]
    fn either_diplomas_or_the_english_certificate() {
        let rest = "+application +id +work_record";
        for (answers, expected) in [
            ("+education +recognition", "true; missing ; unanswered "),
            ("+education ~recognition", "true; missing ; unanswered "),
            ("+english_certificate", "true; missing ; unanswered "),
            ("+english_certificate -education -recognition", "true; missing ; unanswered "),
            ("", "false; missing ; unanswered education recognition english_certificate"),
            ("-education", "false; missing ; unanswered english_certificate"),
            ("+education", "false; missing ; unanswered recognition english_certificate"),
            ("-education -english_certificate", "false; missing education english_certificate; unanswered recognition"),
            (
                "-education -recognition -english_certificate",
                "false; missing education recognition english_certificate; unanswered ",
            ),
            (
                "+education !recognition -english_certificate",
                "false; missing recognition english_certificate; unanswered ",
            ),
        ] {
            assert_eq!(judge(Service::Issue, &format!("{rest} {answers}")), expected, "{answers}");
        }
    }

    /// Holds: row-8.
    #[test]
    fn not_applicable_only_where_the_rules_allow_it() {
        let diploma = "+application +english_certificate";
        assert!(judge(Service::Issue, &format!("{diploma} +id ~work_record")).starts_with("true"));
        assert!(judge(Service::Issue, &format!("{diploma} ~id +work_record")).contains("missing id;"));
    }

    /// Holds: 4, row-8, G11.
    #[test]
    fn each_service_asks_its_own_documents() {
        assert!(judge(Service::Extend, "+application +certificate +contract").starts_with("true"));
        assert!(judge(Service::Extend, "+application +contract").contains("unanswered certificate"));
        assert!(judge(Service::Reissue, "+application +change_document").starts_with("true"));
        assert!(judge(Service::Reissue, "+application -change_document").contains("missing change_document"));
        assert!(judge(Service::Duplicate, "+application +id +work_record").starts_with("true"));
        assert!(judge(Service::Duplicate, "+application +id").contains("unanswered work_record"));
    }
}
