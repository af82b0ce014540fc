//! Events into a changed model and effects. Pure: no clock, no I/O.

mod above;
mod answer;
mod batch;
mod cards;
mod commands;
mod desk;
mod down;
mod export;
mod fresh;
mod here;
mod lists;
mod notice;
mod outgoing;
mod overlay;
mod past;
mod place;
mod queue;
mod quiet;
mod redrawn;
mod second_desk;
mod seek;
mod sitting;
mod submitted;

use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::keys::{CommandId, Scope};
use super::message::{Effect, Msg};
use super::model::{Held, Model, Pane};
use super::runtime::{Event, Program};
use super::screens::Screen;
use super::theme::Role;
use super::view;

pub use above::LineAbove;
pub use batch::Batch;
pub use commands::{availability, key_of_act, keys_text};
pub use down::Left;
pub use fresh::Fresh;
pub use here::Here;
pub use notice::Noticed;
pub use place::Place;
pub use quiet::Quiet;
pub use second_desk::Aside;

/// How long keys wait for an answer of the store: longer than a command may wait for another writer.
const PATIENCE: Duration = Duration::from_secs(6);

impl Program for Model {
    type Msg = Msg;
    type Effect = Effect;

    fn update(&mut self, event: Event<Msg>, at: Duration) -> Vec<Effect> {
        self.at = at;
        self.world.clock = self.began + chrono::Duration::from_std(at).unwrap_or_default();
        let mut effects = Vec::new();
        // What has passed stands still.
        if self.past.is_none() {
            let before = self.world.today();
            self.world.moved_to(self.world.clock);
            if self.world.today() != before {
                // The day has turned: every due day stands otherwise.
                self.dirty = true;
                self.word();
                effects = self.reload();
            }
        }
        effects.extend(self.take(event));
        effects.extend(self.tell_open());
        effects.extend(self.notice_sight());
        effects
    }

    fn view(&self, frame: &mut ratatui::Frame<'_>) {
        view::draw(self, frame);
    }

    fn dirty(&self) -> bool {
        self.dirty && self.ready
    }

    fn drawn(&mut self, frame: u64) {
        self.drawn = frame;
        self.dirty = false;
        match self.screens.last_mut() {
            Some(Screen::Paper(paper)) => paper.shown.get_or_insert(frame),
            Some(Screen::Outgoing(paper)) => paper.shown.get_or_insert(frame),
            _ => return,
        };
    }

    fn deadline(&self) -> Option<Duration> {
        let forms = self.screens.iter().filter_map(|screen| match screen {
            Screen::Form(form) => form.draft_at,
            Screen::Sitting(sheet) => sheet.draft_at,
            _ => None,
        });
        let answer = self.held_since.map(|since| since + PATIENCE);
        let quiet = Some(self.quiet_until());
        forms
            .chain(self.case.follow_at)
            .chain(self.queue.fresh.until)
            .chain(answer)
            .chain(self.day_turns())
            .chain(quiet)
            .min()
    }

    fn finished(&self) -> bool {
        self.finished
    }
}

impl Model {
    fn take(&mut self, event: Event<Msg>) -> Vec<Effect> {
        match event {
            // The key that takes the cover away was not meant for what is under it.
            Event::Key { .. } | Event::Paste(_) if self.heard() => Vec::new(),
            Event::Key { key, drawn } => self.key_or_hold(key, drawn),
            Event::Paste(text) => self.paste_or_hold(text),
            Event::Resize(columns, rows) => self.resize(columns, rows),
            Event::Timer => self.timer(),
            Event::Hangup => self.drafts(),
            Event::Message(msg) => self.answer(msg),
        }
    }

    /// When the office's day turns, on the loop's clock; never where the past is looked at.
    fn day_turns(&self) -> Option<Duration> {
        if self.past.is_some() {
            return None;
        }
        let next = self.world.today().succ_opt()?.and_time(chrono::NaiveTime::MIN);
        (next - self.began).to_std().ok()
    }

