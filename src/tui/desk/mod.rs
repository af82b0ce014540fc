//! The store thread: the only one that touches the file. It answers the screens, looks for others' changes four times
//! a second, and keeps drafts.

mod answers;
mod back;
mod export;
mod here;
mod looks;
mod outgoing;
mod reads;

use std::fmt;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread::JoinHandle;
use std::time::Duration;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime};

use super::lists::ListOf;
use super::message::{CommissionView, Effect, Found, InboxFile, Msg, Opened, Returned, SignedFile, Since};
use super::runtime::{Executor, Sender};
use super::screens::sitting::{SittingScreen, SittingView};
use reads::{card, certificate_of, commission, deadlines, news, page, settled, sitting, thing, view};

pub use here::presence;
pub use looks::Looks;
pub use reads::{card as card_view, life, link_words, linked_case, sitting as sitting_view, view as case_view};

use crate::office::who::Who;
use crate::office::{Command, SittingNo, Subject};
use crate::phrase::Phrase;
use crate::store::presence::Presence;
use crate::store::{AsAt, Draft, Envelope, Preferences, Service, Snapshot, StoreError, SubmitError};

/// How often others' changes are looked for.
const LOOK: Duration = Duration::from_millis(250);
/// Hits of a search that are shown.
const HITS: usize = 60;
/// Records of a history that are shown.
const RECORDS: usize = 500;

/// Where the moment comes from: the machine's clock, or a training office's own.
pub type Clock = Box<dyn Fn() -> DateTime<FixedOffset> + Send>;

/// How applications come in: made by the one who knows both intake and store.
pub trait Importer: Send {
    /// Files that wait.
    fn inbox(&self) -> Vec<InboxFile>;
    /// Files that may be signed results, hashed.
    fn signed(&self) -> Vec<SignedFile>;
    /// What an import would do.
    ///
    /// # Errors
    /// Why the source cannot be read.
    fn preview(
        &self,
        source: &super::message::ImportSource,
        service: &mut Service,
        now: NaiveDateTime,
    ) -> Result<super::message::Preview, Phrase>;
    /// Imports.
    ///
    /// # Errors
    /// Why the source cannot be read or the office cannot be written.
    fn run(
        &self,
        source: &super::message::ImportSource,
        service: &mut Service,
        who: &Who,
        now: DateTime<FixedOffset>,
    ) -> Result<super::message::Imported, Phrase>;
}

enum Task {
    Do(Box<Effect>),
    Settle(mpsc::Sender<()>),
}

/// The screens' end of the store thread.
pub struct Desk {
    tasks: Option<mpsc::Sender<Task>>,
    thread: Option<JoinHandle<()>>,
}

impl fmt::Debug for Desk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Desk")
    }
}

impl Desk {
    /// Starts the thread on a store that is open for reading.
    pub fn start(service: Service, who: Who, clock: Clock, importer: Box<dyn Importer>, out: Sender<Msg>) -> Self {
        let (send, receive) = mpsc::channel();
        let thread = std::thread::spawn(move || {
            let (presence, revision) = (presence(&service, &who, &clock), 0);
            let (looks, past, broken, exporting) = (Looks::default(), None, false, None);
            Worker { service, who, clock, importer, out, presence, past, revision, broken, looks, exporting }
                .run(&receive);
        });
        Self { tasks: Some(send), thread: Some(thread) }
    }
}

impl Executor<Effect> for Desk {
    fn execute(&mut self, effect: Effect) {
        if let Some(tasks) = &self.tasks {
            let _gone = tasks.send(Task::Do(Box::new(effect)));
        }
    }

    fn settle(&mut self, patience: Duration) {
        let (done, wait) = mpsc::channel();
        if let Some(tasks) = &self.tasks
            && tasks.send(Task::Settle(done)).is_ok()
        {
            let _late = wait.recv_timeout(patience);
        }
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        self.tasks = None;
        if let Some(thread) = self.thread.take() {
            let _panicked = thread.join();
        }
    }
}

/// The thread itself; also driven step by step in tests.
pub struct Worker {
    /// The store.
    pub service: Service,
    /// Who asks.
    pub who: Who,
    /// The moment.
    pub clock: Clock,
    /// Applications in.
    pub importer: Box<dyn Importer>,
    /// To the screens.
    pub out: Sender<Msg>,
    /// Who has what open.
    pub presence: Presence,
    /// The past moment everything is read as at; none is now.
    pub past: Option<Arc<AsAt>>,
    /// The revision last seen.
    pub revision: u64,
    /// Whether the last look failed: a fault is said once, not four times a second.
    pub broken: bool,
    /// Looks that are not written yet.
    pub looks: Looks,
    /// The table that is being written.
    pub exporting: Option<JoinHandle<()>>,
}

