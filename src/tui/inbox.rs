//! The import screen's way in: files of the inbox by their bare names, or pasted rows.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDateTime};

use super::desk::{Clock, Importer};
use super::message::{ImportSource, Imported, InboxFile, Preview, SignedFile};
use crate::import::{self, By, Counts, Entry, Ground, Rejects, Verdict};
use crate::intake::{FileWarning, HeaderMap, Intake, IntakeFault};
use crate::locale::{Lang, Texts};
use crate::office::settings::Settings;
use crate::office::who::Who;
use crate::phrase::Phrase;
use crate::store::{Service, Snapshot, StoreError, SubmitError};

/// Rows a preview shows; it counts all of them.
const SHOWN: usize = 500;
/// Signed results that are looked at, and the size beyond which a file is none: a paper of a page or two.
const MOST: usize = 200;
const LARGEST: u64 = 16 * 1024 * 1024;
/// Name under which the refused rows of a paste are kept.
const PASTED: &str = "pasted.csv";

/// The office's own map of headers.
const OWN_MAP: &str = "intake.toml";

/// Whether a file is one of applications, by its name.
fn is_table(name: &str) -> bool {
    ["csv", "xlsx", "jsonl", "txt", "tsv"].iter().any(|end| name.ends_with(end))
}

/// The inbox of an office.
pub struct Inbox {
    dir: PathBuf,
    settings: Arc<Settings>,
    lang: Lang,
    clock: Clock,
}

impl std::fmt::Debug for Inbox {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Inbox").field("dir", &self.dir).finish_non_exhaustive()
    }
}

impl Inbox {
    /// The inbox of the office in a folder; reasons of refused rows are written in a language.
    pub fn new(dir: &Path, settings: Arc<Settings>, lang: Lang, clock: Clock) -> Self {
        Self { dir: dir.to_owned(), settings, lang, clock }
    }

    fn folder(&self) -> PathBuf {
        self.dir.join("inbox")
    }

    /// The law of the office as it stands now: it may have been changed since the screens opened.
    fn ground(&self, service: &mut Service, now: NaiveDateTime) -> Result<Ground, Phrase> {
        let kept = service.read(Snapshot::settings).map_err(|fault| fault.phrase())?;
        let map = match fs::read_to_string(self.dir.join(OWN_MAP)) {
            Ok(text) => HeaderMap::with_own(&text).map_err(|fault| fault.phrase(OWN_MAP))?,
            Err(_) => HeaderMap::shipped(),
        };
        Ok(Ground::new(kept.unwrap_or_else(|| self.settings.clone()), map, now))
    }

    /// A file of the inbox by its bare name; no link is followed out of it.
    fn open(&self, name: &str) -> Result<File, Phrase> {
        let mut parts = Path::new(name).components();
        let bare = matches!((parts.next(), parts.next()), (Some(Component::Normal(_)), None));
        let no_link = rustix::fs::OFlags::NOFOLLOW.bits().cast_signed();
        let opened = if bare {
            File::options().read(true).custom_flags(no_link).open(self.folder().join(name))
        } else {
            Err(io::Error::from(io::ErrorKind::InvalidInput))
        };
        opened.map_err(|fault| Phrase::new("import-unread").with("name", name).with("why", fault.to_string()))
    }

    fn intake<'a>(&self, ground: &'a Ground, source: &ImportSource) -> Result<Intake<'a>, Phrase> {
        let opened: Result<Intake<'a>, IntakeFault> = match source {
            ImportSource::File(name) => ground.open(self.open(name)?, name),
            ImportSource::Pasted(text) => ground.open_pasted(text.clone()),
        };
        opened.map_err(|fault| fault.phrase())
    }

    fn by<'a>(&'a self, who: &'a Who) -> By<'a> {
        By { who, clock: &*self.clock }
    }
}

