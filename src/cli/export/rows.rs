//! What the columns of each export are, and the row of each thing.

use chrono::NaiveDate;

use super::sheet::Cell;
use crate::law::Stage;
use crate::locale::Texts;
use crate::office::case::{Case, Outcome};
use crate::office::certificate::Certificate;
use crate::office::certificate::basis::GrantBasis;
use crate::office::certificate::life::Step;
use crate::office::notification::Notification;
use crate::office::{Record, Way};
use crate::phrase::Phrase;
use crate::store::View;

/// Columns of the cases. The first eleven are fixed; later ones may join at the end.
pub const CASES: &[&str] = &[
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

/// Columns of the register of certificates (Annex 3).
pub const CERTIFICATES: &[&str] = &[
    "certificate",
    "full_name",
    "iin",
    "id_number",
    "profession_code",
    "status",
    "valid_from",
    "valid_until",
    "granted_on",
    "basis",
    "services",
    "cases",
    "instead_of",
    "superseded_by",
    "duplicated",
    "no_employer_since",
    "reissue_due",
    "ended_on",
    "ended_by",
    "ended_act",
];

/// Columns of the notifications.
pub const NOTIFICATIONS: &[&str] = &[
    "notification",
    "kind",
    "certificate",
    "holder",
    "employer",
    "event_on",
    "sent_on",
    "received_on",
    "channel",
    "incoming_no",
    "due",
    "late_by",
    "late_by_received",
    "paragraph",
    "by",
    "text",
];

/// Columns of the journal.
pub const JOURNAL: &[&str] = &["seq", "at", "by", "way", "event", "subject", "data"];

/// A text, empty where there is none.
pub fn text(value: Option<impl ToString>) -> Cell {
    Cell::Text(value.map(|value| value.to_string()).unwrap_or_default())
}

/// A case.
pub fn case(case: &Case) -> Vec<Cell> {
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
    let points = case.sheet.as_ref().map(|sheet| match sheet.points.reading {
        crate::law::edition::PointsReading::Sum => sheet.points.sum,
        crate::law::edition::PointsReading::Highest => sheet.points.highest,
    });
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
        text(case.current_stage().map(Stage::code)),
        text(case.officer.as_ref()),
        case.state.code().into(),
        a.citizenship.as_str().into(),
        a.iin.as_str().into(),
        a.id_number.as_str().into(),
        a.profession_code.as_str().into(),
        text(missing),
        Cell::Day(case.sent_on),
        points.map_or_else(|| "".into(), Cell::from),
        Cell::Day(recommendation.map(|recommendation| recommendation.minutes_on)),
        text(recommendation.and_then(|recommendation| recommendation.refuse_on)),
        Cell::Moment(decision.map(|decision| decision.at)),
        text(ground),
        text(granted.as_ref().map(|granted| &granted.0)),
        Cell::Day(granted.as_ref().map(|granted| granted.1)),
        Cell::Day(granted.as_ref().map(|granted| granted.2)),
        Cell::Moment(case.delivery.as_ref().map(|delivery| delivery.delivered_at)),
        late.map_or_else(|| "".into(), Cell::from),
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
        text(law),
        text(case.decision.as_ref().map(|decision| decision.late_by)),
        Cell::Day(last.map(|suspension| suspension.from)),
        acts.join("; ").as_str().into(),
        if acts.is_empty() { "".into() } else { Cell::Number(days) },
        Cell::Day(end.map(|end| end.on)),
        text(end.map(|end| end.kind.code())),
        text(late),
        outcome(case).into(),
        Cell::Number(i64::try_from(case.past_decisions.len()).unwrap_or(i64::MAX)),
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

fn basis(of: &GrantBasis, texts: &Texts) -> String {
    texts.say(&Phrase::new("history-text").with("text", crate::papers::basis(of))).trim().to_owned()
}

/// A certificate as it stands on a day, its basis in the reader's language.
pub fn certificate(certificate: &Certificate, today: NaiveDate, texts: &Texts) -> Vec<Cell> {
    let end =
        certificate.course(today).into_iter().find(|step| step.is_end() && step.on().is_none_or(|on| on <= today));
    let joined = |of: fn(&crate::office::certificate::Grant) -> String| -> Cell {
        Cell::Text(certificate.grants.iter().map(of).collect::<Vec<_>>().join(";"))
    };
    let last = certificate.grants.last();
    vec![
        certificate.number.as_str().into(),
        certificate.full_name.as_str().into(),
        certificate.iin.as_str().into(),
        certificate.id_number.as_str().into(),
        certificate.profession_code.as_str().into(),
        certificate.status_on(today).code().into(),
        Cell::Day(certificate.valid_from()),
        Cell::Day(certificate.valid_until()),
        Cell::Day(certificate.grants.first().map(|grant| grant.on)),
        text(last.map(|grant| basis(&grant.basis, texts))),
        joined(|grant| grant.service.code().to_owned()),
        joined(|grant| grant.case.to_string()),
        text(certificate.instead_of.as_ref()),
        text(certificate.superseded_by.as_ref()),
        if certificate.duplicated { "y" } else { "n" }.into(),
        Cell::Day(certificate.no_employer_since),
        Cell::Day(certificate.watch.as_ref().map(|watch| watch.due)),
        Cell::Day(end.and_then(Step::on)),
        text(end.map(Step::code)),
        text(end.map(Step::act)),
    ]
}

/// A notification.
pub fn notification(notification: &Notification) -> Vec<Cell> {
    let (input, verdict) = (&notification.input, &notification.verdict);
    vec![
        notification.no.to_string().into(),
        input.kind.code().into(),
        text(input.certificate.as_ref()),
        input.holder.as_str().into(),
        input.employer.as_str().into(),
        Cell::Day(Some(input.event_on)),
        Cell::Day(Some(input.sent_on)),
        Cell::Day(Some(input.received_on)),
        input.channel.code().into(),
        input.incoming_no.as_str().into(),
        Cell::Day(Some(verdict.due)),
        verdict.late_by.into(),
        verdict.late_by_received.map_or_else(|| "".into(), Cell::from),
        verdict.paragraph.as_str().into(),
        notification.by.as_str().into(),
        input.text.as_str().into(),
    ]
}

/// A record of the journal; its data as the event's JSON.
pub fn record(record: &Record) -> Vec<Cell> {
    vec![
        Cell::Number(record.seq as i64),
        Cell::At(record.at),
        record.by.as_str().into(),
        way(&record.way).into(),
        record.event.code().into(),
        record.event.subject().number().into(),
        serde_json::to_string(&record.event).unwrap_or_default().into(),
    ]
}

/// A way in, for a machine.
fn way(way: &Way) -> String {
    match way {
        Way::Owner => "owner".to_owned(),
        Way::Named { owner } => format!("as {owner}"),
        Way::Program => "program".to_owned(),
        Way::Ssh { key, address } => format!("ssh {key} {address}"),
    }
}

/// Who looked at whom.
pub const VIEWS: &[&str] = &["look", "looked_at", "looked_by", "way", "looked_kind", "looked_number"];

/// A look.
pub fn view(number: u64, view: &View) -> Vec<Cell> {
    vec![
        Cell::Number(number as i64),
        Cell::At(view.at),
        view.by.as_str().into(),
        way(&view.way).into(),
        view.subject.kind().into(),
        view.subject.number().into(),
    ]
}
