//! A complaint written down (п. 24, 25): its days are computed as it is typed.

use super::super::trial::{self, submitted};
use super::super::{Finish, form_options, minute};
use crate::office::complaint::{About, Addressee, Complainant, ComplaintInput, Matter, RegisterComplaint};
use crate::office::decide::complaint_deadlines;
use crate::office::notification::NoticeChannel;
use crate::office::{CaseNo, Command, Refusal};
use crate::phrase::{Arg, Phrase};
use crate::tui::form::{DateBias, Field, Form, Role, Said, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

const FIELDS: [&str; 6] =
    ["complainant", "incoming_no", "complaint_subject", "received_at", "registered_on", "complaint_case"];

#[expect(clippy::unnecessary_wraps, reason = "the shape every form is opened by")]
pub fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let channels = form_options(NoticeChannel::ALL.iter().map(|c| c.code()), "notice-channel", world);
    let addressees = form_options(Addressee::ALL.iter().map(|a| a.code()), "complaint-to", world);
    let matters = form_options(Matter::ALL.iter().map(|m| m.code()), "complaint-matter", world);
    let fields = vec![
        Field::line("complainant", "field-complainant", 300).required(),
        Field::line("complaint_subject", "field-complaint_subject", 300).required(),
        Field::line("incoming_no", "field-incoming_no", 100).required(),
        Field::moment("received_at", "field-received_at", DateBias::Past).required(),
        Field::choice("channel", "field-channel", channels).required(),
        Field::choice("addressed_to", "field-addressed_to", addressees).required(),
        Field::choice("matter", "field-matter", matters).required(),
        Field::line("complaint_case", "field-complaint_case", 20).hint("form-complaint-case-hint"),
        Field::line("certificate", "field-complaint_certificate", 60),
        Field::computed("days", "form-complaint-days"),
        Field::date("registered_on", "field-registered_on", DateBias::Past).hint("form-complaint-registered-hint"),
        Field::line("representative", "field-representative", 300),
        Field::line("iin", "field-iin", 12),
        Field::area("complaint_text", "field-complaint_text", 4000),
    ];
    let mut form = Form::new(Phrase::new("form-complaint-title"), fields);
    form.set("channel", &Value::Code(NoticeChannel::Letter.code().to_owned()));
    form.set("addressed_to", &Value::Code(Addressee::Us.code().to_owned()));
    form.set("matter", &Value::Code(Matter::Decision.code().to_owned()));
    form.set("received_at", &Value::Moment(minute(world.now)));
    if let Some(view) = &opened.view {
        form.set("complainant", &Value::Text(view.case.application.full_name.clone()));
        form.set("iin", &Value::Text(view.case.application.iin.clone()));
        form.set("complaint_case", &Value::Text(view.case.no.to_string()));
        form.mark_clean();
    }
    Ok(form)
}

/// What is typed so far; a word that is not there yet stands as `blank`.
fn input(values: &Values, world: &World, blank: &str) -> ComplaintInput {
    let text = |id| values.text(id).unwrap_or(blank).to_owned();
    let bare = |id| values.text(id).unwrap_or_default().to_owned();
    ComplaintInput {
        received_at: values.moment("received_at").unwrap_or(world.now),
        channel: values.code("channel").and_then(NoticeChannel::from_code).unwrap_or(NoticeChannel::Letter),
        from: Complainant { name: text("complainant"), iin: bare("iin"), representative: bare("representative") },
        about: About {
            matter: values.code("matter").and_then(Matter::from_code).unwrap_or(Matter::Decision),
            case: values.text("complaint_case").and_then(|text| text.parse::<CaseNo>().ok()),
            certificate: values.text("certificate").map(str::to_owned),
        },
        subject: text("complaint_subject"),
        text: bare("complaint_text"),
        addressed_to: values.code("addressed_to").and_then(Addressee::from_code).unwrap_or(Addressee::Us),
        incoming_no: text("incoming_no"),
        registered_on: values.date("registered_on"),
    }
}

pub fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let values = form.values(&world.form_context());
    let input = input(&values, world, "-");
    // The case and the certificate are the register's to find: only the days are judged here.
    let alone = ComplaintInput { about: About { case: None, certificate: None, ..input.about.clone() }, ..input };
    let days = days(&alone, world).unwrap_or_else(|refusal| vec![Said::new(Role::Bad, refusal.phrase())]);
    trial::judge(form, opened, world, &Command::RegisterComplaint(RegisterComplaint { input: alone }), &FIELDS);
    form.set_computed("days", days);
    let typed = values.text("complaint_case");
    if typed.is_some_and(|text| text.parse::<CaseNo>().is_err()) && form.focused() != Some("complaint_case") {
        form.set_error("complaint_case", Phrase::new("form-complaint-no-case"));
    }
}

/// When it counts as received, and both of its days (G4).
fn days(input: &ComplaintInput, world: &World) -> Result<Vec<Said>, Refusal> {
    let found = complaint_deadlines(&world.rules, input)?;
    let mut lines = Vec::new();
    if found.received_day != input.received_at.date() {
        let said = Phrase::new("law-deadline-complaint-received")
            .with("day", found.received_day)
            .with("paragraph", Arg::cite("row-7"))
            .with("code", Arg::cite("apc-64"));
        lines.push(Said::new(Role::Warn, said));
    }
    lines.extend(found.terms.iter().map(|term| {
        let said = Phrase::new("form-complaint-day")
            .with("what", term.term.phrase())
            .with("day", term.due)
            .with("paragraph", Arg::cite(term.paragraph.as_str()));
        Said::from(said)
    }));
    lines.extend(found.notes.into_iter().map(Said::from));
    Ok(lines)
}

pub fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    if values.text("complaint_case").is_some_and(|text| text.parse::<CaseNo>().is_err()) {
        return Finish::Problem { field: "complaint_case", words: Phrase::new("form-complaint-no-case") };
    }
    let command = Command::RegisterComplaint(RegisterComplaint { input: input(values, world, "") });
    match submitted(opened, world, command.clone(), &FIELDS) {
        // The register, not the form, knows every case and certificate.
        Finish::Problem { .. } if named_alone(&command, opened, world) => Finish::Submit(command),
        other => other,
    }
}

/// Whether only the case or the certificate, which the form may not have at hand, stands against it.
fn named_alone(command: &Command, opened: &Opened, world: &World) -> bool {
    matches!(trial::tried(opened, world, command), Err(Refusal::NoCase(_) | Refusal::NoCertificate(_)))
}
