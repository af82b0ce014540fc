//! Permits, employers and quotas (Orders 279 and 274): what may be written down, and what is noticed about it.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::{Ask, filled, not_before};
use crate::law::extension::Span;
use crate::office::Office;
use crate::office::event::Event;
use crate::office::identity::check_bin;
use crate::office::permit::quota::{AllotQuota, QuotaAllotted};
use crate::office::permit::{
    Category, CorrectPermit, EmployerInput, EmployerRecorded, EndPermit, EndReason, ExtendPermit, Extension, Permit,
    PermitCorrected, PermitEnd, PermitEnded, PermitExtended, PermitInput, PermitRefusal, PermitRegistered,
    PermitWarning, RecordEmployer, RegisterPermit, Worker, plain,
};
use crate::office::refusal::Refusal;
use crate::office::settings::Settings;
use crate::phrase::Arg;

/// The years a permit may name: the service is younger, and no term is that long.
const YEARS: std::ops::RangeInclusive<i32> = 1995..=2099;

/// The last day a permit may have by its category's term, counted from its first day; none where the office has no limit.
pub fn permit_term(settings: &Settings, category: Category, from: NaiveDate) -> Option<NaiveDate> {
    term(from, *settings.permits.terms.months.get(&category)?)
}

/// The last day an extension from a day may have. A transfer has its years and what they may be extended by, and a
/// seasonal worker a year, however they are divided (п. 5); any other category begins its term anew with each extension.
pub fn extension_term(settings: &Settings, input: &PermitInput, from: NaiveDate) -> Option<NaiveDate> {
    let terms = &settings.permits.terms;
    let months = *terms.months.get(&input.category)?;
    match input.category {
        category if category.is_transfer() => term(input.valid_from, months.saturating_add(terms.transfer_extension)),
        Category::Seasonal => term(input.valid_from, months),
        _ => term(from, months),
    }
}

/// The last day of a number of months.
fn term(from: NaiveDate, months: u16) -> Option<NaiveDate> {
    from.checked_add_months(Months::new(u32::from(months)))?.pred_opt()
}

/// Where an extension is longer than its term.
fn longer(settings: &Settings, input: &PermitInput, span: Span) -> Option<PermitWarning> {
    let most = extension_term(settings, input, span.from).filter(|most| span.until > *most)?;
    Some(PermitWarning::Longer { most })
}

/// What is noticed about a permit as it would be written down now; `before` is the same permit as it stands.
pub fn permit_warnings(
    office: &dyn Office,
    settings: &Settings,
    input: &PermitInput,
    before: Option<&Permit>,
) -> Vec<PermitWarning> {
    let mut warnings = Vec::new();
    if check_bin(&input.employer.bin).is_err() {
        warnings.push(PermitWarning::Bin);
    }
    if let Some(known) = office.employer(&input.employer.bin)
        && known.input.name != input.employer.name
    {
        warnings.push(PermitWarning::EmployerName { known: known.input.name });
    }
    if let Some(most) = permit_term(settings, input.category, input.valid_from).filter(|most| input.valid_until > *most)
    {
        warnings.push(PermitWarning::Longer { most });
    }
    if input.issued_on > input.valid_from {
        warnings.push(PermitWarning::IssuedLate);
    }
    let extensions = before.into_iter().flat_map(|before| &before.extensions);
    warnings.extend(extensions.filter_map(|extension| longer(settings, input, extension.span)));
    warnings.extend(over_quota(office, settings, input, before.map(|before| &before.input)));
    warnings
}

