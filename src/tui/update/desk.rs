//! The commands of the three panes.

mod reading;
mod whose;

use super::super::forms::{FormKind, signing};
use super::super::keys::CommandId;
use super::super::lists::{Ask, ListKind, RowOpens};
use super::super::message::Effect;
use super::super::model::{Model, Pane};
use super::super::screens::menu::MenuScreen;
use super::super::screens::text::TextLine;
use super::super::screens::{FindScreen, ImportScreen, ListScreen, PaperScreen, Screen, TextScreen};
use super::super::theme::Role;
use super::super::view::Opens;
use super::super::{explain, help, view};
use super::commands::{availability, menu};
use crate::locale::Lang;
use crate::office::case::State;
use crate::office::{Command, Subject, status};
use crate::phrase::Phrase;
use crate::store::Scope;

/// Lines a page key scrolls in the case pane.
const PAGE: u16 = 8;

impl Model {
    /// Gives a command; one that cannot be given now says why.
    pub(super) fn run(&mut self, command: CommandId) -> Vec<Effect> {
        if let Err(why) = availability(command, self) {
            let text = self.world.say(&why);
            self.tell(text, Role::Warn);
            return Vec::new();
        }
        if let Some(effects) = self.move_on_desk(command) {
            return effects;
        }
        if command.0 == "decide" && self.waits_for_signature() {
            return self.open_signing(command);
        }
        if command.0 == "export" {
            return self.open_export();
        }
        if let Some(kind) = FormKind::of_command(command.0) {
            return self.open_form(kind);
        }
        if let Some(kind) = ListKind::of_command(command) {
            return self.open_list(kind);
        }
        self.act_on_desk(command)
    }

    fn act_on_desk(&mut self, command: CommandId) -> Vec<Effect> {
        match command.0 {
            "find" => self.open_find(None),
            "report-paper" => self.report_on_paper(),
            "next-register" => self.next_register(),
            "menu" => {
                let rows = menu(self);
                self.push(Screen::Menu(Box::new(MenuScreen::new(rows))))
            }
            "help" => self.open_help(),
            "explain" => self.open_explanation(),
            "status" => self.open_status(),
            "history" => self.ask_history(),
            "paper" => self.open_paper(),
            "copy" => self.open_copy(),
            "send" => {
                self.confirm(command, "desk-send-title", "desk-send-body", |case| Command::SendToCommission { case })
            }
            "close" => self.confirm(command, "desk-close-title", "desk-close-body", |case| Command::Close { case }),
            "whose" => self.next_list(),
            "take-next" => {
                self.opening = true;
                vec![Effect::TakeNext]
            }
            "since-last-look" => vec![Effect::Since],
            "language" => self.next_language(),
            "import" => {
                self.opening = true;
                self.push_quietly(Screen::Import(Box::<ImportScreen>::default()));
                vec![Effect::Inbox]
            }
            "redraw" => {
                self.dirty = true;
                self.reload()
            }
            "leave" => {
                self.finished = true;
                let mut effects = vec![Effect::Looked];
                effects.extend(self.drafts());
                effects
            }
            _ => Vec::new(),
        }
    }

    /// Puts a screen on top while the answer it waits for is on its way.
    fn push_quietly(&mut self, screen: Screen) {
        self.screens.push(screen);
        self.dirty = true;
    }

    /// A move on the desk, if the command is one.
    fn move_on_desk(&mut self, command: CommandId) -> Option<Vec<Effect>> {
        if command.0 == "back"
            && let Some(effects) = self.come_back()
        {
            return Some(effects);
        }
        if command.0 == "back" && self.past.is_some() {
            return Some(self.back_to_now());
        }
        if self.pane == Pane::Queue
            && let Some(effects) = self.move_above(command)
        {
            return Some(effects);
        }
        let page = i64::try_from(self.queue_height()).unwrap_or(1);
        let effects = match (self.pane, command.0) {
            (_, "next") => self.turn(1),
            (_, "previous") => self.turn(-1),
            (Pane::Queue, "move-up") => self.step(-1),
            (Pane::Queue, "move-down") => self.step(1),
            (Pane::Queue, "page-up") => self.step(-page),
            (Pane::Queue, "page-down") => self.step(page),
            (Pane::Queue, "home") => self.go_to_end(false),
            (Pane::Queue, "end") => self.go_to_end(true),
            (Pane::Queue, "open") => self.open_case(),
            (Pane::Queue, "mark") => self.mark(),
            (Pane::Case, "move-up") => self.scroll_case(-1),
            (Pane::Case, "move-down") => self.scroll_case(1),
            (Pane::Case, "page-up") => self.scroll_case(-i32::from(PAGE)),
            (Pane::Case, "page-down") => self.scroll_case(i32::from(PAGE)),
            (Pane::Case, "home") => self.scroll_case(i32::MIN / 2),
            (Pane::Case, "end") => self.scroll_case(i32::MAX / 2),
            (Pane::Deadlines, "move-up") => self.sentence(-1),
            (Pane::Deadlines, "move-down") => self.sentence(1),
            (Pane::Deadlines, "page-up" | "home") => self.sentence(i64::MIN / 2),
            (Pane::Deadlines, "page-down" | "end") => self.sentence(i64::MAX / 2),
            (Pane::Deadlines, "open") => self.open_sentence(),
            (Pane::Case | Pane::Deadlines, "back") => self.go_to(Pane::Queue),
            (Pane::Queue, "back") => self.back_to_all(),
            _ => return None,
        };
        Some(effects)
    }

    fn turn(&mut self, by: i32) -> Vec<Effect> {
        let at = Pane::ALL.iter().position(|pane| *pane == self.pane).unwrap_or(0) as i32;
        self.go_to(Pane::ALL[(at + by).rem_euclid(3) as usize])
    }

