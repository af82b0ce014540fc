//! Applications as portals give them: all kinds of education and experience, papers that are sometimes missing.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime};

use super::chance::Chance;
use super::names::EMPLOYERS;
use super::person;
use crate::law::Service;
use crate::law::professions::Professions;
use crate::office::application::{
    Application, AttachmentKind, ChangeKind, Channel, Education, IntakeWarning, LossKind, WorkPeriod,
};

/// The certificate an application speaks of, where the register has one.
#[derive(Debug, Clone)]
pub struct Earlier {
    /// Its number.
    pub number: String,
    /// The application it was granted on.
    pub application: Application,
}

/// An application for a service, filed at a moment.
pub fn application(
    service: Service,
    filed_at: NaiveDateTime,
    number: usize,
    earlier: Option<&Earlier>,
    chance: &mut Chance,
) -> (Application, Vec<IntakeWarning>) {
    let mut application = Application::new(service, filed_at);
    let a = &mut application;
    a.channel = Some(chance.weighted(&[(6, Channel::Egov), (3, Channel::Enbek), (2, Channel::Elicense)]));
    a.portal_number = match a.channel {
        Some(Channel::Egov) => format!("100{:09}", 200_000_000 + number * 7919 + chance.below(7000)),
        Some(Channel::Enbek) => format!("ENB-{}-{:06}", filed_at.year(), number * 41 + chance.below(40)),
        _ => format!("KZ{:02}RVX{:08}", chance.below(100), number * 397 + chance.below(390)),
    };
    let union = if let Some(earlier) = earlier {
        person::again(a, &earlier.application);
        false
    } else {
        a.profession_code = profession(chance);
        person::fill(a, chance).union
    };
    a.attachments = papers(service, union, chance);
    if service != Service::Issue {
        a.certificate_number = earlier_number(a, number, earlier);
    }
    match service {
        Service::Issue => qualified(a, chance),
        Service::Extend => employed(a, chance),
        Service::Reissue => changed(a, chance),
        Service::Duplicate => lost(a, chance),
    }
    a.consent = Some(!chance.percent(2));
    let warnings = spoilt(a, chance);
    (application, warnings)
}

/// Teachers most of all, then whatever the list has.
fn profession(chance: &mut Chance) -> String {
    let lines = Professions::embedded().all();
    let line = if chance.percent(38) { &lines[0] } else { chance.pick(lines) };
    line.code.clone()
}

/// What is attached: all that is asked for, and in one of seven something is missing. Diplomas of the union need no
/// recognition: its applicants leave that paper out.
fn papers(service: Service, union: bool, chance: &mut Chance) -> BTreeSet<AttachmentKind> {
    use AttachmentKind as Paper;
    let mut papers: BTreeSet<Paper> = match service {
        Service::Issue => {
            [Paper::Application, Paper::Id, Paper::Education, Paper::Recognition, Paper::WorkRecord].into()
        }
        Service::Extend => [Paper::Application, Paper::Certificate, Paper::Contract].into(),
        Service::Reissue => [Paper::Application, Paper::ChangeDocument, Paper::Certificate].into(),
        Service::Duplicate => [Paper::Application, Paper::Id, Paper::WorkRecord].into(),
    };
    if union && chance.percent(70) {
        papers.remove(&Paper::Recognition);
    }
    if chance.percent(14) {
        let asked: Vec<Paper> = papers.iter().copied().filter(|paper| *paper != Paper::Application).collect();
        papers.remove(chance.pick(&asked));
    }
    papers
}

