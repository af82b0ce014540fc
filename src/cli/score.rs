//! `akimat score`: points of п. 10 under both readings, of one applicant or of a whole file.

use std::io;
use std::path::PathBuf;

use chrono::NaiveDate;
use serde::Serialize;

use super::place::Place;
use super::{DONE, Streams, batch, capital, input};
use crate::law::edition::{Edition, OverlapReading, PointsReading, Rulebook};
use crate::law::points::{Experience, Facts, Score, WorkPeriod, experience, score};
use crate::locale::Texts;
use crate::office::application::Education;
use crate::phrase::{Arg, Phrase};

/// What `akimat score` understands.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Education: none, higher, degree or both.
    #[arg(long, value_name = "EDUCATION", required_unless_present = "batch")]
    pub education: Option<String>,
    /// A certificate to teach English.
    #[arg(long)]
    pub english_certificate: bool,
    /// Experience: 3y11m.
    #[arg(long, value_name = "YEARS", conflicts_with = "periods")]
    pub experience: Option<String>,
    /// Work periods: 2015-09-01..2019-08-31;2020-02-01..
    #[arg(long, value_name = "PERIODS")]
    pub periods: Option<String>,
    /// Day that open periods run to, the registration day; today unless named.
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<String>,
    /// Edition of the Order; the newest one unless named.
    #[arg(long, value_name = "ID")]
    pub edition: Option<String>,
    /// A CSV file with columns id, education, english_certificate, exp_years, exp_months, periods.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["education", "english_certificate", "experience", "periods"])]
    pub batch: Option<PathBuf>,
    /// JSON instead of words (with --batch: one object a line instead of CSV).
    #[arg(long)]
    pub json: bool,
}

#[derive(Serialize)]
struct Answer {
    #[serde(flatten)]
    score: Score,
    #[serde(skip_serializing_if = "Option::is_none")]
    experience: Option<Experience>,
}

/// Runs the subcommand; `today` is where open periods end unless `--as-of` names another day.
///
/// # Errors
/// Only those of the streams.
pub fn run(args: &Args, place: &Place, today: NaiveDate, streams: &mut Streams<'_>) -> io::Result<u8> {
    let (edition, as_of) = match rules(args, today) {
        Ok(rules) => rules,
        Err(wrong) => return batch::told(streams, &wrong),
    };
    if args.batch.is_some() {
        return whole_file(args, place, edition, as_of, streams);
    }
    let answer = match single(args, edition, as_of) {
        Ok(answer) => answer,
        Err(wrong) => return batch::told(streams, &wrong),
    };
    if args.json {
        serde_json::to_writer_pretty(&mut *streams.out, &answer)?;
        writeln!(streams.out)?;
    } else {
        for line in explain(&answer, edition, streams.texts) {
            writeln!(streams.out, "{line}")?;
        }
    }
    Ok(DONE)
}

fn rules(args: &Args, today: NaiveDate) -> Result<(&'static Edition, NaiveDate), Phrase> {
    let book = Rulebook::embedded();
    let edition = match &args.edition {
        Some(id) => book.edition(id).map_err(|fault| fault.phrase())?,
        None => book.newest(),
    };
    let as_of = args.as_of.as_deref().map_or(Ok(today), input::day)?;
    Ok((edition, as_of))
}

fn single(args: &Args, edition: &Edition, as_of: NaiveDate) -> Result<Answer, Phrase> {
    let missing = |name: &str| Phrase::new("law-input-missing").with("name", name);
    let education = args.education.as_deref().ok_or_else(|| missing("--education"))?;
    let mut facts = schooling(education, args.english_certificate)?;
    let mut worked = None;
    match (&args.experience, &args.periods) {
        (Some(given), _) => (facts.years, facts.months) = input::experience(given)?,
        (None, Some(periods)) => {
            let found = experience(&input::periods(periods)?, as_of, OverlapReading::default());
            (facts.years, facts.months) = (found.years, found.months);
            worked = Some(found);
        }
        (None, None) => return Err(Phrase::new("law-input-no-work")),
    }
    Ok(Answer { score: score(edition, &edition.default_readings(), &facts), experience: worked })
}

fn schooling(education: &str, english_certificate: bool) -> Result<Facts, Phrase> {
    let known = || Education::ALL.iter().map(|e| e.code()).collect::<Vec<_>>().join(", ");
    let education = Education::from_code(&education.trim().to_lowercase())
        .ok_or_else(|| input::wrong("law-input-education", education).with("known", known()))?;
    Ok(Facts {
        higher: matches!(education, Education::Higher | Education::Both),
        degree: matches!(education, Education::Degree | Education::Both),
        english_certificate,
        years: 0,
        months: 0,
    })
}

const COLUMNS: [&str; 8] =
    ["id", "years", "months", "experience_points", "sum_points", "sum_passes", "highest_points", "highest_passes"];

