//! Keys, commands and pastes.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind};

use super::field::FieldKind;
use super::state::State;
use super::style::Role;
use super::{Form, FormAction, FormContext, Outcome, Said, Step, rows};
use crate::phrase::Phrase;
use crate::tui::input::Pasted;

/// Fields that a page key passes.
const PAGE: usize = 6;
/// Rows that it passes in a text of pages.
const PAGE_ROWS: isize = 10;

impl Form {
    /// A key that the key map has no form command for: typing, the arrows, Enter, Tab, Esc. The field has it first.
    pub fn key(&mut self, key: KeyEvent, context: &FormContext<'_>) -> Outcome {
        if key.kind == KeyEventKind::Release {
            return Outcome::Ignored;
        }
        self.returning = None;
        let columns =
            self.slots.get(self.focus).map_or(0, |slot| rows::text_columns(&slot.field.kind, context.columns));
        let step = match self.slots.get_mut(self.focus) {
            Some(slot) if key.code != KeyCode::Esc => slot.state.key(key, &slot.field, columns, context),
            _ => Step::Ignored,
        };
        match step {
            Step::Changed => self.changed(),
            Step::Moved => Outcome::Handled,
            Step::Next { changed } => {
                let taken = changed.then(|| self.changed());
                let outcome = self.go(self.neighbour(1), context);
                taken.unwrap_or(outcome)
            }
            Step::Ignored => self.structural(key.code, context),
        }
    }

    fn structural(&mut self, code: KeyCode, context: &FormContext<'_>) -> Outcome {
        match code {
            KeyCode::Esc => self.act(FormAction::Back, context),
            KeyCode::Enter if self.focus == self.slots.len() => self.act(FormAction::Save, context),
            KeyCode::Tab => self.act(FormAction::Next, context),
            KeyCode::BackTab => self.act(FormAction::Prev, context),
            KeyCode::Enter | KeyCode::Down => self.go(self.neighbour(1), context),
            KeyCode::Up => self.go(self.neighbour(-1), context),
            KeyCode::PageUp => self.act(FormAction::PageUp, context),
            KeyCode::PageDown => self.act(FormAction::PageDown, context),
            // Nothing is typed here, and what was typed blindly is not to vanish without a word.
            KeyCode::Char(_) if self.focus == self.slots.len() => {
                self.message = Some(Said::new(Role::Warn, Phrase::new("form-typed-on-save")));
                Outcome::Ignored
            }
            _ => Outcome::Ignored,
        }
    }

    /// A command from the key map.
    pub fn act(&mut self, action: FormAction, context: &FormContext<'_>) -> Outcome {
        match action {
            FormAction::Next => self.tab(true, context),
            FormAction::Prev => self.tab(false, context),
            FormAction::Save => self.save(context),
            FormAction::Choose => self.choose(),
            FormAction::Back => self.back(),
            FormAction::First => self.go(self.first(), context),
            FormAction::Last => self.go((0..self.slots.len()).rfind(|at| self.takes_focus(*at)).unwrap_or(0), context),
            FormAction::PageUp => self.page(-1, context),
            FormAction::PageDown => self.page(1, context),
            FormAction::MarkRest => self.mark_rest(),
        }
    }

    /// Puts a pasted text into the field and says what had to be changed in it.
    pub fn paste(&mut self, text: &str) -> Outcome {
        let pasted = self.slots.get_mut(self.focus).and_then(|slot| slot.state.paste(text, &slot.field.kind));
        let Some(pasted) = pasted else {
            self.message = Some(Said::new(Role::Warn, Phrase::new("form-paste-nowhere")));
            return Outcome::Handled;
        };
        let outcome = self.changed();
        self.message = paste_message(&pasted);
        outcome
    }

    fn changed(&mut self) -> Outcome {
        self.dirty = true;
        self.typing = true;
        self.message = None;
        if let Some(slot) = self.slots.get_mut(self.focus) {
            slot.error = None;
        }
        Outcome::Changed
    }

    /// The next or previous place for the focus; the same one at the ends.
    fn neighbour(&self, by: isize) -> usize {
        let mut at = self.focus;
        while let Some(next) = at.checked_add_signed(by).filter(|next| *next <= self.slots.len()) {
            at = next;
            if self.takes_focus(at) {
                return at;
            }
        }
        self.focus
    }

    /// Leaves the field for another one. Never refused.
    fn go(&mut self, to: usize, context: &FormContext<'_>) -> Outcome {
        let changed = self.leave(context);
        self.focus = to;
        self.typing = false;
        if let Some(State::Periods(periods)) = self.slots.get_mut(to).map(|slot| &mut slot.state) {
            periods.column = 0;
        }
        if changed { Outcome::Changed } else { Outcome::Handled }
    }

    /// What leaving the field would do, without leaving it: a save is to see what the field then holds. Whether a value
    /// changed.
    pub fn settle(&mut self, context: &FormContext<'_>) -> bool {
        self.leave(context)
    }

