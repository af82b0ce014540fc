//! The steps of a register that begins with every command: complaints, inquiries.

use chrono::{DateTime, Duration, FixedOffset, NaiveDate};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use super::{opened, replayed};
use crate::office::memory::MemoryOffice;
use crate::office::{Command, Role, Who};

/// One command to be: which act, on which thing of the register, and numbers to fill it from.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    pub act: u8,
    pub thing: u8,
    dice: u32,
    hours: u8,
}

impl Step {
    /// Steps of so many acts, on one of three things, none to twenty-nine hours apart.
    pub fn any(acts: u8) -> impl Strategy<Value = Vec<Self>> {
        let step = (0..acts, 1..4_u8, any::<u32>(), 0..30_u8);
        prop::collection::vec(step.prop_map(|(act, thing, dice, hours)| Self { act, thing, dice, hours }), 1..80)
    }

    /// A number out of the dice.
    pub fn bits(self, from: u32, width: u32) -> u32 {
        (self.dice >> from) % (1 << width)
    }

    /// A text that is sometimes empty.
    pub fn text(self, bit: u32) -> String {
        if self.bits(bit, 3) == 0 { " ".to_owned() } else { "слова".to_owned() }
    }

    /// A day around today: mostly it, sometimes before, seldom after.
    pub fn day(self, bit: u32, now: DateTime<FixedOffset>) -> NaiveDate {
        now.date_naive()
            + Duration::days(i64::from(self.bits(bit, 3).saturating_sub(6)) - i64::from(self.bits(bit + 3, 1)))
    }

    pub fn pick<T: Copy>(self, all: &[T], bit: u32) -> T {
        all[self.bits(bit, 8) as usize % all.len()]
    }
}

/// Gives the commands of the steps to an office of two officers: what is refused changes nothing, what is done is one
/// event, `lawful` holds after each, and the journal alone gives the same office.
pub fn lawful_after_each(
    steps: Vec<Step>,
    command: fn(Step, DateTime<FixedOffset>) -> Command,
    lawful: fn(&MemoryOffice),
) -> Result<(), TestCaseError> {
    let mut now = DateTime::parse_from_rfc3339("2026-03-02T09:00:00+05:00").unwrap();
    let mut office = opened(now);
    for step in steps {
        now += Duration::hours(step.hours.into());
        let asked = command(step, now);
        let mut who = Who::owner("akhmetova");
        if step.dice.is_multiple_of(37) {
            who.roles = [Role::Auditor].into();
        }
        let before = office.clone();
        match office.submit(&asked, &who, now) {
            Err(refusal) => prop_assert_eq!(&office, &before, "{:?} was refused by {:?}", asked, refusal),
            Ok(events) => prop_assert_eq!(events.len(), 1, "{:?}", asked),
        }
        lawful(&office);
    }
    prop_assert_eq!(replayed(&office), office);
    Ok(())
}
