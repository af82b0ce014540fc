//! An application back into the cells of an intake file.

use chrono::NaiveDate;

use super::columns::Column;
use super::fill::OPEN_ENDED;
use crate::office::application as form;
use crate::office::application::{Application, WorkPeriod};

/// The cells of an application in canonical order. Read again they give the same application.
pub fn row_of(from: &Application) -> Vec<String> {
    Column::ALL.iter().map(|column| cell_of(from, *column)).collect()
}

fn cell_of(from: &Application, column: Column) -> String {
    let unread = from.unread.get(column.name()).map_or("", String::as_str);
    let value = value_of(from, column);
    match (value.is_empty(), unread.is_empty()) {
        (_, true) => value,
        (true, false) => unread.to_owned(),
        // A list that was read in part.
        (false, false) => format!("{value};{unread}"),
    }
}

fn value_of(from: &Application, column: Column) -> String {
    let text = match column {
        Column::PortalNumber => &from.portal_number,
        Column::ChannelNote => &from.channel_note,
        Column::FullName => &from.full_name,
        Column::Citizenship => &from.citizenship,
        Column::Iin => &from.iin,
        Column::IdNumber => &from.id_number,
        Column::IdIssuer => &from.id_issuer,
        Column::Address => &from.address,
        Column::Phone => &from.phone,
        Column::Fax => &from.fax,
        Column::Email => &from.email,
        Column::HomeAddress => &from.home_address,
        Column::HomePhone => &from.home_phone,
        Column::Representative => &from.representative,
        Column::ProfessionCode => &from.profession_code,
        Column::EmployerName => &from.employer_name,
        Column::EmployerBin => &from.employer_bin,
        Column::ContractNumber => &from.contract_number,
        Column::CertificateNumber => &from.certificate_number,
        other => return coded(from, other),
    };
    text.clone()
}

fn coded(from: &Application, column: Column) -> String {
    let code = |code: Option<&'static str>| code.unwrap_or_default().to_owned();
    match column {
        Column::Channel => code(from.channel.map(form::Channel::code)),
        Column::FiledAt => from.filed_at.format("%Y-%m-%dT%H:%M:%S").to_string(),
        Column::Service => from.service.code().to_owned(),
        Column::Sex => code(from.sex.map(form::Sex::code)),
        Column::BirthDate => day(from.birth_date),
        Column::IdKind => code(from.id_kind.map(form::IdKind::code)),
        Column::IdIssuedOn => day(from.id_issued_on),
        Column::Education => code(from.education.map(form::Education::code)),
        Column::EnglishCertificate => yes_no(from.english_certificate),
        Column::WorkPeriods => from.work_periods.iter().copied().map(period).collect::<Vec<_>>().join(";"),
        Column::ContractDate => day(from.contract_date),
        Column::ContractUntil if from.contract_until.is_none() && from.contract_open == Some(true) => {
            OPEN_ENDED[0].to_owned()
        }
        Column::ContractUntil => day(from.contract_until),
        Column::ChangeKind => from.change_kind.iter().map(|kind| kind.code()).collect::<Vec<_>>().join(";"),
        Column::ChangeDate => day(from.change_date),
        Column::LossKind => code(from.loss_kind.map(form::LossKind::code)),
        Column::LossDate => day(from.loss_date),
        Column::Attachments => from.attachments.iter().map(|kind| kind.code()).collect::<Vec<_>>().join(";"),
        Column::Consent => yes_no(from.consent),
        _ => String::new(),
    }
}

fn day(day: Option<NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

fn yes_no(value: Option<bool>) -> String {
    value.map_or("", |yes| if yes { "y" } else { "n" }).to_owned()
}

fn period(period: WorkPeriod) -> String {
    format!("{}..{}", period.from, day(period.until))
}
