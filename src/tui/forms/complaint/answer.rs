//! The answer to a complaint that was not satisfied in full (п. 25), with its way of appeal.

use super::super::trial::{judge, tried};
use super::super::{Finish, form_options};
use super::{day_of, form, letters, standing, timing, today};
use crate::law::complaint::ComplaintTerm;
use crate::office::complaint::{AnswerComplaint, AnswerKind, Complaint};
use crate::office::{Act, Command, Event};
use crate::phrase::{Arg, Phrase};
use crate::tui::form::{DateBias, Field, Form, Role, Said, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

const FIELDS: [&str; 3] = ["answer", "letter_no", "answered_on"];

pub fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let complaint = standing(opened, Act::AnswerComplaint)?;
    let kinds = form_options(AnswerKind::ALL.iter().map(|k| k.code()), "complaint-answer", world);
    let fields = vec![
        Field::choice("answer_kind", "field-answer_kind", kinds).required(),
        Field::line("letter_no", "field-letter_no", 100).required(),
        Field::date("answered_on", "field-answered_on", DateBias::Past).required(),
        Field::computed("timing", "form-complaint-timing"),
        Field::area("answer", "field-answer", 4000).required(),
    ];
    let mut form = form(complaint, "form-complaint-answer-title", fields, opened, world);
    form.set("answer_kind", &Value::Code(AnswerKind::Declined.code().to_owned()));
    today(&mut form, "answered_on", world);
    form.mark_clean();
    Ok(form)
}

/// The command; a word that is not typed yet stands as `blank`.
fn command(values: &Values, complaint: &Complaint, world: &World, blank: &str) -> Command {
    let text = |id| values.text(id).unwrap_or(blank).to_owned();
    Command::AnswerComplaint(AnswerComplaint {
        complaint: complaint.no,
        on: day_of(values, "answered_on", world),
        letter_no: text("letter_no"),
        kind: values.code("answer_kind").and_then(AnswerKind::from_code).unwrap_or(AnswerKind::Declined),
        text: text("answer"),
    })
}

pub fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let Ok(complaint) = standing(opened, Act::AnswerComplaint) else { return };
    let command = command(&form.values(&world.form_context()), complaint, world, "-");
    judge(form, opened, world, &command, &FIELDS);
    let mut lines = match tried(opened, world, &command).as_deref() {
        Ok([Event::ComplaintAnswered(event)]) => {
            timing(Some(event.answered.late_by).filter(|_| complaint.term(ComplaintTerm::Answer).is_some()))
        }
        Err(refusal) => vec![Said::new(Role::Bad, refusal.phrase())],
        Ok(_) => Vec::new(),
    };
    if let Some(due) = complaint.term(ComplaintTerm::Forward) {
        let said = Phrase::new("form-complaint-still").with("day", due.due);
        lines.push(Said::new(Role::Warn, said.with("paragraph", Arg::cite(due.paragraph.as_str()))));
    }
    form.set_computed("timing", lines);
}

pub fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    match standing(opened, Act::AnswerComplaint) {
        Ok(complaint) => letters(opened, world, command(values, complaint, world, ""), &FIELDS),
        Err(words) => Finish::Problem { field: FIELDS[0], words },
    }
}
