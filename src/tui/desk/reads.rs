//! What the screens are answered with, out of one consistent moment of the store.

use chrono::NaiveDate;

use super::super::cards::{Card, ComplaintCard, EmployerCard, InquiryCard, PermitCard};
use super::super::forms::FormKind;
use super::super::life::Life;
use super::super::message::{
    CaseView, CommissionView, Deadlines, PermitsView, Pressing, ReplyView, Settled, Since, ThingView,
};
use super::super::screens::sitting::SittingView;
use super::RECORDS;
use crate::law::Service;
use crate::office::case::{Case, Outcome};
use crate::office::certificate::Certificate;
use crate::office::inquiry::Inquiry;
use crate::office::permit::{ReplyAsk, ReplyFacts};
use crate::office::{CaseNo, Record, SittingNo, Subject};
use crate::phrase::Phrase;
use crate::store::{Direction, LinkedBy, Minutes, Page, PersonLink, QueueQuery, QueueRow, Scope, Snapshot, StoreError};

pub(super) fn certificate_of(snapshot: &Snapshot, no: CaseNo) -> Result<Option<String>, StoreError> {
    Ok(snapshot.case(no)?.and_then(|case| granted(&case)))
}

/// The certificate a case gave.
fn granted(case: &Case) -> Option<String> {
    match &case.decision.as_ref()?.outcome {
        Outcome::Granted { certificate, .. } => Some(certificate.clone()),
        Outcome::Refused { .. } | Outcome::RefusedOtherwise { .. } => None,
    }
}

/// The rows of a question; around a case where it still stands in the list, so that the selection keeps its place.
pub(super) fn page(snapshot: &Snapshot, query: &QueueQuery, around: Option<CaseNo>) -> Result<Page, StoreError> {
    let page = snapshot.queue_page(query)?;
    let Some(no) = around else { return Ok(page) };
    if page.rows.iter().any(|row| row.no == no) {
        return Ok(page);
    }
    let Some(row) = snapshot.row(no)?.filter(|row| row.state.is_open()) else { return Ok(page) };
    // It moved: its third of the page before it, the rest behind.
    let third = (query.limit / 3).max(1);
    let anchor = Some((row.due, row.no));
    let scope = query.scope.clone();
    let before = QueueQuery { scope: scope.clone(), anchor, direction: Direction::Before, limit: third };
    let before = snapshot.queue_page(&before)?;
    let from = QueueQuery { scope, anchor, direction: Direction::From, limit: query.limit - third };
    let from = snapshot.queue_page(&from)?;
    if from.rows.first().is_none_or(|first| first.no != no) {
        return Ok(page);
    }
    let rows = before.rows.into_iter().chain(from.rows).collect();
    Ok(Page { rows, before: before.before, total: from.total })
}

/// A case with what stands around it.
pub fn view(snapshot: &Snapshot, no: CaseNo) -> Result<Option<CaseView>, StoreError> {
    let Some(case) = snapshot.case(no)? else { return Ok(None) };
    let number = granted(&case).or_else(|| {
        let number = case.application.certificate_number.trim();
        (case.service() != Service::Issue && !number.is_empty()).then(|| number.to_owned())
    });
    let certificate = number.map(|number| snapshot.certificate(&number)).transpose()?.flatten();
    let notices = certificate.as_ref().map(|c| snapshot.notifications_of(&c.number)).transpose()?.unwrap_or_default();
    let own = certificate.as_ref().map(|c| c.number.clone());
    let is_own = |found: &PersonLink| matches!(found, PersonLink::Certificate(n, _) if own.as_deref() == Some(n));
    let mut links = snapshot.person_links(&case)?;
    links.retain(|found| !is_own(found));
    let complaints = snapshot.complaints_of(no)?;
    // What is said about the case itself is told by itself.
    links.retain(|found| !matches!(found, PersonLink::Complaint(no, _) if complaints.iter().any(|c| c.no == *no)));
    let sitting = snapshot.sitting_of(no)?;
    let papers = snapshot.papers_of(&Subject::Case(no))?;
    Ok(Some(CaseView { case, certificate, notices, links, complaints, sitting, papers }))
}

