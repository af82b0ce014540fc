//! The deadlines pane: sentences, in the order of what hurts first; Enter on each opens its list.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use super::super::columns::{LOADS, MATRIX};
use super::super::lists::ListKind;
use super::super::message::Deadlines;
use super::super::model::{Model, Pane};
use super::super::screens::text::TextLine;
use super::super::text::{pad, pad_left, truncate, wrap};
use super::super::theme::Role;
use super::{inside, put};
use crate::law::edition::Rulebook;
use crate::locale::Texts;
use crate::office::change::shown::ends_soon;
use crate::phrase::Arg;
use crate::store::Scope;

/// Columns of the day in the matrix: «пт 13.03 −16 р.д. !!».
const DAY: usize = 22;
/// Columns of a count of the loads.
const LOAD: usize = 13;
/// Columns of the officer's name, and of the bar beside the counts.
const HANDLER: usize = 26;
const BAR: u64 = 20;

/// A sentence of the pane.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// The words.
    pub text: String,
    /// How they are meant.
    pub role: Role,
    /// What Enter opens.
    pub opens: Opens,
}

/// What a sentence opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opens {
    /// A list of cases.
    List(Scope),
    /// A list above the desk.
    Register(ListKind),
    /// What happened since the last look.
    Since,
    /// What the office has settled, and by what order.
    Office,
}

/// The sentences as of today.
pub fn sentences(model: &Model) -> Vec<Sentence> {
    let Some(facts) = &model.deadlines.facts else { return Vec::new() };
    let world = &model.world;
    let today = world.today();
    let count = |id: &str, n: u64| world.texts.with(id, &[("n", n.into())]);
    let warn = |n: u64| if n > 0 { Role::Warn } else { Role::Text };
    let mut sentences = Vec::new();
    let overdue = if facts.overdue == 0 {
        (world.get("deadlines-none-overdue"), Role::Good)
    } else {
        (overdue_text(model), Role::Overdue)
    };
    sentences.push((overdue.0, overdue.1, Scope::Overdue(today)));
    sentences.push((due_text(model, facts), warn(facts.today), Scope::DueOn(facts.work_on)));
    sentences.push((count("deadlines-nobody", facts.nobody), warn(facts.nobody), Scope::Nobody));
    let waiting = match facts.waiting_since {
        Some(since) => world.texts.with(
            "deadlines-waiting-since",
            &[("n", facts.waiting.into()), ("since", world.texts.day_short(since).into())],
        ),
        None => count("deadlines-waiting", facts.waiting),
    };
    sentences.push((waiting, Role::Text, Scope::Waiting));
    sentences.push((count("deadlines-no-slack", facts.no_slack), warn(facts.no_slack), Scope::NoSlack));
    if facts.suspended > 0 {
        sentences.push((count("deadlines-suspended", facts.suspended), Role::Warn, Scope::Suspended));
    }
    sentences.push((count("deadlines-delivered", facts.delivered), Role::Text, Scope::Delivered));
    let mut list: Vec<Sentence> =
        sentences.into_iter().map(|(text, role, scope)| Sentence { text, role, opens: Opens::List(scope) }).collect();
    list.extend(super::super::complaints::sentence(&facts.complaints, world).map(|(text, role)| Sentence {
        text,
        role,
        opens: Opens::Register(ListKind::Complaints),
    }));
    let certificates = world.texts.with(
        "deadlines-certificates",
        &[
            ("reminders", facts.reminders.into()),
            ("watches", facts.watches.into()),
            ("unmatched", facts.unmatched.into()),
        ],
    );
    let role = warn(facts.reminders + facts.watches + facts.unmatched);
    list.push(Sentence { text: certificates, role, opens: Opens::Register(ListKind::Certificates) });
    if !world.settings.second_signature {
        list.push(Sentence { text: world.get("office-one-signature"), role: Role::Warn, opens: Opens::Office });
    }
    if let Some(left) = ends_soon(&world.rules.calendar, today) {
        let end = world.rules.calendar.last_day();
        let text = world.texts.with("calendar-ends", &[("last", end.into()), ("n", left.into())]);
        list.push(Sentence { text, role: Role::Warn, opens: Opens::Register(ListKind::Calendar) });
    }
    // On a wide screen the line at the top says it all the time.
    if !model.is_wide() && model.past.is_none() && facts.since.at.is_some() {
        list.push(Sentence { text: super::bar::since(model), role: Role::Text, opens: Opens::Since });
    }
    list
}

/// «Сегодня до 18:30: 3, без движения 1»; on a day off what is due on the next working day.
fn due_text(model: &Model, facts: &Deadlines) -> String {
    let world = &model.world;
    let end = world.rules.readings(Rulebook::embedded().newest()).day_end;
    let id = if facts.work_on == world.today() { "deadlines-today" } else { "deadlines-day-off" };
    let mut args: Vec<(&str, Arg)> = vec![
        ("until", end.format("%H:%M").to_string().into()),
        ("n", facts.today.into()),
        ("untouched", facts.today_untouched.into()),
    ];
    if facts.work_on != world.today() {
        args.push(("day", world.texts.day_short(facts.work_on).into()));
    }
    world.texts.with(id, &args)
}

