//! The screens above the desk: forms, papers, find, menu, texts, import.

use crossterm::event::KeyEvent;

use super::super::form::{self, FormAction, Outcome, Said};
use super::super::forms::Finish;
use super::super::keys::CommandId;
use super::super::message::{Effect, Found, ImportSource, InboxFile, Preview};
use super::super::model::{Model, Pane};
use super::super::screens::form::DRAFT_PAUSE;
use super::super::screens::import::ImportStep;
use super::super::screens::{PaperScreen, Screen};
use super::super::theme::Role;
use super::super::view;
use crate::import::Counts;
use crate::phrase::Phrase;

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
            Some((CommandId("leave"), _)) => return self.form_act(FormAction::Back),
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

    fn form_act(&mut self, act: FormAction) -> Vec<Effect> {
        let context = self.world.form_context();
        let Some(Screen::Form(screen)) = self.screens.last_mut() else { return Vec::new() };
        let outcome = screen.form.act(act, &context);
        self.form_outcome(outcome)
    }

    pub(super) fn form_outcome(&mut self, outcome: Outcome) -> Vec<Effect> {
        let Some(Screen::Form(screen)) = self.screens.last_mut() else { return Vec::new() };
        match outcome {
            Outcome::Changed => {
                screen.draft_at = Some(self.at + DRAFT_PAUSE);
                screen.kind.recompute(&mut screen.form, &screen.opened, &self.world);
                Vec::new()
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
            if screen.form.is_dirty() {
                effects.push(Effect::SaveDraft { key: screen.draft_key.clone(), draft: screen.form.draft() });
                let text = self.world.get("desk-draft-kept");
                self.tell(text, Role::Good);
            }
            self.dirty = true;
        }
        effects
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
            "back" | "leave" => self.pop(),
            "help" => self.open_help(),
            "find" => self.open_find(None),
            _ => {
                let wrapped = super::super::screens::text::wrap(&paper.all(), columns).len();
                paper.scroll = scrolled(paper.scroll, command, wrapped, height);
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
        paper.fault = None;
        Some(Effect::Submit { ticket, command: Box::new(command), expected: paper.expected })
    }

    pub(super) fn text_key(&mut self, command: Option<CommandId>) -> Vec<Effect> {
        let (columns, height) = view::overlay_size(&self.world);
        let Some(command) = command else { return Vec::new() };
        match command.0 {
            "back" | "leave" | "open" => return self.pop(),
            "find" => return self.open_find(None),
            _ => {}
        }
        let Some(Screen::Text(text)) = self.screens.last_mut() else { return Vec::new() };
        self.dirty = true;
        if command.0 == "copy" {
            text.bare = !text.bare;
        } else {
            let wrapped = text.wrapped(columns).len();
            text.scroll = scrolled(text.scroll, command, wrapped, height);
        }
        Vec::new()
    }

    pub(super) fn menu_key(&mut self, key: KeyEvent, command: Option<CommandId>) -> Vec<Effect> {
        self.dirty = true;
        let Some(Screen::Menu(menu)) = self.screens.last_mut() else { return Vec::new() };
        let count = menu.matches().len();
        match command.map(|c| c.0) {
            Some("back" | "leave" | "menu") => return self.pop(),
            Some("move-up") => menu.at = menu.at.saturating_sub(1),
            Some("move-down") => menu.at = (menu.at + 1).min(count.saturating_sub(1)),
            Some("page-up" | "home") => menu.at = 0,
            Some("page-down" | "end") => menu.at = count.saturating_sub(1),
            Some("open") => {
                let Some(row) = menu.matches().get(menu.at).map(|row| (*row).clone()) else { return Vec::new() };
                if let Some(why) = row.barred {
                    self.tell(why, Role::Warn);
                    return Vec::new();
                }
                self.screens.pop();
                return self.run_anywhere(row.command);
            }
            _ => {
                menu.line.key(key);
                menu.at = 0;
            }
        }
        Vec::new()
    }

    /// Gives a command of the menu to the place the menu was opened from.
    fn run_anywhere(&mut self, command: CommandId) -> Vec<Effect> {
        let esc = KeyEvent::new(crossterm::event::KeyCode::Null, crossterm::event::KeyModifiers::NONE);
        match self.screens.last() {
            Some(Screen::Form(_)) => self.form_key(esc, Some(command)),
            Some(Screen::Text(_)) => self.text_key(Some(command)),
            Some(Screen::Paper(_)) => self.paper_key(self.drawn, Some(command)),
            Some(Screen::Import(_)) => self.import_key(Some(command)),
            _ => self.run(command),
        }
    }

    pub(super) fn find_key(&mut self, key: KeyEvent, command: Option<CommandId>) -> Vec<Effect> {
        self.dirty = true;
        let Some(Screen::Find(find)) = self.screens.last_mut() else { return Vec::new() };
        match command.map(|c| c.0) {
            Some("back" | "leave" | "find") => self.pop(),
            Some("move-up") => {
                find.at = find.at.saturating_sub(1);
                Vec::new()
            }
            Some("move-down") => {
                find.at = (find.at + 1).min(find.hits.len().saturating_sub(1));
                Vec::new()
            }
            Some("open") => self.open_hit(),
            _ => {
                find.line.key(key);
                find.at = 0;
                self.find_asks()
            }
        }
    }

    pub(super) fn find_asks(&mut self) -> Vec<Effect> {
        let Some(Screen::Find(find)) = self.screens.last_mut() else { return Vec::new() };
        if find.line.text().trim().is_empty() {
            find.hits.clear();
            return Vec::new();
        }
        vec![Effect::Find(find.line.text().to_owned())]
    }

    pub(super) fn found(&mut self, query: String, hits: Vec<Found>, more: bool) {
        if let Some(Screen::Find(find)) = self.screens.last_mut()
            && find.line.text() == query
        {
            find.asked = query;
            find.hits = hits;
            find.more = more;
            find.at = find.at.min(find.hits.len().saturating_sub(1));
            self.dirty = true;
        }
    }

    /// Opens a hit in the case pane; above a form it is only looked at, and Esc returns to the form.
    fn open_hit(&mut self) -> Vec<Effect> {
        let Some(Screen::Find(find)) = self.screens.last() else { return Vec::new() };
        let Some(no) = find.hits.get(find.at).map(|hit| hit.row.no) else { return Vec::new() };
        if self.screens.len() > 1 {
            self.opening = true;
            return vec![Effect::History(crate::office::Subject::Case(no))];
        }
        self.screens.pop();
        self.pane = Pane::Case;
        self.dirty = true;
        let ticket = self.next_ticket();
        self.case.ticket = ticket;
        self.case.follow_at = None;
        self.case.scroll = 0;
        vec![Effect::Case { ticket, no }]
    }

    pub(super) fn import_key(&mut self, command: Option<CommandId>) -> Vec<Effect> {
        self.dirty = true;
        let (_, height) = view::overlay_size(&self.world);
        let Some(command) = command else { return Vec::new() };
        let Some(Screen::Import(screen)) = self.screens.last_mut() else { return Vec::new() };
        match (&mut screen.step, command.0) {
            (_, "back" | "leave") => return self.pop(),
            (ImportStep::Choosing { files, at }, "open") => {
                let Some(name) = files.get(*at).map(|file| file.name.clone()) else { return Vec::new() };
                screen.fault = None;
                screen.step = ImportStep::Reading;
                return vec![Effect::Preview(ImportSource::File(name))];
            }
            (ImportStep::Choosing { files, at }, _) => *at = scrolled(*at, command, files.len(), 1),
            (ImportStep::Preview { preview, .. }, "save") => {
                let source = preview.source.clone();
                screen.step = ImportStep::Running;
                return vec![Effect::Import(source)];
            }
            (ImportStep::Preview { preview, scroll }, _) => {
                *scroll = scrolled(*scroll, command, preview.rows.len() + 8, height);
            }
            (ImportStep::Done(_), "open" | "save") => return self.pop(),
            _ => {}
        }
        Vec::new()
    }

    pub(super) fn import_pasted(&mut self, text: &str) -> Vec<Effect> {
        let Some(Screen::Import(screen)) = self.screens.last_mut() else { return Vec::new() };
        if text.trim().is_empty() {
            return Vec::new();
        }
        screen.fault = None;
        screen.step = ImportStep::Reading;
        vec![Effect::Preview(ImportSource::Pasted(text.to_owned()))]
    }

    pub(super) fn inbox(&mut self, files: Vec<InboxFile>) -> Vec<Effect> {
        if let Some(Screen::Import(screen)) = self.screens.last_mut() {
            screen.step = ImportStep::Choosing { files, at: 0 };
            self.dirty = true;
        }
        self.release()
    }

    pub(super) fn preview(&mut self, preview: Result<Box<Preview>, Phrase>) -> Vec<Effect> {
        let fault = preview.as_ref().err().map(|why| self.world.say(why));
        if let Some(Screen::Import(screen)) = self.screens.last_mut() {
            self.dirty = true;
            screen.fault = fault;
            match preview {
                Ok(preview) => screen.step = ImportStep::Preview { preview, scroll: 0 },
                Err(_) => return vec![Effect::Inbox],
            }
        }
        Vec::new()
    }

    pub(super) fn imported(&mut self, outcome: Result<Counts, Phrase>) -> Vec<Effect> {
        let fault = outcome.as_ref().err().map(|why| self.world.say(why));
        if let Some(Screen::Import(screen)) = self.screens.last_mut() {
            self.dirty = true;
            screen.fault = fault;
            match outcome {
                Ok(counts) => screen.step = ImportStep::Done(counts),
                Err(_) => return vec![Effect::Inbox],
            }
        }
        self.reload()
    }
}

/// A place in a list of so many lines after a move.
fn scrolled(at: usize, command: CommandId, lines: usize, height: usize) -> usize {
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
