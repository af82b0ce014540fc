//! Texts of papers: kept by a rebuild, and missed by a verification when they are gone or another's.

use super::super::journal::Hash;
use super::super::tables::PAPERS;
use super::super::{Fault, rebuild, verify};
use super::office;
use super::testing::put;
use crate::office::paper::{Given, PaperKind, PaperLang, PaperMade, PaperRef, hash};
use crate::office::{Event, Subject};

const TEXT: &str = "Ответ о действии справки\n№ 1/2026\n";

fn made() -> Event {
    Event::PaperMade(PaperMade {
        paper: PaperRef { subject: Subject::Office, kind: PaperKind::Validity, nth: 7 },
        lang: PaperLang::Ru,
        number: "1/2026".to_owned(),
        counted: Some(Given { year: 2026, count: 1 }),
        text: hash(TEXT),
        file: "otvet.pdf".to_owned(),
    })
}

#[test]
fn a_text_is_kept_by_a_rebuild_and_a_lost_or_altered_one_is_found() {
    let (_dir, mut store) = office(&[]);
    let seq = put(&mut store, 1, vec![made()]).unwrap().last_seq;
    let dir = store.dir().to_owned();
    let fault = || verify(&dir, None, |_| {}).unwrap().fault;
    assert_eq!(fault(), Some(Fault::NoText(seq)));
    store.put_paper_texts(&[TEXT.to_owned()]).unwrap();
    assert_eq!(fault(), None);
    drop(store);
    rebuild(&dir, |_| {}).unwrap();
    assert_eq!(fault(), None);
    let store = super::Store::open_write(&dir).unwrap();
    let snapshot = store.snapshot().unwrap();
    let papers = snapshot.papers_of(&Subject::Office).unwrap();
    let making = papers.newest(PaperKind::Validity, 7, PaperLang::Ru).unwrap();
    assert_eq!(snapshot.paper_text(&making.text).unwrap().as_deref(), Some(TEXT));
    drop(snapshot);
    let txn = store.database().unwrap().begin_write().unwrap();
    txn.open_table(PAPERS).unwrap().insert(Hash::of(TEXT.as_bytes()).0.as_slice(), "другой").unwrap();
    txn.commit().unwrap();
    assert_eq!(fault(), Some(Fault::TextAltered(seq)));
}
