//! The reply to an inquiry about the permits of an employer: its standard wording with fields in it, the paper, and what
//! it is read for before it is signed. What was found in the letter of the office is the order of the paragraphs.

mod check;
mod fields;
mod flaw;
mod slips;
#[cfg(test)]
pub(crate) mod tests;
mod typed;

use chrono::NaiveDate;

pub use check::{check, check_words};
pub use fields::{Field, Figure, Form, Piece, Source, pieces, resolve};
pub use flaw::ReplyFlaw;

use super::{BLANK, Head, Paper, Place, Writer};
use crate::locale::{Lang, Texts};
use crate::office::Office;
use crate::office::inquiry::Inquiry;
use crate::office::permit::told::ORDER;
use crate::office::permit::{Category, ReplyQuestion};
use crate::phrase::{Arg, Phrase};

/// The paragraphs of п. 5: the six categories.
const DEFINITIONS: [&str; 6] = [
    "reply-category-1",
    "reply-category-2",
    "reply-category-3",
    "reply-category-4",
    "reply-category-5",
    "reply-category-6",
];

/// The standard wording of a reply, a paragraph each, with its fields unsaid.
pub fn standard(source: &Source<'_>, body: &str) -> Vec<String> {
    let ask = source.ask;
    let mut all = vec![
        Phrase::new("reply-opening").with("body", body).with("inquiry", Field::Inquiry.braced()),
        Phrase::new("reply-service"),
        Phrase::new("reply-quota"),
        Phrase::new("reply-rules"),
    ];
    if ask.asks(ReplyQuestion::Issued) {
        all.push(issued(source));
    }
    if ask.asks(ReplyQuestion::Categories) {
        all.push(Phrase::new("reply-categories"));
        all.extend(DEFINITIONS.map(Phrase::new));
    }
    if let Some(category) = ask.category.filter(|_| ask.asks(ReplyQuestion::OfCategory)) {
        all.push(of_category(source, category));
    }
    let mut paragraphs: Vec<String> = all.iter().map(|phrase| source.texts.say(phrase)).collect();
    if ask.asks(ReplyQuestion::Stock) {
        paragraphs.extend(stock(source));
    }
    if ask.asks(ReplyQuestion::Control) {
        paragraphs.push(source.texts.get("reply-control"));
    }
    paragraphs.push(source.texts.get("reply-appeal"));
    paragraphs
}

/// The paragraphs of the wording that cite the law: their numbers are nobody's own.
pub fn cited(texts: &Texts) -> Vec<String> {
    ["reply-quota", "reply-rules", "reply-categories", "reply-appeal"].map(|id| texts.get(id)).to_vec()
}

fn braced(figure: Figure) -> Arg {
    Arg::from(Field::Figure(figure).braced())
}

/// The permits issued in the year, for what positions and term.
fn issued(source: &Source<'_>) -> Phrase {
    let facts = source.facts;
    let none = facts.issued.total == 0;
    // Terms of no whole months are no words of this sentence.
    let termless = facts.terms.keys().all(|months| *months == 0);
    let id = match (none, termless) {
        (true, _) => "reply-issued-none",
        (false, true) => "reply-issued-termless",
        (false, false) => "reply-issued",
    };
    let said = Phrase::new(id)
        .with("year", Field::Year.braced())
        .with("employer", Field::Employer.braced())
        .with("said", braced(Figure::all(false, Form::Said)));
    if none {
        return said;
    }
    let said = if termless { said } else { said.with("terms", Field::Terms.braced()) };
    said.with("count", Field::PositionCount.braced()).with("positions", Field::Positions.braced())
}

