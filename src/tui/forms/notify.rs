//! A holder's notification (п. 18, 20): on time or late is computed as it is typed (R-SENT).

use super::Finish;
use super::trial::{problem, tried};
use crate::law::holder::{self, Duty};
use crate::locale::Texts;
use crate::office::certificate::Certificate;
use crate::office::decide::judge;
use crate::office::notification::{NoticeChannel, NoticeInput, NoticeKind};
use crate::office::{Command, Refusal};
use crate::phrase::{Arg, Phrase};
use crate::tui::form::{DateBias, Field, Form, Opt, Role, Said, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

const FIELDS: [&str; 6] = ["incoming_no", "event_on", "sent_on", "received_on", "holder", "certificate"];

#[expect(clippy::unnecessary_wraps, reason = "the shape every form is opened by")]
pub(super) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let options = |codes: &[&str], message: &str| -> Vec<Opt> {
        codes.iter().map(|code| Opt::new(*code, Phrase::new(format!("{message}-{code}")), world.languages())).collect()
    };
    let kinds: Vec<&str> = NoticeKind::ALL.iter().map(|kind| kind.code()).collect();
    let channels: Vec<&str> = NoticeChannel::ALL.iter().map(|channel| channel.code()).collect();
    let fields = vec![
        Field::choice("kind", "form-notify-kind", options(&kinds, "notice-kind")).required(),
        Field::date("event_on", "field-event_on", DateBias::Past).required().hint("form-notify-event-hint"),
        Field::line("incoming_no", "field-incoming_no", 100).required(),
        Field::computed("verdict", "form-notify-verdict"),
        Field::choice("channel", "field-channel", options(&channels, "notice-channel")).required(),
        Field::date("sent_on", "field-sent_on", DateBias::Past).required(),
        Field::date("received_on", "field-received_on", DateBias::Past).required(),
        Field::line("employer", "form-notify-employer", 300).hidden(),
        Field::line("certificate", "form-notify-certificate", 60).hint("form-notify-certificate-hint"),
        Field::line("holder", "field-holder", 300),
        Field::area("text", "field-notice-text", 4000),
    ];
    let certificate = certificate(opened);
    let mut form = Form::new(Phrase::new("form-notify-title"), fields).with_context(context(certificate));
    let without_employer = certificate.is_some_and(|c| c.no_employer_since.is_some());
    let kind = if without_employer { NoticeKind::NewEmployer } else { NoticeKind::ContractEnded };
    form.set("kind", &Value::Code(kind.code().to_owned()));
    form.set("channel", &Value::Code(NoticeChannel::Portal.code().to_owned()));
    for id in ["sent_on", "received_on"] {
        form.set(id, &Value::Date(world.today()));
    }
    if let Some(certificate) = certificate {
        // What stands in its place is the one that is notified about (п. 22).
        let number = certificate.superseded_by.as_ref().unwrap_or(&certificate.number);
        form.set("certificate", &Value::Text(number.clone()));
        form.set("holder", &Value::Text(certificate.full_name.clone()));
    }
    Ok(form)
}

fn certificate(opened: &Opened) -> Option<&Certificate> {
    opened.view.as_ref()?.certificate.as_ref()
}

fn context(certificate: Option<&Certificate>) -> Vec<Said> {
    let Some(certificate) = certificate else { return vec![Phrase::new("form-notify-unmatched").into()] };
    let about = Phrase::new("form-notify-about")
        .with("number", certificate.number.as_str())
        .with("name", certificate.full_name.as_str())
        .with("until", certificate.valid_until().map(Texts::date).unwrap_or_default());
    let mut lines = vec![about.into()];
    if let Some(by) = &certificate.superseded_by {
        lines.push(Said::new(Role::Warn, Phrase::new("form-notify-superseded").with("by", by.as_str())));
    }
    lines
}

/// What is typed so far; none while a day is missing.
fn input(values: &Values) -> Option<NoticeInput> {
    let text = |id| values.text(id).unwrap_or_default().to_owned();
    let kind = NoticeKind::from_code(values.code("kind")?)?;
    Some(NoticeInput {
        kind,
        event_on: values.date("event_on")?,
        sent_on: values.date("sent_on")?,
        received_on: values.date("received_on")?,
        incoming_no: text("incoming_no"),
        channel: NoticeChannel::from_code(values.code("channel")?)?,
        text: text("text"),
        holder: text("holder"),
        employer: text("employer"),
        certificate: values.text("certificate").map(str::to_owned),
    })
}

pub(super) fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    form.clear_errors();
    let values = form.values(&world.form_context());
    let new_employer = values.code("kind") == Some(NoticeKind::NewEmployer.code());
    form.set_visible("employer", new_employer);
    form.set_required("holder", values.text("certificate").is_none());
    let Some(input) = input(&values) else {
        form.set_computed("verdict", Vec::new());
        return;
    };
    let lines = verdict(&input, world).unwrap_or_else(|refusal| vec![Said::new(Role::Bad, refusal.phrase())]);
    form.set_computed("verdict", lines);
    if let Err(refusal @ (Refusal::InFuture { .. } | Refusal::Before { .. })) = days(&input, opened, world)
        && let Finish::Problem { field, words } = problem(&refusal, &FIELDS)
    {
        form.set_error(field, words);
    }
}

/// Whether the days can be: the certificate is the register's to find.
fn days(input: &NoticeInput, opened: &Opened, world: &World) -> Result<(), Refusal> {
    let alone = NoticeInput { certificate: None, holder: "-".to_owned(), incoming_no: "-".to_owned(), ..input.clone() };
    tried(opened, world, &Command::ReceiveNotification { input: alone }).map(|_| ())
}

/// On time or late with the paragraph, by a letter both ways, and what follows from it.
fn verdict(input: &NoticeInput, world: &World) -> Result<Vec<Said>, Refusal> {
    let found = judge(&world.rules, input)?;
    let role = |on_time| if on_time { Role::Good } else { Role::Bad };
    let said = Phrase::new("form-notify-found")
        .with("verdict", found.phrase())
        .with("due", found.due)
        .with("paragraph", Arg::cite(found.paragraph.as_str()));
    let mut lines = vec![Said::new(role(found.on_time), said)];
    if let Some(received) = found.by_received {
        let both = Phrase::new("form-notify-by-letter")
            .with("sent", found.by_sent.phrase())
            .with("received", received.phrase())
            .with("reading", found.reading.phrase());
        lines.push(Said::new(role(received.on_time), both));
    }
    if input.event_on > input.sent_on {
        lines.push(Said::new(Role::Warn, Phrase::new("form-notify-ahead")));
    }
    match input.kind {
        NoticeKind::NewEmployer => {
            let edition = world.rules.edition_on(input.received_on)?;
            let (due, _) = holder::due(edition, &world.rules.calendar, Duty::Reissue, input.event_on)?;
            let paragraph = Arg::cite(Duty::Reissue.paragraph());
            lines.push(Phrase::new("form-notify-reissue").with("due", due).with("paragraph", paragraph).into());
        }
        NoticeKind::ContractEnded => {
            lines.push(Phrase::new("form-notify-stays").with("paragraph", Arg::cite("23")).into());
        }
    }
    Ok(lines)
}

pub(super) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    let Some(input) = input(values) else {
        return Finish::Problem { field: FIELDS[1], words: Phrase::new("form-required") };
    };
    match days(&input, opened, world) {
        Ok(()) => Finish::Submit(Command::ReceiveNotification { input }),
        Err(refusal) => problem(&refusal, &FIELDS),
    }
}
