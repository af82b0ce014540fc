//! The decision (п. 11, 12, 15, 16, 22, 22-1): only what is lawful now is offered, and its paper is drawn before F2
//! signs it.

use chrono::NaiveDate;

use super::trial::{self, problem};
use super::{Finish, hearing};
use crate::law::Service;
use crate::law::validity::{self, Validity};
use crate::office::case::{Case, Decision, Hearing, Outcome};
use crate::office::{Command, Event, Refusal, apply};
use crate::papers;
use crate::phrase::{Arg, Phrase};
use crate::tui::form::{DateBias, Field, Form, Opt, Role, Said, Value, Values};
use crate::tui::message::Opened;
use crate::tui::papers::{of_decision, paper_texts};
use crate::tui::screens::PaperScreen;
use crate::tui::world::World;

/// The code of «grant»; a ground's is its number.
const GRANT: &str = "grant";
const GROUNDS: [u8; 3] = [1, 2, 3];
/// The fields a refusal of the office may name; the first stands for the others.
const FIELDS: [&str; 8] = [
    "outcome",
    "valid_from",
    "valid_until",
    "shortened_because",
    "facts",
    "hearing_on",
    "hearing_because",
    "departs_because",
];

pub(super) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let case = super::case_of(opened)?;
    let (options, against) = offered(case, opened, world);
    let Some(first) = options.first().map(|option| option.code.clone()) else {
        return Err(against.map_or_else(|| Phrase::new("form-decide-nothing"), |refusal| refusal.phrase()));
    };
    let recommended = case.recommendation.as_ref().map(|r| r.refuse_on.map_or(GRANT.to_owned(), |g| g.to_string()));
    let proposed = recommended.filter(|code| options.iter().any(|option| option.code == *code)).unwrap_or(first);
    let mut fields = vec![
        Field::choice("outcome", "form-decide-outcome", options).required(),
        Field::computed("against", "form-decide-against"),
        Field::date("valid_from", "field-valid_from", DateBias::Nearest).required(),
        Field::date("valid_until", "field-valid_until", DateBias::Future).required(),
        Field::computed("most", "form-decide-most"),
        Field::line("shortened_because", "form-decide-shortened", 500).required().hidden(),
        Field::area("facts", "field-facts", 4000).required(),
    ];
    fields.extend(hearing::fields(world));
    fields.push(Field::line("departs_because", "form-decide-departs", 500).required().hidden());
    fields.push(Field::computed("timing", "form-decide-timing"));
    let title = Phrase::new("form-decide-title")
        .with("case", case.no.to_string())
        .with("service", Phrase::new(format!("service-{}", case.service().code())));
    let mut form = Form::new(title, fields).with_context(super::heading(case, world));
    form.set("outcome", &Value::Code(proposed));
    hearing::propose(&mut form, case, world);
    form.set_visible("against", against.is_some());
    form.set_computed("against", against.map(|r| Said::new(Role::Warn, r.phrase())).into_iter().collect());
    match granted(&trial::decision(opened, world, &grant(case, Dates::default(), "-", "-"))) {
        Ok((from, until, _)) => {
            form.set("valid_from", &Value::Date(from));
            form.set("valid_until", &Value::Date(until));
        }
        Err(_) => {
            if let Some(from) = first_day(opened, world) {
                form.set("valid_from", &Value::Date(from));
            }
        }
    }
    Ok(form)
}

/// Days of validity as typed; none proposes the law's.
#[derive(Debug, Clone, Copy, Default)]
struct Dates {
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
}

fn grant(case: &Case, dates: Dates, shortened: &str, departs: &str) -> Command {
    Command::Grant {
        case: case.no,
        valid_from: dates.from,
        valid_until: dates.until,
        shortened_because: shortened.to_owned(),
        departs_because: departs.to_owned(),
    }
}

fn refuse(case: &Case, ground: u8, facts: &str, hearing: Hearing, departs: &str) -> Command {
    Command::Refuse { case: case.no, ground, facts: facts.to_owned(), hearing, departs_because: departs.to_owned() }
}

