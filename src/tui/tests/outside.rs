//! From outside the Order on the screens: suspended and let go on, heard, refused by another law, ended, verified.

use rstest::rstest;

use super::{SMALL, WIDE, shown, stage};
use crate::law::Service;
use crate::law::checklist::Answer;
use crate::law::edition::Rulebook;
use crate::locale::Lang;
use crate::office::case::{Outcome, State};
use crate::office::outside::{AnswerKind, Basis, EndKind, Resume, Suspend};
use crate::office::{CaseNo, Command};
use crate::tui::stage::{Stage, application, moment};

const ISSUE: CaseNo = CaseNo { year: 2026, count: 4 };
const EXTENSION: CaseNo = CaseNo { year: 2026, count: 5 };

fn basis(act: &str) -> Basis {
    let on = moment().date_naive();
    Basis { body: "Суд".into(), act: act.into(), no: "7".into(), on, text: "до решения суда".into() }
}

fn check(stage: &mut Stage, case: CaseNo, service: Service, missing: &[&str]) {
    let items = &Rulebook::embedded().newest().checklist(service).unwrap().items;
    let answer = |id: &str| if missing.contains(&id) { Answer::Missing } else { Answer::Present };
    let answers = items.iter().map(|item| (item.id.clone(), answer(&item.id))).collect();
    stage.submit(Command::CheckDocuments { case, answers });
    stage.refresh();
}

/// The case that was filed after hours, suspended on the day it was accepted.
fn suspended(lang: Lang, size: (u16, u16)) -> Stage {
    let mut stage = stage(lang, size);
    let from = moment().date_naive();
    stage.submit(Command::Suspend(Suspend { case: ISSUE, basis: basis("определение"), from }));
    stage.refresh();
    stage
}

#[rstest]
fn a_suspended_case_shows_its_act_everywhere(
    #[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang,
    #[values(WIDE, SMALL)] size: (u16, u16),
) {
    let mut stage = suspended(lang, size);
    stage.keys("<end>");
    shown("suspended_queue", lang, size, &mut stage);
    stage.keys("<enter>");
    shown("suspended", lang, size, &mut stage);
    stage.keys("e");
    shown("suspended_why", lang, size, &mut stage);
}

#[test]
fn a_case_is_suspended_and_goes_on_by_keys_alone() {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys("0004<enter> приостановить<enter>");
    // The act without its number: F2 goes to the field and nothing happens.
    stage.keys("определение<enter>Талдыкорганский городской суд<f2>");
    assert_eq!(stage.case("2026-0004").state, State::Registered, "{}", stage.text());
    assert!(stage.text().contains("№ акта"), "{}", stage.text());
    stage.keys("7-1<enter><enter>до решения<enter>");
    assert!(stage.text().contains("использовано 0 р.д., осталось 2"), "{}", stage.text());
    shown("suspend_form", Lang::Ru, SMALL, &mut stage);
    stage.keys("<f2>");
    let case = stage.case("2026-0004");
    assert_eq!(case.state, State::Suspended, "{}", stage.text());
    assert_eq!(case.outside.suspension().unwrap().basis.no, "7-1");
    assert!(stage.text().contains("дело приостановлено"), "{}", stage.text());
    // What the state does not allow says why.
    stage.keys("c");
    assert!(stage.text().contains("приостановлено по внешнему акту"), "{}", stage.text());
    stage.keys(" возобновить<enter>определение<enter>Суд<enter>8<enter><enter><enter>");
    assert!(stage.text().contains("станет до"), "{}", stage.text());
    stage.keys("<f2>");
    assert_eq!(stage.case("2026-0004").state, State::Registered, "{}", stage.text());
    stage.keys("h");
    assert!(stage.text().contains("дело возобновлено"), "{}", stage.text());
}

#[test]
fn a_promise_that_moved_is_shown_as_moved() {
    let mut stage = stage(Lang::Ru, WIDE);
    let day = |text: &str| text.parse().unwrap();
    // Filed on 18.03, before Nauryz; the act of the 19th is known a week later.
    let case = CaseNo { year: 2026, count: 2 };
    let basis = Basis { on: day("2026-03-19"), ..basis("определение") };
    stage.submit(Command::Suspend(Suspend { case, basis: basis.clone(), from: day("2026-03-19") }));
    stage.submit(Command::Resume(Resume { case, basis, from: day("2026-03-26") }));
    stage.refresh();
    stage.keys("0002<enter>");
    let text = stage.text();
    assert!(text.contains("перенесено приостановлением") && text.contains("Приостанавливалось"), "{text}");
    stage.keys("e");
    assert!(stage.text().contains("не считается: приостановлено: Суд, определение № 7"), "{}", stage.text());
}

