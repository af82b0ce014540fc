//! The sheet of a sitting: who and by when above, votes and words below; the projector's one applicant.

mod rows;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget;

use super::super::explain;
use super::super::forms::score::profession_name;
use super::super::screens::sitting::{Choice, Sheet, SittingScreen, SittingView, Spot};
use super::super::screens::text::{TextLine, wrap};
use super::super::text;
use super::super::theme::Role;
use super::super::world::World;
use super::{case, inside, put};
use crate::law::Stage;
use crate::office::case::Case;
use crate::office::commission::{AgendaItem, Sitting, Vote};
use crate::phrase::Phrase;
use rows::{Row, lower, outcome};

/// Records of others that are told at once.
const NEWS: usize = 2;

/// Columns that a long text of the sheet has.
pub fn words_width(world: &World) -> usize {
    usize::from(world.columns).saturating_sub(4 + rows::INDENT).max(20)
}

/// Draws the sheet; the cursor where text is typed.
pub fn draw(screen: &SittingScreen, world: &World, buffer: &mut Buffer, area: Rect) -> Option<Position> {
    let Some(view) = &screen.view else {
        world.theme.pane("", true).render(area, buffer);
        return None;
    };
    world.theme.pane(format!(" {} ", title(screen, view, world)), true).render(area, buffer);
    let area = inside(area);
    let width = usize::from(area.width).saturating_sub(2);
    if screen.projector
        && let Some((item, case)) = screen.item()
    {
        let lines = wrap(&projected(view, item, case, world), width);
        for (y, line) in lines.iter().take(usize::from(area.height)).enumerate() {
            put(buffer, area, 1, y as u16, &line.text, world.theme.style(line.role));
        }
        return None;
    }
    let rows = lower(screen, view, world);
    let upper = wrap(&above(screen, view, world), width);
    // What is voted on stays in sight: the facts above give way to the votes, never below half.
    let height = usize::from(area.height);
    let room = height.saturating_sub(rows.len() + 1).max(height / 2).min(upper.len());
    for (y, line) in upper.iter().take(room).enumerate() {
        put(buffer, area, 1, y as u16, &line.text, world.theme.style(line.role));
    }
    let shown = Rect { height: room as u16, ..area };
    super::more_below(upper.len() - room, world, buffer, shown);
    let from = room + 1;
    draw_rows(
        &rows,
        screen.at(),
        world,
        buffer,
        Rect { y: area.y + from as u16, height: area.height.saturating_sub(from as u16), ..area },
    )
}

/// The rows around the one that has the keys.
fn draw_rows(rows: &[Row], at: Option<Spot>, world: &World, buffer: &mut Buffer, area: Rect) -> Option<Position> {
    let height = usize::from(area.height).max(1);
    let last = rows.iter().rposition(|row| at.is_some() && row.spot == at).unwrap_or(0);
    let top = (last + 1).saturating_sub(height);
    let room = usize::from(area.width).saturating_sub(2);
    let mut cursor = None;
    for (y, row) in rows.iter().skip(top).take(height).enumerate() {
        let active = at.is_some() && row.spot == at;
        let role = match row.spot {
            Some(spot) if active && spot.is_text() => Role::FieldActive,
            Some(_) if active => Role::Selected,
            _ => row.line.role,
        };
        put(buffer, area, 1, y as u16, &text::pad(&row.line.text, room), world.theme.style(role));
        if let (true, Some(column)) = (active, row.cursor) {
            cursor = Some(Position { x: area.x + 1 + column.min(room) as u16, y: area.y + y as u16 });
        }
    }
    super::more_below(rows.len().saturating_sub(top + height), world, buffer, area);
    cursor
}

/// «Заседание 2026-0003 · чт 26.03 · 4 из 10 · на решение 3 р.д.».
fn title(screen: &SittingScreen, view: &SittingView, world: &World) -> String {
    let sitting = &view.sitting;
    let place = [("at", screen.page.into()), ("of", sitting.agenda.len().into())];
    let left = screen.item().map(|(_, case)| left(case, world));
    if let (true, Some(left)) = (screen.projector, &left) {
        let args = [place.as_slice(), &[("left", left.as_str().into())]].concat();
        return world.texts.with("sitting-title-projector", &args);
    }
    let head = [("no", sitting.no.to_string().into()), ("day", world.texts.day_short(sitting.on).into())];
    match left {
        None => {
            let of = [("of", sitting.agenda.len().into())];
            world.texts.with("sitting-title-attendance", &[head.as_slice(), &of].concat())
        }
        Some(left) => world.texts.with("sitting-title", &[head.as_slice(), &place, &[("left", left.into())]].concat()),
    }
}

