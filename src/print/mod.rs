//! Papers on pages: A4, the office's own font, as a PDF to sign and as text to look at before.
//!
//! A [`Paper`] is set into slabs that are never cut, the slabs flow onto pages, and the pages are drawn. The text of a
//! page is what stands on it, so that a screen shows the same pages as the file.

mod flow;
mod pdf;
mod set;
mod table;
#[cfg(test)]
mod tests;

use std::cell::RefCell;
use std::ops::RangeInclusive;
use std::rc::Rc;

use chrono::NaiveDate;
use parley::fontique::{Blob, Collection, CollectionOptions};
use parley::{FontContext, Layout, LayoutContext};
use thiserror::Error;

use crate::locale::{Lang, Texts};
use crate::papers::{Line, Paper};
use crate::phrase::Phrase;
use set::Mark;

/// The family all papers are set in.
const FAMILY: &str = "PT Serif";

static FONTS: [&[u8]; 3] = [
    include_bytes!("../../fonts/PTF55F.ttf"),
    include_bytes!("../../fonts/PTF56F.ttf"),
    include_bytes!("../../fonts/PTF75F.ttf"),
];

/// Why a paper was not printed: nothing of it is.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PrintError {
    /// The font has no such letter; a paper with a hole in a name is no paper.
    #[error("the font has no letter {letter:?}")]
    NoLetter {
        /// The letter.
        letter: char,
        /// The words it stands in.
        within: String,
    },
    /// The file could not be made.
    #[error("the file could not be made: {0}")]
    Failed(String),
}

impl PrintError {
    /// It as a sentence.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::NoLetter { letter, within } => Phrase::new("print-no-letter")
                .with("letter", letter.to_string())
                .with("code", format!("U+{:04X}", u32::from(*letter)))
                .with("within", within.as_str()),
            Self::Failed(fault) => Phrase::new("print-failed").with("fault", fault.as_str()),
        }
    }
}

/// Words set on a width, shared by the pages they stand on.
type Setting = Rc<(String, Layout<()>)>;

/// A page.
#[derive(Debug, Default)]
struct Page {
    marks: Vec<Mark>,
    said: Vec<Line>,
}

/// A paper on its pages, or several papers one after another.
#[derive(Debug)]
pub struct Pages {
    lang: Lang,
    title: String,
    on: NaiveDate,
    sheets: Vec<(Size, Page)>,
    /// The pages of each paper.
    ranges: Vec<RangeInclusive<usize>>,
    /// What stands under each page, set when all pages are known; empty where the paper has no numbers.
    feet: Vec<Option<Setting>>,
}

/// Which way the paper lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Size {
    wide: bool,
}

impl Pages {
    /// What stands on each page, a paragraph or a row of a table each, to be read before it is signed.
    pub fn text(&self) -> Vec<&[Line]> {
        self.sheets.iter().map(|(_, page)| page.said.as_slice()).collect()
    }

    /// The first and the last page of each paper, from 1.
    pub fn ranges(&self) -> &[RangeInclusive<usize>] {
        &self.ranges
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.sheets.len()
    }
}

/// Sets papers: it holds the fonts.
struct Press {
    fonts: FontContext,
    scratch: LayoutContext<()>,
    files: pdf::Files,
}

impl Default for Press {
    fn default() -> Self {
        let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        let mut files = pdf::Files::default();
        for bytes in FONTS {
            let blob = Blob::new(std::sync::Arc::new(bytes));
            files.know(blob.id(), bytes);
            collection.register_fonts(blob, None);
        }
        let fonts = FontContext { collection, ..FontContext::default() };
        Self { fonts, scratch: LayoutContext::new(), files }
    }
}

thread_local! {
    /// Reading the fonts takes longer than setting a paper.
    static PRESS: RefCell<Press> = RefCell::default();
}

/// The pages of papers as one file, numbered through where any of them is. `foot` is what stands under page n of m.
///
/// # Errors
/// [`PrintError::NoLetter`].
pub fn pages(title: &str, papers: &[Paper], foot: impl Fn(usize, usize) -> String) -> Result<Pages, PrintError> {
    PRESS.with_borrow_mut(|press| press.pages(title, papers, foot))
}

/// How often papers are set that say on which pages they stand.
const ROUNDS: usize = 12;

/// The pages of papers that say on which pages they stand, as an inventory does. `papers` is given the pages of each of
/// its papers as they were set last, none at first, till what is said is so.
///
/// # Errors
/// [`PrintError::NoLetter`]; [`PrintError::Failed`] where the papers never settle.
pub fn settled(
    title: &str,
    papers: impl Fn(&[RangeInclusive<usize>]) -> Vec<Paper>,
    foot: impl Fn(usize, usize) -> String,
) -> Result<Pages, PrintError> {
    let mut said = Vec::new();
    for _ in 0..ROUNDS {
        let set = pages(title, &papers(&said), &foot)?;
        if set.ranges == said {
            return Ok(set);
        }
        said = set.ranges;
    }
    Err(PrintError::Failed("pages".to_owned()))
}

/// The file: PDF/A-2b, with the letters that were used of the fonts. The same pages give the same bytes.
///
/// # Errors
/// [`PrintError::Failed`].
pub fn pdf(pages: &Pages) -> Result<Vec<u8>, PrintError> {
    PRESS.with_borrow(|press| pdf::write(pages, &press.files))
}

/// What stands under page n of m.
pub fn foot(n: usize, of: usize) -> Phrase {
    Phrase::new("print-page").with("n", n).with("of", of)
}

/// One paper as a file, its feet in the language of the texts.
///
/// # Errors
/// [`PrintError`].
pub fn file(paper: &Paper, texts: &Texts) -> Result<Vec<u8>, PrintError> {
    pdf(&pages(&paper.title, std::slice::from_ref(paper), |n, of| texts.say(&foot(n, of)))?)
}

impl Press {
    fn pages(
        &mut self,
        title: &str,
        papers: &[Paper],
        foot: impl Fn(usize, usize) -> String,
    ) -> Result<Pages, PrintError> {
        let (mut sheets, mut ranges) = (Vec::new(), Vec::new());
        for paper in papers {
            let size = Size { wide: paper.wide };
            let slabs = self.slabs(paper, size)?;
            let first = sheets.len() + 1;
            sheets.extend(flow::onto_pages(&slabs, size).into_iter().map(|page| (size, page)));
            ranges.push(first..=sheets.len());
        }
        let numbered = papers.iter().any(|paper| paper.numbered);
        let of = sheets.len();
        let feet = (1..=of)
            .map(|n| numbered.then(|| self.foot(&foot(n, of), sheets[n - 1].0)).transpose())
            .collect::<Result<_, _>>()?;
        let lang = papers.first().map_or(Lang::Ru, |paper| paper.lang);
        let on = papers.first().map_or(NaiveDate::default(), |paper| paper.on);
        Ok(Pages { lang, title: title.to_owned(), on, sheets, ranges, feet })
    }
}
