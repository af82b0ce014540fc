//! The table of the rules against the law and the source: no rule is missing, every test it names is there, nothing
//! is unheld.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use akimat::law::coverage::{Rule, rules};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every rule there is: paragraphs 2 to 28 with 22-1, the rows and the annexes, the readings, the gaps.
fn asked() -> Vec<String> {
    let mut ids: Vec<String> = (2..=28).map(|paragraph| paragraph.to_string()).collect();
    ids.insert(21, "22-1".to_owned());
    ids.extend(["annex-1", "annex-2"].map(str::to_owned));
    ids.extend((1..=10).map(|row| format!("row-{row}")));
    ids.push("annex-3".to_owned());
    ids.extend(["R-SENT", "R-DAY", "R-FILE", "R-TERM", "R-VER"].map(str::to_owned));
    ids.extend((1..=16).map(|gap| format!("G{gap}")));
    ids
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            found.push(path);
        }
    }
}

/// The names of the functions that cargo runs as tests.
fn tests() -> BTreeSet<String> {
    let mut files = Vec::new();
    sources(&root().join("src"), &mut files);
    sources(&root().join("tests"), &mut files);
    let mut names = BTreeSet::new();
    for file in files {
        let text = fs::read_to_string(file).unwrap();
        let mut marked = false;
        for line in text.lines().map(str::trim) {
            if matches!(line, "#[test]" | "#[rstest]") {
                marked = true;
            } else if let Some(rest) = line.strip_prefix("fn ")
                && std::mem::take(&mut marked)
            {
                names.extend(rest.split(['(', '<']).next().map(str::to_owned));
            }
        }
    }
    names
}

fn scenario(name: &str, kind: &str) -> PathBuf {
    root().join(format!("tests/scenarios/{name}{kind}.jsonl"))
}

/// What is wrong with a test that a rule names.
fn fault(rule: &Rule, test: &str, refuses: bool, tests: &BTreeSet<String>) -> Option<String> {
    let Some(name) = test.strip_prefix("scenario:") else {
        return (!tests.contains(test)).then(|| format!("{}: no test {test}", rule.id));
    };
    if !scenario(name, "").exists() {
        return Some(format!("{}: no scenario {name}", rule.id));
    }
    if !refuses {
        return None;
    }
    // No refusal cites a reading, a gap or an annex: those are held by tests alone.
    let lines = fs::read_to_string(scenario(name, ".refused")).unwrap_or_default();
    let by = format!("\"paragraph\":\"{}\"", rule.id);
    (!lines.contains(&by)).then(|| format!("{}: scenario {name} refuses nothing by it", rule.id))
}

#[test]
fn every_rule_of_the_order_is_held_by_tests_that_are_there() {
    let ids: Vec<&str> = rules().iter().map(|rule| rule.id.as_str()).collect();
    assert_eq!(ids, asked().iter().map(String::as_str).collect::<Vec<_>>());
    let tests = tests();
    assert!(tests.len() > 300, "{}", tests.len());
    let mut faults = Vec::new();
    for rule in rules() {
        faults.extend(rule.passes.iter().filter_map(|test| fault(rule, test, false, &tests)));
        faults.extend(rule.refuses.iter().filter_map(|test| fault(rule, test, true, &tests)));
        let both = rule.passes.iter().filter(|test| rule.refuses.contains(test));
        faults.extend(both.map(|test| format!("{}: {test} on both sides", rule.id)));
        faults.extend(rule.lives.iter().filter(|module| !lives(module)).map(|m| format!("{}: no module {m}", rule.id)));
        if rule.is_gap() {
            faults.push(format!("{}: nothing holds it yet", rule.id));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Whether a module of the library is where it is said to be.
fn lives(module: &str) -> bool {
    let path = root().join("src").join(module.replace("::", "/"));
    path.with_extension("rs").exists() || path.join("mod.rs").exists()
}

#[test]
fn the_program_tells_what_is_held_and_by_its_code_whether_all_is() {
    for (lang, held, language) in [
        ("ru", "п. 22-1: Дубликат", "по-русски"),
        ("kk", "22-1-тармақ: Дубликат", "орыс тілінде"),
        ("en", "par. 22-1: Дубликат", "in Russian"),
    ] {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let line = ["akimat", "--lang", lang, "law", "coverage"].map(OsString::from);
        let code = akimat::cli::run(line, &mut out, &mut err).unwrap();
        let out = String::from_utf8(out).unwrap();
        assert_eq!((code, err.is_empty()), (0, true));
        assert!(out.lines().next().unwrap().contains(language), "{out}");
        assert!(out.contains(held) && out.contains("scenario:duplicate-after-a-loss"), "{out}");
    }
    let (mut out, mut err) = (Vec::new(), Vec::new());
    akimat::cli::run(["akimat", "law", "coverage", "--json"].map(OsString::from), &mut out, &mut err).unwrap();
    let told: Vec<Rule> = serde_json::from_slice(&out).unwrap();
    assert_eq!(told, rules());
}