    fn go_to(&mut self, pane: Pane) -> Vec<Effect> {
        if pane != Pane::Case {
            self.turn_away();
        }
        self.pane = pane;
        self.dirty = true;
        let held = self.case.held;
        self.case.held = match pane {
            Pane::Queue => None,
            Pane::Case => held.or(self.queue.selected().map(|row| row.no)),
            Pane::Deadlines => held,
        };
        if pane == Pane::Queue && held != self.queue.selected().map(|row| row.no) {
            return self.rest();
        }
        if pane != Pane::Case {
            return Vec::new();
        }
        let effects = self.follow();
        self.wait_for(effects)
    }

    fn open_case(&mut self) -> Vec<Effect> {
        if self.queue.selected().is_none() {
            return Vec::new();
        }
        self.go_to(Pane::Case)
    }

    /// Esc on a list that is not the whole queue goes back to the whole.
    fn back_to_all(&mut self) -> Vec<Effect> {
        if self.queue.scope == Scope::All {
            return Vec::new();
        }
        self.show_list(Scope::All)
    }

    /// Shows a list in the queue pane.
    pub(super) fn show_list(&mut self, scope: Scope) -> Vec<Effect> {
        self.dirty = true;
        self.left.clear();
        (self.pane, self.case.held) = (Pane::Queue, None);
        let effect = self.ask_list(scope);
        self.wait_for(vec![effect])
    }

    fn mark(&mut self) -> Vec<Effect> {
        let Some(no) = self.queue.selected().map(|row| row.no) else { return Vec::new() };
        if let Some(at) = self.queue.marked.iter().position(|marked| *marked == no) {
            self.queue.marked.remove(at);
        } else {
            self.queue.marked.push(no);
        }
        self.dirty = true;
        self.step(1)
    }

    fn scroll_case(&mut self, by: i32) -> Vec<Effect> {
        let most = view::case_overflow(self);
        let to = (i32::from(self.case.scroll).saturating_add(by)).clamp(0, i32::from(most));
        self.dirty |= to != i32::from(self.case.scroll);
        self.case.scroll = to as u16;
        Vec::new()
    }

    fn sentence(&mut self, by: i64) -> Vec<Effect> {
        let count = self.deadlines.sentences.len();
        let to = i64::try_from(self.deadlines.at).unwrap_or(0) + by;
        self.deadlines.at = usize::try_from(to.max(0)).unwrap_or(0).min(count.saturating_sub(1));
        self.dirty = true;
        Vec::new()
    }

    fn open_sentence(&mut self) -> Vec<Effect> {
        match self.deadlines.sentences.get(self.deadlines.at).map(|s| s.opens.clone()) {
            Some(Opens::List(scope)) => self.show_list(scope),
            Some(Opens::Register(kind)) => self.open_list(kind),
            Some(Opens::Since) => vec![Effect::Since],
            Some(Opens::Office) => {
                self.opening = true;
                vec![Effect::History(Subject::Office)]
            }
            None => Vec::new(),
        }
    }

    /// Opens a form on the current case (or on none, where it needs none).
    pub(super) fn open_form(&mut self, kind: FormKind) -> Vec<Effect> {
        if kind.takes_certificate()
            && let Some(number) = self.certificate_at_hand()
        {
            return self.open_form_on(kind, Subject::Certificate(number));
        }
        if let Some(login) = self.officer_at_hand().filter(|_| kind.is_of_officer()) {
            return self.open_form_on(kind, Subject::Officer(login));
        }
        let case = self.current().map(|(no, _)| no).filter(|_| kind.needs_case());
        self.open_form_on(kind, case.map_or(Subject::Office, Subject::Case))
    }

    /// The certificate selected in a list above the desk, if it is one.
    fn certificate_at_hand(&self) -> Option<String> {
        let Some(Screen::List(screen)) = self.screens.last() else { return None };
        match screen.opens() {
            RowOpens::Life(number) | RowOpens::Form(_, Subject::Certificate(number)) => Some(number.clone()),
            _ => None,
        }
    }

    /// The officer selected in their list.
    fn officer_at_hand(&self) -> Option<String> {
        let Some(Screen::List(screen)) = self.screens.last() else { return None };
        match screen.opens() {
            RowOpens::Form(_, Subject::Officer(login)) => Some(login.clone()),
            _ => None,
        }
    }

    /// Opens a form on something.
    pub(super) fn open_form_on(&mut self, kind: FormKind, subject: Subject) -> Vec<Effect> {
        if let Err(why) = self.allowed_in_the_past(CommandId(kind.command())) {
            let text = self.world.say(&why);
            self.tell(text, Role::Warn);
            return Vec::new();
        }
        self.opening = true;
        vec![Effect::Open { kind, subject }]
    }

    pub(super) fn open_find(&mut self, with: Option<char>) -> Vec<Effect> {
        self.screens.push(Screen::Find(Box::new(FindScreen::begun(with))));
        self.dirty = true;
        self.find_asks()
    }

    pub(super) fn open_help(&mut self) -> Vec<Effect> {
        let lines = help::lines(self);
        let title = self.world.get("help-title");
        self.push(Screen::Text(Box::new(TextScreen::new(title, lines))))
    }

    fn next_language(&mut self) -> Vec<Effect> {
        let lang = match self.world.texts.lang() {
            Lang::Kk => Lang::Ru,
            Lang::Ru => Lang::En,
            Lang::En => Lang::Kk,
        };
        self.world.speak(lang);
        self.word();
        let text = self.world.get("desk-language");
        self.tell(text, Role::Good);
        vec![Effect::Speak(lang)]
    }
}
