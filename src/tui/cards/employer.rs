//! An employer: how many of its permits are valid today, by category, and its permits.

use crate::office::permit::{Category, Employer, Permit};
use crate::office::{Act, Record, Refusal, Subject};
use crate::phrase::Phrase;
use crate::store::Term;
use crate::tui::explain;
use crate::tui::keys::CommandId;
use crate::tui::lists::{ListOf, RowOpens, own_permit_words};
use crate::tui::screens::text::TextLine;
use crate::tui::theme::Role;
use crate::tui::world::World;

/// An employer with what stands around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmployerCard {
    /// The employer.
    pub employer: Employer,
    /// The category and the days of validity of all its permits.
    pub terms: Vec<Term>,
    /// The first of its permits, the last day furthest ahead first.
    pub permits: Vec<Permit>,
    /// Its records, oldest first.
    pub records: Vec<Record>,
}

/// The act a command of the card stands for.
pub(super) fn act(command: CommandId) -> Option<Act> {
    Some(match command.0 {
        "new-permit" => Act::RegisterPermit,
        "employer-record" => Act::RecordEmployer,
        _ => return None,
    })
}

impl EmployerCard {
    /// What it is about.
    pub fn subject(&self) -> Subject {
        Subject::Employer(self.employer.input.bin.clone())
    }

    /// Its title.
    pub fn title(&self, world: &World) -> String {
        let input = &self.employer.input;
        let args = [("name", input.name.as_str().into()), ("bin", input.bin.as_str().into())];
        world.texts.with("employer-title", &args)
    }

    /// Whether a command can be given now.
    ///
    /// # Errors
    /// Why not.
    pub fn availability(command: CommandId, world: &World) -> Result<(), Phrase> {
        match act(command) {
            Some(act) if !world.me.may(act) => Err(Refusal::MayNot(act).phrase()),
            _ => Ok(()),
        }
    }

    /// Everything that is known of it, its stock today first.
    pub fn told(&self, world: &World) -> Vec<TextLine> {
        let mut lines = self.head(world);
        let more = self.more();
        if more > 0 {
            let said = Phrase::new("employer-more").with("n", more).with("all", self.terms.len());
            lines.push(TextLine::new(world.say(&said), Role::Text));
        }
        lines.extend(self.permits.iter().map(|permit| {
            let valid = permit.is_valid_on(world.today());
            let words = world.say(&own_permit_words(permit, world.today()));
            TextLine::new(words, if valid { Role::Text } else { Role::Quiet })
        }));
        if !self.records.is_empty() {
            lines.push(TextLine::plain(""));
            lines.push(TextLine::new(world.get("permit-history"), Role::Label));
            lines.extend(explain::history(&self.records, world));
        }
        lines
    }

    /// Its permits that the card does not show.
    fn more(&self) -> usize {
        self.terms.len().saturating_sub(self.permits.len())
    }

    /// The lines that open something: the list of all its permits where the card does not show them, and those it does.
    pub fn opens(&self, world: &World) -> Vec<(usize, RowOpens)> {
        let all = (self.more() > 0).then(|| RowOpens::Of(ListOf::Employer(self.employer.input.clone())));
        let cards = self.permits.iter().map(|permit| RowOpens::Card(Subject::Permit(permit.input.number.clone())));
        (self.head(world).len()..).zip(all.into_iter().chain(cards)).collect()
    }

    fn head(&self, world: &World) -> Vec<TextLine> {
        let input = &self.employer.input;
        let say = |phrase: Phrase, role| TextLine::new(world.say(&phrase), role);
        let valid = |of: &&Term| of.1.iter().any(|span| span.holds(world.today()));
        let stock = self.terms.iter().filter(valid).count();
        let id = if stock == 0 { "employer-stock-none" } else { "employer-stock" };
        let mut lines = vec![say(Phrase::new(id).with("day", world.today()).with("n", stock), Role::Label)];
        for category in Category::ALL {
            let count = self.terms.iter().filter(|of| of.0 == *category).filter(valid).count();
            if count > 0 {
                let of = Phrase::new("employer-stock-category").with("category", category.phrase()).with("n", count);
                lines.push(say(of, Role::Text));
            }
        }
        lines.push(TextLine::plain(""));
        let fact =
            Phrase::new("permit-fact-employer").with("name", input.name.as_str()).with("bin", input.bin.as_str());
        lines.push(say(fact, Role::Text));
        if !input.activity.is_empty() {
            lines.push(say(Phrase::new("employer-activity").with("activity", input.activity.as_str()), Role::Text));
        }
        lines.push(TextLine::plain(""));
        lines.push(say(Phrase::new("employer-permits").with("n", self.terms.len()), Role::Label));
        lines
    }
}
