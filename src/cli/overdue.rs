//! `akimat overdue`: the cases whose stage is overdue, the complaints and the inquiries whose term has passed, the longest first, for
//! cron and for a glance.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use chrono::NaiveDate;
use serde::Serialize;

use super::past::{Look, look};
use super::place::Stop;
use super::{DONE, REFUSED, Streams, input};
use crate::law::complaint::ComplaintTerm;
use crate::law::inquiry::InquiryTerm;
use crate::law::{Service, Stage};
use crate::office::case::State;
use crate::office::decide::Rules;
use crate::office::settings::Settings;
use crate::office::{CaseNo, ComplaintNo, InquiryNo, Login};
use crate::phrase::{Arg, Phrase};
use crate::store::{Direction, QueueQuery, QueueRow, Scope, Snapshot, Store, StoreError};

/// Rows read at a time.
const PAGE: usize = 500;

/// What `akimat overdue` understands.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The moment to look at, in a training office only: 2026-11-23T10:00.
    #[arg(long, value_name = "MOMENT")]
    pub now: Option<String>,
    /// What was overdue at a past moment: 2026-03-26 (the end of that day) or 2026-03-26T10:00.
    #[arg(long, value_name = "MOMENT", conflicts_with = "now")]
    pub at: Option<String>,
    /// JSON instead of words.
    #[arg(long)]
    pub json: bool,
}

/// An overdue case.
#[derive(Debug, Serialize)]
struct Overdue {
    case: CaseNo,
    service: Service,
    full_name: String,
    stage: Option<Stage>,
    /// Where it stands within the stage.
    state: State,
    due: Option<NaiveDate>,
    /// Working days; none where the calendar does not reach.
    late_by: Option<u16>,
    /// Since when it waits where it stands.
    stands_since: Option<NaiveDate>,
    officer: Option<Login>,
    officer_name: Option<String>,
}

/// An overdue complaint (п. 24, 25).
#[derive(Debug, Serialize)]
struct OverdueComplaint {
    complaint: ComplaintNo,
    name: String,
    term: ComplaintTerm,
    due: NaiveDate,
    /// Working days; none where the calendar does not reach.
    late_by: Option<u16>,
    officer: Option<Login>,
    officer_name: Option<String>,
}

/// An overdue inquiry: its reply, or the notice of an extension.
#[derive(Debug, Serialize)]
struct OverdueInquiry {
    inquiry: InquiryNo,
    outside_no: String,
    name: String,
    term: InquiryTerm,
    due: NaiveDate,
    /// Working days; none where the calendar does not reach.
    late_by: Option<u16>,
    officer: Option<Login>,
    officer_name: Option<String>,
}

#[derive(Debug, Serialize)]
struct Answer {
    today: NaiveDate,
    /// Whether refusals, decisions against the recommendation and revocations take another's signature.
    second_signature: bool,
    overdue: Vec<Overdue>,
    complaints: Vec<OverdueComplaint>,
    inquiries: Vec<OverdueInquiry>,
}

impl Answer {
    fn is_empty(&self) -> bool {
        self.overdue.is_empty() && self.complaints.is_empty() && self.inquiries.is_empty()
    }
}

/// Runs the subcommand: 0 when nothing is overdue, 1 when something is.
///
/// # Errors
/// Only those of the streams.
pub fn run(args: &Args, office: &Path, streams: &mut Streams<'_>) -> io::Result<u8> {
    let answer = match Store::open_read(office).map_err(Stop::from).and_then(|store| ask(args, &store)) {
        Ok(asked) => asked,
        Err(stop) => return stop.tell(streams),
    };
    if args.json {
        serde_json::to_writer_pretty(&mut *streams.out, &answer)?;
        writeln!(streams.out)?;
    } else if answer.is_empty() {
        writeln!(streams.out, "{}", streams.texts.with("overdue-none", &[("day", Arg::Day(answer.today))]))?;
    } else {
        for case in &answer.overdue {
            writeln!(streams.out, "{}", streams.texts.say(&sentence(case)))?;
        }
        for complaint in &answer.complaints {
            writeln!(streams.out, "{}", streams.texts.say(&of_complaint(complaint)))?;
        }
        for inquiry in &answer.inquiries {
            writeln!(streams.out, "{}", streams.texts.say(&of_inquiry(inquiry)))?;
        }
    }
    if !args.json && !answer.second_signature {
        writeln!(streams.out, "{}", streams.texts.get("office-one-signature"))?;
    }
    Ok(if answer.is_empty() { DONE } else { REFUSED })
}

type Names = BTreeMap<Login, String>;

fn ask(args: &Args, store: &Store) -> Result<Answer, Stop> {
    let Look { snapshot, now, .. } = look(store, args.at.as_deref())?;
    let settings = snapshot.settings()?.ok_or_else(|| Stop::Refused(Phrase::new("refusal-not-open")))?;
    let today = match &args.now {
        Some(_) if !settings.training => return Err(Stop::Usage(Phrase::new("overdue-clock"))),
        Some(now) => input::moment(now).map_err(Stop::Usage)?.0.date(),
        None => now.date(),
    };
    let names: Names = snapshot.officers()?.into_iter().map(|officer| (officer.login, officer.name)).collect();
    let mut overdue = overdue(&snapshot, &settings, today)?;
    for case in &mut overdue {
        case.officer_name = named(case.officer.as_ref(), &names);
    }
    let mut complaints = complaints(&snapshot, &settings, today)?;
    for complaint in &mut complaints {
        complaint.officer_name = named(complaint.officer.as_ref(), &names);
    }
    let mut inquiries = inquiries(&snapshot, &settings, today)?;
    for inquiry in &mut inquiries {
        inquiry.officer_name = named(inquiry.officer.as_ref(), &names);
    }
    Ok(Answer { today, second_signature: settings.second_signature, overdue, complaints, inquiries })
}

