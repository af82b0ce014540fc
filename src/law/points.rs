//! Points of п. 10 under both readings, against the threshold of Row 9.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use super::experience::{Experience, experience};

use super::edition::{Edition, EnglishReading, ExperienceReading, PointsReading, PointsRule, Readings};
use super::professions::Professions;
use crate::phrase::Phrase;

/// A stretch of work: both ends counted; an open end runs to the registration day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct WorkPeriod {
    /// First day of work.
    pub from: NaiveDate,
    /// Last day of work, or none while it goes on.
    pub until: Option<NaiveDate>,
}

/// A criterion of п. 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Criterion {
    /// Высшее образование.
    Higher,
    /// Учёная степень.
    Degree,
    /// Сертификат для преподавания английского языка.
    EnglishCertificate,
    /// Стаж работы.
    Experience,
}

impl Criterion {
    /// The code used in files and message ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Higher => "higher",
            Self::Degree => "degree",
            Self::EnglishCertificate => "english_certificate",
            Self::Experience => "experience",
        }
    }

    /// The criterion in words.
    pub fn phrase(self) -> Phrase {
        Phrase::new(match self {
            Self::Higher => "law-criterion-higher",
            Self::Degree => "law-criterion-degree",
            Self::EnglishCertificate => "law-criterion-english-certificate",
            Self::Experience => "law-criterion-experience",
        })
    }
}

/// What the Commission found proven; all of it in a matching speciality.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// Higher education.
    pub higher: bool,
    /// A scientific degree (a master's is none).
    pub degree: bool,
    /// A certificate to teach English.
    pub english_certificate: bool,
    /// Completed years of work.
    pub years: u16,
    /// Months beyond them.
    pub months: u16,
}

/// One item that gives points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScoreItem {
    /// The criterion.
    pub criterion: Criterion,
    /// Its points.
    pub points: u16,
    /// Key of the paragraph.
    pub paragraph: String,
    /// Counts when education items add up.
    pub in_sum: bool,
    /// Counts when only the highest education item does.
    pub in_highest: bool,
}

/// A score under both readings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    /// The facts scored.
    pub facts: Facts,
    /// The items met, in the order of п. 10.
    pub items: Vec<ScoreItem>,
    /// Points for experience.
    pub experience_points: u16,
    /// All education items added, and experience.
    pub sum: u16,
    /// The highest education item, and experience.
    pub highest: u16,
    /// Points needed; `None` where the edition's text of Row 9 is not in our hands.
    pub threshold: Option<u16>,
    /// Whether `sum` reaches the threshold.
    pub sum_passes: Option<bool>,
    /// Whether `highest` does.
    pub highest_passes: Option<bool>,
    /// Whether the verdict depends on the reading: the minutes must then name the reading.
    pub sensitive: bool,
    /// Edition id.
    pub edition: String,
}

impl Score {
    /// Whether the threshold is reached under a reading (ground 2 of Row 9 does not hold); `None` without a threshold.
    pub const fn passes(&self, reading: PointsReading) -> Option<bool> {
        match reading {
            PointsReading::Sum => self.sum_passes,
            PointsReading::Highest => self.highest_passes,
        }
    }

    /// Points under a reading.
    pub const fn points(&self, reading: PointsReading) -> u16 {
        match reading {
            PointsReading::Sum => self.sum,
            PointsReading::Highest => self.highest,
        }
    }
}

/// The number of the sector whose professions teach.
const TEACHING_SECTOR: u16 = 1;

/// Whether a certificate to teach English gives points in a profession (its code in the list, or its text).
pub fn english_counts(reading: EnglishReading, profession: &str) -> bool {
    let teaches = || Professions::embedded().by_code(profession).is_some_and(|line| line.sector_no == TEACHING_SECTOR);
    reading == EnglishReading::AnyProfession || teaches()
}

/// Points for experience: the band of the completed years, and between two bands what the reading gives. Days beyond
/// the whole months do not open a gap.
fn experience_points(rule: &PointsRule, reading: ExperienceReading, facts: Facts) -> u16 {
    let years = facts.completed_years();
    let at = rule.experience.iter().rposition(|band| band.from_years <= years);
    let Some((at, band)) = at.map(|at| (at, &rule.experience[at])) else { return 0 };
    let in_gap = band.to_years.is_some_and(|to| years >= to && (years > to || !facts.months.is_multiple_of(12)));
    match reading {
        ExperienceReading::NoPoints if in_gap => 0,
        ExperienceReading::UpperBand if in_gap => rule.experience.get(at + 1).unwrap_or(band).points,
        _ => band.points,
    }
}

