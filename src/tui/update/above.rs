//! The inquiries that press stand above the cases of the queue: `Up` from the first case leads to them, Enter opens one.
//! No command on a case is meant while one of them is selected.

use super::super::keys::CommandId;
use super::super::lists::{ListKind, RowOpens};
use super::super::message::{Effect, Pressing};
use super::super::model::{Model, Pane};
use crate::office::Subject;
use crate::store::Scope;

/// Lines they have in all: the cases keep the pane.
const MOST: usize = 3;

/// A line above the cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineAbove<'m> {
    /// An inquiry.
    Inquiry(&'m Pressing),
    /// So many more, in their list.
    More(usize),
}

impl Model {
    /// The lines, of the inquiries that belong to the list of cases shown: everybody's, one's own, nobody's.
    pub fn inquiries_above(&self) -> Vec<LineAbove<'_>> {
        let Some(facts) = &self.deadlines.facts else { return Vec::new() };
        let belongs = |inquiry: &&Pressing| {
            let officer = inquiry.officer.as_ref();
            match &self.queue.scope {
                Scope::All => true,
                Scope::Mine(login) => officer == Some(login),
                Scope::Own(logins) | Scope::Team(logins) => officer.is_some_and(|login| logins.contains(login)),
                Scope::Nobody => officer.is_none(),
                Scope::Overdue(day) => inquiry.due < *day,
                Scope::DueOn(day) => inquiry.due == *day,
                _ => false,
            }
        };
        let all: Vec<&Pressing> = facts.pressing.iter().filter(belongs).collect();
        let shown = if all.len() > MOST { MOST - 1 } else { all.len() };
        let more = (all.len() > shown).then(|| LineAbove::More(all.len() - shown));
        all.into_iter().take(shown).map(LineAbove::Inquiry).chain(more).collect()
    }

    /// The line that is selected, while the queue has the keys.
    pub fn inquiry_selected(&self) -> Option<LineAbove<'_>> {
        let at = self.queue.above.filter(|_| self.pane == Pane::Queue)?;
        self.inquiries_above().get(at).copied()
    }

    /// A move among them or onto them; none where the key is the queue's own.
    pub(super) fn move_above(&mut self, command: CommandId) -> Option<Vec<Effect>> {
        let lines = self.inquiries_above().len();
        let at = self.queue.above.filter(|at| *at < lines);
        let to = match (at, command.0) {
            (None, "move-up") if self.queue.before == 0 && self.queue.at == 0 => lines.checked_sub(1)?,
            (Some(at), "move-up") => at.saturating_sub(1),
            (Some(at), "move-down") if at + 1 < lines => at + 1,
            (Some(_), "page-up" | "home") => 0,
            (Some(_), "mark") => return Some(Vec::new()),
            (Some(_), "open") => return Some(self.open_above()),
            (Some(_), "move-down" | "page-down" | "end" | "back") => {
                (self.queue.above, self.dirty) = (None, true);
                return Some(Vec::new());
            }
            _ => return None,
        };
        (self.queue.above, self.dirty) = (Some(to), true);
        Some(Vec::new())
    }

    fn open_above(&mut self) -> Vec<Effect> {
        match self.inquiry_selected() {
            Some(LineAbove::Inquiry(inquiry)) => {
                let card = RowOpens::Card(Subject::Inquiry(inquiry.no));
                self.open_row(card)
            }
            Some(LineAbove::More(_)) => self.open_list(ListKind::Inquiries),
            None => Vec::new(),
        }
    }
}
