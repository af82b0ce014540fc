//! A supervisor's ruling on an extension whose contract was concluded after the certificate's end (п. 15, 16, 17, 23):
//! the Order is silent, a new application is what the applicant is offered.

use chrono::NaiveDateTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::case::Case;
use super::certificate::Certificate;
use super::ids::{CaseNo, Login};
use crate::law::Service;
use crate::law::extension::{self, Course};

/// Rule whether it is extended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RuleExtension {
    /// The case.
    pub case: CaseNo,
    /// Extend, or offer a new application instead.
    pub extend: bool,
    /// Why.
    pub because: String,
}

/// It was ruled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExtensionRuled {
    /// The case.
    pub case: CaseNo,
    /// Extend, or offer a new application instead.
    pub extend: bool,
    /// Why.
    pub because: String,
}

/// The ruling on a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ruling {
    /// When.
    pub at: NaiveDateTime,
    /// By whom.
    pub by: Login,
    /// Extend, or offer a new application instead.
    pub extend: bool,
    /// Why.
    pub because: String,
}

/// How an application for an extension stands to the end of the certificate it speaks of; none for another service, or
/// where a day that it follows from is not known.
pub fn course(case: &Case, certificate: Option<&Certificate>) -> Option<Course> {
    let a = &case.application;
    let end = certificate.filter(|_| a.service == Service::Extend)?.valid_until()?;
    Some(extension::course(end, a.filed_at.date(), a.contract_date?))
}
