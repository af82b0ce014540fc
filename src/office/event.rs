//! What happened. The only way anything changes; once released, a type is never renamed and new fields default.
//!
//! Events carry results (dates, points, verdicts, edition, reading, calendar revision): applying them never asks
//! the law again, so a rebuild under a newer program gives the same office.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::application::{Application, AttachmentKind, IntakeWarning};
use super::case::{Clocks, Delivery, Draft, Hearing, NoteKind, Place, Term};
use super::certificate::amend::{ApplicationLinked, ApplicationReleased, CertificateCorrected, CertificateNoted};
use super::certificate::answer::ValidityAnswered;
use super::certificate::ending::{EndPrepared, EndReturned, EndSigned, HolderTold};
use super::certificate::entered::CertificateEntered;
use super::certificate::{GrantDetail, GrantTerm};
use super::holder_term::HolderTerm;
use super::ids::{CaseNo, ComplaintNo, Login, NoticeNo, SittingNo};
use super::notification::{NoticeInput, NoticeVerdict};
use super::ruling::ExtensionRuled;
use super::settings::Settings;
use super::sheet::{Points, SheetInput};
use super::who::{Officer, Way};
use crate::law::Service;
use crate::law::checklist::Answer;
use crate::law::extension::Span;

/// An event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Event {
    /// The office was opened.
    OfficeOpened {
        /// Its settings.
        settings: Settings,
    },
    /// Somebody works in the office.
    OfficerAdded {
        /// Who.
        officer: Officer,
    },
    /// An application became a case.
    CaseRegistered {
        /// Its number.
        case: CaseNo,
        /// As it came.
        application: Box<Application>,
        /// Its clocks.
        clocks: Clocks,
        /// What intake noticed.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        warnings: Vec<IntakeWarning>,
        /// The holder's own five days (п. 17, 22, 22-1).
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        holder: Vec<HolderTerm>,
    },
    /// The documents were checked (п. 7, Row 8).
    DocumentsChecked {
        /// The case.
        case: CaseNo,
        /// The answer to each item.
        answers: BTreeMap<String, Answer>,
        /// Items missing.
        missing: Vec<String>,
    },
    /// The applicant was told what is missing; the clock runs on (G1).
    DefectsNoticed {
        /// The case.
        case: CaseNo,
        /// Items named.
        items: Vec<String>,
        /// The words sent.
        text: String,
    },
    /// The file went to the Commission (п. 7).
    SentToCommission {
        /// The case.
        case: CaseNo,
        /// The day.
        on: NaiveDate,
        /// The Commission's term as it runs from that day (п. 9).
        term: Option<Term>,
        /// Items that were still missing.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        gaps: Vec<String>,
        /// Working days after the term of п. 7; zero when in time.
        late_by: u16,
    },
    /// The Commission's sheet was filled (п. 8, 10).
    Scored {
        /// The case.
        case: CaseNo,
        /// What it was filled with.
        input: SheetInput,
        /// What came out.
        points: Points,
    },
    /// The Commission recommended (п. 9).
    Recommended {
        /// The case.
        case: CaseNo,
        /// The ground of Row 9, or none for «issue».
        refuse_on: Option<u8>,
        /// Number of the minutes.
        minutes_no: String,
        /// Day of the minutes.
        minutes_on: NaiveDate,
        /// Reasons.
        reasons: String,
        /// Working days after the Commission's term; zero when in time.
        late_by: u16,
    },
    /// A decision was prepared and waits for another's signature.
    DecisionPrepared {
        /// The case.
        case: CaseNo,
        /// What it is.
        draft: Draft,
    },
    /// A prepared decision was given back unsigned.
    DecisionSentBack {
        /// The case.
        case: CaseNo,
        /// Why.
        reason: String,
    },
    /// A second signature is asked for from now on, or is not.
    SecondSignatureSwitched {
        /// Whether it is asked for.
        on: bool,
        /// By what order of the office.
        reason: String,
    },
    /// The certificate was granted (п. 11, 16, 22, 22-1).
    CaseGranted {
        /// The case.
        case: CaseNo,
        /// The certificate.
        certificate: String,
        /// First day of validity.
        valid_from: NaiveDate,
        /// Last day of validity, inclusive.
        valid_until: NaiveDate,
        /// Why it is shorter than the maximum.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        shortened_because: String,
        /// Why it departs from the recommendation.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        departs_because: String,
        /// Working days after the due day of the decision.
        late_by: u16,
        /// Who prepared it, where another signed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        prepared_by: Option<Login>,
        /// What its paper says; none in records older than this field.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        detail: Option<GrantDetail>,
    },
    /// The service was refused (п. 12, Row 9).
    CaseRefused {
        /// The case.
        case: CaseNo,
        /// The ground.
        ground: u8,
        /// The facts of this case.
        facts: String,
        /// Whether the applicant was heard.
        hearing: Hearing,
        /// Why it departs from the recommendation.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        departs_because: String,
        /// Working days after the due day of the decision.
        late_by: u16,
        /// Who prepared it, where another signed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        prepared_by: Option<Login>,
    },
    /// The result reached the cabinet (п. 13).
    ResultDelivered {
        /// The case.
        case: CaseNo,
        /// The delivery.
        delivery: Delivery,
    },
    /// The case was closed.
    CaseClosed {
        /// The case.
        case: CaseNo,
    },
    /// The case was given to somebody, or taken from everybody.
    CaseAssigned {
        /// The case.
        case: CaseNo,
        /// To whom.
        officer: Option<Login>,
        /// Why.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },
    /// A mistyped fact was put right; old and new are kept.
    FactCorrected {
        /// The case.
        case: CaseNo,
        /// The field, by its intake name.
        field: String,
        /// What it was.
        old: String,
        /// What it is.
        new: String,
        /// Why.
        reason: String,
        /// The clocks, where the correction moved them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        clocks: Option<Clocks>,
        /// The holder's own five days, where the correction moved them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        holder: Option<Vec<HolderTerm>>,
    },
    /// A note, or a call by the applicant.
    Noted {
        /// The case.
        case: CaseNo,
        /// Note or call.
        kind: NoteKind,
        /// When it was.
        at: NaiveDateTime,
        /// The words.
        text: String,
    },
    /// Where an attachment is.
    AttachmentPlaced {
        /// The case.
        case: CaseNo,
        /// Which.
        attachment: AttachmentKind,
        /// Where.
        place: Place,
    },
    /// The register of certificates got an entry, or one of its entries a new term or paper.
    CertificateGranted {
        /// Its number.
        certificate: String,
        /// The service that did it.
        service: Service,
        /// The case.
        case: CaseNo,
        /// Holder.
        full_name: String,
        /// Holder's ИИН.
        iin: String,
        /// Holder's identity document.
        id_number: String,
        /// Profession.
        profession_code: String,
        /// Основание.
        basis: String,
        /// First day of validity.
        valid_from: NaiveDate,
        /// Last day of validity, inclusive.
        valid_until: NaiveDate,
        /// The certificate it stands in place of (п. 22).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        instead_of: Option<String>,
        /// How the term was given; none where it kept an old one, and in records older than this field.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        term: Option<GrantTerm>,
        /// Every term an extension gave so far, those of the certificate it stands in place of first.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        extensions: Vec<Span>,
    },
    /// Another certificate stands in its place (п. 22).
    CertificateSuperseded {
        /// Its number.
        certificate: String,
        /// The new one.
        by: String,
    },
    /// Its holder is without an employer since that day (п. 20); it stays valid (п. 23 does not list it).
    EmployerLost {
        /// The certificate.
        certificate: String,
        /// The day the contract ended.
        since: NaiveDate,
        /// By which notification.
        notice: NoticeNo,
    },
    /// A new employer calls for a reissue (п. 19, 22).
    ReissueWatchOpened {
        /// The certificate.
        certificate: String,
        /// By which notification.
        notice: NoticeNo,
        /// Day of the new contract.
        contract_on: NaiveDate,
        /// The application is due by the end of this day.
        due: NaiveDate,
    },
    /// A holder's notification was written down (п. 18, 20).
    NotificationReceived {
        /// Its number here.
        notice: NoticeNo,
        /// What was written down.
        input: NoticeInput,
        /// On time or late.
        verdict: NoticeVerdict,
    },
    /// A notification that had none found its certificate.
    NotificationMatched {
        /// The notification.
        notice: NoticeNo,
        /// The certificate.
        certificate: String,
    },
    /// A supervisor ruled on an extension under a contract concluded after the certificate's end.
    ExtensionRuled(ExtensionRuled),
    /// A certificate that another body gave stands in the register (п. 14).
    CertificateEntered(CertificateEntered),
    /// A clerical slip in a certificate was put right.
    CertificateCorrected(CertificateCorrected),
    /// Something was noted on a certificate; it stays as it is (п. 23).
    CertificateNoted(CertificateNoted),
    /// An application speaks of a certificate.
    ApplicationLinked(ApplicationLinked),
    /// An application speaks of a certificate no more, or ended without its service.
    ApplicationReleased(ApplicationReleased),
    /// A revocation or a cancellation was prepared (п. 21; G15).
    CertificateEndPrepared(EndPrepared),
    /// A prepared revocation or cancellation was given back unsigned.
    CertificateEndReturned(EndReturned),
    /// A certificate was revoked or cancelled (п. 21, 23; G15).
    CertificateEnded(EndSigned),
    /// Its holder was told.
    HolderTold(HolderTold),
    /// A question whether a certificate is valid was answered.
    ValidityAnswered(ValidityAnswered),
}

