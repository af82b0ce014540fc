//! The minutes of the Commission: a row an applicant and sitting, and a row a vote (п. 9).

use chrono::NaiveDate;

use super::cell::Cell;
use crate::locale::Texts;
use crate::office::case::{Case, Recommendation};
use crate::office::commission::{AgendaItem, Ballot, Entry, Resolution, Seat, Sitting, SittingState, Vote};
use crate::phrase::Phrase;
use crate::store::{Snapshot, StoreError};

/// Columns of the minutes.
pub const COLUMNS: &[&str] = &[
    "minutes",
    "sitting",
    "sat_on",
    "sitting_state",
    "agenda_place",
    "case",
    "portal_number",
    "full_name",
    "iin",
    "citizenship",
    "profession_code",
    "service",
    "commission_due",
    "missing",
    "meets_standard",
    "points",
    "points_other",
    "resolution",
    "recommended_ground",
    "reasons",
    "present",
    "absent",
    "votes_for",
    "votes_against",
    "votes_abstained",
    "votes_recused",
    "against_votes",
    "votes",
    "dissents",
    "act_no",
    "act_on",
    "recorded_at",
    "recorded_by",
    "signed_at",
    "signed_by",
];

/// Columns of the votes, a sheet of their own in a workbook.
pub const VOTES: &[&str] = &[
    "minutes",
    "sitting",
    "sat_on",
    "case",
    "full_name",
    "resolution",
    "member",
    "member_body",
    "category",
    "voter",
    "vote",
    "vote_words",
];

/// An applicant with the Commission: the case as it stood, and where and how it was heard.
#[derive(Debug)]
pub struct Hearing {
    case: Case,
    sitting: Option<(Sitting, usize)>,
}

/// Every applicant of every sitting, by day; and every recommendation that was recorded without a sitting of ours.
///
/// # Errors
/// The store's.
pub fn hearings(snapshot: &Snapshot) -> Result<Vec<Hearing>, StoreError> {
    let mut hearings = Vec::new();
    for open in [true, false] {
        for sitting in snapshot.sittings(open, usize::MAX)? {
            for at in 0..sitting.agenda.len() {
                if let Some(case) = as_heard(snapshot, &sitting, at)? {
                    hearings.push(Hearing { case, sitting: Some((sitting.clone(), at)) });
                }
            }
        }
    }
    for case in snapshot.cases()? {
        let case = case?;
        if case.recommendation.as_ref().is_some_and(|recommendation| recommendation.sitting.is_none()) {
            hearings.push(Hearing { case, sitting: None });
        }
    }
    hearings.sort_by_key(Hearing::order);
    Ok(hearings)
}

/// The case of an item. What was signed never changes: it is told by the case as it stood then.
fn as_heard(snapshot: &Snapshot, sitting: &Sitting, at: usize) -> Result<Option<Case>, StoreError> {
    let no = sitting.agenda[at].case;
    if sitting.is_open() { snapshot.case(no) } else { snapshot.case_after(no, sitting.revision) }
}

impl Hearing {
    fn order(&self) -> (Option<NaiveDate>, bool, String, usize) {
        match &self.sitting {
            Some((sitting, at)) => (Some(sitting.on), true, sitting.no.to_string(), *at),
            None => (self.recommendation().map(|r| r.minutes_on), false, self.case.no.to_string(), 0),
        }
    }

    fn recommendation(&self) -> Option<&Recommendation> {
        self.case.recommendation.as_ref()
    }

    fn item(&self) -> Option<(&Sitting, &AgendaItem)> {
        self.sitting.as_ref().map(|(sitting, at)| (sitting, &sitting.agenda[*at]))
    }

    fn entry(&self) -> Option<&Entry> {
        self.item().and_then(|(_, item)| item.entry.as_ref())
    }

    /// Number of the minutes; before the signature there is none.
    fn minutes(&self) -> Cell {
        match self.item() {
            Some((sitting, item)) if sitting.state == SittingState::Signed && item.off.is_none() => {
                Cell::text(item.minutes_no.clone().or_else(|| Some(sitting.minutes_pattern(item.case))))
            }
            Some(_) => Cell::none(),
            None => Cell::text(self.recommendation().map(|r| &r.minutes_no)),
        }
    }

    /// What became of the applicant at the sitting, the ground of a refusal and the reasons.
    fn resolution(&self) -> (&'static str, Option<u8>, &str) {
        let recommended = |ground: Option<u8>| if ground.is_some() { "refuse" } else { "issue" };
        match (self.item(), self.entry().map(|entry| &entry.resolution)) {
            (Some((_, AgendaItem { off: Some(reason), .. })), _) => ("taken_off", None, reason),
            (Some((sitting, _)), None) if sitting.state == SittingState::Cancelled => {
                ("cancelled", None, &sitting.because)
            }
            (_, Some(Resolution::Recommend { refuse_on, reasons })) => (recommended(*refuse_on), *refuse_on, reasons),
            (_, Some(Resolution::Postpone { reason })) => ("postponed", None, reason),
            (Some(_), None) => ("unheard", None, ""),
            (None, None) => self
                .recommendation()
                .map_or(("unheard", None, ""), |r| (recommended(r.refuse_on), r.refuse_on, &r.reasons)),
        }
    }

