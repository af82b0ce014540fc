//! Answers that take more than one read.

use super::{
    CommissionView, Found, HITS, Msg, Opened, RECORDS, Returned, Since, SittingNo, SittingScreen, SittingView,
    StoreError, Subject, Worker, certificate_of, commission, news, settled, sitting, view,
};

use chrono::NaiveDateTime;

use super::super::forms::FormKind;
use super::super::message::{Next, PermitsView};
use super::reads::permits;
use crate::office::paper::{Making, PaperKind};
use crate::office::{CaseNo, Command, decide};
use crate::outgoing;
use crate::phrase::Phrase;
use crate::store::{Direction, QueueQuery, QueueRow, Scope, Snapshot, SubmitError};

/// Cases that are looked through at once for one to take.
const FREE: usize = 200;

/// The papers of a case's decision that are not what would be made now.
fn outdated(snapshot: &Snapshot, no: CaseNo, now: NaiveDateTime) -> Result<Vec<Making>, StoreError> {
    let mut old = Vec::new();
    for kind in [PaperKind::Certificate, PaperKind::Refusal] {
        let paper = snapshot.newest_paper(Subject::Case(no), kind)?;
        old.extend(outgoing::outdated(snapshot, &paper, now)?);
    }
    Ok(old)
}

impl Worker {
    pub(super) fn since_counts(&mut self) -> Result<Since, StoreError> {
        let login = self.who.login.clone();
        let (preferences, drafts) =
            self.service.look(|store| Ok((store.preferences(&login)?, store.drafts(&login)?.len() as u64)))?;
        let at = preferences.last_look;
        // Somebody who never looked before has nothing to be told: the whole journal would be read for it.
        if at.is_none() {
            return Ok(Since { drafts, left_alone: preferences.left_alone, ..Since::default() });
        }
        let since = self.service.read(|s| s.since(preferences.last_seq, Some(&login)))?;
        Ok(Since {
            at,
            new: since.registered.len() as u64,
            changed: since.moved.len() as u64,
            drafts,
            left_alone: preferences.left_alone,
        })
    }

    /// What the last session left.
    pub(super) fn returned(&mut self) -> Result<Returned, StoreError> {
        let login = self.who.login.clone();
        let last = self.service.read(|s| s.last_of(&login))?;
        let drafts = self.service.look(|store| store.drafts(&login))?;
        Ok(Returned { last, drafts: drafts.into_iter().map(|draft| draft.form).collect() })
    }

