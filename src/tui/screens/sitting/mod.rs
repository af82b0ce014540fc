//! The sheet of a sitting: one applicant a page, F2 records, PgDn goes on; nothing leaves it until those present sign.

mod sheet;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value as Json;

pub use sheet::{Choice, Sheet, Voice};

use crate::locale::Texts;
use crate::office::case::Case;
use crate::office::commission::{AgendaItem, MinutesNo, Presence, Seat, Sitting, Stand, Vote};
use crate::office::settings::Settings;
use crate::office::{CaseNo, Event, Record, Refusal, SittingNo, Subject, decide};
use crate::store::SubmitError;

/// A sitting with the cases of its agenda.
#[derive(Debug, Clone, PartialEq)]
pub struct SittingView {
    /// The sitting.
    pub sitting: Sitting,
    /// The cases, in the order of the agenda.
    pub cases: Vec<Case>,
    /// The office as it stands on the minutes.
    pub settings: Arc<Settings>,
    /// What was typed the last time and not recorded.
    pub draft: Option<Json>,
    /// The journal number it was read at.
    pub seen: u64,
    /// What others recorded of it and of its cases since the screen last saw it, oldest first.
    pub news: Vec<Record>,
}

impl SittingView {
    /// The case of an item.
    pub fn case(&self, no: CaseNo) -> Option<&Case> {
        self.cases.iter().find(|case| case.no == no)
    }

    /// The revision of the sitting and of these cases: what a command that rests on them expects.
    pub fn revision(&self, cases: &[CaseNo]) -> u64 {
        let of_case = |no: &CaseNo| self.case(*no).map(|case| case.revision);
        cases.iter().filter_map(of_case).fold(self.sitting.revision, u64::max)
    }
}

/// The case a record speaks of, be it the sitting's own record.
fn speaks_of(record: &Record) -> Option<CaseNo> {
    match (&record.event, record.event.subject()) {
        (Event::EntryRecorded(of), _) => Some(of.case),
        (Event::PutOnTheAgenda(of), _) => Some(of.case),
        (Event::TakenOffAgenda(of), _) => Some(of.case),
        (_, Subject::Case(no)) => Some(no),
        _ => None,
    }
}

/// A line of a page that the keys may stand on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// A seat of the attendance.
    Seat(usize),
    /// An applicant of the agenda, on the page of the attendance.
    Item(usize),
    /// A member's vote.
    Vote(usize),
    /// A member's dissent or reason of recusal.
    Words(usize),
    /// What is resolved.
    Outcome,
    /// Its reasons.
    Reasons,
    /// Number of the minutes.
    Number,
}

impl Spot {
    /// Whether letters typed here are text.
    pub const fn is_text(self) -> bool {
        matches!(self, Self::Words(_) | Self::Reasons | Self::Number)
    }
}

/// The screen.
#[derive(Debug)]
pub struct SittingScreen {
    /// The sitting.
    pub no: SittingNo,
    /// What it shows; none until it comes.
    pub view: Option<Box<SittingView>>,
    /// The page: 0 the attendance, then one an applicant.
    pub page: usize,
    /// The line of the page that has the keys.
    pub spot: usize,
    /// The attendance as it is being marked.
    pub stands: Vec<Stand>,
    /// Sheets by case.
    pub sheets: BTreeMap<CaseNo, Sheet>,
    /// What others recorded while it is open and nobody has seen here yet.
    pub news: Vec<Record>,
    /// One applicant alone, for the room to read.
    pub projector: bool,
    /// The number of the command on its way, and the case it is about.
    pub saving: Option<(u64, Option<CaseNo>)>,
    /// When the draft is written, on the loop's clock.
    pub draft_at: Option<Duration>,
}

impl SittingScreen {
    /// A sheet that waits for its sitting.
    pub const fn new(no: SittingNo) -> Self {
        Self {
            no,
            view: None,
            page: 0,
            spot: 0,
            stands: Vec::new(),
            sheets: BTreeMap::new(),
            news: Vec::new(),
            projector: false,
            saving: None,
            draft_at: None,
        }
    }

