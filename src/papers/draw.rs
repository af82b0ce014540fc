//! Which paper of the office is asked for, out of what the office has.

use chrono::NaiveDate;

use super::{
    DecisionDraft, DraftOutcome, EndDecision, Head, Letterhead, Paper, deadline, ending, letter, notice, of_decision,
    reply,
};
use crate::law::edition::Rulebook;
use crate::office::case::{Case, Outcome};
use crate::office::certificate::basis::GrantBasis;
use crate::office::certificate::{Certificate, GrantDetail};
use crate::office::decide::Rules;
use crate::office::paper::{PaperKind, PaperLang};
use crate::office::{Office, Refusal, Subject};

/// Prints what the register holds of a certificate: a slip that was put right there is not printed again.
fn as_registered(draft: &mut DecisionDraft, case: &Case, office: &dyn Office) {
    let DraftOutcome::Granted { certificate: Some(number), detail, .. } = &mut draft.outcome else { return };
    let given_by = |found: &Certificate| found.grants.last().is_some_and(|grant| grant.case == case.no);
    let Some(held) = office.certificate(number).filter(given_by) else { return };
    let detail = detail.get_or_insert_with(|| {
        let (full_name, profession_code) = (String::new(), String::new());
        let (printed, basis) = (held.printed_number().to_owned(), GrantBasis::of(case));
        Box::new(GrantDetail { full_name, profession_code, printed, basis, term: None })
    });
    detail.full_name.clone_from(&held.full_name);
    detail.profession_code.clone_from(&held.profession_code);
}

/// The language a paper is written in alone; none where it is made in both.
pub fn only_in(office: &dyn Office, subject: &Subject, kind: PaperKind) -> Option<PaperLang> {
    match (subject, kind) {
        (Subject::Inquiry(no), PaperKind::Reply) => Some(office.inquiry(*no)?.reply?.reply.lang),
        _ => None,
    }
}

/// A paper about a case, a certificate or a complaint; none where there is nothing to make it of. `today` is the day of
/// what has none of its own: a decision prepared and not signed yet.
///
/// # Errors
/// The rules files no longer hold the edition of what it is about.
pub fn of(
    office: &dyn Office,
    (subject, kind, nth): (&Subject, PaperKind, usize),
    head: Head<'_>,
    today: NaiveDate,
) -> Result<Option<Paper>, Refusal> {
    match (subject, kind) {
        (Subject::Case(no), kind) => {
            let Some(case) = office.case(*no) else { return Ok(None) };
            let letterhead = Letterhead { edition: Rulebook::embedded().edition(&case.clocks.edition)?, of: head };
            Ok(match kind {
                PaperKind::Certificate | PaperKind::Refusal => case
                    .decision
                    .as_ref()
                    .filter(|decision| {
                        matches!(decision.outcome, Outcome::Granted { .. }) == (kind == PaperKind::Certificate)
                    })
                    .map(|decision| {
                        let mut draft = DecisionDraft::of(&case, decision);
                        as_registered(&mut draft, &case, office);
                        // Until the signed file is there, it is who signed the decision.
                        draft.signer = draft.signer.or_else(|| office.officer(&decision.by).map(|by| by.name));
                        of_decision(&case, &draft, letterhead)
                    }),
                PaperKind::Deadline => {
                    Some(deadline::deadlines_of_case(&case, &Rules::of(office, today)?, head, today)?)
                }
                PaperKind::DefectsNotice => case.defects.get(nth).map(|sent| notice::defects_notice(&case, sent, head)),
                _ => None,
            })
        }
        (Subject::Certificate(number), kind) => {
            let Some(certificate) = office.certificate(number) else { return Ok(None) };
            if kind == PaperKind::Certificate {
                let case = certificate.grants.last().and_then(|grant| office.case(grant.case));
                return match case {
                    Some(case) => of(office, (&Subject::Case(case.no), kind, nth), head, today),
                    None => Ok(None),
                };
            }
            Ok(match (kind, &certificate.ended) {
                (PaperKind::EndDecision, Some(ended)) => {
                    let decision = EndDecision { kind: &ended.kind, reason: &ended.reason, on: ended.on };
                    Some(ending::end_decision(&certificate, &decision, head))
                }
                (PaperKind::EndDecision, None) => certificate.prepared.as_ref().map(|prepared| {
                    let decision = EndDecision { kind: &prepared.kind, reason: &prepared.reason, on: today };
                    ending::end_decision(&certificate, &decision, head)
                }),
                (PaperKind::HolderNotice, Some(ended)) => Some(ending::holder_notice(&certificate, ended, head)),
                _ => None,
            })
        }
        (Subject::Complaint(no), kind) => {
            let Some(of) = office.complaint(*no) else { return Ok(None) };
            if kind == PaperKind::Deadline {
                let rules = Rules::of(office, today)?;
                return deadline::deadlines_of_complaint(&of, &rules, head, today).map(Some);
            }
            let letterhead = Letterhead { edition: Rulebook::embedded().edition(&of.clocks.edition)?, of: head };
            Ok(letter::of(&of, kind, nth, letterhead.edition, head.texts).map(|written| written.paper(letterhead)))
        }
        (Subject::Inquiry(no), PaperKind::Reply) => {
            Ok(office.inquiry(*no).and_then(|inquiry| reply::of_inquiry(office, &inquiry, head)))
        }
        _ => Ok(None),
    }
}
