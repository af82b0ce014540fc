//! Papers on the screen: the paper itself in the language papers are written in, and above it, in the reader's, what
//! is unusual about it.

use std::slice;

use super::flags;
use super::forms::{FormKind, tried};
use super::message::{CaseView, CommissionView, Opened};
use super::screens::PaperScreen;
use super::screens::sitting::SittingView;
use super::screens::text::TextLine;
use super::theme::Role;
use super::world::World;
use crate::law::Stage;
use crate::law::edition::Rulebook;
use crate::locale::{Lang, Texts};
use crate::office::case::{Decision, Outcome};
use crate::office::commission::{Entry, MinutesNo, SignSitting};
use crate::office::{CaseNo, Command, Event, Refusal, apply};
use crate::papers::{self, DecisionDraft, Head, Letterhead, Line, Paper, Place};
use crate::phrase::{Arg, Phrase};
use crate::print::{self, PrintError};

/// A paper ready to be drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// Its title, in the reader's language.
    pub title: String,
    /// What is unusual about it.
    pub remarks: Vec<TextLine>,
    /// The paper.
    pub lines: Vec<TextLine>,
}

impl Shown {
    /// Remarks first, parted from the paper.
    pub fn all(self) -> Vec<TextLine> {
        self.remarks.into_iter().chain(self.lines).collect()
    }
}

/// The words papers are written with: Kazakh for who reads Kazakh, else Russian.
pub fn paper_texts(world: &World) -> &Texts {
    let lang = if world.texts.lang() == Lang::Kk { Lang::Kk } else { Lang::Ru };
    world.languages().iter().find(|texts| texts.lang() == lang).unwrap_or(&world.texts)
}

/// The paper of the decision among the events a command would give now.
///
/// # Errors
/// As [`of_decision`]; a command that decides nothing.
pub fn of_events(view: &CaseView, events: &[Event], world: &World) -> Result<Shown, Refusal> {
    let found = events.iter().find_map(|event| apply::decision(event, world.now, &world.me.login));
    of_decision(view, &found.ok_or(Refusal::NotOpen)?, world)
}

/// The paper of a decision: one that was taken, or one as the form would have it (then without a number).
///
/// # Errors
/// When the rules files no longer hold the edition of the case.
pub fn of_decision(view: &CaseView, decision: &Decision, world: &World) -> Result<Shown, Refusal> {
    let case = &view.case;
    let head = Letterhead { edition: world.rules.edition_of(case)?, of: head(world) };
    let paper = papers::of_decision(case, &DecisionDraft::of(case, decision), head);
    let (outside, lines) = shown(&[paper], world);
    let mut remarks = unusual(view, decision, world);
    if !remarks.is_empty() && outside.is_empty() {
        remarks.push(TextLine::plain(""));
    }
    remarks.extend(outside);
    let title = match decision.outcome {
        Outcome::Granted { .. } => "papers-title-certificate",
        Outcome::Refused { .. } | Outcome::RefusedOtherwise { .. } => "papers-title-refusal",
    };
    Ok(Shown { title: world.say(&Phrase::new(title).with("case", case.no.to_string())), remarks, lines })
}

/// The body as it stands on papers, and the words they are written with.
pub fn head(world: &World) -> Head<'_> {
    Head { settings: &world.settings, number: "", texts: paper_texts(world) }
}

/// What stands outside papers, and their pages as they will be printed.
pub fn shown(papers: &[Paper], world: &World) -> (Vec<TextLine>, Vec<TextLine>) {
    let notes = papers.iter().flat_map(Paper::notes);
    let mut remarks: Vec<TextLine> = notes.map(|line| TextLine::new(line.text, Role::Quiet)).collect();
    let mut lines = Vec::new();
    for (at, paper) in papers.iter().enumerate() {
        if at > 0 {
            lines.push(TextLine::plain(""));
        }
        match pages(paper, world) {
            Ok(pages) => lines.extend(pages),
            // What the font cannot write is still to be read, with the reason why no file will be made of it.
            Err(fault) => {
                remarks.push(TextLine::new(world.say(&fault.phrase()), Role::Error));
                let printed = paper.lines().into_iter().filter(|line| line.place != Place::Note);
                lines.extend(printed.map(text_line));
            }
        }
    }
    if !remarks.is_empty() {
        remarks.push(TextLine::plain(""));
    }
    (remarks, lines)
}

/// The pages of a paper one under another, each named where there are several.
fn pages(paper: &Paper, world: &World) -> Result<Vec<TextLine>, PrintError> {
    let texts = paper_texts(world);
    let foot = |n, of| texts.say(&print::foot(n, of));
    let pages = print::pages(&paper.title, slice::from_ref(paper), foot)?;
    let of = pages.count();
    let mut lines = Vec::new();
    for (at, page) in pages.text().into_iter().enumerate() {
        lines.extend(page.iter().cloned().map(text_line));
        if of > 1 {
            lines.push(TextLine::new(format!("— {} —", foot(at + 1, of)), Role::Quiet));
        }
    }
    Ok(lines)
}

/// The minutes of one applicant of a sitting, or of all of them.
pub fn of_minutes(view: &SittingView, case: Option<CaseNo>, world: &World) -> Shown {
    let sitting = &view.sitting;
    let head = Head { settings: &view.settings, number: "", texts: paper_texts(world) };
    let one = case.and_then(|no| sitting.item(no).zip(view.case(no)));
    let paper = match one {
        Some((item, case)) => papers::of_applicant(sitting, item, case, head),
        None => papers::of_sitting(sitting, &view.cases, head),
    };
    let (remarks, lines) = shown(&[paper], world);
    let title = Phrase::new("sitting-minutes-title").with("sitting", sitting.no.to_string());
    Shown { title: world.say(&title), remarks, lines }
}

