//! The hand-reviewed tables of acts, driven through the store: its view, its journal and its projections. Every line in
//! a transaction of its own over an empty file, which is thrown away: nothing of it waits for the disk.

use crate::office::decide::decide;
use crate::office::decide::tests::cells::{self, Line};
use crate::office::memory::MemoryOffice;
use crate::office::paper::Series;
use crate::office::{Office, Refusal};
use crate::store::index::{self, Keys};
use crate::store::journal::Hash;
use crate::store::row::QueueRow;
use crate::store::submit::{Envelope, append, begin, record};
use crate::store::tables::{Raw, Tables, pack};
use crate::store::things::{self, Thing};
use crate::store::view::View;
use crate::store::{PATIENCE, Store, SubmitError};

/// Writes an office into the tables by its journal, then what a test has put into it without an event.
fn plant(tables: &mut Tables<'_>, office: &MemoryOffice) -> (u64, Hash) {
    let mut head = tables.head().unwrap();
    assert_eq!(head.0, 0, "the file is not empty");
    for record in &office.journal {
        head = append(tables, head, record).unwrap();
    }
    for (no, case) in &office.cases {
        let before = View::new(&*tables).case(*no).unwrap();
        let keys = |case| Keys::of_row(&QueueRow::of(case));
        index::replace(tables, head.0, &keys(&before), &keys(case)).unwrap();
        tables.cases.insert(no.key(), pack(case).unwrap().as_slice()).unwrap();
        tables.rows.insert(no.key(), pack(&QueueRow::of(case)).unwrap().as_slice()).unwrap();
    }
    for (no, complaint) in &office.complaints {
        let before = View::new(&*tables).complaint(*no).unwrap();
        index::replace(tables, head.0, &before.keys(), &complaint.keys()).unwrap();
        tables.office.insert(things::complaint(*no).as_str(), pack(complaint).unwrap().as_slice()).unwrap();
    }
    for (no, inquiry) in &office.inquiries {
        let before = View::new(&*tables).inquiry(*no).unwrap();
        index::replace(tables, head.0, &before.keys(), &inquiry.keys()).unwrap();
        tables.office.insert(things::inquiry(*no).as_str(), pack(inquiry).unwrap().as_slice()).unwrap();
    }
    head
}

/// What `decide` can see is the same in both.
fn agree(tables: &Tables<'_>, office: &MemoryOffice, told: &str) {
    let view = View::new(tables);
    assert_eq!(view.settings(), office.settings, "{told}");
    assert_eq!(view.compositions(), office.compositions, "{told}");
    for (login, officer) in &office.officers {
        assert_eq!(view.officer(login).as_ref(), Some(officer), "{told}");
    }
    for (no, case) in &office.cases {
        assert_eq!(view.case(*no).as_ref(), Some(case), "{told}");
        assert_eq!(view.case_of_portal(&case.application.portal_number), Some(*no), "{told}");
        assert_eq!(view.sitting_of(*no), office.sitting_of(*no), "{told}");
    }
    for (number, certificate) in &office.certificates {
        assert_eq!(view.certificate(number).as_ref(), Some(certificate), "{told}");
    }
    for (no, notice) in &office.notifications {
        assert_eq!(view.notification(*no).as_ref(), Some(notice), "{told}");
    }
    for (no, complaint) in &office.complaints {
        assert_eq!(view.complaint(*no).as_ref(), Some(complaint), "{told}");
    }
    for (no, inquiry) in &office.inquiries {
        assert_eq!(view.inquiry(*no).as_ref(), Some(inquiry), "{told}");
        let outside = &inquiry.input.outside_no;
        assert_eq!(view.inquiries_of_outside(outside), office.inquiries_of_outside(outside), "{told}");
    }
    assert_eq!(view.next_inquiry(2026), office.next_inquiry(2026), "{told}");
    for (number, permit) in &office.permits {
        assert_eq!(view.permit(number).as_ref(), Some(permit), "{told}");
        let (year, category) = (permit.input.issued_in(), permit.input.category);
        assert_eq!(view.permits_issued(year, category), office.permits_issued(year, category), "{told}");
    }
    for (bin, employer) in &office.employers {
        assert_eq!(view.employer(bin).as_ref(), Some(employer), "{told}");
    }
    for (year, quota) in &office.quotas {
        assert_eq!(view.quota(*year).as_ref(), Some(quota), "{told}");
    }
    for (no, sitting) in &office.sittings {
        assert_eq!(view.sitting(*no).as_ref(), Some(sitting), "{told}");
    }
    assert_eq!(view.next_case(2026), office.next_case(2026), "{told}");
    for series in Series::ALL {
        for year in [Some(2026), None] {
            assert_eq!(view.highest(*series, year), office.highest(*series, year), "{told}");
        }
    }
    for (subject, papers) in &office.papers {
        assert_eq!(&view.papers(subject), papers, "{told}");
        assert!(papers.made.iter().all(|made| !made.kind.is_letter() || view.is_letter(&made.number)), "{told}");
    }
    assert_eq!(view.next_notice(2026), office.next_notice(2026), "{told}");
    assert_eq!(view.next_complaint(2026), office.next_complaint(2026), "{told}");
    assert_eq!(view.next_sitting(2026), office.next_sitting(2026), "{told}");
    assert!(view.into_fault().is_none(), "{told}");
}

#[test]
fn every_cell_of_the_hand_reviewed_tables_holds_in_the_store() {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::create(dir.path().join("office")).unwrap();
    let (mut cells, mut allowed) = (0, 0);
    cells::each(|line: &Line| {
        let told = format!("{:?}", line.command);
        let txn = begin(store.database().unwrap(), PATIENCE).unwrap();
        let mut tables = Tables::open(&txn).unwrap();
        let mut head = plant(&mut tables, &line.office);
        agree(&tables, &line.office, &told);
        // Those who may not come first: the first who may changes the office.
        let mut roles: Vec<_> = line.roles().collect();
        roles.sort_by_key(|(_, may)| *may);
        let mut changed = false;
        for (who, may) in roles {
            let mut office = line.office.clone();
            let expected = office.submit(&line.command, &who, Line::now());
            cells += 1;
            if changed {
                // The store's view of the untouched office has said so already, for another who may.
                line.hold(may, &expected);
                continue;
            }
            let envelope = Envelope { command: line.command.clone(), expected: None, who, now: Line::now() };
            let outcome = match record(&mut tables, &mut head, &envelope, &decide) {
                Ok(committed) => Ok(committed.events),
                Err(SubmitError::Refused(refusal)) => Err::<_, Refusal>(refusal),
                Err(fault) => panic!("{told}: {fault:?}"),
            };
            line.hold(may, &outcome);
            assert_eq!(outcome, expected, "{told}");
            changed = outcome.is_ok();
            allowed += u32::from(changed);
            agree(&tables, &office, &told);
        }
        drop(tables);
        txn.abort().unwrap();
    });
    assert!(cells > 8_000 && allowed > 400, "{cells} {allowed}");
}
