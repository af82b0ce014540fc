//! Rules whose refusals no test of an area showed: the court (п. 27, 28), the duplicate (п. 22-1), the start of a stage
//! (G9), the two duties of a new employer (G6).

use super::certificates::{NUMBER, received};
use super::complaints::{command, standing};
use super::*;
use crate::office::certificate::fault::CertificateFault;
use crate::office::complaint::{ComplaintRefusal, ComplaintState, RecordCourt};

fn court(change: impl FnOnce(&mut RecordCourt), complaint: crate::office::ids::ComplaintNo) -> Command {
    let Command::RecordCourt(mut court) = command(complaint, Act::RecordCourt) else { panic!() };
    change(&mut court);
    Command::RecordCourt(court)
}

/// Holds: 27, 28.
#[test]
fn a_courts_act_is_recorded_after_the_pre_trial_complaint() {
    for state in [ComplaintState::Forwarded, ComplaintState::Reviewed] {
        let mut office = opened();
        let no = standing(&mut office, state);
        office.submit(&court(|_| (), no), &who(), at("2026-03-09T11:00")).unwrap();
        assert_eq!(office.complaints[&no].state, ComplaintState::Court);
        assert_eq!(office.complaints[&no].courts[0].act_no, "5");
    }
}

/// Holds: 28.
#[test]
fn no_court_before_the_pre_trial_complaint() {
    for state in [ComplaintState::Received, ComplaintState::Answered, ComplaintState::Satisfied] {
        let mut office = opened();
        let no = standing(&mut office, state);
        let told = office.submit(&court(|_| (), no), &who(), at("2026-03-09T11:00"));
        let early = ComplaintRefusal::NotNow { act: Act::RecordCourt, state, paragraph: "28" };
        assert_eq!(told, Err(early.into()));
        assert_eq!(office.complaints[&no].state, state);
    }
}

/// Holds: 27.
#[test]
fn a_courts_act_has_its_court_and_a_day_that_was() {
    let mut office = opened();
    let no = standing(&mut office, ComplaintState::Forwarded);
    let mut ask = |command: &Command| office.submit(command, &who(), at("2026-03-09T11:00")).unwrap_err();
    let unnamed = court(|court| court.court = " ".into(), no);
    assert_eq!(ask(&unnamed), Refusal::Empty { field: "field-court", paragraph: "27" });
    let ahead = court(|court| court.on = day("2026-03-10"), no);
    assert!(matches!(ask(&ahead), Refusal::InFuture { paragraph: "27", .. }));
}

fn duplicate(office: &mut MemoryOffice, loss: Option<LossKind>) -> CaseNo {
    received(office, "2026-06-01");
    let asked = Application { loss_kind: loss, ..application(Service::Duplicate, "2026-03-05T10:00") };
    let register = Command::Register { application: Box::new(asked), warnings: vec![] };
    let events = office.submit(&register, &who(), at("2026-03-05T11:00")).unwrap();
    let Event::CaseRegistered { case, .. } = events[0] else { panic!("{events:?}") };
    let check = Command::CheckDocuments { case, answers: answers(Service::Duplicate) };
    office.submit(&check, &who(), at("2026-03-05T12:00")).unwrap();
    case
}

/// Holds: 22-1.
#[test]
fn a_duplicate_is_for_a_loss_or_damage_and_changes_no_day() {
    let mut office = opened();
    let no = duplicate(&mut office, None);
    let told = office.submit(&grant(no), &who(), at("2026-03-06T10:00"));
    assert_eq!(told, Err(Refusal::Empty { field: "field-loss_kind", paragraph: "22-1" }));
    let mut office = opened();
    let no = duplicate(&mut office, Some(LossKind::Damage));
    let Command::Grant { case, valid_from, .. } = grant(no) else { panic!() };
    let longer = Command::Grant {
        case,
        valid_from,
        valid_until: Some(day("2026-06-02")),
        shortened_because: String::new(),
        departs_because: String::new(),
    };
    let told = office.submit(&longer, &who(), at("2026-03-06T10:00"));
    let other = matches!(told, Err(Refusal::Certificate(CertificateFault::OtherDay { paragraph: "22-1", .. })));
    assert!(other, "{told:?}");
}

/// Holds: G9.
#[test]
fn the_commission_decides_nothing_before_its_own_term_began() {
    let mut office = opened();
    let no = register(&mut office, Service::Issue);
    let check = Command::CheckDocuments { case: no, answers: answers(Service::Issue) };
    office.submit(&check, &who(), at("2026-03-06T10:00")).unwrap();
    office.submit(&Command::SendToCommission { case: no }, &who(), at("2026-03-09T10:00")).unwrap();
    let score = Command::Score { case: no, input: passing() };
    office.submit(&score, &who(), at("2026-03-09T11:00")).unwrap();
    // Minutes of the sixth: after the registration, before the handover the Commission counts from.
    let told = office.submit(&recommend(no, None), &who(), at("2026-03-09T12:00"));
    let Err(Refusal::Before { earliest, paragraph: "9", .. }) = told else { panic!("{told:?}") };
    assert_eq!(earliest, day("2026-03-09"));
}

/// Holds: G6.
#[test]
fn neither_the_notice_nor_another_change_does_for_the_reissue() {
    let mut office = opened();
    received(&mut office, "2026-06-01");
    let input = registers::notice(NoticeKind::NewEmployer, "2026-03-04", "2026-03-05", Some(NUMBER));
    office.submit(&Command::ReceiveNotification { input }, &who(), at("2026-03-05T12:00")).unwrap();
    let asked = Application { change_kind: [].into(), ..application(Service::Reissue, "2026-03-05T12:30") };
    let register = Command::Register { application: Box::new(asked), warnings: vec![] };
    let events = office.submit(&register, &who(), at("2026-03-05T13:00")).unwrap();
    let Event::CaseRegistered { case, .. } = events[0] else { panic!("{events:?}") };
    let check = Command::CheckDocuments { case, answers: answers(Service::Reissue) };
    office.submit(&check, &who(), at("2026-03-05T14:00")).unwrap();
    let told = office.submit(&grant(case), &who(), at("2026-03-06T10:00"));
    assert_eq!(told, Err(Refusal::Empty { field: "field-change_kind", paragraph: "22" }));
    let watch = office.certificates[NUMBER].watch.clone().unwrap();
    assert_eq!((watch.due, watch.answered), (day("2026-03-12"), None));
}
