//! Revoked on an act of another body, or cancelled by another law; by two people; and the holder knows.

use super::certificates::{NUMBER, act, cancellation, received, revocation, tell};
use super::*;
use crate::office::certificate::CertificateStatus::{Active, Cancelled, Revoked};
use crate::office::certificate::ending::{ControlAct, EndKind, PrepareRevocation, ReturnEnd, SignEnd, TellHolder};
use crate::office::certificate::fault::CertificateFault;

const NOW: &str = "2026-03-09T10:00";

fn with_certificate() -> MemoryOffice {
    let mut office = opened();
    received(&mut office, "2026-06-01");
    let on = Command::SwitchSecondSignature { on: true, reason: "приказ № 3".into() };
    office.submit(&on, &who(), at("2026-03-09T09:00")).unwrap();
    office
}

fn head() -> Who {
    Who { roles: [crate::office::who::Role::Head].into(), ..Who::owner("ospanov") }
}

fn sign() -> Command {
    Command::SignRevocation(SignEnd { certificate: NUMBER.into() })
}

fn prepare(act: ControlAct, reason: &str) -> Command {
    Command::PrepareRevocation(PrepareRevocation { certificate: NUMBER.into(), act, reason: reason.into() })
}

/// Holds: 21, G5, G15.
#[test]
fn a_revocation_stands_on_an_act_and_on_nothing_less() {
    let mut office = with_certificate();
    let mut refused =
        |act: ControlAct, reason: &str| office.submit(&prepare(act, reason), &who(), at(NOW)).unwrap_err();
    for missing in [
        ControlAct { body: " ".into(), ..act() },
        ControlAct { number: String::new(), ..act() },
        ControlAct { file_name: String::new(), ..act() },
        ControlAct { finding: String::new(), ..act() },
    ] {
        assert!(matches!(refused(missing, "x"), Refusal::Empty { paragraph: "21", .. }));
    }
    assert!(matches!(refused(act(), " "), Refusal::Empty { field: "field-end_reason", .. }));
    let ahead = ControlAct { on: day("2026-03-10"), ..act() };
    assert!(matches!(refused(ahead, "x"), Refusal::InFuture { field: "field-act_on", .. }));
    let backward = ControlAct { detected_on: day("2026-03-06"), ..act() };
    assert!(matches!(refused(backward, "x"), Refusal::Before { field: "field-act_on", .. }));
    // The body that gives certificates has no powers of control, however its name is written.
    for own in ["Управление занятости", " управление  занятости ", "Отдел контроля, Управление занятости"]
    {
        let act = ControlAct { body: own.into(), ..act() };
        assert!(matches!(refused(act, "x"), Refusal::Certificate(CertificateFault::OwnFinding(_))), "{own}");
    }
}

/// Holds: 21, G5.
#[test]
fn a_revocation_takes_two_and_ends_the_certificate_on_the_day_of_the_decision() {
    let mut office = with_certificate();
    let nothing = Err(CertificateFault::NothingPrepared(NUMBER.into()).into());
    assert_eq!(office.submit(&sign(), &head(), at(NOW)), nothing);
    office.submit(&revocation(), &who(), at(NOW)).unwrap();
    assert_eq!(office.certificates[NUMBER].status_on(day("2026-03-09")), Active);
    let twice = Err(CertificateFault::AlreadyPrepared(NUMBER.into()).into());
    assert_eq!(office.submit(&cancellation(), &who(), at(NOW)), twice);
    assert_eq!(office.submit(&sign(), &who(), at(NOW)), Err(Refusal::OwnSignature("akhmetova".into())));
    let cancel = Command::SignCancellation(SignEnd { certificate: NUMBER.into() });
    assert_eq!(office.submit(&cancel, &head(), at(NOW)), nothing);
    office.submit(&sign(), &head(), at("2026-03-11T10:00")).unwrap();
    let certificate = &office.certificates[NUMBER];
    assert_eq!(certificate.status_on(day("2026-03-10")), Active);
    assert_eq!(certificate.status_on(day("2026-03-11")), Revoked);
    let ended = certificate.untold().unwrap();
    assert_eq!((ended.prepared_by.as_str(), ended.signed_by.as_str()), ("akhmetova", "ospanov"));
    // The day of discovery (п. 23 2) is kept beside the day of the decision.
    assert!(matches!(&ended.kind, EndKind::Revoked(act) if act.detected_on == day("2026-03-04")));
}

#[test]
fn an_office_of_one_signs_its_own_once_that_is_switched_off() {
    let mut office = with_certificate();
    let off = Command::SwitchSecondSignature { on: false, reason: "один сотрудник".into() };
    office.submit(&off, &who(), at(NOW)).unwrap();
    office.submit(&revocation(), &who(), at(NOW)).unwrap();
    office.submit(&sign(), &who(), at(NOW)).unwrap();
    assert_eq!(office.certificates[NUMBER].status_on(day("2026-03-09")), Revoked);
}

