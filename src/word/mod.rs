//! Word documents as templates: `{{fields}}` found in the text, however it is cut into runs, and filled; rows of tables
//! repeated for lists. Knows zip and XML, nothing of the office.

mod fault;
mod fill;
mod package;
mod scan;
mod xml;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

pub use fault::Fault;
use package::Package;
use scan::{list_of, scan};

/// How much of a field's name a fault shows: what stands between braces may be a page long.
const NAME: usize = 60;

/// A field that a template may use. One of a list has its list's name before a point: `points.item`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Its name, between the braces.
    pub name: &'static str,
    /// Whether a paper whose template uses it may go out without it.
    pub required: bool,
}

/// What is filled in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Values {
    texts: BTreeMap<String, String>,
    lists: BTreeMap<String, Vec<BTreeMap<String, String>>>,
}

impl Values {
    /// The value of a field that stands once.
    pub fn text(&mut self, name: &str, value: impl Into<String>) {
        self.texts.insert(name.to_owned(), value.into());
    }

    /// One more row of a list: its fields by their whole names, `points.item`.
    pub fn row<const N: usize>(&mut self, list: &str, row: [(&str, String); N]) {
        let row = row.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        self.lists.entry(list.to_owned()).or_default().push(row);
    }

    fn rows(&self, list: &str) -> &[BTreeMap<String, String>] {
        self.lists.get(list).map(Vec::as_slice).unwrap_or_default()
    }

    fn value<'a>(&'a self, name: &str, row: Option<&'a BTreeMap<String, String>>) -> Option<&'a str> {
        row.and_then(|row| row.get(name)).or_else(|| self.texts.get(name)).map(String::as_str)
    }

    /// Whether a field would be written with nothing in it: a list's in any of its rows.
    fn lacks(&self, name: &str) -> bool {
        let blank = |value: Option<&str>| value.is_none_or(|value| value.trim().is_empty());
        match list_of(name) {
            Some(list) => self.rows(list).iter().any(|row| blank(self.value(name, Some(row)))),
            None => blank(self.value(name, None)),
        }
    }
}

/// A document that can be filled.
#[derive(Debug, Clone)]
pub struct Template {
    package: Package,
    names: BTreeSet<String>,
    misplaced: Option<Fault>,
}

impl Template {
    /// Reads a `.docx`.
    ///
    /// # Errors
    /// It is none, has macros or a password, is larger than it may be, or a field in it is not closed.
    pub fn read(bytes: impl Into<Vec<u8>>) -> Result<Self, Fault> {
        let package = Package::read(bytes.into())?;
        let mut names = BTreeSet::new();
        let mut misplaced = None;
        for text in &package.texts {
            let part = scan(&text.name, &text.xml)?;
            names.extend(part.names);
            misplaced = misplaced.or(part.misplaced);
        }
        Ok(Self { package, names, misplaced })
    }

    /// The fields it uses.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    /// Whether it would work where these fields are known.
    ///
    /// # Errors
    /// The fields that are not known, all of them; a list's field where no row can be repeated.
    pub fn check(&self, known: &[Field]) -> Result<(), Fault> {
        self.judge(known, &|_| false)
    }

    /// The document with its fields filled: the same for the same values, byte for byte.
    ///
    /// # Errors
    /// Those of [`Self::check`]; required fields that are empty, all of them.
    pub fn fill(&self, known: &[Field], values: &Values) -> Result<Vec<u8>, Fault> {
        self.judge(known, &|name| values.lacks(name))?;
        let texts: Result<Vec<String>, Fault> = self
            .package
            .texts
            .iter()
            .map(|text| scan(&text.name, &text.xml).and_then(|part| fill::filled(&part, values)))
            .collect();
        self.package.with(&texts?)
    }

    fn judge(&self, known: &[Field], lacks: &dyn Fn(&str) -> bool) -> Result<(), Fault> {
        let (mut unknown, mut empty) = (Vec::new(), Vec::new());
        for name in &self.names {
            match known.iter().find(|field| field.name == name) {
                None => unknown.push(name.chars().take(NAME).collect()),
                Some(field) if field.required && lacks(name) => empty.push(name.clone()),
                Some(_) => {}
            }
        }
        if !unknown.is_empty() || !empty.is_empty() {
            return Err(Fault::Fields { unknown, empty });
        }
        self.misplaced.clone().map_or(Ok(()), Err)
    }
}
