//! A paper before it has pages: what stands on it, in order.

use chrono::NaiveDate;

use crate::locale::Lang;

/// What a line is on its paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The paper's heading.
    Heading,
    /// The body of the form: nothing of ours stands in it.
    Body,
    /// A heading within the body: it stays with what it heads.
    Label,
    /// The body, set in the middle: whose paper it is, where and when.
    Centre,
    /// The body, in the right half of the sheet: an addressee.
    Right,
    /// What is written on a line of the form, over the rule.
    Field,
    /// The small words under a line of the form.
    Caption,
    /// Words quoted as the Rules have them.
    Quote,
    /// Printed outside the form, in the margin above it.
    Stamp,
    /// Ours, for who reads it on the screen: never printed.
    Note,
}

/// A line of a paper, unwrapped; an empty one is a gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its words.
    pub text: String,
    /// What it is.
    pub place: Place,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its heading, repeated on every page.
    pub title: String,
    /// Its part of the width, beside the parts of the others.
    pub weight: u16,
    /// Whether it holds numbers, set to the right.
    pub right: bool,
}

impl Column {
    /// A column of words.
    pub fn new(title: impl Into<String>, weight: u16) -> Self {
        Self { title: title.into(), weight, right: false }
    }

    /// A column of numbers.
    pub fn number(title: impl Into<String>, weight: u16) -> Self {
        Self { right: true, ..Self::new(title, weight) }
    }
}

/// A table; every row has a cell a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its columns, from left to right.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Vec<String>>,
}

/// A place for a signature: who signs, a rule to sign on, the name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sign {
    /// The position of who signs; empty where the form has none.
    pub post: String,
    /// The name; empty while nobody is known.
    pub name: String,
    /// Small words under the name and under the signature, where the form has them.
    pub captions: Option<[String; 2]>,
}

/// A part of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Line(Line),
    /// A table.
    Table(Table),
    /// A place for a signature.
    Sign(Sign),
    /// Blocks that stay on one page.
    Together(Vec<Block>),
    /// What follows begins a page.
    NewPage,
}

impl Block {
    /// Every part that is no group, in order.
    pub(super) fn walk<'a>(&'a self, each: &mut impl FnMut(&'a Block)) {
        match self {
            Self::Together(blocks) => blocks.iter().for_each(|block| block.walk(each)),
            block => each(block),
        }
    }
}

/// The two columns above a letter: Kazakh to the left, Russian to the right.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Top {
    /// The Kazakh column, a line each; the first is the name of the body.
    pub left: Vec<String>,
    /// The Russian column.
    pub right: Vec<String>,
    /// Under both, at the left: the day and the number, the city.
    pub under: Vec<String>,
}

/// A paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// Kazakh or Russian.
    pub lang: Lang,
    /// What the file is called by its readers.
    pub title: String,
    /// Its day, local.
    pub on: NaiveDate,
    /// The letterhead; none on forms.
    pub top: Option<Top>,
    /// Landscape.
    pub wide: bool,
    /// Whether its pages are numbered.
    pub numbered: bool,
    /// What stands on it.
    pub blocks: Vec<Block>,
}

impl Paper {
    /// An upright paper without letterhead and page numbers.
    pub fn new(lang: Lang, title: impl Into<String>, on: NaiveDate) -> Self {
        Self { lang, title: title.into(), on, top: None, wide: false, numbered: false, blocks: Vec::new() }
    }

    /// Everything on it as lines, in order, wherever a page ends: a row of a table is one line.
    pub fn lines(&self) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut put = |place, text: String| lines.push(Line { text, place });
        for text in self.top.iter().flat_map(|top| [&top.left, &top.right, &top.under].into_iter().flatten()) {
            put(Place::Body, text.clone());
        }
        for block in &self.blocks {
            block.walk(&mut |block| match block {
                Block::Line(line) => put(line.place, line.text.clone()),
                Block::Table(table) => {
                    put(Place::Caption, row(table.columns.iter().map(|column| column.title.as_str())));
                    table.rows.iter().for_each(|cells| put(Place::Body, row(cells.iter().map(String::as_str))));
                }
                Block::Sign(sign) => put(Place::Body, sign.line()),
                Block::NewPage | Block::Together(_) => {}
            });
        }
        lines
    }

    /// What is printed, as plain text: the same for the same paper, however wide a page is.
    pub fn text(&self) -> String {
        let printed = self.lines().into_iter().filter(|line| line.place != Place::Note);
        printed.fold(String::new(), |text, line| text + &line.text + "\n")
    }

    /// What is ours and never printed.
    pub fn notes(&self) -> Vec<Line> {
        self.lines().into_iter().filter(|line| line.place == Place::Note).collect()
    }
}

impl Sign {
    /// It as one line of text.
    pub fn line(&self) -> String {
        let name = if self.name.is_empty() { "_____" } else { &self.name };
        let [under_name, under_sign] = self.captions.as_ref().map_or(["", ""], |[a, b]| [a.as_str(), b.as_str()]);
        let parts = [self.post.as_str(), name, under_name, under_sign];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }
}

/// The cells of a row as one line.
pub fn row<'a>(cells: impl Iterator<Item = &'a str>) -> String {
    cells.collect::<Vec<_>>().join(" │ ")
}
