//! The registers of a period on paper: certificates (Annex 3), notifications of holders (п. 18, 20), complaints
//! (п. 24-28). An entry is in the register of the period its own day falls in.

mod certificates;
mod complaints;
mod notifications;

pub use certificates::register_of_certificates;
pub use complaints::register_of_complaints;
pub use notifications::register_of_notifications;

use chrono::{NaiveDate, NaiveDateTime};

use super::{Column, Head, Paper, Place, Writer};
use crate::locale::Texts;
use crate::office::report::Period;
use crate::phrase::{Arg, Phrase};

/// What a register is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RegisterOf {
    /// Its days.
    pub period: Period,
    /// The moment the office was read, by its wall clock: how things stand is told of this day.
    pub made_at: NaiveDateTime,
}

/// A column before it has words: the message of its heading, its part of the width.
type Heading = (&'static str, u16);

/// A register: its heading, its table, what it comes to, who answers for it.
fn register(
    title: &str,
    columns: &[Heading],
    rows: Vec<Vec<String>>,
    totals: &Phrase,
    of: &RegisterOf,
    head: Head<'_>,
) -> Paper {
    let named = Phrase::new(title).with("from", Texts::date(of.period.from)).with("until", Texts::date(of.period.to));
    let mut paper = Writer::new(head.texts, &named, of.made_at.date());
    paper.paper.wide = true;
    paper.paper.numbered = true;
    paper.put(Place::Centre, head.side().body);
    paper.gap();
    paper.say(Place::Heading, &named);
    paper.say(Place::Centre, &Phrase::new("papers-register-made").with("at", Texts::moment(of.made_at)));
    paper.gap();
    let none = rows.is_empty();
    if !none {
        let no = Column::number(head.texts.get("papers-column-no"), 4);
        let others = columns.iter().map(|(id, weight)| Column::new(head.texts.get(id), *weight));
        let numbered = rows.into_iter().enumerate().map(|(at, mut cells)| {
            cells.insert(0, (at + 1).to_string());
            cells
        });
        let (columns, rows) = (std::iter::once(no).chain(others).collect(), numbered.collect());
        paper.table(columns, rows);
    }
    paper.together(|paper| {
        if none {
            paper.get(Place::Body, "papers-register-none");
        } else {
            paper.say(Place::Body, totals);
        }
        paper.signer(&head, None);
    });
    paper.paper
}

/// «п. 18: 26.03.2026», the last day inclusive.
fn term(paragraph: &str, due: NaiveDate, texts: &Texts) -> String {
    let term = Phrase::new("papers-register-term").with("paragraph", Arg::cite(paragraph));
    texts.say(&term.with("day", Texts::date(due)))
}

/// «в срок», «опоздание: 2 р.д.».
fn late(by: u16, texts: &Texts) -> String {
    texts.say(&Phrase::new("papers-register-late").with("n", by))
}

/// Parts of a cell, one after another; the empty ones left out.
fn joined(parts: impl IntoIterator<Item = String>, between: &str) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(between)
}
