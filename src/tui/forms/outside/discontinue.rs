//! End a case without a result: withdrawn, redirected, discontinued, merged. F2 shows what will be closed.

use super::{BASIS, basis, basis_fields, day, form, opens, set_day};
use crate::office::case::Case;
use crate::office::outside::{Discontinue, EndKind};
use crate::office::{Act, CaseNo, Command, Event, Refusal};
use crate::phrase::{Arg, Phrase};
use crate::store::PersonLink;
use crate::tui::desk::linked_case;
use crate::tui::form::{DateBias, Field, Form, Opt, Role, Said, Value, Values};
use crate::tui::forms::trial::{self, problem, tried};
use crate::tui::forms::{Finish, case_of};
use crate::tui::message::Opened;
use crate::tui::screens::PaperScreen;
use crate::tui::screens::text::TextLine;
use crate::tui::world::World;

const FIELDS: [&str; 8] = [BASIS[0], BASIS[1], BASIS[2], BASIS[3], BASIS[4], "ended_on", "to_body", "into"];

pub(in crate::tui::forms) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let case = opens(opened, Act::Discontinue)?;
    let kinds = EndKind::ALL
        .iter()
        .map(|kind| Opt::new(kind.code(), Phrase::new(format!("end-kind-{}", kind.code())), world.languages()))
        .collect();
    let mut fields = vec![Field::choice("end_kind", "field-end_kind", kinds).required()];
    fields.extend(basis_fields());
    fields.push(Field::line("to_body", "field-to_body", 300).required().hidden());
    fields.push(Field::choice("into", "field-into", others(opened, world)).required().hidden());
    fields.push(Field::date("ended_on", "field-ended_on", DateBias::Past).required());
    fields.push(Field::computed("end", "form-discontinue-end"));
    let mut form = form("form-discontinue-title", case, fields, world);
    form.set("end_kind", &Value::Code(EndKind::Withdrawn.code().to_owned()));
    set_day(&mut form, "basis_on", world.today());
    set_day(&mut form, "ended_on", world.today());
    Ok(form)
}

/// The other open cases of the person.
fn others(opened: &Opened, world: &World) -> Vec<Opt> {
    let links = opened.view.as_ref().map(|view| view.links.as_slice()).unwrap_or_default();
    let open = links.iter().filter_map(|link| match link {
        PersonLink::Case(row, linked) if row.state.is_open() => Some((row, *linked)),
        _ => None,
    });
    open.map(|(row, linked)| Opt::new(row.no.to_string(), linked_case("link-into", row, linked), world.languages()))
        .collect()
}

fn kind_of(values: &Values) -> EndKind {
    values.code("end_kind").and_then(EndKind::from_code).unwrap_or(EndKind::Withdrawn)
}

fn command(values: &Values, case: &Case, world: &World, blank: &str) -> Command {
    let kind = kind_of(values);
    let mut basis = basis(values, world, blank);
    // The paper of an applicant, and one of our own, name no body.
    if kind != EndKind::Discontinued {
        values.text("basis_body").unwrap_or_default().clone_into(&mut basis.body);
    }
    if kind == EndKind::Merged {
        values.text("basis_no").unwrap_or_default().clone_into(&mut basis.no);
    }
    let to_body = values.text("to_body").unwrap_or(blank).to_owned();
    Command::Discontinue(Discontinue {
        case: case.no,
        kind,
        basis,
        on: day(values, "ended_on", world),
        to_body: if kind == EndKind::Redirected { to_body } else { String::new() },
        into: values.code("into").and_then(|code| code.parse().ok()),
    })
}

