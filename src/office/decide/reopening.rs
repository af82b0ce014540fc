//! A decided case opened again with a term of its own (п. 24-28). The register of certificates is untouched until the
//! new decision.

use super::{Ask, Course, filled, not_before};
use crate::law::clock::OwnTerm;
use crate::office::Act;
use crate::office::complaint::ComplaintRefusal;
use crate::office::event::Event;
use crate::office::ids::CaseNo;
use crate::office::refusal::Refusal;
use crate::office::reopening::{CaseReopened, ReopenBasis, ReopenCase, ReopenKind};

pub(super) fn reopen(ask: &Ask<'_>, command: &ReopenCase) -> Result<Vec<Event>, Refusal> {
    let case = ask.case(command.case, Act::ReopenCase)?;
    let basis = &command.basis;
    let paragraph = paragraph(basis.kind);
    filled(&basis.body, "field-act_body", paragraph)?;
    filled(&basis.act_no, "field-act_no", paragraph)?;
    filled(&command.term_source, "field-term_source", paragraph)?;
    ask.past_day("field-act_on", basis.act_on, paragraph)?;
    let decided = case.decision.as_ref().map_or(case.clocks.registration_day, |decision| decision.at.date());
    not_before("field-act_on", basis.act_on, decided, paragraph)?;
    ask.past_day("field-term_from", command.from, paragraph)?;
    not_before("field-term_from", command.from, basis.act_on, paragraph)?;
    if command.term_days == 0 {
        return Err(Refusal::Empty { field: "field-term_days", paragraph });
    }
    complaint_of(ask, basis, case.no)?;
    let rules = ask.rules()?;
    let own =
        OwnTerm { from: command.from, days: command.term_days, basis: format!("by-{}", command.term_source.trim()) };
    let edition = rules.edition_of(&case)?;
    let readings = rules.readings_of(&case, edition);
    // What stood still before stays in the past: the new term begins with the act.
    let course = Course { own: Some(&own), ..Course::default() };
    let clocks = rules.clocks_over(edition, &readings, case.service(), case.application.filed_at, None, course)?;
    let basis =
        ReopenBasis { body: basis.body.trim().to_owned(), act_no: basis.act_no.trim().to_owned(), ..basis.clone() };
    Ok(vec![Event::CaseReopened(CaseReopened { case: case.no, basis, own, clocks })])
}

/// The complaint that is named is one of ours and speaks of this case. A case opened by a complaint alone names it, and
/// it was satisfied or upheld (п. 24).
fn complaint_of(ask: &Ask<'_>, basis: &ReopenBasis, case: CaseNo) -> Result<(), Refusal> {
    let by_complaint = basis.kind == ReopenKind::Complaint;
    let Some(no) = basis.complaint else {
        let missing = Refusal::Empty { field: "field-complaint", paragraph: paragraph(basis.kind) };
        return if by_complaint { Err(missing) } else { Ok(()) };
    };
    let complaint = ask.office.complaint(no).ok_or(ComplaintRefusal::Unknown(no))?;
    if complaint.input.about.case.is_some_and(|other| other != case) {
        return Err(ComplaintRefusal::OfOtherCase { complaint: no, case }.into());
    }
    if by_complaint && complaint.satisfied.is_none() && complaint.upheld().is_none() {
        return Err(ComplaintRefusal::NotUpheld(no).into());
    }
    Ok(())
}

const fn paragraph(kind: ReopenKind) -> &'static str {
    match kind {
        ReopenKind::Complaint => "24",
        ReopenKind::Review => "26",
        ReopenKind::Court => "27",
    }
}
