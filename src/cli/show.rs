//! `akimat show`: a case, a certificate, a notification or a list of the queue, now or as at a past moment.

use std::collections::BTreeMap;
use std::io;

use chrono::NaiveDateTime;
use serde::Serialize;
use serde_json::Value as Json;

use super::past::{Look, look};
use super::place::{Place, Stop};
use super::{Cli, DONE, Streams, looked};
use crate::law::{Service, Stage};
use crate::locale::{Lang, Texts};
use crate::office::case::State;
use crate::office::certificate::life::Told;
use crate::office::permit::{self, PermitRefusal};
use crate::office::{
    Act, CaseNo, Command, ComplaintNo, InquiryNo, Login, NoticeNo, Refusal, SittingNo, Subject, Who, decide,
};
use crate::phrase::{Arg, Phrase};
use crate::store::{Direction, QueueQuery, Scope, Snapshot};
use crate::tui::cards::{Card, InquiryCard};
use crate::tui::screens::text::TextLine;
use crate::tui::theme::Theme;
use crate::tui::world::World;
use crate::tui::{desk, life, papers, replies, view};

/// Rows read at a time.
const PAGE: usize = 500;

/// What is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Kind {
    /// A case, by its number.
    Case,
    /// A certificate, by its number.
    Certificate,
    /// A notification, by its number here.
    Notification,
    /// A sitting of the Commission, by its number: its minutes.
    Sitting,
    /// A complaint, by its number.
    Complaint,
    /// An inquiry, by its number here or the one it came with.
    Inquiry,
    /// A permit for foreign labour, by its number.
    Permit,
    /// An employer of foreign workers with its permits, by BIN.
    Employer,
    /// A list of the queue, by its name; all open cases where none is named.
    Queue,
}

/// What `akimat show` understands.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What: case, certificate, notification, sitting, complaint, inquiry, permit, employer or queue.
    #[arg(value_enum, value_name = "KIND", hide_possible_values = true)]
    pub kind: Kind,
    /// Its number, or the name of a list: all, mine, nobody, overdue, today, waiting, no-slack, untouched,
    /// `to_commission`, commission, decision, delivered.
    #[arg(value_name = "NO", required_if_eq_any(["case", "certificate", "notification", "sitting", "complaint", "inquiry", "permit", "employer"].map(|kind| ("kind", kind))))]
    pub no: Option<String>,
    /// The office as at a past moment: 2026-03-26 (the end of that day) or 2026-03-26T10:00.
    #[arg(long, value_name = "MOMENT")]
    pub at: Option<String>,
    /// JSON instead of words.
    #[arg(long)]
    pub json: bool,
}

/// What is told: the facts for a program, the lines for a reader.
struct Shown {
    facts: Json,
    lines: Vec<String>,
    /// Of whom it tells more than a list does.
    of: Option<Subject>,
}

/// Runs the subcommand: 1 when there is no such thing, or was none then.
///
/// # Errors
/// Only those of the streams.
pub fn run(args: &Args, cli: &Cli, streams: &mut Streams<'_>) -> io::Result<u8> {
    let place = match Place::of(cli) {
        Ok(place) => place,
        Err(stop) => return stop.tell(streams),
    };
    let told = match told(args, &place, streams.texts.lang()) {
        Ok(told) => told,
        Err(stop) => return stop.tell(streams),
    };
    if args.json {
        serde_json::to_writer_pretty(&mut *streams.out, &told.facts)?;
        writeln!(streams.out)?;
    } else {
        for line in &told.lines {
            writeln!(streams.out, "{line}")?;
        }
    }
    if let Some(subject) = told.of {
        looked::keep(&place, subject, streams)?;
    }
    Ok(DONE)
}

