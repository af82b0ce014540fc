//! Minutes of a sitting of the Commission (п. 9): one paper an applicant, and all of a sitting together.

use super::facts::{points, reading};
use super::{Block, Column, Head, Paper, Place, Sign, Writer, profession};
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
    paper.paper
}

/// The minutes of the whole sitting: who was present, the agenda and what came of it, then the minutes of every
/// applicant who was heard, by cases as they stood then.
pub fn of_sitting(sitting: &Sitting, cases: &[Case], head: Head<'_>) -> Paper {
    let mut paper = begun(sitting, sitting.no.to_string(), head);
    heading(&mut paper, sitting, head, None);
    agenda(&mut paper, sitting, cases);
    signatures(&mut paper, sitting);
    for item in sitting.agenda.iter().filter(|item| is_minuted(sitting, item)) {
        if let Some(case) = cases.iter().find(|case| case.no == item.case) {
            // One applicant a page, under a number and signatures of its own: the decision is taken on each apart
            // (п. 9), and each goes into its own file.
            paper.paper.blocks.push(Block::NewPage);
            paper.put(Place::Centre, head.side().body);
            paper.gap();
            let title = Phrase::new("papers-minutes-title").with("number", number(sitting, item));
            paper.say(Place::Heading, &title);
            let of = Phrase::new("papers-minutes-of-sitting").with("sitting", sitting.no.to_string());
            paper.say(Place::Centre, &of.with("day", Texts::date(sitting.on)));
            applicant(&mut paper, sitting, item, case);
        }
    }
    paper.paper
}

/// Whether an applicant has minutes: one taken off has none, and while the sitting is open one may still be heard.
fn is_minuted(sitting: &Sitting, item: &AgendaItem) -> bool {
    item.off.is_none() && (item.entry.is_some() || sitting.is_open())
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
        (Some(reason), _) => Phrase::new("papers-minutes-off").with("because", reason.as_str()),
        (None, None) => Phrase::new("papers-minutes-unheard"),
        (None, Some(Resolution::Postpone { .. })) => Phrase::new("papers-minutes-postponed-short"),
        (None, Some(Resolution::Recommend { refuse_on: None, .. })) => Phrase::new("papers-minutes-issue-short"),
        (None, Some(Resolution::Recommend { refuse_on: Some(ground), .. })) => {
            Phrase::new("papers-minutes-refuse-short").with("ground", i64::from(*ground))
        }
    }
}

/// What a paper of a sitting begins with: the body, the title, the day and the place, the act that made the Commission.
pub(super) fn opening(paper: &mut Writer<'_>, title: &Phrase, sitting: &Sitting, head: Head<'_>) {
    paper.put(Place::Centre, head.side().body);
    paper.gap();
    paper.say(Place::Heading, title);
    paper.get(Place::Centre, "papers-minutes-of");
    paper.put(Place::Centre, head.place_and(sitting.on));
    paper.gap();
    let act = Phrase::new("papers-minutes-act")
        .with("number", sitting.act_no.as_str())
        .with("day", Texts::date(sitting.act_on));
    paper.say(Place::Body, &act);
}

fn heading(paper: &mut Writer<'_>, sitting: &Sitting, head: Head<'_>, item: Option<&AgendaItem>) {
    let number = item.map_or_else(|| sitting.no.to_string(), |item| number(sitting, item));
    opening(paper, &Phrase::new("papers-minutes-title").with("number", number), sitting, head);
    let body = Place::Body;
    if sitting.state == SittingState::Cancelled {
        paper.say(body, &Phrase::new("papers-minutes-cancelled").with("because", sitting.because.as_str()));
    }
    members(paper, sitting);
    if head.texts.lang() == Lang::Kk {
        paper.get(Place::Note, "papers-note-derived-minutes");
    }
}

fn categories(of: &[Category]) -> Vec<Phrase> {
    of.iter().map(|category| Phrase::new(format!("category-{}", category.code()))).collect()
}

/// Every seat of the composition: who sits there, for which body, who came.
fn members(paper: &mut Writer<'_>, sitting: &Sitting) {
    let body = Place::Body;
    let present = sitting.present().count();
    paper.label("papers-minutes-members");
    let columns = vec![
        Column::number(paper.texts.get("papers-column-no"), 1),
        Column::new(paper.texts.get("papers-minutes-column-member"), 6),
        Column::new(paper.texts.get("papers-minutes-column-body"), 6),
        Column::new(paper.texts.get("papers-minutes-column-represents"), 7),
        Column::new(paper.texts.get("papers-minutes-column-presence"), 6),
    ];
    let cells = |(at, seat): (usize, &Seat)| {
        let member = &seat.member;
        let category = paper.texts.get(&format!("category-{}", member.category.code()));
        // While nobody is marked the place is left free: nobody is known to be absent.
        let presence = if present == 0 { String::new() } else { paper.texts.say(&presence(seat)) };
        vec![(at + 1).to_string(), member.name.clone(), member.body.clone(), category, presence]
    };
    let rows = sitting.seats.iter().enumerate().map(cells).collect();
    paper.table(columns, rows);
    if present > 0 {
        let count = Phrase::new("papers-minutes-present").with("n", present).with("of", sitting.seats.len());
        paper.say(body, &count);
    }
    if !sitting.empty.is_empty() {
        paper.say(body, &Phrase::new("papers-minutes-empty").with("categories", categories(&sitting.empty)));
    }
}

