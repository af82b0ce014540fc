//! Moving in the queue. The selection is bound to a case; the window follows it by half pages.

use std::time::Duration;

use super::super::message::Effect;
use super::super::model::Model;
use crate::store::{Direction, Page, QueueQuery, QueueRow, Scope};

/// How long the selection rests before the case pane follows it.
const FOLLOW: Duration = Duration::from_millis(100);

impl Model {
    /// Asks for the rows around the selected case.
    pub(super) fn ask_queue_around(&mut self) -> Effect {
        let around = self.queue.selected().map(|row| row.no).or(self.queue.sought);
        // A page above the pane comes along, so that a row that is new there is known of; from the list's own
        // beginning it is asked without an anchor, or a first row that is new would stay unseen.
        let above = self.queue.top.saturating_sub(self.queue_height());
        let first = self.queue.rows.get(above).filter(|_| above > 0 || self.queue.before > 0);
        self.ask(first.map(anchor), Direction::From, around)
    }

    /// Asks for the list from its beginning.
    pub(super) fn ask_list(&mut self, scope: Scope) -> Effect {
        self.queue.scope = scope;
        self.queue.above = None;
        self.queue.rows.clear();
        self.queue.marked.clear();
        (self.queue.top, self.queue.at, self.queue.before) = (0, 0, 0);
        self.ask(None, Direction::From, None)
    }

    fn ask(
        &mut self,
        anchor: Option<crate::store::Anchor>,
        direction: Direction,
        around: Option<crate::office::CaseNo>,
    ) -> Effect {
        let ticket = self.next_ticket();
        self.queue.ticket = ticket;
        self.queue.loading = true;
        let limit = self.queue_height() * 3;
        Effect::Queue {
            ticket,
            query: QueueQuery { scope: self.queue.scope.clone(), anchor, direction, limit },
            around,
        }
    }

    /// Rows have come: the selected case is where it was, or its neighbour is selected where it is gone.
    pub(super) fn take_page(&mut self, ticket: u64, page: Page) -> Vec<Effect> {
        if ticket != self.queue.ticket {
            return Vec::new();
        }
        self.mark_fresh(ticket, &page);
        let sought = self.queue.sought.take();
        self.queue.moved |= sought.is_some();
        let selected = self.queue.selected().map(|row| row.no).or(sought);
        let mut offset = self.queue.at.saturating_sub(self.queue.top);
        let changed =
            self.queue.rows != page.rows || self.queue.total != page.total || self.queue.before != page.before;
        self.queue.loading = false;
        self.queue.total = page.total;
        self.queue.before = page.before;
        self.queue.rows = page.rows;
        let last = self.queue.rows.len().saturating_sub(1);
        let found = selected.and_then(|no| self.queue.rows.iter().position(|row| row.no == no));
        self.queue.at = found.unwrap_or_else(|| self.queue.at.min(last));
        // The same row of the screen: nothing moves under the finger.
        let height = self.queue_height();
        if std::mem::take(&mut self.queue.moved) {
            // One's own save took it to another place: what is more urgent must not stay hidden above it.
            let on_first_screen = self.queue.before == 0 && self.queue.at < height;
            offset = if on_first_screen { self.queue.at } else { offset.max(height / 2) };
        }
        let lowest = (self.queue.at + 1).saturating_sub(height);
        // Nor is there an empty line under a row that is hidden above.
        let most = self.queue.rows.len().saturating_sub(height);
        self.queue.top = self.queue.at.saturating_sub(offset).max(lowest).min(most);
        self.dirty |= changed || !self.ready;
        self.ready = true;
        let wish = std::mem::take(&mut self.queue.wish);
        let mut effects = if wish == 0 { Vec::new() } else { self.step(wish) };
        if self.queue.selected().map(|row| row.no) != selected {
            effects.extend(self.rest());
        }
        effects
    }

    /// Steps down (or up) the list; beyond the rows held, asks for more and goes on when they come.
    pub(super) fn step(&mut self, by: i64) -> Vec<Effect> {
        let held = i64::try_from(self.queue.rows.len()).unwrap_or(0);
        let before = i64::try_from(self.queue.before).unwrap_or(0);
        let total = i64::try_from(self.queue.total).unwrap_or(0);
        if held == 0 {
            return Vec::new();
        }
        let at = i64::try_from(self.queue.at).unwrap_or(0);
        let wanted = (before + at + by).clamp(0, total - 1) - before;
        let to = wanted.clamp(0, held - 1);
        let mut effects = Vec::new();
        if to != at {
            self.queue.at = usize::try_from(to).unwrap_or(0);
            self.scroll_to_selection();
            self.dirty = true;
            effects.extend(self.rest());
        }
        let rest = wanted - to;
        if rest != 0 {
            self.queue.wish += rest;
            if !self.queue.loading {
                effects.push(self.ask_beyond(rest > 0));
            }
        }
        effects
    }

    /// The rows beyond an end of those held: from the row at the top of the pane on, or up to its bottom.
    fn ask_beyond(&mut self, down: bool) -> Effect {
        let height = self.queue_height();
        if down {
            let anchor = self.queue.rows.get(self.queue.top).map(anchor);
            self.ask(anchor, Direction::From, None)
        } else {
            let bottom = (self.queue.top + height).min(self.queue.rows.len().saturating_sub(1));
            let anchor = self.queue.rows.get(bottom).map(anchor);
            self.ask(anchor, Direction::Before, None)
        }
    }

    /// To the first or the last row of the list.
    pub(super) fn go_to_end(&mut self, last: bool) -> Vec<Effect> {
        let held_all = self.queue.before == 0 && self.queue.rows.len() as u64 == self.queue.total;
        if held_all {
            let far = i64::try_from(self.queue.total).unwrap_or(i64::MAX);
            return self.step(if last { far } else { -far });
        }
        // The selection is given up: it is the end that is asked for, not a case.
        self.queue.rows.clear();
        self.queue.wish = 0;
        let direction = if last { Direction::Before } else { Direction::From };
        (self.queue.at, self.queue.top) = (if last { usize::MAX } else { 0 }, 0);
        let effect = self.ask(None, direction, None);
        self.wait_for(vec![effect])
    }

    /// A pane scrolled row by row costs two kilobytes each; by half pages it is still most of the time.
    pub(super) fn scroll_to_selection(&mut self) {
        let height = self.queue_height();
        let half = (height / 2).max(1);
        let (at, top) = (self.queue.at, self.queue.top);
        if at < top {
            self.queue.top = at.saturating_sub(half - 1);
        } else if at >= top + height {
            self.queue.top = (at + half).saturating_sub(height - 1).min(self.queue.rows.len().saturating_sub(height));
        }
    }

    /// The selection came to rest on another case: the case pane follows after a moment of silence.
    pub(super) fn rest(&mut self) -> Vec<Effect> {
        if self.case.held.is_some() {
            return Vec::new();
        }
        self.case.scroll = 0;
        if self.case.view.is_none() {
            return self.follow();
        }
        self.case.follow_at = Some(self.at + FOLLOW);
        Vec::new()
    }

    /// Asks for the selected case, or for the one the case pane holds.
    pub(super) fn follow(&mut self) -> Vec<Effect> {
        let selected = self.queue.selected().map(|row| row.no);
        let Some(no) = self.case.held.or(selected) else { return Vec::new() };
        let ticket = self.next_ticket();
        self.case.ticket = ticket;
        self.case.follow_at = None;
        vec![Effect::Case { ticket, no }]
    }
}

fn anchor(row: &QueueRow) -> crate::store::Anchor {
    (row.due, row.no)
}
