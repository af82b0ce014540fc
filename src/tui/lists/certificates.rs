//! The register of certificates and the notifications that wait for one: what needs somebody first, then the rest by
//! its last day.

use chrono::{Days, NaiveDate};

use super::paged::Section;
use super::{ListRow, RowOpens};
use crate::locale::Texts;
use crate::office::Subject;
use crate::office::certificate::Certificate;
use crate::office::notification::Notification;
use crate::papers::basis;
use crate::phrase::{Arg, Phrase};
use crate::store::{CertificateList, Listed, Listing};
use crate::tui::forms::{FormKind, score};
use crate::tui::theme::Role;

/// Calendar days ahead within which a certificate is about to lapse.
const SOON: u64 = 30;
/// Calendar days for which a lapsed certificate stays on the list.
const LAPSED: u64 = 90;

/// A section of certificates of a list between two days.
fn section(
    heading: &str,
    list: CertificateList,
    (from, until): (NaiveDate, NaiveDate),
    row: impl Fn(&Certificate) -> ListRow + 'static,
) -> Section {
    let row = Box::new(move |listed: &Listed| match listed {
        Listed::Certificate(certificate) => Some(row(certificate)),
        Listed::Notice(notice) => Some(notice_row(notice)),
        _ => None,
    });
    Section { heading: Phrase::new(heading), listing: Listing::certificates(list, from, until), row }
}

const ALWAYS: (NaiveDate, NaiveDate) = (NaiveDate::MIN, NaiveDate::MAX);

/// The register: a certificate without an employer is brought up so many calendar days before its last one.
pub(super) fn rows(remind: u16, today: NaiveDate) -> Vec<Section> {
    let soon = today + Days::new(u64::from(remind));
    let of = |role| move |c: &Certificate| certificate_row(c, today, role);
    let lapsed = (today - Days::new(LAPSED), today - Days::new(1));
    let lapsed = section("register-lapsed", CertificateList::Expiring, lapsed, of(Role::Text));
    vec![
        Section {
            listing: Listing::unmatched(),
            ..section("register-unmatched", CertificateList::Entered, ALWAYS, of(Role::Warn))
        },
        section("register-reminders", CertificateList::NoEmployer, (today, soon), of(Role::Warn)),
        section("register-watched", CertificateList::Watched, ALWAYS, of(Role::Warn)),
        section("register-valid", CertificateList::Expiring, (today, NaiveDate::MAX), of(Role::Text)),
        Section { listing: lapsed.listing.newest_first(), ..lapsed },
    ]
}

/// Certificates that lapse within thirty calendar days, the next first; what waits for an extension says so.
pub(super) fn expiring(_: u16, today: NaiveDate) -> Vec<Section> {
    let role = |c: &Certificate| if c.awaited_extension().is_some() { Role::Text } else { Role::Warn };
    let days = (today, today + Days::new(SOON));
    let all = section("list-expiring", CertificateList::Expiring, days, move |c| certificate_row(c, today, role(c)));
    vec![Section { heading: all.heading.with("days", SOON), ..all }]
}

/// Ends that wait for the head's signature, then those whose holder has not been told.
pub(super) fn endings(_: u16, today: NaiveDate) -> Vec<Section> {
    let of = |form, role| {
        move |c: &Certificate| {
            let opens = RowOpens::Form(form, Subject::Certificate(c.number.clone()));
            ListRow::new(certificate_words(c, today), role, opens)
        }
    };
    vec![
        section("list-endings-sign", CertificateList::ToSign, ALWAYS, of(FormKind::SignEnd, Role::Warn)),
        section("list-endings-tell", CertificateList::ToTell, ALWAYS, of(FormKind::Tell, Role::Overdue)),
    ]
}

/// Certificates of other regions and of the Order's predecessor, the last written down first.
pub(super) fn received(_: u16, today: NaiveDate) -> Vec<Section> {
    let all =
        section("list-received", CertificateList::Entered, ALWAYS, move |c| certificate_row(c, today, Role::Text));
    vec![Section { listing: all.listing.newest_first(), ..all }]
}

/// Extensions over a gap, or under a contract concluded after the end.
pub(super) fn flagged(_: u16, today: NaiveDate) -> Vec<Section> {
    let row = move |c: &Certificate| certificate_row(c, today, Role::Warn);
    vec![section("list-flagged", CertificateList::Flagged, ALWAYS, row)]
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
        .with(
            "basis",
            certificate.grants.last().map_or_else(|| entered.unwrap_or_default().into(), |g| basis(&g.basis)),
        )
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
