//! Figures broken down: the same things as the figures count, each told by a key. What a breakdown counts is what its
//! figures count, so that its rows sum to them.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::by::By;
use super::facts::{Facts, Name};
use super::{Counted, FIGURES};
use crate::office::event::Subject;

/// What one of the figures of a breakdown counted under a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// The column.
    pub measure: usize,
    /// The figure.
    pub figure: &'static str,
    /// What it counted.
    pub of: Vec<Subject>,
}

/// A row of a breakdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What tells it from the others.
    pub key: String,
    /// How many, a number a column.
    pub counts: Vec<u64>,
    /// The same by figure, with what was counted; figures that counted nothing are left out.
    pub shares: Vec<Share>,
}

impl Row {
    fn new(key: &str, by: By) -> Self {
        Self { key: key.to_owned(), counts: vec![0; by.measures().len()], shares: Vec::new() }
    }

    fn add(&mut self, measure: usize, figure: &'static str, subject: &Subject) {
        self.counts[measure] += 1;
        match self.shares.iter_mut().find(|share| share.measure == measure && share.figure == figure) {
            Some(share) => share.of.push(subject.clone()),
            None => self.shares.push(Share { measure, figure, of: vec![subject.clone()] }),
        }
    }

    /// What a column counted, or all of them.
    pub fn of(&self, measure: Option<usize>) -> impl Iterator<Item = &Subject> {
        let shares = self.shares.iter().filter(move |share| measure.is_none_or(|at| share.measure == at));
        shares.flat_map(|share| &share.of)
    }
}

/// Figures broken down by a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breakdown {
    /// By what.
    pub by: By,
    /// Its rows: in the order of the work where that is fixed, else the largest first.
    pub rows: Vec<Row>,
}

impl Breakdown {
    /// What the figures counted, told by a key. Beside each figure stands whose each thing was when it was counted.
    pub(super) fn of(by: By, figures: &[Counted], whose: &[Vec<Name>], facts: &Facts) -> Self {
        let mut rows: Vec<Row> = by.keys().into_iter().map(|key| Row::new(key, by)).collect();
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        places.extend(rows.iter().enumerate().map(|(at, row)| (row.key.clone(), at)));
        for (measure, of) in by.measures().iter().enumerate() {
            for code in of.figures {
                let Some(at) = FIGURES.iter().position(|figure| figure.code == *code) else { continue };
                for (n, subject) in figures[at].of.iter().enumerate() {
                    let key = by.key(code, subject, whose[at].get(n).copied().unwrap_or_default(), facts);
                    let place = *places.entry(key.clone()).or_insert_with(|| {
                        rows.push(Row::new(&key, by));
                        rows.len() - 1
                    });
                    rows[place].add(measure, FIGURES[at].code, subject);
                }
            }
        }
        if by.keys().is_empty() {
            rows.sort_by(|a, b| weight(b).cmp(&weight(a)).then_with(|| a.key.cmp(&b.key)));
        }
        Self { by, rows }
    }

    /// A row by its key.
    pub fn row(&self, key: &str) -> Option<&Row> {
        self.rows.iter().find(|row| row.key == key)
    }
}

/// What the order of rows goes by: what came, then all that was counted.
fn weight(row: &Row) -> (u64, u64) {
    (row.counts.first().copied().unwrap_or_default(), row.counts.iter().sum())
}

impl Serialize for Breakdown {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Shown<'a> {
            key: &'a str,
            #[serde(flatten)]
            counts: BTreeMap<&'static str, u64>,
            of: BTreeMap<&'static str, Vec<String>>,
        }
        #[derive(Serialize)]
        struct All<'a> {
            by: By,
            rows: Vec<Shown<'a>>,
        }
        let measures = self.by.measures();
        let rows = self.rows.iter().map(|row| Shown {
            key: &row.key,
            counts: measures.iter().zip(&row.counts).map(|(measure, count)| (measure.code, *count)).collect(),
            of: (0..measures.len())
                .map(|at| (measures[at].code, row.of(Some(at)).map(Subject::number).collect()))
                .collect(),
        });
        All { by: self.by, rows: rows.collect() }.serialize(serializer)
    }
}
