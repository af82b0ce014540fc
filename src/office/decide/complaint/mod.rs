//! Complaints (п. 24-28): registered with both clocks (G4), then what each state allows.

mod acts;
mod outcome;
mod table;

use chrono::Datelike;

use super::{Ask, Rules, filled, not_before};
use crate::law::complaint::{self as law, ComplaintDeadlines, ComplaintDue, ComplaintTerm};
use crate::office::certificate::Certificate;
use crate::office::complaint::{
    About, Addressee, Complaint, ComplaintClocks, ComplaintInput, ComplaintRefusal, ComplaintRegistered, Due, Matter,
    RegisterComplaint,
};
use crate::office::event::Event;
use crate::office::ids::{CaseNo, ComplaintNo, Login};
use crate::office::refusal::Refusal;
use crate::office::{Act, Office};

pub(super) use acts::{answer, assign, forward, notify, satisfy};
pub(super) use outcome::{close, court, review};
pub use table::{ACTS_ON_COMPLAINTS, allows as complaint_allows};

impl Ask<'_> {
    /// The complaint, if the table lets this act happen to it now.
    fn complaint(&self, no: ComplaintNo, act: Act) -> Result<Complaint, Refusal> {
        let complaint = self.office.complaint(no).ok_or(ComplaintRefusal::Unknown(no))?;
        table::allows(complaint.state, act)?;
        Ok(complaint)
    }
}

impl From<&ComplaintDue> for Due {
    fn from(due: &ComplaintDue) -> Self {
        Self {
            term: due.term,
            start: due.start,
            days: due.term_days,
            due: due.due,
            stricter: due.stricter,
            paragraph: due.paragraph.clone(),
        }
    }
}

/// The terms a complaint starts: п. 24 where something of ours is complained of or it is addressed to another body,
/// п. 25 where it is addressed to us.
pub fn terms_of(input: &ComplaintInput) -> Vec<ComplaintTerm> {
    let ours = input.addressed_to == Addressee::Us;
    let forward = !ours || input.about.matter != Matter::Other;
    let asked = [(forward, ComplaintTerm::Forward), (ours, ComplaintTerm::Answer)];
    asked.into_iter().filter_map(|(runs, term)| runs.then_some(term)).collect()
}

/// The clocks of a complaint, explained, by the edition of the day it counts as received on; a form shows them as it
/// is typed.
///
/// # Errors
/// Beyond the calendar, before the first edition, or registered before it was received.
pub fn complaint_deadlines(rules: &Rules, input: &ComplaintInput) -> Result<ComplaintDeadlines, Refusal> {
    let received = rules.registration_day(input.received_at)?;
    if let Some(registered) = input.registered_on {
        not_before("field-registered_on", registered, received, "25")?;
    }
    let edition = rules.edition_on(received)?;
    let readings = rules.readings(edition);
    let question = law::Question {
        edition,
        calendar: &rules.calendar,
        readings: &readings,
        received_at: input.received_at,
        registered_on: input.registered_on,
        terms: &terms_of(input),
    };
    Ok(law::deadlines(&question)?)
}

fn clocks(found: &ComplaintDeadlines) -> ComplaintClocks {
    ComplaintClocks {
        received_day: found.received_day,
        registered_on: found.registered_on,
        edition: found.edition.clone(),
        calendar_revision: found.calendar_revision.clone(),
        readings: found.readings,
        terms: found.terms.iter().map(Due::from).collect(),
    }
}

pub(super) fn register(ask: &Ask<'_>, command: &RegisterComplaint) -> Result<Vec<Event>, Refusal> {
    let rules = ask.rules()?;
    let input = tidy(&command.input);
    filled(&input.incoming_no, "field-incoming_no", "25")?;
    filled(&input.from.name, "field-complainant", "24")?;
    filled(&input.subject, "field-complaint_subject", "24")?;
    ask.past("field-received_at", input.received_at, "24")?;
    let found = complaint_deadlines(&rules, &input)?;
    if let Some(registered) = input.registered_on.filter(|day| *day != found.received_day) {
        ask.past_day("field-registered_on", registered, "25")?;
    }
    let certificate = match input.about.certificate.as_deref() {
        Some(number) => Some(ask.office.certificate(number).ok_or_else(|| Refusal::NoCertificate(number.to_owned()))?),
        None => None,
    };
    let case = about_case(&input.about, certificate.as_ref());
    let prepared_by = match case {
        Some(no) => prepared_by(ask.office, no, input.about.matter)?,
        None => Vec::new(),
    };
    let year = u16::try_from(ask.today().year()).unwrap_or_default();
    Ok(vec![Event::ComplaintRegistered(ComplaintRegistered {
        complaint: ask.office.next_complaint(year),
        clocks: clocks(&found),
        prepared_by,
        input: ComplaintInput { about: About { case, ..input.about }, ..input },
    })])
}

/// The case complained of: the one named, else the one that last gave or changed the certificate.
fn about_case(about: &About, certificate: Option<&Certificate>) -> Option<CaseNo> {
    about.case.or_else(|| certificate?.grants.last().map(|grant| grant.case))
}

/// Who prepared or signed the decision of a case, and whose inaction it is, where that is complained of.
fn prepared_by(office: &dyn Office, no: CaseNo, matter: Matter) -> Result<Vec<Login>, Refusal> {
    let case = office.case(no).ok_or(Refusal::NoCase(no))?;
    let mut logins: Vec<Login> = Vec::new();
    if let Some(decision) = case.decision {
        logins.push(decision.by);
        logins.extend(decision.prepared_by);
    }
    if matter == Matter::Inaction {
        logins.extend(case.officer);
    }
    logins.sort_unstable();
    logins.dedup();
    Ok(logins)
}

fn tidy(input: &ComplaintInput) -> ComplaintInput {
    let mut input = input.clone();
    let from = &mut input.from;
    for text in [&mut from.name, &mut from.iin, &mut from.representative, &mut input.subject, &mut input.incoming_no] {
        *text = text.trim().to_owned();
    }
    let named = input.about.certificate.take().map(|number| number.trim().to_owned());
    input.about.certificate = named.filter(|number| !number.is_empty());
    input
}
