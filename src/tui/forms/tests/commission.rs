//! The recommendation and the decision.

use super::*;
use crate::office::case::Hearing;
use crate::tui::message::Msg;
use crate::tui::screens::Screen;

fn recommendation(input: SheetInput, keys: &str) -> Command {
    let mut office = office();
    let case = scored(&mut office, input);
    command(&opened(FormKind::Recommend, &office, case), &world(Lang::Ru), keys)
}

#[test]
fn a_sheet_that_passes_is_recommended_by_the_number_of_the_minutes_alone() {
    let made = recommendation(sheet(true, 5), "\n12»");
    let Command::Recommend { refuse_on, minutes_no, minutes_on, reasons, .. } = made else { panic!() };
    assert_eq!((refuse_on, minutes_no.as_str(), minutes_on, reasons.as_str()), (None, "12", day("2026-03-09"), ""));
}

#[test]
fn a_verdict_that_depends_on_the_reading_is_minuted_with_it() {
    let both = SheetInput { english_certificate: true, ..sheet(true, 0) };
    let Command::Recommend { refuse_on: None, reasons, .. } = recommendation(both, "\n12»") else { panic!() };
    assert!(reasons.contains("баллы за образование складываются (при сложении 6, только наибольший 3)"), "{reasons}");
}

#[test]
fn below_the_threshold_only_ground_2_is_offered_with_its_points() {
    let made = recommendation(sheet(true, 2), "\n12»");
    let Command::Recommend { refuse_on, reasons, .. } = made else { panic!() };
    let Command::Recommend { refuse_on: round, .. } = recommendation(sheet(true, 2), " \n12»") else { panic!() };
    assert_eq!(round, Some(2));
    assert_eq!(refuse_on, Some(2));
    assert!(reasons.contains("баллов 5 при пороговом значении 6"), "{reasons}");
}

#[test]
fn another_ground_brings_its_own_reasons_and_typed_ones_stay() {
    let unqualified =
        SheetInput { meets: false, reasons: "диплом не по профилю".into(), ..sheet(true, 2) };
    let Command::Recommend { refuse_on, reasons, .. } = recommendation(unqualified.clone(), "\n12»") else { panic!() };
    assert_eq!((refuse_on, reasons.as_str()), (Some(1), "диплом не по профилю"));
    let Command::Recommend { refuse_on, reasons, .. } = recommendation(unqualified.clone(), " \n12»") else {
        panic!()
    };
    assert_eq!(refuse_on, Some(2));
    assert!(reasons.contains("пороговом"), "{reasons}");
    let Command::Recommend { refuse_on, reasons, .. } = recommendation(unqualified, "\n12\n\n!↑↑↑ »") else {
        panic!()
    };
    assert_eq!(refuse_on, Some(2));
    assert!(reasons.contains('!') && reasons.contains("диплом"), "{reasons}");
}

#[test]
fn what_the_recommendation_lacks_is_a_sentence() {
    let mut office = office();
    let case = scored(&mut office, sheet(true, 5));
    let (opened, world) = (opened(FormKind::Recommend, &office, case), world(Lang::Ru));
    assert!(objection(&opened, &world, "»").contains("№ протокола"));
    // Before the file came to the Commission there was nothing to sit over.
    assert!(objection(&opened, &world, "\n12\n⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫04.03.2026»").contains("дата протокола"));
}

#[test]
fn a_recommended_issue_is_proposed_whole() {
    let mut office = office();
    let case = recommended(&mut office, sheet(true, 5), None);
    let made = command(&opened(FormKind::Decide, &office, case), &world(Lang::Ru), "»");
    let Command::Grant { valid_until, shortened_because, departs_because, .. } = &made else { panic!("{made:?}") };
    assert_eq!(*valid_until, Some(day("2026-06-08")));
    assert!(shortened_because.is_empty() && departs_because.is_empty());
    office.submit(&made, &who(), at(NOW)).unwrap();
}

