//! One more case on the agenda of an open sitting.

use super::Finish;
use super::trial::submitted;
use crate::office::Command;
use crate::office::commission::{PutOnAgenda, Sitting};
use crate::phrase::Phrase;
use crate::tui::form::{Field, Form, Opt, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

pub(super) fn build(opened: &Opened, _: &World) -> Result<Form, Phrase> {
    let sitting = super::sitting_of(opened)?;
    let may = opened.commission.cases.iter().filter(|case| !sitting.holds(case.no));
    let options: Vec<Opt> = may
        .map(|case| {
            let label = format!("{} {}", case.no, case.application.full_name);
            Opt::named(case.no.to_string(), label.clone(), label)
        })
        .collect();
    let Some(first) = options.first().map(|option| option.code.clone()) else {
        return Err(Phrase::new("form-sitting-none"));
    };
    let fields = vec![Field::search("case", "form-agenda-case", options).required()];
    let mut form = Form::new(title("form-agenda-title", sitting), fields);
    form.set("case", &Value::Code(first));
    Ok(form)
}

/// «Внести в повестку, заседание № 2026-0003».
pub(super) fn title(id: &str, sitting: &Sitting) -> Phrase {
    Phrase::new(id).with("sitting", sitting.no.to_string())
}

pub(super) fn recompute(_: &mut Form, _: &Opened, _: &World) {}

pub(super) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    match (super::sitting_of(opened), values.code("case").and_then(|code| code.parse().ok())) {
        (Ok(sitting), Some(case)) => {
            let command = Command::PutOnAgenda(PutOnAgenda { sitting: sitting.no, case });
            submitted(opened, world, command, &["case"])
        }
        (Err(words), _) => Finish::Problem { field: "case", words },
        (Ok(_), None) => Finish::Problem { field: "case", words: Phrase::new("form-required") },
    }
}
