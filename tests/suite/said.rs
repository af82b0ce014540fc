//! The command line as tests give it, and what it left in a folder.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

/// The exit code, the output and the complaints of `akimat` on an office, in a language.
pub fn akimat(office: &Path, lang: &str, line: &[&str]) -> (u8, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let start = ["akimat", "--lang", lang, "--office", office.to_str().unwrap()];
    let line = start.iter().chain(line).map(OsString::from);
    let code = akimat::cli::run(line, &mut out, &mut err).unwrap();
    (code, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

/// The names of a folder's files, in order.
pub fn names(folder: &Path) -> Vec<String> {
    let mut all: Vec<String> =
        fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    all.sort();
    all
}
