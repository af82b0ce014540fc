//! The lines of a sitting's sheet that the keys stand on.

use super::super::super::input::LineInput;
use super::super::super::screens::sitting::{Choice, Sheet, SittingScreen, SittingView, Spot, Voice};
use super::super::super::screens::text::TextLine;
use super::super::super::text;
use super::super::super::theme::Role;
use super::super::super::world::World;
use crate::law::Stage;
use crate::office::commission::{AgendaItem, Sitting, Stand, Vote};
use crate::phrase::Phrase;

/// Columns that words are set in by.
pub(super) const INDENT: usize = 6;

/// A row of the lower part: its words, and the line of keys it belongs to.
pub(super) struct Row {
    pub line: TextLine,
    pub spot: Option<Spot>,
    pub cursor: Option<usize>,
}

/// The lines the keys stand on.
pub(super) fn lower(screen: &SittingScreen, view: &SittingView, world: &World) -> Vec<Row> {
    let sitting = &view.sitting;
    if screen.page == 0 {
        let seats = screen.stands.iter().enumerate().map(|(at, stand)| seat_row(at, *stand, sitting, world));
        let agenda = sitting.agenda.iter().enumerate().map(|(at, item)| agenda_row(at, item, view, world));
        let heading = Row { line: TextLine::new(world.get("sitting-agenda"), Role::Label), spot: None, cursor: None };
        return seats.chain([heading]).chain(agenda).collect();
    }
    let Some((item, _)) = screen.item() else { return Vec::new() };
    let Some(sheet) = screen.sheet().filter(|_| item.off.is_none()) else { return Vec::new() };
    let mut rows = Vec::new();
    for (at, voice) in sheet.voices.iter().enumerate() {
        rows.push(vote_row(at, voice, sitting, world));
        if screen.spots().contains(&Spot::Words(at)) {
            let id = if voice.vote == Vote::Recused { "sitting-recusal" } else { "sitting-dissent" };
            rows.push(field(Spot::Words(at), &world.get(id), &voice.words, world));
        }
    }
    rows.push(Row {
        line: TextLine::new(outcome(sheet.choice, world), Role::Label),
        spot: Some(Spot::Outcome),
        cursor: None,
    });
    let label = if sheet.choice == Choice::Postpone { "sitting-why-postponed" } else { "sitting-reasons" };
    rows.push(Row { line: TextLine::plain(world.get(label)), spot: None, cursor: None });
    let (words, line, column) = sheet.reasons.view(super::words_width(world));
    for (at, words) in words.into_iter().enumerate() {
        let cursor = (at == line).then_some(INDENT + column);
        let line = TextLine::new(format!("{}{words}", " ".repeat(INDENT)), Role::Field);
        rows.push(Row { line, spot: Some(Spot::Reasons), cursor });
    }
    rows.push(number_row(sheet, sitting, item, world));
    rows
}

fn seat_row(at: usize, stand: Stand, sitting: &Sitting, world: &World) -> Row {
    let Some(seat) = sitting.seats.get(at) else {
        return Row { line: TextLine::plain(""), spot: None, cursor: None };
    };
    let substitute = seat.member.substitute.as_ref().map(|s| s.name.as_str());
    let name = match (stand, substitute) {
        (Stand::Substitute, Some(name)) => format!("{name} ({})", seat.member.name),
        _ => seat.member.name.clone(),
    };
    let mark = world.get(&format!("stand-{}", stand.code()));
    let line = format!("{:>2} {} {}, {}", at + 1, text::pad(&mark, 14), name, seat.member.body);
    let role = if stand == Stand::Absent { Role::Quiet } else { Role::Text };
    Row { line: TextLine::new(line, role), spot: Some(Spot::Seat(at)), cursor: None }
}

/// « 4 Ким Алексей · на решение 3 р.д., запас 0 · записано».
fn agenda_row(at: usize, item: &AgendaItem, view: &SittingView, world: &World) -> Row {
    let case = view.case(item.case);
    let state = match (&item.off, &item.entry) {
        (Some(_), _) => "sitting-item-off",
        (None, None) => "sitting-item-waits",
        (None, Some(_)) if item.is_postponed() => "sitting-item-postponed",
        (None, Some(_)) => "sitting-item-recorded",
    };
    let (left, mut role) = world.due_mark(case.and_then(|case| case.clocks.term(Stage::Decision)).map(|term| term.due));
    if state != "sitting-item-waits" {
        role = Role::Quiet;
    }
    let slack = case.and_then(|case| crate::office::decide::slack(&world.rules, case));
    let args = [
        ("name", case.map_or("", |case| case.application.full_name.as_str()).into()),
        ("left", left.into()),
        ("slack", slack.map_or_else(|| "-".into(), crate::phrase::Arg::from)),
        ("state", world.get(state).into()),
    ];
    let line = format!("{:>2} {}", at + 1, world.texts.with("sitting-item", &args));
    Row { line: TextLine::new(line, role), spot: Some(Spot::Item(at)), cursor: None }
}

fn vote_row(at: usize, voice: &Voice, sitting: &Sitting, world: &World) -> Row {
    let seat = sitting.seats.get(usize::from(voice.seat));
    let name = seat.and_then(|seat| seat.voter()).unwrap_or_default();
    let body = seat.map_or("", |seat| seat.member.body.as_str());
    let mark = world.get(&format!("vote-{}", voice.vote.code()));
    // A vote that was turned says what it was.
    let before = if voice.vote == voice.before {
        String::new()
    } else {
        let before = world.get(&format!("vote-{}", voice.before.code()));
        format!("{} ", world.texts.with("sitting-vote-before", &[("vote", before.into())]))
    };
    let line = format!("{:>2} {} {before}{name}, {body}", at + 1, text::pad(&mark, 14));
    let changed = voice.vote != Vote::For || voice.vote != voice.before;
    let role = if changed { Role::Warn } else { Role::Text };
    Row { line: TextLine::new(line, role), spot: Some(Spot::Vote(at)), cursor: None }
}

/// «Рекомендация: выдать», «отказать, основание 2: …», «отложить».
pub(super) fn outcome(choice: Choice, world: &World) -> String {
    let what = match choice {
        Choice::Recommend(None) => world.get("sitting-issue"),
        Choice::Recommend(Some(ground)) => {
            let args = [("n", i64::from(ground).into()), ("ground", Phrase::new(format!("ground-{ground}")).into())];
            world.texts.with("sitting-refuse", &args)
        }
        Choice::Postpone => world.get("sitting-postpone"),
    };
    world.texts.with("sitting-outcome", &[("what", what.into())])
}

fn field(spot: Spot, label: &str, input: &LineInput, world: &World) -> Row {
    let lead = format!("{}{label} ", " ".repeat(INDENT));
    let room = usize::from(world.columns).saturating_sub(4 + text::width(&lead)).max(10);
    let (shown, column) = input.view(room);
    let cursor = Some(text::width(&lead) + column);
    Row { line: TextLine::new(format!("{lead}{shown}"), Role::Field), spot: Some(spot), cursor }
}

fn number_row(sheet: &Sheet, sitting: &Sitting, item: &AgendaItem, world: &World) -> Row {
    let pattern = sitting.minutes_pattern(item.case);
    let mut row = field(Spot::Number, &world.get("sitting-number"), &sheet.number, world);
    if sheet.number.is_empty() {
        row.line.text.push_str(&pattern);
    }
    row
}
