//! Changes in words: for the history of what they touched and for the preview.

use chrono::NaiveDate;

use super::{
    AppliesTo, CalendarRevised, ChangeSettings, CommencementSet, DueMoved, HearingMoved, HolderMove, HolderMoved,
    ReadingChanged, ReadingTaken, Reason, SheetRescored, Source, TermMove,
};
use crate::law::calendar::Amendment;
use crate::law::edition::{Edition, ReadingNote, Rulebook};
use crate::office::certificate::amend::WatchMoved;
use crate::office::complaint::ComplaintDueMoved;
use crate::office::event::Event;
use crate::office::recompute::{Affected, Effect};
use crate::phrase::{Arg, Phrase};

/// A pick of a reading, also of one that this program does not know any more.
fn pick(id: &str, value: &str) -> (Phrase, Phrase) {
    let note: Option<&ReadingNote> = Rulebook::embedded().newest().reading(id).ok();
    let as_it_is = |text: &str| Phrase::new("history-text").with("text", text);
    match note {
        Some(note) => (note.name_phrase(), note.pick_phrase(value)),
        None => (as_it_is(id), as_it_is(value)),
    }
}

impl Source {
    /// «Основание – письмо: № 12 от …».
    pub fn phrase(&self) -> Phrase {
        let kind = Phrase::new(format!("source-kind-{}", self.kind.code()));
        Phrase::new("change-source").with("kind", kind).with("text", self.text.as_str())
    }
}

impl AppliesTo {
    /// Which cases, in words.
    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("applies-{}", self.code()))
    }
}

impl Reason {
    /// Why a case was computed anew.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Calendar { act, known_from } => {
                Phrase::new("reason-calendar").with("act", act.as_str()).with("day", *known_from)
            }
            Self::Reading { id, value, source } => {
                let (name, pick) = pick(id, value);
                Phrase::new("reason-reading").with("reading", name).with("pick", pick).with("source", source.phrase())
            }
        }
    }
}

impl ReadingChanged {
    /// What was changed, and by what.
    pub fn phrase(&self) -> Phrase {
        let ((name, old), (_, new)) = (pick(&self.reading, &self.old), pick(&self.reading, &self.new));
        Phrase::new("history-reading")
            .with("reading", name)
            .with("old", old)
            .with("new", new)
            .with("applies", self.applies_to.phrase())
            .with("source", self.source.phrase())
    }
}

impl CommencementSet {
    /// What was entered, and by what.
    pub fn phrase(&self) -> Phrase {
        let edition = Rulebook::embedded().edition(&self.edition).map(Edition::phrase);
        Phrase::new("history-commencement")
            .with(
                "edition",
                edition.unwrap_or_else(|_| Phrase::new("history-text").with("text", self.edition.as_str())),
            )
            .with("day", self.day)
            .with("old", self.old)
            .with("source", self.source.phrase())
    }
}

/// Each day of a revision, and each year it adds, in a phrase.
pub fn days(amendment: &Amendment) -> Vec<Phrase> {
    let years = amendment.adds_years.iter().map(|year| Phrase::new("change-year").with("year", year.to_string()));
    let off = amendment.to_off.iter().map(|off| {
        let name = Arg::Words { kk: off.name_kk.clone(), ru: off.name_ru.clone(), en: off.name_en.clone() };
        Phrase::new("change-day-off").with("day", off.day).with("name", name)
    });
    let working = amendment.to_working.iter().map(|day| Phrase::new("change-day-working").with("day", *day));
    years.chain(off).chain(working).collect()
}

impl CalendarRevised {
    /// What was revised, and by what.
    pub fn phrase(&self) -> Phrase {
        Phrase::new("history-calendar")
            .with("act", self.amendment.act.as_str())
            .with("day", self.amendment.known_from)
            .with("days", days(&self.amendment))
            .with("source", self.source.phrase())
    }
}

