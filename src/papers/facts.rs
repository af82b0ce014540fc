//! What a paper says of its case: the basis of a certificate, the facts behind a ground.

use super::Column;
use crate::law::edition::PointsReading;
use crate::locale::{Texts, capital};
use crate::office::application::ChangeKind;
use crate::office::case::Case;
use crate::office::certificate::basis::{GrantBasis, Ground};
use crate::office::sheet::Points;
use crate::phrase::{Arg, Phrase};

/// Основание для выдачи справки, in the reader's language: the minutes, or the application by its paragraph; the words
/// of an older record as they are.
pub fn basis(of: &GrantBasis) -> Arg {
    let on = |day: &Option<chrono::NaiveDate>| day.map(Texts::date).unwrap_or_default();
    let ground = match of {
        GrantBasis::Words(words) => return Arg::from(words.as_str()),
        GrantBasis::Of(ground) => ground,
    };
    Arg::from(match ground {
        Ground::Minutes { number, on } => {
            Phrase::new("papers-basis-minutes").with("number", number.as_str()).with("day", Texts::date(*on))
        }
        Ground::Contract { application, number, on: day } => Phrase::new("papers-basis-extend")
            .with("number", application.as_str())
            .with("contract", number.as_str())
            .with("day", on(day)),
        Ground::Change { application, kinds, on: day } => {
            let change = |kind: &ChangeKind| Phrase::new(format!("change_kind-{}", kind.code()));
            Phrase::new("papers-basis-reissue")
                .with("number", application.as_str())
                .with("changes", kinds.iter().map(change).collect::<Vec<_>>())
                .with("day", on(day))
        }
        Ground::Loss { application, kind, on: day } => Phrase::new("papers-basis-duplicate")
            .with("number", application.as_str())
            .with("loss", Phrase::new(format!("loss_kind-{}", kind.code())))
            .with("day", on(day)),
    })
}

/// The facts that bear a ground of Row 9, or an issue where there is none, as the Commission's sheet has them; empty
/// where the sheet says nothing of it.
pub fn facts_of(case: &Case, ground: Option<u8>, texts: &Texts) -> String {
    let Some(sheet) = &case.sheet else { return String::new() };
    match ground {
        None => with_reading("papers-facts-issue", &sheet.points, texts),
        Some(1) => sheet.input.reasons.clone(),
        Some(2) => with_reading("papers-facts-points", &sheet.points, texts),
        Some(_) => sheet.input.unreliable.clone(),
    }
}

/// The points; where the verdict depends on the reading, the reading is named with both sums.
fn with_reading(id: &str, of: &Points, texts: &Texts) -> String {
    let said = texts.say(&Phrase::new(id).with("points", points(of)));
    reading(of).map_or_else(|| said.clone(), |reading| format!("{said} {}", texts.say(&reading)))
}

/// Which reading of п. 10 decides, where it does.
pub(super) fn reading(points: &Points) -> Option<Phrase> {
    points.is_sensitive().then(|| {
        Phrase::new("papers-facts-reading")
            .with("reading", points.reading.phrase())
            .with("sum", points.sum)
            .with("highest", points.highest)
    })
}

/// The items that count under the reading in force, and what each gives.
pub(super) fn items(points: &Points) -> impl Iterator<Item = (Phrase, u16)> {
    let highest = points.reading == PointsReading::Highest;
    let counted = points.lines.iter().filter(move |line| !highest || line.in_highest);
    counted.map(|line| (Phrase::new(format!("papers-criterion-{}", line.criterion)), line.points))
}

/// The points of a sheet with their items, what they come to, and the threshold where the edition has its text.
pub(super) fn points_table(points: &Points, texts: &Texts) -> (Vec<Column>, Vec<Vec<String>>) {
    let columns = vec![
        Column::new(texts.get("papers-points-column-item"), 6),
        Column::number(texts.get("papers-points-column-points"), 1),
    ];
    let mut rows: Vec<Vec<String>> =
        items(points).map(|(item, number)| vec![capital(&texts.say(&item)), number.to_string()]).collect();
    rows.push(vec![texts.get("papers-points-total"), total(points).to_string()]);
    rows.extend(points.threshold.map(|threshold| vec![texts.get("papers-points-threshold"), threshold.to_string()]));
    (columns, rows)
}

/// The points under the reading in force.
pub(super) const fn total(points: &Points) -> u16 {
    match points.reading {
        PointsReading::Highest => points.highest,
        PointsReading::Sum => points.sum,
    }
}

/// «баллов 5 при пороговом значении 6: высшее образование 3, стаж 2».
pub(super) fn points(points: &Points) -> Phrase {
    let items: Vec<Phrase> = items(points)
        .map(|(item, number)| Phrase::new("papers-points-item").with("item", item).with("points", number))
        .collect();
    let total = total(points);
    let id = match (points.threshold, items.is_empty()) {
        (Some(_), false) => "papers-points",
        (Some(_), true) => "papers-points-none",
        (None, _) => "papers-points-no-threshold",
    };
    let mut phrase = Phrase::new(id).with("total", total);
    if id == "papers-points" {
        phrase = phrase.with("items", items);
    }
    match points.threshold {
        Some(threshold) => phrase.with("threshold", threshold),
        None => phrase,
    }
}
