//! Help: made of the table of commands and the key map in effect, so that it cannot be stale.

use super::columns::DRAWN;
use super::keys::{ROWS, Scope};
use super::lists::ListKind;
use super::model::Model;
use super::screens::text::TextLine;
use super::text::pad;
use super::theme::Role;
use super::update::keys_text;
use crate::locale::capital;

/// The sections of help, in the order an officer meets them.
const SECTIONS: [Scope; 12] = [
    Scope::Desk,
    Scope::Queue,
    Scope::Deadlines,
    Scope::Form,
    Scope::Sitting,
    Scope::Paper,
    Scope::Find,
    Scope::List,
    Scope::SecondDesk,
    Scope::Text,
    Scope::Menu,
    Scope::Global,
];

/// What is said of a place before its keys.
const fn about(scope: Scope) -> Option<&'static str> {
    match scope {
        Scope::Find => Some("help-find"),
        Scope::Form => Some("help-forms"),
        Scope::Sitting => Some("help-sitting"),
        _ => None,
    }
}

/// Help for the place the keys are in: what it is and its commands with their keys, then everything else.
pub fn lines(model: &Model) -> Vec<TextLine> {
    let world = &model.world;
    let mut told = vec!["help-intro", "help-find", "help-forms", "help-sitting", "help-signs", "help-past"];
    let mut sections = SECTIONS.to_vec();
    let mut lines = Vec::new();
    // Above the desk the keys of what is on top come first; the desk itself begins with the whole.
    if !model.screens.is_empty() {
        for scope in model.scopes() {
            if let Some(id) = about(*scope) {
                lines.push(TextLine::plain(world.get(id)));
                told.retain(|other| *other != id);
            }
            lines.extend(section(model, *scope));
            sections.retain(|other| other != scope);
        }
        lines.push(TextLine::plain(String::new()));
    }
    lines.extend(told.iter().map(|id| TextLine::plain(world.get(id))));
    lines.extend(sections.iter().flat_map(|scope| section(model, *scope)));
    lines.extend(columns(model));
    lines
}

/// The commands of a place with their keys, under its name.
fn section(model: &Model, scope: Scope) -> Vec<TextLine> {
    let world = &model.world;
    let rows = ROWS.iter().filter_map(|row| {
        let keys = keys_text(&model.keymap, &[scope], row.command());
        (!keys.is_empty()).then(|| {
            let label = world.get(&row.command().label_id());
            TextLine::plain(format!("  {} {label}", pad(&keys, 16)))
        })
    });
    let rows: Vec<TextLine> = rows.collect();
    if rows.is_empty() {
        return rows;
    }
    let heading = TextLine::new(capital(&world.get(&scope.label_id())), Role::Label);
    [TextLine::plain(String::new()), heading].into_iter().chain(rows).collect()
}

/// What each column of the screens means, and what each list above the desk is of.
fn columns(model: &Model) -> Vec<TextLine> {
    let world = &model.world;
    let told = |heading: String, meaning: String| {
        let line = world.texts.with("help-column", &[("heading", heading.into()), ("meaning", meaning.into())]);
        TextLine::plain(format!("  {line}"))
    };
    let mut lines = Vec::new();
    for (place, columns) in DRAWN {
        lines.push(TextLine::plain(String::new()));
        lines.push(TextLine::new(world.get(place), Role::Label));
        lines.extend(columns.iter().map(|column| told(world.get(column.heading), world.get(&column.meaning()))));
    }
    lines.push(TextLine::plain(String::new()));
    lines.push(TextLine::new(world.get("help-lists"), Role::Label));
    lines.extend(ListKind::ALL.iter().map(|list| told(world.say(&list.title()), world.say(&list.meaning()))));
    lines
}
