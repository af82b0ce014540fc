//! The forms of complaints (п. 24-28), a file an act.

pub(super) mod answer;
pub(super) mod assign;
pub(super) mod close;
pub(super) mod court;
pub(super) mod forward;
pub(super) mod register;
pub(super) mod reopen;
pub(super) mod review;
pub(super) mod satisfy;
pub(super) mod told;

use super::trial::{problem, tried};
use super::{Finish, form_options};
use crate::office::complaint::{Complaint, ReviewOutcome, apply};
use crate::office::{Act, Command, Record, Refusal, decide};
use crate::papers::{self, Letterhead};
use crate::phrase::Phrase;
use crate::tui::form::{DateBias, Field, Form, Role, Said, Value, Values};
use crate::tui::message::Opened;
use crate::tui::papers::{head, shown};
use crate::tui::screens::PaperScreen;
use crate::tui::world::World;
use crate::tui::{complaints, theme};

/// The complaint a form is about, if the act may happen to it now.
fn standing(opened: &Opened, act: Act) -> Result<&Complaint, Phrase> {
    let complaint = opened.complaint.as_ref().ok_or_else(|| Phrase::new("form-complaint-gone"))?;
    decide::complaint_allows(complaint.state, act).map_err(|refusal| refusal.phrase())?;
    Ok(complaint)
}

/// A form about a complaint: who complains of what, and what is to be done by when, above its fields.
fn form(complaint: &Complaint, title: &'static str, fields: Vec<Field>, opened: &Opened, world: &World) -> Form {
    let about = Phrase::new("form-complaint-about")
        .with("name", complaint.input.from.name.as_str())
        .with("incoming", complaint.input.incoming_no.as_str())
        .with("subject", complaint.input.subject.as_str());
    let case = opened.view.as_ref().map(|view| &view.case);
    let (first, role) = complaints::to_do(complaint, case, world);
    let role = if role == theme::Role::Overdue { Role::Bad } else { Role::Plain };
    let title = Phrase::new(title).with("complaint", complaint.no.to_string());
    Form::new(title, fields).with_context(vec![about.into(), Said::new(role, first)])
}

/// The fields of an act of others, a reviewing body's or a court's: whose, its number and day, what it did.
fn act_fields(body: &'static str, label: &'static str, world: &World) -> Vec<Field> {
    let outcomes = form_options(ReviewOutcome::ALL.iter().map(|o| o.code()), "review-outcome", world);
    vec![
        Field::line(body, label, 300).required(),
        Field::line("act_no", "field-act_no", 100).required(),
        Field::date("act_on", "field-act_on", DateBias::Past).required(),
        Field::choice("outcome", "field-outcome", outcomes).required(),
    ]
}

/// The outcome chosen; «left» while none is.
fn outcome(values: &Values) -> ReviewOutcome {
    values.code("outcome").and_then(ReviewOutcome::from_code).unwrap_or(ReviewOutcome::Left)
}

/// The day of a field, today while it is empty.
fn day_of(values: &Values, field: &str, world: &World) -> chrono::NaiveDate {
    values.date(field).unwrap_or(world.today())
}

/// In time or late, as the office would record it.
fn timing(lateness: Option<u16>) -> Vec<Said> {
    match lateness {
        None => Vec::new(),
        Some(0) => vec![Said::new(Role::Good, Phrase::new("law-on-time"))],
        Some(n) => vec![Said::new(Role::Bad, Phrase::new("law-late-by").with("n", n))],
    }
}

/// The complaint as the command would leave it.
fn after(opened: &Opened, world: &World, command: &Command) -> Result<Complaint, Refusal> {
    let events = tried(opened, world, command)?;
    let mut complaint = opened.complaint.clone();
    for event in events {
        let at = world.now.and_utc().fixed_offset();
        let (by, way) = (world.me.login.clone(), world.me.way.clone());
        complaint = apply::complaint(complaint, &Record { seq: 0, at, by, way, set_back: None, event });
    }
    complaint.ok_or(Refusal::NotOpen)
}

/// The letters an act sends, drawn before F2 records it.
fn letters(opened: &Opened, world: &World, command: Command, fields: &[&'static str]) -> Finish {
    let found = after(opened, world, &command).and_then(|complaint| {
        let edition = world.rules.edition_on(complaint.clocks.received_day)?;
        let head = Letterhead { edition, of: head(world) };
        // Letters sent before stand before: only what this act writes is shown.
        let sent = opened.complaint.as_ref().map(|before| papers::of_complaint(before, head)).unwrap_or_default();
        let new = papers::of_complaint(&complaint, head).into_iter().filter(|paper| !sent.contains(paper));
        Ok((complaint.no, new.collect::<Vec<_>>()))
    });
    match found {
        Ok((no, letters)) => {
            let title = world.say(&Phrase::new("complaint-papers-title").with("complaint", no.to_string()));
            let mut paper = PaperScreen::new(title, Vec::new(), command, None);
            (paper.remarks, paper.lines) = shown(&letters, world);
            Finish::Paper(Box::new(paper))
        }
        Err(refusal) => problem(&refusal, fields),
    }
}

/// Proposes a day as today.
fn today(form: &mut Form, field: &'static str, world: &World) {
    form.set(field, &Value::Date(world.today()));
}
