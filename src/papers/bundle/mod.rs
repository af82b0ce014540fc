//! The administrative case of a complaint as one bundle (п. 24): the cover letter, the inventory with the pages of each
//! document, then our own papers in the order of the inventory, which is the order the case grew in.
//!
//! On which pages a paper stands is known when it is set: `print::settled` asks for the papers again until what the
//! inventory says is so.

mod file;
mod forms;
#[cfg(test)]
mod tests;

use std::ops::RangeInclusive;

use chrono::{NaiveDate, NaiveDateTime};

use file::Own;
pub use file::inventory;

use super::{Column, DecisionDraft, Head, Letterhead, Paper, Place, Writer, letter, minutes, notice, of_decision};
use crate::law::edition::Rulebook;
use crate::locale::Texts;
use crate::office::Refusal;
use crate::office::case::Case;
use crate::office::commission::Sitting;
use crate::office::complaint::{Complaint, Forwarded};
use crate::office::paper::PaperKind;
use crate::phrase::Phrase;

/// A record of the journal as an extract has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalLine {
    /// Its number.
    pub seq: u64,
    /// When, by the office's wall clock.
    pub at: NaiveDateTime,
    /// Who, by name.
    pub by: String,
    /// What happened.
    pub what: Phrase,
    /// The hash of the stored record, in hexadecimal; its beginning is printed.
    pub hash: String,
}

/// What the administrative case of a complaint is put together from.
#[derive(Debug, Clone, Copy)]
pub struct Dossier<'a> {
    /// The complaint, sent on.
    pub complaint: &'a Complaint,
    /// The case as it stood when the complaint was sent on; none where it is about none.
    pub case: Option<&'a Case>,
    /// The sitting that recommended, and the case as it stood when its minutes were signed; none where the minutes are
    /// kept elsewhere.
    pub minutes: Option<(&'a Sitting, &'a Case)>,
    /// The journal of the case, the oldest record first.
    pub journal: &'a [JournalLine],
    /// The outgoing numbers of the letters about the case: the kind of each, its place from 0, its number.
    pub numbers: &'a [(PaperKind, usize, String)],
}

/// A line of the inventory.
#[derive(Debug)]
struct Row {
    /// The officer's words.
    words: String,
    /// The day of the document, where it is known.
    on: Option<NaiveDate>,
    /// Its place among the bundle's own papers; none where the document is not held here.
    paper: Option<usize>,
}

/// A bundle that knows what it holds but not yet on which pages.
#[derive(Debug)]
pub struct Bundle<'a> {
    head: Head<'a>,
    case: String,
    on: NaiveDate,
    cover: Paper,
    rows: Vec<Row>,
    papers: Vec<Paper>,
    left_out: Vec<String>,
}

impl<'a> Bundle<'a> {
    /// The bundle; none while the complaint was not sent on. `head.number` is the cover letter's where none was typed.
    ///
    /// # Errors
    /// The rules files no longer hold the edition of the complaint or of its case.
    pub fn of(dossier: &Dossier<'_>, head: Head<'a>) -> Result<Option<Self>, Refusal> {
        let Some(forwarded) = &dossier.complaint.forwarded else { return Ok(None) };
        let edition = Rulebook::embedded().edition(&dossier.complaint.clocks.edition)?;
        let cover = letter::cover(dossier.complaint, forwarded, head.texts).paper(Letterhead { edition, of: head });
        let case = dossier.case.map_or_else(|| "–".to_owned(), |case| case.no.to_string());
        let (rows, papers, left_out) = (Vec::new(), Vec::new(), Vec::new());
        let mut bundle = Self { head, case, on: forwarded.on, cover, rows, papers, left_out };
        bundle.fill(dossier, forwarded)?;
        Ok(Some(bundle))
    }

    fn fill(&mut self, dossier: &Dossier<'_>, forwarded: &Forwarded) -> Result<(), Refusal> {
        let received = dossier.complaint.input.received_at.date();
        let first = file::inventory(dossier.complaint, None, self.head.texts);
        let named = dossier.case.map(|case| file::named(&forwarded.inventory, case)).unwrap_or_default();
        let mut held = Vec::new();
        for (at, words) in forwarded.inventory.iter().enumerate() {
            let mut row = Row { words: words.clone(), on: None, paper: None };
            if let (Some(Some(own)), Some(case)) = (named.get(at), dossier.case) {
                if let Some(paper) = self.paper(*own, case, dossier)? {
                    row.on = Some(paper.on);
                    row.paper = Some(self.papers.len());
                    self.papers.push(Paper { numbered: true, ..paper });
                    held.push(*own);
                }
            } else if first.contains(words) {
                row.on = Some(received);
            }
            self.rows.push(row);
        }
        let own = dossier.case.into_iter().flat_map(file::own).filter(|(_, own)| !held.contains(own));
        self.left_out = own.map(|(line, _)| self.head.texts.say(&line)).collect();
        Ok(())
    }

