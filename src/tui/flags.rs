//! What is unusual about an application for an extension, a reissue or a duplicate, and the holder's own five days: the
//! same sentences on the case, above its paper and in its form.

use chrono::NaiveDate;

use super::message::CaseView;
use super::world::World;
use crate::law::Service;
use crate::law::extension::{Course, Span};
use crate::law::holder::{self, Duty};
use crate::office::application::ChangeKind;
use crate::office::case::{Case, Outcome};
use crate::office::certificate::entered::Source;
use crate::office::certificate::{Certificate, GrantTerm};
use crate::office::names;
use crate::office::notification::{NoticeKind, Notification};
use crate::office::ruling;
use crate::phrase::{Arg, Phrase};

/// A sentence, and whether it wants attention.
pub type Flag = (Phrase, bool);

/// The holder's terms, each change with its own verdict, the earliest first; lateness is never a ground.
pub fn holder(case: &Case) -> Vec<Flag> {
    let mut terms: Vec<_> = case.holder.iter().collect();
    terms.sort_by_key(|term| (term.due, term.change));
    let several = terms.len() > 1;
    let mut lines: Vec<Flag> = terms
        .iter()
        .map(|term| {
            let what = term.change.map_or_else(
                || Phrase::new(duty_words(term.duty)),
                |change| Phrase::new(format!("change_kind-{}", change.code())),
            );
            let phrase = Phrase::new("certificate-line-holder")
                .with("what", what)
                .with("event", term.event_on)
                .with("due", term.due)
                .with("filed", term.filed_on)
                .with("late", term.late_by)
                .with("paragraph", Arg::cite(term.paragraph.as_str()));
            (phrase, term.late_by > 0)
        })
        .collect();
    if several && let Some(first) = terms.first() {
        lines.push((Phrase::new("certificate-line-holder-earliest").with("due", first.due), false));
    }
    lines
}

const fn duty_words(duty: Duty) -> &'static str {
    match duty {
        Duty::Extension => "certificate-line-duty-extension",
        Duty::Duplicate => "certificate-line-duty-duplicate",
        Duty::NewEmployer | Duty::Reissue => "certificate-line-duty-employer",
        Duty::ContractEnded => "certificate-line-duty-contract",
    }
}

/// What is unusual about the application, with the certificate it speaks of.
pub fn of_case(view: &CaseView, world: &World) -> Vec<Flag> {
    let case = &view.case;
    if case.service() == Service::Issue {
        return Vec::new();
    }
    let Some(certificate) = earlier(view) else {
        let number = case.application.certificate_number.trim();
        if number.is_empty() {
            return vec![(Phrase::new("certificate-line-no-number"), true)];
        }
        return vec![(Phrase::new("certificate-line-not-entered").with("number", number), true)];
    };
    // What has to be decided first, where it came from last: a form shows but the first lines.
    let mut flags = match case.service() {
        Service::Extend => extension(case, certificate, world),
        Service::Reissue => reissue(view, certificate, world),
        Service::Duplicate | Service::Issue => Vec::new(),
    };
    flags.extend(differences(case, certificate));
    flags.extend(from_elsewhere(certificate, case.service()));
    flags
}

/// The certificate before the case: of a decided reissue the old one is the register's, not at hand.
fn earlier(view: &CaseView) -> Option<&Certificate> {
    view.certificate.as_ref()
}

/// G14: the Order does not say who extends or reissues what another body gave.
fn from_elsewhere(certificate: &Certificate, service: Service) -> Option<Flag> {
    let entered = &certificate.entered.as_ref()?.input;
    let issuer = entered.issuer.as_str();
    match (entered.source, service) {
        (Source::OtherRegion, Service::Extend | Service::Reissue | Service::Duplicate) => {
            Some((Phrase::new("certificate-line-g14").with("issuer", issuer), true))
        }
        (Source::Predecessor, Service::Extend) => {
            Some((Phrase::new("certificate-line-503-extension").with("issuer", issuer), true))
        }
        (Source::Predecessor, _) => Some((Phrase::new("certificate-line-503").with("issuer", issuer), false)),
        _ => None,
    }
}

fn extension(case: &Case, certificate: &Certificate, world: &World) -> Vec<Flag> {
    let mut flags = Vec::new();
    let decided = decided(case);
    let found = decided.map(|term| (term.course, term.gap)).or_else(|| {
        let course = ruling::course(case, Some(certificate))?;
        let (end, filed) = (certificate.valid_until()?, case.application.filed_at.date());
        let gap = end.succ_opt().zip(filed.pred_opt()).and_then(|(from, until)| Span::new(from, until));
        Some((Some(course), gap))
    });
    if let Some((Some(course), gap)) = found {
        flags.extend(course_words(course, gap, case, world));
    }
    let open = decided.is_some_and(|term| term.open_ended) || case.application.contract_open == Some(true);
    if open && case.application.contract_until.is_none() {
        flags.push((Phrase::new("certificate-line-open-ended").with("paragraph", Arg::cite("16")), false));
    }
    if let Some((times, over, days)) = certificate.extended() {
        flags.push((total(times, over, days), false));
    }
    flags
}

