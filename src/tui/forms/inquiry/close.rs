//! An inquiry closed without a reply.

use super::super::form_options;
use super::{Asked, form, text};
use crate::office::inquiry::{CloseInquiry, Inquiry, NoReply};
use crate::office::{Act, Command};
use crate::phrase::Phrase;
use crate::tui::form::{Field, Form, Values};
use crate::tui::forms::Finish;
use crate::tui::message::Opened;
use crate::tui::world::World;

const ASKED: Asked = Asked { act: Act::CloseInquiry, fields: &["reason", "no_reply"], command };

pub fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let inquiry = ASKED.standing(opened)?;
    let kinds = form_options(NoReply::ALL.iter().map(|kind| kind.code()), "inquiry-no-reply", world);
    let fields = vec![
        Field::choice("no_reply", "field-no_reply", kinds).required(),
        Field::line("reason", "field-reason", 500).required().hint("form-inquiry-close-hint"),
    ];
    Ok(form(inquiry, "form-inquiry-close-title", fields, world))
}

fn command(values: &Values, inquiry: &Inquiry, _: &World, blank: &str) -> Command {
    Command::CloseInquiry(CloseInquiry {
        inquiry: inquiry.no,
        kind: values.code("no_reply").and_then(NoReply::from_code).unwrap_or(NoReply::Withdrawn),
        reason: text(values, "reason", blank),
    })
}

pub fn recompute(_: &mut Form, _: &Opened, _: &World) {}

pub fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    ASKED.finished(values, opened, world)
}
