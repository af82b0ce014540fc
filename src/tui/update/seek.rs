//! Find and the command menu: both narrow as they are typed, from anywhere.

use crossterm::event::KeyEvent;

use super::super::form::{Outcome, Value};
use super::super::keys::CommandId;
use super::super::message::{Effect, Found};
use super::super::model::{Held, Model, Pane};
use super::super::screens::Screen;
use super::super::theme::Role;
use crate::office::{CaseNo, Subject};

impl Model {
    pub(super) fn menu_key(&mut self, key: KeyEvent, command: Option<CommandId>) -> Vec<Effect> {
        self.dirty = true;
        let Some(Screen::Menu(menu)) = self.screens.last_mut() else { return Vec::new() };
        let count = menu.matches().len();
        match command.map(|c| c.0) {
            Some("back" | "leave" | "menu") => return self.pop(),
            Some("move-up") => menu.at = menu.at.saturating_sub(1),
            Some("move-down") => menu.at = (menu.at + 1).min(count.saturating_sub(1)),
            Some("page-up" | "home") => menu.at = 0,
            Some("page-down" | "end") => menu.at = count.saturating_sub(1),
            Some("open") => {
                let Some(row) = menu.matches().get(menu.at).map(|row| (*row).clone()) else { return Vec::new() };
                if let Some(why) = row.barred {
                    self.tell(why, Role::Warn);
                    return Vec::new();
                }
                self.screens.pop();
                return self.run_anywhere(row.command);
            }
            _ => {
                menu.line.key(key);
                menu.at = 0;
            }
        }
        Vec::new()
    }

    /// Gives a command of the menu to the place the menu was opened from.
    fn run_anywhere(&mut self, command: CommandId) -> Vec<Effect> {
        let esc = KeyEvent::new(crossterm::event::KeyCode::Null, crossterm::event::KeyModifiers::NONE);
        match self.screens.last() {
            Some(Screen::Form(_)) => self.form_key(esc, Some(command)),
            Some(Screen::Text(_)) => self.text_key(Some(command)),
            Some(Screen::Paper(_)) => self.paper_key(self.drawn, Some(command)),
            Some(Screen::Outgoing(_)) => self.outgoing_key(self.drawn, Some(command)),
            Some(Screen::Import(_)) => self.import_key(Some(command)),
            Some(Screen::Sitting(_)) => self.sitting_key(esc, Some(command)),
            _ => self.run(command),
        }
    }

    pub(super) fn find_key(&mut self, key: KeyEvent, command: Option<CommandId>) -> Vec<Effect> {
        self.dirty = true;
        let Some(Screen::Find(find)) = self.screens.last_mut() else { return Vec::new() };
        match command.map(|c| c.0) {
            Some("back" | "leave" | "find") => self.pop(),
            // The hits are of less than what is typed: a move and Enter mean those that are on their way.
            Some("move-up" | "move-down" | "open") if find.is_behind() => {
                self.held.push_front(Held::Key(key, self.drawn));
                self.wait_for(Vec::new())
            }
            Some("move-up") => {
                find.at = find.at.saturating_sub(1);
                Vec::new()
            }
            Some("move-down") => {
                find.at = (find.at + 1).min(find.hits.len().saturating_sub(1));
                Vec::new()
            }
            Some("open") => self.open_hit(),
            _ => {
                find.line.key(key);
                find.at = 0;
                self.find_asks()
            }
        }
    }

    pub(super) fn find_asks(&mut self) -> Vec<Effect> {
        let Some(Screen::Find(find)) = self.screens.last_mut() else { return Vec::new() };
        if find.line.text().trim().is_empty() {
            find.hits.clear();
            find.line.text().clone_into(&mut find.asked);
            return Vec::new();
        }
        vec![Effect::Find(find.line.text().to_owned())]
    }

    pub(super) fn found(&mut self, query: String, hits: Vec<Found>, more: bool) {
        if let Some(Screen::Find(find)) = self.screens.last_mut()
            && find.line.text() == query
        {
            find.asked = query;
            find.hits = hits;
            find.more = more;
            find.at = find.at.min(find.hits.len().saturating_sub(1));
            self.dirty = true;
        }
    }

    /// Opens a hit in the case pane; above a form it is only looked at, and Esc returns to the form.
    fn open_hit(&mut self) -> Vec<Effect> {
        let Some(Screen::Find(find)) = self.screens.last() else { return Vec::new() };
        let Some(hit) = find.hits.get(find.at).cloned() else { return Vec::new() };
        if let Some(effects) = self.take_hit(&hit) {
            return effects;
        }
        let above = self.screens.len() > 1;
        match hit {
            Found::Certificate(certificate) => {
                if !above {
                    self.screens.pop();
                }
                self.opening = true;
                vec![Effect::Life(certificate.number)]
            }
            Found::Inquiry(inquiry) => self.open_found(above, Subject::Inquiry(inquiry.no)),
            Found::Employer(employer) => self.open_found(above, Subject::Employer(employer.input.bin)),
            Found::Permit(permit) => self.open_found(above, Subject::Permit(permit.input.number)),
            Found::Case(row, _) if above => {
                self.opening = true;
                vec![Effect::History(Subject::Case(row.no))]
            }
            Found::Case(row, _) => {
                self.screens.pop();
                self.show_case(row.no)
            }
        }
    }

    /// The card of a hit; above a form the search stays below it.
    fn open_found(&mut self, above: bool, subject: Subject) -> Vec<Effect> {
        if !above {
            self.screens.pop();
        }
        self.opening = true;
        vec![Effect::Card(subject)]
    }

    /// A case in the case pane, whatever the queue shows.
    pub(super) fn show_case(&mut self, no: CaseNo) -> Vec<Effect> {
        self.turn_away();
        self.pane = Pane::Case;
        self.case.held = Some(no);
        self.dirty = true;
        let ticket = self.next_ticket();
        self.case.ticket = ticket;
        self.case.follow_at = None;
        self.case.scroll = 0;
        self.wait_for(vec![Effect::Case { ticket, no }])
    }

    /// A form that was asking for a certificate takes the number of the hit, and the holder's name with it.
    fn take_hit(&mut self, hit: &Found) -> Option<Vec<Effect>> {
        let number = hit.certificate()?.to_owned();
        let below = self.screens.len().checked_sub(2)?;
        let Screen::Form(screen) = &mut self.screens[below] else { return None };
        let field = screen.form.focused().filter(|id| matches!(*id, "certificate" | "certificate_number"))?;
        screen.form.set(field, &Value::Text(number));
        if screen.form.values(&self.world.form_context()).text("holder").is_none() {
            screen.form.set("holder", &Value::Text(hit.name().to_owned()));
        }
        self.screens.pop();
        self.dirty = true;
        Some(self.form_outcome(Outcome::Changed))
    }
}
