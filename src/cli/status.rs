//! `akimat status`: where an application stands and when its result is promised, for the contact centre 1411 (п. 5); and as
//! much of an inquiry, a permit, an employer.

use std::io;

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use serde::Serialize;

use super::figures::employer_named;
use super::past::{Look, look};
use super::place::{Place, Stop};
use super::show::several_inquiries;
use super::{Cli, DONE, Streams, looked};
use crate::intake::clean;
use crate::office::case::{Case, State};
use crate::office::inquiry::{Inquiry, InquiryState};
use crate::office::permit::figures::{Figures, Measure, Question};
use crate::office::permit::{Category, Employer, Permit, PermitStatus, plain};
use crate::office::{CaseNo, InquiryNo, Subject, status};
use crate::phrase::Phrase;

/// What `akimat status` understands.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Number of a case, of its application on the portal, of an inquiry or a permit; BIN or name of an employer.
    #[arg(value_name = "NUMBER")]
    pub number: String,
    /// JSON instead of words.
    #[arg(long)]
    pub json: bool,
}

/// What a number is the number of.
enum Found {
    Case(Box<Case>),
    Inquiry(Box<Inquiry>),
    Permit(Box<Permit>, NaiveDate),
    Employer { of: Box<Employer>, issued: Box<Figures>, valid: Box<Figures> },
}

/// No personal data: the number, where it stands, what was promised.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Answer {
    Case {
        case: CaseNo,
        state: State,
        promised_at: Option<NaiveDateTime>,
        /// Whether a suspension moved the promise.
        moved: bool,
        delivered_at: Option<NaiveDateTime>,
    },
    Inquiry {
        inquiry: InquiryNo,
        outside_no: String,
        state: InquiryState,
        due: NaiveDate,
        sent_at: Option<NaiveDateTime>,
    },
    Permit {
        permit: String,
        employer: String,
        category: Category,
        as_of: NaiveDate,
        status: PermitStatus,
        /// The last day it is valid; none where it is not valid on the day.
        until: Option<NaiveDate>,
    },
    Employer {
        employer: String,
        name: String,
        /// Permits issued in the year up to the day.
        issued: u32,
        year: i32,
        as_of: NaiveDate,
        /// Permits valid on the day.
        valid: u32,
    },
}

/// An answer with its words.
#[derive(Debug, Serialize)]
struct Told {
    #[serde(flatten)]
    answer: Answer,
    text: String,
}

/// Runs the subcommand: 0 when the number is known, 1 when it is not.
///
/// # Errors
/// Only those of the streams.
pub fn run(args: &Args, cli: &Cli, streams: &mut Streams<'_>) -> io::Result<u8> {
    let asked = Place::of(cli).and_then(|place| found(&place, &args.number).map(|found| (place, found)));
    let (place, found) = match asked {
        Ok(asked) => asked,
        Err(stop) => return stop.tell(streams),
    };
    let text = streams.texts.say(&found.sentence());
    if args.json {
        serde_json::to_writer_pretty(&mut *streams.out, &Told { answer: found.answer(), text })?;
        writeln!(streams.out)?;
    } else {
        writeln!(streams.out, "{text}")?;
    }
    looked::keep(&place, found.subject(), streams)?;
    Ok(DONE)
}

impl Found {
    fn sentence(&self) -> Phrase {
        match self {
            Self::Case(case) => status::sentence(case),
            Self::Inquiry(inquiry) => status::inquiry(inquiry),
            Self::Permit(permit, today) => status::permit(permit, *today),
            Self::Employer { of, issued, valid } => status::employer(of, issued, valid),
        }
    }

    fn subject(&self) -> Subject {
        match self {
            Self::Case(case) => Subject::Case(case.no),
            Self::Inquiry(inquiry) => Subject::Inquiry(inquiry.no),
            Self::Permit(permit, _) => Subject::Permit(permit.input.number.clone()),
            Self::Employer { of, .. } => Subject::Employer(of.input.bin.clone()),
        }
    }

    fn answer(&self) -> Answer {
        match self {
            Self::Case(case) => {
                let promised = status::promised(case);
                Answer::Case {
                    case: case.no,
                    state: case.state,
                    promised_at: promised.map(|(at, _)| at),
                    moved: promised.is_some_and(|(_, moved)| moved),
                    delivered_at: case.delivery.as_ref().map(|delivery| delivery.delivered_at),
                }
            }
            Self::Inquiry(inquiry) => Answer::Inquiry {
                inquiry: inquiry.no,
                outside_no: inquiry.input.outside_no.clone(),
                state: inquiry.state,
                due: inquiry.clocks.answer.due,
                sent_at: inquiry.sent.as_ref().map(|sent| sent.at),
            },
            Self::Permit(permit, today) => Answer::Permit {
                permit: permit.input.number.clone(),
                employer: permit.input.employer.bin.clone(),
                category: permit.input.category,
                as_of: *today,
                status: permit.status_on(*today),
                until: permit.valid_through(*today),
            },
            Self::Employer { of, issued, valid } => {
                let (Measure::Valid { on: day } | Measure::Issued { until: day, .. }) = valid.question.measure;
                Answer::Employer {
                    employer: of.input.bin.clone(),
                    name: of.input.name.clone(),
                    issued: issued.total,
                    year: day.year(),
                    as_of: day,
                    valid: valid.total,
                }
            }
        }
    }
}

/// What a number or a name is of: a case, the office's own number first, then the others.
fn found(place: &Place, number: &str) -> Result<Found, Stop> {
    let number = number.trim();
    let Look { snapshot, now, .. } = look(&place.read()?, None)?;
    let (today, plain) = (now.date(), plain(number));
    let letters = snapshot.inquiries_of_outside(number)?;
    if letters.len() > 1 {
        return Err(Stop::Refused(several_inquiries(number, &letters)));
    }
    let there = snapshot.ask(|office| {
        let own = number.parse().ok().and_then(|no| office.case(no));
        let case = own.or_else(|| office.case(office.case_of_portal(number)?));
        // Its own number may be a case's too, which comes first.
        let inquiry =
            || number.parse().ok().and_then(|no| office.inquiry(no)).or_else(|| office.inquiry(*letters.first()?));
        let permit = || Some(Found::Permit(Box::new(office.permit(&plain)?), today));
        let case = case.map(|case| Found::Case(Box::new(case)));
        case.or_else(|| Some(Found::Inquiry(Box::new(inquiry()?)))).or_else(permit)
    })?;
    if let Some(there) = there {
        return Ok(there);
    }
    let unknown = || Stop::Refused(Phrase::new("status-unknown").with("number", clean(number).text));
    let of = Box::new(employer_named(&snapshot, number)?.ok_or_else(unknown)?);
    let figures = |measure| {
        let question = Question { employer: Some(of.input.bin.clone()), ..Question::of(measure) };
        snapshot.figures(&question).map(Box::new)
    };
    let issued = figures(Measure::of_year(today.year()).unwrap_or(Measure::Issued { from: today, until: today }))?;
    let valid = figures(Measure::Valid { on: today })?;
    Ok(Found::Employer { of, issued, valid })
}
