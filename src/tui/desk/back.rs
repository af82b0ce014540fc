//! Past moments of the office: looked back to from the screens, or seen through one record of a history.

use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime};

use super::{Msg, Worker, thing};
use crate::office::Subject;
use crate::office::report::Period;
use crate::store::{AsAt, NoPast, StoreError, When};
use crate::tui::message::{AsItWas, LookBack};

/// The moment a list is to look back to, if it is not now, and when that was.
type EndOf = (Option<Arc<AsAt>>, Option<NaiveDateTime>);

impl Worker {
    /// Turns to a past moment, or back to now.
    pub(super) fn look_back(&mut self, when: Option<When>) -> Msg {
        let Some(when) = when else {
            self.past = None;
            return Msg::LookedBack(Ok(None));
        };
        let now = (self.clock)().naive_local();
        // A form waits for the answer: a fault has to come to it as a refusal does.
        Msg::LookedBack(match self.service.read(|s| s.past(when, now)) {
            Err(fault) => Err(fault.phrase()),
            Ok(Err(why)) => Err(why.phrase()),
            Ok(Ok((past, at))) => {
                let seq = past.seq();
                self.past = Some(Arc::new(past));
                Ok(Some(LookBack { at, seq }))
            }
        })
    }

    /// The moment a list is read at: that which is looked at, and of the report of a day that is over its end, by the
    /// office's wall clock beside it.
    pub(super) fn end_of(
        &mut self,
        period: Option<Period>,
        today: NaiveDate,
    ) -> Result<Result<EndOf, NoPast>, StoreError> {
        let day = period.and_then(Period::day).filter(|day| *day != today);
        let Some(day) = day else { return Ok(Ok((self.past.clone(), None))) };
        let now = (self.clock)().naive_local();
        Ok(self.read(|s| s.past(When::Day(day), now))?.map(|(past, end)| (Some(Arc::new(past)), Some(end))))
    }

    /// Something as it was after a record of its history.
    pub(super) fn as_it_was(&mut self, subject: Subject, seq: u64) -> Result<Msg, StoreError> {
        let now = (self.clock)().naive_local();
        let gone = || StoreError::Damaged(format!("journal {seq}: not there"));
        let (past, at) = self.service.read(|s| s.past(When::Record(seq), now))?.map_err(|_| gone())?;
        let after = LookBack { at, seq };
        self.service.read_as_at(Some(Arc::new(past)), |s| {
            let thing = thing(s, &subject)?;
            let settings = s.settings()?.ok_or_else(gone)?;
            Ok(Msg::AsAt(Box::new(AsItWas { subject, after, settings, thing })))
        })
    }
}
