//! Permits and employers: what is valid by its last day, what lapsed, and the same by employer; employers by name. All of
//! them are read by pages.

use chrono::{Days, NaiveDate};

use super::paged::Section;
use super::{ListOf, ListRow, RowOpens};
use crate::locale::Texts;
use crate::office::Subject;
use crate::office::permit::{Permit, PermitStatus};
use crate::phrase::{Arg, Phrase};
use crate::store::{Listed, Listing};
use crate::tui::theme::Role;

/// Valid ones and those to come by their last day, then the lapsed and ended, the last day nearest first.
pub(super) fn rows(_: u16, today: NaiveDate) -> Vec<Section> {
    let yesterday = today - Days::new(1);
    let standing = Listing::permits(today, NaiveDate::MAX);
    let over = Listing::permits(NaiveDate::MIN, yesterday).newest_first();
    [("permits-standing", standing), ("permits-over", over)]
        .into_iter()
        .map(|(heading, listing)| section(heading, listing, today))
        .collect()
}

/// All of them, by the BIN of the employer and the day of issue; or those of one employer.
pub(super) fn by_employer(of: Option<&ListOf>, today: NaiveDate) -> Vec<Section> {
    let Some(ListOf::Employer(employer)) = of else {
        return vec![section("permits-by-employer", Listing::permits_by_employer(), today)];
    };
    let of_one = section("permits-of-employer", Listing::permits_of(&employer.bin), today);
    let heading = of_one.heading.clone().with("name", employer.name.as_str()).with("bin", employer.bin.as_str());
    vec![Section { heading, ..of_one }]
}

/// Employers by name.
pub(super) fn employers(_: u16, today: NaiveDate) -> Vec<Section> {
    vec![section("employers-all", Listing::employers(), today)]
}

fn section(heading: &str, listing: Listing, today: NaiveDate) -> Section {
    Section { heading: Phrase::new(heading), listing, row: Box::new(move |listed| row(listed, today)) }
}

fn row(listed: &Listed, today: NaiveDate) -> Option<ListRow> {
    Some(match listed {
        Listed::Permit(permit, name) => {
            let role = match permit.status_on(today) {
                PermitStatus::Valid => Role::Text,
                PermitStatus::NotYet => Role::Mark,
                PermitStatus::Expired | PermitStatus::Ended => Role::Quiet,
            };
            let opens = RowOpens::Card(Subject::Permit(permit.input.number.clone()));
            ListRow::new(permit_words(permit, name.as_deref(), today), role, opens)
        }
        Listed::Employer(employer) => {
            let input = &employer.input;
            let words = Phrase::new("employer-row")
                .with("bin", input.bin.as_str())
                .with("name", input.name.as_str())
                .with("activity", if input.activity.is_empty() { "–" } else { &input.activity });
            ListRow::new(words, Role::Text, RowOpens::Card(Subject::Employer(input.bin.clone())))
        }
        _ => return None,
    })
}

/// A permit in one line, its status as of a day; under the employer's name of now, where it is told.
pub fn permit_words(permit: &Permit, employer: Option<&str>, today: NaiveDate) -> Phrase {
    let input = &permit.input;
    Phrase::new("permit-row")
        .with("number", input.number.as_str())
        .with("name", input.worker.name.as_str())
        .with("employer", employer.unwrap_or(&input.employer.name))
        .with("category", input.category.phrase())
        .with("position", input.position.as_str())
        .with("until", Arg::Text(Texts::date(permit.last_day())))
        .with("status", permit.status_on(today).phrase())
}

/// The same among the permits of its employer.
pub fn own_permit_words(permit: &Permit, today: NaiveDate) -> Phrase {
    Phrase { id: "permit-row-own".to_owned(), ..permit_words(permit, None, today) }
}
