//! The second desk: permits of every category over three years, written down from the old table when the office opens and
//! day by day from then on, and the quotas of their years. Every permit has a stream of chance of its own, and none takes
//! from those of the cases.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Weekday};

use super::chance::Chance;
use super::employers::{self, EMPLOYERS};
use super::names::Nation;
use super::person;
use super::staff::{HEAD, OFFICERS};
use super::work::{Task, Work};
use crate::law::extension::Span;
use crate::locale::Texts;
use crate::office::Command;
use crate::office::permit::quota::AllotQuota;
use crate::office::permit::{
    Category, EmployerInput, EndPermit, EndReason, ExtendPermit, Extension, PermitEnd, PermitInput, RecordEmployer,
    RegisterPermit, Worker,
};
use crate::phrase::Phrase;

/// Streams of chance of the permits.
const STREAM: u64 = 1 << 41;
/// The most permits of an office: a region has no more.
const MOST: usize = 3_000;
/// How many days back an act amended the quota of this year.
const AMENDED: u64 = 40;

/// First syllables of names from China, and second ones.
const SYLLABLES: [&str; 12] = ["Цзянь", "Чжи", "Вэнь", "Хай", "Юн", "Го", "Мин", "Бо", "Шао", "Тянь", "Цзы", "Сяо"];
const ENDS: [&str; 12] = ["цян", "пин", "фэн", "лун", "юань", "линь", "бинь", "чао", "ган", "шэн", "жун", "хуэй"];

/// A permit with its life up to now.
type Life = RegisterPermit;

impl Work<'_> {
    /// Puts down what the second desk did, for an office of so many cases that opened at a moment.
    pub(super) fn put_permits(&mut self, cases: usize, seed: u64, opened_at: NaiveDateTime) {
        self.employers = employers::register(seed, cases.min(EMPLOYERS.len()));
        let later = |minutes| opened_at + TimeDelta::minutes(minutes);
        for employer in self.employers.clone() {
            let record = Command::RecordEmployer(RecordEmployer { employer });
            self.at(later(40), Task::Say(OFFICERS[0], Box::new(record)));
        }
        let permits = permits((cases * 3 / 4).min(MOST), &self.employers, self.now.date(), seed, self.texts);
        for act in quotas(&permits, self.now.date(), self.texts) {
            let at = (act.act_on + Days::new(3)).and_time(NaiveTime::MIN) + TimeDelta::hours(11);
            self.at(at.max(later(45)), Task::Say(HEAD, Box::new(Command::AllotQuota(act))));
        }
        for (at, permit) in permits.into_iter().enumerate() {
            self.put_permit(at, permit, opened_at);
        }
    }

    /// A permit of before the office opened as the old table had it on that day, a later one on its own day; what
    /// happened to it afterwards on the day of that.
    fn put_permit(&mut self, at: usize, life: Life, opened_at: NaiveDateTime) {
        let officer = OFFICERS[at % OFFICERS.len()];
        let opened = opened_at.date();
        let on =
            |day: NaiveDate, hour: i64| day.and_time(NaiveTime::MIN) + TimeDelta::minutes(hour * 60 + (at % 50) as i64);
        let (number, issued) = (life.input.number.clone(), life.input.issued_on);
        let registered =
            if issued > opened { on(issued, 12) } else { opened_at + TimeDelta::seconds(3_600 + 10 * at as i64) };
        let (known, news): (Vec<_>, Vec<_>) = life.extensions.into_iter().partition(|extension| extension.on <= opened);
        let (ended, ends) = match life.ended {
            Some(end) if end.on > opened => (None, Some(end)),
            ended => (ended, None),
        };
        let register = RegisterPermit { input: life.input, extensions: known, ended };
        self.at(registered, Task::Say(officer, Box::new(Command::RegisterPermit(Box::new(register)))));
        for Extension { on: day, span } in news {
            let extend = ExtendPermit { permit: number.clone(), on: day, from: Some(span.from), until: span.until };
            self.at(on(day, 15), Task::Say(officer, Box::new(Command::ExtendPermit(extend))));
        }
        if let Some(PermitEnd { on: day, reason, note }) = ends {
            let end = EndPermit { permit: number, on: day, reason, note };
            self.at(on(day, 16), Task::Say(officer, Box::new(Command::EndPermit(end))));
        }
    }
}

