//! One seeded office: training, benchmarks and tests that need a lived-in file all use it.
//!
//! Every command goes through the real `decide`, in the order of time, first over an office in memory, which tells the
//! simulator what came of it, then into the store. The same options give the same office, record by record.

mod chance;
mod commission;
mod complaints;
mod employers;
mod filing;
mod holders;
mod inquiries;
mod names;
mod office;
mod outside;
mod permits;
mod person;
mod plan;
mod register;
mod replies;
mod staff;
mod work;

use std::path::Path;

use chrono::{Days as Span, NaiveDateTime, TimeDelta};
use thiserror::Error;

pub use staff::{HEAD, OFFICERS, OWNER, SECRETARY, SUPERVISOR, staff};
pub use work::moment;

use crate::law::{LawError, Service, Stage};
use crate::locale::{Lang, Texts};
use crate::office::decide::Rules;
use crate::office::paper::head::HeadField;
use crate::office::settings::Settings;
use crate::office::{Command, Refusal};
use crate::phrase::Phrase;
use crate::store::{Envelope, Store, StoreError, SubmitError};
use chance::Chance;
use work::{Task, Work};

/// Cases of an office unless said otherwise.
pub const CASES: usize = 400;
/// Its seed unless said otherwise.
pub const SEED: u64 = 236;

/// What office is to be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// How many cases.
    pub cases: usize,
    /// The seed: the same one gives the same office.
    pub seed: u64,
    /// The moment it stands at, by its own wall clock (Asia/Almaty).
    pub now: NaiveDateTime,
    /// The language its officers write in.
    pub lang: Lang,
}

impl Options {
    /// The usual office at a moment.
    pub const fn at(now: NaiveDateTime, lang: Lang) -> Self {
        Self { cases: CASES, seed: SEED, now, lang }
    }
}

/// The commands of an office's past.
#[derive(Debug, Clone, PartialEq)]
pub struct Past {
    /// In the order of time; each is lawful after those before it.
    pub envelopes: Vec<Envelope>,
    /// What the office would not do, and so is not among them; none at an ordinary moment.
    pub refused: Vec<Refusal>,
}

/// What was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Made {
    /// Cases registered.
    pub cases: usize,
    /// Records of the journal.
    pub records: u64,
}

/// Why no office could be made.
#[derive(Debug, Error)]
pub enum SimulateError {
    /// The moment lies beyond the calendar, or before the Order.
    #[error("the law cannot be asked: {0}")]
    Law(#[from] LawError),
    /// The office refuses what it did in memory.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl SimulateError {
    /// The reason in words.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Law(fault) => fault.phrase(),
            Self::Refused(refusal) => refusal.phrase(),
            Self::Store(fault) => fault.phrase(),
        }
    }
}

/// The moment itself where it is one of a working day's middle, else ten in the morning of the next working day:
/// an office is shown at work.
///
/// # Errors
/// Beyond the calendar.
pub fn at_work(now: NaiveDateTime) -> Result<NaiveDateTime, LawError> {
    let calendar = crate::law::calendar::Calendar::embedded().as_known_on(now.date());
    let minutes = (now - now.date().and_time(chrono::NaiveTime::MIN)).num_minutes();
    let ten = |day: chrono::NaiveDate| day.and_time(chrono::NaiveTime::MIN) + TimeDelta::hours(10);
    if minutes > 17 * 60 {
        return Ok(ten(calendar.nth_after(now.date(), 1)?));
    }
    let day = calendar.next_working_from(now.date())?;
    Ok(if day == now.date() && minutes >= 9 * 60 { now } else { ten(day) })
}

