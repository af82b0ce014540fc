//! What a page costs, in what is read for it: as much in a small register as in a large one.

use super::complaints::complaint;
use super::inquiries::inquiry;
use super::{SMALL, stage};
use crate::locale::Lang;
use crate::office::complaint::{CloseComplaint, Matter};
use crate::office::inquiry::{AskerKind, CloseInquiry, NoReply};
use crate::office::permit::{Category, EmployerInput, PermitInput, RegisterPermit, Worker};
use crate::office::{Command, ComplaintNo, InquiryNo, Subject};
use crate::store::{Reads, Snapshot};
use crate::tui::desk::card_view as card;
use crate::tui::lists::{Ask, ListKind, ListPage};
use crate::tui::stage::{Stage, moment};

/// Employers with two permits each are more than a window holds.
const SOME: usize = 1_000;
const LARGE: &str = "000000000000";

fn today() -> chrono::NaiveDate {
    moment().date_naive()
}

/// Permits over the same half year: the first eighty are one employer's, of the others every employer has two.
fn permit(at: usize) -> Command {
    let day = |days: usize| today() + chrono::Days::new(days as u64);
    let bin = if at < 80 { LARGE.to_owned() } else { format!("{:012}", at / 2) };
    let input = PermitInput {
        number: format!("KZ-{at:05}"),
        employer: EmployerInput { name: format!("ТОО «{bin}»"), bin, activity: String::new() },
        worker: Worker {
            name: format!("Чэнь {at:05}"), citizenship: "КНР".into(), document: format!("E{at:05}")
        },
        category: Category::ALL[at % Category::ALL.len()],
        position: "инженер".into(),
        issued_on: today() - chrono::Days::new(30),
        valid_from: day(0),
        valid_until: day(at % 180),
    };
    Command::RegisterPermit(Box::new(RegisterPermit::from(input)))
}

fn register(permits: usize) -> Stage {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.submit_many((0..permits).map(permit));
    stage
}

/// A page and what was read for it alone.
fn page(snapshot: &Snapshot, kind: ListKind, ask: &Ask) -> (ListPage, Reads) {
    let before = snapshot.reads();
    let page = kind.rows(snapshot, None, today(), ask).unwrap();
    let after = snapshot.reads();
    (page, Reads { entries: after.entries - before.entries, keys: after.keys - before.keys })
}

/// The first page of a list, one behind it, one before that, and the last.
fn pages(snapshot: &Snapshot, kind: ListKind) -> Vec<(usize, Reads)> {
    let place = |page: &ListPage| page.rows.last().and_then(|row| row.place.clone()).unwrap();
    let (first, at_first) = page(snapshot, kind, &Ask::First);
    assert!(first.after, "{kind:?} has more than a window");
    let (second, at_second) = page(snapshot, kind, &Ask::After(place(&first)));
    let (back, at_back) = page(snapshot, kind, &Ask::Before(place(&second)));
    let (last, at_last) = page(snapshot, kind, &Ask::Last);
    [(first, at_first), (second, at_second), (back, at_back), (last, at_last)]
        .map(|(page, reads)| (page.rows.len(), reads))
        .to_vec()
}

/// What is read for every page of the register, for the card of an employer, and for a number that is searched.
fn costs(permits: usize) -> Vec<(String, Vec<(usize, Reads)>)> {
    let mut stage = register(permits);
    stage.read(|snapshot| {
        let mut costs: Vec<_> = [ListKind::Permits, ListKind::PermitsByEmployer, ListKind::Employers]
            .into_iter()
            .map(|kind| (kind.code().to_owned(), pages(snapshot, kind)))
            .collect();
        let alone = |what: &dyn Fn()| {
            let before = snapshot.reads();
            what();
            let after = snapshot.reads();
            vec![(1, Reads { entries: after.entries - before.entries, keys: after.keys - before.keys })]
        };
        let of_card = |subject: Subject| alone(&|| assert!(card(snapshot, &subject).unwrap().is_some()));
        costs.push(("employer".into(), of_card(Subject::Employer(LARGE.into()))));
        costs.push(("permit".into(), of_card(Subject::Permit("KZ-00100".into()))));
        let find = |query: &str| assert_eq!(snapshot.find(query, 50).unwrap().permits.len(), 1, "{query}");
        for query in ["KZ-00100", "E00100"] {
            costs.push((query.into(), alone(&|| find(query))));
        }
        Ok(costs)
    })
}

#[test]
fn a_page_of_the_register_reads_as_much_of_many_permits_as_of_few() {
    let (few, many) = (costs(SOME), costs(2 * SOME));
    for ((what, few), (_, many)) in few.iter().zip(&many) {
        assert_eq!(few, many, "{what}");
        assert!(few.iter().all(|(rows, reads)| reads.entries <= 3 * *rows as u64 + 100), "{what}: {few:?}");
    }
}

/// Those of former years, closed, and as many as are open at any time.
fn costs_of_register(kind: ListKind, closed: usize) -> Vec<(usize, Reads)> {
    let mut stage = stage(Lang::Ru, SMALL);
    let inquiries = kind == ListKind::Inquiries;
    let ask = |_| {
        if inquiries {
            inquiry("2026-03-20T10:00:00", "", AskerKind::Citizen)
        } else {
            complaint("2026-03-20T10:00:00", Matter::Decision)
        }
    };
    let close = |count| {
        let reason = "отозвано".to_owned();
        if inquiries {
            let (inquiry, kind) = (InquiryNo { year: 2026, count }, NoReply::Withdrawn);
            Command::CloseInquiry(CloseInquiry { inquiry, kind, reason })
        } else {
            Command::CloseComplaint(CloseComplaint { complaint: ComplaintNo { year: 2026, count }, reason })
        }
    };
    stage.submit_many((0..closed + 5).map(ask));
    stage.submit_many((1..=closed as u32).map(close));
    stage.read(|snapshot| Ok(pages(snapshot, kind)))
}

#[test]
fn a_page_of_inquiries_or_complaints_reads_as_much_of_many_as_of_few() {
    for kind in [ListKind::Inquiries, ListKind::Complaints] {
        let (few, many) = (costs_of_register(kind, 500), costs_of_register(kind, 900));
        assert_eq!(few, many, "{kind:?}");
        assert!(few.iter().all(|(rows, reads)| reads.entries <= 3 * *rows as u64 + 10), "{kind:?}: {few:?}");
    }
}
