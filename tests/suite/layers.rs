//! The layers of ARCHITECTURE.md, held against the source: what a part of the program names of the others, and which
//! part names what is one part's alone.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Every part of the program with the parts it may name. A part is a module of `src/`; what is not here may not be.
const LAYERS: &[(&str, &[&str])] = &[
    ("phrase", &[]),
    ("caught", &[]),
    ("law", &["phrase"]),
    ("office", &["law", "phrase"]),
    ("locale", &["law", "office", "phrase"]),
    ("intake", &["caught", "law", "office", "phrase"]),
    ("outbox", &["intake", "phrase"]),
    ("word", &["phrase"]),
    ("store", &["law", "locale", "office", "phrase"]),
    ("papers", &["law", "locale", "office", "phrase", "word"]),
    ("print", &["locale", "papers", "phrase"]),
    ("templates", &["intake", "law", "office", "outbox", "papers", "phrase", "word"]),
    ("import", &["intake", "law", "locale", "office", "phrase", "store"]),
    ("tables", &["intake", "law", "locale", "office", "outbox", "papers", "phrase", "store"]),
    ("simulate", &["law", "locale", "office", "papers", "phrase", "store"]),
    ("outgoing", &["locale", "office", "outbox", "papers", "phrase", "print", "store", "templates"]),
    (
        "tui",
        &[
            "caught",
            "import",
            "intake",
            "law",
            "locale",
            "office",
            "outbox",
            "outgoing",
            "papers",
            "phrase",
            "print",
            "store",
            "tables",
            "templates",
        ],
    ),
    (
        "cli",
        &[
            "caught",
            "import",
            "intake",
            "law",
            "locale",
            "office",
            "outbox",
            "outgoing",
            "papers",
            "phrase",
            "print",
            "simulate",
            "store",
            "tables",
            "templates",
            "tui",
            "word",
        ],
    ),
];

/// What only one part may name.
const ALONE: &[(&str, &str)] =
    &[("redb::", "store"), ("ratatui::", "tui"), ("crossterm::", "tui"), ("parley::", "print"), ("krilla::", "print")];

/// A file of the program: its part, how deep its module lies below the root, its text without comments.
struct Source {
    path: PathBuf,
    part: String,
    depth: usize,
    code: String,
}

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn gather(folder: &Path, found: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        // Tests look at the whole program, and so does what only they are given.
        let test = stem == "tests" || stem == "testing" || stem == "stage" || stem.ends_with("_tests");
        if test {
            continue;
        }
        if path.is_dir() {
            gather(&path, found);
            continue;
        }
        let below: Vec<_> = path.strip_prefix(src()).unwrap().iter().map(|name| name.to_string_lossy()).collect();
        let part = below[0].trim_end_matches(".rs").to_owned();
        if matches!(part.as_str(), "lib" | "main") {
            continue;
        }
        let depth = below.len() - usize::from(stem == "mod");
        let whole = fs::read_to_string(&path).unwrap();
        let code = whole.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        let code: Vec<&str> = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        found.push(Source { part, depth, code: code.join("\n"), path });
    }
}

fn program() -> Vec<Source> {
    let mut found = Vec::new();
    gather(&src(), &mut found);
    assert!(found.len() > 300, "the program was not found");
    found
}

/// The names that stand behind each place of these words, where they stand alone.
fn named<'a>(code: &'a str, before: &'a str) -> impl Iterator<Item = &'a str> {
    code.match_indices(before).filter_map(move |(at, _)| {
        let alone = !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':');
        let rest = &code[at + before.len()..];
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        alone.then_some(&rest[..end])
    })
}

/// The parts a file names: by `crate::`, and by as many `super::` as lead out of its own.
fn parts_named(source: &Source) -> BTreeSet<&str> {
    let above = "super::".repeat(source.depth);
    let by_root = named(&source.code, "crate::").collect::<Vec<_>>();
    let at_once = by_root.iter().any(|part| part.is_empty());
    assert!(!at_once, "{}: several parts in one `use`", source.path.display());
    let climbed: Vec<&str> = source
        .code
        .match_indices(above.as_str())
        .map(|(at, _)| &source.code[at + above.len()..])
        .map(|rest| &rest[..rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len())])
        .filter(|part| LAYERS.iter().any(|(known, _)| known == part))
        .collect();
    let modules = by_root.into_iter().chain(climbed);
    modules.filter(|part| part.chars().all(|c| c.is_lowercase() || c == '_') && *part != source.part).collect()
}

#[test]
fn arrows_between_the_parts_point_down_only() {
    let layers: BTreeMap<&str, &[&str]> = LAYERS.iter().copied().collect();
    let mut faults = Vec::new();
    let mut there: BTreeSet<(String, String)> = BTreeSet::new();
    for source in program() {
        let allowed = layers.get(source.part.as_str());
        let allowed = allowed.unwrap_or_else(|| panic!("{}: a part the layers do not know", source.part));
        for part in parts_named(&source) {
            there.insert((source.part.clone(), part.to_owned()));
            if !allowed.contains(&part) {
                faults.push(format!("{}: {} may not name {part}", source.path.display(), source.part));
            }
        }
    }
    let unneeded = LAYERS.iter().flat_map(|(part, allowed)| allowed.iter().map(move |other| (*part, *other)));
    let unneeded = unneeded.filter(|(part, other)| !there.contains(&((*part).to_owned(), (*other).to_owned())));
    faults.extend(unneeded.map(|(part, other)| format!("{part} names {other} no more: out of the table with it")));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Each part may name only those above it in the table, so that no two can ever lean on one another.
#[test]
fn the_table_of_the_layers_has_no_circle() {
    for (at, (part, allowed)) in LAYERS.iter().enumerate() {
        let above: BTreeSet<&str> = LAYERS[..at].iter().map(|(part, _)| *part).collect();
        let wrong: Vec<&&str> = allowed.iter().filter(|other| !above.contains(**other)).collect();
        assert!(wrong.is_empty(), "{part}: {wrong:?} stands below it");
    }
}

#[test]
fn what_is_one_part_s_alone_is_named_by_it_alone() {
    for source in program() {
        for (name, owner) in ALONE {
            let named = source.code.contains(name);
            assert!(!named || source.part == *owner, "{}: {name} belongs to {owner}", source.path.display());
        }
    }
}

/// The law and the office are given every moment and every fact: they have no clock, no file and no thread.
#[test]
fn the_law_and_the_office_touch_nothing_outside() {
    const OUTSIDE: [&str; 6] = ["std::fs", "std::io", "std::env", "std::time", "std::thread", "Utc::now"];
    for source in program().iter().filter(|source| matches!(source.part.as_str(), "law" | "office" | "phrase")) {
        let found: Vec<_> = OUTSIDE.into_iter().filter(|name| source.code.contains(name)).collect();
        assert!(found.is_empty(), "{}: {found:?}", source.path.display());
    }
}
