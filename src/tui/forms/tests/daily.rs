//! Delivery, notifications, assignment, notes and calls.

use super::*;
use crate::office::notification::{NoticeChannel, NoticeKind};
use crate::tui::message::{Effect, Msg};
use crate::tui::model::{Model, Pane};
use crate::tui::runtime::{Event as Input, Program};

/// A hash as the signing program shows it: sixty-four hexadecimal digits.
const HASH: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

/// Holds: row-4.
#[test]
fn a_delivery_takes_the_hash_and_knows_the_rest() {
    let mut office = office();
    let case = granted(&mut office);
    let (opened, world) = (opened(FormKind::Deliver, &office, case), world(Lang::Ru));
    let made = command(&opened, &world, &format!("{HASH}»"));
    let Command::Deliver { file_name, file_hash, signer, delivered_at, .. } = &made else { panic!("{made:?}") };
    assert_eq!((file_name.as_str(), file_hash.as_str(), signer.as_str()), ("2026-0001.pdf", HASH, "Г. Ахметова"));
    assert_eq!(*delivered_at, moment(NOW));
    office.submit(&made, &who(), at(NOW)).unwrap();
}

#[test]
fn a_delivery_proposes_whoever_signed_the_decision_and_not_whoever_delivers() {
    let mut office = office();
    let case = granted(&mut office);
    let (mut opened, world) = (opened(FormKind::Deliver, &office, case), world(Lang::Ru));
    opened.view.as_mut().unwrap().case.decision.as_mut().unwrap().by = "ospanov".into();
    let made = command(&opened, &world, &format!("{HASH}»"));
    let Command::Deliver { signer, .. } = &made else { panic!("{made:?}") };
    assert_eq!(signer, "ospanov");
}

#[test]
fn a_delivery_says_on_time_or_late_and_what_cannot_be() {
    let mut office = office();
    let case = granted(&mut office);
    let opened = opened(FormKind::Deliver, &office, case);
    let mut world = world(Lang::Ru);
    let words = shown(&open(&opened, &world), &world);
    // Thursday 5 March: five working days over the 8th and 9th, a day off, end on Friday 13 March.
    assert!(words.contains("В срок: до конца пт 13.03.2026") && words.contains("обещано: 13.03.2026 18:30"), "{words}");
    assert!(words.contains("закрыть — отдельная команда"), "{words}");
    world.moved_to(moment("2026-03-13T18:31:00"));
    let words = shown(&open(&opened, &world), &world);
    assert!(words.contains("считается пн 16.03.2026") && words.contains("С опозданием на 1 рабочий день"), "{words}");
    assert!(objection(&opened, &world, "»").contains("хэш файла"));
    let erase = "⌫".repeat(16);
    assert!(objection(&opened, &world, &format!("{HASH}\n\n{erase}08.03.2026 10:00»")).contains("подписано"));
}

#[test]
fn a_notification_on_a_selected_case_takes_ten_keys_beside_its_text() {
    let mut office = office();
    let case = granted(&mut office);
    let (opened, world) = (opened(FormKind::Notify, &office, case), world(Lang::Ru));
    // The key that opens it, the kind, the day of the event, and F2; «17» is the letter's number.
    let keys = " \n0603\n17»";
    assert!(1 + keys.chars().count() - 2 <= 10);
    let made = command(&opened, &world, keys);
    let Command::ReceiveNotification { input } = &made else { panic!("{made:?}") };
    assert_eq!((input.kind, input.event_on), (NoticeKind::NewEmployer, day("2026-03-06")));
    assert_eq!((input.sent_on, input.received_on), (day("2026-03-09"), day("2026-03-09")));
    assert_eq!((input.incoming_no.as_str(), input.channel), ("17", NoticeChannel::Portal));
    assert_eq!(input.certificate.as_deref(), Some("2026-0001"));
    office.submit(&made, &who(), at(NOW)).unwrap();
}

#[test]
fn the_verdict_is_computed_as_it_is_typed() {
    let mut office = office();
    let case = granted(&mut office);
    let opened = opened(FormKind::Notify, &office, case);
    let world = world(Lang::Ru);
    let verdict = |keys: &str| {
        let mut form = open(&opened, &world);
        press(&mut form, &opened, &world, keys);
        shown(&form, &world)
    };
    let words = verdict("\n0203");
    assert!(words.contains("Отправлено в срок: срок до вт 10.03.2026 включительно (п. 20)"), "{words}");
    assert!(words.contains("остаётся действительной (п. 23"), "{words}");
    let words = verdict(" \n2702");
    assert!(words.contains("с опозданием на 1 рабочий день"), "{words}");
    assert!(words.contains("(п. 18)") && words.contains("о переоформлении — до"), "{words}");
    // By letter both days are judged.
    let words = verdict(&format!("\n2702\n5\n \n{}0503", "⌫".repeat(10)));
    assert!(words.contains("Письмо: по дню отправки — в срок, по дню получения — с опозданием"), "{words}");
}

