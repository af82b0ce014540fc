//! The first line and the last two: who and when, what was just said, and the ten keys.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::keys::{CommandId, Scope};
use super::super::message::LookBack;
use super::super::model::{Model, Pane};
use super::super::screens::Screen;
use super::super::screens::paper::PaperAct;
use super::super::text;
use super::super::theme::Role;
use super::put;

/// The commands of the bar, in the order of the keys F1 to F10.
const BAR: [&str; 10] = ["help", "save", "paper", "choose", "score", "decide", "find", "explain", "menu", "leave"];

/// Columns of the body's name that are kept however narrow the screen is.
const SHORT_BODY: usize = 8;

/// The line at the top: the program, the body, the day, the officer, and what is new since the last look. On a narrow
/// screen the two panes that are not seen are named instead.
pub fn header(model: &Model, buffer: &mut Buffer, area: Rect) {
    let world = &model.world;
    let style = world.theme.style(Role::Header);
    if let Some(past) = &model.past {
        return header_of_the_past(model, past, buffer, area);
    }
    let right = if model.is_wide() { since(model) } else { others(model) };
    let room = usize::from(area.width);
    let right_width = text::width(&right).min(room / 2);
    let left = left(model, room.saturating_sub(right_width + 4));
    put(buffer, area, 1, 0, &left, style);
    let x = room.saturating_sub(text::width(&right) + 1);
    put(buffer, area, x as u16, 0, &right, world.theme.style(Role::Text));
}

/// The whole line says that it is not now, so that nobody takes it for now at a glance.
fn header_of_the_past(model: &Model, past: &LookBack, buffer: &mut Buffer, area: Rect) {
    let world = &model.world;
    let style = world.theme.style(Role::TitleActive);
    let room = usize::from(area.width);
    let right = if model.is_wide() { world.officer_name(&model.login) } else { others(model) };
    let at = past.at.format("%d.%m.%Y %H:%M").to_string();
    let left = text::truncate(&world.texts.with("past-header", &[("at", at.into())]), room.saturating_sub(2));
    let right = text::truncate(&right, room.saturating_sub(text::width(&left) + 4));
    put(buffer, area, 0, 0, &text::pad("", room), style);
    put(buffer, area, 1, 0, &left, style);
    put(buffer, area, room.saturating_sub(text::width(&right) + 1) as u16, 0, &right, style);
}

/// The body's name gives way first: the day and the officer are what a screen is told from another by.
fn left(model: &Model, room: usize) -> String {
    let world = &model.world;
    let line = |body: &str| {
        world.texts.with(
            "desk-header",
            &[
                ("body", body.into()),
                ("day", world.texts.day(world.today()).into()),
                ("name", world.officer_name(&model.login).into()),
            ],
        )
    };
    let body = world.settings.body.as_str();
    let over = text::width(&line(body)).saturating_sub(room);
    let kept = text::width(body).saturating_sub(over).max(SHORT_BODY);
    text::truncate(&line(&text::truncate(body, kept)), room)
}

/// «С 25.03 18:10: новых 3, изменено 1, черновиков 1»; empty for somebody who never looked before.
pub fn since(model: &Model) -> String {
    let Some(facts) = &model.deadlines.facts else { return String::new() };
    let Some(at) = facts.since.at else { return String::new() };
    model.world.texts.with(
        "desk-since",
        &[
            ("at", at.format("%d.%m %H:%M").to_string().into()),
            ("new", facts.since.new.into()),
            ("changed", facts.since.changed.into()),
            ("drafts", facts.since.drafts.into()),
        ],
    )
}

fn others(model: &Model) -> String {
    let names = Pane::ALL.iter().filter(|pane| **pane != model.pane).map(|pane| {
        let id = match pane {
            Pane::Queue => "desk-pane-queue",
            Pane::Case => "desk-pane-case",
            Pane::Deadlines => "desk-pane-deadlines",
        };
        // What is overdue stands once: beside the pane that says which.
        if *pane != Pane::Deadlines {
            return model.world.get(id);
        }
        let overdue = model.deadlines.facts.as_ref().map_or(0, |f| f.cases.overdue.total);
        model.world.texts.with(id, &[("overdue", overdue.into())])
    });
    format!("Tab: {}", names.collect::<Vec<_>>().join(" | "))
}

/// What was just said.
pub fn notice(model: &Model, buffer: &mut Buffer, area: Rect) {
    let Some(notice) = &model.notice else { return };
    let line = text::truncate(&notice.text, usize::from(area.width).saturating_sub(2));
    put(buffer, area, 1, 0, &line, model.world.theme.style(notice.role));
}

