//! A whole set whose own data lets nothing be granted: told to the applicant, mended, or refused; never left without an
//! end (G1).

use super::certificates::{NUMBER, received};
use super::outside::{establish, otherwise};
use super::*;
use crate::office::certificate::fault::CertificateFault;
use crate::office::flaw::Flaw;
use crate::office::who::Role;

const NOW: &str = "2026-03-06T10:00";

fn head() -> Who {
    Who { roles: [Role::Head].into(), ..Who::owner("ospanov") }
}

/// A whole set, checked, of an application as a test has it.
fn filed(service: Service, as_it_is: impl FnOnce(&mut Application)) -> (MemoryOffice, CaseNo) {
    let mut office = opened();
    received(&mut office, "2026-06-01");
    let mut application = Box::new(application(service, "2026-03-05T10:00"));
    as_it_is(&mut application);
    let register = Command::Register { application, warnings: vec![] };
    office.submit(&register, &who(), at("2026-03-05T11:00")).unwrap();
    let no = CaseNo { year: 2026, count: 1 };
    let check = Command::CheckDocuments { case: no, answers: answers(service) };
    office.submit(&check, &who(), at("2026-03-05T12:00")).unwrap();
    (office, no)
}

fn notice(case: CaseNo) -> Command {
    Command::NoticeDefects { case, text: "исправьте".into() }
}

fn correct(case: CaseNo, field: &str, value: &str) -> Command {
    let (field, value, reason) = (field.to_owned(), value.to_owned(), "ответ заявителя".to_owned());
    Command::Correct { case, field, value, reason }
}

fn unknown(a: &mut Application) {
    a.certificate_number = "АЛМ-999".into();
}

#[test]
fn a_number_nobody_gave_out_is_told_and_mended_by_the_answer() {
    for service in [Service::Extend, Service::Reissue, Service::Duplicate] {
        let (mut office, no) = filed(service, unknown);
        let enter = CertificateFault::EnterFirst("АЛМ-999".into());
        assert_eq!(office.submit(&grant(no), &head(), at(NOW)), Err(enter.into()), "{service:?}");
        office.submit(&notice(no), &who(), at(NOW)).unwrap();
        assert!(office.cases[&no].was_told(&Flaw::UnknownCertificate("АЛМ-999".into())));
        office.submit(&correct(no, "certificate_number", NUMBER), &who(), at("2026-03-09T11:00")).unwrap();
        office.submit(&grant(no), &head(), at("2026-03-09T12:00")).unwrap();
        assert_eq!(office.cases[&no].state, State::Decided);
    }
}

#[test]
fn a_number_nobody_gave_out_is_refused_by_another_law_once_told_as_it_stands() {
    for service in [Service::Extend, Service::Reissue, Service::Duplicate] {
        let (mut office, no) = filed(service, unknown);
        let untold = |number: &str| Err(Refusal::FlawUntold(Flaw::UnknownCertificate(number.into())));
        assert_eq!(office.submit(&otherwise(no), &head(), at(NOW)), untold("АЛМ-999"), "{service:?}");
        office.submit(&notice(no), &who(), at(NOW)).unwrap();
        // Another number came, and is no better: that is to be told too.
        office.submit(&correct(no, "certificate_number", "АЛМ-998"), &who(), at(NOW)).unwrap();
        assert_eq!(office.submit(&otherwise(no), &head(), at(NOW)), untold("АЛМ-998"));
        office.submit(&notice(no), &who(), at(NOW)).unwrap();
        office.submit(&otherwise(no), &head(), at("2026-03-09T10:00")).unwrap();
        assert_eq!(office.cases[&no].state, State::Decided);
    }
}

#[test]
fn a_number_established_to_be_untrue_is_ground_3() {
    let (mut office, no) = filed(Service::Extend, unknown);
    assert_eq!(office.submit(&refuse(no, 3), &head(), at(NOW)), Err(Refusal::NotEstablished));
    office.submit(&establish(no), &who(), at(NOW)).unwrap();
    office.submit(&refuse(no, 3), &head(), at(NOW)).unwrap();
    assert_eq!(office.cases[&no].state, State::Decided);
}

#[test]
fn a_contract_that_ends_before_its_extension_could_begin_is_told_then_mended_or_refused() {
    let ended = |a: &mut Application| a.contract_until = Some(day("2026-05-31"));
    let (until, from) = (day("2026-05-31"), day("2026-06-02"));
    let (mut office, no) = filed(Service::Extend, ended);
    let fault = CertificateFault::ContractEnds { until, from };
    assert_eq!(office.submit(&grant(no), &head(), at(NOW)), Err(fault.into()));
    let untold = Refusal::FlawUntold(Flaw::ContractEnds { until, from });
    assert_eq!(office.submit(&otherwise(no), &head(), at(NOW)), Err(untold));
    office.submit(&notice(no), &who(), at(NOW)).unwrap();
    let mut refused = office.clone();
    refused.submit(&otherwise(no), &head(), at("2026-03-09T10:00")).unwrap();
    assert_eq!(refused.cases[&no].state, State::Decided);
    office.submit(&correct(no, "contract_until", "2027-03-03"), &who(), at("2026-03-09T10:00")).unwrap();
    office.submit(&grant(no), &head(), at("2026-03-09T11:00")).unwrap();
    assert_eq!(office.certificates[NUMBER].valid_until(), Some(day("2027-03-03")));
}

#[test]
fn what_the_application_does_not_say_is_told_and_then_refused() {
    for (service, field) in [
        (Service::Extend, "field-certificate_number"),
        (Service::Extend, "field-contract_until"),
        (Service::Reissue, "field-change_kind"),
        (Service::Duplicate, "field-loss_kind"),
    ] {
        let (mut office, no) = filed(service, |a| match field {
            "field-certificate_number" => a.certificate_number.clear(),
            "field-contract_until" => a.contract_until = None,
            "field-change_kind" => a.change_kind.clear(),
            _ => a.loss_kind = None,
        });
        let untold = Refusal::FlawUntold(Flaw::Unsaid(field.into()));
        assert_eq!(office.submit(&otherwise(no), &head(), at(NOW)), Err(untold), "{field}");
        office.submit(&notice(no), &who(), at(NOW)).unwrap();
        office.submit(&otherwise(no), &head(), at(NOW)).unwrap();
        assert_eq!(office.cases[&no].state, State::Decided, "{field}");
    }
}

#[test]
fn nothing_is_told_where_nothing_is_wrong_and_no_refusal_where_a_grant_stands() {
    let (mut office, no) = filed(Service::Extend, |_| {});
    assert_eq!(office.submit(&notice(no), &who(), at(NOW)), Err(Refusal::NothingMissing));
    assert_eq!(office.submit(&otherwise(no), &head(), at(NOW)), Err(Refusal::SetComplete));
}
