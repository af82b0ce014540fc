//! The screens above the desk.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::{Clear, Widget};

use super::super::form::scroll;
use super::super::message::Found;
use super::super::model::Model;
use super::super::screens::import::ImportStep;
use super::super::screens::paper::PaperAct;
use super::super::screens::text::{TextLine, wrap};
use super::super::screens::{
    FindScreen, ImportScreen, ListScreen, MenuScreen, OutgoingScreen, PaperScreen, Screen, TextScreen,
};
use super::super::text::{self, pad, truncate};
use super::super::theme::Role;
use super::super::world::World;
use super::{Layout, inside, more_below, put};

/// Whether the desk is not seen behind what stands above it.
pub fn covers(model: &Model) -> bool {
    model.screens.iter().any(|screen| !matches!(screen, Screen::Find(_) | Screen::Menu(_)))
}

/// Draws the screens from the lowest that is seen to the uppermost; the cursor of the one that has the keys.
pub fn draw(model: &Model, buffer: &mut Buffer, places: &Layout) -> Option<Position> {
    let full = model.screens.iter().rposition(|screen| !matches!(screen, Screen::Find(_) | Screen::Menu(_)));
    let mut cursor = None;
    for screen in &model.screens[full.unwrap_or(0)..] {
        cursor = draw_one(model, screen, buffer, places.body);
    }
    cursor
}

fn draw_one(model: &Model, screen: &Screen, buffer: &mut Buffer, area: Rect) -> Option<Position> {
    let world = &model.world;
    match screen {
        Screen::Form(form) => {
            world.theme.pane("", true).render(area, buffer);
            super::here::draw(model, buffer, area, form.opened.view.as_ref().map(|view| view.case.no));
            form.form.view(buffer, inside(area), &world.texts, &world.form_style(), &world.form_context())
        }
        Screen::Paper(paper) => {
            draw_paper(paper, world, buffer, area);
            None
        }
        Screen::Outgoing(paper) => {
            draw_outgoing(paper, world, buffer, area);
            None
        }
        Screen::Text(text) => {
            draw_text(text, world, buffer, area);
            None
        }
        Screen::Find(find) => Some(draw_find(find, world, buffer, area)),
        Screen::Menu(menu) => Some(draw_menu(menu, world, buffer, area)),
        Screen::Import(import) => {
            draw_import(import, world, buffer, area);
            None
        }
        Screen::List(list) => {
            draw_list(list, world, buffer, area);
            None
        }
        Screen::Sitting(sheet) => super::sitting::draw(sheet, world, buffer, area),
        Screen::Welcome => {
            draw_welcome(model, buffer, area);
            None
        }
    }
}

/// Lines inside a frame, one blank column on each side; how many were left below.
fn lines_in(lines: &[TextLine], scroll: usize, world: &World, buffer: &mut Buffer, area: Rect) {
    let area = inside(area);
    let lines = wrap(lines, usize::from(area.width).saturating_sub(2));
    for (row, line) in lines.iter().skip(scroll).take(usize::from(area.height)).enumerate() {
        put(buffer, area, 1, row as u16, &line.text, world.theme.style(line.role));
    }
    more_below(lines.len().saturating_sub(scroll + usize::from(area.height)), world, buffer, area);
}

fn draw_text(screen: &TextScreen, world: &World, buffer: &mut Buffer, area: Rect) {
    if screen.bare {
        for (row, line) in screen.wrapped(usize::from(area.width)).iter().skip(screen.scroll).enumerate() {
            put(buffer, area, 0, row as u16, &line.text, world.theme.style(Role::Text));
        }
        return;
    }
    world.theme.pane(format!(" {} ", screen.title), true).render(area, buffer);
    lines_in(&screen.shown(), screen.scroll, world, buffer, area);
}

/// A paper, and under it the one line that says what F2 does.
fn draw_paper(paper: &PaperScreen, world: &World, buffer: &mut Buffer, area: Rect) {
    world.theme.pane(format!(" {} ", paper.title), true).render(area, buffer);
    let upper = Rect { height: area.height.saturating_sub(2), ..area };
    lines_in(&paper.all(), paper.scroll, world, buffer, upper);
    let id = match paper.saving {
        Some(_) => "paper-saving",
        None => match paper.act() {
            PaperAct::Reads => "paper-read",
            PaperAct::Records => "paper-act",
            PaperAct::Prepares => "paper-prepare",
            PaperAct::Signs => "paper-sign",
        },
    };
    let y = area.height.saturating_sub(2);
    let mut said = world.get(id);
    if paper.returns.is_some() {
        said = format!("{}, {said}", world.get("paper-returns"));
    }
    put(buffer, area, 2, y, &said, world.theme.style(Role::Label));
}

