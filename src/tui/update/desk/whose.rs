//! Whose cases: the lists by officer, and the next case taken for oneself.

use super::super::super::message::{Effect, Next};
use super::super::super::model::Model;
use super::super::super::theme::Role;
use crate::office;
use crate::phrase::Phrase;
use crate::store::Scope;

impl Model {
    /// All, mine with those of each whom I stand in for today, my team's, nobody's, and round again.
    pub(super) fn next_list(&mut self) -> Vec<Effect> {
        let mut lists = vec![Scope::All, self.own()];
        lists.extend(self.team());
        lists.push(Scope::Nobody);
        let at = lists.iter().position(|list| *list == self.queue.scope);
        let next = lists.swap_remove(at.map_or(0, |at| (at + 1) % lists.len()));
        self.show_list(next)
    }

    fn own(&self) -> Scope {
        Scope::own(&self.world.officers, &self.login, self.world.today())
    }

    fn team(&self) -> Option<Scope> {
        let oversees = self.world.me.roles.contains(&office::Role::Supervisor);
        Scope::team(&self.world.officers, &self.login, oversees)
    }

    /// Who is away, and who works here, has changed, or the day has: a list by officers is then of others.
    pub(in crate::tui::update) fn renew_list(&mut self) -> Vec<Effect> {
        let now = match &self.queue.scope {
            Scope::Own(_) => self.own(),
            Scope::Mine(login) if *login == self.login => self.own(),
            Scope::Team(_) => self.team().unwrap_or_else(|| self.own()),
            _ => return Vec::new(),
        };
        if now == self.queue.scope {
            return Vec::new();
        }
        self.queue.scope = now;
        vec![self.ask_queue_around()]
    }

    /// The case that is next is shown; why none is.
    pub(in crate::tui::update) fn taken(&mut self, next: &Result<Next, Phrase>) -> Vec<Effect> {
        let no = match next {
            Ok(Next::Taken(no, _) | Next::StandingIn(no, _)) => *no,
            Err(why) => {
                let text = self.world.say(why);
                self.tell(text, Role::Warn);
                return self.release();
            }
        };
        let words = match next {
            Ok(Next::StandingIn(no, login)) => {
                let officer = self.world.officer_name(login);
                Phrase::new("desk-take-standing-in").with("case", no.to_string()).with("officer", officer)
            }
            Ok(Next::Taken(no, Some(sooner))) => {
                Phrase::new("desk-taken-sooner").with("case", no.to_string()).with("sooner", sooner.to_string())
            }
            _ => Phrase::new("desk-taken").with("case", no.to_string()),
        };
        let text = self.world.say(&words);
        self.tell(text, Role::Good);
        let mut effects = self.show_case(no);
        effects.splice(0..0, self.reload());
        effects.extend(self.release());
        effects
    }
}