/// Whether permits of a category were issued in the year: zero is said in words.
fn of_category(source: &Source<'_>, category: Category) -> Phrase {
    let position = source.ask.position.trim();
    let said = Phrase::new(if position.is_empty() { "reply-of-category-plain" } else { "reply-of-category" })
        .with("by", Phrase::new(format!("reply-category-by-{}", category.code())))
        .with("year", Field::Year.braced())
        .with("employer", Field::Employer.braced())
        .with("said", braced(Figure::of(false, category, Form::Said)));
    if position.is_empty() {
        return said;
    }
    said.with("position", position).with("to", Phrase::new(format!("reply-category-to-{}", category.code())))
}

/// The permits valid on the day: the total with citizenships, a line a category that has one, the sum.
fn stock(source: &Source<'_>) -> Vec<String> {
    let none = source.facts.valid.total == 0;
    let opening = Phrase::new(if none { "reply-stock-none" } else { "reply-stock" })
        .with("day", Field::Day.braced())
        .with("employer", Field::Employer.braced())
        .with("said", braced(Figure::all(true, Form::Said)));
    let mut all = vec![source.texts.say(&opening)];
    if none {
        return all;
    }
    let there: Vec<Category> =
        ORDER.into_iter().filter(|category| source.facts.count(true, Some(*category)) > 0).collect();
    for (at, category) in there.iter().enumerate() {
        let line = Phrase::new("reply-stock-line")
            .with("category", Phrase::new(format!("reply-category-name-{}", category.code())))
            .with("permits", braced(Figure::of(true, *category, Form::Permits)));
        let end = if at + 1 == there.len() { "." } else { ";" };
        all.push(source.texts.say(&line) + end);
    }
    all.push(source.texts.say(&Phrase::new("reply-stock-total").with("sum", Field::Sum.braced())));
    all
}

/// A reply as it goes on paper.
#[derive(Debug, Clone, Copy)]
pub struct Letter<'a> {
    /// Its day.
    pub on: NaiveDate,
    /// To whom: a name, an address.
    pub to: [&'a str; 2],
    /// Its words, a paragraph each, fields said.
    pub paragraphs: &'a [String],
    /// Who wrote it; empty where nobody is known.
    pub executor: &'a str,
    /// Their telephone; may be empty.
    pub phone: &'a str,
    /// Who signed; none before that.
    pub signer: Option<&'a str>,
}

/// The reply on its paper.
pub fn letter(of: &Letter<'_>, head: Head<'_>) -> Paper {
    let mut paper = Writer::letter(&head, &Phrase::new("reply-title"), of.on, &of.to);
    for paragraph in of.paragraphs {
        paper.put(Place::Body, paragraph.as_str());
    }
    paper.together(|paper| {
        paper.signer(&head, of.signer);
        paper.gap();
        if !of.executor.is_empty() {
            paper.say(Place::Quote, &executor(of));
        }
    });
    if head.texts.lang() == Lang::Kk {
        paper.get(Place::Note, "reply-note-kk");
    }
    paper.paper
}

/// The signed reply to an inquiry; none before that, and in the other language.
pub fn of_inquiry(office: &dyn Office, inquiry: &Inquiry, head: Head<'_>) -> Option<Paper> {
    let prepared = inquiry.reply.as_ref()?;
    let fixed = prepared.reply.fixed.as_ref()?;
    let name = |login: &str| office.officer(login).map(|officer| officer.name).unwrap_or_default();
    let (executor, signer) = (name(&prepared.by), name(&fixed.by));
    let of = Letter {
        on: fixed.on,
        to: [&inquiry.input.from.name, &inquiry.input.from.address],
        paragraphs: prepared.reply.words(),
        executor: &executor,
        phone: prepared.reply.ask.as_ref().map_or("", |ask| &ask.phone),
        signer: Some(&signer),
    };
    (prepared.reply.lang == super::lang_of(head.texts)).then(|| letter(&of, Head { number: &fixed.number, ..head }))
}

fn executor(of: &Letter<'_>) -> Phrase {
    if of.phone.is_empty() {
        return Phrase::new("reply-executor-plain").with("name", of.executor);
    }
    Phrase::new("reply-executor").with("name", of.executor).with("phone", of.phone)
}
