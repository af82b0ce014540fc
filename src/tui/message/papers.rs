//! Papers between the screens and the store.

use chrono::NaiveDateTime;

use crate::office::Subject;
use crate::office::paper::{Making, PaperLang, PaperRef, hash};
use crate::office::report::Period;
use crate::outgoing::Drawn;
use crate::papers::{Change, Line, Paper};
use crate::store::When;

/// A paper that is to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperAsk {
    /// What it is about.
    pub subject: Subject,
    /// In what language, where there are two.
    pub lang: PaperLang,
    /// Which; the likeliest where none is named.
    pub paper: Option<PaperRef>,
    /// The days it is of: a register, or the report.
    pub span: Option<Span>,
}

/// What a paper of a period is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// Its days.
    pub period: Period,
    /// As at this moment; none is what the screens show.
    pub when: Option<When>,
    /// The moment the screens show, by the office's wall clock.
    pub shown: NaiveDateTime,
}

/// A paper as it would leave the office now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrawnView {
    /// What was asked for.
    pub ask: PaperAsk,
    /// Which it is.
    pub paper: PaperRef,
    /// Its pages, a paragraph or a row each.
    pub pages: Vec<Vec<Line>>,
    /// What is ours and not printed.
    pub notes: Vec<Line>,
    /// The hash of its text.
    pub hash: String,
    /// The making before, and what that said otherwise.
    pub before: Option<(Making, Vec<Change>)>,
    /// Every paper there is about the same, in order.
    pub all: Vec<PaperRef>,
    /// Whether it is in no other language.
    pub only: bool,
    /// Whether it is not what was on the screen a moment ago.
    pub moved: bool,
}

impl DrawnView {
    /// What the screen needs of it.
    pub fn of(drawn: &Drawn, ask: &PaperAsk, all: Vec<PaperRef>) -> Self {
        Self {
            ask: PaperAsk { paper: Some(drawn.paper.clone()), lang: drawn.lang, ..ask.clone() },
            paper: drawn.paper.clone(),
            pages: drawn.pages.text().into_iter().map(<[Line]>::to_vec).collect(),
            notes: drawn.papers.iter().flat_map(Paper::notes).collect(),
            hash: hash(&drawn.text()),
            before: drawn.before.clone(),
            all,
            only: drawn.only,
            moved: false,
        }
    }
}

/// A paper that stands in the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InOutbox {
    /// The name of its file.
    pub name: String,
    /// The number that stands in it; empty where it has none.
    pub number: String,
    /// Its pages.
    pub pages: usize,
}
