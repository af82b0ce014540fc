//! The moment the office is looked at as it was: a day, and a time where its end is not meant.

use super::Finish;
use crate::phrase::Phrase;
use crate::store::When;
use crate::tui::form::{DateBias, Field, Form, Role, Said, Values, parse_time};
use crate::tui::message::Opened;
use crate::tui::world::World;

#[expect(clippy::unnecessary_wraps, reason = "the signature every form has")]
pub(super) fn build(_: &Opened, _: &World) -> Result<Form, Phrase> {
    let fields = vec![
        Field::date("past_day", "past-field-day", DateBias::Past).required(),
        Field::line("past_time", "past-field-time", 8).hint("past-field-time-hint"),
    ];
    let form = Form::new(Phrase::new("past-form-title"), fields).with_save_label("past-form-show");
    Ok(form.with_context(vec![Phrase::new("past-form-about").into()]))
}

/// What is named; a time that cannot be read is the second field's fault.
pub(super) fn when(values: &Values) -> Option<Result<When, Phrase>> {
    let day = values.date("past_day")?;
    let Some(typed) = values.text("past_time") else { return Some(Ok(When::Day(day))) };
    let wrong = || Phrase::new("form-moment-bad-time").with("typed", typed);
    Some(parse_time(typed).map(|time| When::Minute(day.and_time(time))).ok_or_else(wrong))
}

pub(super) fn recompute(form: &mut Form, _: &Opened, world: &World) {
    form.clear_errors();
    let said = match when(&form.values(&world.form_context())) {
        Some(Ok(When::Day(day))) => vec![Phrase::new("past-form-day").with("day", day).into()],
        Some(Ok(When::Minute(at))) => vec![Phrase::new("past-form-minute").with("at", at).into()],
        Some(Err(words)) => vec![Said::new(Role::Bad, words)],
        _ => vec![Phrase::new("past-form-about").into()],
    };
    form.set_context(said);
}

pub(super) fn finish(values: &Values, _: &Opened, _: &World) -> Finish {
    match when(values) {
        Some(Ok(when)) => Finish::LookBack(when),
        Some(Err(words)) => Finish::Problem { field: "past_time", words },
        None => Finish::Problem { field: "past_day", words: Phrase::new("past-form-about") },
    }
}
