//! What a paper says of its case: the basis of a certificate, the facts behind a ground.

use crate::law::Service;
use crate::law::edition::PointsReading;
use crate::locale::Texts;
use crate::office::application::{ChangeKind, LossKind};
use crate::office::case::Case;
use crate::office::sheet::Points;
use crate::phrase::Phrase;

/// Основание для выдачи справки, in the paper's language: the minutes, or the application by its paragraph.
pub fn basis(case: &Case, texts: &Texts) -> String {
    let application = &case.application;
    let number = application.portal_number.as_str();
    let on = |day: Option<chrono::NaiveDate>| day.map(Texts::date).unwrap_or_default();
    let phrase = match (&case.recommendation, case.service()) {
        (Some(minutes), _) => Phrase::new("papers-basis-minutes")
            .with("number", minutes.minutes_no.as_str())
            .with("day", Texts::date(minutes.minutes_on)),
        (None, Service::Extend) => Phrase::new("papers-basis-extend")
            .with("number", number)
            .with("contract", application.contract_number.as_str())
            .with("day", on(application.contract_date)),
        (None, Service::Reissue) => {
            let change = |kind: &ChangeKind| Phrase::new(format!("change_kind-{}", kind.code()));
            Phrase::new("papers-basis-reissue")
                .with("number", number)
                .with("changes", application.change_kind.iter().map(change).collect::<Vec<_>>())
                .with("day", on(application.change_day()))
        }
        (None, _) => {
            let loss = application.loss_kind.unwrap_or(LossKind::Loss);
            Phrase::new("papers-basis-duplicate")
                .with("number", number)
                .with("loss", Phrase::new(format!("loss_kind-{}", loss.code())))
                .with("day", on(application.loss_date))
        }
    };
    texts.say(&phrase).trim().to_owned()
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

/// «баллов 5 при пороговом значении 6: высшее образование 3, стаж 2».
pub(super) fn points(points: &Points) -> Phrase {
    let highest = points.reading == PointsReading::Highest;
    let items: Vec<Phrase> = points
        .lines
        .iter()
        .filter(|line| !highest || line.in_highest)
        .map(|line| {
            Phrase::new("papers-points-item")
                .with("item", Phrase::new(format!("papers-criterion-{}", line.criterion)))
                .with("points", line.points)
        })
        .collect();
    let total = if highest { points.highest } else { points.sum };
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
