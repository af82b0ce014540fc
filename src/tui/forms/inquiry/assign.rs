//! Who works on an inquiry.

use super::super::{Finish, assign};
use super::{Asked, form, text};
use crate::office::inquiry::{AssignInquiry, Inquiry};
use crate::office::{Act, Command};
use crate::phrase::Phrase;
use crate::tui::form::{Field, Form, Opt, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

const ASKED: Asked = Asked { act: Act::AssignInquiry, fields: &["officer", "reason"], command };

/// The code of «nobody»: no login looks like it.
const NOBODY: &str = "-";

pub fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let inquiry = ASKED.standing(opened)?;
    let able = world.officers.iter().filter(|officer| officer.may(Act::PrepareReply));
    let mut options: Vec<Opt> = able
        .map(|officer| {
            let words = format!("{} {}", officer.name, officer.login);
            Opt::named(officer.login.clone(), officer.name.clone(), words)
        })
        .collect();
    options.push(Opt::new(NOBODY, Phrase::new("form-assign-nobody"), world.languages()));
    let proposed = assign::proposed(inquiry.officer.as_ref(), world);
    let proposed = proposed.filter(|login| options.iter().any(|option| option.code == **login)).cloned();
    let fields =
        vec![Field::choice("officer", "field-officer", options).required(), Field::line("reason", "field-reason", 500)];
    let mut form = form(inquiry, "form-inquiry-assign-title", fields, world);
    if let Some(login) = proposed {
        form.set("officer", &Value::Code(login));
    }
    Ok(form)
}

fn command(values: &Values, inquiry: &Inquiry, _: &World, _: &str) -> Command {
    Command::AssignInquiry(AssignInquiry {
        inquiry: inquiry.no,
        officer: values.code("officer").filter(|code| *code != NOBODY).map(str::to_owned),
        reason: text(values, "reason", ""),
    })
}

pub fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    assign::recompute(form, opened, world);
}

pub fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    ASKED.finished(values, opened, world)
}
