//! Looks at what is known of a person, on their way into the store.
//!
//! What was opened counts at once; what only stands beside the queue counts once it has stood a second. The same thing
//! again within a quarter of an hour is the same look. They are written together, ten seconds after the first of them
//! or when the session ends, however it ends: a key costs no write, and a process that is killed loses ten seconds.

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::Worker;
use crate::office::Subject;
use crate::store::View;

/// How long something stands beside the queue before it counts.
const RESTS: TimeDelta = TimeDelta::seconds(1);
/// How long looks wait for each other.
const TOGETHER: TimeDelta = TimeDelta::seconds(10);
/// How long the same thing is the same look.
const SAME: TimeDelta = TimeDelta::minutes(15);

type Moment = DateTime<FixedOffset>;

/// What was looked at and is not written yet.
#[derive(Debug, Default)]
pub struct Looks {
    resting: Option<(Subject, Moment)>,
    last: Option<(Subject, Moment)>,
    pending: Vec<View>,
}

impl Worker {
    /// Something came into sight, or nothing of anybody is.
    pub(super) fn see(&mut self, subject: Option<Subject>, opened: bool) {
        self.rested();
        let now = (self.clock)();
        self.looks.resting = None;
        match subject {
            Some(subject) if opened => self.look_at(subject, now),
            Some(subject) => self.looks.resting = Some((subject, now)),
            None => {}
        }
    }

    /// What has stood long enough counts from when it came.
    fn rested(&mut self) {
        let now = (self.clock)();
        if let Some((subject, since)) = self.looks.resting.take_if(|(_, since)| now - *since >= RESTS) {
            self.look_at(subject, since);
        }
    }

    fn look_at(&mut self, subject: Subject, at: Moment) {
        let again = self.looks.last.as_ref().is_some_and(|(last, since)| *last == subject && at - *since < SAME);
        if again {
            return;
        }
        self.looks.last = Some((subject.clone(), at));
        self.looks.pending.push(View { at, by: self.who.login.clone(), way: self.who.way.clone(), subject });
    }

    /// Writes what has waited long enough; all of it where the session ends. What a busy store does not take waits on.
    pub(in crate::tui) fn write_looks(&mut self, ends: bool) {
        self.rested();
        let now = (self.clock)();
        let Some(first) = self.looks.pending.first() else { return };
        if !ends && now - first.at < TOGETHER {
            return;
        }
        let views = &self.looks.pending;
        if self.service.side(|store| store.put_views(views)).is_ok() {
            self.looks.pending.clear();
        }
    }
}
