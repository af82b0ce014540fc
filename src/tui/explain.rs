//! Why a date, what happened, what was saved: facts of the office as lines to read.

mod complaints;
mod inquiries;
mod officers;
mod permits;

pub use permits::{end_words, taken_back};

use super::lists::RowOpens;
use super::message::{AsItWas, Preview, ThingView};
use super::papers;
use super::screens::PaperScreen;
use super::screens::text::{TextLine, TextScreen};
use super::theme::Role;
use super::view;
use super::world::World;
use crate::import::{Counts, Verdict};
use crate::intake::column_words;
use crate::locale::Part;
use crate::office::case::{Case, Draft};
use crate::office::change::told;
use crate::office::commission::{EntryRecorded, Resolution, Vote};
use crate::office::flaw::Flaw;
use crate::office::{CaseNo, Command, Event, Record, Refusal, Subject};
use crate::papers::why_case;
use crate::phrase::{Arg, Phrase};
use crate::store::{Committed, Preview as ChangePreview};

/// The clocks of a case, day by day, under its own edition and the calendar its dates stand on.
pub fn deadlines(case: &Case, world: &World) -> Vec<TextLine> {
    explained(why_case(case, &world.rules, &world.texts), world)
}

/// An explanation as lines: headings begin at the margin, the days under them are indented.
pub fn explained(parts: Result<Vec<Part>, Refusal>, world: &World) -> Vec<TextLine> {
    let line = |part: Part| {
        let role = if part.is_under() { Role::Text } else { Role::Label };
        TextLine::new(part.line(), role)
    };
    match parts {
        Ok(parts) => parts.into_iter().map(line).collect(),
        Err(refusal) => vec![TextLine::new(world.say(&refusal.phrase()), Role::Error)],
    }
}

/// Records, newest first as they come: number, moment, who, what.
pub fn history(records: &[Record], world: &World) -> Vec<TextLine> {
    if records.is_empty() {
        return vec![TextLine::plain(world.get("history-none"))];
    }
    records.iter().flat_map(|record| of_record(record, world)).collect()
}

fn of_record(record: &Record, world: &World) -> Vec<TextLine> {
    let head = world.texts.with(
        "history-head",
        &[
            ("seq", record.seq.into()),
            ("at", record.at.naive_local().into()),
            ("by", world.officer_name(&record.by).into()),
            ("what", record.event.phrase().into()),
        ],
    );
    let detail = detail(&record.event).map(|phrase| TextLine::plain(format!("   {}", world.say(&phrase))));
    let set_back = record.set_back.map(|minutes| {
        let args = [("minutes", minutes.into()), ("before", (record.seq - 1).into())];
        TextLine::new(format!("   {}", world.texts.with("history-set-back", &args)), Role::Warn)
    });
    std::iter::once(TextLine::new(head, Role::Label)).chain(detail).chain(set_back).collect()
}

/// A history as a screen: Enter on a record shows what it is about as it was after it.
pub fn history_screen(title: String, records: &[Record], world: &World) -> TextScreen {
    let mut opens = Vec::new();
    let mut line = 0;
    for record in records {
        let subject = record.event.subject();
        if !matches!(subject, Subject::Office | Subject::Officer(_)) {
            opens.push((line, RowOpens::AsAt(subject, record.seq)));
        }
        line += of_record(record, world).len();
    }
    TextScreen::new(title, history(records, world)).with_opens(opens)
}

