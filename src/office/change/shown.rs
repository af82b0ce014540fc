//! The calendar, the readings and the gaps as an office has them, in phrases: the same for a screen and for the
//! command line.

use chrono::{Datelike, NaiveDate};

use super::Changed;
use crate::law::calendar::{Calendar, CalendarView};
use crate::law::edition::{Edition, ReadingNote, Readings};
use crate::law::gaps::Gap;
use crate::office::settings::Settings;
use crate::phrase::{Arg, Phrase};

/// Calendar days before the end of the data at which it is brought up.
pub const WARN_DAYS: i64 = 60;

/// A line of a list: what it says, and what stands under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The line.
    pub line: Phrase,
    /// The lines under it.
    pub under: Vec<Phrase>,
}

/// A year of a calendar: how many working days, and month by month what is not an ordinary day. None outside the data.
pub fn year(view: &CalendarView, year: i32) -> Option<(u32, Vec<Shown>)> {
    let first = NaiveDate::from_ymd_opt(year, 1, 1)?;
    let mut months: Vec<Month> = Vec::new();
    for day in first.iter_days().take_while(|day| day.year() == year) {
        let status = view.status(day).ok()?;
        if day.day() == 1 {
            months.push(Month { name: day.format("%m.%Y").to_string(), ..Month::default() });
        }
        let month = months.last_mut()?;
        month.working += u32::from(status.is_working());
        if status.is_named() {
            month.days.push(Phrase::new("calendar-day").with("day", day).with("why", status.phrase()));
            let list = if status.is_working() { &mut month.moved } else { &mut month.off };
            list.push(day.day().to_string());
        }
    }
    let total = months.iter().map(|month| month.working).sum();
    Some((total, months.into_iter().map(Month::shown).collect()))
}

/// A month of a year: its working days, and the days of it that have a name.
#[derive(Default)]
struct Month {
    name: String,
    working: u32,
    off: Vec<String>,
    moved: Vec<String>,
    days: Vec<Phrase>,
}

impl Month {
    fn shown(self) -> Shown {
        let id = match (self.off.is_empty(), self.moved.is_empty()) {
            (true, true) => "calendar-month",
            (false, true) => "calendar-month-off",
            (true, false) => "calendar-month-moved",
            (false, false) => "calendar-month-both",
        };
        let mut line = Phrase::new(id).with("month", self.name).with("n", self.working);
        for (name, days) in [("off", self.off), ("moved", self.moved)] {
            if !days.is_empty() {
                line = line.with(name, days.join(", "));
            }
        }
        Shown { line, under: self.days }
    }
}

/// The years a calendar holds.
pub fn years(view: &CalendarView) -> std::ops::RangeInclusive<i32> {
    view.first_day().year()..=view.last_day().year()
}

/// The revisions of an office's calendar, the newest first, each with who entered it.
pub fn revisions(calendar: &Calendar, settings: &Settings, name: &dyn Fn(&str) -> String) -> Vec<Shown> {
    let own = |act: &str, known_from: NaiveDate| {
        settings.calendar.iter().find(|e| e.amendment.act == act && e.amendment.known_from == known_from)
    };
    let shown = calendar.revisions().iter().rev().map(|revision| {
        let entered = own(&revision.act, revision.known_from);
        let by =
            entered.map_or_else(|| Phrase::new("calendar-by-program"), |e| by("calendar-by-officer", &e.changed, name));
        let line = Phrase::new("calendar-revision")
            .with("day", revision.known_from)
            .with("act", revision.act.as_str())
            .with("by", by);
        let view = entered.map(|entered| super::days(&entered.amendment));
        let plain = || {
            let off = revision.to_off.iter().map(|day| off_again(calendar, *day));
            let working = revision.to_working.iter().map(|day| Phrase::new("change-day-working").with("day", *day));
            off.chain(working).collect()
        };
        Shown { line, under: view.unwrap_or_else(plain) }
    });
    shown.collect()
}

fn off_again(calendar: &Calendar, day: NaiveDate) -> Phrase {
    let why = calendar.latest().status(day).map(crate::law::calendar::DayStatus::phrase);
    Phrase::new("calendar-day").with("day", day).with("why", why.unwrap_or_else(|_| Phrase::new("law-day-weekend")))
}

fn by(id: &str, changed: &Changed, name: &dyn Fn(&str) -> String) -> Phrase {
    Phrase::new(id).with("who", name(&changed.by)).with("at", changed.at).with("source", changed.source.phrase())
}

/// How many calendar days the data still reaches; none while it is more than the office has to know.
pub fn ends_soon(view: &CalendarView, today: NaiveDate) -> Option<i64> {
    let left = (view.last_day() - today).num_days();
    (left <= WARN_DAYS).then_some(left)
}

/// «R-DAY с какого дня идёт срок (п. 7): …», a reading with a pick of it.
pub fn reading_line(note: &ReadingNote, pick: &str) -> Phrase {
    let phrase = if note.code.is_empty() {
        Phrase::new("reading-line-plain")
    } else {
        Phrase::new("reading-line").with("code", note.code.as_str())
    };
    phrase
        .with("name", note.name_phrase())
        .with("paragraph", Arg::cite(note.paragraph.as_str()))
        .with("pick", note.pick_phrase(pick))
}

/// A reading with what is picked, who picked it, why, where it bites and what else it can be.
pub fn reading(note: &ReadingNote, readings: &Readings, settings: &Settings, name: &dyn Fn(&str) -> String) -> Shown {
    let picked = readings.value(&note.id).unwrap_or_default();
    let line = reading_line(note, &picked);
    let changed = settings.reading_source(&note.id);
    let source = changed.map_or_else(|| Phrase::new("reading-default"), |changed| by("reading-by", changed, name));
    let mut under = vec![
        Phrase::new("reading-why").with("why", Phrase::new(note.reason.as_str())),
        Phrase::new("reading-bites").with("where", note.bites_phrase()),
        source,
    ];
    if note.alternatives.len() > 1 {
        let picks: Vec<Phrase> = note.alternatives.iter().map(|pick| note.pick_phrase(pick)).collect();
        under.push(Phrase::new("reading-can").with("picks", picks));
    }
    let values: Arg = match note.alternatives.as_slice() {
        [] => Phrase::new("reading-ids-time").into(),
        values => values.join(", ").into(),
    };
    under.push(
        Phrase::new("reading-ids")
            .with("command", "akimat readings set")
            .with("id", note.id.as_str())
            .with("values", values)
            .with("value", picked),
    );
    Shown { line, under }
}

/// A gap with what is picked, why, where it bites, and the readings that decide it.
pub fn gap(gap: &Gap, edition: &Edition, readings: &Readings) -> Shown {
    let paragraphs: Vec<Phrase> =
        gap.paragraphs.iter().map(|key| Phrase::new("history-text").with("text", Arg::cite(key.as_str()))).collect();
    let line = Phrase::new("gap-line")
        .with("code", gap.id.as_str())
        .with("paragraphs", paragraphs)
        .with("text", Phrase::new(gap.text.as_str()));
    let mut under = vec![
        Phrase::new("gap-picked").with("pick", Phrase::new(gap.pick.as_str())),
        Phrase::new("reading-why").with("why", Phrase::new(gap.reason.as_str())),
        Phrase::new("reading-bites").with("where", Phrase::new(gap.bites.as_str())),
    ];
    for note in gap.readings.iter().filter_map(|id| edition.reading(id).ok()) {
        let picked = readings.value(&note.id).unwrap_or_default();
        under.push(reading_line(note, &picked));
    }
    Shown { line, under }
}
