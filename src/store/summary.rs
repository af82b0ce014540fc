//! The deadlines pane in numbers, for any today: from counters and short ranges, never from cases.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::certificates::{CertificateList, Listing};
use super::error::StoreError;
use super::key::{self, count, tag};
use super::queue::QueueQuery;
use super::row::{QueueRow, Scope};
use super::tables::{Raw, Snapshot};
use crate::law::Stage;
use crate::office::Login;
use crate::office::decide::Rules;

/// Rows named in a sentence before it says how many more.
const HEAD: usize = 5;
/// Where counting single certificates stops.
const MANY: usize = 1_000;

/// A number of cases, and whose and where they are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally {
    /// All of them.
    pub total: u64,
    /// By the stage whose clock runs; none for a case without terms.
    pub by_stage: BTreeMap<Option<Stage>, u64>,
    /// By officer; none for nobody's.
    pub by_officer: BTreeMap<Option<Login>, u64>,
}

/// What the deadlines pane says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Summary {
    /// Cases ever registered.
    pub received: u64,
    /// Cases whose clock runs.
    pub open: u64,
    /// Overdue.
    pub overdue: Tally,
    /// The longest overdue of them.
    pub overdue_head: Vec<QueueRow>,
    /// The day there is work to do: today, or on a day off the next working day.
    pub work_on: NaiveDate,
    /// Due on that day.
    pub due_today: u64,
    /// Due on that day and nothing done since the registration.
    pub untouched_today: u64,
    /// Of nobody.
    pub nobody: u64,
    /// Waiting for the decision.
    pub waiting: u64,
    /// The oldest of them was recommended on this day.
    pub waiting_since: Option<NaiveDate>,
    /// No day is left between the Commission's term and the decision's.
    pub no_slack: u64,
    /// Suspended by an outside act (G2).
    pub suspended: u64,
    /// Delivered and not closed.
    pub delivered: u64,
    /// Certificates without an employer that lapse within the days the office has set for it (calendar days).
    pub reminders: u64,
    /// Reissues due on the day there is work to do.
    pub watches_today: u64,
    /// Reissues whose day has passed without an application.
    pub watches_past: u64,
    /// Notifications without a certificate.
    pub unmatched: u64,
}

impl Summary {
    /// Reissues that a new employer called for: those due on the day there is work to do, and those past it.
    pub fn watches(&self) -> u64 {
        self.watches_today + self.watches_past
    }
}

/// Cases due on a day at a stage with an officer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Load {
    /// The day; none for cases without terms.
    pub day: Option<NaiveDate>,
    /// The stage; none for cases without terms.
    pub stage: Option<Stage>,
    /// The officer; none for nobody.
    pub officer: Option<Login>,
    /// How many.
    pub count: u64,
}

impl Snapshot {
    /// The deadlines pane on a day.
    pub fn summary(&self, today: NaiveDate) -> Result<Summary, StoreError> {
        let settings = self.settings()?;
        let remind = settings.as_ref().map_or(0, |s| s.remind_days);
        // Nobody is told on a day off to do something by its end: the next working day is what they are told of.
        let working = settings.and_then(|s| Rules::with(s, today).calendar.next_working_from(today).ok());
        let work_on = working.unwrap_or(today);
        let last_reminder = today + Days::new(u64::from(remind));
        let yesterday = today - Days::new(1);
        let listed = |list, from, until| self.listing_total(&Listing::certificates(list, from, until));
        Ok(Summary {
            received: self.received()?,
            open: self.queue_total(&Scope::All)?,
            overdue: self.tally(NaiveDate::MIN, today)?,
            overdue_head: self.queue_page(&QueueQuery::first(Scope::Overdue(today), HEAD))?.rows,
            work_on,
            due_today: self.queue_total(&Scope::DueOn(work_on))?,
            untouched_today: self.scope_on(&Scope::Untouched, work_on)?,
            nobody: self.queue_total(&Scope::Nobody)?,
            waiting: self.queue_total(&Scope::Waiting)?,
            waiting_since: self.oldest_waiting()?,
            no_slack: self.queue_total(&Scope::NoSlack)?,
            suspended: self.queue_total(&Scope::Suspended)?,
            delivered: self.queue_total(&Scope::Delivered)?,
            reminders: listed(CertificateList::NoEmployer, today, last_reminder)?,
            watches_today: listed(CertificateList::Watched, today, work_on)?,
            watches_past: self.watches_past(yesterday)?,
            unmatched: self.listing_total(&Listing::unmatched())?,
        })
    }

