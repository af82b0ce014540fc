//! The quota of a year (Order 274): what an act allots, and where a permit passes it.

use super::super::{Ask, filled};
use super::YEARS;
use crate::office::Office;
use crate::office::event::Event;
use crate::office::permit::quota::{AllotQuota, Issued, Quota, QuotaAllotted, QuotaWarning, Standing};
use crate::office::permit::{Category, PermitInput, PermitRefusal, PermitWarning, SeasonalQuota, plain};
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
    let settings = ask.settings()?;
    if !YEARS.contains(&i32::from(command.year)) {
        return Err(PermitRefusal::NoSuchYear(command.year).into());
    }
    filled(&command.act, "field-act", "")?;
    ask.past_day("field-act_on", command.act_on, "")?;
    if command.total.is_none() && command.by_category.is_empty() {
        return Err(PermitRefusal::NothingAllotted.into());
    }
    if let Some(outside) = command.by_category.keys().find(|category| category.is_transfer()) {
        return Err(PermitRefusal::OutsideQuota(*outside).into());
    }
    let allotted = AllotQuota { act: plain(&command.act), ..command.clone() };
    let stands = ask.office.quota(allotted.year);
    if stands.as_ref().is_some_and(|quota| quota.acts.contains(&allotted)) {
        return Err(PermitRefusal::Nothing.into());
    }
    let issued = Category::ALL.iter().map(|category| (*category, ask.office.permits_issued(allotted.year, *category)));
    let warnings = noticed(stands, &allotted, &issued.collect(), settings.permits.seasonal);
    Ok(vec![Event::QuotaAllotted(QuotaAllotted { allotted, warnings })])
}

/// What is noticed about an act, of the figures it names: the year as it would stand with it.
fn noticed(stands: Option<Quota>, act: &AllotQuota, issued: &Issued, seasonal: SeasonalQuota) -> Vec<QuotaWarning> {
    let mut quota = stands.unwrap_or(Quota { revision: 0, year: act.year, acts: Vec::new() });
    let again = quota.acts.iter().any(|known| (&known.act, known.act_on) == (&act.act, act.act_on));
    let mut warnings: Vec<_> = again.then_some(QuotaWarning::Again).into_iter().collect();
    quota.record(act.clone());
    let total = quota.total();
    for line in Standing::of(Some(&quota), issued, seasonal).lines {
        let named = line.category.map_or(act.total.is_some(), |category| act.by_category.contains_key(&category));
        let Some(allotted) = line.allotted else { continue };
        if let (Some(category), Some(total)) = (line.category, total)
            && allotted > total
            && (named || act.total.is_some())
        {
            warnings.push(QuotaWarning::AboveTotal { category, allotted, total });
        }
        if named && line.issued > allotted {
            warnings.push(QuotaWarning::BelowIssued { category: line.category, allotted, issued: line.issued });
        }
    }
    warnings
}
