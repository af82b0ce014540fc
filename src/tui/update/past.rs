//! The desk as it was: into the past and back to now.

use super::super::keys::CommandId;
use super::super::lists::ListKind;
use super::super::message::{Effect, LookBack};
use super::super::model::{Model, Pane};
use super::super::screens::Screen;
use super::super::theme::Role;
use crate::office::CaseNo;
use crate::phrase::Phrase;
use crate::store::Scope;

/// What can be done to the past: it is read, and nothing else. Whatever is not named here would change something, or
/// speak of now.
fn reads(command: CommandId) -> bool {
    matches!(
        command.0,
        "open"
            | "back"
            | "help"
            | "find"
            | "menu"
            | "leave"
            | "redraw"
            | "language"
            | "explain"
            | "history"
            | "paper"
            | "copy"
            | "whose"
            | "matrix"
            | "past"
            | "export"
            | "mark"
            | "report-period"
            | "report-paper"
            | "figures-ask"
            | "next-register"
            | "next"
            | "previous"
            | "page-up"
            | "page-down"
            | "home"
            | "end"
    ) || command.0.starts_with("move-")
        || ListKind::of_command(command).is_some()
}

impl Model {
    /// Why a command cannot be given while the office is looked at as it was.
    ///
    /// # Errors
    /// The reason, with the moment.
    pub(in super::super) fn allowed_in_the_past(&self, command: CommandId) -> Result<(), Phrase> {
        match &self.past {
            Some(past) if !reads(command) => Err(Phrase::new("command-in-the-past").with("at", past.at)),
            _ => Ok(()),
        }
    }

    /// The store looks back now, or would not.
    pub(super) fn looked_back(&mut self, outcome: Result<Option<LookBack>, Phrase>) -> Vec<Effect> {
        self.dirty = true;
        match outcome {
            Ok(past) => {
                self.screens.retain(|screen| !matches!(screen, Screen::Form(form) if form.saving.is_some()));
                self.turn_to(past);
                let mut effects = self.settle();
                self.turning = self.settling;
                if let Some(of) = self.list_then.take() {
                    effects.extend(self.turn_list(of));
                }
                effects
            }
            Err(why) => {
                self.list_then = None;
                let text = self.world.say(&why);
                if let Some(Screen::Form(form)) = self.screens.last_mut() {
                    form.saving = None;
                    form.form.set_context(vec![super::super::form::Said::new(super::super::form::Role::Bad, why)]);
                } else {
                    self.tell(text, Role::Error);
                }
                self.release()
            }
        }
    }

    /// Moves the screens to another moment. The list and the selection stay; a list that is as of a day becomes the
    /// one of the other day.
    fn turn_to(&mut self, past: Option<LookBack>) {
        let now = past.as_ref().map_or(self.world.clock, |past| past.at);
        self.past = past;
        self.aside.clear();
        self.world.moved_to(now);
        self.queue.scope = match std::mem::replace(&mut self.queue.scope, Scope::All) {
            Scope::Overdue(_) => Scope::Overdue(now.date()),
            Scope::DueOn(_) => Scope::DueOn(now.date()),
            other => other,
        };
        self.word();
    }

    /// The case that the pane held was not there then: the list leads again.
    pub(super) fn not_there(&mut self, no: CaseNo) -> Vec<Effect> {
        self.pane = Pane::Queue;
        self.dirty = true;
        if let Some(past) = &self.past {
            let words = Phrase::new("past-not-yet").with("no", no.to_string()).with("at", past.at);
            self.tell(self.world.say(&words), Role::Warn);
        }
        self.follow()
    }

    /// Esc on the desk returns to now.
    pub(super) fn back_to_now(&mut self) -> Vec<Effect> {
        self.opening = true;
        vec![Effect::LookBack(None)]
    }
}
