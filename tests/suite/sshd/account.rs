//! The office as the guide sets it up: a service account that is not root owns it, and everybody comes in as that.

use std::os::unix::fs::{MetadataExt, chown};

use rstest::rstest;

use super::*;

/// An account of the system made for one test, and taken away after it.
struct Account {
    name: String,
    uid: u32,
    gid: u32,
}

impl Account {
    /// Says loudly when none can be made.
    fn make(of: &str) -> Option<Self> {
        let name = format!("akimat-{of}-{}", std::process::id());
        let line = ["--system", "--no-create-home", "--home-dir", "/", "--shell", "/bin/sh", "--password", "*", &name];
        let made = Command::new("useradd").args(line).output();
        if !made.as_ref().is_ok_and(|made| made.status.success()) {
            skipped(&format!("no service account can be made: {made:?}"));
            return None;
        }
        let number = |flag: &str| String::from_utf8(run("id", &[flag, &name]).stdout).unwrap().trim().parse().unwrap();
        let (uid, gid) = (number("-u"), number("-g"));
        Some(Self { name, uid, gid })
    }

    /// Gives it a folder with all that lies in it.
    fn own(&self, path: &Path) {
        chown(path, Some(self.uid), Some(self.gid)).unwrap();
        let inside = fs::read_dir(path).into_iter().flatten();
        inside.for_each(|entry| self.own(&entry.unwrap().path()));
    }
}

impl Drop for Account {
    fn drop(&mut self) {
        run("userdel", &[&self.name]);
    }
}

#[rstest]
#[case::asked(Asks::Command, "asked")]
#[case::written(Asks::File, "written")]
fn officers_come_in_as_a_service_account_that_owns_the_office(#[case] asks: Asks, #[case] of: &str) {
    if !can() {
        return;
    }
    let Some(account) = Account::make(of) else { return };
    let host = Host::of(asks, &account.name, "");
    // The program's whole path is root's, and others may go through it.
    fs::set_permissions(host.root.path(), fs::Permissions::from_mode(0o755)).unwrap();
    host.officer("aigul", "А. Серікова", "officer");
    host.officer("lee", "В. Ли", "officer");
    account.own(&host.office.folder());
    if let Asks::File = asks {
        account.own(&host.root.path().join("authorized_keys"));
    }
    let (mut aigul, lee) = (host.screens("aigul"), host.screens("lee"));
    for pty in [&aigul, &lee] {
        pty.wait_for("Дело 2026-0001");
    }
    aigul.send(&format!("c*{F2}"));
    aigul.wait_for("документы проверены");
    lee.wait_for("[документы]");
    let (code, said) = host.ssh("aigul", &[], &["id"]);
    assert_eq!((code, said.contains("uid=")), (1, false), "{said}");
    for pty in [aigul, lee] {
        leave(pty);
    }
    let store = host.office.store();
    let snapshot = store.snapshot().unwrap();
    let last = snapshot.record(snapshot.head().unwrap().0).unwrap().unwrap();
    let way = akimat::office::Way::Ssh { key: host.fingerprint("aigul"), address: "127.0.0.1".into() };
    assert_eq!((last.by.as_str(), last.way), ("aigul", way));
    let file = host.office.folder().join("office.redb").metadata().unwrap();
    assert_eq!((file.uid(), file.mode() & 0o077), (account.uid, 0), "the account's, and nobody else's to read");
    // Whoever else has the program has nothing: not even root works in an officer's name.
    let run = host.office.cli(&["--as", "aigul", "officer", "list"]);
    assert_eq!(run.code, 1, "{run:?}");
    host.office.assert_whole();
}