    /// The key its draft is kept under.
    pub fn draft_key(&self) -> String {
        format!("sitting:{}", self.no)
    }

    /// Takes what came from the store; sheets that were changed here and are not recorded stay as they are, and the
    /// keys stay on the applicant and the member they are on. Whether what was typed before was found again.
    pub fn take(&mut self, mut view: SittingView, papers: &Texts) -> bool {
        let first = self.view.is_none();
        let place = self.place();
        let mut restored = false;
        for item in &view.sitting.agenda {
            let kept = self.sheets.remove(&item.case);
            let mut sheet = match kept {
                Some(sheet) if sheet.changed => sheet,
                other => {
                    let mut sheet = Sheet::of(item, view.case(item.case), papers);
                    if let Some(before) = other {
                        sheet.number = before.number;
                    }
                    sheet
                }
            };
            if let (true, Some(draft)) = (first, &view.draft)
                && let Some(draft) = draft.get(item.case.to_string())
            {
                sheet.restore(draft);
                restored = true;
            }
            sheet.seat(&view.sitting);
            self.sheets.insert(item.case, sheet);
        }
        let attended = view.sitting.present().next().is_some();
        let proposed = |seat: &Seat| if attended { seat.stand } else { Stand::Member };
        if first || attended {
            self.stands = view.sitting.seats.iter().map(proposed).collect();
        }
        self.news.append(&mut view.news);
        self.view = Some(Box::new(view));
        if first && attended {
            self.page = self.next_unrecorded().unwrap_or(1);
        }
        self.put_back(place);
        restored
    }

    /// The applicant and the member the keys are on: an agenda and a list of those present may move under them.
    fn place(&self) -> Option<(CaseNo, Option<Spot>, Option<u8>)> {
        // Before anybody is present a page begins with what is resolved, afterwards with the first vote.
        let spot = self.at().filter(|_| self.sheet().is_some_and(|sheet| !sheet.voices.is_empty()));
        let seat = match spot {
            Some(Spot::Vote(at) | Spot::Words(at)) => self.sheet().and_then(|sheet| sheet.voices.get(at)),
            _ => None,
        };
        Some((self.case_no()?, spot, seat.map(|voice| voice.seat)))
    }

    fn put_back(&mut self, place: Option<(CaseNo, Option<Spot>, Option<u8>)>) {
        let agenda = self.view.as_ref().map_or(&[][..], |view| &view.sitting.agenda);
        if let Some((case, spot, seat)) = place {
            let page = agenda.iter().position(|item| item.case == case);
            self.page = page.map_or(self.page, |at| at + 1);
            let voice = |sheet: &Sheet| sheet.voices.iter().position(|voice| Some(voice.seat) == seat);
            let now = self.sheet().and_then(voice);
            match (spot, now) {
                (Some(Spot::Vote(_)), Some(at)) => self.stand_on(Spot::Vote(at)),
                (Some(Spot::Words(_)), Some(at)) => self.stand_on(Spot::Words(at)),
                (Some(spot), _) => self.stand_on(spot),
                (None, _) => {}
            }
        }
        let most = self.view.as_ref().map_or(0, |view| view.sitting.agenda.len());
        self.page = self.page.min(most);
        self.hold();
    }

    /// The page of the next applicant of whom nothing is recorded, or not what stands on the sheet; round from the
    /// end of the agenda to its beginning.
    pub fn next_unrecorded(&self) -> Option<usize> {
        let agenda = &self.view.as_ref()?.sitting.agenda;
        let waits = |item: &AgendaItem| {
            let changed = self.sheets.get(&item.case).is_some_and(|sheet| sheet.changed);
            item.off.is_none() && (item.entry.is_none() || changed)
        };
        let pages = (self.page + 1..=agenda.len()).chain(1..=self.page);
        pages.filter(|page| *page <= agenda.len()).find(|page| waits(&agenda[page - 1]))
    }

