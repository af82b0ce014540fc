//! Who works on a case, or on all that are marked.

use super::Finish;
use crate::office::{Act, Command, Login, decide};
use crate::phrase::Phrase;
use crate::tui::form::{Field, Form, Opt, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

/// The code of «nobody»: no login looks like it.
const NOBODY: &str = "-";

/// Whoever may do one of these works on cases; an auditor or an administrator alone does not.
const WORK: [Act; 3] = [Act::CheckDocuments, Act::Grant, Act::Score];

pub(super) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let case = super::case_of(opened)?;
    decide::allows(case.service(), case.state, Act::Assign).map_err(|r| r.phrase())?;
    let mut officers: Vec<Opt> = world
        .officers
        .iter()
        .filter(|officer| WORK.iter().any(|act| officer.may(*act)))
        .map(|officer| {
            Opt::named(officer.login.clone(), officer.name.clone(), format!("{} {}", officer.name, officer.login))
        })
        .collect();
    officers.push(Opt::new(NOBODY, Phrase::new("form-assign-nobody"), world.languages()));
    let fields = vec![
        Field::choice("officer", "field-officer", officers).required(),
        Field::line("reason", "field-reason", 500),
    ];
    let title = Phrase::new("form-assign-title").with("case", case.no.to_string());
    let mut context = super::heading(case, world);
    let now = case.officer.as_ref().map_or_else(|| world.get("form-assign-nobody"), |login| world.officer_name(login));
    context.push(Phrase::new("form-assign-now").with("officer", now).into());
    let mut form = Form::new(title, fields).with_context(context);
    if let Some(login) = proposed(case.officer.as_ref(), world) {
        form.set("officer", &Value::Code(login.clone()));
    }
    Ok(form)
}

/// Who is to take it, as a rule: what is nobody's the one who looks at it, what is somebody's who is away whoever stands
/// in.
pub(super) fn proposed<'a>(holder: Option<&Login>, world: &'a World) -> Option<&'a Login> {
    let officer = |login: &Login| world.officers.iter().find(|officer| officer.login == *login);
    let login = match holder {
        None => Some(&world.me.login),
        Some(login) => officer(login).and_then(|officer| officer.stand_in(world.today())),
    };
    login.filter(|login| officer(login).is_some())
}

/// Whoever is away is said to be, with the one who stands in.
pub(super) fn recompute(form: &mut Form, _: &Opened, world: &World) {
    let values = form.values(&world.form_context());
    let chosen = values.code("officer").and_then(|login| world.officers.iter().find(|other| other.login == login));
    let away = chosen.filter(|officer| officer.is_away(world.today())).and_then(|officer| {
        let until = officer.absence.as_ref()?.until;
        let stands_in = officer.stand_in(world.today());
        let id = if stands_in.is_some() { "form-assign-away" } else { "form-assign-away-nobody" };
        let substitute = stands_in.map_or_else(String::new, |login| world.officer_name(login));
        Some(Phrase::new(id).with("officer", officer.name.as_str()).with("until", until).with("substitute", substitute))
    });
    form.set_warning("officer", away);
}

/// Whether it is somebody else's already is the office's to say: of several marked cases some may be.
pub(super) fn finish(values: &Values, opened: &Opened, _: &World) -> Finish {
    match super::case_of(opened) {
        Ok(case) => {
            let officer = values.code("officer").filter(|code| *code != NOBODY).map(str::to_owned);
            let reason = values.text("reason").unwrap_or_default().to_owned();
            Finish::Submit(Command::Assign { case: case.no, officer, reason })
        }
        Err(words) => Finish::Problem { field: "officer", words },
    }
}