    /// Records since the last look, newest first.
    pub(super) fn since(&mut self) -> Result<Vec<crate::office::Record>, StoreError> {
        let login = self.who.login.clone();
        let last = self.service.look(|store| store.preferences(&login))?.last_seq;
        self.service.read(|s| {
            let head = s.head()?.0;
            let first = last.max(head.saturating_sub(RECORDS as u64));
            let records = (first + 1..=head).rev().map(|seq| s.record(seq));
            Ok(records.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
        })
    }

    pub(super) fn open(&mut self, kind: FormKind, subject: &Subject) -> Result<Opened, StoreError> {
        let now = (self.clock)().naive_local();
        let mut opened = self.service.read(|s| {
            let complaint = match subject {
                Subject::Complaint(no) => s.complaint(*no)?,
                _ => None,
            };
            let inquiry = match subject {
                Subject::Inquiry(no) => s.inquiry(*no)?.map(Box::new),
                _ => None,
            };
            let about = complaint.as_ref().and_then(|complaint| complaint.input.about.case);
            let view = match (subject, about) {
                (Subject::Case(no), _) => view(s, *no)?,
                (_, Some(no)) => view(s, no)?,
                _ => None,
            };
            let notice = match subject {
                Subject::Notification(no) => s.notification(*no)?,
                _ => None,
            };
            let certificate = match subject {
                Subject::Certificate(number) => s.certificate(number)?,
                _ => view.as_ref().and_then(|view| view.certificate.clone()),
            };
            let officer = match subject {
                Subject::Officer(login) => s.officer(login)?,
                _ => None,
            };
            let commission = if kind.needs_commission() { commission(s, subject)? } else { CommissionView::default() };
            let outdated = match (kind, subject) {
                (FormKind::Deliver, Subject::Case(no)) => outdated(s, *no, now)?,
                _ => Vec::new(),
            };
            let reply = super::reads::reply(s, kind, inquiry.as_deref())?;
            let asks = kind.is_of_permits() || matches!(kind, FormKind::Figures | FormKind::Quota);
            let permits = if asks { permits(s, subject)? } else { PermitsView::default() };
            let settled = if kind.settles() { settled(s)? } else { None };
            Ok(Opened {
                view,
                certificate,
                notice,
                complaint,
                inquiry,
                officer,
                commission,
                permits,
                reply,
                settled,
                outdated,
                ..Opened::new(kind)
            })
        })?;
        let (login, key) = (self.who.login.clone(), opened.draft_key());
        let draft = self.service.look(|store| store.draft(&login, &key))?;
        opened.draft = draft.and_then(|draft| serde_json::from_str(&draft.json).ok());
        Ok(opened)
    }

    /// Gives whoever sits here the most urgent case of nobody's that their roles can bring on; without one, leads to
    /// that of those they stand in for; why there is none.
    pub(super) fn take_next(&mut self) -> Result<Result<Next, Phrase>, StoreError> {
        let who = self.who.clone();
        let standing = self.standing_in()?;
        let mut query = QueueQuery::first(Scope::Nobody, FREE);
        query.direction = Direction::After;
        loop {
            let rows = self.service.read(|s| s.queue_page(&query))?.rows;
            let Some(last) = rows.last() else { break };
            query.anchor = Some((last.due, last.no));
            for row in rows.iter().filter(|row| decide::moved_by(&who, row.service, row.state)) {
                let assign = Command::Assign { case: row.no, officer: Some(who.login.clone()), reason: String::new() };
                match self.submit(assign, Some(row.revision)) {
                    Ok(_) => {
                        let sooner =
                            standing.filter(|other| other.due.is_some_and(|due| row.due.is_none_or(|d| due < d)));
                        return Ok(Ok(Next::Taken(row.no, sooner.map(|other| other.no))));
                    }
                    // Somebody else was faster: the next one.
                    Err(SubmitError::Stale { .. }) => {}
                    Err(error) => return Ok(Err(error.phrase())),
                }
            }
        }
        let standing = standing.and_then(|row| Some(Next::StandingIn(row.no, row.officer?)));
        Ok(standing.ok_or_else(|| Phrase::new("desk-take-none")))
    }

    /// The most urgent case that can be brought on of those whom one stands in for today.
    fn standing_in(&mut self) -> Result<Option<QueueRow>, StoreError> {
        let (who, today) = (self.who.clone(), (self.clock)().date_naive());
        self.service.read(|s| {
            let Scope::Own(mut logins) = Scope::own(&s.officers()?, &who.login, today) else { return Ok(None) };
            logins.remove(0);
            let rows = s.queue_page(&QueueQuery::first(Scope::Own(logins), FREE))?.rows;
            Ok(rows.into_iter().find(|row| decide::moved_by(&who, row.service, row.state)))
        })
    }

    /// A sitting, the cases of its agenda, what was typed into its sheet and not recorded, and what others recorded
    /// since the screen last saw it.
    pub(super) fn sitting(&mut self, no: SittingNo, since: Option<u64>) -> Result<Option<SittingView>, StoreError> {
        let (login, key) = (self.who.login.clone(), SittingScreen::new(no).draft_key());
        let draft = self.service.look(|store| store.draft(&login, &key))?;
        let draft = draft.and_then(|draft| serde_json::from_str(&draft.json).ok());
        self.read(|s| {
            let mut view = sitting(s, no, draft)?;
            if let (Some(view), Some(since)) = (&mut view, since) {
                view.news = news(s, view, since, &login)?;
            }
            Ok(view)
        })
    }

    pub(super) fn find(&mut self, query: String) -> Result<Msg, StoreError> {
        let mut found = self.read(|s| s.find(&query, HITS))?;
        // Typed under the wrong layout, the same keys may mean a name in the other script.
        if found.rows.is_empty()
            && found.certificates.is_empty()
            && found.inquiries.is_empty()
            && found.employers.is_empty()
            && found.permits.is_empty()
            && let Some(meant) = crate::office::names::wrong_layout(&query)
        {
            found = self.read(|s| s.find(&meant, HITS))?;
        }
        let hits = self.read(|s| {
            let case =
                |row: QueueRow| certificate_of(s, row.no).map(|certificate| Found::Case(Box::new(row), certificate));
            let certificates =
                found.certificates.into_iter().map(|certificate| Ok(Found::Certificate(Box::new(certificate))));
            let inquiries = found.inquiries.into_iter().map(|inquiry| Ok(Found::Inquiry(Box::new(inquiry))));
            let employers = found.employers.into_iter().map(|employer| Ok(Found::Employer(Box::new(employer))));
            let permits = found.permits.into_iter().map(|permit| Ok(Found::Permit(Box::new(permit))));
            let others = inquiries.chain(employers).chain(permits);
            found.rows.into_iter().map(case).chain(certificates).chain(others).collect()
        })?;
        Ok(Msg::Found { query, hits, more: found.more })
    }
}
