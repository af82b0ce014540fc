//! The list of professions (Annex 2 to the Order): 66 lines in 16 activities of 6 sectors, with 46 recommended posts.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::{LawError, data};

const FILE: &str = "professions.toml";

/// One line of the list, with where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profession {
    /// `sector.activity.line`.
    pub code: String,
    /// Number of the line in its activity.
    pub no: u16,
    /// The number as printed; empty where none is.
    pub printed_no: String,
    /// Number of the sector.
    pub sector_no: u16,
    /// Its name, verbatim; empty where the text has none.
    pub sector_ru: String,
    /// Number of the activity in the sector.
    pub activity_no: u16,
    /// Its name, verbatim.
    pub activity_ru: String,
    /// The profession's short name.
    pub name_ru: String,
    /// The whole wording, verbatim, up to the posts.
    pub text_ru: String,
    /// Levels of the qualification framework it asks for; empty where it asks for none.
    pub qualification_levels: Vec<u8>,
    /// Recommended posts, verbatim, in order. Another post in the same profession is no mismatch.
    pub positions: Vec<String>,
    /// The separate professions of a line that bundles several; empty for a line that is one.
    pub bundled: Vec<String>,
}

/// One answer to a search: a line, or one of its posts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit<'a> {
    /// The line.
    pub profession: &'a Profession,
    /// Index of the post in [`Profession::positions`].
    pub position: Option<usize>,
}

impl<'a> Hit<'a> {
    /// The post's wording, or the line's.
    pub fn text(&self) -> &'a str {
        match self.position.and_then(|index| self.profession.positions.get(index)) {
            Some(position) => position,
            None => &self.profession.name_ru,
        }
    }
}

/// The whole list.
#[derive(Debug, Clone)]
pub struct Professions {
    lines: Vec<Profession>,
    /// Folded words of each line and each post, in the order of the list.
    index: Vec<(usize, Option<usize>, Vec<String>)>,
}

#[derive(Deserialize)]
struct File {
    schema: u32,
    sector: Vec<Sector>,
}

#[derive(Deserialize)]
struct Sector {
    no: u16,
    name_ru: String,
    activity: Vec<Activity>,
}

#[derive(Deserialize)]
struct Activity {
    no: u16,
    name_ru: String,
    profession: Vec<Line>,
}

#[derive(Deserialize)]
struct Line {
    code: String,
    no: u16,
    printed_no: String,
    name_ru: String,
    text_ru: Option<String>,
    #[serde(default)]
    qualification_levels: Vec<u8>,
    #[serde(default)]
    positions: Vec<String>,
}

static EMBEDDED: LazyLock<Professions> = LazyLock::new(|| {
    Professions::parse(include_str!("../../rules/professions.toml")).expect("embedded data, held by a test")
});

impl Professions {
    /// The list shipped with the program.
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// Reads the list.
    ///
    /// # Errors
    /// [`LawError::Data`] with the line, or the code that stands twice or disagrees with its place.
    pub fn parse(text: &str) -> Result<Self, LawError> {
        let file: File = data::parse(FILE, text)?;
        if file.schema != 1 {
            return Err(data::fault(FILE, format!("schema {} is not known", file.schema)));
        }
        let mut lines: Vec<Profession> = Vec::new();
        for sector in &file.sector {
            for activity in &sector.activity {
                for line in &activity.profession {
                    let place = format!("{}.{}.{}", sector.no, activity.no, line.no);
                    if line.code != place || lines.iter().any(|other| other.code == line.code) {
                        return Err(data::fault(FILE, format!("code {} stands at {place}", line.code)));
                    }
                    lines.push(profession(sector, activity, line));
                }
            }
        }
        let index = lines.iter().enumerate().flat_map(|(at, line)| index(at, line)).collect();
        Ok(Self { lines, index })
    }

    /// Every line, in order.
    pub fn all(&self) -> &[Profession] {
        &self.lines
    }

    /// The line of a code.
    pub fn by_code(&self, code: &str) -> Option<&Profession> {
        self.lines.iter().find(|line| line.code == code.trim())
    }

    /// Lines and posts that hold a word beginning with each word of the query, in any order; the tightest first.
    /// «учит ин яз» finds «учитель иностранного языка». An empty query finds everything in the order of the list.
    pub fn find(&self, query: &str) -> Vec<Hit<'_>> {
        let wanted = words(query);
        let mut hits: Vec<(usize, Hit<'_>)> = self
            .index
            .iter()
            .filter(|(_, _, words)| wanted.iter().all(|w| words.iter().any(|word| word.starts_with(w.as_str()))))
            .map(|(line, position, words)| (words.len(), Hit { profession: &self.lines[*line], position: *position }))
            .collect();
        if !wanted.is_empty() {
            hits.sort_by_key(|(length, _)| *length);
        }
        hits.into_iter().map(|(_, hit)| hit).collect()
    }
}

