//! The registers and the report of a period: no paper of one thing, so that nothing is recorded of them.

use chrono::{NaiveDate, NaiveDateTime};

use super::{Drawn, Made, Undrawn, Unmade, Way, foot, make};
use crate::locale::Texts;
use crate::office::paper::{PaperKind, PaperRef, PaperRefusal};
use crate::office::report::Period;
use crate::office::{Refusal, Subject};
use crate::papers::{
    Head, Paper, RegisterOf, lang_of, of_report, register_of_certificates, register_of_complaints,
    register_of_notifications,
};
use crate::print;
use crate::store::{Snapshot, StoreError};

/// A register or the report of the days of a period on its pages, as it stood at `now` by the office's wall clock and by
/// what is known of the calendar on the day `today`.
///
/// # Errors
/// The store; a kind that is of no period; a letter the font has not.
pub fn of_period(
    snapshot: &Snapshot,
    kind: PaperKind,
    period: Period,
    texts: &Texts,
    (now, today): (NaiveDateTime, NaiveDate),
) -> Result<Drawn, Undrawn> {
    let one = match kind {
        PaperKind::Report => of_report(&snapshot.report_of(period, today)?, now, texts),
        _ => register(snapshot, kind, period, texts, now)?,
    };
    let papers = vec![one];
    let pages = print::pages(&papers[0].title, &papers, foot(texts))?;
    let (paper, lang) = (PaperRef { subject: Subject::Office, kind, nth: 0 }, lang_of(texts));
    Ok(Drawn {
        only: false,
        paper,
        lang,
        number: String::new(),
        who: String::new(),
        period: Some(period),
        papers,
        pages,
        before: None,
    })
}

/// Writes a paper of which nothing is recorded.
///
/// # Errors
/// See [`Unmade`]; then no file is left.
pub fn put(drawn: &Drawn, way: &Way) -> Result<Made, Unmade> {
    make(drawn, true, way, |_| Ok(()))
}

/// The register of a kind of things, of the days of a period, as it stood at `now` by the office's wall clock.
///
/// # Errors
/// The store; a kind that is no register.
fn register(
    snapshot: &Snapshot,
    kind: PaperKind,
    period: Period,
    texts: &Texts,
    now: NaiveDateTime,
) -> Result<Paper, Undrawn> {
    let settings = snapshot.settings()?.ok_or(Refusal::NotOpen)?;
    let head = Head { settings: &settings, number: "", texts };
    let of = RegisterOf { period, made_at: now };
    Ok(match kind {
        PaperKind::RegisterCertificates => {
            let all = snapshot.certificates()?.collect::<Result<Vec<_>, StoreError>>()?;
            register_of_certificates(&all, &of, head)
        }
        PaperKind::RegisterNotifications => {
            let all = snapshot.notifications()?.collect::<Result<Vec<_>, StoreError>>()?;
            register_of_notifications(&all, &of, head)
        }
        PaperKind::RegisterComplaints => register_of_complaints(&snapshot.complaints()?, &of, head),
        _ => return Err(Refusal::from(PaperRefusal::NothingToMake(kind)).into()),
    })
}