    /// The row of the applicant, words in the reader's language.
    pub fn row(&self, texts: &Texts) -> Vec<Cell> {
        let mut row = self.who();
        row.extend(self.what());
        row.extend(self.votes(texts));
        row.extend(self.signed());
        row
    }

    fn who(&self) -> Vec<Cell> {
        let (case, form) = (&self.case, &self.case.application);
        let sitting = self.sitting.as_ref().map(|(sitting, _)| sitting);
        let on = sitting.map(|sitting| sitting.on).or_else(|| self.recommendation().map(|r| r.minutes_on));
        vec![
            self.minutes(),
            Cell::text(sitting.map(|sitting| sitting.no)),
            Cell::Day(on),
            Cell::text(sitting.map(|sitting| sitting.state.code())),
            Cell::count(self.sitting.as_ref().map(|(_, at)| *at as i64 + 1)),
            case.no.to_string().into(),
            form.portal_number.as_str().into(),
            form.full_name.as_str().into(),
            form.iin.as_str().into(),
            form.citizenship.as_str().into(),
            case.sheet.as_ref().map_or(&form.profession_code, |sheet| &sheet.input.profession_code).as_str().into(),
            case.service().code().into(),
        ]
    }

    fn what(&self) -> Vec<Cell> {
        let (case, (resolution, ground, reasons)) = (&self.case, self.resolution());
        let sheet = case.sheet.as_ref();
        let points = sheet.map(|sheet| sheet.points.by_reading());
        vec![
            Cell::Day(case.clocks.term(crate::law::Stage::Commission).map(|term| term.due)),
            Cell::text(case.documents.as_ref().map(|documents| documents.missing.join(";"))),
            sheet.map_or_else(Cell::none, |sheet| Cell::yes(sheet.input.meets)),
            Cell::count(points.map(|points| points.0)),
            Cell::count(points.map(|points| points.1)),
            resolution.into(),
            Cell::text(ground),
            reasons.into(),
        ]
    }

    /// Who was there and how they voted; empty where no sitting of ours recorded it.
    fn votes(&self, texts: &Texts) -> Vec<Cell> {
        let Some((sitting, item)) = self.item() else { return vec![Cell::none(); 9] };
        let absent: Vec<&str> = sitting.seats.iter().filter(|seat| seat.voter().is_none()).map(name).collect();
        let entry = self.entry();
        let count = |vote: Vote| Cell::count(entry.map(|entry| entry.count(vote) as i64));
        let named = |(seat, ballot): (&Seat, &Ballot)| {
            let vote = texts.say(&Phrase::new(format!("vote-{}", ballot.vote.code())));
            format!("{}: {vote}", seat.voter().unwrap_or_default())
        };
        let dissent =
            |(seat, ballot): (&Seat, &Ballot)| format!("{}: {}", seat.voter().unwrap_or_default(), ballot.words);
        vec![
            Cell::many(sitting.present().count()),
            absent.join("; ").into(),
            count(Vote::For),
            count(Vote::Against),
            count(Vote::Abstained),
            count(Vote::Recused),
            entry.map_or_else(Cell::none, |entry| Cell::yes(entry.is_against_the_votes())),
            self.ballots().map(named).collect::<Vec<_>>().join("; ").into(),
            item.dissents(&sitting.seats).map(dissent).collect::<Vec<_>>().join("; ").into(),
        ]
    }

    fn signed(&self) -> Vec<Cell> {
        let recommendation = self.recommendation().filter(|_| self.sitting.is_none());
        let sitting = self.sitting.as_ref().map(|(sitting, _)| sitting);
        let signed = sitting.filter(|sitting| sitting.state == SittingState::Signed);
        let (at, by) = (self.entry().map(|entry| entry.at), self.entry().map(|entry| &entry.by));
        vec![
            Cell::text(sitting.map(|sitting| &sitting.act_no)),
            Cell::Day(sitting.map(|sitting| sitting.act_on)),
            Cell::Moment(at.or(recommendation.map(|r| r.at))),
            Cell::text(by.or(recommendation.map(|r| &r.by))),
            Cell::Moment(signed.and_then(|sitting| sitting.ended_at)),
            Cell::text(signed.and_then(|sitting| sitting.ended_by.as_ref())),
        ]
    }

    fn ballots(&self) -> impl Iterator<Item = (&Seat, &Ballot)> {
        let seats = self.sitting.as_ref().map(|(sitting, _)| &sitting.seats);
        let ballots = self.entry().into_iter().flat_map(|entry| &entry.ballots);
        ballots.filter_map(move |ballot| Some((seats?.get(usize::from(ballot.seat))?, ballot)))
    }

    /// A row a vote.
    pub fn vote_rows(&self) -> Vec<Vec<Cell>> {
        let (who, resolution) = (self.who(), self.resolution().0);
        let row = |(seat, ballot): (&Seat, &Ballot)| {
            let known = [0, 1, 2, 5, 7].into_iter().map(|at: usize| who[at].clone());
            let own = [
                resolution.into(),
                name(seat).into(),
                seat.member.body.as_str().into(),
                seat.member.category.code().into(),
                Cell::text(seat.voter()),
                ballot.vote.code().into(),
                ballot.words.as_str().into(),
            ];
            known.chain(own).collect()
        };
        self.ballots().map(row).collect()
    }
}

fn name(seat: &Seat) -> &str {
    &seat.member.name
}
