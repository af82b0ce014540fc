//! Where the fields of a part are: found in the letters of a paragraph, however Word has cut them into runs.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::fault::Fault;
use super::xml::{Kind, Tag, Token, tokens};

/// Letters shown before and after a place that is wrong.
const AROUND: usize = 24;

/// What stands in place of a token's letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Segment {
    /// Letters that stay.
    Kept(String),
    /// The value of a field.
    Field(String),
}

/// A token whose letters change: nothing of what it was is left but its segments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Edit {
    /// The start tag of the `w:t` it stands in.
    pub home: usize,
    pub segments: Vec<Segment>,
}

/// A row that is written once for every row of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Repeated {
    /// Its end tag.
    pub end: usize,
    pub list: String,
    /// Around its first field of the list.
    place: String,
}

/// A table and the start tags of its own rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Table {
    pub open: usize,
    pub end: usize,
    pub rows: Vec<usize>,
}

/// A part with what is to be filled in it.
#[derive(Debug)]
pub(super) struct Part<'a> {
    pub tokens: Vec<Token<'a>>,
    /// Names of its fields, in the order they stand in.
    pub names: Vec<String>,
    /// By token.
    pub edits: BTreeMap<usize, Edit>,
    /// Start tags of `w:t` whose letters change: their spaces are kept.
    pub touched: BTreeSet<usize>,
    /// By start tag.
    pub rows: BTreeMap<usize, Repeated>,
    pub tables: Vec<Table>,
    /// The first field of a list that stands where no row can be repeated for it.
    pub misplaced: Option<Fault>,
}

/// The list a field belongs to: what stands before its point.
pub(super) fn list_of(name: &str) -> Option<&str> {
    name.split_once('.').map(|(list, _)| list)
}

/// Reads a part and finds its fields.
///
/// # Errors
/// Those of [`tokens`]; a field that is not closed, is nested, or was never opened.
pub(super) fn scan<'a>(name: &str, text: &'a str) -> Result<Part<'a>, Fault> {
    let mut scanner = Scanner {
        part: Part {
            tokens: tokens(name, text)?,
            names: Vec::new(),
            edits: BTreeMap::new(),
            touched: BTreeSet::new(),
            rows: BTreeMap::new(),
            tables: Vec::new(),
            misplaced: None,
        },
        open: Vec::new(),
        paragraphs: Vec::new(),
        rows: Vec::new(),
        tables: Vec::new(),
    };
    for at in 0..scanner.part.tokens.len() {
        scanner.step(at)?;
    }
    scanner.nested_rows();
    Ok(scanner.part)
}

/// A letter of a paragraph and where it came from.
struct Glyph {
    letter: char,
    token: usize,
    home: usize,
}

/// A row that is being read.
struct OpenRow {
    open: usize,
    /// Its list, and the text around the first field of it.
    list: Option<(String, String)>,
}

struct Scanner<'a> {
    part: Part<'a>,
    open: Vec<(Tag, usize)>,
    /// Paragraphs stand in paragraphs where one holds a text box.
    paragraphs: Vec<Vec<Glyph>>,
    rows: Vec<OpenRow>,
    tables: Vec<Table>,
}

