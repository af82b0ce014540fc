//! What is no refusal of the office: questions the law cannot answer, faults of the store.

use super::{Told, day, samples, told};
use crate::law::{LawError, Service, Stage};
use crate::office::Refusal;
use crate::phrase::Phrase;
use crate::store::{StoreError, SubmitError};

#[test]
fn every_question_the_law_cannot_answer() {
    let (edition, paragraph) = ("236-2023".to_owned(), "row-9".to_owned());
    let samples = samples! { LawError:
        BeyondCalendar [LawError::BeyondCalendar {
            day: day("2028-01-03"), first: day("2023-01-01"), last: day("2027-12-31"),
        }]
        NoEdition [LawError::NoEdition { day: day("2023-06-30"), first: day("2023-07-06") }]
        UnknownEdition [LawError::UnknownEdition { id: "503".into(), known: "236-2023, 236-426".into() }]
        NoText [LawError::NoText { edition: edition.clone(), paragraph }]
        NoTerm [LawError::NoTerm { edition, service: Service::Extend, stage: Stage::Commission }]
        HandoverBeforeRegistration [LawError::HandoverBeforeRegistration {
            handed_over_on: day("2026-03-25"), registration_day: day("2026-03-26"),
        }]
        BackwardPeriod [LawError::BackwardPeriod { from: day("2020-02-01"), until: day("2020-01-31") }]
        ValidityTooLong [LawError::ValidityTooLong {
            until: day("2026-06-26"), latest: day("2026-06-25"), paragraph: "15".into(),
        }]
        NothingRevised [LawError::NothingRevised]
        RevisionOlder [LawError::RevisionOlder { known_from: day("2026-03-17"), newest: day("2026-03-18") }]
        DayTwice [LawError::DayTwice { day: day("2026-12-15") }]
        DayIsAlready [
            LawError::DayIsAlready { day: day("2026-12-15"), working: true },
            LawError::DayIsAlready { day: day("2026-12-16"), working: false },
        ]
        YearNotNext [LawError::YearNotNext { year: 2029, next: 2028 }]
        UnknownReading [LawError::UnknownReading { id: "moon".into(), known: "day, points".into() }]
        UnknownPick [LawError::UnknownPick { id: "day".into(), value: "x".into(), known: "next_day".into() }]
        Data [LawError::Data { file: "calendar-kz.toml".into(), line: 12, column: 9, reason: "2026-13-01".into() }]
    };
    insta::assert_snapshot!(told(&samples));
}

#[test]
fn every_reason_a_command_was_not_recorded() {
    let record = |seq: u64, by: &str| crate::office::Record {
        seq,
        at: chrono::DateTime::parse_from_rfc3339("2026-03-26T10:15:00+05:00").unwrap(),
        by: by.to_owned(),
        way: crate::office::who::Way::Owner,
        set_back: None,
        event: crate::office::Event::CaseClosed { case: "2026-0412".parse().unwrap() },
    };
    let stale = |changed: Vec<crate::office::Record>| SubmitError::Stale {
        subject: crate::office::Subject::Case("2026-0412".parse().unwrap()),
        expected: 7,
        found: 7 + changed.len() as u64,
        changed,
    };
    let samples = samples! { SubmitError:
        Refused [SubmitError::Refused(Refusal::NothingMissing)]
        Stale [
            stale(vec![record(8, "li")]),
            stale(vec![record(8, "li"), record(9, "seitkali")]),
            stale((8..13).map(|seq| record(seq, "li")).collect()),
        ]
        Busy [SubmitError::Busy]
        Store [SubmitError::Store(crate::store::StoreError::Full)]
    };
    insta::assert_snapshot!(told(&samples));
}

#[test]
fn every_fault_of_the_store() {
    use StoreError::{Busy, Damaged, Denied, Exists, Foreign, Full, Io, Missing, Newer, Older, ReadHandle, Rebuilding};
    let at = || std::path::PathBuf::from("/srv/office");
    let held = |stopped: bool| {
        let login = stopped.then(|| "aigul".to_owned());
        StoreError::Held(crate::store::Holder { pid: 1234, login, stopped })
    };
    let samples = samples! { StoreError:
        Missing [Missing(at())]
        Exists [Exists(at())]
        Foreign [Foreign(at())]
        Newer [Newer { found: 2, known: 1 }]
        Older [Older { found: 0, known: 1 }]
        Rebuilding [Rebuilding]
        Denied [Denied(at())]
        Full [Full]
        Network [StoreError::Network { at: at(), system: "NFS" }]
        NoLocks [StoreError::NoLocks(at())]
        Busy [Busy]
        Held [held(true), held(false)]
        Io [Io("EIO".into())]
        Damaged [Damaged("journal 7".into())]
        ReadHandle [ReadHandle]
    };
    insta::assert_snapshot!(told(&samples));
}