#[rstest]
fn the_contact_centre_reads_one_sentence_in_three_languages(#[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang) {
    let mut stage = stage(lang, SMALL);
    stage.keys("0004<enter> 1411<enter>");
    shown("status", lang, SMALL, &mut stage);
    let text = stage.text();
    for of_the_person in ["Ким Алексей", "M104", "850507", "Корея"] {
        assert!(!text.contains(of_the_person), "{text}");
    }
}

#[test]
fn an_application_is_withdrawn_on_its_paper() {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys("0004<enter> прекратить<enter><enter><enter><enter>15");
    shown("discontinue_form", Lang::Ru, SMALL, &mut stage);
    stage.keys("<f2>");
    shown("discontinue_paper", Lang::Ru, SMALL, &mut stage);
    stage.keys("<enter>");
    assert_eq!(stage.case("2026-0004").state, State::Registered, "Enter closes nothing");
    stage.keys("<f2>");
    let case = stage.case("2026-0004");
    assert_eq!(case.state, State::Discontinued, "{}", stage.text());
    let ended = case.outside.ended.unwrap();
    assert_eq!(
        (ended.kind, ended.basis.act.as_str(), ended.basis.no.as_str()),
        (EndKind::Withdrawn, "заявление об отзыве", "15")
    );
    assert!(stage.text().contains("Прекращено чт 26.03.2026"), "{}", stage.text());
    stage.keys("<esc>");
    assert!(!stage.text().contains("2026-0004 "), "the queue has it no more: {}", stage.text());
}

#[test]
fn a_case_is_merged_into_another_that_the_form_offers() {
    let mut stage = stage(Lang::Ru, WIDE);
    let mut second = application("104", "Ким Алексей", Service::Issue, "2026-03-26T09:00:00");
    second.portal_number = "106".into();
    stage.register(second);
    stage.refresh();
    stage.keys("0006<enter> прекратить<enter>присоединено<tab><tab><tab><tab><tab><tab>2026-0004<tab><f2>");
    shown("merge_paper", Lang::Ru, WIDE, &mut stage);
    stage.keys("<f2>");
    assert_eq!(stage.case("2026-0006").outside.ended.unwrap().into, Some(ISSUE), "{}", stage.text());
    assert_eq!(stage.case("2026-0004").outside.merged, [CaseNo { year: 2026, count: 6 }]);
    stage.keys("0004<enter>");
    assert!(stage.text().contains("Присоединено дело 2026-0006"), "{}", stage.text());
}

#[rstest]
fn another_law_is_printed_as_typed(#[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang) {
    let mut stage = stage(lang, SMALL);
    check(&mut stage, EXTENSION, Service::Extend, &["contract"]);
    let command = match lang {
        Lang::Ru => "иному закону",
        Lang::Kk => "өзге заң",
        Lang::En => "refuse by",
    };
    stage.keys(&format!("0005<enter> {command}<enter>Закон № 88-V, ст. 19-1, п. 2"));
    shown("otherwise_form", lang, SMALL, &mut stage);
    stage.keys("<f2>");
    shown("otherwise_paper", lang, SMALL, &mut stage);
    stage.keys("<down><down><down><down>");
    assert!(stage.text().contains("Закон № 88-V, ст. 19-1, п. 2"), "{}", stage.text());
    stage.keys("<f2>");
    let decision = stage.case("2026-0005").decision.unwrap();
    assert!(matches!(decision.outcome, Outcome::RefusedOtherwise { .. }), "{decision:?}");
    stage.keys("<esc><esc>");
    assert!(stage.text().contains(" #"), "flagged in the queue: {}", stage.text());
}

