//! A prepared reply, drawn as it will stand; F2 signs it and F6 gives it back.

use super::super::FormKind;
use super::{Asked, tried};
use crate::office::inquiry::{Inquiry, SignReply};
use crate::office::{Act, Command, Event, Subject};
use crate::phrase::Phrase;
use crate::tui::form::{Form, Values};
use crate::tui::forms::Finish;
use crate::tui::message::Opened;
use crate::tui::replies;
use crate::tui::screens::text::TextLine;
use crate::tui::theme::Role;
use crate::tui::world::World;

const ASKED: Asked = Asked { act: Act::SignReply, fields: &["paper"], command };

pub fn build(opened: &Opened, _: &World) -> Result<Form, Phrase> {
    ASKED.standing(opened)?;
    Ok(Form::new(Phrase::new("form-inquiry-sign-title"), Vec::new()))
}

fn command(_: &Values, inquiry: &Inquiry, _: &World, _: &str) -> Command {
    Command::SignReply(SignReply { inquiry: inquiry.no, words: Vec::new(), facts: String::new() })
}

pub fn recompute(_: &mut Form, _: &Opened, _: &World) {}

pub fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    let inquiry = match ASKED.standing(opened) {
        Ok(inquiry) => inquiry,
        Err(words) => return Finish::Problem { field: "paper", words },
    };
    let Some(prepared) = &inquiry.reply else { return ASKED.finished(values, opened, world) };
    let facts = prepared.reply.ask.as_deref().and_then(|ask| opened.reply_facts(ask));
    let command = Command::SignReply(replies::signing(inquiry, prepared, facts, world));
    let may = tried(opened, world, &command);
    let title = Phrase::new("form-inquiry-sign-title").with("inquiry", inquiry.no.to_string());
    let mut paper = replies::pages(inquiry, prepared, facts, world);
    (paper.title, paper.command, paper.expected) = (world.say(&title), Some(command), Some(inquiry.revision));
    match may.as_deref() {
        Err(refusal) => {
            paper.remarks.insert(0, TextLine::new(world.say(&refusal.phrase()), Role::Error));
            paper.command = None;
        }
        Ok([Event::ReplySigned(_)]) => {
            paper.returns = Some((FormKind::InquiryReturn, Subject::Inquiry(inquiry.no)));
        }
        Ok(_) => {}
    }
    Finish::Paper(Box::new(paper))
}
