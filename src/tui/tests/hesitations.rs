//! Where somebody who worked by hand stopped and wondered: what the screens say there now.

use super::certificates::{asks, with_certificate};
use super::complaints::{by_menu, complain};
use super::{SMALL, WIDE, stage};
use crate::law::Service;
use crate::law::checklist::Answer;
use crate::law::edition::Rulebook;
use crate::locale::Lang;
use crate::office::complaint::Matter;
use crate::office::officer::NewOfficer;
use crate::office::outside::{AnswerKind, AnswerVerification, AskVerification, CallHearing, Verifier};
use crate::office::{CaseNo, Command, Role};
use crate::tui::stage::{Stage, moment};

const ISSUE: CaseNo = CaseNo { year: 2026, count: 4 };

/// The issue case with all its documents, before the Commission.
fn sent(size: (u16, u16)) -> Stage {
    let mut stage = stage(Lang::Ru, size);
    let items = &Rulebook::embedded().newest().checklist(Service::Issue).unwrap().items;
    let answers = items.iter().map(|item| (item.id.clone(), Answer::Present)).collect();
    stage.submit(Command::CheckDocuments { case: ISSUE, answers });
    stage.submit(Command::SendToCommission { case: ISSUE });
    stage.refresh();
    stage
}

#[test]
fn words_of_a_choice_that_was_typed_stand_in_the_next_field() {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys("0004<enter> прекратить<enter>присо<tab>");
    let text = stage.text();
    assert!(text.contains("служебная записка") && !text.contains("заявление об отзыве"), "{text}");
    // What is being typed there is the officer's.
    stage.keys("<ctrl-w><ctrl-w>акт<shift-tab> <tab>");
    assert!(stage.text().contains("вид акта *              акт "), "{}", stage.text());
}

#[test]
fn saving_sees_what_a_typed_choice_leads_to() {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys("0004<enter> прекратить<enter>перенапр<f2>");
    let text = stage.text();
    assert!(text.contains("сопроводительное письмо") && text.contains("кому направлено"), "{text}");
    assert!(text.contains("Ошибок: 2"), "{text}");
}

#[test]
fn the_menu_finds_a_command_by_other_words_and_under_another_layout() {
    for typed in ["отозвать", "перенаправить", "jnjpdfnm"] {
        let mut stage = stage(Lang::Ru, SMALL);
        stage.keys(&format!("0004<enter> {typed}<enter>"));
        assert!(stage.text().contains("Прекратить дело 2026-0004"), "{typed}: {}", stage.text());
    }
}

#[test]
fn a_form_is_begun_anew_and_its_draft_is_gone() {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys("0004<enter>mпозвонить завтра<esc>m");
    assert!(stage.text().contains("позвонить завтра") && stage.text().contains("Черновик восстановлен"));
    stage.keys("<f9>заново<enter>");
    assert!(!stage.text().contains("позвонить завтра"), "{}", stage.text());
    stage.keys("<esc>m");
    let text = stage.text();
    assert!(!text.contains("позвонить завтра") && !text.contains("Черновик восстановлен"), "{text}");
}

#[test]
fn a_hearing_that_is_still_to_be_is_never_said_not_to_have_taken_place() {
    let mut stage = sent(SMALL);
    let today = moment().date_naive();
    stage.submit(Command::CallHearing(CallHearing {
        case: ISSUE,
        notice_on: today,
        hearing_on: "2026-03-31".parse().unwrap(),
        way: "портал".into(),
    }));
    stage.refresh();
    stage.keys("0004<enter>sn<tab>не педагог<f2>");
    stage.keys("r<tab>7<f2>d");
    let text = stage.text();
    assert!(text.contains("Заслушивание назначено на вт 31.03.2026"), "{text}");
    assert!(!text.contains("не состоялось"), "{text}");
    stage.keys("<f2>");
    assert!(stage.text().contains("почему заслушивания не было"), "no reason, no refusal: {}", stage.text());
}

#[test]
fn an_incomplete_extension_is_not_sent_to_a_commission() {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys("0005<enter>c+<down>-<down>-");
    let text = stage.text();
    assert!(text.contains("по иному закону") && !text.contains("Комиссию"), "{text}");
    stage.keys("<f2>d");
    let text = stage.text();
    assert!(text.contains("Заполняется в деле командой «исправить сведения»"), "{text}");
}

#[test]
fn the_sheet_says_what_a_verification_denied() {
    let mut stage = sent(WIDE);
    let on = moment().date_naive();
    stage.submit(Command::AskVerification(AskVerification {
        case: ISSUE,
        of: Verifier::University,
        addressee: "Болонский университет".into(),
        number: "5".into(),
        on,
        what: "диплом".into(),
    }));
    stage.submit(Command::AnswerVerification(AnswerVerification {
        case: ISSUE,
        request: 1,
        on,
        number: "77".into(),
        answer: AnswerKind::NotConfirmed,
        text: "не выдавался".into(),
    }));
    stage.refresh();
    stage.keys("0004<enter>s");
    let text = stage.text();
    assert!(text.contains("Недостоверность установлена: Болонский университет, № 77"), "{text}");
}

#[test]
fn a_registered_case_stands_in_the_case_pane() {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys("w<enter>KZ-900<enter>2603 0905<enter><enter>Новак Ян<f2>");
    let text = stage.text();
    assert!(text.contains("Дело 2026-0006") && text.contains("Новак Ян"), "{text}");
}

#[test]
fn who_may_not_answer_a_complaint_is_not_proposed_for_it() {
    let mut stage = stage(Lang::Ru, SMALL);
    for (login, name, role) in [("audit", "П. Ревизоров", Role::Auditor), ("admin", "К. Админова", Role::Administrator)]
    {
        let officer = NewOfficer::new(login, name, [role].into());
        stage.submit(Command::AddOfficer { officer });
    }
    complain(&mut stage, "2026-03-20T10:00:00", Matter::Inaction);
    by_menu(&mut stage, "command-complaints");
    stage.keys("<enter>");
    by_menu(&mut stage, "command-complaint-assign");
    stage.keys("<f4>");
    let text = stage.text();
    assert!(text.contains("В. Ли") && !text.contains("Ревизоров") && !text.contains("Админова"), "{text}");
    stage.keys("<esc><esc><esc><esc>0004<enter>a<f4>");
    let text = stage.text();
    assert!(text.contains("В. Ли") && !text.contains("Ревизоров") && !text.contains("Админова"), "{text}");
}

#[test]
fn what_is_typed_beside_the_fields_does_not_vanish_without_a_word() {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys("0004<enter>m<tab>позвонить");
    assert!(stage.text().contains("Здесь не печатают"), "{}", stage.text());
}

#[test]
fn a_draft_about_a_certificate_found_by_way_of_its_case_comes_back() {
    let mut stage = with_certificate(Lang::Ru, SMALL, "2026-06-18");
    stage.register(asks(Service::Extend, "2026-03-26T09:00:00"));
    stage.refresh();
    stage.keys("0006<enter>");
    by_menu(&mut stage, "command-answer-validity");
    stage.keys("<tab><tab>ТОО Школа<esc>");
    by_menu(&mut stage, "command-answer-validity");
    assert!(stage.text().contains("ТОО Школа"), "{}", stage.text());
}
