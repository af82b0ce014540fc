//! A reply to an inquiry on the screen: what it is written from, what is told of it before it is signed.

use super::inquiries::to_do;
use super::papers::shown;
use super::screens::PaperScreen;
use super::screens::text::TextLine;
use super::theme::Role;
use super::world::World;
use crate::locale::Texts;
use crate::office::inquiry::{Inquiry, PreparedReply, SignReply};
use crate::office::paper::PaperLang;
use crate::office::permit::{ReplyAsk, ReplyFacts};
use crate::papers::reply::{self, Letter, ReplyFlaw, Source};
use crate::papers::{Head, Paper};
use crate::phrase::Phrase;

/// The words a reply is written with.
pub fn texts(lang: PaperLang, world: &World) -> &Texts {
    world.languages().iter().find(|texts| texts.lang().code() == lang.code()).unwrap_or(&world.texts)
}

/// The body as a reply names itself.
pub fn body<'w>(texts: &Texts, world: &'w World) -> &'w str {
    world.settings.side(crate::papers::lang_of(texts)).body
}

/// What a reply to an inquiry is written from.
pub fn source<'a>(inquiry: &'a Inquiry, ask: &'a ReplyAsk, facts: &'a ReplyFacts, texts: &'a Texts) -> Source<'a> {
    Source { ask, facts, number: &inquiry.input.outside_no, dated: inquiry.input.dated, texts }
}

/// What is found in a reply that asks nothing of the register.
pub fn found_alone(words: &[String], inquiry: &Inquiry, texts: &Texts) -> Vec<ReplyFlaw> {
    reply::check_words(words, &reply::cited(texts), (&inquiry.input.outside_no, inquiry.input.dated), texts)
}

/// The words of a prepared reply with its figures said, and what is told before they are signed: what moved since it was
/// prepared, what is found in the words, the numbers typed by hand.
pub fn said(
    inquiry: &Inquiry,
    prepared: &PreparedReply,
    facts: Option<&ReplyFacts>,
    world: &World,
) -> (Vec<String>, Vec<TextLine>) {
    let of = &prepared.reply;
    if of.fixed.is_some() {
        return (of.words().to_vec(), Vec::new());
    }
    let texts = texts(of.lang, world);
    let lines = |found: &[ReplyFlaw]| -> Vec<TextLine> {
        found.iter().map(|flaw| TextLine::new(world.say(&flaw.phrase()), Role::Warn)).collect()
    };
    let Some(ask) = of.ask.as_deref() else {
        return (of.words().to_vec(), lines(&found_alone(&of.paragraphs, inquiry, texts)));
    };
    let Some(facts) = facts else { return (of.words().to_vec(), Vec::new()) };
    let source = source(inquiry, ask, facts, texts);
    let words = of.paragraphs.iter().map(|text| reply::resolve(text, &source)).collect();
    let moved = of.seen.iter().flat_map(|seen| seen.moved(facts)).map(|moved| moved.phrase());
    let mut told: Vec<TextLine> = moved.map(|phrase| TextLine::new(world.say(&phrase), Role::Error)).collect();
    let standard = reply::standard(&source, body(texts, world));
    let found = reply::check(&of.paragraphs, &standard, &source);
    told.extend(lines(&found));
    (words, told)
}

/// The command that signs a prepared reply with the figures of the register as they are now.
pub fn signing(inquiry: &Inquiry, prepared: &PreparedReply, facts: Option<&ReplyFacts>, world: &World) -> SignReply {
    SignReply {
        inquiry: inquiry.no,
        words: facts.map(|_| said(inquiry, prepared, facts, world).0).unwrap_or_default(),
        facts: facts.map(ReplyFacts::hash).unwrap_or_default(),
    }
}

/// The paper of a prepared reply as it would be signed now.
fn paper(inquiry: &Inquiry, prepared: &PreparedReply, words: &[String], world: &World) -> Paper {
    let executor = world.officer_name(&prepared.by);
    let of = Letter {
        on: world.today(),
        to: [&inquiry.input.from.name, &inquiry.input.from.address],
        paragraphs: words,
        executor: &executor,
        phone: prepared.reply.ask.as_ref().map_or("", |ask| &ask.phone),
        signer: None,
    };
    let head = Head { settings: &world.settings, number: "", texts: texts(prepared.reply.lang, world) };
    reply::letter(&of, head)
}

/// A prepared reply as it would be signed now, to be read: what is unusual about it first, then what it answers and its
/// pages.
pub fn pages(inquiry: &Inquiry, prepared: &PreparedReply, facts: Option<&ReplyFacts>, world: &World) -> PaperScreen {
    let (words, found) = said(inquiry, prepared, facts, world);
    let mut lines = vec![TextLine::new(world.get("inquiry-questions"), Role::Label)];
    lines.extend(inquiry.input.questions.iter().map(|question| TextLine::new(question.as_str(), Role::Quiet)));
    lines.push(TextLine::plain(""));
    let (notes, drawn) = shown(&[paper(inquiry, prepared, &words, world)], world);
    lines.extend(drawn);
    let title = Phrase::new("reply-pages-title").with("inquiry", inquiry.no.to_string());
    let mut remarks = remarks(inquiry, prepared, world);
    remarks.extend(found);
    remarks.extend(notes);
    PaperScreen { remarks, ..PaperScreen::read(world.say(&title), lines) }
}

/// What is unusual about it: the term, another language than was asked for.
fn remarks(inquiry: &Inquiry, prepared: &PreparedReply, world: &World) -> Vec<TextLine> {
    let (first, role) = to_do(inquiry, world);
    let mut remarks = vec![TextLine::new(world.say(&first), role)];
    let asked = inquiry.input.lang;
    if prepared.reply.lang != asked {
        let said = Phrase::new("form-inquiry-other-lang").with("lang", asked.phrase());
        remarks.push(TextLine::new(world.say(&said), Role::Warn));
    }
    remarks
}
