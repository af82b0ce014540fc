//! Words set into slabs: parts of a page that are never cut.

use std::rc::Rc;

use parley::style::{FontStyle, FontWeight, StyleProperty};
use parley::{Alignment, AlignmentOptions, FontFamily, LineHeight};

use super::{FAMILY, Press, PrintError, Setting, Size};
use crate::papers::{Block, Line, Paper, Place};

/// Points a millimetre.
const MM: f32 = 72.0 / 25.4;

/// Letters that are told on each side of one the font has not.
const AROUND: usize = 30;

/// Free space at the left, where a file is bound, at the right, above and below.
pub(super) const LEFT: f32 = 25.0 * MM;
const RIGHT: f32 = 15.0 * MM;
pub(super) const ABOVE: f32 = 20.0 * MM;
const BELOW: f32 = 20.0 * MM;
/// A gap between paragraphs that are parted.
const GAP: f32 = 8.0;
/// Free space under every paragraph of the body.
const PARTED: f32 = 3.0;
/// The part of the width that a column of the letterhead and an addressee have.
pub(super) const HALF: f32 = 0.46;

impl Size {
    /// Width and height of the sheet, in points.
    pub(super) const fn sheet(self) -> (f32, f32) {
        let (short, long) = (210.0 * MM, 297.0 * MM);
        if self.wide { (long, short) } else { (short, long) }
    }

    /// How wide the body is.
    pub(super) fn width(self) -> f32 {
        self.sheet().0 - LEFT - RIGHT
    }

    /// How high the body is.
    pub(super) fn height(self) -> f32 {
        self.sheet().1 - ABOVE - BELOW
    }
}

/// Something drawn, from the upper left corner of its slab or page.
#[derive(Debug, Clone)]
pub(super) enum Mark {
    /// A line of set words.
    Words { setting: Setting, line: usize, x: f32, y: f32 },
    /// A rule.
    Rule { x: f32, y: f32, to: f32 },
    /// A frame.
    Frame { x: f32, y: f32, width: f32, height: f32 },
}

impl Mark {
    pub(super) fn moved(&self, dx: f32, dy: f32) -> Self {
        match self {
            Self::Words { setting, line, x, y } => {
                Self::Words { setting: Rc::clone(setting), line: *line, x: x + dx, y: y + dy }
            }
            Self::Rule { x, y, to } => Self::Rule { x: x + dx, y: y + dy, to: to + dx },
            Self::Frame { x, y, width, height } => Self::Frame { x: x + dx, y: y + dy, width: *width, height: *height },
        }
    }
}

/// Where a slab goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Kind {
    /// Under the one before it.
    #[default]
    Body,
    /// The same, and dropped at the head of a page.
    Gap,
    /// Under the one before it, a place for a signature.
    Sign,
    /// It has no height: what follows begins a page.
    Break,
    /// In the margin above the body, out of the flow: a stamp.
    Margin,
}

/// A part of a page that is never cut.
#[derive(Debug, Default)]
pub(super) struct Slab {
    pub kind: Kind,
    pub height: f32,
    pub marks: Vec<Mark>,
    /// The paragraph it belongs to, and its words.
    pub said: Option<(usize, Line)>,
    /// It stays with the next one.
    pub stays: bool,
    /// What is set again above it at the head of a page: the heading of its table.
    pub under: Option<Rc<Slab>>,
}

impl Slab {
    /// It, farther to the right.
    fn moved(mut self, dx: f32) -> Self {
        self.marks = self.marks.iter().map(|mark| mark.moved(dx, 0.0)).collect();
        self
    }
}

/// How words are set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    pub size: f32,
    pub bold: bool,
    pub italic: bool,
    pub align: Alignment,
}

impl Style {
    pub(super) const fn plain(size: f32) -> Self {
        Self { size, bold: false, italic: false, align: Alignment::Left }
    }

