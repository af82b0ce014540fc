//! What is wrong outside: a line mistyped, a file that is not ours, a folder, a key map. Said plainly, nothing touched.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use rstest::rstest;

use crate::app_office::Office;
use crate::pty::Pty;

#[rstest]
#[case::subcommand(&["nosuch"], "nosuch")]
#[case::flag(&["verify", "--nosuch"], "--nosuch")]
#[case::file(&["import", "missing.csv"], "missing.csv cannot be read")]
#[case::folder(&["import", "."], "cannot be read")]
#[case::map(&["import", "missing.csv", "--map", "missing.toml"], "cannot be read")]
#[case::keys(&["keys", "--check", "missing.toml"], "missing.toml")]
#[case::hash(&["verify", "--head", "12"], "hash")]
#[case::service(&["deadline", "--service", "visa", "--at", "2026-03-20T19:02"], "visa")]
#[case::beyond(&["deadline", "--service", "issue", "--at", "2031-03-20T19:02"], "2031")]
#[case::education(&["score", "--education", "school"], "school")]
fn a_wrong_line_is_told_and_nothing_is_made(#[case] line: &[&str], #[case] word: &str) {
    let office = Office::new();
    let run = office.cli(line);
    assert_eq!(run.code, 2, "{run:?}");
    assert!(run.err.contains(word) && run.out.is_empty(), "{run:?}");
    assert!(!office.folder().exists());
}

#[rstest]
#[case::screens(&[])]
#[case::verify(&["verify"])]
#[case::overdue(&["overdue"])]
#[case::rebuild(&["rebuild"])]
#[case::import(&["import", "one.csv"])]
fn a_foreign_file_is_left_alone(#[case] line: &[&str]) {
    let office = Office::new();
    fs::create_dir(office.folder()).unwrap();
    fs::write(office.home().join("one.csv"), "portal_number,filed_at,service,full_name\n").unwrap();
    let file = office.folder().join("office.redb");
    fs::write(&file, "somebody else's notes").unwrap();
    let run = office.cli(line);
    assert_eq!(run.code, 3, "{run:?}");
    assert!(run.err.contains("office.redb") && run.out.is_empty(), "{run:?}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "somebody else's notes");
}

#[test]
fn an_office_cannot_be_made_where_nobody_can_write() {
    let mut office = Office::new();
    // Root too cannot make a folder there.
    office.at = Some("/proc/office".into());
    let run = office.cli(&[]);
    assert_eq!(run.code, 3, "{run:?}");
    assert!(run.err.contains("/proc/office"), "{run:?}");
}

#[test]
fn a_folder_that_only_reads_is_told_and_reading_goes_on() {
    let office = Office::of_one();
    let set = |mode: u32, file: u32| {
        fs::set_permissions(office.folder().join("office.redb"), fs::Permissions::from_mode(file)).unwrap();
        fs::set_permissions(office.folder(), fs::Permissions::from_mode(mode)).unwrap();
    };
    set(0o500, 0o400);
    if fs::File::options().append(true).open(office.folder().join("office.redb")).is_ok() {
        eprintln!("SKIPPED: whoever runs this writes past the rights of a file (root does)");
        set(0o700, 0o600);
        return;
    }
    let reading = office.cli(&["overdue"]);
    let writing = office.cli(&["import", office.home().join("A-1.csv").to_str().unwrap()]);
    set(0o700, 0o600);
    assert!(reading.code < 2, "{reading:?}");
    assert_eq!(writing.code, 3, "{writing:?}");
    assert!(writing.err.contains("office"), "{writing:?}");
}

#[test]
fn a_bad_key_map_stops_the_start_with_its_file_and_line() {
    let office = Office::new();
    let folder = office.home().join("akimat");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("keymap.toml"), "[desk]\nscore = [\"c\"]\n").unwrap();
    let pty = Pty::spawn(office.command("en"), 120, 24);
    assert_eq!(pty.exit().exit_code(), 2);
    pty.assert_left_as_found();
    let told = pty.screen().replace('\n', "");
    for words in ["keymap.toml, line 2", "score", "documents"] {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert!(!office.folder().exists(), "an office was made all the same");
}

#[test]
fn without_a_terminal_the_screens_say_so() {
    let office = Office::of_one();
    let run = office.cli(&[]);
    assert_eq!(run.code, 3, "{run:?}");
    assert!(run.err.contains("terminal"), "{run:?}");
}

#[rstest]
#[case::screens(&["--as", "nobody"], 1)]
#[case::reading(&["show", "queue", "--as", "nobody"], 1)]
#[case::writing(&["import", "A-1.csv", "--as", "nobody"], 1)]
fn a_login_that_is_nobodys_is_told_by_name(#[case] line: &[&str], #[case] code: i32) {
    let office = Office::of_one();
    let before = fs::read(office.folder().join("office.redb")).unwrap();
    let run = office.cli(line);
    assert_eq!(run.code, code, "{run:?}");
    assert!(run.err.contains("nobody") && run.out.is_empty(), "{run:?}");
    assert_eq!(fs::read(office.folder().join("office.redb")).unwrap().len(), before.len());
}

#[test]
fn an_office_is_not_made_over_another() {
    let office = Office::of_one();
    let open = r#"{"command":"open_office","settings":{"body":"Другой","zone":"Asia/Almaty","training":false,"remind_days":10},"owner":{"login":"other","name":"Другой","roles":["administrator"]}}"#;
    let file = office.home().join("open.jsonl");
    fs::write(&file, open).unwrap();
    let run = office.cli(&["apply", file.to_str().unwrap()]);
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.out.contains("already") && office.store().snapshot().unwrap().officer("other").unwrap().is_none());
    assert!(office.case("2026-0001").application.full_name.contains("Ким"));
}

#[test]
fn several_who_make_an_office_at_once_make_one() {
    let office = Office::new();
    let names = ["M-1", "M-2", "M-3", "M-4", "M-5", "M-6"];
    std::thread::scope(|scope| {
        for name in names {
            let office = &office;
            scope.spawn(move || {
                office.import(&[crate::app_office::Row {
                    number: name,
                    filed: "2026-02-03 10:00",
                    name: "Ким Алексей",
                }]);
            });
        }
    });
    let records: Vec<_> = office.store().snapshot().unwrap().journal().unwrap().map(|r| r.unwrap().0).collect();
    let opened = records.iter().filter(|record| record.event.code() == "office_opened").count();
    let registered = records.iter().filter(|record| record.event.code() == "case_registered").count();
    assert_eq!((opened, registered), (1, names.len()));
    office.assert_whole();
}