/// Where a permit passes the quota of its year, with it counted.
fn over_quota(
    office: &dyn Office,
    settings: &Settings,
    input: &PermitInput,
    before: Option<&PermitInput>,
) -> Vec<PermitWarning> {
    let seasonal = settings.permits.seasonal;
    if !input.category.is_in_quota(seasonal) {
        return Vec::new();
    }
    let year = input.issued_in();
    let Some(quota) = office.quota(year) else { return vec![PermitWarning::NoQuota { year }] };
    let new = |category| before.is_none_or(|before| before.counts_in(year) != Some(category));
    let issued = |category| office.permits_issued(year, category);
    let own = issued(input.category) + u32::from(new(input.category));
    let stood = before.and_then(|before| before.counts_in(year)).is_some_and(|category| category.is_in_quota(seasonal));
    let in_quota = Category::ALL.iter().filter(|category| category.is_in_quota(seasonal));
    let total = in_quota.map(|category| issued(*category)).sum::<u32>() + u32::from(!stood);
    let asked = [(quota.of(input.category), own, Some(input.category)), (quota.total(), total, None)];
    let over = |(allotted, issued, category): (Option<u32>, u32, _)| {
        allotted.filter(|allotted| issued > *allotted).map(|allotted| PermitWarning::OverQuota {
            year,
            category,
            allotted,
            issued,
        })
    };
    asked.into_iter().filter_map(over).collect()
}

fn tidy_employer(input: &EmployerInput) -> EmployerInput {
    EmployerInput {
        bin: plain(&input.bin).replace(' ', ""),
        name: plain(&input.name),
        activity: plain(&input.activity),
    }
}

fn tidy(input: &PermitInput) -> PermitInput {
    PermitInput {
        number: plain(&input.number),
        employer: tidy_employer(&input.employer),
        worker: Worker {
            name: plain(&input.worker.name),
            citizenship: plain(&input.worker.citizenship),
            document: plain(&input.worker.document),
        },
        position: plain(&input.position),
        ..input.clone()
    }
}

fn within_years(day: NaiveDate) -> Result<(), Refusal> {
    if YEARS.contains(&day.year()) { Ok(()) } else { Err(PermitRefusal::BeyondYears(day).into()) }
}

fn checked(ask: &Ask<'_>, input: &PermitInput) -> Result<PermitInput, Refusal> {
    let input = tidy(input);
    filled(&input.number, "field-permit_number", "")?;
    filled(&input.employer.bin, "field-employer_bin", "")?;
    filled(&input.employer.name, "field-employer_name", "")?;
    filled(&input.worker.name, "field-worker_name", "")?;
    filled(&input.worker.citizenship, "field-citizenship", "")?;
    filled(&input.position, "field-position", "")?;
    for day in [input.issued_on, input.valid_from, input.valid_until] {
        within_years(day)?;
    }
    ask.past_day("field-issued_on", input.issued_on, "")?;
    if input.valid_until < input.valid_from {
        return Err(PermitRefusal::Backward { from: input.valid_from, until: input.valid_until }.into());
    }
    Ok(input)
}

impl Ask<'_> {
    fn permit(&self, number: &str) -> Result<Permit, Refusal> {
        let number = plain(number);
        self.office.permit(&number).ok_or_else(|| PermitRefusal::Unknown(number).into())
    }
}

/// The employer of a permit into the register, where it is not there or has learnt its activity.
fn employer_of(ask: &Ask<'_>, input: &EmployerInput) -> Option<Event> {
    let employer = match ask.office.employer(&input.bin) {
        None => input.clone(),
        // A name is changed on purpose only: a permit may have it otherwise by a slip.
        Some(known) if known.input.activity.is_empty() && !input.activity.is_empty() => {
            EmployerInput { activity: input.activity.clone(), ..known.input }
        }
        Some(_) => return None,
    };
    Some(Event::EmployerRecorded(EmployerRecorded { employer }))
}

pub(super) fn employer(ask: &Ask<'_>, command: &RecordEmployer) -> Result<Vec<Event>, Refusal> {
    ask.settings()?;
    let employer = tidy_employer(&command.employer);
    filled(&employer.bin, "field-employer_bin", "")?;
    filled(&employer.name, "field-employer_name", "")?;
    if ask.office.employer(&employer.bin).is_some_and(|known| known.input == employer) {
        return Err(PermitRefusal::Nothing.into());
    }
    Ok(vec![Event::EmployerRecorded(EmployerRecorded { employer })])
}

