//! Stand-in until the checklists land: the answer the office's records hold.

use serde::{Deserialize, Serialize};

/// The answer to one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// There.
    Present,
    /// Not there.
    Missing,
    /// Not applicable, because.
    NotApplicable {
        /// Why.
        reason: String,
    },
}
