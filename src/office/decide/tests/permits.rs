//! Permits, employers and quotas: what is written down, what is refused and what is only noticed.

use super::cells::Line;
use super::*;
use crate::office::decide::permit_term;
use crate::office::permit::quota::AllotQuota;
use crate::office::permit::{
    Category, CorrectPermit, EmployerInput, EndPermit, EndReason, ExtendPermit, PermitInput, PermitRefusal,
    PermitWarning, RecordEmployer, RegisterPermit, SeasonalQuota, TakeBackPermit, TakenBack, Worker,
};

/// A BIN whose check digit holds.
const BIN: &str = "180340012346";

fn employer(bin: &str, name: &str) -> EmployerInput {
    EmployerInput { bin: bin.into(), name: name.into(), activity: String::new() }
}

pub(super) fn input(number: &str, category: Category) -> PermitInput {
    PermitInput {
        number: number.into(),
        employer: employer(BIN, "ТОО «Жетісу Құрылыс»"),
        worker: Worker { name: "Чэнь Вэй".into(), citizenship: "CHN".into(), document: "E12345678".into() },
        category,
        position: "Инженер-технолог".into(),
        issued_on: day("2026-02-02"),
        valid_from: day("2026-02-09"),
        valid_until: day("2027-02-08"),
    }
}

pub(super) fn register(input: PermitInput) -> Command {
    Command::RegisterPermit(Box::new(RegisterPermit::from(input)))
}

fn correct(input: PermitInput) -> Command {
    Command::CorrectPermit(Box::new(CorrectPermit { input, reason: "описка".into() }))
}

fn extend(number: &str, until: &str) -> Command {
    Command::ExtendPermit(ExtendPermit { permit: number.into(), on: day("2026-03-06"), from: None, until: day(until) })
}

fn end(number: &str, on: &str, reason: EndReason) -> Command {
    Command::EndPermit(EndPermit { permit: number.into(), on: day(on), reason, note: String::new() })
}

fn take_back(number: &str) -> Command {
    Command::TakeBackPermit(TakeBackPermit { permit: number.into(), reason: "не то разрешение".into() })
}

pub(super) fn allot(total: Option<u32>, by: &[(Category, u32)]) -> Command {
    Command::AllotQuota(AllotQuota {
        year: 2026,
        act: "приказ № 1".into(),
        act_on: day("2026-01-05"),
        total,
        by_category: by.iter().copied().collect(),
    })
}

/// A command of an act that nothing stands against.
pub(super) fn command_of(office: &mut MemoryOffice, act: Act) -> Command {
    if matches!(act, Act::ExtendPermit | Act::EndPermit | Act::CorrectPermit | Act::TakeBackPermit) {
        office.submit(&register(input("0412", Category::Third)), &who(), Line::now()).unwrap();
    }
    if act == Act::TakeBackPermit {
        office.submit(&extend("0412", "2028-02-08"), &who(), Line::now()).unwrap();
    }
    match act {
        Act::RecordEmployer => Command::RecordEmployer(RecordEmployer {
            employer: employer(BIN, "ТОО «Жетісу Құрылыс»"),
        }),
        Act::RegisterPermit => register(input("0412", Category::Third)),
        Act::ExtendPermit => extend("0412", "2028-02-08"),
        Act::EndPermit => end("0412", "2026-03-01", EndReason::ContractEnded),
        Act::CorrectPermit => correct(input("0412", Category::Second)),
        Act::TakeBackPermit => take_back("0412"),
        Act::AllotQuota => allot(Some(100), &[(Category::Third, 60)]),
        other => panic!("{other:?} is not about permits"),
    }
}

pub(super) fn ask(office: &mut MemoryOffice, command: &Command) -> Result<Vec<Event>, Refusal> {
    office.submit(command, &who(), Line::now())
}

