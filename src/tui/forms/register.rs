//! A new application by hand (п. 3, 5): its clocks are computed as it is typed, and only what its service asks is asked.

mod read;

use super::Finish;
use super::trial::submitted;
use crate::intake::warning_phrase;
use crate::law::Service;
use crate::office::application::{Application, AttachmentKind, Channel, Education, IdKind, LossKind, Sex};
use crate::office::certificate::Certificate;
use crate::office::{Command, identity};
use crate::phrase::{Arg, Phrase};
use crate::tui::form::{DateBias, Field, Form, Item, Opt, Said, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

/// The fields of one kind of application, with the services that ask for them.
const OF_SERVICES: [(&[Service], &[&str]); 5] = [
    (&[Service::Issue], &["education", "english_certificate", "work_periods"]),
    (
        &[Service::Extend, Service::Reissue],
        &["employer_name", "employer_bin", "contract_number", "contract_date", "contract_until", "contract_open"],
    ),
    (&[Service::Extend, Service::Reissue, Service::Duplicate], &["certificate_number"]),
    (&[Service::Reissue], &["change_name", "change_id", "change_employer", "change_date"]),
    (&[Service::Duplicate], &["loss_kind", "loss_date"]),
];
/// The fields a refusal of the office may name; the first stands for the others.
const FIELDS: [&str; 4] = ["portal_number", "channel_note", "filed_at", "full_name"];

fn options(codes: &[&str], message: &str, world: &World) -> Vec<Opt> {
    codes.iter().map(|code| Opt::new(*code, Phrase::new(format!("{message}-{code}")), world.languages())).collect()
}

macro_rules! coded {
    ($id:literal, $label:literal, $codes:ty, $world:expr) => {
        Field::choice($id, $label, options(&<$codes>::ALL.iter().map(|v| v.code()).collect::<Vec<_>>(), $id, $world))
    };
}

#[expect(clippy::unnecessary_wraps, reason = "the shape every form is opened by")]
pub(super) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let mut fields = arrival(world);
    fields.extend(person(world));
    fields.extend(content(world));
    let mut form = Form::new(Phrase::new("form-register-title"), fields);
    form.set("service", &Value::Code(Service::Issue.code().to_owned()));
    if let Some(certificate) = &opened.certificate {
        from_certificate(&mut form, certificate);
    }
    Ok(form)
}

/// What the certificate that was selected tells: its number, its holder, their profession. The service is a guess to be
/// turned.
fn from_certificate(form: &mut Form, certificate: &Certificate) {
    form.set("service", &Value::Code(Service::Extend.code().to_owned()));
    for (field, text) in [
        ("certificate_number", &certificate.number),
        ("full_name", &certificate.full_name),
        ("iin", &certificate.iin),
        ("id_number", &certificate.id_number),
    ] {
        if !text.is_empty() {
            form.set(field, &Value::Text(text.clone()));
        }
    }
    if let Some((born, sex)) = identity::born(&certificate.iin) {
        form.set("birth_date", &Value::Date(born));
        form.set("sex", &Value::Code(sex.code().to_owned()));
    }
    if !certificate.profession_code.is_empty() {
        form.set("profession_code", &Value::Code(certificate.profession_code.clone()));
    }
}

fn arrival(world: &World) -> Vec<Field> {
    vec![
        Field::heading("of-arrival", "form-register-arrival"),
        coded!("service", "field-service", Service, world).required(),
        Field::line("certificate_number", "field-certificate_number", 60).hidden(),
        Field::line("portal_number", "field-portal_number", 60).required(),
        Field::moment("filed_at", "field-filed_at", DateBias::Past).required(),
        Field::computed("clocks", "form-register-clocks"),
        coded!("channel", "field-channel", Channel, world),
        Field::line("channel_note", "field-channel_note", 500).required().hidden(),
    ]
}

fn person(world: &World) -> Vec<Field> {
    vec![
        Field::heading("of-person", "form-register-person"),
        Field::line("full_name", "field-full_name", 300).required(),
        Field::digits("iin", "field-iin", 12).hint("form-register-iin-hint"),
        Field::date("birth_date", "field-birth_date", DateBias::Past),
        coded!("sex", "field-sex", Sex, world),
        Field::line("citizenship", "field-citizenship", 100),
        coded!("id_kind", "field-id_kind", IdKind, world),
        Field::line("id_number", "field-id_number", 60),
        Field::date("id_issued_on", "field-id_issued_on", DateBias::Past),
        Field::line("id_issuer", "field-id_issuer", 300),
        Field::line("phone", "field-phone", 100),
        Field::line("email", "field-email", 200),
        Field::line("address", "field-address", 500),
        Field::line("home_address", "field-home_address", 500),
        Field::line("home_phone", "field-home_phone", 100),
        Field::line("representative", "field-representative", 300),
    ]
}

