//! A question whether a certificate is valid: the register answers as of a day, and the answer is drawn before it is
//! given and kept.

use super::Finish;
use super::trial::{problem, tried};
use crate::office::certificate::answer::{AnswerValidity, ValidityAnswered};
use crate::office::{Command, Event};
use crate::papers;
use crate::phrase::Phrase;
use crate::tui::form::{DateBias, Field, Form, Role, Said, Value, Values};
use crate::tui::life::status_words;
use crate::tui::message::Opened;
use crate::tui::papers::{head, shown};
use crate::tui::screens::PaperScreen;
use crate::tui::world::World;

const FIELDS: [&str; 3] = ["certificate_number", "asked_by", "as_of"];

#[expect(clippy::unnecessary_wraps, reason = "the shape every form is opened by")]
pub(super) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let fields = vec![
        Field::line("certificate_number", "form-validity-number", 360).required(),
        Field::date("as_of", "form-validity-as-of", DateBias::Nearest).required(),
        Field::line("asked_by", "field-asked_by", 500).required().hint("form-validity-asked-hint"),
        Field::computed("answer", "form-validity-answer"),
    ];
    let mut form = Form::new(Phrase::new("form-validity-title"), fields);
    form.set("as_of", &Value::Date(world.today()));
    if let Some(certificate) = &opened.certificate {
        form.set("certificate_number", &Value::Text(certificate.number.clone()));
    }
    Ok(form)
}

fn command(values: &Values, blank: &str) -> Option<Command> {
    Some(Command::AnswerValidity(AnswerValidity {
        certificate: values.text("certificate_number")?.to_owned(),
        asked_by: values.text("asked_by").unwrap_or(blank).to_owned(),
        as_of: values.date("as_of")?,
    }))
}

/// What the register would answer, where the certificate asked about is the one at hand.
fn answered(opened: &Opened, world: &World, command: &Command) -> Option<ValidityAnswered> {
    let number = opened.certificate.as_ref()?.number.as_str();
    tried(opened, world, command).ok()?.into_iter().find_map(|event| match event {
        Event::ValidityAnswered(answer) if answer.certificate == number => Some(answer),
        _ => None,
    })
}

pub(super) fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    form.clear_errors();
    let values = form.values(&world.form_context());
    let Some(command) = command(&values, "-") else {
        form.set_computed("answer", Vec::new());
        return;
    };
    let said = match answered(opened, world, &command) {
        Some(answer) => {
            let holds = answer.status.is_some_and(crate::office::certificate::CertificateStatus::holds);
            Said::new(if holds { Role::Good } else { Role::Warn }, status_words(answer.status))
        }
        None => Phrase::new("form-validity-later").into(),
    };
    form.set_computed("answer", vec![said]);
}

pub(super) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    let Some(command) = command(values, "") else {
        return Finish::Problem { field: FIELDS[0], words: Phrase::new("form-required") };
    };
    if let Err(refusal) = tried(opened, world, &command) {
        return problem(&refusal, &FIELDS);
    }
    // Of a number that is not at hand only the register knows: it answers as the question is recorded.
    let Some(answer) = answered(opened, world, &command) else { return Finish::Submit(command) };
    let letter = papers::validity_answer(&answer, world.today(), head(world));
    let title = world.say(&Phrase::new("papers-title-answer").with("number", answer.certificate.as_str()));
    let mut paper = PaperScreen::new(title, Vec::new(), command, None);
    (paper.remarks, paper.lines) = shown(&[letter], world);
    Finish::Paper(Box::new(paper))
}
