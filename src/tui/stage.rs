//! A stage for tests: the model, a real store in a temporary folder, key strings in, whole screens out.

mod drawn;
mod people;
mod typed;

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, FixedOffset};
use tempfile::TempDir;

use super::desk::Worker;
use super::inbox;
use super::keys::{Keymap, ROWS};
use super::message::Msg;
use super::model::Model;
use super::runtime::{Event, Inbox, Program, channel};
use super::theme::Theme;
use super::world::World;
use crate::law::Service as LawService;
use crate::locale::Lang;
use crate::office::application::Application;
use crate::office::case::State;
use crate::office::officer::NewOfficer;
use crate::office::settings::Settings;
use crate::office::who::Who;
use crate::office::{CaseNo, Command, Role};
use crate::simulate;
use crate::store::presence::{Presence, Seat};
use crate::store::{Envelope, Service, Store};

pub use people::application;

/// The stage.
#[expect(missing_debug_implementations, reason = "the loop's ends have nothing to show")]
pub struct Stage {
    /// The model.
    pub model: Model,
    worker: Worker,
    inbox: Inbox<Msg>,
    at: Duration,
    dir: TempDir,
    cursor: String,
    /// How often the terminal's bell was rung.
    pub rung: usize,
}

/// The moment every stage stands at: Thursday 26.03.2026, the day after Nauryz.
pub fn moment() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-03-26T10:15:00+05:00").expect("a moment")
}

impl Stage {
    /// An office that was just opened.
    pub fn empty(lang: Lang, columns: u16, rows: u16) -> Self {
        let dir = TempDir::new().expect("a folder");
        let path = dir.path().join("office");
        let mut store = Store::create(&path).expect("a store");
        let who = Who::owner("akhmetova");
        let settings = Settings::new("обл. Жетісу");
        let owner = NewOfficer::new("akhmetova", "Г. Ахметова", who.roles.clone());
        let command = Command::OpenOffice { settings: settings.clone(), owner };
        let submit = |store: &mut Store, command| {
            let at = DateTime::parse_from_rfc3339("2026-03-02T09:00:00+05:00").expect("a moment");
            store.submit(&Envelope { command, expected: None, who: who.clone(), now: at }).expect("recorded");
        };
        submit(&mut store, command);
        for (login, name) in [("li", "В. Ли"), ("seitkali", "А. Сейткали")] {
            let officer = NewOfficer::new(login, name, [Role::Officer].into());
            submit(&mut store, Command::AddOfficer { officer });
        }
        Self::over(dir, store, settings, lang, (columns, rows))
    }

    /// A simulated office with so many cases: something of everything that happens.
    pub fn simulated(lang: Lang, (columns, rows): (u16, u16), cases: usize) -> Self {
        let dir = TempDir::new().expect("a folder");
        let path = dir.path().join("office");
        let options = simulate::Options { cases, ..simulate::Options::at(moment().naive_local(), lang) };
        simulate::make(&path, &options).expect("a simulated office");
        let store = Store::open_write(&path).expect("a store");
        let settings = store.snapshot().and_then(|s| s.settings()).expect("settings").expect("an office");
        Self::over(dir, store, Settings::clone(&settings), lang, (columns, rows))
    }

    /// The screens over an office, for its owner.
    fn over(dir: TempDir, store: Store, settings: Settings, lang: Lang, (columns, rows): (u16, u16)) -> Self {
        let (path, who) = (dir.path().join("office"), Who::owner("akhmetova"));
        let (out, inbox) = channel().expect("a channel");
        let (service, clock): (_, super::desk::Clock) = (Service::of(store), Box::new(moment));
        let presence = super::desk::presence(&service, &who, &clock);
        let worker = Worker {
            service,
            who: who.clone(),
            clock,
            importer: Box::new(inbox::Inbox::new(&path, Arc::new(settings.clone()), lang, Box::new(moment))),
            out,
            presence,
            past: None,
            revision: 0,
            broken: false,
            looks: super::desk::Looks::default(),
            exporting: None,
        };
        let world = World::new(lang, Theme::default(), Arc::new(settings), who, moment().naive_local());
        let model = Model::new(world, Keymap::new(ROWS, &[]).expect("the shipped key map"));
        let mut stage = Self { model, worker, inbox, at: Duration::ZERO, dir, cursor: String::new(), rung: 0 };
        stage.event(Event::Resize(columns, rows));
        let effects = stage.model.begin();
        stage.answer(effects);
        stage
    }

