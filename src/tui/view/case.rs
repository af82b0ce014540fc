//! The case pane: who, what is to be done by when and by which paragraph, and how it stands.

mod outcome;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use super::super::desk::link_words;
use super::super::forms::score;
use super::super::keys::Keymap;
use super::super::message::CaseView;
use super::super::model::{Model, Pane};
use super::super::screens::text::{TextLine, wrap};
use super::super::text::truncate;
use super::super::theme::Role;
use super::super::update::key_of_act;
use super::super::world::World;
use super::super::{complaints, explain, flags, outside};
use super::{inside, layout, more_below, put};
use crate::law::{Service, Stage};
use crate::locale::{Texts, capital};
use crate::office::case::{Case, NoteKind, Outcome, State};

use crate::office::commission::Postponement;
use crate::office::next::{Step, Turn};
use crate::phrase::{Arg, Phrase};

/// Draws the pane.
pub fn draw(model: &Model, buffer: &mut Buffer, area: Rect) {
    let world = &model.world;
    let active = model.pane == Pane::Case && model.screens.is_empty();
    let Some(view) = &model.case.view else {
        world.theme.pane(format!(" {} ", world.get("case-none")), active).render(area, buffer);
        return;
    };
    let title = truncate(&title(&view.case, world), usize::from(area.width).saturating_sub(4));
    world.theme.pane(format!(" {title} "), active).render(area, buffer);
    super::here::draw(model, buffer, area, Some(view.case.no));
    let area = inside(area);
    let lines = wrap(&model.case.lines, usize::from(area.width));
    for (row, line) in lines.iter().skip(usize::from(model.case.scroll)).take(usize::from(area.height)).enumerate() {
        put(buffer, area, 0, row as u16, &line.text, world.theme.style(line.role));
    }
    let below = lines.len().saturating_sub(usize::from(model.case.scroll) + usize::from(area.height));
    more_below(below, world, buffer, area);
}

/// Lines of the case that do not fit into its pane.
pub fn overflow(model: &Model) -> u16 {
    let area = inside(layout(model.world.columns, model.world.rows, model.deadlines.sentences.len()).case);
    let lines = wrap(&model.case.lines, usize::from(area.width)).len();
    lines.saturating_sub(usize::from(area.height)) as u16
}

/// «Дело 2026-0412 · выдача · Ким Алексей».
pub fn title(case: &Case, world: &World) -> String {
    world.texts.with(
        "case-title",
        &[
            ("case", case.no.to_string().into()),
            ("service", service(case.service()).into()),
            ("name", case.application.full_name.as_str().into()),
        ],
    )
}

fn service(service: Service) -> Phrase {
    Phrase::new(format!("service-{}", service.code()))
}

/// The case in lines, unwrapped; where the keys are known, the next step names its own.
pub fn case_lines(view: &CaseView, world: &World, keys: Option<&Keymap>) -> Vec<TextLine> {
    let case = &view.case;
    let mut lines = vec![person(case, world), filed(case, world), TextLine::plain(String::new())];
    lines.extend(to_do(view, world, keys));
    lines.extend(outside::pauses(case, world));
    lines.extend(no_text(case, world));
    lines.extend(send_now(case, world));
    lines.push(way(case, world));
    lines.extend(slack(case, world));
    lines.extend(documents(case, world));
    if case.service() == Service::Issue {
        lines.push(points(case, world));
    }
    lines.extend(on_agenda(view, world));
    for (phrase, warns) in flags::holder(case).into_iter().chain(flags::of_case(view, world)) {
        lines.push(TextLine::new(world.say(&phrase), if warns { Role::Warn } else { Role::Text }));
    }
    lines.extend(outcome::outcome(case, world));
    lines.extend(outside::records(case, world));
    lines.push(outside::promise(case, world));
    lines.extend(outcome::papers(view, world));
    lines.extend(complaints::of_case(view, world));
    lines.push(TextLine::plain(String::new()));
    lines.extend(around(view, world));
    lines
}

fn line(world: &World, id: &str, args: &[(&str, Arg)]) -> TextLine {
    TextLine::plain(world.texts.with(id, args))
}

