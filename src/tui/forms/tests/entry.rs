//! A new application, corrections, attachments, defects, matching.

use super::*;
use crate::office::application::{AttachmentKind, Channel, Sex};
use crate::office::case::Place;
use crate::office::notification::{NoticeChannel, NoticeInput, NoticeKind};
use crate::office::{NoticeNo, Refusal};

fn blank(kind: FormKind) -> Opened {
    Opened::new(kind)
}

fn erase(count: usize) -> String {
    "⌫".repeat(count)
}

/// Holds: 3, annex-1, row-2.
#[test]
fn an_application_is_registered_from_four_fields() {
    let world = world(Lang::Ru);
    let made = command(&blank(FormKind::Register), &world, "\nKZ-77\n0503 1902\n\nИванова Анна»");
    let Command::Register { application, warnings } = &made else { panic!("{made:?}") };
    assert_eq!((application.service, application.full_name.as_str()), (Service::Issue, "Иванова Анна"));
    assert_eq!(application.filed_at, moment("2026-03-05T19:02:00"));
    assert!(warnings.is_empty());
    office().submit(&made, &who(), at(NOW)).unwrap();
}

#[test]
fn the_clocks_stand_beside_the_moment_of_filing() {
    let (opened, world) = (blank(FormKind::Register), world(Lang::Ru));
    let mut form = open(&opened, &world);
    press(&mut form, &opened, &world, "\nKZ-77\n0503 1902");
    let words = shown(&form, &world);
    // Thursday evening after hours: accepted on Friday, and Monday is off.
    assert!(
        words.contains("Регистрируется пт 06.03.2026") && words.contains("документы: до конца ср 11.03.2026"),
        "{words}"
    );
    assert!(words.contains("решение: до конца пн 16.03.2026 (п. 11)"), "{words}");
    press(&mut form, &opened, &world, &format!("{}10.03.2026 0900", erase(20)));
    assert!(shown(&form, &world).contains("ещё впереди"));
}

/// Holds: row-10.
#[test]
fn the_iin_fills_in_the_birth_and_the_sex() {
    let world = world(Lang::Ru);
    let keys = "\nKZ-77\n0503 0902\n\nИванова Анна\n830725324150»";
    let Command::Register { application, .. } = command(&blank(FormKind::Register), &world, keys) else { panic!() };
    assert_eq!((application.birth_date, application.sex), (Some(day("1983-07-25")), Some(Sex::Male)));
    let keys = "\nKZ-77\n0503 0902\n\nИванова Анна\n830725324151»";
    let Command::Register { application, warnings } = command(&blank(FormKind::Register), &world, keys) else {
        panic!()
    };
    assert_eq!((application.birth_date, warnings[0].kind.as_str()), (None, "iin-check"));
    assert!(objection(&blank(FormKind::Register), &world, &keys.replace("24151", "24")).contains("нужно 12"));
}

/// Holds: annex-2.
#[test]
fn only_what_the_service_asks_is_asked() {
    let (opened, world) = (blank(FormKind::Register), world(Lang::Ru));
    let form = open(&opened, &world);
    let words = |form: &Form| shown(form, &world);
    assert!(words(&form).contains("периоды работы") && !words(&form).contains("№ прежней справки"));
    let mut form = open(&opened, &world);
    press(&mut form, &opened, &world, " ");
    assert!(!words(&form).contains("периоды работы"));
    assert!(words(&form).contains("№ прежней справки") && words(&form).contains("договор до"));
    assert!(words(&form).contains("копия трудового договора"));
    press(&mut form, &opened, &world, " ");
    assert!(words(&form).contains("новый работодатель"));
    press(&mut form, &opened, &world, " ");
    assert!(words(&form).contains("утеря или порча") && !words(&form).contains("договор до"));
}

#[test]
fn another_channel_asks_why() {
    let world = world(Lang::Ru);
    let opened = blank(FormKind::Register);
    let keys = "\nKZ-77\n0503 0902\nдругой\n";
    assert!(objection(&opened, &world, &format!("{keys}\nИванова Анна»")).contains("почему другой канал"));
    let made = command(&opened, &world, &format!("{keys}портал не работал\nИванова Анна»"));
    let Command::Register { application, .. } = made else { panic!() };
    assert_eq!(application.channel, Some(Channel::Other));
    assert_eq!(application.channel_note, "портал не работал");
}

#[test]
fn a_fact_is_mended_where_it_stands() {
    let mut office = office();
    let case = register(&mut office, application(Service::Issue));
    let (opened, world) = (opened(FormKind::Correct, &office, case), world(Lang::Ru));
    let made = command(&opened, &world, "фамилия\n⇲а\nописка»");
    let Command::Correct { field, value, reason, .. } = &made else { panic!("{made:?}") };
    assert_eq!((field.as_str(), value.as_str(), reason.as_str()), ("full_name", "Ким Алексейа", "описка"));
    office.submit(&made, &who(), at(NOW)).unwrap();
    assert!(objection(&opened, &world, "фамилия\n\nописка»").contains("фамилия"));
    assert!(objection(&opened, &world, "фамилия\n⇲а»").contains("причина"));
}

#[test]
fn days_codes_and_professions_are_corrected_in_their_own_fields() {
    let mut office = office();
    let case = register(&mut office, application(Service::Issue));
    let (opened, world) = (opened(FormKind::Correct, &office, case), world(Lang::Ru));
    let value = |keys: &str| match command(&opened, &world, keys) {
        Command::Correct { value, .. } => value,
        other => panic!("{other:?}"),
    };
    assert_eq!(value("birth_date\n07051985\nописка»"), "1985-05-07");
    assert_eq!(value("sex\n \nописка»"), "male");
    assert_eq!(value("profession_code\n2.1.1\nописка»"), "2.1.1");
    assert_eq!(value("phone\n77010000001\nописка»"), "77010000001");
}