#[test]
fn what_is_given_back_can_be_prepared_anew() {
    let mut office = with_certificate();
    let back = |because: &str| Command::ReturnEnd(ReturnEnd { certificate: NUMBER.into(), because: because.into() });
    assert!(office.submit(&back("x"), &head(), at(NOW)).is_err());
    office.submit(&revocation(), &who(), at(NOW)).unwrap();
    assert!(matches!(office.submit(&back(" "), &head(), at(NOW)), Err(Refusal::Empty { .. })));
    office.submit(&back("нет файла"), &head(), at(NOW)).unwrap();
    assert_eq!(office.certificates[NUMBER].prepared, None);
    office.submit(&revocation(), &who(), at(NOW)).unwrap();
}

#[test]
fn the_holder_is_told_once_and_not_before_the_decision() {
    let mut office = with_certificate();
    let nothing = Err(CertificateFault::NothingToTell(NUMBER.into()).into());
    assert_eq!(office.submit(&tell(), &who(), at(NOW)), nothing);
    office.submit(&revocation(), &who(), at(NOW)).unwrap();
    office.submit(&sign(), &head(), at(NOW)).unwrap();
    let on = |on: &str, proof: &str| {
        let way = NoticeChannel::Letter;
        Command::NotifyHolder(TellHolder { certificate: NUMBER.into(), on: day(on), way, proof: proof.into() })
    };
    assert!(matches!(office.submit(&on("2026-03-08", "12"), &who(), at(NOW)), Err(Refusal::Before { .. })));
    assert!(matches!(office.submit(&on("2026-03-10", "12"), &who(), at(NOW)), Err(Refusal::InFuture { .. })));
    assert!(matches!(office.submit(&on("2026-03-09", ""), &who(), at(NOW)), Err(Refusal::Empty { .. })));
    office.submit(&tell(), &who(), at(NOW)).unwrap();
    assert_eq!(office.certificates[NUMBER].untold(), None);
    assert_eq!(office.submit(&tell(), &who(), at(NOW)), nothing);
}

/// Holds: G15.
#[test]
fn another_law_cancels_with_its_citation_and_two_signatures() {
    let mut office = with_certificate();
    office.submit(&cancellation(), &who(), at(NOW)).unwrap();
    assert!(office.submit(&sign(), &head(), at(NOW)).is_err(), "a revocation is not what waits");
    let cancel = Command::SignCancellation(SignEnd { certificate: NUMBER.into() });
    assert_eq!(office.submit(&cancel, &who(), at(NOW)), Err(Refusal::OwnSignature("akhmetova".into())));
    office.submit(&cancel, &head(), at(NOW)).unwrap();
    assert_eq!(office.certificates[NUMBER].status_on(day("2026-03-09")), Cancelled);
}

/// Holds: 23.
#[test]
fn a_revoked_certificate_takes_no_extension_no_reissue_no_duplicate_and_no_notice() {
    let mut office = with_certificate();
    office.submit(&revocation(), &who(), at(NOW)).unwrap();
    office.submit(&sign(), &head(), at(NOW)).unwrap();
    let ended = |refusal| matches!(refusal, Err(Refusal::Certificate(CertificateFault::Ended { status: Revoked, .. })));
    for service in [Service::Extend, Service::Reissue, Service::Duplicate] {
        let no = register(&mut office, service);
        let check = Command::CheckDocuments { case: no, answers: answers(service) };
        office.submit(&check, &who(), at(NOW)).unwrap();
        assert!(ended(office.submit(&grant(no), &who(), at(NOW))), "{service:?}");
    }
    let input = registers::notice(NoticeKind::NewEmployer, "2026-03-05", "2026-03-09", Some(NUMBER));
    assert!(ended(office.submit(&Command::ReceiveNotification { input }, &who(), at("2026-03-09T12:00"))));
    assert!(ended(office.submit(&revocation(), &who(), at(NOW))));
}

/// Holds: 21.
#[test]
fn a_lapsed_certificate_is_not_revoked_and_one_whose_extension_is_awaited_is() {
    let mut office = opened();
    received(&mut office, "2026-03-06");
    let refused = office.submit(&revocation(), &who(), at(NOW));
    assert!(matches!(refused, Err(Refusal::Certificate(CertificateFault::Ended { .. }))), "{refused:?}");
    register(&mut office, Service::Extend);
    assert_eq!(office.certificates[NUMBER].status_on(day("2026-03-09")), CertificateStatus::UnderExtension);
    office.submit(&revocation(), &who(), at(NOW)).unwrap();
}
