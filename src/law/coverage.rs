//! Where each rule of the Order lives in the program, and the tests that hold it: what may be done, what is refused.
//!
//! A table for whoever audits or changes the program. A test holds it against the source: every rule is in it, every
//! test named exists.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::LawError;
use super::data::parse;

/// One rule: a paragraph of the Rules, a row of Annex 2, an annex, a reading or a gap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// `7`, `22-1`, `row-9`, `annex-1`, `R-DAY`, `G3`.
    pub id: String,
    /// What it demands, in a line.
    pub demands: String,
    /// The modules that keep it.
    pub lives: Vec<String>,
    /// Tests of what it allows: names of test functions, or `scenario:NAME`.
    #[serde(default)]
    pub passes: Vec<String>,
    /// Tests of what it refuses.
    #[serde(default)]
    pub refuses: Vec<String>,
    /// Why there is nothing it could refuse.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub never: Option<String>,
    /// What of it the program does not do yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gap: Option<String>,
}

impl Rule {
    /// Whether something of it is missing: a part of the program, or a test on either side.
    pub fn is_gap(&self) -> bool {
        self.gap.is_some() || self.passes.is_empty() || (self.refuses.is_empty() == self.never.is_none())
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    #[serde(rename = "rule")]
    rules: Vec<Rule>,
}

static EMBEDDED: LazyLock<Vec<Rule>> =
    LazyLock::new(|| read(include_str!("../../rules/coverage.toml")).expect("embedded data, held by a test"));

/// The rules in the order of the Order.
pub fn rules() -> &'static [Rule] {
    &EMBEDDED
}

fn read(text: &str) -> Result<Vec<Rule>, LawError> {
    Ok(parse::<Table>("coverage.toml", text)?.rules)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(more: &str) -> Rule {
        let text = format!("[[rule]]\nid = \"7\"\ndemands = \"x\"\nlives = [\"law\"]\n{more}");
        read(&text).unwrap().remove(0)
    }

    #[test]
    fn a_rule_without_both_sides_is_a_gap() {
        for whole in ["passes = [\"a\"]\nrefuses = [\"b\"]", "passes = [\"a\"]\nnever = \"отсылка\""] {
            assert!(!rule(whole).is_gap(), "{whole}");
        }
        for gap in [
            "",
            "passes = [\"a\"]",
            "refuses = [\"b\"]",
            "never = \"отсылка\"",
            "passes = [\"a\"]\nrefuses = [\"b\"]\nnever = \"отсылка\"",
            "passes = [\"a\"]\nrefuses = [\"b\"]\ngap = \"жалобы\"",
        ] {
            assert!(rule(gap).is_gap(), "{gap}");
        }
    }

    #[test]
    fn a_mistyped_field_is_a_fault() {
        assert!(read("[[rule]]\nid = \"7\"\ndemands = \"x\"\nlives = []\npases = []").is_err());
    }
}
