//! Papers that were made, and their texts: kept by their hash beside the journal, written with the record that names
//! the hash, and kept by a rebuild, for no journal could give them again.

use chrono::NaiveDate;

use super::error::StoreError;
use super::index::{self, Keys};
use super::journal::Hash;
use super::key::{self, tag};
use super::tables::{Raw, Shelves, Snapshot, Tables};
use super::things::{self, Thing};
use super::{PATIENCE, Store};
use crate::office::decide::{Numbered, newest_paper, paper_number};
use crate::office::paper::{PaperKind, PaperMade, PaperRef, Papers};
use crate::office::{Record, Refusal, Subject};

impl Thing for Papers {
    fn after(before: Option<Self>, record: &Record) -> Option<Self> {
        Some(before.unwrap_or_default().after(record))
    }
}

/// The name of the papers about something.
fn name(subject: &Subject) -> String {
    format!("papers/{}/{}", subject.kind(), subject.number())
}

/// The papers about something, as they are or as they were.
pub(super) fn of(tables: &impl Raw, subject: &Subject) -> Result<Papers, StoreError> {
    Ok(things::get(tables, &name(subject))?.unwrap_or_default())
}

/// A making into the papers of its subject, and its number among those of letters.
pub(super) fn project(tables: &mut Tables<'_>, made: &PaperMade, record: &Record) -> Result<(), StoreError> {
    things::put::<Papers>(tables, &name(&made.paper.subject), record)?;
    if !made.paper.kind.is_letter() || made.number.is_empty() || is_letter(tables, &made.number)? {
        return Ok(());
    }
    index::replace(tables, record.seq, &Keys::default(), &Keys::of_index(vec![letter(&made.number)]))
}

fn letter(number: &str) -> Vec<u8> {
    let mut key = vec![tag::LETTER, b'l'];
    key::text(&mut key, number);
    key
}

/// Whether a letter of the office has this number.
pub(super) fn is_letter(tables: &impl Raw, number: &str) -> Result<bool, StoreError> {
    let mut found = false;
    tables.each_index_key(&letter(number), &mut |_| {
        found = true;
        false
    })?;
    Ok(found)
}

/// Keeps a text under its hash.
pub(super) fn keep(tables: &mut Tables<'_>, text: &str) -> Result<(), StoreError> {
    tables.papers.insert(Hash::of(text.as_bytes()).0.as_slice(), text)?;
    Ok(())
}

/// What is kept under the hash of a text, as the journal writes it.
pub(super) fn text(shelves: &Shelves, hash: &str) -> Result<Option<String>, StoreError> {
    let (Some(papers), Ok(hash)) = (&shelves.papers, hash.parse::<Hash>()) else { return Ok(None) };
    Ok(papers.get(hash.0.as_slice())?.map(|text| text.value().to_owned()))
}

impl Snapshot {
    /// Every making of the papers about something, oldest first.
    pub fn papers_of(&self, subject: &Subject) -> Result<Papers, StoreError> {
        of(self, subject)
    }

    /// The text of a paper by its hash; none where it is not kept.
    pub fn paper_text(&self, hash: &str) -> Result<Option<String>, StoreError> {
        text(&self.now, hash)
    }

    /// The newest paper of a kind about something.
    pub fn newest_paper(&self, subject: Subject, kind: PaperKind) -> Result<PaperRef, StoreError> {
        self.ask(|office| newest_paper(office, subject, kind))
    }

    /// The number a paper has, or would be given if it were made on a day: what its text is drawn with.
    pub fn number_for(&self, paper: &PaperRef, today: NaiveDate) -> Result<Result<Numbered, Refusal>, StoreError> {
        self.ask(|office| paper_number(office, paper, today))
    }
}

impl Store {
    /// Keeps texts of papers under their hashes: where an office is made of its journal they come beside it.
    pub fn put_paper_texts(&mut self, texts: &[String]) -> Result<(), StoreError> {
        let txn = self.turn(PATIENCE)?;
        {
            let mut tables = Tables::open(&txn)?;
            texts.iter().try_for_each(|text| keep(&mut tables, text))?;
            tables.finish()?;
        }
        Ok(txn.commit()?)
    }
}
