//! The result in the applicant's cabinet (п. 13): on time or late is measured here.

use super::trial::{self, submitted};
use super::{Finish, minute, signed_file};
use crate::law::Stage;
use crate::office::case::{Case, Outcome};
use crate::office::paper::Making;
use crate::office::{Act, Command, Refusal, decide};
use crate::phrase::{Arg, Phrase};
use crate::tui::form::{DateBias, Field, Form, Role, Said, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

const FIELDS: [&str; 5] = ["file_hash", "file_name", "signer", "signed_at", "delivered_at"];

pub(super) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let case = super::case_of(opened)?;
    decide::allows(case.service(), case.state, Act::Deliver).map_err(|r| r.phrase())?;
    let [file, name, hash] = signed_file::fields();
    let fields = vec![
        file,
        name.required(),
        hash.required(),
        Field::line("signer", "field-signer", 200).required(),
        Field::moment("signed_at", "field-signed_at", DateBias::Past).required(),
        Field::moment("delivered_at", "field-delivered_at", DateBias::Past).required(),
        Field::computed("timing", "form-deliver-timing"),
    ];
    let title = Phrase::new("form-deliver-title").with("case", case.no.to_string());
    let mut said = super::heading(case, world);
    said.extend(outdated(&opened.outdated));
    let mut form = Form::new(title, fields).with_context(said);
    form.set("file_name", &Value::Text(file_name(case)));
    // Whoever decided signs the result: with a second signature that is not the one who delivers it.
    let signer = case.decision.as_ref().map_or(&world.me.login, |decision| &decision.by);
    form.set("signer", &Value::Text(world.officer_name(signer)));
    for id in ["signed_at", "delivered_at"] {
        form.set(id, &Value::Moment(minute(world.now)));
    }
    form.focus_on(signed_file::HASH);
    Ok(form)
}

/// That the newest papers of the decision say something else than what would be made now: one of them may be what was
/// signed.
fn outdated(made: &[Making]) -> Option<Said> {
    let last = made.iter().max_by_key(|making| making.seq)?;
    let langs: Vec<Phrase> = made.iter().map(|making| making.lang.phrase()).collect();
    let words = Phrase::new("form-deliver-outdated")
        .with("paper", last.kind.phrase())
        .with("languages", langs)
        .with("at", last.at.naive_local());
    Some(Said::new(Role::Warn, words))
}

/// The certificate's number, or the case's where it was refused.
fn file_name(case: &Case) -> String {
    match case.decision.as_ref().map(|decision| &decision.outcome) {
        Some(Outcome::Granted { certificate, .. }) => format!("{certificate}.pdf"),
        _ => format!("{}.pdf", case.no),
    }
}

/// The command; a word that is not typed yet stands as `blank`.
fn command(values: &Values, case: &Case, world: &World, blank: &str) -> Command {
    let text = |id| values.text(id).unwrap_or(blank).to_owned();
    let moment = |id| values.moment(id).unwrap_or(world.now);
    Command::Deliver {
        case: case.no,
        file_name: text("file_name"),
        file_hash: text("file_hash"),
        signer: text("signer"),
        signed_at: moment("signed_at"),
        delivered_at: moment("delivered_at"),
    }
}

pub(super) fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let Ok(case) = super::case_of(opened) else { return };
    signed_file::take(form, world);
    let values = form.values(&world.form_context());
    trial::judge(form, opened, world, &command(&values, case, world, "-"), &FIELDS);
    let said = values.moment("delivered_at").map(|at| timing(case, at, world));
    form.set_computed(
        "timing",
        match said {
            Some(Ok(lines)) => lines,
            Some(Err(refusal)) => vec![Said::new(Role::Bad, refusal.phrase())],
            None => Vec::new(),
        },
    );
}

/// On time or late by the moment of delivery, with what was promised (п. 5).
fn timing(case: &Case, at: chrono::NaiveDateTime, world: &World) -> Result<Vec<Said>, Refusal> {
    let rules = &world.rules;
    let day = rules.delivery_day(&rules.readings_of(case, rules.edition_of(case)?), at)?;
    let mut lines = Vec::new();
    if let Some(promised) = case.clocks.promised_at {
        lines.push(Said::from(Phrase::new("form-deliver-promised").with("moment", promised)));
    }
    if day != at.date() {
        lines.push(Said::new(Role::Warn, Phrase::new("form-deliver-next-day").with("day", day)));
    }
    if let Some(term) = case.clocks.term(Stage::Decision) {
        let late = rules.over(case).late_by(Some(term.due), day)?;
        let (role, phrase) = if late == 0 {
            (Role::Good, Phrase::new("form-deliver-in-time"))
        } else {
            (Role::Bad, Phrase::new("form-deliver-late").with("n", late))
        };
        let phrase = phrase.with("due", term.due).with("paragraph", Arg::cite(term.paragraph.as_str()));
        lines.push(Said::new(role, phrase));
    }
    lines.push(Phrase::new("form-deliver-then-close").into());
    Ok(lines)
}

pub(super) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    match super::case_of(opened) {
        Ok(case) => submitted(opened, world, command(values, case, world, ""), &FIELDS),
        Err(words) => Finish::Problem { field: "file_name", words },
    }
}
