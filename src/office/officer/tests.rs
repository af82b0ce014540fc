//! Keys as they are pasted: what is one, what is not, and what is kept of it.

use super::key::{KeyFault, PublicKey};

const ED25519: &str = include_str!("../../../tests/fixtures/keys/ed25519.pub");
const ECDSA: &str = include_str!("../../../tests/fixtures/keys/ecdsa.pub");
const RSA: &str = include_str!("../../../tests/fixtures/keys/rsa2048.pub");
const SHORT_RSA: &str = include_str!("../../../tests/fixtures/keys/rsa1024.pub");
/// As `ssh-keygen -l` tells it of the same file.
const FINGERPRINT: &str = "SHA256:O+80YvTbmIofXew2FoTpNSRqzM8ZMQgwXMQCSylreeo";

#[test]
fn a_key_is_kept_as_its_kind_and_itself() {
    let key = PublicKey::parse(ED25519).unwrap();
    let words: Vec<&str> = ED25519.split_whitespace().collect();
    assert_eq!(key.line, words[..2].join(" "), "without its comment");
    assert_eq!(key.fingerprint, FINGERPRINT);
    assert_eq!((key.comment.as_str(), key.kind()), ("lee at work", "ssh-ed25519"));
    for (text, kind) in [(ECDSA, "ecdsa-sha2-nistp256"), (RSA, "ssh-rsa")] {
        assert_eq!(PublicKey::parse(text).unwrap().kind(), kind);
    }
    assert_eq!(PublicKey::parse(ECDSA).unwrap().comment, "серіков");
}

#[test]
fn what_is_no_key_says_why() {
    let one = ED25519.trim();
    let cases = [
        (format!("{one}\n{one}"), KeyFault::Lines),
        (format!("{one}\ncommand=\"/bin/sh\" {one}"), KeyFault::Lines),
        (format!("command=\"/bin/sh\" {one}"), KeyFault::Options),
        (format!("no-pty,environment=\"A=b\" {one}"), KeyFault::Options),
        ("-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNz\n-----END".to_owned(), KeyFault::Private),
        ("ssh-ed25519 AAAA lee".to_owned(), KeyFault::Unreadable),
        ("привет".to_owned(), KeyFault::Unreadable),
        (SHORT_RSA.to_owned(), KeyFault::Weak),
    ];
    for (text, fault) in cases {
        assert_eq!(PublicKey::parse(&text), Err(fault), "{text}");
    }
}

#[test]
fn nothing_of_a_comment_breaks_out_of_a_line() {
    let words: Vec<&str> = ED25519.split_whitespace().collect();
    let text = format!("{} {} lee\u{1b}[2J\u{85}\tssh-rsa \"x\"", words[0], words[1]);
    let key = PublicKey::parse(&text).unwrap();
    assert!(!key.comment.chars().any(char::is_control), "{:?}", key.comment);
    assert_eq!(key.line, words[..2].join(" "));
}
