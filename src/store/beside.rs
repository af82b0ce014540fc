//! What runs on working days beside the cases: open complaints (п. 24-26), open inquiries and open watches over a
//! reissue (п. 22).
//! They are few, and each is computed by itself.

use super::error::StoreError;
use super::key::{self, tag};
use super::tables::{Raw, unpack};
use super::things;
use crate::office::certificate::Certificate;
use crate::office::change::Reason;
use crate::office::complaint::Complaint;
use crate::office::decide::Rules;
use crate::office::inquiry::Inquiry;
use crate::office::notification::Notification;
use crate::office::recompute::Clocked;
use crate::office::recompute::watch::Watched;
use crate::office::{ComplaintNo, Event, InquiryNo, Refusal};

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Beside {
    /// A complaint that is not closed.
    Complaint(ComplaintNo),
    /// An inquiry whose reply was not sent.
    Inquiry(InquiryNo),
    /// A certificate whose reissue is waited for.
    Watch(String),
}

/// Those that are open, in their order, behind one.
pub(super) fn open(tables: &impl Raw, after: Option<&Beside>) -> Result<Vec<Beside>, StoreError> {
    let mut found = Vec::new();
    tables.each_index_key(&[tag::COMPLAINT, b'o'], &mut |entry| {
        found.push(Beside::Complaint(ComplaintNo::from_key(key::tail(entry))));
        true
    })?;
    tables.each_index_key(&[tag::INQUIRY, b'o'], &mut |entry| {
        found.push(Beside::Inquiry(InquiryNo::from_key(key::tail(entry))));
        true
    })?;
    let watched = key::certificate(b'w', 0, "");
    // A tag and a kind, the day, the number.
    let (prefix, number) = (&watched[..2], watched.len());
    tables.each_index_key(prefix, &mut |entry| {
        found.push(Beside::Watch(String::from_utf8_lossy(entry.get(number..).unwrap_or_default()).into_owned()));
        true
    })?;
    found.retain(|one| after.is_none_or(|after| one > after));
    found.sort_unstable();
    Ok(found)
}

/// The events that bring one to the law of today, or why it stays as it is; none of one that is not there.
pub(super) fn recomputed(
    tables: &impl Raw,
    one: &Beside,
    rules: &Rules,
    reason: &Reason,
) -> Result<Result<Vec<Event>, Refusal>, StoreError> {
    match one {
        Beside::Complaint(no) => {
            let complaint: Option<Complaint> = things::get(tables, &things::complaint(*no))?;
            Ok(complaint.map_or_else(|| Ok(Vec::new()), |complaint| complaint.recomputed(rules, reason)))
        }
        Beside::Inquiry(no) => {
            let inquiry: Option<Inquiry> = things::get(tables, &things::inquiry(*no))?;
            Ok(inquiry.map_or_else(|| Ok(Vec::new()), |inquiry| inquiry.recomputed(rules, reason)))
        }
        Beside::Watch(number) => {
            let certificate: Option<Certificate> =
                tables.certificate_bytes(number)?.map(|bytes| unpack(&bytes)).transpose()?;
            let Some(certificate) = certificate else { return Ok(Ok(Vec::new())) };
            let Some(watch) = &certificate.watch else { return Ok(Ok(Vec::new())) };
            let notice: Option<Notification> =
                tables.notice_bytes(watch.notice.key())?.map(|bytes| unpack(&bytes)).transpose()?;
            let Some(notice) = notice else { return Ok(Ok(Vec::new())) };
            Ok(Watched { certificate: &certificate, notice: &notice }.recomputed(rules, reason))
        }
    }
}
