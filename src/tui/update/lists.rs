//! Applications in, and the register.

use super::super::forms::FormKind;
use super::super::keys::CommandId;
use super::super::message::{Effect, ImportSource, InboxFile, Preview};
use super::super::model::Model;
use super::super::screens::Screen;
use super::super::screens::import::ImportStep;
use super::super::{inbox, view};
use super::overlay::scrolled;
use crate::import::Counts;
use crate::office::Subject;
use crate::phrase::Phrase;

impl Model {
    /// Enter on a certificate opens its history, on a notification the form that finds its certificate.
    pub(super) fn register_key(&mut self, command: Option<CommandId>) -> Vec<Effect> {
        let Some(command) = command else { return Vec::new() };
        let Some(Screen::Register(screen)) = self.screens.last_mut() else { return Vec::new() };
        self.dirty = true;
        let rows = screen.rows(&self.world);
        match command.0 {
            "back" | "leave" => return self.pop(),
            "find" => return self.open_find(None),
            "help" => return self.open_help(),
            "open" => {
                let Some(subject) = rows.get(screen.at).and_then(|row| row.subject.clone()) else { return Vec::new() };
                self.opening = true;
                return match subject {
                    Subject::Notification(_) => self.open_form_on(FormKind::Match, subject),
                    other => vec![Effect::History(other)],
                };
            }
            _ => {
                // The lists follow one another: the selection passes over their headings.
                let to = scrolled(screen.at, command, rows.len(), 1);
                let opens = |at: &usize| rows.get(*at).is_some_and(|row| row.subject.is_some());
                let up = matches!(command.0, "move-up" | "page-up");
                let onto = if up { (0..=to).rev().find(opens) } else { (to..rows.len()).find(opens) };
                screen.at = onto.unwrap_or(screen.at);
            }
        }
        Vec::new()
    }

    pub(super) fn import_key(&mut self, command: Option<CommandId>) -> Vec<Effect> {
        self.dirty = true;
        let (_, height) = view::overlay_size(&self.world);
        let Some(command) = command else { return Vec::new() };
        let Some(Screen::Import(screen)) = self.screens.last_mut() else { return Vec::new() };
        match (&mut screen.step, command.0) {
            (_, "back" | "leave") | (ImportStep::Done(_), "open" | "save") => return self.pop(),
            (ImportStep::Choosing { files, at }, "open") => {
                let Some(name) = files.get(*at).map(|file| file.name.clone()) else { return Vec::new() };
                screen.fault = None;
                screen.step = ImportStep::Reading;
                return vec![Effect::Preview(ImportSource::File(name))];
            }
            (ImportStep::Choosing { files, at }, _) => *at = scrolled(*at, command, files.len(), 1),
            (ImportStep::Preview { preview, .. }, "save") => {
                let source = preview.source.clone();
                screen.rejected = inbox::rejected_name(&source);
                screen.step = ImportStep::Running;
                return vec![Effect::Import(source)];
            }
            (ImportStep::Preview { preview, scroll }, _) => {
                *scroll = scrolled(*scroll, command, preview.rows.len() + 8, height);
            }
            _ => {}
        }
        Vec::new()
    }

    pub(super) fn import_pasted(&mut self, text: &str) -> Vec<Effect> {
        let Some(Screen::Import(screen)) = self.screens.last_mut() else { return Vec::new() };
        if text.trim().is_empty() {
            return Vec::new();
        }
        screen.fault = None;
        screen.step = ImportStep::Reading;
        vec![Effect::Preview(ImportSource::Pasted(text.to_owned()))]
    }

    pub(super) fn inbox(&mut self, files: Vec<InboxFile>) -> Vec<Effect> {
        if let Some(Screen::Import(screen)) = self.screens.last_mut() {
            screen.step = ImportStep::Choosing { files, at: 0 };
            self.dirty = true;
        }
        self.release()
    }

    pub(super) fn preview(&mut self, preview: Result<Box<Preview>, Phrase>) -> Vec<Effect> {
        let fault = preview.as_ref().err().map(|why| self.world.say(why));
        if let Some(Screen::Import(screen)) = self.screens.last_mut() {
            self.dirty = true;
            screen.fault = fault;
            match preview {
                Ok(preview) => screen.step = ImportStep::Preview { preview, scroll: 0 },
                Err(_) => return vec![Effect::Inbox],
            }
        }
        Vec::new()
    }

    pub(super) fn imported(&mut self, outcome: &Result<Counts, Phrase>) -> Vec<Effect> {
        let fault = outcome.as_ref().err().map(|why| self.world.say(why));
        if let Some(Screen::Import(screen)) = self.screens.last_mut() {
            self.dirty = true;
            screen.fault = fault;
            match outcome {
                Ok(counts) => screen.step = ImportStep::Done(*counts),
                Err(_) => return vec![Effect::Inbox],
            }
        }
        self.reload()
    }
}
