//! What fits every word of a query. The rarest word is taken first; of a word too common to be collected, what is left is
//! looked at itself, so that nothing is missed because many begin alike.

use std::collections::HashSet;
use std::hash::Hash;

use super::error::StoreError;
use super::tables::{Raw, Snapshot};
use super::words;

/// Candidates of a rare word checked against a word too common to be collected.
const CHECK: usize = 1_000;

/// What is searched: a list of search terms, each with whatever it is a term of.
pub(super) struct Sought<'a, K> {
    /// The beginning of its keys, before the term.
    pub list: &'a [u8],
    /// Most keys looked at for one word: beyond it the word is too common.
    pub look: usize,
    /// What a key is a term of.
    pub of: fn(&[u8]) -> K,
    /// All terms of something.
    pub terms: &'a dyn Fn(&K) -> Result<Vec<String>, StoreError>,
}

/// What of one word was collected.
struct Word<K> {
    prefixes: Vec<String>,
    found: HashSet<K>,
    all: bool,
}

impl Snapshot {
    /// What fits every word of a query, in its order, and whether some may have been missed.
    pub(super) fn fitting<K: Ord + Hash>(
        &self,
        query: &str,
        sought: &Sought<'_, K>,
    ) -> Result<(Vec<K>, bool), StoreError> {
        let words = query.split_whitespace().map(|word| self.word(word, sought));
        let mut words = words.collect::<Result<Vec<_>, _>>()?;
        words.sort_by_key(|word| (!word.all, word.found.len()));
        let mut words = words.into_iter();
        let Some(rarest) = words.next() else { return Ok((Vec::new(), false)) };
        let mut more = !rarest.all;
        let mut fitting: Vec<K> = rarest.found.into_iter().collect();
        fitting.sort_unstable();
        for word in words {
            if word.all {
                fitting.retain(|one| word.found.contains(one));
                continue;
            }
            more |= fitting.len() > CHECK;
            fitting.truncate(CHECK);
            let mut kept = Vec::new();
            for one in fitting {
                if word.found.contains(&one) || fits(&(sought.terms)(&one)?, &word.prefixes) {
                    kept.push(one);
                }
            }
            fitting = kept;
        }
        Ok((fitting, more))
    }

    fn word<K: Eq + Hash>(&self, typed: &str, sought: &Sought<'_, K>) -> Result<Word<K>, StoreError> {
        let mut word = Word { prefixes: words::prefixes(typed), found: HashSet::new(), all: true };
        for prefix in &word.prefixes {
            let mut looked = 0;
            self.each_index_key(&[sought.list, prefix.as_bytes()].concat(), &mut |entry| {
                looked += 1;
                word.found.insert((sought.of)(entry));
                looked < sought.look
            })?;
            word.all &= looked < sought.look;
        }
        Ok(word)
    }
}

/// Whether one of some terms begins as a word does.
pub(super) fn fits(terms: &[String], prefixes: &[String]) -> bool {
    terms.iter().any(|term| prefixes.iter().any(|prefix| term.starts_with(prefix)))
}

/// The text behind the term of a key: a number, a BIN.
pub(super) fn text_of(entry: &[u8]) -> String {
    String::from_utf8_lossy(entry.splitn(2, |byte| *byte == 0).nth(1).unwrap_or_default()).into_owned()
}
