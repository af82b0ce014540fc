//! Write down the answer to a request, or that none came.

use super::{day, form, opens, set_day};
use crate::office::case::Case;
use crate::office::outside::{AnswerKind, AnswerVerification, Request};
use crate::office::{Act, Command, Refusal};
use crate::phrase::Phrase;
use crate::tui::form::{DateBias, Field, Form, Opt, Role, Said, Value, Values};
use crate::tui::forms::trial::{self, submitted};
use crate::tui::forms::{Finish, case_of};
use crate::tui::message::Opened;
use crate::tui::world::World;

const FIELDS: [&str; 4] = ["request", "answer_number", "answer_on", "answer_text"];

pub(in crate::tui::forms) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let case = opens(opened, Act::AnswerVerification)?;
    let waiting: Vec<Opt> = (1_u16..)
        .zip(&case.outside.requests)
        .filter(|(_, request)| waits(request))
        .map(|(no, request)| Opt::new(no.to_string(), request_words(no, request), world.languages()))
        .collect();
    let Some(first) = waiting.first().map(|option| option.code.clone()) else {
        return Err(Refusal::NoRequest(1).phrase());
    };
    let answers = AnswerKind::ALL
        .iter()
        .map(|kind| Opt::new(kind.code(), Phrase::new(format!("verification-{}", kind.code())), world.languages()))
        .collect();
    let fields = vec![
        Field::choice("request", "field-request", waiting).required(),
        Field::choice("answer", "field-answer", answers).required(),
        Field::line("answer_number", "field-answer_number", 100).required(),
        Field::date("answer_on", "field-answer_on", DateBias::Past).required(),
        Field::area("answer_text", "field-answer_text", 2000).required(),
        Field::computed("means", "form-answer-means"),
    ];
    let mut form = form("form-answer-title", case, fields, world);
    form.set("request", &Value::Code(first));
    set_day(&mut form, "answer_on", world.today());
    form.focus_on("answer");
    Ok(form)
}

/// A note that nothing came may still be followed by an answer.
fn waits(request: &Request) -> bool {
    request.answer.as_ref().is_none_or(|answer| answer.kind == AnswerKind::NoAnswer)
}

fn request_words(no: u16, request: &Request) -> Phrase {
    Phrase::new("form-answer-request")
        .with("no", no)
        .with("addressee", request.addressee.as_str())
        .with("number", request.number.as_str())
        .with("day", request.on)
}

fn command(values: &Values, case: &Case, world: &World, blank: &str) -> Command {
    let text = |id| values.text(id).unwrap_or(blank).to_owned();
    Command::AnswerVerification(AnswerVerification {
        case: case.no,
        request: values.code("request").and_then(|code| code.parse().ok()).unwrap_or_default(),
        on: day(values, "answer_on", world),
        number: text("answer_number"),
        answer: values.code("answer").and_then(AnswerKind::from_code).unwrap_or(AnswerKind::NoAnswer),
        text: text("answer_text"),
    })
}

pub(in crate::tui::forms) fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let Ok(case) = case_of(opened) else { return };
    let kind = form.values(&world.form_context()).code("answer").and_then(AnswerKind::from_code);
    for id in ["answer_number", "answer_text"] {
        form.set_required(id, kind != Some(AnswerKind::NoAnswer));
    }
    let values = form.values(&world.form_context());
    trial::judge(form, opened, world, &command(&values, case, world, "-"), &FIELDS);
    let said = kind.map(|kind| {
        let role = if kind == AnswerKind::NotConfirmed { Role::Warn } else { Role::Plain };
        Said::new(role, Phrase::new(format!("form-answer-{}", kind.code())))
    });
    form.set_computed("means", said.into_iter().collect());
}

pub(in crate::tui::forms) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    match case_of(opened) {
        Ok(case) => submitted(opened, world, command(values, case, world, ""), &FIELDS),
        Err(words) => Finish::Problem { field: FIELDS[0], words },
    }
}
