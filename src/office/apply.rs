//! Events into state: the only way anything changes. Never asks the law, never fails on what `decide` gave.

mod certificate;

use chrono::NaiveDateTime;

use super::case::{
    Case, Decision, DefectsNotice, DocumentsCheck, Note, Outcome, Prepared, Recommendation, SentBack, State,
};
use super::change::Changed;
use super::commission::Postponement;
use super::event::{Event, Record};
use super::inquiry::terms::EnteredTerm;
use super::notification::Notification;
use super::outside::{self, Outside};
use super::ruling::Ruling;
use super::settings::Settings;
use super::sheet::ScoreSheet;
use super::{correction, reopening};
use crate::law::edition::Readings;

pub use certificate::certificate;

/// The case after a record; `None` stays `None` for an event of something else.
pub fn case(before: Option<Case>, record: &Record) -> Option<Case> {
    let at = record.at.naive_local();
    if let Event::CaseRegistered { case, application, clocks, warnings, holder } = &record.event {
        return Some(Case {
            no: *case,
            revision: record.seq,
            state: State::Registered,
            application: (**application).clone(),
            registered_at: at,
            clocks: clocks.clone(),
            warnings: warnings.clone(),
            officer: None,
            documents: None,
            defects: Vec::new(),
            sent_on: None,
            sheet: None,
            recommendation: None,
            postponed: Vec::new(),
            prepared: None,
            sent_back: None,
            decision: None,
            delivery: None,
            past_decisions: Vec::new(),
            own: None,
            notes: Vec::new(),
            places: std::collections::BTreeMap::new(),
            outside: Outside::default(),
            holder: holder.clone(),
            ruling: None,
        });
    }
    let mut case = before?;
    case.revision = record.seq;
    progress(&mut case, record);
    remark(&mut case, record);
    recomputed(&mut case, record);
    outside::changed(&mut case, record);
    Some(case)
}

/// The events that move a case along its way.
fn progress(case: &mut Case, record: &Record) {
    let (at, by) = (record.at.naive_local(), record.by.clone());
    match &record.event {
        Event::DocumentsChecked { answers, missing, .. } => {
            if case.state == State::Registered {
                case.state = State::Checked;
            }
            case.documents = Some(DocumentsCheck { at, by, answers: answers.clone(), missing: missing.clone() });
        }
        Event::SentToCommission { on, term, .. } => {
            case.state = State::Commission;
            case.sent_on = Some(*on);
            if let Some(term) = term {
                case.clocks.terms.retain(|t| t.stage != term.stage);
                case.clocks.terms.push(term.clone());
                case.clocks.terms.sort_by_key(|t| t.stage);
            }
        }
        Event::Scored { input, points, .. } => {
            case.state = State::Scored;
            case.sheet = Some(ScoreSheet { at, by, input: input.clone(), points: points.clone() });
        }
        Event::Recommended { refuse_on, minutes_no, minutes_on, reasons, sitting, .. } => {
            case.state = State::Recommended;
            case.recommendation = Some(Recommendation {
                at,
                by,
                refuse_on: *refuse_on,
                minutes_no: minutes_no.clone(),
                minutes_on: *minutes_on,
                reasons: reasons.clone(),
                sitting: *sitting,
            });
        }
        Event::DecisionPrepared { draft, .. } => {
            case.prepared = Some(Prepared { at, by, hand: record.way.hand(), draft: draft.clone(), from: case.state });
            case.sent_back = None;
            case.state = State::Prepared;
        }
        Event::DecisionSentBack { reason, .. } => {
            if let Some(prepared) = case.prepared.take() {
                case.state = prepared.from;
            }
            case.sent_back = Some(SentBack { at, by, reason: reason.clone() });
        }
        Event::CaseGranted { .. } | Event::CaseRefused { .. } | Event::CaseRefusedOtherwise(_) => {
            case.state = State::Decided;
            case.prepared = None;
            case.decision = decision(&record.event, at, &record.by);
        }
        Event::ResultDelivered { delivery, .. } => {
            case.state = State::Delivered;
            case.delivery = Some(delivery.clone());
        }
        Event::CaseClosed { .. } => case.state = State::Closed,
        Event::CaseReopened(event) => reopening::apply(case, event, at, by),
        _ => {}
    }
}

/// The events that bring an open case to a changed calendar or reading.
fn recomputed(case: &mut Case, record: &Record) {
    match &record.event {
        Event::DueMoved(moved) => {
            case.clocks.terms.clone_from(&moved.terms);
            case.clocks.registration_day = moved.registration_day;
            case.clocks.promised_at = moved.promised_at;
            case.clocks.calendar_revision.clone_from(&moved.calendar_revision);
            take(case, moved.readings);
            outside::moved_with(case, moved.holder.as_ref(), moved.hearing.as_ref());
        }
        Event::ReadingTaken(taken) => take(case, Some(taken.readings)),
        Event::SheetRescored(rescored) => {
            if let Some(sheet) = &mut case.sheet {
                sheet.points.clone_from(&rescored.points);
            }
        }
        _ => {}
    }
}

