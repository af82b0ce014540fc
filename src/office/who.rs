//! Who does something, by what way they came in, and with what roles.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::application::codes;
use super::ids::Login;

codes! {
    /// What somebody is in the office.
    Role { Officer = "officer", Secretary = "secretary", Member = "member", Head = "head",
        Supervisor = "supervisor", Administrator = "administrator", Auditor = "auditor" }
}

/// The way an event came in; every record of the journal holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// The owner of the file, at the machine itself.
    Owner,
    /// The owner of the file in the name of another (`--as`): their roles, and no second signature.
    Named {
        /// The owner's own login.
        owner: Login,
    },
    /// By SSH, with the key of this fingerprint.
    Ssh {
        /// Fingerprint of the key.
        key: String,
        /// The client's address, where sshd told it.
        address: String,
    },
    /// The program itself: import from the command line, a calendar change, the training office's simulator.
    Program,
}

impl Way {
    /// The owner of the file, where they work in another's name.
    pub fn hand(&self) -> Option<Login> {
        match self {
            Self::Named { owner } => Some(owner.clone()),
            _ => None,
        }
    }
}

/// The one who gives a command.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Who {
    /// Login.
    pub login: Login,
    /// Roles.
    pub roles: BTreeSet<Role>,
    /// The way in.
    pub way: Way,
}

impl Who {
    /// Whether they work by their entry in the register of officers, which may change while they work; the owner of
    /// the file and the program itself work by being who they are.
    pub const fn of_register(&self) -> bool {
        matches!(self.way, Way::Ssh { .. } | Way::Named { .. })
    }

    /// The owner of the file: on one's own machine there is nothing to set up.
    pub fn owner(login: impl Into<Login>) -> Self {
        Self { login: login.into(), roles: Role::ALL.iter().copied().collect(), way: Way::Owner }
    }
}