/// Makes the past of an office, in memory.
///
/// # Errors
/// Only [`SimulateError::Law`].
pub fn past(options: &Options) -> Result<Past, SimulateError> {
    let texts = Texts::new(options.lang);
    let mut settings = Settings::new(texts.get("simulate-body"));
    settings.training = true;
    for (field, lang) in [(HeadField::BodyKk, Lang::Kk), (HeadField::BodyRu, Lang::Ru)] {
        settings.head.set(field, &Texts::new(lang).get("simulate-body"));
    }
    let zone = settings.zone;
    let rules = Rules::with(settings.clone().into(), options.now.date());
    let days = plan::Days::around(&rules.calendar, options.now)?;
    let mut work = Work::new(&texts, zone, options.now, options.seed);
    let opened_at = days.back(48).and_time(chrono::NaiveTime::MIN) - Span::new(1) + TimeDelta::minutes(8 * 60 + 30);
    open(&mut work, settings, opened_at);
    for index in 0..options.cases {
        let mut chance = Chance::new(options.seed, index as u64 + 1);
        let plan = plan::plan(index, options.cases, decision_days(&rules, &days), &days, &mut chance);
        work.take(plan, chance);
    }
    let last = days.back(0).and_time(chrono::NaiveTime::MIN) + TimeDelta::minutes(9 * 60 + 40);
    for which in 0..holders::CERTAIN.min(options.cases) {
        work.at(last.min(options.now), Task::Holder(which));
    }
    work.put_turns(&days);
    work.put_permits(options.cases, options.seed, opened_at);
    for (which, back) in complaints::RECEIVED.into_iter().enumerate().take(options.cases) {
        let at = days.back(back).and_time(chrono::NaiveTime::MIN) + TimeDelta::minutes(10 * 60 + 20);
        work.at(at, Task::Complaint(which));
    }
    for (which, back) in inquiries::RECEIVED.into_iter().enumerate().take(options.cases) {
        let at = days.back(back).and_time(chrono::NaiveTime::MIN) + TimeDelta::minutes(11 * 60 + 10);
        work.at(at, Task::Inquiry(which));
    }
    for which in 0..register::ENDS.min(options.cases) {
        work.at((last + TimeDelta::minutes(15)).min(options.now), Task::End(which));
    }
    work.run();
    let Work { envelopes, refused, .. } = work;
    Ok(Past { envelopes, refused })
}

/// Fills a folder with an office.
///
/// # Errors
/// A moment the law does not know, a folder with an office in it, the store.
pub fn make(dir: &Path, options: &Options) -> Result<Made, SimulateError> {
    let past = past(options)?;
    let mut store = Store::create(dir)?;
    let mut made = Made { cases: 0, records: 0 };
    let mut refused = None;
    let registers = |envelope: &Envelope| matches!(envelope.command, Command::Register { .. });
    made.cases = past.envelopes.iter().filter(|envelope| registers(envelope)).count();
    let done = store.submit_many(past.envelopes, |_, outcome| match outcome {
        Ok(committed) => made.records = committed.last_seq,
        Err(fault) => refused = refused.take().or(Some(fault)),
    });
    match done.err().or(refused) {
        None => Ok(made),
        Some(SubmitError::Refused(refusal)) => Err(SimulateError::Refused(refusal)),
        Some(SubmitError::Store(fault)) => Err(fault.into()),
        Some(SubmitError::Busy | SubmitError::Stale { .. }) => Err(StoreError::Busy.into()),
    }
}

fn open(work: &mut Work<'_>, settings: Settings, at: NaiveDateTime) {
    let mut staff = work.staff.clone().into_iter();
    let Some(owner) = staff.next() else { return };
    work.give(OWNER, Command::OpenOffice { settings, owner }, at);
    for (minutes, officer) in (1..).zip(staff) {
        work.give(OWNER, Command::AddOfficer { officer }, at + TimeDelta::minutes(minutes * 3));
    }
    work.give(OWNER, commission::composition(at.date()), at + TimeDelta::minutes(30));
}

/// Working days of the services without a Commission, as the edition in force now has them.
fn decision_days(rules: &Rules, days: &plan::Days) -> i64 {
    let today = days.back(0);
    let edition = rules.edition_on(today).ok();
    let term = edition.and_then(|edition| edition.term(Service::Extend, Stage::Decision));
    term.map_or(3, |term| i64::from(term.days))
}
