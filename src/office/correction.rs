//! The facts of an application that can be corrected, read and written by their intake names.

use chrono::{NaiveDate, NaiveDateTime};

use super::application::{Application, ChangeKind, IdKind, LossKind, Sex};

/// The fields a correction may name, in the order of the form.
pub const FIELDS: &[&str] = &[
    "full_name",
    "sex",
    "birth_date",
    "citizenship",
    "iin",
    "id_kind",
    "id_number",
    "id_issued_on",
    "id_issuer",
    "address",
    "phone",
    "fax",
    "email",
    "home_address",
    "home_phone",
    "representative",
    "profession_code",
    "employer_name",
    "employer_bin",
    "contract_number",
    "contract_date",
    "contract_from",
    "contract_until",
    "contract_open",
    "certificate_number",
    "change_kind",
    "change_date",
    "change_date_name",
    "change_date_id",
    "change_date_employer",
    "loss_kind",
    "loss_date",
    "filed_at",
];

/// Whether a field holds a date, a moment or text: what a form asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldType {
    /// Free text.
    Text,
    /// ISO date, or empty.
    Date,
    /// ISO date and time.
    Moment,
    /// One of a few codes, or empty.
    Code(&'static [&'static str]),
    /// Any of a few codes, parted by semicolons, or empty.
    Codes(&'static [&'static str]),
}

/// The type of a field.
pub fn field_type(field: &str) -> FieldType {
    match field {
        "birth_date"
        | "id_issued_on"
        | "contract_date"
        | "contract_from"
        | "contract_until"
        | "change_date"
        | "change_date_name"
        | "change_date_id"
        | "change_date_employer"
        | "loss_date" => FieldType::Date,
        "filed_at" => FieldType::Moment,
        "sex" => FieldType::Code(&["male", "female"]),
        "id_kind" => FieldType::Code(&["passport", "residence_permit", "stateless_id"]),
        "contract_open" => FieldType::Code(&["y", "n"]),
        "change_kind" => FieldType::Codes(&["name", "id", "employer"]),
        "loss_kind" => FieldType::Code(&["loss", "damage"]),
        _ => FieldType::Text,
    }
}

const MOMENT: &str = "%Y-%m-%dT%H:%M:%S";

/// The value of a field as text; dates in ISO. Empty for a field there is no such name for.
pub fn get(application: &Application, field: &str) -> String {
    let mut copy = application.clone();
    if let Some(text) = text_of(&mut copy, field) {
        return text.clone();
    }
    if let Some(date) = date_of(&mut copy, field) {
        return date.map(|d| d.to_string()).unwrap_or_default();
    }
    if let Some(kind) = change_of(field) {
        return application.change_dates.get(&kind).map(ToString::to_string).unwrap_or_default();
    }
    match field {
        "contract_open" => {
            application.contract_open.map(|open| if open { "y" } else { "n" }.to_owned()).unwrap_or_default()
        }
        "change_kind" => {
            let codes: Vec<&str> = application.change_kind.iter().map(|kind| kind.code()).collect();
            codes.join(";")
        }
        "loss_kind" => application.loss_kind.map(|k| k.code().to_owned()).unwrap_or_default(),
        "sex" => application.sex.map(|s| s.code().to_owned()).unwrap_or_default(),
        "id_kind" => application.id_kind.map(|k| k.code().to_owned()).unwrap_or_default(),
        "filed_at" => application.filed_at.format(MOMENT).to_string(),
        _ => String::new(),
    }
}

/// Whether a value can stand in a field.
pub fn fits(field: &str, value: &str) -> bool {
    match field_type(field) {
        FieldType::Text => field != "full_name" || !value.trim().is_empty(),
        FieldType::Date => value.is_empty() || value.parse::<NaiveDate>().is_ok(),
        FieldType::Moment => NaiveDateTime::parse_from_str(value, MOMENT).is_ok(),
        FieldType::Code(codes) => value.is_empty() || codes.contains(&value),
        FieldType::Codes(codes) => value.is_empty() || value.split(';').all(|code| codes.contains(&code.trim())),
    }
}