    /// The same officer logs in again after the program left.
    pub fn log_in_again(&mut self) {
        let old = &self.model.world;
        let (size, lang, settings) = ((old.columns, old.rows), old.texts.lang(), old.settings.clone());
        let world = World::new(lang, Theme::default(), settings, self.worker.who.clone(), moment().naive_local());
        self.model = Model::new(world, Keymap::new(ROWS, &[]).expect("the shipped key map"));
        if let Some(place) = self.side().0.place {
            self.model.return_to(&place);
        }
        self.at = Duration::ZERO;
        self.event(Event::Resize(size.0, size.1));
        let effects = self.model.begin();
        self.answer(effects);
    }

    /// An office with a few cases at different stages.
    pub fn new(lang: Lang, columns: u16, rows: u16) -> Self {
        let mut stage = Self::empty(lang, columns, rows);
        let people = [
            ("101", "Росси Марко", LawService::Issue, "2026-03-11T10:00:00"),
            ("102", "Чжан Вэй", LawService::Issue, "2026-03-18T11:30:00"),
            ("103", "Ли Анна", LawService::Issue, "2026-03-19T09:10:00"),
            ("104", "Ким Алексей", LawService::Issue, "2026-03-20T19:02:00"),
            ("105", "Оздемир Мехмет", LawService::Extend, "2026-03-26T08:40:00"),
        ];
        for (number, name, service, filed) in people {
            stage.register(application(number, name, service, filed));
        }
        stage.refresh();
        stage
    }

    /// Registers an application behind the screens' back.
    pub fn register(&mut self, application: Application) {
        self.submit(Command::Register { application: Box::new(application), warnings: Vec::new() });
    }

    /// Registers many applications at once, as another officer's import would.
    pub fn register_many(&mut self, applications: impl Iterator<Item = Application>) {
        self.submit_many(
            applications
                .map(|application| Command::Register { application: Box::new(application), warnings: Vec::new() }),
        );
    }

    /// Gives many commands behind the screens' back, in few transactions.
    pub fn submit_many(&mut self, commands: impl Iterator<Item = Command>) {
        let who = Who::owner("li");
        let envelope = |command| Envelope { command, expected: None, who: who.clone(), now: moment() };
        let envelopes: Vec<_> = commands.map(envelope).collect();
        let done = &mut |_, outcome: Result<_, _>| drop(outcome.expect("recorded"));
        self.worker
            .service
            .side(|store| {
                store.submit_many(envelopes, done).expect("recorded");
                Ok(())
            })
            .expect("recorded");
    }

    /// Gives a command behind the screens' back, as another officer would.
    pub fn submit(&mut self, command: Command) {
        self.submit_at(command, moment());
    }

    /// The same at another moment: for an office with a past.
    pub fn submit_at(&mut self, command: Command, now: DateTime<FixedOffset>) {
        let who = Who::owner("li");
        let envelope = Envelope { command, expected: None, who, now };
        self.worker.service.submit(&envelope).expect("recorded");
    }

    /// The folder of the office.
    pub fn dir(&self) -> std::path::PathBuf {
        self.dir.path().join("office")
    }

    /// The case of a number as the store has it.
    pub fn case(&mut self, no: &str) -> crate::office::case::Case {
        let no: CaseNo = no.parse().expect("a number");
        self.worker.service.read(|s| s.case(no)).expect("read").expect("a case")
    }

    /// What the officer has settled, and the forms they began.
    pub fn side(&mut self) -> (crate::store::Preferences, Vec<crate::store::Draft>) {
        let login = self.worker.who.login.clone();
        self.worker.service.look(|store| Ok((store.preferences(&login)?, store.drafts(&login)?))).expect("read")
    }

    /// Nobody types until then, and the timer that is due comes to its turn.
    pub fn silent(&mut self, until: Duration) {
        self.at = until;
        self.event(Event::Timer);
    }

    /// The store thread's clock goes on by so many seconds since the stage was made, and it writes the looks that have
    /// waited long enough; all that are kept then, and their subjects' numbers.
    pub fn looks_after(&mut self, seconds: i64) -> Vec<String> {
        self.worker.clock = Box::new(move || moment() + chrono::TimeDelta::seconds(seconds));
        self.worker.write_looks(false);
        let views = self.worker.service.look(Store::views).expect("read");
        views.into_iter().map(|(_, view)| view.subject.number()).collect()
    }

    /// The counter that wakes every other screen.
    pub fn revision(&mut self) -> u64 {
        self.worker.service.revision().expect("read")
    }

