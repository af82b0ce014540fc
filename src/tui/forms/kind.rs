//! Every form by its name: the command that opens it, and what it is made of.

use serde::{Deserialize, Serialize};

use crate::office::Record;
use crate::office::permit::ReplyAsk;
use crate::tui::screens::PaperScreen;

use super::{
    CaseNo, Command, Finish, Form, Opened, Phrase, SignedFile, Subject, Values, World, call_sitting, codes, signed_file,
};

/// What a form is made of.
struct Row {
    /// The command that opens it.
    command: &'static str,
    build: fn(&Opened, &World) -> Result<Form, Phrase>,
    recompute: fn(&mut Form, &Opened, &World),
    finish: fn(&Values, &Opened, &World) -> Finish,
}

/// A line a form: its code, the command that opens it, and the module that makes it.
macro_rules! forms {
    ($($kind:ident = $code:literal by $command:literal in $($module:ident)::+,)*) => {
        codes! {
            /// A form.
            FormKind { $($kind = $code),* }
        }

        impl FormKind {
            const fn row(self) -> Row {
                match self {
                    $(Self::$kind => Row {
                        command: $command,
                        build: super::$($module)::+::build,
                        recompute: super::$($module)::+::recompute,
                        finish: super::$($module)::+::finish,
                    },)*
                }
            }
        }
    };
}

