//! The model: the desk with its three panes, the screens above it, and what is being waited for.

use std::collections::VecDeque;
use std::time::Duration;

use chrono::NaiveDateTime;
use crossterm::event::KeyEvent;
use serde::{Deserialize, Serialize};

use super::form::Value;
use super::keys::Keymap;
use super::lists::ListOf;
use super::message::{CaseView, Deadlines, LookBack};
use super::screens::Screen;
use super::screens::text::TextLine;
use super::theme::Role;
use super::view::Sentence;
use super::world::World;
use crate::office::{CaseNo, Login};
use crate::store::{QueueRow, Scope};

/// A pane of the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pane {
    /// Очередь.
    #[default]
    Queue,
    /// Дело.
    Case,
    /// Сроки.
    Deadlines,
}

impl Pane {
    /// In the order Tab goes.
    pub const ALL: [Self; 3] = [Self::Queue, Self::Case, Self::Deadlines];
}

/// The queue pane: a window of rows, and a selection bound to a case.
#[derive(Debug)]
pub struct Queue {
    /// The list.
    pub scope: Scope,
    /// Rows held, in the order of the list: three pages at most.
    pub rows: Vec<QueueRow>,
    /// Rows of the list before the first one held.
    pub before: u64,
    /// Rows of the list.
    pub total: u64,
    /// The row at the top of the pane, as an index of `rows`.
    pub top: usize,
    /// The selected row, as an index of `rows`.
    pub at: usize,
    /// Steps still to go when the rows they lead to arrive.
    pub wish: i64,
    /// Number of the last question; an answer to another one is dropped.
    pub ticket: u64,
    /// Whether an answer is waited for.
    pub loading: bool,
    /// Whether one's own save may have moved the selected case: the next rows are shown with what stands before it.
    pub moved: bool,
    /// The selected line of the inquiries above the cases; none while a case is selected.
    pub above: Option<usize>,
    /// Marked cases.
    pub marked: Vec<CaseNo>,
    /// The case that is selected once the first rows are there: the one of the last session.
    pub sought: Option<CaseNo>,
    /// What others changed just now.
    pub fresh: super::update::Fresh,
}

impl Queue {
    /// A list of which nothing is known yet.
    pub fn new(scope: Scope) -> Self {
        Self {
            scope,
            rows: Vec::new(),
            before: 0,
            total: 0,
            top: 0,
            at: 0,
            wish: 0,
            ticket: 0,
            loading: false,
            moved: false,
            above: None,
            marked: Vec::new(),
            sought: None,
            fresh: super::update::Fresh::default(),
        }
    }

    /// The selected row.
    pub fn selected(&self) -> Option<&QueueRow> {
        self.rows.get(self.at)
    }
}

/// The case pane.
#[derive(Debug, Default)]
pub struct CasePane {
    /// The case shown.
    pub view: Option<Box<CaseView>>,
    /// What it says, unwrapped: made when the case comes, not at every frame.
    pub lines: Vec<TextLine>,
    /// Lines scrolled away at its top.
    pub scroll: u16,
    /// Number of the last question.
    pub ticket: u64,
    /// The case that stays while the keys are in this pane, wherever the selection of the queue goes: it was found, or
    /// it left the list by its own delivery.
    pub held: Option<CaseNo>,
    /// When the pane follows the selection, on the loop's clock.
    pub follow_at: Option<Duration>,
    /// The command that waits for the case it is about.
    pub wish: Option<super::keys::CommandId>,
}

/// The deadlines pane.
#[derive(Debug, Default)]
pub struct DeadlinesPane {
    /// What it says.
    pub facts: Option<Box<Deadlines>>,
    /// The same in sentences: made when the facts come, not at every frame.
    pub sentences: Vec<Sentence>,
    /// The selected sentence.
    pub at: usize,
}

/// A sentence on the line above the keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The words.
    pub text: String,
    /// How it is meant.
    pub role: Role,
}

/// Something typed while its place was not there yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Held {
    /// A key, and how many frames were drawn when it was read.
    Key(KeyEvent, u64),
    /// A paste.
    Paste(String),
}

