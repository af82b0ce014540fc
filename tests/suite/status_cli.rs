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

/// The second desk's: a permit without its worker, an employer by BIN or name with both figures, an inquiry by
/// the number it came with.
#[test]
fn a_permit_an_employer_and_an_inquiry_have_a_status() {
    let dir = tempfile::tempdir().unwrap();
    let office = dir.path().join("office");
    make(&office, &Options { cases: 60, ..Options::at("2026-11-23T10:00:00".parse().unwrap(), Lang::Ru) }).unwrap();
    let snapshot = Store::open_read(&office).unwrap().snapshot().unwrap();
    let permits: Vec<_> = snapshot.permits().unwrap().map(Result::unwrap).collect();
    let told = |number: &str| {
        let mut sentences = Vec::new();
        for lang in ["ru", "kk", "en"] {
            let (code, text, fault) = akimat(&office, &[number, "--lang", lang]);
            assert_eq!((code, fault.as_str()), (0, ""), "{number}");
            assert!(text.lines().count() == 1 && !text.contains('‹'), "{text}");
            sentences.push(text);
        }
        let (_, json, _) = akimat(&office, &[number, "--json"]);
        let json: Value = serde_json::from_str(&json).unwrap();
        assert!(json.as_object().unwrap().len() >= 6, "{json}");
        (sentences.remove(0), json)
    };
    let mut seen = std::collections::BTreeSet::new();
    // The training office's clock goes on: a permit may expire while it does, so the day is the answer's own.
    for permit in permits.iter().filter(|permit| seen.insert((permit.ended.is_some(), permit.extensions.len()))) {
        let (text, json) = told(&permit.input.number);
        assert!(text.contains(&permit.input.number) && !text.contains(&permit.input.worker.name), "{text}");
        let day = json["as_of"].as_str().unwrap().parse().unwrap();
        assert_eq!(json["status"], permit.status_on(day).code(), "{json}");
        assert_eq!(json["until"].as_str(), permit.valid_through(day).map(|until| until.to_string()).as_deref());
        if let Some(ended) = &permit.ended {
            assert!(text.contains(&ended.on.format("%d.%m.%Y").to_string()), "{text}");
        }
    }
    assert!(seen.len() >= 3);
    let of = &permits[0].input.employer;
    let (by_bin, json) = told(&of.bin);
    let day = json["as_of"].as_str().unwrap().parse().unwrap();
    let own = permits.iter().filter(|permit| permit.input.employer.bin == of.bin);
    assert_eq!(json["valid"], own.clone().filter(|permit| permit.is_valid_on(day)).count());
    assert_eq!(json["issued"], own.filter(|permit| i64::from(permit.input.issued_in()) == json["year"]).count());
    assert!(by_bin.contains("Выдано за") && by_bin.contains("Действует на"), "{by_bin}");
    assert_eq!(told(&of.name).0, by_bin);
    let inquiry = &snapshot.inquiries().unwrap()[0];
    let (text, json) = told(&inquiry.input.outside_no);
    assert_eq!(json["state"], inquiry.state.code());
    assert!(text.contains(&inquiry.input.outside_no) && !text.contains(&inquiry.input.from.name), "{text}");
    let (code, _, fault) = akimat(&office, &["ТОО"]);
    assert!(code == 1 && fault.contains("БИН"), "{fault}");
}