/// «Просрочено 2: 0398 Росси, Комиссия, 1 р.д., Ахметова · …».
fn overdue_text(model: &Model) -> String {
    let world = &model.world;
    let Some(facts) = &model.deadlines.facts else { return String::new() };
    let named = facts.overdue_head.iter().map(|row| {
        let family = row.name.split_whitespace().next().unwrap_or_default().to_owned();
        let stage = row.stage.map(|s| world.get(&format!("stage-{}", s.code()))).unwrap_or_default();
        let late = world.rules.over_pauses(&row.clock.pauses).late_by(row.due, world.today()).unwrap_or_default();
        let officer = match &row.officer {
            Some(login) => world.officer_name(login),
            None => world.get("deadlines-nobodys"),
        };
        world.texts.with(
            "deadlines-overdue-case",
            &[
                ("case", row.no.to_string().into()),
                ("name", family.into()),
                ("stage", stage.into()),
                ("late", late.into()),
                ("officer", officer.into()),
            ],
        )
    });
    let list = named.collect::<Vec<_>>().join(" · ");
    world.texts.with("deadlines-overdue", &[("n", facts.overdue.into()), ("list", list.into())])
}

/// Draws the pane.
pub fn draw(model: &Model, buffer: &mut Buffer, area: Rect) {
    let world = &model.world;
    let active = model.pane == Pane::Deadlines && model.screens.is_empty();
    world.theme.pane(format!(" {} ", world.get("deadlines-title")), active).render(area, buffer);
    let area = inside(area);
    let room = usize::from(area.width);
    let sentences = &model.deadlines.sentences;
    let whole: Vec<Vec<String>> = sentences.iter().map(|sentence| wrap(&sentence.text, room)).collect();
    // Below the other two panes each sentence has one line; where the pane stands alone they are said to the end.
    let fits = whole.iter().map(Vec::len).sum::<usize>() <= usize::from(area.height);
    let mut y = 0;
    // The selected one is always in sight.
    let below = model.deadlines.at.saturating_sub(usize::from(area.height).saturating_sub(1));
    let skipped = if fits || !active { 0 } else { below };
    for (at, (sentence, whole)) in sentences.iter().zip(whole).enumerate().skip(skipped) {
        let selected = active && at == model.deadlines.at;
        let style = world.theme.style(if selected { Role::Selected } else { sentence.role });
        for line in if fits { whole } else { vec![truncate(&sentence.text, room)] } {
            if y >= area.height {
                break;
            }
            put(buffer, area, 0, y, &if selected { pad(&line, room) } else { line }, style);
            y += 1;
        }
    }
}

/// The matrix by stage and day, and the loads by officer.
pub fn matrix(model: &Model) -> Vec<TextLine> {
    let world = &model.world;
    let Some(facts) = &model.deadlines.facts else { return Vec::new() };
    let [day, first, second, third, total] = MATRIX.map(|column| world.get(column.heading));
    let mut heading = pad(&day, DAY);
    for stage in [first, second, third] {
        heading.push_str(&pad_left(&stage, 12));
    }
    heading.push_str(&pad_left(&total, 10));
    let mut lines = vec![TextLine::new(heading, Role::Label)];
    for (day, counts) in &facts.matrix {
        let (mark, role) = world.due_mark(*day);
        let name = day.map_or(mark.clone(), |day| format!("{} {mark}", world.texts.day_short(day)));
        let mut line = pad(&name, DAY);
        for count in counts {
            let shown = if *count == 0 { String::from("·") } else { count.to_string() };
            line.push_str(&pad_left(&shown, 12));
        }
        line.push_str(&pad_left(&counts.iter().sum::<u64>().to_string(), 10));
        lines.push(TextLine::new(line, role));
    }
    lines.push(TextLine::plain(String::new()));
    let [handler, open, overdue] = LOADS.map(|column| world.get(column.heading));
    let heading = format!("{} {} {}", pad(&handler, HANDLER), pad_left(&open, LOAD), pad_left(&overdue, LOAD));
    lines.push(TextLine::new(heading, Role::Label));
    for (officer, open, overdue) in &facts.loads {
        let name = match officer {
            Some(login) => world.officer_name(login),
            None => world.get("deadlines-nobodys"),
        };
        let share = (open * BAR).checked_div(facts.open).unwrap_or(0);
        let bar = "█".repeat(usize::try_from(share).unwrap_or(0));
        let line = format!(
            "{} {} {} {bar}",
            pad(&name, HANDLER),
            pad_left(&open.to_string(), LOAD),
            pad_left(&overdue.to_string(), LOAD)
        );
        lines.push(TextLine::new(line, if *overdue > 0 { Role::Warn } else { Role::Text }));
    }
    let as_of = world.texts.with("deadlines-as-of", &[("day", Texts::date(world.today()).into())]);
    lines.push(TextLine::plain(String::new()));
    lines.push(TextLine::plain(as_of));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Lang;
    use crate::tui::runtime::Event;
    use crate::tui::stage::Stage;

    #[test]
    fn a_narrow_screen_says_what_is_new_as_its_last_sentence_and_a_wide_one_at_the_top() {
        let mut stage = Stage::new(Lang::Ru, 80, 24);
        let opens = |stage: &Stage| stage.model.deadlines.sentences.last().map(|s| s.opens.clone());
        assert_eq!(opens(&stage), Some(Opens::Register(ListKind::Certificates)));
        if let Some(facts) = &mut stage.model.deadlines.facts {
            facts.since.at = Some(stage.model.world.now);
            facts.since.new = 3;
        }
        stage.model.word();
        assert_eq!(opens(&stage), Some(Opens::Since));
        stage.keys("<tab><tab><end><enter>");
        assert!(stage.text().contains(&stage.model.world.get("desk-since-title")), "{}", stage.text());
        stage.keys("<esc>");
        stage.event(Event::Resize(120, 40));
        assert_eq!(opens(&stage), Some(Opens::Register(ListKind::Certificates)));
    }
}
