//! The deadlines pane: sentences, in the order of what hurts first; Enter on each opens its list.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use super::super::lists::ListKind;
use super::super::message::Deadlines;
use super::super::model::{Model, Pane};
use super::super::text::{pad, truncate, wrap};
use super::super::theme::Role;
use super::{inside, put};
use crate::law::edition::Rulebook;
use crate::office::change::shown::ends_soon;
use crate::phrase::Arg;
use crate::store::Scope;

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
    let overdue = if facts.cases.overdue.total == 0 {
        (world.get("deadlines-none-overdue"), Role::Good)
    } else {
        (overdue_text(model), Role::Overdue)
    };
    sentences.push((overdue.0, overdue.1, Scope::Overdue(today)));
    sentences.push((due_text(model, facts), warn(facts.cases.due_today), Scope::DueOn(facts.cases.work_on)));
    sentences.push((count("deadlines-nobody", facts.cases.nobody), warn(facts.cases.nobody), Scope::Nobody));
    sentences.push((waiting_text(model, facts), Role::Text, Scope::Waiting));
    sentences.push((count("deadlines-no-slack", facts.cases.no_slack), warn(facts.cases.no_slack), Scope::NoSlack));
    if facts.cases.suspended > 0 {
        sentences.push((count("deadlines-suspended", facts.cases.suspended), Role::Warn, Scope::Suspended));
    }
    sentences.push((count("deadlines-delivered", facts.cases.delivered), Role::Text, Scope::Delivered));
    let mut list: Vec<Sentence> =
        sentences.into_iter().map(|(text, role, scope)| Sentence { text, role, opens: Opens::List(scope) }).collect();
    let registers = [
        (super::super::complaints::sentence(&facts.complaints, world), ListKind::Complaints),
        (super::super::inquiries::sentence(&facts.inquiries, world), ListKind::Inquiries),
    ];
    let told = registers.into_iter().filter_map(|(said, kind)| said.map(|said| (said, kind)));
    let told = told.map(|((text, role), kind)| Sentence { text, role, opens: Opens::Register(kind) });
    // What is overdue of them stands below the cases that are.
    let (overdue, others): (Vec<_>, Vec<_>) = told.partition(|sentence| sentence.role == Role::Overdue);
    list.splice(1..1, overdue);
    list.extend(others);
    let certificates = world.texts.with(
        "deadlines-certificates",
        &[
            ("reminders", facts.cases.reminders.into()),
            ("watches", facts.cases.watches().into()),
            ("unmatched", facts.cases.unmatched.into()),
        ],
    );
    let role = warn(facts.cases.reminders + facts.cases.watches() + facts.cases.unmatched);
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

/// How many wait for a decision, and since when.
fn waiting_text(model: &Model, facts: &Deadlines) -> String {
    let texts = &model.world.texts;
    let n = ("n", facts.cases.waiting.into());
    match facts.cases.waiting_since {
        Some(since) => texts.with("deadlines-waiting-since", &[n, ("since", texts.day_short(since).into())]),
        None => texts.with("deadlines-waiting", &[n]),
    }
}

/// «Сегодня до 18:30: 3, без движения 1»; on a day off what is due on the next working day.
fn due_text(model: &Model, facts: &Deadlines) -> String {
    let world = &model.world;
    let end = world.rules.readings(Rulebook::embedded().newest()).day_end;
    let id = if facts.cases.work_on == world.today() { "deadlines-today" } else { "deadlines-day-off" };
    let mut args: Vec<(&str, Arg)> = vec![
        ("until", end.format("%H:%M").to_string().into()),
        ("n", facts.cases.due_today.into()),
        ("untouched", facts.cases.untouched_today.into()),
    ];
    if facts.cases.work_on != world.today() {
        args.push(("day", world.texts.day_short(facts.cases.work_on).into()));
    }
    world.texts.with(id, &args)
}

/// «Просрочено 2: 0398 Росси, Комиссия, 1 р.д., Ахметова · …».
fn overdue_text(model: &Model) -> String {
    let world = &model.world;
    let Some(facts) = &model.deadlines.facts else { return String::new() };
    let named = facts.cases.overdue_head.iter().map(|row| {
        let family = row.name.split_whitespace().next().unwrap_or_default().to_owned();
        let stage = row.stage.map(|s| world.get(&format!("stage-{}", s.code()))).unwrap_or_default();
        let late = world.rules.over_pauses(&row.clock.pauses).late_by(row.due, world.today()).unwrap_or_default();
        let officer = world.handler_name(row.officer.as_deref());
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
    world.texts.with("deadlines-overdue", &[("n", facts.cases.overdue.total.into()), ("list", list.into())])
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