/// Working days left for the decision.
fn left(case: &Case, world: &World) -> String {
    let due = case.clocks.term(Stage::Decision).map(|term| term.due);
    world.due_mark_of(case, due).0
}

/// The facts above the votes.
fn above(screen: &SittingScreen, view: &SittingView, world: &World) -> Vec<TextLine> {
    let Some((item, case)) = screen.item() else {
        let mut lines = attendance(view, world);
        lines.extend(news(screen, world));
        return lines;
    };
    let mut lines = vec![who(case, world), clock(case, world)];
    // What may change the mind of whoever records stands before what is known of old: a small screen cuts from below.
    if let Some(sheet) = screen.sheet() {
        lines.extend(recorded(item, sheet, &view.sitting, world));
    }
    lines.extend(news(screen, world));
    lines.extend(standing(item, case, world));
    lines.extend(assessed(case, world));
    lines.extend(case::documents(case, world));
    lines
}

/// What others recorded meanwhile: who, when, what; the last of it where it is much.
fn news(screen: &SittingScreen, world: &World) -> Vec<TextLine> {
    let all: Vec<_> = screen.news_here().cloned().collect();
    let last = &all[all.len().saturating_sub(NEWS)..];
    if last.is_empty() {
        return Vec::new();
    }
    let head = TextLine::new(world.texts.with("sitting-news", &[("n", all.len().into())]), Role::Warn);
    let lines = explain::history(last, world).into_iter().map(|line| TextLine { role: Role::Warn, ..line });
    std::iter::once(head).chain(lines).collect()
}

fn attendance(view: &SittingView, world: &World) -> Vec<TextLine> {
    let sitting = &view.sitting;
    let act = [("number", sitting.act_no.as_str().into()), ("day", crate::locale::Texts::date(sitting.act_on).into())];
    let mut lines = vec![TextLine::plain(world.texts.with("sitting-composition", &act))];
    if !sitting.empty.is_empty() {
        lines.push(TextLine::new(empty(sitting, world), Role::Warn));
    }
    lines.push(TextLine::new(world.get("sitting-attendance"), Role::Label));
    lines
}

/// «В составе никто не представляет (п. 6): …»: a warning, never a bar.
fn empty(sitting: &Sitting, world: &World) -> String {
    let names: Vec<Phrase> =
        sitting.empty.iter().map(|category| Phrase::new(format!("category-{}", category.code()))).collect();
    let args = [("categories", names.into()), ("paragraph", crate::phrase::Arg::cite("6"))];
    world.texts.with("commission-empty", &args)
}

fn who(case: &Case, world: &World) -> TextLine {
    let code = case.sheet.as_ref().map_or(&case.application.profession_code, |sheet| &sheet.input.profession_code);
    let args = [
        ("name", case.application.full_name.as_str().into()),
        ("case", case.no.to_string().into()),
        ("profession", profession_name(code).into()),
    ];
    TextLine::new(world.texts.with("sitting-who", &args), Role::Label)
}

/// Both clocks with what is left of each, and the slack between them.
fn clock(case: &Case, world: &World) -> TextLine {
    let mark = |stage| {
        let due = case.clocks.term(stage).map(|term| term.due);
        let (left, role) = world.due_mark_of(case, due);
        let day = due.map_or_else(|| "-".to_owned(), |due| world.texts.day_short(due));
        (day, left, role)
    };
    let (commission, commission_left, first) = mark(Stage::Commission);
    let (decision, decision_left, second) = mark(Stage::Decision);
    let slack = crate::office::decide::slack(&world.rules, case);
    let args = [
        ("commission", commission.into()),
        ("left", commission_left.into()),
        ("decision", decision.into()),
        ("rest", decision_left.into()),
        ("slack", slack.map_or_else(|| "-".into(), crate::phrase::Arg::from)),
    ];
    let late = [first, second].contains(&Role::Overdue);
    let short = slack == Some(0) || [first, second].contains(&Role::Warn);
    let role = if late {
        Role::Overdue
    } else if short {
        Role::Warn
    } else {
        Role::Text
    };
    TextLine::new(world.texts.with("sitting-clock", &args), role)
}

