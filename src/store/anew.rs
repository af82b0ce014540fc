//! The open cases under a changed law, from their rows alone: what the dates follow from is computed once for each
//! distinct filing, not for each case.

use std::collections::HashMap;
use std::rc::Rc;

use chrono::NaiveDate;

use super::row::QueueRow;
use crate::law::edition::{Edition, Readings};
use crate::law::holder::Duty;
use crate::law::{Service, Stage};
use crate::office::case::{Case, Clocks};
use crate::office::change::Reason;
use crate::office::decide::{Rules, frozen, judged_holder};
use crate::office::recompute::holder::result;
use crate::office::recompute::{Asked, moves};

/// What two cases must share to have the same dates.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Key {
    service: Service,
    edition: String,
    filed_on: NaiveDate,
    after_hours: bool,
    sent_on: Option<NaiveDate>,
    readings: Option<Readings>,
}

/// What a change does to a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum OfRow {
    /// Nothing.
    Same,
    /// Something of the case differs; the term whose move is shown, where a due day does.
    Touched(Touch),
    /// Its days lie beyond the calendar: it stays as it is.
    Beyond,
}

/// A case that a change touches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Touch {
    /// The stage, its day before and after: of the stage that runs, else of the next one that moves.
    pub due: Option<(Stage, NaiveDate, NaiveDate)>,
    /// Whether the sheet may come out otherwise.
    pub sheet: bool,
    /// Whether the case takes other readings.
    pub readings: bool,
    /// Whether the holder's own five days move; `true` within it where the holder becomes late by it.
    pub holder: Option<bool>,
    /// Whether the days of a called hearing move; `true` within it where it can no more be held as it is called.
    pub hearing: Option<bool>,
}

/// What two of the holder's terms must share to be the same: edition, duty, day zero, day of filing.
type HolderKey = (String, Duty, NaiveDate, NaiveDate);

/// A changed law, and what has been computed under it.
pub(super) struct Anew<'a> {
    pub rules: &'a Rules,
    pub reason: &'a Reason,
    known: HashMap<Key, Option<Rc<Clocks>>>,
    holders: HashMap<HolderKey, Option<(NaiveDate, u16)>>,
}

impl<'a> Anew<'a> {
    pub fn new(rules: &'a Rules, reason: &'a Reason) -> Self {
        Self { rules, reason, known: HashMap::new(), holders: HashMap::new() }
    }

    /// What the change does to a case, by its row.
    pub fn of(&mut self, row: &QueueRow) -> OfRow {
        if !moves(row.state) {
            return OfRow::Same;
        }
        let asked = row.asked();
        let Ok((edition, readings)) = asked.law(self.reason) else { return OfRow::Beyond };
        let Some(clocks) = self.clocks(&asked, &readings) else { return OfRow::Beyond };
        let stood = |stage: Stage| match stage {
            Stage::Decision => row.decision_due,
            Stage::Commission if row.stage != Some(stage) => row.clock.commission_due,
            _ => row.due,
        };
        let live = clocks.terms.iter().filter(|term| asked.is_live(term.stage));
        let mut moved = live.filter_map(|term| {
            let from = stood(term.stage)?;
            (from != term.due).then_some((term.stage, from, term.due))
        });
        let due = moved.next();
        let accepted = clocks.registration_day != row.registration_day;
        let holder = self.holder(row, edition, &readings);
        let decision_due = clocks.term(Stage::Decision).map(|term| term.due);
        let hearing = row.clock.hearing.as_ref().and_then(|called| {
            let moved = called.moved(&self.rules.calendar, decision_due)?;
            Some(called.becomes_unfit(&moved))
        });
        let readings = readings != frozen(asked.readings, edition);
        if due.is_none() && !accepted && !readings && holder.is_none() && hearing.is_none() {
            return OfRow::Same;
        }
        OfRow::Touched(Touch { due, sheet: readings || accepted, readings, holder, hearing })
    }

    /// Whether the holder's own five days move, and whether the holder becomes late by it.
    fn holder(&mut self, row: &QueueRow, edition: &Edition, readings: &Readings) -> Option<bool> {
        let (mut moves, mut late) = (false, false);
        let filed_on = row.clock.filed_at.date();
        for days in &row.clock.holder {
            let key = (edition.id.clone(), days.duty, days.event_on, filed_on);
            let now = *self.holders.entry(key).or_insert_with(|| {
                let (calendar, sent) = (&self.rules.calendar, readings.sent);
                judged_holder(calendar, edition, sent, days.duty, days.event_on, filed_on).as_ref().map(result)
            });
            let Some(now) = now.filter(|now| days.stands.as_ref() != Some(now)) else { continue };
            moves = true;
            late |= now.1 > 0 && days.stands.is_some_and(|(_, late_by)| late_by == 0);
        }
        moves.then_some(late)
    }

    /// The clocks of a case from nothing; none beyond the calendar.
    pub fn clocks_of(&mut self, case: &Case) -> Option<Rc<Clocks>> {
        let asked = Asked::of(case);
        let (_, readings) = asked.law(self.reason).ok()?;
        self.clocks(&asked, &readings)
    }

    fn clocks(&mut self, asked: &Asked<'_>, readings: &Readings) -> Option<Rc<Clocks>> {
        // Few stand still, and each in its own days.
        if !asked.pauses.is_empty() || asked.own.is_some() {
            return asked.clocks(self.rules, self.reason).ok().map(Rc::new);
        }
        let key = Key {
            service: asked.service,
            edition: asked.edition.to_owned(),
            filed_on: asked.filed_at.date(),
            after_hours: asked.filed_at.time() > readings.day_end,
            sent_on: asked.sent_on,
            readings: asked.readings,
        };
        if let Some(known) = self.known.get(&key) {
            return known.clone();
        }
        let clocks = asked.clocks(self.rules, self.reason).ok().map(Rc::new);
        self.known.insert(key, clocks.clone());
        clocks
    }
}
