//! Complaints at the keys: written down, read as a card, sent on, satisfied; a case opened again.

use rstest::rstest;

use super::{SMALL, WIDE, shown, stage};
use crate::law::Service;
use crate::locale::Lang;
use crate::office::application::Application;
use crate::office::complaint::{
    About, Addressee, AssignComplaint, Complainant, ComplaintInput, ComplaintState, Matter, RegisterComplaint,
};
use crate::office::notification::NoticeChannel;
use crate::office::officer::{Absence, SetAbsence};
use crate::office::{CaseNo, Command, ComplaintNo};
use crate::tui::screens::Screen;
use crate::tui::stage::{Stage, application};

pub const NO: ComplaintNo = ComplaintNo { year: 2026, count: 1 };

/// A complaint of Friday 20.03 about the case of the first applicant: its three days end on Monday 30.03.
pub fn complain(stage: &mut Stage, received: &str, matter: Matter) {
    stage.submit(complaint(received, matter));
    stage.refresh();
}

pub fn complaint(received: &str, matter: Matter) -> Command {
    let case = CaseNo { year: 2026, count: 1 };
    Command::RegisterComplaint(RegisterComplaint {
        input: ComplaintInput {
            received_at: received.parse().unwrap(),
            channel: NoticeChannel::Email,
            from: Complainant { name: "Росси Марко".into(), ..Complainant::default() },
            about: About { matter, case: Some(case), certificate: None },
            subject: "Нет решения в срок".into(),
            text: "Прошу рассмотреть заявление.\nОтвета нет.".into(),
            addressed_to: Addressee::Us,
            incoming_no: "Ж-31".into(),
            registered_on: None,
        },
    })
}

/// Opens a list or an act by its words in the menu.
pub fn by_menu(stage: &mut Stage, command: &str) {
    let label = stage.model.world.get(command);
    stage.keys("<f9>");
    stage.event(crate::tui::runtime::Event::Paste(label));
    stage.keys("<enter>");
}

pub fn with_card(lang: Lang, size: (u16, u16)) -> Stage {
    let mut stage = stage(lang, size);
    complain(&mut stage, "2026-03-20T10:00:00", Matter::Inaction);
    by_menu(&mut stage, "command-complaints");
    stage.keys("<enter>");
    stage
}

#[test]
fn the_history_of_a_complaint_opens_it_as_it_was() {
    let mut stage = with_card(Lang::Ru, WIDE);
    by_menu(&mut stage, "command-history");
    stage.keys("<enter>");
    let text = stage.text();
    assert!(text.contains("только просмотр") && text.contains("Нет решения в срок"), "{text}");
    assert!(!text.contains(&stage.model.world.get("complaint-menu-hint")), "{text}");
}

fn state(stage: &mut Stage) -> ComplaintState {
    stage.complaint(NO).state
}

#[rstest]
fn the_list_of_complaints(#[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang, #[values(WIDE, SMALL)] size: (u16, u16)) {
    let mut stage = stage(lang, size);
    complain(&mut stage, "2026-03-16T10:00:00", Matter::Decision);
    complain(&mut stage, "2026-03-20T10:00:00", Matter::Inaction);
    by_menu(&mut stage, "command-complaints");
    shown("complaints", lang, size, &mut stage);
}

#[rstest]
fn the_card_of_a_complaint(
    #[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang,
    #[values(WIDE, SMALL)] size: (u16, u16),
) {
    let mut stage = with_card(lang, size);
    shown("complaint", lang, size, &mut stage);
    stage.keys("<f8>");
    shown("complaint_explained", lang, size, &mut stage);
}

#[rstest]
fn the_menu_of_a_card(#[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang) {
    let mut stage = with_card(lang, SMALL);
    stage.keys("<enter>");
    shown("complaint_menu", lang, SMALL, &mut stage);
}

/// Holds: 24.
#[rstest]
fn a_complaint_is_sent_on_with_its_letters(#[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang) {
    let mut stage = with_card(lang, SMALL);
    by_menu(&mut stage, "command-complaint-forward");
    stage.keys("Акимат<tab>11");
    shown("complaint_forward", lang, SMALL, &mut stage);
    stage.keys("<f2>");
    assert!(matches!(stage.model.screens.last(), Some(Screen::Paper(_))), "{}", stage.text());
    shown("complaint_letters", lang, SMALL, &mut stage);
    stage.draw();
    stage.keys("<f2>");
    assert_eq!(state(&mut stage), ComplaintState::Forwarded);
    let told = stage.model.world.get("complaint-do-tell");
    assert!(stage.text().contains(&told), "the card is renewed: {}", stage.text());
}

#[rstest]
fn the_form_of_a_complaint_counts_its_days(#[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang) {
    let mut stage = stage(lang, SMALL);
    by_menu(&mut stage, "command-new-complaint");
    stage.keys("<tab>Отказ<tab>Ж-40");
    shown("new_complaint", lang, SMALL, &mut stage);
    stage.keys("<f2>");
    assert_eq!(stage.complaint(NO).input.about.case, Some(CaseNo { year: 2026, count: 1 }));
}

