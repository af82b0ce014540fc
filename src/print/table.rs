//! Tables, letterheads and places for signatures.

use std::collections::HashMap;
use std::rc::Rc;

use parley::Alignment;

use super::set::{HALF, Kind, Mark, Slab, Style, slab};
use super::{Press, PrintError, Setting, Size};
use crate::papers::{Line, Place, Sign, Table, Top, row};

/// Free space in a cell, at each side.
const PAD: f32 = 3.0;
/// Size of the words of a table.
const SMALL: f32 = 9.0;

/// Where a cell stands: from its left edge, so wide.
#[derive(Clone, Copy)]
struct Cell {
    x: f32,
    width: f32,
}

impl Cell {
    /// How wide its words may be.
    const fn inner(self) -> f32 {
        self.width - 2.0 * PAD
    }
}

/// Words that are set already, by their column.
type Known<'a> = HashMap<(usize, &'a str), Setting>;

impl Press {
    pub(super) fn table(&mut self, table: &Table, size: Size, slabs: &mut Vec<Slab>) -> Result<(), PrintError> {
        let whole: f32 = table.columns.iter().map(|column| f32::from(column.weight)).sum::<f32>().max(1.0);
        let mut x = 0.0;
        let mut cells = Vec::new();
        for column in &table.columns {
            let width = size.width() * f32::from(column.weight) / whole;
            cells.push(Cell { x, width });
            x += width;
        }
        let bold = Style { bold: true, align: Alignment::Center, ..Style::plain(SMALL) };
        let titles: Vec<&str> = table.columns.iter().map(|column| column.title.as_str()).collect();
        let each = titles.iter().zip(&cells);
        let heads: Vec<Setting> =
            each.map(|(title, cell)| self.set(title, bold, cell.inner())).collect::<Result<_, _>>()?;
        let said = (usize::MAX, Line { text: row(titles.iter().copied()), place: Place::Caption });
        let head = Rc::new(lined(&heads, &cells, Some(said), 0, usize::MAX));
        let of = slabs.len();
        slabs.push(Slab { stays: true, ..lined(&heads, &cells, head.said.clone(), 0, usize::MAX) });
        let mut known = Known::new();
        for (at, texts) in table.rows.iter().enumerate() {
            let set = self.cells(texts, table, &cells, &mut known)?;
            let line = Line { text: row(texts.iter().map(String::as_str)), place: Place::Body };
            // A row higher than a page is cut between its lines; any other stays whole.
            let most = ((size.height() - head.height - 2.0 * PAD) / (SMALL * 1.25)) as usize;
            let lines = set.iter().map(|cell| cell.1.len()).max().unwrap_or(0).max(1);
            for first in (0..lines).step_by(most.max(1)) {
                let said = (first == 0).then(|| (of + at + 1, line.clone()));
                slabs.push(Slab { under: Some(Rc::clone(&head)), ..lined(&set, &cells, said, first, most) });
            }
        }
        Ok(())
    }

