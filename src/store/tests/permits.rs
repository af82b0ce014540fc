//! Any sequence of commands about permits, lawful or not, over the tables and in memory: what is refused changes nothing,
//! both see the same, and a rebuild and every past moment give it again.

use std::sync::Arc;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::testing::{day, moment, who};
use crate::office::memory::MemoryOffice;
use crate::office::officer::NewOfficer;
use crate::office::permit::quota::AllotQuota;
use crate::office::permit::{
    Category, CorrectPermit, EmployerInput, EndPermit, EndReason, ExtendPermit, PermitInput, RecordEmployer,
    RegisterPermit, TakeBackPermit, Worker,
};
use crate::office::settings::Settings;
use crate::office::{Command, Office, Subject};
use crate::store::{AsAt, Envelope, Snapshot, Store, SubmitError, rebuild, verify};

/// Numbers that may be typed: some are one and the same, some are odd.
const NUMBERS: [&str; 5] = ["KZ-1", "KZ/1 \u{0}", "  KZ/1", "№ 7\u{1}8", "ҚР 12"];
const BINS: [&str; 3] = ["180340012346", "1", "1905 40007775"];

fn on(dice: u32, width: u32) -> NaiveDate {
    day("2025-12-01") + Days::new(u64::from(dice % width))
}

fn input(dice: u32) -> PermitInput {
    let from = on(dice >> 8, 200);
    PermitInput {
        number: if dice.is_multiple_of(17) { "9".repeat(300) } else { NUMBERS[(dice % 5) as usize].to_owned() },
        employer: EmployerInput {
            bin: BINS[(dice >> 3) as usize % 3].to_owned(),
            name: ["ТОО «Ақсу»", "АО «Текелі»", ""][(dice >> 5) as usize % 3].to_owned(),
            activity: ["", "строительство"][(dice >> 6) as usize % 2].to_owned(),
        },
        worker: Worker {
            name: ["Чэнь Вэй", "Демир Али"][(dice >> 9) as usize % 2].to_owned(),
            citizenship: "CHN".to_owned(),
            document: ["", "E123"][(dice >> 10) as usize % 2].to_owned(),
        },
        category: Category::ALL[(dice >> 11) as usize % Category::ALL.len()],
        position: "инженер".to_owned(),
        issued_on: on(dice >> 7, 140),
        valid_from: from,
        valid_until: from + Days::new(u64::from((dice >> 13) % 400)) - Days::new(3),
    }
}

fn command(kind: u8, dice: u32) -> Command {
    let permit = NUMBERS[(dice % 5) as usize].to_owned();
    match kind {
        0..=3 => Command::RegisterPermit(Box::new(RegisterPermit::from(input(dice)))),
        4 => Command::RecordEmployer(RecordEmployer { employer: input(dice).employer }),
        5 | 6 => Command::ExtendPermit(ExtendPermit {
            permit,
            on: on(dice >> 4, 120),
            from: dice.is_multiple_of(3).then(|| on(dice >> 6, 500)),
            until: on(dice >> 9, 900),
        }),
        7 => Command::EndPermit(EndPermit {
            permit,
            on: on(dice >> 4, 120),
            reason: EndReason::ALL[(dice >> 3) as usize % EndReason::ALL.len()],
            note: String::new(),
        }),
        8 | 9 => {
            Command::CorrectPermit(Box::new(CorrectPermit { input: input(dice), reason: "описка".to_owned() }))
        }
        11 => Command::TakeBackPermit(TakeBackPermit { permit, reason: "не то разрешение".to_owned() }),
        _ => Command::AllotQuota(AllotQuota {
            year: 2025 + (dice % 3) as u16,
            act: "приказ".to_owned(),
            act_on: day("2025-12-01"),
            total: dice.is_multiple_of(2).then_some(dice % 4),
            by_category: [(Category::ALL[(dice >> 4) as usize % 8], dice % 3)].into(),
        }),
    }
}

/// Everything there is of permits, in words that can be compared.
fn seen(snapshot: &Snapshot) -> Vec<String> {
    let mut seen = vec![format!("{:?} {:?}", snapshot.employers().unwrap(), snapshot.quota_years().unwrap())];
    for year in 2025..2028 {
        seen.push(format!("{:?} {:?}", snapshot.quota(year).unwrap(), snapshot.permits_issued(year).unwrap()));
    }
    for number in ["KZ-1", "KZ/1", "№ 78", "ҚР 12", &"9".repeat(300)] {
        let history = snapshot.history(&Subject::Permit(number.to_owned()), None, 100).unwrap();
        seen.push(format!("{:?} {}", snapshot.permit(number).unwrap(), history.len()));
    }
    seen
}

fn opened() -> (tempfile::TempDir, Store, MemoryOffice) {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::create(dir.path().join("office")).unwrap();
    let mut office = MemoryOffice::default();
    let owner = NewOfficer::new("akhmetova", "Г. Ахметова", who().roles);
    let open = Command::OpenOffice { settings: Settings::new("Управление занятости"), owner };
    office.submit(&open, &who(), moment(0)).unwrap();
    store.submit(&Envelope { command: open, expected: None, who: who(), now: moment(0) }).unwrap();
    (dir, store, office)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_sequence_about_permits_is_one_in_memory_and_in_the_store(
        steps in prop::collection::vec((0..12_u8, any::<u32>()), 1..40),
    ) {
        let (_dir, mut store, mut office) = opened();
        let mut stood = Vec::new();
        for (step, (kind, dice)) in (1..).zip(steps) {
            let asked = command(kind, dice);
            let before = office.clone();
            let expected = office.submit(&asked, &who(), moment(step));
            let envelope = Envelope { command: asked.clone(), expected: None, who: who(), now: moment(step) };
            match (store.submit(&envelope), expected) {
                (Ok(committed), Ok(events)) => prop_assert_eq!(committed.events, events),
                (Err(SubmitError::Refused(found)), Err(expected)) => {
                    prop_assert_eq!(found, expected);
                    prop_assert_eq!(&office, &before, "{:?}", asked);
                }
                (found, expected) => prop_assert!(false, "{:?}: {:?} {:?}", asked, found, expected),
            }
            let snapshot = store.snapshot().unwrap();
            stood.push((snapshot.head().unwrap().0, seen(&snapshot)));
        }
        let snapshot = store.snapshot().unwrap();
        for (number, permit) in &office.permits {
            prop_assert_eq!(snapshot.permit(number).unwrap(), Some(permit.clone()));
            prop_assert!(permit.spans().zip(permit.spans().skip(1)).all(|(a, b)| a.until < b.from));
        }
        for year in 2025..2028 {
            for (category, count) in snapshot.permits_issued(year).unwrap() {
                prop_assert_eq!(count, office.permits_issued(year, category));
            }
        }
        for (seq, then) in &stood {
            prop_assert_eq!(&seen(&store.snapshot().unwrap().as_at(Arc::new(AsAt::after(*seq)))), then);
        }
        drop(snapshot);
        let (at, last) = (store.dir().to_owned(), stood.pop().unwrap().1);
        drop(store);
        prop_assert_eq!(verify(&at, None, |_| {}).unwrap().fault, None);
        rebuild(&at, |_| {}).unwrap();
        prop_assert_eq!(seen(&Store::open_read(&at).unwrap().snapshot().unwrap()), last);
    }
}
