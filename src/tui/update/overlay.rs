//! Forms, papers and texts above the desk.

use crossterm::event::KeyEvent;

use super::super::form::{self, FormAction, Outcome, Said};
use super::super::forms::Finish;
use super::super::keys::CommandId;
use super::super::message::Effect;
use super::super::model::Model;
use super::super::screens::form::DRAFT_PAUSE;
use super::super::screens::text::TextLine;
use super::super::screens::{PaperScreen, Screen};
use super::super::theme::Role;
use super::super::{explain, view};
use crate::office::Command;
use crate::phrase::Phrase;
use crate::store::Preview;

/// What a command of the key map is to a form.
fn action(command: CommandId) -> Option<FormAction> {
    Some(match command.0 {
        "save" => FormAction::Save,
        "choose" => FormAction::Choose,
        "back" => FormAction::Back,
        "next" => FormAction::Next,
        "previous" => FormAction::Prev,
        "page-up" => FormAction::PageUp,
        "page-down" => FormAction::PageDown,
        "mark-rest" => FormAction::MarkRest,
        _ => return None,
    })
}

impl Model {
    pub(super) fn pop(&mut self) -> Vec<Effect> {
        self.screens.pop();
        self.dirty = true;
        Vec::new()
    }

    /// A form has its keys first; what it does not take may be a command. F-keys go to the command at once.
    pub(super) fn form_key(&mut self, key: KeyEvent, command: Option<CommandId>) -> Vec<Effect> {
        self.dirty = true;
        let letter = matches!(key.code, crossterm::event::KeyCode::Char(_));
        let command = command.filter(|_| !letter || key.modifiers.contains(crossterm::event::KeyModifiers::CONTROL));
        match command.map(|c| (c, action(c))) {
            Some((CommandId("find"), _)) => return self.open_find(None),
            Some((CommandId("help"), _)) => return self.open_help(),
            Some((CommandId("menu"), _)) => {
                let rows = super::commands::menu(self);
                return self.push(Screen::Menu(Box::new(super::super::screens::MenuScreen::new(rows))));
            }
            Some((CommandId("paper"), _)) => return self.form_pages(),
            Some((CommandId("leave"), _)) => return self.form_act(FormAction::Back),
            Some((CommandId("begin-anew"), _)) => return self.begin_anew(),
            Some((_, Some(act))) => return self.form_act(act),
            _ => {}
        }
        let context = self.world.form_context();
        let Some(Screen::Form(screen)) = self.screens.last_mut() else { return Vec::new() };
        let outcome = screen.form.key(key, &context);
        if outcome == Outcome::Ignored
            && let Some(act) = self.keymap.resolve(self.scopes(), key).and_then(action)
        {
            return self.form_act(act);
        }
        self.form_outcome(outcome)
    }

    /// What is typed, on the pages it would make.
    fn form_pages(&mut self) -> Vec<Effect> {
        let context = self.world.form_context();
        let Some(Screen::Form(screen)) = self.screens.last() else { return Vec::new() };
        match screen.kind.pages(&screen.form.values(&context), &screen.opened, &self.world) {
            Some(pages) => self.push(Screen::Paper(Box::new(pages))),
            None => Vec::new(),
        }
    }

    fn form_act(&mut self, act: FormAction) -> Vec<Effect> {
        let context = self.world.form_context();
        let Some(Screen::Form(screen)) = self.screens.last_mut() else { return Vec::new() };
        if act == FormAction::Choose {
            screen.kind.choosing(&mut screen.form);
        }
        if act == FormAction::Save && screen.form.settle(&context) {
            screen.kind.recompute(&mut screen.form, &screen.opened, &self.world);
        }
        let outcome = screen.form.act(act, &context);
        self.form_outcome(outcome)
    }

    pub(super) fn form_outcome(&mut self, outcome: Outcome) -> Vec<Effect> {
        let Some(Screen::Form(screen)) = self.screens.last_mut() else { return Vec::new() };
        match outcome {
            Outcome::Changed => {
                screen.draft_at = screen.kind.keeps_draft().then_some(self.at + DRAFT_PAUSE);
                screen.kind.recompute(&mut screen.form, &screen.opened, &self.world);
                let ask = screen.kind.asks_register(&screen.form, &screen.opened, &self.world);
                ask.map(|ask| Effect::ReplyFacts(Box::new(ask))).into_iter().collect()
            }
            Outcome::Save(values) => self.finish_form(&values),
            Outcome::Back => self.leave_form(),
            Outcome::Handled | Outcome::Ignored => Vec::new(),
        }
    }

