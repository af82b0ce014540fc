//! The period a report is of: two days, both counted, and the day as at whose end it is known where that is not now.

use super::Finish;
use crate::office::report::Period;
use crate::phrase::Phrase;
use crate::tui::form::{DateBias, Field, Form, Role, Said, Values};
use crate::tui::lists::ListOf;
use crate::tui::message::Opened;
use crate::tui::world::World;

#[expect(clippy::unnecessary_wraps, reason = "the signature every form has")]
pub(super) fn build(_: &Opened, _: &World) -> Result<Form, Phrase> {
    let fields = vec![
        Field::date("report_from", "report-field-from", DateBias::Past).required(),
        Field::date("report_to", "report-field-to", DateBias::Past).required(),
        Field::date("report_known", "report-field-known", DateBias::Past).hint("report-field-known-hint"),
    ];
    let form = Form::new(Phrase::new("report-form-title"), fields).with_save_label("report-form-show");
    Ok(form.with_context(vec![Phrase::new("report-form-about").into()]))
}

/// The days typed, if both are; the wrong way round they are a fault of the second.
fn period(values: &Values) -> Option<Result<Period, Phrase>> {
    let (from, to) = (values.date("report_from")?, values.date("report_to")?);
    let backwards = || Phrase::new("report-backwards").with("from", from).with("to", to);
    Some(if from <= to { Ok(Period { from, to }) } else { Err(backwards()) })
}

pub(super) fn recompute(form: &mut Form, _: &Opened, world: &World) {
    form.clear_errors();
    let said = match period(&form.values(&world.form_context())) {
        Some(Ok(period)) if period.day().is_some() => vec![Phrase::new("report-form-day").into()],
        Some(Err(words)) => vec![Said::new(Role::Bad, words)],
        _ => vec![Phrase::new("report-form-about").into()],
    };
    form.set_context(said);
}

pub(super) fn finish(values: &Values, _: &Opened, _: &World) -> Finish {
    match period(values) {
        Some(Ok(period)) => {
            Finish::List(ListOf::Period(period), values.date("report_known").map(crate::store::When::Day))
        }
        Some(Err(words)) => Finish::Problem { field: "report_to", words },
        None => Finish::Problem { field: "report_from", words: Phrase::new("report-form-about") },
    }
}
