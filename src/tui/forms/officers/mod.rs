//! The forms of those who work here, a file an act. Each but the first is about the officer selected in their list.

pub(super) mod absence;
pub(super) mod add;
pub(super) mod add_key;
pub(super) mod change;
pub(super) mod remove_key;
pub(super) mod standing;

use std::collections::BTreeSet;

use crate::office::officer::{Language, Officer};
use crate::office::who::Role;
use crate::phrase::Phrase;
use crate::tui::form::{Field, Form, Opt, Said, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

/// A field a role: nobody is given one by a slip in a list.
const ROLES: [(&str, Role); 7] = [
    ("officer", Role::Officer),
    ("secretary", Role::Secretary),
    ("member", Role::Member),
    ("head", Role::Head),
    ("supervisor", Role::Supervisor),
    ("administrator", Role::Administrator),
    ("auditor", Role::Auditor),
];

/// The officer a form is about.
fn officer_of(opened: &Opened) -> Result<&Officer, Phrase> {
    opened.officer.as_ref().ok_or_else(|| Phrase::new("form-officer-none"))
}

/// A form about an officer: who they are and how they stand above the fields.
fn about(officer: &Officer, title: &'static str, fields: Vec<Field>) -> Form {
    let context = officer.told().into_iter().map(Said::from).collect();
    Form::new(Phrase::new(title).with("login", officer.login.as_str()), fields).with_context(context)
}

/// Name, language and roles, as they are asked of somebody new and of somebody known.
fn person_fields(world: &World) -> Vec<Field> {
    let languages = Language::ALL.iter().map(|language| {
        let label = Phrase::new(format!("language-{}", language.code()));
        Opt::new(language.code(), label, world.languages())
    });
    let mut fields = vec![
        Field::line("name", "field-officer-name", 200).required(),
        Field::choice("language", "field-language", languages.collect()).hint("form-officer-language-hint"),
        Field::heading("roles", "form-officer-roles"),
    ];
    fields.extend(ROLES.iter().map(|(id, role)| {
        Field::yes_no(id, "form-officer-roles").labelled(Phrase::new(format!("role-{}", role.code())))
    }));
    fields
}

/// Says of every role whether they have it.
fn show_roles(form: &mut Form, roles: &BTreeSet<Role>) {
    for (id, role) in ROLES {
        form.set(id, &Value::Bool(roles.contains(&role)));
    }
}

fn roles(values: &Values) -> BTreeSet<Role> {
    ROLES.iter().filter(|(id, _)| values.yes(id) == Some(true)).map(|(_, role)| *role).collect()
}

fn language(values: &Values) -> Option<Language> {
    values.code("language").and_then(Language::from_code)
}
