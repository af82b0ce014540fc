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
/// Calendar days ahead within which a certificate is about to lapse.
const SOON: u64 = 30;
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

/// Certificates that lapse within thirty calendar days, the next first; what waits for an extension says so.
pub(super) fn expiring(snapshot: &Snapshot, today: NaiveDate) -> Result<Vec<ListRow>, StoreError> {
    let list = snapshot.certificates_between(CertificateList::Expiring, today, today + Days::new(SOON), MANY)?;
    let role = |c: &Certificate| if c.awaited_extension().is_some() { Role::Text } else { Role::Warn };
    let rows = list.iter().map(|c| certificate_row(c, today, role(c))).collect();
    Ok(section(Phrase::new("list-expiring").with("n", list.len()).with("days", SOON), rows))
}

/// Ends that wait for the head's signature, then those whose holder has not been told.
pub(super) fn endings(snapshot: &Snapshot, today: NaiveDate) -> Result<Vec<ListRow>, StoreError> {
    let all = |list| snapshot.certificates_between(list, NaiveDate::MIN, NaiveDate::MAX, MANY);
    let mut rows = Vec::new();
    for (heading, list, form, role) in [
        ("list-endings-sign", CertificateList::ToSign, FormKind::SignEnd, Role::Warn),
        ("list-endings-tell", CertificateList::ToTell, FormKind::Tell, Role::Overdue),
    ] {
        let found: Vec<ListRow> = all(list)?
            .iter()
            .map(|c| {
                let opens = RowOpens::Form(form, Subject::Certificate(c.number.clone()));
                ListRow::new(certificate_words(c, today), role, opens)
            })
            .collect();
        rows.extend(section(Phrase::new(heading).with("n", found.len()), found));
    }
    Ok(rows)
}

/// Certificates of other regions and of the Order's predecessor, the last written down first.
pub(super) fn received(snapshot: &Snapshot, today: NaiveDate) -> Result<Vec<ListRow>, StoreError> {
    let mut list = snapshot.certificates_between(CertificateList::Entered, NaiveDate::MIN, NaiveDate::MAX, MANY)?;
    list.reverse();
    let rows = list.iter().map(|c| certificate_row(c, today, Role::Text)).collect();
    Ok(section(Phrase::new("list-received").with("n", list.len()), rows))
}

/// Extensions over a gap, or under a contract concluded after the end.
pub(super) fn flagged(snapshot: &Snapshot, today: NaiveDate) -> Result<Vec<ListRow>, StoreError> {
    let list = snapshot.certificates_between(CertificateList::Flagged, NaiveDate::MIN, NaiveDate::MAX, MANY)?;
    let rows = list.iter().map(|c| certificate_row(c, today, Role::Warn)).collect();
    Ok(section(Phrase::new("list-flagged").with("n", list.len()), rows))
}

/// A row of a certificate; Enter shows its life.
pub(super) fn certificate_row(certificate: &Certificate, today: NaiveDate, role: Role) -> ListRow {
    let opens = RowOpens::Life(certificate.number.clone());
    ListRow::new(certificate_words(certificate, today), role, opens)
}

/// A certificate in one line, its status as of a day.
pub fn certificate_words(certificate: &Certificate, today: NaiveDate) -> Phrase {
    let day = |day: Option<NaiveDate>| Arg::from(day.map_or_else(|| "-".to_owned(), Texts::date));
    let status = certificate.status_on(today);
    let entered = certificate.entered.as_ref().map(|entered| entered.input.issuer.clone());
    Phrase::new("register-certificate")
        .with("number", certificate.number.as_str())
        .with("name", certificate.full_name.as_str())
        .with("profession", score::profession_name(&certificate.profession_code))
        .with("from", day(certificate.valid_from()))
        .with("until", day(certificate.valid_until()))
        .with("status", Phrase::new(format!("certificate-{}", status.code())))
        .with("basis", certificate.grants.last().map(|g| g.basis.clone()).or(entered).unwrap_or_default())
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