/// The readings of a case from now on; the holder's days on it are read by the same.
fn take(case: &mut Case, readings: Option<Readings>) {
    case.clocks.readings = readings;
    if let Some(readings) = readings {
        case.holder.iter_mut().for_each(|term| term.reading = readings.sent);
    }
}

/// The settings after a record.
pub fn settings(before: Option<Settings>, record: &Record) -> Option<Settings> {
    if let Event::OfficeOpened { settings } = &record.event {
        return Some(settings.clone());
    }
    let mut settings = before?;
    let (by, at) = (record.by.as_str(), record.at.naive_local());
    match &record.event {
        Event::ReadingChanged(changed) => settings.read_anew(changed, by, at),
        Event::CommencementSet(set) => settings.commenced(set, by, at),
        Event::CalendarRevised(revised) => settings.revised(revised, by, at),
        Event::InquiryTermSet(set) => {
            let changed = Changed { source: set.source.clone(), by: by.to_owned(), at };
            settings.inquiry_terms.insert(set.term, EnteredTerm { length: set.new, changed });
        }
        Event::SettingsChanged(changed) => settings.changed(changed),
        Event::SecondSignatureSwitched { on, .. } => settings.second_signature = *on,
        Event::Recomputed(_) => settings.pending = None,
        _ => {}
    }
    Some(settings)
}

/// The decision an event records; `None` for an event of something else. A form shows it before it is signed.
pub fn decision(event: &Event, at: NaiveDateTime, by: &str) -> Option<Decision> {
    let (outcome, departs_because, late_by, prepared_by) = match event {
        Event::CaseGranted {
            certificate,
            valid_from,
            valid_until,
            shortened_because,
            departs_because,
            late_by,
            prepared_by,
            detail,
            ..
        } => {
            let outcome = Outcome::Granted {
                certificate: certificate.clone(),
                valid_from: *valid_from,
                valid_until: *valid_until,
                shortened_because: shortened_because.clone(),
                detail: detail.clone(),
            };
            (outcome, departs_because.clone(), *late_by, prepared_by.clone())
        }
        Event::CaseRefused { ground, facts, hearing, departs_because, late_by, prepared_by, .. } => {
            let outcome = Outcome::Refused { ground: *ground, facts: facts.clone(), hearing: hearing.clone() };
            (outcome, departs_because.clone(), *late_by, prepared_by.clone())
        }
        Event::CaseRefusedOtherwise(of) => {
            let (citation, facts) = (of.citation.clone(), of.facts.clone());
            let outcome = Outcome::RefusedOtherwise { citation, facts, hearing: of.hearing.clone() };
            (outcome, String::new(), of.late_by, None)
        }
        _ => return None,
    };
    Some(Decision { at, by: by.to_owned(), prepared_by, outcome, departs_because, late_by })
}

/// The events that leave a case where it stands.
fn remark(case: &mut Case, record: &Record) {
    let (now, by) = (record.at.naive_local(), record.by.clone());
    match &record.event {
        Event::DefectsNoticed { items, text, flaw, .. } => {
            let (items, text, flaw) = (items.clone(), text.clone(), flaw.clone());
            case.defects.push(DefectsNotice { at: now, items, text, flaw });
        }
        Event::CasePostponed(postponed) => case.postponed.push(Postponement {
            sitting: postponed.sitting,
            on: postponed.on,
            reason: postponed.reason.clone(),
        }),
        Event::ExtensionRuled(new) => {
            let because = new.because.clone();
            case.ruling = Some(Ruling { at: now, by, extend: new.extend, because });
        }
        Event::CaseAssigned { officer, .. } => case.officer.clone_from(officer),
        Event::FactCorrected { field, new, clocks, holder, .. } => {
            correction::set(&mut case.application, field, new);
            if let Some(holder) = holder {
                case.holder.clone_from(holder);
            }
            if let Some(clocks) = clocks {
                case.clocks = clocks.clone();
            }
        }
        Event::Noted { kind, at, text, .. } => {
            case.notes.push(Note { kind: *kind, at: *at, by, text: text.clone() });
        }
        Event::AttachmentPlaced { attachment, place, .. } => {
            if place.present {
                case.application.attachments.insert(*attachment);
            } else {
                case.application.attachments.remove(attachment);
            }
            case.places.insert(*attachment, place.clone());
        }
        _ => {}
    }
}

/// The notification after a record.
pub fn notification(before: Option<Notification>, record: &Record) -> Option<Notification> {
    match &record.event {
        Event::NotificationReceived { notice, input, verdict } => Some(Notification {
            no: *notice,
            revision: record.seq,
            input: input.clone(),
            verdict: verdict.clone(),
            by: record.by.clone(),
        }),
        Event::NotificationMatched { certificate, .. } => before.map(|mut notification| {
            notification.revision = record.seq;
            notification.input.certificate = Some(certificate.clone());
            notification
        }),
        _ => before,
    }
}
