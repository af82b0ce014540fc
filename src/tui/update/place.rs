//! Where one is, kept for the next session: the list, the pane and the case. Written where a draft is and on the way
//! out, never for a key.

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use super::super::forms::FormKind;
use super::super::keys::CommandId;
use super::super::message::{Effect, Returned};
use super::super::model::{Model, Pane};
use super::super::theme::Role;
use super::super::view;
use crate::office::CaseNo;
use crate::store::Scope;

/// A place on the desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The list in the queue pane.
    pub list: Scope,
    /// The pane that had the keys.
    pub pane: Pane,
    /// The case that was selected, or open in the case pane.
    pub case: Option<CaseNo>,
}

impl Model {
    /// Begins where the last session ended. What a day has made of its list is today's: the overdue ones are those of
    /// today. A place that this program does not know is passed over.
    pub fn return_to(&mut self, place: &Json) {
        let Ok(place) = serde_json::from_value::<Place>(place.clone()) else { return };
        let today = self.world.today();
        self.queue.scope = match &place.list {
            Scope::Overdue(_) => Scope::Overdue(today),
            Scope::DueOn(day) if *day < today => Scope::All,
            list => list.clone(),
        };
        self.pane = place.pane;
        self.queue.sought = place.case;
        self.case.held = place.case.filter(|_| place.pane == Pane::Case);
        self.kept = Some(place);
    }

    /// Keeps where one is, if the next session does not know it yet.
    pub(super) fn keep_place(&mut self) -> Option<Effect> {
        if self.past.is_some() || !self.ready {
            return None;
        }
        let case = self.current().map(|(no, _)| no);
        let place = Place { list: self.queue.scope.clone(), pane: self.pane, case };
        if self.kept.as_ref() == Some(&place) {
            return None;
        }
        let json = serde_json::to_value(&place).ok()?;
        self.kept = Some(place);
        Some(Effect::KeepPlace(json))
    }

    /// What the last session left: the last thing that was written down, and what was begun.
    pub(super) fn returned(&mut self, found: &Returned) -> Vec<Effect> {
        let world = &self.world;
        let saved = found.last.as_ref().map(|last| {
            let time = view::time(self, last.at.naive_local());
            world.texts.with("returned-saved", &[("seq", last.seq.into()), ("time", time.into())])
        });
        let draft = match &found.drafts[..] {
            [] => None,
            [one] => Some(world.texts.with("returned-draft", &[("what", self.draft_words(one).into())])),
            many => Some(world.texts.with("returned-drafts", &[("n", many.len().into())])),
        };
        let said: Vec<String> = saved.into_iter().chain(draft).collect();
        if !said.is_empty() && self.notice.is_none() {
            self.tell(said.join(" · "), Role::Text);
        }
        Vec::new()
    }

    /// «заметка 2026-0001»: the form by its command, and what it is about.
    fn draft_words(&self, key: &str) -> String {
        let (form, about) = key.split_once(':').unwrap_or((key, ""));
        let Some(kind) = FormKind::ALL.iter().find(|kind| kind.code() == form) else { return about.to_owned() };
        let label = self.world.get(&CommandId(kind.command()).label_id());
        let prefixes = ["notice-", "complaint-", "sitting-", "officer-"];
        let about = prefixes.iter().find_map(|prefix| about.strip_prefix(prefix)).unwrap_or(about);
        format!("{label} {about}").trim_end().to_owned()
    }
}
