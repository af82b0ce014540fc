//! The decision (п. 11, 12, 15, 16, 22, 22-1): only what is lawful now is offered, and its paper is drawn before F2
//! signs it.

use chrono::NaiveDate;

use super::trial::{self, problem};
use super::{Finish, hearing};
use crate::law::Service;
use crate::office::case::{Case, Decision, Hearing, Outcome};
use crate::office::certificate::GrantTerm;
use crate::office::{Act, Command, Event, Refusal, apply, correction};
use crate::papers;
use crate::phrase::{Arg, Phrase};
use crate::tui::flags;
use crate::tui::form::{DateBias, Field, Form, Opt, Role, Said, Value, Values};
use crate::tui::message::Opened;
use crate::tui::papers::{of_decision, paper_texts};
use crate::tui::screens::PaperScreen;
use crate::tui::world::World;

/// The code of «grant»; a ground's is its number.
const GRANT: &str = "grant";
const GROUNDS: [u8; 3] = [1, 2, 3];
/// The fields a refusal of the office may name; the first stands for the others.
const FIELDS: [&str; 7] =
    ["outcome", "valid_until", "shortened_because", "facts", "hearing_on", "hearing_because", "departs_because"];

pub(super) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let case = super::case_of(opened)?;
    let (options, against) = offered(case, opened, world);
    if options.is_empty() {
        return Err(against.map_or_else(|| Phrase::new("form-decide-nothing"), |refusal| refusal.phrase()));
    }
    // A grant that an empty field holds back is no reason to propose a refusal: a refusal nobody recommended is
    // chosen by a person.
    let recommended = case.recommendation.as_ref().and_then(|r| r.refuse_on).map(|ground| ground.to_string());
    let proposed = [recommended, Some(GRANT.to_owned())]
        .into_iter()
        .flatten()
        .find(|code| options.iter().any(|option| option.code == *code));
    let mut fields = vec![
        Field::choice("outcome", "form-decide-outcome", options).required(),
        Field::computed("against", "form-decide-against"),
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
    let mut context = super::heading(case, world);
    if !world.settings.second_signature {
        context.push(Said::new(Role::Warn, Phrase::new("office-one-signature")));
    }
    if let Some(view) = &opened.view {
        let flags = flags::holder(case).into_iter().chain(flags::of_case(view, world));
        context.extend(flags.map(|(phrase, warns)| Said::new(if warns { Role::Warn } else { Role::Plain }, phrase)));
    }
    let mut form = Form::new(title, fields).with_context(context);
    if let Some(proposed) = proposed {
        form.set("outcome", &Value::Code(proposed));
    }
    hearing::propose(&mut form, case, world);
    form.set_visible("against", against.is_some());
    form.set_computed("against", against.iter().flat_map(standing_against).collect());
    if let Some(proposed) = granted(opened, world, &grant(case, None, "-", "-")) {
        form.set("valid_until", &Value::Date(proposed.until));
    }
    Ok(form)
}

/// What stands against a grant, and the command that fills an empty field of the application: this form has none.
fn standing_against(refusal: &Refusal) -> Vec<Said> {
    let mut lines = vec![Said::new(Role::Warn, refusal.phrase())];
    if let Refusal::Empty { field, .. } = refusal
        && field.strip_prefix("field-").is_some_and(|id| correction::FIELDS.contains(&id))
    {
        lines.push(Phrase::new("form-decide-fill").with("command", Phrase::new("command-correct")).into());
    }
    lines
}

fn grant(case: &Case, until: Option<NaiveDate>, shortened: &str, departs: &str) -> Command {
    Command::Grant {
        case: case.no,
        valid_from: None,
        valid_until: until,
        shortened_because: shortened.to_owned(),
        departs_because: departs.to_owned(),
    }
}

fn refuse(case: &Case, ground: u8, facts: &str, hearing: Hearing, departs: &str) -> Command {
    Command::Refuse { case: case.no, ground, facts: facts.to_owned(), hearing, departs_because: departs.to_owned() }
}

/// What a grant would be.
struct Proposed {
    from: NaiveDate,
    until: NaiveDate,
    term: Option<GrantTerm>,
}

fn granted(opened: &Opened, world: &World, command: &Command) -> Option<Proposed> {
    trial::decision(opened, world, command).ok()?.into_iter().find_map(|event| match event {
        Event::CaseGranted { valid_from: from, valid_until: until, detail, .. } => {
            Some(Proposed { from, until, term: detail.and_then(|detail| detail.term) })
        }
        _ => None,
    })
}