/// The sheet's points by both readings, and п. 8.
fn assessed(case: &Case, world: &World) -> Vec<TextLine> {
    let Some(sheet) = &case.sheet else {
        return vec![TextLine::new(world.get("sitting-unscored"), Role::Warn)];
    };
    let mut lines = vec![case::points(case, world)];
    if sheet.points.is_sensitive() {
        let reading = [("reading", sheet.points.reading.phrase().into())];
        lines.push(TextLine::new(world.texts.with("sitting-reading", &reading), Role::Warn));
    }
    lines.push(if sheet.input.meets {
        TextLine::plain(world.get("sitting-meets"))
    } else {
        let why = [("why", sheet.input.reasons.as_str().into())];
        TextLine::new(world.texts.with("sitting-unmet", &why), Role::Warn)
    });
    if !sheet.input.unreliable.is_empty() {
        let what = [("what", sheet.input.unreliable.as_str().into())];
        lines.push(TextLine::new(world.texts.with("sitting-unreliable", &what), Role::Warn));
    }
    lines
}

/// What became of the case elsewhere: put off before, taken off, decided meanwhile.
fn standing(item: &AgendaItem, case: &Case, world: &World) -> Vec<TextLine> {
    let mut lines: Vec<TextLine> = case
        .postponed
        .iter()
        .map(|put| {
            let args = [
                ("sitting", put.sitting.to_string().into()),
                ("day", crate::locale::Texts::date(put.on).into()),
                ("reason", put.reason.as_str().into()),
            ];
            TextLine::new(world.texts.with("sitting-postponed-before", &args), Role::Warn)
        })
        .collect();
    if let Some(reason) = &item.off {
        let why = [("why", reason.as_str().into())];
        lines.push(TextLine::new(world.texts.with("sitting-off", &why), Role::Warn));
    } else if crate::office::decide::allows(case.service(), case.state, crate::office::Act::PutOnAgenda).is_err() {
        let state = [("state", Phrase::new(format!("state-{}", case.state.code())).into())];
        lines.push(TextLine::new(world.texts.with("sitting-gone", &state), Role::Error));
    }
    lines
}

/// Whether what stands below is recorded, and why not.
fn recorded(item: &AgendaItem, sheet: &Sheet, sitting: &Sitting, world: &World) -> Vec<TextLine> {
    let mut lines = Vec::new();
    if item.off.is_some() {
        return lines;
    }
    let (id, role) = match (&item.entry, sheet.changed) {
        (None, _) => ("sitting-not-recorded", Role::Label),
        (Some(_), true) => ("sitting-changed", Role::Warn),
        (Some(_), false) => ("sitting-recorded", Role::Good),
    };
    lines.push(TextLine::new(world.get(id), role));
    if let Some(entry) = item.entry.as_ref().filter(|entry| entry.is_against_the_votes()) {
        let args = [("against", entry.count(Vote::Against).into()), ("for", entry.count(Vote::For).into())];
        lines.push(TextLine::new(world.texts.with("sitting-against-votes", &args), Role::Warn));
    }
    if let Some(fault) = &sheet.fault {
        lines.push(TextLine::new(fault.clone(), Role::Error));
    }
    if sitting.present().next().is_none() {
        lines.push(TextLine::new(world.get("sitting-nobody"), Role::Warn));
    }
    lines
}

/// One applicant for the room: no number of a person or of a paper, no address, nobody else.
fn projected(view: &SittingView, item: &AgendaItem, case: &Case, world: &World) -> Vec<TextLine> {
    let code = case.sheet.as_ref().map_or(&case.application.profession_code, |sheet| &sheet.input.profession_code);
    let mut lines = vec![
        TextLine::plain(""),
        TextLine::new(case.application.full_name.clone(), Role::Title),
        TextLine::plain(profession_name(code)),
        TextLine::plain(""),
    ];
    // No key is named here: the room has none.
    match case.sheet {
        Some(_) => lines.extend(assessed(case, world)),
        None => lines.push(TextLine::plain(world.get("sitting-room-unscored"))),
    }
    lines.extend(case::documents(case, world));
    lines.push(TextLine::plain(""));
    let Some(entry) = &item.entry else {
        lines.push(TextLine::new(world.get("sitting-room-waits"), Role::Label));
        return lines;
    };
    let choice = match &entry.resolution {
        crate::office::commission::Resolution::Recommend { refuse_on, .. } => Choice::Recommend(*refuse_on),
        crate::office::commission::Resolution::Postpone { .. } => Choice::Postpone,
    };
    lines.push(TextLine::new(outcome(choice, world), Role::Label));
    for ballot in &entry.ballots {
        let name = view.sitting.seats.get(usize::from(ballot.seat)).and_then(|seat| seat.voter()).unwrap_or_default();
        let mark = world.get(&format!("vote-{}", ballot.vote.code()));
        lines.push(TextLine::plain(format!("   {} {name}", text::pad(&mark, 14))));
    }
    lines
}
