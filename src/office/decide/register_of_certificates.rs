//! The register itself: certificates received from elsewhere (п. 14), slips put right, notes, questions of validity.

use super::standing::in_register;
use super::{Ask, filled, not_before};
use crate::office::certificate::Certificate;
use crate::office::certificate::amend::{
    CertificateCorrected, CertificateNoted, CorrectCertificate, FIELDS, NoteCertificate,
};
use crate::office::certificate::answer::{AnswerValidity, ValidityAnswered};
use crate::office::certificate::entered::{CertificateEntered, EnterCertificate, EnteredStatus, qualified};
use crate::office::certificate::fault::CertificateFault;
use crate::office::correction;
use crate::office::event::Event;
use crate::office::refusal::Refusal;

pub(super) fn enter(ask: &Ask<'_>, input: &EnterCertificate) -> Result<Vec<Event>, Refusal> {
    ask.rules()?;
    let input = plain(input);
    filled(&input.issuer, "field-certificate_issuer", "14")?;
    filled(&input.number, "field-certificate_number", "14")?;
    filled(&input.full_name, "field-holder", "14")?;
    filled(&input.profession_code, "field-profession_code", "14")?;
    filled(&input.seen_in, "field-seen_in", "14")?;
    ask.past_day("field-issued_on", input.issued_on, "14")?;
    not_before("field-valid_until", input.valid_until, input.valid_from, "15")?;
    match (input.status, input.status_on) {
        (EnteredStatus::Active, _) => {}
        (_, None) => return Err(CertificateFault::StatusWithoutDay.into()),
        (_, Some(on)) => {
            ask.past_day("field-status_on", on, "14")?;
            not_before("field-status_on", on, input.issued_on, "14")?;
        }
    }
    let certificate = qualified(&input.number, &input.issuer);
    if ask.office.certificate(&certificate).is_some() {
        return Err(CertificateFault::Known(certificate).into());
    }
    let mut events = Vec::new();
    if let Some(no) = input.case {
        let case = ask.case(no, crate::office::Act::Correct)?;
        let old = correction::get(&case.application, "certificate_number");
        let reason = input.seen_in.clone();
        let field = "certificate_number".to_owned();
        let new = certificate.clone();
        events.push(Event::FactCorrected { case: no, field, old, new, reason, clocks: None, holder: None });
    }
    events.insert(0, Event::CertificateEntered(CertificateEntered { certificate, input }));
    Ok(events)
}

fn plain(input: &EnterCertificate) -> EnterCertificate {
    let text = |text: &String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    EnterCertificate {
        issuer: text(&input.issuer),
        number: text(&input.number),
        full_name: text(&input.full_name),
        iin: text(&input.iin),
        id_number: text(&input.id_number),
        profession_code: text(&input.profession_code),
        seen_in: text(&input.seen_in),
        status_on: input.status_on.filter(|_| input.status != EnteredStatus::Active),
        ..input.clone()
    }
}

/// A slip of the pen, not a change of the person's: that is a reissue (п. 22).
pub(super) fn correct(ask: &Ask<'_>, input: &CorrectCertificate) -> Result<Vec<Event>, Refusal> {
    let certificate = in_register(ask, &input.certificate)?;
    let field = FIELDS.iter().find(|field| **field == input.field);
    let field = (*field.ok_or_else(|| CertificateFault::NoSuchField(input.field.clone()))?).to_owned();
    filled(&input.reason, "field-reason", "")?;
    let new = input.value.trim().to_owned();
    if new.is_empty() && matches!(field.as_str(), "full_name" | "profession_code") {
        return Err(Refusal::BadValue { field, value: new });
    }
    let old = match field.as_str() {
        "full_name" => certificate.full_name,
        "iin" => certificate.iin,
        "id_number" => certificate.id_number,
        _ => certificate.profession_code,
    };
    if old == new {
        return Err(Refusal::SameValue(field));
    }
    let reason = input.reason.trim().to_owned();
    let certificate = certificate.number;
    Ok(vec![Event::CertificateCorrected(CertificateCorrected { certificate, field, old, new, reason })])
}

pub(super) fn note(ask: &Ask<'_>, input: &NoteCertificate) -> Result<Vec<Event>, Refusal> {
    let certificate = in_register(ask, &input.certificate)?.number;
    filled(&input.text, "field-note", "")?;
    ask.past_day("field-noted_on", input.on, "")?;
    let NoteCertificate { of, on, .. } = *input;
    let text = input.text.trim().to_owned();
    Ok(vec![Event::CertificateNoted(CertificateNoted { certificate, of, on, text })])
}

/// The answer is the register's, on the day it is given; a number it does not have is answered too.
pub(super) fn answer(ask: &Ask<'_>, input: &AnswerValidity) -> Result<Vec<Event>, Refusal> {
    ask.rules()?;
    let number = input.certificate.trim();
    filled(number, "field-certificate_number", "14")?;
    filled(&input.asked_by, "field-asked_by", "")?;
    let found = ask.office.certificate(number);
    Ok(vec![Event::ValidityAnswered(ValidityAnswered {
        certificate: found.as_ref().map_or_else(|| number.to_owned(), |c| c.number.clone()),
        asked_by: input.asked_by.trim().to_owned(),
        as_of: input.as_of,
        status: found.as_ref().map(|c| c.status_on(input.as_of)),
        valid_from: found.as_ref().and_then(Certificate::valid_from),
        valid_until: found.as_ref().and_then(Certificate::valid_until),
        superseded_by: found.and_then(|c| c.superseded_by),
    })])
}