impl Scanner<'_> {
    fn step(&mut self, at: usize) -> Result<(), Fault> {
        match &self.part.tokens[at].kind {
            Kind::Open(tag) => {
                let tag = *tag;
                if tag == Tag::Space
                    && matches!(self.part.tokens.get(at + 1), Some(next) if next.kind == Kind::Close(tag))
                {
                    self.space(at);
                }
                self.begin(tag, at);
            }
            Kind::Close(tag) => {
                let tag = *tag;
                self.open.pop();
                self.end(tag, at)?;
            }
            Kind::Lone(Tag::Space) => self.space(at),
            Kind::Letters(letters) => {
                if let (Some((Tag::Text, home)), Some(paragraph)) = (self.open.last(), self.paragraphs.last_mut()) {
                    let home = *home;
                    paragraph.extend(letters.chars().map(|letter| Glyph { letter, token: at, home }));
                }
            }
            Kind::Lone(_) | Kind::Else => {}
        }
        Ok(())
    }

    /// A tab or a break between letters; a tab stop of the paragraph's form is none.
    fn space(&mut self, at: usize) {
        let in_run = self.open.last().is_some_and(|(tag, _)| *tag == Tag::Run);
        if let Some(paragraph) = self.paragraphs.last_mut().filter(|_| in_run) {
            paragraph.push(Glyph { letter: '\t', token: at, home: at });
        }
    }

    fn begin(&mut self, tag: Tag, at: usize) {
        self.open.push((tag, at));
        match tag {
            Tag::Paragraph => self.paragraphs.push(Vec::new()),
            Tag::Table => self.tables.push(Table { open: at, end: at, rows: Vec::new() }),
            Tag::Row => {
                if let Some(table) = self.tables.last_mut() {
                    table.rows.push(at);
                }
                self.rows.push(OpenRow { open: at, list: None });
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: Tag, at: usize) -> Result<(), Fault> {
        match tag {
            Tag::Paragraph => {
                let glyphs = self.paragraphs.pop().unwrap_or_default();
                self.paragraph(&glyphs)?;
            }
            Tag::Table => self.part.tables.extend(self.tables.pop().map(|table| Table { end: at, ..table })),
            Tag::Row => {
                if let Some(OpenRow { open, list: Some((list, place)) }) = self.rows.pop() {
                    self.part.rows.insert(open, Repeated { end: at, list, place });
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn paragraph(&mut self, glyphs: &[Glyph]) -> Result<(), Fault> {
        let letters: Vec<char> = glyphs.iter().map(|glyph| glyph.letter).collect();
        let fields = fields(&letters)?;
        let mut fields = fields.into_iter().peekable();
        let mut edits: BTreeMap<usize, (Edit, bool)> = BTreeMap::new();
        for (at, glyph) in glyphs.iter().enumerate() {
            while fields.next_if(|(span, _)| span.end <= at).is_some() {}
            let fresh = || (Edit { home: glyph.home, segments: Vec::new() }, false);
            let (edit, touched) = edits.entry(glyph.token).or_insert_with(fresh);
            match fields.peek() {
                Some((span, name)) if span.contains(&at) => {
                    *touched = true;
                    if span.start == at {
                        edit.segments.push(Segment::Field(name.clone()));
                        self.part.names.push(name.clone());
                        self.placed(name, &letters, at);
                    }
                }
                _ => match edit.segments.last_mut() {
                    Some(Segment::Kept(kept)) => kept.push(glyph.letter),
                    _ => edit.segments.push(Segment::Kept(glyph.letter.to_string())),
                },
            }
        }
        for (token, (edit, _)) in edits.into_iter().filter(|(_, (_, touched))| *touched) {
            self.part.touched.insert(edit.home);
            // A tab that is written with an end tag of its own goes with it.
            if self.part.tokens[token].kind == Kind::Open(Tag::Space) {
                self.part.edits.insert(token + 1, edit.clone());
            }
            self.part.edits.insert(token, edit);
        }
        Ok(())
    }

    /// A field of a list makes the row it stands in one that is repeated.
    fn placed(&mut self, name: &str, letters: &[char], at: usize) {
        let Some(list) = list_of(name) else { return };
        let place = around(letters, at);
        let fault = match self.rows.last_mut() {
            None => Fault::NoRow(place),
            Some(OpenRow { list: Some((other, _)), .. }) if other == list => return,
            Some(OpenRow { list: Some(_), .. }) => Fault::TwoLists(place),
            Some(row) => {
                row.list = Some((list.to_owned(), place));
                return;
            }
        };
        self.part.misplaced.get_or_insert(fault);
    }

    /// A row of a list inside a row of a list.
    fn nested_rows(&mut self) {
        let mut upto = 0;
        for (open, row) in &self.part.rows {
            if *open < upto {
                let fault = Fault::TwoLists(row.place.clone());
                self.part.misplaced.get_or_insert(fault);
            }
            upto = upto.max(row.end);
        }
    }
}

/// The fields of a paragraph: from the first brace to the one after the last, and the name between.
fn fields(letters: &[char]) -> Result<Vec<(Range<usize>, String)>, Fault> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        if pair(letters, at, '}').is_some() {
            return Err(Fault::Unopened(around(letters, at)));
        }
        let Some(from) = pair(letters, at, '{') else {
            at += 1;
            continue;
        };
        let mut upto = from;
        let end = loop {
            if let Some(end) = pair(letters, upto, '}') {
                break end;
            }
            if upto >= letters.len() {
                return Err(Fault::Unclosed(around(letters, at)));
            }
            if pair(letters, upto, '{').is_some() {
                return Err(Fault::Nested(around(letters, upto)));
            }
            upto += 1;
        };
        found.push((at..end, named(&letters[from..upto])));
        at = end;
    }
    Ok(found)
}

/// What follows two braces that begin at a place; a tab may stand between them.
fn pair(letters: &[char], at: usize, brace: char) -> Option<usize> {
    let rest = letters.get(at..)?;
    let (first, rest) = rest.split_first().filter(|(first, _)| **first == brace)?;
    let tabs = rest.iter().take_while(|letter| **letter == '\t').count();
    (rest.get(tabs) == Some(first)).then_some(at + tabs + 2)
}

/// A name as the table of fields has it: Word breaks lines, raises first letters and adds what is not seen.
fn named(letters: &[char]) -> String {
    let seen =
        |letter: &&char| !letter.is_control() && !matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}');
    letters.iter().filter(seen).collect::<String>().trim().to_lowercase()
}

/// The text around a place, on one line.
fn around(letters: &[char], at: usize) -> String {
    let from = at.saturating_sub(AROUND);
    let upto = letters.len().min(at + AROUND);
    let text: String = letters[from..upto].iter().map(|c| if c.is_control() { ' ' } else { *c }).collect();
    let (before, after) = (if from > 0 { "…" } else { "" }, if upto < letters.len() { "…" } else { "" });
    format!("{before}{}{after}", text.trim())
}
