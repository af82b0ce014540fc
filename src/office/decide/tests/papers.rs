//! Papers made for signature: whose, of what, under which number.

use super::*;
use crate::office::change::ChangeSettings;
use crate::office::decide::{newest_paper, paper_number};
use crate::office::paper::{Given, MakePaper, PaperKind, PaperLang, PaperMade, PaperRef, PaperRefusal, Series, hash};
use crate::office::who::Role;
use crate::office::{Office, Subject};

pub(super) fn paper(subject: Subject, kind: PaperKind) -> PaperRef {
    PaperRef { subject, kind, nth: 0 }
}

pub(super) fn made(paper: PaperRef, number: &str, text: &str) -> Command {
    let (number, text) = (number.to_owned(), text.to_owned());
    Command::MakePaper(MakePaper { paper, lang: PaperLang::Ru, number, text, file: "бумага.pdf".into() })
}

fn notice(case: CaseNo, nth: u64) -> PaperRef {
    PaperRef { subject: Subject::Case(case), kind: PaperKind::DefectsNotice, nth }
}

/// Cases with a notice of defects each.
fn noticed(count: usize) -> (MemoryOffice, Vec<CaseNo>) {
    let mut office = opened();
    let now = at("2026-03-06T10:00");
    let mut cases = Vec::new();
    for n in 0..count {
        let mut application = application(Service::Issue, "2026-03-05T10:00");
        application.portal_number = format!("P-{n}");
        let command = Command::Register { application: Box::new(application), warnings: vec![] };
        let events = office.submit(&command, &who(), at("2026-03-05T11:00")).unwrap();
        let Event::CaseRegistered { case, .. } = events[0] else { panic!("{events:?}") };
        let mut missing = answers(Service::Issue);
        missing.insert("id".into(), Answer::Missing);
        office.submit(&Command::CheckDocuments { case, answers: missing }, &who(), now).unwrap();
        office.submit(&Command::NoticeDefects { case, text: "нет диплома".into() }, &who(), now).unwrap();
        cases.push(case);
    }
    (office, cases)
}

fn event(events: &[Event]) -> &PaperMade {
    let [Event::PaperMade(made)] = events else { panic!("{events:?}") };
    made
}

#[test]
fn a_letter_takes_its_number_at_the_first_making_and_keeps_it_in_both_languages() {
    let (mut office, cases) = noticed(2);
    let now = at("2026-03-06T12:00");
    let first = notice(cases[0], 0);
    let events = office.submit(&made(first.clone(), "1/2026", "Текст"), &who(), now).unwrap();
    let record = event(&events);
    assert_eq!((record.number.as_str(), record.counted), ("1/2026", Some(Given { year: 2026, count: 1 })));
    assert_eq!(record.text, hash("Текст"));
    let kazakh = MakePaper {
        paper: first.clone(),
        lang: PaperLang::Kk,
        number: "1/2026".into(),
        text: "Мәтін".into(),
        file: "қағаз.pdf".into(),
    };
    let events = office.submit(&Command::MakePaper(kazakh), &who(), at("2026-04-09T12:00")).unwrap();
    assert_eq!((event(&events).number.as_str(), event(&events).counted), ("1/2026", None));
    let other = paper_number(&office, &notice(cases[1], 0), day("2026-03-06")).unwrap();
    assert_eq!(other.number, "2/2026");
    let papers = office.papers(&Subject::Case(cases[0]));
    assert_eq!(papers.made.len(), 2);
    let newest = papers.newest(PaperKind::DefectsNotice, 0, PaperLang::Ru).unwrap();
    assert!(newest.says("Текст") && !newest.says("Текст."));
    assert!(papers.outdated(PaperKind::DefectsNotice, 0, PaperLang::Ru, "Текст.").is_some());
    assert_eq!(papers.outdated(PaperKind::DefectsNotice, 0, PaperLang::Ru, "Текст"), None);
}

#[test]
fn a_number_that_another_took_meanwhile_is_refused_and_said() {
    let (mut office, cases) = noticed(2);
    let now = at("2026-03-06T12:00");
    office.submit(&made(notice(cases[0], 0), "1/2026", "Текст"), &who(), now).unwrap();
    let late = office.submit(&made(notice(cases[1], 0), "1/2026", "Текст"), &who(), now);
    let refusal = PaperRefusal::OtherNumber { given: "1/2026".into(), number: "2/2026".into() };
    assert_eq!(late, Err(refusal.into()));
    office.submit(&made(notice(cases[1], 0), "2/2026", "Текст"), &who(), now).unwrap();
}

