//! To the Commission, its sheet and its recommendation (п. 7-10).

use chrono::NaiveDate;

use super::{Ask, Rules, filled, not_before};
use crate::law::edition::{Edition, Rulebook};
use crate::law::points::{self, Facts};
use crate::law::professions::Professions;
use crate::law::{Service, Stage};
use crate::office::case::Case;
use crate::office::command::Act;
use crate::office::event::Event;
use crate::office::ids::{CaseNo, SittingNo};
use crate::office::refusal::Refusal;
use crate::office::sheet::{Points, PointsLine, ScoreSheet, SheetInput};

pub(super) fn send(ask: &Ask<'_>, no: CaseNo) -> Result<Vec<Event>, Refusal> {
    let case = ask.case(no, Act::SendToCommission)?;
    let rules = ask.rules()?;
    // Accepted as of a later day (filed after hours), handed over before it: the Commission's days run from the later.
    let on = ask.today().max(case.clocks.registration_day);
    let clocks = rules.clocks_of(&case, rules.edition_of(&case)?, case.application.filed_at, Some(on))?;
    Ok(vec![Event::SentToCommission {
        case: no,
        on,
        term: clocks.term(Stage::Commission).cloned(),
        gaps: case.documents.as_ref().map(|d| d.missing.clone()).unwrap_or_default(),
        late_by: rules.over(&case).late_by(case.clocks.term(Stage::ToCommission).map(|t| t.due), ask.today())?,
    }])
}

pub(super) fn score(ask: &Ask<'_>, no: CaseNo, input: &SheetInput) -> Result<Vec<Event>, Refusal> {
    let case = ask.case(no, Act::Score)?;
    filled(&input.profession_code, "field-profession_code", "8")?;
    filled(&input.standard, "field-standard", "8")?;
    if !input.meets && input.reasons.trim().is_empty() {
        return Err(Refusal::NoReasons);
    }
    if let Some(period) = input.periods.iter().find(|p| p.until.is_some_and(|until| until < p.from)) {
        return Err(Refusal::BackwardPeriod(period.from));
    }
    // What the list does not hold cannot meet it (ground 1); written as it came, it can only fall short.
    if input.meets && Professions::embedded().by_code(&input.profession_code).is_none() {
        return Err(Refusal::NotListed(input.profession_code.clone()));
    }
    if !input.unreliable.trim().is_empty() && case.outside.establishment().is_none() {
        return Err(Refusal::NotEstablished);
    }
    let rules = ask.rules()?;
    let points = points_of(&rules, rules.edition_of(&case)?, &case, input);
    Ok(vec![Event::Scored { case: no, input: input.clone(), points }])
}

/// The points of a sheet under both readings; a form shows them as they are typed.
pub fn points_of(rules: &Rules, edition: &Edition, case: &Case, input: &SheetInput) -> Points {
    let readings = rules.readings_of(case, edition);
    let experience = points::experience(&input.periods, case.clocks.registration_day, readings.overlap);
    let facts = Facts {
        higher: input.higher,
        degree: input.degree,
        english_certificate: input.english_certificate
            && points::english_counts(readings.english, &input.profession_code),
        years: experience.years,
        months: experience.months,
    };
    let score = points::score(edition, &readings, &facts);
    Points {
        lines: score
            .items
            .iter()
            .map(|item| PointsLine {
                criterion: item.criterion.code().to_owned(),
                points: item.points,
                in_highest: item.in_highest,
            })
            .collect(),
        years: experience.years,
        months: experience.months,
        sum: score.sum,
        highest: score.highest,
        threshold: score.threshold,
        reading: readings.points,
        threshold_reading: readings.threshold,
    }
}

