//! Sent on with the administrative case (п. 24): the bundle is put together from the case and may be edited.

use super::super::trial::{judge, tried};
use super::super::{Finish, form_options};
use super::{day_of, form, letters, standing, timing, today};
use crate::office::complaint::{Addressee, Complaint, ForwardComplaint, ReviewingBody};
use crate::office::{Act, Command, Event};
use crate::papers;
use crate::phrase::{Arg, Phrase};
use crate::tui::form::{DateBias, Field, Form, Said, Value, Values};
use crate::tui::message::Opened;
use crate::tui::papers::paper_texts;
use crate::tui::world::World;

const FIELDS: [&str; 4] = ["reviewing_body", "letter_no", "inventory", "forwarded_on"];

pub fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let complaint = standing(opened, Act::ForwardComplaint)?;
    let bodies = form_options(ReviewingBody::ALL.iter().map(|b| b.code()), "reviewing-body", world);
    let fields = vec![
        Field::choice("reviewing_kind", "field-reviewing_kind", bodies).required(),
        Field::line("reviewing_body", "field-reviewing_body", 300).required(),
        Field::line("letter_no", "field-letter_no", 100).required(),
        Field::date("forwarded_on", "field-forwarded_on", DateBias::Past).required(),
        Field::computed("timing", "form-complaint-timing"),
        Field::area("inventory", "field-inventory", 4000).required().hint("form-complaint-inventory-hint"),
    ];
    let mut form = form(complaint, "form-complaint-forward-title", fields, opened, world);
    let kind = match complaint.input.addressed_to {
        Addressee::AuthorisedBody => ReviewingBody::AuthorisedBody,
        Addressee::Us | Addressee::HigherBody => ReviewingBody::HigherBody,
    };
    form.set("reviewing_kind", &Value::Code(kind.code().to_owned()));
    today(&mut form, "forwarded_on", world);
    let case = opened.view.as_ref().map(|view| &view.case);
    form.set("inventory", &Value::Text(papers::inventory(complaint, case, paper_texts(world)).join("\n")));
    form.mark_clean();
    form.focus_on("reviewing_body");
    Ok(form)
}

/// The command; a word that is not typed yet stands as `blank`.
fn command(values: &Values, complaint: &Complaint, world: &World, blank: &str) -> Command {
    let text = |id| values.text(id).unwrap_or(blank).to_owned();
    Command::ForwardComplaint(ForwardComplaint {
        complaint: complaint.no,
        to: values.code("reviewing_kind").and_then(ReviewingBody::from_code).unwrap_or(ReviewingBody::HigherBody),
        body: text("reviewing_body"),
        on: day_of(values, "forwarded_on", world),
        letter_no: text("letter_no"),
        inventory: text("inventory").lines().map(str::to_owned).collect(),
    })
}

pub fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let Ok(complaint) = standing(opened, Act::ForwardComplaint) else { return };
    let command = command(&form.values(&world.form_context()), complaint, world, "-");
    judge(form, opened, world, &command, &FIELDS);
    let mut lines = Vec::new();
    if let Ok([Event::ComplaintForwarded(event)]) = tried(opened, world, &command).as_deref() {
        lines = timing(Some(event.forwarded.late_by).filter(|_| !complaint.clocks.terms.is_empty()));
        lines.extend(event.forwarded.review.as_ref().map(|due| {
            let said = Phrase::new("form-complaint-review").with("day", due.due);
            Said::from(said.with("paragraph", Arg::cite(due.paragraph.as_str())))
        }));
    }
    form.set_computed("timing", lines);
}

pub fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    match standing(opened, Act::ForwardComplaint) {
        Ok(complaint) => letters(opened, world, command(values, complaint, world, ""), &FIELDS),
        Err(words) => Finish::Problem { field: FIELDS[0], words },
    }
}
