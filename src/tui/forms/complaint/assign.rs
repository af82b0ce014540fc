//! Who works on a complaint: not the one who prepared what is complained of, unless a supervisor says why.

use super::super::trial::submitted;
use super::super::{Finish, assign};
use super::{form, standing};
use crate::office::complaint::{AssignComplaint, Complaint};
use crate::office::{Act, Command, Login, Role};
use crate::phrase::Phrase;
use crate::tui::form::{Field, Form, Opt, Role as Tone, Said, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

/// The code of «nobody»: no login looks like it.
const NOBODY: &str = "-";

pub fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let complaint = standing(opened, Act::AssignComplaint)?;
    let options = able(complaint, world);
    let prepared = |login: &&Login| complaint.prepared_by.contains(*login);
    let offered = |login: &&Login| options.iter().any(|option| option.code == **login);
    let proposed =
        assign::proposed(complaint.officer.as_ref(), world).filter(|login| offered(login) && !prepared(login));
    let proposed = proposed.map(|login| Value::Code(login.clone()));
    let fields = vec![
        Field::choice("officer", "field-officer", options).required(),
        Field::computed("own", "form-complaint-own").hidden(),
        Field::line("reason", "field-reason", 500),
    ];
    let mut form = form(complaint, "form-complaint-assign-title", fields, opened, world);
    if let Some(login) = proposed {
        form.set("officer", &login);
    }
    Ok(form)
}

/// Those who may answer it. Who prepared it is not proposed; a supervisor finds them at the end, named for what they are.
fn able(complaint: &Complaint, world: &World) -> Vec<Opt> {
    let able = world.officers.iter().filter(|officer| officer.may(Act::AnswerComplaint));
    let (own, others): (Vec<_>, Vec<_>) = able.partition(|officer| complaint.prepared_by.contains(&officer.login));
    let mut options: Vec<Opt> = others
        .into_iter()
        .map(|officer| {
            let words = format!("{} {}", officer.name, officer.login);
            Opt::named(officer.login.clone(), officer.name.clone(), words)
        })
        .collect();
    options.push(Opt::new(NOBODY, Phrase::new("form-assign-nobody"), world.languages()));
    if world.me.roles.contains(&Role::Supervisor) {
        options.extend(own.into_iter().map(|officer| {
            let label = Phrase::new("form-complaint-own-officer").with("name", officer.name.as_str());
            Opt::new(officer.login.clone(), label, world.languages())
        }));
    }
    options
}

pub fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let values = form.values(&world.form_context());
    let own = opened.complaint.as_ref().is_some_and(|complaint| {
        values.code("officer").is_some_and(|login| complaint.prepared_by.iter().any(|by| by == login))
    });
    form.set_visible("own", own);
    form.set_computed("own", vec![Said::new(Tone::Warn, Phrase::new("form-complaint-own-why"))]);
    form.set_required("reason", own);
    assign::recompute(form, opened, world);
}

pub fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    match standing(opened, Act::AssignComplaint) {
        Ok(complaint) => {
            let command = Command::AssignComplaint(AssignComplaint {
                complaint: complaint.no,
                officer: values.code("officer").filter(|code| *code != NOBODY).map(str::to_owned),
                reason: values.text("reason").unwrap_or_default().to_owned(),
            });
            submitted(opened, world, command, &["officer", "reason"])
        }
        Err(words) => Finish::Problem { field: "officer", words },
    }
}
