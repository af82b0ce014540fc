//! The register of certificates and the notifications that wait for one: what needs somebody first, then the rest by
//! its last day.

use chrono::{Days, NaiveDate};

use super::{ListRow, RowOpens, section};
use crate::locale::Texts;
use crate::office::Subject;
use crate::office::certificate::Certificate;
use crate::office::notification::Notification;
use crate::phrase::{Arg, Phrase};
use crate::store::{CertificateList, Snapshot, StoreError};
use crate::tui::forms::{FormKind, score};
use crate::tui::theme::Role;

/// Rows of one section at most.
const MANY: usize = 500;
/// Calendar days for which a lapsed certificate stays on the list.
const LAPSED: u64 = 90;

pub(super) fn rows(snapshot: &Snapshot, today: NaiveDate) -> Result<Vec<ListRow>, StoreError> {
    let remind = snapshot.settings()?.map_or(0, |s| s.remind_days);
    let soon = today + Days::new(u64::from(remind));
    let of = |list, from, until| snapshot.certificates_between(list, from, until, MANY);
    let mut rows: Vec<ListRow> = snapshot.unmatched_notifications(MANY)?.iter().map(notice_row).collect();
    rows = section(Phrase::new("register-unmatched").with("n", rows.len()), rows);
    let mut lapsed = of(CertificateList::Expiring, today - Days::new(LAPSED), today - Days::new(1))?;
    lapsed.reverse();
    for (heading, list, role) in [
        ("register-reminders", of(CertificateList::NoEmployer, today, soon)?, Role::Warn),
        ("register-watched", of(CertificateList::Watched, NaiveDate::MIN, NaiveDate::MAX)?, Role::Warn),
        ("register-valid", of(CertificateList::Expiring, today, NaiveDate::MAX)?, Role::Text),
        ("register-lapsed", lapsed, Role::Text),
    ] {
        let lines: Vec<ListRow> = list.iter().map(|c| certificate_row(c, today, role)).collect();
        rows.extend(section(Phrase::new(heading).with("n", lines.len()), lines));
    }
    Ok(rows)
}

fn certificate_row(certificate: &Certificate, today: NaiveDate, role: Role) -> ListRow {
    let subject = Subject::Certificate(certificate.number.clone());
    ListRow::new(certificate_words(certificate, today), role, RowOpens::History(subject))
}

/// A certificate in one line, its status as of a day.
pub fn certificate_words(certificate: &Certificate, today: NaiveDate) -> Phrase {
    let day = |day: Option<NaiveDate>| Arg::from(day.map_or_else(|| "-".to_owned(), Texts::date));
    let status = certificate.status_on(today);
    Phrase::new("register-certificate")
        .with("number", certificate.number.as_str())
        .with("name", certificate.full_name.as_str())
        .with("profession", score::profession_name(&certificate.profession_code))
        .with("from", day(certificate.valid_from()))
        .with("until", day(certificate.valid_until()))
        .with("status", Phrase::new(format!("certificate-{}", status.code())))
        .with("basis", certificate.grants.last().map(|g| g.basis.clone()).unwrap_or_default())
}

fn notice_row(notice: &Notification) -> ListRow {
    let words = Phrase::new("register-notice")
        .with("kind", Phrase::new(format!("notice-kind-{}", notice.input.kind.code())))
        .with("no", notice.input.incoming_no.as_str())
        .with("holder", notice.input.holder.as_str())
        .with("received", notice.input.received_on)
        .with("late", notice.verdict.late_by);
    ListRow::new(words, Role::Warn, RowOpens::Form(FormKind::Match, Subject::Notification(notice.no)))
}
