//! Why a date, what happened, what was saved: facts of the office as lines to read.

use super::message::Preview;
use super::screens::text::TextLine;
use super::theme::Role;
use super::world::World;
use crate::import::{Counts, Verdict};
use crate::intake::{column_words, warning_phrase};
use crate::law::calendar::Calendar;
use crate::law::clock::{self, Question};
use crate::law::edition::Rulebook;
use crate::office::case::{Case, Draft, NoteKind};
use crate::office::{Event, Record, Refusal};
use crate::phrase::{Arg, Phrase};
use crate::store::Committed;

/// The clocks of a case, day by day, under its own edition and the calendar its dates stand on.
pub fn deadlines(case: &Case, world: &World) -> Vec<TextLine> {
    match explained(case, world) {
        Ok(lines) => lines.into_iter().map(line).collect(),
        Err(refusal) => vec![TextLine::new(world.say(&refusal.phrase()), Role::Error)],
    }
}

/// Headings begin at the margin, the days under them are indented.
fn line(text: String) -> TextLine {
    let role = if text.starts_with(' ') { Role::Text } else { Role::Label };
    TextLine::new(text, role)
}

fn explained(case: &Case, world: &World) -> Result<Vec<String>, Refusal> {
    let edition = Rulebook::embedded().edition(&case.clocks.edition)?;
    let calendar = match case.clocks.calendar_revision.parse() {
        Ok(known) => Calendar::embedded().as_known_on(known),
        Err(_) => Calendar::embedded().as_known_on(Calendar::embedded().first_day()),
    };
    let readings = case.clocks.readings.unwrap_or_else(|| world.rules.readings(edition));
    let question = Question {
        edition,
        calendar: &calendar,
        readings: &readings,
        service: case.service(),
        filed_at: case.application.filed_at,
        handed_over_on: case.sent_on,
    };
    Ok(world.texts.deadlines(&clock::deadlines(&question)?, edition))
}

/// Records, newest first as they come: number, moment, who, what.
pub fn history(records: &[Record], world: &World) -> Vec<TextLine> {
    if records.is_empty() {
        return vec![TextLine::plain(world.get("history-none"))];
    }
    records
        .iter()
        .flat_map(|record| {
            let head = world.texts.with(
                "history-head",
                &[
                    ("seq", record.seq.into()),
                    ("at", record.at.naive_local().into()),
                    ("by", world.officer_name(&record.by).into()),
                    ("what", event(&record.event).into()),
                ],
            );
            let detail = detail(&record.event).map(|phrase| TextLine::plain(format!("   {}", world.say(&phrase))));
            std::iter::once(TextLine::new(head, Role::Label)).chain(detail)
        })
        .collect()
}

/// An event by its name.
pub fn event(event: &Event) -> Phrase {
    if matches!(event, Event::Noted { kind: NoteKind::Call, .. }) {
        return Phrase::new("event-called");
    }
    Phrase::new(format!("event-{}", event.code()))
}

/// What the event's name does not say.
fn detail(event: &Event) -> Option<Phrase> {
    let items = |ids: &[String]| ids.iter().map(|id| Phrase::new(format!("document-{id}"))).collect::<Vec<_>>();
    Some(match event {
        Event::CaseRegistered { application, clocks, .. } => Phrase::new("history-registered")
            .with("number", application.portal_number.as_str())
            .with("filed", application.filed_at)
            .with("accepted", clocks.registration_day),
        Event::DocumentsChecked { missing, .. } if !missing.is_empty() => {
            Phrase::new("history-missing").with("items", items(missing))
        }
        Event::DefectsNoticed { items: ids, text, .. } => {
            Phrase::new("history-defects").with("items", items(ids)).with("text", text.as_str())
        }
        Event::SentToCommission { on, late_by, .. } => {
            Phrase::new("history-sent").with("day", *on).with("late", *late_by)
        }
        Event::Scored { points, .. } => {
            Phrase::new("history-scored").with("sum", points.sum).with("highest", points.highest)
        }
        Event::Recommended { refuse_on, minutes_no, minutes_on, .. } => Phrase::new("history-recommended")
            .with("what", recommended(*refuse_on))
            .with("no", minutes_no.as_str())
            .with("day", *minutes_on),
        Event::CaseGranted { certificate, valid_from, valid_until, late_by, .. } => Phrase::new("history-granted")
            .with("certificate", certificate.as_str())
            .with("from", *valid_from)
            .with("until", *valid_until)
            .with("late", *late_by),
        Event::DecisionPrepared { draft, .. } => prepared(draft),
        Event::DecisionSentBack { reason, .. } => Phrase::new("history-text").with("text", reason.as_str()),
        Event::SecondSignatureSwitched { on, reason } => {
            Phrase::new(if *on { "history-second-on" } else { "history-second-off" }).with("reason", reason.as_str())
        }
        Event::CaseRefused { ground, facts, .. } => Phrase::new("history-refused")
            .with("ground", Phrase::new(format!("ground-{ground}")))
            .with("facts", facts.as_str()),
        Event::ResultDelivered { delivery, .. } => Phrase::new("history-delivered")
            .with("at", delivery.delivered_at)
            .with("file", delivery.file_name.as_str())
            .with("late", delivery.late_by),
        _ => return remark(event),
    })
}

