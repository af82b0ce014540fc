//! Help: made of the table of commands and the key map in effect, so that it cannot be stale.

use super::columns::{Column, LOADS, MATRIX, QUEUE};
use super::keys::{ROWS, Scope};
use super::lists::ListKind;
use super::model::Model;
use super::screens::text::TextLine;
use super::text::pad;
use super::theme::Role;
use super::update::keys_text;
use crate::locale::capital;

/// The sections of help, in the order an officer meets them.
const SECTIONS: [Scope; 11] = [
    Scope::Desk,
    Scope::Queue,
    Scope::Deadlines,
    Scope::Form,
    Scope::Sitting,
    Scope::Paper,
    Scope::Find,
    Scope::List,
    Scope::Text,
    Scope::Menu,
    Scope::Global,
];

/// Help for the place the keys are in: what this is, then every command with its keys.
pub fn lines(model: &Model) -> Vec<TextLine> {
    let world = &model.world;
    let mut lines: Vec<TextLine> = ["help-intro", "help-find", "help-forms", "help-sitting", "help-signs", "help-past"]
        .iter()
        .map(|id| TextLine::plain(world.get(id)))
        .collect();
    for scope in SECTIONS {
        let rows = ROWS.iter().filter_map(|row| {
            let keys = keys_text(&model.keymap, &[scope], row.command());
            (!keys.is_empty()).then(|| {
                let label = world.get(&row.command().label_id());
                TextLine::plain(format!("  {} {label}", pad(&keys, 16)))
            })
        });
        let rows: Vec<TextLine> = rows.collect();
        if rows.is_empty() {
            continue;
        }
        lines.push(TextLine::plain(String::new()));
        lines.push(TextLine::new(capital(&world.get(&scope.label_id())), Role::Label));
        lines.extend(rows);
    }
    lines.extend(columns(model));
    lines
}

/// What each column of the screens means, and what each list above the desk is of.
fn columns(model: &Model) -> Vec<TextLine> {
    let world = &model.world;
    let told = |heading: String, meaning: String| {
        let line = world.texts.with("help-column", &[("heading", heading.into()), ("meaning", meaning.into())]);
        TextLine::plain(format!("  {line}"))
    };
    let mut lines = Vec::new();
    let drawn: [(&str, &[Column]); 3] =
        [("help-columns-queue", &QUEUE), ("help-columns-matrix", &MATRIX), ("help-columns-loads", &LOADS)];
    for (place, columns) in drawn {
        lines.push(TextLine::plain(String::new()));
        lines.push(TextLine::new(world.get(place), Role::Label));
        lines.extend(columns.iter().map(|column| told(world.get(column.heading), world.get(&column.meaning()))));
    }
    lines.push(TextLine::plain(String::new()));
    lines.push(TextLine::new(world.get("help-lists"), Role::Label));
    lines.extend(ListKind::ALL.iter().map(|list| told(world.say(&list.title()), world.say(&list.meaning()))));
    lines
}
