//! Who has what open: the others are told of the case that is open here, and theirs are shown beside it.

use super::super::message::Effect;
use super::super::model::{Model, Pane};
use super::super::screens::Screen;
use super::super::view;
use crate::office::CaseNo;
use crate::store::presence::Seat;

/// What is known of the others, and what they know.
#[derive(Debug, Default)]
pub struct Here {
    /// The other programs, the one whose case is open longest first.
    pub others: Vec<Seat>,
    /// The case they were told of.
    told: Option<CaseNo>,
}

impl Model {
    /// The case that is open: the one a form or a paper is about, or the one the keys are in. A selection that the
    /// case pane only follows opens nothing: everybody's screen begins on the most urgent case.
    pub(super) fn open_here(&self) -> Option<CaseNo> {
        if self.past.is_some() {
            return None;
        }
        let above = self.screens.iter().rev().find_map(|screen| match screen {
            Screen::Form(form) => form.opened.view.as_ref().map(|view| view.case.no),
            Screen::Paper(paper) => paper.command.as_ref().and_then(crate::office::Command::case),
            _ => None,
        });
        let shown = self.case.view.as_ref().filter(|_| self.pane == Pane::Case).map(|view| view.case.no);
        above.or(shown)
    }

    /// Tells the others, if another case is open than the one they know of.
    pub(super) fn tell_open(&mut self) -> Option<Effect> {
        let open = self.open_here();
        (std::mem::replace(&mut self.here.told, open) != open).then_some(Effect::Here(open))
    }

    /// The others, as they are now; nothing is drawn unless it is said where it is looked at.
    pub(super) fn others_came(&mut self, others: Vec<Seat>) -> Vec<Effect> {
        let before = view::beside(self);
        self.here.others = others;
        self.dirty |= view::beside(self) != before;
        Vec::new()
    }
}