/// So many permits in the order they were issued, numbered by year.
fn permits(count: usize, register: &[EmployerInput], today: NaiveDate, seed: u64, texts: &Texts) -> Vec<Life> {
    let mut all: Vec<Life> = (0..count)
        .map(|at| {
            let mut chance = Chance::new(seed, STREAM + at as u64);
            let input = permit(at, register, today, &mut chance);
            lived(input, is_expiring(at), today, texts, &mut chance)
        })
        .collect();
    all.sort_by_key(|life| life.input.issued_on);
    let mut numbers: BTreeMap<i32, u32> = BTreeMap::new();
    for life in &mut all {
        let year = life.input.issued_on.year();
        let count = numbers.entry(year).or_default();
        *count += 1;
        life.input.number = format!("{count:04}-{year}");
    }
    all
}

/// Whether a permit is one of those that expire within weeks.
const fn is_expiring(at: usize) -> bool {
    at % 16 == 5
}

/// A permit without its number.
fn permit(at: usize, register: &[EmployerInput], today: NaiveDate, chance: &mut Chance) -> PermitInput {
    let weights: Vec<(usize, usize)> = (0..register.len()).map(|which| (EMPLOYERS[which].weight, which)).collect();
    // Nobody is without.
    let which = if at < register.len() { at } else { chance.weighted(&weights) };
    let employs = &EMPLOYERS[which];
    let (category, positions) = chance.weighted(employs.mix);
    let nation = employs.nation(chance);
    let woman = chance.percent(18);
    let (issued_on, span) = days(category, is_expiring(at), today, chance);
    PermitInput {
        number: String::new(),
        employer: register[which].clone(),
        worker: Worker {
            name: name(nation, woman, chance),
            citizenship: nation.citizenship.to_owned(),
            document: format!("{}{}", nation.passport, chance.digits(9 - nation.passport.len().min(3))),
        },
        category,
        position: (*chance.pick(positions)).to_owned(),
        issued_on,
        valid_from: span.from,
        valid_until: span.until,
    }
}

/// A name. Most come from China, more than its names of applicants are: theirs have a second syllable, lest half the
/// register be one person by name.
fn name(nation: &Nation, woman: bool, chance: &mut Chance) -> String {
    if nation.citizenship != "Китай" {
        return person::name(nation, woman, chance);
    }
    let (surname, _) = chance.pick(nation.surnames);
    format!("{surname} {}{}", chance.pick(&SYLLABLES), chance.pick(&ENDS))
}

/// The day a permit was issued on, and the days it was given for.
fn days(category: Category, expiring: bool, today: NaiveDate, chance: &mut Chance) -> (NaiveDate, Span) {
    let months = match category {
        Category::Seasonal => chance.between(4, 9),
        category if category.is_transfer() => chance.weighted(&[(6, 36), (2, 24), (2, 12)]),
        _ => chance.weighted(&[(9, 12), (1, 6)]),
    };
    let months = Months::new(months as u32);
    let ahead = Days::new(chance.between(2, 9) as u64);
    if expiring {
        let until = today + Days::new(chance.between(3, 30) as u64);
        let from = until + Days::new(1) - months;
        return (weekday(from - ahead), Span { from, until });
    }
    let back = match category {
        Category::Seasonal => back_to_season(today, chance),
        category if category.is_transfer() => chance.between(1, 1_150) as u64,
        _ => chance.between(1, 700) as u64,
    };
    let issued = weekday(today - Days::new(back));
    let from = issued + ahead;
    (issued, Span { from, until: from + months - Days::new(1) })
}

