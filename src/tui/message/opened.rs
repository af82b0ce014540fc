//! What a form opens on.

use std::sync::Arc;

use serde_json::Value as Json;

use super::super::forms::FormKind;
use super::facts::CaseView;
use crate::office::case::Case;
use crate::office::certificate::Certificate;
use crate::office::commission::{Composition, Sitting};
use crate::office::complaint::Complaint;
use crate::office::inquiry::Inquiry;
use crate::office::notification::Notification;
use crate::office::officer::Officer;
use crate::office::paper::Making;
use crate::office::permit::quota::{Issued, Quota};
use crate::office::permit::{Employer, EmployerInput, Permit, ReplyAsk, ReplyFacts};
use crate::office::settings::Settings;
use crate::office::{CaseNo, Subject};

/// The Commission as a form sees it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CommissionView {
    /// Its compositions, by first day.
    pub compositions: Vec<Composition>,
    /// The sitting, where the form is about one.
    pub sitting: Option<Sitting>,
    /// Cases that wait for a sitting, and those of this one.
    pub cases: Vec<Case>,
}

/// What a form about permits stands on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PermitsView {
    /// The permit it is about.
    pub permit: Option<Permit>,
    /// The employer it is about.
    pub employer: Option<Employer>,
    /// Every employer of the register.
    pub employers: Vec<Employer>,
    /// The quotas a permit could be counted against, and what is issued against each by category.
    pub quotas: Vec<(Quota, Issued)>,
}

/// What a reply to an inquiry is composed from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReplyView {
    /// The employers of the register.
    pub employers: Vec<EmployerInput>,
    /// What was asked of it last, and what it said then.
    pub told: Option<Box<(ReplyAsk, ReplyFacts)>>,
}

/// What a form opens on.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// Which form.
    pub kind: FormKind,
    /// The case, where it is about one.
    pub view: Option<CaseView>,
    /// The certificate it is about, or the one its case speaks of.
    pub certificate: Option<Certificate>,
    /// The notification, where it is about one.
    pub notice: Option<Notification>,
    /// The complaint, where it is about one.
    pub complaint: Option<Complaint>,
    /// The inquiry, where it is about one.
    pub inquiry: Option<Box<Inquiry>>,
    /// The officer, where it is about one.
    pub officer: Option<Officer>,
    /// The Commission, where it is about that.
    pub commission: CommissionView,
    /// Permits, where it is about one of them, an employer or a quota.
    pub permits: PermitsView,
    /// The register as a reply asks it, where it is about one.
    pub reply: ReplyView,
    /// What the office has settled, where the form changes that.
    pub settled: Option<Settled>,
    /// The newest papers of the decision, where they are not what would be made now.
    pub outdated: Vec<Making>,
    /// The cases that are marked in the queue.
    pub marked: Vec<CaseNo>,
    /// What was typed the last time and not saved.
    pub draft: Option<Json>,
}

impl Opened {
    /// A form on nothing yet.
    pub const fn new(kind: FormKind) -> Self {
        Self {
            kind,
            view: None,
            certificate: None,
            notice: None,
            complaint: None,
            inquiry: None,
            officer: None,
            commission: CommissionView { compositions: Vec::new(), sitting: None, cases: Vec::new() },
            reply: ReplyView { employers: Vec::new(), told: None },
            permits: PermitsView { permit: None, employer: None, employers: Vec::new(), quotas: Vec::new() },
            settled: None,
            outdated: Vec::new(),
            marked: Vec::new(),
            draft: None,
        }
    }

    /// The revision that the command of its form expects: of what it is about, the nearest first.
    pub fn revision(&self) -> Option<u64> {
        let certificate = self.certificate.as_ref().filter(|_| self.kind.is_of_certificate());
        let sitting = self.commission.sitting.as_ref().map(|sitting| sitting.revision);
        let certificate = certificate.map(|certificate| certificate.revision);
        certificate
            .or(self.permits.permit.as_ref().map(|permit| permit.revision))
            .or(self.permits.employer.as_ref().map(|employer| employer.revision))
            .or(self.complaint.as_ref().map(|complaint| complaint.revision))
            .or(self.inquiry.as_ref().map(|inquiry| inquiry.revision))
            .or(sitting)
            .or(self.kind.commission_revision(self))
            .or(self.notice.as_ref().map(|notice| notice.revision))
            .or(self.view.as_ref().map(|view| view.case.revision))
            .or(self.officer.as_ref().map(|officer| officer.revision))
            .or(self.settled.as_ref().map(|settled| settled.seq))
    }

    /// What it is about, the nearest first: a certificate may have been found by way of its case.
    pub fn subject(&self) -> Subject {
        let case = self.view.as_ref().map(|view| view.case.no);
        let certificate = self.certificate.as_ref().filter(|_| self.kind.is_of_certificate());
        if let Some(certificate) = certificate {
            Subject::Certificate(certificate.number.clone())
        } else if let Some(permit) = &self.permits.permit {
            Subject::Permit(permit.input.number.clone())
        } else if let Some(employer) = &self.permits.employer {
            Subject::Employer(employer.input.bin.clone())
        } else if let Some(sitting) = self.commission.sitting.as_ref().filter(|_| case.is_none()) {
            Subject::Sitting(sitting.no)
        } else if let Some(complaint) = &self.complaint {
            Subject::Complaint(complaint.no)
        } else if let Some(inquiry) = &self.inquiry {
            Subject::Inquiry(inquiry.no)
        } else if let Some(notice) = &self.notice {
            Subject::Notification(notice.no)
        } else if let Some(officer) = &self.officer {
            Subject::Officer(officer.login.clone())
        } else {
            case.map_or(Subject::Office, Subject::Case)
        }
    }

    /// What the register says to an ask, where that is the one it was asked.
    pub fn reply_facts(&self, ask: &ReplyAsk) -> Option<&ReplyFacts> {
        self.reply.told.as_deref().filter(|(asked, _)| asked.counts_as(ask)).map(|(_, facts)| facts)
    }

    /// The key what is typed into it is kept under, and looked for.
    pub fn draft_key(&self) -> String {
        self.kind.draft_key(&self.subject())
    }
}

/// What the office has settled, as a form that changes it opened on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Settled {
    /// The last record of the office's own.
    pub seq: u64,
    /// The settings as of then.
    pub settings: Arc<Settings>,
}
