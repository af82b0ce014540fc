//! A decided case opened again by an act of others, or by a complaint we satisfied, with a term of its own.

use super::super::trial::{judge, submitted};
use super::super::{Finish, case_of, form_options, heading};
use super::day_of;
use crate::law::Stage;
use crate::law::clock::due_day;
use crate::office::case::{Case, Outcome};
use crate::office::reopening::{ReopenBasis, ReopenCase, ReopenKind};
use crate::office::{Act, Command, ComplaintNo, decide};
use crate::phrase::{Arg, Phrase};
use crate::tui::form::{DateBias, Field, Form, Role, Said, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

const FIELDS: [&str; 7] = ["act_body", "act_no", "act_on", "complaint", "term_from", "term_source", "term_days"];

pub fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let case = case_of(opened)?;
    decide::allows(case.service(), case.state, Act::ReopenCase).map_err(|refusal| refusal.phrase())?;
    let kinds = form_options(ReopenKind::ALL.iter().map(|k| k.code()), "reopen-kind", world);
    let fields = vec![
        Field::choice("reopen_kind", "field-reopen_kind", kinds).required(),
        Field::line("act_body", "field-act_body", 300).required(),
        Field::line("act_no", "field-act_no", 100).required(),
        Field::date("act_on", "field-act_on", DateBias::Past).required(),
        Field::line("complaint", "field-complaint", 20),
        Field::date("term_from", "field-term_from", DateBias::Past).required(),
        Field::line("term_days", "field-term_days", 3).required(),
        Field::line("term_source", "field-term_source", 300).required().hint("form-reopen-source-hint"),
        Field::computed("term", "form-reopen-term"),
    ];
    let mut context = heading(case, world);
    if let Some(Outcome::Granted { certificate, .. }) = case.decision.as_ref().map(|decision| &decision.outcome) {
        let said = Phrase::new("form-reopen-certificate").with("number", certificate.as_str());
        context.push(Said::new(Role::Warn, said));
    }
    let title = Phrase::new("form-reopen-title").with("case", case.no.to_string());
    let mut form = Form::new(title, fields).with_context(context);
    for field in ["act_on", "term_from"] {
        form.set(field, &Value::Date(world.today()));
    }
    propose(&mut form, opened, world);
    form.mark_clean();
    Ok(form)
}

/// What the last complaint about the case says of it: satisfied by us, or upheld by others.
fn propose(form: &mut Form, opened: &Opened, world: &World) {
    let kind = |form: &mut Form, kind: ReopenKind| form.set("reopen_kind", &Value::Code(kind.code().to_owned()));
    kind(form, ReopenKind::Review);
    let complaints = opened.view.as_ref().map(|view| view.complaints.as_slice()).unwrap_or_default();
    let Some(complaint) = complaints.last() else { return };
    form.set("complaint", &Value::Text(complaint.no.to_string()));
    let Some(upheld) = complaint.upheld() else {
        if let Some(satisfied) = &complaint.satisfied {
            kind(form, ReopenKind::Complaint);
            form.set("act_body", &Value::Text(world.settings.body.clone()));
            form.set("act_no", &Value::Text(satisfied.act_no.clone()));
            for field in ["act_on", "term_from"] {
                form.set(field, &Value::Date(satisfied.on));
            }
        }
        return;
    };
    if !complaint.courts.is_empty() {
        kind(form, ReopenKind::Court);
    }
    form.set("act_body", &Value::Text(upheld.body.clone()));
    form.set("act_no", &Value::Text(upheld.act_no.clone()));
    for field in ["act_on", "term_from"] {
        form.set(field, &Value::Date(upheld.on));
    }
}

/// The command; a word that is not typed yet stands as `blank`.
fn command(values: &Values, case: &Case, world: &World, blank: &str) -> Command {
    let text = |id| values.text(id).unwrap_or(blank).to_owned();
    Command::ReopenCase(ReopenCase {
        case: case.no,
        basis: ReopenBasis {
            kind: values.code("reopen_kind").and_then(ReopenKind::from_code).unwrap_or(ReopenKind::Complaint),
            body: text("act_body"),
            act_no: text("act_no"),
            act_on: day_of(values, "act_on", world),
            complaint: values.text("complaint").and_then(|text| text.parse::<ComplaintNo>().ok()),
        },
        from: day_of(values, "term_from", world),
        term_days: values.text("term_days").and_then(|text| text.parse().ok()).unwrap_or_default(),
        term_source: text("term_source"),
    })
}

pub fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let Ok(case) = case_of(opened) else { return };
    let values = form.values(&world.form_context());
    judge(form, opened, world, &command(&values, case, world, "-"), &FIELDS);
    if values.text("complaint").is_some_and(|text| text.parse::<ComplaintNo>().is_err()) {
        form.set_error("complaint", Phrase::new("form-complaint-no-number"));
    }
    let days = values.text("term_days").and_then(|text| text.parse::<u32>().ok());
    let due = values.date("term_from").zip(days).and_then(|(from, days)| {
        let edition = world.rules.edition_of(case).ok()?;
        due_day(&world.rules.calendar, world.rules.readings(edition).day, from, days).ok()
    });
    let said = due.map(|day| Said::from(Phrase::new("form-reopen-due").with("day", day)));
    let longer = days.and_then(|days| longer(case, days, world)).map(|said| Said::new(Role::Warn, said));
    form.set_computed("term", said.into_iter().chain(longer).collect());
}

/// A term longer than the edition's own for the service: taken, for the act may give it, but not unseen.
fn longer(case: &Case, days: u32, world: &World) -> Option<Phrase> {
    let own = world.rules.edition_of(case).ok()?.term(case.service(), Stage::Decision)?;
    let said = || {
        Phrase::new("form-reopen-longer")
            .with("days", i64::from(own.days))
            .with("paragraph", Arg::cite(own.paragraph.as_str()))
    };
    (days > u32::from(own.days)).then(said)
}

pub fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    if values.text("complaint").is_some_and(|text| text.parse::<ComplaintNo>().is_err()) {
        return Finish::Problem { field: "complaint", words: Phrase::new("form-complaint-no-number") };
    }
    match case_of(opened) {
        Ok(case) => {
            let command = command(values, case, world, "");
            let known = |no: ComplaintNo| {
                opened.view.as_ref().is_some_and(|view| view.complaints.iter().any(|complaint| complaint.no == no))
            };
            match &command {
                // The register, not the form, knows every complaint; those about this case are at hand.
                Command::ReopenCase(asked) if asked.basis.complaint.is_some_and(|no| !known(no)) => {
                    Finish::Submit(command)
                }
                _ => submitted(opened, world, command, &FIELDS),
            }
        }
        Err(words) => Finish::Problem { field: FIELDS[0], words },
    }
}
