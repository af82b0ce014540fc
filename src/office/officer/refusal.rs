//! Why the register of those who work here does not take what was asked.

use super::key::KeyFault;
use crate::office::ids::Login;
use crate::phrase::Phrase;

/// A refused order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OfficerRefusal {
    /// They work here no more.
    Disabled(Login),
    /// They work here.
    Works(Login),
    /// Nobody would be left to administer the office.
    LastAdministrator(Login),
    /// The line is no key that may be used.
    BadKey(KeyFault),
    /// The key is somebody's already.
    KnownKey {
        /// Fingerprint.
        fingerprint: String,
        /// Whose.
        login: Login,
    },
    /// They have no such key.
    NoKey(String),
    /// Nobody stands in for themselves.
    OwnSubstitute(Login),
    /// Whoever is to stand in is away on some of the days.
    SubstituteAway(Login),
    /// They are not away, so there is nothing to end.
    NotAway(Login),
    /// The owner of the file in another's name does not give the second signature.
    SignsInPerson(Login),
}

impl OfficerRefusal {
    /// The refusal in words.
    pub fn words(&self) -> Phrase {
        match self {
            Self::Disabled(login) => Phrase::new("refusal-officer-disabled").with("login", login.as_str()),
            Self::Works(login) => Phrase::new("refusal-officer-works").with("login", login.as_str()),
            Self::LastAdministrator(login) => Phrase::new("refusal-last-administrator").with("login", login.as_str()),
            Self::BadKey(fault) => Phrase::new(format!("refusal-key-{}", fault.code())),
            Self::KnownKey { fingerprint, login } => {
                Phrase::new("refusal-known-key").with("fingerprint", fingerprint.as_str()).with("login", login.as_str())
            }
            Self::NoKey(fingerprint) => Phrase::new("refusal-no-key").with("fingerprint", fingerprint.as_str()),
            Self::OwnSubstitute(login) => Phrase::new("refusal-own-substitute").with("login", login.as_str()),
            Self::SubstituteAway(login) => Phrase::new("refusal-substitute-away").with("login", login.as_str()),
            Self::NotAway(login) => Phrase::new("refusal-not-away").with("login", login.as_str()),
            Self::SignsInPerson(owner) => Phrase::new("refusal-signs-in-person").with("owner", owner.as_str()),
        }
    }
}

impl From<OfficerRefusal> for crate::office::Refusal {
    fn from(refusal: OfficerRefusal) -> Self {
        Self::Officer(refusal)
    }
}
