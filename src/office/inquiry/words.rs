//! What was done with an inquiry, in a phrase each.

use super::{AskerTold, Extension, Fixed, InquiryDueMoved, Sent, SentOn, Unanswered};
use crate::office::change::words::{due_moved, term_moved};
use crate::phrase::Phrase;

impl Extension {
    /// Until when, from what day, and why.
    pub fn phrase(&self) -> Phrase {
        Phrase::new("history-inquiry-extended")
            .with("until", self.until)
            .with("day", self.on)
            .with("reason", self.reason.as_str())
    }
}

impl AskerTold {
    /// By what way, when, how late.
    pub fn phrase(&self) -> Phrase {
        Phrase::new("history-inquiry-told")
            .with("channel", Phrase::new(format!("notice-channel-{}", self.channel.code())))
            .with("day", self.on)
            .with("late", self.late_by)
    }
}

impl SentOn {
    /// To whom, by what letter, when, how late.
    pub fn phrase(&self) -> Phrase {
        Phrase::new("history-inquiry-redirected")
            .with("body", self.body.as_str())
            .with("letter", self.letter_no.as_str())
            .with("day", self.on)
            .with("late", self.late_by)
    }
}

impl Fixed {
    /// Under what number, on what day.
    pub fn phrase(&self) -> Phrase {
        Phrase::new("history-reply-signed").with("number", self.number.as_str()).with("day", self.on)
    }
}

impl Sent {
    /// By what way, when, how late.
    pub fn phrase(&self) -> Phrase {
        let id = if self.file_name.is_empty() { "history-reply-sent" } else { "history-reply-sent-file" };
        let phrase = Phrase::new(id)
            .with("channel", Phrase::new(format!("notice-channel-{}", self.channel.code())))
            .with("at", self.at)
            .with("late", self.late_by);
        if self.file_name.is_empty() { phrase } else { phrase.with("file", self.file_name.as_str()) }
    }
}

impl Unanswered {
    /// Why, and on what it stands.
    pub fn phrase(&self) -> Phrase {
        Phrase::new("history-inquiry-closed")
            .with("kind", Phrase::new(format!("inquiry-no-reply-{}", self.kind.code())))
            .with("reason", self.reason.as_str())
    }
}

impl InquiryDueMoved {
    /// Which terms moved, and why; where only the reading was taken, that none did.
    pub fn phrase(&self) -> Phrase {
        due_moved(
            &self.reason,
            self.moved.iter().map(|term| term_moved(term.term.phrase(), term.from, term.to)).collect(),
        )
    }
}
