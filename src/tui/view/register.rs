//! A certificate and a notification as lines to read.

use super::super::lists::certificate_words;
use super::super::screens::text::TextLine;
use super::super::theme::Role;
use super::super::world::World;
use crate::locale::Texts;
use crate::office::certificate::{Certificate, Grant};
use crate::office::notification::Notification;
use crate::phrase::{Arg, Phrase};

/// A certificate: what it is, what opened and changed it, and what stands beside it.
pub fn certificate_lines(certificate: &Certificate, world: &World) -> Vec<TextLine> {
    let words = certificate_words(certificate, world.today());
    let mut lines = vec![TextLine::new(world.say(&words), Role::Label)];
    lines.extend(certificate.grants.iter().map(|grant| TextLine::plain(grant_line(grant, world))));
    let about = |id: &str, number: &str| TextLine::plain(world.texts.with(id, &[("number", number.into())]));
    lines.extend(certificate.instead_of.iter().map(|number| about("past-instead-of", number)));
    lines.extend(certificate.superseded_by.iter().map(|number| about("past-superseded-by", number)));
    if certificate.duplicated {
        lines.push(TextLine::plain(world.get("past-duplicated")));
    }
    if let Some(since) = certificate.no_employer_since {
        lines.push(TextLine::new(world.texts.with("case-no-employer", &[("since", since.into())]), Role::Warn));
    }
    if let Some(watch) = &certificate.watch {
        lines.push(TextLine::new(world.texts.with("case-watch", &[("due", watch.due.into())]), Role::Warn));
    }
    lines
}

fn grant_line(grant: &Grant, world: &World) -> String {
    world.texts.with(
        "past-grant",
        &[
            ("service", Phrase::new(format!("service-{}", grant.service.code())).into()),
            ("on", Texts::date(grant.on).into()),
            ("case", grant.case.to_string().into()),
            ("from", Texts::date(grant.valid_from).into()),
            ("until", Texts::date(grant.valid_until).into()),
            ("basis", grant.basis.as_str().into()),
        ],
    )
}

/// A notification: what it tells, when it was sent, and whether in time.
pub fn notice_lines(notice: &Notification, world: &World) -> Vec<TextLine> {
    let (input, verdict) = (&notice.input, &notice.verdict);
    let text = world.texts.with(
        "past-notice",
        &[
            ("no", notice.no.to_string().into()),
            ("kind", Phrase::new(format!("notice-kind-{}", input.kind.code())).into()),
            ("incoming", input.incoming_no.as_str().into()),
            ("holder", input.holder.as_str().into()),
            ("event", Texts::date(input.event_on).into()),
            ("sent", Texts::date(input.sent_on).into()),
            ("received", Texts::date(input.received_on).into()),
            ("due", Texts::date(verdict.due).into()),
            ("late", verdict.late_by.into()),
            ("paragraph", Arg::cite(verdict.paragraph.as_str())),
        ],
    );
    let certificate = match &input.certificate {
        Some(number) => world.texts.with("past-notice-certificate", &[("number", number.as_str().into())]),
        None => world.get("past-notice-unmatched"),
    };
    let role = if verdict.late_by > 0 { Role::Warn } else { Role::Text };
    let mut lines = vec![TextLine::new(text, role), TextLine::plain(certificate)];
    lines.extend((!input.text.is_empty()).then(|| TextLine::plain(input.text.clone())));
    lines
}
