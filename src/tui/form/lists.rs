//! Checklists and periods as rows of text.

use super::checklist::{ChecklistState, Mark};
use super::field::{FieldKind, Item};
use super::periods::{self, PeriodsState};
use super::rows::{Block, DAY, GUTTER, Painter, value_column, value_columns};
use crate::tui::input::LineInput;
use crate::tui::text;

impl Painter<'_> {
    pub fn checklist(&self, block: &mut Block, list: &ChecklistState, items: &[Item], focused: bool) {
        let words = ["form-item-unmarked", "form-item-present", "form-item-missing", "form-item-not-applicable"]
            .map(|id| self.texts.get(id));
        let state = words.iter().map(|word| text::width(word)).max().unwrap_or(0);
        let column = GUTTER + 2;
        let name = column + 4 + state + 2;
        let room = usize::from(self.columns).saturating_sub(name + 2).max(8);
        for (at, row) in list.rows.iter().enumerate() {
            let Some(item) = items.get(at) else { continue };
            let here = focused && at == list.at;
            let (sign, word, style) = match row.mark {
                Mark::Unmarked => ("[ ]", &words[0], self.style.plain),
                Mark::Present => ("[+]", &words[1], self.style.good),
                Mark::Missing => ("[-]", &words[2], self.style.bad),
                Mark::NotApplicable => ("[/]", &words[3], self.style.warn),
            };
            let top = block.rows.len();
            let style = if here { self.style.marked } else { style };
            block.put(top, column, format!("{sign} {}", text::pad(word, state)), style);
            for (line, part) in text::wrap(&self.texts.say(&item.label), room).into_iter().enumerate() {
                let style = if here { self.style.label_focus } else { self.style.plain };
                block.put(top + line, name, part, style);
            }
            if here {
                block.put(top, GUTTER, ">", self.style.label_focus);
                block.cursor = Some((top, column + 1));
            }
            if row.mark == Mark::NotApplicable {
                self.reason(block, &row.reason, name, room, here);
            }
            if here {
                block.seen = (if at == 0 { 0 } else { top })..block.rows.len();
            }
        }
        // What is wrong stands under the last line and is seen from it.
        if focused && list.at + 1 == list.rows.len() {
            block.seen.end = block.rows.len();
        }
    }

    fn reason(&self, block: &mut Block, reason: &LineInput, column: usize, room: usize, here: bool) {
        let label = self.texts.get("form-reason");
        let box_at = column + text::width(&label) + 1;
        let columns = (column + room).saturating_sub(box_at).max(4);
        let (shown, cursor) = if here { reason.view(columns) } else { (text::truncate(reason.text(), columns), 0) };
        let row = block.rows.len();
        block.put(row, column, label, self.style.plain);
        let style = if here { self.style.value_focus } else { self.style.value };
        block.put(row, box_at, text::pad(&shown, columns), style);
        if here {
            block.cursor = Some((row, box_at + cursor));
        }
    }

    pub fn periods(&self, block: &mut Block, periods: &PeriodsState, focused: bool) {
        let column = value_column(self.columns);
        let words = ["form-period-from", "form-period-until"].map(|id| self.texts.get(id));
        let mut focus_row = 0;
        for (row, cells) in periods.rows.iter().enumerate() {
            let mut at = column;
            for (cell, line) in cells.iter().enumerate() {
                let here = focused && (periods.row, periods.column) == (row, cell);
                let lead = if cell == 0 { format!("{}. {} ", row + 1, words[0]) } else { format!(" {} ", words[1]) };
                let style = if here { self.style.value_focus } else { self.style.value };
                let (shown, cursor) = if here { line.view(DAY) } else { (text::truncate(line.text(), DAY), 0) };
                let start = at + text::width(&lead);
                block.put(row, at, lead, self.style.plain);
                block.put(row, start, text::pad(&shown, DAY), style);
                at = start + DAY;
                if here {
                    focus_row = row;
                    block.cursor = Some((row, start + cursor));
                }
            }
        }
        if focused {
            self.period_echo(block, periods);
            block.seen = focus_row..block.rows.len();
        }
    }

    /// The cell that is typed in, in words.
    fn period_echo(&self, block: &mut Block, periods: &PeriodsState) {
        let line = &periods.rows[periods.row][periods.column];
        let echo = self.echo(line, &FieldKind::Date { bias: periods::BIAS });
        block.under(
            value_column(self.columns),
            value_columns(self.columns),
            &echo.unwrap_or_default(),
            self.style.plain,
        );
    }
}