    fn resize(&mut self, columns: u16, rows: u16) -> Vec<Effect> {
        self.world.columns = columns;
        self.world.rows = rows;
        self.word();
        self.dirty = true;
        self.reload()
    }

    /// A key while a form is being opened waits for it; one after a save, for what the save made of the desk.
    fn key_or_hold(&mut self, key: KeyEvent, drawn: u64) -> Vec<Effect> {
        if self.opening || self.settling.is_some() {
            return self.hold(Held::Key(key, drawn));
        }
        let scopes = self.scopes();
        match self.keymap.replay(scopes, key) {
            Some(keys) => keys.into_iter().flat_map(|key| self.key(key, drawn)).collect(),
            None => self.key(key, drawn),
        }
    }

    /// A paste waits as a key does: it belongs to the field that was meant, not to what happens to be on top.
    fn paste_or_hold(&mut self, text: String) -> Vec<Effect> {
        if self.opening || self.settling.is_some() {
            return self.hold(Held::Paste(text));
        }
        self.paste(&text)
    }

    fn hold(&mut self, typed: Held) -> Vec<Effect> {
        self.held.push_back(typed);
        self.held_since.get_or_insert(self.at);
        Vec::new()
    }

    /// The keys that waited, until one of them opens something again.
    pub(super) fn release(&mut self) -> Vec<Effect> {
        let mut effects = Vec::new();
        self.opening = false;
        self.case.wish = None;
        while !self.opening && self.settling.is_none() {
            let Some(typed) = self.held.pop_front() else { break };
            effects.extend(match typed {
                Held::Key(key, drawn) => self.key_or_hold(key, drawn),
                Held::Paste(text) => self.paste_or_hold(text),
            });
        }
        self.held_since = (!self.held.is_empty()).then_some(self.at);
        effects
    }