/// Scores the facts under both readings of the education items of п. 10, by the office's other readings.
pub fn score(edition: &Edition, readings: &Readings, facts: &Facts) -> Score {
    let rule = &edition.points;
    let item = |criterion, points, in_highest| ScoreItem {
        criterion,
        points,
        paragraph: rule.paragraph.clone(),
        in_sum: true,
        in_highest,
    };
    let met: Vec<_> = rule.education.iter().filter(|item| facts.meets(item.criterion)).collect();
    let best = met.iter().map(|item| item.points).max().unwrap_or(0);
    let best_at = met.iter().position(|item| item.points == best);
    let mut items: Vec<ScoreItem> =
        met.iter().enumerate().map(|(at, met)| item(met.criterion, met.points, Some(at) == best_at)).collect();
    let experience_points = experience_points(rule, readings.experience, *facts);
    if experience_points > 0 {
        items.push(item(Criterion::Experience, experience_points, true));
    }
    let sum = items.iter().filter(|item| item.in_sum).map(|item| item.points).sum();
    let highest = items.iter().filter(|item| item.in_highest).map(|item| item.points).sum();
    let passes = |points: u16| rule.threshold.map(|threshold| readings.threshold.is_met(points, threshold));
    let (sum_passes, highest_passes) = (passes(sum), passes(highest));
    Score {
        facts: *facts,
        items,
        experience_points,
        sum,
        highest,
        threshold: rule.threshold,
        sum_passes,
        highest_passes,
        sensitive: sum_passes != highest_passes,
        edition: edition.id.clone(),
    }
}

impl Facts {
    /// Completed years: months of a whole year and more are carried.
    pub const fn completed_years(self) -> u16 {
        self.years.saturating_add(self.months / 12)
    }

