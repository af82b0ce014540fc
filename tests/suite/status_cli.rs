//! `akimat status`: one sentence for the contact centre, no name in it.

use std::ffi::OsString;
use std::path::Path;

use akimat::locale::Lang;
use akimat::simulate::{Options, make};
use akimat::store::Store;
use serde_json::Value;

fn akimat(office: &Path, line: &[&str]) -> (u8, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let head = [OsString::from("akimat"), "--office".into(), office.into(), "status".into()];
    let line = head.into_iter().chain(line.iter().map(OsString::from));
    let code = akimat::cli::run(line, &mut out, &mut err).unwrap();
    (code, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

/// Holds: 5.
#[test]
fn a_status_is_one_sentence_without_a_name() {
    let dir = tempfile::tempdir().unwrap();
    let office = dir.path().join("office");
    make(&office, &Options::at("2026-11-23T10:00:00".parse().unwrap(), Lang::Ru)).unwrap();
    let store = Store::open_read(&office).unwrap();
    let cases: Vec<_> = store.snapshot().unwrap().cases().unwrap().map(Result::unwrap).collect();
    let mut states = std::collections::BTreeSet::new();
    for case in cases {
        if !states.insert(case.state) {
            continue;
        }
        let number = case.no.to_string();
        for lang in ["ru", "kk", "en"] {
            let (code, text, fault) = akimat(&office, &[&number, "--lang", lang]);
            assert_eq!((code, fault.as_str()), (0, ""), "{number}");
            assert_eq!(text.lines().count(), 1, "{text}");
            assert!(text.contains(&number) && !text.contains('‹'), "{text}");
            for part in case.application.full_name.split_whitespace() {
                assert!(!text.contains(part), "{text}");
            }
        }
        // By the portal's number it is the same.
        let (_, by_case, _) = akimat(&office, &[&number, "--json"]);
        let (_, by_portal, _) = akimat(&office, &[&case.application.portal_number, "--json"]);
        assert_eq!(by_case, by_portal);
        let told: Value = serde_json::from_str(&by_case).unwrap();
        assert_eq!(told["state"], case.state.code());
        assert_eq!(told["case"], number);
        assert_eq!(told.as_object().unwrap().len(), 6, "{told}");
    }
    assert_eq!(states.len(), akimat::office::case::State::ALL.len());
    let (code, text, fault) = akimat(&office, &["2031-0001"]);
    assert_eq!((code, text.as_str()), (1, ""));
    assert!(fault.contains("2031-0001"), "{fault}");
}
