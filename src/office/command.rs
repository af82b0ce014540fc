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
use super::event::Subject;
use super::ids::{CaseNo, Login, NoticeNo};
use super::notification::NoticeInput;
use super::ruling::RuleExtension;
use super::settings::Settings;
use super::sheet::SheetInput;
use super::who::Officer;
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
            Self::RuleExtension(ruling) => Some(ruling.case),
            Self::OpenOffice { .. }
            | Self::AddOfficer { .. }
            | Self::SwitchSecondSignature { .. }
            | Self::Register { .. }
            | Self::ReceiveNotification { .. }
            | Self::MatchNotification { .. }
            | Self::EnterCertificate(_)
            | Self::CorrectCertificate(_)
            | Self::NoteCertificate(_)
            | Self::AnswerValidity(_)
            | Self::PrepareRevocation(_)
            | Self::SignRevocation(_)
            | Self::PrepareCancellation(_)
            | Self::SignCancellation(_)
            | Self::ReturnEnd(_)
            | Self::NotifyHolder(_) => None,
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

    /// What it is about, if that exists already: a command given over an older revision of it is stale.
    pub fn subject(&self) -> Option<Subject> {
        match self {
            Self::MatchNotification { notice, .. } => Some(Subject::Notification(*notice)),
            other => match other.certificate() {
                Some(number) => Some(Subject::Certificate(number.trim().to_owned())),
                None => other.case().map(Subject::Case),
            },
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
            Self::ReceiveNotification { .. } => Act::ReceiveNotification,
            Self::MatchNotification { .. } => Act::MatchNotification,
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
    Act { OpenOffice = "open_office", AddOfficer = "add_officer", Register = "register",
        CheckDocuments = "check_documents", NoticeDefects = "notice_defects", SendToCommission = "send_to_commission",
        Score = "score", Recommend = "recommend", Grant = "grant", Refuse = "refuse", Sign = "sign",
        SendBack = "send_back", SwitchSecondSignature = "switch_second_signature", Deliver = "deliver",
        Close = "close", Assign = "assign", Correct = "correct", Note = "note", Call = "call",
        PlaceAttachment = "place_attachment", ReceiveNotification = "receive_notification",
        MatchNotification = "match_notification", RuleExtension = "rule_extension",
        EnterCertificate = "enter_certificate", CorrectCertificate = "correct_certificate",
        NoteCertificate = "note_certificate", AnswerValidity = "answer_validity",
        PrepareRevocation = "prepare_revocation", SignRevocation = "sign_revocation",
        PrepareCancellation = "prepare_cancellation", SignCancellation = "sign_cancellation",
        ReturnEnd = "return_end", NotifyHolder = "notify_holder" }
}
