//! What can be asked of the office. `decide` turns it into events or refuses it.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::application::{Application, AttachmentKind, IntakeWarning};
use super::case::{Draft, Hearing, Place};
use super::certificate::amend::{CorrectCertificate, NoteCertificate};
use super::certificate::answer::AnswerValidity;
use super::certificate::ending::{PrepareCancellation, PrepareRevocation, ReturnEnd, SignEnd, TellHolder};
use super::certificate::entered::EnterCertificate;
use super::change::{ChangeReading, ChangeSettings, ReviseCalendar, SetCommencement};
use super::complaint::{
    AnswerComplaint, AssignComplaint, CloseComplaint, ForwardComplaint, NotifyComplainant, RecordCourt, RecordReview,
    RegisterComplaint, SatisfyComplaint,
};
use super::event::Subject;
use super::ids::{CaseNo, ComplaintNo, Login, NoticeNo};
use super::notification::NoticeInput;
use super::reopening::ReopenCase;
use super::ruling::RuleExtension;
use super::settings::Settings;
use super::sheet::SheetInput;
use super::who::Officer;
use super::{commission, outside};
use crate::law::checklist::Answer;

/// A command.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "command", rename_all = "snake_case")]
pub enum Command {
    /// Open the office.
    OpenOffice {
        /// Its settings.
        settings: Settings,
        /// Who opens it.
        owner: Officer,
    },
    /// Somebody works here from now on.
    AddOfficer {
        /// Who.
        officer: Officer,
    },
    /// Make a case of an application (п. 3, 5).
    Register {
        /// The application.
        application: Box<Application>,
        /// What intake noticed.
        #[serde(default)]
        warnings: Vec<IntakeWarning>,
    },
    /// Check the documents (п. 7, Row 8).
    CheckDocuments {
        /// The case.
        case: CaseNo,
        /// The answer to each item.
        answers: BTreeMap<String, Answer>,
    },
    /// Tell the applicant what is missing (G1).
    NoticeDefects {
        /// The case.
        case: CaseNo,
        /// The words.
        text: String,
    },
    /// Send the file to the Commission (п. 7).
    SendToCommission {
        /// The case.
        case: CaseNo,
    },
    /// Fill the Commission's sheet (п. 8, 10).
    Score {
        /// The case.
        case: CaseNo,
        /// The sheet.
        input: SheetInput,
    },
    /// Record the Commission's recommendation (п. 9).
    Recommend {
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
    },
    /// Enter the Commission's composition (п. 6).
    SetComposition(commission::SetComposition),
    /// Call a sitting (п. 9).
    OpenSitting(commission::OpenSitting),
    /// Put one more case on its agenda.
    PutOnAgenda(commission::PutOnAgenda),
    /// Take a case off it.
    TakeOffAgenda(commission::TakeOffAgenda),
    /// Record who is present.
    AttendSitting(commission::AttendSitting),
    /// Record what was resolved of one applicant.
    RecordEntry(commission::RecordEntry),
    /// Record that those present signed.
    SignSitting(commission::SignSitting),
    /// Record that the sitting did not take place.
    CancelSitting(commission::CancelSitting),
    /// Grant what was asked for (п. 11, 16, 22, 22-1).
    Grant {
        /// The case.
        case: CaseNo,
        /// First day of validity; none proposes the law's.
        valid_from: Option<NaiveDate>,
        /// Last day of validity; none proposes the maximum.
        valid_until: Option<NaiveDate>,
        /// Why it is shorter than the maximum.
        #[serde(default)]
        shortened_because: String,
        /// Why it departs from the recommendation.
        #[serde(default)]
        departs_because: String,
    },
    /// Refuse the service (п. 12, Row 9).
    Refuse {
        /// The case.
        case: CaseNo,
        /// The ground.
        ground: u8,
        /// The facts of this case.
        facts: String,
        /// Whether the applicant was heard.
        hearing: Hearing,
        /// Why it departs from the recommendation.
        #[serde(default)]
        departs_because: String,
    },
    /// Sign the decision another has prepared.
    Sign {
        /// The case.
        case: CaseNo,
    },
    /// Give a prepared decision back unsigned.
    SendBack {
        /// The case.
        case: CaseNo,
        /// Why.
        reason: String,
    },
    /// Ask for a second signature, or leave it in an office of one (journaled, said in every report).
    SwitchSecondSignature {
        /// Whether it is asked for.
        on: bool,
        /// By what order of the office.
        reason: String,
    },
    /// Record that the result is in the cabinet (п. 13).
    Deliver {
        /// The case.
        case: CaseNo,
        /// Name of the signed file.
        file_name: String,
        /// Its hash.
        file_hash: String,
        /// Who signed.
        signer: String,
        /// When it was signed.
        signed_at: NaiveDateTime,
        /// When it was delivered.
        delivered_at: NaiveDateTime,
    },
    /// Close the case.
    Close {
        /// The case.
        case: CaseNo,
    },
    /// Give the case to somebody, or take it from everybody.
    Assign {
        /// The case.
        case: CaseNo,
        /// To whom.
        officer: Option<Login>,
        /// Why.
        #[serde(default)]
        reason: String,
    },
    /// Put a mistyped fact right.
    Correct {
        /// The case.
        case: CaseNo,
        /// The field, by its intake name.
        field: String,
        /// What it should be, in the intake's form.
        value: String,
        /// Why.
        reason: String,
    },
    /// A note on the case.
    Note {
        /// The case.
        case: CaseNo,
        /// The words.
        text: String,
    },
    /// A call by the applicant.
    Call {
        /// The case.
        case: CaseNo,
        /// When.
        at: NaiveDateTime,
        /// One line.
        text: String,
    },
    /// Say where an attachment is.
    PlaceAttachment {
        /// The case.
        case: CaseNo,
        /// Which.
        attachment: AttachmentKind,
        /// Where.
        place: Place,
    },
    /// Suspend a case by an outside act (G2).
    Suspend(outside::Suspend),
    /// Let a suspended case go on (G2).
    Resume(outside::Resume),
    /// Call the applicant to a hearing before a refusal (АППК, art. 73; G3).
    CallHearing(outside::CallHearing),
    /// Write down that the applicant was heard.
    HoldHearing(outside::HoldHearing),
    /// Refuse an incomplete set by a law outside Row 9 (G1).
    RefuseOtherwise(outside::RefuseOtherwise),
    /// End a case without a result of the service.
    Discontinue(outside::Discontinue),
    /// Ask somebody whether a document is what it says (G15).
    AskVerification(outside::AskVerification),
    /// Write down the answer to such a request.
    AnswerVerification(outside::AnswerVerification),
    /// Write down an act by which documents were found unreliable (G15).
    Establish(outside::Establish),
    /// Write down a holder's notification (п. 18, 20).
    ReceiveNotification {
        /// The notification.
        input: NoticeInput,
    },
    /// Attach a notification to its certificate.
    MatchNotification {
        /// The notification.
        notice: NoticeNo,
        /// The certificate.
        certificate: String,
    },
    /// Pick another value of a reading.
    ChangeReading(ChangeReading),
    /// Enter the day an edition of the Order came into force.
    SetCommencement(SetCommencement),
    /// Enter a revision of the working calendar (Row 7).
    ReviseCalendar(ReviseCalendar),
    /// Change what the office settles for itself.
    ChangeSettings(ChangeSettings),
    /// Write down a complaint (п. 24, 25).
    RegisterComplaint(RegisterComplaint),
    /// Give a complaint to somebody.
    AssignComplaint(AssignComplaint),
    /// Send a complaint on with the administrative case (п. 24).
    ForwardComplaint(ForwardComplaint),
    /// The person was told of what was done with the complaint.
    NotifyComplainant(NotifyComplainant),
    /// A complaint was satisfied in full (п. 24).
    SatisfyComplaint(SatisfyComplaint),
    /// Answer a complaint (п. 25).
    AnswerComplaint(AnswerComplaint),
    /// Write down what the reviewing body decided (п. 26).
    RecordReview(RecordReview),
    /// Write down what a court decided (п. 27, 28).
    RecordCourt(RecordCourt),
    /// Close a complaint.
    CloseComplaint(CloseComplaint),
    /// Open a decided case again (п. 24-28).
    ReopenCase(ReopenCase),
    /// Rule on an extension under a contract concluded after the certificate's end (п. 17, 23).
    RuleExtension(RuleExtension),
    /// Enter a certificate that another body gave (п. 14).
    EnterCertificate(EnterCertificate),
    /// Put a clerical slip in a certificate right.
    CorrectCertificate(CorrectCertificate),
    /// Note something on a certificate: no effect (п. 23).
    NoteCertificate(NoteCertificate),
    /// Answer whether a certificate is valid.
    AnswerValidity(AnswerValidity),
    /// Prepare a revocation on the act of a controlling body (п. 21).
    PrepareRevocation(PrepareRevocation),
    /// Sign a prepared revocation (п. 21, 23).
    SignRevocation(SignEnd),
    /// Prepare a cancellation by a law other than the Order (G15).
    PrepareCancellation(PrepareCancellation),
    /// Sign a prepared cancellation (G15).
    SignCancellation(SignEnd),
    /// Give back unsigned what is prepared on a certificate.
    ReturnEnd(ReturnEnd),
    /// Write down that the holder was told of the end of the certificate.
    NotifyHolder(TellHolder),
}

