//! The second desk: a few employers, permits of every category over two years, a quota that one category passes. It takes
//! no chance from the cases: they come out the same with it and without it.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::chance::Chance;
use super::names::{EMPLOYERS, NATIONS};
use super::person;
use super::staff::{HEAD, OFFICERS};
use super::work::{Task, Work};
use crate::office::Command;
use crate::office::permit::quota::AllotQuota;
use crate::office::permit::{
    Category, EmployerInput, EndPermit, EndReason, ExtendPermit, PermitInput, RecordEmployer, RegisterPermit, Worker,
};

/// Permits of the register.
const PERMITS: usize = 64;
/// Those who employ.
const AT: usize = 4;
/// Days over which they were issued.
const OVER: u64 = 700;

/// A position of each category.
const POSITIONS: [(Category, &str); 8] = [
    (Category::First, "заместитель руководителя"),
    (Category::Second, "начальник смены"),
    (Category::Third, "инженер-конструктор"),
    (Category::Fourth, "монтажник"),
    (Category::Seasonal, "сборщик урожая"),
    (Category::TransferHead, "руководитель филиала"),
    (Category::TransferManager, "начальник отдела"),
    (Category::TransferSpecialist, "инженер-строитель"),
];

/// What is allotted to each category; permits of the fourth pass it.
const ALLOTTED: [(Category, u32); 5] = [
    (Category::First, 6),
    (Category::Second, 10),
    (Category::Third, 14),
    (Category::Fourth, 2),
    (Category::Seasonal, 12),
];

impl Work<'_> {
    /// Puts down what the second desk did since the office was opened.
    pub(super) fn put_permits(&mut self, opened_at: NaiveDateTime, seed: u64) {
        let mut chance = Chance::new(seed, u64::MAX);
        let employers: Vec<EmployerInput> = (0..AT)
            .map(|n| EmployerInput {
                bin: person::bin(&mut chance),
                name: (*EMPLOYERS[n % EMPLOYERS.len()]).to_owned(),
                activity: self.texts.get("simulate-activity"),
            })
            .collect();
        for employer in &employers {
            let command = Command::RecordEmployer(RecordEmployer { employer: employer.clone() });
            self.at(opened_at + TimeDelta::minutes(20), Task::Say(OFFICERS[0], Box::new(command)));
        }
        let today = self.now.date();
        for year in [today.year() - 1, today.year()] {
            self.allot(year, opened_at);
        }
        for n in 0..PERMITS {
            let issued_on = today - Days::new(n as u64 * 29 % OVER);
            let input = permit(n, issued_on, &employers[[0, 0, 1, 2, 0, 3, 1][n % 7]], &mut chance);
            self.put_permit(n, input, opened_at);
        }
    }

    fn allot(&mut self, year: i32, opened_at: NaiveDateTime) {
        let Some(act_on) = NaiveDate::from_ymd_opt(year - 1, 12, 20) else { return };
        let act = AllotQuota {
            year: u16::try_from(year).unwrap_or_default(),
            act: self.texts.get("simulate-quota-act"),
            act_on,
            total: Some(ALLOTTED.iter().map(|(_, count)| count).sum()),
            by_category: ALLOTTED.into(),
        };
        self.at(opened_at + TimeDelta::minutes(30), Task::Say(HEAD, Box::new(Command::AllotQuota(act))));
    }

    /// A permit on the day it was issued, or as the office begins; some are extended, some end early.
    fn put_permit(&mut self, n: usize, input: PermitInput, opened_at: NaiveDateTime) {
        let at = |day: NaiveDate| {
            let noon = day.and_time(NaiveTime::MIN) + TimeDelta::minutes(12 * 60 + n as i64);
            noon.max(opened_at + TimeDelta::minutes(40 + n as i64))
        };
        let officer = OFFICERS[n % OFFICERS.len()];
        let (number, from, until) = (input.number.clone(), input.valid_from, input.valid_until);
        let registered = at(input.issued_on);
        let register = Command::RegisterPermit(Box::new(RegisterPermit { input }));
        self.at(registered, Task::Say(officer, Box::new(register)));
        let later = TimeDelta::minutes(90);
        if n % 9 == 2 {
            let on = from + Days::new(120);
            let end = EndPermit { permit: number, on, reason: EndReason::ContractEnded, note: String::new() };
            self.at(at(on).max(registered) + later, Task::Say(officer, Box::new(Command::EndPermit(end))));
        } else if n % 5 == 1 {
            let on = until - Days::new(5);
            let until = until + Months::new(6);
            let extend = ExtendPermit { permit: number, on, from: None, until };
            self.at(at(on).max(registered) + later, Task::Say(officer, Box::new(Command::ExtendPermit(extend))));
        }
    }
}

fn permit(n: usize, issued_on: NaiveDate, employer: &EmployerInput, chance: &mut Chance) -> PermitInput {
    let (category, position) = POSITIONS[n % POSITIONS.len()];
    let nation = &NATIONS[n % NATIONS.len()];
    let months = if category.is_transfer() { 36 } else { 12 };
    let valid_from = issued_on + Days::new(3);
    PermitInput {
        number: format!("KZ{}-{:04}", issued_on.year(), n + 101),
        employer: employer.clone(),
        worker: Worker {
            name: person::name(nation, n % 3 == 0, chance),
            citizenship: nation.citizenship.to_owned(),
            document: format!("{}{}", nation.passport, chance.digits(7)),
        },
        category,
        position: position.to_owned(),
        issued_on,
        valid_from,
        valid_until: valid_from + Months::new(months) - Days::new(1),
    }
}
