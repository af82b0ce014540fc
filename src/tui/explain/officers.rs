//! What happened to somebody who works here, beyond the event's name.

use crate::office::Event;
use crate::office::officer::{Absence, ChangeOfficer, PublicKey};
use crate::office::who::Role;
use crate::phrase::{Arg, Phrase};

/// The details of an event of the register of those who work here.
pub(super) fn detail(event: &Event) -> Option<Phrase> {
    let text = |text: &str| Phrase::new("history-text").with("text", text);
    Some(match event {
        Event::OfficerAdded { officer } => Phrase::new("history-officer-added")
            .with("login", officer.login.as_str())
            .with("name", officer.name.as_str())
            .with("roles", roles(officer.roles.iter())),
        Event::OfficerChanged(of) => Phrase::new("history-officer-changed")
            .with("name", of.name.as_deref().map_or_else(same, Arg::from))
            .with("roles", of.roles.as_ref().map_or_else(same, |given| roles(given.iter())))
            .with("language", language(of)),
        Event::OfficerDisabled(of) => text(&of.reason),
        Event::OfficerEnabled(of) => text(&of.reason),
        Event::KeyAdded(of) => key(&of.key),
        Event::KeyRemoved(of) => text(&of.fingerprint),
        Event::AbsenceSet(of) => of.absence.as_ref().map_or_else(|| Phrase::new("history-officer-back"), away),
        _ => return None,
    })
}

fn language(of: &ChangeOfficer) -> Arg {
    match of.language {
        Some(language) => language.code().into(),
        None if of.no_language => Phrase::new("history-officer-no-language").into(),
        None => same(),
    }
}

fn same() -> Arg {
    Phrase::new("history-officer-same").into()
}

/// Roles in words, one behind another.
pub fn roles<'a>(roles: impl Iterator<Item = &'a Role>) -> Arg {
    roles.map(|role| Phrase::new(format!("role-{}", role.code()))).collect::<Vec<_>>().into()
}

fn key(key: &PublicKey) -> Phrase {
    Phrase::new("history-officer-key")
        .with("kind", key.kind())
        .with("fingerprint", key.fingerprint.as_str())
        .with("comment", key.comment.as_str())
}

fn away(away: &Absence) -> Phrase {
    Phrase::new("history-officer-away")
        .with("from", away.from)
        .with("until", away.until)
        .with("substitute", away.substitute.as_deref().unwrap_or("–"))
}
