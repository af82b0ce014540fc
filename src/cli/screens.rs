//! `akimat` without a subcommand: the screens.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use super::clock::Clock;
use super::place::{Place, Stop};
use super::{Cli, DONE, REFUSED, STORE, Streams, USAGE};
use crate::locale::{Lang, Texts};
use crate::office::settings::Settings;
use crate::office::who::Who;
use crate::phrase::Phrase;
use crate::store::{Service, Store};
use crate::tui::desk::Desk;
use crate::tui::inbox::Inbox;
use crate::tui::keys::{Keymap, ROWS, files};
use crate::tui::message::Effect;
use crate::tui::model::Model;
use crate::tui::runtime::{self, Executor};
use crate::tui::theme::Theme;
use crate::tui::world::World;

/// What the screens start on.
#[derive(Debug)]
pub struct Start {
    /// The folder of the office.
    pub dir: PathBuf,
    /// Who sits there.
    pub who: Who,
    /// Its settings.
    pub settings: Arc<Settings>,
    /// The handle, open for reading.
    pub store: Store,
    /// The language asked for on the command line; the officer's own else.
    pub lang: Option<Lang>,
    /// Its clock.
    pub clock: Clock,
    /// A folder that goes with the screens, however they end.
    pub scratch: Option<PathBuf>,
}

/// The store thread, and the folder that goes when the line drops: nobody returns from there to drop it.
struct Leaving {
    desk: Desk,
    scratch: Option<PathBuf>,
}

impl Executor<Effect> for Leaving {
    fn execute(&mut self, effect: Effect) {
        self.desk.execute(effect);
    }

    fn settle(&mut self, patience: Duration) {
        self.desk.settle(patience);
        if let Some(folder) = &self.scratch {
            let _in_use = std::fs::remove_dir_all(folder);
        }
    }
}

/// Runs the screens on the office of the command line.
///
/// # Errors
/// Only those of the streams.
pub fn run(cli: &Cli, streams: &mut Streams<'_>) -> io::Result<u8> {
    // Judged first: a start that a key map stops makes no office.
    match keymap().map_err(Stop::Usage).and_then(|_| begin(cli, streams.texts)) {
        Ok(start) => show(start, streams),
        Err(stop) => stop.tell(streams),
    }
}

/// Opens the office for reading and paints at once; one that is not there yet is made.
fn begin(cli: &Cli, texts: &Texts) -> Result<Start, Stop> {
    let place = Place::of(cli)?;
    let store = match place.read_if_there()? {
        Some(store) if store.snapshot()?.settings()?.is_some() => store,
        _ => {
            drop(place.write(texts)?);
            place.read()?
        }
    };
    let who = place.who(&store)?;
    let settings = store.snapshot()?.settings()?.ok_or_else(|| Stop::Refused(Phrase::new("refusal-not-open")))?;
    let lang = cli.lang.as_deref().and_then(|lang| lang.parse().ok());
    let clock = Clock::of(&store, &settings)?;
    Ok(Start { dir: place.dir, who, settings, store, lang, clock, scratch: None })
}

/// Runs the screens until the officer leaves.
///
/// # Errors
/// Only those of the streams.
pub fn show(start: Start, streams: &mut Streams<'_>) -> io::Result<u8> {
    let keymap = match keymap() {
        Ok(keymap) => keymap,
        Err(fault) => {
            writeln!(streams.err, "akimat: {}", streams.texts.say(&fault))?;
            return Ok(USAGE);
        }
    };
    let told = start.store.preferences(&start.who.login).ok();
    let settled = start.lang.or(told.as_ref().and_then(|p| p.lang));
    let lang = settled.or_else(|| entered(&start)).unwrap_or(streams.texts.lang());
    let clock = start.clock;
    let env = |name: &str| std::env::var(name).ok();
    let theme = Theme::of(env("NO_COLOR").as_deref(), env("TERM").as_deref());
    let world = World::new(lang, theme, start.settings.clone(), start.who.clone(), clock.now());
    let mut model = Model::new(world, keymap);
    if let Some(place) = told.and_then(|told| told.place) {
        model.return_to(&place);
    }
    let (out, inbox) = runtime::channel()?;
    let importer = Inbox::new(&start.dir, start.settings, lang, Box::new(move || clock.moment()));
    let desk =
        Desk::start(Service::of(start.store), start.who, Box::new(move || clock.moment()), Box::new(importer), out);
    let mut desk = Leaving { desk, scratch: start.scratch };
    for effect in model.begin() {
        desk.execute(effect);
    }
    match runtime::run(&mut model, &mut desk, inbox) {
        Ok(()) => match &model.parting {
            None => Ok(DONE),
            Some(words) => {
                writeln!(streams.err, "akimat: {words}")?;
                Ok(REFUSED)
            }
        },
        Err(fault) => {
            let words = Phrase::new("screens-no-terminal").with("why", fault.to_string());
            writeln!(streams.err, "akimat: {}", streams.texts.say(&words))?;
            Ok(STORE)
        }
    }
}

/// The language that stands for the officer in the register.
fn entered(start: &Start) -> Option<Lang> {
    let officer = start.store.snapshot().ok()?.officer(&start.who.login).ok()??;
    officer.language?.code().parse().ok()
}

/// The shipped key map with the office's and the officer's lines over it.
fn keymap() -> Result<Keymap, Phrase> {
    let paths = super::keys::places();
    let files = files(paths.iter().map(PathBuf::as_path)).map_err(|fault| fault.phrase())?;
    Keymap::new(ROWS, &files).map_err(|fault| fault.phrase())
}