/// The minutes of a sitting as those present sign them, with what is unusual above.
///
/// # Errors
/// What stands against signing.
pub fn to_sign(view: &SittingView, minutes: Vec<MinutesNo>, world: &World) -> Result<PaperScreen, Refusal> {
    let sitting = &view.sitting;
    let command = Command::SignSitting(SignSitting { sitting: sitting.no, minutes });
    let commission =
        CommissionView { compositions: Vec::new(), sitting: Some(sitting.clone()), cases: view.cases.clone() };
    let opened = Opened { commission, ..Opened::new(FormKind::CancelSitting) };
    let events = tried(&opened, world, &command)?;
    let shown = of_minutes(view, None, world);
    let mut paper = PaperScreen::new(shown.title, shown.lines, command, Some(view.revision(&sitting.heard())));
    let remarks = of_the_sitting(view, &events).into_iter().map(|words| TextLine::new(world.say(&words), Role::Warn));
    paper.remarks = remarks.chain(shown.remarks).collect();
    paper.remarks.push(TextLine::plain(""));
    Ok(paper)
}

/// What those who sign have to see: late, against the votes, sensitive to a reading, nobody of a category.
fn of_the_sitting(view: &SittingView, events: &[Event]) -> Vec<Phrase> {
    let mut all = Vec::new();
    for event in events {
        let Event::Recommended { case, late_by, .. } = event else { continue };
        let named = |id: &str| Phrase::new(id).with("case", case.to_string());
        if *late_by > 0 {
            all.push(named("sitting-remark-late").with("n", *late_by));
        }
        let entry = view.sitting.item(*case).and_then(|item| item.entry.as_ref());
        if entry.is_some_and(Entry::is_against_the_votes) {
            all.push(named("sitting-remark-against"));
        }
        let points = view.case(*case).and_then(|case| case.sheet.as_ref()).map(|sheet| &sheet.points);
        if let Some(points) = points.filter(|points| points.is_sensitive()) {
            all.push(named("sitting-remark-sensitive").with("reading", points.reading.phrase()));
        }
    }
    if !view.sitting.empty.is_empty() {
        let names: Vec<Phrase> =
            view.sitting.empty.iter().map(|category| Phrase::new(format!("category-{}", category.code()))).collect();
        all.push(Phrase::new("commission-empty").with("categories", names).with("paragraph", Arg::cite("6")));
    }
    all
}

/// A line of a paper as a line to read.
pub fn text_line(line: Line) -> TextLine {
    // Tab goes from one heading to the next: from applicant to applicant, not through the parts of each.
    let role = if line.place == Place::Heading { Role::Label } else { Role::Text };
    TextLine::new(line.text, role)
}

/// What is unusual about a decision, a line each.
pub fn unusual(view: &CaseView, decision: &Decision, world: &World) -> Vec<TextLine> {
    remarks(view, decision, world).iter().map(|words| TextLine::new(world.say(words), Role::Warn)).collect()
}

/// What the one who signs has to see: late, departing, sensitive to a reading, on gaps, across a gap.
fn remarks(view: &CaseView, decision: &Decision, world: &World) -> Vec<Phrase> {
    let case = &view.case;
    let mut all = Vec::new();
    if decision.late_by > 0
        && let Some(term) = case.clocks.term(Stage::Decision)
    {
        all.push(Phrase::new("papers-remark-late").with("n", decision.late_by).with("due", term.due));
    }
    if !decision.departs_because.is_empty() {
        all.push(Phrase::new("papers-remark-departs").with("because", decision.departs_because.as_str()));
    }
    if let Some(points) = case.sheet.as_ref().map(|sheet| &sheet.points).filter(|points| points.is_sensitive()) {
        all.push(
            Phrase::new("papers-remark-sensitive")
                .with("sum", points.sum)
                .with("highest", points.highest)
                .with("threshold", points.threshold.unwrap_or_default())
                .with("reading", points.reading.phrase()),
        );
    }
    if let Some(missing) = case.documents.as_ref().map(|check| &check.missing).filter(|all| !all.is_empty()) {
        let items: Vec<Phrase> = missing.iter().map(|id| Phrase::new(format!("document-{id}"))).collect();
        all.push(Phrase::new("papers-remark-gaps").with("items", items));
    }
    if matches!(decision.outcome, Outcome::RefusedOtherwise { .. }) {
        all.push(Phrase::new("papers-remark-otherwise").with("paragraph", Arg::cite("row-9")));
    }
    all.extend(case.outside.suspensions.iter().map(|suspension| {
        let until = suspension.resumed.as_ref().map_or(suspension.from, |end| end.from);
        let words = Phrase::new("papers-remark-suspended").with("basis", suspension.basis.line());
        words.with("from", suspension.from).with("until", until)
    }));
    let flags = flags::holder(case).into_iter().chain(flags::of_case(view, world));
    all.extend(flags.filter(|(_, warns)| *warns).map(|(phrase, _)| phrase));
    all.extend(shortened(decision));
    if case.clocks.edition != Rulebook::embedded().newest().id
        && let Ok(edition) = world.rules.edition_of(case)
    {
        all.push(Phrase::new("papers-remark-edition").with("edition", edition.phrase()));
        if let Outcome::Refused { ground, .. } = decision.outcome
            && edition.ground(ground).is_none()
        {
            all.push(Phrase::new("papers-remark-no-ground-text").with("paragraph", Arg::cite("row-9")));
        }
    }
    all
}

fn shortened(decision: &Decision) -> Option<Phrase> {
    let Outcome::Granted { shortened_because, .. } = &decision.outcome else { return None };
    let because = Some(shortened_because.as_str()).filter(|because| !because.is_empty())?;
    Some(Phrase::new("papers-remark-shortened").with("because", because))
}
