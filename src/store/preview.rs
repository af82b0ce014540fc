//! What a change would do to the open cases, before it is saved: over one moment of the store and without its lock.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::anew::{Anew, OfRow, Touch};
use super::beside;
use super::error::StoreError;
use super::row::QueueRow;
use super::tables::{Snapshot, unpack};
use crate::law::edition::Rulebook;
use crate::office::change::Reason;
use crate::office::complaint::Complaint;
use crate::office::decide::{Rules, decide};
use crate::office::inquiry::Inquiry;
use crate::office::recompute::{Affected, Clocked, Effect, moves, rescores, shift};
use crate::office::settings::Settings;
use crate::office::{Command, Event, Record, Refusal, Who, apply};

/// Cases named in a preview.
const NAMED: usize = 200;

/// What a command of an administrator would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// The law as it would stand.
    pub settings: Settings,
    /// The events that would be recorded of the office itself.
    pub events: Vec<Event>,
    /// What becomes of the open cases.
    pub effect: Effect,
}

impl Snapshot {
    /// What a command would do to the open cases at a moment, or why it is refused. Decides as a submit does, and
    /// records nothing.
    pub fn preview(
        &self,
        command: &Command,
        who: &Who,
        now: DateTime<FixedOffset>,
    ) -> Result<Result<Preview, Refusal>, StoreError> {
        let decided = self.ask(|office| {
            let events = decide(office, command, who, now)?;
            let settings = office.settings().ok_or(Refusal::NotOpen)?;
            Ok((Settings::clone(&settings), events))
        })?;
        let (before, events) = match decided {
            Ok(decided) => decided,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let record = |event: &Event| Record {
            seq: 0,
            at: now,
            by: who.login.clone(),
            way: who.way.clone(),
            set_back: None,
            event: event.clone(),
        };
        let settings =
            events.iter().try_fold(before, |settings, event| apply::settings(Some(settings), &record(event)));
        let settings = settings.ok_or_else(|| StoreError::Damaged("no settings".to_owned()))?;
        let effect = self.effect(&settings, now.date_naive())?;
        Ok(Ok(Preview { settings, events, effect }))
    }

    /// What becomes of the open cases under settings.
    fn effect(&self, settings: &Settings, today: NaiveDate) -> Result<Effect, StoreError> {
        let rules = Rules::with(settings.clone().into(), today);
        let reason = settings.pending.as_ref().map(|pending| &pending.reason);
        let mut count = Count { snapshot: self, rules: &rules, today, effect: Effect::default(), others: Vec::new() };
        let mut anew = reason.map(|reason| Anew::new(&rules, reason));
        for entry in self.now.rows.range(0..)? {
            let row: QueueRow = unpack(entry?.1.value())?;
            if !moves(row.state) {
                continue;
            }
            count.effect.open += 1;
            let stands = Rulebook::embedded().in_force_on(row.registration_day, &settings.commencement);
            count.effect.other_edition += u64::from(stands.is_ok_and(|edition| edition.id != row.clock.edition));
            if let Some(anew) = &mut anew {
                match anew.of(&row) {
                    OfRow::Same => {}
                    OfRow::Beyond => count.effect.beyond += 1,
                    OfRow::Touched(touch) => count.touched(&row, &touch, anew.reason)?,
                }
            }
        }
        if let Some(reason) = reason {
            count.beside(reason)?;
        }
        Ok(count.done())
    }
}

struct Count<'a> {
    snapshot: &'a Snapshot,
    rules: &'a Rules,
    today: NaiveDate,
    effect: Effect,
    /// Cases that move and are hurt by nothing.
    others: Vec<Affected>,
}

impl Count<'_> {
    fn touched(&mut self, row: &QueueRow, touch: &Touch, reason: &Reason) -> Result<(), StoreError> {
        self.effect.readings += u64::from(touch.readings);
        self.effect.holders += u64::from(touch.holder.is_some());
        self.effect.holders_late += u64::from(touch.holder == Some(true));
        self.effect.hearings += u64::from(touch.hearing.is_some());
        self.effect.hearings_unfit += u64::from(touch.hearing == Some(true));
        let verdict = if touch.sheet { self.verdict(row, reason)? } else { None };
        match verdict {
            Some((_, true)) => self.effect.now_pass += 1,
            Some((_, false)) => self.effect.now_fail += 1,
            None => {}
        }
        let (mut shifted, mut newly_overdue) = (0, false);
        if let Some((stage, from, to)) = touch.due {
            shifted = shift(self.rules, from, to);
            self.effect.moved += 1;
            *self.effect.by_shift.entry(shifted).or_default() += 1;
            if row.stage == Some(stage) {
                newly_overdue = from >= self.today && to < self.today;
                self.effect.newly_overdue += u64::from(newly_overdue);
                self.effect.no_longer_overdue += u64::from(from < self.today && to >= self.today);
            }
        }
        let list = if newly_overdue || verdict.is_some() { &mut self.effect.cases } else { &mut self.others };
        if list.len() < NAMED && (touch.due.is_some() || verdict.is_some()) {
            list.push(Affected {
                no: row.no,
                name: row.name.clone(),
                stage: touch.due.map(|(stage, ..)| stage),
                due: touch.due.map(|(_, from, to)| (from, to)),
                shift: shifted,
                newly_overdue,
                verdict,
            });
        }
        Ok(())
    }

    /// What becomes of the open complaints and of the watches over a reissue.
    fn beside(&mut self, reason: &Reason) -> Result<(), StoreError> {
        for one in beside::open(self.snapshot, None)? {
            match beside::recomputed(self.snapshot, &one, self.rules, reason)? {
                Err(_) => self.effect.beyond += 1,
                Ok(events) => {
                    for event in events {
                        self.moved_beside(event)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn moved_beside(&mut self, event: Event) -> Result<(), StoreError> {
        match event {
            Event::ComplaintDueMoved(moved) => {
                self.effect.complaints += u64::from(!moved.moved.is_empty());
                if let Some(before) = self.snapshot.complaint(moved.complaint)? {
                    let was = before.is_overdue(self.today);
                    let after = Complaint { clocks: moved.clocks, ..before };
                    self.effect.complaints_overdue += u64::from(!was && after.is_overdue(self.today));
                }
            }
            Event::InquiryDueMoved(moved) => {
                self.effect.inquiries += u64::from(!moved.moved.is_empty());
                if let Some(before) = self.snapshot.inquiry(moved.inquiry)? {
                    let was = before.is_overdue(self.today);
                    let after = Inquiry { clocks: moved.clocks, ..before };
                    self.effect.inquiries_overdue += u64::from(!was && after.is_overdue(self.today));
                }
            }
            Event::ReissueWatchMoved(_) => self.effect.watches += 1,
            _ => {}
        }
        Ok(())
    }

    /// Whether the points of a sheet that nobody has signed passed and pass, where that differs.
    fn verdict(&self, row: &QueueRow, reason: &Reason) -> Result<Option<(bool, bool)>, StoreError> {
        if !rescores(row.state) {
            return Ok(None);
        }
        let Some(case) = self.snapshot.case(row.no)? else { return Ok(None) };
        let events = case.recomputed(self.rules, reason).unwrap_or_default();
        Ok(events.iter().find_map(|event| match event {
            Event::SheetRescored(rescored) => {
                let passes = rescored.points.passes();
                (passes != rescored.passed).then_some((rescored.passed, passes))
            }
            _ => None,
        }))
    }

    fn done(self) -> Effect {
        let mut effect = self.effect;
        effect.cases.extend(self.others);
        effect.cases.truncate(NAMED);
        effect
    }
}
