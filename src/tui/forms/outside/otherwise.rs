//! Refuse an incomplete set, or data that was not mended, by a law outside Row 9 (G1): the citation is typed and printed as typed; F2 shows the paper.

use super::{form, opens};
use crate::office::case::Case;
use crate::office::outside::RefuseOtherwise;
use crate::office::{Act, Command};
use crate::phrase::Phrase;
use crate::tui::form::{Field, Form, Role, Said, Value, Values};
use crate::tui::forms::trial::{flaw, problem, tried};
use crate::tui::forms::{Finish, hearing};
use crate::tui::message::Opened;
use crate::tui::papers;
use crate::tui::screens::PaperScreen;
use crate::tui::world::World;

const FIELDS: [&str; 4] = ["citation", "facts", "hearing_on", "hearing_because"];

pub(in crate::tui::forms) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let case = opens(opened, Act::RefuseOtherwise)?;
    let mut fields = vec![
        Field::line("citation", "field-citation", 500).required().hint("form-otherwise-citation-hint"),
        Field::computed("flag", "form-otherwise-flag"),
        Field::area("facts", "field-facts", 4000).required(),
    ];
    fields.extend(hearing::fields(world));
    let mut form = form("form-otherwise-title", case, fields, world);
    hearing::propose(&mut form, case, world);
    let texts = papers::paper_texts(world);
    let missing = case.documents.as_ref().map(|check| check.missing.as_slice()).unwrap_or_default();
    let items: Vec<Phrase> = missing.iter().map(|id| Phrase::new(format!("document-{id}"))).collect();
    let facts = if items.is_empty() {
        flaw(opened, world, case).map(|flaw| Phrase::new("form-otherwise-flaw").with("flaw", flaw.words()))
    } else {
        Some(Phrase::new("form-otherwise-facts").with("items", items))
    };
    if let Some(facts) = facts {
        form.set("facts", &Value::Text(texts.say(&facts)));
    }
    form.set_computed("flag", vec![Said::new(Role::Warn, Phrase::new("form-otherwise-flagged"))]);
    Ok(form)
}

fn command(values: &Values, case: &Case) -> Command {
    let text = |id| values.text(id).unwrap_or_default().to_owned();
    let (citation, facts) = (text("citation"), text("facts"));
    Command::RefuseOtherwise(RefuseOtherwise { case: case.no, citation, facts, hearing: hearing::read(values) })
}

pub(in crate::tui::forms) fn recompute(form: &mut Form, _: &Opened, world: &World) {
    form.clear_errors();
    let values = form.values(&world.form_context());
    hearing::show(form, &values, true);
}

pub(in crate::tui::forms) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    let Some(view) = &opened.view else {
        return Finish::Problem { field: FIELDS[0], words: Phrase::new("form-case-gone") };
    };
    let command = command(values, &view.case);
    let shown = tried(opened, world, &command).and_then(|events| papers::of_events(view, &events, world));
    match shown {
        Ok(shown) => {
            let mut paper = PaperScreen::new(shown.title, shown.lines, command, Some(view.case.revision));
            paper.remarks = shown.remarks;
            Finish::Paper(Box::new(paper))
        }
        Err(refusal) => problem(&refusal, &FIELDS),
    }
}
