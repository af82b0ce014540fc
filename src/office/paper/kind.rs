//! Which papers leave the office, in which languages, and which of them are letters with an outgoing number of ours.

use serde::{Deserialize, Serialize};

use crate::office::application::codes;
use crate::office::who::Role;
use crate::phrase::Phrase;

codes! {
    /// A paper.
    PaperKind {
        /// The certificate (Annex 3).
        Certificate = "certificate",
        /// The reasoned refusal (п. 12, Row 9).
        Refusal = "refusal",
        /// What is missing or wrong in an application (G1).
        DefectsNotice = "defects_notice",
        /// Minutes of the Commission, of a sitting or of one applicant (п. 9, 10).
        Minutes = "minutes",
        /// The agenda of a sitting.
        Agenda = "agenda",
        /// The letter with which a complaint is sent on (п. 24).
        Cover = "cover",
        /// The answer to a complaint (п. 25).
        Answer = "answer",
        /// What the person who complained is told meanwhile.
        ComplaintNotice = "complaint_notice",
        /// The administrative case of a complaint: its papers in one bundle with their inventory (п. 24).
        Inventory = "inventory",
        /// The reply to an inquiry.
        Reply = "reply",
        /// The decision by which a certificate is revoked or cancelled (п. 21; G15).
        EndDecision = "end_decision",
        /// The holder is told of it (п. 23).
        HolderNotice = "holder_notice",
        /// Whether a certificate is valid.
        Validity = "validity",
        /// How a deadline was computed, as an annex.
        Deadline = "deadline",
        /// The register of certificates.
        RegisterCertificates = "register_certificates",
        /// The register of holders' notifications.
        RegisterNotifications = "register_notifications",
        /// The register of complaints.
        RegisterComplaints = "register_complaints",
        /// The figures of a period.
        Report = "report",
    }
}

codes! {
    /// A language papers are written in.
    PaperLang {
        /// Kazakh.
        Kk = "kk",
        /// Russian.
        Ru = "ru",
    }
}

impl PaperLang {
    /// «на казахском», «на русском».
    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("paper-lang-{}", self.code()))
    }
}

impl PaperKind {
    /// Its name.
    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("paper-kind-{}", self.code()))
    }

    /// Whether it is a letter of the office, and has an outgoing number.
    pub const fn is_letter(self) -> bool {
        matches!(
            self,
            Self::Refusal
                | Self::DefectsNotice
                | Self::Cover
                | Self::Answer
                | Self::ComplaintNotice
                | Self::Reply
                | Self::EndDecision
                | Self::HolderNotice
                | Self::Validity
        )
    }

    /// The roles that make it for signature: a secretary the Commission's papers alone.
    pub const fn who_makes(self) -> &'static [Role] {
        match self {
            Self::Minutes | Self::Agenda => &[Role::Officer, Role::Secretary, Role::Head, Role::Supervisor],
            _ => &[Role::Officer, Role::Head, Role::Supervisor],
        }
    }
}
