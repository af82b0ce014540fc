//! Commands into events, or a refusal that names its rule. Pure: reads the office through a view, asks the law,
//! changes nothing.

mod bar;
mod change;
mod commission;
mod complaint;
mod decision;
mod delivery;
mod documents;
mod ending;
mod follow;
mod holder_terms;
mod inquiry;
mod notice;
mod officers;
mod outside;
mod paper;
mod permit;
mod proposal;
mod register;
mod register_of_certificates;
mod remarks;
mod reopening;
mod rules;
mod ruling;
mod signature;
mod sitting;
mod standing;
mod table;

#[cfg(test)]
pub(crate) mod tests;

use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime};

use super::case::Case;
use super::command::{Act, Command};
use super::event::Event;
use super::ids::CaseNo;
use super::officer::NewOfficer;
use super::refusal::Refusal;
use super::settings::Settings;
use super::view::Office;
use super::who::Who;

pub use bar::flaw_of;
pub use commission::{points_of, recommendable};
pub use complaint::{ACTS_ON_COMPLAINTS, complaint_allows, complaint_deadlines, terms_of};
pub use holder_terms::{duties, holder_terms, judged as judged_holder};
pub use inquiry::{ACTS_ON_INQUIRIES, inquiry_allows, inquiry_clocks, inquiry_clocks_anew};
pub use notice::judge;
pub use paper::{Numbered, newest_paper, paper_number};
pub use permit::{extension_term, permit_term, permit_warnings};
pub use rules::{Course, Rules, frozen};
pub use sitting::{by_clock, slack, slack_between};
pub use table::{ACTS_ON_CASES, allows, moved_by};

/// What one decision is taken over: the office and the moment.
struct Ask<'a> {
    office: &'a dyn Office,
    now: NaiveDateTime,
}

impl Ask<'_> {
    fn today(&self) -> NaiveDate {
        self.now.date()
    }

    /// The case, if the table lets this act happen to it now.
    fn case(&self, no: CaseNo, act: Act) -> Result<Case, Refusal> {
        let case = self.office.case(no).ok_or(Refusal::NoCase(no))?;
        allows(case.service(), case.state, act)?;
        Ok(case)
    }

    fn settings(&self) -> Result<Arc<Settings>, Refusal> {
        self.office.settings().ok_or(Refusal::NotOpen)
    }

    fn rules(&self) -> Result<Rules, Refusal> {
        Rules::of(self.office, self.today())
    }

    /// Refuses a moment that has not come, by the paragraph that asks for it.
    fn past(&self, field: &'static str, moment: NaiveDateTime, paragraph: &'static str) -> Result<(), Refusal> {
        if moment > self.now { Err(Refusal::InFuture { field, moment, paragraph }) } else { Ok(()) }
    }

    /// Refuses a day that has not come, by the paragraph that asks for it.
    fn past_day(&self, field: &'static str, day: NaiveDate, paragraph: &'static str) -> Result<(), Refusal> {
        if day > self.today() {
            Err(Refusal::InFuture { field, moment: day.and_time(chrono::NaiveTime::MIN), paragraph })
        } else {
            Ok(())
        }
    }
}

/// Refuses an empty field, by the paragraph that asks for it.
fn filled(text: &str, field: &'static str, paragraph: &'static str) -> Result<(), Refusal> {
    if text.trim().is_empty() { Err(Refusal::Empty { field, paragraph }) } else { Ok(()) }
}

/// Refuses a day before the earliest it can be, by the paragraph that orders the two.
fn not_before(
    field: &'static str,
    day: NaiveDate,
    earliest: NaiveDate,
    paragraph: &'static str,
) -> Result<(), Refusal> {
    if day < earliest { Err(Refusal::Before { field, day, earliest, paragraph }) } else { Ok(()) }
}

/// Decides a command at a moment of the office's wall clock.
///
/// # Errors
/// A [`Refusal`]; nothing has changed then.
pub fn decide(
    office: &dyn Office,
    command: &Command,
    who: &Who,
    now: DateTime<FixedOffset>,
) -> Result<Vec<Event>, Refusal> {
    let ask = Ask { office, now: now.naive_local() };
    let who = &officers::current(&ask, who)?;
    if !who.may(command.act()) {
        return Err(Refusal::MayNot(command.act()));
    }
    Ok(follow::with_certificates(&ask, decided(&ask, command, who)?))
}