/// Something as it was after a record, as a screen.
pub fn as_it_was(found: &AsItWas, world: &World) -> TextScreen {
    let world = world.as_at(found.settings.clone(), found.after.at);
    let (what, lines) = match &found.thing {
        Some(ThingView::Case(case)) => (view::case_title(&case.case, &world), view::case_lines(case, &world, None)),
        Some(ThingView::Certificate(found)) => (found.certificate.number.clone(), super::life::lines(found, &world)),
        Some(ThingView::Notification(found)) => (found.no.to_string(), view::notice_lines(found, &world)),
        Some(ThingView::Sitting(found)) => {
            let minutes = papers::of_minutes(found, None, &world);
            (minutes.title.clone(), minutes.all())
        }
        Some(ThingView::Card(found)) => (found.title(&world), found.told(&world)),
        None => (String::new(), vec![TextLine::plain(world.get("history-none"))]),
    };
    let args = [("what", what.into()), ("seq", found.after.seq.into()), ("at", found.after.at.into())];
    let mut all = vec![TextLine::new(world.texts.with("past-after", &args), Role::Label), TextLine::plain("")];
    all.extend(lines);
    TextScreen::new(world.texts.with("past-after-title", &[("seq", found.after.seq.into())]), all)
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
        Event::DefectsNoticed { items: ids, text, flaw, .. } => {
            let told: Vec<Phrase> = items(ids).into_iter().chain(flaw.as_ref().map(Flaw::words)).collect();
            Phrase::new("history-defects").with("items", told).with("text", text.as_str())
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
        _ => {
            let other = remark(event).or_else(|| super::outside::history(event));
            return other
                .or_else(|| commission(event))
                .or_else(|| officers::detail(event))
                .or_else(|| permits::detail(event));
        }
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
        Event::CertificateGranted { certificate, basis, .. } => Phrase::new("history-certificate")
            .with("number", certificate.as_str())
            .with("basis", crate::papers::basis(basis)),
        Event::NotificationReceived { input, verdict, .. } => Phrase::new("history-notice")
            .with("kind", Phrase::new(format!("notice-kind-{}", input.kind.code())))
            .with("no", input.incoming_no.as_str())
            .with("due", verdict.due)
            .with("late", verdict.late_by),
        Event::NotificationMatched { certificate, .. } | Event::CertificateSuperseded { by: certificate, .. } => {
            Phrase::new("history-text").with("text", format!("№ {certificate}"))
        }
        Event::ReissueWatchOpened { due, .. } => Phrase::new("history-watch").with("due", *due),
        other => return change(other),
    })
}

/// The details of an administrator's changes, and of what they did to a case.
fn change(event: &Event) -> Option<Phrase> {
    Some(match event {
        Event::ReadingChanged(changed) => changed.phrase(),
        Event::CommencementSet(set) => set.phrase(),
        Event::CalendarRevised(revised) => revised.phrase(),
        Event::SettingsChanged(changed) => {
            Phrase::new("history-text").with("text", crate::phrase::Arg::List(changed.change.phrases()))
        }
        Event::Recomputed(done) => Phrase::new("history-recomputed").with("reason", done.reason.phrase()),
        Event::DueMoved(moved) => moved.phrase(),
        Event::ReadingTaken(taken) => taken.phrase(),
        Event::ComplaintDueMoved(moved) => moved.phrase(),
        Event::ReissueWatchMoved(moved) => moved.phrase(),
        Event::SheetRescored(rescored) => rescored.phrase(),
        Event::PaperMade(made) => made.phrase(),
        other => return complaints::detail(other).or_else(|| inquiries::detail(other)),
    })
}

/// What a change is and what it does to the open cases, as the paper that F2 saves.
pub fn weighed(preview: &ChangePreview, command: Command, world: &World) -> PaperScreen {
    let said = |phrase: &Phrase, role| TextLine::new(world.say(phrase), role);
    let effect = &preview.effect;
    let mut lines: Vec<TextLine> =
        preview.events.iter().flat_map(told).map(|phrase| said(&phrase, Role::Label)).collect();
    lines.push(TextLine::plain(String::new()));
    lines.extend(effect.phrases().iter().map(|phrase| said(phrase, Role::Text)));
    let cases = effect.case_phrases();
    if !cases.is_empty() {
        lines.push(TextLine::plain(String::new()));
        let hurt = effect.cases.iter().map(|case| case.newly_overdue || case.verdict.is_some());
        let roles = hurt.map(|hurt| if hurt { Role::Warn } else { Role::Text }).chain(std::iter::repeat(Role::Text));
        lines.extend(cases.iter().zip(roles).map(|(phrase, role)| said(phrase, role)));
    }
    PaperScreen::new(world.get("preview-title"), lines, command, None)
}