impl ChangeSettings {
    /// Each setting that is changed.
    pub fn phrases(&self) -> Vec<Phrase> {
        let body = self.body.iter().map(|body| Phrase::new("change-setting-body").with("value", body.as_str()));
        let remind = self.remind_days.iter().map(|days| Phrase::new("change-setting-remind").with("n", *days));
        let targets = self.targets.iter().map(|(target, days)| {
            let target = Phrase::new(format!("target-{}", target.code()));
            Phrase::new("change-setting-target").with("target", target).with("n", *days)
        });
        let cover = self.cover_minutes.iter().map(|minutes| Phrase::new("change-setting-cover").with("n", *minutes));
        let head = self.head.iter().map(|(field, value)| {
            let id = if value.is_empty() { "change-setting-head-gone" } else { "change-setting-head" };
            let phrase = Phrase::new(id).with("line", field.phrase());
            if value.is_empty() { phrase } else { phrase.with("value", value.lines().collect::<Vec<_>>().join("; ")) }
        });
        let patterns = self.patterns.iter().map(|(series, pattern)| {
            let pattern = if pattern.is_empty() { series.default_pattern() } else { pattern };
            Phrase::new("change-setting-pattern").with("series", series.phrase()).with("pattern", pattern)
        });
        let settled = body.chain(remind).chain(cover).chain(targets).chain(head).chain(patterns);
        settled.chain(self.permits.phrases()).collect()
    }
}

/// «решение: было до 07.09, стало до 04.09».
pub fn term_moved(term: Phrase, from: NaiveDate, to: NaiveDate) -> Phrase {
    Phrase::new("history-term-moved").with("stage", term).with("from", from).with("to", to)
}

/// Which terms of a complaint or an inquiry moved, and why; where only the reading was taken, that none did.
pub fn due_moved(reason: &Reason, terms: Vec<Phrase>) -> Phrase {
    if terms.is_empty() {
        return reading_taken(reason);
    }
    Phrase::new("history-due-moved").with("terms", terms).with("reason", reason.phrase())
}

/// Why nothing moved and something was recorded.
fn reading_taken(reason: &Reason) -> Phrase {
    Phrase::new("history-reading-taken").with("reason", reason.phrase())
}

impl TermMove {
    /// Which term, until when it was, until when it is.
    pub fn phrase(&self) -> Phrase {
        term_moved(self.stage.phrase(), self.from, self.to)
    }
}

impl DueMoved {
    /// Which terms moved, and why.
    pub fn phrase(&self) -> Phrase {
        let mut terms: Vec<Phrase> = self.moved.iter().map(TermMove::phrase).collect();
        terms.extend(with_it(self.holder.as_ref(), self.hearing.as_ref()));
        if terms.is_empty() {
            terms.extend(self.promised_at.map(|at| Phrase::new("history-promise-moved").with("moment", at)));
        }
        Phrase::new("history-due-moved").with("terms", terms).with("reason", self.reason.phrase())
    }
}

/// What moved with the clocks of a case, a phrase each.
pub fn with_it(holder: Option<&HolderMoved>, hearing: Option<&HearingMoved>) -> Vec<Phrase> {
    let holder = holder.into_iter().flat_map(|moved| &moved.moved).map(HolderMove::phrase);
    holder.chain(hearing.map(HearingMoved::phrase)).collect()
}

impl HolderMove {
    /// «срок владельца (п. 22): был до 04.09, стал до 03.09, опоздание было 0, стало 1 р.д.».
    pub fn phrase(&self) -> Phrase {
        let id = if self.was_late == self.late_by { "history-holder-moved" } else { "history-holder-late" };
        let phrase = Phrase::new(id)
            .with("paragraph", Arg::cite(self.duty.paragraph()))
            .with("from", self.from)
            .with("to", self.to);
        if self.was_late == self.late_by {
            return phrase;
        }
        phrase.with("was", self.was_late).with("late", self.late_by)
    }
}

impl HearingMoved {
    /// «заслушивание: можно было с 03.09, можно с 02.09», and whether the decision is in time after it.
    pub fn phrase(&self) -> Phrase {
        Phrase::new("history-hearing-moved")
            .with("paragraph", Arg::cite("apc-73"))
            .with("from", self.from)
            .with("to", self.term.earliest)
            .with("fits", if self.fits { "yes" } else { "no" })
    }
}

impl ComplaintDueMoved {
    /// Which terms moved, and why; where only the reading was taken, that none did.
    pub fn phrase(&self) -> Phrase {
        due_moved(
            &self.reason,
            self.moved.iter().map(|term| term_moved(term.term.phrase(), term.from, term.to)).collect(),
        )
    }
}

impl WatchMoved {
    /// The day it was, the day it is, and why.
    pub fn phrase(&self) -> Phrase {
        Phrase::new("history-watch-moved")
            .with("from", self.from)
            .with("to", self.due)
            .with("reason", self.reason.phrase())
    }
}

