//! Let a suspended case go on: the due days as they come out stand under the day as it is typed.

use super::{BASIS, basis, basis_fields, day, form, opens, set_day};
use crate::office::case::Case;
use crate::office::outside::Resume;
use crate::office::{Act, Command, Event};
use crate::phrase::{Arg, Phrase};
use crate::tui::form::{DateBias, Field, Form, Said, Values};
use crate::tui::forms::trial::{self, submitted, tried};
use crate::tui::forms::{Finish, case_of};
use crate::tui::message::Opened;
use crate::tui::world::World;

const FIELDS: [&str; 6] = ["resumed_from", BASIS[0], BASIS[1], BASIS[2], BASIS[3], BASIS[4]];

pub(in crate::tui::forms) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let case = opens(opened, Act::Resume)?;
    let mut fields = basis_fields();
    fields.push(Field::date("resumed_from", "field-resumed_from", DateBias::Past).required());
    fields.push(Field::computed("terms", "form-resume-terms"));
    let mut form = form("form-resume-title", case, fields, world);
    set_day(&mut form, "basis_on", world.today());
    set_day(&mut form, "resumed_from", world.today());
    Ok(form)
}

fn command(values: &Values, case: &Case, world: &World, blank: &str) -> Command {
    Command::Resume(Resume {
        case: case.no,
        basis: basis(values, world, blank),
        from: day(values, "resumed_from", world),
    })
}

pub(in crate::tui::forms) fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let Ok(case) = case_of(opened) else { return };
    let values = form.values(&world.form_context());
    let command = command(&values, case, world, "-");
    trial::judge(form, opened, world, &command, &FIELDS);
    let mut lines = Vec::new();
    for event in tried(opened, world, &command).unwrap_or_default() {
        let Event::CaseResumed(of) = event else { continue };
        for term in &of.clocks.terms {
            let Some(before) = case.clocks.term(term.stage) else { continue };
            let words = Phrase::new("form-resume-due")
                .with("stage", Phrase::new(format!("stage-{}", term.stage.code())))
                .with("old", before.due)
                .with("due", term.due)
                .with("stricter", term.stricter)
                .with("paragraph", Arg::cite(term.paragraph.as_str()));
            lines.push(Said::from(words));
        }
        if let Some(promised) = of.clocks.promised_at {
            lines.push(Phrase::new("form-resume-promised").with("moment", promised).into());
        }
    }
    form.set_computed("terms", lines);
}

pub(in crate::tui::forms) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    match case_of(opened) {
        Ok(case) => submitted(opened, world, command(values, case, world, ""), &FIELDS),
        Err(words) => Finish::Problem { field: FIELDS[0], words },
    }
}
