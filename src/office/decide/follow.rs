//! What the events of a case mean for the certificate its application speaks of: the application is linked when it is
//! filed, which answers the watch over a new employer (п. 18, 22), and let go when the case ends without its service.

use super::Ask;
use crate::law::Service;
use crate::office::application::{Application, ChangeKind};
use crate::office::certificate::Pending;
use crate::office::certificate::amend::{ApplicationLinked, ApplicationReleased};
use crate::office::correction;
use crate::office::event::Event;
use crate::office::ids::CaseNo;

/// The events, and what follows from them for certificates.
pub(super) fn with_certificates(ask: &Ask<'_>, mut events: Vec<Event>) -> Vec<Event> {
    let followed: Vec<Event> = events.iter().flat_map(|event| following(ask, event, &events)).collect();
    events.extend(followed);
    events
}

fn following(ask: &Ask<'_>, event: &Event, all: &[Event]) -> Vec<Event> {
    match event {
        Event::CaseRegistered { case, application, .. } => linked(ask, *case, application, all).into_iter().collect(),
        Event::FactCorrected { case, field, new, .. } => corrected(ask, *case, field, new, all),
        Event::CaseRefused { case, .. } => let_go(ask, *case),
        Event::CaseRefusedOtherwise(refused) => let_go(ask, refused.case),
        Event::CaseDiscontinued(ended) => let_go(ask, ended.case),
        // Decided anew, it speaks of its certificate again.
        Event::CaseReopened(reopened) => {
            let of = ask.office.case(reopened.case).map(|case| case.application);
            of.and_then(|application| linked(ask, reopened.case, &application, all)).into_iter().collect()
        }
        // Applied for before it was notified of: the application answers the watch as it opens.
        Event::ReissueWatchOpened { certificate, .. } => answered(ask, certificate).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// The certificate of a case that ends without its service.
fn let_go(ask: &Ask<'_>, case: CaseNo) -> Vec<Event> {
    let of = ask.office.case(case).map(|case| case.application);
    of.and_then(|application| released(ask, case, &application)).into_iter().collect()
}

fn answered(ask: &Ask<'_>, number: &str) -> Option<Event> {
    let certificate = ask.office.certificate(number)?;
    let applies = |pending: &&Pending| {
        let case = ask.office.case(pending.case).filter(|_| pending.service == Service::Reissue);
        case.is_some_and(|case| case.application.change_kind.contains(&ChangeKind::Employer))
    };
    let pending = certificate.pending.iter().find(applies)?.clone();
    let linked = ApplicationLinked { certificate: certificate.number.clone(), pending, answers_watch: true };
    Some(Event::ApplicationLinked(linked))
}

/// The fields by which an application is linked to its certificate and answers its watch.
const LINKING: [&str; 3] = ["certificate_number", "change_kind", "filed_at"];

fn corrected(ask: &Ask<'_>, no: CaseNo, field: &str, new: &str, all: &[Event]) -> Vec<Event> {
    let Some(case) = ask.office.case(no).filter(|_| LINKING.contains(&field)) else { return Vec::new() };
    let mut after = case.application.clone();
    correction::set(&mut after, field, new);
    let moved = field == "certificate_number";
    let gone = released(ask, no, &case.application).filter(|_| moved);
    gone.into_iter().chain(linked(ask, no, &after, all)).collect()
}

/// The link of an application to its certificate, which may be one entered by these same events.
fn linked(ask: &Ask<'_>, case: CaseNo, a: &Application, all: &[Event]) -> Option<Event> {
    let number = a.certificate_number.trim();
    if a.service == Service::Issue || number.is_empty() {
        return None;
    }
    let entered = |event: &Event| matches!(event, Event::CertificateEntered(new) if new.certificate == number);
    let found = ask.office.certificate(number);
    if found.is_none() && !all.iter().any(entered) {
        return None;
    }
    let employer = a.service == Service::Reissue && a.change_kind.contains(&ChangeKind::Employer);
    let watch = found.and_then(|certificate| certificate.watch);
    Some(Event::ApplicationLinked(ApplicationLinked {
        certificate: number.to_owned(),
        pending: Pending { case, service: a.service, filed_on: a.filed_at.date() },
        answers_watch: employer && watch.is_some(),
    }))
}

fn released(ask: &Ask<'_>, case: CaseNo, a: &Application) -> Option<Event> {
    let certificate = ask.office.certificate(a.certificate_number.trim())?;
    let waits = certificate.pending.iter().any(|pending| pending.case == case);
    waits.then_some(Event::ApplicationReleased(ApplicationReleased { certificate: certificate.number, case }))
}
