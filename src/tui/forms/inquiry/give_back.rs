//! A prepared reply given back unsigned.

use super::{Asked, form, text};
use crate::office::inquiry::{Inquiry, ReturnReply};
use crate::office::{Act, Command};
use crate::phrase::Phrase;
use crate::tui::form::{Field, Form, Values};
use crate::tui::forms::Finish;
use crate::tui::message::Opened;
use crate::tui::world::World;

const ASKED: Asked = Asked { act: Act::ReturnReply, fields: &["reason"], command };

pub fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let inquiry = ASKED.standing(opened)?;
    let fields = vec![Field::area("reason", "field-reason", 2000).required()];
    Ok(form(inquiry, "form-inquiry-return-title", fields, world))
}

fn command(values: &Values, inquiry: &Inquiry, _: &World, blank: &str) -> Command {
    Command::ReturnReply(ReturnReply { inquiry: inquiry.no, reason: text(values, "reason", blank) })
}

pub fn recompute(_: &mut Form, _: &Opened, _: &World) {}

pub fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    ASKED.finished(values, opened, world)
}
