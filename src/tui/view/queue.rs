//! The queue pane.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use super::super::columns::QUEUE;
use super::super::lists::ListKind;
use super::super::model::{Model, Pane};
use super::super::text::{pad, truncate, width};
use super::super::theme::Role;
use super::super::update::LineAbove;
use super::{inside, put};
use crate::office::case::State;
use crate::store::{Flags, QueueRow, Scope};

/// Columns of the due mark, of the number, and of the stage.
const DUE: usize = 12;
const NUMBER: usize = 10;
const STAGE: usize = 11;

/// Draws the pane.
pub fn draw(model: &Model, buffer: &mut Buffer, area: Rect) {
    let world = &model.world;
    let active = model.pane == Pane::Queue && model.screens.is_empty();
    world.theme.pane(format!(" {} ", title(model)), active).render(area, buffer);
    super::here::draw_own(model, buffer, area);
    let area = inside(area);
    let name = usize::from(area.width).saturating_sub(DUE + NUMBER + STAGE + 3);
    let [due, number, who, stage] = QUEUE.map(|column| world.get(column.heading));
    let heading = format!("{} {} {} {stage}", pad(&due, DUE), pad(&number, NUMBER), pad(&who, name));
    put(buffer, area, 0, 0, &heading, world.theme.style(Role::Label));
    let above = model.inquiries_above();
    for (at, line) in above.iter().enumerate() {
        draw_above(model, buffer, Rect { y: area.y + at as u16 + 1, height: 1, ..area }, *line, name);
    }
    let taken = above.len() as u16 + 1;
    if model.queue.rows.is_empty() {
        put(buffer, area, 0, taken, &world.get("queue-empty"), world.theme.style(Role::Text));
        return;
    }
    let rows = model.queue.rows.iter().enumerate().skip(model.queue.top);
    let selected = model.inquiry_selected().is_none().then_some(model.queue.at);
    for (line, (at, row)) in rows.take(usize::from(area.height.saturating_sub(taken))).enumerate() {
        let y = line as u16 + taken;
        draw_row(model, buffer, Rect { y: area.y + y, height: 1, ..area }, row, Some(at) == selected, name);
    }
}

/// An inquiry that presses, in the columns of the cases; where others follow, how many and the key of their list.
fn draw_above(model: &Model, buffer: &mut Buffer, area: Rect, line: LineAbove<'_>, name: usize) {
    let world = &model.world;
    let selected = model.inquiry_selected() == Some(line);
    let base = world.theme.style(if selected { Role::Selected } else { Role::Text });
    let (due, role, rest) = match line {
        LineAbove::Inquiry(inquiry) => {
            let (due, role) = world.due_mark(Some(inquiry.due));
            let (no, who) = (pad(&inquiry.no.to_string(), NUMBER), pad(&inquiry.name, name));
            (due, role, format!(" {no} {who} {}", pad(&world.get("queue-inquiry"), STAGE)))
        }
        LineAbove::More(n) => {
            let key = model.keymap.key_in(model.scopes(), ListKind::Inquiries.command());
            let key = key.map(|key| key.label(&world.texts)).unwrap_or_default();
            let said = world.texts.with("queue-inquiries-more", &[("n", n.into()), ("key", key.into())]);
            (String::new(), Role::Text, format!(" {}", pad(&said, NUMBER + name + STAGE + 2)))
        }
    };
    put(buffer, area, 0, 0, &pad(&due, DUE), if selected { base } else { world.theme.style(role) });
    put(buffer, area, DUE as u16, 0, &rest, base);
}

fn draw_row(model: &Model, buffer: &mut Buffer, area: Rect, row: &QueueRow, selected: bool, name: usize) {
    let world = &model.world;
    // A delivered case has no clock left: an empty mark, not one for a term without a text.
    let over = row.due.is_none() && !row.state.is_open();
    let (due, role) = match (over, row.delivered_late, row.state) {
        // A delivered result is on time or late by its delivery (п. 13; Row 3).
        (_, Some(0), _) => (world.get("queue-delivered"), Role::Good),
        (_, Some(late), _) => (world.texts.with("queue-delivered-late", &[("n", late.into())]), Role::Overdue),
        (true, None, _) => (String::new(), Role::Quiet),
        (_, _, State::Suspended) => (world.get("queue-suspended"), Role::Warn),
        _ => world.due_mark_over(row.due, &row.clock.pauses),
    };
    let marked = model.queue.marked.contains(&row.no);
    let base = match (selected, model.pane == Pane::Queue) {
        (true, true) => world.theme.style(Role::Selected),
        (true, false) => world.theme.style(Role::SelectedAside),
        _ => world.theme.style(if marked { Role::Mark } else { Role::Text }),
    };
    let mark = if marked { "*" } else { " " };
    let stage = stage_text(model, row);
    let rest = format!(
        "{mark}{} {} {}",
        pad(&row.no.to_string(), NUMBER),
        pad(&who(model, row, name), name),
        pad(&stage, STAGE)
    );
    let due_style = if selected { base } else { world.theme.style(role) };
    put(buffer, area, 0, 0, &pad(&due, DUE), due_style);
    put(buffer, area, DUE as u16, 0, &rest, base);
    if model.queue.fresh.cases.contains(&row.no) {
        let style = if selected { base } else { world.theme.style(Role::Good) };
        put(buffer, area, DUE as u16, 0, "+", style);
    }
}

