//! How the keys of the index and of the counters are laid out. Numbers are big-endian, so that bytes sort as they do.

use chrono::{Datelike, NaiveDate};

use crate::law::Stage;
use crate::office::{CaseNo, NoticeNo, Subject};

/// First bytes of the index; a second one tells the lists of a kind apart (see `past`).
pub(super) mod tag {
    /// History: subject, or the name of a thing; journal number.
    pub const HISTORY: u8 = b'H';
    /// Queue: scope, due day, case.
    pub const QUEUE: u8 = b'Q';
    /// Recommended and not decided: day of the recommendation, case.
    pub const RECOMMENDED: [u8; 2] = *b"Wr";
    /// Search: term, zero, case.
    pub const TERM: u8 = b'T';
    /// Search for a certificate that no case here gave: term, zero, number.
    pub const CERTIFICATE_TERM: u8 = b'K';
    /// Persons: key, zero, `c` and case, `k` and certificate, `p` and complaint or `r` and permit.
    pub const PERSON: u8 = b'P';
    /// Portal numbers: number, zero, case.
    pub const PORTAL: u8 = b'A';
    /// Notifications: `u` unmatched or `c` certificate, zero; number.
    pub const NOTICE: u8 = b'N';
    /// Sittings: `o` open or `e` ended, day, sitting; `c` case, open sitting on whose agenda it waits.
    pub const SITTING: u8 = b'S';
    /// Certificates: `u` last day, `n` last day of one without an employer, `w` due day of a watch, `s` last day of one
    /// with an end to sign, `t` day of an end to tell, `f` last day of a flagged one, `e` day of entry; number.
    pub const CERTIFICATE: u8 = b'C';
    /// Complaints: `o` due day, open; `a` due day, ours; `w` day of receipt, waiting; `d` day of receipt, closed; `c` case;
    /// number.
    pub const COMPLAINT: u8 = b'J';
    /// Inquiries: `o` due day, open; `w` day of receipt, to be told; `d` day of receipt, over; `n` the number it came with, zero; `t` search term, zero; number.
    pub const INQUIRY: u8 = b'I';
    /// Deliveries: `t` in time or `l` late; day, journal number.
    pub const DELIVERED: u8 = b'E';
    /// Officers: login.
    pub const OFFICER: u8 = b'O';
    /// Permits: `e` employer, zero, what figures count (see `permits`); `u` last day; `i` day of issue; `y` year of issue,
    /// category; number.
    pub const PERMIT: u8 = b'R';
    /// Search for a permit: term, zero, number.
    pub const PERMIT_TERM: u8 = b'r';
    /// Employers: `b` BIN; `n` name in small letters, zero, BIN.
    pub const EMPLOYER: u8 = b'B';
    /// Search for an employer: term, zero, BIN.
    pub const EMPLOYER_TERM: u8 = b'b';
    /// Quotas: year.
    pub const QUOTA: u8 = b'q';
    /// Numbers of outgoing letters: `l`, number, zero.
    pub const LETTER: u8 = b'L';
}

/// First bytes of the counters; the lists count under the prefix they have in the index.
pub(super) mod count {
    /// Due day, stage, officer.
    pub const DAY: u8 = b'D';
    /// Cases registered by the records of a block of the journal: the number of the block.
    pub const RECEIVED: u8 = b'R';
    /// The highest number given in a year: `c`, `i`, `n`, `k`, `l`, `p`, `s`; year, zero for all of them (`k`, `l`).
    pub const NUMBER: u8 = b'N';
}

/// The day of a row without a due day: after all others.
pub(super) const NEVER: u32 = u32::MAX;

/// A day as it sorts.
pub(super) fn day(day: Option<NaiveDate>) -> u32 {
    day.map_or(NEVER, |d| d.num_days_from_ce().max(0) as u32)
}

/// The day of a key.
pub(super) fn to_day(number: u32) -> Option<NaiveDate> {
    if number == NEVER { None } else { NaiveDate::from_num_days_from_ce_opt(number as i32) }
}

/// The number a stage has in keys; `3` for none.
pub(super) fn stage(stage: Option<Stage>) -> u8 {
    match stage {
        Some(Stage::ToCommission) => 0,
        Some(Stage::Commission) => 1,
        Some(Stage::Decision) => 2,
        None => 3,
    }
}

/// The stage of a key.
pub(super) fn to_stage(number: u8) -> Option<Stage> {
    Stage::ALL.get(usize::from(number)).copied()
}

/// The last eight bytes of a key as a number.
pub(super) fn tail(key: &[u8]) -> u64 {
    key.last_chunk::<8>().map_or(0, |b| u64::from_be_bytes(*b))
}