    /// Cases by due day, stage and officer, from a day up to but without another, in the order of the days.
    pub fn loads(&self, from: NaiveDate, until: Option<NaiveDate>) -> Result<Vec<Load>, StoreError> {
        if self.past.is_some() {
            return self.past_loads(from, until);
        }
        let low = [&[count::DAY], key::day(Some(from)).to_be_bytes().as_slice()].concat();
        let high = match until {
            Some(until) => [&[count::DAY], key::day(Some(until)).to_be_bytes().as_slice()].concat(),
            None => vec![count::DAY + 1],
        };
        let mut loads = Vec::new();
        for entry in self.now.counts.range(low.as_slice()..high.as_slice())? {
            let (key, value) = entry?;
            let key = key.value();
            let officer = key.get(6..).and_then(|b| std::str::from_utf8(b).ok()).filter(|login| !login.is_empty());
            loads.push(Load {
                day: key::to_day(key::day_at(key, 1)),
                stage: key.get(5).copied().and_then(key::to_stage),
                officer: officer.map(ToOwned::to_owned),
                count: value.value(),
            });
        }
        Ok(loads)
    }

    /// The same as it was then, from the lists of that moment: no counters are kept of the past.
    fn past_loads(&self, from: NaiveDate, until: Option<NaiveDate>) -> Result<Vec<Load>, StoreError> {
        let (mut stages, mut officers) = (BTreeMap::new(), BTreeMap::new());
        self.each_index_key(&[tag::QUEUE, b's'], &mut |entry| {
            stages.insert(key::tail(entry), entry[2]);
            true
        })?;
        self.each_index_key(&[tag::QUEUE, b'o'], &mut |entry| {
            // The login ends with a zero, the day and the case behind it.
            officers.insert(key::tail(entry), entry[2..entry.len() - 13].to_vec());
            true
        })?;
        let mut loads: BTreeMap<(u32, u8, Vec<u8>), u64> = BTreeMap::new();
        let days = key::day(Some(from))..until.map_or(u32::MAX, |day| key::day(Some(day)));
        self.each_index_key(&[tag::QUEUE, b'a'], &mut |entry| {
            let (day, case) = (key::day_at(entry, 2), key::tail(entry));
            if days.contains(&day) || (until.is_none() && day == key::NEVER) {
                let stage = stages.get(&case).copied().unwrap_or(key::stage(None));
                *loads.entry((day, stage, officers.get(&case).cloned().unwrap_or_default())).or_default() += 1;
            }
            true
        })?;
        let officer = |login: Vec<u8>| String::from_utf8(login).ok().filter(|login| !login.is_empty());
        let load = |((day, stage, login), count)| Load {
            day: key::to_day(day),
            stage: key::to_stage(stage),
            officer: officer(login),
            count,
        };
        Ok(loads.into_iter().map(load).collect())
    }

    /// Results delivered from a day up to but without another: in time, and late. From counters, one a day.
    pub fn deliveries(&self, from: NaiveDate, until: NaiveDate) -> Result<(u64, u64), StoreError> {
        let count = |late| {
            let prefix = key::delivered(late);
            let at = |day| [prefix.as_slice(), &key::day(Some(day)).to_be_bytes()].concat();
            self.days_between(&prefix, &at(from), &at(until))
        };
        Ok((count(false)?, count(true)?))
    }

    /// Cases due from a day up to but without another.
    pub fn tally(&self, from: NaiveDate, until: NaiveDate) -> Result<Tally, StoreError> {
        let mut tally = Tally::default();
        for load in self.loads(from, Some(until))? {
            tally.total += load.count;
            *tally.by_stage.entry(load.stage).or_default() += load.count;
            *tally.by_officer.entry(load.officer).or_default() += load.count;
        }
        Ok(tally)
    }

    /// Watches past their day over certificates that have not lapsed.
    fn watches_past(&self, yesterday: NaiveDate) -> Result<u64, StoreError> {
        let past = self.certificates_between(CertificateList::Watched, NaiveDate::MIN, yesterday, MANY)?;
        Ok(past.iter().filter(|c| c.valid_until().is_none_or(|end| end > yesterday)).count() as u64)
    }

    fn oldest_waiting(&self) -> Result<Option<NaiveDate>, StoreError> {
        let mut oldest = None;
        self.each_index_key(&tag::RECOMMENDED, &mut |entry| {
            oldest = key::to_day(key::day_at(entry, 2));
            false
        })?;
        Ok(oldest)
    }

    /// How many rows of a list are due on a day.
    fn scope_on(&self, scope: &Scope, day: NaiveDate) -> Result<u64, StoreError> {
        let day = key::day(Some(day)).to_be_bytes();
        scope.prefixes().iter().map(|prefix| self.counted(&[prefix.as_slice(), &day].concat())).sum()
    }
}