fn told(args: &Args, place: &Place, lang: Lang) -> Result<Shown, Stop> {
    let store = place.read()?;
    let who = place.who(&store)?;
    let at = look(&store, args.at.as_deref())?;
    let world = world(&at, who, lang)?;
    let no = args.no.as_deref().unwrap_or_default();
    let mut told = match args.kind {
        Kind::Case => case(no, &at, &world),
        Kind::Certificate => certificate(no, &at, &world),
        Kind::Notification => notification(no, &at, &world),
        Kind::Sitting => sitting(no, &at, &world),
        Kind::Complaint => complaint(no, &at, &world),
        Kind::Inquiry => inquiry(no, &at, &world),
        Kind::Permit => {
            card(no, Subject::Permit(permit::plain(no)), &at, &world, || PermitRefusal::Unknown(no.to_owned()).told())
        }
        Kind::Employer => {
            let none = || Phrase::new("refusal-no-employer").with("bin", no);
            card(no, Subject::Employer(no.trim().to_owned()), &at, &world, none)
        }
        Kind::Queue => queue(no, &at, &world),
    }?;
    if at.past {
        let heading = world.texts.with("past-shown", &[("at", at.now.into())]);
        told.lines.splice(0..0, [heading, String::new()]);
    }
    Ok(told)
}

fn world(at: &Look, who: Who, lang: Lang) -> Result<World, Stop> {
    let settings = at.snapshot.settings()?.ok_or_else(|| Stop::Refused(Phrase::new("refusal-not-open")))?;
    let mut world = World::new(lang, Theme::default(), settings, who, at.now);
    world.officers = at.snapshot.officers()?;
    Ok(world)
}

/// The facts of one thing under the moment they are told of.
fn facts(at: &Look, name: &'static str, thing: &impl Serialize) -> Result<Json, Stop> {
    let thing = serde_json::to_value(thing).map_err(|fault| Stop::Usage(unsaid(&fault)))?;
    let seq = at.snapshot.head()?.0;
    Ok(serde_json::json!({ "at": at.now.format("%Y-%m-%dT%H:%M:%S").to_string(), "seq": seq, name: thing }))
}

fn unsaid(fault: &serde_json::Error) -> Phrase {
    Phrase::new("store-damaged").with("what", fault.to_string())
}

fn words(lines: Vec<TextLine>) -> Vec<String> {
    lines.into_iter().map(|line| line.text).collect()
}

/// There is nothing of that number: wrong, or not there yet.
fn missing(at: &Look, no: &str, now: Phrase) -> Stop {
    Stop::Refused(if at.past { Phrase::new("past-not-yet").with("no", no).with("at", at.now) } else { now })
}

fn case(no: &str, at: &Look, world: &World) -> Result<Shown, Stop> {
    let Ok(number) = no.parse::<CaseNo>() else {
        return Err(Stop::Usage(Phrase::new("past-bad-number").with("no", no)));
    };
    let Some(found) = desk::case_view(&at.snapshot, number)? else {
        return Err(missing(at, no, Refusal::NoCase(number).phrase()));
    };
    let mut lines = vec![view::case_title(&found.case, world)];
    lines.extend(words(view::case_lines(&found, world, None)));
    Ok(Shown { facts: facts(at, "case", &found.case)?, lines, of: Some(Subject::Case(number)) })
}

fn certificate(no: &str, at: &Look, world: &World) -> Result<Shown, Stop> {
    let Some(found) = desk::life(&at.snapshot, no)? else {
        return Err(missing(at, no, Refusal::NoCertificate(no.to_owned()).phrase()));
    };
    let today = at.now.date();
    let course = found.certificate.course(today).into_iter().map(Told::from).collect::<Vec<_>>();
    let current = found.current();
    let mut facts = facts(at, "certificate", &found.certificate)?;
    facts["status"] = found.certificate.status_on(today).code().into();
    facts["life"] = serde_json::to_value(course).map_err(|fault| Stop::Usage(unsaid(&fault)))?;
    facts["holder"] = serde_json::json!({
        "certificate": current.number,
        "full_name": current.full_name,
        "status": current.status_on(today).code(),
        "holds": current.status_on(today).holds(),
    });
    let of = Some(Subject::Certificate(found.certificate.number.clone()));
    Ok(Shown { facts, lines: words(life::lines(&found, world)), of })
}