    /// Esc never asks and never loses: the draft is kept and the line says so.
    fn leave_form(&mut self) -> Vec<Effect> {
        let mut effects = Vec::new();
        if let Some(Screen::Form(screen)) = self.screens.pop() {
            if screen.form.is_dirty() && screen.kind.keeps_draft() {
                effects.push(Effect::SaveDraft { key: screen.draft_key.clone(), draft: screen.form.draft() });
                let text = self.world.get("desk-draft-kept");
                self.tell(text, Role::Good);
            }
            self.dirty = true;
        }
        effects
    }

    /// The form as it opens without a draft; what was typed into it is gone.
    fn begin_anew(&mut self) -> Vec<Effect> {
        let Some(Screen::Form(screen)) = self.screens.last_mut() else { return Vec::new() };
        let Some(mut form) = screen.kind.build(&screen.opened, &self.world).ok().filter(|_| screen.saving.is_none())
        else {
            return Vec::new();
        };
        if screen.stale {
            // What it opened on is no more as it was: the form begins on what there is now.
            let (kind, subject) = (screen.kind, screen.opened.subject());
            let mut effects = vec![Effect::DropDraft(screen.draft_key.clone())];
            self.screens.pop();
            self.opening = true;
            effects.push(Effect::Open { kind, subject });
            return effects;
        }
        screen.kind.note_marked(&mut form, &self.queue.marked);
        screen.kind.recompute(&mut form, &screen.opened, &self.world);
        form.say(Phrase::new("form-begun-anew").into());
        (screen.form, screen.draft_at) = (form, None);
        vec![Effect::DropDraft(screen.draft_key.clone())]
    }

    fn finish_form(&mut self, values: &super::super::form::Values) -> Vec<Effect> {
        let ticket = self.next_ticket();
        let Some(Screen::Form(screen)) = self.screens.last_mut() else { return Vec::new() };
        if screen.saving.is_some() {
            return Vec::new();
        }
        let finish = screen.kind.finish(values, &screen.opened, &self.world);
        match screen.kind.for_marked(finish, &self.queue.marked) {
            Finish::Many(commands) => self.send_all(commands),
            Finish::Submit(command) => {
                screen.saving = Some(ticket);
                self.opening = true;
                vec![Effect::Submit { ticket, command: Box::new(command), expected: screen.expected }]
            }
            Finish::Weigh(command) => {
                self.opening = true;
                vec![Effect::Weigh(Box::new(command))]
            }

            Finish::LookBack(when) => {
                screen.saving = Some(ticket);
                self.opening = true;
                vec![Effect::LookBack(Some(when))]
            }
            Finish::Export(ask) => {
                let what = Phrase::new(format!("table-{}", ask.kind.code()));
                let words = self.world.say(&Phrase::new("export-begun").with("what", what));
                self.screens.pop();
                self.tell(words, Role::Good);
                vec![Effect::Export(ask)]
            }
            Finish::Draw(kind, span) => self.open_of_period(kind, span),
            Finish::List(of, Some(when)) => {
                screen.saving = Some(ticket);
                self.opening = true;
                self.list_then = Some(of);
                vec![Effect::LookBack(Some(when))]
            }
            Finish::List(of, None) => {
                self.pop();
                self.turn_list(of)
            }
            Finish::Paper(mut paper) => {
                paper.expected = screen.expected;
                self.push(Screen::Paper(paper))
            }
            Finish::Problem { field, words } => {
                screen.form.set_error(field, words.clone());
                screen.form.focus_on(field);
                screen.form.say(Said::new(form::Role::Bad, words));
                Vec::new()
            }
        }
    }

    /// What a change does to the open cases, drawn before F2 saves it.
    pub(super) fn weighed(&mut self, command: Command, weighed: Result<Box<Preview>, Phrase>) -> Vec<Effect> {
        match weighed {
            Ok(preview) => {
                let mut paper = explain::weighed(&preview, command, &self.world);
                if let Some(Screen::Form(form)) = self.screens.last() {
                    paper.expected = form.expected;
                }
                self.push(Screen::Paper(Box::new(paper)))
            }
            Err(words) => {
                if let Some(Screen::Form(screen)) = self.screens.last_mut() {
                    screen.form.say(Said::new(form::Role::Bad, words));
                    self.dirty = true;
                }
                self.release()
            }
        }
    }