pub(super) fn register(ask: &Ask<'_>, command: &RegisterPermit) -> Result<Vec<Event>, Refusal> {
    let settings = ask.settings()?;
    let input = checked(ask, &command.input)?;
    let mut events = Vec::new();
    let mut permit = if let Some(known) = ask.office.permit(&input.number) {
        same(&known, &input, command)?;
        known
    } else {
        let warnings = permit_warnings(ask.office, &settings, &input, None);
        events.extend(employer_of(ask, &input.employer));
        let registered = PermitRegistered { input: Box::new(input.clone()), warnings: warnings.clone() };
        events.push(Event::PermitRegistered(registered));
        Permit { revision: 0, input, extensions: Vec::new(), ended: None, warnings }
    };
    for extension in command.extensions.iter().skip(permit.extensions.len()) {
        let extended = extension_of(ask, &settings, &permit, extension)?;
        permit.extensions.push(extended.extension.clone());
        events.push(Event::PermitExtended(extended));
    }
    if let (Some(end), None) = (&command.ended, &permit.ended) {
        events.push(Event::PermitEnded(end_of(ask, &permit, end)?));
    }
    if events.is_empty() { Err(PermitRefusal::Same(permit.input.number).into()) } else { Ok(events) }
}

/// Refuses what is otherwise about a permit than it stands. Its life may be shorter: the register knows more by now.
fn same(known: &Permit, input: &PermitInput, command: &RegisterPermit) -> Result<(), Refusal> {
    let mut cells = cells(&known.input, input);
    for (stands, given) in known.extensions.iter().zip(&command.extensions) {
        cells.push(("extended_on", stands.on.into(), given.on.into()));
        cells.push(("extended_from", stands.span.from.into(), given.span.from.into()));
        cells.push(("extended_until", stands.span.until.into(), given.span.until.into()));
    }
    if let (Some(stands), Some(given)) = (&known.ended, &command.ended) {
        cells.push(("ended_on", stands.on.into(), given.on.into()));
        cells.push(("end_reason", stands.reason.phrase().into(), given.reason.phrase().into()));
        cells.push(("end_note", stands.note.as_str().into(), given.note.trim().into()));
    }
    match cells.into_iter().find(|(_, stands, given)| stands != given) {
        None => Ok(()),
        Some((column, stands, given)) => {
            let (stands, given) = (Box::new(stands), Box::new(given));
            Err(PermitRefusal::Differs { permit: input.number.clone(), column, stands, given }.into())
        }
    }
}

/// What stands in the columns of a permit, and what is told now.
fn cells(stands: &PermitInput, given: &PermitInput) -> Vec<(&'static str, Arg, Arg)> {
    let text = |column, of: fn(&PermitInput) -> &str| (column, Arg::from(of(stands)), Arg::from(of(given)));
    let day = |column, of: fn(&PermitInput) -> NaiveDate| (column, Arg::from(of(stands)), Arg::from(of(given)));
    vec![
        text("employer_bin", |input| &input.employer.bin),
        text("employer_name", |input| &input.employer.name),
        text("activity", |input| &input.employer.activity),
        text("worker_name", |input| &input.worker.name),
        text("citizenship", |input| &input.worker.citizenship),
        text("document", |input| &input.worker.document),
        ("category", stands.category.phrase().into(), given.category.phrase().into()),
        text("position", |input| &input.position),
        day("issued_on", |input| input.issued_on),
        day("valid_from", |input| input.valid_from),
        day("valid_until", |input| input.valid_until),
    ]
}

pub(super) fn extend(ask: &Ask<'_>, command: &ExtendPermit) -> Result<Vec<Event>, Refusal> {
    let settings = ask.settings()?;
    let permit = ask.permit(&command.permit)?;
    let until = permit.given_until();
    let from = command.from.or_else(|| until.checked_add_days(Days::new(1))).unwrap_or(until);
    let extension = Extension { on: command.on, span: Span { from, until: command.until } };
    Ok(vec![Event::PermitExtended(extension_of(ask, &settings, &permit, &extension)?)])
}

