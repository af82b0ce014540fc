//! Events into the register of certificates.

use crate::law::Service;
use crate::law::extension::Span;
use crate::office::certificate::amend::CertificateNote;
use crate::office::certificate::ending::{Ended, Prepared, Told};
use crate::office::certificate::entered::Entered;
use crate::office::certificate::{Certificate, Grant, Pending, ReissueWatch};
use crate::office::event::{Event, Record};

/// The certificate after a record; `None` stays `None` for an event of something else.
pub fn certificate(before: Option<Certificate>, record: &Record) -> Option<Certificate> {
    let mut certificate = match (&record.event, before) {
        (Event::CertificateGranted { certificate, .. }, before) => {
            before.unwrap_or_else(|| Certificate::new(certificate.as_str()))
        }
        (Event::CertificateEntered(new), before) => {
            before.unwrap_or_else(|| Certificate::new(new.certificate.as_str()))
        }
        (_, before) => before?,
    };
    certificate.revision = record.seq;
    grant(&mut certificate, record);
    link(&mut certificate, record);
    end(&mut certificate, record);
    amend(&mut certificate, record);
    Some(certificate)
}

/// What gives a certificate and its terms.
fn grant(certificate: &mut Certificate, record: &Record) {
    match &record.event {
        Event::CertificateGranted {
            service,
            case,
            full_name,
            iin,
            id_number,
            profession_code,
            basis,
            valid_from,
            valid_until,
            instead_of,
            term,
            extensions,
            ..
        } => {
            certificate.full_name.clone_from(full_name);
            certificate.iin.clone_from(iin);
            certificate.id_number.clone_from(id_number);
            certificate.profession_code.clone_from(profession_code);
            if certificate.grants.is_empty() {
                certificate.instead_of.clone_from(instead_of);
            }
            certificate.duplicated |= *service == Service::Duplicate;
            if !extensions.is_empty() {
                certificate.extensions.clone_from(extensions);
            } else if *service == Service::Extend {
                // Records older than the running total.
                certificate.extensions.extend(Span::new(*valid_from, *valid_until));
            }
            certificate.pending.retain(|pending| pending.case != *case);
            certificate.grants.push(Grant {
                service: *service,
                case: *case,
                on: record.at.date_naive(),
                basis: basis.clone(),
                valid_from: *valid_from,
                valid_until: *valid_until,
                term: term.clone(),
            });
        }
        Event::CertificateSuperseded { by, .. } => {
            certificate.superseded_by = Some(by.clone());
            certificate.superseded_on = Some(record.at.date_naive());
            certificate.watch = None;
            certificate.pending.retain(|pending| pending.service != Service::Reissue);
        }
        Event::CertificateEntered(new) => {
            certificate.full_name.clone_from(&new.input.full_name);
            certificate.iin.clone_from(&new.input.iin);
            certificate.id_number.clone_from(&new.input.id_number);
            certificate.profession_code.clone_from(&new.input.profession_code);
            let (on, by) = (record.at.date_naive(), record.by.clone());
            certificate.entered = Some(Entered { input: new.input.clone(), on, by });
        }
        _ => {}
    }
}

/// Employers, and the applications and notifications about them.
fn link(certificate: &mut Certificate, record: &Record) {
    match &record.event {
        Event::EmployerLost { since, .. } => certificate.no_employer_since = Some(*since),
        Event::ReissueWatchOpened { notice, contract_on, due, .. } => {
            certificate.no_employer_since = None;
            let (notice, contract_on, due) = (*notice, *contract_on, *due);
            certificate.watch = Some(ReissueWatch { notice, contract_on, due, answered: None });
        }
        Event::ReissueWatchMoved(moved) => {
            if let Some(watch) = &mut certificate.watch {
                watch.due = moved.due;
            }
        }
        Event::ApplicationLinked(new) => {
            certificate.pending.retain(|pending| pending.case != new.pending.case);
            certificate.pending.push(new.pending.clone());
            let ours = |p: &Pending| p.case == new.pending.case;
            if let Some(watch) = &mut certificate.watch {
                if new.answers_watch {
                    watch.answered = Some(new.pending.clone());
                } else if watch.answered.as_ref().is_some_and(ours) {
                    watch.answered = None;
                }
            }
        }
        Event::ApplicationReleased(gone) => {
            certificate.pending.retain(|pending| pending.case != gone.case);
            let ours = |p: &Pending| p.case == gone.case;
            if let Some(watch) = &mut certificate.watch
                && watch.answered.as_ref().is_some_and(ours)
            {
                watch.answered = None;
            }
        }
        _ => {}
    }
}

/// Its end before the last day.
fn end(certificate: &mut Certificate, record: &Record) {
    let (at, by) = (record.at.naive_local(), record.by.clone());
    match &record.event {
        Event::CertificateEndPrepared(new) => {
            certificate.prepared =
                Some(Prepared { kind: new.kind.clone(), reason: new.reason.clone(), at, by, hand: record.way.hand() });
        }
        Event::CertificateEndReturned(_) => certificate.prepared = None,
        Event::CertificateEnded(new) => {
            certificate.prepared = None;
            certificate.watch = None;
            certificate.ended = Some(Ended {
                kind: new.kind.clone(),
                reason: new.reason.clone(),
                on: new.on,
                prepared_by: new.prepared_by.clone(),
                signed_by: by,
                told: None,
            });
        }
        Event::HolderTold(told) => {
            if let Some(ended) = &mut certificate.ended {
                ended.told = Some(Told { on: told.on, way: told.way, proof: told.proof.clone(), by });
            }
        }
        _ => {}
    }
}

/// What changes no term.
fn amend(certificate: &mut Certificate, record: &Record) {
    match &record.event {
        Event::CertificateCorrected(put) => {
            let field = match put.field.as_str() {
                "full_name" => &mut certificate.full_name,
                "iin" => &mut certificate.iin,
                "id_number" => &mut certificate.id_number,
                "profession_code" => &mut certificate.profession_code,
                _ => return,
            };
            field.clone_from(&put.new);
        }
        Event::CertificateNoted(note) => {
            let (of, on, text, by) = (note.of, note.on, note.text.clone(), record.by.clone());
            certificate.notes.push(CertificateNote { of, on, text, by });
        }
        _ => {}
    }
}