/// What a prepared decision is to be.
pub fn prepared(draft: &Draft) -> Phrase {
    match draft {
        Draft::Grant { .. } => Phrase::new("case-prepared-grant"),
        Draft::Refuse { ground, .. } => Phrase::new("case-prepared-refuse").with("ground", i64::from(*ground)),
    }
}

fn recommended(refuse_on: Option<u8>) -> Phrase {
    match refuse_on {
        None => Phrase::new("case-recommended-issue"),
        Some(ground) => Phrase::new("case-recommended-refuse").with("ground", i64::from(ground)),
    }
}

/// The details of what leaves a case where it stands, and of certificates and notifications.
fn remark(event: &Event) -> Option<Phrase> {
    let plain = |text: &str| Phrase::new("history-text").with("text", text);
    Some(match event {
        Event::CaseAssigned { officer, reason, .. } => Phrase::new("history-assigned")
            .with("officer", officer.as_deref().unwrap_or("-"))
            .with("reason", reason.as_str()),
        Event::FactCorrected { field, old, new, reason, .. } => Phrase::new("history-corrected")
            .with("field", Phrase::new(format!("field-{field}")))
            .with("old", old.as_str())
            .with("new", new.as_str())
            .with("reason", reason.as_str()),
        Event::Noted { at, text, .. } => Phrase::new("history-noted").with("at", *at).with("text", text.as_str()),
        Event::AttachmentPlaced { attachment, place, .. } => Phrase::new("history-placed")
            .with("what", Phrase::new(format!("document-{}", attachment.code())))
            .with("where", [place.link.as_str(), place.file_name.as_str()].join(" ").trim().to_owned()),
        Event::ExtensionRuled(_)
        | Event::CertificateEntered(_)
        | Event::CertificateCorrected(_)
        | Event::CertificateNoted(_)
        | Event::ApplicationLinked(_)
        | Event::ApplicationReleased(_)
        | Event::CertificateEndPrepared(_)
        | Event::CertificateEndReturned(_)
        | Event::CertificateEnded(_)
        | Event::HolderTold(_)
        | Event::ValidityAnswered(_) => return super::life::told(event),
        Event::CertificateGranted { certificate, basis, .. } => plain(&format!("№ {certificate}, {basis}")),
        Event::NotificationReceived { input, verdict, .. } => Phrase::new("history-notice")
            .with("kind", Phrase::new(format!("notice-kind-{}", input.kind.code())))
            .with("no", input.incoming_no.as_str())
            .with("due", verdict.due)
            .with("late", verdict.late_by),
        Event::NotificationMatched { certificate, .. } | Event::CertificateSuperseded { by: certificate, .. } => {
            plain(&format!("№ {certificate}"))
        }
        Event::ReissueWatchOpened { due, .. } => Phrase::new("history-watch").with("due", *due),
        _ => return None,
    })
}

/// «Записано № 1234, 10:15: документы проверены».
pub fn acknowledged(committed: &Committed, world: &World) -> String {
    let what: Vec<Phrase> = committed.events.iter().map(event).collect();
    world.texts.with(
        "desk-saved",
        &[
            ("seq", committed.last_seq.into()),
            ("time", committed.at.naive_local().format("%H:%M").to_string().into()),
            ("what", Arg::List(what)),
        ],
    )
}

/// What an import did, in one sentence.
pub fn counts(counts: &Counts, world: &World) -> String {
    world.texts.with(
        "import-counts",
        &[
            ("read", counts.read.into()),
            ("imported", counts.imported.into()),
            ("duplicates", counts.duplicates.into()),
            ("rejected", counts.rejected.into()),
            ("warnings", counts.warnings.into()),
        ],
    )
}

/// The preview of an import: the sum of it first, what hurts before what goes in.
pub fn preview(preview: &Preview, world: &World) -> Vec<TextLine> {
    let mut lines = vec![TextLine::new(counts(&preview.counts, world), Role::Label)];
    lines.extend(preview.notes.iter().map(|note| TextLine::new(world.say(note), Role::Warn)));
    lines.push(TextLine::plain(world.get("import-f2")));
    lines.push(TextLine::plain(String::new()));
    for row in &preview.rows {
        let (what, role) = match &row.verdict {
            Verdict::New(_) => (world.get("import-new"), Role::Good),
            Verdict::Known(Some(no)) => {
                (world.texts.with("import-known-case", &[("case", no.to_string().into())]), Role::Text)
            }
            Verdict::Known(None) => (world.get("import-known"), Role::Text),
            Verdict::Rejected { column, reason } => {
                let why = Arg::from(reason.clone());
                let words = match column {
                    Some(column) => {
                        world.texts.with("import-rejected-at", &[("column", column_words(column)), ("why", why)])
                    }
                    None => world.texts.with("import-rejected", &[("why", why)]),
                };
                (words, Role::Error)
            }
        };
        let who = if row.who.is_empty() { row.portal_number.as_str() } else { row.who.as_str() };
        let head = [("line", Arg::from(row.line)), ("who", who.into()), ("what", what.into())];
        lines.push(TextLine::new(world.texts.with("import-row", &head), role));
        let warnings = row.warnings.iter().map(warning_phrase);
        let known = row.links.iter().map(super::desk::link_words);
        lines.extend(warnings.chain(known).map(|r| TextLine::new(format!("      {}", world.say(&r)), Role::Warn)));
    }
    lines
}
