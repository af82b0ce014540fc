//! What a refusal asks about the hearing (АППК, art. 73): held on a day, or not held because.

use crate::office::case::{Case, Hearing};
use crate::phrase::Phrase;
use crate::tui::form::{DateBias, Field, Form, Opt, Value, Values};
use crate::tui::papers::paper_texts;
use crate::tui::world::World;

const HELD: &str = "held";
const NOT_HELD: &str = "not_held";

/// The choice, with what each answer asks for.
pub(super) fn fields(world: &World) -> Vec<Field> {
    let options = [HELD, NOT_HELD]
        .map(|code| Opt::new(code, Phrase::new(format!("form-decide-hearing-{code}")), world.languages()));
    vec![
        Field::choice("hearing", "form-decide-hearing", options.to_vec()).required(),
        Field::line("hearing_because", "field-hearing_because", 500).required(),
        Field::date("hearing_on", "field-hearing_on", DateBias::Past).required(),
    ]
}

/// Proposes what the case has on record: held on its day, called and not held, or the usual reason. Of a hearing that
/// is still to be, nothing is proposed: that it did not take place would not be true.
pub(super) fn propose(form: &mut Form, case: &Case, world: &World) {
    let hearing = case.outside.hearing();
    let held = hearing.and_then(|hearing| hearing.held.as_ref());
    if let Some(held) = held {
        form.set("hearing_on", &Value::Date(held.on));
    }
    form.set("hearing", &Value::Code(if held.is_some() { HELD } else { NOT_HELD }.to_owned()));
    let texts = paper_texts(world);
    let because = match hearing.filter(|called| called.held.is_none()) {
        Some(called) if called.hearing_on >= world.today() => {
            let ahead = Phrase::new("form-hearing-ahead").with("day", called.hearing_on);
            return form.set_warning("hearing", Some(ahead));
        }
        Some(called) => texts.say(
            &Phrase::new("form-hearing-called-not-held")
                .with("notice", called.notice_on)
                .with("day", called.hearing_on),
        ),
        None => texts.get("papers-refusal-not-heard-default"),
    };
    form.set("hearing_because", &Value::Text(because));
}

/// Shows what the choice asks for, where a refusal is chosen at all.
pub(super) fn show(form: &mut Form, values: &Values, refuses: bool) {
    form.set_visible("hearing", refuses);
    let held = values.code("hearing").filter(|_| refuses);
    form.set_visible("hearing_on", held == Some(HELD));
    form.set_visible("hearing_because", held == Some(NOT_HELD));
}

/// The answer as typed.
pub(super) fn read(values: &Values) -> Hearing {
    match values.date("hearing_on") {
        Some(day) => Hearing::Held(day),
        None => Hearing::NotHeld(values.text("hearing_because").unwrap_or_default().to_owned()),
    }
}
