//! Kazakh, Russian and English: the messages of `locales/`, embedded, and dates in words.

mod cite;
mod dates;
mod explanation;
#[cfg(test)]
mod tests;

use std::cell::OnceCell;
use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};

use crate::phrase::{Arg, Phrase};

pub use dates::days_asked;
pub use explanation::Part;

/// A language of the screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Kazakh.
    Kk,
    /// Russian.
    #[default]
    Ru,
    /// English.
    En,
}

impl Lang {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Kk, Self::Ru, Self::En];

    /// `kk`, `ru` or `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Kk => "kk",
            Self::Ru => "ru",
            Self::En => "en",
        }
    }
}

impl FromStr for Lang {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|l| l.code() == code).ok_or(())
    }
}

macro_rules! sources {
    ($lang:literal: $($name:literal),*) => {
        &[$(($name, include_str!(concat!("../../locales/", $lang, "/", $name, ".ftl")))),*]
    };
}

/// The files of a language: name and text. One file an area, so that a message has one home.
pub const fn sources(lang: Lang) -> &'static [(&'static str, &'static str)] {
    macro_rules! files {
        ($lang:literal) => {
            sources!($lang: "common", "law", "readings", "office", "officers", "refusals", "store", "intake", "cli",
                "keys", "forms", "queue", "case", "complaints", "inquiries", "deadlines", "help", "outside", "papers", "print", "outgoing",
                "simulate", "tui", "word", "apply", "columns", "commission", "past", "report", "certificates",
                "letterhead", "tables", "bundle", "registers", "permits", "reply", "figures", "countries")
        };
    }
    match lang {
        Lang::Kk => files!("kk"),
        Lang::Ru => files!("ru"),
        Lang::En => files!("en"),
    }
}

/// A sentence with its first letter raised.
pub fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

type Bundle = FluentBundle<FluentResource>;

/// The messages of one language. A file is parsed when the first of its messages is asked for: a screen shows few of
/// the areas, and fifty officers each hold their own.
pub struct Texts {
    lang: Lang,
    /// The file each message stands in, by its place among the sources.
    places: HashMap<&'static str, usize>,
    /// The files that were asked for.
    parsed: Vec<OnceCell<Bundle>>,
}

/// The names of the messages of a file: what is not indented and no remark begins with one.
fn ids(text: &'static str) -> impl Iterator<Item = &'static str> {
    let id = |line: &'static str| line.split([' ', '=']).next().unwrap_or_default();
    text.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_alphabetic())).map(id)
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Texts").field("lang", &self.lang).finish_non_exhaustive()
    }
}

impl Texts {
    /// The embedded messages of a language. That they parse and are complete is held by tests.
    pub fn new(lang: Lang) -> Self {
        let files = sources(lang);
        let places = files.iter().enumerate().flat_map(|(place, (_, text))| ids(text).map(move |id| (id, place)));
        Self { lang, places: places.collect(), parsed: files.iter().map(|_| OnceCell::new()).collect() }
    }

    /// The messages of the file that holds one.
    fn bundle(&self, id: &str) -> Option<&Bundle> {
        let place = *self.places.get(id)?;
        let (_, text) = sources(self.lang).get(place)?;
        Some(self.parsed.get(place)?.get_or_init(|| self.parse(text)))
    }

    fn parse(&self, text: &str) -> Bundle {
        let mut bundle = FluentBundle::new(vec![self.lang.code().parse().unwrap_or_default()]);
        bundle.set_use_isolating(false);
        let resource = match FluentResource::try_new(text.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
        bundle
    }

    /// The language.
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether there is a message of this id.
    pub fn has(&self, id: &str) -> bool {
        self.places.contains_key(id)
    }

    /// A message without arguments.
    pub fn get(&self, id: &str) -> String {
        self.format(id, None)
    }

    /// A message with arguments.
    pub fn with(&self, id: &str, args: &[(&str, Arg)]) -> String {
        let mut fluent = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            fluent.set((*name).to_owned(), self.value(arg));
        }
        self.format(id, Some(&fluent))
    }

    /// A phrase in this language.
    pub fn say(&self, phrase: &Phrase) -> String {
        let mut fluent = FluentArgs::with_capacity(phrase.args.len());
        for (name, arg) in &phrase.args {
            fluent.set(name.clone(), self.value(arg));
        }
        self.format(&phrase.id, Some(&fluent))
    }

    fn value(&self, arg: &Arg) -> FluentValue<'static> {
        match arg {
            Arg::Text(text) | Arg::Officer(text) => FluentValue::from(text.clone()),
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Day(day) => FluentValue::from(self.day(*day)),
            Arg::Moment(moment) => FluentValue::from(Self::moment(*moment)),
            Arg::Cite(code) => FluentValue::from(self.cite(code)),
            Arg::Words { kk, ru, en } => FluentValue::from(match self.lang {
                Lang::Kk => kk.clone(),
                Lang::Ru => ru.clone(),
                Lang::En => en.clone(),
            }),
            Arg::Phrase(phrase) => FluentValue::from(self.say(phrase)),
            Arg::List(list) => FluentValue::from(list.iter().map(|p| self.say(p)).collect::<Vec<_>>().join(", ")),
        }
    }

    /// A missing message shows its id in angle quotes: a test keeps that from ever being seen.
    fn format(&self, id: &str, args: Option<&FluentArgs<'_>>) -> String {
        let Some(bundle) = self.bundle(id) else { return format!("‹{id}›") };
        let pattern = bundle.get_message(id).and_then(|message| message.value());
        let Some(pattern) = pattern else { return format!("‹{id}›") };
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, args, &mut errors);
        debug_assert!(errors.is_empty(), "{id}: {errors:?}");
        text.into_owned()
    }
}