/// What a form about a permit or an employer stands on.
pub(super) fn permits(snapshot: &Snapshot, subject: &Subject) -> Result<PermitsView, StoreError> {
    let permit = match subject {
        Subject::Permit(number) => snapshot.permit(number)?,
        _ => None,
    };
    let employer = match subject {
        Subject::Employer(bin) => snapshot.employer(bin)?,
        _ => None,
    };
    let years = snapshot.quota_years()?;
    let quotas = years.into_iter().filter_map(|year| snapshot.quota(year).transpose()).collect::<Result<_, _>>()?;
    Ok(PermitsView { permit, employer, employers: snapshot.employers()?, quotas })
}

/// The permits an employer's card shows.
const PERMITS: usize = 200;

/// The card of a subject: of inquiries, and of complaints with the case they are about.
pub fn card(snapshot: &Snapshot, subject: &Subject) -> Result<Option<Card>, StoreError> {
    match subject {
        Subject::Complaint(no) => {
            let Some(complaint) = snapshot.complaint(*no)? else { return Ok(None) };
            let case = complaint.input.about.case.map(|no| snapshot.case(no)).transpose()?.flatten();
            Ok(Some(Card::Complaint(ComplaintCard { complaint, case })))
        }
        Subject::Inquiry(no) => {
            let Some(inquiry) = snapshot.inquiry(*no)? else { return Ok(None) };
            let facts = told(snapshot, &inquiry)?.map(|told| Box::new(told.1));
            Ok(Some(Card::Inquiry(InquiryCard { inquiry, facts })))
        }
        Subject::Permit(number) => permit_card(snapshot, number),
        Subject::Employer(bin) => {
            let Some(employer) = snapshot.employer(bin)? else { return Ok(None) };
            let (terms, permits) = snapshot.permits_of(bin, PERMITS)?;
            let records = snapshot.history(subject, None, RECORDS)?;
            Ok(Some(Card::Employer(EmployerCard { employer, terms, permits, records })))
        }
        _ => Ok(None),
    }
}

fn permit_card(snapshot: &Snapshot, number: &str) -> Result<Option<Card>, StoreError> {
    let Some(permit) = snapshot.permit(number)? else { return Ok(None) };
    let employer = snapshot.employer(&permit.input.employer.bin)?;
    let links = snapshot.worker_links(&permit.input)?;
    let records = snapshot.history(&Subject::Permit(number.to_owned()), None, RECORDS)?;
    Ok(Some(Card::Permit(PermitCard { permit, employer, links, records })))
}

/// Whatever can be shown by itself.
pub(super) fn thing(snapshot: &Snapshot, subject: &Subject) -> Result<Option<ThingView>, StoreError> {
    Ok(match subject {
        Subject::Case(no) => view(snapshot, *no)?.map(|found| ThingView::Case(Box::new(found))),
        Subject::Certificate(number) => {
            // Its records are the history it is shown out of.
            let found = life(snapshot, number)?.map(|found| Life { records: Vec::new(), ..found });
            found.map(|found| ThingView::Certificate(Box::new(found)))
        }
        Subject::Notification(no) => snapshot.notification(*no)?.map(|found| ThingView::Notification(Box::new(found))),
        Subject::Sitting(no) => sitting(snapshot, *no, None)?.map(|found| ThingView::Sitting(Box::new(found))),
        Subject::Complaint(_) | Subject::Inquiry(_) | Subject::Permit(_) | Subject::Employer(_) => {
            card(snapshot, subject)?.map(|found| ThingView::Card(Box::new(found)))
        }
        Subject::Officer(_) | Subject::Quota(_) | Subject::Office => None,
    })
}

