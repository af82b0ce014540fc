//! Minutes of a sitting of the Commission (п. 9): one paper an applicant, and all of a sitting together.

use super::facts::{points, reading};
use super::{Block, Head, Paper, Place, Sign, Writer, profession};
use crate::law::edition::Rulebook;
use crate::locale::{Lang, Texts};
use crate::office::case::Case;
use crate::office::commission::{
    AgendaItem, Ballot, Category, Entry, Resolution, Seat, Sitting, SittingState, Stand, Vote,
};
use crate::phrase::Phrase;

/// The minutes of one applicant. Of a sitting that is over the case is to be given as it stood when it was signed.
pub fn of_applicant(sitting: &Sitting, item: &AgendaItem, case: &Case, head: Head<'_>) -> Paper {
    let mut paper = begun(sitting, number(sitting, item), head);
    heading(&mut paper, sitting, head, Some(item));
    applicant(&mut paper, sitting, item, case);
    signatures(&mut paper, sitting);
    paper.paper
}

/// The minutes of the whole sitting: who was present, the agenda, then every applicant, by cases as they stood then.
pub fn of_sitting(sitting: &Sitting, cases: &[Case], head: Head<'_>) -> Paper {
    let mut paper = begun(sitting, sitting.no.to_string(), head);
    heading(&mut paper, sitting, head, None);
    for (at, item) in sitting.agenda.iter().enumerate() {
        let name = cases.iter().find(|case| case.no == item.case).map(|case| case.application.full_name.clone());
        let line = Phrase::new("papers-minutes-agenda-item")
            .with("n", at + 1)
            .with("name", name.unwrap_or_default())
            .with("case", item.case.to_string())
            .with("what", summary(item));
        paper.say(Place::Body, &line);
    }
    for item in &sitting.agenda {
        if let Some(case) = cases.iter().find(|case| case.no == item.case) {
            // One applicant a page: each may be taken out for its own file.
            paper.paper.blocks.push(Block::NewPage);
            let title = Phrase::new("papers-minutes-title").with("number", number(sitting, item));
            paper.say(Place::Heading, &title);
            applicant(&mut paper, sitting, item, case);
        }
    }
    signatures(&mut paper, sitting);
    paper.paper
}

/// Numbered pages under the title the minutes have.
fn begun<'a>(sitting: &Sitting, number: String, head: Head<'a>) -> Writer<'a> {
    let mut paper = Writer::new(head.texts, &Phrase::new("papers-minutes-title").with("number", number), sitting.on);
    paper.paper.numbered = true;
    paper
}

fn number(sitting: &Sitting, item: &AgendaItem) -> String {
    item.minutes_no.clone().unwrap_or_else(|| sitting.minutes_pattern(item.case))
}

/// What was resolved, in a few words.
fn summary(item: &AgendaItem) -> Phrase {
    match (&item.off, item.entry.as_ref().map(|entry| &entry.resolution)) {
        (Some(_), _) => Phrase::new("papers-minutes-off-short"),
        (None, None) => Phrase::new("papers-minutes-unheard"),
        (None, Some(Resolution::Postpone { .. })) => Phrase::new("papers-minutes-postponed-short"),
        (None, Some(Resolution::Recommend { refuse_on: None, .. })) => Phrase::new("papers-minutes-issue-short"),
        (None, Some(Resolution::Recommend { refuse_on: Some(ground), .. })) => {
            Phrase::new("papers-minutes-refuse-short").with("ground", i64::from(*ground))
        }
    }
}

fn heading(paper: &mut Writer<'_>, sitting: &Sitting, head: Head<'_>, item: Option<&AgendaItem>) {
    let body = Place::Body;
    paper.put(body, head.side().body);
    paper.gap();
    let number = item.map_or_else(|| sitting.no.to_string(), |item| number(sitting, item));
    paper.say(Place::Heading, &Phrase::new("papers-minutes-title").with("number", number));
    paper.get(body, "papers-minutes-of");
    paper.say(body, &Phrase::new("papers-minutes-day").with("day", Texts::date(sitting.on)));
    let act = Phrase::new("papers-minutes-act")
        .with("number", sitting.act_no.as_str())
        .with("day", Texts::date(sitting.act_on));
    paper.say(body, &act);
    if sitting.state == SittingState::Cancelled {
        paper.say(body, &Phrase::new("papers-minutes-cancelled").with("because", sitting.because.as_str()));
    }
    paper.gap();
    paper.get(body, "papers-minutes-present");
    for (at, (_, seat)) in sitting.present().enumerate() {
        paper.say(body, &present(at + 1, seat));
    }
    let absent: Vec<&str> =
        sitting.seats.iter().filter(|seat| seat.stand == Stand::Absent).map(|seat| seat.member.name.as_str()).collect();
    if !absent.is_empty() {
        paper.say(body, &Phrase::new("papers-minutes-absent").with("names", absent.join(", ")));
    }
    if !sitting.empty.is_empty() {
        paper.say(body, &Phrase::new("papers-minutes-empty").with("categories", categories(&sitting.empty)));
    }
    paper.gap();
    if head.texts.lang() == Lang::Kk {
        paper.get(Place::Note, "papers-note-derived-minutes");
    }
}

fn categories(of: &[Category]) -> Vec<Phrase> {
    of.iter().map(|category| Phrase::new(format!("category-{}", category.code()))).collect()
}

