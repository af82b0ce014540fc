//! A table into the outbox: of what, in what form, and as at what moment; or a register of a period on paper.

use super::past::when;
use super::{Finish, code_options};
use crate::office::paper::PaperKind;
use crate::office::report::Period;
use crate::phrase::Phrase;
use crate::store::When;
use crate::tables::{self, Form as TableForm, Kind};
use crate::tui::form::{DateBias, Field, Form, Role, Said, Value, Values};
use crate::tui::message::{ExportAsk, Opened, Span};
use crate::tui::world::World;

/// The field of what is exported: the screen one comes from fills it in.
pub const KIND: &str = "export_kind";

/// The form that is no table: a register on its pages.
const PDF: &str = "pdf";

#[expect(clippy::unnecessary_wraps, reason = "the signature every form has")]
pub(super) fn build(_: &Opened, world: &World) -> Result<Form, Phrase> {
    let kinds: Vec<&str> =
        Kind::ALL.into_iter().filter(|kind| kind.allowed(&world.me).is_ok()).map(Kind::code).collect();
    let forms: Vec<&str> = TableForm::ALL.into_iter().map(TableForm::code).chain([PDF]).collect();
    let fields = vec![
        Field::choice(KIND, "export-field-kind", code_options(&kinds, "table", world)).required(),
        Field::choice("export_form", "export-field-form", code_options(&forms, "table_form", world)).required(),
        Field::date("past_day", "export-field-day", DateBias::Past).hint("export-field-day-hint"),
        Field::line("past_time", "past-field-time", 8).hint("past-field-time-hint"),
        // Last, for they come up when the form of the file is left.
        Field::date("register_from", "report-field-from", DateBias::Past).required(),
        Field::date("register_to", "report-field-to", DateBias::Past).required(),
    ];
    let mut form = Form::new(Phrase::new("export-form-title"), fields).with_save_label("export-form-save");
    form.set(KIND, &Value::Code(Kind::Cases.code().to_owned()));
    form.set("export_form", &Value::Code(TableForm::Xlsx.code().to_owned()));
    let month = Period::month_of(world.today());
    form.set("register_from", &Value::Date(month.from));
    form.set("register_to", &Value::Date(month.to));
    Ok(form)
}

/// The register on paper that a table is of, if there is one.
const fn register_of(kind: Kind) -> Option<PaperKind> {
    match kind {
        Kind::Certificates => Some(PaperKind::RegisterCertificates),
        Kind::Notifications => Some(PaperKind::RegisterNotifications),
        Kind::Complaints => Some(PaperKind::RegisterComplaints),
        _ => None,
    }
}

/// What is asked for.
enum Asked {
    Table(ExportAsk),
    Register(PaperKind, Span),
}

/// What is asked; a moment that cannot be read is a field's fault.
fn ask(values: &Values, world: &World) -> Result<Asked, (&'static str, Phrase)> {
    let code = |field, none: &'static str| values.code(field).ok_or((field, Phrase::new(none)));
    let kind = Kind::from_code(code(KIND, "export-no-kind")?).ok_or((KIND, Phrase::new("export-no-kind")))?;
    let form = code("export_form", "export-no-form")?;
    let when = when(values).transpose().map_err(|words| ("past_time", words))?;
    if when.is_none() && values.text("past_time").is_some() {
        return Err(("past_day", Phrase::new("export-no-day")));
    }
    if form == PDF {
        let register = register_of(kind).ok_or(("export_form", Phrase::new("export-no-register")))?;
        return Ok(Asked::Register(register, Span { period: period(values)?, when, shown: world.now }));
    }
    let form = TableForm::from_code(form).ok_or(("export_form", Phrase::new("export-no-form")))?;
    Ok(Asked::Table(ExportAsk { kind, form, when, shown: world.now, lang: world.texts.lang() }))
}

/// The days of a register; the wrong way round they are a fault of the second.
fn period(values: &Values) -> Result<Period, (&'static str, Phrase)> {
    let day = |field| values.date(field).ok_or((field, Phrase::new("export-no-days")));
    let (from, to) = (day("register_from")?, day("register_to")?);
    if from > to {
        return Err(("register_to", Phrase::new("report-backwards").with("from", from).with("to", to)));
    }
    Ok(Period { from, to })
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
    let register = form.values(&world.form_context()).code("export_form") == Some(PDF);
    for field in ["register_from", "register_to"] {
        form.set_visible(field, register);
    }
    let said = match ask(&form.values(&world.form_context()), world) {
        Ok(Asked::Table(ask)) => Said::from(Phrase::new("export-about").with("name", name(&ask))),
        Ok(Asked::Register(..)) => Said::from(Phrase::new("export-about-register")),
        Err((_, words)) => Said::new(Role::Bad, words),
    };
    form.set_context(vec![said]);
}

pub(super) fn finish(values: &Values, _: &Opened, world: &World) -> Finish {
    match ask(values, world) {
        Ok(Asked::Table(ask)) => Finish::Export(ask),
        Ok(Asked::Register(kind, span)) => Finish::Draw(kind, span),
        Err((field, words)) => Finish::Problem { field, words },
    }
}
