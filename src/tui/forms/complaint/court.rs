//! What a court decided (п. 27, 28).

use super::super::Finish;
use super::super::trial::{judge, submitted};
use super::{act_fields, day_of, form, outcome, standing, today};
use crate::office::complaint::{Complaint, RecordCourt};
use crate::office::{Act, Command};
use crate::phrase::Phrase;
use crate::tui::form::{Form, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

const FIELDS: [&str; 3] = ["court", "act_no", "act_on"];

pub fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let complaint = standing(opened, Act::RecordCourt)?;
    let fields = act_fields("court", "field-court", world);
    let mut form = form(complaint, "form-complaint-court-title", fields, opened, world);
    today(&mut form, "act_on", world);
    form.mark_clean();
    Ok(form)
}

/// The command; a word that is not typed yet stands as `blank`.
fn command(values: &Values, complaint: &Complaint, world: &World, blank: &str) -> Command {
    let text = |id| values.text(id).unwrap_or(blank).to_owned();
    Command::RecordCourt(RecordCourt {
        complaint: complaint.no,
        court: text("court"),
        act_no: text("act_no"),
        on: day_of(values, "act_on", world),
        outcome: outcome(values),
    })
}

pub fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let Ok(complaint) = standing(opened, Act::RecordCourt) else { return };
    let command = command(&form.values(&world.form_context()), complaint, world, "-");
    judge(form, opened, world, &command, &FIELDS);
}

pub fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    match standing(opened, Act::RecordCourt) {
        Ok(complaint) => submitted(opened, world, command(values, complaint, world, ""), &FIELDS),
        Err(words) => Finish::Problem { field: FIELDS[0], words },
    }
}
