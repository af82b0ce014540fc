//! The register of certificates by keyboard: entered, lived, asked about, revoked, told; and the case beside it.

use rstest::rstest;

use super::{SMALL, WIDE, shown, stage};
use crate::law::Service;
use crate::locale::Lang;
use crate::office::Command;
use crate::office::certificate::ending::{ControlAct, PrepareRevocation};
use crate::office::certificate::entered::{EnterCertificate, EnteredStatus, Source};
use crate::office::certificate::{Certificate, CertificateStatus};
use crate::office::notification::{NoticeChannel, NoticeInput, NoticeKind};
use crate::tui::screens::Screen;
use crate::tui::stage::{Stage, application};

pub(super) const NUMBER: &str = "2025-0007 / Астана";

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

pub(super) fn entry(until: &str) -> EnterCertificate {
    EnterCertificate {
        source: Source::OtherRegion,
        issuer: "Астана".into(),
        number: "2025-0007".into(),
        issued_on: day("2025-12-20"),
        valid_from: day("2025-12-20"),
        valid_until: day(until),
        full_name: "Пак Виктор".into(),
        iin: String::new(),
        id_number: "M106".into(),
        profession_code: "1.1.1".into(),
        status: EnteredStatus::Active,
        status_on: None,
        seen_in: "справка при заявлении".into(),
        case: None,
    }
}

/// An office with another region's certificate in its register.
pub fn with_certificate(lang: Lang, size: (u16, u16), until: &str) -> Stage {
    let mut stage = stage(lang, size);
    stage.submit(Command::EnterCertificate(entry(until)));
    stage.refresh();
    stage
}

fn certificate(stage: &mut Stage, number: &str) -> Certificate {
    stage.read(|s| s.certificate(number)).unwrap()
}

pub(super) fn prepare() -> Command {
    Command::PrepareRevocation(PrepareRevocation {
        certificate: NUMBER.into(),
        act: ControlAct {
            body: "Инспекция труда".into(),
            number: "41-А".into(),
            on: day("2026-03-25"),
            detected_on: day("2026-03-24"),
            file_name: "akt-41.pdf".into(),
            finding: "работает поваром".into(),
        },
        reason: "работа не по профессии справки".into(),
    })
}

/// An application about the certificate.
pub fn asks(service: Service, filed: &str) -> crate::office::application::Application {
    let mut asked = application("106", "Пак Виктор", service, filed);
    asked.certificate_number = NUMBER.into();
    asked.contract_number = "17".into();
    asked.contract_date = Some(day("2026-03-16"));
    asked.contract_until = Some(day("2027-03-15"));
    asked
}

#[rstest]
fn what_lapses_soon_is_a_list_and_enter_shows_its_life(
    #[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang,
    #[values(WIDE, SMALL)] size: (u16, u16),
) {
    let mut stage = with_certificate(lang, size, "2026-04-09");
    stage.keys(" expiring<enter>");
    shown("expiring", lang, size, &mut stage);
    stage.keys("<enter>");
    shown("life", lang, size, &mut stage);
    stage.keys("<esc><esc>");
    assert!(stage.model.screens.is_empty());
}

#[test]
fn a_certificate_is_entered_for_the_case_that_speaks_of_it() {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys("0005<enter> enter-certificate<enter>");
    shown("enter_certificate", Lang::Ru, SMALL, &mut stage);
    stage.keys("<enter>2025-0007<enter>Астана<enter>20.12.2025<enter>20.12.2025<enter>09.04.2026");
    stage.keys("<enter><enter><enter><enter><enter><enter>справка при заявлении<f2>");
    assert_eq!(stage.case("2026-0005").application.certificate_number, NUMBER, "{}", stage.text());
    assert_eq!(certificate(&mut stage, NUMBER).full_name, "Оздемир Мехмет");
}

