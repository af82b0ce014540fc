//! Drawing: reads the model, changes nothing.

mod bar;
mod bars;
mod case;
mod deadlines;
mod here;
mod overlay;
mod queue;
mod register;
mod sitting;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::model::{Model, Pane};
use super::text;
use super::theme::Role;
use super::world::World;

pub use case::{case_lines, overflow as case_overflow, title as case_title};
pub use deadlines::{Opens, Sentence, sentences};
pub use here::{beside, time};
pub use register::notice_lines;
pub use sitting::words_width as sitting_words_width;

/// Where the parts of the desk stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layout {
    /// The line at the top.
    pub header: Rect,
    /// Queue.
    pub queue: Rect,
    /// Case.
    pub case: Rect,
    /// Deadlines.
    pub deadlines: Rect,
    /// The line above the keys.
    pub notice: Rect,
    /// The ten keys.
    pub bar: Rect,
    /// Everything between the first line and the last two.
    pub body: Rect,
}

/// Rows of the deadlines pane where it stands below the other two: at least so many, and one for each sentence.
const DEADLINES: u16 = 9;

/// The layout of a terminal, with so many sentences in the deadlines pane.
pub fn layout(columns: u16, rows: u16, sentences: usize) -> Layout {
    let line = |y| Rect { x: 0, y, width: columns, height: 1 };
    let body = Rect { x: 0, y: 1, width: columns, height: rows.saturating_sub(3) };
    let wide = columns >= 110;
    let wanted = DEADLINES.max(u16::try_from(sentences).unwrap_or(u16::MAX).saturating_add(2));
    let below = if wide { wanted.min(body.height / 3) } else { 0 };
    let upper = body.height - below;
    let left = if wide { columns * 9 / 20 } else { columns };
    let queue = Rect { width: left, height: upper, ..body };
    let case = if wide { Rect { x: left, width: columns - left, height: upper, ..body } } else { body };
    let deadlines = if wide { Rect { y: body.y + upper, height: below, ..body } } else { body };
    Layout {
        header: line(0),
        queue,
        case,
        deadlines,
        notice: line(rows.saturating_sub(2)),
        bar: line(rows.saturating_sub(1)),
        body,
    }
}

/// Draws everything.
pub fn draw(model: &Model, frame: &mut Frame<'_>) {
    let area = frame.area();
    if model.is_too_small() {
        let words = model.world.get("desk-too-small");
        for (row, line) in text::wrap(&words, usize::from(area.width)).iter().enumerate() {
            put(frame.buffer_mut(), area, 0, row as u16, line, Style::new());
        }
        return;
    }
    if model.quiet.covered {
        cover(model, frame.buffer_mut(), area);
        return;
    }
    let places = layout(area.width, area.height, model.deadlines.sentences.len());
    let buffer = frame.buffer_mut();
    bar::header(model, buffer, places.header);
    let covered = overlay::covers(model);
    if model.turning.is_some() {
        in_the_middle(&model.world.get("past-turning"), model, buffer, area);
    } else if !covered {
        panes(model, buffer, &places);
    }
    let cursor = if model.turning.is_some() { None } else { overlay::draw(model, buffer, &places) };
    bar::notice(model, buffer, places.notice);
    bar::keys(model, buffer, places.bar);
    model.world.theme.finish(buffer);
    if let Some(cursor) = cursor {
        frame.set_cursor_position(cursor);
    }
}

/// Nothing but whose screen it is and what to do: whoever passes by reads no more.
fn cover(model: &Model, buffer: &mut Buffer, area: Rect) {
    let name = model.world.officer_name(&model.login);
    in_the_middle(&model.world.texts.with("quiet-cover", &[("name", name.into())]), model, buffer, area);
}

/// Words alone on the screen.
fn in_the_middle(words: &str, model: &Model, buffer: &mut Buffer, area: Rect) {
    let lines = text::wrap(words, usize::from(area.width.saturating_sub(4)));
    let top = (usize::from(area.height).saturating_sub(lines.len()) / 2) as u16;
    for (row, line) in lines.iter().enumerate() {
        let x = (usize::from(area.width).saturating_sub(text::width(line)) / 2) as u16;
        put(buffer, area, x, top + row as u16, line, model.world.theme.style(Role::Text));
    }
}

fn panes(model: &Model, buffer: &mut Buffer, places: &Layout) {
    if model.is_wide() {
        queue::draw(model, buffer, places.queue);
        case::draw(model, buffer, places.case);
        deadlines::draw(model, buffer, places.deadlines);
        return;
    }
    match model.pane {
        Pane::Queue => queue::draw(model, buffer, places.queue),
        Pane::Case => case::draw(model, buffer, places.case),
        Pane::Deadlines => deadlines::draw(model, buffer, places.deadlines),
    }
}

/// Columns and rows of the text inside a screen above the desk.
pub fn overlay_size(world: &World) -> (usize, usize) {
    // What stands above the desk covers the panes, however they are cut.
    let places = layout(world.columns, world.rows, 0);
    (usize::from(places.body.width.saturating_sub(4)), usize::from(places.body.height.saturating_sub(2)))
}

/// A title about something: «История · 2026-0412».
pub fn titled(world: &World, id: &str, what: &str) -> String {
    world.texts.with(id, &[("what", what.into())])
}

/// Puts one line of text, cut at the edge of the area.
fn put(buffer: &mut Buffer, area: Rect, x: u16, y: u16, line: &str, style: Style) {
    if y >= area.height || x >= area.width {
        return;
    }
    let room = usize::from(area.width - x);
    buffer.set_stringn(area.x + x, area.y + y, line, room, style);
}

/// The area inside a frame.
fn inside(area: Rect) -> Rect {
    Rect { x: area.x + 1, y: area.y + 1, width: area.width.saturating_sub(2), height: area.height.saturating_sub(2) }
}

/// Says on the frame below an area how many lines were left out.
fn more_below(below: usize, world: &World, buffer: &mut Buffer, area: Rect) {
    if below == 0 {
        return;
    }
    let more = format!(" {} ", world.texts.with("desk-more-below", &[("n", below.into())]));
    let x = area.width.saturating_sub(text::width(&more) as u16 + 1);
    put(buffer, Rect { height: area.height + 1, ..area }, x, area.height, &more, world.theme.style(Role::Label));
}
