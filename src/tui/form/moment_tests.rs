use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::tui::form::tests::Calendar;

fn read(typed: &str) -> Result<NaiveDateTime, DateProblem> {
    parse_moment(typed, NaiveDate::from_ymd_opt(2026, 3, 26).unwrap(), DateBias::Past, &Calendar)
}

#[rstest]
#[case("20.03.2026 19:02", "2026-03-20 19:02:00")]
#[case("20.03.2026 18:30:01", "2026-03-20 18:30:01")]
#[case("20.03 19:02", "2026-03-20 19:02:00")]
#[case("20,03 19,02", "2026-03-20 19:02:00")]
#[case("20,03,2026 19,02,15", "2026-03-20 19:02:15")]
#[case("20 03 2026 19 02", "2026-03-20 19:02:00")]
#[case("20 03 2026 19:02", "2026-03-20 19:02:00")]
#[case("20 03 19 02", "2026-03-20 19:02:00")]
#[case("20 03 1902", "2026-03-20 19:02:00")]
#[case("2003 1902", "2026-03-20 19:02:00")]
#[case("20032026 1902", "2026-03-20 19:02:00")]
#[case("200320261902", "2026-03-20 19:02:00")]
#[case("20032026190215", "2026-03-20 19:02:15")]
#[case("2026-03-20T19:02:15", "2026-03-20 19:02:15")]
#[case("t 9", "2026-03-26 09:00:00")]
#[case("е 9:05", "2026-03-26 09:05:00")]
#[case("t 905", "2026-03-26 09:05:00")]
#[case("-2 1000", "2026-03-19 10:00:00")]
#[case("20. 03. 2026  19 : 02", "2026-03-20 19:02:00")]
#[case("20 03 2026 0:00", "2026-03-20 00:00:00")]
fn typed_moments_are_read(#[case] typed: &str, #[case] wanted: &str) {
    assert_eq!(read(typed).map(|moment| moment.to_string()).as_deref(), Ok(wanted), "{typed}");
}

#[rstest]
#[case("20.03.2026", DateProblem::NoTime)]
#[case("20 03 2026", DateProblem::NoTime)]
#[case("20032026", DateProblem::NoTime)]
#[case("t", DateProblem::NoTime)]
#[case("2003 2026", DateProblem::NoTime)]
#[case("20.03 25:00", DateProblem::BadTime("25:00".into()))]
#[case("20.03 19:2", DateProblem::BadTime("19:2".into()))]
#[case("31.02.2026 10:00", DateProblem::NoDay { day: 31, month: 2, year: 2026, last: 28 })]
#[case("когда-то", DateProblem::Unreadable("когда-то".into()))]
fn what_is_no_moment_is_said(#[case] typed: &str, #[case] problem: DateProblem) {
    assert_eq!(read(typed), Err(problem), "{typed}");
}

proptest! {
    #[test]
    fn nothing_typed_panics(typed in "\\PC{0,20}|[0-9tTе+.,: -]{0,20}") {
        let _ = read(&typed);
    }

    #[test]
    fn a_moment_written_out_is_read_back(minutes in 0_i64..60_000_000) {
        let start = NaiveDate::from_ymd_opt(1950, 1, 1).unwrap().and_hms_opt(0, 0, 0).unwrap();
        let moment = start + chrono::TimeDelta::minutes(minutes);
        prop_assert_eq!(read(&crate::locale::Texts::moment(moment)), Ok(moment));
    }
}
