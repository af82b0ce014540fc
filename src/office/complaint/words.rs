//! What was done with a complaint, in a phrase each.

use super::{Answered, Forwarded, Reviewed, Satisfied, Told};
use crate::phrase::Phrase;

impl Forwarded {
    /// To whom, by what letter, when, how late.
    pub fn phrase(&self) -> Phrase {
        Phrase::new("history-complaint-forwarded")
            .with("body", self.body.as_str())
            .with("letter", self.letter_no.as_str())
            .with("day", self.on)
            .with("late", self.late_by)
    }
}

impl Told {
    /// By what way and when.
    pub fn phrase(&self) -> Phrase {
        Phrase::new("history-complaint-told")
            .with("channel", Phrase::new(format!("notice-channel-{}", self.channel.code())))
            .with("day", self.on)
    }
}

impl Satisfied {
    /// What was done, by what act, how late.
    pub fn phrase(&self) -> Phrase {
        Phrase::new("history-complaint-satisfied")
            .with("what", self.what.as_str())
            .with("act", self.act_no.as_str())
            .with("day", self.on)
            .with("late", self.late_by)
    }
}

impl Answered {
    /// How, by what letter, how late.
    pub fn phrase(&self) -> Phrase {
        Phrase::new("history-complaint-answered")
            .with("kind", Phrase::new(format!("complaint-answer-{}", self.kind.code())))
            .with("letter", self.letter_no.as_str())
            .with("day", self.on)
            .with("late", self.late_by)
    }
}

impl Reviewed {
    /// Whose act, its number and day, and what it did.
    pub fn phrase(&self) -> Phrase {
        Phrase::new("history-complaint-reviewed")
            .with("body", self.body.as_str())
            .with("act", self.act_no.as_str())
            .with("day", self.on)
            .with("outcome", Phrase::new(format!("review-outcome-{}", self.outcome.code())))
    }
}
