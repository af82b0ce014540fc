//! What the office would say to a command, asked while the form is filled: the same `decide`, over what it opened on.

use std::sync::Arc;

use super::Finish;
use crate::office::case::Case;
use crate::office::certificate::Certificate;
use crate::office::commission::{Composition, Sitting};
use crate::office::complaint::Complaint;
use crate::office::flaw::Flaw;
use crate::office::inquiry::Inquiry;
use crate::office::notification::Notification;
use crate::office::officer::{Officer, OfficerRefusal};
use crate::office::paper::{Papers, Series};
use crate::office::permit::quota::Quota;
use crate::office::permit::{Category, Employer, Permit, ReplyAsk, ReplyFacts};
use crate::office::settings::Settings;
use crate::office::{
    CaseNo, Command, ComplaintNo, Event, InquiryNo, NoticeNo, Office, Refusal, SittingNo, Subject, decide,
};
use crate::phrase::Phrase;
use crate::tui::form::Form;
use crate::tui::message::Opened;
use crate::tui::world::World;

/// The part of the office a form sees. Numbers to be given are not known here and stay zero.
struct Seen<'a> {
    opened: &'a Opened,
    world: &'a World,
}

impl Office for Seen<'_> {
    fn settings(&self) -> Option<Arc<Settings>> {
        Some(self.world.settings.clone())
    }

    fn officer(&self, login: &str) -> Option<Officer> {
        self.world.officers.iter().find(|officer| officer.login == login).cloned()
    }

    fn officers(&self) -> Vec<Officer> {
        self.world.officers.clone()
    }

    fn case(&self, no: CaseNo) -> Option<Case> {
        let shown = self.opened.view.as_ref().map(|view| &view.case);
        shown.into_iter().chain(&self.opened.commission.cases).find(|case| case.no == no).cloned()
    }

    fn case_of_portal(&self, _: &str) -> Option<CaseNo> {
        None
    }

    fn next_case(&self, year: u16) -> CaseNo {
        CaseNo { year, count: 0 }
    }

    fn certificate(&self, number: &str) -> Option<Certificate> {
        self.opened.certificate.clone().filter(|certificate| certificate.number == number)
    }

    fn highest(&self, _: Series, _: Option<u16>) -> u32 {
        0
    }

    fn is_letter(&self, _: &str) -> bool {
        false
    }

    fn papers(&self, _: &Subject) -> Papers {
        Papers::default()
    }

    fn notification(&self, no: NoticeNo) -> Option<Notification> {
        self.opened.notice.clone().filter(|notice| notice.no == no)
    }

    fn next_notice(&self, year: u16) -> NoticeNo {
        NoticeNo { year, count: 0 }
    }

    fn complaint(&self, no: ComplaintNo) -> Option<Complaint> {
        let about = self.opened.view.iter().flat_map(|view| &view.complaints);
        self.opened.complaint.iter().chain(about).find(|complaint| complaint.no == no).cloned()
    }

    fn next_complaint(&self, year: u16) -> ComplaintNo {
        ComplaintNo { year, count: 0 }
    }

    fn permit(&self, number: &str) -> Option<Permit> {
        self.opened.permits.permit.clone().filter(|permit| permit.input.number == number)
    }

    fn employer(&self, bin: &str) -> Option<Employer> {
        let of = &self.opened.permits;
        let opened = of.employers.iter().chain(&of.employer).find(|employer| employer.input.bin == bin).cloned();
        let asked = || self.opened.reply.employers.iter().find(|input| input.bin == bin).cloned();
        opened.or_else(|| asked().map(|input| Employer { revision: 0, input }))
    }

    fn quota(&self, year: u16) -> Option<Quota> {
        self.opened.permits.quotas.iter().find(|(quota, _)| quota.year == year).map(|(quota, _)| quota.clone())
    }

    fn permits_issued(&self, year: u16, category: Category) -> u32 {
        let found = self.opened.permits.quotas.iter().find(|(quota, _)| quota.year == year);
        found.and_then(|(_, issued)| issued.get(&category)).copied().unwrap_or(0)
    }

    fn inquiry(&self, no: InquiryNo) -> Option<Inquiry> {
        self.opened.inquiry.as_deref().filter(|inquiry| inquiry.no == no).cloned()
    }

    // The register, not the form, knows every inquiry.
    fn inquiries_of_outside(&self, _outside_no: &str) -> Vec<InquiryNo> {
        Vec::new()
    }

    fn next_inquiry(&self, year: u16) -> InquiryNo {
        InquiryNo { year, count: 0 }
    }

    fn reply_facts(&self, ask: &ReplyAsk) -> ReplyFacts {
        self.opened.reply_facts(ask).cloned().unwrap_or_else(|| ReplyFacts::over(ask, []))
    }

    fn compositions(&self) -> Vec<Composition> {
        self.opened.commission.compositions.clone()
    }

    fn sitting(&self, no: SittingNo) -> Option<Sitting> {
        self.opened.commission.sitting.clone().filter(|sitting| sitting.no == no)
    }

    fn sitting_of(&self, case: CaseNo) -> Option<SittingNo> {
        self.opened.commission.sitting.as_ref().filter(|sitting| sitting.holds(case)).map(|sitting| sitting.no)
    }

    fn next_sitting(&self, year: u16) -> SittingNo {
        SittingNo { year, count: 0 }
    }
}

