//! Nobody types: after a while personal data is covered, and after a long while the program leaves by itself.

use std::time::Duration;

use super::super::message::Effect;
use super::super::model::Model;

/// How long nobody types before the program leaves: two and a half hours.
const LEAVES: Duration = Duration::from_mins(150);

/// Since when nobody types, and whether the screen is covered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Quiet {
    /// The last key, on the loop's clock.
    pub since: Duration,
    /// Whether a plain cover hides everything.
    pub covered: bool,
}

impl Model {
    /// Somebody types; whether it only took the cover away.
    pub(super) fn heard(&mut self) -> bool {
        self.quiet.since = self.at;
        let covered = std::mem::take(&mut self.quiet.covered);
        self.dirty |= covered;
        covered
    }

    fn cover_at(&self) -> Duration {
        self.quiet.since + Duration::from_mins(u64::from(self.world.settings.cover_minutes))
    }

    /// When something is to be done about the silence.
    pub(super) fn quiet_until(&self) -> Duration {
        let leaves = self.quiet.since + LEAVES;
        if self.quiet.covered { leaves } else { self.cover_at().min(leaves) }
    }

    /// What the silence has come to.
    pub(super) fn silence(&mut self) -> Vec<Effect> {
        if self.quiet.since + LEAVES <= self.at {
            let mut effects = self.drafts();
            effects.push(Effect::LeftAlone);
            self.parting = Some(self.world.get("quiet-left"));
            self.finished = true;
            return effects;
        }
        if !self.quiet.covered && self.cover_at() <= self.at {
            self.quiet.covered = true;
            self.dirty = true;
            return self.drafts();
        }
        Vec::new()
    }

    /// Says, once, that the session before this one ended by itself.
    pub(super) fn greet(&mut self) -> Vec<Effect> {
        if std::mem::replace(&mut self.greeted, true) {
            return Vec::new();
        }
        let left = self.deadlines.facts.as_ref().and_then(|facts| facts.since.left_alone);
        let Some(at) = left else {
            let begun = self.deadlines.facts.as_ref().is_some_and(|facts| facts.since.drafts > 0);
            return (begun || self.kept.is_some()).then_some(Effect::Returned).into_iter().collect();
        };
        let text = self.world.texts.with("quiet-greeting", &[("at", at.into())]);
        self.tell(text, super::super::theme::Role::Text);
        vec![Effect::Greeted]
    }
}
