//! Who else has a case open, on the lower edge of the frame it stands in: no line moves when they come and go.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::model::Model;
use super::super::screens::Screen;
use super::super::text::truncate;
use super::super::theme::Role;
use super::put;
use crate::office::CaseNo;
use crate::store::presence::Seat;

/// Columns at the right end of the edge: how many lines are below stands there.
const RIGHT: usize = 18;

/// «открыто: Г. Ахметова с 10:05»; none where nobody else has the case open.
fn words(model: &Model, no: CaseNo) -> Option<String> {
    let seats = model.here.others.iter().filter(|seat| seat.case == Some(no) && model.past.is_none());
    let list: Vec<String> = seats.map(|seat| seated(model, seat)).collect();
    (!list.is_empty()).then(|| model.world.texts.with("here-open", &[("list", list.join(" · ").into())]))
}

/// One of them: a colleague since they opened it, one's own other connection since it began.
fn seated(model: &Model, seat: &Seat) -> String {
    if seat.login == model.login {
        return own(model, seat);
    }
    let world = &model.world;
    let (name, time) = (world.officer_name(&seat.login), time(model, seat.at));
    world.texts.with("here-officer", &[("name", name.into()), ("time", time.into())])
}

/// «ваше другое подключение, 10.0.0.7, с 10:05».
fn own(model: &Model, seat: &Seat) -> String {
    let time = time(model, seat.since).into();
    match &seat.from {
        Some(from) => model.world.texts.with("here-own-from", &[("from", from.as_str().into()), ("time", time)]),
        None => model.world.texts.with("here-own", &[("time", time)]),
    }
}

/// The time of today, day and time else.
pub fn time(model: &Model, at: chrono::NaiveDateTime) -> String {
    let manner = if at.date() == model.world.clock.date() { "%H:%M" } else { "%d.%m %H:%M" };
    at.format(manner).to_string()
}

/// «ваше другое подключение с 10:05 · 2026-0003»: whoever is still in elsewhere, with whatever open; an older one may have
/// been forgotten on another machine.
fn elsewhere(model: &Model) -> Option<String> {
    let seats = model.here.others.iter().filter(|seat| seat.login == model.login && model.past.is_none());
    let told = |seat: &Seat| match seat.case {
        Some(no) => format!("{} · {no}", own(model, seat)),
        None => own(model, seat),
    };
    let list: Vec<String> = seats.map(told).collect();
    (!list.is_empty()).then(|| list.join(" · "))
}

/// What is said of the others where it is looked at: below the queue, beside the case in its pane, and beside the one a
/// form is about.
pub fn beside(model: &Model) -> [Option<String>; 3] {
    let shown = model.case.view.as_ref().map(|view| view.case.no);
    let form = model.screens.iter().rev().find_map(|screen| match screen {
        Screen::Form(form) => form.opened.view.as_ref().map(|view| view.case.no),
        _ => None,
    });
    let [shown, form] = [shown, form].map(|no| words(model, no?));
    [elsewhere(model), shown, form]
}

/// Says on the lower edge of a frame who else has its case open.
pub fn draw(model: &Model, buffer: &mut Buffer, frame: Rect, no: Option<CaseNo>) {
    put_words(model, buffer, frame, no.and_then(|no| words(model, no)));
}

/// Says on the lower edge of the queue where else one is in oneself.
pub fn draw_own(model: &Model, buffer: &mut Buffer, frame: Rect) {
    put_words(model, buffer, frame, elsewhere(model));
}

fn put_words(model: &Model, buffer: &mut Buffer, frame: Rect, words: Option<String>) {
    let Some(words) = words else { return };
    let room = usize::from(frame.width).saturating_sub(RIGHT);
    let words = format!(" {} ", truncate(&words, room));
    put(buffer, frame, 1, frame.height.saturating_sub(1), &words, model.world.theme.style(Role::Warn));
}
