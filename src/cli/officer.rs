//! `akimat officer`: those who work in the office, their keys and absences.

use std::collections::BTreeSet;
use std::io::{self, Read};
use std::path::PathBuf;

use chrono::NaiveDate;
use serde::Serialize;

use super::place::{Place, Stop, unread};
use super::{Cli, DONE, Streams, change, clock};
use crate::office::Command;
use crate::office::officer::{
    Absence, AddKey, ChangeOfficer, DisableOfficer, EnableOfficer, Language, NewOfficer, Officer, RemoveKey, SetAbsence,
};
use crate::office::who::Role;
use crate::phrase::Phrase;

/// Longest file of a key read, in bytes: an RSA key of 16384 bits is under 3,000.
const LONGEST_KEY: u64 = 16_384;

/// What `akimat officer` understands.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    pub act: Act,
}

/// What is done with an officer.
#[derive(Debug, clap::Subcommand)]
pub enum Act {
    /// Somebody begins to work here.
    Add(Add),
    /// Everybody, with roles, keys and absences.
    List(List),
    /// One of them.
    Show(Show),
    /// Another name, other roles, another language.
    Change(Change),
    /// Let them in no more.
    Disable(Reasoned),
    /// Let them in again.
    Enable(Reasoned),
    /// Keys by which they come in over SSH.
    #[command(subcommand)]
    Key(KeyAct),
    /// Days away, and who stands in.
    Away(Away),
    /// Back before the last day away.
    Back(Named),
}

/// Somebody new.
#[derive(Debug, clap::Args)]
pub struct Add {
    /// Login.
    #[arg(value_name = "LOGIN")]
    pub whose: String,
    /// Name as shown.
    #[arg(long, value_name = "NAME")]
    pub name: String,
    /// A role; several are named one by one or by commas.
    #[arg(long = "role", value_name = "ROLE", required = true, value_delimiter = ',', value_parser = role)]
    pub roles: Vec<Role>,
    /// Language of the screens.
    #[arg(long, value_name = "LANG", value_parser = language)]
    pub language: Option<Language>,
}

/// The list.
#[derive(Debug, clap::Args)]
pub struct List {
    /// JSON instead of words.
    #[arg(long)]
    pub json: bool,
}

/// One of them.
#[derive(Debug, clap::Args)]
pub struct Show {
    /// Login.
    #[arg(value_name = "LOGIN")]
    pub whose: String,
    /// JSON instead of words.
    #[arg(long)]
    pub json: bool,
}

/// One of them by login.
#[derive(Debug, clap::Args)]
pub struct Named {
    /// Login.
    #[arg(value_name = "LOGIN")]
    pub whose: String,
}

/// What is to be other than it was.
#[derive(Debug, clap::Args)]
pub struct Change {
    /// Login.
    #[arg(value_name = "LOGIN")]
    pub whose: String,
    /// Name as shown.
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// All roles from now on.
    #[arg(long = "role", value_name = "ROLE", value_delimiter = ',', value_parser = role)]
    pub roles: Vec<Role>,
    /// Language of the screens.
    #[arg(long, value_name = "LANG", value_parser = language)]
    pub language: Option<Language>,
    /// No language is set for them any more.
    #[arg(long, conflicts_with = "language")]
    pub no_language: bool,
}

/// One of them, and why.
#[derive(Debug, clap::Args)]
pub struct Reasoned {
    /// Login.
    #[arg(value_name = "LOGIN")]
    pub whose: String,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
}

/// What is done with a key.
#[derive(Debug, clap::Subcommand)]
pub enum KeyAct {
    /// One more.
    Add(AddKeyArgs),
    /// One less.
    Remove(RemoveKeyArgs),
}

/// One more key.
#[derive(Debug, clap::Args)]
pub struct AddKeyArgs {
    /// Login.
    #[arg(value_name = "LOGIN")]
    pub whose: String,
    /// The file of the public key; `-` is the standard input.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
}

/// One key less.
#[derive(Debug, clap::Args)]
pub struct RemoveKeyArgs {
    /// Login.
    #[arg(value_name = "LOGIN")]
    pub whose: String,
    /// Its fingerprint.
    #[arg(value_name = "SHA256:…")]
    pub fingerprint: String,
}

/// Days away.
#[derive(Debug, clap::Args)]
pub struct Away {
    /// Login.
    #[arg(value_name = "LOGIN")]
    pub whose: String,
    /// First day.
    #[arg(long, value_name = "DATE")]
    pub from: NaiveDate,
    /// Last day.
    #[arg(long, value_name = "DATE")]
    pub until: NaiveDate,
    /// Who stands in.
    #[arg(long, value_name = "LOGIN")]
    pub substitute: Option<String>,
}

fn role(text: &str) -> Result<Role, String> {
    let codes = || Role::ALL.iter().map(|role| role.code()).collect::<Vec<_>>().join(", ");
    Role::from_code(text).ok_or_else(codes)
}

fn language(text: &str) -> Result<Language, String> {
    Language::from_code(text).ok_or_else(|| "kk, ru, en".to_owned())
}