/// From, until and working days late of what a grant would be.
fn granted(events: &Result<Vec<Event>, Refusal>) -> Result<(NaiveDate, NaiveDate, u16), Refusal> {
    let events = events.as_ref().map_err(Clone::clone)?;
    let found = events.iter().find_map(|event| match event {
        Event::CaseGranted { valid_from, valid_until, late_by, .. } => Some((*valid_from, *valid_until, *late_by)),
        _ => None,
    });
    found.ok_or(Refusal::NotOpen)
}

/// What can be decided, and why nothing can be granted where it cannot.
fn offered(case: &Case, opened: &Opened, world: &World) -> (Vec<Opt>, Option<Refusal>) {
    let mut options = Vec::new();
    // Days that are wrong or not known are the form's own business; anything else stands against a grant at all.
    let against = match trial::decision(opened, world, &grant(case, Dates::default(), "-", "-")) {
        Ok(_) | Err(Refusal::DatesNeeded { .. } | Refusal::Before { .. } | Refusal::TooLong { .. }) => None,
        Err(refusal) => Some(refusal),
    };
    if against.is_none() {
        let label = Phrase::new(format!("form-decide-grant-{}", case.service().code()));
        options.push(Opt::new(GRANT, label, world.languages()));
    }
    for ground in GROUNDS {
        if trial::decision(opened, world, &refuse(case, ground, "-", Hearing::NotHeld("-".into()), "-")).is_ok() {
            options.push(Opt::new(ground.to_string(), super::ground_label(ground), world.languages()));
        }
    }
    (options, against)
}

/// The ground chosen; none for a grant.
fn ground_of(values: &Values) -> Option<u8> {
    values.code("outcome").and_then(|code| code.parse().ok())
}

pub(super) fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let Ok(case) = super::case_of(opened) else { return };
    form.clear_errors();
    let values = form.values(&world.form_context());
    let ground = ground_of(&values);
    let grants = values.code("outcome") == Some(GRANT);
    form.set_visible("valid_from", grants && case.service() != Service::Issue);
    form.set_visible("valid_until", grants);
    form.set_visible("most", grants);
    form.set_required("valid_until", case.service() != Service::Extend);
    form.set_visible("facts", ground.is_some());
    let departs = case.recommendation.as_ref().is_some_and(|r| r.refuse_on != ground);
    form.set_visible("departs_because", departs && (grants || ground.is_some()));
    let values = form.values(&world.form_context());
    hearing::show(form, &values, ground.is_some());
    match ground {
        Some(ground) => {
            let texts = paper_texts(world);
            let proposals = GROUNDS.map(|ground| papers::facts_of(case, Some(ground), texts));
            super::propose(form, &values, "facts", &proposals, &papers::facts_of(case, Some(ground), texts));
            form.set_visible("shortened_because", false);
        }
        None => validity_lines(form, &values, case, opened, world),
    }
    form.set_computed("timing", timing(case, world));
}

/// The longest the certificate may hold, the other reading beside it, and what is wrong with the days typed.
fn validity_lines(form: &mut Form, values: &Values, case: &Case, opened: &Opened, world: &World) {
    let issue = case.service() == Service::Issue;
    let dates = Dates { from: values.date("valid_from").filter(|_| !issue), until: values.date("valid_until") };
    let from = if issue { Some(world.today()) } else { dates.from };
    let most = from.and_then(|from| longest(case, from, world));
    let shorter = issue && most.as_ref().is_some_and(|most| dates.until.is_some_and(|until| until < most.picked));
    form.set_visible("shortened_because", shorter);
    let mut lines = Vec::new();
    if let Some(from) = from {
        lines.push(Said::from(Phrase::new("form-decide-from").with("from", from)));
    }
    if let Some(most) = &most {
        let said = Phrase::new("form-decide-longest")
            .with("most", most.picked)
            .with("paragraph", Arg::cite(most.paragraph.as_str()))
            .with("other", most.other_reading);
        lines.push(Said::from(said));
        if dates.until.is_none() && !issue {
            let until = contract_end(case, most);
            lines.push(Said::from(Phrase::new("form-decide-left-empty").with("until", until)));
        }
    }
    if !issue && opened.view.as_ref().is_none_or(|view| view.certificate.is_none()) {
        let number = case.application.certificate_number.as_str();
        lines.push(Said::new(Role::Warn, Phrase::new("form-decide-unknown").with("number", number)));
    }
    form.set_computed("most", lines);
    if dates.until.is_some()
        && let Err(refusal) = trial::decision(opened, world, &grant(case, dates, "-", "-"))
        && matches!(refusal, Refusal::TooLong { .. } | Refusal::Before { .. } | Refusal::Law(_))
    {
        form.set_error("valid_until", refusal.phrase());
    }
}

