//! Whose cases stand together in one list.

use chrono::NaiveDate;

use super::row::Scope;
use crate::office::Login;
use crate::office::officer::Officer;

impl Scope {
    /// The cases of one officer, and of those they stand in for on a day.
    pub fn own(officers: &[Officer], login: &str, day: NaiveDate) -> Self {
        let away = officers.iter().filter(|other| other.stand_in(day).is_some_and(|stands_in| stands_in == login));
        let mut logins = vec![login.to_owned()];
        logins.extend(away.map(|other| other.login.clone()));
        if logins.len() == 1 { Self::Mine(login.to_owned()) } else { Self::Own(logins) }
    }

    /// The cases of all who share a role with one officer; of everybody, for who oversees the work. None where nobody
    /// else is.
    pub fn team(officers: &[Officer], login: &str, oversees: bool) -> Option<Self> {
        let own = officers.iter().find(|officer| officer.login == login).map(|officer| &officer.roles);
        let shares = |other: &Officer| own.is_some_and(|own| !own.is_disjoint(&other.roles));
        let beside = officers.iter().filter(|other| other.login == login || oversees || shares(other));
        let logins: Vec<Login> = beside.map(|other| other.login.clone()).collect();
        logins.iter().any(|other| other != login).then_some(Self::Team(logins))
    }
}