    /// What others recorded that bears on the page.
    pub fn news_here(&self) -> impl Iterator<Item = &Record> {
        let case = self.case_no();
        self.news.iter().filter(move |record| case.is_none() || speaks_of(record).is_none_or(|no| Some(no) == case))
    }

    /// What others recorded and stood on this page has been seen.
    fn news_seen(&mut self) {
        let case = self.case_no();
        self.news.retain(|record| case.is_some() && speaks_of(record).is_some_and(|no| Some(no) != case));
    }

    /// The item of the page, and its case.
    pub fn item(&self) -> Option<(&AgendaItem, &Case)> {
        let view = self.view.as_ref()?;
        let item = view.sitting.agenda.get(self.page.checked_sub(1)?)?;
        Some((item, view.case(item.case)?))
    }

    /// The case of the page.
    pub fn case_no(&self) -> Option<CaseNo> {
        self.item().map(|(item, _)| item.case)
    }

    /// The sheet of the page.
    pub fn sheet(&self) -> Option<&Sheet> {
        self.sheets.get(&self.case_no()?)
    }

    /// The same, to be changed.
    pub fn sheet_mut(&mut self) -> Option<&mut Sheet> {
        let no = self.case_no()?;
        self.sheets.get_mut(&no)
    }

    /// The lines of the page that the keys may stand on, in their order.
    pub fn spots(&self) -> Vec<Spot> {
        if self.page == 0 {
            let agenda = self.view.as_ref().map_or(0, |view| view.sitting.agenda.len());
            return (0..self.stands.len()).map(Spot::Seat).chain((0..agenda).map(Spot::Item)).collect();
        }
        let Some(sheet) = self.sheet().filter(|_| self.item().is_some_and(|(item, _)| item.off.is_none())) else {
            return Vec::new();
        };
        let mut spots = Vec::new();
        for (at, voice) in sheet.voices.iter().enumerate() {
            spots.push(Spot::Vote(at));
            if voice.vote != Vote::For || !voice.words.is_empty() {
                spots.push(Spot::Words(at));
            }
        }
        spots.extend([Spot::Outcome, Spot::Reasons, Spot::Number]);
        spots
    }

    /// The line that has the keys.
    pub fn at(&self) -> Option<Spot> {
        self.spots().get(self.spot).copied()
    }

    /// Puts the keys on a line; on the vote where a line of its words is gone.
    pub fn stand_on(&mut self, spot: Spot) {
        let spots = self.spots();
        let found = |wanted: Spot| spots.iter().position(|known| *known == wanted);
        let vote = match spot {
            Spot::Words(at) => found(Spot::Vote(at)),
            _ => None,
        };
        self.spot = found(spot).or(vote).unwrap_or(self.spot);
    }

    /// Puts the keys on the words that were refused as empty: what is typed next answers it and turns no vote.
    pub fn stand_on_empty(&mut self, case: Option<CaseNo>, error: Option<&SubmitError>) {
        let Some(SubmitError::Refused(Refusal::Empty { field, .. })) = error else { return };
        let unsaid = |voice: &Voice| voice.vote == Vote::Recused && voice.words.text().trim().is_empty();
        let Some(sheet) = self.sheet().filter(|_| case == self.case_no()) else { return };
        let recused = sheet.voices.iter().position(unsaid).filter(|_| *field == "field-recusal");
        self.stand_on(recused.map_or(Spot::Reasons, Spot::Words));
    }

    fn hold(&mut self) {
        self.spot = self.spot.min(self.spots().len().saturating_sub(1));
    }

    /// A line up or down.
    pub fn step(&mut self, by: isize) {
        let to = self.spot.saturating_add_signed(by);
        self.spot = to.min(self.spots().len().saturating_sub(1));
    }

