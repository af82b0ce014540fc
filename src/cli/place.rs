//! The office a subcommand works on: its folder, its handle, who works, and what paths may be named.

use std::fs::{self, File};
use std::io::Read;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use super::clock::Clock;
use super::{Cli, REFUSED, STORE, Streams, USAGE, clock};
use crate::intake::clean;
use crate::locale::Texts;
use crate::office::officer::{NewOfficer, Officer};
use crate::office::settings::Settings;
use crate::office::{Command, Refusal, Role, Way, Who};
use crate::phrase::Phrase;
use crate::store::{Envelope, Store, StoreError, SubmitError};

/// Why a subcommand cannot begin, or go on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stop {
    /// A rule stands against it: exit code 1.
    Refused(Phrase),
    /// Wrong usage or bad input: exit code 2.
    Usage(Phrase),
    /// The store: exit code 3.
    Store(StoreError),
}

impl From<StoreError> for Stop {
    fn from(fault: StoreError) -> Self {
        Self::Store(fault)
    }
}

impl Stop {
    /// Tells it on standard error and gives the exit code.
    ///
    /// # Errors
    /// Only those of the stream.
    pub fn tell(&self, streams: &mut Streams<'_>) -> std::io::Result<u8> {
        let (code, phrase) = match self {
            Self::Refused(phrase) => (REFUSED, phrase.clone()),
            Self::Usage(phrase) => (USAGE, phrase.clone()),
            Self::Store(fault) => (STORE, fault.phrase()),
        };
        writeln!(streams.err, "akimat: {}", streams.texts.say(&phrase))?;
        Ok(code)
    }
}

/// A path as a sentence may show it.
pub fn shown(path: &Path) -> String {
    clean(&path.display().to_string()).text
}

/// Where the office is and who was named to work in it.
#[derive(Debug, Clone)]
pub struct Place {
    /// The folder.
    pub dir: PathBuf,
    /// The login of `--as`.
    pub login: Option<String>,
    /// The fingerprint of `--key`: sshd has let them in by it.
    pub key: Option<String>,
}

/// An office opened for writing.
#[derive(Debug)]
pub struct Desk {
    /// The handle.
    pub store: Store,
    /// The settings.
    pub settings: Arc<Settings>,
    /// Who works.
    pub who: Who,
    /// Whether the office was made just now.
    pub made: bool,
}

impl Place {
    /// The folder of the command line (`--office`, `AKIMAT_OFFICE`), else the one of the XDG data folder.
    ///
    /// # Errors
    /// No folder is named and the machine does not say where its user's data is.
    pub fn of(cli: &Cli) -> Result<Self, Stop> {
        let named = cli.office.clone().filter(|dir| !dir.as_os_str().is_empty());
        let dir = named.or_else(data_folder).ok_or_else(|| Stop::Usage(Phrase::new("cli-place-no-home")))?;
        Ok(Self { dir, login: cli.login.clone(), key: cli.key.clone() })
    }

    /// Opens the office for reading; `--as` is checked all the same.
    ///
    /// # Errors
    /// The store; a login that may not be named or is nobody's.
    pub fn read(&self) -> Result<Store, Stop> {
        let store = Store::open_read(&self.dir)?;
        self.who(&store)?;
        Ok(store)
    }