/// «Продлений 2, с … по …, всего 1096 дней».
pub fn total(times: usize, over: Span, days: u32) -> Phrase {
    Phrase::new("certificate-line-total")
        .with("n", times)
        .with("from", over.from)
        .with("until", over.until)
        .with("days", days)
}

/// How the application stands to the old end.
fn course_words(course: Course, gap: Option<Span>, case: &Case, world: &World) -> Vec<Flag> {
    let mut flags = Vec::new();
    if course != Course::Before {
        // Once it is ruled, who rules is no longer the question.
        let words = match course {
            Course::Concluded if case.ruling.is_some() => Phrase::new("certificate-line-course-ruled"),
            _ => Phrase::new(format!("certificate-line-course-{}", course.code())),
        };
        flags.push((words, true));
        if let Some(gap) = gap {
            flags.push((gap_words(gap), true));
        }
    }
    if let Some(ruling) = &case.ruling {
        let id = if ruling.extend { "certificate-line-ruled-extend" } else { "certificate-line-ruled-anew" };
        flags.push((
            Phrase::new(id).with("by", world.officer_name(&ruling.by)).with("because", ruling.because.as_str()),
            true,
        ));
    }
    flags
}

/// «Без справки и без заявления с … по … (4 дня)».
pub fn gap_words(gap: Span) -> Phrase {
    Phrase::new("certificate-line-gap").with("from", gap.from).with("until", gap.until).with("n", gap.days())
}

/// How the term was given, where the case is decided.
fn decided(case: &Case) -> Option<&GrantTerm> {
    match &case.decision.as_ref()?.outcome {
        Outcome::Granted { detail, .. } => detail.as_ref()?.term.as_ref(),
        Outcome::Refused { .. } | Outcome::RefusedOtherwise { .. } => None,
    }
}

/// Two clocks on one screen (G6), and the change of employer that Annex 2 does not name (G7).
fn reissue(view: &CaseView, certificate: &Certificate, world: &World) -> Vec<Flag> {
    let application = &view.case.application;
    if !application.change_kind.contains(&ChangeKind::Employer) {
        return Vec::new();
    }
    let mut flags = vec![(Phrase::new("certificate-line-g7").with("paragraph", Arg::cite("22")), true)];
    let notified = view.notices.iter().rfind(|notice| notice.input.kind == NoticeKind::NewEmployer);
    flags.extend(match notified {
        Some(notice) => Some(notified_words(notice)),
        None => application.change_on(ChangeKind::Employer).and_then(|on| not_notified(on, world)),
    });
    if let Some(watch) = &certificate.watch {
        flags.push((
            Phrase::new("certificate-line-watch").with("due", watch.due).with("paragraph", Arg::cite("22")),
            false,
        ));
    }
    flags
}

fn notified_words(notice: &Notification) -> Flag {
    let phrase = Phrase::new("certificate-line-notified")
        .with("no", notice.input.incoming_no.as_str())
        .with("sent", notice.input.sent_on)
        .with("due", notice.verdict.due)
        .with("late", notice.verdict.late_by)
        .with("paragraph", Arg::cite(notice.verdict.paragraph.as_str()));
    (phrase, notice.verdict.late_by > 0)
}

/// The five days of п. 18 from the new contract, where no notification came.
fn not_notified(contract_on: NaiveDate, world: &World) -> Option<Flag> {
    let edition = world.rules.edition_on(world.today()).ok()?;
    let (due, _) = holder::due(edition, &world.rules.calendar, Duty::NewEmployer, contract_on).ok()?;
    let paragraph = Arg::cite(Duty::NewEmployer.paragraph());
    Some((Phrase::new("certificate-line-not-notified").with("due", due).with("paragraph", paragraph), true))
}

/// What the application says otherwise than the certificate: a name and a document change by п. 22 alone, a profession
/// never (п. 21).
fn differences(case: &Case, certificate: &Certificate) -> Vec<Flag> {
    let a = &case.application;
    let mut flags = Vec::new();
    let changes = |kind| a.change_kind.contains(&kind) && a.service == Service::Reissue;
    let other = |ours: &str, theirs: &str| !ours.is_empty() && !theirs.is_empty() && ours != theirs;
    // A decided reissue is the certificate at hand: it has what was changed.
    if !changes(ChangeKind::Name) && names::skeleton(&a.full_name) != names::skeleton(&certificate.full_name) {
        let phrase = Phrase::new("certificate-line-other-name")
            .with("name", certificate.full_name.as_str())
            .with("paragraph", Arg::cite("22"));
        flags.push((phrase, true));
    }
    if !changes(ChangeKind::Id) && other(&a.id_number, &certificate.id_number) {
        let phrase = Phrase::new("certificate-line-other-document")
            .with("number", certificate.id_number.as_str())
            .with("paragraph", Arg::cite("22"));
        flags.push((phrase, true));
    }
    if other(&a.profession_code, &certificate.profession_code) {
        let profession = super::forms::score::profession_name(&certificate.profession_code);
        let paragraph = Arg::cite("21");
        let phrase = Phrase::new("certificate-line-other-profession");
        flags.push((phrase.with("profession", profession).with("paragraph", paragraph), true));
    }
    flags
}
