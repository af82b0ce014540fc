//! An edition's file, and what must agree inside it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::{ComplaintRule, DutyRule, Edition, Ground, NoText, PointsRule, ReadingNote, Readings, Term, ValidityRule};
use crate::law::LawError;
use crate::law::checklist::Checklist;
use crate::law::data::{self, Day};

#[derive(Deserialize)]
struct File {
    schema: u32,
    id: String,
    title: String,
    in_force_from: Day,
    in_force_source: String,
    points: PointsRule,
    term: Vec<Term>,
    #[serde(default)]
    no_text: Vec<NoText>,
    #[serde(default)]
    duty: Vec<DutyRule>,
    #[serde(default)]
    complaint: Vec<ComplaintRule>,
    #[serde(default)]
    validity: Vec<ValidityRule>,
    #[serde(default)]
    ground: Vec<Ground>,
    #[serde(default)]
    checklist: Vec<Checklist>,
    reading: Vec<ReadingNote>,
    paragraph: Vec<Paragraph>,
}

#[derive(Deserialize)]
struct Paragraph {
    no: String,
    text: String,
}

pub(super) fn parse(name: &str, text: &str) -> Result<Edition, LawError> {
    let file: File = data::parse(name, text)?;
    check(&file).map_err(|reason| data::fault(name, reason))?;
    let defaults = Readings::from_notes(&file.reading).map_err(|reason| data::fault(name, reason))?;
    Ok(Edition {
        id: file.id,
        title: file.title,
        in_force_from: file.in_force_from.0,
        in_force_source: file.in_force_source,
        points: file.points,
        terms: file.term,
        no_text: file.no_text,
        duties: file.duty,
        complaints: file.complaint,
        validity: file.validity,
        grounds: file.ground,
        checklists: file.checklist,
        notes: file.reading,
        defaults,
        paragraphs: file.paragraph.into_iter().map(|p| (p.no, p.text)).collect(),
    })
}

fn check(file: &File) -> Result<(), String> {
    if file.schema != 1 {
        return Err(format!("schema {} is not known", file.schema));
    }
    let mut stages = BTreeSet::new();
    let terms = file.term.iter().map(|term| (term.service, term.stage));
    for (service, stage) in terms.chain(file.no_text.iter().map(|missing| (missing.service, missing.stage))) {
        if !stages.insert((service, stage)) {
            return Err(format!("{}/{} stands twice", service.code(), stage.code()));
        }
    }
    let complaints: BTreeSet<_> = file.complaint.iter().map(|rule| rule.term).collect();
    if complaints.len() < file.complaint.len() {
        return Err("a term of complaints stands twice".to_owned());
    }
    let days = file.term.iter().map(|term| term.days).chain(file.duty.iter().map(|rule| rule.days));
    if days.chain(file.complaint.iter().map(|rule| rule.days)).any(|days| days == 0) {
        return Err("a term of no days".to_owned());
    }
    let bands = &file.points.experience;
    if !bands.windows(2).all(|pair| pair[0].from_years < pair[1].from_years && pair[0].points <= pair[1].points) {
        return Err("experience bands must rise".to_owned());
    }
    let mut texts = BTreeMap::new();
    for paragraph in &file.paragraph {
        if texts.insert(&paragraph.no, &paragraph.text).is_some() {
            return Err(format!("paragraph {} stands twice", paragraph.no));
        }
    }
    let cited = file.term.iter().flat_map(|term| term.also.iter().chain([&term.paragraph]));
    let cited = cited.chain(file.duty.iter().map(|rule| &rule.paragraph));
    let cited = cited.chain(file.complaint.iter().map(|rule| &rule.paragraph));
    let cited = cited.chain(file.validity.iter().map(|rule| &rule.paragraph));
    let cited = cited.chain(file.ground.iter().map(|ground| &ground.paragraph));
    let cited = cited.chain(file.checklist.iter().map(|checklist| &checklist.paragraph));
    let mut cited = cited.chain([&file.points.paragraph]).chain(&file.points.threshold_paragraph);
    match cited.find(|paragraph| !texts.contains_key(paragraph)) {
        Some(paragraph) => Err(format!("paragraph {paragraph} is cited, its text is missing")),
        None => Ok(()),
    }
}
