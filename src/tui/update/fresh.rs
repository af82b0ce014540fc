//! The rows that others changed just now: a sign for a moment, and nothing moves for it.

use std::time::Duration;

use super::super::message::Effect;
use super::super::model::{Model, Queue};
use crate::office::CaseNo;
use crate::store::Page;

/// How long a row bears the sign.
const MOMENT: Duration = Duration::from_secs(4);

/// The rows that bear the sign.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fresh {
    /// Their cases.
    pub cases: Vec<CaseNo>,
    /// When they bear it no more, on the loop's clock.
    pub until: Option<Duration>,
    /// The question that was asked because others changed something.
    asked: Option<u64>,
}

impl Model {
    /// Others changed something: everything is asked anew, and the rows it changed are to be told from the rest.
    pub(super) fn others_changed(&mut self) -> Vec<Effect> {
        let effects = self.reload();
        self.queue.fresh.asked = Some(self.queue.ticket);
        effects
    }

    /// Marks the rows of an answer that are not as they were.
    pub(super) fn mark_fresh(&mut self, ticket: u64, page: &Page) {
        if self.queue.fresh.asked.take() != Some(ticket) || self.queue.rows.is_empty() {
            return;
        }
        let changed = changed(&self.queue, page);
        if !changed.is_empty() {
            self.queue.fresh.cases.extend(changed);
            self.queue.fresh.until = Some(self.at + MOMENT);
            self.dirty = true;
        }
    }

    /// The moment is over: the sign goes, by one frame if it was seen.
    pub(super) fn fresh_no_more(&mut self) {
        if self.queue.fresh.until.is_some_and(|until| until <= self.at) {
            self.queue.fresh = Fresh { asked: self.queue.fresh.asked, ..Fresh::default() };
            self.dirty = true;
        }
    }
}

/// The cases whose rows changed or came. A row behind all that were held may only have moved up into the page.
fn changed(queue: &Queue, page: &Page) -> Vec<CaseNo> {
    let known = |no: CaseNo| queue.rows.iter().find(|row| row.no == no);
    let whole = queue.before == 0 && queue.rows.len() as u64 == queue.total;
    let last = page.rows.iter().rposition(|row| known(row.no).is_some()).unwrap_or(0);
    let is_fresh = |(at, row): (usize, &crate::store::QueueRow)| match known(row.no) {
        Some(old) => old.revision != row.revision,
        None => whole || at < last,
    };
    page.rows.iter().enumerate().filter(|row| is_fresh(*row)).map(|(_, row)| row.no).collect()
}
