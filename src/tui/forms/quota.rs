//! An act that allots or amends the quota of a year (Order 274): what it leaves out stays as it stood.

use chrono::Datelike;

use super::Finish;
use super::trial::{submitted, tried};
use crate::office::permit::quota::{AllotQuota, Standing};
use crate::office::permit::{Category, SeasonalQuota};
use crate::office::{Command, Event};
use crate::phrase::Phrase;
use crate::tui::form::{DateBias, Field, Form, Role, Said, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

const YEAR: &str = "year";
const ACT: &str = "act";
const ON: &str = "act_on";
const TOTAL: &str = "total";
const STANDS: &str = "stands";
const NOTICED: &str = "noticed";
/// Most of a number: the whole country is allotted less.
const MOST: u32 = 999_999;

/// Where a refusal is told that names none of them.
const FIELDS: [&str; 4] = [YEAR, ACT, ON, TOTAL];

/// The categories an act can name.
fn categories() -> impl Iterator<Item = Category> {
    Category::ALL.iter().copied().filter(|category| category.is_in_quota(SeasonalQuota::Within))
}

#[expect(clippy::unnecessary_wraps, reason = "the signature every form has")]
pub(super) fn build(_: &Opened, world: &World) -> Result<Form, Phrase> {
    let mut fields = vec![
        Field::year(YEAR, "quota-field-year").required(),
        Field::line(ACT, "field-act", 300).required(),
        Field::date(ON, "field-act_on", DateBias::Past).required(),
        Field::line(TOTAL, "quota-total", 6),
    ];
    fields.extend(categories().map(|category| Field::line(category.code(), "", 6).labelled(category.phrase())));
    fields.push(Field::computed(STANDS, "quota-field-stands"));
    fields.push(Field::computed(NOTICED, "form-permit-noticed"));
    let mut form = Form::new(Phrase::new("quota-form-title"), fields);
    form.set(YEAR, &Value::Text(world.today().year().to_string()));
    Ok(form.with_context(vec![Phrase::new("quota-form-about").into()]))
}

fn year(values: &Values) -> Option<u16> {
    values.text(YEAR)?.trim().parse().ok()
}

/// What stands of the year that is typed, and what is noticed about the act.
pub(super) fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let act = typed(&form.values(&world.form_context())).ok();
    let events = act.and_then(|act| tried(opened, world, &Command::AllotQuota(act)).ok()).unwrap_or_default();
    let warnings = events.iter().flat_map(|event| match event {
        Event::QuotaAllotted(event) => event.warnings.as_slice(),
        _ => &[],
    });
    form.set_computed(NOTICED, warnings.map(|warning| Said::new(Role::Warn, warning.phrase())).collect());
    let Some(year) = year(&form.values(&world.form_context())) else {
        form.set_computed(STANDS, Vec::new());
        return;
    };
    let known = opened.permits.quotas.iter().find(|(quota, _)| quota.year == year);
    let said = known.map_or_else(
        || vec![Said::from(Phrase::new("quota-none"))],
        |(quota, issued)| {
            let standing = Standing::of(Some(quota), issued, world.settings.permits.seasonal);
            standing.lines.iter().map(|line| line.phrase().into()).collect()
        },
    );
    form.set_computed(STANDS, said);
}

pub(super) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    match typed(values) {
        Ok(act) => submitted(opened, world, Command::AllotQuota(act), &FIELDS),
        Err((field, words)) => Finish::Problem { field, words },
    }
}

fn typed(values: &Values) -> Result<AllotQuota, (&'static str, Phrase)> {
    let number = |field: &'static str| match values.text(field).map(str::trim) {
        None | Some("") => Ok(None),
        Some(text) => text.parse().ok().filter(|n| *n <= MOST).map(Some).ok_or_else(|| number_needed(field)),
    };
    let year = year(values).ok_or_else(|| (YEAR, Phrase::new("quota-need-year")))?;
    let act_on = values.date(ON).ok_or_else(|| (ON, Phrase::new("form-required")))?;
    let mut by_category = std::collections::BTreeMap::new();
    for category in categories() {
        if let Some(n) = number(category.code())? {
            by_category.insert(category, n);
        }
    }
    let act = values.text(ACT).unwrap_or_default().to_owned();
    Ok(AllotQuota { year, act, act_on, total: number(TOTAL)?, by_category })
}

fn number_needed(field: &'static str) -> (&'static str, Phrase) {
    (field, Phrase::new("form-settings-number").with("most", MOST))
}