impl Importer for Inbox {
    fn inbox(&self) -> Vec<InboxFile> {
        let Ok(entries) = fs::read_dir(self.folder()) else { return Vec::new() };
        let mut files: Vec<InboxFile> = entries
            .flatten()
            .filter_map(|entry| {
                let about = entry.metadata().ok().filter(fs::Metadata::is_file)?;
                let name = entry.file_name().into_string().ok()?;
                is_table(&name).then_some(InboxFile { name, bytes: about.len() })
            })
            .collect();
        files.sort_by(|a, b| a.name.cmp(&b.name));
        files
    }

    fn signed(&self) -> Vec<SignedFile> {
        let Ok(entries) = fs::read_dir(self.folder()) else { return Vec::new() };
        let mut files: Vec<SignedFile> = entries
            .flatten()
            .filter(|entry| entry.metadata().is_ok_and(|about| about.is_file() && about.len() <= LARGEST))
            .filter_map(|entry| entry.file_name().into_string().ok())
            .filter(|name| !is_table(name))
            .filter_map(|name| {
                let mut hasher = blake3::Hasher::new();
                io::copy(&mut self.open(&name).ok()?, &mut hasher).ok()?;
                Some(SignedFile { hash: hasher.finalize().to_hex().to_string(), name })
            })
            .take(MOST)
            .collect();
        files.sort_by(|a, b| a.name.cmp(&b.name));
        files
    }

    fn preview(&self, source: &ImportSource, service: &mut Service, now: NaiveDateTime) -> Result<Preview, Phrase> {
        let ground = self.ground(service, now)?;
        let mut intake = self.intake(&ground, source)?;
        let who = Who::owner("preview");
        let mut counts = Counts::default();
        let mut rows: Vec<Entry> = Vec::new();
        let told = service.look(|store| {
            Ok(import::preview(&ground, &mut intake, &self.by(&who), &mut counts, Some(store), &mut |entry| {
                // What hurts is shown whole, what goes in until the list is long.
                if rows.len() < SHOWN || matches!(entry.verdict, Verdict::Rejected { .. }) {
                    rows.push(entry);
                }
            }))
        });
        told.map_err(|fault: StoreError| fault.phrase())?.map_err(|fault| fault.phrase())?;
        rows.sort_by_key(|row| (!matches!(row.verdict, Verdict::Rejected { .. }), row.line));
        let notes = intake.file_warnings().iter().map(FileWarning::phrase).collect();
        Ok(Preview { source: source.clone(), rows, counts, notes })
    }

    fn run(
        &self,
        source: &ImportSource,
        service: &mut Service,
        who: &Who,
        now: DateTime<FixedOffset>,
    ) -> Result<Imported, Phrase> {
        let ground = self.ground(service, now.naive_local())?;
        let mut intake = self.intake(&ground, source)?;
        let name = match source {
            ImportSource::File(name) => name.as_str(),
            ImportSource::Pasted(_) => PASTED,
        };
        let mut rejects = Rejects::beside(&self.folder().join(name), &intake);
        let texts = Texts::new(self.lang);
        let mut counts = Counts::default();
        let submit = &mut |envelopes, done: &mut import::Done<'_>| {
            let mut outcome: Result<(), SubmitError> = Ok(());
            service
                .side(|store| {
                    outcome = store.submit_many(envelopes, done);
                    Ok(())
                })
                .map_err(SubmitError::Store)?;
            outcome
        };
        let told = import::run(&ground, &mut intake, &self.by(who), &mut counts, submit, &mut |entry| {
            rejects.add(&entry, &texts);
        });
        let kept = rejects.finish().map_err(|(path, fault)| {
            Phrase::new("import-unwritten").with("name", bare(&path)).with("why", fault.to_string())
        });
        told.map_err(|fault| fault.phrase())?;
        Ok(Imported { counts, rejected: kept?.as_deref().map(bare) })
    }
}

/// The name of a file without its folder.
fn bare(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
