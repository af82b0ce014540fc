//! A public key as OpenSSH writes it. What is kept is encoded anew from the decoded key: nothing of the pasted line
//! reaches `authorized_keys` but the key itself, and the comment without what could break out of its line.

use serde::{Deserialize, Serialize};
use ssh_key::{Algorithm, HashAlg};

/// Longest comment kept, in characters.
const LONGEST: usize = 80;

/// Fewest bits of an RSA modulus: OpenSSH's own default is above it.
const RSA_BITS: usize = 2048;

/// A key of somebody's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicKey {
    /// Kind and key in base64, `ssh-ed25519 AAAA…`: encoded by us, no options, no comment.
    pub line: String,
    /// `SHA256:…`, as sshd names it.
    pub fingerprint: String,
    /// Whose or which machine's; shown, never obeyed.
    pub comment: String,
}

/// Why a line is no key that may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyFault {
    /// More than one line.
    Lines,
    /// Something stands before the kind of the key.
    Options,
    /// A private key.
    Private,
    /// Not a key of OpenSSH's.
    Unreadable,
    /// A kind that is no longer safe, or too short.
    Weak,
}

impl KeyFault {
    /// The code in message ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Lines => "lines",
            Self::Options => "options",
            Self::Private => "private",
            Self::Unreadable => "unreadable",
            Self::Weak => "weak",
        }
    }
}

impl PublicKey {
    /// The kind, as OpenSSH names it: `ssh-ed25519`.
    pub fn kind(&self) -> &str {
        self.line.split(' ').next().unwrap_or_default()
    }

    /// Reads one line of a `.pub` file.
    ///
    /// # Errors
    /// The [`KeyFault`].
    pub fn parse(text: &str) -> Result<Self, KeyFault> {
        let text = text.trim();
        if text.contains("PRIVATE KEY") {
            return Err(KeyFault::Private);
        }
        if text.contains(['\n', '\r']) {
            return Err(KeyFault::Lines);
        }
        // Options stand before the kind of the key.
        let kind = text.split_whitespace().position(is_kind).ok_or(KeyFault::Unreadable)?;
        if kind > 0 {
            return Err(KeyFault::Options);
        }
        let mut key = ssh_key::PublicKey::from_openssh(text).map_err(|_| KeyFault::Unreadable)?;
        let comment = key.comment().to_owned();
        key.set_comment("");
        if !strong(&key) {
            return Err(KeyFault::Weak);
        }
        let line = key.to_openssh().map_err(|_| KeyFault::Unreadable)?;
        Ok(Self {
            line: line.trim().to_owned(),
            fingerprint: key.fingerprint(HashAlg::Sha256).to_string(),
            comment: comment.chars().filter(|c| !c.is_control()).take(LONGEST).collect(),
        })
    }
}

fn is_kind(word: &str) -> bool {
    ["ssh-", "ecdsa-", "sk-ssh-", "sk-ecdsa-"].iter().any(|begin| word.starts_with(begin))
}

fn strong(key: &ssh_key::PublicKey) -> bool {
    match key.algorithm() {
        Algorithm::Rsa { .. } => key
            .key_data()
            .rsa()
            .and_then(|rsa| rsa.n.as_positive_bytes())
            .is_some_and(|bytes| bytes.len() * 8 >= RSA_BITS),
        Algorithm::Ecdsa { .. } | Algorithm::Ed25519 | Algorithm::SkEcdsaSha2NistP256 | Algorithm::SkEd25519 => true,
        // DSA, and what nobody has heard of.
        _ => false,
    }
}