impl Command {
    /// The case it is about, if it is about one that exists.
    pub const fn case(&self) -> Option<CaseNo> {
        match self {
            Self::CheckDocuments { case, .. }
            | Self::NoticeDefects { case, .. }
            | Self::SendToCommission { case }
            | Self::Score { case, .. }
            | Self::Recommend { case, .. }
            | Self::Grant { case, .. }
            | Self::Refuse { case, .. }
            | Self::Sign { case }
            | Self::SendBack { case, .. }
            | Self::Deliver { case, .. }
            | Self::Close { case }
            | Self::Assign { case, .. }
            | Self::Correct { case, .. }
            | Self::Note { case, .. }
            | Self::Call { case, .. }
            | Self::PlaceAttachment { case, .. } => Some(*case),
            Self::Suspend(of) => Some(of.case),
            Self::Resume(of) => Some(of.case),
            Self::CallHearing(of) => Some(of.case),
            Self::HoldHearing(of) => Some(of.case),
            Self::RefuseOtherwise(of) => Some(of.case),
            Self::Discontinue(of) => Some(of.case),
            Self::AskVerification(of) => Some(of.case),
            Self::AnswerVerification(of) => Some(of.case),
            Self::Establish(of) => Some(of.case),
            Self::ReopenCase(of) => Some(of.case),
            Self::RuleExtension(of) => Some(of.case),
            _ => None,
        }
    }

