//! The first line and the last two: who and when, what was just said, and the ten keys.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::keys::{CommandId, Scope};
use super::super::lists::ListKind;
use super::super::message::LookBack;
use super::super::model::{Model, Pane};
use super::super::screens::Screen;
use super::super::screens::import::ImportStep;
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
        let label = if hears(model, command) { world.get(&short(model, command)) } else { String::new() };
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
    let list = match model.screens.last() {
        Some(Screen::List(list)) => Some(list.kind),
        _ => None,
    };
    // On a list of the second desk nothing is scored or decided: their two tenths name the next of the lists.
    let second = model.after_this().is_some();
    let shown = BAR.iter().enumerate().filter(|(_, id)| !(second && matches!(**id, "score" | "decide")));
    let cell = |(place, id): (usize, &&'static str)| {
        // On the sheet of a sitting two of the ten keys do what only it has; so do some before a paper leaves, on the
        // figures and on the report.
        let command = CommandId(match *id {
            "choose" if sheet => "next-unrecorded",
            "decide" if sheet => "projector",
            "score" if outgoing => "draft",
            "choose" if list == Some(ListKind::Figures) => "figures-ask",
            "choose" if list == Some(ListKind::Report) => "report-period",
            "paper" if list == Some(ListKind::Report) => "report-paper",
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

/// Whether a key of the bar does something where the keys are now: one that does not is not named.
fn hears(model: &Model, command: CommandId) -> bool {
    let Some(screen) = model.screens.last() else { return !matches!(command.0, "save" | "choose") };
    match (screen, command.0) {
        (Screen::Welcome, id) => matches!(id, "help" | "find" | "menu" | "leave"),
        (Screen::Sitting(_), _) | (_, "leave") => true,
        (Screen::Menu(_), id) => id == "menu",
        (Screen::Find(_), id) => id == "find",
        (Screen::Import(screen), id) => match id {
            "save" => matches!(screen.step, ImportStep::Preview { .. } | ImportStep::Done(_)),
            _ => false,
        },
        (_, "help" | "find") => true,
        (Screen::Form(form), id) => matches!(id, "save" | "choose" | "menu") || id == "paper" && form.kind.has_pages(),
        (Screen::List(list), id) => match id {
            "paper" => list.opens().subject_of_papers().is_some(),
            id => matches!(id, "menu" | "next-register" | "figures-ask" | "report-period" | "report-paper"),
        },
        (Screen::Text(text), id) => text.card.as_ref().is_some_and(|card| id == "menu" || card.takes(command)),
        (Screen::Paper(paper), id) => match id {
            "save" => paper.command.is_some(),
            "decide" => paper.returns.is_some(),
            _ => false,
        },
        (Screen::Outgoing(paper), id) => match id {
            "paper" => paper.other_language().is_ok(),
            "choose" => paper.next().is_some(),
            "draft" => paper.no_draft().is_none(),
            id => matches!(id, "save" | "menu"),
        },
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
        "report-paper" => "command-short-paper".to_owned(),
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
    use crate::tui::tests::second_desk::with_inquiries;

    /// Labels that stand in the bar in another's place, each with the number of its key.
    const OTHERS: [(usize, &str); 10] = [
        (2, "command-short-sign"),
        (2, "command-short-outbox"),
        (3, "command-short-language"),
        (4, "command-short-next-paper"),
        (4, "command-short-figures-ask"),
        (4, "command-short-report-period"),
        (5, "command-short-draft"),
        (6, "command-short-return"),
        (6, "command-short-projector"),
        (10, "command-short-back"),
    ];

    /// Where the keys can be: the panes, the lists and cards of the second desk, forms, texts, what narrows as it is typed.
    const PLACES: [&str; 20] = [
        "",
        "<f11>",
        "<f11><f11>",
        "<f11><f11><f11>",
        "<f11><f11><f11><f11>",
        "<f11><f11><f11><f11><f11>",
        "<f11><enter>",
        "<f11><enter><f8>",
        "<f11><enter>h",
        "<f11><enter>d",
        "<f11><enter>d<f3>",
        "<f11><f11><enter>",
        "<f11><f11><enter>h",
        "<f11><f11><f11><enter>",
        "<f1>",
        "<f7>",
        "<f9>",
        "w",
        "<f12>",
        "<f9>report<enter>",
    ];

    #[rstest::rstest]
    fn a_key_that_is_named_does_something_and_one_that_is_not_does_nothing(
        #[values(0, 1, 2, 3, 4, 5, 6)] third: usize,
    ) {
        for place in PLACES.iter().skip(third * 3).take(3) {
            let there = || {
                let mut stage = with_inquiries(Lang::Ru, (80, 24));
                stage.keys(place);
                stage
            };
            let mut stage = there();
            let before = stage.text();
            for (at, command, _) in cells(&stage.model) {
                let number = number(&stage.model, stage.model.scopes(), command, at);
                let named = hears(&stage.model, command);
                stage.keys(&format!("<f{number}>"));
                let said = if stage.model.finished { String::new() } else { stage.text() };
                assert_eq!(said != before, named, "{place} F{number} {}\n{before}\n{said}", command.0);
                if named {
                    stage = there();
                }
            }
        }
    }

    #[test]
    fn no_label_of_the_bar_is_cut_at_eighty_columns() {
        for lang in Lang::ALL {
            let mut stage = Stage::new(lang, 80, 24);
            let world = &stage.model.world;
            let own = (1..=10).zip(BAR.iter().map(|id| CommandId(id).short_id()));
            // Nothing is saved nor chosen on the desk.
            let on_desk = own.clone().filter(|(place, _)| !matches!(place, 2 | 4));
            let others = OTHERS.iter().map(|(place, id)| (*place, (*id).to_owned()));
            for (place, id) in own.clone().chain(others) {
                let label = world.get(&id);
                let number = place.to_string();
                assert!(world.texts.has(&id) && text::width(&label) + number.len() <= 8, "{lang:?} {number}{label}");
            }
            let labels: Vec<String> = on_desk.map(|(place, id)| format!("{place}{}", world.get(&id))).collect();
            let screen = stage.text();
            let bar = screen.lines().last().unwrap_or_default().to_owned();
            for label in labels {
                assert!(bar.contains(&label), "{label}: {bar}");
            }
        }
    }
}
