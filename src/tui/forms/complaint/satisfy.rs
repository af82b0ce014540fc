//! Satisfied in full (п. 24): kept within the three days, to be sent on all the same after them.

use super::super::Finish;
use super::super::trial::{judge, tried};
use super::{day_of, form, letters, standing, timing, today};
use crate::law::complaint::ComplaintTerm;
use crate::office::complaint::{Complaint, SatisfyComplaint};
use crate::office::{Act, Command, Event};
use crate::phrase::{Arg, Phrase};
use crate::tui::form::{DateBias, Field, Form, Role, Said, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

const FIELDS: [&str; 4] = ["what_was_done", "act_no", "satisfied_on", "complaint_case"];

pub fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let complaint = standing(opened, Act::SatisfyComplaint)?;
    let fields = vec![
        Field::line("act_no", "field-act_no", 100).required(),
        Field::date("satisfied_on", "field-satisfied_on", DateBias::Past).required(),
        Field::computed("timing", "form-complaint-timing"),
        Field::line("complaint_case", "field-complaint_case", 20).disabled(),
        Field::area("what_was_done", "field-what_was_done", 4000).required(),
    ];
    let mut form = form(complaint, "form-complaint-satisfy-title", fields, opened, world);
    today(&mut form, "satisfied_on", world);
    if let Some(case) = complaint.input.about.case {
        form.set("complaint_case", &Value::Text(case.to_string()));
    }
    form.mark_clean();
    Ok(form)
}

/// The command; a word that is not typed yet stands as `blank`.
fn command(values: &Values, complaint: &Complaint, world: &World, blank: &str) -> Command {
    let text = |id| values.text(id).unwrap_or(blank).to_owned();
    Command::SatisfyComplaint(SatisfyComplaint {
        complaint: complaint.no,
        on: day_of(values, "satisfied_on", world),
        act_no: text("act_no"),
        what: text("what_was_done"),
        case: complaint.input.about.case,
    })
}

pub fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let Ok(complaint) = standing(opened, Act::SatisfyComplaint) else { return };
    let command = command(&form.values(&world.form_context()), complaint, world, "-");
    judge(form, opened, world, &command, &FIELDS);
    let mut lines = Vec::new();
    if complaint.term(ComplaintTerm::Forward).is_some()
        && let Ok([Event::ComplaintSatisfied(event)]) = tried(opened, world, &command).as_deref()
    {
        let late = event.satisfied.late_by;
        lines = timing(Some(late));
        let (role, id) =
            if late == 0 { (Role::Good, "form-complaint-kept") } else { (Role::Bad, "form-complaint-not-kept") };
        lines.push(Said::new(role, Phrase::new(id).with("paragraph", Arg::cite("24"))));
    }
    form.set_computed("timing", lines);
}

pub fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    match standing(opened, Act::SatisfyComplaint) {
        Ok(complaint) => letters(opened, world, command(values, complaint, world, ""), &FIELDS),
        Err(words) => Finish::Problem { field: FIELDS[0], words },
    }
}