forms! {
    Documents = "documents" by "documents" in documents,
    Score = "score" by "score" in score,
    Recommend = "recommend" by "recommend" in recommend,
    Decide = "decide" by "decide" in decide,
    Deliver = "deliver" by "deliver" in deliver,
    Notify = "notify" by "notify" in notify,
    Assign = "assign" by "assign" in assign,
    Note = "note" by "note" in note,
    Call = "call" by "call" in call,
    Register = "register" by "new-application" in register,
    Correct = "correct" by "correct" in correct,
    Attachments = "attachments" by "attachments" in attachments,
    Defects = "defects" by "defects" in defects,
    Match = "match" by "match" in matching,
    SendBack = "send_back" by "send-back" in send_back,
    SecondSignature = "second_signature" by "second-signature" in second_signature,
    Suspend = "suspend" by "suspend" in outside::suspend,
    Resume = "resume" by "resume" in outside::resume,
    CallHearing = "call_hearing" by "call-hearing" in outside::call_hearing,
    HoldHearing = "hold_hearing" by "hold-hearing" in outside::hold_hearing,
    RefuseOtherwise = "refuse_otherwise" by "refuse-otherwise" in outside::otherwise,
    Discontinue = "discontinue" by "discontinue" in outside::discontinue,
    AskVerification = "ask_verification" by "ask-verification" in outside::ask,
    AnswerVerification = "answer_verification" by "answer-verification" in outside::answer,
    Establish = "establish" by "establish" in outside::establish,
    Reading = "reading" by "change-reading" in reading,
    Calendar = "calendar" by "revise-calendar" in calendar,
    Commencement = "commencement" by "set-commencement" in commencement,
    Settings = "settings" by "change-settings" in settings,
    Letterhead = "letterhead" by "letterhead" in letterhead,
    Complaint = "complaint" by "new-complaint" in complaint::register,
    ComplaintAssign = "complaint_assign" by "complaint-assign" in complaint::assign,
    ComplaintForward = "complaint_forward" by "complaint-forward" in complaint::forward,
    ComplaintTold = "complaint_told" by "complaint-told" in complaint::told,
    ComplaintSatisfy = "complaint_satisfy" by "complaint-satisfy" in complaint::satisfy,
    ComplaintAnswer = "complaint_answer" by "complaint-answer" in complaint::answer,
    ComplaintReview = "complaint_review" by "complaint-review" in complaint::review,
    ComplaintCourt = "complaint_court" by "complaint-court" in complaint::court,
    ComplaintClose = "complaint_close" by "complaint-close" in complaint::close,
    Inquiry = "inquiry" by "new-inquiry" in inquiry::register,
    InquiryAssign = "inquiry_assign" by "inquiry-assign" in inquiry::assign,
    InquiryNote = "inquiry_note" by "inquiry-note" in inquiry::note,
    InquiryCorrect = "inquiry_correct" by "inquiry-correct" in inquiry::correct,
    InquiryExtend = "inquiry_extend" by "inquiry-extend" in inquiry::extend,
    InquiryTold = "inquiry_told" by "inquiry-told" in inquiry::told,
    InquiryRedirect = "inquiry_redirect" by "inquiry-redirect" in inquiry::redirect,
    InquiryReply = "inquiry_reply" by "inquiry-reply" in inquiry::reply,
    InquiryReturn = "inquiry_return" by "inquiry-return" in inquiry::give_back,
    InquirySign = "inquiry_sign" by "inquiry-sign" in inquiry::sign,
    InquirySend = "inquiry_send" by "inquiry-send" in inquiry::send,
    InquiryClose = "inquiry_close" by "inquiry-close" in inquiry::close,
    InquiryTerm = "inquiry_term" by "inquiry-term" in inquiry::term,
    Reopen = "reopen" by "reopen" in complaint::reopen,
    Composition = "composition" by "composition" in composition,
    CallSitting = "call-sitting" by "call-sitting" in call_sitting,
    PutOnAgenda = "put-on-agenda" by "put-on-agenda" in put_on_agenda,
    OffAgenda = "off-agenda" by "off-agenda" in off_agenda,
    CancelSitting = "cancel-sitting" by "cancel-sitting" in cancel_sitting,
    Past = "past" by "past" in past,
    Export = "export" by "export" in export,
    Enter = "enter_certificate" by "enter-certificate" in enter,
    Slip = "correct_certificate" by "correct-certificate" in slip,
    CertificateNote = "note_certificate" by "note-certificate" in certificate_note,
    Validity = "answer_validity" by "answer-validity" in validity,
    Revoke = "prepare_revocation" by "prepare-revocation" in revoke,
    Cancel = "prepare_cancellation" by "prepare-cancellation" in cancel,
    SignEnd = "sign_end" by "sign-end" in sign_end,
    ReturnEnd = "return_end" by "return-end" in return_end,
    Tell = "notify_holder" by "notify-holder" in tell,
    Rule = "rule_extension" by "rule-extension" in rule,
    NewOfficer = "new-officer" by "new-officer" in officers::add,
    ChangeOfficer = "change-officer" by "change-officer" in officers::change,
    DisableOfficer = "disable-officer" by "disable-officer" in officers::standing::disable,
    EnableOfficer = "enable-officer" by "enable-officer" in officers::standing::enable,
    OfficerKey = "officer-key" by "officer-key" in officers::add_key,
    OfficerKeyRemove = "officer-key-remove" by "officer-key-remove" in officers::remove_key,
    OfficerAway = "officer-away" by "officer-away" in officers::absence,
    ReportPeriod = "report-period" by "report-period" in report,
    Permit = "permit" by "new-permit" in permit::register,
    PermitExtend = "permit_extend" by "permit-extend" in permit::extend,
    PermitEnd = "permit_end" by "permit-end" in permit::end,
    PermitCorrect = "permit_correct" by "permit-correct" in permit::correct,
    PermitTakeBack = "permit_take_back" by "permit-take-back" in permit::take_back,
    Employer = "employer" by "employer-record" in permit::employer,
    Figures = "figures" by "figures-ask" in figures,
    Quota = "quota" by "allot-quota" in quota,
    PermitSettings = "permit_settings" by "permit-settings" in permit_settings,
}

