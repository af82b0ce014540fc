//! Several commands of one form: asked one after another, acknowledged once.

use super::super::message::Effect;
use super::super::model::Model;
use super::super::screens::Screen;
use super::super::theme::Role;
use crate::office::{CaseNo, Command};
use crate::store::{Committed, SubmitError};

/// Commands on their way: their numbers are the ticket of the first and those after it.
#[derive(Debug)]
pub struct Batch {
    first: u64,
    /// The case of each command still to be answered or refused, in the order of the tickets.
    cases: Vec<Option<CaseNo>>,
    done: usize,
    /// Those refused, and the first reason.
    left: Vec<CaseNo>,
    why: Option<String>,
}

impl Batch {
    fn last(&self) -> u64 {
        self.first + self.cases.len() as u64 - 1
    }

    fn place(&self, ticket: u64) -> Option<usize> {
        let at = usize::try_from(ticket.checked_sub(self.first)?).ok()?;
        (at < self.cases.len()).then_some(at)
    }
}

impl Model {
    /// Sends the commands of the form on top; the form waits for the last of them.
    pub(super) fn send_all(&mut self, commands: Vec<Command>) -> Vec<Effect> {
        let first = self.ticket + 1;
        let cases: Vec<Option<CaseNo>> = commands.iter().map(Command::case).collect();
        let effects: Vec<Effect> = commands
            .into_iter()
            .map(|command| Effect::Submit { ticket: self.next_ticket(), command: Box::new(command), expected: None })
            .collect();
        if let Some(Screen::Form(form)) = self.screens.last_mut().filter(|_| !effects.is_empty()) {
            form.saving = Some(self.ticket);
            self.batch = Some(Batch { first, cases, done: 0, left: Vec::new(), why: None });
            self.opening = true;
        }
        effects
    }

    /// Whether the answer is one of a batch: then it is counted, and the last one says how many came through.
    pub(super) fn batch_answered(
        &mut self,
        ticket: u64,
        outcome: &Result<Committed, SubmitError>,
    ) -> Option<Vec<Effect>> {
        let words = outcome.as_ref().err().map(|error| self.world.say(&error.phrase()));
        let batch = self.batch.as_mut()?;
        let at = batch.place(ticket)?;
        match words {
            None => batch.done += 1,
            Some(words) => {
                batch.left.extend(batch.cases[at]);
                batch.why.get_or_insert(words);
            }
        }
        if ticket < batch.last() {
            return Some(Vec::new());
        }
        let batch = self.batch.take()?;
        let place = self.screens.iter().position(|s| matches!(s, Screen::Form(form) if form.saving == Some(ticket)));
        let mut effects = self.saved(place);
        self.say_batch(&batch);
        // What was refused stays marked.
        self.queue.marked = batch.left;
        effects.extend(self.settle());
        Some(effects)
    }

    fn say_batch(&mut self, batch: &Batch) {
        let (text, role) = match &batch.why {
            None => (self.world.texts.with("form-assign-done", &[("n", batch.done.into())]), Role::Good),
            Some(why) => {
                let counts = [
                    ("done", batch.done.into()),
                    ("n", batch.cases.len().into()),
                    (
                        "why",
                        format!("{}: {why}", batch.left.first().map(ToString::to_string).unwrap_or_default()).into(),
                    ),
                ];
                (self.world.texts.with("form-assign-partly", &counts), Role::Error)
            }
        };
        self.tell(text, role);
    }
}