/// Everything the screens know.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a separate fact of the loop, none excludes another")]
pub struct Model {
    /// Language, law, moment.
    pub world: World,
    /// Keys.
    pub keymap: Keymap,
    /// Login of the one who sits here.
    pub login: Login,
    /// The pane that has the keys.
    pub pane: Pane,
    /// Queue.
    pub queue: Queue,
    /// Case.
    pub case: CasePane,
    /// Deadlines.
    pub deadlines: DeadlinesPane,
    /// The other programs on this office, and the case open here that they were told of.
    pub here: super::update::Here,
    /// Screens above the desk, the uppermost last.
    pub screens: Vec<Screen>,
    /// Lists that were left for the desk, the latest last.
    pub left: Vec<super::update::Left>,
    /// Lists of the second desk, as they were left for another of them.
    pub aside: Vec<super::update::Aside>,
    /// The line above the keys.
    pub notice: Option<Notice>,
    /// Keys read while a form is being opened: typed ahead, never lost.
    pub held: VecDeque<Held>,
    /// Since when the first of them waits, on the loop's clock.
    pub held_since: Option<Duration>,
    /// Fields of the form being opened, and what they are filled with.
    pub preset: Vec<(&'static str, Value)>,
    /// Whether a screen is being opened.
    pub opening: bool,
    /// Number of the last answer that an own change is to be followed by: until then a key would be judged by what
    /// stood before it, so it waits.
    pub settling: Option<u64>,
    /// The question whose answers bring another moment: what is held until then is of the one before.
    pub turning: Option<u64>,
    /// Number of the last command or question.
    pub ticket: u64,
    /// The past moment that is looked at; none is now.
    pub past: Option<LookBack>,
    /// What a list is to be asked, once the moment it is known at is looked at.
    pub list_then: Option<ListOf>,
    /// Several commands of one form, on their way.
    pub batch: Option<super::update::Batch>,
    /// Frames drawn.
    pub drawn: u64,
    /// Something visible changed.
    pub dirty: bool,
    /// The first rows are there: before them there is nothing to draw.
    pub ready: bool,
    /// Since when nobody types.
    pub quiet: super::update::Quiet,
    /// What was noticed last.
    pub noticed: super::update::Noticed,
    /// Whether what happened to the last session was said.
    pub greeted: bool,
    /// Where one is, as it was last kept for the next session.
    pub kept: Option<super::update::Place>,
    /// The loop ends.
    pub finished: bool,
    /// Why it ended without being asked to: said on the terminal once that is given back.
    pub parting: Option<String>,
    /// The moment the loop began, by the office's wall clock.
    pub began: NaiveDateTime,
    /// Time since then, as of the last event.
    pub at: Duration,
}

impl Model {
    /// A model before its first answer.
    pub fn new(world: World, keymap: Keymap) -> Self {
        let login = world.me.login.clone();
        Self {
            began: world.now,
            world,
            keymap,
            login,
            pane: Pane::default(),
            queue: Queue::new(Scope::All),
            case: CasePane::default(),
            deadlines: DeadlinesPane::default(),
            here: super::update::Here::default(),
            screens: Vec::new(),
            left: Vec::new(),
            aside: Vec::new(),
            notice: None,
            held: VecDeque::new(),
            held_since: None,
            preset: Vec::new(),
            opening: false,
            settling: None,
            turning: None,
            ticket: 0,
            past: None,
            list_then: None,
            batch: None,
            drawn: 0,
            dirty: false,
            ready: false,
            quiet: super::update::Quiet::default(),
            noticed: super::update::Noticed::default(),
            greeted: false,
            kept: None,
            finished: false,
            parting: None,
            at: Duration::ZERO,
        }
    }

    /// A new number for a question or a command.
    pub fn next_ticket(&mut self) -> u64 {
        self.ticket += 1;
        self.ticket
    }

    /// Puts the panes' facts into words anew: they came, or the language, the day or a name changed.
    pub fn word(&mut self) {
        self.case.lines = match &self.case.view {
            Some(view) => {
                super::view::case_lines(view, &self.world, Some(&self.keymap).filter(|_| self.past.is_none()))
            }
            None => Vec::new(),
        };
        self.deadlines.sentences = super::view::sentences(self);
        self.deadlines.at = self.deadlines.at.min(self.deadlines.sentences.len().saturating_sub(1));
    }

    /// Says something on the line above the keys.
    pub fn tell(&mut self, text: impl Into<String>, role: Role) {
        self.notice = Some(Notice { text: text.into(), role });
        self.dirty = true;
    }

    /// Whether the three panes stand side by side.
    pub fn is_wide(&self) -> bool {
        self.world.columns >= 110
    }

    /// Whether the terminal is too small for anything but a plain sentence.
    pub fn is_too_small(&self) -> bool {
        self.world.columns < 60 || self.world.rows < 16
    }

    /// Rows of the queue that are seen at once.
    pub fn queue_height(&self) -> usize {
        let layout = super::view::layout(self.world.columns, self.world.rows, self.deadlines.sentences.len());
        // The frame, the line of headings, and the inquiries under it.
        usize::from(layout.queue.height.saturating_sub(3)).saturating_sub(self.inquiries_above().len()).max(1)
    }

    /// The case the commands are about: the one shown where the case pane has the keys, the selected one elsewhere; none
    /// while an inquiry above them is selected.
    pub fn current(&self) -> Option<(CaseNo, u64)> {
        if self.inquiry_selected().is_some() {
            return None;
        }
        let selected = self.queue.selected().map(|row| (row.no, row.revision));
        let shown = self.case.view.as_ref().map(|view| (view.case.no, view.case.revision));
        if self.pane == Pane::Case || self.case.held.is_some() { shown.or(selected) } else { selected.or(shown) }
    }
}