fn present(at: usize, seat: &Seat) -> Phrase {
    let substitute = seat.stand == Stand::Substitute;
    let id = if substitute { "papers-minutes-substitute" } else { "papers-minutes-member" };
    let line = Phrase::new(id)
        .with("n", at)
        .with("name", seat.voter().unwrap_or_default())
        .with("body", seat.member.body.as_str());
    if substitute { line.with("member", seat.member.name.as_str()) } else { line }
}

/// The applicant, what the sheet found, and what was recorded.
fn applicant(paper: &mut Writer<'_>, sitting: &Sitting, item: &AgendaItem, case: &Case) {
    let body = Place::Body;
    let application = &case.application;
    let who = Phrase::new("papers-minutes-applicant")
        .with("name", application.full_name.as_str())
        .with("case", case.no.to_string())
        .with("number", application.portal_number.as_str());
    paper.say(body, &who);
    paper.say(body, &Phrase::new("papers-minutes-profession").with("profession", profession(case, None)));
    assessed(paper, case);
    if let Some(reason) = &item.off {
        paper.say(body, &Phrase::new("papers-minutes-off").with("because", reason.as_str()));
        return;
    }
    let Some(entry) = &item.entry else {
        paper.get(body, "papers-minutes-unheard");
        return;
    };
    voted(paper, sitting, entry);
    for (seat, ballot) in item.dissents(&sitting.seats) {
        let dissent = Phrase::new("papers-minutes-dissent")
            .with("name", seat.voter().unwrap_or_default())
            .with("words", ballot.words.as_str());
        paper.say(body, &dissent);
    }
    resolved(paper, entry, case);
}

/// Documents, standard, points and the reading where the verdict depends on it (п. 7, 8, 10).
fn assessed(paper: &mut Writer<'_>, case: &Case) {
    let body = Place::Body;
    match case.documents.as_ref().map(|check| &check.missing) {
        Some(missing) if !missing.is_empty() => {
            let items: Vec<Phrase> = missing.iter().map(|id| Phrase::new(format!("document-{id}"))).collect();
            paper.say(body, &Phrase::new("papers-minutes-gaps").with("items", items));
        }
        Some(_) => paper.get(body, "papers-minutes-complete"),
        None => {}
    }
    let Some(sheet) = &case.sheet else { return };
    if sheet.input.meets {
        paper.get(body, "papers-minutes-meets");
    } else {
        paper.say(body, &Phrase::new("papers-minutes-unmet").with("because", sheet.input.reasons.as_str()));
    }
    paper.say(body, &Phrase::new("papers-refusal-points").with("points", points(&sheet.points)));
    if let Some(reading) = reading(&sheet.points) {
        paper.say(body, &reading);
    }
    if !sheet.input.unreliable.is_empty() {
        paper.say(body, &Phrase::new("papers-minutes-unreliable").with("what", sheet.input.unreliable.as_str()));
    }
}

/// The votes as they were given, by name.
fn voted(paper: &mut Writer<'_>, sitting: &Sitting, entry: &Entry) {
    paper.gap();
    for vote in Vote::ALL {
        let of: Vec<&Ballot> = entry.ballots.iter().filter(|ballot| ballot.vote == *vote).collect();
        if of.is_empty() {
            continue;
        }
        let name = |ballot: &&Ballot| {
            let seat = sitting.seats.get(usize::from(ballot.seat));
            let name = seat.and_then(Seat::voter).unwrap_or_default();
            let recused = ballot.vote == Vote::Recused;
            if recused { format!("{name} ({})", ballot.words) } else { name.to_owned() }
        };
        let line = Phrase::new("papers-minutes-votes")
            .with("vote", Phrase::new(format!("vote-{}", vote.code())))
            .with("n", of.len())
            .with("names", of.iter().map(name).collect::<Vec<_>>().join(", "));
        paper.say(Place::Body, &line);
    }
    if entry.is_against_the_votes() {
        paper.get(Place::Body, "papers-minutes-against-votes");
    }
}

fn resolved(paper: &mut Writer<'_>, entry: &Entry, case: &Case) {
    let body = Place::Body;
    match &entry.resolution {
        Resolution::Recommend { refuse_on, reasons } => {
            match refuse_on {
                None => paper.get(body, "papers-minutes-issue"),
                Some(ground) => {
                    paper.say(body, &Phrase::new("papers-minutes-refuse").with("ground", i64::from(*ground)));
                    let edition = Rulebook::embedded().edition(&case.clocks.edition).ok();
                    if let Some(row) = edition.and_then(|edition| edition.ground(*ground)) {
                        paper.put(Place::Quote, format!("«{}»", row.text.trim()));
                    }
                }
            }
            if !reasons.is_empty() {
                paper.say(body, &Phrase::new("papers-minutes-reasons").with("reasons", reasons.as_str()));
            }
        }
        Resolution::Postpone { reason } => {
            paper.say(body, &Phrase::new("papers-minutes-postponed").with("because", reason.as_str()));
            if let Some(term) = case.clocks.term(crate::law::Stage::Decision) {
                paper.say(body, &Phrase::new("papers-minutes-clock").with("due", Texts::date(term.due)));
            }
        }
    }
}

/// Those present sign (п. 9).
fn signatures(paper: &mut Writer<'_>, sitting: &Sitting) {
    paper.gap();
    let signed = sitting.state == SittingState::Signed;
    paper.together(|paper| {
        paper.get(Place::Body, if signed { "papers-minutes-signed" } else { "papers-minutes-to-sign" });
        for (_, seat) in sitting.present() {
            let name = seat.voter().unwrap_or_default().to_owned();
            paper.paper.blocks.push(Block::Sign(Sign { post: String::new(), name, captions: None }));
        }
    });
}
