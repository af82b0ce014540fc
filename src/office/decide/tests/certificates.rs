//! The register itself: entered from elsewhere, put right, noted on, asked about.

use super::*;
use crate::office::certificate::amend::{CorrectCertificate, NoteCertificate, NoteOf};
use crate::office::certificate::answer::AnswerValidity;
use crate::office::certificate::ending::{
    ControlAct, OtherLaw, PrepareCancellation, PrepareRevocation, ReturnEnd, SignEnd, TellHolder,
};
use crate::office::certificate::entered::{EnterCertificate, EnteredStatus, Source};
use crate::office::certificate::fault::CertificateFault;
use crate::office::paper::Series;

/// The number another region's certificate has here.
pub(super) const NUMBER: &str = "2025-0007 / Управление занятости г. Астана";

pub(super) fn entry(until: &str) -> EnterCertificate {
    EnterCertificate {
        source: Source::OtherRegion,
        issuer: "Управление занятости г. Астана".into(),
        number: "2025-0007".into(),
        issued_on: day("2025-12-02"),
        valid_from: day("2025-12-02"),
        valid_until: day(until),
        full_name: "Ким Алексей".into(),
        iin: "850507498842".into(),
        id_number: "M12345678".into(),
        profession_code: "1.1.1".into(),
        status: EnteredStatus::Active,
        status_on: None,
        seen_in: "справка при заявлении".into(),
        case: None,
    }
}

/// Another region's certificate, entered as received.
pub(super) fn received(office: &mut MemoryOffice, until: &str) {
    let enter = Command::EnterCertificate(entry(until));
    office.submit(&enter, &who(), at("2026-03-03T09:00")).unwrap();
}

pub(super) fn act() -> ControlAct {
    ControlAct {
        body: "Департамент Комитета труда по области Жетісу".into(),
        number: "41-А".into(),
        on: day("2026-03-05"),
        detected_on: day("2026-03-04"),
        file_name: "akt-41.pdf".into(),
        finding: "работает поваром, справка учителя".into(),
    }
}

pub(super) fn revocation() -> Command {
    let reason = "работа не по профессии справки".into();
    Command::PrepareRevocation(PrepareRevocation { certificate: NUMBER.into(), act: act(), reason })
}

pub(super) fn cancellation() -> Command {
    let law =
        OtherLaw {
            citation: "ст. 84 АППК".into(), document: "ответ университета № 7".into(), on: day("2026-03-04")
        };
    let reason = "диплом не выдавался".into();
    Command::PrepareCancellation(PrepareCancellation { certificate: NUMBER.into(), law, reason })
}

pub(super) fn tell() -> Command {
    let (on, way) = (day("2026-03-09"), NoticeChannel::Letter);
    Command::NotifyHolder(TellHolder { certificate: NUMBER.into(), on, way, proof: "исх. № 12".into() })
}

/// A command of an act on the register, over an office where only the role can stand against it.
pub(super) fn command(office: &mut MemoryOffice, act: Act) -> Command {
    let one = SignEnd { certificate: NUMBER.into() };
    if act == Act::EnterCertificate {
        return Command::EnterCertificate(entry("2026-06-01"));
    }
    received(office, "2026-06-01");
    let (other, then) = (Who::owner("other"), at("2026-03-09T09:00"));
    let mut before = |commands: &[Command]| {
        for (at_hand, command) in commands.iter().enumerate() {
            let by = if at_hand == 0 { &other } else { &who() };
            office.submit(command, by, then).unwrap();
        }
    };
    match act {
        Act::CorrectCertificate => Command::CorrectCertificate(CorrectCertificate {
            certificate: NUMBER.into(),
            field: "full_name".into(),
            value: "Ким Александр".into(),
            reason: "описка против паспорта".into(),
        }),
        Act::NoteCertificate => Command::NoteCertificate(note(NoteOf::Departure)),
        Act::AnswerValidity => Command::AnswerValidity(asks(NUMBER, "2026-03-09")),
        Act::PrepareRevocation => revocation(),
        Act::PrepareCancellation => cancellation(),
        Act::SignRevocation => {
            before(&[revocation()]);
            Command::SignRevocation(one)
        }
        Act::SignCancellation => {
            before(&[cancellation()]);
            Command::SignCancellation(one)
        }
        Act::ReturnEnd => {
            before(&[revocation()]);
            Command::ReturnEnd(ReturnEnd { certificate: NUMBER.into(), because: "нет файла акта".into() })
        }
        Act::NotifyHolder => {
            before(&[revocation(), Command::SignRevocation(one)]);
            tell()
        }
        other => panic!("{other:?} has no line of the office"),
    }
}