/// The events of the command itself.
#[expect(clippy::too_many_lines, reason = "a line a command")]
fn decided(ask: &Ask<'_>, command: &Command, who: &Who) -> Result<Vec<Event>, Refusal> {
    match command {
        Command::OpenOffice { settings, owner } => open(ask, settings, owner),
        Command::AddOfficer { officer } => officers::add(ask, officer),
        Command::ChangeOfficer(asked) => officers::change(ask, asked),
        Command::DisableOfficer(asked) => officers::disable(ask, asked),
        Command::EnableOfficer(asked) => officers::enable(ask, asked),
        Command::AddKey(asked) => officers::add_key(ask, asked),
        Command::RemoveKey(asked) => officers::remove_key(ask, asked),
        Command::SetAbsence(asked) => officers::absent(ask, asked),
        Command::Register { application, warnings } => register::register(ask, application, warnings),
        Command::CheckDocuments { case, answers } => documents::check(ask, *case, answers),
        Command::NoticeDefects { case, text } => documents::notice_defects(ask, *case, text),
        Command::SendToCommission { case } => commission::send(ask, *case),
        Command::Score { case, input } => commission::score(ask, *case, input),
        Command::Recommend { case, refuse_on, minutes_no, minutes_on, reasons } => {
            let minutes =
                commission::Minutes { refuse_on: *refuse_on, no: minutes_no, on: *minutes_on, reasons, sitting: None };
            commission::recommended(ask, *case, &minutes).map(|event| vec![event])
        }
        Command::SetComposition(order) => sitting::compose(ask, order),
        Command::OpenSitting(order) => sitting::open(ask, order),
        Command::PutOnAgenda(order) => sitting::put(ask, order),
        Command::TakeOffAgenda(order) => sitting::take_off(ask, order),
        Command::AttendSitting(order) => sitting::attend(ask, order),
        Command::RecordEntry(order) => sitting::record(ask, order),
        Command::SignSitting(order) => sitting::sign(ask, order),
        Command::CancelSitting(order) => sitting::cancel(ask, order),
        Command::Grant { .. } | Command::Refuse { .. } => signature::decided(ask, command, who),
        Command::Sign { case } => signature::sign(ask, *case, who),
        Command::SendBack { case, reason } => signature::send_back(ask, *case, reason),
        Command::SwitchSecondSignature { on, reason } => signature::switch(ask, *on, reason),
        Command::Deliver { case, file_name, file_hash, signer, signed_at, delivered_at } => {
            let paper =
                delivery::Paper { file_name, file_hash, signer, signed_at: *signed_at, delivered_at: *delivered_at };
            delivery::deliver(ask, *case, &paper)
        }
        Command::Close { case } => delivery::close(ask, *case),
        Command::Assign { case, officer, reason } => remarks::assign(ask, *case, officer.as_deref(), reason),
        Command::Correct { case, field, value, reason } => remarks::correct(ask, *case, field, value, reason),
        Command::Note { case, text } => remarks::note(ask, *case, text),
        Command::Call { case, at, text } => remarks::call(ask, *case, *at, text),
        Command::PlaceAttachment { case, attachment, place } => remarks::place(ask, *case, *attachment, place),
        Command::Suspend(asked) => outside::suspend(ask, asked),
        Command::Resume(asked) => outside::resume(ask, asked),
        Command::CallHearing(asked) => outside::call(ask, asked),
        Command::HoldHearing(asked) => outside::hold(ask, asked),
        Command::RefuseOtherwise(asked) => outside::refuse(ask, asked),
        Command::Discontinue(asked) => outside::discontinue(ask, asked),
        Command::AskVerification(asked) => outside::ask_for(ask, asked),
        Command::AnswerVerification(asked) => outside::take(ask, asked),
        Command::Establish(asked) => outside::establish(ask, asked),
        Command::ReceiveNotification { input } => notice::receive(ask, input),
        Command::ChangeReading(change) => change::reading(ask, change),
        Command::SetCommencement(change) => change::commencement(ask, change),
        Command::ReviseCalendar(change) => change::calendar(ask, change),
        Command::ChangeSettings(change) => change::settings(ask, change),
        Command::MatchNotification { notice, certificate } => notice::attach(ask, *notice, certificate),
        Command::RegisterComplaint(command) => complaint::register(ask, command),
        Command::AssignComplaint(command) => complaint::assign(ask, who, command),
        Command::ForwardComplaint(command) => complaint::forward(ask, command),
        Command::NotifyComplainant(command) => complaint::notify(ask, command),
        Command::SatisfyComplaint(command) => complaint::satisfy(ask, command),
        Command::AnswerComplaint(command) => complaint::answer(ask, who, command),
        Command::RecordReview(command) => complaint::review(ask, command),
        Command::RecordCourt(command) => complaint::court(ask, command),
        Command::CloseComplaint(command) => complaint::close(ask, command),
        Command::ReopenCase(command) => reopening::reopen(ask, command),
        Command::RegisterInquiry(_)
        | Command::AssignInquiry(_)
        | Command::NoteInquiry(_)
        | Command::CorrectInquiry(_)
        | Command::ExtendInquiry(_)
        | Command::NotifyAsker(_)
        | Command::RedirectInquiry(_)
        | Command::PrepareReply(_)
        | Command::ReturnReply(_)
        | Command::SignReply(_)
        | Command::SendReply(_)
        | Command::CloseInquiry(_)
        | Command::SetInquiryTerm(_) => inquiry::decided(ask, command, who),
        Command::MakePaper(asked) => paper::make(ask, asked, who),
        Command::RecordEmployer(asked) => permit::employer(ask, asked),
        Command::RegisterPermit(asked) => permit::register(ask, asked),
        Command::ExtendPermit(asked) => permit::extend(ask, asked),
        Command::EndPermit(asked) => permit::end(ask, asked),
        Command::CorrectPermit(asked) => permit::correct(ask, asked),
        Command::TakeBackPermit(asked) => permit::take_back(ask, asked),
        Command::AllotQuota(asked) => permit::allot(ask, asked),
        Command::RuleExtension(_)
        | Command::EnterCertificate(_)
        | Command::CorrectCertificate(_)
        | Command::NoteCertificate(_)
        | Command::AnswerValidity(_)
        | Command::PrepareRevocation(_)
        | Command::SignRevocation(_)
        | Command::PrepareCancellation(_)
        | Command::SignCancellation(_)
        | Command::ReturnEnd(_)
        | Command::NotifyHolder(_) => on_certificates(ask, command, who),
    }
}