#[rstest]
fn an_extension_filed_after_the_end_shows_its_gap_and_the_lateness_on_the_case(
    #[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang,
    #[values(WIDE, SMALL)] size: (u16, u16),
) {
    let mut stage = with_certificate(lang, size, "2026-03-18");
    stage.register(asks(Service::Extend, "2026-03-26T09:00:00"));
    stage.refresh();
    stage.keys("0006<enter>");
    shown("extension_gap", lang, size, &mut stage);
}

#[test]
fn the_two_clocks_of_a_new_employer_stand_on_one_screen() {
    let mut stage = with_certificate(Lang::Ru, WIDE, "2026-06-18");
    let input = NoticeInput {
        kind: NoticeKind::NewEmployer,
        event_on: day("2026-03-16"),
        sent_on: day("2026-03-19"),
        received_on: day("2026-03-19"),
        incoming_no: "118".into(),
        channel: NoticeChannel::Portal,
        text: String::new(),
        holder: "Пак Виктор".into(),
        employer: "ТОО «Сәуле»".into(),
        certificate: Some(NUMBER.into()),
    };
    stage.submit(Command::ReceiveNotification { input });
    let mut asked = asks(Service::Reissue, "2026-03-26T09:00:00");
    asked.change_kind = [crate::office::application::ChangeKind::Employer].into();
    stage.register(asked);
    stage.refresh();
    stage.keys("0006<enter>");
    shown("two_clocks", Lang::Ru, WIDE, &mut stage);
    let watch = certificate(&mut stage, NUMBER).watch.unwrap();
    assert_eq!(watch.answered.unwrap().case.to_string(), "2026-0006");
}

#[rstest]
fn a_revocation_is_read_as_the_decision_it_becomes_signed_and_told(
    #[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang,
    #[values(WIDE, SMALL)] size: (u16, u16),
) {
    let mut stage = with_certificate(lang, size, "2026-04-09");
    stage.submit(prepare());
    stage.refresh();
    stage.keys(" endings<enter>");
    shown("endings", lang, size, &mut stage);
    stage.keys("<enter>");
    shown("revocation", lang, size, &mut stage);
    // Enter never signs.
    stage.keys("<enter>");
    assert_eq!(certificate(&mut stage, NUMBER).ended, None);
    stage.keys("<f2>");
    let ended = certificate(&mut stage, NUMBER).ended.unwrap();
    assert_eq!((ended.prepared_by.as_str(), ended.signed_by.as_str()), ("li", "akhmetova"), "{}", stage.text());
    // The list below has moved it to those whose holder is to be told.
    stage.keys("<enter><tab><tab>12<f2>");
    shown("holder_notice", lang, size, &mut stage);
    stage.keys("<f2>");
    assert_eq!(certificate(&mut stage, NUMBER).untold(), None, "{}", stage.text());
}

#[test]
fn ones_own_revocation_is_drawn_and_not_signed() {
    let mut stage = with_certificate(Lang::Ru, SMALL, "2026-04-09");
    stage.keys(" expiring<enter><f9>prepare-revocation<enter>");
    shown("revoke", Lang::Ru, SMALL, &mut stage);
    stage.keys("обл. Жетісу<enter>41-А<enter>25.03.2026<enter>24.03.2026<enter>akt.pdf<enter>работает поваром<tab>не по профессии<f2>");
    assert!(stage.text().contains("не наделено контрольными функциями"), "{}", stage.text());
    stage.keys("<home>");
    for _ in 0..20 {
        stage.keys("<backspace>");
    }
    stage.keys("<end>");
    for _ in 0..20 {
        stage.keys("<backspace>");
    }
    stage.keys("Инспекция труда<f2>");
    assert!(certificate(&mut stage, NUMBER).prepared.is_some(), "{}", stage.text());
    stage.keys("<esc> endings<enter><enter>");
    shown("revocation_own", Lang::Ru, SMALL, &mut stage);
    stage.keys("<f2>");
    assert_eq!(certificate(&mut stage, NUMBER).ended, None);
}