fn presence(seat: &Seat) -> Phrase {
    match seat.stand {
        Stand::Absent => Phrase::new("papers-minutes-absent"),
        Stand::Member => Phrase::new("papers-minutes-member"),
        Stand::Substitute => Phrase::new("papers-minutes-substitute").with("name", seat.voter().unwrap_or_default()),
    }
}

/// The agenda and what came of each.
fn agenda(paper: &mut Writer<'_>, sitting: &Sitting, cases: &[Case]) {
    paper.label("papers-minutes-agenda");
    let columns = vec![
        Column::number(paper.texts.get("papers-column-no"), 1),
        Column::new(paper.texts.get("papers-minutes-column-applicant"), 8),
        Column::new(paper.texts.get("papers-column-case"), 4),
        Column::new(paper.texts.get("papers-minutes-column-number"), 4),
        Column::new(paper.texts.get("papers-minutes-column-outcome"), 9),
    ];
    let cells = |(at, item): (usize, &AgendaItem)| {
        let case = cases.iter().find(|case| case.no == item.case);
        let name = case.map(|case| case.application.full_name.clone()).unwrap_or_default();
        let what = paper.texts.say(&summary(item));
        let number = Some(item).filter(|item| is_minuted(sitting, item)).map(|item| number(sitting, item));
        vec![(at + 1).to_string(), name, item.case.to_string(), number.unwrap_or_default(), what]
    };
    let rows = sitting.agenda.iter().enumerate().map(cells).collect();
    paper.table(columns, rows);
}

/// The applicant, what the sheet found, what was recorded, and who signs it: never a page of signatures alone.
fn applicant(paper: &mut Writer<'_>, sitting: &Sitting, item: &AgendaItem, case: &Case) {
    let body = Place::Body;
    let application = &case.application;
    paper.label("papers-minutes-heard");
    let who = Phrase::new("papers-minutes-applicant")
        .with("name", application.full_name.as_str())
        .with("case", case.no.to_string())
        .with("number", application.portal_number.as_str());
    paper.say(body, &who);
    paper.say(body, &Phrase::new("papers-minutes-profession").with("profession", profession(case, None)));
    assessed(paper, case);
    let recorded = item.entry.as_ref().filter(|_| item.off.is_none());
    if let Some(entry) = recorded {
        voted(paper, sitting, entry);
        dissented(paper, sitting, item);
    }
    paper.gap();
    paper.together(|paper| {
        paper.get(Place::Label, "papers-minutes-resolved");
        match (&item.off, recorded) {
            (Some(reason), _) => paper.say(body, &Phrase::new("papers-minutes-off").with("because", reason.as_str())),
            (None, None) => paper.get(body, "papers-minutes-unheard"),
            (None, Some(entry)) => resolved(paper, entry, case),
        }
        signatures(paper, sitting);
    });
}

fn dissented(paper: &mut Writer<'_>, sitting: &Sitting, item: &AgendaItem) {
    for (at, (seat, ballot)) in item.dissents(&sitting.seats).enumerate() {
        if at == 0 {
            paper.label("papers-minutes-dissents");
        }
        let dissent = Phrase::new("papers-minutes-dissent")
            .with("name", seat.voter().unwrap_or_default())
            .with("words", ballot.words.as_str());
        paper.say(Place::Body, &dissent);
    }
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

/// The votes as they were given, by name: who withdrew says why, a dissent is in full below.
fn voted(paper: &mut Writer<'_>, sitting: &Sitting, entry: &Entry) {
    paper.label("papers-minutes-voting");
    let columns = vec![
        Column::number(paper.texts.get("papers-column-no"), 1),
        Column::new(paper.texts.get("papers-minutes-column-member"), 9),
        Column::new(paper.texts.get("papers-minutes-column-vote"), 5),
        Column::new(paper.texts.get("papers-minutes-column-reason"), 11),
    ];
    let cells = |(at, ballot): (usize, &Ballot)| {
        let seat = sitting.seats.get(usize::from(ballot.seat));
        let reason = match ballot.vote {
            Vote::Recused => ballot.words.clone(),
            _ if ballot.words.trim().is_empty() => String::new(),
            _ => paper.texts.get("papers-minutes-dissent-below"),
        };
        let name = seat.and_then(Seat::voter).unwrap_or_default().to_owned();
        vec![(at + 1).to_string(), name, paper.texts.get(&format!("vote-{}", ballot.vote.code())), reason]
    };
    let rows = entry.ballots.iter().enumerate().map(cells).collect();
    paper.table(columns, rows);
    let sum = Vote::ALL
        .iter()
        .fold(Phrase::new("papers-minutes-votes"), |sum, vote| sum.with(vote.code(), entry.count(*vote)));
    paper.say(Place::Body, &sum);
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

/// Those present sign, each under the body they came for (п. 9).
fn signatures(paper: &mut Writer<'_>, sitting: &Sitting) {
    if sitting.present().next().is_none() {
        return;
    }
    paper.gap();
    let signed = sitting.state == SittingState::Signed;
    paper.together(|paper| {
        paper.get(Place::Label, if signed { "papers-minutes-signed" } else { "papers-minutes-to-sign" });
        for (_, seat) in sitting.present() {
            let name = seat.voter().unwrap_or_default().to_owned();
            let substitute = seat.stand == Stand::Substitute;
            let body = seat.member.body.as_str();
            let of_substitute = || paper.texts.say(&Phrase::new("papers-minutes-post-substitute").with("body", body));
            let post = if substitute { of_substitute() } else { body.to_owned() };
            paper.paper.blocks.push(Block::Sign(Sign { post, name, captions: None }));
        }
    });
}