/// A paper as it would leave the office, and under it the line that says what the keys do.
fn draw_outgoing(paper: &OutgoingScreen, world: &World, buffer: &mut Buffer, area: Rect) {
    world.theme.pane(format!(" {} ", paper.title), true).render(area, buffer);
    let upper = Rect { height: area.height.saturating_sub(2), ..area };
    lines_in(&paper.lines(), paper.scroll, world, buffer, upper);
    let y = area.height.saturating_sub(2);
    put(buffer, area, 2, y, &world.say(&paper.keys()), world.theme.style(Role::Label));
}

/// A box over the desk: its area and the area inside its frame.
fn over(area: Rect, rows: u16, title: &str, world: &World, buffer: &mut Buffer) -> Rect {
    // Two columns of the desk on each side would only look torn.
    let width = if area.width < 90 { area.width } else { 76 };
    let height = (rows + 2).min(area.height);
    let place = Rect { x: area.x + (area.width - width) / 2, y: area.y, width, height };
    Clear.render(place, buffer);
    world.theme.pane(format!(" {title} "), true).render(place, buffer);
    inside(place)
}

/// The line that is typed in, and its cursor.
fn typed(line: &super::super::input::LineInput, world: &World, buffer: &mut Buffer, area: Rect) -> Position {
    let (text, column) = line.view(usize::from(area.width).saturating_sub(2));
    put(buffer, area, 0, 0, ">", world.theme.style(Role::Key));
    put(buffer, area, 2, 0, &text, world.theme.style(Role::Text));
    Position { x: area.x + 2 + column as u16, y: area.y }
}

fn draw_find(find: &FindScreen, world: &World, buffer: &mut Buffer, area: Rect) -> Position {
    let area = over(area, 14, &world.get("find-title"), world, buffer);
    let cursor = typed(&find.line, world, buffer, area);
    let room = usize::from(area.width);
    if find.hits.is_empty() {
        let id = if find.asked.is_empty() || find.line.is_empty() { "find-hint" } else { "find-none" };
        for (row, line) in super::super::text::wrap(&world.get(id), room).iter().enumerate() {
            put(buffer, area, 0, row as u16 + 2, line, world.theme.style(Role::Text));
        }
        return cursor;
    }
    let height = usize::from(area.height).saturating_sub(2);
    let top = (find.at + 1).saturating_sub(height);
    for (row, (at, hit)) in find.hits.iter().enumerate().skip(top).take(height).enumerate() {
        let (no, state, number, wide) = match hit {
            Found::Case(row, certificate) => {
                (row.no.to_string(), format!("state-short-{}", row.state.code()), certificate.as_deref(), 13)
            }
            Found::Certificate(of) => {
                let status = of.status_on(world.today());
                (String::from("-"), format!("certificate-{}", status.code()), Some(of.printed_number()), 13)
            }
            // Its own number is as short as a case's, the one it came with is not.
            Found::Inquiry(of) => {
                let outside = Some(of.input.outside_no.as_str()).filter(|number| !number.is_empty());
                (of.no.to_string(), format!("inquiry-short-{}", of.state.code()), outside, 18)
            }
            Found::Permit(of) => {
                let status = of.status_on(world.today());
                let number = Some(of.input.number.as_str());
                (String::from("-"), format!("permit-short-{}", status.code()), number, 18)
            }
            Found::Employer(of) => (String::from("-"), "found-employer".to_owned(), Some(of.input.bin.as_str()), 18),
        };
        let number = number.map(|number| format!("№ {number}")).unwrap_or_default();
        let name = pad(hit.name(), room.saturating_sub(25 + wide));
        let line = format!("{} {name} {} {}", pad(&no, 10), pad(&world.get(&state), 12), pad(&number, wide));
        let role = if at == find.at { Role::Selected } else { Role::Text };
        put(buffer, area, 0, row as u16 + 1, &line, world.theme.style(role));
    }
    if find.more {
        put(buffer, area, 0, area.height - 1, &world.get("find-more"), world.theme.style(Role::Label));
    }
    cursor
}

fn draw_menu(menu: &MenuScreen, world: &World, buffer: &mut Buffer, area: Rect) -> Position {
    let area = over(area, area.height.saturating_sub(2), &world.get("menu-title"), world, buffer);
    let cursor = typed(&menu.line, world, buffer, area);
    let rows = menu.matches();
    if rows.is_empty() {
        put(buffer, area, 0, 2, &world.get("menu-none"), world.theme.style(Role::Text));
        return cursor;
    }
    let height = usize::from(area.height).saturating_sub(3).max(1);
    let top = (menu.at + 1).saturating_sub(height);
    more_below(rows.len().saturating_sub(top + height), world, buffer, area);
    let keys = 16;
    let room = usize::from(area.width);
    for (row, (at, entry)) in rows.iter().enumerate().skip(top).take(height).enumerate() {
        let sign = if entry.barred.is_some() { "-" } else { " " };
        let line = format!("{sign} {} {}", pad(&entry.label, room.saturating_sub(keys + 3)), pad(&entry.keys, keys));
        let role = if at == menu.at { Role::Selected } else { Role::Text };
        put(buffer, area, 0, row as u16 + 1, &truncate(&line, room), world.theme.style(role));
    }
    // Why the selected one cannot be given now.
    if let Some(why) = rows.get(menu.at).and_then(|row| row.barred.as_ref()) {
        let lines = super::super::text::wrap(why, room);
        let first = area.height.saturating_sub(lines.len().min(2) as u16);
        for (row, line) in lines.iter().take(2).enumerate() {
            put(buffer, area, 0, first + row as u16, &pad(line, room), world.theme.style(Role::Warn));
        }
    }
    cursor
}

