//! Days and moments as words. A day always carries its weekday: a due date is read as one.

use chrono::{Datelike, NaiveDate, NaiveDateTime};

use super::{Lang, Texts};

const WEEKDAYS_KK: [&str; 7] = ["дс", "сс", "ср", "бс", "жм", "сб", "жс"];
const WEEKDAYS_RU: [&str; 7] = ["пн", "вт", "ср", "чт", "пт", "сб", "вс"];
const WEEKDAYS_EN: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS_KK: [&str; 12] = [
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйек",
    "қазан",
    "қараша",
    "желтоқсан",
];
const MONTHS_RU: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// What stands before the day of a document, and how a month of one ends in Kazakh.
const OF_DOCUMENTS: [&str; 3] = ["от", "of", "dated"];
const ENDINGS_OF_DOCUMENTS: [&str; 2] = ["ғы", "гі"];

impl Texts {
    /// The weekday in two or three letters.
    pub fn weekday(&self, day: NaiveDate) -> &'static str {
        let names = match self.lang() {
            Lang::Kk => &WEEKDAYS_KK,
            Lang::Ru => &WEEKDAYS_RU,
            Lang::En => &WEEKDAYS_EN,
        };
        names[day.weekday().num_days_from_monday() as usize]
    }

    /// «чт 26.03.2026».
    pub fn day(&self, day: NaiveDate) -> String {
        format!("{} {}", self.weekday(day), day.format("%d.%m.%Y"))
    }

    /// «чт 26.03»: where the year is plain from the place.
    pub fn day_short(&self, day: NaiveDate) -> String {
        format!("{} {}", self.weekday(day), day.format("%d.%m"))
    }

    /// «чт 26 марта 2026», «бс 2026 ж. 26 наурыз», «Thu 26 March 2026».
    pub fn day_long(&self, day: NaiveDate) -> String {
        let month = day.month0() as usize;
        let weekday = self.weekday(day);
        match self.lang() {
            Lang::Kk => format!("{weekday} {} ж. {} {}", day.year(), day.day(), MONTHS_KK[month]),
            Lang::Ru => format!("{weekday} {} {} {}", day.day(), MONTHS_RU[month], day.year()),
            Lang::En => format!("{weekday} {} {} {}", day.day(), MONTHS_EN[month], day.year()),
        }
    }

    /// «01 сентября 2025 года», «2025 жылғы 01 қыркүйек», «01 September 2025»: in a sentence of a letter.
    pub fn day_written(&self, day: NaiveDate) -> String {
        let (date, month, year) = (day.format("%d"), day.month0() as usize, day.year());
        match self.lang() {
            Lang::Kk => format!("{year} жылғы {date} {}", MONTHS_KK[month]),
            Lang::Ru => format!("{date} {} {year} года", MONTHS_RU[month]),
            Lang::En => format!("{date} {} {year}", MONTHS_EN[month]),
        }
    }

    /// «26.03.2026»: for papers and tables.
    pub fn date(day: NaiveDate) -> String {
        day.format("%d.%m.%Y").to_string()
    }

    /// «26.03.2026 19:02», with seconds only where there are some.
    pub fn moment(moment: NaiveDateTime) -> String {
        use chrono::Timelike;
        let pattern = if moment.second() == 0 { "%d.%m.%Y %H:%M" } else { "%d.%m.%Y %H:%M:%S" };
        moment.format(pattern).to_string()
    }
}

/// The days that a text asks about, in any of the languages: «01.09.2025», «2025-09-01», «1 сентября 2025», «2025 жылғы 1
/// қыркүйекте», “1 September 2025”. Each once, in the order of the calendar; the day of a document («от 30.06.2023», «30
/// маусымдағы», “of 30 June 2023”) is none of them.
pub fn days_asked(text: &str) -> Vec<NaiveDate> {
    let text = text.to_lowercase();
    let tokens: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|token| !token.is_empty()).collect();
    let mut days: Vec<NaiveDate> = (0..tokens.len())
        .filter(|at| !at.checked_sub(1).is_some_and(|before| OF_DOCUMENTS.contains(&tokens[before])))
        .filter_map(|at| day_at(&tokens[at..]))
        .collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// The day that the first tokens are.
fn day_at(tokens: &[&str]) -> Option<NaiveDate> {
    let number = |at: usize, most: usize| tokens.get(at).filter(|token| token.len() <= most)?.parse::<u32>().ok();
    let year = |at: usize| tokens.get(at).filter(|token| token.len() == 4)?.parse::<i32>().ok();
    let month = |at: usize| number(at, 2).or_else(|| tokens.get(at).and_then(|token| month_named(token)));
    let of = |year: Option<i32>, month: Option<u32>, day: Option<u32>| NaiveDate::from_ymd_opt(year?, month?, day?);
    let kazakh = tokens.get(1).is_some_and(|token| matches!(*token, "жылғы" | "жылдың" | "ж"));
    of(year(2), month(1), number(0, 2))
        .or_else(|| of(year(0), number(1, 2), number(2, 2)))
        .or_else(|| of(year(0).filter(|_| kazakh), month(3), number(2, 2)))
}

/// The month of a word; a Kazakh one may have its ending.
fn month_named(word: &str) -> Option<u32> {
    let is = |month: usize| {
        word.starts_with(MONTHS_KK[month]) || word == MONTHS_RU[month] || word == MONTHS_EN[month].to_lowercase()
    };
    let of_document = ENDINGS_OF_DOCUMENTS.iter().any(|ending| word.ends_with(ending));
    (0..12).find(|month| is(*month) && !of_document).map(|month| month as u32 + 1)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("Сколько действует на 01.09.2025?", &["2025-09-01"])]
    #[case("по состоянию на 1 сентября 2025 года", &["2025-09-01"])]
    #[case("2025 жылғы 1 қыркүйекте қанша рұқсат қолданыста?", &["2025-09-01"])]
    #[case("2025 ж. 18 қараша", &["2025-11-18"])]
    #[case("valid on 1 September 2025 and on 2025-12-31", &["2025-09-01", "2025-12-31"])]
    #[case("с 18.11.2025 по 18 ноября 2025", &["2025-11-18"])]
    #[case("в 2025 году по приказу № 279 от 30.06.2023, на 18.11.2025", &["2025-11-18"])]
    #[case("2023 жылғы 30 маусымдағы № 279 бұйрық", &[])]
    #[case("на 31.02.2025, в сентябре, ЗТ-2026-00000012, 1 сентября", &[])]
    #[case("", &[])]
    fn a_day_is_read_out_of_a_question(#[case] text: &str, #[case] days: &[&str]) {
        let days: Vec<NaiveDate> = days.iter().map(|day| day.parse().unwrap()).collect();
        assert_eq!(days_asked(text), days);
    }

    #[test]
    fn every_day_is_read_as_it_is_written() {
        for lang in Lang::ALL {
            let texts = Texts::new(lang);
            for day in NaiveDate::from_ymd_opt(2024, 1, 1).unwrap().iter_days().take(366) {
                for said in [texts.day(day), texts.day_long(day), texts.day_written(day), day.to_string()] {
                    assert_eq!(days_asked(&said), [day], "{said}");
                }
            }
        }
    }
}