/// The name, and behind it the act that holds the case and, where a list is of several, whose it is if another's.
fn who(model: &Model, row: &QueueRow, columns: usize) -> String {
    let name = row.held_by.as_ref().map_or_else(|| row.name.clone(), |act| format!("{} · {act}", row.name));
    let several = matches!(model.queue.scope, Scope::Own(_) | Scope::Team(_));
    let Some(other) = row.officer.as_ref().filter(|login| several && **login != model.login) else { return name };
    let whose = format!(" · {}", truncate(&model.world.officer_name(other), columns / 2));
    format!("{}{whose}", truncate(&name, columns.saturating_sub(width(&whose))))
}

/// The stage, with a sign for what is unusual: a law outside Row 9, papers missing, points that depend on the
/// reading.
fn stage_text(model: &Model, row: &QueueRow) -> String {
    let stage = match row.stage {
        Some(stage) => model.world.get(&format!("stage-short-{}", stage.code())),
        None => model.world.get(&format!("state-short-{}", row.state.code())),
    };
    let sign = match (row.flags.has(Flags::GAPS), row.flags.has(Flags::SENSITIVE)) {
        _ if row.flags.has(Flags::OTHERWISE) => " #",
        (true, true) => " ?~",
        (true, false) => " ?",
        (false, true) => " ~",
        (false, false) => "",
    };
    // The sign outlives the word it stands behind.
    format!("{}{sign}", truncate(&stage, STAGE - sign.len()))
}

/// «Очередь · мои 12 из 37 · просрочено 2».
fn title(model: &Model) -> String {
    let world = &model.world;
    let total = model.queue.total.into();
    let list = match model.queue.scope {
        // On a day off the list is the next working day's, and says so.
        Scope::DueOn(day) if day != world.today() => {
            world.texts.with("queue-list-due-by", &[("n", total), ("day", world.texts.day_short(day).into())])
        }
        Scope::Own(ref logins) => {
            let away: Vec<_> = logins.iter().skip(1).map(|login| world.officer_name(login)).collect();
            world.texts.with("queue-list-own", &[("n", total), ("officer", away.join(", ").into())])
        }
        Scope::With(ref officer, stage) => world.texts.with(
            "queue-list-with",
            &[
                ("n", total),
                ("officer", world.handler_name(officer.as_deref()).into()),
                ("stage", world.get(&format!("stage-{}", stage.code())).into()),
            ],
        ),
        _ => world.texts.with(&list_id(&model.queue.scope), &[("n", total)]),
    };
    let Some(facts) = &model.deadlines.facts else { return world.texts.with("queue-title", &[("list", list.into())]) };
    if model.queue.scope == Scope::All {
        return world
            .texts
            .with("queue-title-all", &[("list", list.into()), ("overdue", facts.cases.overdue.total.into())]);
    }
    if matches!(model.queue.scope, Scope::Mine(_) | Scope::Own(_) | Scope::Team(_)) {
        return world.texts.with(
            "queue-title-full",
            &[("list", list.into()), ("open", facts.cases.open.into()), ("overdue", facts.cases.overdue.total.into())],
        );
    }
    world.texts.with("queue-title", &[("list", list.into())])
}

fn list_id(scope: &Scope) -> String {
    let code = match scope {
        Scope::All => "all",
        Scope::Mine(_) | Scope::Own(_) => "mine",
        Scope::Team(_) => "team",
        Scope::Nobody => "nobody",
        Scope::With(_, stage) | Scope::Stage(stage) => return format!("queue-list-{}", stage.code()),
        Scope::Waiting => "waiting",
        Scope::NoSlack => "no-slack",
        Scope::InCommission => "in-commission",
        Scope::Untouched => "untouched",
        Scope::Suspended => "suspended",
        Scope::Delivered => "delivered",
        Scope::Overdue(_) => "overdue",
        Scope::DueOn(_) => "due-on",
    };
    format!("queue-list-{code}")
}
