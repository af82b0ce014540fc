//! A row of cells becomes an application with warnings, or is refused with a reason.

use super::columns::Column;
use super::fill;
use super::headers::HeaderMap;
use super::judge::{Picked, Setting, quoted, reason, refused};
use super::{RowOutcome, dates};
use crate::law::Service;
use crate::office::application::{Application, IntakeWarning};
use crate::phrase::Phrase;

type Begun = (Application, Vec<(Column, &'static str)>);

/// Refusals are looked for in this order: number, moment, service, name.
pub fn judge(picked: &Picked, map: &HeaderMap, setting: &Setting<'_>) -> RowOutcome {
    match required(picked, map, setting) {
        Ok((application, warnings)) => accept(picked, application, warnings, map, setting),
        Err((column, reason)) => refused(Some(column.name()), reason),
    }
}

/// The four without which there is no application: portal number, moment, service, name.
fn required(picked: &Picked, map: &HeaderMap, setting: &Setting<'_>) -> Result<Begun, (Column, Phrase)> {
    let portal_number = picked.text(Column::PortalNumber);
    if portal_number.is_empty() {
        return Err((Column::PortalNumber, reason("no-number")));
    }
    let moment = filed_at(picked.text(Column::FiledAt), setting).map_err(|fault| (Column::FiledAt, fault))?;
    let word = picked.text(Column::Service);
    if word.is_empty() {
        return Err((Column::Service, reason("no-service")));
    }
    let service = map.code(Column::Service, word).and_then(Service::from_code);
    let service = service.ok_or_else(|| (Column::Service, reason("unknown-service").with("value", quoted(word))))?;
    let full_name = picked.text(Column::FullName);
    if full_name.is_empty() {
        return Err((Column::FullName, reason("no-name")));
    }
    let mut warnings = Vec::new();
    if !moment.timed {
        warnings.push((Column::FiledAt, "no-time"));
    }
    if (setting.registration_day)(moment.at).is_some_and(|day| day < setting.edition_from) {
        warnings.push((Column::FiledAt, "before-edition"));
    }
    let mut application = Application::new(service, moment.at);
    portal_number.clone_into(&mut application.portal_number);
    full_name.clone_into(&mut application.full_name);
    Ok((application, warnings))
}

fn filed_at(text: &str, setting: &Setting<'_>) -> Result<dates::Moment, Phrase> {
    if text.is_empty() {
        return Err(reason("no-moment"));
    }
    let moment = dates::moment(text, setting.zone)
        .map_err(|fault| reason(&format!("moment-{}", fault.kind())).with("value", quoted(text)))?;
    if moment.at > setting.now {
        return Err(reason("future").with("moment", moment.at).with("now", setting.now));
    }
    Ok(moment)
}

/// Everything else: nothing in it costs a person the application.
fn accept(
    picked: &Picked,
    mut application: Application,
    mut found: Vec<(Column, &'static str)>,
    map: &HeaderMap,
    setting: &Setting<'_>,
) -> RowOutcome {
    for column in Column::ALL.iter().copied().filter(|column| !Column::REQUIRED.contains(column)) {
        let text = picked.text(column);
        if column == Column::Consent {
            application.consent = map.code(column, text).map(|code| code == "y");
            if application.consent != Some(true) {
                found.push((column, "no-consent"));
            }
            if application.consent.is_none() && !text.is_empty() {
                application.unread.insert(column.name().to_owned(), text.to_owned());
            }
        } else if !text.is_empty()
            && let Err(fault) = fill::fill(&mut application, column, text, map)
        {
            found.push((column, fault.kind));
            if !fault.unread.is_empty() {
                application.unread.insert(column.name().to_owned(), fault.unread);
            }
        }
    }
    if !application.profession_code.is_empty() && !(setting.known_profession)(&application.profession_code) {
        found.push((Column::ProfessionCode, "unknown-profession"));
    }
    let mut warnings = picked.warnings.clone();
    warnings.extend(
        found
            .into_iter()
            .map(|(column, kind)| IntakeWarning { column: column.name().to_owned(), kind: kind.to_owned() }),
    );
    RowOutcome::Application { application: Box::new(application), warnings }
}
