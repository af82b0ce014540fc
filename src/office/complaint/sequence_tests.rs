//! Any sequence of commands about complaints: nothing panics, what is refused changes nothing, what stands is lawful,
//! and the journal alone gives the same office.

use chrono::{DateTime, Duration, FixedOffset};
use proptest::prelude::*;

use super::*;
use crate::law::complaint::ComplaintTerm;
use crate::office::Command;
use crate::office::sequence_tests::step::{Step, lawful_after_each};

fn registration(step: Step, now: DateTime<FixedOffset>) -> Command {
    let received_at = now.naive_local() - Duration::hours(i64::from(step.bits(0, 6)) - 1);
    Command::RegisterComplaint(RegisterComplaint {
        input: ComplaintInput {
            received_at,
            channel: step.pick(NoticeChannel::ALL, 6),
            from: Complainant { name: step.text(8), ..Complainant::default() },
            about: About { matter: step.pick(Matter::ALL, 10), case: None, certificate: None },
            subject: step.text(12),
            text: String::new(),
            addressed_to: step.pick(Addressee::ALL, 14),
            incoming_no: step.text(17),
            registered_on: (step.bits(20, 2) == 0).then(|| step.day(22, now)),
        },
    })
}

fn command(step: Step, now: DateTime<FixedOffset>) -> Command {
    let complaint = ComplaintNo { year: 2026, count: step.thing.into() };
    let (on, act_no) = (step.day(0, now), step.text(5));
    match step.act {
        0..=2 => registration(step, now),
        3 => Command::AssignComplaint(AssignComplaint {
            complaint,
            officer: (step.bits(9, 2) > 0).then(|| step.pick(&["akhmetova", "li", "nobody"], 11).to_owned()),
            reason: step.text(8),
        }),
        4 | 5 => Command::ForwardComplaint(ForwardComplaint {
            complaint,
            to: step.pick(ReviewingBody::ALL, 9),
            body: step.text(11),
            on,
            letter_no: act_no,
            inventory: vec![step.text(14), step.text(17)],
        }),
        6 => Command::NotifyComplainant(NotifyComplainant {
            complaint,
            on,
            channel: step.pick(NoticeChannel::ALL, 9),
            letter_no: String::new(),
        }),
        7 | 8 => Command::SatisfyComplaint(SatisfyComplaint { complaint, on, act_no, what: step.text(9), case: None }),
        9 | 10 => Command::AnswerComplaint(AnswerComplaint {
            complaint,
            on,
            letter_no: act_no,
            kind: step.pick(AnswerKind::ALL, 9),
            text: step.text(12),
        }),
        11 => Command::RecordReview(RecordReview {
            complaint,
            body: step.text(9),
            act_no,
            on,
            outcome: step.pick(ReviewOutcome::ALL, 12),
        }),
        12 => Command::RecordCourt(RecordCourt {
            complaint,
            court: step.text(9),
            act_no,
            on,
            outcome: step.pick(ReviewOutcome::ALL, 12),
        }),
        _ => Command::CloseComplaint(CloseComplaint { complaint, reason: step.text(9) }),
    }
}

/// What must hold of every complaint, whatever led to it.
fn lawful(complaint: &Complaint) {
    let running: Vec<ComplaintTerm> = complaint.running().map(|due| due.term).collect();
    assert!(!running.contains(&ComplaintTerm::Review), "not ours: {complaint:?}");
    if complaint.forwarded.is_some() || complaint.state == ComplaintState::Closed {
        assert_eq!(running, [], "{complaint:?}");
    }
    match complaint.satisfied.as_ref().map(|done| done.late_by) {
        Some(0) => assert_eq!(running, [], "kept: {complaint:?}"),
        Some(_) => assert!(!running.contains(&ComplaintTerm::Answer), "{complaint:?}"),
        None => {}
    }
    // Where our part of it is not done, the term of п. 24 still runs, if it ever did.
    let ours = matches!(complaint.state, ComplaintState::Received | ComplaintState::Answered);
    if ours && complaint.term(ComplaintTerm::Forward).is_some() {
        assert!(running.contains(&ComplaintTerm::Forward), "{complaint:?}");
    }
    let pretrial = complaint.forwarded.is_some() || !complaint.reviews.is_empty();
    assert!(complaint.courts.is_empty() || pretrial, "п. 28: {complaint:?}");
    let came = complaint.input.received_at.date();
    let done = [
        complaint.forwarded.as_ref().map(|done| done.on),
        complaint.satisfied.as_ref().map(|done| done.on),
        complaint.answered.as_ref().map(|done| done.on),
    ];
    assert!(done.into_iter().flatten().all(|on| on >= came), "{complaint:?}");
    if let (Some(first), Some(second)) = (complaint.term(ComplaintTerm::Forward), complaint.term(ComplaintTerm::Answer))
    {
        assert!(first.due < second.due && first.stricter <= first.due, "{complaint:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_sequence_of_commands_leaves_lawful_complaints(steps in Step::any(14)) {
        lawful_after_each(steps, command, |office| office.complaints.values().for_each(lawful))?;
    }
}
