//! The keys of a date field: arrows change a day, leaving it writes the date out.

use chrono::NaiveDate;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::FormContext;
use super::date::{DateProblem, parse_date, shift};
use super::field::DateBias;
use super::moment::parse_moment;
use crate::locale::Texts;
use crate::tui::input::{Edited, LineInput};

/// Whether a field takes a day alone or a day and a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grain {
    Day,
    Moment,
}

/// The typed text read and written out in full; none while it is empty.
fn written(line: &LineInput, grain: Grain, bias: DateBias, context: &FormContext<'_>, by: i64) -> Option<String> {
    let typed = line.text();
    match grain {
        Grain::Day => {
            let day = parse_date(typed, context.today, bias, context.calendar).ok()?;
            Some(Texts::date(shift(day, by)))
        }
        Grain::Moment => {
            let moment = parse_moment(typed, context.today, bias, context.calendar).ok()?;
            Some(Texts::moment(shift(moment.date(), by).and_time(moment.time())))
        }
    }
}

/// Whether a key begins a date anew. Behind a date that is whole nothing typed could be read: it replaces it.
fn begins_anew(line: &LineInput, key: KeyEvent, grain: Grain, bias: DateBias, context: &FormContext<'_>) -> bool {
    let KeyCode::Char(c) = key.code else { return false };
    key.modifiers.difference(KeyModifiers::SHIFT).is_empty()
        && (c.is_alphanumeric() || c == '+')
        && line.cursor() == line.text().chars().count()
        && written(line, grain, bias, context, 0).is_some_and(|text| text == line.text())
}

/// A key in a date field. Left and Right change a readable date by a day; in anything else they move the cursor.
pub fn key(line: &mut LineInput, key: KeyEvent, grain: Grain, bias: DateBias, context: &FormContext<'_>) -> Edited {
    let by = match key.code {
        KeyCode::Left if key.modifiers == KeyModifiers::NONE => -1,
        KeyCode::Right if key.modifiers == KeyModifiers::NONE => 1,
        _ => {
            if begins_anew(line, key, grain, bias, context) {
                line.clear();
            }
            return line.key(key);
        }
    };
    let Some(text) = written(line, grain, bias, context, by) else { return line.key(key) };
    line.set(&text);
    Edited::Changed
}

/// Writes a readable date out, so that «+5» and «26.03» mean the same day tomorrow. Others stay as typed.
pub fn write_out(line: &mut LineInput, grain: Grain, bias: DateBias, context: &FormContext<'_>) {
    if let Some(text) = written(line, grain, bias, context, 0).filter(|text| text != line.text()) {
        line.set(&text);
    }
}

/// The day typed; none while nothing is.
pub fn read(line: &LineInput, bias: DateBias, context: &FormContext<'_>) -> Option<Result<NaiveDate, DateProblem>> {
    let typed = line.text().trim();
    (!typed.is_empty()).then(|| parse_date(typed, context.today, bias, context.calendar))
}
