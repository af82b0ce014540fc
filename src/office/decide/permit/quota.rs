//! The quota of a year (Order 274): what an act allots, and where a permit passes it.

use super::super::{Ask, filled};
use super::YEARS;
use crate::office::Office;
use crate::office::event::Event;
use crate::office::permit::quota::{AllotQuota, QuotaAllotted};
use crate::office::permit::{Category, PermitInput, PermitRefusal, PermitWarning};
use crate::office::refusal::Refusal;
use crate::office::settings::Settings;

/// Where a permit passes the quota of its year, with it counted.
pub(super) fn over_quota(
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

pub(in crate::office::decide) fn allot(ask: &Ask<'_>, command: &AllotQuota) -> Result<Vec<Event>, Refusal> {
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