/// What an event is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// The office itself.
    Office,
    /// A case.
    Case(CaseNo),
    /// A certificate.
    Certificate(String),
    /// A notification.
    Notification(NoticeNo),
    /// A sitting of the Commission.
    Sitting(SittingNo),
    /// A complaint.
    Complaint(ComplaintNo),
}

impl Event {
    /// What it is about.
    pub fn subject(&self) -> Subject {
        match self {
            Self::OfficeOpened { .. } | Self::OfficerAdded { .. } | Self::SecondSignatureSwitched { .. } => {
                Subject::Office
            }
            Self::CaseRegistered { case, .. }
            | Self::DocumentsChecked { case, .. }
            | Self::DefectsNoticed { case, .. }
            | Self::SentToCommission { case, .. }
            | Self::Scored { case, .. }
            | Self::Recommended { case, .. }
            | Self::DecisionPrepared { case, .. }
            | Self::DecisionSentBack { case, .. }
            | Self::CaseGranted { case, .. }
            | Self::CaseRefused { case, .. }
            | Self::ResultDelivered { case, .. }
            | Self::CaseClosed { case }
            | Self::CaseAssigned { case, .. }
            | Self::FactCorrected { case, .. }
            | Self::Noted { case, .. }
            | Self::AttachmentPlaced { case, .. }
            | Self::ExtensionRuled(ExtensionRuled { case, .. }) => Subject::Case(*case),
            Self::CertificateGranted { certificate, .. }
            | Self::CertificateSuperseded { certificate, .. }
            | Self::EmployerLost { certificate, .. }
            | Self::ReissueWatchOpened { certificate, .. }
            | Self::CertificateEntered(CertificateEntered { certificate, .. })
            | Self::CertificateCorrected(CertificateCorrected { certificate, .. })
            | Self::CertificateNoted(CertificateNoted { certificate, .. })
            | Self::ApplicationLinked(ApplicationLinked { certificate, .. })
            | Self::ApplicationReleased(ApplicationReleased { certificate, .. })
            | Self::CertificateEndPrepared(EndPrepared { certificate, .. })
            | Self::CertificateEndReturned(EndReturned { certificate, .. })
            | Self::CertificateEnded(EndSigned { certificate, .. })
            | Self::HolderTold(HolderTold { certificate, .. }) => Subject::Certificate(certificate.clone()),
            // A number the register does not have is nothing of its own.
            Self::ValidityAnswered(answer) => match answer.status {
                Some(_) => Subject::Certificate(answer.certificate.clone()),
                None => Subject::Office,
            },
            Self::NotificationReceived { notice, .. } | Self::NotificationMatched { notice, .. } => {
                Subject::Notification(*notice)
            }
        }
    }