    /// The certificate it changes, if it changes one that exists.
    pub const fn certificate(&self) -> Option<&String> {
        match self {
            Self::CorrectCertificate(CorrectCertificate { certificate, .. })
            | Self::NoteCertificate(NoteCertificate { certificate, .. })
            | Self::PrepareRevocation(PrepareRevocation { certificate, .. })
            | Self::SignRevocation(SignEnd { certificate })
            | Self::PrepareCancellation(PrepareCancellation { certificate, .. })
            | Self::SignCancellation(SignEnd { certificate })
            | Self::ReturnEnd(ReturnEnd { certificate, .. })
            | Self::NotifyHolder(TellHolder { certificate, .. }) => Some(certificate),
            _ => None,
        }
    }

    /// The decision on a case it gives, if it gives one.
    pub fn decision(&self) -> Option<(CaseNo, Draft)> {
        match self {
            Self::Grant { case, valid_from, valid_until, shortened_because, departs_because } => {
                let draft = Draft::Grant {
                    valid_from: *valid_from,
                    valid_until: *valid_until,
                    shortened_because: shortened_because.clone(),
                    departs_because: departs_because.clone(),
                };
                Some((*case, draft))
            }
            Self::Refuse { case, ground, facts, hearing, departs_because } => {
                let draft = Draft::Refuse {
                    ground: *ground,
                    facts: facts.clone(),
                    hearing: hearing.clone(),
                    departs_because: departs_because.clone(),
                };
                Some((*case, draft))
            }
            _ => None,
        }
    }