pub(in crate::tui::forms) fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let Ok(case) = case_of(opened) else { return };
    let kind = kind_of(&form.values(&world.form_context()));
    form.set_visible("to_body", kind == EndKind::Redirected);
    form.set_visible("into", kind == EndKind::Merged);
    form.set_required("basis_body", kind == EndKind::Discontinued);
    form.set_required("basis_no", kind != EndKind::Merged);
    let values = form.values(&world.form_context());
    propose_act(form, &values, kind, world);
    let values = form.values(&world.form_context());
    let command = command(&values, case, world, "-");
    trial::judge(form, opened, world, &command, &FIELDS);
    let mut lines = vec![Said::from(Phrase::new(format!("form-discontinue-{}", kind.code())))];
    for event in ended(opened, world, &command).unwrap_or_default() {
        if let Event::CaseDiscontinued(of) = event
            && let Some(redirect) = of.redirect
        {
            let late = redirect.late_by;
            let (role, id) =
                if late == 0 { (Role::Good, "form-discontinue-in-time") } else { (Role::Bad, "form-discontinue-late") };
            lines.push(Said::new(role, Phrase::new(id).with("due", redirect.due).with("n", late)));
        }
    }
    form.set_computed("end", lines);
}

/// The kind of paper that usually stands behind each end.
fn propose_act(form: &mut Form, values: &Values, kind: EndKind, world: &World) {
    let texts = crate::tui::papers::paper_texts(world);
    let usual = |kind: &EndKind| texts.get(&format!("form-discontinue-act-{}", kind.code()));
    let all: Vec<String> = EndKind::ALL.iter().map(usual).collect();
    crate::tui::forms::propose(form, values, "basis_act", &all, &usual(&kind));
}

/// What would be recorded. The other case of a merger is not in the form's sight: the office judges it.
fn ended(opened: &Opened, world: &World, command: &Command) -> Result<Vec<Event>, Refusal> {
    match (tried(opened, world, command), into_of(command)) {
        (Err(Refusal::NoCase(no)), Some(into)) if no == into => Ok(Vec::new()),
        (found, _) => found,
    }
}

const fn into_of(command: &Command) -> Option<CaseNo> {
    match command {
        Command::Discontinue(asked) => asked.into,
        _ => None,
    }
}

pub(in crate::tui::forms) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    let Ok(case) = case_of(opened) else {
        return Finish::Problem { field: FIELDS[0], words: Phrase::new("form-case-gone") };
    };
    let command = command(values, case, world, "");
    match ended(opened, world, &command) {
        Ok(_) => {
            let title = world.say(&Phrase::new("form-discontinue-title").with("case", case.no.to_string()));
            let lines = paper(values, case, &command, world);
            Finish::Paper(Box::new(PaperScreen::new(title, lines, command, Some(case.revision))))
        }
        Err(refusal) => problem(&refusal, &FIELDS),
    }
}

/// What will be closed, by what, and what it means.
fn paper(values: &Values, case: &Case, command: &Command, world: &World) -> Vec<TextLine> {
    let Command::Discontinue(asked) = command else { return Vec::new() };
    let mut said = vec![
        Phrase::new("form-discontinue-paper")
            .with("case", case.no.to_string())
            .with("service", Phrase::new(format!("service-{}", case.service().code())))
            .with("name", case.application.full_name.as_str())
            .with("number", case.application.portal_number.as_str()),
        Phrase::new("form-discontinue-by")
            .with("kind", Phrase::new(format!("end-kind-{}", asked.kind.code())))
            .with("basis", asked.basis.line())
            .with("day", asked.on),
    ];
    if asked.kind == EndKind::Redirected {
        said.push(Phrase::new("form-discontinue-to").with("body", asked.to_body.as_str()));
    }
    if let Some(into) = asked.into.filter(|_| values.code("into").is_some()) {
        said.push(Phrase::new("form-discontinue-into").with("case", into.to_string()));
    }
    if let Some(term) = case.clocks.term(crate::law::Stage::Decision) {
        let words = Phrase::new("form-discontinue-clock").with("due", term.due);
        said.push(words.with("paragraph", Arg::cite(term.paragraph.as_str())));
    }
    said.push(Phrase::new("form-discontinue-kept"));
    said.iter().map(|words| TextLine::plain(world.say(words))).collect()
}
