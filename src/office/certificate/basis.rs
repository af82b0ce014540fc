//! Основание для выдачи as data: whoever reads it has it in his own language. Records before it have it in words, and
//! keep them.

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::law::Service;
use crate::office::application::{ChangeKind, LossKind};
use crate::office::case::Case;

/// What a certificate was given on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GrantBasis {
    /// As it was written then.
    Words(String),
    /// What it stands on.
    Of(Ground),
}

/// The paper a grant stands on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// The minutes of the Commission (п. 9, 11).
    Minutes {
        /// Their number.
        number: String,
        /// Their day.
        on: NaiveDate,
    },
    /// The application and the employment contract (п. 16).
    Contract {
        /// Portal number of the application.
        application: String,
        /// Number of the contract.
        number: String,
        /// Its day.
        on: Option<NaiveDate>,
    },
    /// The application and the paper of the change (п. 22).
    Change {
        /// Portal number of the application.
        application: String,
        /// What changed.
        kinds: Vec<ChangeKind>,
        /// On which day.
        on: Option<NaiveDate>,
    },
    /// The application after a loss or damage (п. 22-1).
    Loss {
        /// Portal number of the application.
        application: String,
        /// Which of them.
        kind: LossKind,
        /// On which day.
        on: Option<NaiveDate>,
    },
}

impl GrantBasis {
    /// What a grant of a case stands on: the minutes where there are any, else the application by its service.
    pub fn of(case: &Case) -> Self {
        let a = &case.application;
        let application = a.portal_number.clone();
        Self::Of(match (&case.recommendation, case.service()) {
            (Some(minutes), _) => Ground::Minutes { number: minutes.minutes_no.clone(), on: minutes.minutes_on },
            (None, Service::Extend) => {
                Ground::Contract { application, number: a.contract_number.clone(), on: a.contract_date }
            }
            (None, Service::Reissue) => {
                Ground::Change { application, kinds: a.change_kind.iter().copied().collect(), on: a.change_day() }
            }
            (None, _) => Ground::Loss { application, kind: a.loss_kind.unwrap_or(LossKind::Loss), on: a.loss_date },
        })
    }
}

impl Default for GrantBasis {
    fn default() -> Self {
        Self::Words(String::new())
    }
}

/// Projections name the variant; the journal has a string where it always had one.
#[derive(Serialize, Deserialize)]
enum Named {
    Words(String),
    Of(Ground),
}

/// As the journal has it.
#[derive(Deserialize)]
#[serde(untagged)]
enum Written {
    Words(String),
    Of(Ground),
}

impl Serialize for GrantBasis {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match (self, serializer.is_human_readable()) {
            (Self::Words(words), true) => words.serialize(serializer),
            (Self::Of(ground), true) => ground.serialize(serializer),
            (Self::Words(words), false) => Named::Words(words.clone()).serialize(serializer),
            (Self::Of(ground), false) => Named::Of(ground.clone()).serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for GrantBasis {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            return Ok(match Written::deserialize(deserializer)? {
                Written::Words(words) => Self::Words(words),
                Written::Of(ground) => Self::Of(ground),
            });
        }
        Ok(match Named::deserialize(deserializer)? {
            Named::Words(words) => Self::Words(words),
            Named::Of(ground) => Self::Of(ground),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_older_records_and_data_of_newer_ones_come_back_from_both_encodings() {
        let old: GrantBasis = serde_json::from_str("\"протокол № 12 от 06.03.2026\"").unwrap();
        assert_eq!(old, GrantBasis::Words("протокол № 12 от 06.03.2026".into()));
        let on = NaiveDate::from_ymd_opt(2026, 3, 6);
        let grounds = [
            Ground::Minutes { number: "12".into(), on: on.unwrap() },
            Ground::Contract { application: "KZ-1".into(), number: "17".into(), on },
            Ground::Change { application: "KZ-1".into(), kinds: vec![ChangeKind::Name], on: None },
            Ground::Loss { application: "KZ-1".into(), kind: LossKind::Damage, on },
        ];
        for basis in grounds.map(GrantBasis::Of).into_iter().chain([old]) {
            let json = serde_json::to_string(&basis).unwrap();
            assert_eq!(serde_json::from_str::<GrantBasis>(&json).unwrap(), basis, "{json}");
            let packed = postcard::to_stdvec(&basis).unwrap();
            assert_eq!(postcard::from_bytes::<GrantBasis>(&packed).unwrap(), basis);
        }
    }
}