/// The first day where the last one is not known: of an extension the day after the old end, of a reissue today.
fn first_day(opened: &Opened, world: &World) -> Option<NaiveDate> {
    let view = opened.view.as_ref()?;
    match view.case.service() {
        Service::Extend => view.certificate.as_ref()?.valid_until()?.succ_opt(),
        Service::Reissue => Some(world.today()),
        Service::Issue | Service::Duplicate => None,
    }
}

/// The contract's last day within the longest term; an open-ended contract takes the whole of it (п. 16).
fn contract_end(case: &Case, most: &Validity) -> NaiveDate {
    case.application.contract_until.map_or(most.picked, |end| end.min(most.picked))
}

fn longest(case: &Case, from: NaiveDate, world: &World) -> Option<Validity> {
    let edition = world.rules.edition_of(case).ok()?;
    validity::until(edition, case.service(), world.rules.readings(edition).term, from).ok()
}

/// In time or late, if it were decided today.
fn timing(case: &Case, world: &World) -> Vec<Said> {
    let Some(term) = case.clocks.term(crate::law::Stage::Decision) else { return Vec::new() };
    let late = world.rules.late_by(Some(term.due), world.today()).unwrap_or_default();
    let (role, phrase) = if late == 0 {
        (Role::Good, Phrase::new("form-decide-in-time"))
    } else {
        (Role::Bad, Phrase::new("form-decide-late").with("n", late))
    };
    let phrase = phrase.with("due", term.due).with("paragraph", Arg::cite(term.paragraph.as_str()));
    vec![Said::new(role, phrase), Phrase::new("form-decide-paper-next").into()]
}

pub(super) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    let Some(view) = &opened.view else {
        return Finish::Problem { field: FIELDS[0], words: Phrase::new("form-case-gone") };
    };
    let command = command(values, &view.case, world);
    let decision = match trial::decision(opened, world, &command).and_then(|events| recorded(&events, world)) {
        Ok(decision) => decision,
        Err(refusal) => return problem(&refusal, &FIELDS),
    };
    let given = trial::tried(opened, world, &command);
    let prepares = given.is_ok_and(|events| matches!(events[..], [Event::DecisionPrepared { .. }]));
    match of_decision(view, &decision, world) {
        Ok(shown) => {
            let mut paper = PaperScreen::new(shown.title, shown.lines, command, Some(view.case.revision));
            paper.remarks = shown.remarks;
            paper.prepares = prepares;
            Finish::Paper(Box::new(paper))
        }
        Err(refusal) => problem(&refusal, &FIELDS),
    }
}

fn command(values: &Values, case: &Case, world: &World) -> Command {
    let text = |id| values.text(id).unwrap_or_default();
    let Some(ground) = ground_of(values) else {
        let from = values.date("valid_from");
        let contract = || Some(contract_end(case, &longest(case, from?, world)?));
        let dates = Dates { from, until: values.date("valid_until").or_else(contract) };
        return grant(case, dates, text("shortened_because"), text("departs_because"));
    };
    refuse(case, ground, text("facts"), hearing::read(values), text("departs_because"))
}

/// The decision as it would be recorded now. A number that is still to be given is left empty.
pub(super) fn recorded(events: &[Event], world: &World) -> Result<Decision, Refusal> {
    let new_number = events
        .iter()
        .any(|event| matches!(event, Event::CertificateGranted { service: Service::Issue | Service::Reissue, .. }));
    let found = events.iter().find_map(|event| apply::decision(event, world.now, &world.me.login));
    let mut decision = found.ok_or(Refusal::NotOpen)?;
    if let Outcome::Granted { certificate, .. } = &mut decision.outcome
        && new_number
    {
        certificate.clear();
    }
    Ok(decision)
}
