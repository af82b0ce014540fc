//! Applications in, and the lists.

use super::super::forms::{self, FormKind};
use super::super::keys::CommandId;
use super::super::lists::{Ask, ListOf, RowOpens, at_hand};
use super::super::message::{Effect, ImportSource, Imported, InboxFile, Preview};
use super::super::model::Model;
use super::super::screens::import::ImportStep;
use super::super::screens::list::ListScreen;
use super::super::screens::menu::MenuScreen;
use super::super::screens::text::{TextLine, wrap};
use super::super::screens::{Screen, TextScreen};
use super::super::theme::Role;
use super::super::{explain, view};
use super::commands::{availability, menu};
use super::overlay::scrolled;
use crate::office::Subject;
use crate::office::permit::figures::Question;
use crate::phrase::Phrase;

impl Model {
    /// Enter opens what the selected row stands for.
    pub(super) fn list_key(&mut self, command: Option<CommandId>) -> Vec<Effect> {
        let Some(command) = command else { return Vec::new() };
        let Some(Screen::List(screen)) = self.screens.last_mut() else { return Vec::new() };
        self.dirty = true;
        match command.0 {
            "back" | "leave" => return self.leave_list(),
            "find" => return self.open_find(None),
            "help" => return self.open_help(),
            "paper" => {
                let Some(subject) = screen.opens().subject_of_papers() else { return Vec::new() };
                return self.open_outgoing(subject);
            }
            "figures-ask" => return self.ask_figures(),
            "export" | "report-period" | "report-paper" | "next-register" => return self.run(command),
            "menu" => {
                let rows = menu(self);
                return self.push(Screen::Menu(Box::new(MenuScreen::new(rows))));
            }
            "open" => {
                let opens = screen.opens().clone();
                return self.open_row(opens);
            }
            _ => {
                let to = scrolled(screen.at, command, screen.len(), 1);
                screen.select(to, matches!(command.0, "move-up" | "page-up"));
                if let Some(ask) = screen.wants(command) {
                    screen.awaited = true;
                    self.opening = true;
                    return vec![screen.asks(self.world.today(), ask)];
                }
            }
        }
        Vec::new()
    }

    pub(super) fn open_row(&mut self, opens: RowOpens) -> Vec<Effect> {
        match opens {
            RowOpens::Nothing => Vec::new(),
            RowOpens::Form(kind, subject) => {
                if let Err(why) = availability(CommandId(kind.command()), self) {
                    let text = self.world.say(&why);
                    self.tell(text, Role::Warn);
                    return Vec::new();
                }
                self.open_form_on(kind, subject)
            }
            RowOpens::Preset(kind, fields) => {
                self.preset = fields;
                self.open_form_on(kind, Subject::Office)
            }
            RowOpens::History(subject) => {
                self.opening = true;
                vec![Effect::History(subject)]
            }
            RowOpens::Card(subject) => {
                // A card that stands below already is gone back to.
                let stands = |screen: &Screen| matches!(screen, Screen::Text(text) if text.card.as_ref().is_some_and(|card| card.subject() == subject));
                if let Some(at) = self.screens.iter().position(stands) {
                    self.screens.truncate(at + 1);
                    return Vec::new();
                }
                self.opening = true;
                vec![Effect::Card(subject)]
            }

            RowOpens::AsAt(subject, seq) => {
                self.opening = true;
                vec![Effect::AsAt { subject, seq }]
            }

            RowOpens::Life(number) => {
                self.opening = true;
                vec![Effect::Life(number)]
            }
            RowOpens::Case(no) => self.go_down_to_case(no),
            RowOpens::Queue(scope) => self.go_down_to_queue(scope),
            RowOpens::Of(of) => {
                let effects = self.open_list(of.kind());
                self.ask_anew(of).map_or(effects, |asks| vec![asks])
            }
            RowOpens::Rows(title, rows) => {
                let Some(Screen::List(list)) = self.screens.last() else { return Vec::new() };
                let part = ListScreen::part(list.kind, title, rows);
                self.push(Screen::List(Box::new(part)))
            }
            RowOpens::Asked(of) => self.turn_list(of),
            RowOpens::Sitting(no) => {
                self.pop();
                self.open_sitting(no)
            }
            RowOpens::Text(title, lines) => {
                let lines = lines.iter().map(|(words, role)| TextLine::new(self.world.say(words), *role)).collect();
                let title = self.world.say(&title);
                self.push(Screen::Text(Box::new(TextScreen::new(title, lines))))
            }
        }
    }

    /// The list is made anew as it was asked, under whatever it was asked on; keys wait for it.
    pub(super) fn turn_list(&mut self, of: ListOf) -> Vec<Effect> {
        let kind = of.kind();
        let of_kind =
            |screen: &Screen| matches!(screen, Screen::List(list) if list.kind == kind && list.part.is_none());
        let Some(at) = self.screens.iter().rposition(of_kind) else { return self.release() };
        self.screens.truncate(at + 1);
        self.dirty = true;
        self.opening = true;
        self.ask_anew(of).into_iter().collect()
    }

    /// Asks the list on top something else.
    fn ask_anew(&mut self, of: ListOf) -> Option<Effect> {
        let today = self.world.today();
        let Some(Screen::List(list)) = self.screens.last_mut() else { return None };
        (list.of, list.rows, list.at, list.awaited) = (Some(of), None, 0, true);
        Some(list.asks(today, Ask::First))
    }

    /// The question the figures on top answer, to be asked otherwise.
    fn ask_figures(&mut self) -> Vec<Effect> {
        let question = self.question_at_hand();
        self.open_row(RowOpens::Preset(FormKind::Figures, forms::figures::values(&question)))
    }

    /// The question the figures on top answer, or the list they are a part of; without one, the one at hand.
    pub(super) fn question_at_hand(&self) -> Question {
        let asked = self.screens.iter().rev().find_map(|screen| match screen {
            Screen::List(list) if list.part.is_none() => list.of.as_ref(),
            _ => None,
        });
        match asked {
            Some(ListOf::Figures(question) | ListOf::Counted(question) | ListOf::Together(question, _)) => {
                question.clone()
            }
            _ => at_hand(self.world.today()),
        }
    }

    pub(super) fn import_key(&mut self, command: Option<CommandId>) -> Vec<Effect> {
        self.dirty = true;
        let (columns, height) = view::overlay_size(&self.world);
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
                screen.step = ImportStep::Running;
                return vec![Effect::Import(source)];
            }
            (ImportStep::Preview { preview, scroll }, _) => {
                let lines = wrap(&explain::preview(preview, &self.world), columns).len();
                *scroll = scrolled(*scroll, command, lines, height);
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

    pub(super) fn imported(&mut self, outcome: Result<Imported, Phrase>) -> Vec<Effect> {
        let fault = outcome.as_ref().err().map(|why| self.world.say(why));
        if let Some(Screen::Import(screen)) = self.screens.last_mut() {
            self.dirty = true;
            screen.fault = fault;
            match outcome {
                Ok(done) => screen.step = ImportStep::Done(done),
                Err(_) => return vec![Effect::Inbox],
            }
        }
        self.reload()
    }
}
