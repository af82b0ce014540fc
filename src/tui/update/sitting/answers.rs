//! What the store says to the sheet of a sitting: the sitting as it is now, recorded, or why not.

use super::super::super::message::Effect;
use super::super::super::model::Model;
use super::super::super::screens::sitting::SittingView;
use super::super::super::screens::text::TextLine;
use super::super::super::screens::{Screen, TextScreen};
use super::super::super::theme::Role;
use super::super::super::{explain, papers};
use crate::office::{SittingNo, Subject};
use crate::phrase::Arg;
use crate::store::{Committed, SubmitError};

impl Model {
    /// Minutes drawn before another changed the sitting are of no use: back to the sheet, as it is now.
    pub(in super::super) fn minutes_stale(&mut self, place: Option<usize>, error: &SubmitError) -> Option<Vec<Effect>> {
        let place = place.filter(|_| matches!(error, SubmitError::Stale { subject: Subject::Sitting(_), .. }))?;
        if !matches!(self.screens[place], Screen::Paper(_)) {
            return None;
        }
        self.screens.remove(place);
        let text = self.not_recorded(error);
        self.tell(text, Role::Error);
        Some(self.settle())
    }

    /// A sitting came. One that is over stands there as its minutes, and what was typed for it is done with.
    pub(in super::super) fn sitting_came(&mut self, no: SittingNo, came: Option<Box<SittingView>>) -> Vec<Effect> {
        let is = |screen: &Screen| matches!(screen, Screen::Sitting(shown) if shown.no == no);
        let Some(place) = self.screens.iter().position(is) else { return Vec::new() };
        self.dirty = true;
        let Screen::Sitting(screen) = &mut self.screens[place] else { return Vec::new() };
        let first = screen.view.is_none();
        let mut effects = Vec::new();
        match came {
            Some(view) if view.sitting.is_open() && self.past.is_none() => {
                if screen.take(*view, papers::paper_texts(&self.world)) {
                    let text = self.world.get("form-draft-restored");
                    self.tell(text, Role::Good);
                }
            }
            Some(view) => {
                if !view.sitting.is_open() {
                    effects.push(Effect::DropDraft(screen.draft_key()));
                }
                let mut lines = self.left_over(place, &view);
                let shown = papers::of_minutes(&view, None, &self.world);
                let title = shown.title.clone();
                lines.extend(shown.all());
                self.screens[place] = Screen::Text(Box::new(TextScreen::new(title, lines)));
            }
            None => {
                self.screens.remove(place);
            }
        }
        if first {
            effects.extend(self.release());
        }
        effects
    }

    /// What was typed for a sitting that is over, above its minutes: it can no longer be recorded, and is not lost.
    fn left_over(&self, place: usize, view: &SittingView) -> Vec<TextLine> {
        let Some(Screen::Sitting(screen)) = self.screens.get(place) else { return Vec::new() };
        let mut lines = Vec::new();
        for (no, sheet) in screen.sheets.iter().filter(|(_, sheet)| sheet.changed) {
            for words in sheet.typed() {
                lines.push(TextLine::plain(format!("{no}: {words}")));
            }
        }
        if lines.is_empty() {
            return lines;
        }
        let by = view.sitting.ended_by.as_deref().map_or_else(String::new, |by| self.world.officer_name(by));
        let at = view.sitting.ended_at.map_or_else(|| Arg::from("-"), Arg::from);
        let head = self.world.texts.with("sitting-left-over", &[("by", by.into()), ("at", at)]);
        lines.insert(0, TextLine::new(head, Role::Warn));
        lines.push(TextLine::plain(""));
        lines
    }

    /// An answer to what a sheet asked: recorded, or why not; `None` when it was not a sheet that asked.
    pub(in super::super) fn sitting_answered(
        &mut self,
        ticket: u64,
        outcome: &Result<Committed, SubmitError>,
    ) -> Option<Vec<Effect>> {
        let asked = |screen: &mut Screen| match screen {
            Screen::Sitting(screen) => screen.saving.filter(|(asked, _)| *asked == ticket).map(|(_, case)| case),
            _ => None,
        };
        let case = self.screens.iter_mut().find_map(asked)?;
        let fault = outcome.as_ref().err().map(|error| self.not_recorded(error));
        let place = self.screens.iter().position(|screen| matches!(screen, Screen::Sitting(_)))?;
        let Screen::Sitting(screen) = &mut self.screens[place] else { return None };
        screen.saving = None;
        if let Some(sheet) = case.and_then(|no| screen.sheets.get_mut(&no)) {
            sheet.changed &= fault.is_some();
            sheet.fault.clone_from(&fault);
        }
        screen.stand_on_empty(case, outcome.as_ref().err());
        if fault.is_none() {
            screen.recorded(case);
        }
        if case.is_none() && fault.is_none() {
            screen.turn_to(1);
        }
        let key = screen.draft_key();
        let mut effects = vec![match screen.draft() {
            Some(draft) => Effect::SaveDraft { key, draft },
            None => Effect::DropDraft(key),
        }];
        match (fault, outcome) {
            (None, Ok(committed)) => {
                let words = explain::acknowledged(committed, &self.world);
                self.tell(words, Role::Good);
            }
            (fault, _) => self.tell(fault.unwrap_or_default(), Role::Error),
        }
        effects.extend(self.settle());
        Some(effects)
    }
}
