//! A field as rows of text: its label, its value, and what is said under it.

use std::ops::Range;

use ratatui::style::Style;

use super::choice::ChoiceState;
use super::days;
use super::digits;
use super::field::FieldKind;
use super::moment::parse_moment;
use super::state::State;
use super::{Form, FormContext, FormStyle, Said, Slot, date};
use crate::locale::Texts;
use crate::phrase::Phrase;
use crate::tui::input::{AreaInput, LineInput};
use crate::tui::text;

/// Columns before the labels: the mark of the focus and a blank.
pub const GUTTER: usize = 2;
/// Columns of a typed day, of a typed moment, of yes or no.
pub const DAY: usize = 12;
const MOMENT: usize = 21;
const SHORT: usize = 8;

/// Rows of a text of pages while the focus is elsewhere, and rows kept for what is said under it.
const CLOSED: usize = 4;
const UNDER: usize = 2;

/// Columns of the labels. The last column is the scroll mark's.
fn label_columns(columns: u16) -> usize {
    (usize::from(columns) * 3 / 10).clamp(12, 36)
}

/// Where the values begin.
pub fn value_column(columns: u16) -> usize {
    GUTTER + label_columns(columns) + 1
}

/// Columns of the values.
pub fn value_columns(columns: u16) -> usize {
    usize::from(columns).saturating_sub(value_column(columns) + 2).max(8)
}

/// Columns of a field's text while it has the focus.
pub fn text_columns(kind: &FieldKind, columns: u16) -> usize {
    match kind {
        FieldKind::Page { .. } => page_columns(columns),
        _ => value_columns(columns),
    }
}

/// Columns of a text of pages; the last one of the pane is the scroll mark's.
fn page_columns(columns: u16) -> usize {
    usize::from(columns).saturating_sub(GUTTER + 2).max(8)
}

/// A row: pieces of text by the column they begin at.
#[derive(Debug, Clone, Default)]
pub struct Row(pub Vec<(usize, String, Style)>);

/// The rows of a field.
#[derive(Debug, Clone, Default)]
pub struct Block {
    pub rows: Vec<Row>,
    /// Row and column of the cursor.
    pub cursor: Option<(usize, usize)>,
    /// The rows that have to be seen while the field has the focus.
    pub seen: Range<usize>,
}

/// What rows are made with.
pub struct Painter<'a> {
    pub texts: &'a Texts,
    pub style: &'a FormStyle,
    pub context: &'a FormContext<'a>,
    pub columns: u16,
    /// Rows of the pane.
    pub height: usize,
    /// Whether saving was tried.
    pub tried: bool,
}

impl Block {
    pub fn put(&mut self, row: usize, column: usize, text: impl Into<String>, style: Style) {
        while self.rows.len() <= row {
            self.rows.push(Row::default());
        }
        self.rows[row].0.push((column, text.into(), style));
    }

    /// Wrapped text under everything else.
    pub fn under(&mut self, column: usize, columns: usize, text: &str, style: Style) {
        for line in text::wrap(text, columns) {
            self.put(self.rows.len(), column, line, style);
        }
    }
}