#[test]
fn a_shorter_term_asks_why_and_a_longer_one_is_refused() {
    let mut office = office();
    let case = recommended(&mut office, sheet(true, 5), None);
    let (opened, world) = (opened(FormKind::Decide, &office, case), world(Lang::Ru));
    let erase = "⌫".repeat(10);
    assert!(objection(&opened, &world, &format!("\n{erase}01.05.2026»")).contains("почему срок короче"));
    assert!(objection(&opened, &world, &format!("\n{erase}09.06.2026»")).contains("08.06.2026"));
    let made = command(&opened, &world, &format!("\n{erase}01.05.2026\nпо просьбе заявителя»"));
    let Command::Grant { valid_until, shortened_because, .. } = made else { panic!() };
    assert_eq!((valid_until, shortened_because.as_str()), (Some(day("2026-05-01")), "по просьбе заявителя"));
}

#[test]
fn a_refusal_stands_on_the_sheet_and_its_paper_is_drawn_first() {
    let mut office = office();
    let case = recommended(&mut office, sheet(true, 2), Some(2));
    let (opened, world) = (opened(FormKind::Decide, &office, case), world(Lang::Ru));
    let mut form = open(&opened, &world);
    let Some(Finish::Paper(paper)) = press(&mut form, &opened, &world, "»") else { panic!() };
    let text: Vec<&str> = paper.lines.iter().map(|line| line.text.as_str()).collect();
    let text = text.join("\n");
    let ground = Rulebook::embedded().newest().ground(2).unwrap().text.trim();
    assert!(text.contains(ground), "{text}");
    assert!(text.contains("баллов 5 при пороговом значении 6") && text.contains("не проводилось"), "{text}");
    let command = paper.command.unwrap();
    let Command::Refuse { ground: 2, hearing: Hearing::NotHeld(because), .. } = &command else { panic!() };
    assert_eq!(because, "срок оказания услуги не оставляет трёх рабочих дней");
    office.submit(&command, &who(), at(NOW)).unwrap();
}

/// Holds: G3.
#[test]
fn a_hearing_that_was_held_takes_its_day() {
    let mut office = office();
    let case = recommended(&mut office, sheet(true, 2), Some(2));
    let (opened, world) = (opened(FormKind::Decide, &office, case), world(Lang::Ru));
    let made = command(&opened, &world, "\n\tпроведено\n0603»");
    let Command::Refuse { hearing, .. } = made else { panic!() };
    assert_eq!(hearing, Hearing::Held(day("2026-03-06")));
    assert!(objection(&opened, &world, "\n\tпроведено\n»").contains("день заслушивания"));
}

/// Holds: row-5.
#[test]
fn only_what_is_lawful_is_offered() {
    let mut office = office();
    let case = recommended(&mut office, sheet(true, 2), Some(2));
    let (opened, world) = (opened(FormKind::Decide, &office, case), world(Lang::Ru));
    // One option: every step round the list comes back to it.
    for steps in 1..=3 {
        let made = command(&opened, &world, &format!("{}»", " ".repeat(steps)));
        assert!(matches!(made, Command::Refuse { ground: 2, .. }), "{made:?}");
    }
    let words = shown(&open(&opened, &world), &world);
    assert!(words.contains("Баллов 5, порог 6: выдать нельзя (прил. 2, п. 9)"), "{words}");
}

#[test]
fn departing_asks_why() {
    let mut office = office();
    let unqualified =
        SheetInput { meets: false, reasons: "диплом не по профилю".into(), ..sheet(true, 2) };
    let case = recommended(&mut office, unqualified, Some(1));
    let (opened, world) = (opened(FormKind::Decide, &office, case), world(Lang::Ru));
    assert!(objection(&opened, &world, " »").contains("иначе, чем рекомендовано"));
}

#[test]
fn a_certificate_the_register_lacks_is_entered_before_anything_is_granted() {
    let mut office = office();
    let case = checked(&mut office, application(Service::Extend), &[]);
    let (opened, world) = (opened(FormKind::Decide, &office, case), world(Lang::Ru));
    let words = shown(&open(&opened, &world), &world);
    assert!(words.contains("Справки № 2025-0007 в реестре нет"), "{words}");
    // No refusal is proposed in the place of the grant: its ground is chosen.
    let made = command(&opened, &world, "1\nдиплом о другом»");
    assert!(matches!(made, Command::Refuse { ground: 1, .. }), "{made:?}");
}

/// An application about the certificate of [`granted`], its documents checked.
fn about_a_known_one(office: &mut MemoryOffice, service: Service, contract_until: Option<NaiveDate>) -> CaseNo {
    granted(office);
    let contract_open = Some(contract_until.is_none());
    let certificate_number = "2026-0001".into();
    let application = Application { contract_until, contract_open, certificate_number, ..application(service) };
    checked(office, application, &[])
}

