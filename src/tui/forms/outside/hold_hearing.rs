//! Write down that the applicant was heard, and what they said.

use super::{day, form, opens, set_day};
use crate::office::case::Case;
use crate::office::outside::HoldHearing;
use crate::office::{Act, Command, Refusal};
use crate::phrase::Phrase;
use crate::tui::form::{DateBias, Field, Form, Values};
use crate::tui::forms::trial::{self, submitted};
use crate::tui::forms::{Finish, case_of};
use crate::tui::message::Opened;
use crate::tui::world::World;

const FIELDS: [&str; 2] = ["said", "heard_on"];

pub(in crate::tui::forms) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let case = opens(opened, Act::HoldHearing)?;
    let called = case.outside.hearing().filter(|hearing| hearing.held.is_none());
    let called = called.ok_or_else(|| Refusal::NoHearing.phrase())?;
    let fields = vec![
        Field::date("heard_on", "field-heard_on", DateBias::Past).required(),
        Field::area("said", "field-said", 4000).required(),
    ];
    let mut form = form("form-hold-hearing-title", case, fields, world);
    set_day(&mut form, "heard_on", called.hearing_on.min(world.today()));
    Ok(form)
}

fn command(values: &Values, case: &Case, world: &World, blank: &str) -> Command {
    let said = values.text("said").unwrap_or(blank).to_owned();
    Command::HoldHearing(HoldHearing { case: case.no, on: day(values, "heard_on", world), said })
}

pub(in crate::tui::forms) fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let Ok(case) = case_of(opened) else { return };
    let values = form.values(&world.form_context());
    trial::judge(form, opened, world, &command(&values, case, world, "-"), &FIELDS);
}

pub(in crate::tui::forms) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    match case_of(opened) {
        Ok(case) => submitted(opened, world, command(values, case, world, ""), &FIELDS),
        Err(words) => Finish::Problem { field: FIELDS[0], words },
    }
}
