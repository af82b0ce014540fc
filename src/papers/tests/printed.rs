//! Every kind of paper goes through the printer in both languages.

use std::collections::BTreeSet;

use super::lists::{cases, certificates, notifications, rules, sitting, spring};
use super::*;
use crate::office::Subject;
use crate::office::case::DefectsNotice;
use crate::office::certificate::answer::ValidityAnswered;
use crate::office::commission::SittingState;
use crate::office::paper::PaperKind;
use crate::print;

/// One paper a kind at least, with its kind; the report is made elsewhere.
fn all(texts: &Texts) -> Vec<(PaperKind, Vec<Paper>)> {
    let mut office = MemoryOffice::default();
    let no = recommended(&mut office, Some(2));
    let complaint = sent_on(&mut office, no, texts);
    let (head, today, cases) = (head(texts), day("2026-03-17"), cases());
    let case = &office.cases[&no];
    let letterhead = Letterhead { edition: Rulebook::embedded().newest(), of: head };
    let hearing = Hearing::NotHeld(texts.get("papers-refusal-not-heard-default"));
    let refused = DraftOutcome::Refused { ground: 2, facts: facts_of(case, Some(2), texts), hearing };
    let notice = DefectsNotice {
        at: "2026-03-05T12:00:00".parse().unwrap(),
        items: Vec::new(),
        text: "Не хватает перевода диплома.".into(),
        flaw: None,
    };
    let sitting = sitting(&cases, SittingState::Signed);
    let certificates = certificates();
    let ended = certificates[1].ended.as_ref().unwrap();
    let end = EndDecision { kind: &ended.kind, reason: &ended.reason, on: ended.on };
    let unknown = ValidityAnswered {
        certificate: "2026-0001".into(),
        asked_by: "Департамент полиции".into(),
        as_of: today,
        status: None,
        valid_from: None,
        valid_until: None,
        superseded_by: None,
    };
    let letters = of_complaint(&office.complaints[&complaint], letterhead);
    let drawn = |subject, kind| vec![of(&office, (&subject, kind, 0), head, today).unwrap().unwrap()];
    let about = Subject::Complaint(complaint);
    let mut minutes = vec![of_sitting(&sitting, &cases, head)];
    minutes.extend(sitting.agenda.iter().zip(&cases).map(|(item, case)| of_applicant(&sitting, item, case, head)));
    let mut deadline = drawn(Subject::Case(no), PaperKind::Deadline);
    deadline.extend(drawn(about.clone(), PaperKind::Deadline));
    vec![
        (PaperKind::Certificate, vec![of_decision(case, &certificate(Some("2026-0001")), letterhead)]),
        (PaperKind::Refusal, vec![of_decision(case, &draft(refused), letterhead)]),
        (PaperKind::DefectsNotice, vec![defects_notice(case, &notice, head)]),
        (PaperKind::Minutes, minutes),
        (PaperKind::Agenda, vec![agenda(&sitting, &cases, &rules(), head)]),
        (PaperKind::Cover, drawn(about.clone(), PaperKind::Cover)),
        (PaperKind::Answer, drawn(about.clone(), PaperKind::Answer)),
        (PaperKind::Reply, vec![reply::tests::sample(texts)]),
        (PaperKind::ComplaintNotice, drawn(about, PaperKind::ComplaintNotice)),
        (PaperKind::Inventory, letters),
        (PaperKind::EndDecision, vec![end_decision(&certificates[1], &end, head)]),
        (PaperKind::HolderNotice, vec![holder_notice(&certificates[1], ended, head)]),
        (PaperKind::Validity, vec![validity_answer(&unknown, today, head)]),
        (PaperKind::Deadline, deadline),
        (PaperKind::RegisterCertificates, vec![register_of_certificates(&certificates, &spring(), head)]),
        (PaperKind::RegisterNotifications, vec![register_of_notifications(&notifications(), &spring(), head)]),
        (PaperKind::RegisterComplaints, vec![register_of_complaints(office.complaints.values(), &spring(), head)]),
    ]
}

/// With AKIMAT_WRITE_PAPERS the files are put into that folder, to be looked at.
#[test]
fn every_kind_is_a_file_in_both_languages_and_no_letter_is_missing() {
    for lang in [Lang::Ru, Lang::Kk] {
        let texts = Texts::new(lang);
        let papers = all(&texts);
        let had: BTreeSet<&str> = papers.iter().map(|(kind, _)| kind.code()).collect();
        let elsewhere = [PaperKind::Report];
        let kinds = PaperKind::ALL.iter().filter(|kind| !elsewhere.contains(kind)).map(|kind| kind.code());
        assert_eq!(had, kinds.collect(), "a kind without a sample");
        for (kind, papers) in papers {
            let foot = |n, of| texts.say(&print::foot(n, of));
            let pages =
                print::pages(&papers[0].title, &papers, foot).unwrap_or_else(|fault| panic!("{kind:?}: {fault}"));
            let bytes = print::pdf(&pages).unwrap();
            assert!(bytes.starts_with(b"%PDF-1.7"), "{kind:?}");
            if let Some(folder) = std::env::var_os("AKIMAT_WRITE_PAPERS") {
                let name = format!("{}-{}.pdf", kind.code(), lang.code());
                std::fs::write(std::path::Path::new(&folder).join(name), bytes).unwrap();
            }
        }
    }
}