#[test]
fn satisfied_in_full_it_is_closed_without_a_reason_and_before_that_only_with_one() {
    let mut stage = with_card(Lang::Ru, SMALL);
    by_menu(&mut stage, "command-complaint-close");
    stage.keys("<f2>");
    assert_eq!(state(&mut stage), ComplaintState::Received, "{}", stage.text());
    stage.keys("<esc>");
    by_menu(&mut stage, "command-complaint-satisfy");
    stage.keys("31<tab><tab>Выдана справка<f2>");
    stage.draw();
    stage.keys("<f2>");
    assert_eq!(state(&mut stage), ComplaintState::Satisfied, "{}", stage.text());
    by_menu(&mut stage, "command-complaint-told");
    stage.keys("<f2>");
    by_menu(&mut stage, "command-complaint-close");
    stage.keys("<f2>");
    assert_eq!(state(&mut stage), ComplaintState::Closed, "{}", stage.text());
}

#[test]
fn the_one_whose_inaction_it_is_is_not_proposed() {
    let mut stage = stage(Lang::Ru, SMALL);
    let case = CaseNo { year: 2026, count: 1 };
    stage.submit(Command::Assign { case, officer: Some("li".into()), reason: String::new() });
    complain(&mut stage, "2026-03-20T10:00:00", Matter::Inaction);
    stage.model.world.me.roles.remove(&crate::office::Role::Supervisor);
    by_menu(&mut stage, "command-complaints");
    stage.keys("<enter>");
    by_menu(&mut stage, "command-complaint-assign");
    stage.keys("<f4>");
    assert!(stage.text().contains("А. Сейткали") && !stage.text().contains("В. Ли"), "{}", stage.text());
}

/// The holder is away: whoever stands in is named and chosen, as on a case; not where it is their own inaction.
#[test]
fn whoever_stands_in_is_proposed_for_a_complaint() {
    let mut stage = with_card(Lang::Ru, SMALL);
    let given = AssignComplaint { complaint: NO, officer: Some("li".into()), reason: String::new() };
    stage.submit(Command::AssignComplaint(given));
    let (from, until) = ("2026-03-26".parse().unwrap(), "2026-04-10".parse().unwrap());
    let absence = Some(Absence { from, until, substitute: Some("seitkali".into()) });
    stage.submit(Command::SetAbsence(SetAbsence { login: "li".into(), absence }));
    stage.refresh();
    by_menu(&mut stage, "command-complaint-assign");
    assert!(stage.text().contains("А. Сейткали"), "{}", stage.text());
    // The one who is away is said to be, if chosen all the same.
    stage.keys("<f4>Ли<enter>");
    let text = stage.text();
    assert!(text.contains("В. Ли") && text.contains("10.04.2026"), "{text}");
    stage.keys("<up><f4>Сейт<enter><f2>");
    assert_eq!(stage.complaint(NO).officer.as_deref(), Some("seitkali"), "{}", stage.text());
}

#[test]
fn the_deadlines_pane_and_the_case_speak_of_complaints() {
    let mut stage = stage(Lang::Ru, WIDE);
    complain(&mut stage, "2026-03-16T10:00:00", Matter::Decision);
    stage.keys("<home>");
    assert!(stage.text().contains("Жалобы: открыто 1, просрочено 1"), "{}", stage.text());
    while !stage.text().contains("Жалоба 2026-0001") {
        stage.keys("<down>");
    }
    stage.keys("<tab><tab><home>");
    while !stage.text().contains("Просрочены: 1") {
        stage.keys("<enter>");
        if stage.model.screens.is_empty() {
            stage.keys("<tab><tab><down>");
        }
    }
}

/// Holds: 27.
#[rstest]
fn a_case_is_opened_again(#[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang) {
    let mut stage = stage(lang, SMALL);
    let case: CaseNo = "2026-0006".parse().unwrap();
    let extension = application("106", "Пак Ольга", Service::Extend, "2026-03-26T09:00:00");
    stage.submit(Command::EnterCertificate(super::certificates::entry("2026-03-26")));
    stage.register(Application {
        certificate_number: super::certificates::NUMBER.into(),
        contract_number: "17".into(),
        contract_date: Some("2026-03-20".parse().unwrap()),
        contract_until: Some("2026-09-26".parse().unwrap()),
        ..extension
    });
    let answers = ["application", "certificate", "contract"];
    let answers = answers.map(|item| (item.to_owned(), crate::law::checklist::Answer::Present)).into();
    stage.submit(Command::CheckDocuments { case, answers });
    stage.submit(Command::Grant {
        case,
        valid_from: None,
        valid_until: None,
        shortened_because: String::new(),
        departs_because: String::new(),
    });
    stage.refresh();
    stage.keys("<end><tab>");
    by_menu(&mut stage, "command-reopen");
    stage.keys("<tab>Суд<tab>5<tab><tab><tab><tab>3<tab>решение суда");
    shown("reopen", lang, SMALL, &mut stage);
    stage.keys("<f2>");
    let case = stage.case("2026-0006");
    assert_eq!((case.past_decisions.len(), case.own.map(|own| own.days)), (1, Some(3)), "{}", stage.text());
    shown("reopened", lang, SMALL, &mut stage);
    stage.keys("e");
    shown("reopened_explained", lang, SMALL, &mut stage);
}
