//! From a row of a list down to the desk, and back by Esc to where one was.

use super::super::message::Effect;
use super::super::model::{Model, Pane, Queue};
use super::super::screens::Screen;
use crate::office::CaseNo;
use crate::store::Scope;

/// What was left for the desk.
#[derive(Debug)]
pub struct Left {
    /// The lists, the uppermost last.
    lists: Vec<Screen>,
    /// The queue as it stood, where another list took its place.
    queue: Option<Queue>,
    /// The pane that had the keys, and the case it held.
    pane: Pane,
    held: Option<CaseNo>,
    /// The pane in which Esc goes back.
    from: Pane,
}

impl Model {
    /// Shows a case; Esc in its pane comes back to the list.
    pub(super) fn go_down_to_case(&mut self, no: CaseNo) -> Vec<Effect> {
        let left = self.leave(Pane::Case, None);
        let effects = self.show_case(no);
        self.left.push(left);
        effects
    }

    /// Shows a list of cases in the queue pane; Esc there comes back to the list it was opened from.
    pub(super) fn go_down_to_queue(&mut self, scope: Scope) -> Vec<Effect> {
        let queue = std::mem::replace(&mut self.queue, Queue::new(scope.clone()));
        let left = self.leave(Pane::Queue, Some(queue));
        let before = std::mem::take(&mut self.left);
        let effects = self.show_list(scope);
        self.left = before;
        self.left.push(left);
        effects
    }

    fn leave(&mut self, from: Pane, queue: Option<Queue>) -> Left {
        let lists = self.screens.iter().rposition(|screen| !matches!(screen, Screen::List(_))).map_or(0, |at| at + 1);
        let lists = self.screens.split_off(lists);
        Left { lists, queue, pane: self.pane, held: self.case.held, from }
    }

    /// Back to the list that was left, as it was; none where none was, or another pane has the keys.
    pub(super) fn come_back(&mut self) -> Option<Vec<Effect>> {
        let left = self.left.pop_if(|left| left.from == self.pane)?;
        (self.pane, self.case.held) = (left.pane, left.held);
        if let Some(queue) = left.queue {
            self.queue = queue;
        }
        self.screens.extend(left.lists);
        self.dirty = true;
        Some(self.reload())
    }

    /// Another way was taken from the case that a list led to: Esc means what it means there.
    pub(super) fn turn_away(&mut self) {
        if self.left.last().is_some_and(|left| left.from == Pane::Case) {
            self.left.clear();
        }
    }
}