    /// A paper of ours; none where it is kept elsewhere, as minutes of a sitting that is not in the journal.
    fn paper(&self, own: Own, case: &Case, dossier: &Dossier<'_>) -> Result<Option<Paper>, Refusal> {
        let number = |kind, nth| {
            let of = dossier.numbers.iter().find(|(of, at, _)| (*of, *at) == (kind, nth));
            of.map_or("", |(_, _, number)| number.as_str())
        };
        Ok(match own {
            Own::Application => Some(forms::application(case, self.head.texts)),
            Own::Check => forms::check(case, self.head.texts)?,
            Own::Sheet => forms::sheet(case, self.head.texts),
            Own::Delivery => forms::delivery(case, self.head.texts),
            Own::Journal => Some(forms::journal(case, dossier.journal, self.on, self.head.texts)),
            Own::Defects(nth) => {
                let head = Head { number: number(PaperKind::DefectsNotice, nth), ..self.head };
                case.defects.get(nth).map(|sent| notice::defects_notice(case, sent, head))
            }
            Own::Minutes => dossier.minutes.and_then(|(sitting, then)| {
                sitting.item(case.no).map(|item| minutes::of_applicant(sitting, item, then, self.head))
            }),
            Own::Decision => {
                let Some(decision) = &case.decision else { return Ok(None) };
                let edition = Rulebook::embedded().edition(&case.clocks.edition)?;
                let of = Head { number: number(PaperKind::Refusal, 0), ..self.head };
                let letterhead = Letterhead { edition, of };
                Some(of_decision(case, &DecisionDraft::of(case, decision), letterhead))
            }
        })
    }

    /// What the file is called by its readers.
    pub fn title(&self) -> String {
        self.head.texts.say(&self.heading())
    }

    /// Papers of ours that no line of the officer's inventory names: they are not in the bundle.
    pub fn left_out(&self) -> &[String] {
        &self.left_out
    }

    /// The papers, the inventory naming the pages it is given: of the cover letter, of itself, and of each other paper.
    pub fn papers(&self, pages: &[RangeInclusive<usize>]) -> Vec<Paper> {
        let front = [self.cover.clone(), self.inventory(pages)];
        front.into_iter().chain(self.papers.iter().cloned()).collect()
    }

    fn heading(&self) -> Phrase {
        Phrase::new("papers-inventory-title").with("case", self.case.as_str())
    }

    fn inventory(&self, pages: &[RangeInclusive<usize>]) -> Paper {
        let texts = self.head.texts;
        let mut paper = Writer::new(texts, &self.heading(), self.on);
        paper.paper.numbered = true;
        paper.say(Place::Heading, &self.heading());
        let columns = [
            ("papers-bundle-no", 2),
            ("papers-bundle-document", 15),
            ("papers-bundle-day", 5),
            ("papers-bundle-pages", 4),
            ("papers-bundle-kept", 6),
        ];
        let columns = columns.map(|(id, weight)| {
            let title = texts.get(id);
            if id == "papers-bundle-no" { Column::number(title, weight) } else { Column::new(title, weight) }
        });
        let rows = self.rows.iter().enumerate().map(|(at, row)| self.row(at, row, pages)).collect();
        paper.table(columns.to_vec(), rows);
        let total = Phrase::new("papers-bundle-total")
            .with("n", self.rows.len())
            .with("held", self.papers.len())
            .with("pages", pages.last().map_or(0, |last| *last.end()));
        paper.say(Place::Body, &total);
        paper.signer(&self.head, None);
        paper.paper
    }

    fn row(&self, at: usize, row: &Row, pages: &[RangeInclusive<usize>]) -> Vec<String> {
        // The cover letter and the inventory stand before the papers it names.
        let range = row.paper.and_then(|paper| pages.get(paper + 2));
        let pages = range.map(|range| match (range.start(), range.end()) {
            (first, last) if first == last => first.to_string(),
            (first, last) => format!("{first}–{last}"),
        });
        let kept = if row.paper.is_some() { "papers-bundle-within" } else { "papers-bundle-apart" };
        vec![
            (at + 1).to_string(),
            row.words.clone(),
            row.on.map(Texts::date).unwrap_or_default(),
            pages.unwrap_or_default(),
            self.head.texts.get(kept),
        ]
    }
}