    /// To a page; its first line has the keys.
    pub fn turn_to(&mut self, page: usize) {
        self.news_seen();
        let most = self.view.as_ref().map_or(0, |view| view.sitting.agenda.len());
        self.page = page.min(most);
        self.spot = 0;
    }

    /// The next vote of a member, the next outcome, who is on a seat; nothing where there is nothing to go round.
    pub fn go_round(&mut self, spot: Spot, by: isize, papers: &Texts) {
        fn next<T: Copy + PartialEq>(all: &[T], now: T, by: isize) -> T {
            let at = all.iter().position(|one| *one == now).unwrap_or(0) as isize;
            all[(at + by).rem_euclid(all.len() as isize) as usize]
        }
        match spot {
            Spot::Seat(at) => {
                let Some(view) = &self.view else { return };
                let Some(seat) = view.sitting.seats.get(at) else { return };
                let round: &[Stand] = if seat.member.substitute.is_some() {
                    &[Stand::Member, Stand::Substitute, Stand::Absent]
                } else {
                    &[Stand::Member, Stand::Absent]
                };
                self.stands[at] = next(round, self.stands[at], by);
            }
            Spot::Vote(at) => {
                let Some(sheet) = self.sheet_mut() else { return };
                let Some(voice) = sheet.voices.get_mut(at) else { return };
                voice.vote = next(Vote::ALL, voice.vote, by);
                (sheet.changed, sheet.fault) = (true, None);
                self.stand_on(spot);
            }
            Spot::Outcome => {
                let Some((_, case)) = self.item() else { return };
                let case = case.clone();
                let mut round: Vec<Choice> = decide::recommendable(&case).into_iter().map(Choice::Recommend).collect();
                round.push(Choice::Postpone);
                let Some(sheet) = self.sheet_mut() else { return };
                let choice = next(&round, sheet.choice, by);
                sheet.choose(choice, &case, papers);
                (sheet.changed, sheet.fault) = (true, None);
            }
            Spot::Item(_) | Spot::Words(_) | Spot::Reasons | Spot::Number => {}
        }
    }

    /// Who is present, as it is marked.
    pub fn presence(&self) -> Vec<Presence> {
        let seats = (0_u8..).zip(&self.stands).filter(|(_, stand)| **stand != Stand::Absent);
        seats.map(|(seat, stand)| Presence { seat, stand: *stand }).collect()
    }

    /// Whether the attendance on the screen is what is recorded.
    pub fn attended(&self) -> bool {
        let Some(view) = &self.view else { return false };
        let recorded: Vec<Stand> = view.sitting.seats.iter().map(|seat| seat.stand).collect();
        view.sitting.present().next().is_some() && recorded == self.stands
    }

    /// Numbers of the minutes that differ from the sitting's pattern.
    pub fn numbers(&self) -> Vec<MinutesNo> {
        let Some(view) = &self.view else { return Vec::new() };
        let heard = view.sitting.agenda.iter().filter(|item| item.off.is_none() && item.entry.is_some());
        heard
            .filter_map(|item| {
                let number = self.sheets.get(&item.case)?.number.text().trim();
                (!number.is_empty()).then(|| MinutesNo { case: item.case, number: number.to_owned() })
            })
            .collect()
    }

    /// What was recorded on this page was recorded over everything that stood on it.
    pub fn recorded(&mut self, case: Option<CaseNo>) {
        if case == self.case_no() {
            self.news_seen();
        }
    }

    /// Sheets changed and not recorded.
    pub fn unrecorded(&self) -> usize {
        self.sheets.values().filter(|sheet| sheet.changed).count()
    }

    /// What is typed and not recorded; none where all of it is.
    pub fn draft(&self) -> Option<Json> {
        let kept = self.sheets.iter().filter(|(_, sheet)| sheet.changed || !sheet.number.is_empty());
        let all: serde_json::Map<String, Json> = kept.map(|(no, sheet)| (no.to_string(), sheet.draft())).collect();
        (!all.is_empty()).then_some(Json::Object(all))
    }
}
