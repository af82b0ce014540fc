//! What the reviewing body decided (п. 26).

use super::super::Finish;
use super::super::trial::{judge, submitted};
use super::{act_fields, day_of, form, outcome, standing, today};
use crate::office::complaint::{Complaint, RecordReview};
use crate::office::{Act, Command};
use crate::phrase::Phrase;
use crate::tui::form::{Form, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

const FIELDS: [&str; 3] = ["reviewing_body", "act_no", "act_on"];

pub fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let complaint = standing(opened, Act::RecordReview)?;
    let fields = act_fields("reviewing_body", "field-reviewing_body", world);
    let mut form = form(complaint, "form-complaint-review-title", fields, opened, world);
    if let Some(forwarded) = &complaint.forwarded {
        form.set("reviewing_body", &Value::Text(forwarded.body.clone()));
    }
    today(&mut form, "act_on", world);
    form.mark_clean();
    Ok(form)
}

/// The command; a word that is not typed yet stands as `blank`.
fn command(values: &Values, complaint: &Complaint, world: &World, blank: &str) -> Command {
    let text = |id| values.text(id).unwrap_or(blank).to_owned();
    Command::RecordReview(RecordReview {
        complaint: complaint.no,
        body: text("reviewing_body"),
        act_no: text("act_no"),
        on: day_of(values, "act_on", world),
        outcome: outcome(values),
    })
}

pub fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let Ok(complaint) = standing(opened, Act::RecordReview) else { return };
    let command = command(&form.values(&world.form_context()), complaint, world, "-");
    judge(form, opened, world, &command, &FIELDS);
}

pub fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    match standing(opened, Act::RecordReview) {
        Ok(complaint) => submitted(opened, world, command(values, complaint, world, ""), &FIELDS),
        Err(words) => Finish::Problem { field: FIELDS[0], words },
    }
}
