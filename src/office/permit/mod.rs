//! Permits for foreign labour (Order 279 of 30.06.2023): employers, permits, the quota (Order 274 of 30.06.2023) and the
//! figures told of them. State only; it changes by [`apply`] alone.

pub mod apply;
mod asked;
mod category;
mod changes;
mod command;
mod event;
pub mod figures;
pub mod quota;
mod refusal;
#[cfg(test)]
mod tests;
pub mod told;
mod warning;

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use asked::{Moved, MovedGroup, ReplyAsk, ReplyFacts, ReplyQuestion, term_phrase};
pub use category::{Category, ChangePermits, LONGEST_TERM, PermitSettings, PermitTerms, SeasonalQuota};
pub use command::{CorrectPermit, EndPermit, ExtendPermit, RecordEmployer, RegisterPermit, TakeBackPermit};
pub use event::{
    EmployerRecorded, PermitCorrected, PermitEnded, PermitExtended, PermitRegistered, PermitTakenBack, TakenBack,
};
pub use refusal::PermitRefusal;
pub use warning::PermitWarning;

use super::application::codes;
use crate::law::countries;
use crate::law::extension::Span;
use crate::phrase::Phrase;

/// A line as it is kept: one space between words, nothing unseen that would make two numbers of one.
pub fn plain(text: &str) -> String {
    let words = text.split_whitespace().map(|word| word.chars().filter(|c| !c.is_control()).collect::<String>());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A citizenship as it is kept: the code of a country that is known (`rules/countries.toml`), anything else as it is
/// written. However a permit and a question write it, one country is one.
pub fn citizenship(text: &str) -> String {
    countries::code(text).map_or_else(|| plain(text), ToOwned::to_owned)
}

codes! {
    /// Why a permit ended before its last day.
    EndReason {
        /// The employer gave it back.
        ReturnedByEmployer = "returned_by_employer",
        /// The contract with the worker ended.
        ContractEnded = "contract_ended",
        /// Revoked by the body that issued it.
        Revoked = "revoked",
        /// Another permit stands in its place.
        Replaced = "replaced",
        /// Another reason, in the note.
        Other = "other" }
}
codes! {
    /// Where a permit stands on a day.
    PermitStatus {
        /// Its first day has not come.
        NotYet = "not_yet",
        Valid = "valid",
        /// Its last day is past.
        Expired = "expired",
        /// Ended before its last day.
        Ended = "ended" }
}

impl EndReason {
    /// In words.
    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("permit-end-{}", self.code()))
    }
}

impl PermitStatus {
    /// In words.
    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("permit-status-{}", self.code()))
    }
}

/// An employer as it stands in a permit and in the register of employers.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct EmployerInput {
    /// БИН, or the ИИН of an individual entrepreneur: 12 digits.
    pub bin: String,
    /// Name, with its legal form.
    pub name: String,
    /// Kind of activity; may be empty.
    #[serde(default)]
    pub activity: String,
}

/// An employer of the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Employer {
    /// The journal number of its last event.
    pub revision: u64,
    /// As it was last recorded.
    pub input: EmployerInput,
}

/// The foreign worker of a permit.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Worker {
    /// Name.
    pub name: String,
    /// Citizenship, ISO 3166-1 alpha-3 of a country that is known, or the text as it came.
    pub citizenship: String,
    /// The identity document; may be empty.
    #[serde(default)]
    pub document: String,
}

/// A permit as it came or was typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PermitInput {
    /// Its number, as printed.
    pub number: String,
    /// Who employs.
    pub employer: EmployerInput,
    /// Who works.
    pub worker: Worker,
    /// Category (Order 279, п. 5).
    pub category: Category,
    /// Position.
    pub position: String,
    /// The day it was issued.
    pub issued_on: NaiveDate,
    /// First day.
    pub valid_from: NaiveDate,
    /// Last day, inclusive.
    pub valid_until: NaiveDate,
}

impl PermitInput {
    /// The year it was issued in.
    pub fn issued_in(&self) -> u16 {
        u16::try_from(self.issued_on.year()).unwrap_or(0)
    }

