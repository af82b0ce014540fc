//! The warning before a permit passes the quota, by table; what the office settles about permits.

use super::permits::{allot, ask, input, register};
use super::*;
use crate::office::change::ChangeSettings;
use crate::office::decide::permit_warnings;
use crate::office::permit::quota::{AllotQuota, QuotaWarning};
use crate::office::permit::{Category, ChangePermits, PermitRefusal, PermitWarning, SeasonalQuota};

use Category::{First, Fourth, Seasonal, Second, Third, TransferSpecialist};

fn settle(office: &mut MemoryOffice, permits: ChangePermits) -> Result<Vec<Event>, Refusal> {
    ask(office, &Command::ChangeSettings(ChangeSettings { permits, ..ChangeSettings::default() }))
}

/// What is passed, the total being none.
fn passed(warnings: &[PermitWarning]) -> Vec<Option<Category>> {
    let over = |warning: &PermitWarning| match warning {
        PermitWarning::OverQuota { category, .. } => Some(*category),
        _ => None,
    };
    warnings.iter().filter_map(over).collect()
}

type Line<'a> =
    (&'a str, &'a [Category], (Option<u32>, &'a [(Category, u32)]), Category, SeasonalQuota, &'a [Option<Category>]);

#[test]
fn the_warning_before_a_permit_passes_the_quota_by_table() {
    use SeasonalQuota::{Outside, Within};
    let both = (Some(4), &[(Third, 2)][..]);
    let table: [Line<'_>; 10] = [
        ("below", &[Third], both, Third, Within, &[]),
        ("at: the last one allotted", &[Third, First, First], both, Third, Within, &[]),
        ("above its category", &[Third, Third], both, Third, Within, &[Some(Third)]),
        ("above both", &[Third, Third, First, First], both, Third, Within, &[Some(Third), None]),
        ("a category without a figure", &[Second; 3], both, Second, Within, &[]),
        ("the total reached first", &[Second; 4], both, Third, Within, &[None]),
        ("seasonal within", &[Seasonal, First, First, First], both, Seasonal, Within, &[None]),
        ("seasonal outside", &[Seasonal, First, First, First], both, Seasonal, Outside, &[]),
        ("seasonal outside leaves room", &[Seasonal, First, First, First], both, Fourth, Outside, &[]),
        ("a transfer never", &[Third, Third, First, First], both, TransferSpecialist, Within, &[]),
    ];
    for (name, before, (total, by), category, seasonal, expected) in table {
        let mut office = opened();
        if seasonal == Outside {
            settle(&mut office, ChangePermits { seasonal: Some(seasonal), ..ChangePermits::default() }).unwrap();
        }
        ask(&mut office, &allot(total, by)).unwrap();
        for (n, category) in before.iter().enumerate() {
            ask(&mut office, &register(input(&n.to_string(), *category))).unwrap();
        }
        let settings = office.settings.clone().unwrap();
        let new = permit_warnings(&office, &settings, &input("new", category), None);
        assert_eq!(passed(&new), expected, "{name}");
    }
}

#[test]
fn a_correction_that_changes_nothing_of_the_quota_is_not_counted_twice() {
    let mut office = opened();
    ask(&mut office, &allot(Some(1), &[(Third, 1)])).unwrap();
    ask(&mut office, &register(input("1", Third))).unwrap();
    let (settings, stands) = (office.settings.clone().unwrap(), office.permits["1"].clone());
    let mut right = stands.input.clone();
    right.position = "техник".into();
    assert_eq!(passed(&permit_warnings(&office, &settings, &right, Some(&stands))), []);
    right.category = First;
    assert_eq!(passed(&permit_warnings(&office, &settings, &right, Some(&stands))), [], "the total is what it was");
}

#[test]
fn the_terms_of_permits_are_settled_by_a_change_and_past_permits_keep_what_was_noticed() {
    let mut office = opened();
    let months = |months: u16| ChangePermits { months: [(Third, months)].into(), ..ChangePermits::default() };
    settle(&mut office, months(6)).unwrap();
    ask(&mut office, &register(input("1", Third))).unwrap();
    let longer = |office: &MemoryOffice, number: &str| {
        office.permits[number].warnings.iter().any(|warning| matches!(warning, PermitWarning::Longer { .. }))
    };
    assert!(longer(&office, "1"));
    settle(&mut office, months(0)).unwrap();
    ask(&mut office, &register(input("2", Third))).unwrap();
    assert!(!longer(&office, "2") && longer(&office, "1"));
    assert!(matches!(settle(&mut office, months(601)), Err(Refusal::BadValue { .. })));
    assert!(matches!(settle(&mut office, months(0)), Err(Refusal::SameValue(_))));
}

fn act(name: &str, on: &str, total: Option<u32>, by: &[(Category, u32)]) -> Command {
    let (act, act_on, by_category) = (name.into(), day(on), by.iter().copied().collect());
    Command::AllotQuota(AllotQuota { year: 2026, act, act_on, total, by_category })
}

#[test]
fn the_act_of_the_later_date_stands_whichever_was_recorded_first() {
    let mut office = opened();
    ask(&mut office, &act("№ 40", "2026-02-20", Some(50), &[(Third, 20)])).unwrap();
    ask(&mut office, &act("№ 1", "2025-12-29", Some(70), &[(Third, 30), (First, 5)])).unwrap();
    let quota = &office.quotas[&2026];
    assert_eq!((quota.total(), quota.of(Third), quota.of(First)), (Some(50), Some(20), Some(5)));
    ask(&mut office, &act("№ 41", "2026-02-20", Some(51), &[])).unwrap();
    assert_eq!(office.quotas[&2026].total(), Some(51), "of one day, the one recorded last");
}

#[test]
fn a_transfer_is_allotted_nothing_and_an_act_is_recorded_once() {
    let mut office = opened();
    let refused = |office: &mut MemoryOffice, command: &Command| match ask(office, command) {
        Err(Refusal::Permit(refused)) => refused,
        other => panic!("{other:?}"),
    };
    let outside = act("№ 1", "2026-01-05", Some(9), &[(TransferSpecialist, 3)]);
    assert_eq!(refused(&mut office, &outside), PermitRefusal::OutsideQuota(TransferSpecialist));
    ask(&mut office, &act("№ 1", "2026-01-05", Some(9), &[])).unwrap();
    assert_eq!(refused(&mut office, &act(" №  1 ", "2026-01-05", Some(9), &[])), PermitRefusal::Nothing);
}

#[test]
fn an_act_that_does_not_go_with_what_stands_is_noticed() {
    let mut office = opened();
    for n in 0..3 {
        ask(&mut office, &register(input(&n.to_string(), Third))).unwrap();
    }
    let noticed = |office: &mut MemoryOffice, command: &Command| match ask(office, command).unwrap().as_slice() {
        [Event::QuotaAllotted(event)] => event.warnings.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(noticed(&mut office, &act("№ 1", "2026-01-05", Some(9), &[(Third, 3)])), []);
    let below = |category, allotted| QuotaWarning::BelowIssued { category, allotted, issued: 3 };
    let again = noticed(&mut office, &act("№ 1", "2026-01-05", Some(2), &[]));
    let above = QuotaWarning::AboveTotal { category: Third, allotted: 3, total: 2 };
    assert_eq!(again, [QuotaWarning::Again, above, below(None, 2)]);
    assert_eq!(noticed(&mut office, &act("№ 2", "2026-01-06", None, &[(Third, 1)])), [below(Some(Third), 1)]);
}