/// The acts on the register of certificates.
fn on_certificates(ask: &Ask<'_>, command: &Command, who: &Who) -> Result<Vec<Event>, Refusal> {
    match command {
        Command::RuleExtension(input) => ruling::rule(ask, input),
        Command::EnterCertificate(input) => register_of_certificates::enter(ask, input),
        Command::CorrectCertificate(input) => register_of_certificates::correct(ask, input),
        Command::NoteCertificate(input) => register_of_certificates::note(ask, input),
        Command::AnswerValidity(input) => register_of_certificates::answer(ask, input),
        Command::PrepareRevocation(input) => ending::prepare_revocation(ask, input),
        Command::SignRevocation(input) => ending::sign(ask, input, who, true),
        Command::PrepareCancellation(input) => ending::prepare_cancellation(ask, input),
        Command::SignCancellation(input) => ending::sign(ask, input, who, false),
        Command::ReturnEnd(input) => ending::give_back(ask, input),
        Command::NotifyHolder(input) => ending::tell(ask, input),
        _ => Err(Refusal::NotADecision(command.act())),
    }
}

/// What a decision would be if it were signed now, whoever prepares or signs it: a form shows it before it is given.
///
/// # Errors
/// What stands against it.
pub fn proposed(office: &dyn Office, command: &Command, now: DateTime<FixedOffset>) -> Result<Vec<Event>, Refusal> {
    let ask = Ask { office, now: now.naive_local() };
    match command {
        Command::Sign { case } => signature::signed(&ask, *case, |_| Ok(())),
        other => signature::given(&ask, other).map(|(_, _, events)| events),
    }
}

fn open(ask: &Ask<'_>, settings: &super::settings::Settings, owner: &NewOfficer) -> Result<Vec<Event>, Refusal> {
    if ask.office.settings().is_some() {
        return Err(Refusal::AlreadyOpen);
    }
    filled(&settings.body, "field-body", "")?;
    officers::login(&owner.login)?;
    Ok(vec![Event::OfficeOpened { settings: settings.clone() }, Event::OfficerAdded { officer: owner.clone() }])
}
