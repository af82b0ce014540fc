//! What happened since somebody's last look, without reading more of a record than who, what and which case.

use std::borrow::Cow;
use std::collections::BTreeSet;

use serde::Deserialize;

use super::error::StoreError;
use super::key;
use super::tables::{Raw, Snapshot};
use crate::office::{CaseNo, Record};

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

fn brief(seq: u64, bytes: &[u8]) -> Result<Brief<'_>, StoreError> {
    serde_json::from_slice(bytes).map_err(|error| StoreError::Damaged(format!("journal {seq}: {error}")))
}

impl Snapshot {
    /// Cases ever registered: the blocks before the last record's by their counters, its own one by one.
    pub(super) fn received(&self) -> Result<u64, StoreError> {
        let (last, _) = self.head()?;
        let counted = key::received(0)..key::received(last);
        let before = self.now.counts.range(counted.start.as_slice()..counted.end.as_slice())?;
        let before = before.map(|entry| Ok(entry?.1.value())).sum::<Result<u64, StoreError>>()?;
        if self.past.is_none() {
            return Ok(before + self.counted(&key::received(last))?);
        }
        let mut own = 0;
        for entry in self.now.journal.range(key::block_start(last)..=last)? {
            let (seq, bytes) = entry?;
            own += u64::from(brief(seq.value(), bytes.value())?.event.code == "case_registered");
        }
        Ok(before + own)
    }

    /// The last record of somebody's, if it is not too far back.
    pub fn last_of(&self, login: &str) -> Result<Option<Record>, StoreError> {
        for entry in self.now.journal.range(0..)?.rev().take(LOOK) {
            let (seq, bytes) = entry?;
            if brief(seq.value(), bytes.value())?.by == login {
                return self.record(seq.value());
            }
        }
        Ok(None)
    }

    /// What happened after a journal number; `except` leaves out what that officer did, beside new cases.
    pub fn since(&self, seq: u64, except: Option<&str>) -> Result<Since, StoreError> {
        let mut since = Since { last_seq: seq, ..Since::default() };
        for entry in self.now.journal.range(seq.saturating_add(1)..)?.take(LOOK) {
            let (key, bytes) = entry?;
            since.last_seq = key.value();
            let brief = brief(key.value(), bytes.value())?;
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
