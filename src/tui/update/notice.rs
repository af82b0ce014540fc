//! What is noticed besides: whose papers came into sight, and what of one's own became due today.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::super::message::Effect;
use super::super::model::{Model, Pane};
use super::super::screens::Screen;
use crate::office::Subject;

/// What was noticed last.
#[derive(Debug, Default)]
pub struct Noticed {
    /// What is known of a person and in sight, and whether it was opened.
    sight: Option<(Subject, bool)>,
    /// The day, and one's own cases and inquiries that were known to be due on it; none before the session's first answer.
    due: Option<(NaiveDate, BTreeSet<Subject>)>,
}

/// Whether it tells of a person.
const fn of_person(subject: &Subject) -> bool {
    matches!(
        subject,
        Subject::Case(_)
            | Subject::Certificate(_)
            | Subject::Complaint(_)
            | Subject::Inquiry(_)
            | Subject::Notification(_)
    )
}

/// What was opened, if it tells of a person.
pub(super) fn opened(subject: Subject) -> Option<Effect> {
    of_person(&subject).then_some(Effect::Seen { subject: Some(subject), opened: true })
}

impl Model {
    /// What is in sight now, and whether it was opened; what covers the screen hides it.
    fn in_sight(&self) -> Option<(Subject, bool)> {
        if self.quiet.covered {
            return None;
        }
        let sight = match self.screens.last() {
            Some(Screen::Text(text)) => (text.card.as_ref()?.subject(), true),
            Some(Screen::Form(form)) => (form.opened.subject(), true),
            Some(_) => return None,
            None => {
                let shown = self.case.view.as_ref()?.case.no;
                if self.pane != Pane::Case && !self.is_wide() {
                    return None;
                }
                (Subject::Case(shown), self.pane == Pane::Case)
            }
        };
        Some(sight).filter(|(subject, _)| of_person(subject))
    }

    /// Tells when something else came into sight.
    pub(super) fn notice_sight(&mut self) -> Option<Effect> {
        let sight = self.in_sight();
        if self.noticed.sight == sight {
            return None;
        }
        self.noticed.sight.clone_from(&sight);
        let (subject, opened) = sight.map_or((None, false), |(subject, opened)| (Some(subject), opened));
        Some(Effect::Seen { subject, opened })
    }

    /// Rings when a case or an inquiry of one's own is due today that was not before: the day turned, or it was given or registered.
    /// What is due when the session begins stands on the screen, and is not rung for.
    pub(super) fn notice_due(&mut self) -> Option<Effect> {
        let facts = self.deadlines.facts.as_ref().filter(|_| self.past.is_none())?;
        let now: BTreeSet<Subject> = facts.mine_today.iter().cloned().collect();
        let Some((day, known)) = &mut self.noticed.due else {
            self.noticed.due = Some((facts.as_of, now));
            return None;
        };
        if *day != facts.as_of {
            (*day, *known) = (facts.as_of, BTreeSet::new());
        }
        let before = known.len();
        known.extend(now);
        (known.len() > before).then_some(Effect::Ring)
    }
}
