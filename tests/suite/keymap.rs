//! Key maps as files: every good one is taken, every bad one is refused in a sentence of each language.

use std::path::{Path, PathBuf};

use akimat::cli::keys::{Keys, paths, run};
use akimat::locale::{Lang, Texts};
use akimat::tui::keys::{KeyFile, Keymap, ROWS};

fn folder(name: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/keymaps").join(name);
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(!files.is_empty());
    files
}

fn read(path: &Path) -> KeyFile {
    let name = path.file_name().unwrap().to_str().unwrap().to_owned();
    KeyFile { name, text: std::fs::read_to_string(path).unwrap() }
}

/// What `akimat keys` prints and says.
fn keys(check: Option<&Path>, places: &[PathBuf], lang: Lang) -> (u8, String, String) {
    let args = Keys { check: check.map(Path::to_owned) };
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = run(&args, ROWS, places, &Texts::new(lang), &mut out, &mut err).unwrap();
    (code, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

#[test]
fn every_good_file_is_taken() {
    for path in folder("good") {
        let file = read(&path);
        Keymap::new(ROWS, &[file]).unwrap_or_else(|fault| panic!("{}: {fault:?}", path.display()));
        let (code, out, err) = keys(Some(&path), &[], Lang::En);
        assert_eq!((code, err.as_str()), (0, ""), "{}", path.display());
        assert!(out.contains("no faults"), "{out}");
    }
}

#[test]
fn every_bad_file_is_refused_readably() {
    let mut said = String::new();
    for path in folder("bad") {
        let file = read(&path);
        let fault = Keymap::new(ROWS, std::slice::from_ref(&file)).map(drop).unwrap_err();
        assert_eq!(fault.file, file.name);
        assert!(fault.line > 0 && fault.line <= file.text.lines().count(), "{fault:?}");
        for lang in Lang::ALL {
            said.push_str(&Texts::new(lang).say(&fault.phrase()));
            said.push('\n');
        }
        said.push('\n');
        assert_eq!(keys(Some(&path), &[], Lang::Ru).0, 2, "{}", path.display());
    }
    insta::assert_snapshot!(said);
}

#[test]
fn the_shipped_file_over_itself_has_no_fault() {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("keymap.toml");
    assert_eq!(keys(Some(&shipped), &[], Lang::Kk).0, 0);
}

#[test]
fn a_file_that_is_not_there_is_a_fault_when_it_is_asked_for_alone() {
    let nowhere = Path::new("/nonexistent/keymap.toml");
    let (code, out, err) = keys(Some(nowhere), &[], Lang::Ru);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains("/nonexistent/keymap.toml: файл не читается"), "{err}");
    assert_eq!(keys(None, &[nowhere.to_owned()], Lang::Ru).0, 0);
}

#[test]
fn the_table_shows_the_map_in_effect() {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("keymap.toml");
    std::fs::write(&own, "[desk]\nassign = []\n\nnote = [\"5\"]\n").unwrap();
    let (code, out, err) = keys(None, std::slice::from_ref(&own), Lang::Ru);
    assert_eq!((code, err.as_str()), (0, ""));
    insta::assert_snapshot!(out.replace(own.to_str().unwrap(), "OWN"));
}

#[test]
fn a_fault_in_the_users_own_file_stops_the_start() {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("keymap.toml");
    std::fs::write(&own, "[desk]\nasign = \"5\"\n").unwrap();
    let (code, out, err) = keys(None, &[own], Lang::En);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains("line 2: there is no command “asign”. Perhaps “assign” was meant."), "{err}");
}

#[test]
fn the_users_own_file_comes_after_the_systems() {
    let system = PathBuf::from("/etc/akimat/keymap.toml");
    let home = Some(Path::new("/home/o"));
    let own = |path: &str| vec![system.clone(), PathBuf::from(path)];
    assert_eq!(paths(Some(Path::new("/c")), home), own("/c/akimat/keymap.toml"));
    assert_eq!(paths(None, home), own("/home/o/.config/akimat/keymap.toml"));
    assert_eq!(paths(Some(Path::new("")), home), own("/home/o/.config/akimat/keymap.toml"));
    assert_eq!(paths(None, None), vec![system.clone()]);
}
