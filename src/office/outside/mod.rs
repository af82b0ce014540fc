//! What comes to a case from outside Order 236 or is left open by it: a suspension by somebody's act (G2), the hearing
//! before a refusal (G3), a decision by another law (G1), the end without a result, requests to verify a document
//! (G15). Each is an act of its own with its basis typed; what they leave on the case is one [`Outside`].

mod apply;
mod discontinue;
mod hearing;
mod suspension;
mod verification;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use apply::{changed, moved_with};
pub use discontinue::{Discontinue, Discontinued, EndKind, Ended, Merged, Redirect};
pub use hearing::{CallHearing, HearingCalled, HearingHeld, HearingStage, Held, HoldHearing};
pub use suspension::{Resume, Resumed, Resumption, Suspend, Suspended, Suspension};
pub use verification::{
    Answer, AnswerKind, AnswerVerification, AskVerification, Establish, Established, Request, VerificationAnswered,
    VerificationAsked, Verifier,
};

use super::case::{Case, Hearing};
use super::ids::CaseNo;
use crate::law::clock::Pause;

/// The paper an act from outside stands on, as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Basis {
    /// The body or person it comes from.
    #[serde(default)]
    pub body: String,
    /// What it is: «определение», «заявление об отзыве».
    #[serde(default)]
    pub act: String,
    /// Its number.
    #[serde(default)]
    pub no: String,
    /// Its day.
    pub on: NaiveDate,
    /// What it says.
    #[serde(default)]
    pub text: String,
}

impl Basis {
    /// In one line, without words of a language: «Районный суд, определение № 7, 12.11.2026».
    pub fn line(&self) -> String {
        let number = if self.no.is_empty() { self.act.clone() } else { format!("{} № {}", self.act, self.no) };
        let day = self.on.format("%d.%m.%Y").to_string();
        let parts = [self.body.as_str(), number.as_str(), day.as_str()];
        parts.into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// The same with the spaces around each word typed taken away.
    pub(super) fn trimmed(&self) -> Self {
        let trim = |text: &String| text.trim().to_owned();
        Self { body: trim(&self.body), act: trim(&self.act), no: trim(&self.no), on: self.on, text: trim(&self.text) }
    }
}

/// Refuse the service by a law outside Row 9, where the set is incomplete (G1): the head alone, the citation typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RefuseOtherwise {
    /// The case.
    pub case: CaseNo,
    /// The law, cited as it will be printed.
    pub citation: String,
    /// The facts of this case.
    pub facts: String,
    /// Whether the applicant was heard.
    pub hearing: Hearing,
}

/// The service was refused by a law outside Row 9 (G1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusedOtherwise {
    /// The case.
    pub case: CaseNo,
    /// The law, as typed.
    pub citation: String,
    /// The facts of this case.
    pub facts: String,
    /// Whether the applicant was heard.
    pub hearing: Hearing,
    /// Papers that were missing.
    pub missing: Vec<String>,
    /// Working days after the due day of the decision; zero when in time.
    pub late_by: u16,
}

/// What came to a case from outside.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Outside {
    /// Suspensions, the oldest first; the last one may still hold.
    pub suspensions: Vec<Suspension>,
    /// Hearings called, the oldest first.
    pub hearings: Vec<HearingStage>,
    /// Requests to verify a document, the oldest first; a request's number is its place, from 1.
    pub requests: Vec<Request>,
    /// Acts other than answers by which documents were found unreliable.
    pub established: Vec<Established>,
    /// How it ended without a result.
    pub ended: Option<Ended>,
    /// Cases that were merged into this one.
    pub merged: Vec<CaseNo>,
}

impl Outside {
    /// The suspension that holds now.
    pub fn suspension(&self) -> Option<&Suspension> {
        self.suspensions.last().filter(|suspension| suspension.resumed.is_none())
    }

    /// The last suspension that is over.
    pub fn resumed(&self) -> Option<(&Suspension, &Resumption)> {
        let last = self.suspensions.iter().rfind(|suspension| suspension.resumed.is_some())?;
        last.resumed.as_ref().map(|resumed| (last, resumed))
    }

    /// The hearing that was called last.
    pub fn hearing(&self) -> Option<&HearingStage> {
        self.hearings.last()
    }

    /// The day of the last hearing that was held.
    pub fn heard_on(&self) -> Option<NaiveDate> {
        self.hearings.iter().rev().find_map(|hearing| hearing.held.as_ref()).map(|held| held.on)
    }

    /// By what documents were found unreliable, if anything established it: doubt is not enough (G15).
    pub fn establishment(&self) -> Option<String> {
        let answered = self.requests.iter().filter_map(|request| Some((request, request.answer.as_ref()?)));
        let mut denied = answered.filter(|(_, answer)| answer.kind == AnswerKind::NotConfirmed);
        denied
            .next_back()
            .map(|(request, answer)| request.line(answer))
            .or_else(|| self.established.last().map(|act| act.basis.line()))
    }
}

impl Case {
    /// The days its terms stood still.
    pub fn pauses(&self) -> Vec<Pause> {
        self.outside.suspensions.iter().map(Suspension::pause).collect()
    }
}