fn note(of: NoteOf) -> NoteCertificate {
    NoteCertificate {
        certificate: NUMBER.into(), of, on: day("2026-03-05"), text: "письмо работодателя".into()
    }
}

fn asks(number: &str, as_of: &str) -> AnswerValidity {
    AnswerValidity {
        certificate: number.into(), asked_by: "ТОО «Сәуле», вх. № 3".into(), as_of: day(as_of)
    }
}

/// Holds: 14.
#[test]
fn a_certificate_of_another_region_is_entered_as_received_and_its_number_is_none_of_ours() {
    let mut office = opened();
    received(&mut office, "2026-06-01");
    let found = &office.certificates[NUMBER];
    assert_eq!((found.printed_number(), found.full_name.as_str()), ("2025-0007", "Ким Алексей"));
    assert_eq!(found.status_on(day("2026-06-01")), CertificateStatus::Active);
    assert_eq!(found.status_on(day("2026-06-02")), CertificateStatus::Lapsed);
    assert_eq!(found.status_on(day("2025-12-01")), CertificateStatus::NotYet);
    let now = at("2026-03-04T10:00");
    let again = office.submit(&Command::EnterCertificate(entry("2026-06-01")), &who(), now);
    assert_eq!(again, Err(CertificateFault::Known(NUMBER.into()).into()));
    // Our own numbers go on as if it were not there.
    assert_eq!(crate::office::Office::highest(&office, Series::Certificates, Some(2025)), 0);
}

/// Holds: G14.
#[test]
fn what_was_revoked_elsewhere_comes_with_its_day_and_takes_nothing() {
    let mut office = opened();
    let now = at("2026-03-09T10:00");
    let mut revoked = entry("2026-06-01");
    revoked.status = EnteredStatus::Revoked;
    let without = office.submit(&Command::EnterCertificate(revoked.clone()), &who(), now);
    assert_eq!(without, Err(CertificateFault::StatusWithoutDay.into()));
    revoked.status_on = Some(day("2026-02-02"));
    office.submit(&Command::EnterCertificate(revoked), &who(), now).unwrap();
    assert_eq!(office.certificates[NUMBER].status_on(day("2026-02-01")), CertificateStatus::Active);
    assert_eq!(office.certificates[NUMBER].status_on(day("2026-02-02")), CertificateStatus::Revoked);
    let input = registers::notice(NoticeKind::NewEmployer, "2026-03-02", "2026-03-05", Some(NUMBER));
    let refused = office.submit(&Command::ReceiveNotification { input }, &who(), now);
    assert!(matches!(refused, Err(Refusal::Certificate(CertificateFault::Ended { .. }))), "{refused:?}");
    assert!(matches!(
        office.submit(&revocation(), &who(), now),
        Err(Refusal::Certificate(CertificateFault::Ended { status: CertificateStatus::Revoked, .. }))
    ));
}

/// Holds: G14.
#[test]
fn entered_for_a_case_its_application_speaks_of_it_from_then_on() {
    let mut office = opened();
    let mut asked = application(Service::Extend, "2026-03-05T10:00");
    asked.certificate_number = "2025-0007".into();
    let registered = Command::Register { application: Box::new(asked), warnings: vec![] };
    office.submit(&registered, &who(), at("2026-03-05T11:00")).unwrap();
    let no = CaseNo { year: 2026, count: 1 };
    let check = Command::CheckDocuments { case: no, answers: answers(Service::Extend) };
    office.submit(&check, &who(), at("2026-03-05T12:00")).unwrap();
    let before = office.submit(&grant(no), &who(), at("2026-03-06T10:00"));
    assert_eq!(before, Err(CertificateFault::EnterFirst("2025-0007".into()).into()));
    let input = EnterCertificate { case: Some(no), ..entry("2026-06-01") };
    office.submit(&Command::EnterCertificate(input), &who(), at("2026-03-06T10:00")).unwrap();
    assert_eq!(office.cases[&no].application.certificate_number, NUMBER);
    assert_eq!(office.certificates[NUMBER].pending[0].case, no);
    office.submit(&grant(no), &who(), at("2026-03-06T11:00")).unwrap();
    assert_eq!(office.certificates[NUMBER].valid_until(), Some(day("2027-03-03")));
    assert_eq!(office.certificates[NUMBER].pending, []);
}

