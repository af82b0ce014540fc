use std::io::Cursor;

use super::*;
use crate::office::officer::NewOfficer;
use crate::office::settings::Settings;
use crate::office::{CaseNo, Role, Way};
use crate::store::{LinkedBy, PersonLink, Store};

const HEADER: &str = "portal_number;filed_at;service;full_name;iin;consent";

fn now() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-20T10:00:00+05:00").unwrap()
}

fn who() -> Who {
    Who { way: Way::Program, ..Who::owner("akhmetova") }
}

fn office() -> (tempfile::TempDir, Store) {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::create(dir.path().join("office")).unwrap();
    let owner = NewOfficer::new("akhmetova", "Ахметова", [Role::Officer].into());
    let command = Command::OpenOffice { settings: Settings::new("Тест"), owner };
    store.submit(&Envelope { command, expected: None, who: who(), now: now() }).unwrap();
    (dir, store)
}

fn ground(store: &Store) -> Ground {
    let settings = store.snapshot().unwrap().settings().unwrap().unwrap();
    Ground::new(settings, HeaderMap::shipped(), now().naive_local())
}

fn file(rows: usize) -> Cursor<Vec<u8>> {
    let rows = (1..=rows).map(|row| format!("N-{row};2026-11-02T10:00;issue;Ким Алексей {row};;y"));
    Cursor::new(std::iter::once(HEADER.to_owned()).chain(rows).collect::<Vec<_>>().join("\n").into_bytes())
}

/// What an import of a file comes to, and how it ended.
fn import(
    store: &mut Store,
    rows: usize,
    submit: Option<&mut Submit<'_>>,
) -> (Counts, Result<(), ImportFault>, Vec<Entry>) {
    let ground = ground(store);
    let mut intake = ground.open(file(rows), "a.csv").unwrap();
    let (mut counts, mut told) = (Counts::default(), Vec::new());
    let who = who();
    let by = By { who: &who, clock: &now };
    let tell = &mut |entry| told.push(entry);
    let plain = &mut |envelopes: Vec<Envelope>, done: &mut Done<'_>| store.submit_many(envelopes, done);
    let ended = match submit {
        Some(submit) => run(&ground, &mut intake, &by, &mut counts, submit, tell),
        None => run(&ground, &mut intake, &by, &mut counts, plain, tell),
    };
    (counts, ended, told)
}

#[test]
fn an_import_broken_off_is_finished_by_the_next_one() {
    let (_dir, mut store) = office();
    let mut other = Store::open_write(store.dir()).unwrap();
    let mut left = 2_500;
    // The disk fills in the middle of the second batch.
    let mut full = |envelopes: Vec<Envelope>, done: &mut Done<'_>| {
        let some = envelopes.into_iter().take(left).collect::<Vec<_>>();
        let fits = some.len() == left.min(BATCH);
        left -= some.len();
        other.submit_many(some, done)?;
        if left == 0 || !fits { Err(SubmitError::Store(StoreError::Full)) } else { Ok(()) }
    };
    let (counts, ended, told) = import(&mut store, 4_500, Some(&mut full));
    assert!(matches!(ended, Err(ImportFault::Store(StoreError::Full))), "{ended:?}");
    assert_eq!((counts.read, counts.imported, told.len()), (2_500, 2_500, 2_500));
    let (counts, ended, _) = import(&mut store, 4_500, None);
    assert!(ended.is_ok());
    assert_eq!((counts.read, counts.imported, counts.duplicates), (4_500, 2_000, 2_500));
    let cases = store.snapshot().unwrap().cases().unwrap().count();
    assert_eq!(cases, 4_500);
}

#[test]
fn rows_are_told_in_their_order_with_the_cases_they_became() {
    let (_dir, mut store) = office();
    let (_, _, told) = import(&mut store, 3, None);
    let told: Vec<_> = told.iter().map(|entry| (entry.line, entry.verdict.clone())).collect();
    let case = |count| Verdict::New(Some(CaseNo { year: 2026, count }));
    assert_eq!(told, [(2, case(1)), (3, case(2)), (4, case(3))]);
    let (_, _, told) = import(&mut store, 3, None);
    assert_eq!(told[2].verdict, Verdict::Known(Some(CaseNo { year: 2026, count: 3 })));
}

#[test]
fn a_preview_of_pasted_cells_knows_the_person_and_the_number_above() {
    let (_dir, mut store) = office();
    assert!(import(&mut store, 1, None).1.is_ok());
    let ground = ground(&store);
    let text = "portal_number\tfiled_at\tservice\tfull_name\n\
                P-1\t2026-11-03 10:00\tissue\tКим Алексей 1\n\
                P-1\t2026-11-03 10:00\tissue\tДругой\n\
                N-1\t2026-11-03 10:00\tissue\tКим Алексей 1\n\
                P-2\t\tissue\tБез Даты\n\
                P-3\t1999-01-04 10:00\tissue\tДавний\n";
    let mut intake = ground.open_pasted(text.to_owned()).unwrap();
    let who = who();
    let by = By { who: &who, clock: &now };
    let (mut counts, mut told) = (Counts::default(), Vec::new());
    preview(&ground, &mut intake, &by, &mut counts, Some(&store), &mut |entry| told.push(entry)).unwrap();
    assert_eq!(counts, Counts { read: 5, imported: 1, duplicates: 2, rejected: 2, warnings: 1, ..Counts::default() });
    assert!(matches!(told[0].links[..], [PersonLink::Case(_, LinkedBy::Name)]), "{:?}", told[0].links);
    assert_eq!(told[0].verdict, Verdict::New(None));
    assert_eq!(told[1].verdict, Verdict::Known(None));
    assert_eq!(told[2].verdict, Verdict::Known(Some(CaseNo { year: 2026, count: 1 })));
    assert_eq!((told[3].number.as_str(), told[3].who.as_str()), ("P-2", "Без Даты"));
    // Beyond the calendar: the law refuses it, not intake.
    let Verdict::Rejected { column: None, .. } = &told[4].verdict else { panic!("{:?}", told[4].verdict) };
    assert_eq!(store.snapshot().unwrap().cases().unwrap().count(), 1);
}

#[test]
fn who_may_not_register_imports_nothing_and_no_row_is_blamed() {
    let (_dir, mut store) = office();
    let ground = ground(&store);
    let who = Who { roles: [Role::Auditor].into(), ..who() };
    let by = By { who: &who, clock: &now };
    for dry in [true, false] {
        let mut intake = ground.open(file(3), "a.csv").unwrap();
        let (mut counts, mut told) = (Counts::default(), Vec::new());
        let tell = &mut |entry| told.push(entry);
        let ended = if dry {
            preview(&ground, &mut intake, &by, &mut counts, Some(&store), tell)
        } else {
            let submit = &mut |envelopes: Vec<Envelope>, done: &mut Done<'_>| store.submit_many(envelopes, done);
            run(&ground, &mut intake, &by, &mut counts, submit, tell)
        };
        assert!(matches!(ended, Err(ImportFault::Refused(Refusal::MayNot(_)))), "{ended:?}");
        assert_eq!((counts.read, told.len()), (0, 0));
    }
}
