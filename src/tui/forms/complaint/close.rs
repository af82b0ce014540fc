//! The end of a complaint; while something is still to be done, only with a reason.

use super::super::Finish;
use super::super::trial::{submitted, tried};
use super::{form, standing};
use crate::office::complaint::{CloseComplaint, Complaint};
use crate::office::{Act, Command};
use crate::phrase::Phrase;
use crate::tui::form::{Field, Form, Role, Said, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

pub fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let complaint = standing(opened, Act::CloseComplaint)?;
    let fields = vec![
        Field::computed("unfinished", "form-complaint-unfinished").hidden(),
        Field::line("reason", "field-reason", 500),
    ];
    Ok(form(complaint, "form-complaint-close-title", fields, opened, world))
}

fn command(complaint: &Complaint, reason: &str) -> Command {
    Command::CloseComplaint(CloseComplaint { complaint: complaint.no, reason: reason.to_owned() })
}

pub fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let Ok(complaint) = standing(opened, Act::CloseComplaint) else { return };
    let against = tried(opened, world, &command(complaint, "")).err();
    form.set_visible("unfinished", against.is_some());
    form.set_required("reason", against.is_some());
    let said = against.map(|refusal| Said::new(Role::Warn, refusal.phrase()));
    form.set_computed("unfinished", said.into_iter().collect());
}

pub fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    match standing(opened, Act::CloseComplaint) {
        Ok(complaint) => {
            let reason = values.text("reason").unwrap_or_default();
            submitted(opened, world, command(complaint, reason), &["reason"])
        }
        Err(words) => Finish::Problem { field: "reason", words },
    }
}