/// Runs the subcommand.
///
/// # Errors
/// Only those of the streams.
pub fn run(args: &Args, cli: &Cli, streams: &mut Streams<'_>) -> io::Result<u8> {
    let done = match &args.act {
        Act::List(list) => told(None, list.json, cli, streams),
        Act::Show(show) => told(Some(&show.whose), show.json, cli, streams),
        other => command(other, cli).and_then(|command| give(command, cli, streams)),
    };
    match done {
        Ok(told) => told,
        Err(stop) => stop.tell(streams),
    }
}

fn command(act: &Act, cli: &Cli) -> Result<Command, Stop> {
    Ok(match act {
        Act::Add(add) => Command::AddOfficer {
            officer: NewOfficer {
                language: add.language,
                ..NewOfficer::new(&add.whose, &add.name, add.roles.iter().copied().collect())
            },
        },
        Act::Change(change) => Command::ChangeOfficer(ChangeOfficer {
            login: change.whose.clone(),
            name: change.name.clone(),
            roles: (!change.roles.is_empty()).then(|| change.roles.iter().copied().collect::<BTreeSet<_>>()),
            language: change.language,
            no_language: change.no_language,
        }),
        Act::Disable(of) => {
            Command::DisableOfficer(DisableOfficer { login: of.whose.clone(), reason: of.reason.clone() })
        }
        Act::Enable(of) => Command::EnableOfficer(EnableOfficer { login: of.whose.clone(), reason: of.reason.clone() }),
        Act::Key(KeyAct::Add(add)) => Command::AddKey(AddKey { login: add.whose.clone(), key: key(add, cli)? }),
        Act::Key(KeyAct::Remove(of)) => {
            Command::RemoveKey(RemoveKey { login: of.whose.clone(), fingerprint: of.fingerprint.clone() })
        }
        Act::Away(away) => {
            let absence = Absence { from: away.from, until: away.until, substitute: away.substitute.clone() };
            Command::SetAbsence(SetAbsence { login: away.whose.clone(), absence: Some(absence) })
        }
        Act::Back(of) => Command::SetAbsence(SetAbsence { login: of.whose.clone(), absence: None }),
        Act::List(_) | Act::Show(_) => return Err(Stop::Usage(Phrase::new("officer-nothing"))),
    })
}

fn key(add: &AddKeyArgs, cli: &Cli) -> Result<String, Stop> {
    let mut text = String::new();
    let read = if add.file.as_os_str() == "-" {
        io::stdin().lock().take(LONGEST_KEY).read_to_string(&mut text)
    } else {
        let place = Place::of(cli)?;
        let path = place.incoming(&add.file)?;
        place.open(&path)?.take(LONGEST_KEY).read_to_string(&mut text)
    };
    read.map_err(|fault| unread(&add.file, &fault))?;
    Ok(text)
}

fn give(command: Command, cli: &Cli, streams: &mut Streams<'_>) -> Result<io::Result<u8>, Stop> {
    let mut desk = Place::of(cli)?.write(streams.texts)?;
    let now = clock::moment(desk.settings.zone);
    change::record(&mut desk, command, now, streams)
}

#[derive(Debug, Serialize)]
struct Shown<'a> {
    login: &'a str,
    name: &'a str,
    roles: Vec<&'static str>,
    language: Option<&'static str>,
    disabled: Option<&'a str>,
    absence: Option<&'a Absence>,
    keys: Vec<ShownKey<'a>>,
}

#[derive(Debug, Serialize)]
struct ShownKey<'a> {
    kind: &'a str,
    fingerprint: &'a str,
    comment: &'a str,
}

impl<'a> Shown<'a> {
    fn of(officer: &'a Officer) -> Self {
        let keys = officer.keys.iter().map(|key| ShownKey {
            kind: key.kind(),
            fingerprint: &key.fingerprint,
            comment: &key.comment,
        });
        Self {
            login: &officer.login,
            name: &officer.name,
            roles: officer.roles.iter().map(|role| role.code()).collect(),
            language: officer.language.map(Language::code),
            disabled: officer.disabled.as_deref(),
            absence: officer.absence.as_ref(),
            keys: keys.collect(),
        }
    }
}

fn told(login: Option<&str>, json: bool, cli: &Cli, streams: &mut Streams<'_>) -> Result<io::Result<u8>, Stop> {
    let store = Place::of(cli)?.read()?;
    let officers = store.snapshot()?.officers()?;
    let asked: Vec<&Officer> = officers.iter().filter(|officer| login.is_none_or(|of| of == officer.login)).collect();
    if let (Some(login), true) = (login, asked.is_empty()) {
        return Err(Stop::Refused(Phrase::new("refusal-no-officer").with("login", login)));
    }
    if !json {
        return Ok(asked.iter().try_for_each(|officer| words(officer, streams)).map(|()| DONE));
    }
    let shown: Vec<Shown<'_>> = asked.into_iter().map(Shown::of).collect();
    let written = match (login, shown.first()) {
        (Some(_), Some(one)) => serde_json::to_writer_pretty(&mut *streams.out, one),
        _ => serde_json::to_writer_pretty(&mut *streams.out, &shown),
    };
    Ok(written.map_err(io::Error::from).and_then(|()| writeln!(streams.out)).map(|()| DONE))
}

fn words(officer: &Officer, streams: &mut Streams<'_>) -> io::Result<()> {
    for phrase in officer.told() {
        writeln!(streams.out, "{}", streams.texts.say(&phrase))?;
    }
    Ok(())
}
