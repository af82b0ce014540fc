//! An application as it came from a portal (Annex 1 to the Rules, and what the portals add to it).

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveDateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::law::Service;
pub use crate::law::points::WorkPeriod;

macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $code)] $variant),* }

        impl $name {
            /// Every value, in the order of the form.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The code used in files, in the journal and in message ids.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),* }
            }

            /// The value of a code; `None` for anything else.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|v| v.code() == code)
            }
        }
    };
}

pub(crate) use codes;

codes! {
    /// The portal an application came by (п. 3; Row 2).
    Channel { Egov = "egov", Elicense = "elicense", Enbek = "enbek",
        /// Not one of the three: needs a reason in `channel_note`.
        Other = "other" }
}
codes! {
    /// Sex, where the portal gives it.
    Sex { Male = "male", Female = "female" }
}
codes! {
    /// The identity document.
    IdKind { Passport = "passport", ResidencePermit = "residence_permit", StatelessId = "stateless_id" }
}
codes! {
    /// Education as declared: `both` is higher education and a scientific degree.
    Education { None = "none", Higher = "higher", Degree = "degree", Both = "both" }
}
codes! {
    /// What changed, for a reissue (п. 22); several at once are usual.
    ChangeKind { Name = "name", Id = "id", Employer = "employer" }
}
codes! {
    /// Why a duplicate is asked for (п. 22-1).
    LossKind { Loss = "loss", Damage = "damage" }
}
codes! {
    /// A kind of paper attached to an application.
    AttachmentKind { Application = "application", Id = "id", Education = "education", Recognition = "recognition",
        EnglishCertificate = "english_certificate", WorkRecord = "work_record", Contract = "contract",
        Certificate = "certificate", ChangeDocument = "change_document", PowerOfAttorney = "power_of_attorney" }
}

/// An application. Text fields are empty where the portal gave nothing; nothing here is checked against the law.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Application {
    /// The portal's own number, unique in the office.
    pub portal_number: String,
    /// The channel, where it is one we know.
    pub channel: Option<Channel>,
    /// Why it came by another channel.
    pub channel_note: String,
    /// The moment of filing by the office's wall clock.
    pub filed_at: NaiveDateTime,
    /// What is asked for.
    pub service: Service,
    /// Фамилия, имя, отчество (при его наличии).
    pub full_name: String,
    /// Sex.
    pub sex: Option<Sex>,
    /// Date of birth.
    pub birth_date: Option<NaiveDate>,
    /// Citizenship, as a country's name in Russian, or «без гражданства».
    pub citizenship: String,
    /// ИИН: twelve digits, or the text as it came.
    pub iin: String,
    /// Kind of the identity document.
    pub id_kind: Option<IdKind>,
    /// Its number.
    pub id_number: String,
    /// Its date of issue.
    pub id_issued_on: Option<NaiveDate>,
    /// Who issued it.
    pub id_issuer: String,
    /// Address in Kazakhstan.
    pub address: String,
    /// Telephone.
    pub phone: String,
    /// Fax.
    pub fax: String,
    /// E-mail.
    pub email: String,
    /// Location in the country of residence.
    pub home_address: String,
    /// Telephone there.
    pub home_phone: String,
    /// The authorised representative, if one filed (п. 3).
    pub representative: String,
    /// Code of the profession, or the text as it came.
    pub profession_code: String,
    /// Education as declared.
    pub education: Option<Education>,
    /// Whether a certificate to teach English is declared.
    pub english_certificate: Option<bool>,
    /// Work as declared.
    pub work_periods: Vec<WorkPeriod>,
    /// Employer (extension, reissue).
    pub employer_name: String,
    /// БИН or ИИН of the employer.
    pub employer_bin: String,
    /// Employment contract: number.
    pub contract_number: String,
    /// Employment contract: date of conclusion.
    pub contract_date: Option<NaiveDate>,
    /// Employment contract: the day it begins, where that is not the day it was concluded.
    pub contract_from: Option<NaiveDate>,
    /// Employment contract: last day; none may mean open-ended.
    pub contract_until: Option<NaiveDate>,
    /// Whether the contract is named open-ended, where it has no last day.
    pub contract_open: Option<bool>,
    /// Number of the earlier certificate (extension, reissue, duplicate).
    pub certificate_number: String,
    /// What changed (reissue).
    pub change_kind: BTreeSet<ChangeKind>,
    /// When it changed.
    pub change_date: Option<NaiveDate>,
    /// When each changed, where the changes have days of their own.
    pub change_dates: BTreeMap<ChangeKind, NaiveDate>,
    /// Loss or damage (duplicate).
    pub loss_kind: Option<LossKind>,
    /// When it was lost or damaged.
    pub loss_date: Option<NaiveDate>,
    /// Papers attached.
    pub attachments: BTreeSet<AttachmentKind>,
    /// Consent to personal data processing.
    pub consent: Option<bool>,
    /// Values that could not be read, by column: kept as text so that nothing a person sent is lost.
    pub unread: BTreeMap<String, String>,
}

impl Default for Application {
    fn default() -> Self {
        Self::new(Service::Issue, NaiveDateTime::default())
    }
}

impl Application {
    /// An application with nothing but its service and its moment.
    pub fn new(service: Service, filed_at: NaiveDateTime) -> Self {
        Self {
            portal_number: String::new(),
            channel: None,
            channel_note: String::new(),
            filed_at,
            service,
            full_name: String::new(),
            sex: None,
            birth_date: None,
            citizenship: String::new(),
            iin: String::new(),
            id_kind: None,
            id_number: String::new(),
            id_issued_on: None,
            id_issuer: String::new(),
            address: String::new(),
            phone: String::new(),
            fax: String::new(),
            email: String::new(),
            home_address: String::new(),
            home_phone: String::new(),
            representative: String::new(),
            profession_code: String::new(),
            education: None,
            english_certificate: None,
            work_periods: Vec::new(),
            employer_name: String::new(),
            employer_bin: String::new(),
            contract_number: String::new(),
            contract_date: None,
            contract_from: None,
            contract_until: None,
            contract_open: None,
            certificate_number: String::new(),
            change_kind: BTreeSet::new(),
            change_date: None,
            change_dates: BTreeMap::new(),
            loss_kind: None,
            loss_date: None,
            attachments: BTreeSet::new(),
            consent: None,
            unread: BTreeMap::new(),
        }
    }

    /// The day a change happened: its own, of an employer the day of the new contract (п. 22), else the common one.
    pub fn change_on(&self, kind: ChangeKind) -> Option<NaiveDate> {
        let contract = self.contract_date.filter(|_| kind == ChangeKind::Employer);
        self.change_dates.get(&kind).copied().or(contract).or(self.change_date)
    }

    /// The earliest day of the changes.
    pub fn change_day(&self) -> Option<NaiveDate> {
        self.change_kind.iter().filter_map(|kind| self.change_on(*kind)).min().or(self.change_date)
    }
}

/// One thing intake noticed about a row it took (warning 7-15 of the intake rules).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct IntakeWarning {
    /// The column it is about, by canonical name.
    pub column: String,
    /// What was noticed: a message id `intake-warning-…` without that prefix.
    pub kind: String,
}
