//! What another has prepared: read as the paper it becomes, signed or sent back.

use std::collections::BTreeMap;

use rstest::rstest;

use super::{SMALL, shown, stage};
use crate::law::Service;
use crate::law::checklist::Answer;
use crate::law::edition::Rulebook;
use crate::locale::Lang;
use crate::office::case::{Hearing, State};
use crate::office::outside::{Basis, Establish};
use crate::office::{CaseNo, Command, Role};
use crate::tui::stage::Stage;

const CASE: CaseNo = CaseNo { year: 2026, count: 5 };

pub(super) fn refuse() -> Command {
    Command::Refuse {
        case: CASE,
        ground: 3,
        facts: "Ответ работодателя: договор не заключался".into(),
        hearing: Hearing::NotHeld("срок три рабочих дня".into()),
        departs_because: String::new(),
    }
}

/// An extension checked by another; the case pane shows it.
pub(super) fn checked(lang: Lang) -> Stage {
    let mut stage = stage(lang, SMALL);
    let items = &Rulebook::embedded().newest().checklist(Service::Extend).unwrap().items;
    let answers: BTreeMap<String, Answer> = items.iter().map(|item| (item.id.clone(), Answer::Present)).collect();
    stage.submit(Command::CheckDocuments { case: CASE, answers });
    // Ground 3 stands on what is established, not on a doubt.
    let basis = Basis {
        body: "ТОО «Пример»".into(),
        act: "письмо".into(),
        no: "17".into(),
        on: "2026-03-26".parse().unwrap(),
        text: "договор не заключался".into(),
    };
    stage.submit(Command::Establish(Establish { case: CASE, basis }));
    stage
}

fn state(stage: &mut Stage) -> State {
    stage.case("2026-0005").state
}

#[rstest]
fn what_another_prepared_is_drawn_and_f2_signs_it(#[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang) {
    let mut stage = checked(lang);
    stage.submit(refuse());
    stage.refresh();
    stage.keys("0005<enter>");
    shown("prepared", lang, SMALL, &mut stage);
    stage.keys("d");
    shown("signing", lang, SMALL, &mut stage);
    // Enter never signs.
    stage.keys("<enter>");
    assert_eq!(state(&mut stage), State::Prepared);
    stage.keys("<f2>");
    let decision = stage.case("2026-0005").decision.unwrap();
    assert_eq!((decision.by.as_str(), decision.prepared_by.as_deref()), ("akhmetova", Some("li")));
}

#[rstest]
fn ones_own_is_shown_and_not_signed(#[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang) {
    let mut stage = checked(lang);
    stage.refresh();
    stage.keys("0005<enter>d3<tab>договор не заключался<f2><f2>");
    assert_eq!(state(&mut stage), State::Prepared, "{}", stage.text());
    stage.keys("d");
    shown("signing_own", lang, SMALL, &mut stage);
    stage.keys("<f2>");
    assert_eq!(state(&mut stage), State::Prepared);
}

#[test]
fn what_is_sent_back_says_why_and_can_be_decided_anew() {
    let mut stage = checked(Lang::Ru);
    stage.submit(refuse());
    stage.refresh();
    stage.keys("0005<enter> вернуть<enter>");
    shown("send_back", Lang::Ru, SMALL, &mut stage);
    stage.keys("приложите ответ<f2>");
    assert_eq!(state(&mut stage), State::Checked, "{}", stage.text());
    shown("sent_back", Lang::Ru, SMALL, &mut stage);
}

#[test]
fn an_office_of_one_switches_the_second_signature_off_and_refuses_alone() {
    let mut stage = checked(Lang::Ru);
    stage.refresh();
    stage.keys(" вторая<enter>");
    shown("second_signature", Lang::Ru, SMALL, &mut stage);
    stage.keys("приказ № 4<f2>0005<enter>d3<tab>договор не заключался<f2><f2>");
    let said = stage.model.world.get("office-one-signature");
    assert_eq!(state(&mut stage), State::Decided, "{}", stage.text());
    // The decided case says so, and the deadlines, where Enter shows by what order.
    assert!(stage.text().contains(&said), "{}", stage.text());
    stage.keys("<tab><end>");
    assert!(stage.text().contains(&said), "{}", stage.text());
    stage.keys("<enter>");
    assert!(stage.text().contains("приказ № 4"), "{}", stage.text());
}

#[rstest]
fn only_the_head_is_told_to_sign_and_whoever_prepared_takes_it_back(
    #[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang,
) {
    let mut stage = checked(lang);
    stage.submit(refuse());
    let signs = stage.model.world.texts.with("case-step-sign", &[]);
    for (login, role, told) in
        [("seitkali", Role::Officer, false), ("ospanov", Role::Head, true), ("li", Role::Officer, false)]
    {
        stage.seat(login, &[role]);
        stage.keys("<esc>0005<enter>");
        assert_eq!(stage.text().contains(&signs), told, "{login} {}", stage.text());
    }
    // «li» prepared it: the case says so, and `d` opens the paper, which F6 gives back.
    shown("prepared_own", lang, SMALL, &mut stage);
    stage.keys("d");
    shown("signing_withdrawn", lang, SMALL, &mut stage);
    stage.keys("<f2>d");
    assert_eq!(state(&mut stage), State::Prepared);
    stage.keys("нашёл ответ вуза<f2>");
    assert_eq!(state(&mut stage), State::Checked, "{}", stage.text());
}

#[test]
fn whoever_only_prepares_is_not_told_that_they_sign() {
    let mut stage = checked(Lang::Ru);
    stage.seat("li", &[Role::Officer]);
    stage.keys("0005<enter>");
    assert!(stage.text().contains("подготовить решение (d)"), "{}", stage.text());
    stage.keys("d");
    for _ in 0..2 {
        assert!(!stage.text().contains("подписывает"), "{}", stage.text());
        stage.keys("3<tab>договор не заключался<f2>");
    }
    assert!(stage.text().contains("F2 передаёт на подпись"), "{}", stage.text());
}