/// The keys, each in its tenth of the width: the number of the F-key and seven columns (six of F10) of what it does here.
pub fn keys(model: &Model, buffer: &mut Buffer, area: Rect) {
    let world = &model.world;
    let scopes = model.scopes();
    let mut x = 0;
    for (place, command, tenths) in cells(model) {
        let width = area.width / 10 * tenths;
        let label = if idle(model, command) { String::new() } else { world.get(&short(model, command)) };
        let number = number(model, scopes, command, place);
        put(buffer, area, x, 0, &number, world.theme.style(Role::Key));
        let at = x + text::width(&number) as u16;
        // A blank before the next number, but for a word that needs its column.
        let whole = usize::from(width).saturating_sub(text::width(&number));
        let room = text::width(&label).clamp(whole.saturating_sub(1), whole);
        put(buffer, area, at, 0, &text::pad(&label, room), world.theme.style(Role::KeyLabel));
        x += width;
    }
}

/// What stands in the bar: the number of its key as shipped, the command, and the tenths of the width it has.
fn cells(model: &Model) -> Vec<(usize, CommandId, u16)> {
    let sheet = matches!(model.screens.last(), Some(Screen::Sitting(_)));
    let outgoing = matches!(model.screens.last(), Some(Screen::Outgoing(_)));
    // On a list of the second desk nothing is scored or decided: their two tenths name the next of the lists.
    let second = model.after_this().is_some();
    let shown = BAR.iter().enumerate().filter(|(_, id)| !(second && matches!(**id, "score" | "decide")));
    let cell = |(place, id): (usize, &&'static str)| {
        // On the sheet of a sitting two of the ten keys do what only it has, before a paper leaves one does.
        let command = CommandId(match *id {
            "choose" if sheet => "next-unrecorded",
            "decide" if sheet => "projector",
            "score" if outgoing => "draft",
            id => id,
        });
        (place + 1, command, 1)
    };
    shown.map(cell).chain(second.then_some((11, CommandId("next-register"), 2))).collect()
}

/// The number of the F-key the command has here: the key map may have moved it.
fn number(model: &Model, scopes: &[Scope], command: CommandId, place: usize) -> String {
    let key = model.keymap.key_in(scopes, command).map(|key| key.to_string());
    match key.as_deref().and_then(|key| key.strip_prefix('f')).filter(|n| n.parse::<u8>().is_ok()) {
        Some(number) => number.to_owned(),
        None => place.to_string(),
    }
}

/// Whether a key does nothing on the paper that is shown: there is no other language of it, no other paper, no draft.
fn idle(model: &Model, command: CommandId) -> bool {
    let Some(Screen::Outgoing(paper)) = model.screens.last() else { return false };
    match command.0 {
        "paper" => paper.other_language().is_err(),
        "choose" => paper.next().is_none(),
        "draft" => paper.no_draft().is_some(),
        _ => false,
    }
}

/// What a key does where the keys are now: F2 signs a paper, F10 leaves a form.
fn short(model: &Model, command: CommandId) -> String {
    let paper = match model.screens.last() {
        Some(Screen::Paper(paper)) => Some(paper),
        _ => None,
    };
    let signs = paper.is_some_and(|paper| paper.act() == PaperAct::Signs);
    let returns = paper.is_some_and(|paper| paper.returns.is_some());
    let outgoing = matches!(model.screens.last(), Some(Screen::Outgoing(_)));
    let above = model.screens.last().is_some_and(|screen| !matches!(screen, Screen::Welcome));
    match command.0 {
        "save" if signs => "command-short-sign".to_owned(),
        "decide" if returns => "command-short-return".to_owned(),
        "save" if outgoing => "command-short-outbox".to_owned(),
        "paper" if outgoing => "command-short-language".to_owned(),
        "choose" if outgoing => "command-short-next-paper".to_owned(),
        "leave" if above => "command-short-back".to_owned(),
        "next-register" => model.after_this().map_or_else(|| command.short_id(), |list| list.command().short_id()),
        _ => command.short_id(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Lang;
    use crate::tui::stage::Stage;

    /// Labels that stand in the bar in another's place, each with the number of its key.
    const OTHERS: [(usize, &str); 8] = [
        (2, "command-short-sign"),
        (2, "command-short-outbox"),
        (3, "command-short-language"),
        (4, "command-short-next-paper"),
        (5, "command-short-draft"),
        (6, "command-short-return"),
        (6, "command-short-projector"),
        (10, "command-short-back"),
    ];

    #[test]
    fn no_label_of_the_bar_is_cut_at_eighty_columns() {
        for lang in Lang::ALL {
            let mut stage = Stage::new(lang, 80, 24);
            let world = &stage.model.world;
            let own = (1..=10).zip(BAR.iter().map(|id| CommandId(id).short_id()));
            let others = OTHERS.iter().map(|(place, id)| (*place, (*id).to_owned()));
            for (place, id) in own.clone().chain(others) {
                let label = world.get(&id);
                let number = place.to_string();
                assert!(world.texts.has(&id) && text::width(&label) + number.len() <= 8, "{lang:?} {number}{label}");
            }
            let labels: Vec<String> = own.map(|(place, id)| format!("{place}{}", world.get(&id))).collect();
            let screen = stage.text();
            let bar = screen.lines().last().unwrap_or_default().to_owned();
            for label in labels {
                assert!(bar.contains(&label), "{label}: {bar}");
            }
        }
    }
}