/// What can be decided, and why nothing can be granted where it cannot.
fn offered(case: &Case, opened: &Opened, world: &World) -> (Vec<Opt>, Option<Refusal>) {
    let mut options = Vec::new();
    // Whatever stands against the law's own proposal stands against a grant at all.
    let against = trial::decision(opened, world, &grant(case, None, "-", "-")).err();
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
    // A reissue and a duplicate keep the term there is.
    form.set_visible("valid_until", grants && matches!(case.service(), Service::Issue | Service::Extend));
    form.set_visible("most", grants);
    // Before a ground is chosen too: the way from the choice leads to it.
    form.set_visible("facts", !grants);
    let departs = case.recommendation.as_ref().is_some_and(|r| r.refuse_on != ground);
    form.set_visible("departs_because", departs && (grants || ground.is_some()));
    // Shown before it is read: a hidden field has no value, and what it asks for would wait for another key.
    form.set_visible("hearing", ground.is_some());
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
    let next = if prepares(opened, world, &command(&values, case)) { "prepare" } else { "paper" };
    let mut timing = timing(case, world);
    timing.push(Phrase::new(format!("form-decide-{next}-next")).into());
    form.set_computed("timing", timing);
}

/// The term the law gives, the other reading beside it, and what is wrong with the day typed.
fn validity_lines(form: &mut Form, values: &Values, case: &Case, opened: &Opened, world: &World) {
    let Some(lawful) = granted(opened, world, &grant(case, None, "-", "-")) else { return };
    let until = values.date("valid_until").filter(|_| lawful.term.is_some());
    form.set_visible("shortened_because", until.is_some_and(|until| until < lawful.until));
    let mut lines = vec![Said::from(Phrase::new("form-decide-from").with("from", lawful.from))];
    match &lawful.term {
        Some(term) => {
            let said = Phrase::new("form-decide-longest")
                .with("most", term.most)
                .with("paragraph", Arg::cite(term.paragraph.as_str()))
                .with("other", term.other);
            lines.push(said.into());
            if case.service() == Service::Extend {
                let by = if lawful.until == term.most { "cap" } else { "contract" };
                lines.push(Phrase::new(format!("form-decide-until-{by}")).with("until", lawful.until).into());
            }
        }
        None => lines.push(Phrase::new("form-decide-keeps").with("until", lawful.until).into()),
    }
    form.set_computed("most", lines);
    if until.is_some()
        && let Err(refusal) = trial::decision(opened, world, &grant(case, until, "-", "-"))
    {
        form.set_error("valid_until", refusal.phrase());
    }
}

/// In time or late, if it were decided today.
fn timing(case: &Case, world: &World) -> Vec<Said> {
    let Some(term) = case.clocks.term(crate::law::Stage::Decision) else { return Vec::new() };
    let late = world.rules.over(case).late_by(Some(term.due), world.today()).unwrap_or_default();
    let (role, phrase) = if late == 0 {
        (Role::Good, Phrase::new("form-decide-in-time"))
    } else {
        (Role::Bad, Phrase::new("form-decide-late").with("n", late))
    };
    let phrase = phrase.with("due", term.due).with("paragraph", Arg::cite(term.paragraph.as_str()));
    vec![Said::new(role, phrase)]
}

/// Whether the decision is only prepared: another signs it. While it is not whole yet, what its kind takes.
fn prepares(opened: &Opened, world: &World, command: &Command) -> bool {
    let two = world.settings.second_signature && matches!(command, Command::Refuse { .. });
    trial::tried(opened, world, command)
        .map_or(two || !world.me.may(Act::Sign), |events| matches!(events[..], [Event::DecisionPrepared { .. }]))
}

pub(super) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    let Some(view) = &opened.view else {
        return Finish::Problem { field: FIELDS[0], words: Phrase::new("form-case-gone") };
    };
    let command = command(values, &view.case);
    let decision = match trial::decision(opened, world, &command).and_then(|events| recorded(&events, world)) {
        Ok(decision) => decision,
        Err(refusal) => return problem(&refusal, &FIELDS),
    };
    let prepares = prepares(opened, world, &command);
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

fn command(values: &Values, case: &Case) -> Command {
    let text = |id| values.text(id).unwrap_or_default();
    let Some(ground) = ground_of(values) else {
        let until = values.date("valid_until");
        return grant(case, until, text("shortened_because"), text("departs_because"));
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
