//! The four sub-services of Annex 2 and the stages a term is given for.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::phrase::Phrase;

/// A sub-service (header of Annex 2 to the Rules).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Service {
    /// Выдача справки (п. 3-13).
    Issue,
    /// Продление (п. 16, 17).
    Extend,
    /// Переоформление (п. 19, 22).
    Reissue,
    /// Дубликат (п. 22-1).
    Duplicate,
}

impl Service {
    /// All four, in the order of Annex 2.
    pub const ALL: [Self; 4] = [Self::Issue, Self::Extend, Self::Reissue, Self::Duplicate];

    /// The code used in files and on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Issue => "issue",
            Self::Extend => "extend",
            Self::Reissue => "reissue",
            Self::Duplicate => "duplicate",
        }
    }

    /// The service of a code; `None` for anything else.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == code)
    }

    /// «выдача», «продление», …
    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("law-service-{}", self.code()))
    }
}

/// A stage the law gives a term for. Only [`Service::Issue`] has the first two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Направить в Комиссию: 2 working days (п. 7).
    ToCommission,
    /// Решение Комиссии: 3 working days (п. 9), never beyond [`Stage::Decision`].
    Commission,
    /// The result decided and delivered: the service term (п. 11, 16, 22, 22-1; Row 3).
    Decision,
}

impl Stage {
    /// In the order of the work.
    pub const ALL: [Self; 3] = [Self::ToCommission, Self::Commission, Self::Decision];

    /// The code used in files and messages.
    pub const fn code(self) -> &'static str {
        match self {
            Self::ToCommission => "to_commission",
            Self::Commission => "commission",
            Self::Decision => "decision",
        }
    }
    /// «направить в Комиссию», «решение Комиссии», «решение и выдача результата».
    pub fn phrase(self) -> Phrase {
        Phrase::new(match self {
            Self::ToCommission => "law-stage-to-commission",
            Self::Commission => "law-stage-commission",
            Self::Decision => "law-stage-decision",
        })
    }
}