    /// Something out of the store as it stands.
    pub fn read<T>(&mut self, read: impl FnMut(&crate::store::Snapshot) -> Result<T, crate::store::StoreError>) -> T {
        self.worker.service.read(read).expect("read")
    }

    /// Somebody else sits here from now on.
    pub fn seat(&mut self, login: &str, roles: &[Role]) {
        let who = Who { roles: roles.iter().copied().collect(), ..Who::owner(login) };
        self.worker.who = who.clone();
        self.model.login.clone_from(&who.login);
        self.model.world.me = who;
        self.model.word();
        self.refresh();
    }

    /// Lets the time pass to a later moment of the office's wall clock.
    pub fn wait_until(&mut self, now: chrono::NaiveDateTime) {
        self.at = (now - moment().naive_local()).to_std().expect("a later moment");
        self.refresh();
    }

    /// The complaint of a number as the store has it.
    pub fn complaint(&mut self, no: crate::office::ComplaintNo) -> crate::office::complaint::Complaint {
        self.worker.service.read(|s| s.complaint(no)).expect("read").expect("a complaint")
    }

    /// The inquiry of a number as the store has it.
    pub fn inquiry(&mut self, no: crate::office::InquiryNo) -> crate::office::inquiry::Inquiry {
        self.worker.service.read(|s| s.inquiry(no)).expect("read").expect("an inquiry")
    }

    /// The sitting of a number as the store has it.
    pub fn sitting(&mut self, no: &str) -> crate::office::commission::Sitting {
        let no = no.parse().expect("a number");
        self.worker.service.read(|s| s.sitting(no)).expect("read").expect("a sitting")
    }

    /// The Commission's compositions as the store has them.
    pub fn compositions(&mut self) -> Vec<crate::office::commission::Composition> {
        self.worker.service.read(crate::store::Snapshot::compositions).expect("read")
    }

    /// Records of the journal.
    pub fn records(&mut self) -> u64 {
        self.worker.service.read(crate::store::Snapshot::head).expect("read").0
    }

    /// The store thread's turn to tell and hear who has what open.
    pub fn attend(&mut self) {
        self.worker.attend();
        for msg in self.inbox.messages() {
            self.event(Event::Message(msg));
        }
    }

    /// The case that another program hears to be open here.
    pub fn open(&self) -> Option<CaseNo> {
        self.worker.presence.seat().case
    }

    /// Another program on this office, with a case open.
    pub fn beside(&self, login: &str, from: Option<&str>, case: &str) -> Presence {
        let (at, from) = (moment().naive_local() - chrono::Duration::minutes(10), from.map(str::to_owned));
        let seat = Seat { login: login.to_owned(), pid: 1, since: at, from, case: case.parse().ok(), at };
        let mut other = Presence::new(&self.dir(), seat);
        other.tell(std::time::Instant::now());
        other
    }

    /// Somebody else changed something.
    pub fn refresh(&mut self) {
        self.event(Event::Message(Msg::Changed));
    }

    /// An event and everything that follows from it.
    pub fn event(&mut self, event: Event<Msg>) {
        let effects = self.model.update(event, self.at);
        self.answer(effects);
    }

    /// Lets the store answer what was asked, and all that follows from it.
    pub fn answer(&mut self, effects: Vec<super::message::Effect>) {
        let mut waiting: std::collections::VecDeque<_> = effects.into();
        while let Some(effect) = waiting.pop_front() {
            self.rung += usize::from(matches!(effect, super::message::Effect::Ring));
            self.worker.execute(effect);
            self.worker.finish_export();
            for msg in self.inbox.messages() {
                waiting.extend(self.model.update(Event::Message(msg), self.at));
            }
        }
    }

    /// Lets every timer that is due come to its turn.
    pub fn rest(&mut self) {
        while let Some(deadline) = self.model.deadline().filter(|at| *at < Duration::from_mins(1)) {
            self.at = self.at.max(deadline);
            self.event(Event::Timer);
        }
    }
}

#[test]
fn documents_are_checked_sent_and_scored_with_the_keyboard() {
    let mut stage = Stage::new(Lang::Ru, 80, 24);
    stage.keys("c<f2>");
    assert_eq!(stage.case("2026-0001").state, State::Checked, "{}", stage.text());
    stage.keys("g<f2>");
    assert_eq!(stage.case("2026-0001").state, State::Commission, "{}", stage.text());
    stage.keys("sy<f2>");
    assert_eq!(stage.case("2026-0001").state, State::Scored, "{}", stage.text());
}