    /// The same; none where there is no office yet.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub fn read_if_there(&self) -> Result<Option<Store>, Stop> {
        match self.read() {
            Err(Stop::Store(StoreError::Missing(_))) => Ok(None),
            other => other.map(Some),
        }
    }

    /// Opens the office for writing; where there is none it is made, and its owner is the administrator.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub fn write(&self, texts: &Texts) -> Result<Desk, Stop> {
        let mut store = match Store::open_write(&self.dir) {
            Err(StoreError::Missing(_)) => match Store::create(&self.dir) {
                // Somebody else made it in the meantime.
                Err(StoreError::Exists(_)) => Store::open_write(&self.dir),
                other => other,
            },
            other => other,
        }?;
        let made = store.snapshot()?.settings()?.is_none();
        if made {
            open_office(&mut store, texts)?;
        }
        let settings = store.snapshot()?.settings()?.ok_or_else(|| StoreError::Damaged("no settings".to_owned()))?;
        // A change that a dead process left half-written is finished by whoever writes next; a store that is busy now
        // leaves it to the one after.
        if settings.pending.is_some() {
            let now = Clock::of(&store, &settings)?.moment();
            let _left_to_the_next = store.recompute(now, |_| ());
        }
        Ok(Desk { who: self.who(&store)?, store, settings, made })
    }

    /// Who works: the owner of the file by their own login, or whom `--as` names.
    ///
    /// # Errors
    /// A login that may not be named or is nobody's.
    pub fn who(&self, store: &Store) -> Result<Who, Stop> {
        let Some(login) = &self.login else { return Ok(Who::owner(own_login())) };
        let owner = fs::metadata(&self.dir).map_err(|_| StoreError::Missing(self.dir.clone()))?.uid();
        if owner != rustix::process::geteuid().as_raw() {
            return Err(Stop::Refused(Phrase::new("cli-place-not-owner").with("path", shown(&self.dir))));
        }
        let nobody = || Stop::Refused(Phrase::new("cli-place-no-officer").with("login", clean(login).text));
        let officer = store.snapshot()?.officer(login)?.ok_or_else(nobody)?;
        if let Some(reason) = &officer.disabled {
            let closed = Phrase::new("cli-place-closed").with("login", officer.login.as_str());
            return Err(Stop::Refused(closed.with("reason", reason.as_str())));
        }
        let way = self.way(&officer)?;
        Ok(Who { login: officer.login, roles: officer.roles, way })
    }

    /// The way in: by a key that sshd has seen proven, or the owner of the file in somebody's name.
    fn way(&self, officer: &Officer) -> Result<Way, Stop> {
        let Some(fingerprint) = &self.key else {
            let owner = own_login();
            return Ok(if owner == officer.login { Way::Owner } else { Way::Named { owner } });
        };
        if !officer.keys.iter().any(|key| key.fingerprint == *fingerprint) {
            return Err(Stop::Refused(Phrase::new("cli-place-no-key").with("login", officer.login.as_str())));
        }
        // Nothing but sshd is to start the program so, and whoever brought a command of their own gets none.
        let told = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        if told("SSH_ORIGINAL_COMMAND").is_some() {
            return Err(Stop::Refused(Phrase::new("cli-place-no-commands")));
        }
        let connection = told("SSH_CONNECTION").ok_or_else(|| Stop::Refused(Phrase::new("cli-place-no-ssh")))?;
        let address = connection.split_whitespace().next().unwrap_or_default();
        Ok(Way::Ssh { key: fingerprint.clone(), address: clean(address).text })
    }

    /// The path of a file to be read: any, or with `--as` one of the inbox by its bare name.
    ///
    /// # Errors
    /// A path where only a bare name may stand.
    pub fn incoming(&self, name: &Path) -> Result<PathBuf, Stop> {
        self.within("inbox", name)
    }

    /// The path of a file to be written: any, or with `--as` one of the outbox by its bare name.
    ///
    /// # Errors
    /// A path where only a bare name may stand.
    pub fn outgoing(&self, name: &Path) -> Result<PathBuf, Stop> {
        self.within("outbox", name)
    }

    fn within(&self, folder: &str, name: &Path) -> Result<PathBuf, Stop> {
        if self.login.is_none() {
            return Ok(name.to_owned());
        }
        let mut parts = name.components();
        if let (Some(Component::Normal(bare)), None) = (parts.next(), parts.next()) {
            return Ok(self.dir.join(folder).join(bare));
        }
        Err(Stop::Refused(Phrase::new("cli-place-bare").with("name", shown(name)).with("folder", folder)))
    }

    /// All of a file that somebody names: any, or with `--as` one of the inbox by its bare name.
    ///
    /// # Errors
    /// As [`Self::incoming`] and [`Self::open`].
    pub fn bytes(&self, name: &Path) -> Result<Vec<u8>, Stop> {
        let path = self.incoming(name)?;
        let mut bytes = Vec::new();
        self.open(&path)?.read_to_end(&mut bytes).map_err(|fault| unread(&path, &fault))?;
        Ok(bytes)
    }

    /// Opens a file to be read; with `--as` no link is followed out of the inbox.
    ///
    /// # Errors
    /// It cannot be opened, or is a folder.
    pub fn open(&self, path: &Path) -> Result<File, Stop> {
        let mut options = File::options();
        options.read(true);
        if self.login.is_some() {
            options.custom_flags(rustix::fs::OFlags::NOFOLLOW.bits().cast_signed());
        }
        let folder = || std::io::Error::from(std::io::ErrorKind::IsADirectory);
        let opened = options.open(path).and_then(|file| {
            let is_folder = file.metadata()?.is_dir();
            if is_folder { Err(folder()) } else { Ok(file) }
        });
        opened.map_err(|fault| unread(path, &fault))
    }
}

/// A file that cannot be read.
pub fn unread(path: &Path, fault: &std::io::Error) -> Stop {
    Stop::Usage(Phrase::new("cli-place-unread").with("path", shown(path)).with("fault", fault.to_string()))
}

/// Opens an office that was just made, with the settings a new one starts with.
fn open_office(store: &mut Store, texts: &Texts) -> Result<(), Stop> {
    let settings = Settings::new(texts.get("cli-place-body"));
    let login = own_login();
    let roles = [Role::Officer, Role::Administrator].into();
    let owner = NewOfficer::new(login.clone(), login.clone(), roles);
    let now = clock::moment(settings.zone);
    let command = Command::OpenOffice { settings, owner };
    match store.submit(&Envelope { command, expected: None, who: Who::owner(login), now }) {
        Ok(_) | Err(SubmitError::Refused(Refusal::AlreadyOpen)) => Ok(()),
        Err(SubmitError::Store(fault)) => Err(fault.into()),
        Err(SubmitError::Busy) => Err(StoreError::Busy.into()),
        Err(refused) => Err(Stop::Refused(refused.phrase())),
    }
}

/// The login of whoever runs the program, made to fit `[a-z0-9._-]{1,32}`.
pub fn own_login() -> String {
    let user = std::env::var("USER").unwrap_or_default().to_lowercase();
    let fits = |c: &char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '_' | '-');
    let login: String = user.chars().filter(fits).take(32).collect();
    if login.is_empty() { "owner".to_owned() } else { login }
}

/// `akimat` in the folder where the user's programs keep their data.
fn data_folder() -> Option<PathBuf> {
    let folder = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let data = folder("XDG_DATA_HOME").or_else(|| folder("HOME").map(|home| home.join(".local/share")));
    data.map(|data| data.join("akimat"))
}