fn whole_file(
    args: &Args,
    place: &Place,
    edition: &Edition,
    as_of: NaiveDate,
    streams: &mut Streams<'_>,
) -> io::Result<u8> {
    let Some(file) = &args.batch else { return Ok(DONE) };
    let job = batch::Job { file, place, required: &["id", "education"], columns: &COLUMNS, json: args.json };
    batch::run(&job, streams, |row| {
        let mut facts = schooling(row.get("education"), input::yes(row.get("english_certificate"))?)?;
        (facts.years, facts.months) = row_experience(row, as_of)?;
        let score = score(edition, &edition.default_readings(), &facts);
        Ok(vec![
            row.get("id").to_owned(),
            facts.years.to_string(),
            facts.months.to_string(),
            score.experience_points.to_string(),
            score.sum.to_string(),
            verdict_code(score.sum_passes).to_owned(),
            score.highest.to_string(),
            verdict_code(score.highest_passes).to_owned(),
        ])
    })
}

/// Either the two numbers or the periods.
fn row_experience(row: &batch::Row<'_>, as_of: NaiveDate) -> Result<(u16, u16), Phrase> {
    const MOST_YEARS: u16 = 100;
    const MOST_MONTHS: u16 = 1200;
    let [years, months, periods] = ["exp_years", "exp_months", "periods"].map(|column| row.get(column));
    match (years.is_empty() && months.is_empty(), periods.is_empty()) {
        (true, true) => Err(Phrase::new("law-input-experience-none")),
        (false, false) => Err(Phrase::new("law-input-experience-twice")),
        (true, false) => {
            let found = experience(&input::periods(periods)?, as_of, OverlapReading::default());
            Ok((found.years, found.months))
        }
        (false, true) => {
            let number = |text: &str, most| if text.is_empty() { Ok(0) } else { input::count(text, most) };
            Ok(input::carried(number(years, MOST_YEARS)?, number(months, MOST_MONTHS)?))
        }
    }
}

/// `y`, `n`, or nothing where the edition's text gives no threshold.
const fn verdict_code(passes: Option<bool>) -> &'static str {
    match passes {
        Some(true) => "y",
        Some(false) => "n",
        None => "",
    }
}

/// The score in words, a line each.
fn explain(answer: &Answer, edition: &Edition, texts: &Texts) -> Vec<String> {
    let say = |phrase: &Phrase| texts.say(phrase);
    let count = |id: &str, n: u16| Phrase::new(id).with("n", n);
    let score = &answer.score;
    let facts = &score.facts;
    let mut lines = vec![say(&Phrase::new("law-score-experience")
        .with("years", count("law-years", facts.years))
        .with("months", count("law-months", facts.months))
        .with("completed", facts.completed_years()))];
    if let Some(found) = &answer.experience {
        for (id, list) in [
            ("law-score-period", &found.merged),
            ("law-score-overlap", &found.overlaps),
            ("law-score-ignored", &found.ignored),
        ] {
            lines.extend(list.iter().map(|period| format!("  {}", say(&stretch(id, *period, found.as_of)))));
        }
    }
    lines.extend(score.items.iter().map(|item| {
        let id = if item.in_highest { "law-score-item-both" } else { "law-score-item-sum-only" };
        capital(&say(&Phrase::new(id)
            .with("criterion", item.criterion.phrase())
            .with("points", count("law-points", item.points))
            .with("paragraph", Arg::cite(item.paragraph.as_str()))))
    }));
    if score.items.is_empty() {
        lines.push(texts.get("law-score-no-items"));
    }
    if let (Some(threshold), Some(paragraph)) = (score.threshold, &edition.points.threshold_paragraph) {
        lines.push(say(&Phrase::new("law-score-threshold")
            .with("points", count("law-points", threshold))
            .with("paragraph", Arg::cite(paragraph.as_str()))));
    }
    for reading in [PointsReading::Sum, PointsReading::Highest] {
        lines.push(capital(&say(&Phrase::new("law-score-total")
            .with("reading", reading.phrase())
            .with("points", count("law-points", score.points(reading)))
            .with("verdict", verdict(score.passes(reading))))));
    }
    if score.sensitive {
        lines.push(texts.get("law-score-sensitive"));
    }
    lines.push(say(&Phrase::new("law-deadline-edition").with("edition", edition.phrase())));
    lines
}

fn stretch(id: &str, period: WorkPeriod, as_of: NaiveDate) -> Phrase {
    Phrase::new(id).with("from", period.from).with("until", period.until.unwrap_or(as_of))
}

fn verdict(passes: Option<bool>) -> Phrase {
    match passes {
        Some(true) => Phrase::new("law-score-passes"),
        Some(false) => Phrase::new("law-score-fails"),
        None => Phrase::new("law-score-no-threshold").with("paragraph", Arg::cite("row-9")),
    }
}
