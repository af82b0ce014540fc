//! The table of the rules against the law and the source: no rule is missing, nothing is unheld, and every test it
//! names is one that cargo runs and says itself, over its name, which rules it holds.

use std::collections::{BTreeMap, BTreeSet};
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

/// The rules that the line over a test says it holds: `/// Holds: 22-1, R-SENT.`
const MARK: &str = "/// Holds: ";

/// The functions that cargo runs as tests, each with the rules that its own source says it holds. Two of one name are
/// held by what both say.
fn tests() -> BTreeMap<String, BTreeSet<String>> {
    let mut files = Vec::new();
    sources(&root().join("src"), &mut files);
    sources(&root().join("tests"), &mut files);
    let mut tests = BTreeMap::new();
    for file in files {
        for (name, holds) in marked(&fs::read_to_string(&file).unwrap()) {
            tests.entry(name).or_insert_with(BTreeSet::new).extend(holds);
        }
    }
    tests
}

/// The tests of a source, with what stands over them.
fn marked(source: &str) -> Vec<(String, BTreeSet<String>)> {
    let (mut found, mut holds, mut is_test) = (Vec::new(), BTreeSet::new(), false);
    for line in source.lines().map(str::trim) {
        if matches!(line, "#[test]" | "#[rstest]") {
            is_test = true;
        } else if let Some(ids) = line.strip_prefix(MARK) {
            holds.extend(ids.trim_end_matches('.').split(", ").map(str::to_owned));
        } else if line.is_empty() || line.starts_with('}') {
            (holds, is_test) = (BTreeSet::new(), false);
        } else if let Some(rest) = line.strip_prefix("fn ")
            && std::mem::take(&mut is_test)
        {
            let name = rest.split(['(', '<']).next().unwrap_or_default();
            found.push((name.to_owned(), std::mem::take(&mut holds)));
        }
    }
    found
}

fn scenario(name: &str, kind: &str) -> PathBuf {
    root().join(format!("tests/scenarios/{name}{kind}.jsonl"))
}

/// What is wrong with a test that a rule names.
fn fault(rule: &Rule, test: &str, refuses: bool, tests: &BTreeMap<String, BTreeSet<String>>) -> Option<String> {
    let Some(name) = test.strip_prefix("scenario:") else {
        return match tests.get(test) {
            None => Some(format!("{}: no test {test}", rule.id)),
            Some(holds) if !holds.contains(&rule.id) => Some(format!("{}: {test} does not say it holds it", rule.id)),
            Some(_) => None,
        };
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
    // The other way round: what a test says of itself stands in the table.
    let named: BTreeSet<(&str, &str)> = rules()
        .iter()
        .flat_map(|rule| rule.passes.iter().chain(&rule.refuses).map(|test| (test.as_str(), rule.id.as_str())))
        .collect();
    for (test, holds) in &tests {
        let alone = holds.iter().filter(|id| !named.contains(&(test.as_str(), id.as_str())));
        faults.extend(alone.map(|id| format!("{id}: {test} says it holds it, and the table does not name it")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_test_is_only_what_cargo_runs_and_says_itself_what_it_holds() {
    let source = "/// Holds: 7, R-DAY.\n#[test]\nfn a() {\n}\n\n/// Holds: 8.\nfn no_test() {\n}\n\n\
                  #[rstest]\n#[case(1)]\nfn b(#[case] n: u8) {\n}\n";
    let of = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<BTreeSet<_>>();
    assert_eq!(marked(source), [("a".to_owned(), of(&["7", "R-DAY"])), ("b".to_owned(), of(&[]))]);
    let rule = rules().iter().find(|rule| rule.id == "8").unwrap();
    let tests: BTreeMap<_, _> = marked(source).into_iter().collect();
    for (test, why) in [("a", "does not say"), ("b", "does not say"), ("no_test", "no test")] {
        assert!(fault(rule, test, false, &tests).is_some_and(|told| told.contains(why)), "{test}");
    }
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
