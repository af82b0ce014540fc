//! A prepared reply, drawn as it will stand; F2 signs it and F6 gives it back.

use super::super::FormKind;
use super::{Asked, tried};
use crate::office::inquiry::{Inquiry, SignReply};
use crate::office::permit::ReplyFacts;
use crate::office::{Act, Command, Event, Subject};
use crate::phrase::Phrase;
use crate::tui::form::{Form, Values};
use crate::tui::forms::Finish;
use crate::tui::inquiries::to_do;
use crate::tui::message::Opened;
use crate::tui::papers::shown;
use crate::tui::replies;
use crate::tui::screens::PaperScreen;
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
    let facts = inquiry.reply.as_ref().and_then(|prepared| opened.reply_facts(prepared.reply.ask.as_deref()?));
    let Some((words, found)) = inquiry.reply.as_ref().map(|prepared| replies::said(inquiry, prepared, facts, world))
    else {
        return ASKED.finished(values, opened, world);
    };
    let command = Command::SignReply(SignReply {
        inquiry: inquiry.no,
        words: facts.map(|_| words.clone()).unwrap_or_default(),
        facts: facts.map(ReplyFacts::hash).unwrap_or_default(),
    });
    let may = tried(opened, world, &command);
    let title = Phrase::new("form-inquiry-sign-title").with("inquiry", inquiry.no.to_string());
    let (notes, lines) = lines(inquiry, &words, world);
    let mut paper = PaperScreen::new(world.say(&title), lines, command, Some(inquiry.revision));
    paper.remarks = remarks(inquiry, world);
    paper.remarks.extend(found);
    paper.remarks.extend(notes);
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

/// What is unusual about it: the term, another language than was asked for.
fn remarks(inquiry: &Inquiry, world: &World) -> Vec<TextLine> {
    let (first, role) = to_do(inquiry, world);
    let mut remarks = vec![TextLine::new(world.say(&first), role)];
    let asked = inquiry.input.lang;
    if inquiry.reply.as_ref().is_some_and(|prepared| prepared.reply.lang != asked) {
        let said = Phrase::new("form-inquiry-other-lang").with("lang", asked.phrase());
        remarks.push(TextLine::new(world.say(&said), Role::Warn));
    }
    remarks
}

/// What stands outside the reply, and its pages under what it answers.
fn lines(inquiry: &Inquiry, words: &[String], world: &World) -> (Vec<TextLine>, Vec<TextLine>) {
    let mut lines = vec![TextLine::new(world.get("inquiry-questions"), Role::Label)];
    lines.extend(inquiry.input.questions.iter().map(|question| TextLine::new(question.as_str(), Role::Quiet)));
    lines.push(TextLine::plain(""));
    let paper = inquiry.reply.as_ref().map(|prepared| replies::paper(inquiry, prepared, words, world));
    let (notes, pages) = shown(paper.as_slice(), world);
    lines.extend(pages);
    (notes, lines)
}
