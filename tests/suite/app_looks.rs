//! Who looked at whom, out of the program itself: kept after a dropped line, and seen by nobody's screen; the bytes
//! the program writes name nobody in the window's title.

use crate::app_office::{Office, Row, leave};

const ROWS: [Row<'static>; 2] = [
    Row { number: "V-1", filed: "2026-02-04 10:00", name: "Ким Алексей" },
    Row { number: "V-2", filed: "2026-02-05 10:00", name: "Ли Анна" },
];

fn looked(office: &Office) -> Vec<String> {
    let run = office.cli(&["export", "views"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
    let mut lines = run.out.lines();
    assert_eq!(lines.next(), Some("look,looked_at,looked_by,way,looked_kind,looked_number"));
    lines.map(str::to_owned).collect()
}

#[test]
fn a_look_is_kept_when_the_line_drops_and_wakes_nobody() {
    let office = Office::with(&ROWS);
    let mut other = office.screens("kk", 80, 24);
    other.wait_for_wakeups(4);
    other.mark();
    let mut pty = office.screens("ru", 80, 24);
    pty.send("\r");
    pty.wait_for("Дело 2026-0001");
    pty.hang_up();
    assert_eq!(pty.exit().exit_code(), 129);
    let looks = looked(&office);
    assert!(looks.len() == 1 && looks[0].ends_with(",owner,case,2026-0001"), "{looks:?}");
    other.wait_for_wakeups(8);
    assert_eq!(other.frames_since_mark(), 0);
    leave(other);
    // Whoever leaves by the key is kept too, and a rebuild keeps all of it.
    let mut pty = office.screens("ru", 80, 24);
    pty.send("\r");
    pty.wait_for("Дело 2026-0001");
    leave(pty);
    assert_eq!(looked(&office).len(), 2);
    assert_eq!(office.cli(&["rebuild"]).code, 0);
    assert_eq!(looked(&office).len(), 2);
    office.assert_whole();
}

#[test]
fn a_look_from_the_command_line_is_kept_and_never_fails_the_answer() {
    let office = Office::with(&ROWS);
    for (line, kind, number) in [
        (&["show", "case", "2026-0001"][..], "case", "2026-0001"),
        (&["show", "case", "2026-0002", "--json"], "case", "2026-0002"),
        (&["status", "V-1"], "case", "2026-0001"),
        (&["status", "V-2", "--json"], "case", "2026-0002"),
    ] {
        let before = looked(&office).len();
        let run = office.cli(line);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
        let looks = looked(&office);
        assert_eq!(looks.len(), before + 1, "{line:?}");
        assert!(looks[before].ends_with(&format!(",owner,{kind},{number}")), "{looks:?}");
    }
    // What does not exist, and a list, is no look at anybody.
    let before = looked(&office).len();
    assert_eq!((office.cli(&["show", "case", "2026-0009"]).code, office.cli(&["show", "queue"]).code), (1, 0));
    assert_eq!(looked(&office).len(), before);
    // A store that is held: the answer comes all the same, and what was not kept is said.
    let mut builder = redb::Builder::new();
    let db = builder.set_concurrency_mode(redb::ConcurrencyMode::MultiWriter).open(office.folder().join("office.redb"));
    let db = db.unwrap();
    let held = db.begin_write().unwrap();
    let run = office.cli(&["show", "case", "2026-0001"]);
    assert!(run.code == 0 && run.out.contains("2026-0001") && run.err.contains("the look was not kept"), "{run:?}");
    drop(held);
    drop(db);
    assert_eq!(looked(&office).len(), before);
}

#[test]
fn who_looked_is_for_an_auditor_and_an_administrator() {
    let office = Office::with(&ROWS);
    for (login, role) in [("aud", "auditor"), ("adm", "administrator"), ("off", "officer"), ("sup", "supervisor")] {
        let run = office.cli(&["officer", "add", login, "--name", "Ким", "--role", role]);
        assert_eq!(run.code, 0, "{run:?}");
        let run = office.cli(&["--as", login, "export", "views"]);
        let sees = matches!(role, "auditor" | "administrator");
        assert_eq!(run.code, i32::from(!sees), "{role}: {run:?}");
        assert_eq!(run.err.contains("for an auditor and an administrator"), !sees, "{role}: {run:?}");
    }
}

#[test]
fn nothing_ever_sets_the_title_of_the_window() {
    let office = Office::with(&ROWS);
    let mut pty = office.screens("ru", 120, 40);
    for (keys, seen) in [("\r", "Дело 2026-0001"), ("h", "История"), ("\u{1b}", "Очередь"), ("\t\tt", "Сроки")]
    {
        pty.send(keys);
        pty.wait_for(seen);
    }
    let bytes = pty.since_mark();
    assert!(!bytes.is_empty());
    // Any operating system command but the clipboard's would be one.
    let commands = bytes.windows(5).filter(|bytes| bytes.starts_with(b"\x1b]") && *bytes != b"\x1b]52;");
    assert_eq!(commands.count(), 0);
    assert!(!bytes.contains(&0x07), "the bell is for what becomes due");
    leave(pty);
}
