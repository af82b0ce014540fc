//! The messages of the three languages are one set, in the right letters, and the code and they know each other.

mod ends;
mod read;
mod told;
mod used;

use std::collections::{BTreeMap, BTreeSet};

use super::{Lang, sources};
use read::messages;

#[test]
fn the_three_languages_have_the_same_messages_with_the_same_arguments() {
    let arguments = |lang| -> BTreeMap<String, BTreeSet<String>> {
        messages(lang).into_iter().map(|(id, message)| (id, message.arguments)).collect()
    };
    let russian = arguments(Lang::Ru);
    for lang in [Lang::Kk, Lang::En] {
        let other = arguments(lang);
        let differ: Vec<_> = russian
            .keys()
            .chain(other.keys())
            .filter(|id| russian.get(*id) != other.get(*id))
            .map(|id| format!("{id}: ru {:?}, {} {:?}", russian.get(id), lang.code(), other.get(id)))
            .collect();
        assert!(differ.is_empty(), "{}", differ.join("\n"));
    }
}

#[test]
fn every_message_stands_in_the_same_file_in_every_language() {
    let homes = |lang| -> BTreeSet<(String, &'static str)> {
        let ids = |text: &'static str| text.lines().filter_map(|line| line.split_once(" =").map(|(id, _)| id));
        sources(lang)
            .iter()
            .flat_map(|(name, text)| ids(text).map(move |id| (id.to_owned(), *name)))
            .filter(|(id, _)| !id.starts_with([' ', '#']))
            .collect()
    };
    let russian = homes(Lang::Ru);
    for lang in [Lang::Kk, Lang::En] {
        let other = homes(lang);
        let differ: Vec<_> = russian.symmetric_difference(&other).collect();
        assert!(differ.is_empty(), "{}: {differ:?}", lang.code());
    }
}

/// Latin words that Kazakh and Russian sentences hold on purpose.
const LATIN: &[&str] = &[
    // What a pattern of numbers holds.
    "n",
    "yy",
    "yyyy",
    // Roman numbers of the glossary.
    "I",
    "II",
    "III",
    "IV",
    "VI",
    // Keys, as they are printed on them, and a key's letter named in a sentence.
    "Tab",
    "Shift",
    "Enter",
    "Esc",
    "Home",
    "End",
    "PgUp",
    "PgDn",
    "Ins",
    "Del",
    "Insert",
    "Delete",
    "Backspace",
    "Ctrl",
    "U",
    "Alt",
    "F",
    "f2",
    "shift",
    "tab",
    "ctrl",
    "space",
    "ins",
    "t",
    "s",
    "n",
    "c",
    "g",
    "d",
    "r",
    "v",
    "o",
    "f",
    "y",
    // Forms of files and what makes them.
    "CSV",
    "XLSX",
    "JSON",
    "lines",
    "TOML",
    "CP",
    "UTF",
    "Excel",
    "excel",
    "PDF",
    "xls",
    "xlsx",
    "csv",
    "Word",
    "XML",
    "doc",
    "docx",
    "dotx",
    "odt",
    "bash",
    "zsh",
    "fish",
    "elvish",
    "powershell",
    // The program, its commands, options and files.
    "akimat",
    "AKIMAT",
    "OFFICE",
    "FILE",
    "XDG",
    "toml",
    "keymap",
    "keys",
    "intake",
    "inbox",
    "NAME",
    "rejected",
    "reply",
    "verify",
    "rebuild",
    "upgrade",
    "demo",
    "check",
    "scope",
    "docs",
    "save",
    "help",
    "desk",
    "as",
    "office",
    "batch",
    "lang",
    "again",
    "deadline",
    "inventory",
    "agenda",
    "text",
    "pdf",
    "from",
    "to",
    "kk",
    "ru",
    "en",
    "or",
    "T",
    "m",
    "a",
    // What `akimat show` shows, and the lists of the queue.
    "case",
    "notification",
    "sitting",
    "complaint",
    "inquiry",
    "inquiries",
    "citizen",
    "organisation",
    "media",
    "queue",
    "all",
    "mine",
    "nobody",
    "overdue",
    "today",
    "waiting",
    "no",
    "slack",
    "untouched",
    "to",
    "commission",
    "decision",
    "delivered",
    // Codes that a file or an argument is written with.
    "open",
    "signed",
    "cancelled",
    "refuse",
    "postponed",
    "taken",
    "off",
    "unheard",
    "for",
    "against",
    "abstained",
    "recused",
    "male",
    "female",
    "passport",
    "residence",
    "permit",
    "stateless",
    "name",
    "employer",
    "loss",
    "damage",
    "outbox",
    "minutes",
    "import",
    "applications",
    "permits",
    "employers",
    "quotas",
    "total",
    "issue",
    "extend",
    "reissue",
    "duplicate",
    "none",
    "higher",
    "degree",
    "both",
    "id",
    "service",
    "headers",
    "values",
    "filed",
    "at",
    "registered",
    "handed",
    "over",
    "on",
    "education",
    "english",
    "certificate",
    "exp",
    "years",
    "months",
    "periods",
    "experience",
    "coverage",
    "cases",
    "certificates",
    "complaints",
    "views",
    "notifications",
    "journal",
    "jsonl",
    "out",
    "refusal",
    "notice",
    "defects",
    "cover",
    "answer",
    "letter",
    "outbox",
    // Keys of SSH.
    "OpenSSH",
    "RSA",
    "SHA",
    "AAAA",
    "ssh",
    "sshd",
    "ed",
    "pub",
    "SSH",
    // Codes of roles.
    "administrator",
    "auditor",
    "head",
    "key",
    "member",
    "officer",
    "secretary",
    "supervisor",
    // The portals.
    "egov",
    "elicense",
    "migration",
    "enbek",
    "kz",
];

