//! What is typed as an application, with what intake would notice about it.

use chrono::NaiveDateTime;

use crate::law::Service;
use crate::law::points::WorkPeriod;
use crate::office::application::{
    Application, AttachmentKind, ChangeKind, Channel, Education, IdKind, IntakeWarning, LossKind, Sex,
};
use crate::office::identity::{IinFault, check_bin, check_iin};
use crate::tui::form::{ItemState, Values};

/// The application of the values; the moment stands where none is typed yet.
pub(super) fn application(values: &Values, now: NaiveDateTime) -> (Application, Vec<IntakeWarning>) {
    let text = |id| values.text(id).unwrap_or_default().to_owned();
    let code = |id| values.code(id).unwrap_or_default();
    let service = Service::from_code(code("service")).unwrap_or(Service::Issue);
    let application = Application {
        portal_number: text("portal_number"),
        channel: Channel::from_code(code("channel")),
        channel_note: text("channel_note"),
        full_name: text("full_name"),
        sex: Sex::from_code(code("sex")),
        birth_date: values.date("birth_date"),
        citizenship: text("citizenship"),
        iin: text("iin"),
        id_kind: IdKind::from_code(code("id_kind")),
        id_number: text("id_number"),
        id_issued_on: values.date("id_issued_on"),
        id_issuer: text("id_issuer"),
        address: text("address"),
        phone: text("phone"),
        email: text("email"),
        home_address: text("home_address"),
        home_phone: text("home_phone"),
        representative: text("representative"),
        profession_code: code("profession_code").to_owned(),
        education: Education::from_code(code("education")),
        english_certificate: values.yes("english_certificate"),
        work_periods: values
            .periods("work_periods")
            .iter()
            .map(|period| WorkPeriod { from: period.from, until: period.until })
            .collect(),
        employer_name: text("employer_name"),
        employer_bin: text("employer_bin"),
        contract_number: text("contract_number"),
        contract_date: values.date("contract_date"),
        contract_until: values.date("contract_until"),
        contract_open: values.yes("contract_open"),
        certificate_number: text("certificate_number"),
        change_kind: changes(values),
        change_date: values.date("change_date"),
        loss_kind: LossKind::from_code(code("loss_kind")),
        loss_date: values.date("loss_date"),
        attachments: values
            .items("attachments")
            .iter()
            .filter(|(_, state)| *state == ItemState::Present)
            .filter_map(|(id, _)| AttachmentKind::from_code(id))
            .collect(),
        consent: values.yes("consent"),
        ..Application::new(service, values.moment("filed_at").unwrap_or(now))
    };
    let warnings = warnings(&application);
    (application, warnings)
}

fn changes(values: &Values) -> std::collections::BTreeSet<ChangeKind> {
    [("change_name", ChangeKind::Name), ("change_id", ChangeKind::Id), ("change_employer", ChangeKind::Employer)]
        .into_iter()
        .filter(|(id, _)| values.yes(id) == Some(true))
        .map(|(_, kind)| kind)
        .collect()
}

/// The numbers that do not check and the consent that is not given, as an import would warn of them.
fn warnings(application: &Application) -> Vec<IntakeWarning> {
    let fault = |text: &str, check: fn(&str) -> Result<(), IinFault>, digits, last| match check(text) {
        Err(_) if text.is_empty() => None,
        Err(IinFault::NotTwelveDigits) => Some(digits),
        Err(IinFault::CheckDigit) => Some(last),
        Ok(()) => None,
    };
    let found = [
        ("iin", fault(&application.iin, check_iin, "iin-digits", "iin-check")),
        ("employer_bin", fault(&application.employer_bin, check_bin, "bin-digits", "bin-check")),
        ("consent", (application.consent == Some(false)).then_some("no-consent")),
    ];
    found
        .into_iter()
        .filter_map(|(column, kind)| Some(IntakeWarning { column: column.to_owned(), kind: kind?.to_owned() }))
        .collect()
}