fn profession(sector: &Sector, activity: &Activity, line: &Line) -> Profession {
    // Only the lines with recommended posts bundle professions; elsewhere a comma is part of one name.
    let bundled: Vec<String> =
        if line.positions.is_empty() { Vec::new() } else { line.name_ru.split(", ").map(str::to_owned).collect() };
    Profession {
        code: line.code.clone(),
        no: line.no,
        printed_no: line.printed_no.clone(),
        sector_no: sector.no,
        sector_ru: sector.name_ru.clone(),
        activity_no: activity.no,
        activity_ru: activity.name_ru.clone(),
        name_ru: line.name_ru.clone(),
        text_ru: line.text_ru.clone().unwrap_or_else(|| line.name_ru.clone()),
        qualification_levels: line.qualification_levels.clone(),
        positions: line.positions.clone(),
        bundled: if bundled.len() > 1 { bundled } else { Vec::new() },
    }
}

fn index(at: usize, line: &Profession) -> Vec<(usize, Option<usize>, Vec<String>)> {
    let of = |text: &str| {
        let mut found = words(text);
        found.extend(words(&line.name_ru));
        found.extend(words(&line.activity_ru));
        found.push(line.code.clone());
        found
    };
    let own = (at, None, of(""));
    let posts = line.positions.iter().enumerate().map(|(post, text)| (at, Some(post), of(text)));
    std::iter::once(own).chain(posts).collect()
}

/// Words folded for comparison: small letters, ё as е, no punctuation but the points of a code.
fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .replace('ё', "е")
        .split(|c: char| !c.is_alphanumeric() && c != '.')
        .map(|word| word.trim_matches('.').to_owned())
        .filter(|word| !word.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::Professions;
    use crate::law::LawError;

    /// Holds: 2.
    #[test]
    fn sixty_six_lines_and_forty_six_posts() {
        let list = Professions::embedded();
        let activities: BTreeSet<_> = list.all().iter().map(|line| (line.sector_no, line.activity_no)).collect();
        let sectors: BTreeSet<_> = list.all().iter().map(|line| line.sector_no).collect();
        let posts: usize = list.all().iter().map(|line| line.positions.len()).sum();
        assert_eq!((sectors.len(), activities.len(), list.all().len(), posts), (6, 16, 66, 46));
        assert!(list.by_code("5.3.7").is_none() && list.by_code(" 5.3.8 ").is_some());
    }

    /// Holds: 8.
    #[test]
    fn words_in_any_order_and_unfinished_find_a_post() {
        let list = Professions::embedded();
        let texts = |query| list.find(query).iter().map(|hit| hit.text().to_owned()).collect::<Vec<_>>();
        assert_eq!(texts("учит ин яз")[0], "учитель иностранного языка");
        assert_eq!(texts("яз учит ИН"), texts("учит ин яз"));
        assert!(list.find("учит ин яз").iter().all(|hit| hit.profession.code == "1.1.1"));
        assert_eq!(list.find("учит ин яз").len(), 7);
        assert_eq!(texts("5.2.6"), ["Специалисты по баллистическому обеспечению космических аппаратов"]);
        assert!(texts("водолаз").is_empty());
        assert_eq!(list.find(" ").len(), 66 + 46);
    }

    #[test]
    fn a_line_may_bundle_professions() {
        let list = Professions::embedded();
        assert_eq!(list.by_code("6.1.1").unwrap().bundled, ["Юрист", "экономист", "инженер"]);
        assert_eq!(list.by_code("1.3.1").unwrap().bundled, ["Преподаватель", "научный сотрудник"]);
        assert!(list.by_code("6.4.7").unwrap().bundled.is_empty());
        assert_eq!(list.by_code("1.1.1").unwrap().qualification_levels, [6, 7]);
    }

    #[test]
    fn a_code_out_of_place_is_a_fault() {
        let text = include_str!("../../rules/professions.toml").replacen("code = \"2.1.4\"", "code = \"2.1.5\"", 1);
        let fault = Professions::parse(&text).map(|_| ()).unwrap_err();
        assert!(matches!(fault, LawError::Data { reason, .. } if reason.contains("2.1.4")));
    }
}
