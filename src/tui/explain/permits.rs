//! What happened to permits, employers and quotas, beyond the event's name.

use crate::office::Event;
use crate::office::permit::quota::QuotaWarning;
use crate::office::permit::told;
use crate::office::permit::{PermitEnd, PermitInput, PermitWarning, TakenBack};
use crate::phrase::{Arg, Phrase};

/// The details of an event of a permit, an employer or a quota.
pub(super) fn detail(event: &Event) -> Option<Phrase> {
    Some(match event {
        Event::EmployerRecorded(event) => {
            let said = Phrase::new("history-employer-recorded")
                .with("bin", event.employer.bin.as_str())
                .with("name", words(&[&event.employer.name, &event.employer.activity]));
            noticed(said, &event.warnings)
        }
        Event::PermitRegistered(event) => noticed(registered(&event.input), &event.warnings),
        Event::PermitExtended(event) => {
            let said = Phrase::new("history-permit-extended")
                .with("number", event.permit.as_str())
                .with("from", event.extension.span.from)
                .with("until", event.extension.span.until)
                .with("on", event.extension.on);
            noticed(said, &event.warnings)
        }
        Event::PermitEnded(event) => Phrase::new("history-permit-ended")
            .with("number", event.permit.as_str())
            .with("on", event.end.on)
            .with("reason", end_words(&event.end)),
        Event::PermitCorrected(event) => {
            let said = Phrase::new("history-permit-corrected")
                .with("number", event.input.number.as_str())
                .with("changes", event.before.changes(&event.input))
                .with("reason", event.reason.as_str());
            noticed(said, &event.warnings)
        }
        // What stays noticed was told when it was written down.
        Event::PermitTakenBack(event) => Phrase::new("history-permit-taken-back")
            .with("number", event.permit.as_str())
            .with("what", taken_back(&event.what))
            .with("reason", event.reason.as_str()),
        Event::QuotaAllotted(event) => {
            told_with(event.allotted.phrase(), event.warnings.iter().map(QuotaWarning::phrase).collect())
        }
        _ => return None,
    })
}

/// Texts that are there, as a list.
fn words(texts: &[&String]) -> Arg {
    let there = texts.iter().filter(|text| !text.is_empty());
    Arg::List(there.map(|text| Phrase::new("history-text").with("text", text.as_str())).collect())
}

/// What of a permit was taken back: its end or an extension, with their days.
pub fn taken_back(what: &TakenBack) -> Phrase {
    match what {
        TakenBack::End(end) => Phrase::new("permit-taken-back-end").with("on", end.on).with("reason", end_words(end)),
        TakenBack::Extension(extension) => Phrase::new("permit-taken-back-extension")
            .with("from", extension.span.from)
            .with("until", extension.span.until)
            .with("on", extension.on),
    }
}

/// Why a permit ended, with the note.
pub fn end_words(end: &PermitEnd) -> Arg {
    let note = (!end.note.is_empty()).then(|| Phrase::new("history-text").with("text", end.note.as_str()));
    Arg::List(std::iter::once(end.reason.phrase()).chain(note).collect())
}

/// «№ 0412: ТОО «…» (БИН …), III категория, инженер, Чэнь Вэй; с … по …».
fn registered(input: &PermitInput) -> Phrase {
    Phrase::new("history-permit-registered")
        .with("number", input.number.as_str())
        .with("employer", input.employer.name.as_str())
        .with("bin", input.employer.bin.as_str())
        .with("category", input.category.phrase())
        .with("position", input.position.as_str())
        .with("worker", input.worker.name.as_str())
        .with("citizenship", told::country(&input.worker.citizenship))
        .with("issued", input.issued_on)
        .with("from", input.valid_from)
        .with("until", input.valid_until)
}

/// The same with what was noticed.
fn noticed(said: Phrase, warnings: &[PermitWarning]) -> Phrase {
    told_with(said, warnings.iter().map(PermitWarning::phrase).collect())
}

fn told_with(said: Phrase, warnings: Vec<Phrase>) -> Phrase {
    if warnings.is_empty() {
        said
    } else {
        Phrase::new("history-permit-noticed").with("said", said).with("warnings", warnings)
    }
}
