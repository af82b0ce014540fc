//! The reply's words, prepared for the head's signature: a paragraph a line.

use super::super::form_options;
use super::{Asked, form, text};
use crate::office::inquiry::{Inquiry, PrepareReply};
use crate::office::paper::PaperLang;
use crate::office::{Act, Command};
use crate::phrase::Phrase;
use crate::tui::form::{Field, Form, Role, Said, Value, Values};
use crate::tui::forms::Finish;
use crate::tui::message::Opened;
use crate::tui::world::World;

const ASKED: Asked = Asked { act: Act::PrepareReply, fields: &["reply", "reply_lang"], command };

/// The most characters a reply may have: some eight pages.
const MOST: usize = 20_000;

pub fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let inquiry = ASKED.standing(opened)?;
    let langs = form_options(PaperLang::ALL.iter().map(|lang| lang.code()), "paper-lang", world);
    let fields = vec![
        Field::computed("questions", "field-questions"),
        Field::choice("reply_lang", "field-reply_lang", langs).required(),
        Field::area("reply", "field-reply", MOST).required().hint("form-inquiry-reply-hint"),
    ];
    let mut form = form(inquiry, "form-inquiry-reply-title", fields, world);
    let stood = inquiry.reply.as_ref().map(|prepared| &prepared.reply);
    let lang = stood.map_or(inquiry.input.lang, |reply| reply.lang);
    form.set("reply_lang", &Value::Code(lang.code().to_owned()));
    if let Some(reply) = stood {
        form.set("reply", &Value::Text(reply.paragraphs.join("\n")));
    }
    form.mark_clean();
    form.focus_on("reply");
    Ok(form)
}

fn command(values: &Values, inquiry: &Inquiry, _: &World, blank: &str) -> Command {
    Command::PrepareReply(PrepareReply {
        inquiry: inquiry.no,
        lang: values.code("reply_lang").and_then(PaperLang::from_code),
        paragraphs: text(values, "reply", blank).lines().map(str::to_owned).collect(),
        // What its fields ask of the register stays as it was composed.
        ask: inquiry.reply.as_ref().and_then(|prepared| prepared.reply.ask.clone()),
    })
}

/// What is asked stands above what answers it, and why the last reply came back.
pub fn recompute(form: &mut Form, opened: &Opened, _: &World) {
    let Ok(inquiry) = ASKED.standing(opened) else { return };
    let question = |text: &String| Said::from(Phrase::new("history-text").with("text", text.as_str()));
    let mut lines: Vec<Said> = inquiry.input.questions.iter().map(question).collect();
    if !inquiry.returned_because.is_empty() {
        let said = Phrase::new("inquiry-fact-returned").with("reason", inquiry.returned_because.as_str());
        lines.push(Said::new(Role::Warn, said));
    }
    form.set_computed("questions", lines);
}

pub fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    ASKED.finished(values, opened, world)
}
