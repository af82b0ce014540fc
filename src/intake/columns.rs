//! The columns of the files that are read, in their canonical order.

use crate::law::Service;
use crate::office::application as form;
use crate::office::permit;

/// What a column holds, and so how its cells are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text, taken as written.
    Text,
    /// A telephone number: text that may well begin with `+`.
    Phone,
    /// The moment of filing.
    Moment,
    /// A day.
    Date,
    /// Several days, separated by `;`.
    Dates,
    /// One code of a list.
    Code,
    /// Several codes of a list, separated by `;`.
    Codes,
    /// `y` or `n`.
    YesNo,
    /// ИИН or БИН: twelve digits.
    Number12,
    /// Stretches of work.
    Periods,
}

macro_rules! columns {
    ($(#[$doc:meta])* $columns:ident { $($variant:ident = $name:literal : $kind:ident),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "each is named after its column")]
        pub enum $columns { $($variant),* }

        impl $columns {
            /// All of them, in canonical order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The canonical name.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }

            /// What it holds.
            pub const fn kind(self) -> Kind {
                match self { $(Self::$variant => Kind::$kind),* }
            }

            /// Its place in the canonical order.
            pub const fn index(self) -> usize {
                self as usize
            }

            /// The canonical names, in canonical order.
            pub const NAMES: [&'static str; Self::ALL.len()] = [$($name),*];
        }
    };
}

columns! {
    /// A column of a file of applications.
    Column {
        PortalNumber = "portal_number": Text,
        Channel = "channel": Code,
        ChannelNote = "channel_note": Text,
        FiledAt = "filed_at": Moment,
        Service = "service": Code,
        FullName = "full_name": Text,
        Sex = "sex": Code,
        BirthDate = "birth_date": Date,
        Citizenship = "citizenship": Text,
        Iin = "iin": Number12,
        IdKind = "id_kind": Code,
        IdNumber = "id_number": Text,
        IdIssuedOn = "id_issued_on": Date,
        IdIssuer = "id_issuer": Text,
        Address = "address": Text,
        Phone = "phone": Phone,
        Fax = "fax": Phone,
        Email = "email": Text,
        HomeAddress = "home_address": Text,
        HomePhone = "home_phone": Phone,
        Representative = "representative": Text,
        ProfessionCode = "profession_code": Text,
        Education = "education": Code,
        EnglishCertificate = "english_certificate": YesNo,
        WorkPeriods = "work_periods": Periods,
        EmployerName = "employer_name": Text,
        EmployerBin = "employer_bin": Number12,
        ContractNumber = "contract_number": Text,
        ContractDate = "contract_date": Date,
        ContractUntil = "contract_until": Date,
        CertificateNumber = "certificate_number": Text,
        ChangeKind = "change_kind": Codes,
        ChangeDate = "change_date": Date,
        LossKind = "loss_kind": Code,
        LossDate = "loss_date": Date,
        Attachments = "attachments": Codes,
        Consent = "consent": YesNo,
    }
}

columns! {
    /// A column of a file of permits.
    PermitColumn {
        PermitNumber = "permit_number": Text,
        EmployerBin = "employer_bin": Number12,
        EmployerName = "employer_name": Text,
        Activity = "activity": Text,
        WorkerName = "worker_name": Text,
        Citizenship = "citizenship": Text,
        Document = "document": Text,
        Category = "category": Code,
        Position = "position": Text,
        IssuedOn = "issued_on": Date,
        ValidFrom = "valid_from": Date,
        ValidUntil = "valid_until": Date,
        ExtendedOn = "extended_on": Dates,
        ExtendedFrom = "extended_from": Dates,
        ExtendedUntil = "extended_until": Dates,
        EndedOn = "ended_on": Date,
        EndReason = "end_reason": Code,
        EndNote = "end_note": Text,
    }
}

impl Column {
    /// Columns without which a row cannot be an application.
    pub const REQUIRED: [Self; 4] = [Self::PortalNumber, Self::FiledAt, Self::Service, Self::FullName];

    /// The codes this column takes; empty where it holds no codes.
    pub fn codes(self) -> Vec<&'static str> {
        match self {
            Self::Channel => of(form::Channel::ALL, form::Channel::code),
            Self::Service => of(&Service::ALL, Service::code),
            Self::Sex => of(form::Sex::ALL, form::Sex::code),
            Self::IdKind => of(form::IdKind::ALL, form::IdKind::code),
            Self::Education => of(form::Education::ALL, form::Education::code),
            Self::ChangeKind => of(form::ChangeKind::ALL, form::ChangeKind::code),
            Self::LossKind => of(form::LossKind::ALL, form::LossKind::code),
            Self::Attachments => of(form::AttachmentKind::ALL, form::AttachmentKind::code),
            Self::EnglishCertificate | Self::Consent => vec!["y", "n"],
            _ => Vec::new(),
        }
    }
}

impl PermitColumn {
    /// Columns without which a row cannot be a permit.
    pub const REQUIRED: [Self; 10] = [
        Self::PermitNumber,
        Self::EmployerBin,
        Self::EmployerName,
        Self::WorkerName,
        Self::Citizenship,
        Self::Category,
        Self::Position,
        Self::IssuedOn,
        Self::ValidFrom,
        Self::ValidUntil,
    ];

    /// The codes this column takes; empty where it holds no codes.
    pub fn codes(self) -> Vec<&'static str> {
        match self {
            Self::Category => of(permit::Category::ALL, permit::Category::code),
            Self::EndReason => of(permit::EndReason::ALL, permit::EndReason::code),
            _ => Vec::new(),
        }
    }
}

fn of<T: Copy>(all: &[T], code: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|value| code(*value)).collect()
}
