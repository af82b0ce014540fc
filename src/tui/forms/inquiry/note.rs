//! Something noted on an inquiry.

use super::{Asked, form, text};
use crate::office::inquiry::{Inquiry, NoteInquiry};
use crate::office::{Act, Command};
use crate::phrase::Phrase;
use crate::tui::form::{Field, Form, Values};
use crate::tui::forms::Finish;
use crate::tui::message::Opened;
use crate::tui::world::World;

const ASKED: Asked = Asked { act: Act::NoteInquiry, fields: &["note"], command };

pub fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let inquiry = ASKED.standing(opened)?;
    let fields = vec![Field::area("note", "field-note", 4000).required()];
    Ok(form(inquiry, "form-inquiry-note-title", fields, world))
}

fn command(values: &Values, inquiry: &Inquiry, _: &World, blank: &str) -> Command {
    Command::NoteInquiry(NoteInquiry { inquiry: inquiry.no, text: text(values, "note", blank) })
}

pub fn recompute(_: &mut Form, _: &Opened, _: &World) {}

pub fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    ASKED.finished(values, opened, world)
}
