//! What must hold of the office, whatever led to it.

use super::*;

/// What must hold of every case, whatever led to it.
pub(super) fn lawful(case: &Case, office: &MemoryOffice) {
    let issue = case.service() == Service::Issue;
    assert_eq!(case.outside.suspension().is_some(), case.state == State::Suspended || stopped(case), "{case:?}");
    assert_eq!(case.outside.ended.is_some(), case.state == State::Discontinued, "{case:?}");
    for pause in case.pauses() {
        assert!(pause.resumed.is_none_or(|end| pause.from <= end), "{case:?}");
    }
    if case.state == State::Discontinued {
        assert!(case.decision.is_none() && case.prepared.is_none() && case.current_term().is_none(), "{case:?}");
        return;
    }
    // A suspended case is what it was.
    let case = &Case { state: case.outside.suspension().map_or(case.state, |s| s.resumes_to), ..case.clone() };
    if issue {
        assert!(case.state < State::Checked || case.documents.is_some(), "{case:?}");
        assert!(case.state < State::Commission || case.sent_on.is_some(), "{case:?}");
        assert!(case.state < State::Scored || case.sheet.is_some(), "{case:?}");
        assert!(case.state < State::Recommended || case.recommendation.is_some(), "{case:?}");
    } else {
        assert!(case.sheet.is_none() && case.recommendation.is_none(), "the Commission takes no part: {case:?}");
    }
    assert_eq!(case.prepared.is_some(), case.state == State::Prepared, "{case:?}");
    assert_eq!(case.decision.is_some(), case.state >= State::Decided, "{case:?}");
    assert_eq!(case.delivery.is_some(), case.state >= State::Delivered, "{case:?}");
    let Some(decision) = &case.decision else { return };
    assert_ne!(decision.prepared_by.as_ref(), Some(&decision.by), "{case:?}");
    let refused = matches!(decision.outcome, Outcome::Refused { .. });
    let otherwise = matches!(decision.outcome, Outcome::RefusedOtherwise { .. });
    assert!(!(issue && otherwise), "{case:?}");
    assert!(decision.prepared_by.is_some() || !refused && decision.departs_because.is_empty(), "{case:?}");
    match &decision.outcome {
        Outcome::Granted { certificate, valid_from, valid_until, .. } => {
            assert!(office.certificates.contains_key(certificate), "{certificate} is not in the register");
            assert!(valid_from <= valid_until, "{case:?}");
            if issue {
                let sheet = case.sheet.as_ref().expect("issued without a sheet");
                assert!(sheet.points.passes() && sheet.input.meets && sheet.input.unreliable.is_empty(), "{case:?}");
            }
        }
        Outcome::Refused { ground, facts, .. } => {
            assert!((1..=3).contains(ground) && !facts.is_empty(), "{case:?}");
            assert!(*ground != 3 || case.outside.establishment().is_some(), "doubt: {case:?}");
        }
        Outcome::RefusedOtherwise { citation, .. } => {
            let missing = case.documents.as_ref().is_some_and(|check| !check.missing.is_empty());
            let told = case.defects.iter().any(|notice| notice.flaw.is_some());
            assert!(!citation.is_empty() && (missing || told), "{case:?}");
        }
    }
    if issue {
        let recommended = case.recommendation.as_ref().expect("decided without a recommendation").refuse_on;
        let decided = match &decision.outcome {
            Outcome::Granted { .. } | Outcome::RefusedOtherwise { .. } => None,
            Outcome::Refused { ground, .. } => Some(*ground),
        };
        let follows = recommended.is_some() == decided.is_some();
        assert!(follows || !decision.departs_because.is_empty(), "departs without a reason: {case:?}");
    }
}

/// Ended while it was suspended: the suspension was never lifted.
pub(super) fn stopped(case: &Case) -> bool {
    case.state == State::Discontinued && case.outside.suspension().is_some()
}

/// Every certificate comes from a case that was granted it.
pub(super) fn registered(office: &MemoryOffice) {
    for number in office.certificates.keys() {
        let granted = office.cases.values().any(|case| {
            matches!(&case.decision, Some(d) if matches!(&d.outcome, Outcome::Granted { certificate, .. } if certificate == number))
        });
        assert!(granted, "{number} was granted to nobody");
    }
}

/// What the journal alone makes.
pub(in crate::office) fn replayed(office: &MemoryOffice) -> MemoryOffice {
    let mut again = MemoryOffice::default();
    for record in &office.journal {
        let bytes = serde_json::to_vec(record).unwrap();
        again.record(serde_json::from_slice::<Record>(&bytes).unwrap());
    }
    again
}
