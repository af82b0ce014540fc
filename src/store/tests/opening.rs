//! Making and opening: what is not an office of ours is named and left alone.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use super::super::tables::{META, SCHEMA, meta};
use super::super::{Store, StoreError, open};

fn file(dir: &Path) -> std::path::PathBuf {
    open::file(dir)
}

#[test]
fn an_office_is_its_owners_alone() {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path().join("deep/office");
    let store = Store::create(&at).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&at), mode(&file(&at))), (0o700, 0o600));
    assert_eq!((mode(&at.join("inbox")), mode(&at.join("outbox"))), (0o700, 0o700));
    assert!(store.writes());
    assert_eq!(Store::create(&at).unwrap_err(), StoreError::Exists(at.clone()));
    assert_eq!(fs::read_dir(&at).unwrap().count(), 3, "nothing is left behind by making it");
}

#[test]
fn a_missing_office_is_said_to_be_missing_and_not_made() {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path().join("none");
    assert_eq!(Store::open_read(&at).unwrap_err(), StoreError::Missing(at.clone()));
    assert_eq!(Store::open_write(&at).unwrap_err(), StoreError::Missing(at.clone()));
    assert!(!at.exists());
}

#[test]
fn a_foreign_file_is_left_byte_for_byte() {
    let foreign = {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("x.redb");
        let db = redb::Database::create(&path).unwrap();
        let txn = db.begin_write().unwrap();
        txn.open_table(redb::TableDefinition::<u64, u64>::new("theirs")).unwrap().insert(1, 2).unwrap();
        txn.commit().unwrap();
        drop(db);
        fs::read(&path).unwrap()
    };
    for bytes in [foreign, b"PK\x03\x04 a workbook".to_vec(), Vec::new(), b"redb\x1A\x0A\xA9\x0D".to_vec()] {
        let dir = tempfile::tempdir().unwrap();
        fs::write(file(dir.path()), &bytes).unwrap();
        let expected = StoreError::Foreign(file(dir.path()));
        assert_eq!(Store::open_read(dir.path()).unwrap_err(), expected);
        assert_eq!(Store::open_write(dir.path()).unwrap_err(), expected);
        assert_eq!(fs::read(file(dir.path())).unwrap(), bytes);
    }
}

#[test]
fn a_newer_and_an_older_schema_are_left_byte_for_byte() {
    for (schema, expected) in [
        (SCHEMA + 1, StoreError::Newer { found: SCHEMA + 1, known: SCHEMA }),
        (1, StoreError::Older { found: 1, known: SCHEMA }),
    ] {
        let dir = tempfile::tempdir().unwrap();
        let store = Store::create(dir.path().join("office")).unwrap();
        let txn = store.database().unwrap().begin_write().unwrap();
        txn.open_table(META).unwrap().insert(meta::SCHEMA, schema).unwrap();
        txn.commit().unwrap();
        // A handle opened before the upgrade must not write by the old rules either.
        assert_eq!(store.snapshot().unwrap_err(), expected);
        let at = store.dir().to_owned();
        drop(store);
        let before = fs::read(file(&at)).unwrap();
        assert_eq!(Store::open_read(&at).unwrap_err(), expected);
        assert_eq!(Store::open_write(&at).unwrap_err(), expected);
        assert_eq!(fs::read(file(&at)).unwrap(), before);
    }
}

#[test]
fn a_damaged_file_is_an_error_and_not_a_panic() {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path().join("office");
    drop(Store::create(&at).unwrap());
    let whole = fs::read(file(&at)).unwrap();
    fs::write(file(&at), &whole[..4_096]).unwrap();
    assert!(Store::open_read(&at).is_err());
}

#[test]
fn a_folder_that_may_not_be_written_is_said_to_be_so() {
    let dir = tempfile::tempdir().unwrap();
    let probe = dir.path().join("locked");
    fs::create_dir(&probe).unwrap();
    fs::set_permissions(&probe, fs::Permissions::from_mode(0o500)).unwrap();
    if fs::write(probe.join("probe"), b"").is_ok() {
        eprintln!("skipped: this user writes where it may not (root)");
        return;
    }
    let at = probe.join("office");
    assert_eq!(Store::create(&at).unwrap_err(), StoreError::Denied(at));
}

#[test]
fn faults_of_the_system_are_told_apart() {
    let error = |code: i32| std::io::Error::from_raw_os_error(code);
    let at = Path::new("/office");
    // ENOSPC, EDQUOT, EFBIG; EACCES, EPERM, EROFS; EIO.
    for code in [28, 122, 27] {
        assert_eq!(StoreError::at(&error(code), at), StoreError::Full);
    }
    for code in [13, 1, 30] {
        assert_eq!(StoreError::at(&error(code), at), StoreError::Denied(at.to_owned()));
    }
    assert!(matches!(StoreError::at(&error(5), at), StoreError::Io(_)));
    assert!(StoreError::Full.poisons() && !StoreError::Busy.poisons());
}

#[test]
fn every_fault_has_words_in_three_languages() {
    let at = || Path::new("/srv/office").to_owned();
    let faults = [
        StoreError::Missing(at()),
        StoreError::Exists(at()),
        StoreError::Foreign(at()),
        StoreError::Newer { found: 2, known: 1 },
        StoreError::Older { found: 0, known: 1 },
        StoreError::Rebuilding,
        StoreError::Denied(at()),
        StoreError::Network { at: at(), system: "NFS" },
        StoreError::NoLocks(at()),
        StoreError::Full,
        StoreError::Busy,
        StoreError::Held(super::super::Holder { pid: 1234, login: Some("aigul".to_owned()), stopped: true }),
        StoreError::Held(super::super::Holder { pid: 1234, login: None, stopped: false }),
        StoreError::Io("EIO".to_owned()),
        StoreError::Damaged("journal 7".to_owned()),
        StoreError::ReadHandle,
    ];
    let mut phrases: Vec<_> = faults.iter().map(StoreError::phrase).collect();
    phrases.extend([
        super::super::Fault::Altered(12).phrase(),
        super::super::Fault::Absent(12).phrase(),
        super::super::Fault::Unreadable(12).phrase(),
        super::super::Fault::Differs { table: "rows", key: "2026-0412".to_owned() }.phrase(),
        crate::phrase::Phrase::new("store-stale").with("count", 3).with("by", "lee"),
    ]);
    let mut said = Vec::new();
    for lang in crate::locale::Lang::ALL {
        let texts = crate::locale::Texts::new(lang);
        for phrase in &phrases {
            said.push(format!("{} {}", lang.code(), texts.say(phrase)));
        }
    }
    insta::assert_snapshot!(said.join("\n"));
}