    /// A paper is signed by F2 alone, and only by a key read after it was drawn.
    pub(super) fn paper_key(&mut self, drawn: u64, command: Option<CommandId>) -> Vec<Effect> {
        let ticket = self.next_ticket();
        let (columns, height) = view::overlay_size(&self.world);
        let Some(Screen::Paper(paper)) = self.screens.last_mut() else { return Vec::new() };
        let Some(command) = command else { return Vec::new() };
        self.dirty = true;
        match command.0 {
            "save" => Self::sign(paper, ticket, drawn).map_or_else(Vec::new, |effect| {
                self.opening = true;
                vec![effect]
            }),
            "decide" => match paper.returns.clone() {
                Some((kind, subject)) => {
                    self.screens.pop();
                    self.open_form_on(kind, subject)
                }
                None => Vec::new(),
            },
            "back" | "leave" => self.pop(),
            "help" => self.open_help(),
            "find" => self.open_find(None),
            _ => {
                let wrapped = super::super::screens::text::wrap(&paper.all(), columns);
                paper.scroll = read_on(paper.scroll, command, &wrapped, height);
                Vec::new()
            }
        }
    }

    fn sign(paper: &mut PaperScreen, ticket: u64, drawn: u64) -> Option<Effect> {
        let seen = paper.shown.is_some_and(|shown| drawn >= shown);
        if !seen || paper.saving.is_some() {
            return None;
        }
        let command = paper.command.clone()?;
        paper.saving = Some(ticket);
        Some(Effect::Submit { ticket, command: Box::new(command), expected: paper.expected })
    }

    pub(super) fn text_key(&mut self, command: Option<CommandId>) -> Vec<Effect> {
        let (columns, height) = view::overlay_size(&self.world);
        let Some(command) = command else { return Vec::new() };
        if let Some(effects) = self.card_key(command) {
            return effects;
        }
        let Some(Screen::Text(text)) = self.screens.last_mut() else { return Vec::new() };
        match (command.0, text.chosen().cloned()) {
            ("open", Some(opens)) => return self.open_row(opens),
            ("back" | "leave" | "open", _) => return self.pop(),
            ("find", _) => return self.open_find(None),
            // Help of help is the way out of it.
            ("help", _) if text.title == self.world.get("help-title") => return self.pop(),
            ("help", _) => return self.open_help(),
            _ => {}
        }
        self.dirty = true;
        if command.0 == "copy" {
            text.bare = !text.bare;
        } else if !text.opens.is_empty() && !text.bare {
            let to = scrolled(text.at, command, text.opens.len(), 1);
            // Behind the last of them there may be more to read.
            if to == text.at {
                text.scroll = read_on(text.scroll, command, &text.wrapped(columns), height);
            } else {
                text.select(to, columns, height);
            }
        } else {
            text.scroll = read_on(text.scroll, command, &text.wrapped(columns), height);
        }
        Vec::new()
    }
}

/// The top line of a text after a move: Tab goes to the next of its headings, Shift-Tab to the one before.
pub(super) fn read_on(top: usize, command: CommandId, lines: &[TextLine], height: usize) -> usize {
    // A heading that wraps is one.
    let begins = |at: usize| lines[at].role == Role::Label && (at == 0 || lines[at - 1].role != Role::Label);
    let most = lines.len().saturating_sub(height);
    match command.0 {
        "next" => (top + 1..lines.len()).find(|at| begins(*at)).unwrap_or(top).min(most),
        "previous" => (0..top.min(lines.len())).rev().find(|at| begins(*at)).unwrap_or(0),
        _ => scrolled(top, command, lines.len(), height),
    }
}

/// A place in a list of so many lines after a move.
pub(super) fn scrolled(at: usize, command: CommandId, lines: usize, height: usize) -> usize {
    let most = lines.saturating_sub(height);
    let page = height.max(2) - 1;
    match command.0 {
        "move-up" => at.saturating_sub(1),
        "move-down" => (at + 1).min(most),
        "page-up" => at.saturating_sub(page),
        "page-down" => (at + page).min(most),
        "home" => 0,
        "end" => most,
        _ => at,
    }
}
