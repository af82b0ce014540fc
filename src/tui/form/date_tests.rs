use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::tui::form::tests::Calendar;

/// Thursday.
fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 26).unwrap()
}

fn read(typed: &str, bias: DateBias) -> Result<NaiveDate, DateProblem> {
    parse_date(typed, today(), bias, &Calendar)
}

#[rstest]
// Every separator, and none.
#[case("26.03.2026", "2026-03-26")]
#[case("26,03,2026", "2026-03-26")]
#[case("26/03/2026", "2026-03-26")]
#[case("26-03-2026", "2026-03-26")]
#[case("26 03 2026", "2026-03-26")]
#[case("26. 03. 2026", "2026-03-26")]
#[case(" 26.03.2026 ", "2026-03-26")]
#[case("26032026", "2026-03-26")]
#[case("260326", "2026-03-26")]
#[case("2603", "2026-03-26")]
#[case("2603 2025", "2025-03-26")]
#[case("2603.25", "2025-03-26")]
#[case("1.4", "2026-04-01")]
#[case("1,4.", "2026-04-01")]
#[case("26ю03ю2026", "2026-03-26")]
#[case("26б03", "2026-03-26")]
// Year first, as portals write it.
#[case("2026-03-26", "2026-03-26")]
#[case("20260326", "2026-03-26")]
#[case("2026/3/6", "2026-03-06")]
// The Kazakh digit row, its comma and point parting.
#[case("әқ.қі.әқәә", "2022-03-20")]
#[case("\"ұ,\"ә,әқә\"", "2021-12-19")]
#[case("һң", "2026-04-01")]
#[case("ө2", "2026-03-19")]
// Without a year: the nearest one.
#[case("31.12", "2025-12-31")]
#[case("24.09", "2026-09-24")]
#[case("25.09", "2025-09-25")]
#[case("29.02", "2028-02-29")]
// Without a month.
#[case("26", "2026-03-26")]
#[case("1", "2026-04-01")]
#[case("31", "2026-03-31")]
#[case("30", "2026-03-30")]
// Two digits of a year: the nearest century.
#[case("150390", "1990-03-15")]
#[case("15.03.77", "1977-03-15")]
#[case("15.03.75", "2075-03-15")]
#[case("010100", "2000-01-01")]
// Three digits with one reading.
#[case("131", "2026-01-13")]
#[case("264", "2026-04-26")]
// Today, and working days from it.
#[case("t", "2026-03-26")]
#[case("T", "2026-03-26")]
#[case("е", "2026-03-26")]
#[case("т", "2026-03-26")]
#[case("+1", "2026-03-27")]
#[case("+5", "2026-04-02")]
#[case("-2", "2026-03-19")]
#[case("t+5", "2026-04-02")]
#[case("t - 2", "2026-03-19")]
#[case("+0", "2026-03-26")]
fn typed_days_are_read(#[case] typed: &str, #[case] wanted: &str) {
    assert_eq!(read(typed, DateBias::Nearest).map(|day| day.to_string()).as_deref(), Ok(wanted), "{typed}");
}

#[rstest]
#[case("27.03", DateBias::Past, "2025-03-27")]
#[case("26.03", DateBias::Past, "2026-03-26")]
#[case("25.03", DateBias::Future, "2027-03-25")]
#[case("26.03", DateBias::Future, "2026-03-26")]
#[case("31", DateBias::Past, "2026-01-31")]
#[case("25", DateBias::Future, "2026-04-25")]
#[case("30", DateBias::Past, "2026-01-30")]
#[case("29.02", DateBias::Future, "2028-02-29")]
#[case("15.03.27", DateBias::Past, "1927-03-15")]
#[case("15.03.25", DateBias::Future, "2025-03-15")]
fn what_is_left_out_follows_the_bias(#[case] typed: &str, #[case] bias: DateBias, #[case] wanted: &str) {
    let read = read(typed, bias).map(|day| day.to_string());
    // 2125 lies beyond the office's years: then the nearest year stands.
    assert_eq!(read.as_deref(), Ok(wanted), "{typed}");
}