/// The name of an officer, the login where nobody of it is known.
fn named(login: Option<&Login>, names: &Names) -> Option<String> {
    login.map(|login| names.get(login).unwrap_or(login).clone())
}

fn overdue(snapshot: &Snapshot, settings: &Settings, today: NaiveDate) -> Result<Vec<Overdue>, StoreError> {
    let rules = Rules::with(settings.clone().into(), today);
    let mut found = Vec::new();
    let mut query = QueueQuery { scope: Scope::Overdue(today), anchor: None, direction: Direction::After, limit: PAGE };
    loop {
        let page = snapshot.queue_page(&query)?;
        let Some(last) = page.rows.last() else { return Ok(found) };
        query.anchor = Some((last.due, last.no));
        found.extend(page.rows.into_iter().map(|row| of(row, &rules, today)));
    }
}

/// Open complaints stand in the order of their due days: the overdue ones are the first.
fn complaints(snapshot: &Snapshot, settings: &Settings, today: NaiveDate) -> Result<Vec<OverdueComplaint>, StoreError> {
    let rules = Rules::with(settings.clone().into(), today);
    let late = usize::try_from(snapshot.complaint_tally(today)?.overdue).unwrap_or(usize::MAX);
    let found = snapshot.open_complaints(late)?.into_iter().filter_map(|complaint| {
        let (term, due) = complaint.governing().map(|due| (due.term, due.due))?;
        Some(OverdueComplaint {
            complaint: complaint.no,
            term,
            due,
            late_by: rules.late_by(Some(due), today).ok(),
            name: complaint.input.from.name,
            officer: complaint.officer,
            officer_name: None,
        })
    });
    Ok(found.filter(|complaint| complaint.due < today).collect())
}

fn of_complaint(complaint: &OverdueComplaint) -> Phrase {
    let phrase =
        Phrase::new(if complaint.officer.is_some() { "overdue-complaint" } else { "overdue-complaint-of-nobody" })
            .with("complaint", complaint.complaint.to_string())
            .with("name", complaint.name.as_str())
            .with("what", complaint.term.phrase())
            .with("due", complaint.due)
            .with("days", complaint.late_by.unwrap_or_default());
    match &complaint.officer_name {
        Some(name) => phrase.with("officer", name.as_str()),
        None => phrase,
    }
}

/// Open inquiries stand in the order of their due days: the overdue ones are the first.
fn inquiries(snapshot: &Snapshot, settings: &Settings, today: NaiveDate) -> Result<Vec<OverdueInquiry>, StoreError> {
    let rules = Rules::with(settings.clone().into(), today);
    let late = usize::try_from(snapshot.inquiry_tally(today)?.overdue).unwrap_or(usize::MAX);
    let found = snapshot.open_inquiries(late)?.into_iter().filter_map(|inquiry| {
        let (term, due) = inquiry.governing().map(|due| (due.term, due.due))?;
        Some(OverdueInquiry {
            inquiry: inquiry.no,
            outside_no: inquiry.input.outside_no,
            term,
            due,
            late_by: rules.late_by(Some(due), today).ok(),
            name: inquiry.input.from.name,
            officer: inquiry.officer,
            officer_name: None,
        })
    });
    Ok(found.filter(|inquiry| inquiry.due < today).collect())
}

fn of_inquiry(inquiry: &OverdueInquiry) -> Phrase {
    let own = inquiry.inquiry.to_string();
    let both = if inquiry.outside_no.is_empty() { own } else { format!("{own} ({})", inquiry.outside_no) };
    let phrase = Phrase::new(if inquiry.officer.is_some() { "overdue-inquiry" } else { "overdue-inquiry-of-nobody" })
        .with("inquiry", both)
        .with("name", inquiry.name.as_str())
        .with("what", inquiry.term.phrase())
        .with("due", inquiry.due)
        .with("days", inquiry.late_by.unwrap_or_default());
    match &inquiry.officer_name {
        Some(name) => phrase.with("officer", name.as_str()),
        None => phrase,
    }
}

fn of(row: QueueRow, rules: &Rules, today: NaiveDate) -> Overdue {
    Overdue {
        case: row.no,
        service: row.service,
        stage: row.stage,
        late_by: rules.over_pauses(&row.clock.pauses).late_by(row.due, today).ok(),
        due: row.due,
        state: row.state,
        stands_since: row.stands_since,
        full_name: row.name,
        officer: row.officer,
        officer_name: None,
    }
}

fn sentence(case: &Overdue) -> Phrase {
    let stage = case.stage.map_or_else(String::new, |stage| format!("stage-{}", stage.code()));
    let phrase = Phrase::new(if case.officer.is_some() { "overdue-case" } else { "overdue-case-of-nobody" })
        .with("case", case.case.to_string())
        .with("name", case.full_name.as_str())
        .with("stage", Phrase::new(stage))
        .with("days", case.late_by.unwrap_or_default());
    let phrase = case.due.into_iter().fold(phrase, |phrase, due| phrase.with("due", due));
    match &case.officer_name {
        Some(name) => phrase.with("officer", name.as_str()),
        None => phrase,
    }
}