    /// The complaint it is about, if it is about one that exists.
    pub const fn complaint(&self) -> Option<ComplaintNo> {
        match self {
            Self::AssignComplaint(AssignComplaint { complaint, .. })
            | Self::ForwardComplaint(ForwardComplaint { complaint, .. })
            | Self::NotifyComplainant(NotifyComplainant { complaint, .. })
            | Self::SatisfyComplaint(SatisfyComplaint { complaint, .. })
            | Self::AnswerComplaint(AnswerComplaint { complaint, .. })
            | Self::RecordReview(RecordReview { complaint, .. })
            | Self::RecordCourt(RecordCourt { complaint, .. })
            | Self::CloseComplaint(CloseComplaint { complaint, .. }) => Some(*complaint),
            _ => None,
        }
    }

    /// What it is about, if that exists already: a command given over an older revision of it is stale.
    pub fn subject(&self) -> Option<Subject> {
        match self {
            Self::MatchNotification { notice, .. } => Some(Subject::Notification(*notice)),
            Self::PutOnAgenda(of) => Some(Subject::Sitting(of.sitting)),
            Self::TakeOffAgenda(of) => Some(Subject::Sitting(of.sitting)),
            Self::AttendSitting(of) => Some(Subject::Sitting(of.sitting)),
            Self::RecordEntry(of) => Some(Subject::Sitting(of.sitting)),
            Self::SignSitting(of) => Some(Subject::Sitting(of.sitting)),
            Self::CancelSitting(of) => Some(Subject::Sitting(of.sitting)),
            other => {
                let certificate = other.certificate().map(|number| Subject::Certificate(number.trim().to_owned()));
                let complaint = other.complaint().map(Subject::Complaint);
                certificate.or(complaint).or(other.case().map(Subject::Case))
            }
        }
    }

    /// The act it is, for the table of states.
    pub const fn act(&self) -> Act {
        match self {
            Self::OpenOffice { .. } => Act::OpenOffice,
            Self::AddOfficer { .. } => Act::AddOfficer,
            Self::Register { .. } => Act::Register,
            Self::CheckDocuments { .. } => Act::CheckDocuments,
            Self::NoticeDefects { .. } => Act::NoticeDefects,
            Self::SendToCommission { .. } => Act::SendToCommission,
            Self::Score { .. } => Act::Score,
            Self::Recommend { .. } => Act::Recommend,
            Self::SetComposition(_) => Act::SetComposition,
            Self::OpenSitting(_) => Act::OpenSitting,
            Self::PutOnAgenda(_) => Act::PutOnAgenda,
            Self::TakeOffAgenda(_) => Act::TakeOffAgenda,
            Self::AttendSitting(_) => Act::AttendSitting,
            Self::RecordEntry(_) => Act::RecordEntry,
            Self::SignSitting(_) => Act::SignSitting,
            Self::CancelSitting(_) => Act::CancelSitting,
            Self::Grant { .. } => Act::Grant,
            Self::Refuse { .. } => Act::Refuse,
            Self::Sign { .. } => Act::Sign,
            Self::SendBack { .. } => Act::SendBack,
            Self::SwitchSecondSignature { .. } => Act::SwitchSecondSignature,
            Self::Deliver { .. } => Act::Deliver,
            Self::Close { .. } => Act::Close,
            Self::Assign { .. } => Act::Assign,
            Self::Correct { .. } => Act::Correct,
            Self::Note { .. } => Act::Note,
            Self::Call { .. } => Act::Call,
            Self::PlaceAttachment { .. } => Act::PlaceAttachment,
            Self::Suspend(_) => Act::Suspend,
            Self::Resume(_) => Act::Resume,
            Self::CallHearing(_) => Act::CallHearing,
            Self::HoldHearing(_) => Act::HoldHearing,
            Self::RefuseOtherwise(_) => Act::RefuseOtherwise,
            Self::Discontinue(_) => Act::Discontinue,
            Self::AskVerification(_) => Act::AskVerification,
            Self::AnswerVerification(_) => Act::AnswerVerification,
            Self::Establish(_) => Act::Establish,
            Self::ReceiveNotification { .. } => Act::ReceiveNotification,
            Self::MatchNotification { .. } => Act::MatchNotification,
            Self::ChangeReading(_) => Act::ChangeReading,
            Self::SetCommencement(_) => Act::SetCommencement,
            Self::ReviseCalendar(_) => Act::ReviseCalendar,
            Self::ChangeSettings(_) => Act::ChangeSettings,
            Self::RegisterComplaint(_) => Act::RegisterComplaint,
            Self::AssignComplaint(_) => Act::AssignComplaint,
            Self::ForwardComplaint(_) => Act::ForwardComplaint,
            Self::NotifyComplainant(_) => Act::NotifyComplainant,
            Self::SatisfyComplaint(_) => Act::SatisfyComplaint,
            Self::AnswerComplaint(_) => Act::AnswerComplaint,
            Self::RecordReview(_) => Act::RecordReview,
            Self::RecordCourt(_) => Act::RecordCourt,
            Self::CloseComplaint(_) => Act::CloseComplaint,
            Self::ReopenCase(_) => Act::ReopenCase,
            Self::RuleExtension(_) => Act::RuleExtension,
            Self::EnterCertificate(_) => Act::EnterCertificate,
            Self::CorrectCertificate(_) => Act::CorrectCertificate,
            Self::NoteCertificate(_) => Act::NoteCertificate,
            Self::AnswerValidity(_) => Act::AnswerValidity,
            Self::PrepareRevocation(_) => Act::PrepareRevocation,
            Self::SignRevocation(_) => Act::SignRevocation,
            Self::PrepareCancellation(_) => Act::PrepareCancellation,
            Self::SignCancellation(_) => Act::SignCancellation,
            Self::ReturnEnd(_) => Act::ReturnEnd,
            Self::NotifyHolder(_) => Act::NotifyHolder,
        }
    }
}