#[test]
fn kazakh_and_russian_are_written_in_cyrillic() {
    for lang in [Lang::Kk, Lang::Ru] {
        let mut found = Vec::new();
        for (id, message) in messages(lang) {
            let latin = message
                .words
                .split(|c: char| !c.is_alphabetic())
                .filter(|word| word.chars().any(|c| c.is_ascii_alphabetic()) && !LATIN.contains(word));
            found.extend(latin.map(|word| format!("{id}: {word}")));
        }
        assert!(found.is_empty(), "{}: {}", lang.code(), found.join("\n"));
    }
}

#[test]
fn english_and_russian_have_letters_of_their_own_only() {
    let kazakh = "әғқңөұүһі";
    for (id, message) in messages(Lang::Ru) {
        let strange: String = message.words.to_lowercase().chars().filter(|c| kazakh.contains(*c)).collect();
        // The body's own name, «обл. Жетісу», is written so in Russian.
        assert!(strange.is_empty() || id == "simulate-body", "ru {id}: {strange}");
    }
    for (id, message) in messages(Lang::En) {
        let strange: String = message.words.chars().filter(|c| ('\u{400}'..='\u{52f}').contains(c)).collect();
        // The explanation of the letters under a Russian layout, and forms of words that only a Russian file holds.
        let named = matches!(id.as_str(), "help-intro" | "law-reason-ground-3") || strange.chars().count() < 2;
        assert!(named, "en {id}: {strange}");
    }
}

#[test]
fn no_sentence_holds_a_sign_that_a_terminal_does_not_draw() {
    for lang in Lang::ALL {
        for (id, message) in messages(lang) {
            let strange: String = message
                .words
                .chars()
                .filter(|c| {
                    !c.is_alphanumeric()
                        && !" \n.,:;!?()←↑→↓[]{}<>/\\|+-*=«»\"'№%&~–—−…·@_#^`$’”“×█░\u{fffd}".contains(*c)
                })
                .collect();
            assert!(strange.is_empty(), "{} {id}: {strange:?}", lang.code());
        }
    }
}
