//! A revision of the working calendar (Row 7): the act, the days typed one after another, and their effect before F2.

use chrono::NaiveDate;

use super::Finish;
use super::change::{options, propose_source, source, source_fields, weighed};
use crate::law::calendar::{DayKind, OffDay};
use crate::office::Command;
use crate::office::change::{ReviseCalendar, days};
use crate::phrase::Phrase;
use crate::tui::form::{DateBias, Field, Form, Role, Said, Value, Values, fold, parse_date};
use crate::tui::message::Opened;
use crate::tui::world::World;

const FIELDS: [&str; 7] = ["act", "known_from", "to_working", "to_off", "day_name", "adds_years", "source"];

/// The kinds an entered day off may have, and the codes of the form.
const KINDS: [(&str, DayKind); 4] = [
    ("transferred", DayKind::Transferred),
    ("holiday", DayKind::Holiday),
    ("observed", DayKind::Observed),
    ("religious_day_off", DayKind::ReligiousDayOff),
];

#[expect(clippy::unnecessary_wraps, reason = "the shape every form is opened by")]
pub(super) fn build(_: &Opened, world: &World) -> Result<Form, Phrase> {
    let kinds = KINDS.iter().map(|(code, _)| (*code, Phrase::new(format!("day-kind-{code}"))));
    let mut fields = vec![
        Field::line("act", "field-act", 300).required(),
        Field::date("known_from", "field-known_from", DateBias::Past).required(),
        Field::line("to_working", "field-to_working", 400).hint("form-calendar-days-hint"),
        Field::line("to_off", "field-to_off", 400).hint("form-calendar-days-hint"),
        Field::line("day_name", "field-day_name", 200),
        Field::choice("kind", "form-calendar-kind", options(kinds, world)),
        Field::line("adds_years", "field-adds_years", 30).hint("form-calendar-years-hint"),
        Field::computed("days", "form-calendar-days"),
    ];
    fields.extend(source_fields(world));
    let mut form = Form::new(Phrase::new("form-calendar-title"), fields);
    form.set("known_from", &Value::Date(world.today()));
    form.set("kind", &Value::Code(KINDS[0].0.to_owned()));
    propose_source(&mut form);
    Ok(form)
}

/// A day as date fields take it; without its year the next such day from the one it became known on. A bare number is
/// none: under a layout whose point is a comma it is half of a day that the comma parted.
fn day(piece: &str, known_from: NaiveDate, world: &World) -> Option<NaiveDate> {
    let folded = fold(piece);
    let bare = folded.len() < 4 && folded.chars().all(|c| c.is_ascii_digit());
    if bare || !folded.starts_with(|first: char| first.is_ascii_digit()) {
        return None;
    }
    parse_date(&folded, known_from, DateBias::Future, world.form_context().calendar).ok()
}

/// The days of a line, or the first piece of it that is none.
fn read(line: &str, known_from: NaiveDate, world: &World) -> Result<Vec<NaiveDate>, String> {
    let pieces = line.split([' ', ',', ';']).map(|piece| piece.trim_end_matches('.')).filter(|piece| !piece.is_empty());
    pieces.map(|piece| day(piece, known_from, world).ok_or_else(|| piece.to_owned())).collect()
}

/// The command of what is typed, or the field that cannot be read and why.
fn command(values: &Values, world: &World) -> Result<ReviseCalendar, (&'static str, Phrase)> {
    let text = |id| values.text(id).unwrap_or_default();
    let known_from = values.date("known_from").unwrap_or(world.today());
    let of = |field: &'static str| {
        read(text(field), known_from, world)
            .map_err(|piece| (field, Phrase::new("form-calendar-no-day").with("value", piece)))
    };
    let years = text("adds_years").split([' ', ',', ';']).filter(|piece| !piece.is_empty()).map(|piece| {
        piece.parse::<i32>().map_err(|_| ("adds_years", Phrase::new("form-calendar-no-year").with("value", piece)))
    });
    let (name, kind) = (text("day_name").trim(), values.code("kind").unwrap_or_default());
    let kind = KINDS.iter().find(|(code, _)| *code == kind).map_or(DayKind::Transferred, |(_, kind)| *kind);
    let name = if name.is_empty() { text("act").trim() } else { name };
    let off = |day| OffDay { day, kind, name_kk: name.to_owned(), name_ru: name.to_owned(), name_en: name.to_owned() };
    Ok(ReviseCalendar {
        act: text("act").to_owned(),
        known_from,
        adds_years: years.collect::<Result<_, _>>()?,
        to_off: of("to_off")?.into_iter().map(off).collect(),
        to_working: of("to_working")?,
        source: source(values),
    })
}

pub(super) fn recompute(form: &mut Form, _: &Opened, world: &World) {
    form.clear_errors();
    let values = form.values(&world.form_context());
    let lines = match command(&values, world) {
        Ok(change) => {
            let amendment = change.amendment();
            let mut lines: Vec<Said> = days(&amendment).into_iter().map(Said::from).collect();
            if !lines.is_empty()
                && let Err(fault) = world.rules.whole_calendar().judge(&amendment, world.today())
            {
                lines.push(Said::new(Role::Bad, fault.phrase()));
            }
            lines
        }
        Err((field, words)) => {
            form.set_error(field, words);
            Vec::new()
        }
    };
    form.set_computed("days", lines);
}

pub(super) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    match command(values, world) {
        Ok(change) => weighed(opened, world, Command::ReviseCalendar(change), &FIELDS),
        Err((field, words)) => Finish::Problem { field, words },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Lang;

    #[test]
    fn days_are_typed_as_in_a_date_field_and_a_comma_never_parts_one() {
        let world = super::super::tests::world(Lang::Ru);
        let known: NaiveDate = "2026-11-23".parse().unwrap();
        let days = |line: &str| {
            read(line, known, &world).map(|days| days.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "))
        };
        let same = Ok("2026-11-26 2026-11-27".to_owned());
        for line in ["26.11 27.11.2026", "2611 2711", "26/11/2026, 2026-11-27", "26.11.; 27-11-26", "26ю11 27.11"] {
            assert_eq!(days(line), same, "{line}");
        }
        assert_eq!(days("10.01 3108"), Ok("2027-01-10 2027-08-31".to_owned()));
        for (line, piece) in [("26,11", "26"), ("31.02", "31.02"), ("t", "t"), ("+5", "+5"), ("112", "112")] {
            assert_eq!(days(line), Err(piece.to_owned()), "{line}");
        }
    }
}
