//! A certificate revoked (п. 21, 23 2) or cancelled by another law (G15): prepared by one, signed by the head, told to
//! the holder.

use super::signature::second;
use super::standing::{in_register, takes_acts};
use super::{Ask, filled, not_before};
use crate::office::certificate::ending::{
    ControlAct, EndKind, EndPrepared, EndReturned, EndSigned, HolderTold, PrepareCancellation, PrepareRevocation,
    ReturnEnd, SignEnd, TellHolder,
};
use crate::office::certificate::fault::CertificateFault;
use crate::office::certificate::{Certificate, CertificateStatus};
use crate::office::event::Event;
use crate::office::names;
use crate::office::refusal::Refusal;
use crate::office::who::Who;

pub(super) fn prepare_revocation(ask: &Ask<'_>, input: &PrepareRevocation) -> Result<Vec<Event>, Refusal> {
    let certificate = to_end(ask, &input.certificate)?;
    let act = trimmed(&input.act);
    filled(&act.body, "field-act_body", "21")?;
    filled(&act.number, "field-act_number", "21")?;
    filled(&act.file_name, "field-act_file", "21")?;
    filled(&act.finding, "field-act_finding", "21")?;
    filled(&input.reason, "field-end_reason", "21")?;
    ask.past_day("field-act_on", act.on, "21")?;
    ask.past_day("field-act_detected_on", act.detected_on, "23")?;
    not_before("field-act_on", act.on, act.detected_on, "21")?;
    if is_own(ask, &act.body)? {
        return Err(CertificateFault::OwnFinding(act.body).into());
    }
    Ok(prepared(certificate, EndKind::Revoked(act), &input.reason))
}

pub(super) fn prepare_cancellation(ask: &Ask<'_>, input: &PrepareCancellation) -> Result<Vec<Event>, Refusal> {
    let certificate = to_end(ask, &input.certificate)?;
    let mut law = input.law.clone();
    for text in [&mut law.citation, &mut law.document] {
        *text = text.trim().to_owned();
    }
    filled(&law.citation, "field-law_citation", "")?;
    filled(&law.document, "field-law_document", "")?;
    filled(&input.reason, "field-end_reason", "")?;
    ask.past_day("field-law_on", law.on, "")?;
    Ok(prepared(certificate, EndKind::Cancelled(law), &input.reason))
}

/// A certificate that can still be ended: it holds, or its extension is awaited, and nothing waits for a signature.
fn to_end(ask: &Ask<'_>, number: &str) -> Result<Certificate, Refusal> {
    let certificate = in_register(ask, number)?;
    takes_acts(&certificate)?;
    if certificate.prepared.is_some() {
        return Err(CertificateFault::AlreadyPrepared(certificate.number).into());
    }
    let status = certificate.status_on(ask.today());
    if status == CertificateStatus::Lapsed {
        let on = certificate.valid_until();
        return Err(CertificateFault::Ended { number: certificate.number, status, on }.into());
    }
    Ok(certificate)
}

/// Whether a body is this office itself, whole or in part of its name: it has no powers of control.
fn is_own(ask: &Ask<'_>, body: &str) -> Result<bool, Refusal> {
    let settings = ask.office.settings().ok_or(Refusal::NotOpen)?;
    let (own, given) = (names::skeleton(&settings.body), names::skeleton(body));
    let holds = |whole: &[String], part: &[String]| {
        !part.is_empty() && whole.windows(part.len()).any(|stretch| stretch == part)
    };
    Ok(holds(&own, &given) || holds(&given, &own))
}

fn trimmed(act: &ControlAct) -> ControlAct {
    let plain = |text: &String| text.trim().to_owned();
    ControlAct {
        body: plain(&act.body),
        number: plain(&act.number),
        file_name: plain(&act.file_name),
        finding: plain(&act.finding),
        ..act.clone()
    }
}

fn prepared(certificate: Certificate, kind: EndKind, reason: &str) -> Vec<Event> {
    vec![Event::CertificateEndPrepared(EndPrepared {
        certificate: certificate.number,
        kind,
        reason: reason.trim().to_owned(),
    })]
}

/// The second signature: never of the one who prepared.
pub(super) fn sign(ask: &Ask<'_>, input: &SignEnd, who: &Who, revocation: bool) -> Result<Vec<Event>, Refusal> {
    let certificate = in_register(ask, &input.certificate)?;
    let kind_asked = |kind: &EndKind| matches!(kind, EndKind::Revoked(_)) == revocation;
    let waiting = certificate.prepared.clone().filter(|prepared| kind_asked(&prepared.kind));
    let Some(waiting) = waiting else { return Err(CertificateFault::NothingPrepared(certificate.number).into()) };
    takes_acts(&certificate)?;
    let settings = ask.office.settings().ok_or(Refusal::NotOpen)?;
    second(&settings, (&waiting.by, waiting.hand.as_deref()), who)?;
    Ok(vec![Event::CertificateEnded(EndSigned {
        certificate: certificate.number,
        kind: waiting.kind,
        reason: waiting.reason,
        on: ask.today(),
        prepared_by: waiting.by,
    })])
}

pub(super) fn give_back(ask: &Ask<'_>, input: &ReturnEnd) -> Result<Vec<Event>, Refusal> {
    let certificate = in_register(ask, &input.certificate)?;
    if certificate.prepared.is_none() {
        return Err(CertificateFault::NothingPrepared(certificate.number).into());
    }
    filled(&input.because, "field-reason", "")?;
    let because = input.because.trim().to_owned();
    Ok(vec![Event::CertificateEndReturned(EndReturned { certificate: certificate.number, because })])
}

pub(super) fn tell(ask: &Ask<'_>, input: &TellHolder) -> Result<Vec<Event>, Refusal> {
    let certificate = in_register(ask, &input.certificate)?;
    let Some(ended) = certificate.untold() else {
        return Err(CertificateFault::NothingToTell(certificate.number).into());
    };
    filled(&input.proof, "field-told_proof", "")?;
    ask.past_day("field-told_on", input.on, "")?;
    not_before("field-told_on", input.on, ended.on, "21")?;
    let TellHolder { on, way, .. } = *input;
    let proof = input.proof.trim().to_owned();
    Ok(vec![Event::HolderTold(HolderTold { certificate: certificate.number, on, way, proof })])
}
