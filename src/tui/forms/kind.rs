//! Every form by its name: the command that opens it, and what it is made of.

use serde::{Deserialize, Serialize};

use super::{
    CaseNo, Command, Finish, Form, Opened, Phrase, SignedFile, Subject, Values, World, call_sitting, codes, deliver,
};

codes! {
    /// A form.
    FormKind {
        Documents = "documents",
        Score = "score",
        Recommend = "recommend",
        Decide = "decide",
        Deliver = "deliver",
        Notify = "notify",
        Assign = "assign",
        Note = "note",
        Call = "call",
        Register = "register",
        Correct = "correct",
        Attachments = "attachments",
        Defects = "defects",
        Match = "match",
        SendBack = "send_back",
        SecondSignature = "second_signature",
        Suspend = "suspend",
        Resume = "resume",
        CallHearing = "call_hearing",
        HoldHearing = "hold_hearing",
        RefuseOtherwise = "refuse_otherwise",
        Discontinue = "discontinue",
        AskVerification = "ask_verification",
        AnswerVerification = "answer_verification",
        Establish = "establish",
        Reading = "reading",
        Calendar = "calendar",
        Commencement = "commencement",
        Settings = "settings",
        Complaint = "complaint",
        ComplaintAssign = "complaint_assign",
        ComplaintForward = "complaint_forward",
        ComplaintTold = "complaint_told",
        ComplaintSatisfy = "complaint_satisfy",
        ComplaintAnswer = "complaint_answer",
        ComplaintReview = "complaint_review",
        ComplaintCourt = "complaint_court",
        ComplaintClose = "complaint_close",
        Reopen = "reopen",
        Composition = "composition",
        CallSitting = "call-sitting",
        PutOnAgenda = "put-on-agenda",
        OffAgenda = "off-agenda",
        CancelSitting = "cancel-sitting",
        Past = "past",
        Enter = "enter_certificate",
        Slip = "correct_certificate",
        CertificateNote = "note_certificate",
        Validity = "answer_validity",
        Revoke = "prepare_revocation",
        Cancel = "prepare_cancellation",
        SignEnd = "sign_end",
        ReturnEnd = "return_end",
        Tell = "notify_holder",
        Rule = "rule_extension",
        NewOfficer = "new-officer",
        ChangeOfficer = "change-officer",
        DisableOfficer = "disable-officer",
        EnableOfficer = "enable-officer",
        OfficerKey = "officer-key",
        OfficerKeyRemove = "officer-key-remove",
        OfficerAway = "officer-away",
    }
}

/// What a form is made of.
struct Row {
    /// The command that opens it.
    command: &'static str,
    build: fn(&Opened, &World) -> Result<Form, Phrase>,
    recompute: fn(&mut Form, &Opened, &World),
    finish: fn(&Values, &Opened, &World) -> Finish,
}

macro_rules! row {
    ($($module:ident)::+, $command:literal) => {
        Row {
            command: $command,
            build: super::$($module)::+::build,
            recompute: super::$($module)::+::recompute,
            finish: super::$($module)::+::finish,
        }
    };
}

