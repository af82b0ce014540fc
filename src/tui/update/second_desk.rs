//! One key goes round the lists of the second desk. They never stand above each other: `Esc` is one step to what stood
//! below the first of them, and each is found again as it was left.

use super::super::lists::ListKind;
use super::super::message::Effect;
use super::super::model::Model;
use super::super::screens::Screen;

/// A list of the second desk that was left for another, with what was opened above it.
#[derive(Debug)]
pub struct Aside {
    kind: ListKind,
    screens: Vec<Screen>,
}

impl Model {
    /// The list that comes after the one on top, where that is of the second desk.
    pub fn after_this(&self) -> Option<ListKind> {
        self.second_desk().and_then(|(_, kind)| kind.next_register())
    }

    /// The place in the stack of the list of the second desk that the one on top was opened from, itself if from none.
    fn second_desk(&self) -> Option<(usize, ListKind)> {
        let of = |screen: &Screen| match screen {
            Screen::List(list) => Some(list.kind).filter(|kind| kind.next_register().is_some()),
            _ => None,
        };
        self.screens.last().and_then(of)?;
        let read = |screen: &Screen| matches!(screen, Screen::List(_) | Screen::Text(_));
        let from = self.screens.iter().rposition(|screen| !read(screen)).map_or(0, |at| at + 1);
        self.screens.iter().enumerate().skip(from).find_map(|(at, screen)| of(screen).map(|kind| (at, kind)))
    }

    /// The next of them in the place of this one, as it was left; keys wait until it is as it stands now.
    pub(super) fn next_register(&mut self) -> Vec<Effect> {
        let Some((at, next)) = self.second_desk().and_then(|(at, kind)| Some((at, kind.next_register()?))) else {
            return Vec::new();
        };
        self.put_aside(at);
        let Some(found) = self.aside.iter().position(|aside| aside.kind.next_register() == next.next_register()) else {
            return self.open_list(next);
        };
        self.screens.extend(self.aside.swap_remove(found).screens);
        self.dirty = true;
        let effects = self.ask_above();
        self.wait_for(effects)
    }

    /// Back to what stands below a list.
    pub(super) fn leave_list(&mut self) -> Vec<Effect> {
        match self.second_desk() {
            Some((at, _)) if at + 1 == self.screens.len() => {
                self.put_aside(at);
                self.dirty = true;
                Vec::new()
            }
            _ => self.pop(),
        }
    }

    /// Takes a list of the second desk and what stands above it off the stack; it is kept in the place of its kind.
    fn put_aside(&mut self, at: usize) {
        let screens = self.screens.split_off(at);
        let Some(Screen::List(list)) = screens.first() else { return };
        let kind = list.kind;
        self.aside.retain(|aside| aside.kind.next_register() != kind.next_register());
        self.aside.push(Aside { kind, screens });
    }
}