fn notification(no: &str, at: &Look, world: &World) -> Result<Shown, Stop> {
    let Ok(number) = no.parse::<NoticeNo>() else {
        return Err(Stop::Usage(Phrase::new("past-bad-number").with("no", no)));
    };
    let Some(found) = at.snapshot.notification(number)? else {
        return Err(missing(at, no, Refusal::NoNotice(number).phrase()));
    };
    let lines = words(view::notice_lines(&found, world));
    Ok(Shown { facts: facts(at, "notification", &found)?, lines, of: Some(Subject::Notification(number)) })
}

fn sitting(no: &str, at: &Look, world: &World) -> Result<Shown, Stop> {
    let Ok(number) = no.parse::<SittingNo>() else {
        return Err(Stop::Usage(Phrase::new("past-bad-number").with("no", no)));
    };
    let Some(found) = desk::sitting_view(&at.snapshot, number, None)? else {
        return Err(missing(at, no, Phrase::new("refusal-no-sitting").with("sitting", no)));
    };
    let minutes = papers::of_minutes(&found, None, world);
    let mut lines = vec![minutes.title.clone(), String::new()];
    lines.extend(words(minutes.all()));
    Ok(Shown { facts: facts(at, "sitting", &found.sitting)?, lines, of: None })
}

fn complaint(no: &str, at: &Look, world: &World) -> Result<Shown, Stop> {
    let Ok(number) = no.parse::<ComplaintNo>() else {
        return Err(Stop::Usage(Phrase::new("past-bad-number").with("no", no)));
    };
    let none = || Phrase::new("refusal-no-complaint").with("complaint", no);
    card(no, Subject::Complaint(number), at, world, none)
}

/// By its own number, or by the one it came with.
fn inquiry(no: &str, at: &Look, world: &World) -> Result<Shown, Stop> {
    let none = || Phrase::new("refusal-no-inquiry").with("inquiry", no);
    let came = match no.parse::<InquiryNo>() {
        Ok(number) => vec![number],
        Err(()) => at.snapshot.inquiries_of_outside(no)?,
    };
    match came.as_slice() {
        [number] => card(no, Subject::Inquiry(*number), at, world, none),
        [] => Err(missing(at, no, none())),
        several => Err(Stop::Refused(several_inquiries(no, several))),
    }
}

/// The asker's number alone does not tell which.
pub(super) fn several_inquiries(no: &str, came: &[InquiryNo]) -> Phrase {
    let own = came.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    Phrase::new("past-several-inquiries").with("no", no).with("inquiries", own)
}

/// The card of something.
fn card(no: &str, subject: Subject, at: &Look, world: &World, none: impl Fn() -> Phrase) -> Result<Shown, Stop> {
    let Some(found) = desk::card_view(&at.snapshot, &subject)? else { return Err(missing(at, no, none())) };
    let mut lines = vec![found.title(world)];
    lines.extend(words(found.told(world)));
    let facts = match &found {
        Card::Complaint(card) => facts(at, "complaint", &card.complaint)?,
        Card::Inquiry(card) => inquiry_facts(at, card, world)?,
        Card::Permit(card) => facts(at, "permit", &card.permit)?,
        Card::Employer(card) => facts(at, "employer", &card.employer)?,
    };
    Ok(Shown { facts, lines, of: Some(subject) })
}

