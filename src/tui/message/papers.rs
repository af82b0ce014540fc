//! Papers between the screens and the store.

use crate::office::Subject;
use crate::office::paper::{Making, PaperLang, PaperRef, hash};
use crate::outgoing::Drawn;
use crate::papers::{Change, Line, Paper};

/// A paper that is to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperAsk {
    /// What it is about.
    pub subject: Subject,
    /// In what language.
    pub lang: PaperLang,
    /// Which; the likeliest where none is named.
    pub paper: Option<PaperRef>,
}

/// A paper as it would leave the office now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrawnView {
    /// What the papers are about.
    pub about: Subject,
    /// Which.
    pub paper: PaperRef,
    /// In what language.
    pub lang: PaperLang,
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
    /// Whether it is not what was on the screen a moment ago.
    pub moved: bool,
}

impl DrawnView {
    /// What the screen needs of it.
    pub fn of(drawn: &Drawn, about: Subject, all: Vec<PaperRef>) -> Self {
        Self {
            about,
            paper: drawn.paper.clone(),
            lang: drawn.lang,
            pages: drawn.pages.text().into_iter().map(<[Line]>::to_vec).collect(),
            notes: drawn.papers.iter().flat_map(Paper::notes).collect(),
            hash: hash(&drawn.text()),
            before: drawn.before.clone(),
            all,
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
