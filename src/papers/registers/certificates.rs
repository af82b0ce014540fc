//! The register of certificates: an entry for every issue, extension, reissue and duplicate, and for every certificate
//! received from elsewhere.

use chrono::NaiveDate;

use super::{RegisterOf, joined, register};
use crate::law::Service;
use crate::locale::Texts;
use crate::office::certificate::entered::Entered;
use crate::office::certificate::{Certificate, CertificateStatus, Grant};
use crate::papers::{Head, Paper, basis, profession_named};
use crate::phrase::Phrase;

/// What made an entry.
#[derive(Clone, Copy)]
enum By<'a> {
    Grant(&'a Grant),
    Entered(&'a Entered),
}

impl By<'_> {
    /// The day of the entry: the decision, or the day it was written down here.
    const fn on(self) -> NaiveDate {
        match self {
            Self::Grant(grant) => grant.on,
            Self::Entered(entered) => entered.on,
        }
    }
}

/// The register of what was given in a period, by day and number.
pub fn register_of_certificates<'a>(
    certificates: impl IntoIterator<Item = &'a Certificate>,
    made: &RegisterOf,
    head: Head<'_>,
) -> Paper {
    let mut entries: Vec<(&Certificate, By<'_>)> = Vec::new();
    for certificate in certificates {
        let entered = certificate.entered.iter().map(By::Entered);
        let all = entered.chain(certificate.grants.iter().map(By::Grant));
        entries.extend(all.filter(|by| made.period.has(by.on())).map(|by| (certificate, by)));
    }
    entries.sort_by(|(a, by_a), (b, by_b)| (by_a.on(), &a.number).cmp(&(by_b.on(), &b.number)));
    let of = |service: Service| {
        entries.iter().filter(|(_, by)| matches!(by, By::Grant(grant) if grant.service == service)).count()
    };
    let mut totals = Phrase::new("papers-register-certificates-total").with("n", entries.len());
    for service in Service::ALL {
        totals = totals.with(service.code(), of(service));
    }
    totals = totals.with("entered", entries.iter().filter(|(_, by)| matches!(by, By::Entered(_))).count());
    let columns = [
        ("papers-register-column-number", 10),
        ("papers-register-column-on", 9),
        ("papers-register-column-holder", 15),
        ("papers-register-column-person", 12),
        ("papers-column-profession", 26),
        ("papers-register-column-by", 11),
        ("papers-register-column-valid", 10),
        ("papers-register-column-basis", 15),
        ("papers-register-column-status", 13),
    ];
    let rows = entries.iter().map(|(certificate, by)| cells(certificate, *by, made, head.texts)).collect();
    register("papers-register-certificates", &columns, rows, &totals, made, head)
}

fn cells(certificate: &Certificate, by: By<'_>, made: &RegisterOf, texts: &Texts) -> Vec<String> {
    let (issued, what, from, until, given) = match by {
        By::Grant(grant) => (
            grant.on,
            texts.get(&format!("service-{}", grant.service.code())),
            grant.valid_from,
            grant.valid_until,
            texts.say(&Phrase::new("papers-register-as-it-is").with("text", basis(&grant.basis))),
        ),
        By::Entered(entered) => (
            entered.input.issued_on,
            texts.say(&Phrase::new("papers-register-entered").with("issuer", entered.input.issuer.as_str())),
            entered.input.valid_from,
            entered.input.valid_until,
            entered.input.seen_in.clone(),
        ),
    };
    vec![
        certificate.printed_number().to_owned(),
        Texts::date(issued),
        certificate.full_name.clone(),
        joined([certificate.iin.clone(), certificate.id_number.clone()], ", "),
        profession_named(&certificate.profession_code),
        what,
        format!("{} – {}", Texts::date(from), Texts::date(until)),
        given,
        status(certificate, made.made_at.date(), texts),
    ]
}

/// Where it stands on the day the register is made, since when, or what stands in its place.
fn status(certificate: &Certificate, today: NaiveDate, texts: &Texts) -> String {
    let status = certificate.status_on(today);
    let said = Phrase::new(format!("certificate-{}", status.code()));
    let since = |day: NaiveDate| {
        Phrase::new("papers-register-since").with("status", said.clone()).with("day", Texts::date(day))
    };
    let told = match (status, &certificate.ended, &certificate.superseded_by) {
        (CertificateStatus::Revoked | CertificateStatus::Cancelled, Some(ended), _) => since(ended.on),
        (CertificateStatus::Superseded, _, Some(by)) => {
            Phrase::new("papers-register-superseded").with("status", said).with("by", by.as_str())
        }
        _ => said,
    };
    texts.say(&told)
}