impl FormKind {
    /// The form a command opens.
    pub fn of_command(command: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.command() == command)
    }

    /// The command that opens it.
    pub const fn command(self) -> &'static str {
        self.row().command
    }

    /// Whether it is about the case that is selected, if one is; one that cannot do without says so as it opens.
    pub const fn needs_case(self) -> bool {
        !matches!(
            self,
            Self::Register
                | Self::SecondSignature
                | Self::Reading
                | Self::Calendar
                | Self::Commencement
                | Self::Settings
                | Self::Letterhead
                | Self::InquiryTerm
                | Self::Composition
                | Self::CallSitting
                | Self::Past
                | Self::Export
                | Self::ReportPeriod
                | Self::Figures
                | Self::Quota
                | Self::PermitSettings
                | Self::NewOfficer
        ) && !self.is_of_officer()
            && !self.is_of_permits()
    }

    /// Whether what is typed into it and not saved is kept: a moment to look at is not, nor what a table is made of, nor
    /// what is pasted for a public key and may by a slip be the private one.
    pub const fn keeps_draft(self) -> bool {
        !matches!(self, Self::Past | Self::Export | Self::ReportPeriod | Self::Figures | Self::OfficerKey)
    }

    /// Whether it changes what the office has settled for itself.
    pub const fn settles(self) -> bool {
        matches!(
            self,
            Self::SecondSignature
                | Self::Reading
                | Self::Calendar
                | Self::Commencement
                | Self::Settings
                | Self::Letterhead
                | Self::InquiryTerm
                | Self::PermitSettings
                | Self::Composition
        )
    }

    /// Whether it is about the Commission or a sitting of it.
    pub const fn needs_commission(self) -> bool {
        matches!(
            self,
            Self::Composition | Self::CallSitting | Self::PutOnAgenda | Self::OffAgenda | Self::CancelSitting
        )
    }

    /// Whether it proposes what cannot be typed over: then it has to be made anew where others were faster.
    pub const fn proposes(self) -> bool {
        matches!(self, Self::CallSitting)
    }

    /// The revision of the cases it puts before a sitting that is yet to be called.
    pub fn commission_revision(self, opened: &Opened) -> Option<u64> {
        (self == Self::CallSitting).then(|| call_sitting::revision(opened)).flatten()
    }

    /// Whether the certificate at hand is what it begins with: a form about one, or a new application that speaks of it.
    pub const fn takes_certificate(self) -> bool {
        self.is_of_certificate() || matches!(self, Self::Register)
    }

    /// Whether it is about a certificate: the one selected in a list, or the one the case speaks of.
    pub const fn is_of_certificate(self) -> bool {
        matches!(
            self,
            Self::Slip
                | Self::CertificateNote
                | Self::Validity
                | Self::Revoke
                | Self::Cancel
                | Self::SignEnd
                | Self::ReturnEnd
                | Self::Tell
        )
    }

    /// Whether it is about permits or their employers.
    pub const fn is_of_permits(self) -> bool {
        matches!(
            self,
            Self::Permit
                | Self::PermitExtend
                | Self::PermitEnd
                | Self::PermitCorrect
                | Self::PermitTakeBack
                | Self::Employer
        )
    }

    /// Whether it is about the officer selected in their list.
    pub const fn is_of_officer(self) -> bool {
        matches!(
            self,
            Self::ChangeOfficer
                | Self::DisableOfficer
                | Self::EnableOfficer
                | Self::OfficerKey
                | Self::OfficerKeyRemove
                | Self::OfficerAway
        )
    }

    /// Whether it asks nothing and is drawn at once as the paper that F2 signs.
    pub const fn draws_at_once(self) -> bool {
        matches!(self, Self::SignEnd | Self::InquirySign)
    }

    /// The key its draft is kept under.
    pub fn draft_key(self, subject: &Subject) -> String {
        match subject {
            Subject::Case(no) => format!("{}:{no}", self.code()),
            Subject::Certificate(number) => format!("{}:{number}", self.code()),
            Subject::Notification(no) => format!("{}:notice-{no}", self.code()),
            Subject::Sitting(no) => format!("{}:sitting-{no}", self.code()),
            Subject::Inquiry(no) => format!("{}:inquiry-{no}", self.code()),
            Subject::Complaint(no) => format!("{}:complaint-{no}", self.code()),
            Subject::Officer(login) => format!("{}:officer-{login}", self.code()),
            Subject::Permit(number) => format!("{}:permit-{number}", self.code()),
            Subject::Employer(bin) => format!("{}:employer-{bin}", self.code()),
            Subject::Quota(year) => format!("{}:quota-{year}", self.code()),
            Subject::Office => self.code().to_owned(),
        }
    }

    /// The form as it opens.
    ///
    /// # Errors
    /// What stands against opening it.
    pub fn build(self, opened: &Opened, world: &World) -> Result<Form, Phrase> {
        (self.row().build)(opened, world)
    }

    /// Computes what follows from what is typed.
    pub fn recompute(self, form: &mut Form, opened: &Opened, world: &World) {
        (self.row().recompute)(form, opened, world);
    }

    /// Whether it takes a file of the inbox by its name.
    pub fn asks_for_files(self) -> bool {
        matches!(self, Self::Deliver | Self::InquirySend)
    }

    /// The files it may take.
    pub fn signed_files(self, form: &mut Form, files: &[SignedFile]) {
        if self.asks_for_files() {
            signed_file::offer(form, files);
        }
    }

    /// What it asks of the register and was not told yet.
    pub fn asks_register(self, form: &Form, opened: &Opened, world: &World) -> Option<ReplyAsk> {
        (self == Self::InquiryReply).then(|| super::inquiry::reply::asks(form, opened, world)).flatten()
    }

    /// Whether what is typed makes pages to be read.
    pub fn has_pages(self) -> bool {
        self == Self::InquiryReply
    }

    /// The pages it would make of what is typed, to be read.
    pub fn pages(self, values: &Values, opened: &Opened, world: &World) -> Option<PaperScreen> {
        self.has_pages().then(|| super::inquiry::reply::pages(values, opened, world)).flatten()
    }

    /// Shows what others wrote meanwhile in the place of what is typed here, beyond what their records say.
    pub fn others_words(self, form: &mut Form, opened: &Opened, changed: &[Record], world: &World) {
        if self == Self::InquiryReply {
            super::inquiry::reply::others_words(form, opened, changed, world);
        }
    }

    /// Choosing from a list, where the field in focus has none: the list of files is the one that is meant.
    pub fn choosing(self, form: &mut Form) {
        if self.asks_for_files() {
            form.focus_on(signed_file::FILE);
        }
    }

    /// The command of the values.
    pub fn finish(self, values: &Values, opened: &Opened, world: &World) -> Finish {
        (self.row().finish)(values, opened, world)
    }

    /// The same of every marked case: an assignment is given to all of them (none marked: as it was).
    pub fn for_marked(self, finish: Finish, marked: &[CaseNo]) -> Finish {
        match finish {
            Finish::Submit(Command::Assign { officer, reason, .. }) if !marked.is_empty() => {
                let give =
                    |no: &CaseNo| Command::Assign { case: *no, officer: officer.clone(), reason: reason.clone() };
                Finish::Many(marked.iter().map(give).collect())
            }
            other => other,
        }
    }

    /// Says above the fields that it is about the marked cases.
    pub fn note_marked(self, form: &mut Form, marked: &[CaseNo]) {
        if self == Self::Assign && !marked.is_empty() {
            let list: Vec<String> = marked.iter().map(ToString::to_string).collect();
            let words = Phrase::new("form-assign-marked").with("n", marked.len()).with("cases", list.join(", "));
            form.set_context(vec![words.into()]);
            // The case under the cursor need not be among the marked ones: the title does not name it.
            form.set_title(Phrase::new("form-assign-title-marked"));
        }
    }
}