#[test]
fn a_question_of_validity_is_drawn_and_kept() {
    let mut stage = with_certificate(Lang::Ru, SMALL, "2026-04-09");
    stage.keys(" expiring<enter><f9>answer-validity<enter>");
    stage.keys("<tab><tab>ТОО «Сәуле», вх. № 3");
    shown("validity", Lang::Ru, SMALL, &mut stage);
    stage.keys("<f2>");
    shown("validity_answer", Lang::Ru, SMALL, &mut stage);
    stage.keys("<f2>");
    let subject = crate::office::Subject::Certificate(NUMBER.into());
    let records = stage.read(|s| s.history(&subject, None, 10));
    let answered = records.iter().any(|record| {
        matches!(&record.event, crate::office::Event::ValidityAnswered(answer)
            if answer.status == Some(CertificateStatus::Active))
    });
    assert!(answered, "{}", stage.text());
}

#[test]
fn a_supervisor_rules_on_an_extension_from_the_menu() {
    let mut stage = with_certificate(Lang::Ru, SMALL, "2026-03-13");
    stage.register(asks(Service::Extend, "2026-03-26T09:00:00"));
    stage.refresh();
    stage.keys("0006<enter> rule-extension<enter>");
    shown("rule_extension", Lang::Ru, SMALL, &mut stage);
    stage.keys(" <tab>болезнь подтверждена<f2>");
    assert!(stage.case("2026-0006").ruling.is_some_and(|ruling| ruling.extend), "{}", stage.text());
    let ruling = stage.case("2026-0006").ruling.expect("ruled");
    assert_eq!(ruling.because, "болезнь подтверждена", "{}", stage.text());
    let name = stage.model.world.officer_name(&ruling.by);
    let text = stage.text();
    assert!(name != ruling.by && text.contains(&format!("({name})")), "{text}");
}

#[test]
fn a_slip_and_a_note_are_written_from_the_register() {
    let mut stage = with_certificate(Lang::Ru, SMALL, "2026-04-09");
    stage.keys(" expiring<enter><f9>correct-certificate<enter>");
    shown("slip", Lang::Ru, SMALL, &mut stage);
    stage.keys("<tab>ов<tab>описка против паспорта<f2>");
    assert_eq!(certificate(&mut stage, NUMBER).full_name, "Пак Викторов", "{}", stage.text());
    stage.keys("<f9>note-certificate<enter>");
    shown("certificate_note", Lang::Ru, SMALL, &mut stage);
    stage.keys("смерть<tab><tab>справка органа записи<f2>");
    let after = certificate(&mut stage, NUMBER);
    assert_eq!(
        (after.notes.len(), after.status_on(day("2026-03-27"))),
        (1, CertificateStatus::Active),
        "{}",
        stage.text()
    );
}

#[test]
fn an_application_begun_on_a_certificate_has_what_it_tells() {
    let mut stage = with_certificate(Lang::Ru, SMALL, "2026-04-09");
    stage.keys(" expiring<enter><f9>new-application<enter>");
    let text = stage.text();
    for told in ["продление", "2025-0007 / Астана", "Пак Виктор", "M106"] {
        assert!(text.contains(told), "{told}: {text}");
    }
    // The number stands behind the service: nothing lies between them.
    stage.keys("<esc><esc>wпрод<tab>2025-0007<f1>");
    let focused = stage.model.screens.iter().find_map(|screen| match screen {
        Screen::Form(screen) => screen.form.focused(),
        _ => None,
    });
    assert_eq!(focused, Some("certificate_number"));
    let help = stage.text();
    assert!(help.lines().nth(2).is_some_and(|line| line.contains("В форме F2 записывает")), "{help}");
    assert!(help.contains("Ctrl+U") && help.contains("Формы"), "{help}");
    stage.keys("<esc>");
    assert!(stage.text().contains("2025-0007"), "{}", stage.text());
    stage.event(crate::tui::runtime::Event::Key {
        key: crossterm::event::KeyEvent::new(
            crossterm::event::KeyCode::Char('u'),
            crossterm::event::KeyModifiers::CONTROL,
        ),
        drawn: stage.model.drawn,
    });
    assert!(!stage.text().contains("2025-0007"), "{}", stage.text());
}