fn qualified(a: &mut Application, chance: &mut Chance) {
    let filed = a.filed_at.date();
    let education = chance.weighted(&[
        (70, Education::Higher),
        (14, Education::Both),
        (4, Education::Degree),
        (12, Education::None),
    ]);
    a.education = Some(education);
    let teaches = a.profession_code.starts_with("1.");
    let english = teaches && chance.percent(30);
    a.english_certificate = Some(english);
    if english {
        a.attachments.insert(AttachmentKind::EnglishCertificate);
    }
    // Years of work, from none to a life of it.
    let years = chance.weighted(&[(12, 0), (26, 2), (38, 7), (24, 15)]) + chance.below(3) as i64;
    // A doctor who has not worked yet: where the two readings of п. 10 part.
    let years = if education == Education::Both && chance.percent(60) { 0 } else { years };
    a.work_periods = periods(filed, years, chance);
}

/// Work of about so many years, in one to three stretches that may overlap.
fn periods(filed: NaiveDate, years: i64, chance: &mut Chance) -> Vec<WorkPeriod> {
    if years == 0 {
        return Vec::new();
    }
    let mut periods = Vec::new();
    let mut end = filed - Days::new(chance.between(20, 400) as u64);
    let mut left = years * 12 + chance.between(0, 11);
    let parts = chance.between(1, 3);
    for part in 0..parts {
        let months = if part == parts - 1 { left } else { chance.between(left / 3, left * 2 / 3) };
        if months < 1 {
            break;
        }
        let from = end - Months::new(months as u32) + Days::new(1);
        periods.push(WorkPeriod { from, until: Some(end) });
        left -= months;
        // A gap, or some months of two jobs at once.
        end = from - Days::new(1);
        end = if chance.percent(20) { end + Days::new(75) } else { end - Days::new(chance.between(0, 200) as u64) };
    }
    if chance.percent(12)
        && let Some(last) = periods.first_mut()
    {
        last.until = None;
    }
    periods.reverse();
    periods
}

/// The number of the certificate applied about; else one given two years back, before this office began: no number it
/// could give itself, even around New Year, and no two alike.
fn earlier_number(a: &Application, number: usize, earlier: Option<&Earlier>) -> String {
    earlier.map_or_else(|| format!("{}-{number:04}", a.filed_at.year() - 2), |earlier| earlier.number.clone())
}

fn employed(a: &mut Application, chance: &mut Chance) {
    (*chance.pick(EMPLOYERS)).clone_into(&mut a.employer_name);
    a.employer_bin = person::bin(chance);
    a.contract_number = format!("{}-ТД", chance.between(3, 420));
    let on = a.filed_at.date() - Days::new(chance.between(0, 6) as u64);
    a.contract_date = Some(on);
    a.contract_until = on.checked_add_months(Months::new(chance.between(6, 40) as u32));
}

fn changed(a: &mut Application, chance: &mut Chance) {
    let kind = chance.weighted(&[(5, ChangeKind::Employer), (3, ChangeKind::Id), (1, ChangeKind::Name)]);
    a.change_kind.insert(kind);
    if kind == ChangeKind::Name && chance.percent(60) {
        a.change_kind.insert(ChangeKind::Id);
    }
    a.change_date = Some(a.filed_at.date() - Days::new(chance.between(1, 9) as u64));
    if a.change_kind.contains(&ChangeKind::Employer) {
        employed(a, chance);
    }
}

fn lost(a: &mut Application, chance: &mut Chance) {
    a.loss_kind = Some(if chance.percent(75) { LossKind::Loss } else { LossKind::Damage });
    a.loss_date = Some(a.filed_at.date() - Days::new(chance.between(1, 8) as u64));
}

/// What intake would have noticed: a slip in an ИИН, no consent.
fn spoilt(a: &mut Application, chance: &mut Chance) -> Vec<IntakeWarning> {
    let warning = |column: &str, kind: &str| IntakeWarning { column: column.to_owned(), kind: kind.to_owned() };
    let mut warnings = Vec::new();
    if chance.percent(4)
        && let Some(last) = a.iin.pop()
    {
        a.iin.push(if last == '9' { '0' } else { char::from(last as u8 + 1) });
        warnings.push(warning("iin", "iin-check"));
    }
    if a.consent == Some(false) {
        warnings.push(warning("consent", "no-consent"));
    }
    warnings
}