/// Holds: 16.
#[test]
fn a_known_certificate_is_extended_for_its_contract() {
    for (contract, until) in
        [(Some("2027-01-31"), "2027-01-31"), (Some("2031-01-01"), "2029-06-08"), (None, "2029-06-08")]
    {
        let mut office = office();
        let case = about_a_known_one(&mut office, Service::Extend, contract.map(day));
        let made = command(&opened(FormKind::Decide, &office, case), &world(Lang::Ru), "»");
        let Command::Grant { valid_from, valid_until, .. } = &made else { panic!("{made:?}") };
        assert_eq!((*valid_from, *valid_until), (None, Some(day(until))));
        office.submit(&made, &who(), at(NOW)).unwrap();
        assert_eq!(office.certificates["2026-0001"].last_term().unwrap().from, day("2026-06-09"));
    }
}

#[test]
fn a_grant_held_back_by_an_empty_field_proposes_no_refusal() {
    let mut office = office();
    granted(&mut office);
    let certificate_number = "2026-0001".into();
    let asked = Application { contract_until: None, certificate_number, ..application(Service::Extend) };
    let case = checked(&mut office, asked, &[]);
    let world = world(Lang::Ru);
    let form = open(&opened(FormKind::Decide, &office, case), &world);
    assert_eq!(form.values(&world.form_context()).code("outcome"), None);
}

#[test]
fn a_known_certificate_is_reissued_and_duplicated_to_its_own_end() {
    for service in [Service::Reissue, Service::Duplicate] {
        let mut office = office();
        let case = about_a_known_one(&mut office, service, None);
        let opened = opened(FormKind::Decide, &office, case);
        let world = world(Lang::Ru);
        let mut form = open(&opened, &world);
        let Some(Finish::Paper(paper)) = press(&mut form, &opened, &world, "»") else { panic!() };
        let remarks: Vec<&str> = paper.remarks.iter().map(|line| line.text.as_str()).collect();
        let stamp = if service == Service::Reissue {
            "Выдана взамен справки № 2026-0001"
        } else {
            "ДУБЛИКАТ"
        };
        assert_eq!(paper.lines[0].text, stamp);
        assert!(!remarks.iter().any(|remark| remark.contains("в реестре нет")), "{remarks:?}");
        assert!(paper.lines.iter().any(|line| line.text.contains("с 09.03.2026 по 08.06.2026")), "{:?}", paper.lines);
        let Some(Command::Grant { valid_from: None, valid_until: None, .. }) = paper.command else { panic!() };
    }
}

#[test]
fn a_lawful_decision_takes_three_keys_from_the_queue() {
    use crate::tui::runtime::{Event as Input, Program};
    let mut office = office();
    let case = recommended(&mut office, sheet(true, 5), None);
    let opened = opened(FormKind::Decide, &office, case);
    let keymap = crate::tui::keys::Keymap::new(crate::tui::keys::ROWS, &[crate::tui::keys::shipped()]).unwrap();
    let mut model = crate::tui::model::Model::new(world(Lang::Ru), keymap);
    model.ready = true;
    model.case.view = Some(Box::new(opened.view.clone().unwrap()));
    model.pane = crate::tui::model::Pane::Case;
    let mut pressed = 0;
    let mut key = |model: &mut crate::tui::model::Model, code: KeyCode| {
        pressed += 1;
        let key = KeyEvent::new(code, KeyModifiers::NONE);
        model.update(Input::Key { key, drawn: model.drawn }, std::time::Duration::ZERO)
    };
    key(&mut model, KeyCode::Char('d'));
    model.update(Input::Message(Msg::Opened(Box::new(opened))), std::time::Duration::ZERO);
    key(&mut model, KeyCode::F(2));
    assert!(matches!(model.screens.last(), Some(Screen::Paper(_))));
    model.drawn(model.drawn + 1);
    let effects = key(&mut model, KeyCode::F(2));
    let signed = effects.iter().any(|effect| {
        matches!(effect, crate::tui::message::Effect::Submit { command, .. } if matches!(**command, Command::Grant { .. }))
    });
    assert!(signed, "{effects:?}");
    assert_eq!(pressed, 3);
}
