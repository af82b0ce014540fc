//! Those who work in the office: roles, keys by which they come in, absence and who stands in.

mod apply;
mod key;
mod refusal;
#[cfg(test)]
mod tests;
mod told;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ids::Login;
use super::who::Role;

pub use apply::officer;
pub use key::{KeyFault, PublicKey};
pub use refusal::OfficerRefusal;

super::application::codes! {
    /// The language somebody's screens begin in.
    Language { Kazakh = "kk", Russian = "ru", English = "en" }
}

/// Somebody who begins to work in the office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NewOfficer {
    /// Login.
    pub login: Login,
    /// Name as shown.
    pub name: String,
    /// Roles.
    pub roles: BTreeSet<Role>,
    /// Language of the screens; none is the program's own.
    #[serde(default)]
    pub language: Option<Language>,
}

/// Somebody who works in the office, as they stand now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Officer {
    /// Login.
    pub login: Login,
    /// Name as shown.
    pub name: String,
    /// Roles.
    pub roles: BTreeSet<Role>,
    /// Language of the screens; none is the program's own.
    pub language: Option<Language>,
    /// Keys by which they come in over SSH, oldest first.
    pub keys: Vec<PublicKey>,
    /// Why they work here no more; none while they do.
    pub disabled: Option<String>,
    /// When they are away.
    pub absence: Option<Absence>,
    /// The journal number of the last event about them.
    pub revision: u64,
}

/// Days away, both counted, and who stands in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Absence {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub until: NaiveDate,
    /// Who stands in.
    pub substitute: Option<Login>,
}

impl NewOfficer {
    /// Somebody whose screens speak the program's own language.
    pub fn new(login: impl Into<Login>, name: impl Into<String>, roles: BTreeSet<Role>) -> Self {
        Self { login: login.into(), name: name.into(), roles, language: None }
    }
}

impl Officer {
    /// As they begin.
    pub fn of(new: &NewOfficer, revision: u64) -> Self {
        Self {
            login: new.login.clone(),
            name: new.name.clone(),
            roles: new.roles.clone(),
            language: new.language,
            keys: Vec::new(),
            disabled: None,
            absence: None,
            revision,
        }
    }

    /// Whether they may work here now.
    pub const fn works(&self) -> bool {
        self.disabled.is_none()
    }

    /// Whether they are away on a day.
    pub fn is_away(&self, day: NaiveDate) -> bool {
        self.absence.as_ref().is_some_and(|away| away.from <= day && day <= away.until)
    }

    /// Who stands in on a day.
    pub fn stand_in(&self, day: NaiveDate) -> Option<&Login> {
        self.absence.as_ref().filter(|_| self.is_away(day))?.substitute.as_ref()
    }
}

/// Other name, roles or language; what is absent stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ChangeOfficer {
    /// Whose.
    pub login: Login,
    /// Name as shown.
    #[serde(default)]
    pub name: Option<String>,
    /// Roles.
    #[serde(default)]
    pub roles: Option<BTreeSet<Role>>,
    /// Language of the screens.
    #[serde(default)]
    pub language: Option<Language>,
    /// Whether a language is no longer set for them; not together with one.
    #[serde(default)]
    pub no_language: bool,
}

/// Let somebody in no more: their keys answer nothing, their sessions end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DisableOfficer {
    /// Whom.
    pub login: Login,
    /// Why.
    pub reason: String,
}

/// Let somebody in again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct EnableOfficer {
    /// Whom.
    pub login: Login,
    /// Why.
    pub reason: String,
}

/// Let somebody come in with one more key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AddKey {
    /// Whose.
    pub login: Login,
    /// One line as OpenSSH writes it into a `.pub` file: kind, key, comment.
    pub key: String,
}

/// Take a key away: it lets nobody in again. A session that runs goes on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RemoveKey {
    /// Whose.
    pub login: Login,
    /// Fingerprint, `SHA256:…`.
    pub fingerprint: String,
}

/// Days away and who stands in; none ends it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SetAbsence {
    /// Whose.
    pub login: Login,
    /// The days.
    pub absence: Option<Absence>,
}

/// A key was added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyAdded {
    /// Whose.
    pub login: Login,
    /// The key.
    pub key: PublicKey,
}