impl fmt::Debug for Worker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Worker").field("revision", &self.revision).finish_non_exhaustive()
    }
}

impl Worker {
    fn run(mut self, tasks: &Receiver<Task>) {
        self.revision = self.service.revision().unwrap_or(0);
        let mut first = true;
        loop {
            match tasks.recv_timeout(LOOK) {
                Ok(Task::Do(effect)) => self.execute(*effect),
                Ok(Task::Settle(done)) => {
                    self.write_looks(true);
                    let _gone = done.send(());
                }
                Err(RecvTimeoutError::Timeout) => {
                    // The writable handle is opened once the first frame has long been painted.
                    if std::mem::take(&mut first) {
                        let _later = self.service.ready();
                        // What a dead process left half-written; a busy store leaves it to the next one.
                        let _later = self.service.finish((self.clock)());
                    }
                    self.look();
                    self.attend();
                    self.write_looks(false);
                }
                Err(RecvTimeoutError::Disconnected) => {
                    self.finish_export();
                    return self.write_looks(true);
                }
            }
        }
    }

    /// One cheap look at the counter every commit raises.
    fn look(&mut self) {
        match self.service.revision() {
            Ok(revision) => {
                self.broken = false;
                if std::mem::replace(&mut self.revision, revision) != revision {
                    let news = match self.standing() {
                        Ok(None) => Msg::Changed,
                        Ok(Some(words)) => Msg::Dismissed(words),
                        Err(error) => Msg::Fault(error.phrase()),
                    };
                    self.out.send(news);
                }
            }
            Err(StoreError::Newer { .. }) => {
                self.out.send(Msg::Dismissed(Phrase::new("desk-updated")));
            }
            Err(error) => {
                if !std::mem::replace(&mut self.broken, true) {
                    self.out.send(Msg::Fault(error.phrase()));
                }
            }
        }
    }

    /// Takes the roles that whoever sits here has now; why they have to leave, if they are let in no more.
    fn standing(&mut self) -> Result<Option<Phrase>, StoreError> {
        if !self.who.of_register() {
            return Ok(None);
        }
        let login = self.who.login.clone();
        Ok(match self.service.read(|s| s.officer(&login))? {
            Some(officer) if officer.works() => {
                self.who.roles = officer.roles;
                None
            }
            Some(officer) => Some(Phrase::new("desk-closed").with("reason", officer.disabled.unwrap_or_default())),
            None => Some(Phrase::new("refusal-no-officer").with("login", login)),
        })
    }

    /// Reads at the moment that is looked at.
    fn read<T>(&mut self, question: impl FnOnce(&Snapshot) -> Result<T, StoreError>) -> Result<T, StoreError> {
        self.service.read_as_at(self.past.clone(), question)
    }

    /// Does one thing and answers.
    pub fn execute(&mut self, effect: Effect) {
        if let Err(error) = self.try_execute(effect) {
            self.out.send(Msg::Fault(error.phrase()));
        }
    }