/// The register as a reply asks it: the employers to choose from, and what it says to what was asked before.
pub(super) fn reply(snapshot: &Snapshot, kind: FormKind, inquiry: Option<&Inquiry>) -> Result<ReplyView, StoreError> {
    let composes = kind == FormKind::InquiryReply;
    if !composes && kind != FormKind::InquirySign {
        return Ok(ReplyView::default());
    }
    let employers = if composes { snapshot.employers()? } else { Vec::new() };
    let told = inquiry.map(|inquiry| told(snapshot, inquiry)).transpose()?.flatten();
    Ok(ReplyView { employers: employers.into_iter().map(|of| of.input).collect(), told })
}

/// What the register says now to what a reply asks; nothing to one that is signed.
fn told(snapshot: &Snapshot, inquiry: &Inquiry) -> Result<Option<Box<(ReplyAsk, ReplyFacts)>>, StoreError> {
    let unsigned = inquiry.reply.as_ref().filter(|prepared| prepared.reply.fixed.is_none());
    let Some(ask) = unsigned.and_then(|prepared| prepared.reply.ask.clone()) else { return Ok(None) };
    let facts = snapshot.ask(|office| office.reply_facts(&ask))?;
    Ok(Some(Box::new((*ask, facts))))
}

fn by(by: LinkedBy) -> Phrase {
    Phrase::new(match by {
        LinkedBy::Iin => "link-by-iin",
        LinkedBy::Document => "link-by-document",
        LinkedBy::Name => "link-by-name",
    })
}

/// Something else the office knows of a person, in words.
pub fn link_words(found: &PersonLink) -> Phrase {
    match found {
        PersonLink::Case(row, linked) => linked_case("link-case", row, *linked),
        PersonLink::Complaint(no, linked) => {
            Phrase::new("link-complaint").with("complaint", no.to_string()).with("by", by(*linked))
        }
        PersonLink::Permit(number, linked) => {
            Phrase::new("link-permit").with("number", number.as_str()).with("by", by(*linked))
        }
        PersonLink::Certificate(number, linked) => {
            Phrase::new("link-certificate").with("number", number.as_str()).with("by", by(*linked))
        }
    }
}

/// Another case of the person, in a message that has a place for what it is: where it is to be chosen, what tells it
/// from the others stands at the left.
pub fn linked_case(message: &str, row: &QueueRow, linked: LinkedBy) -> Phrase {
    Phrase::new(message)
        .with("case", row.no.to_string())
        .with("name", row.name.as_str())
        .with("service", Phrase::new(format!("service-{}", row.service.code())))
        .with("state", Phrase::new(format!("state-{}", row.state.code())))
        .with("by", by(linked))
}

/// Own cases of one day, and inquiries, that are told apart.
const RUNG: usize = 200;

pub(super) fn deadlines(
    snapshot: &Snapshot,
    today: NaiveDate,
    login: &str,
    since: Since,
) -> Result<Deadlines, StoreError> {
    let own = Scope::own(&snapshot.officers()?, login, today);
    let first = Some((Some(today), CaseNo::from_key(0)));
    let due = QueueQuery { anchor: first, ..QueueQuery::first(own, RUNG) };
    let due = snapshot.queue_page(&due)?.rows.into_iter().filter(|row| row.due == Some(today));
    let open = snapshot.open_inquiries(RUNG)?;
    let ever = !open.is_empty() || snapshot.has_cases()?;
    let pressing: Vec<Pressing> = open.into_iter().filter_map(|inquiry| pressing(inquiry, today)).collect();
    let own = pressing.iter().filter(|inquiry| inquiry.officer.as_deref() == Some(login) && inquiry.due == today);
    let inquiries: Vec<Subject> = own.map(|inquiry| Subject::Inquiry(inquiry.no)).collect();
    Ok(Deadlines {
        cases: snapshot.summary(today)?,
        ever,
        as_of: today,
        mine_today: due.map(|row| Subject::Case(row.no)).chain(inquiries).collect(),
        complaints: snapshot.complaint_tally(today)?,
        inquiries: snapshot.inquiry_tally(today)?,
        pressing,
        since,
    })
}