/// What would happen, as far as the form's own part of the office tells.
pub(crate) fn tried(opened: &Opened, world: &World, command: &Command) -> Result<Vec<Event>, Refusal> {
    decide::decide(&Seen { opened, world }, command, &world.me, world.now.and_utc().fixed_offset())
}

/// What a decision would be if it were signed now, whoever signs it.
pub(super) fn decision(opened: &Opened, world: &World, command: &Command) -> Result<Vec<Event>, Refusal> {
    decide::proposed(&Seen { opened, world }, command, world.now.and_utc().fixed_offset())
}

/// What the applicant can mend of the data of the case, if that alone stands against a grant now.
pub(super) fn flaw(opened: &Opened, world: &World, case: &Case) -> Option<Flaw> {
    decide::flaw_of(&Seen { opened, world }, case, world.now.and_utc().fixed_offset()).ok().flatten()
}

/// The command if nothing stands against it, else what does, at the field it names or at the first one.
pub(super) fn submitted(opened: &Opened, world: &World, command: Command, fields: &[&'static str]) -> Finish {
    match tried(opened, world, &command) {
        Ok(_) => Finish::Submit(command),
        Err(refusal) => problem(&refusal, fields),
    }
}

/// Says at its field what of the days and moments typed cannot be; what is only missing yet is no fault.
pub(super) fn judge(form: &mut Form, opened: &Opened, world: &World, command: &Command, fields: &[&'static str]) {
    form.clear_errors();
    if let Err(refusal @ (Refusal::InFuture { .. } | Refusal::Before { .. })) = tried(opened, world, command)
        && let Finish::Problem { field, words } = problem(&refusal, fields)
    {
        form.set_error(field, words);
    }
}

/// The same of a command that there is once the fields it needs are filled.
pub(super) fn judge_filled(
    form: &mut Form,
    opened: &Opened,
    world: &World,
    command: Option<Command>,
    fields: &[&'static str],
) {
    if let Some(command) = command {
        judge(form, opened, world, &command, fields);
    }
}

/// The command that the filled fields give; without one the field that is `missing` is asked for.
pub(super) fn submitted_filled(
    opened: &Opened,
    world: &World,
    command: Option<Command>,
    fields: &[&'static str],
    missing: &'static str,
) -> Finish {
    match command {
        Some(command) => submitted(opened, world, command, fields),
        None => Finish::Problem { field: missing, words: Phrase::new("form-required") },
    }
}

/// A refusal at the field it names, if the form has it, or at the first of these.
pub(super) fn problem(refusal: &Refusal, fields: &[&'static str]) -> Finish {
    let named = match refusal {
        Refusal::Empty { field: "field-officer-name", .. } => Some("name"),
        Refusal::Empty { field, .. } | Refusal::InFuture { field, .. } | Refusal::Before { field, .. } => {
            field.strip_prefix("field-")
        }
        Refusal::ShortenedWithoutReason { .. } => Some("shortened_because"),
        Refusal::Departs => Some("departs_because"),
        Refusal::Permit(refused) => refused.field(),
        Refusal::TooLong { .. } => Some("valid_until"),
        Refusal::DatesNeeded { .. } => Some("valid_from"),
        Refusal::BadLogin(_) | Refusal::KnownOfficer(_) => Some("login"),
        Refusal::Officer(OfficerRefusal::LastAdministrator(_)) => Some("administrator"),
        Refusal::Inquiry(refused) => refused.field(),
        _ => None,
    };
    let known = named.and_then(|name| fields.iter().find(|field| **field == name));
    Finish::Problem { field: known.or(fields.first()).copied().unwrap_or_default(), words: refusal.phrase() }
}