fn draw_welcome(model: &Model, buffer: &mut Buffer, area: Rect) {
    let world = &model.world;
    world.theme.pane(format!(" {} ", world.get("welcome-title")), true).render(area, buffer);
    let mut lines = vec![TextLine::plain(world.get("welcome-body")), TextLine::plain(String::new())];
    for id in super::super::screens::welcome::OFFERS {
        let command = super::super::keys::CommandId(id);
        let keys = super::super::update::keys_text(&model.keymap, model.scopes(), command);
        let label = world.get(&command.label_id());
        lines.push(TextLine::new(format!("{}  {label}", pad(&keys, 10)), Role::Label));
    }
    lines.push(TextLine::plain(String::new()));
    lines.push(TextLine::plain(world.get("welcome-demo")));
    lines_in(&lines, 0, world, buffer, area);
}

/// A list: one line a row; the selected one, where it does not say everything, wrapped to its end at the bottom.
fn draw_list(screen: &ListScreen, world: &World, buffer: &mut Buffer, area: Rect) {
    world.theme.pane(format!(" {} ", world.say(&screen.title())), true).render(area, buffer);
    let area = inside(area);
    let lines = screen.lines(world);
    if lines.is_empty() && screen.rows.is_some() {
        put(buffer, area, 1, 0, &world.say(&screen.kind.empty()), world.theme.style(Role::Text));
    }
    let room = usize::from(area.width).saturating_sub(2);
    let height = usize::from(area.height).saturating_sub(3).max(1);
    // By half panes, as the queue goes: scrolled row by row every key would draw the whole pane.
    let top = scroll(lines.len(), height, screen.at, screen.at + 1);
    for (y, (at, line)) in lines.iter().enumerate().skip(top).take(height).enumerate() {
        let role = if at == screen.at { Role::Selected } else { line.role };
        put(buffer, area, 1, y as u16, &pad(&line.text, room), world.theme.style(role));
    }
    super::bars::draw(screen.rows.iter().flatten().skip(top).take(height), world, buffer, area);
    if let Some(row) = screen.rows.iter().flatten().nth(screen.at) {
        let (whole, shown) = (row.whole(world), row.line(world));
        let told = whole.trim_end() == shown.trim_end() && text::width(shown.trim_end()) <= room;
        let rest = if told { Vec::new() } else { text::wrap(&whole, room) };
        for (y, line) in rest.iter().take(2).enumerate() {
            let y = area.height.saturating_sub(2) + y as u16;
            put(buffer, area, 1, y, line, world.theme.style(Role::Text));
        }
    }
}

fn draw_import(screen: &ImportScreen, world: &World, buffer: &mut Buffer, area: Rect) {
    world.theme.pane(format!(" {} ", world.get("import-title")), true).render(area, buffer);
    let mut lines = Vec::new();
    if let Some(fault) = &screen.fault {
        lines.push(TextLine::new(fault.clone(), Role::Error));
        lines.push(TextLine::plain(String::new()));
    }
    let mut scroll = 0;
    match &screen.step {
        ImportStep::Looking | ImportStep::Reading => lines.push(TextLine::plain(world.get("import-reading"))),
        ImportStep::Running => lines.push(TextLine::plain(world.get("import-running"))),
        ImportStep::Choosing { files, at } => {
            lines.push(TextLine::plain(world.get(if files.is_empty() { "import-empty" } else { "import-choose" })));
            lines.push(TextLine::plain(String::new()));
            for (row, file) in files.iter().enumerate() {
                let role = if row == *at { Role::Selected } else { Role::Text };
                lines.push(TextLine::new(
                    format!(
                        "{}  {}",
                        pad(&file.name, 44),
                        world.texts.with("import-bytes", &[("n", (file.bytes / 1024 + 1).into())])
                    ),
                    role,
                ));
            }
            scroll = at.saturating_sub(usize::from(area.height).saturating_sub(8));
        }
        ImportStep::Preview { preview, scroll: at } => {
            lines.extend(super::super::explain::preview(preview, world));
            scroll = *at;
        }
        ImportStep::Done(done) => {
            lines.push(TextLine::new(super::super::explain::counts(&done.counts, world), Role::Good));
            lines.push(TextLine::plain(world.get("import-done")));
            if let Some(name) = &done.rejected {
                let file = format!("inbox/{name}");
                lines.push(TextLine::plain(world.texts.with("import-done-rejected", &[("file", file.into())])));
            }
        }
    }
    lines_in(&lines, scroll, world, buffer, area);
}
