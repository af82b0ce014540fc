//! What became of a command: what stood for it goes, or says why it was not recorded.

use super::super::explain;
use super::super::form::{self, Said, plain};
use super::super::keys::{CommandId, Scope};
use super::super::message::Effect;
use super::super::model::{Model, Pane};
use super::super::screens::Screen;
use super::super::screens::text::TextLine;
use super::super::theme::Role;
use crate::office::Event;
use crate::store::{Committed, SubmitError};

impl Model {
    /// An answer to the command with that ticket, wherever it was given.
    pub(super) fn submitted(&mut self, ticket: u64, outcome: Result<Committed, SubmitError>) -> Vec<Effect> {
        self.dirty = true;
        if let Some(effects) = self.batch_answered(ticket, &outcome) {
            return effects;
        }
        if let Some(effects) = self.sitting_answered(ticket, &outcome) {
            return effects;
        }
        let place = self.screens.iter().position(|screen| match screen {
            Screen::Form(form) => form.saving == Some(ticket),
            Screen::Paper(paper) => paper.saving == Some(ticket),
            _ => false,
        });
        match outcome {
            Ok(committed) => {
                let words = explain::acknowledged(&committed, &self.world);
                self.tell(words, Role::Good);
                self.hold_case(&committed);
                self.queue.moved = true;
                let mut effects = self.saved(place);
                effects.extend(self.sitting_called(&committed));
                effects.extend(self.settle());
                effects
            }
            Err(error) => {
                if let Some(effects) = self.minutes_stale(place, &error) {
                    return effects;
                }
                self.not_saved(place, &error);
                self.renew(place).unwrap_or_else(|| self.release())
            }
        }
    }

    /// The case pane holds a case that the queue's selection does not lead to: one just registered, whose documents are
    /// next, and a delivered one, which leaves the queue and is still to be closed.
    fn hold_case(&mut self, committed: &Committed) {
        for event in &committed.events {
            if let Event::ResultDelivered { case, .. } | Event::CaseRegistered { case, .. } = event {
                (self.pane, self.case.held) = (Pane::Case, Some(*case));
            }
        }
    }

    /// The screens a saved command came from are done with, and so is their draft.
    pub(super) fn saved(&mut self, place: Option<usize>) -> Vec<Effect> {
        let Some(place) = place else { return Vec::new() };
        let mut effects = Vec::new();
        // A paper stands on the form it was made of.
        let from = match &self.screens[place] {
            Screen::Paper(_) if place > 0 && matches!(self.screens[place - 1], Screen::Form(_)) => place - 1,
            _ => place,
        };
        for screen in self.screens.drain(from..) {
            if let Screen::Form(form) = screen {
                effects.push(Effect::DropDraft(form.draft_key));
            }
        }
        // A list below shows what was done on one of its rows.
        if let Some(Screen::List(list)) = self.screens.last() {
            effects.extend(list.renews(self.world.today()));
        }
        effects
    }

    /// Why a command was not recorded, with the name of whoever was faster.
    pub(super) fn not_recorded(&self, error: &SubmitError) -> String {
        let SubmitError::Stale { changed, .. } = error else { return self.world.say(&error.phrase()) };
        let by = changed.last().map_or_else(String::new, |last| self.world.officer_name(&last.by));
        self.world.texts.with("store-stale", &[("count", changed.len().into()), ("by", by.into())])
    }

    /// What can be done about a form that others were faster than: given anew, or given up.
    fn ways_out(&self) -> String {
        let key = |command: &'static str| {
            let key = self.keymap.key_in(&[Scope::Form, Scope::Global], CommandId(command));
            key.map(|key| key.to_string().to_uppercase()).unwrap_or_default()
        };
        let drop = self.world.get(&CommandId("begin-anew").label_id());
        let keys = [("save", key("save").into()), ("menu", key("menu").into()), ("drop", drop.into())];
        self.world.texts.with("form-stale-ways", &keys)
    }

    /// Not saved: what was typed stays, and what others changed stands beside it; F2 then applies it anew.
    fn not_saved(&mut self, place: Option<usize>, error: &SubmitError) {
        let text = self.not_recorded(error);
        let mut found = None;
        let mut news = Vec::new();
        if let SubmitError::Stale { found: revision, changed, .. } = error {
            found = Some(*revision);
            news = explain::history(changed, &self.world);
            if let Some(Screen::Form(screen)) = place.and_then(|place| self.screens.get_mut(place)) {
                screen.kind.others_words(&mut screen.form, &screen.opened, changed, &self.world);
            }
        }
        let ways = found.map(|_| self.ways_out());
        match place.map(|place| &mut self.screens[place]) {
            Some(Screen::Form(screen)) => {
                screen.saving = None;
                screen.expected = found.or(screen.expected);
                screen.stale |= found.is_some();
                let mut said = vec![Said::new(form::Role::Bad, plain(text))];
                said.extend(news.into_iter().map(|line| plain(line.text).into()));
                said.extend(ways.map(|ways| plain(ways).into()));
                screen.form.set_context(said);
            }
            Some(Screen::Paper(paper)) => {
                paper.saving = None;
                paper.expected = found.or(paper.expected);
                // What changed is read before it is signed again.
                paper.shown = None;
                news.push(TextLine::new(text, Role::Error));
                let moved = matches!(error, SubmitError::Stale { .. } | SubmitError::Refused(_));
                if paper.drawn_by.is_some() && moved {
                    paper.redrawing = Some(news);
                } else {
                    paper.remarks = news;
                }
            }
            _ => self.tell(text, Role::Error),
        }
    }
}
