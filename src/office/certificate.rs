//! The register of certificates (Annex 3).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::application::codes;
use super::ids::{CaseNo, NoticeNo};
use crate::law::Service;

codes! {
    /// Where a certificate stands on a day.
    CertificateStatus { Active = "active",
        /// Its last day is past (п. 23 1).
        Lapsed = "lapsed",
        /// A reissued one stands in its place (п. 22).
        Superseded = "superseded" }
}

/// What opened a certificate or changed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    /// The service that did it.
    pub service: Service,
    /// The case it was done by.
    pub case: CaseNo,
    /// Decided on.
    pub on: NaiveDate,
    /// Основание для выдачи.
    pub basis: String,
    /// First day of validity it gave.
    pub valid_from: NaiveDate,
    /// Last day of validity it gave, inclusive.
    pub valid_until: NaiveDate,
}

/// The watch over a reissue that a new employer calls for (п. 18, 19, 22).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReissueWatch {
    /// The notification that opened it.
    pub notice: NoticeNo,
    /// Day of the new contract.
    pub contract_on: NaiveDate,
    /// The application for a reissue is due by the end of this day: five working days (п. 22).
    pub due: NaiveDate,
}

/// A certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// Its number.
    pub number: String,
    /// The journal number of its last event.
    pub revision: u64,
    /// Выдана (кому).
    pub full_name: String,
    /// ИИН of the holder.
    pub iin: String,
    /// Identity document of the holder.
    pub id_number: String,
    /// Code of the profession, or its text.
    pub profession_code: String,
    /// What opened and changed it, oldest first.
    pub grants: Vec<Grant>,
    /// The certificate that stands in its place.
    pub superseded_by: Option<String>,
    /// The one it stands in place of.
    pub instead_of: Option<String>,
    /// A duplicate of it was given.
    pub duplicated: bool,
    /// The contract ended on this day and no new one is known (п. 20).
    pub no_employer_since: Option<NaiveDate>,
    /// The watch over its reissue.
    pub watch: Option<ReissueWatch>,
}

impl Certificate {
    /// First day of validity.
    pub fn valid_from(&self) -> Option<NaiveDate> {
        self.grants.first().map(|g| g.valid_from)
    }

    /// Last day of validity, inclusive.
    pub fn valid_until(&self) -> Option<NaiveDate> {
        self.grants.last().map(|g| g.valid_until)
    }

    /// Where it stands on a day (п. 23).
    pub fn status_on(&self, today: NaiveDate) -> CertificateStatus {
        if self.superseded_by.is_some() {
            CertificateStatus::Superseded
        } else if self.valid_until().is_some_and(|end| today > end) {
            CertificateStatus::Lapsed
        } else {
            CertificateStatus::Active
        }
    }
}
