//! What a complaint is told by: the first line that says what to do by when, its other days, its state.

use super::message::CaseView;
use super::screens::text::TextLine;
use super::theme::Role;
use super::world::World;
use crate::law::complaint::ComplaintTerm;
use crate::office::case::Case;
use crate::office::complaint::{Complaint, ComplaintState, Due};
use crate::phrase::{Arg, Phrase};
use crate::store::RegisterTally;

/// What is to be done with a complaint, by when and by which paragraph; how it is meant.
pub fn to_do(complaint: &Complaint, case: Option<&Case>, world: &World) -> (Phrase, Role) {
    if let Some(due) = complaint.governing() {
        let (left, role) = world.due_mark(Some(due.due));
        let role = if role == Role::Text { Role::Label } else { role };
        return (with_day(Phrase::new(ours(complaint, due)), due).with("left", left), role);
    }
    let waits = complaint.told.is_empty();
    let plain = |id: &str| (Phrase::new(id), Role::Label);
    match complaint.state {
        ComplaintState::Closed => (Phrase::new("complaint-done"), Role::Text),
        ComplaintState::Received => plain("complaint-do-no-text"),
        ComplaintState::Forwarded | ComplaintState::Satisfied if waits => plain("complaint-do-tell"),
        ComplaintState::Forwarded => match complaint.awaited() {
            Some(due) => (with_day(Phrase::new("complaint-do-await"), due), Role::Text),
            None => plain("complaint-do-await-no-text"),
        },
        _ => match case.filter(|case| complaint.asks_anew(case).is_some()) {
            Some(case) => (Phrase::new("complaint-do-reopen").with("case", case.no.to_string()), Role::Warn),
            None => plain("complaint-do-close"),
        },
    }
}

/// What a term of ours asks for, as the complaint stands.
fn ours(complaint: &Complaint, due: &Due) -> &'static str {
    let said = complaint.answered.is_some() || complaint.satisfied.is_some();
    match due.term {
        ComplaintTerm::Forward if said => "complaint-do-forward-still",
        ComplaintTerm::Forward => "complaint-do-forward",
        ComplaintTerm::Answer | ComplaintTerm::Review => "complaint-do-answer",
    }
}

fn with_day(phrase: Phrase, due: &Due) -> Phrase {
    phrase.with("day", due.due).with("paragraph", Arg::cite(due.paragraph.as_str()))
}

/// The days beside the one that governs: п. 25 beside п. 24, the reviewing body's, and the stricter date of the first.
pub fn other_days(complaint: &Complaint, world: &World) -> Vec<Phrase> {
    let governing = complaint.governing();
    let mut said: Vec<Phrase> = Vec::new();
    if let Some(due) = governing.filter(|due| due.stricter < due.due) {
        said.push(Phrase::new("law-deadline-stricter").with("day", due.stricter));
    }
    let others = complaint.running().filter(|due| governing.is_some_and(|first| first.term != due.term));
    said.extend(others.chain(complaint.awaited()).map(|due| {
        with_day(Phrase::new("complaint-other-day"), due)
            .with("what", due.term.phrase())
            .with("left", world.due_mark(Some(due.due)).0)
    }));
    said
}

/// «с нами», «направлена в орган, рассматривающий жалобу», …
pub fn state(complaint: &Complaint) -> Phrase {
    Phrase::new(format!("complaint-state-{}", complaint.state.code()))
}

/// What a case pane says of the complaints about its case, and of the decisions that stood before it was opened again.
pub fn of_case(view: &CaseView, world: &World) -> Vec<TextLine> {
    let case = &view.case;
    let mut lines: Vec<TextLine> = Vec::new();
    for past in &case.past_decisions {
        let said = Phrase::new("case-reopened")
            .with("day", past.reopened_at.date())
            .with("kind", Phrase::new(format!("reopen-kind-{}", past.basis.kind.code())))
            .with("body", past.basis.body.as_str())
            .with("act", past.basis.act_no.as_str())
            .with("on", past.basis.act_on);
        lines.push(TextLine::new(world.say(&said), Role::Mark));
    }
    if let Some(number) = case.past_certificate().filter(|_| case.decision.is_none()) {
        let said = Phrase::new("case-reopened-certificate").with("number", number);
        lines.push(TextLine::new(world.say(&said), Role::Warn));
    }
    for complaint in &view.complaints {
        let (first, role) = to_do(complaint, Some(case), world);
        let said = Phrase::new("case-complaint")
            .with("complaint", complaint.no.to_string())
            .with("state", state(complaint))
            .with("what", first);
        lines.push(TextLine::new(world.say(&said), if role == Role::Label { Role::Mark } else { role }));
    }
    lines
}

/// How the complaints stand today, where there are any.
pub fn sentence(tally: &RegisterTally, world: &World) -> Option<(String, Role)> {
    counts("deadlines-complaints", tally, world)
}

/// How the things of a register stand, in the words of a message, where there are any.
pub(super) fn counts(id: &str, tally: &RegisterTally, world: &World) -> Option<(String, Role)> {
    let role = match (tally.overdue, tally.today) {
        (0, 0) => Role::Text,
        (0, _) => Role::Warn,
        _ => Role::Overdue,
    };
    let next = tally.next.map_or_else(|| "–".to_owned(), |day| world.texts.day_short(day));
    let args = [
        ("open", tally.open.into()),
        ("overdue", tally.overdue.into()),
        ("today", tally.today.into()),
        ("next", next.into()),
    ];
    (tally.open > 0).then(|| (world.texts.with(id, &args), role))
}