#[test]
fn a_second_letter_of_a_kind_has_a_number_of_its_own() {
    let (mut office, cases) = noticed(1);
    let now = at("2026-03-06T12:00");
    office.submit(&made(notice(cases[0], 0), "1/2026", "Текст"), &who(), now).unwrap();
    let nothing = office.submit(&made(notice(cases[0], 1), "2/2026", "Текст"), &who(), now);
    assert_eq!(nothing, Err(PaperRefusal::NothingToMake(PaperKind::DefectsNotice).into()));
    office.submit(&Command::NoticeDefects { case: cases[0], text: "ещё раз".into() }, &who(), now).unwrap();
    let newest = newest_paper(&office, Subject::Case(cases[0]), PaperKind::DefectsNotice);
    assert_eq!(newest, notice(cases[0], 1));
    office.submit(&made(newest, "2/2026", "Текст"), &who(), now).unwrap();
}

#[test]
fn a_new_pattern_goes_on_counting_and_a_new_year_begins_at_one() {
    let (mut office, cases) = noticed(6);
    let make = |office: &mut MemoryOffice, n: usize, number: &str, now: &str| {
        let events = office.submit(&made(notice(cases[n], 0), number, "Текст"), &who(), at(now)).unwrap();
        event(&events).number.clone()
    };
    let pattern = |office: &mut MemoryOffice, pattern: &str| {
        let change = ChangeSettings { patterns: vec![(Series::Letters, pattern.into())], ..ChangeSettings::default() };
        office.submit(&Command::ChangeSettings(change), &who(), at("2026-03-26T10:00")).unwrap();
    };
    make(&mut office, 0, "1/2026", "2026-03-06T12:00");
    make(&mut office, 1, "2/2026", "2026-03-06T12:00");
    // Without the year in it, a number never comes again: it is counted over all years.
    pattern(&mut office, "ДК-{n}");
    make(&mut office, 2, "ДК-3", "2026-03-26T12:00");
    make(&mut office, 3, "ДК-4", "2027-01-11T12:00");
    pattern(&mut office, "{n:03}/{yy}");
    make(&mut office, 4, "005/27", "2027-01-11T13:00");
    make(&mut office, 5, "001/28", "2028-01-11T13:00");
}

#[test]
fn certificates_are_numbered_by_their_own_pattern_and_pass_over_what_the_register_has() {
    let (mut office, case) = scored(passing());
    let change = |pattern: &str| {
        let patterns = vec![(Series::Certificates, pattern.to_owned())];
        Command::ChangeSettings(ChangeSettings { patterns, ..ChangeSettings::default() })
    };
    office.submit(&change("{n:03}/{yyyy}"), &who(), at("2026-03-09T08:00")).unwrap();
    office.submit(&recommend(case, None), &who(), at("2026-03-09T09:00")).unwrap();
    let taken = crate::office::certificate::Certificate { number: "001/2026".into(), ..sample(&office) };
    office.certificates.insert("001/2026".into(), taken);
    office.submit(&grant(case), &who(), at("2026-03-09T09:00")).unwrap();
    assert!(office.certificates.contains_key("002/2026"), "{:?}", office.certificates.keys());
    assert_eq!(office.highest(Series::Certificates, Some(2026)), 2);
    let paper = paper(Subject::Case(case), PaperKind::Certificate);
    assert_eq!(paper_number(&office, &paper, day("2026-03-09")).unwrap().number, "002/2026");
}

/// Any certificate.
fn sample(office: &MemoryOffice) -> crate::office::certificate::Certificate {
    let mut other = office.clone();
    certificates::received(&mut other, "2026-06-01");
    other.certificates.into_values().next().unwrap()
}

#[test]
fn a_case_not_decided_gives_no_decision_and_each_paper_is_made_by_whose_it_is() {
    let (mut office, cases) = noticed(1);
    let now = at("2026-03-06T12:00");
    let of = |kind| made(paper(Subject::Case(cases[0]), kind), "", "Текст");
    for kind in [PaperKind::Certificate, PaperKind::Refusal, PaperKind::Agenda, PaperKind::Cover] {
        assert_eq!(office.submit(&of(kind), &who(), now), Err(PaperRefusal::NothingToMake(kind).into()));
    }
    let secretary = Who { roles: [Role::Secretary].into(), ..who() };
    let deadline = office.submit(&of(PaperKind::Deadline), &secretary, now);
    assert_eq!(deadline, Err(PaperRefusal::NotYours(PaperKind::Deadline).into()));
    office.submit(&of(PaperKind::Deadline), &who(), now).unwrap();
}