fn refused(office: &mut MemoryOffice, command: &Command) -> PermitRefusal {
    match ask(office, command) {
        Err(Refusal::Permit(refused)) => refused,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_employer_of_a_permit_is_written_down_with_it_once_and_keeps_its_name() {
    let mut office = opened();
    assert_eq!(ask(&mut office, &register(input("1", Category::Third))).unwrap().len(), 2);
    let mut second = input("2", Category::Third);
    second.employer = employer(BIN, "ТОО «Жетысу Курылыс»");
    second.employer.activity = "строительство".into();
    assert_eq!(ask(&mut office, &register(second)).unwrap().len(), 2, "its activity was learnt");
    let known = &office.employers[BIN].input;
    assert_eq!((known.name.as_str(), known.activity.as_str()), ("ТОО «Жетісу Құрылыс»", "строительство"));
    let named = PermitWarning::EmployerName { known: known.name.clone() };
    assert!(office.permits["2"].warnings.contains(&named));
    let renamed = RecordEmployer { employer: employer(BIN, "ТОО «Жетісу-2»") };
    ask(&mut office, &Command::RecordEmployer(renamed.clone())).unwrap();
    assert_eq!(office.permits["1"].input.employer.name, "ТОО «Жетісу Құрылыс»", "the name of its day stays");
    assert_eq!(refused(&mut office, &Command::RecordEmployer(renamed)), PermitRefusal::Nothing);
}

/// However a country is written, it is one; what is no country that is known stays, and is noticed.
#[test]
fn a_citizenship_is_kept_by_the_code_of_its_country() {
    let mut office = opened();
    let of = |number: &str, written: &str| {
        let mut made = input(number, Category::Third);
        made.worker.citizenship = written.into();
        made
    };
    for (number, written) in
        ["CHN", "chn", " КНР ", "Китай", "Китайская  Народная Республика", "ҚХР"].iter().enumerate()
    {
        ask(&mut office, &register(of(&number.to_string(), written))).unwrap();
        assert_eq!(office.permits[&number.to_string()].input.worker.citizenship, "CHN", "{written}");
    }
    assert_eq!(refused(&mut office, &register(of("0", "China"))), PermitRefusal::Same("0".into()));
    assert_eq!(refused(&mut office, &correct(of("0", "КНР"))), PermitRefusal::Nothing);
    ask(&mut office, &correct(of("0", " Атлантида "))).unwrap();
    let stands = &office.permits["0"];
    assert_eq!(stands.input.worker.citizenship, "Атлантида");
    assert!(stands.warnings.contains(&PermitWarning::Country), "{:?}", stands.warnings);
    ask(&mut office, &correct(of("0", "турция"))).unwrap();
    assert_eq!(office.permits["0"].input.worker.citizenship, "TUR");
    assert!(!office.permits["0"].warnings.contains(&PermitWarning::Country));
}

#[test]
fn an_employer_whose_bin_cannot_be_one_is_noticed_as_a_permit_is() {
    let mut office = opened();
    let record = |office: &mut MemoryOffice, bin: &str| {
        let employer = employer(bin, "ТОО «Ақсу»");
        match ask(office, &Command::RecordEmployer(RecordEmployer { employer })).unwrap().as_slice() {
            [Event::EmployerRecorded(event)] => event.warnings.clone(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(record(&mut office, BIN), []);
    assert_eq!(record(&mut office, "180340012345"), [PermitWarning::Bin]);
    assert_eq!(record(&mut office, "1"), [PermitWarning::Bin]);
}

#[test]
fn a_number_is_one_permit_whatever_unseen_signs_it_came_with() {
    let mut office = opened();
    let odd = format!("  KZ/{}\u{0}-№ \t7  ", "9".repeat(200));
    ask(&mut office, &register(input(&odd, Category::Third))).unwrap();
    let number = format!("KZ/{}-№ 7", "9".repeat(200));
    assert!(office.permits.contains_key(&number), "{:?}", office.permits.keys());
    assert_eq!(refused(&mut office, &register(input(&odd, Category::Third))), PermitRefusal::Same(number.clone()));
    let differs = PermitRefusal::Differs {
        permit: number.clone(),
        column: "category",
        stands: Box::new(Category::Third.phrase().into()),
        given: Box::new(Category::First.phrase().into()),
    };
    assert_eq!(refused(&mut office, &register(input(&number, Category::First))), differs);
    assert_eq!(correct(input(&odd, Category::First)).subject(), Some(office.journal[3].event.subject()));
}

#[test]
fn days_that_cannot_be_are_refused() {
    let mut office = opened();
    let with = |change: fn(&mut PermitInput)| {
        let mut made = input("7", Category::Third);
        change(&mut made);
        register(made)
    };
    let backward = with(|permit| permit.valid_until = day("2026-02-08"));
    assert!(matches!(refused(&mut office, &backward), PermitRefusal::Backward { .. }));
    let beyond = with(|permit| permit.valid_until = day("2126-02-08"));
    assert_eq!(refused(&mut office, &beyond), PermitRefusal::BeyondYears(day("2126-02-08")));
    let future = ask(&mut office, &with(|permit| permit.issued_on = day("2026-03-10")));
    assert!(matches!(future, Err(Refusal::InFuture { .. })), "{future:?}");
    ask(&mut office, &register(input("7", Category::Third))).unwrap();
    for on in ["2026-02-08", "2027-02-09"] {
        let outside = refused(&mut office, &end("7", on, EndReason::Revoked));
        assert!(matches!(outside, PermitRefusal::EndOutside { .. }), "{on}");
    }
    assert!(matches!(ask(&mut office, &end("7", "2026-03-01", EndReason::Other)), Err(Refusal::Empty { .. })));
    ask(&mut office, &end("7", "2026-03-01", EndReason::Revoked)).unwrap();
    assert!(matches!(refused(&mut office, &extend("7", "2028-02-08")), PermitRefusal::Over { .. }));
    assert!(matches!(refused(&mut office, &end("7", "2026-03-02", EndReason::Revoked)), PermitRefusal::Over { .. }));
    assert_eq!(refused(&mut office, &extend("8", "2028-02-08")), PermitRefusal::Unknown("8".into()));
}

#[test]
fn an_extension_lies_behind_what_was_given_and_a_correction_before_it() {
    let mut office = opened();
    ask(&mut office, &register(input("7", Category::Third))).unwrap();
    let overlapping = ExtendPermit {
        permit: "7".into(),
        on: day("2026-03-06"),
        from: Some(day("2027-02-08")),
        until: day("2028-02-08"),
    };
    assert!(matches!(refused(&mut office, &Command::ExtendPermit(overlapping)), PermitRefusal::Overlaps { .. }));
    assert!(matches!(refused(&mut office, &extend("7", "2027-02-08")), PermitRefusal::Backward { .. }));
    ask(&mut office, &extend("7", "2028-02-08")).unwrap();
    let mut longer = input("7", Category::Third);
    longer.valid_until = day("2027-02-09");
    let reaches = PermitRefusal::ReachesExtension { from: day("2027-02-09") };
    assert_eq!(refused(&mut office, &correct(longer.clone())), reaches);
    longer.valid_until = day("2027-02-07");
    ask(&mut office, &correct(longer)).unwrap();
    assert_eq!(office.permits["7"].spans().count(), 2);
}

/// Revoked on the wrong permit, or extended to a wrong day: taken back one after another, the last first, and what is
/// right is written down as ever.
#[test]
fn the_last_act_is_taken_back_and_the_right_one_written_down() {
    let mut office = opened();
    ask(&mut office, &register(input("7", Category::Third))).unwrap();
    assert_eq!(refused(&mut office, &take_back("7")), PermitRefusal::NothingToTakeBack);
    assert_eq!(refused(&mut office, &take_back("8")), PermitRefusal::Unknown("8".into()));
    ask(&mut office, &extend("7", "2028-02-09")).unwrap();
    let extended = office.permits["7"].clone();
    assert!(extended.warnings.contains(&PermitWarning::Longer { most: day("2028-02-08") }));
    ask(&mut office, &end("7", "2026-03-01", EndReason::Revoked)).unwrap();
    let unsaid = Command::TakeBackPermit(TakeBackPermit { permit: "7".into(), reason: " ".into() });
    assert!(matches!(ask(&mut office, &unsaid), Err(Refusal::Empty { .. })));
    let events = ask(&mut office, &take_back(" 7 ")).unwrap();
    let [Event::PermitTakenBack(taken)] = events.as_slice() else { panic!("{events:?}") };
    assert!(matches!(&taken.what, TakenBack::End(end) if end.on == day("2026-03-01")), "{taken:?}");
    let permit = &office.permits["7"];
    assert_eq!((&permit.ended, &permit.warnings), (&None, &extended.warnings));
    ask(&mut office, &take_back("7")).unwrap();
    let permit = &office.permits["7"];
    assert_eq!((permit.extensions.len(), permit.given_until()), (0, day("2027-02-08")));
    assert_eq!(permit.warnings, [PermitWarning::NoQuota { year: 2026 }], "what was noticed of the extension went too");
    assert_eq!(refused(&mut office, &take_back("7")), PermitRefusal::NothingToTakeBack);
    ask(&mut office, &extend("7", "2027-08-08")).unwrap();
    assert_eq!(office.permits["7"].given_until(), day("2027-08-08"));
}

#[test]
fn a_transfer_and_a_season_are_counted_whole_and_the_rest_anew() {
    let longer = |category: Category, first: &str, second: &str| {
        let mut office = opened();
        let mut made = input("7", category);
        made.valid_until = day(first);
        ask(&mut office, &register(made)).unwrap();
        ask(&mut office, &extend("7", second)).unwrap();
        let longer = |warning: &&PermitWarning| matches!(warning, PermitWarning::Longer { .. });
        office.permits["7"].warnings.iter().filter(longer).cloned().collect::<Vec<_>>()
    };
    assert_eq!(longer(Category::TransferHead, "2029-02-08", "2030-02-08"), [], "three years and one more");
    let most = day("2030-02-08");
    assert_eq!(longer(Category::TransferHead, "2029-02-08", "2030-02-09"), [PermitWarning::Longer { most }]);
    let most = day("2027-02-08");
    assert_eq!(longer(Category::Seasonal, "2026-08-08", "2027-02-09"), [PermitWarning::Longer { most }]);
    assert_eq!(longer(Category::Third, "2027-02-08", "2028-02-08"), [], "a year, and a year anew");
    let most = day("2028-02-08");
    assert_eq!(longer(Category::Third, "2027-02-08", "2028-02-09"), [PermitWarning::Longer { most }]);
}

/// Two extensions of a transfer beyond its term pass the same day, which is said once, now and after a correction.
#[test]
fn the_same_notice_is_kept_once() {
    let mut office = opened();
    let mut made = input("7", Category::TransferHead);
    made.valid_until = day("2029-02-08");
    ask(&mut office, &register(made.clone())).unwrap();
    ask(&mut office, &extend("7", "2030-02-09")).unwrap();
    ask(&mut office, &extend("7", "2030-03-09")).unwrap();
    let longer = [PermitWarning::Longer { most: day("2030-02-08") }];
    assert_eq!(office.permits["7"].warnings, longer);
    made.position = "директор".into();
    ask(&mut office, &correct(made)).unwrap();
    assert_eq!(office.permits["7"].warnings, longer);
}

/// A year from the day that only leap years have ends on the last of February, and is not longer than its term.
#[test]
fn a_term_from_the_leap_day_ends_with_its_month() {
    let settings = Settings::new("Управление занятости");
    let table = [
        ("2024-02-29", "2025-02-28"),
        ("2023-02-28", "2024-02-27"),
        ("2024-03-01", "2025-02-28"),
        ("2025-05-20", "2026-05-19"),
    ];
    for (from, last) in table {
        assert_eq!(permit_term(&settings, Category::Third, day(from)), Some(day(last)), "{from}");
    }
    let mut office = opened();
    let mut made = input("7", Category::Third);
    (made.issued_on, made.valid_from, made.valid_until) = (day("2024-02-29"), day("2024-02-29"), day("2025-02-28"));
    ask(&mut office, &register(made)).unwrap();
    assert_eq!(office.permits["7"].warnings, [PermitWarning::NoQuota { year: 2024 }]);
}

#[test]
fn a_permit_that_passes_the_quota_is_noticed_with_its_figures() {
    let mut office = opened();
    ask(&mut office, &register(input("0", Category::Third))).unwrap();
    assert_eq!(office.permits["0"].warnings, [PermitWarning::NoQuota { year: 2026 }]);
    ask(&mut office, &allot(Some(3), &[(Category::Third, 1)])).unwrap();
    ask(&mut office, &register(input("1", Category::TransferHead))).unwrap();
    assert_eq!(office.permits["1"].warnings, [], "a transfer is outside");
    ask(&mut office, &register(input("2", Category::Seasonal))).unwrap();
    ask(&mut office, &register(input("3", Category::Third))).unwrap();
    let over = |category, allotted, issued| PermitWarning::OverQuota { year: 2026, category, allotted, issued };
    assert_eq!(office.permits["3"].warnings, [over(Some(Category::Third), 1, 2)]);
    ask(&mut office, &register(input("4", Category::Fourth))).unwrap();
    assert_eq!(office.permits["4"].warnings, [over(None, 3, 4)]);
    // What a correction moves is counted where it came to stand, and its warnings are of that.
    ask(&mut office, &correct(input("3", Category::TransferManager))).unwrap();
    assert_eq!(office.permits["3"].warnings, []);
    assert_eq!(office.permits_issued(2026, Category::Third), 1);
    let mut last_year = input("4", Category::Fourth);
    (last_year.issued_on, last_year.valid_from) = (day("2025-12-30"), day("2026-02-09"));
    ask(&mut office, &correct(last_year)).unwrap();
    assert_eq!(office.permits["4"].warnings, [PermitWarning::NoQuota { year: 2025 }]);
    assert_eq!([2025, 2026].map(|year| office.permits_issued(year, Category::Fourth)), [1, 0]);
}

#[test]
fn seasonal_workers_stand_in_the_quota_where_the_office_says_so() {
    let mut office = opened();
    ask(&mut office, &allot(Some(0), &[])).unwrap();
    for (seasonal, warnings) in [(SeasonalQuota::Within, 1), (SeasonalQuota::Outside, 0)] {
        let mut settings = (**office.settings.as_ref().unwrap()).clone();
        settings.permits.seasonal = seasonal;
        office.settings = Some(settings.into());
        let number = seasonal.code();
        ask(&mut office, &register(input(number, Category::Seasonal))).unwrap();
        assert_eq!(office.permits[number].warnings.len(), warnings, "{number}");
    }
}

#[test]
fn an_act_that_allots_nothing_or_for_no_year_is_refused() {
    let mut office = opened();
    assert_eq!(refused(&mut office, &allot(None, &[])), PermitRefusal::NothingAllotted);
    let Command::AllotQuota(mut act) = allot(Some(1), &[]) else { unreachable!() };
    act.year = 226;
    assert_eq!(refused(&mut office, &Command::AllotQuota(act)), PermitRefusal::NoSuchYear(226));
}
