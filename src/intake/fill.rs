//! One cell into one field of an application.

use chrono::NaiveDate;

use super::columns::Column;
use super::dates::{self, DateFault};
use super::headers::HeaderMap;
use crate::office::application as form;
use crate::office::application::{Application, WorkPeriod};
use crate::office::identity::{IinFault, check_bin, check_iin};

/// A value that could not be read, or not whole.
#[derive(Debug, PartialEq, Eq)]
pub struct Fault {
    /// The warning.
    pub kind: &'static str,
    /// What stays as text because it has no place in the field; empty where the field holds it.
    pub unread: String,
}

impl Fault {
    fn new(kind: &'static str, unread: impl Into<String>) -> Self {
        Self { kind, unread: unread.into() }
    }
}

/// The words by which a contract is named open-ended where its last day would stand (п. 16).
pub(super) const OPEN_ENDED: [&str; 7] =
    ["open", "open-ended", "бессрочный", "бессрочно", "на неопределенный срок", "на неопределённый срок", "мерзімсіз"];

/// Puts a text that is not empty into the field of its column.
pub fn fill(to: &mut Application, column: Column, text: &str, map: &HeaderMap) -> Result<(), Fault> {
    let code = || map.code(column, text).ok_or_else(|| Fault::new("unknown-word", text));
    match column {
        Column::Channel => to.channel = form::Channel::from_code(code()?),
        Column::Sex => to.sex = form::Sex::from_code(code()?),
        Column::IdKind => to.id_kind = form::IdKind::from_code(code()?),
        Column::Education => to.education = form::Education::from_code(code()?),
        Column::LossKind => to.loss_kind = form::LossKind::from_code(code()?),
        Column::EnglishCertificate => to.english_certificate = Some(code()? == "y"),
        Column::ChangeKind => {
            let (codes, unread) = codes(column, text, map);
            to.change_kind = codes.into_iter().filter_map(form::ChangeKind::from_code).collect();
            return whole("unknown-word", unread);
        }
        Column::Attachments => {
            let (codes, unread) = codes(column, text, map);
            to.attachments = codes.into_iter().filter_map(form::AttachmentKind::from_code).collect();
            return whole("unknown-attachment", unread);
        }
        Column::WorkPeriods => return periods(to, text),
        Column::ContractUntil if OPEN_ENDED.contains(&text.trim().to_lowercase().as_str()) => {
            to.contract_open = Some(true);
        }
        Column::Iin => {
            text.clone_into(&mut to.iin);
            return number("iin", check_iin(text));
        }
        Column::EmployerBin => {
            text.clone_into(&mut to.employer_bin);
            return number("bin", check_bin(text));
        }
        _ => {
            if let Some(field) = date_field(to, column) {
                *field = Some(dates::day(text).map_err(|fault| Fault::new(date_kind(fault), text))?);
            } else if let Some(field) = text_field(to, column) {
                text.clone_into(field);
            }
        }
    }
    Ok(())
}

/// The field of a column of text.
fn text_field(to: &mut Application, column: Column) -> Option<&mut String> {
    Some(match column {
        Column::PortalNumber => &mut to.portal_number,
        Column::ChannelNote => &mut to.channel_note,
        Column::FullName => &mut to.full_name,
        Column::Citizenship => &mut to.citizenship,
        Column::IdNumber => &mut to.id_number,
        Column::IdIssuer => &mut to.id_issuer,
        Column::Address => &mut to.address,
        Column::Phone => &mut to.phone,
        Column::Fax => &mut to.fax,
        Column::Email => &mut to.email,
        Column::HomeAddress => &mut to.home_address,
        Column::HomePhone => &mut to.home_phone,
        Column::Representative => &mut to.representative,
        Column::ProfessionCode => &mut to.profession_code,
        Column::EmployerName => &mut to.employer_name,
        Column::ContractNumber => &mut to.contract_number,
        Column::CertificateNumber => &mut to.certificate_number,
        _ => return None,
    })
}

/// The field of a column of days.
fn date_field(to: &mut Application, column: Column) -> Option<&mut Option<NaiveDate>> {
    Some(match column {
        Column::BirthDate => &mut to.birth_date,
        Column::IdIssuedOn => &mut to.id_issued_on,
        Column::ContractDate => &mut to.contract_date,
        Column::ContractUntil => &mut to.contract_until,
        Column::ChangeDate => &mut to.change_date,
        Column::LossDate => &mut to.loss_date,
        _ => return None,
    })
}

fn date_kind(fault: DateFault) -> &'static str {
    match fault {
        DateFault::NoSuchDay => "no-such-day",
        DateFault::TwoDigitYear => "two-digit-year",
        DateFault::Slashes => "slashes",
        DateFault::Unreadable | DateFault::NoSuchTime => "unreadable-date",
    }
}

fn number(which: &str, checked: Result<(), IinFault>) -> Result<(), Fault> {
    let kind = match (which, checked) {
        (_, Ok(())) => return Ok(()),
        ("iin", Err(IinFault::NotTwelveDigits)) => "iin-digits",
        ("iin", Err(IinFault::CheckDigit)) => "iin-check",
        (_, Err(IinFault::NotTwelveDigits)) => "bin-digits",
        (_, Err(IinFault::CheckDigit)) => "bin-check",
    };
    Err(Fault::new(kind, ""))
}

/// The codes of a list of words, and the words that are none.
fn codes(column: Column, text: &str, map: &HeaderMap) -> (Vec<&'static str>, String) {
    // A wording may itself hold a comma, so the whole is tried before its parts.
    let mut known = Vec::new();
    let mut unread = Vec::new();
    for word in items(text, &[';']) {
        match map.code(column, word) {
            Some(code) => known.push(code),
            None => {
                for part in items(word, &[',']) {
                    match map.code(column, part) {
                        Some(code) => known.push(code),
                        None => unread.push(part),
                    }
                }
            }
        }
    }
    (known, unread.join("; "))
}

/// Stretches of work; one that cannot be read stays as text and the others are taken.
fn periods(to: &mut Application, text: &str) -> Result<(), Fault> {
    let mut unread = Vec::new();
    let mut backward = false;
    for item in items(text, &[';', ',']) {
        match period(item) {
            Some(period) if period.until.is_none_or(|until| period.from <= until) => to.work_periods.push(period),
            other => {
                backward |= other.is_some();
                unread.push(item);
            }
        }
    }
    whole(if backward { "backward-period" } else { "unreadable-period" }, unread.join("; "))
}

fn period(item: &str) -> Option<WorkPeriod> {
    let (from, until) = item.split_once("..")?;
    let until = until.trim();
    let until = if until.is_empty() { None } else { Some(dates::day(until).ok()?) };
    Some(WorkPeriod { from: dates::day(from).ok()?, until })
}

fn items<'t>(text: &'t str, marks: &[char]) -> Vec<&'t str> {
    text.split(marks).map(str::trim).filter(|item| !item.is_empty()).collect()
}

fn whole(kind: &'static str, unread: String) -> Result<(), Fault> {
    if unread.is_empty() { Ok(()) } else { Err(Fault::new(kind, unread)) }
}