super::application::codes! {
    /// A command without its content.
    Act {
        OpenOffice = "open_office",
        AddOfficer = "add_officer",
        Register = "register",
        CheckDocuments = "check_documents",
        NoticeDefects = "notice_defects",
        SendToCommission = "send_to_commission",
        Score = "score",
        Recommend = "recommend",
        Grant = "grant",
        Refuse = "refuse",
        Sign = "sign",
        SendBack = "send_back",
        SwitchSecondSignature = "switch_second_signature",
        Deliver = "deliver",
        Close = "close",
        Assign = "assign",
        Correct = "correct",
        Note = "note",
        Call = "call",
        PlaceAttachment = "place_attachment",
        Suspend = "suspend",
        Resume = "resume",
        CallHearing = "call_hearing",
        HoldHearing = "hold_hearing",
        RefuseOtherwise = "refuse_otherwise",
        Discontinue = "discontinue",
        AskVerification = "ask_verification",
        AnswerVerification = "answer_verification",
        Establish = "establish",
        ReceiveNotification = "receive_notification",
        MatchNotification = "match_notification",
        ChangeReading = "change_reading",
        SetCommencement = "set_commencement",
        ReviseCalendar = "revise_calendar",
        ChangeSettings = "change_settings",
        RegisterComplaint = "register_complaint",
        AssignComplaint = "assign_complaint",
        ForwardComplaint = "forward_complaint",
        NotifyComplainant = "notify_complainant",
        SatisfyComplaint = "satisfy_complaint",
        AnswerComplaint = "answer_complaint",
        RecordReview = "record_review",
        RecordCourt = "record_court",
        CloseComplaint = "close_complaint",
        ReopenCase = "reopen_case",
        SetComposition = "set_composition",
        OpenSitting = "open_sitting",
        PutOnAgenda = "put_on_agenda",
        TakeOffAgenda = "take_off_agenda",
        AttendSitting = "attend_sitting",
        RecordEntry = "record_entry",
        SignSitting = "sign_sitting",
        CancelSitting = "cancel_sitting",
        RuleExtension = "rule_extension",
        EnterCertificate = "enter_certificate",
        CorrectCertificate = "correct_certificate",
        NoteCertificate = "note_certificate",
        AnswerValidity = "answer_validity",
        PrepareRevocation = "prepare_revocation",
        SignRevocation = "sign_revocation",
        PrepareCancellation = "prepare_cancellation",
        SignCancellation = "sign_cancellation",
        ReturnEnd = "return_end",
        NotifyHolder = "notify_holder",
    }
}
