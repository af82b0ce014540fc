//! A notification that waited for its certificate (п. 18, 20).

use super::Finish;
use super::trial::tried;
use crate::office::notification::Notification;
use crate::office::{Command, NoticeNo, Refusal};
use crate::phrase::Phrase;
use crate::tui::form::{Field, Form, Said, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

pub(super) fn build(opened: &Opened, _: &World) -> Result<Form, Phrase> {
    if let Some(no) = opened.notice.as_ref().filter(|notice| notice.input.certificate.is_some()).map(|n| n.no) {
        return Err(Refusal::AlreadyMatched(no).phrase());
    }
    let fields = vec![
        Field::line("notice", "form-match-notice", 20).required(),
        Field::line("certificate", "form-notify-certificate", 60).required(),
    ];
    let context = opened.notice.as_ref().map(about).unwrap_or_default();
    let mut form = Form::new(Phrase::new("form-match-title"), fields).with_context(context);
    if let Some(notice) = &opened.notice {
        form.set("notice", &Value::Text(notice.no.to_string()));
        form.set_enabled("notice", false);
    }
    let certificate = opened.view.as_ref().and_then(|view| view.certificate.as_ref());
    if let Some(certificate) = certificate {
        form.set("certificate", &Value::Text(certificate.number.clone()));
    }
    Ok(form)
}

/// What was written down of it.
fn about(notice: &Notification) -> Vec<Said> {
    let input = &notice.input;
    let words = Phrase::new("form-match-about")
        .with("kind", Phrase::new(format!("notice-kind-{}", input.kind.code())))
        .with("holder", input.holder.as_str())
        .with("event", input.event_on)
        .with("incoming", input.incoming_no.as_str());
    let mut lines = vec![Said::from(words)];
    if !input.text.is_empty() {
        lines.push(crate::tui::form::plain(input.text.clone()).into());
    }
    lines
}

pub(super) fn recompute(form: &mut Form, _: &Opened, world: &World) {
    form.clear_errors();
    let values = form.values(&world.form_context());
    if values.text("notice").is_some_and(|text| text.parse::<NoticeNo>().is_err()) && form.focused() != Some("notice") {
        form.set_error("notice", Phrase::new("form-match-no-number"));
    }
}

pub(super) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    let Some(Ok(notice)) = values.text("notice").map(str::parse::<NoticeNo>) else {
        return Finish::Problem { field: "notice", words: Phrase::new("form-match-no-number") };
    };
    let certificate = values.text("certificate").unwrap_or_default().to_owned();
    let command = Command::MatchNotification { notice, certificate };
    match tried(opened, world, &command) {
        Err(refusal @ Refusal::AlreadyMatched(_)) => Finish::Problem { field: "certificate", words: refusal.phrase() },
        // The register, not the form, knows every notification and certificate.
        _ => Finish::Submit(command),
    }
}