/// An inquiry with what a script signs its prepared reply by: the line for `apply`, and what a head would be told first.
fn inquiry_facts(at: &Look, card: &InquiryCard, world: &World) -> Result<Json, Stop> {
    let inquiry = &card.inquiry;
    let mut facts = facts(at, "inquiry", inquiry)?;
    let unsigned = decide::inquiry_allows(inquiry.state, Act::SignReply).is_ok() && !at.past;
    if let Some(prepared) = inquiry.reply.as_ref().filter(|_| unsigned) {
        let command = Command::SignReply(replies::signing(inquiry, prepared, card.facts.as_deref(), world));
        let mut line = serde_json::to_value(command).map_err(|fault| Stop::Usage(unsaid(&fault)))?;
        line["expected"] = inquiry.revision.into();
        facts["sign"] = line;
        facts["told"] = words(replies::said(inquiry, prepared, card.facts.as_deref(), world).1).into();
    }
    Ok(facts)
}

/// A case of a list, for a program.
#[derive(Debug, Serialize)]
struct Listed {
    case: CaseNo,
    service: Service,
    full_name: String,
    state: State,
    stage: Option<Stage>,
    due: Option<chrono::NaiveDate>,
    officer: Option<Login>,
}

fn queue(list: &str, at: &Look, world: &World) -> Result<Shown, Stop> {
    let known = lists(world, at.now);
    let name = if list.is_empty() { "all" } else { list };
    let Some(scope) = known.get(name) else {
        let known = known.keys().copied().collect::<Vec<_>>().join(", ");
        return Err(Stop::Usage(Phrase::new("past-no-list").with("list", list).with("known", known)));
    };
    let cases = rows(&at.snapshot, scope)?;
    let summary = at.snapshot.summary(at.now.date())?;
    let counts = world.texts.with(
        "past-counts",
        &[
            ("received", summary.received.into()),
            ("open", summary.open.into()),
            ("overdue", summary.overdue.total.into()),
        ],
    );
    let lines = std::iter::once(counts).chain(cases.iter().map(|case| row(case, world))).collect();
    let mut facts = facts(at, "cases", &cases)?;
    facts["list"] = name.into();
    facts["received"] = summary.received.into();
    facts["open"] = summary.open.into();
    facts["overdue"] = summary.overdue.total.into();
    Ok(Shown { facts, lines, of: None })
}

fn lists(world: &World, now: NaiveDateTime) -> BTreeMap<&'static str, Scope> {
    let mut lists: BTreeMap<_, _> = [
        ("all", Scope::All),
        ("mine", Scope::own(&world.officers, &world.me.login, now.date())),
        ("nobody", Scope::Nobody),
        ("overdue", Scope::Overdue(now.date())),
        ("today", Scope::DueOn(now.date())),
        ("waiting", Scope::Waiting),
        ("no-slack", Scope::NoSlack),
        ("untouched", Scope::Untouched),
        ("delivered", Scope::Delivered),
    ]
    .into();
    lists.extend(Stage::ALL.map(|stage| (stage.code(), Scope::Stage(stage))));
    lists
}

fn rows(snapshot: &Snapshot, scope: &Scope) -> Result<Vec<Listed>, Stop> {
    let mut found = Vec::new();
    let mut query = QueueQuery { scope: scope.clone(), anchor: None, direction: Direction::After, limit: PAGE };
    loop {
        let page = snapshot.queue_page(&query)?;
        let Some(last) = page.rows.last() else { return Ok(found) };
        query.anchor = Some((last.due, last.no));
        found.extend(page.rows.into_iter().map(|row| Listed {
            case: row.no,
            service: row.service,
            full_name: row.name,
            state: row.state,
            stage: row.stage,
            due: row.due,
            officer: row.officer,
        }));
    }
}

fn row(case: &Listed, world: &World) -> String {
    let state = Phrase::new(format!("state-{}", case.state.code()));
    let officer = match &case.officer {
        Some(login) => world.officer_name(login),
        None => world.get("deadlines-nobodys"),
    };
    world.texts.with(
        "past-queue-case",
        &[
            ("case", case.case.to_string().into()),
            ("name", case.full_name.as_str().into()),
            ("state", state.into()),
            ("due", case.due.map_or_else(|| Arg::from("-"), |due| Texts::date(due).into())),
            ("officer", officer.into()),
        ],
    )
}
