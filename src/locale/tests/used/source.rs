//! The text of the program and of the rules, and what in it looks like the id of a message.

use std::fs;
use std::path::{Path, PathBuf};

/// The text of the program without its tests, a file an entry.
pub fn program() -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    gather(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    assert!(files.len() > 100, "the program was not found");
    files
}

fn gather(folder: &Path, files: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let test = name == "tests" || name.ends_with("_tests") || name == "stage";
        if test {
            continue;
        }
        if path.is_dir() {
            gather(&path, files);
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            let whole = fs::read_to_string(&path).unwrap();
            let code = whole.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_owned();
            files.push((path, code));
        }
    }
}

/// The string literals of a text, one line each; comments are left out.
pub fn literals(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
        let parts: Vec<&str> = line.split('"').collect();
        found.extend(parts.iter().skip(1).step_by(2).map(|part| (*part).to_owned()));
    }
    found
}

/// Whether it is written as the id of a message is.
pub fn is_id(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.contains('-')
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_".contains(c))
        && !text.ends_with('-')
}

/// `document-{id}` as `document-{}`.
pub fn template_of(literal: &str) -> Option<String> {
    let (before, rest) = literal.split_once('{')?;
    let (_, after) = rest.split_once('}')?;
    let plain = |c: char| c.is_ascii_lowercase() || "-_".contains(c);
    let is = before.ends_with('-') && before.len() > 1 && before.chars().all(plain) && after.chars().all(plain);
    is.then(|| format!("{before}{{}}{after}"))
}

/// The words between quotes in the data of the law: notes and codes.
pub fn rules() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules");
    let texts = fs::read_dir(folder).unwrap().map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap());
    texts.flat_map(|text| literals(&text)).collect()
}
