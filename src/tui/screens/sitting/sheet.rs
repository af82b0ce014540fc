//! The sheet of one applicant as it stands on the screen: votes, what is resolved, in which words.

use serde_json::{Value as Json, json};

use crate::locale::Texts;
use crate::office::case::Case;
use crate::office::commission::{AgendaItem, Ballot, Entry, Resolution, Sitting, Vote};
use crate::office::decide;
use crate::papers::facts_of;
use crate::tui::input::{AreaInput, LineInput};

/// Characters of a reason or of a dissent.
const WORDS: usize = 2000;
/// Characters of a number.
const NUMBER: usize = 60;

/// What is resolved, as it stands on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// Issue, or refuse on a ground of Row 9.
    Recommend(Option<u8>),
    /// Put off.
    Postpone,
}

/// A member's line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// The seat.
    pub seat: u8,
    /// The vote.
    pub vote: Vote,
    /// The vote that is recorded, or proposed where nothing is.
    pub before: Vote,
    /// Dissent, or why recused.
    pub words: LineInput,
}

impl Voice {
    fn new(seat: u8) -> Self {
        Self { seat, vote: Vote::For, before: Vote::For, words: LineInput::new().limited(WORDS) }
    }
}

/// The sheet of one applicant as it stands on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The members present, all «for» until told otherwise.
    pub voices: Vec<Voice>,
    /// What is resolved.
    pub choice: Choice,
    /// Reasons of the recommendation, or why it is put off.
    pub reasons: AreaInput,
    /// The number of the minutes, where it is not the sitting's own pattern.
    pub number: LineInput,
    /// Whether it differs from what is recorded.
    pub changed: bool,
    /// Why it was not recorded.
    pub fault: Option<String>,
}

impl Sheet {
    /// A sheet by what is recorded, else by what the Commission's points propose.
    pub(super) fn of(item: &AgendaItem, case: Option<&Case>, papers: &Texts) -> Self {
        let mut sheet = Self {
            voices: Vec::new(),
            choice: Choice::Postpone,
            reasons: AreaInput::new().limited(WORDS),
            number: LineInput::new().limited(NUMBER),
            changed: false,
            fault: None,
        };
        match &item.entry {
            Some(entry) => sheet.recorded(entry),
            None => {
                if let Some(case) = case
                    && let Some(first) = decide::recommendable(case).first()
                {
                    sheet.choose(Choice::Recommend(*first), case, papers);
                }
            }
        }
        sheet
    }

    fn recorded(&mut self, entry: &Entry) {
        self.voices = entry
            .ballots
            .iter()
            .map(|ballot| {
                let mut voice = Voice { vote: ballot.vote, before: ballot.vote, ..Voice::new(ballot.seat) };
                voice.words.set(&ballot.words);
                voice
            })
            .collect();
        match &entry.resolution {
            Resolution::Recommend { refuse_on, reasons } => {
                self.choice = Choice::Recommend(*refuse_on);
                self.reasons.set(reasons);
            }
            Resolution::Postpone { reason } => {
                self.choice = Choice::Postpone;
                self.reasons.set(reason);
            }
        }
    }

    /// Who is present now has a line here, and nobody else.
    pub(super) fn seat(&mut self, sitting: &Sitting) {
        let before = std::mem::take(&mut self.voices);
        self.voices = sitting
            .present()
            .map(|(seat, _)| before.iter().find(|v| v.seat == seat).cloned().unwrap_or_else(|| Voice::new(seat)))
            .collect();
    }

    /// Another outcome brings the words the sheet proposes for it, where only proposed words stand.
    pub(super) fn choose(&mut self, choice: Choice, case: &Case, papers: &Texts) {
        let words = |choice| match choice {
            // An issue needs words only where its verdict depends on the reading of п. 10.
            Choice::Recommend(None) if !case.sheet.as_ref().is_some_and(|s| s.points.is_sensitive()) => String::new(),
            Choice::Recommend(ground) => facts_of(case, ground, papers),
            Choice::Postpone => String::new(),
        };
        if self.reasons.text().trim() == words(self.choice).trim() {
            self.reasons.set(&words(choice));
        }
        self.choice = choice;
    }

    /// What was typed in words, to be shown where it can no longer be recorded.
    pub fn typed(&self) -> Vec<&str> {
        let voices = self.voices.iter().map(|voice| voice.words.text());
        voices.chain([self.reasons.text()]).map(str::trim).filter(|words| !words.is_empty()).collect()
    }

    pub(super) fn draft(&self) -> Json {
        let voices = self.voices.iter().map(|v| json!([v.seat, v.vote.code(), v.words.text()]));
        let choice = match self.choice {
            Choice::Postpone => json!("postpone"),
            Choice::Recommend(ground) => json!(ground),
        };
        json!({
            "voices": voices.collect::<Vec<_>>(),
            "choice": choice,
            "reasons": self.reasons.text(),
            "number": self.number.text(),
            "changed": self.changed,
        })
    }

    pub(super) fn restore(&mut self, draft: &Json) {
        self.number.set(draft["number"].as_str().unwrap_or_default());
        self.changed = draft["changed"].as_bool().unwrap_or_default();
        if !self.changed {
            return;
        }
        self.reasons.set(draft["reasons"].as_str().unwrap_or_default());
        self.choice = match &draft["choice"] {
            Json::String(_) => Choice::Postpone,
            ground => Choice::Recommend(ground.as_u64().and_then(|n| u8::try_from(n).ok())),
        };
        let recorded = std::mem::take(&mut self.voices);
        for voice in draft["voices"].as_array().into_iter().flatten() {
            let Some(seat) = voice[0].as_u64().and_then(|n| u8::try_from(n).ok()) else { continue };
            let vote = voice[1].as_str().and_then(Vote::from_code).unwrap_or(Vote::For);
            let known = recorded.iter().find(|voice| voice.seat == seat).map_or(Vote::For, |voice| voice.before);
            let mut read = Voice { vote, before: known, ..Voice::new(seat) };
            read.words.set(voice[2].as_str().unwrap_or_default());
            self.voices.push(read);
        }
    }

    /// The votes as they are asked to be recorded.
    pub fn ballots(&self) -> Vec<Ballot> {
        let ballot = |v: &Voice| Ballot { seat: v.seat, vote: v.vote, words: v.words.text().trim().to_owned() };
        self.voices.iter().map(ballot).collect()
    }

    /// What is asked to be resolved.
    pub fn resolution(&self) -> Resolution {
        let words = self.reasons.text().split_whitespace().collect::<Vec<_>>().join(" ");
        match self.choice {
            Choice::Recommend(refuse_on) => Resolution::Recommend { refuse_on, reasons: words },
            Choice::Postpone => Resolution::Postpone { reason: words },
        }
    }
}