/// The change a field holds the day of.
fn change_of(field: &str) -> Option<ChangeKind> {
    ChangeKind::from_code(field.strip_prefix("change_date_")?)
}

/// Writes a value that [`fits`]; one that does not, or a field there is no such name for, changes nothing.
pub fn set(application: &mut Application, field: &str, value: &str) {
    if !fits(field, value) {
        return;
    }
    application.unread.remove(field);
    if let Some(text) = text_of(application, field) {
        value.clone_into(text);
    } else if let Some(date) = date_of(application, field) {
        *date = value.parse().ok();
    } else if let Some(kind) = change_of(field) {
        match value.parse() {
            Ok(day) => application.change_dates.insert(kind, day),
            Err(_) => application.change_dates.remove(&kind),
        };
    } else {
        match field {
            "contract_open" => application.contract_open = Some(value == "y").filter(|_| !value.is_empty()),
            "change_kind" => {
                let kinds = value.split(';').filter_map(|code| ChangeKind::from_code(code.trim()));
                application.change_kind = kinds.collect();
            }
            "loss_kind" => application.loss_kind = LossKind::from_code(value),
            "sex" => application.sex = Sex::from_code(value),
            "id_kind" => application.id_kind = IdKind::from_code(value),
            "filed_at" => {
                if let Ok(moment) = NaiveDateTime::parse_from_str(value, MOMENT) {
                    application.filed_at = moment;
                }
            }
            _ => {}
        }
    }
}

fn text_of<'a>(application: &'a mut Application, field: &str) -> Option<&'a mut String> {
    Some(match field {
        "full_name" => &mut application.full_name,
        "citizenship" => &mut application.citizenship,
        "iin" => &mut application.iin,
        "id_number" => &mut application.id_number,
        "id_issuer" => &mut application.id_issuer,
        "address" => &mut application.address,
        "phone" => &mut application.phone,
        "fax" => &mut application.fax,
        "email" => &mut application.email,
        "home_address" => &mut application.home_address,
        "home_phone" => &mut application.home_phone,
        "representative" => &mut application.representative,
        "profession_code" => &mut application.profession_code,
        "employer_name" => &mut application.employer_name,
        "employer_bin" => &mut application.employer_bin,
        "contract_number" => &mut application.contract_number,
        "certificate_number" => &mut application.certificate_number,
        _ => return None,
    })
}

fn date_of<'a>(application: &'a mut Application, field: &str) -> Option<&'a mut Option<NaiveDate>> {
    Some(match field {
        "birth_date" => &mut application.birth_date,
        "id_issued_on" => &mut application.id_issued_on,
        "contract_date" => &mut application.contract_date,
        "contract_from" => &mut application.contract_from,
        "contract_until" => &mut application.contract_until,
        "change_date" => &mut application.change_date,
        "loss_date" => &mut application.loss_date,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_written_and_read_back() {
        for field in FIELDS {
            let value = match field_type(field) {
                FieldType::Text => "значение",
                FieldType::Date => "2026-03-26",
                FieldType::Moment => "2026-03-26T18:30:01",
                FieldType::Code(codes) => codes[1],
                FieldType::Codes(codes) => codes[2],
            };
            let mut application = Application::default();
            set(&mut application, field, value);
            assert_eq!(get(&application, field), value, "{field}");
        }
    }

    #[test]
    fn what_does_not_fit_changes_nothing() {
        let mut application = Application::default();
        for (field, value) in [
            ("birth_date", "31.02.2026"),
            ("filed_at", ""),
            ("sex", "x"),
            ("full_name", " "),
            ("change_kind", "name;x"),
        ] {
            assert!(!fits(field, value), "{field}");
            set(&mut application, field, value);
        }
        assert_eq!(application, Application::default());
    }
}