/// Holds: 14.
#[test]
fn a_certificate_of_somebody_else_is_not_extended() {
    let mut office = opened();
    received(&mut office, "2026-06-01");
    let mut asked = application(Service::Duplicate, "2026-03-05T10:00");
    asked.full_name = "Росси Марко".into();
    asked.iin = "900101300017".into();
    asked.id_number = "YA0000001".into();
    let registered = Command::Register { application: Box::new(asked), warnings: vec![] };
    office.submit(&registered, &who(), at("2026-03-05T11:00")).unwrap();
    let no = CaseNo { year: 2026, count: 1 };
    let check = Command::CheckDocuments { case: no, answers: answers(Service::Duplicate) };
    office.submit(&check, &who(), at("2026-03-05T12:00")).unwrap();
    assert!(matches!(
        office.submit(&grant(no), &who(), at("2026-03-06T10:00")),
        Err(Refusal::Certificate(CertificateFault::NotHolder { holder, .. })) if holder == "Ким Алексей"
    ));
}

#[test]
fn a_slip_is_put_right_and_a_note_changes_nothing() {
    let mut office = opened();
    received(&mut office, "2026-06-01");
    let now = at("2026-03-09T10:00");
    let slip = |field: &str, value: &str, reason: &str| {
        let (certificate, field) = (NUMBER.to_owned(), field.to_owned());
        Command::CorrectCertificate(CorrectCertificate {
            certificate,
            field,
            value: value.into(),
            reason: reason.into(),
        })
    };
    assert!(matches!(office.submit(&slip("full_name", "Ким", ""), &who(), now), Err(Refusal::Empty { .. })));
    assert!(matches!(office.submit(&slip("full_name", " ", "x"), &who(), now), Err(Refusal::BadValue { .. })));
    assert!(matches!(office.submit(&slip("id_number", "M12345678", "x"), &who(), now), Err(Refusal::SameValue(_))));
    assert!(matches!(
        office.submit(&slip("valid_until", "2030-01-01", "x"), &who(), now),
        Err(Refusal::Certificate(CertificateFault::NoSuchField(_)))
    ));
    office.submit(&slip("full_name", "Ким Александр", "описка"), &who(), now).unwrap();
    let before = office.certificates[NUMBER].clone();
    assert_eq!(before.full_name, "Ким Александр");
    for of in NoteOf::ALL {
        office.submit(&Command::NoteCertificate(note(*of)), &who(), now).unwrap();
    }
    let after = &office.certificates[NUMBER];
    assert_eq!((after.notes.len(), after.status_on(now.date_naive())), (5, CertificateStatus::Active));
    assert_eq!(after.grants, before.grants);
}

#[test]
fn a_question_of_validity_is_answered_by_the_register_and_kept() {
    let mut office = opened();
    received(&mut office, "2026-06-01");
    let now = at("2026-03-09T10:00");
    let mut answer = |number: &str, as_of: &str| {
        let events = office.submit(&Command::AnswerValidity(asks(number, as_of)), &who(), now).unwrap();
        let [Event::ValidityAnswered(answer)] = &events[..] else { panic!("{events:?}") };
        answer.clone()
    };
    assert_eq!(answer(NUMBER, "2026-06-01").status, Some(CertificateStatus::Active));
    assert_eq!(answer(NUMBER, "2026-06-02").status, Some(CertificateStatus::Lapsed));
    assert_eq!(answer(NUMBER, "2026-06-02").valid_until, Some(day("2026-06-01")));
    assert_eq!(answer("2026-9999", "2026-03-09").status, None);
    let unknown = Event::ValidityAnswered(answer("2026-9999", "2026-03-09"));
    assert_eq!(unknown.subject(), crate::office::Subject::Office);
}
