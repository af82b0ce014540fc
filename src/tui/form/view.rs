//! A form on the screen: title, context, fields that scroll, and one line for what there is to say.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::rows::{Block, Painter, Row, hint};
use super::{Form, FormContext, FormStyle, popup};
use crate::locale::Texts;
use crate::tui::text;

/// Rows that the message may take.
const MESSAGE: usize = 3;

impl Form {
    /// Draws the form and says where the cursor belongs. From 60 columns and 16 rows nothing is cut.
    pub fn view(
        &self,
        buffer: &mut Buffer,
        area: Rect,
        texts: &Texts,
        style: &FormStyle,
        context: &FormContext<'_>,
    ) -> Option<Position> {
        let area = area.intersection(buffer.area);
        if area.height < 4 || area.width < 20 {
            return None;
        }
        let context = &FormContext { columns: area.width, ..*context };
        let top = self.draw_top(buffer, area, texts, style);
        let bottom = self.draw_bottom(buffer, area, texts, style, area.height - top - 2);
        let body = Rect { y: area.y + top, height: area.height - top - bottom, ..area };
        let painter =
            Painter { texts, style, context, columns: area.width, height: usize::from(body.height), tried: self.tried };
        let blocks = painter.blocks(self);
        let cursor = self.draw_body(buffer, body, &blocks, style);
        if let Some(cursor) = cursor {
            popup::draw(self, buffer, body, cursor.y, texts, style);
        }
        cursor
    }

    /// The title and what is known of the case; half the area at most. The rows taken.
    fn draw_top(&self, buffer: &mut Buffer, area: Rect, texts: &Texts, style: &FormStyle) -> u16 {
        let columns = usize::from(area.width);
        let mut lines = vec![(text::truncate(&texts.say(&self.title), columns), style.title)];
        for said in &self.context {
            let wrapped = text::wrap(&texts.say(&said.phrase), columns);
            lines.extend(wrapped.into_iter().map(|line| (line, style.said(said.role))));
        }
        let most = usize::from(area.height / 3).max(1);
        draw_lines(buffer, area, &lines[..lines.len().min(most)])
    }

    /// The marked line of an open list in full, the message, or else what the field understands; at least one row, so that the fields stay where they are.
    fn draw_bottom(&self, buffer: &mut Buffer, area: Rect, texts: &Texts, style: &FormStyle, room: u16) -> u16 {
        let columns = usize::from(area.width);
        let (said, look) = match (popup::marked(self, texts), &self.message) {
            (Some(marked), _) => (marked, style.plain),
            (None, Some(said)) => (texts.say(&said.phrase), style.said(said.role)),
            (None, None) => {
                let hint = self.slots.get(self.focus).and_then(hint).map(|phrase| texts.say(&phrase));
                (hint.unwrap_or_default(), style.plain)
            }
        };
        let most = MESSAGE.min(usize::from(room)).max(1);
        let lines: Vec<(String, Style)> =
            text::wrap(&said, columns).into_iter().take(most).map(|line| (line, look)).collect();
        let height = lines.len() as u16;
        draw_lines(buffer, Rect { y: area.bottom() - height, height, ..area }, &lines)
    }

    fn draw_body(&self, buffer: &mut Buffer, body: Rect, blocks: &[Block], style: &FormStyle) -> Option<Position> {
        let height = usize::from(body.height);
        let start: usize = blocks.iter().take(self.focus).map(|block| block.rows.len()).sum();
        let focused = blocks.get(self.focus)?;
        let total: usize = blocks.iter().map(|block| block.rows.len()).sum();
        let first = scroll(total, height, start + focused.seen.start, start + focused.seen.end);
        for (at, row) in blocks.iter().flat_map(|block| &block.rows).skip(first).take(height).enumerate() {
            draw_row(buffer, body, at as u16, row);
        }
        let last_column = body.right() - 1;
        if first > 0 {
            buffer.set_string(last_column, body.y, "^", style.plain);
        }
        if first + height < total {
            buffer.set_string(last_column, body.bottom() - 1, "v", style.plain);
        }
        let (row, column) = focused.cursor?;
        let row = (start + row).checked_sub(first).filter(|row| *row < height)?;
        Some(Position { x: (body.x + column as u16).min(last_column), y: body.y + row as u16 })
    }
}

/// The first row shown: by half screens, so that moving between fields seldom redraws all; the wanted rows are seen.
pub fn scroll(total: usize, height: usize, from: usize, until: usize) -> usize {
    if total <= height {
        return 0;
    }
    let half = (height / 2).max(1);
    let steps = (0..=total / half).map(|step| step * half);
    let found = steps.take_while(|first| *first <= from).find(|first| until <= first + height);
    found.unwrap_or(from).min(total - height)
}

fn draw_lines(buffer: &mut Buffer, area: Rect, lines: &[(String, Style)]) -> u16 {
    for (at, (line, style)) in lines.iter().enumerate() {
        buffer.set_stringn(area.x, area.y + at as u16, line, usize::from(area.width), *style);
    }
    lines.len() as u16
}

fn draw_row(buffer: &mut Buffer, body: Rect, at: u16, row: &Row) {
    for (column, text, style) in &row.0 {
        let room = usize::from(body.width).saturating_sub(*column + 1);
        if room > 0 {
            buffer.set_stringn(body.x + *column as u16, body.y + at, text, room, *style);
        }
    }
}
