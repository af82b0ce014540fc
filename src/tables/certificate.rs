//! The columns of the register of certificates (Annex 3), and the row of each.

use chrono::NaiveDate;

use super::cell::Cell;
use crate::locale::Texts;
use crate::office::certificate::basis::GrantBasis;
use crate::office::certificate::life::Step;
use crate::office::certificate::{Certificate, Grant};
use crate::phrase::Phrase;

/// Columns of the register of certificates (Annex 3).
pub const COLUMNS: &[&str] = &[
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

fn basis(of: &GrantBasis, texts: &Texts) -> String {
    texts.say(&Phrase::new("history-text").with("text", crate::papers::basis(of))).trim().to_owned()
}

/// A certificate as it stands on a day, its basis in the reader's language.
pub fn row(certificate: &Certificate, today: NaiveDate, texts: &Texts) -> Vec<Cell> {
    let end =
        certificate.course(today).into_iter().find(|step| step.is_end() && step.on().is_none_or(|on| on <= today));
    let joined = |of: fn(&Grant) -> String| -> Cell {
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
        Cell::text(last.map(|grant| basis(&grant.basis, texts))),
        joined(|grant| grant.service.code().to_owned()),
        joined(|grant| grant.case.to_string()),
        Cell::text(certificate.instead_of.as_ref()),
        Cell::text(certificate.superseded_by.as_ref()),
        Cell::yes(certificate.duplicated),
        Cell::Day(certificate.no_employer_since),
        Cell::Day(certificate.watch.as_ref().map(|watch| watch.due)),
        Cell::Day(end.and_then(Step::on)),
        Cell::text(end.map(Step::code)),
        Cell::text(end.map(Step::act)),
    ]
}
