//! A decided case opened again: a complaint upheld, an act of the reviewing body or of a court (п. 24-28; the Order
//! says nothing of what follows). It gets a term of its own; the decision that was is kept.

use chrono::{NaiveDate, NaiveDateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::application::codes;
use super::case::{Case, Clocks, Decision, Delivery, Recommendation, State};
use super::ids::{CaseNo, ComplaintNo, Login};
use super::outside::HearingStage;
use super::sheet::ScoreSheet;
use crate::law::clock::OwnTerm;

codes! {
    /// By what a case is opened again.
    ReopenKind {
        /// We satisfied a complaint (п. 24).
        Complaint = "complaint",
        /// The reviewing body cancelled the decision or sent the case back (п. 26).
        Review = "review",
        /// A court did (п. 27).
        Court = "court" }
}

/// The act a case is opened again by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ReopenBasis {
    /// Whose act it is.
    pub kind: ReopenKind,
    /// Name of the body or the court.
    pub body: String,
    /// Number of its act.
    pub act_no: String,
    /// Day of its act.
    pub act_on: NaiveDate,
    /// The complaint it answers, where it is kept here.
    #[serde(default)]
    pub complaint: Option<ComplaintNo>,
}

/// Open a decided case again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ReopenCase {
    /// The case.
    pub case: CaseNo,
    /// By what.
    pub basis: ReopenBasis,
    /// Day zero of the new term.
    pub from: NaiveDate,
    /// Working days for the new decision.
    pub term_days: u16,
    /// What gives the term: the act's own words, or a paragraph.
    pub term_source: String,
}

/// A case was opened again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseReopened {
    /// The case.
    pub case: CaseNo,
    /// By what.
    pub basis: ReopenBasis,
    /// The term the act gives.
    pub own: OwnTerm,
    /// Its clocks from now on.
    pub clocks: Clocks,
}

/// A decision that stood before the case was opened again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastDecision {
    /// The decision.
    pub decision: Option<Decision>,
    /// What the Commission had recommended.
    pub recommendation: Option<Recommendation>,
    /// The Commission's sheet.
    pub sheet: Option<ScoreSheet>,
    /// How it had been delivered.
    pub delivery: Option<Delivery>,
    /// The hearings that were called before it: a new decision has its own (АППК, art. 73).
    pub hearings: Vec<HearingStage>,
    /// When the case was opened again.
    pub reopened_at: NaiveDateTime,
    /// By whom.
    pub reopened_by: Login,
    /// By what act.
    pub basis: ReopenBasis,
}

/// The case goes back to checked documents; what was decided is kept aside, the register of certificates is untouched.
pub(super) fn apply(case: &mut Case, event: &CaseReopened, at: NaiveDateTime, by: Login) {
    case.past_decisions.push(PastDecision {
        decision: case.decision.take(),
        recommendation: case.recommendation.take(),
        sheet: case.sheet.take(),
        delivery: case.delivery.take(),
        hearings: std::mem::take(&mut case.outside.hearings),
        reopened_at: at,
        reopened_by: by,
        basis: event.basis.clone(),
    });
    case.state = State::Checked;
    case.sent_on = None;
    case.own = Some(event.own.clone());
    case.clocks = event.clocks.clone();
}