    fn leave(&mut self, context: &FormContext<'_>) -> bool {
        let Some(slot) = self.slots.get_mut(self.focus) else { return false };
        slot.left = true;
        let changed = slot.state.leave(&slot.field.kind, context);
        if changed {
            slot.error = None;
            self.dirty = true;
        }
        changed
    }

    fn tab(&mut self, forward: bool, context: &FormContext<'_>) -> Outcome {
        if let Some(State::Periods(periods)) = self.slots.get_mut(self.focus).map(|slot| &mut slot.state)
            && periods.tab(forward, context)
        {
            return Outcome::Handled;
        }
        self.go(self.neighbour(if forward { 1 } else { -1 }), context)
    }

    /// Some fields on or back; in a text of pages some rows of it, as long as there are any.
    fn page(&mut self, by: isize, context: &FormContext<'_>) -> Outcome {
        if let Some(slot) = self.slots.get_mut(self.focus)
            && let (State::Area(area), kind @ FieldKind::Page { .. }) = (&mut slot.state, &slot.field.kind)
            && area.rows_on(rows::text_columns(kind, context.columns), by * PAGE_ROWS)
        {
            return Outcome::Handled;
        }
        let start = self.focus;
        let mut to = start;
        for _ in 0..PAGE {
            self.focus = to;
            to = self.neighbour(by);
        }
        self.focus = start;
        self.go(to, context)
    }

    fn choose(&mut self) -> Outcome {
        let Some(slot) = self.slots.get_mut(self.focus) else { return Outcome::Ignored };
        match (&mut slot.state, &slot.field.kind) {
            (State::Choice(choice), FieldKind::Choice { options } | FieldKind::Search { options }) => {
                choice.unfold(options);
                Outcome::Handled
            }
            _ => Outcome::Ignored,
        }
    }

    /// Esc closes an open list first; then it leaves.
    fn back(&mut self) -> Outcome {
        match self.slots.get_mut(self.focus).map(|slot| &mut slot.state) {
            Some(State::Choice(choice)) if choice.open => {
                choice.fold();
                Outcome::Handled
            }
            _ => Outcome::Back,
        }
    }

    fn mark_rest(&mut self) -> Outcome {
        let Some(State::Checklist(list)) = self.slots.get_mut(self.focus).map(|slot| &mut slot.state) else {
            return Outcome::Ignored;
        };
        if list.mark_rest() == Step::Changed { self.changed() } else { Outcome::Handled }
    }

    /// Saves, or goes to the first field that is wrong and counts them.
    fn save(&mut self, context: &FormContext<'_>) -> Outcome {
        self.leave(context);
        self.tried = true;
        let wrong = |(at, slot): (usize, &super::Slot)| Some((at, slot.problem(context)?));
        let errors: Vec<(usize, Phrase)> = self.slots.iter().enumerate().filter_map(wrong).collect();
        let Some((_, first)) = errors.first() else {
            self.message = None;
            return Outcome::Save(self.values(context));
        };
        let said = Phrase::new("form-errors").with("count", errors.len()).with("first", first.clone());
        if let Some((at, problem)) = errors.iter().find(|(at, _)| self.takes_focus(*at)) {
            let label = self.slots[*at].field.label.clone();
            (self.focus, self.typing) = (*at, false);
            self.stand_on_the_bad_row(context);
            let said = Phrase::new("form-errors-at").with("count", errors.len());
            self.message = Some(Said::new(Role::Bad, said.with("label", label).with("first", problem.clone())));
        } else {
            self.message = Some(Said::new(Role::Bad, said));
        }
        Outcome::Handled
    }

    fn stand_on_the_bad_row(&mut self, context: &FormContext<'_>) {
        match self.slots.get_mut(self.focus).map(|slot| &mut slot.state) {
            Some(State::Checklist(list)) => list.at = list.first_bad().unwrap_or(list.at),
            Some(State::Periods(periods)) => {
                if let Some((row, _)) = periods.problem(context) {
                    (periods.row, periods.column) = (row, 0);
                }
            }
            _ => {}
        }
    }
}

/// What a paste changed, in one sentence; none where the text went in as it was.
fn paste_message(pasted: &Pasted) -> Option<Said> {
    let counted = |id: &str, count: usize| (count > 0).then(|| Phrase::new(id).with("count", count));
    let mut what: Vec<Phrase> = Vec::new();
    what.extend(counted("form-paste-dropped", pasted.dropped));
    what.extend(counted("form-paste-joined", pasted.joined));
    what.extend(counted("form-paste-cut", pasted.cut));
    what.extend(pasted.trimmed.then(|| Phrase::new("form-paste-trimmed")));
    (!what.is_empty()).then(|| Said::new(Role::Warn, Phrase::new("form-paste-changed").with("what", what)))
}
