//! Keys above a card: its menu, the forms of its acts, its explanation, history and papers.

use super::super::cards::Card;
use super::super::forms::FormKind;
use super::super::keys::CommandId;
use super::super::message::Effect;
use super::super::model::Model;
use super::super::screens::menu::MenuScreen;
use super::super::screens::{Screen, TextScreen};
use super::super::theme::Role;
use super::commands::menu;

impl Model {
    /// The card on top, if there is one.
    pub(super) fn card(&self) -> Option<&Card> {
        match self.screens.last() {
            Some(Screen::Text(text)) => text.card.as_deref(),
            _ => None,
        }
    }

    /// What a command does to the card on top; `None` for one that is the text's own.
    pub(super) fn card_key(&mut self, command: CommandId) -> Option<Vec<Effect>> {
        let card = self.card()?;
        let chosen = matches!(self.screens.last(), Some(Screen::Text(text)) if text.chosen().is_some());
        if command.0 == "menu" || command.0 == "open" && !chosen {
            let rows = menu(self);
            return Some(self.push(Screen::Menu(Box::new(MenuScreen::new(rows)))));
        }
        if !card.takes(command) {
            return None;
        }
        if let Err(why) = card.availability(command, &self.world) {
            let text = self.world.say(&why);
            self.tell(text, Role::Warn);
            return Some(Vec::new());
        }
        let (subject, title) = (card.subject(), card.title(&self.world));
        let lines = match command.0 {
            "history" => {
                self.opening = true;
                return Some(vec![Effect::History(subject)]);
            }
            "explain" => card.explanation(&self.world),
            "paper" => {
                return Some(match card.pages(&self.world) {
                    Some(pages) => self.push(Screen::Paper(Box::new(pages))),
                    None => self.open_outgoing(subject),
                });
            }
            other => return FormKind::of_command(other).map(|kind| self.open_form_on(kind, subject)),
        };
        Some(self.push(Screen::Text(Box::new(TextScreen::new(title, lines)))))
    }

    /// Opens the card that was asked for, or renews it where it stands: keys wait only for the first.
    pub(super) fn take_card(&mut self, card: Option<Box<Card>>) -> Vec<Effect> {
        let Some(card) = card else { return self.release() };
        let subject = card.subject();
        let standing = self.screens.iter_mut().find_map(|screen| match screen {
            Screen::Text(text) if text.card.as_ref().is_some_and(|card| card.subject() == subject) => Some(text),
            _ => None,
        });
        let fresh = TextScreen::of_card(card, &self.world);
        if let Some(text) = standing {
            let (scroll, at) = (text.scroll, text.at.min(fresh.opens.len().saturating_sub(1)));
            **text = TextScreen { scroll, at, ..fresh };
            self.dirty = true;
            return Vec::new();
        }
        self.push(Screen::Text(Box::new(fresh)))
    }

    /// What stands above the desk and may have changed: the lists and cards of the stack.
    pub(super) fn ask_above(&self) -> Vec<Effect> {
        let again = self.screens.iter().filter_map(|screen| match screen {
            Screen::Text(text) => text.card.as_ref().map(|card| Effect::Card(card.subject())),
            Screen::List(list) if list.rows.is_some() => list.renews(self.world.today()),
            _ => None,
        });
        again.collect()
    }
}