#[rstest]
#[case("31.02.2026", DateProblem::NoDay { day: 31, month: 2, year: 2026, last: 28 })]
#[case("29.02.2026", DateProblem::NoDay { day: 29, month: 2, year: 2026, last: 28 })]
#[case("513", DateProblem::NoDay { day: 51, month: 3, year: 2026, last: 31 })]
#[case("31.04", DateProblem::NoDay { day: 31, month: 4, year: 2026, last: 30 })]
#[case("32", DateProblem::NoDay { day: 32, month: 3, year: 2026, last: 31 })]
#[case("0.1.2026", DateProblem::NoDay { day: 0, month: 1, year: 2026, last: 31 })]
#[case("26.13", DateProblem::NoMonth(13))]
#[case("26132026", DateProblem::NoMonth(13))]
#[case("26.00.2026", DateProblem::NoMonth(0))]
#[case("26.03.0026", DateProblem::NoYear(26))]
#[case("26.03.2126", DateProblem::NoYear(2126))]
#[case("112", DateProblem::TwoWays { first: "1.12".into(), second: "11.2".into() })]
#[case("+900", DateProblem::NoCalendar)]
#[case("12345", DateProblem::Unreadable("12345".into()))]
#[case("1234567", DateProblem::Unreadable("1234567".into()))]
#[case("26.03.026", DateProblem::Unreadable("26.03.026".into()))]
#[case("1.2.3.4", DateProblem::Unreadable("1.2.3.4".into()))]
#[case("завтра", DateProblem::Unreadable("завтра".into()))]
#[case("tt", DateProblem::Unreadable("tt".into()))]
#[case("+", DateProblem::Unreadable("+".into()))]
#[case("...", DateProblem::Unreadable("...".into()))]
#[case("", DateProblem::Unreadable(String::new()))]
#[case("99999999999999999999", DateProblem::Unreadable("99999999999999999999".into()))]
fn what_is_no_day_is_said(#[case] typed: &str, #[case] problem: DateProblem) {
    assert_eq!(read(typed, DateBias::Nearest), Err(problem), "{typed}");
}

#[test]
fn a_day_is_echoed_with_what_it_is() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let ru = Texts::new(Lang::Ru);
    assert_eq!(echo(day("2026-03-26"), &Calendar, &ru), "чт 26 марта 2026, рабочий");
    assert_eq!(echo(day("2026-03-23"), &Calendar, &ru), "пн 23 марта 2026, нерабочий: Наурыз мейрамы");
    assert_eq!(echo(day("2026-03-28"), &Calendar, &ru), "сб 28 марта 2026, выходной");
    assert_eq!(echo(day("2035-03-28"), &Calendar, &ru), "ср 28 марта 2035, календаря нет");
    assert_eq!(echo(day("2026-03-26"), &Calendar, &Texts::new(Lang::Kk)), "бс 2026 ж. 26 наурыз, жұмыс күні");
}

proptest! {
    #[test]
    fn a_day_written_out_is_read_back(days in 0_i64..73_000, bias in 0_usize..3) {
        let bias = [DateBias::Past, DateBias::Future, DateBias::Nearest][bias];
        let day = shift(NaiveDate::from_ymd_opt(1900, 1, 1).unwrap(), days);
        prop_assert_eq!(read(&Texts::date(day), bias), Ok(day));
        prop_assert_eq!(read(&day.to_string(), bias), Ok(day));
        prop_assert_eq!(read(&day.format("%d%m%Y").to_string(), bias), Ok(day));
    }

    #[test]
    fn nothing_typed_panics(typed in "\\PC{0,14}|[0-9tе+., -]{0,14}") {
        let _ = read(&typed, DateBias::Past).map_err(|problem| problem.phrase());
    }

    #[test]
    fn a_bias_is_kept_by_day_and_month(day in 1_u32..29, month in 1_u32..13) {
        let typed = format!("{day}.{month}");
        prop_assert!(read(&typed, DateBias::Past).unwrap() <= today());
        prop_assert!(read(&typed, DateBias::Future).unwrap() >= today());
    }
}
