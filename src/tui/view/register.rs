//! A notification as lines to read.

use super::super::screens::text::TextLine;
use super::super::theme::Role;
use super::super::world::World;
use crate::locale::Texts;
use crate::office::notification::Notification;
use crate::phrase::{Arg, Phrase};

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
