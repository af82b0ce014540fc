//! Write down an act, other than an answer, by which documents were found unreliable (Row 9, item 3; G15).

use super::{BASIS, basis, basis_fields, form, opens, set_day};
use crate::office::case::Case;
use crate::office::outside::Establish;
use crate::office::{Act, Command};
use crate::phrase::Phrase;
use crate::tui::form::{Form, Values};
use crate::tui::forms::trial::{self, submitted};
use crate::tui::forms::{Finish, case_of};
use crate::tui::message::Opened;
use crate::tui::world::World;

pub(in crate::tui::forms) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let case = opens(opened, Act::Establish)?;
    let mut form = form("form-establish-title", case, basis_fields(), world);
    form.set_required("basis_text", true);
    set_day(&mut form, "basis_on", world.today());
    Ok(form)
}

fn command(values: &Values, case: &Case, world: &World, blank: &str) -> Command {
    Command::Establish(Establish { case: case.no, basis: basis(values, world, blank) })
}

pub(in crate::tui::forms) fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let Ok(case) = case_of(opened) else { return };
    let values = form.values(&world.form_context());
    trial::judge(form, opened, world, &command(&values, case, world, "-"), &BASIS);
}

pub(in crate::tui::forms) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    match case_of(opened) {
        Ok(case) => submitted(opened, world, command(values, case, world, ""), &BASIS),
        Err(words) => Finish::Problem { field: BASIS[0], words },
    }
}
