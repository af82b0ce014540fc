//! Papers made for signature: who makes which, of what, and under which number.

use chrono::NaiveDate;

use super::{Ask, filled};
use crate::office::case::Outcome;
use crate::office::commission::SittingRefusal;
use crate::office::complaint::{Complaint, ComplaintRefusal};
use crate::office::event::{Event, Subject};
use crate::office::ids::CaseNo;
use crate::office::inquiry::InquiryRefusal;
use crate::office::paper::{Given, MakePaper, PaperKind, PaperMade, PaperRef, PaperRefusal, Series, hash, next};
use crate::office::refusal::Refusal;
use crate::office::view::Office;
use crate::office::who::Who;

/// The number a paper has, or would be given now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbered {
    /// The number; empty where it has none.
    pub number: String,
    /// The count it takes; none where the number is known already.
    pub counted: Option<Given>,
}

impl Numbered {
    fn known(number: impl Into<String>) -> Self {
        Self { number: number.into(), counted: None }
    }
}

pub(super) fn make(ask: &Ask<'_>, asked: &MakePaper, who: &Who) -> Result<Vec<Event>, Refusal> {
    let kind = asked.paper.kind;
    if !kind.who_makes().iter().any(|role| who.roles.contains(role)) {
        return Err(PaperRefusal::NotYours(kind).into());
    }
    let Numbered { number, counted } = paper_number(ask.office, &asked.paper, ask.today())?;
    filled(&asked.text, "field-paper_text", "")?;
    filled(&asked.file, "field-file_name", "")?;
    if number != asked.number.trim() {
        return Err(PaperRefusal::OtherNumber { given: asked.number.trim().to_owned(), number }.into());
    }
    Ok(vec![Event::PaperMade(PaperMade {
        paper: asked.paper.clone(),
        lang: asked.lang,
        number,
        counted,
        text: hash(&asked.text),
        file: asked.file.trim().to_owned(),
    })])
}

/// The number that stands in a paper made on a day: the one it was made with before, the one that was typed for the
/// act it is of, else the next outgoing number.
///
/// # Errors
/// There is nothing to make it of.
pub fn paper_number(office: &dyn Office, paper: &PaperRef, today: NaiveDate) -> Result<Numbered, Refusal> {
    let settings = office.settings().ok_or(Refusal::NotOpen)?;
    let own = own_number(office, paper)?;
    if !paper.kind.is_letter() {
        return Ok(Numbered::known(own.unwrap_or_default()));
    }
    let papers = office.papers(&paper.subject);
    if let Some(making) = papers.of(paper.kind, paper.nth).next() {
        return Ok(Numbered::known(making.number.as_str()));
    }
    Ok(own.map_or_else(
        || {
            let (number, given) = next(office, &settings, Series::Letters, today);
            Numbered { number, counted: Some(given) }
        },
        Numbered::known,
    ))
}

/// The newest paper of a kind about something: after a case was decided anew its refusal is another one.
pub fn newest_paper(office: &dyn Office, subject: Subject, kind: PaperKind) -> PaperRef {
    let nth = match &subject {
        Subject::Case(no) => office.case(*no).map_or(0, |case| match kind {
            PaperKind::Refusal | PaperKind::Certificate => case.past_decisions.len(),
            PaperKind::DefectsNotice => case.defects.len().saturating_sub(1),
            _ => 0,
        }),
        Subject::Complaint(no) if kind == PaperKind::ComplaintNotice => {
            office.complaint(*no).map_or(0, |complaint| complaint.told.len().saturating_sub(1))
        }
        _ => 0,
    };
    PaperRef { subject, kind, nth: nth as u64 }
}