/// Four bytes of a key at a place, as a number.
pub(super) fn day_at(key: &[u8], at: usize) -> u32 {
    key.get(at..at + 4).and_then(|b| b.first_chunk::<4>()).map_or(0, |b| u32::from_be_bytes(*b))
}

/// Text as it may stand before a zero byte.
pub(super) fn text(key: &mut Vec<u8>, text: &str) {
    key.extend(text.bytes().filter(|b| *b != 0));
    key.push(0);
}

/// The prefix of the history of a subject.
pub(super) fn history(subject: &Subject) -> Vec<u8> {
    let mut key = vec![tag::HISTORY];
    match subject {
        Subject::Office => key.push(b'o'),
        Subject::Case(no) => {
            key.push(b'c');
            key.extend(no.key().to_be_bytes());
        }
        Subject::Certificate(number) => {
            key.push(b'k');
            text(&mut key, number);
        }
        Subject::Notification(no) => {
            key.push(b'n');
            key.extend(no.key().to_be_bytes());
        }
        Subject::Sitting(no) => {
            key.push(b's');
            key.extend(no.key().to_be_bytes());
        }
        Subject::Officer(login) => {
            key.push(b'w');
            text(&mut key, login);
        }
        Subject::Permit(number) => {
            key.push(b'r');
            text(&mut key, number);
        }
        Subject::Employer(bin) => {
            key.push(b'b');
            text(&mut key, bin);
        }
        Subject::Quota(year) => {
            key.push(b'q');
            key.extend(year.to_be_bytes());
        }
        Subject::Inquiry(no) => {
            key.push(b'i');
            key.extend(no.key().to_be_bytes());
        }
        Subject::Complaint(no) => {
            key.push(b'p');
            key.extend(no.key().to_be_bytes());
        }
    }
    key
}

/// The prefix of the records that changed a thing of a name.
pub(super) fn thing(name: &str) -> Vec<u8> {
    let mut key = vec![tag::HISTORY, b't'];
    text(&mut key, name);
    key
}

/// The prefix of a portal number.
pub(super) fn portal(number: &str) -> Vec<u8> {
    let mut key = vec![tag::PORTAL];
    text(&mut key, number);
    key
}

/// Journal numbers of one block, as a power of two: a count up to a record reads one block and adds the ones before.
const BLOCK: u32 = 10;

/// The first journal number of the block of a record.
pub(super) const fn block_start(seq: u64) -> u64 {
    (seq >> BLOCK) << BLOCK
}

/// The counter of the cases registered by the block of a record.
pub(super) fn received(seq: u64) -> Vec<u8> {
    let mut key = vec![count::RECEIVED];
    key.extend((seq >> BLOCK).to_be_bytes());
    key
}

/// The counter of numbers given in a year.
pub(super) fn number(kind: u8, year: u16) -> Vec<u8> {
    let mut key = vec![count::NUMBER, kind];
    key.extend(year.to_be_bytes());
    key
}

/// A key of the queue: scope, due day, case.
pub(super) fn queue(scope: &[u8], due: u32, no: CaseNo) -> Vec<u8> {
    let mut key = Vec::with_capacity(scope.len() + 12);
    key.extend(scope);
    key.extend(due.to_be_bytes());
    key.extend(no.key().to_be_bytes());
    key
}

/// The prefix of the deliveries that were in time, or late.
pub(super) const fn delivered(late: bool) -> [u8; 2] {
    [tag::DELIVERED, if late { b'l' } else { b't' }]
}

/// The prefix of the open sitting a case waits at.
pub(super) fn sitting_of(case: CaseNo) -> Vec<u8> {
    let mut key = vec![tag::SITTING, b'c'];
    key.extend(case.key().to_be_bytes());
    key
}

/// The prefix of the notifications of a certificate.
pub(super) fn notices_of(certificate: &str) -> Vec<u8> {
    let mut key = vec![tag::NOTICE, b'c'];
    text(&mut key, certificate);
    key
}

/// The key of a notification among those without a certificate.
pub(super) fn unmatched(no: NoticeNo) -> Vec<u8> {
    let mut key = vec![tag::NOTICE, b'u'];
    key.extend(no.key().to_be_bytes());
    key
}

/// A key of the certificates by a day.
pub(super) fn certificate(kind: u8, due: u32, number: &str) -> Vec<u8> {
    let mut key = vec![tag::CERTIFICATE, kind];
    key.extend(due.to_be_bytes());
    key.extend(number.bytes());
    key
}
