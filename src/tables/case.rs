//! The columns of the cases, and the row of each.

use super::cell::Cell;
use crate::law::Stage;
use crate::office::case::{Case, Outcome};

/// Columns of the cases. The first eleven are fixed; later ones may join at the end.
pub const COLUMNS: &[&str] = &[
    "case",
    "portal_number",
    "service",
    "full_name",
    "filed_at",
    "registration_day",
    "to_commission_due",
    "commission_due",
    "decision_due",
    "stage",
    "officer",
    "state",
    "citizenship",
    "iin",
    "id_number",
    "profession_code",
    "missing",
    "sent_to_commission_on",
    "points",
    "recommended_on",
    "recommended_ground",
    "decided_at",
    "refused_ground",
    "certificate",
    "valid_from",
    "valid_until",
    "delivered_at",
    "late_by",
    "edition",
    "refused_by_law",
    "decided_late_by",
    "suspended_from",
    "suspended_by",
    "days_suspended",
    "ended_on",
    "ended_because",
    "redirected_late_by",
    "outcome",
    "times_reopened",
];

/// A case.
pub fn row(case: &Case) -> Vec<Cell> {
    let a = &case.application;
    let due = |stage| Cell::Day(case.clocks.term(stage).map(|term| term.due));
    let decision = case.decision.as_ref();
    let (granted, ground) = match decision.map(|decision| &decision.outcome) {
        Some(Outcome::Granted { certificate, valid_from, valid_until, .. }) => {
            (Some((certificate.clone(), *valid_from, *valid_until)), None)
        }
        Some(Outcome::Refused { ground, .. }) => (None, Some(*ground)),
        Some(Outcome::RefusedOtherwise { .. }) | None => (None, None),
    };
    let late = case.delivery.as_ref().map(|delivery| delivery.late_by).or(decision.map(|decision| decision.late_by));
    let recommendation = case.recommendation.as_ref();
    let missing = case.documents.as_ref().map(|documents| documents.missing.join(";"));
    let points = case.sheet.as_ref().map(|sheet| sheet.points.by_reading().0);
    let mut row = vec![
        case.no.to_string().into(),
        a.portal_number.as_str().into(),
        case.service().code().into(),
        a.full_name.as_str().into(),
        Cell::Moment(Some(a.filed_at)),
        Cell::Day(Some(case.clocks.registration_day)),
        due(Stage::ToCommission),
        due(Stage::Commission),
        due(Stage::Decision),
        Cell::text(case.current_stage().map(Stage::code)),
        Cell::text(case.officer.as_ref()),
        case.state.code().into(),
        a.citizenship.as_str().into(),
        a.iin.as_str().into(),
        a.id_number.as_str().into(),
        a.profession_code.as_str().into(),
        Cell::text(missing),
        Cell::Day(case.sent_on),
        Cell::count(points),
        Cell::Day(recommendation.map(|recommendation| recommendation.minutes_on)),
        Cell::text(recommendation.and_then(|recommendation| recommendation.refuse_on)),
        Cell::Moment(decision.map(|decision| decision.at)),
        Cell::text(ground),
        Cell::text(granted.as_ref().map(|granted| &granted.0)),
        Cell::Day(granted.as_ref().map(|granted| granted.1)),
        Cell::Day(granted.as_ref().map(|granted| granted.2)),
        Cell::Moment(case.delivery.as_ref().map(|delivery| delivery.delivered_at)),
        Cell::count(late),
        case.clocks.edition.as_str().into(),
    ];
    row.extend(outside(case));
    row
}

/// What came to a case from outside the Order: a law outside Row 9, suspensions, an end without a result.
fn outside(case: &Case) -> Vec<Cell> {
    let law = match case.decision.as_ref().map(|decision| &decision.outcome) {
        Some(Outcome::RefusedOtherwise { citation, .. }) => Some(citation.as_str()),
        _ => None,
    };
    let last = case.outside.suspensions.last();
    let acts: Vec<String> = case.outside.suspensions.iter().map(|suspension| suspension.basis.line()).collect();
    let days = case.pauses().iter().filter_map(|pause| Some((pause.resumed? - pause.from).num_days())).sum::<i64>();
    let end = case.outside.ended.as_ref();
    let late = end.and_then(|end| end.redirect.as_ref()).map(|redirect| redirect.late_by);
    vec![
        Cell::text(law),
        Cell::count(case.decision.as_ref().map(|decision| decision.late_by)),
        Cell::Day(last.map(|suspension| suspension.from)),
        acts.join("; ").as_str().into(),
        Cell::count((!acts.is_empty()).then_some(days)),
        Cell::Day(end.map(|end| end.on)),
        Cell::text(end.map(|end| end.kind.code())),
        Cell::count(late),
        outcome(case).into(),
        Cell::many(case.past_decisions.len()),
    ]
}

/// How a case ended: what was decided, or the end without a result; empty while it goes on.
fn outcome(case: &Case) -> &'static str {
    match (&case.outside.ended, case.decision.as_ref().map(|decision| &decision.outcome)) {
        (Some(end), _) => end.kind.code(),
        (None, Some(Outcome::Granted { .. })) => "granted",
        (None, Some(Outcome::Refused { .. })) => "refused",
        (None, Some(Outcome::RefusedOtherwise { .. })) => "refused_otherwise",
        (None, None) => "",
    }
}
