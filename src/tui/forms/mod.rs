//! The forms: what each asks, what it computes as it is typed, and the command it makes. One file a form.

mod assign;
mod attachments;
mod calendar;
mod call;
mod call_sitting;
mod cancel;
mod cancel_sitting;
mod certificate_note;
mod change;
mod commencement;
mod complaint;
mod composition;
mod correct;
mod decide;
mod defects;
mod deliver;
mod documents;
mod enter;
mod hearing;
mod matching;
mod note;
mod notify;
mod off_agenda;
mod outside;
mod past;
mod put_on_agenda;
mod reading;
mod recommend;
mod register;
mod return_end;
mod revoke;
mod rule;
pub(crate) mod score;
mod second_signature;
mod send_back;
mod settings;
mod sign_end;
pub(crate) mod signing;
mod slip;
mod tell;
#[cfg(test)]
mod tests;
mod trial;
mod validity;

pub(crate) use trial::tried;

use super::form::{Form, Opt, Role, Said, Value, Values, plain};
use super::message::{Opened, SignedFile};
use super::world::World;
use chrono::{NaiveDateTime, Timelike};
use serde::{Deserialize, Serialize};

use crate::office::application::codes;
use crate::office::case::Case;
use crate::office::certificate::Certificate;
use crate::office::commission::{OpenSitting, Sitting};
use crate::office::{CaseNo, Command, Subject};
use crate::phrase::Phrase;

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
            build: $($module)::+::build,
            recompute: $($module)::+::recompute,
            finish: $($module)::+::finish,
        }
    };
}

/// What becomes of a form's values.
#[derive(Debug)]
pub enum Finish {
    /// This is asked of the office.
    Submit(Command),
    /// All of these are asked of the office, one after another.
    Many(Vec<Command>),
    /// The office is looked at as it was then; nothing is asked of it.
    LookBack(crate::store::When),
    /// This is drawn, and F2 signs it.
    Paper(Box<super::screens::PaperScreen>),
    /// What this does to the open cases is drawn, and F2 saves it.
    Weigh(Command),
    /// Something is wrong with a field.
    Problem {
        /// Which.
        field: &'static str,
        /// What.
        words: Phrase,
    },
}

impl FormKind {
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
        )
    }

    /// Whether what is typed into it and not saved is kept: a moment to look at is not.
    pub const fn keeps_draft(self) -> bool {
        !matches!(self, Self::Past)
    }

    /// Whether it is about the Commission or a sitting of it.
    pub const fn needs_commission(self) -> bool {
        matches!(
            self,
            Self::Composition | Self::CallSitting | Self::PutOnAgenda | Self::OffAgenda | Self::CancelSitting
        )
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
            Finish::Submit(Command::OpenSitting(order)) if !marked.is_empty() => {
                Finish::Submit(Command::OpenSitting(OpenSitting { agenda: marked.to_vec(), ..order }))
            }
            other => other,
        }
    }

    /// Says above the fields that it is about the marked cases.
    pub fn note_marked(self, form: &mut Form, marked: &[CaseNo]) {
        if self == Self::CallSitting {
            let list: Vec<String> = marked.iter().map(ToString::to_string).collect();
            let words = if list.is_empty() {
                Phrase::new("form-sitting-all")
            } else {
                Phrase::new("form-sitting-marked").with("cases", list.join(", "))
            };
            form.set_context(vec![words.into()]);
        }
        if self == Self::Assign && !marked.is_empty() {
            let list: Vec<String> = marked.iter().map(ToString::to_string).collect();
            let words = Phrase::new("form-assign-marked").with("n", marked.len()).with("cases", list.join(", "));
            form.set_context(vec![words.into()]);
            // The case under the cursor need not be among the marked ones: the title does not name it.
            form.set_title(Phrase::new("form-assign-title-marked"));
        }
    }
}

/// The case a form is about.
fn case_of(opened: &Opened) -> Result<&Case, Phrase> {
    opened.view.as_ref().map(|view| &view.case).ok_or_else(|| Phrase::new("form-case-gone"))
}

/// The sitting a form is about.
fn sitting_of(opened: &Opened) -> Result<&Sitting, Phrase> {
    opened.commission.sitting.as_ref().ok_or_else(|| Phrase::new("form-sitting-gone"))
}

/// The certificate a form is about.
fn certificate_of(opened: &Opened) -> Result<&Certificate, Phrase> {
    opened.certificate.as_ref().ok_or_else(|| Phrase::new("form-certificate-none"))
}

/// The certificate in a line, above the fields, and what stands open about it.
fn about_certificate(certificate: &Certificate, world: &World) -> Vec<Said> {
    let mut lines = vec![Said::from(super::lists::certificate_words(certificate, world.today()))];
    if let Some(prepared) = &certificate.prepared {
        let phrase = Phrase::new(format!("certificate-life-prepared-{}", prepared.kind.code()))
            .with("by", world.officer_name(&prepared.by))
            .with("at", prepared.at);
        lines.push(Said::new(Role::Warn, phrase));
    }
    lines
}

/// Codes as options, each `PREFIX-code` in words.
fn code_options(codes: &[&str], prefix: &str, world: &World) -> Vec<super::form::Opt> {
    let option = |code: &&str| super::form::Opt::new(*code, Phrase::new(format!("{prefix}-{code}")), world.languages());
    codes.iter().map(option).collect()
}

/// Who and what, above the fields.
fn heading(case: &Case, world: &World) -> Vec<Said> {
    let name = case.application.full_name.as_str();
    // The Commission's finding, once there is one, rather than what was declared.
    let code = case.sheet.as_ref().map_or(&case.application.profession_code, |sheet| &sheet.input.profession_code);
    let who = if code.is_empty() {
        plain(name)
    } else {
        Phrase::new("form-about").with("name", name).with("profession", score::profession_name(code))
    };
    let mut lines = vec![Said::from(who)];
    if let Some(term) = case.current_term() {
        let (left, role) = world.due_mark(Some(term.due));
        let role = if role == super::theme::Role::Overdue { Role::Bad } else { Role::Plain };
        let due = Phrase::new("form-due")
            .with("stage", Phrase::new(format!("stage-{}", term.stage.code())))
            .with("day", term.due)
            .with("left", left);
        lines.push(Said::new(role, due));
    }
    lines
}

/// A choice of codes, each with its message `PREFIX-CODE`.
fn form_options(codes: impl Iterator<Item = &'static str>, message: &str, world: &World) -> Vec<Opt> {
    codes.map(|code| Opt::new(code, Phrase::new(format!("{message}-{code}")), world.languages())).collect()
}

/// A moment without its seconds: what a field proposes, never later than now.
fn minute(now: NaiveDateTime) -> NaiveDateTime {
    now.with_second(0).and_then(|moment| moment.with_nanosecond(0)).unwrap_or(now)
}

/// A ground of Row 9 with its number.
fn ground_label(ground: u8) -> Phrase {
    Phrase::new("form-ground").with("n", i64::from(ground)).with("ground", Phrase::new(format!("ground-{ground}")))
}

/// Writes the words that belong to what is chosen, where nothing was typed or only words proposed for another choice
/// stand. Never under the officer's cursor.
fn propose(form: &mut Form, values: &Values, field: &'static str, proposals: &[String], wanted: &str) {
    let typed = values.text(field).unwrap_or_default();
    let ours = typed.is_empty() || proposals.iter().any(|words| words.trim() == typed);
    if form.focused() == Some(field) || !ours || typed == wanted.trim() {
        return;
    }
    if wanted.is_empty() {
        form.clear(field);
    } else {
        form.set(field, &Value::Text(wanted.to_owned()));
    }
}
