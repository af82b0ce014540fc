//! What the office settles about permits: the longest terms by category, and whether seasonal workers are in the quota.

use super::Finish;
use super::trial::submitted;
use crate::office::Command;
use crate::office::change::ChangeSettings;
use crate::office::permit::{Category, ChangePermits, LONGEST_TERM, PermitSettings, SeasonalQuota};
use crate::phrase::Phrase;
use crate::tui::form::{Field, Form, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

const EXTENSION: &str = "transfer_extension";
const SEASONAL: &str = "seasonal_quota";

#[expect(clippy::unnecessary_wraps, reason = "the shape every form is opened by")]
pub(super) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let mut fields = vec![Field::heading("months", "form-permits-months")];
    fields.extend(Category::ALL.iter().map(|known| Field::line(known.code(), "", 3).labelled(known.phrase())));
    let ways: Vec<&str> = SeasonalQuota::ALL.iter().map(|way| way.code()).collect();
    fields.push(Field::line(EXTENSION, "form-permits-extension", 3).required());
    let ways = super::code_options(&ways, "seasonal-quota", world);
    fields.push(Field::choice(SEASONAL, "form-permits-seasonal", ways).required());
    let mut form = Form::new(Phrase::new("form-permits-title"), fields);
    let settings = settings(opened, world);
    for (category, months) in &settings.terms.months {
        form.set(category.code(), &Value::Text(months.to_string()));
    }
    form.set(EXTENSION, &Value::Text(settings.terms.transfer_extension.to_string()));
    form.set(SEASONAL, &Value::Code(settings.seasonal.code().to_owned()));
    Ok(form.with_context(vec![Phrase::new("form-permits-about").into()]))
}

pub(super) fn recompute(_: &mut Form, _: &Opened, _: &World) {}

pub(super) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    match typed(values, settings(opened, world)) {
        Ok(permits) => {
            let change = ChangeSettings { permits, ..ChangeSettings::default() };
            submitted(opened, world, Command::ChangeSettings(change), &[EXTENSION])
        }
        Err((field, words)) => Finish::Problem { field, words },
    }
}

/// The settings that the form opened on: what others change beside it is not for this form to change back.
fn settings<'a>(opened: &'a Opened, world: &'a World) -> &'a PermitSettings {
    &opened.settled.as_ref().map_or(&world.settings, |settled| &settled.settings).permits
}

/// What differs from what stood, or the field that is no number of months.
fn typed(values: &Values, settings: &PermitSettings) -> Result<ChangePermits, (&'static str, Phrase)> {
    let number = |field: &'static str| {
        let typed = values.text(field).unwrap_or("0").trim();
        let months = typed.parse::<u16>().ok().filter(|months| *months <= LONGEST_TERM);
        months.ok_or_else(|| (field, Phrase::new("form-settings-number").with("most", LONGEST_TERM)))
    };
    let mut change = ChangePermits::default();
    for category in Category::ALL {
        let months = number(category.code())?;
        if months != settings.terms.months.get(category).copied().unwrap_or(0) {
            change.months.insert(*category, months);
        }
    }
    let extension = number(EXTENSION)?;
    change.transfer_extension = (extension != settings.terms.transfer_extension).then_some(extension);
    let seasonal = values.code(SEASONAL).and_then(SeasonalQuota::from_code);
    change.seasonal = seasonal.filter(|seasonal| *seasonal != settings.seasonal);
    Ok(change)
}
