//! Whose cases: the lists by officer, and the next case taken for oneself.

use super::super::super::message::Effect;
use super::super::super::model::Model;
use super::super::super::theme::Role;
use crate::office::CaseNo;
use crate::phrase::Phrase;
use crate::store::Scope;

impl Model {
    /// All, mine, those of each whom I stand in for today, nobody's, and round again.
    pub(super) fn next_list(&mut self) -> Vec<Effect> {
        let mut lists = vec![Scope::All, Scope::Mine(self.login.clone())];
        let today = self.world.today();
        let away = self.world.officers.iter().filter(|other| other.stand_in(today) == Some(&self.login));
        lists.extend(away.map(|other| Scope::Mine(other.login.clone())));
        lists.push(Scope::Nobody);
        let at = lists.iter().position(|list| *list == self.queue.scope);
        let next = lists.swap_remove(at.map_or(0, |at| (at + 1) % lists.len()));
        self.show_list(next)
    }

    /// The case that was taken is shown; why none was.
    pub(in crate::tui::update) fn taken(&mut self, taken: Result<CaseNo, Phrase>) -> Vec<Effect> {
        match taken {
            Ok(no) => {
                let text = self.world.texts.with("desk-taken", &[("case", no.to_string().into())]);
                self.tell(text, Role::Good);
                let mut effects = self.show_case(no);
                effects.splice(0..0, self.reload());
                effects.extend(self.release());
                effects
            }
            Err(why) => {
                let text = self.world.say(&why);
                self.tell(text, Role::Warn);
                self.release()
            }
        }
    }
}