impl FormKind {
    #[allow(clippy::too_many_lines, reason = "a line a form")]
    const fn row(self) -> Row {
        match self {
            Self::Documents => row!(documents, "documents"),
            Self::Score => row!(score, "score"),
            Self::Recommend => row!(recommend, "recommend"),
            Self::Decide => row!(decide, "decide"),
            Self::Deliver => row!(deliver, "deliver"),
            Self::Notify => row!(notify, "notify"),
            Self::Assign => row!(assign, "assign"),
            Self::Note => row!(note, "note"),
            Self::Call => row!(call, "call"),
            Self::Register => row!(register, "new-application"),
            Self::Correct => row!(correct, "correct"),
            Self::Attachments => row!(attachments, "attachments"),
            Self::Defects => row!(defects, "defects"),
            Self::Match => row!(matching, "match"),
            Self::Complaint => row!(complaint::register, "new-complaint"),
            Self::ComplaintAssign => row!(complaint::assign, "complaint-assign"),
            Self::ComplaintForward => row!(complaint::forward, "complaint-forward"),
            Self::ComplaintTold => row!(complaint::told, "complaint-told"),
            Self::ComplaintSatisfy => row!(complaint::satisfy, "complaint-satisfy"),
            Self::ComplaintAnswer => row!(complaint::answer, "complaint-answer"),
            Self::ComplaintReview => row!(complaint::review, "complaint-review"),
            Self::ComplaintCourt => row!(complaint::court, "complaint-court"),
            Self::ComplaintClose => row!(complaint::close, "complaint-close"),
            Self::Reopen => row!(complaint::reopen, "reopen"),
            Self::SendBack => row!(send_back, "send-back"),
            Self::SecondSignature => row!(second_signature, "second-signature"),
            Self::Suspend => row!(outside::suspend, "suspend"),
            Self::Resume => row!(outside::resume, "resume"),
            Self::CallHearing => row!(outside::call_hearing, "call-hearing"),
            Self::HoldHearing => row!(outside::hold_hearing, "hold-hearing"),
            Self::RefuseOtherwise => row!(outside::otherwise, "refuse-otherwise"),
            Self::Discontinue => row!(outside::discontinue, "discontinue"),
            Self::AskVerification => row!(outside::ask, "ask-verification"),
            Self::AnswerVerification => row!(outside::answer, "answer-verification"),
            Self::Establish => row!(outside::establish, "establish"),
            Self::Reading => row!(reading, "change-reading"),
            Self::Calendar => row!(calendar, "revise-calendar"),
            Self::Commencement => row!(commencement, "set-commencement"),
            Self::Settings => row!(settings, "change-settings"),
            Self::Composition => row!(composition, "composition"),
            Self::CallSitting => row!(call_sitting, "call-sitting"),
            Self::PutOnAgenda => row!(put_on_agenda, "put-on-agenda"),
            Self::OffAgenda => row!(off_agenda, "off-agenda"),
            Self::CancelSitting => row!(cancel_sitting, "cancel-sitting"),
            Self::Past => row!(past, "past"),
            Self::Enter => row!(enter, "enter-certificate"),
            Self::Slip => row!(slip, "correct-certificate"),
            Self::CertificateNote => row!(certificate_note, "note-certificate"),
            Self::Validity => row!(validity, "answer-validity"),
            Self::Revoke => row!(revoke, "prepare-revocation"),
            Self::Cancel => row!(cancel, "prepare-cancellation"),
            Self::SignEnd => row!(sign_end, "sign-end"),
            Self::ReturnEnd => row!(return_end, "return-end"),
            Self::Tell => row!(tell, "notify-holder"),
            Self::Rule => row!(rule, "rule-extension"),
            Self::NewOfficer => row!(officers::add, "new-officer"),
            Self::ChangeOfficer => row!(officers::change, "change-officer"),
            Self::DisableOfficer => row!(officers::standing::disable, "disable-officer"),
            Self::EnableOfficer => row!(officers::standing::enable, "enable-officer"),
            Self::OfficerKey => row!(officers::add_key, "officer-key"),
            Self::OfficerKeyRemove => row!(officers::remove_key, "officer-key-remove"),
            Self::OfficerAway => row!(officers::absence, "officer-away"),
        }
    }

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
                | Self::Composition
                | Self::CallSitting
                | Self::Past
                | Self::NewOfficer
        ) && !self.is_of_officer()
    }

    /// Whether what is typed into it and not saved is kept: a moment to look at is not, nor is what is pasted for a
    /// public key and may by a slip be the private one.
    pub const fn keeps_draft(self) -> bool {
        !matches!(self, Self::Past | Self::OfficerKey)
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
        matches!(self, Self::SignEnd)
    }

    /// The key its draft is kept under.
    pub fn draft_key(self, subject: &Subject) -> String {
        match subject {
            Subject::Case(no) => format!("{}:{no}", self.code()),
            Subject::Certificate(number) => format!("{}:{number}", self.code()),
            Subject::Notification(no) => format!("{}:notice-{no}", self.code()),
            Subject::Sitting(no) => format!("{}:sitting-{no}", self.code()),
            Subject::Complaint(no) => format!("{}:complaint-{no}", self.code()),
            Subject::Officer(login) => format!("{}:officer-{login}", self.code()),
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
        self == Self::Deliver
    }

    /// The files it may take.
    pub fn signed_files(self, form: &mut Form, files: &[SignedFile]) {
        if self.asks_for_files() {
            deliver::offer(form, files);
        }
    }

    /// Choosing from a list, where the field in focus has none: the list of files is the one that is meant.
    pub fn choosing(self, form: &mut Form) {
        if self.asks_for_files() {
            form.focus_on(deliver::FILE);
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
