//! The result in the cabinet, and the end of the case (п. 13, Row 5).

use chrono::NaiveDateTime;

use super::{Ask, filled};
use crate::law::Stage;
use crate::office::case::Delivery;
use crate::office::command::Act;
use crate::office::event::Event;
use crate::office::ids::CaseNo;
use crate::office::refusal::Refusal;

/// The signed paper and its way.
pub(super) struct Paper<'a> {
    pub(super) file_name: &'a str,
    pub(super) file_hash: &'a str,
    pub(super) signer: &'a str,
    pub(super) signed_at: NaiveDateTime,
    pub(super) delivered_at: NaiveDateTime,
}

pub(super) fn deliver(ask: &Ask<'_>, no: CaseNo, paper: &Paper<'_>) -> Result<Vec<Event>, Refusal> {
    let case = ask.case(no, Act::Deliver)?;
    filled(paper.file_name, "field-file_name", "13")?;
    filled(paper.file_hash, "field-file_hash", "13")?;
    plausible(paper.file_hash, "13")?;
    filled(paper.signer, "field-signer", "13")?;
    ask.past("field-delivered_at", paper.delivered_at, "13")?;
    if let Some(decision) = &case.decision
        && paper.signed_at.date() < decision.at.date()
    {
        let (day, earliest) = (paper.signed_at.date(), decision.at.date());
        return Err(Refusal::Before { field: "field-signed_at", day, earliest, paragraph: "13" });
    }
    if paper.delivered_at < paper.signed_at {
        let (day, earliest) = (paper.delivered_at.date(), paper.signed_at.date());
        return Err(Refusal::Before { field: "field-delivered_at", day, earliest, paragraph: "13" });
    }
    let rules = ask.rules()?;
    let readings = rules.readings_of(&case, rules.edition_of(&case)?);
    let day = rules.delivery_day(&readings, paper.delivered_at)?;
    let late_by = rules.over(&case).late_by(case.clocks.term(Stage::Decision).map(|t| t.due), day)?;
    Ok(vec![Event::ResultDelivered {
        case: no,
        delivery: Delivery {
            file_name: paper.file_name.trim().to_owned(),
            file_hash: paper.file_hash.trim().to_ascii_lowercase(),
            signer: paper.signer.trim().to_owned(),
            signed_at: paper.signed_at,
            delivered_at: paper.delivered_at,
            late_by,
        },
    }])
}

/// Refuses what no hash of a file looks like: SHA-256, BLAKE3 and the 256 bits of GOST are 64 hexadecimal digits, the
/// 512 bits of SHA and of GOST are 128.
pub(super) fn plausible(hash: &str, paragraph: &'static str) -> Result<(), Refusal> {
    let digits = hash.trim();
    let fits = matches!(digits.len(), 64 | 128) && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    if fits { Ok(()) } else { Err(Refusal::BadHash { hash: digits.to_owned(), paragraph }) }
}

pub(super) fn close(ask: &Ask<'_>, no: CaseNo) -> Result<Vec<Event>, Refusal> {
    ask.case(no, Act::Close)?;
    Ok(vec![Event::CaseClosed { case: no }])
}