/// The details of the Commission's register and sittings.
fn commission(event: &Event) -> Option<Phrase> {
    let list = |cases: &[CaseNo]| cases.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    Some(match event {
        Event::CompositionSet(set) => Phrase::new("history-composition")
            .with("number", set.composition.act_no.as_str())
            .with("day", set.composition.act_on)
            .with("from", set.composition.from)
            .with("n", set.composition.members.len()),
        Event::SittingOpened(opened) => Phrase::new("history-sitting-opened")
            .with("sitting", opened.sitting.to_string())
            .with("day", opened.on)
            .with("cases", list(&opened.agenda)),
        Event::PutOnTheAgenda(put) => Phrase::new("history-put-on-agenda").with("case", put.case.to_string()),
        Event::TakenOffAgenda(taken) => {
            Phrase::new("history-taken-off").with("case", taken.case.to_string()).with("reason", taken.reason.as_str())
        }
        Event::AttendanceTaken(taken) => Phrase::new("history-attendance").with("n", taken.present.len()),
        Event::EntryRecorded(recorded) => entry(recorded),
        Event::SittingSigned(signed) => Phrase::new("history-sitting-signed")
            .with("sitting", signed.sitting.to_string())
            .with("names", signed.signers.join(", ")),
        Event::SittingCancelled(cancelled) => Phrase::new("history-sitting-cancelled")
            .with("sitting", cancelled.sitting.to_string())
            .with("reason", cancelled.reason.as_str()),
        Event::CasePostponed(postponed) => Phrase::new("history-postponed")
            .with("sitting", postponed.sitting.to_string())
            .with("day", postponed.on)
            .with("reason", postponed.reason.as_str()),
        _ => return None,
    })
}

/// «дело 2026-0412: выдать, за 5, против 1, …».
fn entry(recorded: &EntryRecorded) -> Phrase {
    let what = match &recorded.resolution {
        Resolution::Recommend { refuse_on: None, .. } => Phrase::new("history-entry-issue"),
        Resolution::Recommend { refuse_on: Some(ground), .. } => {
            Phrase::new("history-entry-refuse").with("ground", i64::from(*ground))
        }
        Resolution::Postpone { .. } => Phrase::new("history-entry-postponed"),
    };
    let line = Phrase::new("history-entry").with("case", recorded.case.to_string()).with("what", what);
    Vote::ALL.iter().fold(line, |line, vote| {
        let votes = recorded.ballots.iter().filter(|ballot| ballot.vote == *vote).count();
        line.with(vote.code(), votes)
    })
}

/// «Записано № 1234, 10:15: документы проверены».
pub fn acknowledged(committed: &Committed, world: &World) -> String {
    let what: Vec<Phrase> = committed.events.iter().map(Event::phrase).collect();
    // The number that was just given is said where it was given.
    let number = committed.events.first().map(|event| event.subject().number()).unwrap_or_default();
    let id = if number.is_empty() { "desk-saved" } else { "desk-saved-of" };
    let mut args = vec![
        ("seq", committed.last_seq.into()),
        ("time", committed.at.naive_local().format("%H:%M").to_string().into()),
        ("what", Arg::List(what)),
    ];
    if !number.is_empty() {
        args.push(("number", number.into()));
    }
    world.texts.with(id, &args)
}

/// What an import did, in one sentence.
pub fn counts(counts: &Counts, world: &World) -> String {
    let words = if counts.amended > 0 { "import-counts-amended" } else { "import-counts" };
    world.texts.with(
        words,
        &[
            ("read", counts.read.into()),
            ("imported", counts.imported.into()),
            ("amended", counts.amended.into()),
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
            Verdict::Amended => (world.get("import-amended"), Role::Good),
            Verdict::Known(None) | Verdict::There => (world.get("import-known"), Role::Text),
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
        let who = if row.who.is_empty() { row.number.as_str() } else { row.who.as_str() };
        let head = [("line", Arg::from(row.line)), ("who", who.into()), ("what", what.into())];
        lines.push(TextLine::new(world.texts.with("import-row", &head), role));
        let warnings = row.warnings.iter().cloned();
        let known = row.links.iter().map(super::desk::link_words);
        lines.extend(warnings.chain(known).map(|r| TextLine::new(format!("      {}", world.say(&r)), Role::Warn)));
    }
    lines
}
