//! A table into the outbox: of what, in what form, and as at what moment.

use super::past::when;
use super::{Finish, code_options};
use crate::phrase::Phrase;
use crate::store::When;
use crate::tables::{self, Form as TableForm, Kind};
use crate::tui::form::{DateBias, Field, Form, Role, Said, Value, Values};
use crate::tui::message::{ExportAsk, Opened};
use crate::tui::world::World;

/// The field of what is exported: the screen one comes from fills it in.
pub const KIND: &str = "export_kind";

#[allow(clippy::unnecessary_wraps, reason = "the signature every form has")]
pub(super) fn build(_: &Opened, world: &World) -> Result<Form, Phrase> {
    let kinds: Vec<&str> =
        Kind::ALL.into_iter().filter(|kind| kind.allowed(&world.me).is_ok()).map(Kind::code).collect();
    let forms = TableForm::ALL.map(TableForm::code);
    let fields = vec![
        Field::choice(KIND, "export-field-kind", code_options(&kinds, "table", world)).required(),
        Field::choice("export_form", "export-field-form", code_options(&forms, "table_form", world)).required(),
        Field::date("past_day", "export-field-day", DateBias::Past).hint("export-field-day-hint"),
        Field::line("past_time", "past-field-time", 8).hint("past-field-time-hint"),
    ];
    let mut form = Form::new(Phrase::new("export-form-title"), fields).with_save_label("export-form-save");
    form.set(KIND, &Value::Code(Kind::Cases.code().to_owned()));
    form.set("export_form", &Value::Code(TableForm::Xlsx.code().to_owned()));
    Ok(form)
}

/// What is asked; a moment that cannot be read is a field's fault.
fn ask(values: &Values, world: &World) -> Result<ExportAsk, (&'static str, Phrase)> {
    let code = |field, none: &'static str| values.code(field).ok_or((field, Phrase::new(none)));
    let kind = Kind::from_code(code(KIND, "export-no-kind")?).ok_or((KIND, Phrase::new("export-no-kind")))?;
    let form = TableForm::from_code(code("export_form", "export-no-form")?);
    let form = form.ok_or(("export_form", Phrase::new("export-no-form")))?;
    let when = when(values).transpose().map_err(|words| ("past_time", words))?;
    if when.is_none() && values.text("past_time").is_some() {
        return Err(("past_day", Phrase::new("export-no-day")));
    }
    Ok(ExportAsk { kind, form, when, shown: world.now, lang: world.texts.lang() })
}

/// The name it will have, if nothing stands under it.
fn name(ask: &ExportAsk) -> String {
    let moment = match ask.when {
        Some(When::Day(day)) => day.and_time(chrono::NaiveTime::MIN),
        Some(When::Minute(at) | When::Second(at)) => at,
        Some(When::Record(_)) | None => ask.shown,
    };
    format!("{}.{}", tables::stem(ask.kind, moment), ask.form.code())
}

pub(super) fn recompute(form: &mut Form, _: &Opened, world: &World) {
    form.clear_errors();
    let said = match ask(&form.values(&world.form_context()), world) {
        Ok(ask) => Said::from(Phrase::new("export-about").with("name", name(&ask))),
        Err((_, words)) => Said::new(Role::Bad, words),
    };
    form.set_context(vec![said]);
}

pub(super) fn finish(values: &Values, _: &Opened, world: &World) -> Finish {
    match ask(values, world) {
        Ok(ask) => Finish::Export(ask),
        Err((field, words)) => Finish::Problem { field, words },
    }
}
