//! `akimat calendar` and `akimat readings` as they are typed.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use akimat::law::Service;
use akimat::office::application::Application;
use akimat::office::officer::NewOfficer;
use akimat::office::settings::Settings;
use akimat::office::{Command, Role, Who};
use akimat::store::{Envelope, Store};
use chrono::DateTime;

/// The moment everything is asked at.
const NOW: &str = "2026-08-28T12:00";

fn akimat(office: &Path, line: &[&str]) -> (u8, String, String) {
    akimat_in("en", office, line)
}

fn akimat_in(lang: &str, office: &Path, line: &[&str]) -> (u8, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let place = ["akimat", "--lang", lang, "--office", office.to_str().unwrap()];
    let line = place.iter().chain(line).map(OsString::from);
    let code = akimat::cli::run(line, &mut out, &mut err).unwrap();
    (code, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

/// A training office in which 31.08.2026 is off, with two applications of 28.08.
fn office() -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path().join("office");
    let mut store = Store::create(&at).unwrap();
    let mut give = |command, now: &str| {
        let now = DateTime::parse_from_rfc3339(&format!("{now}:00+05:00")).unwrap();
        store.submit(&Envelope { command, expected: None, who: Who::owner("lee"), now }).unwrap();
    };
    let settings = Settings { training: true, ..Settings::new("Учебное управление") };
    let roles = [Role::Officer, Role::Administrator].into();
    give(Command::OpenOffice { settings, owner: NewOfficer::new("lee", "Ли", roles) }, NOW);
    drop(store);
    let off = write(&dir, "off.toml", "to_off = [2026-08-31]\nto_working = []");
    let (code, out, err) = akimat(&at, &["calendar", "import", off.to_str().unwrap(), "--now", NOW]);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    let mut store = Store::open_write(&at).unwrap();
    for (number, service) in [("P-1", Service::Issue), ("P-2", Service::Extend)] {
        let mut application = Application::new(service, "2026-08-28T10:00:00".parse().unwrap());
        (application.portal_number, application.full_name) = (number.to_owned(), "Ким Алексей".to_owned());
        let command = Command::Register { application: Box::new(application), warnings: Vec::new() };
        let now = DateTime::parse_from_rfc3339(&format!("{NOW}:00+05:00")).unwrap();
        store.submit(&Envelope { command, expected: None, who: Who::owner("lee"), now }).unwrap();
    }
    (dir, at)
}

fn write(dir: &tempfile::TempDir, name: &str, days: &str) -> PathBuf {
    let path = dir.path().join(name);
    let act = name.trim_end_matches(".toml");
    let text = format!("[[revision]]\nknown_from = 2026-08-28\nact = \"order {act}\"\n{days}\n");
    std::fs::write(&path, text).unwrap();
    path
}

fn due(office: &Path, service: &str) -> String {
    let (_, out, _) = akimat(office, &["export", "cases", "--format", "csv"]);
    let row = out.lines().find(|line| line.contains(service)).unwrap();
    row.split(',').nth(8).unwrap().to_owned()
}

#[test]
fn a_revision_is_shown_checked_previewed_and_entered() {
    let (dir, at) = office();
    let works = write(&dir, "works.toml", "to_off = []\nto_working = [2026-08-31]");
    let works = works.to_str().unwrap();
    assert_eq!((due(&at, "issue"), due(&at, "extend")), ("2026-09-07".into(), "2026-09-03".into()));
    let (code, out, _) = akimat(&at, &["calendar", "check", works, "--now", NOW]);
    assert_eq!(code, 0);
    assert!(out.contains("Can be entered: order works"), "{out}");
    let (code, out, _) = akimat(&at, &["calendar", "import", works, "--dry-run", "--now", NOW]);
    assert_eq!(code, 0);
    for said in ["31.08.2026 becomes a working day", "Open cases: 2.", "Earlier by 1 w.d.: 2.", "Nothing was recorded"]
    {
        assert!(out.contains(said), "{said}: {out}");
    }
    assert_eq!(due(&at, "issue"), "2026-09-07", "a preview records nothing");
    let (code, out, err) = akimat(&at, &["calendar", "import", works, "--now", NOW]);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    assert_eq!((due(&at, "issue"), due(&at, "extend")), ("2026-09-04".into(), "2026-09-02".into()));
    let (code, out, _) = akimat(&at, &["calendar", "import", works, "--now", NOW]);
    assert_eq!((code, out.contains("Here already: order works")), (0, true), "{out}");
    let (_, out, _) = akimat(&at, &["calendar", "show", "--year", "2026", "--now", NOW]);
    for said in ["2026, working days: 247", "order works. Entered by", "The calendar reaches"] {
        assert!(out.contains(said), "{said}: {out}");
    }
    let (code, json, _) = akimat(&at, &["calendar", "show", "--json", "--now", NOW]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((code, &json["working_days"], &json["revision"]), (0, &247.into(), &"2026-08-28/2".into()));
    assert_eq!(akimat(&at, &["calendar", "resume"]).0, 0);
}

#[test]
fn what_cannot_be_entered_is_refused_with_its_reason_and_its_exit_code() {
    let (dir, at) = office();
    let off = write(&dir, "again.toml", "to_off = [2026-08-31]\nto_working = []");
    let (code, _, err) = akimat(&at, &["calendar", "import", off.to_str().unwrap(), "--now", NOW]);
    assert_eq!((code, err.contains("is a day off already")), (1, true), "{err}");
    let (code, _, err) = akimat(&at, &["calendar", "check", off.to_str().unwrap(), "--now", NOW]);
    assert_eq!((code, err.contains("is a day off already")), (1, true), "{err}");
    let bad = write(&dir, "bad.toml", "to_off = soon");
    assert_eq!(akimat(&at, &["calendar", "check", bad.to_str().unwrap(), "--now", NOW]).0, 2);
    assert_eq!(akimat(&at, &["calendar", "check", "/nowhere.toml"]).0, 2);
    assert_eq!(akimat(&at, &["calendar", "show", "--year", "2031"]).0, 2);
    assert_eq!(akimat(&dir.path().join("none"), &["calendar", "import", off.to_str().unwrap()]).0, 3);
    let (code, _, err) = akimat(&at, &["readings", "set", "moon", "full", "--source", "x", "--now", NOW]);
    assert_eq!((code, err.contains("There is no reading")), (1, true), "{err}");
    let (code, _, err) = akimat(&at, &["readings", "set", "day", "full", "--source", "x", "--now", NOW]);
    assert_eq!((code, err.contains("next_day, accepted_day")), (1, true), "{err}");
}

#[test]
fn a_file_that_does_not_parse_is_told_in_the_readers_language_with_its_place() {
    let (dir, at) = office();
    let bad = write(&dir, "bad.toml", "to_working = []\nto_off = [2026-08-31, soon]");
    for act in ["check", "import"] {
        for (lang, place) in [
            ("ru", "не прочитан: строка 5, знак 23. Исправьте это место."),
            ("kk", "оқылмады: 5-жол, 23-таңба. Осы жерді түзетіңіз."),
            ("en", "was not read: line 5, character 23. Mend that place."),
        ] {
            let (code, out, err) = akimat_in(lang, &at, &["calendar", act, bad.to_str().unwrap(), "--now", NOW]);
            assert_eq!((code, out.as_str()), (2, ""), "{err}");
            assert!(err.contains(place) && err.contains("bad.toml"), "{lang}: {err}");
        }
    }
}

/// The Order has no terms of inquiries: what stands, and that nobody has confirmed it, is told with the readings.
#[test]
fn the_terms_of_inquiries_stand_among_the_readings() {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path().join("none");
    let (_, json, _) = akimat(&at, &["readings", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let lengths: Vec<(&str, u64)> = json["inquiry_terms"]
        .as_array()
        .unwrap()
        .iter()
        .map(|term| (term["id"].as_str().unwrap(), term["length"].as_u64().unwrap()))
        .collect();
    assert!(lengths.contains(&("general", 15)) && lengths.contains(&("media", 5)), "{json}");
    assert!(json["inquiry_terms"][0]["confirmed"].is_null(), "{json}");
    let (code, out, _) = akimat(&at, &["readings"]);
    assert!(code == 0 && out.contains("15 working days") && out.contains("5 working days"), "{out}");
}

#[test]
fn the_list_of_readings_names_what_set_takes() {
    let (_dir, at) = office();
    let (_, json, _) = akimat(&at, &["readings", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    for lang in ["kk", "ru", "en"] {
        let (_, out, _) = akimat_in(lang, &at, &["readings"]);
        for reading in json["readings"].as_array().unwrap() {
            let (id, value) = (reading["id"].as_str().unwrap(), reading["value"].as_str().unwrap());
            let line = out.lines().find(|line| line.contains("readings set") && line.contains(&format!(": {id}, ")));
            let line = line.unwrap_or_else(|| panic!("{lang}: {id}: {out}"));
            let others = reading["alternatives"].as_array().unwrap();
            assert!(line.contains(value), "{line}");
            assert!(others.iter().all(|other| line.contains(other.as_str().unwrap())), "{line}");
        }
    }
}

#[test]
fn the_end_of_the_calendar_is_warned_of_sixty_days_ahead() {
    let (_dir, at) = office();
    assert_eq!(akimat(&at, &["calendar", "check", "--now", "2027-10-31T09:00"]).0, 0);
    let (code, out, _) = akimat(&at, &["calendar", "check", "--now", "2027-11-01T09:00"]);
    assert_eq!((code, out.contains("60 days are left")), (1, true), "{out}");
}

#[test]
fn readings_and_gaps_are_listed_and_a_reading_is_changed_with_its_source() {
    let (_dir, at) = office();
    let (code, out, _) = akimat(&at, &["readings"]);
    assert_eq!(code, 0);
    for said in ["R-DAY", "R-VER", "G1 (par. 7, Annex 2, item 9)", "G16", "The default."] {
        assert!(out.contains(said), "{said}: {out}");
    }
    let change = ["readings", "set", "day", "accepted_day", "--source", "letter 12", "--open-cases", "--now", NOW];
    let (code, out, _) = akimat(&at, &[&change[..], &["--dry-run"]].concat());
    assert_eq!(
        (code, out.contains("Earlier by 1 w.d.: 2."), out.contains("Nothing was recorded")),
        (0, true, true),
        "{out}"
    );
    assert_eq!(due(&at, "issue"), "2026-09-07");
    assert_eq!(akimat(&at, &change).0, 0);
    assert_eq!(due(&at, "issue"), "2026-09-04");
    let (_, json, _) = akimat(&at, &["readings", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let day = json["readings"].as_array().unwrap().iter().find(|note| note["id"] == "day").unwrap();
    assert_eq!((&day["value"], &day["changed"]["source"]["text"]), (&"accepted_day".into(), &"letter 12".into()));
    assert_eq!(json["gaps"].as_array().unwrap().len(), 16);
}
