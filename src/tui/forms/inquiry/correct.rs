//! What was written down of an inquiry, put right; its day is computed anew as it is typed.

use super::register::{fields, input, said};
use super::{Asked, form, text};
use crate::office::inquiry::{CorrectInquiry, Inquiry};
use crate::office::{Act, Command, Event};
use crate::phrase::Phrase;
use crate::tui::form::{Field, Form, Value, Values};
use crate::tui::forms::Finish;
use crate::tui::message::Opened;
use crate::tui::world::World;

const ASKED: Asked = Asked {
    act: Act::CorrectInquiry,
    fields: &["reason", "asker", "questions", "outside_no", "arrived_at", "dated"],
    command,
};

pub fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let inquiry = ASKED.standing(opened)?;
    let mut fields = fields(world);
    fields.push(Field::line("reason", "field-reason", 500).required());
    let mut form = form(inquiry, "form-inquiry-correct-title", fields, world);
    let stood = &inquiry.input;
    for (field, text) in [
        ("outside_no", stood.outside_no.clone()),
        ("asker", stood.from.name.clone()),
        ("address", stood.from.address.clone()),
        ("questions", stood.questions.join("\n")),
    ] {
        form.set(field, &Value::Text(text));
    }
    for (field, code) in
        [("asker_kind", stood.from.kind.code()), ("channel", stood.channel.code()), ("reply_lang", stood.lang.code())]
    {
        form.set(field, &Value::Code(code.to_owned()));
    }
    form.set("arrived_at", &Value::Moment(stood.received_at));
    if let Some(day) = stood.dated {
        form.set("dated", &Value::Date(day));
    }
    form.mark_clean();
    Ok(form)
}

fn command(values: &Values, inquiry: &Inquiry, world: &World, blank: &str) -> Command {
    let (input, reason) = (input(values, world, blank), text(values, "reason", blank));
    Command::CorrectInquiry(CorrectInquiry { inquiry: inquiry.no, input, reason })
}

pub fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let days = match ASKED.tried(form, opened, world) {
        Some(Ok(events)) => match events.as_slice() {
            [Event::InquiryCorrected(event)] => said(Ok(event.clocks.clone()), &event.new),
            _ => Vec::new(),
        },
        _ => opened.inquiry.iter().flat_map(|inquiry| said(Ok(inquiry.clocks.clone()), &inquiry.input)).collect(),
    };
    form.set_computed("days", days);
}

pub fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    ASKED.finished(values, opened, world)
}
