//! Whether a certificate takes an act: it stands in the register, is the applicant's, and has not ended (п. 14, 22,
//! 23).

use super::Ask;
use super::proposal::number_of;
use crate::office::application::Application;
use crate::office::case::Case;
use crate::office::certificate::Certificate;
use crate::office::certificate::fault::CertificateFault;
use crate::office::names;
use crate::office::refusal::Refusal;
use chrono::NaiveDate;

/// The certificate an application for an extension, a reissue or a duplicate speaks of.
pub(super) fn standing(ask: &Ask<'_>, case: &Case) -> Result<Certificate, Refusal> {
    let number = number_of(case)?;
    let found = ask.office.certificate(number);
    let found = found.ok_or_else(|| CertificateFault::EnterFirst(number.to_owned()))?;
    takes_acts(&found)?;
    if is_anothers(&found, &case.application) {
        return Err(CertificateFault::NotHolder { number: found.number, holder: found.full_name }.into());
    }
    Ok(found)
}

/// Refuses a certificate in whose place another stands, and one that was revoked or cancelled.
pub(super) fn takes_acts(certificate: &Certificate) -> Result<(), Refusal> {
    if let Some(by) = &certificate.superseded_by {
        return Err(Refusal::Superseded { number: certificate.number.clone(), by: by.clone() });
    }
    if certificate.is_stopped() {
        let entered = certificate.entered.as_ref().and_then(|entered| entered.input.status_on);
        return Err(CertificateFault::Ended {
            number: certificate.number.clone(),
            status: certificate.status_on(NaiveDate::MAX),
            on: certificate.ended.as_ref().map(|ended| ended.on).or(entered),
        }
        .into());
    }
    Ok(())
}

/// Whether the register has it of somebody else: nothing of ИИН, document and name agrees, and both have an ИИН to
/// tell them by. A name and a document may have changed (п. 22), and an ИИН be mistyped.
fn is_anothers(certificate: &Certificate, application: &Application) -> bool {
    let same = |a: &str, b: &str| !a.is_empty() && a == b;
    let known = !certificate.iin.is_empty() && !application.iin.is_empty();
    known
        && !same(&certificate.iin, &application.iin)
        && !same(&certificate.id_number, &application.id_number)
        && names::skeleton(&certificate.full_name) != names::skeleton(&application.full_name)
}

/// The certificate of an act on the register itself.
pub(super) fn in_register(ask: &Ask<'_>, number: &str) -> Result<Certificate, Refusal> {
    ask.office.certificate(number.trim()).ok_or_else(|| Refusal::NoCertificate(number.trim().to_owned()))
}