    /// Its category, where it was issued in that year.
    pub fn counts_in(&self, year: u16) -> Option<Category> {
        (self.issued_in() == year).then_some(self.category)
    }
}

/// One extension of a permit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Extension {
    /// The day it was given.
    pub on: NaiveDate,
    /// The days it adds; it may leave days between.
    pub span: Span,
}

/// An end before the last day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PermitEnd {
    /// The first day without validity.
    pub on: NaiveDate,
    /// Why.
    pub reason: EndReason,
    /// In words; never empty for [`EndReason::Other`].
    #[serde(default)]
    pub note: String,
}

/// A permit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Permit {
    /// The journal number of its last event.
    pub revision: u64,
    /// As it stands now, corrections taken in. The employer's name is the one of that day.
    pub input: PermitInput,
    /// In the order they were given.
    pub extensions: Vec<Extension>,
    /// Its end, where it ended early.
    pub ended: Option<PermitEnd>,
    /// What was noticed about it as it stands.
    pub warnings: Vec<PermitWarning>,
}

impl Permit {
    /// The days it was given for, in order; an early end is not taken off.
    pub fn spans(&self) -> impl Iterator<Item = Span> + '_ {
        let first = Span { from: self.input.valid_from, until: self.input.valid_until };
        std::iter::once(first).chain(self.extensions.iter().map(|extension| extension.span))
    }

    /// Why nothing more can be done with its days: it has ended.
    pub fn over(&self) -> Option<PermitRefusal> {
        self.ended.as_ref().map(|ended| PermitRefusal::Over { status: PermitStatus::Ended, on: ended.on })
    }

    /// The last thing that happened to it after it was issued, which can be taken back: its early end, else its last
    /// extension.
    pub fn last_act(&self) -> Option<TakenBack> {
        let end = self.ended.clone().map(TakenBack::End);
        end.or_else(|| self.extensions.last().cloned().map(TakenBack::Extension))
    }

    /// The last day it was given for, an early end not taken off.
    pub fn given_until(&self) -> NaiveDate {
        self.spans().map(|span| span.until).max().unwrap_or(self.input.valid_until)
    }

    /// The last day it is valid; the day before its first where it ended before that.
    pub fn last_day(&self) -> NaiveDate {
        let given = self.given_until();
        self.ended.as_ref().and_then(|ended| ended.on.pred_opt()).map_or(given, |last| last.min(given))
    }

    /// Whether it is valid on a day: one of its spans holds the day, and it had not ended.
    pub fn is_valid_on(&self, day: NaiveDate) -> bool {
        self.ended.as_ref().is_none_or(|ended| day < ended.on) && self.spans().any(|span| span.holds(day))
    }

    /// The last day of the validity that a day lies in, spans that follow one another without a gap taken together; none
    /// where it is not valid on that day.
    pub fn valid_through(&self, day: NaiveDate) -> Option<NaiveDate> {
        let facts = self.facts();
        let mut spans = facts.spans.iter().skip_while(|span| !span.holds(day));
        let first = spans.next()?.until;
        Some(spans.fold(first, |until, next| if until.succ_opt() == Some(next.from) { next.until } else { until }))
    }

    /// What figures need to know of it.
    pub fn facts(&self) -> figures::Facts<'_> {
        let last = self.last_day();
        let valid = |span: Span| Span::new(span.from, span.until.min(last));
        figures::Facts {
            employer: &self.input.employer.bin,
            category: self.input.category,
            position: &self.input.position,
            citizenship: countries::code(&self.input.worker.citizenship).unwrap_or(&self.input.worker.citizenship),
            issued_on: self.input.issued_on,
            spans: self.spans().filter_map(valid).collect(),
        }
    }

    /// Where it stands on a day. Between two spans it counts as expired.
    pub fn status_on(&self, day: NaiveDate) -> PermitStatus {
        if self.ended.as_ref().is_some_and(|ended| ended.on <= day) {
            PermitStatus::Ended
        } else if self.is_valid_on(day) {
            PermitStatus::Valid
        } else if day < self.input.valid_from {
            PermitStatus::NotYet
        } else {
            PermitStatus::Expired
        }
    }
}