/// The number a paper has of the act it is of: typed by hand, or its own. Refuses what there is nothing to make of.
fn own_number(office: &dyn Office, paper: &PaperRef) -> Result<Option<String>, Refusal> {
    let kind = paper.kind;
    match &paper.subject {
        Subject::Case(no) => of_case(office, *no, paper),
        Subject::Certificate(number) => {
            let certificate = office.certificate(number).ok_or_else(|| Refusal::NoCertificate(number.clone()))?;
            match kind {
                PaperKind::Certificate => Ok(Some(certificate.printed_number().to_owned())),
                PaperKind::EndDecision if certificate.ended.is_some() || certificate.prepared.is_some() => Ok(None),
                PaperKind::HolderNotice if certificate.ended.is_some() => Ok(None),
                PaperKind::Validity => Ok(None),
                _ => Err(nothing(kind)),
            }
        }
        Subject::Complaint(no) => {
            let complaint = office.complaint(*no).ok_or(ComplaintRefusal::Unknown(*no))?;
            of_complaint(&complaint, paper)
        }
        Subject::Sitting(no) => {
            office.sitting(*no).ok_or(SittingRefusal::NoSitting(*no))?;
            if matches!(kind, PaperKind::Minutes | PaperKind::Agenda) { Ok(None) } else { Err(nothing(kind)) }
        }
        Subject::Office => match kind {
            PaperKind::Validity
            | PaperKind::RegisterCertificates
            | PaperKind::RegisterNotifications
            | PaperKind::RegisterComplaints
            | PaperKind::Report => Ok(None),
            _ => Err(nothing(kind)),
        },
        Subject::Inquiry(no) => {
            let inquiry = office.inquiry(*no).ok_or(InquiryRefusal::Unknown(*no))?;
            match (kind, inquiry.fixed()) {
                (PaperKind::Reply, Some(fixed)) => Ok(Some(fixed.number.clone())),
                _ => Err(nothing(kind)),
            }
        }
        Subject::Notification(_)
        | Subject::Officer(_)
        | Subject::Permit(_)
        | Subject::Employer(_)
        | Subject::Quota(_) => Err(nothing(kind)),
    }
}

fn nothing(kind: PaperKind) -> Refusal {
    PaperRefusal::NothingToMake(kind).into()
}

fn of_case(office: &dyn Office, no: CaseNo, paper: &PaperRef) -> Result<Option<String>, Refusal> {
    let case = office.case(no).ok_or(Refusal::NoCase(no))?;
    let kind = paper.kind;
    // A decision that was set aside since is a paper of before: it is not made anew.
    let stands = paper.nth == case.past_decisions.len() as u64;
    let outcome = case.decision.as_ref().filter(|_| stands).map(|decision| &decision.outcome);
    match (kind, outcome) {
        (PaperKind::Certificate, Some(Outcome::Granted { certificate, detail, .. })) => {
            Ok(Some(detail.as_ref().map_or_else(|| certificate.clone(), |detail| detail.printed.clone())))
        }
        (PaperKind::Refusal, Some(Outcome::Refused { .. } | Outcome::RefusedOtherwise { .. }))
        | (PaperKind::Deadline, _) => Ok(None),
        (PaperKind::DefectsNotice, _) if paper.nth < case.defects.len() as u64 => Ok(None),
        // Minutes that are kept elsewhere are no paper of ours.
        (PaperKind::Minutes, _) if case.recommendation.as_ref().is_some_and(|found| found.sitting.is_some()) => {
            Ok(case.recommendation.map(|recommended| recommended.minutes_no))
        }
        _ => Err(nothing(kind)),
    }
}

fn of_complaint(complaint: &Complaint, paper: &PaperRef) -> Result<Option<String>, Refusal> {
    let typed = |number: &str| Some(number.trim().to_owned()).filter(|number| !number.is_empty());
    let (forwarded, answered, satisfied) = (&complaint.forwarded, &complaint.answered, &complaint.satisfied);
    let told = usize::try_from(paper.nth).ok().and_then(|nth| complaint.told.get(nth));
    match (paper.kind, forwarded, answered, satisfied) {
        (PaperKind::Inventory, Some(_), ..) | (PaperKind::Deadline, ..) => Ok(None),
        (PaperKind::Cover, Some(forwarded), ..) => Ok(typed(&forwarded.letter_no)),
        (PaperKind::Answer, _, Some(answered), _) => Ok(typed(&answered.letter_no)),
        (PaperKind::Answer, _, None, Some(satisfied)) => Ok(typed(&satisfied.act_no)),
        // Told before it was sent on, on the telephone say: there is no letter of it.
        (PaperKind::ComplaintNotice, Some(_), ..) if told.is_some() || paper.nth == 0 => {
            Ok(told.and_then(|told| typed(&told.letter_no)))
        }
        (kind, ..) => Err(nothing(kind)),
    }
}
