//! The registers of a period: no paper of one thing, so that nothing is recorded of them.

use chrono::NaiveDateTime;

use super::Undrawn;
use crate::locale::Texts;
use crate::office::Refusal;
use crate::office::paper::{PaperKind, PaperRefusal};
use crate::office::report::Period;
use crate::papers::{
    Head, Paper, RegisterOf, register_of_certificates, register_of_complaints, register_of_notifications,
};
use crate::store::{Snapshot, StoreError};

/// The register of a kind of things, of the days of a period, as it stood at `now` by the office's wall clock.
///
/// # Errors
/// The store; a kind that is no register.
pub fn register(
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