    pub(super) const fn of(place: Place) -> Self {
        let plain = Self::plain(12.0);
        match place {
            Place::Heading => Self { size: 13.0, bold: true, align: Alignment::Center, ..plain },
            Place::Body | Place::Note => Self { align: Alignment::Justify, ..plain },
            Place::Right => plain,
            Place::Label => Self { bold: true, ..plain },
            Place::Centre | Place::Field => Self { align: Alignment::Center, ..plain },
            Place::Caption => Self { align: Alignment::Center, ..Self::plain(8.5) },
            Place::Quote => Self { italic: true, align: Alignment::Justify, ..plain },
            Place::Stamp => Self { bold: true, ..Self::plain(11.0) },
        }
    }
}

/// The sign before a number, and how it is set: no line ends between the two.
const NUMBER: &str = "№ ";
const BOUND_NUMBER: &str = "№\u{a0}";

impl Press {
    /// Words on a width.
    pub(super) fn set(&mut self, text: &str, style: Style, width: f32) -> Result<Setting, PrintError> {
        let text = &text.replace(NUMBER, BOUND_NUMBER);
        let mut builder = self.scratch.ranged_builder(&mut self.fonts, text, 1.0, false);
        builder.push_default(FontFamily::named(FAMILY));
        builder.push_default(StyleProperty::FontSize(style.size));
        builder.push_default(LineHeight::FontSizeRelative(1.25));
        if style.bold {
            builder.push_default(StyleProperty::FontWeight(FontWeight::BOLD));
        }
        if style.italic {
            builder.push_default(StyleProperty::FontStyle(FontStyle::Italic));
        }
        builder.push_default(StyleProperty::OverflowWrap(parley::OverflowWrap::Anywhere));
        let mut layout = builder.build(text);
        layout.break_all_lines(Some(width));
        layout.align(style.align, AlignmentOptions::default());
        let setting = Rc::new((text.clone(), layout));
        match missing(&setting) {
            Some(letter) => Err(PrintError::NoLetter { letter, within: around(text, letter) }),
            None => Ok(setting),
        }
    }

    /// The line under a page.
    pub(super) fn foot(&mut self, text: &str, size: Size) -> Result<Setting, PrintError> {
        self.set(text, Style { align: Alignment::Center, ..Style::plain(9.0) }, size.width())
    }

    /// A paper as slabs.
    pub(super) fn slabs(&mut self, paper: &Paper, size: Size) -> Result<Vec<Slab>, PrintError> {
        let mut slabs = Vec::new();
        if let Some(top) = &paper.top {
            self.letterhead(top, size, &mut slabs)?;
        }
        for block in &paper.blocks {
            self.block(block, size, &mut slabs)?;
        }
        Ok(slabs)
    }

    fn block(&mut self, block: &Block, size: Size, slabs: &mut Vec<Slab>) -> Result<(), PrintError> {
        match block {
            Block::Line(line) => self.paragraph(line, size, slabs),
            Block::Table(table) => self.table(table, size, slabs),
            Block::Sign(sign) => self.sign(sign, size, slabs),
            Block::NewPage => {
                slabs.push(Slab { kind: Kind::Break, ..Slab::default() });
                Ok(())
            }
            Block::Together(blocks) => {
                let first = slabs.len();
                for block in blocks {
                    self.block(block, size, slabs)?;
                }
                let last = slabs.len().saturating_sub(1);
                slabs.iter_mut().take(last).skip(first).for_each(|slab| slab.stays = true);
                Ok(())
            }
        }
    }