    /// The name it has in the journal and in message ids.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::OfficeOpened { .. } => "office_opened",
            Self::OfficerAdded { .. } => "officer_added",
            Self::CaseRegistered { .. } => "case_registered",
            Self::DocumentsChecked { .. } => "documents_checked",
            Self::DefectsNoticed { .. } => "defects_noticed",
            Self::SentToCommission { .. } => "sent_to_commission",
            Self::Scored { .. } => "scored",
            Self::Recommended { .. } => "recommended",
            Self::DecisionPrepared { .. } => "decision_prepared",
            Self::DecisionSentBack { .. } => "decision_sent_back",
            Self::SecondSignatureSwitched { .. } => "second_signature_switched",
            Self::CaseGranted { .. } => "case_granted",
            Self::CaseRefused { .. } => "case_refused",
            Self::ResultDelivered { .. } => "result_delivered",
            Self::CaseClosed { .. } => "case_closed",
            Self::CaseAssigned { .. } => "case_assigned",
            Self::FactCorrected { .. } => "fact_corrected",
            Self::Noted { .. } => "noted",
            Self::AttachmentPlaced { .. } => "attachment_placed",
            Self::CertificateGranted { .. } => "certificate_granted",
            Self::CertificateSuperseded { .. } => "certificate_superseded",
            Self::EmployerLost { .. } => "employer_lost",
            Self::ReissueWatchOpened { .. } => "reissue_watch_opened",
            Self::NotificationReceived { .. } => "notification_received",
            Self::NotificationMatched { .. } => "notification_matched",
            Self::ExtensionRuled(_) => "extension_ruled",
            Self::CertificateEntered(_) => "certificate_entered",
            Self::CertificateCorrected(_) => "certificate_corrected",
            Self::CertificateNoted(_) => "certificate_noted",
            Self::ApplicationLinked(_) => "application_linked",
            Self::ApplicationReleased(_) => "application_released",
            Self::CertificateEndPrepared(_) => "certificate_end_prepared",
            Self::CertificateEndReturned(_) => "certificate_end_returned",
            Self::CertificateEnded(_) => "certificate_ended",
            Self::HolderTold(_) => "holder_told",
            Self::ValidityAnswered(_) => "validity_answered",
        }
    }
}

/// An event as the journal holds it, without the hash of the one before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Its journal number, from 1 without gaps.
    pub seq: u64,
    /// When, with the office's offset on that day.
    pub at: DateTime<FixedOffset>,
    /// By whom.
    pub by: Login,
    /// By what way in.
    pub way: Way,
    /// What happened.
    pub event: Event,
}