/// An inquiry that is overdue or due on a day.
fn pressing(inquiry: Inquiry, today: NaiveDate) -> Option<Pressing> {
    let due = inquiry.governing().map(|due| due.due).filter(|due| *due <= today)?;
    Some(Pressing { no: inquiry.no, due, name: inquiry.input.from.name, officer: inquiry.officer })
}

/// What the office has settled, for a form that changes it.
pub(super) fn settled(snapshot: &Snapshot) -> Result<Option<Settled>, StoreError> {
    let Some(settings) = snapshot.settings()? else { return Ok(None) };
    let last = snapshot.history(&Subject::Office, None, 1)?;
    Ok(last.last().map(|record| Settled { seq: record.seq, settings }))
}

/// Cases that wait for a sitting, as many as a form lists.
const WAITING: usize = 500;

/// The Commission for a form: its register, the sitting the form is about, and the cases that can be heard.
pub(super) fn commission(snapshot: &Snapshot, subject: &Subject) -> Result<CommissionView, StoreError> {
    let sitting = match subject {
        Subject::Sitting(no) => snapshot.sitting(*no)?,
        Subject::Case(no) => match snapshot.sitting_of(*no)? {
            Some(sitting) => snapshot.sitting(sitting)?,
            None => None,
        },
        _ => None,
    };
    let own = sitting.iter().flat_map(|sitting| &sitting.agenda).map(|item| item.case);
    let waiting: Vec<CaseNo> = snapshot.waiting_for_sitting(WAITING)?.into_iter().map(|row| row.no).collect();
    let mut cases = Vec::new();
    for no in own.chain(waiting) {
        cases.extend(snapshot.case(no)?);
    }
    Ok(CommissionView { compositions: snapshot.compositions()?, sitting, cases })
}

/// A sitting with the cases of its agenda, and what was typed for it.
pub fn sitting(
    snapshot: &Snapshot,
    no: SittingNo,
    draft: Option<serde_json::Value>,
) -> Result<Option<SittingView>, StoreError> {
    let Some(Minutes { sitting, cases, settings }) = snapshot.minutes(no)? else { return Ok(None) };
    let (seen, _) = snapshot.head()?;
    Ok(Some(SittingView { sitting, cases, settings, draft, seen, news: Vec::new() }))
}

/// What others recorded of a sitting and of the cases of its agenda behind a record, oldest first.
pub(super) fn news(
    snapshot: &Snapshot,
    view: &SittingView,
    since: u64,
    login: &str,
) -> Result<Vec<Record>, StoreError> {
    let cases = view.cases.iter().filter(|case| case.revision > since).map(|case| Subject::Case(case.no));
    let own = Some(Subject::Sitting(view.sitting.no)).filter(|_| view.sitting.revision > since);
    let mut news = Vec::new();
    for subject in own.into_iter().chain(cases) {
        let records = snapshot.history(&subject, None, RECORDS)?;
        news.extend(records.into_iter().filter(|record| record.seq > since && record.by != login));
    }
    news.sort_by_key(|record| record.seq);
    Ok(news)
}

/// How far a chain of reissues is followed either way.
const CHAIN: usize = 32;

/// The life of a certificate.
pub fn life(snapshot: &Snapshot, number: &str) -> Result<Option<Life>, StoreError> {
    let Some(certificate) = snapshot.certificate(number)? else { return Ok(None) };
    let follow = |next: fn(&Certificate) -> Option<&String>| -> Result<Vec<Certificate>, StoreError> {
        let mut found: Vec<Certificate> = Vec::new();
        while found.len() < CHAIN {
            let Some(number) = next(found.last().unwrap_or(&certificate)) else { break };
            let Some(other) = snapshot.certificate(number)? else { break };
            found.push(other);
        }
        Ok(found)
    };
    let mut chain = follow(|c| c.instead_of.as_ref())?;
    chain.reverse();
    chain.extend(follow(|c| c.superseded_by.as_ref())?);
    let notices = snapshot.notifications_of(number)?;
    let records = snapshot.history(&Subject::Certificate(number.to_owned()), None, RECORDS)?;
    Ok(Some(Life { certificate, chain, notices, records }))
}