#[test]
fn a_hearing_says_whether_it_fits_and_the_refusal_proposes_it() {
    let mut stage = stage(Lang::Ru, SMALL);
    check(&mut stage, EXTENSION, Service::Extend, &[]);
    stage.keys("0005<enter> вызвать<enter><tab><tab>портал");
    // Registered today, due in three working days: only a notice of today fits.
    assert!(stage.text().contains("Решение успевает"), "{}", stage.text());
    shown("hearing_form", Lang::Ru, SMALL, &mut stage);
    stage.keys("<f2> записать заслушивание<enter><tab>просил подождать<f2>");
    assert!(stage.text().contains("не может быть раньше"), "three days have not passed: {}", stage.text());
    stage.keys("<esc>");
    let called = stage.case("2026-0005").outside.hearing().cloned().unwrap();
    assert!(called.fits && called.held.is_none());
    stage.wait_until("2026-04-01T10:00:00".parse().unwrap());
    stage.keys("d1<tab>");
    assert!(stage.text().contains("вызван чт 26.03.2026"), "{}", stage.text());
}

#[test]
fn a_document_is_asked_about_and_denied() {
    let mut stage = stage(Lang::Ru, SMALL);
    check(&mut stage, EXTENSION, Service::Extend, &[]);
    stage.keys("0005<enter> запросить<enter><tab>КазНУ<enter>диплом № 1<enter>12/3<f2>");
    assert_eq!(stage.case("2026-0005").outside.requests.len(), 1, "{}", stage.text());
    stage.keys(" записать ответ<enter>не подтв<enter>15<enter><enter>не выдавался");
    shown("answer_form", Lang::Ru, SMALL, &mut stage);
    stage.keys("<f2>");
    let request = stage.case("2026-0005").outside.requests[0].clone();
    assert_eq!(request.answer.unwrap().kind, AnswerKind::NotConfirmed, "{}", stage.text());
    // Ground 3 is offered now.
    stage.keys("d3");
    assert!(stage.text().contains("недостоверность"), "{}", stage.text());
}

/// An office with a refusal that is not delivered yet, on the screen.
pub fn decided() -> Stage {
    let mut stage = stage(Lang::Ru, SMALL);
    check(&mut stage, EXTENSION, Service::Extend, &["contract"]);
    stage.keys("0005<enter> иному закону<enter>Закон, ст. 1<f2><f2>");
    stage
}

/// Holds: 13.
#[test]
fn a_signed_file_of_the_inbox_is_hashed_by_the_program() {
    let mut stage = decided();
    let inbox = stage.dir().join("inbox");
    std::fs::create_dir_all(&inbox).unwrap();
    std::fs::write(inbox.join("otkaz.pdf.cms"), b"signed").unwrap();
    std::fs::write(inbox.join("cases.csv"), b"no result").unwrap();
    stage.keys("v<f4>otkaz<enter>");
    shown("deliver_inbox", Lang::Ru, SMALL, &mut stage);
    assert!(!stage.text().contains("cases.csv"), "{}", stage.text());
    stage.keys("<f2>");
    let delivery = stage.case("2026-0005").delivery.unwrap_or_else(|| panic!("{}", stage.text()));
    assert_eq!(delivery.file_name, "otkaz.pdf.cms");
    assert_eq!(delivery.file_hash, blake3::hash(b"signed").to_hex().to_string());
}

#[test]
fn days_of_a_pause_make_nothing_later_that_was_late_before_it() {
    let mut stage = stage(Lang::Ru, SMALL);
    // Due on Friday 13.03; on 26.03 that is 16, 17, 18, 19, 20 and 26.03 late: Nauryz has the days between.
    assert!(stage.text().contains("−6 р.д. !!   2026-0001"), "{}", stage.text());
    let case = CaseNo { year: 2026, count: 1 };
    let at = |text: &str| chrono::DateTime::parse_from_rfc3339(text).unwrap();
    let day = |text: &str| text.parse().unwrap();
    let held = Basis { on: day("2026-03-17"), ..basis("определение") };
    let stop = Command::Suspend(Suspend { case, basis: held, from: day("2026-03-17") });
    stage.submit_at(stop, at("2026-03-17T10:00:00+05:00"));
    let freed = Basis { on: day("2026-03-20"), ..basis("определение об отмене") };
    let on = Command::Resume(Resume { case, basis: freed, from: day("2026-03-20") });
    stage.submit_at(on, at("2026-03-20T10:00:00+05:00"));
    stage.refresh();
    // 17, 18 and 19.03 stood still: 16, 20 and 26.03 are left.
    assert!(stage.text().contains("−3 р.д. !!  +2026-0001"), "{}", stage.text());
    stage.keys("0001<enter>");
    assert!(stage.text().contains("−3 р.д. !!"), "{}", stage.text());
    stage.keys("<tab>");
    assert!(stage.text().contains("документы, 3 р.д."), "{}", stage.text());
}