    fn paragraph(&mut self, line: &Line, size: Size, slabs: &mut Vec<Slab>) -> Result<(), PrintError> {
        match line.place {
            Place::Note => Ok(()),
            Place::Stamp => self.stamp(line, size, slabs),
            _ if line.text.is_empty() => {
                slabs.push(Slab { height: GAP, kind: Kind::Gap, ..Slab::default() });
                Ok(())
            }
            place => {
                // An addressee has the half of the sheet that is under the Russian column.
                let part = if place == Place::Right { HALF } else { 1.0 };
                let left = size.width() * (1.0 - part);
                let setting = self.set(&line.text, Style::of(place), size.width() * part)?;
                let of = slabs.len();
                let count = setting.1.len();
                for at in 0..count {
                    slabs.push(Slab {
                        said: Some((of, Line { text: words(&setting, at), place })),
                        // No line of a paragraph stands alone on a page, and no heading without what it heads.
                        stays: matches!(place, Place::Heading | Place::Label)
                            || at == 0 && count > 1
                            || at + 2 == count,
                        ..slab(&setting, at).moved(left)
                    });
                }
                if matches!(place, Place::Body | Place::Quote)
                    && let Some(last) = slabs.last_mut()
                {
                    last.height += PARTED;
                }
                if place == Place::Heading
                    && let Some(last) = slabs.last_mut()
                {
                    last.height += 6.0;
                }
                // What stands on a line of the form, and the small words under it.
                if place == Place::Field
                    && let Some(last) = slabs.last_mut()
                {
                    last.marks.push(Mark::Rule { x: 0.0, y: last.height, to: size.width() });
                    last.height += 2.0;
                    last.stays = true;
                }
                Ok(())
            }
        }
    }

    /// Framed in the margin above the form, at the right: the form keeps its own lines only.
    fn stamp(&mut self, line: &Line, size: Size, slabs: &mut Vec<Slab>) -> Result<(), PrintError> {
        const PAD: f32 = 4.0;
        let setting = self.set(&line.text, Style::of(Place::Stamp), size.width() * 0.6)?;
        let (width, height) = (setting.1.width() + 2.0 * PAD, setting.1.height() + 2.0 * PAD);
        let x = size.width() - width;
        let mut marks = vec![Mark::Frame { x, y: 0.0, width, height }];
        for at in 0..setting.1.len() {
            let before = slab(&setting, at);
            let y: f32 = (0..at).map(|at| slab(&setting, at).height).sum();
            marks.extend(before.marks.iter().map(|mark| mark.moved(x + PAD, y + PAD)));
        }
        let said = Some((slabs.len(), line.clone()));
        slabs.push(Slab { height, marks, said, kind: Kind::Margin, ..Slab::default() });
        Ok(())
    }
}

/// One line of a setting as a slab of its own.
pub(super) fn slab(setting: &Setting, at: usize) -> Slab {
    let Some(line) = setting.1.get(at) else { return Slab::default() };
    let metrics = line.metrics();
    let words = Mark::Words { setting: Rc::clone(setting), line: at, x: 0.0, y: -metrics.block_min_coord };
    Slab { height: metrics.line_height, marks: vec![words], ..Slab::default() }
}

/// The words of one line.
pub(super) fn words(setting: &Setting, at: usize) -> String {
    setting.1.get(at).map(|line| setting.0[line.text_range()].replace(BOUND_NUMBER, NUMBER)).unwrap_or_default()
}

/// The first letter the font has no shape for.
fn missing(setting: &Setting) -> Option<char> {
    let clusters = setting.1.lines().flat_map(|line| line.runs().collect::<Vec<_>>());
    let mut clusters = clusters
        .flat_map(|run| run.clusters().map(|c| (c.text_range(), c.glyphs().any(|g| g.id == 0))).collect::<Vec<_>>());
    let range = clusters.find(|(_, none)| *none)?.0;
    setting.0[range].chars().find(|letter| !letter.is_whitespace())
}

/// The words a letter stands in, with a few letters on both sides: a paragraph would hide it.
fn around(text: &str, letter: char) -> String {
    let text = text.trim();
    let at = text.find(letter).unwrap_or_default();
    let (before, after) = text.split_at(at);
    let skipped = before.chars().count().saturating_sub(AROUND);
    let kept: String = before.chars().skip(skipped).chain(after.chars().take(AROUND)).collect();
    let begin = if skipped > 0 { "…" } else { "" };
    let end = if after.chars().nth(AROUND).is_some() { "…" } else { "" };
    format!("{begin}{}{end}", kept.trim())
}