/// An extension of a permit as it stands.
fn extension_of(
    ask: &Ask<'_>,
    settings: &Settings,
    permit: &Permit,
    extension: &Extension,
) -> Result<PermitExtended, Refusal> {
    if let Some(refused) = permit.over() {
        return Err(refused.into());
    }
    ask.past_day("field-permit_on", extension.on, "")?;
    not_before("field-permit_on", extension.on, permit.input.issued_on, "")?;
    let Span { from, until } = extension.span;
    within_years(from)?;
    within_years(until)?;
    let given = permit.given_until();
    if from <= given {
        return Err(PermitRefusal::Overlaps { until: given }.into());
    }
    if until < from {
        return Err(PermitRefusal::Backward { from, until }.into());
    }
    let warnings = longer(settings, &permit.input, extension.span).into_iter().collect();
    Ok(PermitExtended { permit: permit.input.number.clone(), extension: extension.clone(), warnings })
}

pub(super) fn end(ask: &Ask<'_>, command: &EndPermit) -> Result<Vec<Event>, Refusal> {
    ask.settings()?;
    let permit = ask.permit(&command.permit)?;
    let end = PermitEnd { on: command.on, reason: command.reason, note: command.note.clone() };
    Ok(vec![Event::PermitEnded(end_of(ask, &permit, &end)?)])
}

/// The end of a permit as it stands.
fn end_of(ask: &Ask<'_>, permit: &Permit, end: &PermitEnd) -> Result<PermitEnded, Refusal> {
    if let Some(refused) = permit.over() {
        return Err(refused.into());
    }
    let (from, until) = (permit.input.valid_from, permit.given_until());
    if end.on < from || end.on > until {
        return Err(PermitRefusal::EndOutside { from, until }.into());
    }
    ask.past_day("field-permit_on", end.on, "")?;
    if end.reason == EndReason::Other {
        filled(&end.note, "field-note", "")?;
    }
    let end = PermitEnd { note: end.note.trim().to_owned(), ..end.clone() };
    Ok(PermitEnded { permit: permit.input.number.clone(), end })
}

pub(super) fn correct(ask: &Ask<'_>, command: &CorrectPermit) -> Result<Vec<Event>, Refusal> {
    let settings = ask.settings()?;
    let input = checked(ask, &command.input)?;
    let permit = ask.permit(&input.number)?;
    filled(&command.reason, "field-reason", "")?;
    if permit.input == input {
        return Err(PermitRefusal::Nothing.into());
    }
    if let Some(next) = permit.extensions.first() {
        // What was given on top of the first term stays behind it.
        if next.span.from <= input.valid_until {
            return Err(PermitRefusal::ReachesExtension { from: next.span.from }.into());
        }
        not_before("field-permit_on", next.on, input.issued_on, "")?;
    }
    let (from, until) = (input.valid_from, permit.extensions.last().map_or(input.valid_until, |last| last.span.until));
    if permit.ended.as_ref().is_some_and(|ended| ended.on < from || ended.on > until) {
        return Err(PermitRefusal::EndOutside { from, until }.into());
    }
    let mut events: Vec<_> = employer_of(ask, &input.employer).into_iter().collect();
    let warnings = permit_warnings(ask.office, &settings, &input, Some(&permit));
    events.push(Event::PermitCorrected(PermitCorrected {
        before: Box::new(permit.input),
        input: Box::new(input),
        reason: command.reason.trim().to_owned(),
        warnings,
    }));
    Ok(events)
}

pub(super) fn allot(ask: &Ask<'_>, command: &AllotQuota) -> Result<Vec<Event>, Refusal> {
    ask.settings()?;
    if !YEARS.contains(&i32::from(command.year)) {
        return Err(PermitRefusal::NoSuchYear(command.year).into());
    }
    filled(&command.act, "field-act", "")?;
    ask.past_day("field-act_on", command.act_on, "")?;
    if command.total.is_none() && command.by_category.is_empty() {
        return Err(PermitRefusal::NothingAllotted.into());
    }
    let allotted = AllotQuota { act: command.act.trim().to_owned(), ..command.clone() };
    Ok(vec![Event::QuotaAllotted(QuotaAllotted { allotted })])
}
