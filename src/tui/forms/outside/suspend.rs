//! Suspend a case by an outside act (G2): the days used of each running term stand under the day as it is typed.

use super::{BASIS, basis, basis_fields, day, form, opens, set_day};
use crate::law::clock::Ledger;
use crate::office::case::Case;
use crate::office::outside::Suspend;
use crate::office::{Act, Command, Event};
use crate::phrase::Phrase;
use crate::tui::form::{DateBias, Field, Form, Role, Said, Values};
use crate::tui::forms::trial::{self, submitted, tried};
use crate::tui::forms::{Finish, case_of};
use crate::tui::message::Opened;
use crate::tui::outside::left;
use crate::tui::world::World;

const FIELDS: [&str; 6] = ["suspended_from", BASIS[0], BASIS[1], BASIS[2], BASIS[3], BASIS[4]];

pub(in crate::tui::forms) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let case = opens(opened, Act::Suspend)?;
    let mut fields = basis_fields();
    fields.push(Field::date("suspended_from", "field-suspended_from", DateBias::Past).required());
    fields.push(Field::computed("ledger", "form-suspend-ledger"));
    let mut form = form("form-suspend-title", case, fields, world);
    set_day(&mut form, "basis_on", world.today());
    set_day(&mut form, "suspended_from", world.today());
    Ok(form)
}

fn command(values: &Values, case: &Case, world: &World, blank: &str) -> Command {
    Command::Suspend(Suspend {
        case: case.no,
        basis: basis(values, world, blank),
        from: day(values, "suspended_from", world),
    })
}

pub(in crate::tui::forms) fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let Ok(case) = case_of(opened) else { return };
    let values = form.values(&world.form_context());
    let command = command(&values, case, world, "-");
    trial::judge(form, opened, world, &command, &FIELDS);
    let mut lines = Vec::new();
    for event in tried(opened, world, &command).unwrap_or_default() {
        let Event::CaseSuspended(of) = event else { continue };
        lines.extend(of.ledgers.iter().map(|ledger| {
            let days: Vec<String> = ledger.used.iter().map(|day| day.format("%d.%m").to_string()).collect();
            let words = if days.is_empty() { left(ledger) } else { left_of(ledger, &days.join(", ")) };
            Said::new(if ledger.left == 0 { Role::Warn } else { Role::Plain }, words)
        }));
        lines.push(Said::new(Role::Warn, Phrase::new("form-suspend-only-by-act")));
    }
    form.set_computed("ledger", lines);
}

fn left_of(ledger: &Ledger, days: &str) -> Phrase {
    Phrase::new("form-suspend-used")
        .with("stage", Phrase::new(format!("stage-{}", ledger.stage.code())))
        .with("used", ledger.used.len())
        .with("days", days)
        .with("left", ledger.left)
}

pub(in crate::tui::forms) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    match case_of(opened) {
        Ok(case) => submitted(opened, world, command(values, case, world, ""), &FIELDS),
        Err(words) => Finish::Problem { field: FIELDS[0], words },
    }
}
