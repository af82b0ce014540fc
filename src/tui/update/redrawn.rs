//! What is drawn or built anew over what the store has now: a paper that was not signed, a form that only proposes.

use super::super::forms::FormKind;
use super::super::message::{Effect, Opened};
use super::super::model::Model;
use super::super::screens::{PaperScreen, Screen};
use super::super::theme::Role;
use crate::office::Subject;

impl Model {
    /// A paper drawn of what stands in the store; in the place of the one that was not signed, under what changed.
    pub(super) fn drawn_of_store(&mut self, mut paper: PaperScreen, by: (FormKind, Subject)) -> Vec<Effect> {
        paper.drawn_by = Some(by);
        let redrawn = self.screens.iter_mut().find_map(|screen| match screen {
            Screen::Paper(old) if old.redrawing.is_some() => Some(old),
            _ => None,
        });
        let Some(old) = redrawn else { return self.push(Screen::Paper(Box::new(paper))) };
        paper.remarks.splice(0..0, old.redrawing.take().unwrap_or_default());
        **old = paper;
        self.dirty = true;
        self.release()
    }

    /// What a form proposes of itself is asked anew where others were faster: it cannot be changed by hand. So is a paper
    /// that would be signed over what stands in the store now.
    pub(super) fn renew(&mut self, place: Option<usize>) -> Option<Vec<Effect>> {
        if let Some(Screen::Paper(paper)) = self.screens.get(place?)
            && paper.redrawing.is_some()
        {
            let (kind, subject) = paper.drawn_by.clone()?;
            self.opening = true;
            return Some(vec![Effect::Open { kind, subject }]);
        }
        let Some(Screen::Form(screen)) = self.screens.get_mut(place?) else { return None };
        if !screen.kind.proposes() {
            return None;
        }
        (screen.renewing, self.opening) = (true, true);
        Some(vec![Effect::Open { kind: screen.kind, subject: Subject::Office }])
    }

    /// The same form over what there is now: what was typed stays, and so does what was said above it.
    pub(super) fn renewed(&mut self, place: usize, opened: Opened) -> Vec<Effect> {
        let Screen::Form(screen) = &mut self.screens[place] else { return self.release() };
        screen.renewing = false;
        match screen.kind.build(&opened, &self.world) {
            Ok(mut form) => {
                form.restore(&screen.form.draft());
                form.set_context(screen.form.context().to_vec());
                screen.kind.recompute(&mut form, &opened, &self.world);
                screen.expected = screen.kind.commission_revision(&opened);
                (screen.form, screen.opened) = (form, opened);
            }
            Err(words) => {
                let text = self.world.say(&words);
                self.tell(text, Role::Warn);
            }
        }
        self.dirty = true;
        self.release()
    }
}