#[test]
fn a_corrected_moment_shows_how_the_clocks_move() {
    let mut office = office();
    let case = register(&mut office, application(Service::Issue));
    let (opened, world) = (opened(FormKind::Correct, &office, case), world(Lang::Ru));
    let mut form = open(&opened, &world);
    press(&mut form, &opened, &world, &format!("filed_at\n{}0403 1000", erase(20)));
    let words = shown(&form, &world);
    assert!(words.contains("День регистрации: был чт 05.03.2026, станет ср 04.03.2026"), "{words}");
    assert!(words.contains("решение: был срок пт 13.03.2026, станет чт 12.03.2026"), "{words}");
    press(&mut form, &opened, &world, &format!("{}10.03.2026 1000", erase(20)));
    assert!(shown(&form, &world).contains("ещё впереди"));
}

#[test]
fn an_attachment_is_placed() {
    let mut office = office();
    let case = register(&mut office, application(Service::Issue));
    let (opened, world) = (opened(FormKind::Attachments, &office, case), world(Lang::Ru));
    let made = command(&opened, &world, "id\n \nhttps://egov.kz/1»");
    let place = Place { present: true, link: "https://egov.kz/1".into(), ..Place::default() };
    assert_eq!(made, Command::PlaceAttachment { case, attachment: AttachmentKind::Id, place });
    office.submit(&made, &who(), at(NOW)).unwrap();
    let opened = super::opened(FormKind::Attachments, &office, case);
    // The same again changes nothing, and says so.
    assert!(!objection(&opened, &world, "id\n»").is_empty());
}

#[test]
fn a_notice_of_defects_names_what_is_missing_in_the_language_of_papers() {
    let mut office = office();
    let case = checked(&mut office, application(Service::Issue), &["id"]);
    for (lang, words) in [
        (Lang::Ru, "копия документа, удостоверяющего личность"),
        (Lang::En, "копия документа, удостоверяющего личность"),
        (Lang::Kk, "жеке басын куәландыратын құжаттың көшірмесі"),
    ] {
        let world = world(lang);
        let made = command(&opened(FormKind::Defects, &office, case), &world, "»");
        let Command::NoticeDefects { text, .. } = &made else { panic!("{made:?}") };
        assert!(text.contains(words), "{text}");
        office.clone().submit(&made, &who(), at(NOW)).unwrap();
    }
    let whole = checked(&mut office, Application { portal_number: "KZ-2".into(), ..application(Service::Issue) }, &[]);
    let opened = opened(FormKind::Defects, &office, whole);
    assert_eq!(FormKind::Defects.build(&opened, &world(Lang::Ru)).unwrap_err(), Refusal::NothingMissing.phrase());
}

#[test]
fn a_notice_of_defects_names_a_certificate_nobody_gave_out_and_a_refusal_repeats_it() {
    let mut office = office();
    let unknown = Application { certificate_number: "АЛМ-999".into(), ..application(Service::Duplicate) };
    let case = checked(&mut office, unknown, &[]);
    let world = world(Lang::Ru);
    let opened = |kind, office: &MemoryOffice| opened(kind, office, case);
    let untold = objection(&opened(FormKind::RefuseOtherwise, &office), &world, "ст. 19-1\n\nрешено»");
    assert!(untold.contains("не сообщено"), "{untold}");
    let made = command(&opened(FormKind::Defects, &office), &world, "»");
    let Command::NoticeDefects { text, .. } = &made else { panic!("{made:?}") };
    assert!(text.contains("справки № АЛМ-999 в реестре нет") && text.contains("не приостанавливается"), "{text}");
    office.submit(&made, &who(), at(NOW)).unwrap();
    let form = open(&opened(FormKind::RefuseOtherwise, &office), &world);
    assert!(shown(&form, &world).contains("АЛМ-999 в реестре нет"), "{}", shown(&form, &world));
}

#[test]
fn a_notification_that_waited_is_matched() {
    let mut office = office();
    let input = NoticeInput {
        kind: NoticeKind::ContractEnded,
        event_on: day("2026-03-05"),
        sent_on: day("2026-03-06"),
        received_on: day("2026-03-06"),
        incoming_no: "17".into(),
        channel: NoticeChannel::Letter,
        text: String::new(),
        holder: "Ким Алексей".into(),
        employer: String::new(),
        certificate: None,
    };
    office.submit(&Command::ReceiveNotification { input }, &who(), at("2026-03-06T10:00:00")).unwrap();
    granted(&mut office);
    let no = NoticeNo { year: 2026, count: 1 };
    let opened = Opened { notice: office.notifications.get(&no).cloned(), ..blank(FormKind::Match) };
    let world = world(Lang::Ru);
    let made = command(&opened, &world, "2026-0001»");
    assert_eq!(made, Command::MatchNotification { notice: no, certificate: "2026-0001".into() });
    office.submit(&made, &who(), at(NOW)).unwrap();
    let matched = Opened { notice: office.notifications.get(&no).cloned(), ..blank(FormKind::Match) };
    assert_eq!(FormKind::Match.build(&matched, &world).unwrap_err(), Refusal::AlreadyMatched(no).phrase());
    // Without one chosen, its number is typed.
    let typed = blank(FormKind::Match);
    assert_eq!(
        command(&typed, &world, "2026-0001\n2026-0002»"),
        Command::MatchNotification { notice: no, certificate: "2026-0002".into() }
    );
    assert!(objection(&typed, &world, "17\n2026-0002»").contains("не номер уведомления"));
}
