//! What happened since somebody's last look, without reading more of a record than who, what and which case.

use std::borrow::Cow;
use std::collections::BTreeSet;

use serde::Deserialize;

use super::error::StoreError;
use super::tables::Snapshot;
use crate::office::CaseNo;

/// Most records looked at.
const LOOK: usize = 20_000;

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Since {
    /// New cases.
    pub registered: BTreeSet<CaseNo>,
    /// Cases that others touched and that were there before.
    pub moved: BTreeSet<CaseNo>,
    /// Notifications written down.
    pub notifications: usize,
    /// The last journal number seen: where the next look begins.
    pub last_seq: u64,
    /// Whether only a part was looked at.
    pub more: bool,
}

#[derive(Deserialize)]
struct Brief<'a> {
    #[serde(borrow)]
    by: Cow<'a, str>,
    #[serde(borrow)]
    event: BriefEvent<'a>,
}

#[derive(Deserialize)]
struct BriefEvent<'a> {
    #[serde(borrow, rename = "type")]
    code: Cow<'a, str>,
    case: Option<CaseNo>,
}

impl Snapshot {
    /// What happened after a journal number; `except` leaves out what that officer did, beside new cases.
    pub fn since(&self, seq: u64, except: Option<&str>) -> Result<Since, StoreError> {
        let mut since = Since { last_seq: seq, ..Since::default() };
        for entry in self.now.journal.range(seq.saturating_add(1)..)?.take(LOOK) {
            let (key, bytes) = entry?;
            since.last_seq = key.value();
            let brief: Brief<'_> = serde_json::from_slice(bytes.value())
                .map_err(|error| StoreError::Damaged(format!("journal {}: {error}", key.value())))?;
            let own = except == Some(brief.by.as_ref());
            match (brief.event.code.as_ref(), brief.event.case) {
                ("case_registered", Some(no)) => {
                    since.registered.insert(no);
                }
                ("notification_received", _) => since.notifications += 1,
                ("certificate_granted", _) | (_, None) => {}
                (_, Some(no)) if !own && !since.registered.contains(&no) => {
                    since.moved.insert(no);
                }
                _ => {}
            }
        }
        since.more = self.now.journal.range(since.last_seq.saturating_add(1)..)?.next().is_some();
        Ok(since)
    }
}