impl Painter<'_> {
    /// The rows of every field and of «Записать», in order; hidden fields have none.
    pub fn blocks(&self, form: &Form) -> Vec<Block> {
        let mut blocks: Vec<Block> =
            form.slots.iter().enumerate().map(|(at, slot)| self.block(slot, at == form.focus)).collect();
        let mut last = Block::default();
        let focused = form.focus == form.slots.len();
        let label = format!("[ {} ]", self.texts.get(form.save_label));
        let column = value_column(self.columns);
        last.put(0, column, label, if focused { self.style.value_focus } else { self.style.label_focus });
        if focused {
            last.put(0, 0, ">", self.style.label_focus);
            last.cursor = Some((0, column + 2));
        }
        last.seen = 0..1;
        blocks.push(last);
        blocks
    }

    fn block(&self, slot: &Slot, focused: bool) -> Block {
        let mut block = Block::default();
        let field = &slot.field;
        if !field.visible {
            return block;
        }
        if field.kind == FieldKind::Heading {
            self.heading(&mut block, &field.label);
            return block;
        }
        let page = focused && matches!(field.kind, FieldKind::Page { .. });
        let wide = page || matches!(field.kind, FieldKind::Checklist { .. });
        self.label(&mut block, slot, focused, wide);
        match (&slot.state, &field.kind) {
            (State::Line(line), kind) => self.line(&mut block, line, kind, focused),
            (State::Area(area), FieldKind::Area { rows, .. }) => {
                self.area(&mut block, area, usize::from(*rows), focused);
            }
            (State::Area(area), _) if page => self.page(&mut block, area),
            (State::Area(area), _) => self.area(&mut block, area, CLOSED, false),
            (State::Choice(choice), _) => self.choice(&mut block, choice, &field.kind, focused),
            (State::YesNo(yes), _) => {
                let word = yes.map(|yes| self.texts.get(if yes { "form-yes" } else { "form-no" }));
                self.value(&mut block, &word.unwrap_or_default(), SHORT, focused, 0);
            }
            (State::Checklist(list), FieldKind::Checklist { items }) => {
                self.checklist(&mut block, list, items, focused);
            }
            (State::Periods(periods), _) => self.periods(&mut block, periods, focused),
            _ => {}
        }
        self.said(&mut block, slot);
        if block.seen.is_empty() {
            block.seen = 0..block.rows.len();
        }
        block
    }

    fn heading(&self, block: &mut Block, label: &Phrase) {
        let label = format!("─ {} ", self.texts.say(label));
        let room = usize::from(self.columns).saturating_sub(2);
        let label = text::truncate(&label, room);
        let rest = room.saturating_sub(text::width(&label));
        let column = text::width(&label);
        block.put(0, 0, label, self.style.title);
        block.put(0, column, "─".repeat(rest), self.style.plain);
    }

    fn label(&self, block: &mut Block, slot: &Slot, focused: bool, wide: bool) {
        let mut label = self.texts.say(&slot.field.label);
        if slot.field.required {
            label.push_str(" *");
        }
        let columns = if wide { self.wide_columns() } else { label_columns(self.columns) };
        let style = if focused { self.style.label_focus } else { self.style.plain };
        for (at, line) in text::wrap(&label, columns).into_iter().enumerate() {
            block.put(at, GUTTER, line, style);
        }
        if focused {
            block.put(0, 0, ">", self.style.label_focus);
        }
    }

    fn wide_columns(&self) -> usize {
        usize::from(self.columns).saturating_sub(GUTTER + 4)
    }

    /// What is said under the value: computed lines, what is odd, what is wrong.
    fn said(&self, block: &mut Block, slot: &Slot) {
        let computed = slot.field.kind == FieldKind::Computed;
        let wide = matches!(slot.field.kind, FieldKind::Checklist { .. });
        let (column, columns) = if wide {
            (GUTTER + 2, self.wide_columns())
        } else {
            (value_column(self.columns), value_columns(self.columns))
        };
        let mut row = if computed { 0 } else { block.rows.len() };
        let own = if self.tried || (slot.left && !slot.state.is_empty()) { slot.problem(self.context) } else { None };
        let error = slot.error.clone().or(own).map(|error| Said::new(super::Role::Bad, error));
        let warning = slot.warning.clone().map(|warning| Said::new(super::Role::Warn, warning));
        for said in slot.lines.iter().cloned().chain(warning).chain(error) {
            for line in text::wrap(&self.texts.say(&said.phrase), columns) {
                block.put(row, column, line, self.style.said(said.role));
                row += 1;
            }
        }
        if computed && row == 0 {
            block.put(0, column, "-", self.style.plain);
        }
    }

    /// The place of a value, filled to its width, with the cursor in it.
    fn value(&self, block: &mut Block, shown: &str, columns: usize, focused: bool, cursor: usize) {
        let columns = columns.min(value_columns(self.columns));
        let style = if focused { self.style.value_focus } else { self.style.value };
        block.put(0, value_column(self.columns), text::pad(shown, columns), style);
        if focused {
            block.cursor = Some((0, value_column(self.columns) + cursor.min(columns - 1)));
        }
    }

    fn line(&self, block: &mut Block, line: &LineInput, kind: &FieldKind, focused: bool) {
        let room = value_columns(self.columns);
        let columns = match kind {
            FieldKind::Date { .. } => DAY,
            FieldKind::Moment { .. } => MOMENT,
            FieldKind::Year => digits::YEAR + 1,
            FieldKind::Line { max } | FieldKind::Digits { max, .. } => max + 1,
            _ => room,
        };
        let columns = columns.clamp(2, room);
        let (shown, cursor) = if focused { line.view(columns) } else { (text::truncate(line.text(), columns), 0) };
        self.value(block, &shown, columns, focused, cursor);
        if let Some(echo) = self.echo(line, kind) {
            self.beside(block, columns, &echo);
        }
    }

    /// The date in words, where it can be read.
    pub fn echo(&self, line: &LineInput, kind: &FieldKind) -> Option<String> {
        let day = match kind {
            FieldKind::Date { bias } => days::read(line, *bias, self.context)?.ok()?,
            FieldKind::Moment { bias } => {
                let moment = parse_moment(line.text(), self.context.today, *bias, self.context.calendar).ok()?;
                let echo = date::echo(moment.date(), self.context.calendar, self.texts);
                let time = moment.time().format("%H:%M:%S").to_string();
                let time = time.strip_suffix(":00").unwrap_or(&time).to_owned();
                return Some(self.texts.with("form-moment-echo", &[("time", time.into()), ("day", echo.into())]));
            }
            _ => return None,
        };
        Some(date::echo(day, self.context.calendar, self.texts))
    }

    /// Beside the value where it fits, else under it.
    fn beside(&self, block: &mut Block, taken: usize, echo: &str) {
        let (column, room) = (value_column(self.columns), value_columns(self.columns));
        if taken + 2 + text::width(echo) <= room {
            block.put(0, column + taken + 2, echo, self.style.plain);
        } else {
            // A label of several lines has rows beside it that are still free.
            for (at, line) in text::wrap(echo, room).into_iter().enumerate() {
                block.put(at + 1, column, line, self.style.plain);
            }
        }
    }

    fn area(&self, block: &mut Block, area: &AreaInput, rows: usize, focused: bool) {
        let (column, columns) = (value_column(self.columns), value_columns(self.columns));
        let (lines, row, at) = area.view(columns);
        let first = if focused { (row + 1).saturating_sub(rows) } else { 0 };
        for shown in 0..rows {
            let here = focused && first + shown == row;
            let style = if here { self.style.value_focus } else { self.style.value };
            let line = lines.get(first + shown).map(String::as_str).unwrap_or_default();
            let more = shown + 1 == rows && first + rows < lines.len() && !focused;
            let line =
                if more { format!("{} {}", text::truncate(line, columns - 2), text::CUT) } else { line.to_owned() };
            block.put(shown, column, text::pad(&line, columns), style);
        }
        if focused {
            block.cursor = Some((row - first, column + at.min(columns - 1)));
        }
    }

    /// A text of pages in every row there is, less its label's and those of what is said under it.
    fn page(&self, block: &mut Block, area: &AreaInput) {
        let columns = page_columns(self.columns);
        let (lines, at, column) = area.view(columns);
        let room = self.height.saturating_sub(block.rows.len() + UNDER).max(CLOSED);
        let first = super::view::scroll(lines.len(), room, at, at + 1);
        let top = block.rows.len();
        for shown in 0..room {
            let style = if first + shown == at { self.style.value_focus } else { self.style.value };
            let line = lines.get(first + shown).map(String::as_str).unwrap_or_default();
            block.put(top + shown, GUTTER, text::pad(line, columns), style);
        }
        block.cursor = Some((top + at - first, GUTTER + column.min(columns - 1)));
    }

    fn choice(&self, block: &mut Block, choice: &ChoiceState, kind: &FieldKind, focused: bool) {
        let (options, long) = match kind {
            FieldKind::Choice { options } => (options, false),
            FieldKind::Search { options } => (options, true),
            _ => return,
        };
        let room = value_columns(self.columns);
        if !choice.typed.is_empty() {
            let (shown, cursor) = choice.typed.view(room);
            self.value(block, &shown, room, focused, cursor);
            return;
        }
        let label = match choice.chosen(options) {
            Some(option) if long => format!("{}  {}", option.code, self.texts.say(&option.label)),
            Some(option) => self.texts.say(&option.label),
            None => choice.code.clone().unwrap_or_default(),
        };
        // A long name goes on under its first line: a profession has to be read whole.
        let style = if focused { self.style.value_focus } else { self.style.value };
        for (at, line) in text::wrap(&label, room).iter().enumerate() {
            if at == 0 {
                self.value(block, line, room, focused, 0);
            } else {
                block.put(at, value_column(self.columns), text::pad(line, room), style);
            }
        }
    }
}

/// What the field with the focus understands, in one line: the field's own hint, or its kind's.
pub fn hint(slot: &Slot) -> Option<Phrase> {
    let kind = match &slot.field.kind {
        FieldKind::Date { .. } => "form-hint-date",
        FieldKind::Moment { .. } => "form-hint-moment",
        FieldKind::Choice { options } if options.len() <= super::choice::FEW => "form-hint-few",
        FieldKind::Choice { .. } | FieldKind::Search { .. } => "form-hint-list",
        FieldKind::YesNo => "form-hint-yes-no",
        FieldKind::Checklist { .. } => "form-hint-checklist",
        FieldKind::Periods => "form-hint-periods",
        FieldKind::Area { .. } | FieldKind::Page { .. } => "form-hint-area",
        _ => return slot.field.hint.map(Phrase::new),
    };
    Some(Phrase::new(slot.field.hint.unwrap_or(kind)))
}
