//! The terms of permits (Order 279, п. 5), and what is noticed about a permit: kept with it, never a ground to refuse.

use chrono::{Datelike, Months, NaiveDate};

use super::quota::over_quota;
use crate::law::countries;
use crate::law::extension::Span;
use crate::office::Office;
use crate::office::identity::check_bin;
use crate::office::permit::{Category, Permit, PermitInput, PermitWarning};
use crate::office::settings::Settings;

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

/// The last day of a number of months, inclusive: the one before the corresponding date; where the last month has no such
/// date, the last day of that month (29.02.2024 and a year: 28.02.2025).
fn term(from: NaiveDate, months: u16) -> Option<NaiveDate> {
    let end = from.checked_add_months(Months::new(u32::from(months)))?;
    if end.day() < from.day() { Some(end) } else { end.pred_opt() }
}

/// Where an extension is longer than its term.
pub(super) fn longer(settings: &Settings, input: &PermitInput, span: Span) -> Option<PermitWarning> {
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
    warnings.extend(bin_warning(&input.employer.bin));
    if countries::code(&input.worker.citizenship).is_none() {
        warnings.push(PermitWarning::Country);
    }
    if let Some(known) = office.employer(&input.employer.bin)
        && known.input.name != input.employer.name
    {
        warnings.push(PermitWarning::EmployerName { known: known.input.name });
    }
    warnings.extend(first_longer(settings, input));
    if input.issued_on > input.valid_from {
        warnings.push(PermitWarning::IssuedLate);
    }
    let extensions = before.map_or(&[][..], |before| &before.extensions);
    warnings.extend(extensions.iter().filter_map(|extension| longer(settings, input, extension.span)));
    warnings.extend(over_quota(office, settings, input, before.map(|before| &before.input)));
    once(warnings)
}

/// Where a BIN cannot be one.
pub(super) fn bin_warning(bin: &str) -> Option<PermitWarning> {
    check_bin(bin).is_err().then_some(PermitWarning::Bin)
}

/// Where the first term is longer than the category's.
fn first_longer(settings: &Settings, input: &PermitInput) -> Option<PermitWarning> {
    let most = permit_term(settings, input.category, input.valid_from).filter(|most| input.valid_until > *most)?;
    Some(PermitWarning::Longer { most })
}

/// What stays noticed about a permit when its last extension is taken back: what an extension can be noticed for is told
/// anew of those that stay.
pub(super) fn without_last(settings: &Settings, permit: &Permit) -> Vec<PermitWarning> {
    let of_days = |warning: &&PermitWarning| !matches!(warning, PermitWarning::Longer { .. });
    let stay = permit.extensions.len().saturating_sub(1);
    let extensions = permit.extensions.iter().take(stay);
    let first = first_longer(settings, &permit.input);
    let longer = extensions.filter_map(|extension| longer(settings, &permit.input, extension.span));
    once(permit.warnings.iter().filter(of_days).cloned().chain(first).chain(longer))
}

/// Each warning once: several extensions of a transfer pass the same day.
fn once(warnings: impl IntoIterator<Item = PermitWarning>) -> Vec<PermitWarning> {
    let mut all = Vec::new();
    for warning in warnings {
        if !all.contains(&warning) {
            all.push(warning);
        }
    }
    all
}