    #[expect(clippy::too_many_lines, reason = "a line an effect")]
    fn try_execute(&mut self, effect: Effect) -> Result<(), StoreError> {
        let msg = match effect {
            Effect::Queue { ticket, query, around } => {
                Msg::Page { ticket, page: self.read(|s| page(s, &query, around))? }
            }
            Effect::Case { ticket, no } => Msg::Case { ticket, view: self.read(|s| view(s, no))?.map(Box::new) },
            Effect::Deadlines(today) => return self.deadlines(today),
            Effect::Open { kind, subject } => Msg::Opened(Box::new(self.open(kind, &subject)?)),
            Effect::Find(query) => self.find(query)?,
            Effect::History(subject) => {
                let records = self.read(|s| s.history(&subject, None, RECORDS))?;
                Msg::History { subject, records }
            }
            Effect::Card(subject) => Msg::Card(self.read(|s| card(s, &subject))?.map(Box::new)),
            Effect::LookBack(when) => self.look_back(when),
            Effect::AsAt { subject, seq } => self.as_it_was(subject, seq)?,
            Effect::Life(number) => match self.read(|s| life(s, &number))? {
                Some(life) => Msg::Life(Box::new(life)),
                None => Msg::Fault(crate::office::Refusal::NoCertificate(number).phrase()),
            },
            Effect::DrawPaper(ask) => self.draw_paper(&ask)?,
            Effect::MakePaper { ask, seen } => self.make_paper(&ask, &seen)?,
            Effect::DraftPaper(ask) => Msg::Drafted(self.draft_paper(&ask)?),
            Effect::Settle(ticket) => Msg::Settled(ticket),
            Effect::TakeNext => Msg::Taken(self.take_next()?),
            Effect::Since => Msg::Since(self.since()?),
            Effect::Returned => Msg::Returned(Box::new(self.returned()?)),
            Effect::Submit { ticket, command, expected } => {
                Msg::Submitted { ticket, outcome: self.submit(*command, expected) }
            }
            Effect::Weigh(command) => {
                let (who, now) = (self.who.clone(), (self.clock)());
                let weighed = self.service.read(|s| s.preview(&command, &who, now))?;
                Msg::Weighed(command, weighed.map(Box::new).map_err(|refusal| refusal.phrase()))
            }
            Effect::List { kind, of, today, ask } => match self.end_of(of.as_ref().and_then(ListOf::period), today)? {
                Ok((past, _)) => {
                    let page = self.service.read_as_at(past, |s| kind.rows(s, of.as_ref(), today, &ask))?;
                    Msg::List(kind, of, ask, page)
                }
                Err(why) => Msg::Fault(why.phrase()),
            },
            Effect::Sitting { no, since } => Msg::Sitting { no, view: self.sitting(no, since)?.map(Box::new) },
            Effect::Export(ask) => return self.export(&ask),
            Effect::Report(ask) => return self.export_report(&ask),
            Effect::Figures(ask) => return self.export_figures(&ask),
            Effect::Inbox => Msg::Inbox(self.importer.inbox()),
            Effect::SignedFiles => Msg::SignedFiles(self.importer.signed()),
            Effect::ReplyFacts(ask) => {
                let facts = self.service.read(|s| s.ask(|office| office.reply_facts(&ask)))?;
                Msg::ReplyFacts(Box::new((*ask, facts)))
            }
            Effect::Preview(source) => {
                let now = (self.clock)().naive_local();
                Msg::Preview(self.importer.preview(&source, &mut self.service, now).map(Box::new))
            }
            Effect::Import(source) => {
                let now = (self.clock)();
                let outcome = self.importer.run(&source, &mut self.service, &self.who, now);
                self.revision = self.service.revision()?;
                Msg::Imported(outcome)
            }
            kept => return self.keep(kept),
        };
        self.out.send(msg);
        Ok(())
    }

    /// What is kept for the officer and needs no answer.
    fn keep(&mut self, effect: Effect) -> Result<(), StoreError> {
        let login = self.who.login.clone();
        match effect {
            Effect::SaveDraft { key, draft } => {
                let draft = Draft { form: key, json: draft.to_string() };
                self.service.keep_draft(&login, &draft)?;
            }
            Effect::Here(case) => self.presence.open(case, (self.clock)().naive_local()),
            Effect::Seen { subject, opened } => self.see(subject, opened),
            Effect::Ring => {
                self.out.ring();
            }
            Effect::Copy(text) => {
                self.out.copy(text);
            }
            Effect::DropDraft(key) => self.service.side(|store| store.drop_draft(&login, &key))?,
            Effect::Speak(lang) => self.prefer(|preferences| preferences.lang = Some(lang))?,
            Effect::LeftAlone => {
                let now = (self.clock)().naive_local();
                self.prefer(|preferences| preferences.left_alone = Some(now))?;
            }
            Effect::KeepPlace(place) => self.prefer(|preferences| preferences.place = Some(place.clone()))?,
            Effect::Greeted => self.prefer(|preferences| preferences.left_alone = None)?,
            Effect::Looked => {
                let seq = self.service.read(Snapshot::head)?.0;
                let now = (self.clock)().naive_local();
                self.prefer(|preferences| (preferences.last_seq, preferences.last_look) = (seq, Some(now)))?;
            }
            _ => {}
        }
        Ok(())
    }

    /// Changes what the officer has settled for themselves.
    fn prefer(&mut self, change: impl Fn(&mut Preferences)) -> Result<(), StoreError> {
        let login = self.who.login.clone();
        self.service.side(|store| {
            let mut preferences = store.preferences(&login)?;
            change(&mut preferences);
            store.put_preferences(&login, &preferences)
        })
    }

    fn submit(&mut self, command: Command, expected: Option<u64>) -> Result<crate::store::Committed, SubmitError> {
        let envelope = Envelope { command, expected, who: self.who.clone(), now: (self.clock)() };
        let outcome = self.service.submit(&envelope);
        // One's own change is answered by name: it is not news.
        if outcome.is_ok() {
            self.revision = self.service.revision()?;
        }
        outcome
    }

    fn deadlines(&mut self, today: NaiveDate) -> Result<(), StoreError> {
        let login = self.who.login.clone();
        let (settings, officers) = self.read(|s| Ok((s.settings()?, s.officers()?)))?;
        let settings = settings.ok_or_else(|| StoreError::Damaged("no settings".to_owned()))?;
        let since = self.since_counts()?;
        let facts = self.read(|s| deadlines(s, today, &login, since))?;
        self.out.send(Msg::Office { settings, officers });
        self.out.send(Msg::Deadlines(Box::new(facts)));
        Ok(())
    }
}