/// Holds: 18, 20.
#[test]
fn a_notification_that_names_nobody_is_not_kept() {
    let opened = Opened::new(FormKind::Notify);
    let world = world(Lang::Ru);
    assert!(objection(&opened, &world, "\n0603\n17»").contains("владелец справки"));
    let tabs = "\t".repeat(4);
    let made = command(&opened, &world, &format!("\n0603\n17{tabs}\tИванова»"));
    let Command::ReceiveNotification { input } = made else { panic!() };
    assert_eq!((input.certificate, input.holder.as_str()), (None, "Иванова"));
}

#[test]
fn a_case_is_given_to_one_or_taken_from_all() {
    let mut office = office();
    let case = checked(&mut office, application(Service::Issue), &[]);
    let (opened, world) = (opened(FormKind::Assign, &office, case), world(Lang::Ru));
    let to = |keys: &str| match command(&opened, &world, keys) {
        Command::Assign { officer, reason, .. } => (officer, reason),
        other => panic!("{other:?}"),
    };
    assert_eq!(to("»"), (Some("akhmetova".into()), String::new()));
    assert_eq!(to("ли\nотпуск»"), (Some("li".into()), "отпуск".into()));
    assert_eq!(to("никто»"), (None, String::new()));
    assert!(objection(&opened, &world, "петров»").contains("нет в списке"));
}

#[test]
fn all_marked_cases_are_assigned_and_acknowledged_once() {
    let mut office = office();
    let first = checked(&mut office, application(Service::Issue), &[]);
    let opened = opened(FormKind::Assign, &office, first);
    let keymap = crate::tui::keys::Keymap::new(crate::tui::keys::ROWS, &[crate::tui::keys::shipped()]).unwrap();
    let mut model = Model::new(world(Lang::Ru), keymap);
    model.ready = true;
    model.pane = Pane::Case;
    model.case.view = Some(Box::new(opened.view.clone().unwrap()));
    let second = CaseNo { year: 2026, count: 7 };
    model.queue.marked = vec![first, second];
    let zero = std::time::Duration::ZERO;
    let key = |model: &mut Model, code: KeyCode| {
        let key = KeyEvent::new(code, KeyModifiers::NONE);
        model.update(Input::Key { key, drawn: model.drawn }, zero)
    };
    key(&mut model, KeyCode::Char('a'));
    model.update(Input::Message(Msg::Opened(Box::new(opened))), zero);
    let effects = key(&mut model, KeyCode::F(2));
    let sent: Vec<(u64, CaseNo)> = effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::Submit { ticket, command, expected: None } => Some((*ticket, command.case()?)),
            _ => None,
        })
        .collect();
    assert_eq!(sent.iter().map(|(_, case)| *case).collect::<Vec<_>>(), [first, second]);
    for (ticket, case) in sent {
        let outcome = if case == first {
            Ok(crate::store::Committed { first_seq: ticket, last_seq: ticket, at: at(NOW), events: vec![] })
        } else {
            Err(crate::store::SubmitError::Refused(crate::office::Refusal::NoCase(case)))
        };
        model.update(Input::Message(Msg::Submitted { ticket, outcome }), zero);
    }
    assert!(model.screens.is_empty());
    assert_eq!(model.queue.marked, [second]);
    let notice = model.notice.unwrap().text;
    assert!(notice.contains("Назначено 1 из 2") && notice.contains("2026-0007"), "{notice}");
}

/// Holds: row-10.
#[test]
fn a_note_and_a_call_take_their_words() {
    let mut office = office();
    let case = checked(&mut office, application(Service::Issue), &[]);
    let world = world(Lang::Ru);
    let note = opened(FormKind::Note, &office, case);
    assert_eq!(command(&note, &world, "позвонить в вуз»"), Command::Note { case, text: "позвонить в вуз".into() });
    assert!(objection(&note, &world, "»").contains("заметка"));
    let call = opened(FormKind::Call, &office, case);
    let made = command(&call, &world, "спросил о сроке»");
    assert_eq!(made, Command::Call { case, at: moment(NOW), text: "спросил о сроке".into() });
    let erase = "⌫".repeat(16);
    assert!(objection(&call, &world, &format!("спросил\n{erase}09.03.2026 11:01»")).contains("ещё впереди"));
}
