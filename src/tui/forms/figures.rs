//! What is asked of the register of permits: what is counted and on which days, of whom, and as written down by when.

use super::Finish;
use crate::office::permit::Category;
use crate::office::permit::figures::{Measure, Question};
use crate::phrase::Phrase;
use crate::store::When;
use crate::tui::form::{DateBias, Field, Form, Opt, Value, Values};
use crate::tui::lists::ListOf;
use crate::tui::message::Opened;
use crate::tui::world::World;

const MEASURE: &str = "measure";
const FROM: &str = "issued_from";
const UNTIL: &str = "issued_until";
const ON: &str = "valid_on";
const EMPLOYER: &str = "employer";
const CATEGORY: &str = "category";
const POSITION: &str = "position";
const CITIZENSHIP: &str = "citizenship";
const KNOWN: &str = "known";

const FLOW: &str = "flow";
const STOCK: &str = "stock";

#[expect(clippy::unnecessary_wraps, reason = "the signature every form has")]
pub(super) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let employers = opened.permits.employers.iter().map(|known| {
        let (bin, name) = (&known.input.bin, &known.input.name);
        Opt::named(bin, format!("{name}, {bin}"), format!("{name} {bin}"))
    });
    let categories: Vec<&str> = Category::ALL.iter().map(|category| category.code()).collect();
    let fields = vec![
        Field::choice(MEASURE, "figures-field-measure", super::code_options(&[FLOW, STOCK], "figures-measure", world))
            .required(),
        Field::date(FROM, "figures-field-from", DateBias::Past),
        Field::date(UNTIL, "figures-field-until", DateBias::Past),
        Field::date(ON, "figures-field-on", DateBias::Nearest),
        Field::search(EMPLOYER, "figures-field-employer", employers.collect()),
        Field::choice(CATEGORY, "figures-field-category", super::code_options(&categories, "permit-category", world)),
        Field::line(POSITION, "figures-field-position", 200),
        Field::line(CITIZENSHIP, "figures-field-citizenship", 100),
        Field::date(KNOWN, "figures-field-known", DateBias::Past).hint("figures-field-known-hint"),
    ];
    let form = Form::new(Phrase::new("figures-form-title"), fields).with_save_label("figures-form-show");
    Ok(form.with_context(vec![Phrase::new("figures-form-about").into()]))
}

/// A question as the form shows it.
pub(in crate::tui) fn values(question: &Question) -> Vec<(&'static str, Value)> {
    let code = |code: &str| Value::Code(code.to_owned());
    let mut values = match question.measure {
        Measure::Issued { from, until } => {
            vec![(MEASURE, code(FLOW)), (FROM, Value::Date(from)), (UNTIL, Value::Date(until))]
        }
        Measure::Valid { on } => vec![(MEASURE, code(STOCK)), (ON, Value::Date(on))],
    };
    values.extend(question.employer.as_deref().map(|bin| (EMPLOYER, code(bin))));
    values.extend(question.category.map(|category| (CATEGORY, code(category.code()))));
    let text = |of: &Option<String>| of.clone().map(Value::Text);
    values.extend(text(&question.position).map(|position| (POSITION, position)));
    values.extend(text(&question.citizenship).map(|citizenship| (CITIZENSHIP, citizenship)));
    values
}

/// The days of the measure chosen are the ones that are asked for.
pub(super) fn recompute(form: &mut Form, _: &Opened, world: &World) {
    let values = form.values(&world.form_context());
    let stock = values.code(MEASURE) == Some(STOCK);
    // What comes is there before what goes leaves its focus to the next.
    let mut days = [(FROM, !stock), (UNTIL, !stock), (ON, stock)];
    days.sort_by_key(|(_, shown)| !shown);
    for (field, shown) in days {
        form.set_visible(field, shown);
        form.set_required(field, shown);
    }
    form.clear_errors();
    if let Err((field, words)) = measure(&values)
        && values.date(field).is_some()
    {
        form.set_error(field, words);
    }
}

/// What is counted, or the field that is wrong or wanting.
fn measure(values: &Values) -> Result<Measure, (&'static str, Phrase)> {
    if values.code(MEASURE) == Some(STOCK) {
        let on = values.date(ON).ok_or_else(|| (ON, Phrase::new("figures-need-day")))?;
        return Ok(Measure::Valid { on });
    }
    let day = |field| values.date(field).ok_or_else(|| (field, Phrase::new("figures-need-days")));
    let (from, until) = (day(FROM)?, day(UNTIL)?);
    if from > until {
        return Err((UNTIL, Phrase::new("report-backwards").with("from", from).with("to", until)));
    }
    Ok(Measure::Issued { from, until })
}

pub(super) fn finish(values: &Values, _: &Opened, _: &World) -> Finish {
    let text = |field| values.text(field).map(ToOwned::to_owned);
    match measure(values) {
        Err((field, words)) => Finish::Problem { field, words },
        Ok(measure) => {
            let question = Question {
                measure,
                employer: values.code(EMPLOYER).map(ToOwned::to_owned),
                category: values.code(CATEGORY).and_then(Category::from_code),
                position: text(POSITION),
                citizenship: text(CITIZENSHIP),
            };
            Finish::List(ListOf::Figures(question), values.date(KNOWN).map(When::Day))
        }
    }
}
