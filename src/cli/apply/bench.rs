//! The office that commands are given to: its file, or for a dry run a copy of it made of its journal, which goes with
//! the run: what follows from a command (a calendar written into the open cases) follows there too.

use chrono::{DateTime, FixedOffset};
use tempfile::TempDir;

use super::line::Line;
use crate::cli::clock;
use crate::cli::place::{Place, Stop, own_login};
use crate::office::settings::Settings;
use crate::office::{Act, Command, Event, Office, Refusal, Way, Who};
use crate::phrase::Phrase;
use crate::store::{Envelope, Store, StoreError, SubmitError, restore};

/// What a line became.
#[derive(Debug)]
pub enum Outcome {
    /// Its events, and the journal number of the first.
    Done(u64, Vec<Event>),
    /// A rule stands against it; nothing has changed.
    Refused(Refused),
}

/// Why a line was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The rule, as a script may ask for it.
    pub rule: String,
    /// The paragraph it stands on, where it stands on one.
    pub paragraph: Option<String>,
    /// The reason in words.
    pub words: Phrase,
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        Self { rule: refusal.rule(), paragraph: refusal.paragraph().map(str::to_owned), words: refusal.phrase() }
    }
}

impl From<Phrase> for Refused {
    /// A refusal of the command line itself, named by its message.
    fn from(words: Phrase) -> Self {
        let rule = words.id.strip_prefix("apply-refused-").unwrap_or(&words.id).to_owned();
        Self { rule, paragraph: None, words }
    }
}

/// An office at work.
pub struct Bench {
    store: Store,
    /// The folder of a copy, which is removed with it.
    _copy: Option<TempDir>,
    /// Whoever runs the program.
    who: Who,
    /// Whether that is somebody in particular, who may give commands in no other name.
    bound: bool,
    /// The moment of the last record: where the clock of a training office stands.
    last: Option<DateTime<FixedOffset>>,
}

impl std::fmt::Debug for Bench {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Bench").field("who", &self.who).finish_non_exhaustive()
    }
}

impl Bench {
    /// Opens the office; where there is none, the first command has to open it.
    ///
    /// # Errors
    /// The store; a login of `--as` that is nobody's; no office, and a command that does not open one.
    pub fn open(place: &Place, dry_run: bool, first: &Command) -> Result<Self, Stop> {
        let found = if dry_run { Store::open_read(&place.dir) } else { Store::open_write(&place.dir) };
        let found = match found {
            Err(StoreError::Missing(_)) if !matches!(first, Command::OpenOffice { .. }) => {
                let words = Phrase::new("apply-no-office").with("path", place.dir.display().to_string());
                return Err(Stop::Usage(words));
            }
            Err(StoreError::Missing(_)) => None,
            other => Some(other?),
        };
        let who = match &found {
            Some(store) => place.who(store)?,
            None => Who::owner(own_login()),
        };
        let bound = place.login.is_some();
        let last = found.as_ref().map(last_moment).transpose()?.flatten();
        let copy = if dry_run { Some(folder()?) } else { None };
        let store = match (&copy, found) {
            (Some(copy), found) => copied(found.as_ref(), copy)?,
            (None, Some(store)) => store,
            (None, None) => Store::create(&place.dir)?,
        };
        Ok(Self { store, _copy: copy, who, bound, last })
    }

    /// Gives a line to the office.
    ///
    /// # Errors
    /// The store; what was given before stands.
    pub fn give(&mut self, line: Line) -> Result<Outcome, StoreError> {
        let settings = self.ask(|office| office.settings())?;
        let opened = match &line.command {
            Command::OpenOffice { settings, .. } => Some(settings.clone()),
            _ => None,
        };
        let Some(settings) = settings.map(|kept| (*kept).clone()).or(opened) else {
            return Ok(Outcome::Refused(Refusal::NotOpen.into()));
        };
        let (who, now) = match (self.who(&line, &settings)?, self.moment(&line, &settings)) {
            (Ok(who), Ok(now)) => (who, now),
            (Err(refused), _) | (_, Err(refused)) => return Ok(Outcome::Refused(refused)),
        };
        let outcome = self.submit(&Envelope { command: line.command, expected: line.expected, who, now })?;
        if matches!(outcome, Outcome::Done(..)) {
            self.last = Some(now);
        }
        Ok(outcome)
    }