/// Days back to a day of a spring.
fn back_to_season(today: NaiveDate, chance: &mut Chance) -> u64 {
    let into = Days::new(chance.between(0, 90) as u64);
    let year = today.year() - i32::from(chance.percent(40));
    let spring = |year| NaiveDate::from_ymd_opt(year, 3, 1).map_or(today, |first| first + into);
    let day = if spring(year) < today { spring(year) } else { spring(year - 1) };
    (today - day).num_days().max(1) as u64
}

/// The working day itself, or the Friday before it.
fn weekday(day: NaiveDate) -> NaiveDate {
    match day.weekday() {
        Weekday::Sat => day - Days::new(1),
        Weekday::Sun => day - Days::new(2),
        _ => day,
    }
}

/// What has become of a permit: some ended early, many were extended as their end came near.
fn lived(input: PermitInput, expiring: bool, today: NaiveDate, texts: &Texts, chance: &mut Chance) -> Life {
    let (from, until) = (input.valid_from, input.valid_until);
    let mut life = Life::from(input);
    let roll = chance.below(100);
    let end = weekday(from + Days::new(chance.between(20, (until - from).num_days() - 10) as u64));
    let asked = weekday(until - Days::new(chance.between(5, 20) as u64));
    let reason = *chance.pick(EndReason::ALL);
    if expiring {
        return life;
    }
    if roll < 12 && end < today {
        let note = if reason == EndReason::Other { texts.get("simulate-permit-end") } else { String::new() };
        life.ended = Some(PermitEnd { on: end, reason, note });
    } else if roll < 60 && asked < today && life.input.category != Category::Seasonal {
        let from = until + Days::new(1);
        let until = from + Months::new(12) - Days::new(1);
        life.extensions.push(Extension { on: asked, span: Span { from, until } });
    }
    life
}

/// The acts that allot the quotas of the years of some permits. Of this year the third category has one permit left, and
/// the fourth was raised by a further act.
fn quotas(permits: &[Life], today: NaiveDate, texts: &Texts) -> Vec<AllotQuota> {
    let quota = |category: &&Category| !category.is_transfer();
    let issued = |year: i32, category: Category, until: NaiveDate| {
        let counted = |input: &PermitInput| input.issued_on.year() == year && input.issued_on <= until;
        permits.iter().filter(|life| life.input.category == category && counted(&life.input)).count() as u32
    };
    let amended = weekday(today - Days::new(AMENDED));
    let first = permits.iter().find(|life| !life.input.category.is_transfer());
    let years = first.map_or(today.year(), |life| life.input.issued_on.year())..=today.year();
    let mut acts = Vec::new();
    for year in years {
        let Some(act_on) = NaiveDate::from_ymd_opt(year - 1, 12, 18).map(weekday) else { continue };
        let roomy = |n: u32| (n * 5 / 4 + 6).next_multiple_of(5);
        let mut by_category: BTreeMap<Category, u32> =
            Category::ALL.iter().filter(quota).map(|of| (*of, roomy(issued(year, *of, today)))).collect();
        if year < today.year() {
            acts.push(act(act_on, year, by_category, texts));
            continue;
        }
        by_category.insert(Category::Third, issued(year, Category::Third, today) + 1);
        let raised = by_category.clone();
        if amended.year() == year {
            by_category.insert(Category::Fourth, issued(year, Category::Fourth, amended) + 1);
            acts.push(act(act_on, year, by_category, texts));
            let mut further = act(amended, year, raised, texts);
            further.by_category.retain(|category, _| *category == Category::Fourth);
            acts.push(further);
        } else {
            acts.push(act(act_on, year, by_category, texts));
        }
    }
    acts
}

/// An act that allots a year's quota by category, and their sum in total.
fn act(act_on: NaiveDate, year: i32, by_category: BTreeMap<Category, u32>, texts: &Texts) -> AllotQuota {
    let number = 300 + (act_on.ordinal() + year.unsigned_abs() * 67) % 240;
    AllotQuota {
        year: u16::try_from(year).unwrap_or_default(),
        act: texts.say(&Phrase::new("simulate-quota-act").with("number", number)),
        act_on,
        total: Some(by_category.values().sum()),
        by_category,
    }
}