    /// Where keys are looked up now, the nearest place first.
    pub fn scopes(&self) -> &'static [Scope] {
        match (self.screens.last(), self.pane) {
            (Some(screen), _) => screen.scopes(),
            (None, Pane::Queue) => &[Scope::Queue, Scope::List, Scope::Desk, Scope::Global],
            (None, Pane::Case) => &[Scope::Case, Scope::List, Scope::Desk, Scope::Global],
            (None, Pane::Deadlines) => &[Scope::Deadlines, Scope::List, Scope::Desk, Scope::Global],
        }
    }

    fn key(&mut self, key: KeyEvent, drawn: u64) -> Vec<Effect> {
        // What a key acknowledges is over with the next one.
        if self.notice.take().is_some() {
            self.dirty = true;
        }
        let command = self.keymap.resolve(self.scopes(), key);
        match self.screens.last() {
            Some(Screen::Form(_)) => self.form_key(key, command),
            Some(Screen::Find(_)) => self.find_key(key, command),
            Some(Screen::Menu(_)) => self.menu_key(key, command),
            Some(Screen::Paper(_)) => self.paper_key(drawn, command),
            Some(Screen::Outgoing(_)) => self.outgoing_key(drawn, command),
            Some(Screen::Import(_)) => self.import_key(command),
            Some(Screen::List(_)) => self.searched(key, command).unwrap_or_else(|| self.list_key(command)),
            Some(Screen::Text(_)) => self.text_key(command),
            Some(Screen::Sitting(_)) => self.sitting_key(key, command),
            Some(Screen::Welcome) | None => self.desk_key(key, command),
        }
    }

    fn desk_key(&mut self, key: KeyEvent, command: Option<CommandId>) -> Vec<Effect> {
        self.searched(key, command).unwrap_or_else(|| command.map_or_else(Vec::new, |command| self.run(command)))
    }

    /// On a list a capital letter or a digit begins a search; anything bound is its command.
    fn searched(&mut self, key: KeyEvent, command: Option<CommandId>) -> Option<Vec<Effect>> {
        let KeyCode::Char(typed) = key.code else { return None };
        let begins = typed.is_uppercase() || super::keys::digit(typed).is_some();
        let plain = !key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        let bound = command.is_some() && !typed.is_uppercase();
        (begins && plain && !bound).then(|| self.open_find(Some(typed)))
    }

    fn paste(&mut self, text: &str) -> Vec<Effect> {
        self.dirty = true;
        match self.screens.last_mut() {
            Some(Screen::Form(screen)) => {
                let outcome = screen.form.paste(text);
                self.form_outcome(outcome)
            }
            Some(Screen::Find(screen)) => {
                screen.line.paste(text);
                self.find_asks()
            }
            Some(Screen::Menu(screen)) => {
                screen.line.paste(text);
                screen.at = 0;
                Vec::new()
            }
            Some(Screen::Import(_)) => self.import_pasted(text),
            Some(Screen::Sitting(_)) => {
                self.sitting_pasted(text);
                Vec::new()
            }
            None | Some(Screen::List(_)) => {
                let mut effects = self.open_find(None);
                if let Some(Screen::Find(screen)) = self.screens.last_mut() {
                    screen.line.paste(text);
                }
                effects.extend(self.find_asks());
                effects
            }
            Some(_) => Vec::new(),
        }
    }

    fn timer(&mut self) -> Vec<Effect> {
        self.fresh_no_more();
        let mut effects = self.silence();
        if self.case.follow_at.is_some_and(|at| at <= self.at) {
            self.case.follow_at = None;
            effects.extend(self.follow());
        }
        if self.held_since.is_some_and(|since| since + PATIENCE <= self.at) {
            self.give_up_waiting();
        }
        let due = |at: Option<Duration>| at.is_some_and(|at| at <= self.at);
        let typed = |screen: &Screen| match screen {
            Screen::Form(form) => due(form.draft_at),
            Screen::Sitting(sheet) => due(sheet.draft_at),
            _ => false,
        };
        if self.screens.iter().any(typed) {
            effects.extend(self.drafts());
        }
        effects
    }

    /// The store does not answer: keys that wait for it are given up rather than done out of their place, and said so,
    /// for a screen that takes no key cannot even be left.
    fn give_up_waiting(&mut self) {
        self.held.clear();
        self.held_since = None;
        self.opening = false;
        self.settling = None;
        let text = self.world.get("desk-no-answer");
        self.tell(text, Role::Error);
    }

    /// Everything that is typed and not saved, to be kept, and where one is.
    fn drafts(&mut self) -> Vec<Effect> {
        let mut effects = Vec::new();
        for screen in &mut self.screens {
            let kept = match screen {
                Screen::Form(form) => form.draft_at.take().map(|_| (form.draft_key.clone(), form.form.draft())),
                Screen::Sitting(sheet) => {
                    sheet.draft_at.take().and_then(|_| sheet.draft()).map(|draft| (sheet.draft_key(), draft))
                }
                _ => None,
            };
            effects.extend(kept.map(|(key, draft)| Effect::SaveDraft { key, draft }));
        }
        effects.extend(self.keep_place());
        effects
    }

    /// The first questions of a session.
    pub fn begin(&mut self) -> Vec<Effect> {
        self.reload()
    }

    /// Asks anew for everything that an own change may have touched; keys wait for the answers.
    pub(super) fn settle(&mut self) -> Vec<Effect> {
        self.opening = false;
        let effects = self.reload();
        self.wait_for(effects)
    }

    /// Keys wait until these are answered: what is typed ahead means what will stand there then.
    pub(super) fn wait_for(&mut self, mut effects: Vec<Effect>) -> Vec<Effect> {
        let ticket = self.next_ticket();
        self.settling = Some(ticket);
        effects.push(Effect::Settle(ticket));
        effects
    }

    /// Asks anew for everything that is on the desk and for the lists above it, the selection kept.
    pub(super) fn reload(&mut self) -> Vec<Effect> {
        let mut effects = vec![self.ask_queue_around()];
        effects.extend(self.follow());
        effects.push(Effect::Deadlines(self.world.today()));
        effects.extend(self.ask_above());
        effects.extend(self.ask_sittings());
        effects
    }
}