    const fn meets(self, criterion: Criterion) -> bool {
        match criterion {
            Criterion::Higher => self.higher,
            Criterion::Degree => self.degree,
            Criterion::EnglishCertificate => self.english_certificate,
            Criterion::Experience => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Criterion, Facts, Score, english_counts};
    use crate::law::edition::{
        Edition, EnglishReading, ExperienceReading, PointsReading, Readings, Rulebook, ThresholdReading,
    };

    const READINGS: [ExperienceReading; 3] =
        [ExperienceReading::CompletedYears, ExperienceReading::NoPoints, ExperienceReading::UpperBand];

    fn score(edition: &Edition, facts: Facts) -> Score {
        super::score(edition, &edition.default_readings(), &facts)
    }

    fn facts(education: &str, years: u16, months: u16) -> Facts {
        Facts {
            higher: education.contains('H'),
            degree: education.contains('D'),
            english_certificate: education.contains('C'),
            years,
            months,
        }
    }

    /// Holds: 10, row-9.
    #[test]
    fn golden_rows() {
        let edition = Rulebook::embedded().newest();
        for (education, years, months, sum, highest, sum_passes, highest_passes) in [
            ("H", 0, 0, 3, 3, false, false),
            ("H", 2, 0, 5, 5, false, false),
            ("H", 3, 11, 5, 5, false, false),
            ("H", 4, 0, 7, 7, true, true),
            ("D", 0, 11, 4, 4, false, false),
            ("D", 2, 0, 6, 6, true, true),
            ("C", 2, 0, 5, 5, false, false),
            ("C", 4, 0, 7, 7, true, true),
            ("", 4, 0, 4, 4, false, false),
            ("", 10, 11, 4, 4, false, false),
            ("", 11, 0, 6, 6, true, true),
            ("HD", 0, 0, 7, 4, true, false),
            ("HC", 0, 0, 6, 3, true, false),
            ("HC", 2, 0, 8, 5, true, false),
            ("DC", 0, 0, 7, 4, true, false),
            ("HDC", 0, 0, 10, 4, true, false),
            ("HDC", 40, 0, 16, 10, true, true),
        ] {
            let found = score(edition, facts(education, years, months));
            let row = (found.sum, found.highest, found.sum_passes, found.highest_passes, found.sensitive);
            let sensitive = sum_passes != highest_passes;
            assert_eq!(row, (sum, highest, Some(sum_passes), Some(highest_passes), sensitive), "{education} {years}");
        }
    }

    /// Holds: 10.
    #[test]
    fn of_32_combinations_24_and_19_pass_and_5_differ() {
        let edition = Rulebook::embedded().newest();
        let educations = ["", "H", "D", "C", "HD", "HC", "DC", "HDC"];
        let all: Vec<(String, _)> = educations
            .iter()
            .flat_map(|education| [0, 1, 4, 11].map(|years| (education, years)))
            .map(|(education, years)| (format!("{education}{years}"), score(edition, facts(education, years, 0))))
            .collect();
        let passing = |reading| all.iter().filter(|(_, score)| score.passes(reading) == Some(true)).count();
        assert_eq!((all.len(), passing(PointsReading::Sum), passing(PointsReading::Highest)), (32, 24, 19));
        let sensitive: Vec<&str> =
            all.iter().filter(|(_, score)| score.sensitive).map(|(name, _)| name.as_str()).collect();
        assert_eq!(sensitive, ["HD0", "HC0", "HC1", "DC0", "HDC0"]);
    }

    /// Holds: 10.
    #[test]
    fn the_score_never_falls_with_experience() {
        let edition = Rulebook::embedded().newest();
        let by_month: Vec<u16> = (0..15 * 12).map(|months| score(edition, facts("H", 0, months)).sum).collect();
        assert!(by_month.is_sorted());
        assert_eq!(
            (by_month[11], by_month[12], by_month[47], by_month[48], by_month[131], by_month[132]),
            (3, 5, 5, 7, 7, 9)
        );
    }

    #[test]
    fn items_say_which_reading_counts_them() {
        let found = score(Rulebook::embedded().newest(), facts("HDC", 4, 2));
        let items: Vec<_> = found.items.iter().map(|item| (item.criterion, item.points, item.in_highest)).collect();
        let expected = [
            (Criterion::Higher, 3, false),
            (Criterion::Degree, 4, true),
            (Criterion::EnglishCertificate, 3, false),
            (Criterion::Experience, 4, true),
        ];
        assert_eq!(items, expected);
    }

    #[test]
    fn without_the_text_of_row_9_there_is_no_verdict() {
        let found = score(Rulebook::embedded().edition("236-2023").unwrap(), facts("HC", 0, 0));
        assert_eq!((found.sum, found.highest, found.threshold), (6, 3, None));
        assert_eq!((found.passes(PointsReading::Sum), found.sensitive), (None, false));
    }

    #[test]
    fn between_two_bands_the_reading_decides() {
        let edition = Rulebook::embedded().newest();
        let under = |experience, years, months| {
            let readings = Readings { experience, ..edition.default_readings() };
            super::score(edition, &readings, &facts("", years, months)).experience_points
        };
        for (years, months, floor, none, upper) in [
            (0, 11, 0, 0, 0),
            (1, 0, 2, 2, 2),
            (3, 0, 2, 2, 2),
            (3, 1, 2, 0, 4),
            (3, 11, 2, 0, 4),
            (4, 0, 4, 4, 4),
            (10, 0, 4, 4, 4),
            (10, 11, 4, 0, 6),
            (11, 0, 6, 6, 6),
            (30, 5, 6, 6, 6),
        ] {
            let found = READINGS.map(|reading| under(reading, years, months));
            assert_eq!(found, [floor, none, upper], "{years} years {months} months");
        }
    }

    #[test]
    fn six_points_reach_the_threshold_or_have_to_be_exceeded() {
        let edition = Rulebook::embedded().newest();
        let passes = |threshold, education, years| {
            let readings = Readings { threshold, ..edition.default_readings() };
            super::score(edition, &readings, &facts(education, years, 0)).passes(PointsReading::Sum)
        };
        assert_eq!(passes(ThresholdReading::Reaches, "D", 2), Some(true));
        assert_eq!(passes(ThresholdReading::Exceeds, "D", 2), Some(false));
        assert_eq!(passes(ThresholdReading::Exceeds, "H", 4), Some(true));
    }

    #[test]
    fn a_certificate_to_teach_english_outside_teaching_is_a_reading() {
        for (profession, teachers_only) in [("1.1.1", true), ("1.3.1", true), ("3.1.1", false), ("пилот", false)] {
            assert!(english_counts(EnglishReading::AnyProfession, profession));
            assert_eq!(english_counts(EnglishReading::TeachersOnly, profession), teachers_only, "{profession}");
        }
    }
}