fn content(world: &World) -> Vec<Field> {
    vec![
        Field::heading("of-content", "form-register-content"),
        Field::search("profession_code", "field-profession_code", super::score::professions()),
        coded!("education", "field-education", Education, world),
        Field::yes_no("english_certificate", "field-english_certificate"),
        Field::periods("work_periods", "field-work_periods"),
        Field::yes_no("change_name", "form-register-change-name").hidden(),
        Field::yes_no("change_id", "form-register-change-id").hidden(),
        Field::yes_no("change_employer", "form-register-change-employer").hidden(),
        Field::date("change_date", "field-change_date", DateBias::Past).hidden(),
        coded!("loss_kind", "field-loss_kind", LossKind, world).hidden(),
        Field::date("loss_date", "field-loss_date", DateBias::Past).hidden(),
        Field::line("employer_name", "field-employer_name", 300).hidden(),
        Field::digits("employer_bin", "field-employer_bin", 12).hidden(),
        Field::line("contract_number", "field-contract_number", 60).hidden(),
        Field::date("contract_date", "field-contract_date", DateBias::Past).hidden(),
        Field::date("contract_until", "field-contract_until", DateBias::Future).hidden(),
        Field::yes_no("contract_open", "field-contract_open").hidden(),
        Field::checklist("attachments", "field-attachments", Vec::new()),
        Field::yes_no("consent", "field-consent"),
    ]
}

pub(super) fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    form.clear_errors();
    let context = world.form_context();
    let service = form.values(&context).code("service").and_then(Service::from_code);
    for (services, ids) in OF_SERVICES {
        for id in ids {
            form.set_visible(id, service.is_some_and(|service| services.contains(&service)));
        }
    }
    let other = form.values(&context).code("channel") == Some(Channel::Other.code());
    form.set_visible("channel_note", other);
    let unsaid = |form: &Form, id: &str| form.kept(id, &context).is_none();
    // Enter in the list went past a field that was not there yet.
    if other && form.focused() == Some("full_name") && unsaid(form, "channel_note") && unsaid(form, "full_name") {
        form.focus_on("channel_note");
    }
    let of_certificate = service.is_some_and(|service| service != Service::Issue);
    if of_certificate
        && form.focused() == Some("portal_number")
        && ["certificate_number", "portal_number"].iter().all(|id| unsaid(form, id))
    {
        form.focus_on("certificate_number");
    }
    if let Some(service) = service {
        form.set_items("attachments", papers_of(service, form, world));
    }
    from_iin(form, world);
    let values = form.values(&context);
    let (application, warnings) = read::application(&values, world.now);
    for id in ["iin", "employer_bin", "consent"] {
        form.set_warning(id, warnings.iter().find(|warning| warning.column == id).map(warning_phrase));
    }
    form.set_computed("clocks", values.moment("filed_at").map(|_| clocks(&application, world)).unwrap_or_default());
    let whole = Application { portal_number: "-".to_owned(), full_name: "-".to_owned(), channel: None, ..application };
    if values.moment("filed_at").is_some() {
        super::trial::judge(form, opened, world, &register(whole, Vec::new()), &FIELDS);
    }
}

/// The documents of Row 8 for a service, by the edition of the moment of filing; then the power of attorney.
fn papers_of(service: Service, form: &Form, world: &World) -> Vec<Item> {
    let filed = form.values(&world.form_context()).moment("filed_at").unwrap_or(world.now);
    let edition = world.rules.registration_day(filed).and_then(|day| world.rules.edition_on(day));
    let list = edition.ok().and_then(|edition| edition.checklist(service));
    let mut ids: Vec<&str> = match list {
        Some(list) => list.items.iter().map(|item| item.id.as_str()).collect(),
        None => AttachmentKind::ALL.iter().map(|kind| kind.code()).collect(),
    };
    ids.retain(|id| AttachmentKind::from_code(id).is_some());
    let attorney = AttachmentKind::PowerOfAttorney.code();
    if !ids.contains(&attorney) {
        ids.push(attorney);
    }
    ids.into_iter().map(|id| Item { id: id.to_owned(), label: Phrase::new(format!("document-{id}")) }).collect()
}

/// What the ИИН tells of the person is filled in where nothing is.
fn from_iin(form: &mut Form, world: &World) {
    let values = form.values(&world.form_context());
    let Some((born, sex)) = values.text("iin").and_then(identity::born) else { return };
    if born > world.today() || form.focused() != Some("iin") {
        return;
    }
    if values.date("birth_date").is_none() {
        form.set("birth_date", &Value::Date(born));
    }
    if values.code("sex").is_none() {
        form.set("sex", &Value::Code(sex.code().to_owned()));
    }
}

/// The day it is accepted as of and what is due when, by the edition of that day.
fn clocks(application: &Application, world: &World) -> Vec<Said> {
    match world.rules.clocks(application.service, application.filed_at) {
        Ok(clocks) => {
            let mut lines =
                vec![Said::from(Phrase::new("form-register-accepted").with("day", clocks.registration_day))];
            lines.extend(clocks.terms.iter().map(|term| {
                Said::from(
                    Phrase::new("form-register-due")
                        .with("stage", Phrase::new(format!("stage-{}", term.stage.code())))
                        .with("due", term.due)
                        .with("paragraph", Arg::cite(term.paragraph.as_str())),
                )
            }));
            lines
        }
        Err(refusal) => vec![Said::new(crate::tui::form::Role::Bad, refusal.phrase())],
    }
}

fn register(application: Application, warnings: Vec<crate::office::application::IntakeWarning>) -> Command {
    Command::Register { application: Box::new(application), warnings }
}

pub(super) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    let (application, warnings) = read::application(values, world.now);
    submitted(opened, world, register(application, warnings), &FIELDS)
}