/// «Корея, пасп. M12345678 · Учитель (1.1.1)».
fn person(case: &Case, world: &World) -> TextLine {
    let application = &case.application;
    let kind = application.id_kind.map_or_else(String::new, |kind| world.get(&format!("id_kind-{}", kind.code())));
    let parts = [
        application.citizenship.clone(),
        format!("{kind} {}", application.id_number).trim().to_owned(),
        if application.iin.is_empty() {
            String::new()
        } else {
            format!("{} {}", world.get("field-iin"), application.iin)
        },
        score::profession_name(&application.profession_code),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    TextLine::plain(parts.join(" · "))
}

/// «Подано 20.03.2026 19:02, принято чт 26.03 (прил. 2, п. 7)».
fn filed(case: &Case, world: &World) -> TextLine {
    let moved = case.clocks.registration_day != case.application.filed_at.date();
    line(
        world,
        if moved { "case-filed-moved" } else { "case-filed" },
        &[
            ("filed", case.application.filed_at.into()),
            ("accepted", world.texts.day(case.clocks.registration_day).into()),
            ("paragraph", Arg::cite("row-7")),
        ],
    )
}

/// The stages whose text the case's edition lacks: no date of theirs is computed, and the pane says so.
fn no_text(case: &Case, world: &World) -> Vec<TextLine> {
    let Some(edition) = world.rules.edition_of(case).ok().filter(|_| case.state.is_open()) else { return Vec::new() };
    let missing = edition.no_text(case.service()).map(|missing| {
        Phrase::new("law-note-no-text")
            .with("stage", missing.stage.phrase())
            .with("paragraph", Arg::cite(missing.paragraph.as_str()))
            .with("edition", edition.phrase())
    });
    missing.map(|phrase| TextLine::new(capital(&world.say(&phrase)), Role::Warn)).collect()
}

/// What is to be done, by whom, by when, and how many working days are left.
fn to_do(view: &CaseView, world: &World, keys: Option<&Keymap>) -> Vec<TextLine> {
    let case = &view.case;
    let Some(step) = Step::of(case, view.certificate.as_ref()) else {
        return vec![line(world, &format!("case-do-{}", case.state.code()), &[])];
    };
    let turn = step.turn(case, &world.settings, &world.me);
    let what = next_words(step, turn, case, world, keys);
    let Some(term) = case.current_term() else {
        let id = if case.state.is_open() { "case-no-text" } else { "case-done" };
        return vec![line(world, id, &[("what", what.into())])];
    };
    let (left, role) = world.due_mark_of(case, Some(term.due));
    let id = if matches!(turn, Turn::Mine(_) | Turn::Prepare(_)) { "case-do" } else { "case-wait" };
    let text =
        world.texts.with(id, &[("what", what.into()), ("until", world.until(term).into()), ("left", left.into())]);
    let role = if role == Role::Text { Role::Label } else { role };
    let mut lines = vec![TextLine::new(text, role)];
    if term.stricter < term.due && term.stricter <= world.today() && term.due >= world.today() {
        // By the other reading it is today or past: worth knowing where there is no slack.
        let stricter = world.texts.day_short(term.stricter);
        lines.push(TextLine::new(world.texts.with("case-stricter", &[("day", stricter.into())]), Role::Warn));
    }
    lines
}

/// The step in words: with its key for the one whose turn it is, with the roles of those whose it is for others.
fn next_words(step: Step, turn: Turn, case: &Case, world: &World, keys: Option<&Keymap>) -> String {
    let what = Phrase::new(format!("case-step-{}", step.code()));
    let prepared = case.prepared.as_ref();
    let key = |act| keys.map(|keymap| key_of_act(keymap, act));
    let words = match (turn, prepared) {
        (Turn::Mine(act), _) => {
            key(act).map(|key| Phrase::new("case-do-mine").with("what", what.clone()).with("key", key))
        }
        (Turn::Prepare(act), _) => key(act).map(|key| Phrase::new("case-do-prepare").with("key", key)),
        (Turn::Waits(act), Some(prepared)) => {
            key(act).map(|key| Phrase::new("case-do-own").with("at", prepared.at).with("key", key))
        }
        (Turn::Others(_), Some(prepared)) => {
            Some(Phrase::new("case-do-waits").with("who", world.officer_name(&prepared.by)).with("at", prepared.at))
        }
        (Turn::Others(roles), None) => {
            let roles: Vec<Phrase> = roles.iter().map(|role| Phrase::new(format!("role-{}", role.code()))).collect();
            Some(Phrase::new("case-do-others").with("what", what.clone()).with("roles", roles))
        }
        (Turn::Waits(_), None) => None,
    };
    world.say(&words.unwrap_or(what))
}

/// «Ход: документы - [Комиссия] - решение - доставлено».
fn way(case: &Case, world: &World) -> TextLine {
    let states: &[State] = if case.service() == Service::Issue {
        &[
            State::Registered,
            State::Checked,
            State::Commission,
            State::Scored,
            State::Recommended,
            State::Prepared,
            State::Decided,
            State::Delivered,
            State::Closed,
        ]
    } else {
        &[State::Registered, State::Checked, State::Prepared, State::Decided, State::Delivered, State::Closed]
    };
    // A suspended case stands where it goes on from.
    let stands = case.outside.suspension().map_or(case.state, |suspension| suspension.resumes_to);
    let steps = states.iter().map(|state| {
        let name = world.get(&format!("state-short-{}", state.code()));
        if *state == stands { format!("[{name}]") } else { name }
    });
    line(world, "case-way", &[("steps", steps.collect::<Vec<_>>().join(" - ").into())])
}

/// Working days left for the decision when the Commission uses its whole term.
fn slack(case: &Case, world: &World) -> Option<TextLine> {
    let decision = case.clocks.term(Stage::Decision)?;
    let commission = case.clocks.term(Stage::Commission).filter(|_| case.state < State::Recommended)?;
    let days = world.rules.calendar.distance(commission.due, decision.due).ok()?;
    let text = world.texts.with(
        "case-slack",
        &[
            ("n", days.into()),
            ("commission", world.texts.day_short(commission.due).into()),
            ("decision", world.texts.day_short(decision.due).into()),
        ],
    );
    Some(TextLine::new(text, if days == 0 { Role::Warn } else { Role::Text }))
}

pub(super) fn documents(case: &Case, world: &World) -> Vec<TextLine> {
    let name = |id: &String| world.get(&format!("document-{id}"));
    let mut lines = Vec::new();
    match &case.documents {
        None => {
            let named: Vec<String> =
                case.application.attachments.iter().map(|kind| name(&kind.code().to_owned())).collect();
            let id = if named.is_empty() { "case-attached-none" } else { "case-attached" };
            lines.push(line(world, id, &[("items", named.join(", ").into())]));
        }
        Some(check) if check.missing.is_empty() => {
            lines.push(TextLine::new(world.get("case-documents-complete"), Role::Good));
        }
        Some(check) => {
            let items: Vec<String> = check.missing.iter().map(name).collect();
            let text = world.texts.with("case-documents-missing", &[("items", items.join(", ").into())]);
            lines.push(TextLine::new(text, Role::Warn));
        }
    }
    if let Some(notice) = case.defects.last() {
        lines.push(line(world, "case-defects", &[("at", notice.at.into())]));
    }
    lines
}

/// The sheet's points, or what the application would give if all of it were proven.
pub(super) fn points(case: &Case, world: &World) -> TextLine {
    let (points, id) = match &case.sheet {
        Some(sheet) => (Some(sheet.points.clone()), "case-points"),
        None => (score::computed(case, &score::declared(case), &world.rules), "case-points-declared"),
    };
    let Some(points) = points else { return TextLine::plain(String::new()) };
    let threshold = points.threshold.map_or_else(|| Arg::from("-"), Arg::from);
    if points.lines.is_empty() {
        return TextLine::new(world.texts.with("case-points-none", &[("threshold", threshold)]), Role::Warn);
    }
    let items = points.lines.iter().map(|item| {
        Phrase::new("points-item")
            .with("criterion", Phrase::new(format!("points-{}", item.criterion)))
            .with("points", item.points)
    });
    let text = world.texts.with(
        id,
        &[
            ("items", Arg::List(items.collect())),
            ("years", points.years.into()),
            ("months", points.months.into()),
            ("sum", points.sum.into()),
            ("highest", points.highest.into()),
            ("threshold", threshold),
            ("sensitive", Arg::from(if points.is_sensitive() { "yes" } else { "no" })),
        ],
    );
    let role = if points.passes() && !points.is_sensitive() { Role::Text } else { Role::Warn };
    TextLine::new(text, role)
}

/// The sitting that will hear the case.
fn on_agenda(view: &CaseView, world: &World) -> Option<TextLine> {
    let sitting = view.sitting?;
    Some(TextLine::plain(world.texts.with("case-on-agenda", &[("sitting", sitting.to_string().into())])))
}

/// Sittings that put the case off.
fn put_off(case: &Case, world: &World) -> Vec<TextLine> {
    let line = |put: &Postponement| {
        let args = [
            ("sitting", put.sitting.to_string().into()),
            ("day", Texts::date(put.on).into()),
            ("reason", put.reason.as_str().into()),
        ];
        TextLine::new(world.texts.with("case-postponed", &args), Role::Warn)
    };
    case.postponed.iter().map(line).collect()
}

/// On its last day a file goes to the Commission as it is (п. 7; G1).
fn send_now(case: &Case, world: &World) -> Option<TextLine> {
    let whole = case.documents.as_ref().is_some_and(|check| check.missing.is_empty());
    let waits = matches!(case.state, State::Registered | State::Checked) && !whole;
    let before = case.service() == Service::Issue && waits;
    let term = case.clocks.term(Stage::ToCommission).filter(|term| before && term.due <= world.today())?;
    let text = world.texts.with("case-send-now", &[("paragraph", Arg::cite(term.paragraph.as_str()))]);
    Some(TextLine::new(text, Role::Warn))
}

/// Who has it; while they are away, until when and who stands in.
fn officer_line(login: &str, world: &World) -> TextLine {
    let name = ("name", world.officer_name(login).into());
    let away = world.officers.iter().find(|officer| officer.login == login && officer.is_away(world.today()));
    let Some(absence) = away.and_then(|officer| officer.absence.as_ref()) else {
        return line(world, "case-officer", &[name]);
    };
    let until = ("until", absence.until.into());
    match &absence.substitute {
        Some(other) => {
            line(world, "case-officer-away", &[name, until, ("substitute", world.officer_name(other).into())])
        }
        None => line(world, "case-officer-away-nobody", &[name, until]),
    }
}

/// Officer, intake's warnings, other cases of the person, notes.
fn around(view: &CaseView, world: &World) -> Vec<TextLine> {
    let case = &view.case;
    let officer = match &case.officer {
        Some(login) => officer_line(login, world),
        None => line(world, "case-officer-none", &[]),
    };
    let mut lines = vec![officer];
    for warning in &case.warnings {
        let what = crate::intake::warning_phrase(warning);
        lines.push(TextLine::new(world.texts.with("case-warning", &[("what", what.into())]), Role::Warn));
    }
    for link in &view.links {
        lines.push(TextLine::new(world.say(&link_words(link)), Role::Mark));
    }
    if let Some(certificate) = &view.certificate {
        let status = certificate.status_on(world.today());
        let args = [
            ("number", certificate.number.as_str().into()),
            ("status", Phrase::new(format!("certificate-{}", status.code())).into()),
            ("until", certificate.valid_until().map_or_else(|| Arg::from("-"), |d| Texts::date(d).into())),
        ];
        lines.push(line(world, "case-certificate", &args));
        if let Some(since) = certificate.no_employer_since {
            lines.push(TextLine::new(world.texts.with("case-no-employer", &[("since", since.into())]), Role::Warn));
        }
        if let Some(watch) = certificate.watch.as_ref().filter(|watch| watch.answered.is_none()) {
            lines.push(TextLine::new(world.texts.with("case-watch", &[("due", watch.due.into())]), Role::Warn));
        }
    }
    for note in case.notes.iter().rev() {
        let id = if note.kind == NoteKind::Call { "case-call" } else { "case-note" };
        lines.push(line(
            world,
            id,
            &[("at", note.at.into()), ("by", world.officer_name(&note.by).into()), ("text", note.text.as_str().into())],
        ));
    }
    lines
}