impl ReadingTaken {
    /// Why nothing moved and something was recorded.
    pub fn phrase(&self) -> Phrase {
        reading_taken(&self.reason)
    }
}

impl SheetRescored {
    /// What came out, and why.
    pub fn phrase(&self) -> Phrase {
        let verdict = Phrase::new(if self.points.passes() { "law-score-passes" } else { "law-score-fails" });
        Phrase::new("history-rescored")
            .with("sum", self.points.sum)
            .with("highest", self.points.highest)
            .with("verdict", verdict)
            .with("reason", self.reason.phrase())
    }
}

impl Effect {
    /// What a change does, in sentences: how many first, what hurts before the rest.
    pub fn phrases(&self) -> Vec<Phrase> {
        let count = |id: &str, n: u64| (n > 0).then(|| Phrase::new(id).with("n", n));
        let mut said = vec![Phrase::new("preview-open").with("n", self.open)];
        if self.moved + self.complaints + self.inquiries + self.watches + self.holders + self.hearings == 0 {
            said.push(Phrase::new("preview-none"));
        }
        said.extend(self.by_shift.iter().map(|(shift, n)| {
            let id = if *shift < 0 { "preview-earlier" } else { "preview-later" };
            Phrase::new(id).with("n", *n).with("days", shift.unsigned_abs())
        }));
        let counts = [
            ("preview-newly-overdue", self.newly_overdue),
            ("preview-no-longer-overdue", self.no_longer_overdue),
            ("preview-now-fail", self.now_fail),
            ("preview-now-pass", self.now_pass),
            ("preview-readings", self.readings),
            ("preview-other-edition", self.other_edition),
            ("preview-complaints", self.complaints),
            ("preview-complaints-overdue", self.complaints_overdue),
            ("preview-inquiries", self.inquiries),
            ("preview-inquiries-overdue", self.inquiries_overdue),
            ("preview-watches", self.watches),
            ("preview-holders", self.holders),
            ("preview-holders-late", self.holders_late),
            ("preview-hearings", self.hearings),
            ("preview-hearings-unfit", self.hearings_unfit),
            ("preview-beyond", self.beyond),
        ];
        said.extend(counts.into_iter().filter_map(|(id, n)| count(id, n)));
        said
    }

    /// The cases named, a phrase each, and how many more there are.
    pub fn case_phrases(&self) -> Vec<Phrase> {
        let named: Vec<Phrase> = self.cases.iter().map(Affected::phrase).collect();
        let touched = self.moved + self.cases.iter().filter(|case| case.due.is_none()).count() as u64;
        let more = touched.saturating_sub(named.len() as u64);
        named.into_iter().chain((more > 0).then(|| Phrase::new("preview-more").with("n", more))).collect()
    }
}

impl Affected {
    /// «2026-0412 Ким Алексей: решение 07.09 → 04.09, просрочено».
    pub fn phrase(&self) -> Phrase {
        let id = match (self.verdict, self.newly_overdue) {
            (Some((_, true)), false) => "preview-case-passes",
            (Some((_, false)), false) => "preview-case-fails",
            (_, true) => "preview-case-overdue",
            (None, false) => "preview-case",
        };
        let phrase = Phrase::new(id).with("case", self.no.to_string()).with("name", self.name.as_str());
        match (self.stage, self.due) {
            (Some(stage), Some((from, to))) if id.ends_with("case") || id.ends_with("overdue") => {
                phrase.with("stage", stage.phrase()).with("from", from).with("to", to)
            }
            _ => phrase,
        }
    }
}

/// What an event of a change says of itself.
pub fn told(event: &Event) -> Vec<Phrase> {
    match event {
        Event::ReadingChanged(changed) if changed.applies_to == AppliesTo::NewCases => {
            vec![changed.phrase(), Phrase::new("preview-kept")]
        }
        Event::ReadingChanged(changed) => vec![changed.phrase()],
        Event::CommencementSet(set) => vec![set.phrase()],
        Event::CalendarRevised(revised) => {
            let mut said = days(&revised.amendment);
            said.push(revised.source.phrase());
            said
        }
        Event::SettingsChanged(changed) => changed.change.phrases(),
        Event::InquiryTermSet(set) => vec![set.phrase()],
        _ => Vec::new(),
    }
}