    fn submit(&mut self, envelope: &Envelope) -> Result<Outcome, StoreError> {
        match self.store.submit(envelope) {
            Ok(committed) => Ok(Outcome::Done(committed.first_seq, committed.events)),
            Err(SubmitError::Refused(refusal)) => Ok(Outcome::Refused(refusal.into())),
            Err(SubmitError::Busy) => Err(StoreError::Busy),
            Err(SubmitError::Store(fault)) => Err(fault),
            Err(stale @ SubmitError::Stale { .. }) => Ok(Outcome::Refused(changed(stale.phrase()))),
        }
    }

    /// Who gives the line: whoever runs the program, or the officer it names. A signature is nobody's but one's own:
    /// the owner of the file gives none in another's name, except in training.
    fn who(&self, line: &Line, settings: &Settings) -> Result<Result<Who, Refused>, StoreError> {
        let login = line.login.as_ref().unwrap_or(&self.who.login);
        let refused = |id: &str| Ok(Err(Phrase::new(id).with("login", login.as_str()).into()));
        let named = matches!(self.who.way, Way::Named { .. });
        let lent = named || (self.who.way == Way::Owner && *login != self.who.login);
        if lent && !settings.training && is_signature(line.command.act()) {
            return refused("apply-refused-as-signature");
        }
        if *login == self.who.login {
            return Ok(Ok(self.who.clone()));
        }
        if self.bound {
            return refused("apply-refused-as-another");
        }
        let roles = match &line.command {
            Command::OpenOffice { owner, .. } if owner.login == *login => Some(owner.roles.clone()),
            _ => self.ask(|office| office.officer(login))?.map(|officer| officer.roles),
        };
        match roles {
            Some(roles) => Ok(Ok(Who { login: login.clone(), roles, way: self.way_of_another() })),
            None => refused("apply-refused-as-nobody"),
        }
    }

    fn way_of_another(&self) -> Way {
        match &self.who.way {
            Way::Owner => Way::Named { owner: self.who.login.clone() },
            way => way.clone(),
        }
    }

    /// When the line is given. A training office's clock stands where it was last set, and goes forward alone.
    fn moment(&self, line: &Line, settings: &Settings) -> Result<DateTime<FixedOffset>, Refused> {
        let Some(at) = line.at else {
            let standing = self.last.filter(|_| settings.training);
            return Ok(standing.unwrap_or_else(|| clock::moment(settings.zone)));
        };
        if !settings.training {
            return Err(Phrase::new("apply-refused-at-real-clock").into());
        }
        let at = clock::at(settings.zone, at);
        match self.last.filter(|last| at < *last) {
            Some(last) => {
                let back = Phrase::new("apply-refused-at-backwards").with("at", at.naive_local());
                Err(back.with("last", last.naive_local()).into())
            }
            None => Ok(at),
        }
    }

    fn ask<T>(&self, question: impl FnOnce(&dyn Office) -> T) -> Result<T, StoreError> {
        self.store.snapshot()?.ask(question)
    }
}

/// Whether an act is a signature, under whatever it stands: the acts that sign are named so.
fn is_signature(act: Act) -> bool {
    act.code().split('_').next() == Some("sign")
}

fn changed(words: Phrase) -> Refused {
    Refused { rule: "stale".to_owned(), paragraph: None, words }
}

fn last_moment(store: &Store) -> Result<Option<DateTime<FixedOffset>>, StoreError> {
    let snapshot = store.snapshot()?;
    let (last, _) = snapshot.head()?;
    Ok(snapshot.record(last)?.map(|record| record.at))
}

/// A folder of its own, open to nobody else.
fn folder() -> Result<TempDir, StoreError> {
    tempfile::tempdir().map_err(|fault| StoreError::Io(fault.to_string()))
}

/// An office made anew of the records of another, or an empty one where there is none.
fn copied(store: Option<&Store>, folder: &TempDir) -> Result<Store, StoreError> {
    let dir = folder.path().join("office");
    let Some(store) = store else { return Store::create(&dir) };
    let snapshot = store.snapshot()?;
    let mut lines = Vec::new();
    for entry in snapshot.journal()? {
        lines.push(entry?.1);
    }
    restore(&dir, lines, |_| {})?;
    Store::open_write(&dir)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_signs_is_known_by_its_name() {
        assert!(is_signature(Act::Sign));
        let named: Vec<&str> = Act::ALL.iter().filter(|act| is_signature(**act)).map(|act| act.code()).collect();
        assert!(named.iter().all(|code| code.starts_with("sign")), "{named:?}");
        assert!(!is_signature(Act::SwitchSecondSignature) && !is_signature(Act::Grant));
    }
}
