//! Call the applicant to a hearing before a refusal (АППК, art. 73; G3): whether it fits stands under the days.

use super::{day, form, opens, set_day};
use crate::law::{Stage, codes};
use crate::office::case::Case;
use crate::office::outside::CallHearing;
use crate::office::{Act, Command};
use crate::phrase::{Arg, Phrase};
use crate::tui::form::{DateBias, Field, Form, Role, Said, Values};
use crate::tui::forms::trial::{self, submitted};
use crate::tui::forms::{Finish, case_of};
use crate::tui::message::Opened;
use crate::tui::world::World;

const FIELDS: [&str; 3] = ["hearing_way", "notice_on", "hearing_day"];

pub(in crate::tui::forms) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let case = opens(opened, Act::CallHearing)?;
    let fields = vec![
        Field::date("notice_on", "field-notice_on", DateBias::Past).required(),
        Field::date("hearing_day", "field-hearing_day", DateBias::Future).required(),
        Field::line("hearing_way", "field-hearing_way", 300).required().hint("form-hearing-way-hint"),
        Field::computed("fits", "form-hearing-fits"),
    ];
    let mut form = form("form-call-hearing-title", case, fields, world);
    set_day(&mut form, "notice_on", world.today());
    if let Some(term) = term(case, world.today(), world) {
        set_day(&mut form, "hearing_day", term.earliest);
    }
    Ok(form)
}

fn term(case: &Case, notice_on: chrono::NaiveDate, world: &World) -> Option<codes::HearingTerm> {
    let due = case.clocks.term(Stage::Decision).map(|term| term.due);
    codes::hearing(&world.rules.calendar, notice_on, due).ok()
}

fn command(values: &Values, case: &Case, world: &World, blank: &str) -> Command {
    Command::CallHearing(CallHearing {
        case: case.no,
        notice_on: day(values, "notice_on", world),
        hearing_on: day(values, "hearing_day", world),
        way: values.text("hearing_way").unwrap_or(blank).to_owned(),
    })
}

pub(in crate::tui::forms) fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let Ok(case) = case_of(opened) else { return };
    let values = form.values(&world.form_context());
    trial::judge(form, opened, world, &command(&values, case, world, "-"), &FIELDS);
    form.set_computed("fits", fits(&values, case, world));
}

/// The earliest day of a hearing, the last day of a notice, and whether the decision can still be in time.
fn fits(values: &Values, case: &Case, world: &World) -> Vec<Said> {
    let Some(term) = term(case, day(values, "notice_on", world), world) else { return Vec::new() };
    let mut lines = vec![Said::from(
        Phrase::new("form-hearing-earliest")
            .with("n", term.notice_days)
            .with("day", term.earliest)
            .with("paragraph", Arg::cite(term.paragraph.as_str())),
    )];
    if let Some(last) = term.notice_due {
        lines.push(Phrase::new("form-hearing-preliminary").with("day", last).into());
    }
    if let (Some(due), Some(hearing)) =
        (case.clocks.term(Stage::Decision).map(|term| term.due), values.date("hearing_day"))
    {
        let (role, id) =
            if hearing <= due { (Role::Good, "form-hearing-in-time") } else { (Role::Bad, "form-hearing-too-late") };
        lines.push(Said::new(role, Phrase::new(id).with("due", due)));
    }
    lines
}

pub(in crate::tui::forms) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    match case_of(opened) {
        Ok(case) => submitted(opened, world, command(values, case, world, ""), &FIELDS),
        Err(words) => Finish::Problem { field: FIELDS[0], words },
    }
}