    /// The cells of a row. A long table says the same in many rows, and each is set once a column.
    fn cells<'a>(
        &mut self,
        texts: &'a [String],
        table: &Table,
        cells: &[Cell],
        known: &mut Known<'a>,
    ) -> Result<Vec<Setting>, PrintError> {
        let mut all = Vec::new();
        for (at, (text, cell)) in texts.iter().zip(cells).enumerate() {
            if let Some(setting) = known.get(&(at, text.as_str())) {
                all.push(Rc::clone(setting));
                continue;
            }
            let right = table.columns.get(at).is_some_and(|column| column.right);
            let align = if right { Alignment::Right } else { Alignment::Left };
            let setting = self.set(text, Style { align, ..Style::plain(SMALL) }, cell.inner())?;
            known.insert((at, text), Rc::clone(&setting));
            all.push(setting);
        }
        Ok(all)
    }

    /// Two columns and a rule under them.
    pub(super) fn letterhead(&mut self, top: &Top, size: Size, slabs: &mut Vec<Slab>) -> Result<(), PrintError> {
        let width = size.width() * HALF;
        let columns = [Cell { x: 0.0, width }, Cell { x: size.width() - width, width }];
        let mut whole = Slab { stays: true, ..Slab::default() };
        for (cell, lines) in columns.iter().zip([&top.left, &top.right]) {
            let mut y = 0.0;
            for (at, text) in lines.iter().enumerate() {
                let style =
                    Style { bold: at == 0, align: Alignment::Center, ..Style::plain(if at == 0 { 10.5 } else { 8.5 }) };
                let setting = self.set(text, style, cell.width)?;
                y = stacked(&setting, cell.x, y, &mut whole.marks, 0, usize::MAX) + if at == 0 { PAD } else { 0.0 };
            }
            whole.height = whole.height.max(y);
        }
        whole.height += 6.0;
        whole.marks.push(Mark::Rule { x: 0.0, y: whole.height, to: size.width() });
        whole.height += 10.0;
        for at in 0..top.left.len().max(top.right.len()) {
            let cells = [&top.left, &top.right].map(|lines| lines.get(at).map_or("", String::as_str));
            let line = Line { text: row(cells.into_iter()), place: Place::Caption };
            slabs.push(Slab { said: Some((slabs.len(), line)), stays: true, ..Slab::default() });
        }
        slabs.push(whole);
        for text in &top.under {
            let setting = self.set(text, Style::plain(11.0), columns[0].width)?;
            let mut under =
                Slab { said: Some((slabs.len(), Line { text: text.clone(), place: Place::Body })), ..Slab::default() };
            under.height = stacked(&setting, 0.0, 0.0, &mut under.marks, 0, usize::MAX);
            slabs.push(under);
        }
        Ok(())
    }

    /// The position at the left, a rule to sign on, the name at the right.
    pub(super) fn sign(&mut self, sign: &Sign, size: Size, slabs: &mut Vec<Slab>) -> Result<(), PrintError> {
        let width = size.width();
        let part = |x: f32, part: f32| Cell { x: width * x, width: width * part };
        // A form without a position has the name first, as Annex 3.
        let (post, rule, name) = if sign.post.is_empty() && sign.captions.is_some() {
            (part(0.0, 0.0), part(0.68, 0.32), part(0.0, 0.62))
        } else {
            (part(0.0, 0.38), part(0.40, 0.22), part(0.64, 0.36))
        };
        hold(slabs);
        let said = Some((slabs.len(), Line { text: sign.line(), place: Place::Body }));
        let mut whole = Slab { said, kind: Kind::Sign, ..Slab::default() };
        let left = self.set(&sign.post, Style::plain(12.0), post.width)?;
        let right = self.set(&sign.name, Style::plain(12.0), name.width)?;
        let height = left.1.height().max(right.1.height()).max(20.0);
        // All stand on one rule, however many lines the position takes.
        stacked(&left, post.x, height - left.1.height(), &mut whole.marks, 0, usize::MAX);
        stacked(&right, name.x, height - right.1.height(), &mut whole.marks, 0, usize::MAX);
        whole.marks.push(Mark::Rule { x: rule.x, y: height, to: rule.x + rule.width });
        whole.height = height + 4.0;
        if let Some([under_name, under_sign]) = &sign.captions {
            whole.marks.push(Mark::Rule { x: name.x, y: height, to: name.x + name.width });
            let small = Style::of(Place::Caption);
            let mut lowest: f32 = 0.0;
            for (text, cell) in [(under_sign, rule), (under_name, name)] {
                let setting = self.set(text, small, cell.width)?;
                lowest = lowest.max(stacked(&setting, cell.x, height + 1.0, &mut whole.marks, 0, usize::MAX));
            }
            whole.height = lowest + 2.0;
        }
        whole.height += 6.0;
        slabs.push(whole);
        Ok(())
    }
}

/// The last lines of what is signed stay with the first signature: none stands on a page of its own.
fn hold(slabs: &mut [Slab]) {
    for slab in slabs.iter_mut().rev().take_while(|slab| matches!(slab.kind, Kind::Body | Kind::Gap)) {
        slab.stays = true;
        if slab.kind == Kind::Body {
            break;
        }
    }
}

/// Lines of a setting one under another from `y` on; gives where the next would stand.
fn stacked(setting: &Setting, x: f32, mut y: f32, marks: &mut Vec<Mark>, first: usize, most: usize) -> f32 {
    for at in (first..setting.1.len()).take(most) {
        let line = slab(setting, at);
        marks.extend(line.marks.iter().map(|mark| mark.moved(x, y)));
        y += line.height;
    }
    y
}

/// Cells side by side in frames as high as the highest.
fn lined(set: &[Setting], cells: &[Cell], said: Option<(usize, Line)>, first: usize, most: usize) -> Slab {
    let mut marks = Vec::new();
    let mut height: f32 = SMALL * 1.25;
    for (setting, cell) in set.iter().zip(cells) {
        height = height.max(stacked(setting, cell.x + PAD, PAD, &mut marks, first, most) - PAD);
    }
    height += 2.0 * PAD;
    marks.extend(cells.iter().map(|cell| Mark::Frame { x: cell.x, y: 0.0, width: cell.width, height }));
    Slab { height, marks, said, ..Slab::default() }
}