/// Refuses a ground that is not one of Row 9 for the service, or that the sheet does not bear.
///
/// Where the edition's Row 9 is not in our hands its grounds are known by the newest edition's numbers: no file may
/// be left without an end (G1), and the paper says whose words are missing. Ground 2 then holds for nobody.
pub(super) fn ground_holds(
    edition: &Edition,
    service: Service,
    sheet: Option<&ScoreSheet>,
    ground: u8,
) -> Result<(), Refusal> {
    let listed = if edition.grounds().is_empty() { Rulebook::embedded().newest() } else { edition };
    let row = listed.ground(ground).filter(|row| row.services.contains(&service));
    row.ok_or(Refusal::NoSuchGround(ground))?;
    match sheet {
        Some(sheet) if !sheet.ground_holds(ground) => Err(Refusal::GroundDoesNotHold(ground)),
        _ => Ok(()),
    }
}

/// Refuses what the sheet stands against: below the threshold, not qualified, found unreliable.
pub(super) fn may_be_granted(sheet: Option<&ScoreSheet>) -> Result<(), Refusal> {
    let Some(sheet) = sheet else { return Ok(()) };
    if sheet.ground_holds(3) {
        return Err(Refusal::Unreliable);
    }
    if sheet.ground_holds(1) {
        return Err(Refusal::NotQualified);
    }
    if sheet.ground_holds(2) {
        let points = match sheet.points.reading {
            crate::law::edition::PointsReading::Sum => sheet.points.sum,
            crate::law::edition::PointsReading::Highest => sheet.points.highest,
        };
        return Err(Refusal::BelowThreshold { points, threshold: sheet.points.threshold.unwrap_or_default() });
    }
    Ok(())
}

/// What the Commission can recommend by the case's sheet: an issue (none) first, then the grounds of Row 9 that hold;
/// empty before it is scored.
pub fn recommendable(case: &Case) -> Vec<Option<u8>> {
    let Ok(edition) = Rulebook::embedded().edition(&case.clocks.edition) else { return Vec::new() };
    let Some(sheet) = &case.sheet else { return Vec::new() };
    let issue = may_be_granted(Some(sheet)).is_ok().then_some(None);
    let holds = |ground: &u8| ground_holds(edition, case.service(), Some(sheet), *ground).is_ok();
    issue.into_iter().chain((1..=3).filter(holds).map(Some)).collect()
}

/// What the minutes say of one applicant.
pub(super) struct Minutes<'a> {
    pub(super) refuse_on: Option<u8>,
    pub(super) no: &'a str,
    pub(super) on: NaiveDate,
    pub(super) reasons: &'a str,
    /// The sitting, where it is kept here.
    pub(super) sitting: Option<SittingNo>,
}

/// The recommendation of a case, whether it was recorded alone or by a sitting that was signed (п. 9).
pub(super) fn recommended(ask: &Ask<'_>, no: CaseNo, minutes: &Minutes<'_>) -> Result<Event, Refusal> {
    let case = ask.case(no, Act::Recommend)?;
    let rules = ask.rules()?;
    filled(minutes.no, "field-minutes_no", "9")?;
    ask.past_day("field-minutes_on", minutes.on, "9")?;
    if let Some(sent) = case.sent_on {
        // Sent today as of a later registration day: a sitting the same day is no sitting before the file came.
        not_before("field-minutes_on", minutes.on, sent.min(ask.today()), "9")?;
    }
    if let Some(ground) = minutes.refuse_on {
        ground_holds(rules.edition_of(&case)?, case.service(), case.sheet.as_ref(), ground)?;
        filled(minutes.reasons, "field-reasons", "9")?;
    } else {
        may_be_granted(case.sheet.as_ref())?;
        // A verdict that depends on the reading of п. 10 is minuted with the reading it was taken by.
        if case.sheet.as_ref().is_some_and(|sheet| sheet.points.is_sensitive()) {
            filled(minutes.reasons, "field-reasons", "10")?;
        }
    }
    Ok(Event::Recommended {
        case: no,
        refuse_on: minutes.refuse_on,
        minutes_no: minutes.no.trim().to_owned(),
        minutes_on: minutes.on,
        reasons: minutes.reasons.to_owned(),
        late_by: rules.over(&case).late_by(case.clocks.term(Stage::Commission).map(|t| t.due), minutes.on)?,
        sitting: minutes.sitting,
    })
}
