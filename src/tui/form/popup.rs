//! The open list of a choice, over the form, beside its field.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{Block, Clear, Widget};

use super::choice::{ChoiceState, SHOWN};
use super::field::{FieldKind, Opt};
use super::rows::value_column;
use super::state::State;
use super::{Form, FormStyle};
use crate::locale::Texts;
use crate::tui::text;

/// The options of a field whose list is open.
pub fn open(form: &Form) -> Option<(&ChoiceState, &[Opt], bool)> {
    let slot = form.slots.get(form.focus)?;
    match (&slot.state, &slot.field.kind) {
        (State::Choice(choice), FieldKind::Choice { options }) if choice.open => Some((choice, options, false)),
        (State::Choice(choice), FieldKind::Search { options }) if choice.open => Some((choice, options, true)),
        _ => None,
    }
}

fn label(option: &Opt, long: bool, texts: &Texts) -> String {
    let name = texts.say(&option.label);
    if long { format!("{}  {name}", option.code) } else { name }
}

/// The marked option in full, where the list may have cut it.
pub fn marked(form: &Form, texts: &Texts) -> Option<String> {
    let (choice, options, long) = open(form)?;
    let matches = choice.matches(options);
    let at = *matches.get(choice.marked(matches.len()))?;
    Some(label(&options[at], long, texts))
}

/// Draws the list under the row of its field, or over it where there is more room.
pub fn draw(form: &Form, buffer: &mut Buffer, area: Rect, row: u16, texts: &Texts, style: &FormStyle) {
    let Some((choice, options, long)) = open(form) else { return };
    let matches = choice.matches(options);
    let count = matches.len();
    let below = area.bottom().saturating_sub(row + 1);
    let above = row.saturating_sub(area.top());
    let wanted = count.clamp(1, SHOWN) as u16 + 2;
    let under = below >= wanted || below >= above;
    let height = wanted.min(if under { below } else { above });
    if height < 3 || area.width < 8 {
        return;
    }
    let shown = usize::from(height - 2);
    let mark = choice.marked(count);
    // By pages, so that a step inside one redraws two lines.
    let first = mark / shown * shown;
    let page: Vec<String> =
        matches.iter().skip(first).take(shown).map(|at| label(&options[*at], long, texts)).collect();
    let column = value_column(area.width) as u16;
    let longest = matches.iter().map(|at| text::width(&label(&options[*at], long, texts))).max().unwrap_or(0);
    let room = area.width.saturating_sub(column + 1);
    // Under the value where every name fits, else over the whole width: a label is covered whole or not at all.
    let fits = longest + 4 <= usize::from(room);
    let (x, width) = if fits { (area.x + column, room) } else { (area.x, area.width - 1) };
    let frame = Rect { x, y: if under { row + 1 } else { row - height }, width, height };
    Clear.render(frame, buffer);
    let title = if count > shown {
        let (from, to) = (first + 1, first + page.len());
        texts.with("form-list-part", &[("from", from.into()), ("to", to.into()), ("count", count.into())])
    } else {
        String::new()
    };
    Block::bordered().title_bottom(title).style(style.plain).render(frame, buffer);
    let room = usize::from(width - 2);
    if page.is_empty() {
        let nothing = text::pad(&format!(" {}", texts.get("form-list-nothing")), room);
        buffer.set_string(frame.x + 1, frame.y + 1, nothing, style.warn);
    }
    for (line, name) in page.iter().enumerate() {
        let here = first + line == mark;
        let name = text::pad(&format!("{} {name}", if here { '>' } else { ' ' }), room);
        let style = if here { style.marked } else { style.plain };
        buffer.set_string(frame.x + 1, frame.y + 1 + line as u16, name, style);
    }
}
