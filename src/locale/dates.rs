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
