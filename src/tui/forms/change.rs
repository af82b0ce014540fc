//! What the forms of an administrator's changes share: the source, and the preview that stands before F2 saves.

use super::Finish;
use super::trial::{problem, tried};
use crate::office::Command;
use crate::office::change::{Source, SourceKind};
use crate::phrase::Phrase;
use crate::tui::form::{Field, Form, Opt, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

/// The options of a list of codes, each worded by `MESSAGE-CODE`.
pub(super) fn options(codes: impl Iterator<Item = (&'static str, Phrase)>, world: &World) -> Vec<Opt> {
    codes.map(|(code, words)| Opt::new(code, words, world.languages())).collect()
}

/// The two fields of a source.
pub(super) fn source_fields(world: &World) -> [Field; 2] {
    let kinds = SourceKind::ALL.iter().map(|kind| (kind.code(), Phrase::new(format!("source-kind-{}", kind.code()))));
    [
        Field::choice("source_kind", "form-change-source-kind", options(kinds, world)).required(),
        Field::line("source", "form-change-source", 500).required(),
    ]
}

/// A source proposes to be an act.
pub(super) fn propose_source(form: &mut Form) {
    form.set("source_kind", &Value::Code(SourceKind::Act.code().to_owned()));
}

/// The source as typed.
pub(super) fn source(values: &Values) -> Source {
    let kind = values.code("source_kind").and_then(SourceKind::from_code).unwrap_or(SourceKind::Act);
    Source { kind, text: values.text("source").unwrap_or_default().to_owned() }
}

/// The change weighed over the open cases, or what stands against it at its field.
pub(super) fn weighed(opened: &Opened, world: &World, command: Command, fields: &[&'static str]) -> Finish {
    match tried(opened, world, &command) {
        Ok(_) => Finish::Weigh(command),
        Err(refusal) => problem(&refusal, fields),
    }
}
