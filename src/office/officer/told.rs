//! Somebody who works here, in words: one line, then what stands under it.

use super::{Officer, PublicKey};
use crate::phrase::Phrase;

impl Officer {
    /// The line and what stands under it.
    pub fn told(&self) -> Vec<Phrase> {
        let mut told = vec![self.line()];
        told.extend(self.standing());
        told.extend(self.by_keys(|key| vec![key.told()]));
        told
    }

    /// Login, name and roles.
    pub fn line(&self) -> Phrase {
        let roles: Vec<Phrase> = self.roles.iter().map(|role| Phrase::new(format!("role-{}", role.code()))).collect();
        Phrase::new("officer-line")
            .with("login", self.login.as_str())
            .with("name", self.name.as_str())
            .with("roles", roles)
    }

    /// What stands under the line in a list: whether they are let in, when they are away, and by which keys they come. A
    /// fingerprint has a line of its own, so that eighty columns do not cut it.
    pub fn under(&self) -> Vec<Phrase> {
        let mut under = self.standing();
        under.extend(self.by_keys(PublicKey::lines));
        under
    }

    fn by_keys(&self, lines: impl Fn(&PublicKey) -> Vec<Phrase>) -> Vec<Phrase> {
        if self.keys.is_empty() {
            return vec![Phrase::new("officer-no-key")];
        }
        self.keys.iter().flat_map(lines).collect()
    }

    fn standing(&self) -> Vec<Phrase> {
        let mut under = Vec::new();
        if let Some(reason) = &self.disabled {
            under.push(Phrase::new("officer-closed").with("reason", reason.as_str()));
        }
        if let Some(away) = &self.absence {
            let id = if away.substitute.is_some() { "officer-away" } else { "officer-away-nobody" };
            let substitute = away.substitute.as_deref().unwrap_or_default();
            under
                .push(Phrase::new(id).with("from", away.from).with("until", away.until).with("substitute", substitute));
        }
        under
    }
}

impl PublicKey {
    /// Kind, fingerprint and comment.
    pub fn told(&self) -> Phrase {
        Phrase::new("officer-key")
            .with("kind", self.kind())
            .with("fingerprint", self.fingerprint.as_str())
            .with("comment", self.comment.as_str())
    }

    fn lines(&self) -> Vec<Phrase> {
        let about = Phrase::new("officer-key-about").with("kind", self.kind()).with("comment", self.comment.as_str());
        let fingerprint = Phrase::new("officer-key-fingerprint").with("fingerprint", self.fingerprint.as_str());
        vec![about, fingerprint]
    }
}
