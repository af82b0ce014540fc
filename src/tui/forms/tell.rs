//! The holder told of the end of the certificate: the notice is drawn, and the day and way of it are written down.

use super::Finish;
use super::trial::{judge_filled, problem, tried};
use crate::office::Command;
use crate::office::certificate::ending::TellHolder;
use crate::office::certificate::fault::CertificateFault;
use crate::office::notification::NoticeChannel;
use crate::office::refusal::Refusal;
use crate::papers;
use crate::phrase::Phrase;
use crate::tui::form::{DateBias, Field, Form, Value, Values};
use crate::tui::message::Opened;
use crate::tui::papers::{head, shown};
use crate::tui::screens::PaperScreen;
use crate::tui::world::World;

const FIELDS: [&str; 3] = ["told_on", "told_proof", "way"];

pub(super) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let certificate = super::certificate_of(opened)?;
    if certificate.untold().is_none() {
        return Err(Refusal::from(CertificateFault::NothingToTell(certificate.number.clone())).phrase());
    }
    let ways: Vec<&str> = NoticeChannel::ALL.iter().map(|way| way.code()).collect();
    let fields = vec![
        Field::choice("way", "form-tell-way", super::code_options(&ways, "notice-channel", world)).required(),
        Field::date("told_on", "field-told_on", DateBias::Past).required(),
        Field::line("told_proof", "field-told_proof", 300).required(),
    ];
    let title = Phrase::new("form-tell-title").with("number", certificate.number.as_str());
    let mut form = Form::new(title, fields).with_context(super::about_certificate(certificate, world));
    form.set("way", &Value::Code(NoticeChannel::Letter.code().to_owned()));
    form.set("told_on", &Value::Date(world.today()));
    Ok(form)
}

fn command(values: &Values, opened: &Opened, blank: &str) -> Option<Command> {
    Some(Command::NotifyHolder(TellHolder {
        certificate: opened.certificate.as_ref()?.number.clone(),
        on: values.date("told_on")?,
        way: NoticeChannel::from_code(values.code("way")?)?,
        proof: values.text("told_proof").unwrap_or(blank).to_owned(),
    }))
}

pub(super) fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let values = form.values(&world.form_context());
    judge_filled(form, opened, world, command(&values, opened, "-"), &FIELDS);
}

pub(super) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    let certificate = opened.certificate.as_ref();
    let (Some(command), Some(certificate)) = (command(values, opened, ""), certificate) else {
        return Finish::Problem { field: FIELDS[0], words: Phrase::new("form-required") };
    };
    if let Err(refusal) = tried(opened, world, &command) {
        return problem(&refusal, &FIELDS);
    }
    let Some(ended) = certificate.untold() else { return Finish::Submit(command) };
    let letter = papers::holder_notice(certificate, ended, head(world));
    let title = world.say(&Phrase::new("papers-title-notice").with("number", certificate.number.as_str()));
    let mut paper = PaperScreen::new(title, Vec::new(), command, Some(certificate.revision));
    (paper.remarks, paper.lines) = shown(&[letter], world);
    Finish::Paper(Box::new(paper))
}
