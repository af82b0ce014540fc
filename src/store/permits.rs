//! Permits and employers: what they are found by, their lists, and the figures over them.

use chrono::NaiveDate;

use super::certificates::{Listed, Listing};
use super::error::StoreError;
use super::find::LOOK_BEHIND;
use super::index::{Keys, person_prefix};
use super::key::{self, tag};
use super::sought::{Sought, text_of};
use super::tables::{Raw, Snapshot, unpack};
use super::things::{self, Thing};
use super::words::Identity;
use crate::law::extension::Span;
use crate::office::Record;
use crate::office::permit::figures::{Counting, Facts, Figures, Measure, PermitBy, Question};
use crate::office::permit::{self, Category, Employer, Permit, told};
use crate::phrase::Phrase;

/// The category of a permit and its days of validity.
pub type Term = (Category, Vec<Span>);

/// The list of all permits by employer, and its counter.
const BY_EMPLOYER: [u8; 2] = [tag::PERMIT, b'e'];
/// The list of all employers by name, and its counter.
const BY_NAME: [u8; 2] = [tag::EMPLOYER, b'n'];

/// The permits of a category issued in a year: the beginning of their keys, and their counter.
pub(super) fn issued(year: u16, category: Category) -> Vec<u8> {
    let mut key = vec![tag::PERMIT, b'y'];
    key.extend(year.to_be_bytes());
    key::text(&mut key, category.code());
    key
}

/// The prefix of the permits of an employer.
fn of_employer(bin: &str) -> Vec<u8> {
    let mut key = BY_EMPLOYER.to_vec();
    key::text(&mut key, bin);
    key
}

/// Every permit of an employer.
pub(super) fn of<R: Raw>(tables: &R, bin: &str) -> Result<Vec<Permit>, StoreError> {
    let mut numbers = Vec::new();
    tables.each_index_key(&of_employer(bin), &mut |key| {
        numbers.extend(facts(key).map(|(_, number)| number.to_owned()));
        true
    })?;
    let found = |number: String| {
        let bytes = tables.office_bytes(&things::permit(&number))?;
        let bytes = bytes.ok_or_else(|| StoreError::Damaged(format!("no permit {number}")))?;
        unpack(&bytes)
    };
    numbers.into_iter().map(found).collect()
}

/// What figures count of a permit, behind its employer, and its number: no figure reads anything else.
fn fact_key(facts: &Facts<'_>, number: &str) -> Vec<u8> {
    let mut key = of_employer(facts.employer);
    let day = |key: &mut Vec<u8>, day| key.extend(key::day(Some(day)).to_be_bytes());
    day(&mut key, facts.issued_on);
    key.push(facts.category as u8);
    key.extend((facts.spans.len() as u16).to_be_bytes());
    for span in facts.spans.iter().take(usize::from(u16::MAX)) {
        day(&mut key, span.from);
        day(&mut key, span.until);
    }
    key::text(&mut key, facts.citizenship);
    key::text(&mut key, facts.position);
    key.extend(number.bytes());
    key
}

/// The same read back: what is counted, and the number. None for a key that is none of these.
fn facts(key: &[u8]) -> Option<(Facts<'_>, &str)> {
    let mut rest = key.get(2..)?;
    let employer = text(&mut rest)?;
    let issued_on = day(&mut rest)?;
    let (head, mut rest) = rest.split_first_chunk::<3>()?;
    let category = *Category::ALL.get(usize::from(head[0]))?;
    let mut span = || Some(Span { from: day(&mut rest)?, until: day(&mut rest)? });
    let spans = (0..u16::from_be_bytes([head[1], head[2]])).map(|_| span()).collect::<Option<_>>()?;
    let (citizenship, position) = (text(&mut rest)?, text(&mut rest)?);
    Some((Facts { employer, category, position, citizenship, issued_on, spans }, std::str::from_utf8(rest).ok()?))
}

/// Takes a text off a key, and the zero behind it.
fn text<'k>(rest: &mut &'k [u8]) -> Option<&'k str> {
    let end = rest.iter().position(|byte| *byte == 0)?;
    let text = std::str::from_utf8(&rest[..end]).ok()?;
    *rest = &rest[end + 1..];
    Some(text)
}

/// Takes a day off a key.
fn day(rest: &mut &[u8]) -> Option<NaiveDate> {
    let (bytes, behind) = rest.split_first_chunk::<4>()?;
    *rest = behind;
    key::to_day(u32::from_be_bytes(*bytes))
}

/// A key of the permits by a day.
fn by_day(kind: u8, day: NaiveDate, number: &str) -> Vec<u8> {
    let mut key = vec![tag::PERMIT, kind];
    key.extend(key::day(Some(day)).to_be_bytes());
    key.extend(number.bytes());
    key
}

impl Thing for Permit {
    fn after(before: Option<Self>, record: &Record) -> Option<Self> {
        permit::apply::permit(before, record)
    }

    fn keys(&self) -> Keys {
        let (input, number) = (&self.input, self.input.number.as_bytes());
        let mut index = vec![
            fact_key(&self.facts(), &input.number),
            [issued(input.issued_in(), input.category).as_slice(), number].concat(),
            by_day(b'u', self.last_day(), &input.number),
            by_day(b'i', input.issued_on, &input.number),
        ];
        let identity = Identity::of_worker(input);
        for person in identity.persons() {
            index.push([person_prefix(&person).as_slice(), b"r", number].concat());
        }
        index.extend(identity.terms().iter().map(|term| term_key(tag::PERMIT_TERM, term, &input.number)));
        index.sort_unstable();
        index.dedup();
        let mut counts = vec![
            issued(input.issued_in(), input.category),
            by_day(b'u', self.last_day(), ""),
            of_employer(&input.employer.bin),
            BY_EMPLOYER.to_vec(),
        ];
        counts.sort_unstable();
        Keys { index, counts }
    }
}

impl Thing for Employer {
    fn after(before: Option<Self>, record: &Record) -> Option<Self> {
        permit::apply::employer(before, record)
    }

    fn keys(&self) -> Keys {
        let bin = self.input.bin.as_bytes();
        let mut named = BY_NAME.to_vec();
        key::text(&mut named, &self.input.name.to_lowercase());
        let mut index = vec![[&[tag::EMPLOYER, b'b'], bin].concat(), [named.as_slice(), bin].concat()];
        let terms = Identity::of_employer(&self.input).terms();
        index.extend(terms.iter().map(|term| term_key(tag::EMPLOYER_TERM, term, &self.input.bin)));
        Keys { counts: vec![BY_NAME.to_vec()], ..Keys::of_index(index) }
    }
}

fn term_key(tag: u8, term: &str, number: &str) -> Vec<u8> {
    let mut key = vec![tag];
    key::text(&mut key, term);
    key.extend(number.bytes());
    key
}

impl Listing {
    fn of_permits(kind: u8, low: Vec<u8>, high: Vec<u8>) -> Self {
        Self { prefix: vec![tag::PERMIT, kind], low, high, newest_first: false }
    }

    /// Permits whose last day lies between two, both counted, by that day.
    pub fn permits(from: NaiveDate, until: NaiveDate) -> Self {
        let end = until.succ_opt().map_or_else(|| vec![tag::PERMIT, b'u' + 1], |after| by_day(b'u', after, ""));
        Self::of_permits(b'u', by_day(b'u', from, ""), end)
    }

    /// Every permit, by the BIN of its employer and the day of issue.
    pub fn permits_by_employer() -> Self {
        Self::of_permits(b'e', BY_EMPLOYER.to_vec(), vec![tag::PERMIT, b'e' + 1])
    }

    /// Every permit of one employer, by the day of issue.
    pub fn permits_of(bin: &str) -> Self {
        let low = of_employer(bin);
        // The BIN ends with a zero: behind it there is nothing of this employer.
        let mut high = low.clone();
        high.pop();
        high.push(1);
        Self::of_permits(b'e', low, high)
    }

    /// Every employer, by name.
    pub fn employers() -> Self {
        let prefix = BY_NAME.to_vec();
        Self { low: prefix.clone(), high: vec![tag::EMPLOYER, b'n' + 1], prefix, newest_first: false }
    }
}

impl Snapshot {
    /// What a key of a list of permits or employers stands for.
    pub(super) fn permit_listed(&self, entry: &[u8]) -> Result<Listed, StoreError> {
        let damaged = || StoreError::Damaged("a list of permits".to_owned());
        if entry[0] == tag::EMPLOYER {
            let bin = entry.splitn(2, |byte| *byte == 0).nth(1).ok_or_else(damaged)?;
            let employer = self.employer(&String::from_utf8_lossy(bin))?.ok_or_else(damaged)?;
            return Ok(Listed::Employer(Box::new(employer)));
        }
        let number = match entry.get(1) {
            Some(b'e') => facts(entry).map(|(_, number)| number.to_owned()),
            _ => entry.get(6..).map(|number| String::from_utf8_lossy(number).into_owned()),
        };
        let permit = self.permit(&number.ok_or_else(damaged)?)?.ok_or_else(damaged)?;
        let name = self.employer(&permit.input.employer.bin)?.map(|employer| employer.input.name);
        Ok(Listed::Permit(Box::new(permit), name))
    }

    /// The category and the days of validity of every permit of an employer, and the first of them, the last day
    /// furthest ahead first.
    pub fn permits_of(&self, bin: &str, limit: usize) -> Result<(Vec<Term>, Vec<Permit>), StoreError> {
        let question =
            Question { employer: Some(bin.to_owned()), ..Question::of(Measure::Valid { on: NaiveDate::MIN }) };
        let (mut terms, mut last) = (Vec::new(), Vec::new());
        self.each_fact(&question, &mut |facts, number| {
            last.push((facts.spans.last().map(|span| span.until), number.to_owned()));
            terms.push((facts.category, facts.spans.clone()));
        })?;
        last.sort_unstable_by(|a, b| b.cmp(a));
        let read = |(_, number): (_, String)| {
            self.permit(&number)?.ok_or_else(|| StoreError::Damaged(format!("no permit {number}")))
        };
        let first = last.into_iter().take(limit).map(read).collect::<Result<_, _>>()?;
        Ok((terms, first))
    }

    /// The employers that fit every word of a query, by BIN.
    pub(super) fn employers_found(&self, query: &str) -> Result<(Vec<String>, bool), StoreError> {
        let terms = |bin: &String| {
            Ok(self.employer(bin)?.map(|found| Identity::of_employer(&found.input).terms()).unwrap_or_default())
        };
        self.fitting(query, &Sought { list: &[tag::EMPLOYER_TERM], look: LOOK_BEHIND, of: text_of, terms: &terms })
    }

    /// The permits that fit every word of a query, by number.
    pub(super) fn permits_found(&self, query: &str) -> Result<(Vec<String>, bool), StoreError> {
        let terms = |number: &String| {
            Ok(self.permit(number)?.map(|found| Identity::of_worker(&found.input).terms()).unwrap_or_default())
        };
        self.fitting(query, &Sought { list: &[tag::PERMIT_TERM], look: LOOK_BEHIND, of: text_of, terms: &terms })
    }

    /// A permit.
    pub fn permit(&self, number: &str) -> Result<Option<Permit>, StoreError> {
        self.office_bytes(&things::permit(number))?.map(|bytes| unpack(&bytes)).transpose()
    }

    /// An employer.
    pub fn employer(&self, bin: &str) -> Result<Option<Employer>, StoreError> {
        self.office_bytes(&things::employer(bin))?.map(|bytes| unpack(&bytes)).transpose()
    }

    /// Every employer, by BIN.
    pub fn employers(&self) -> Result<Vec<Employer>, StoreError> {
        let mut bins = Vec::new();
        self.each_index_key(&[tag::EMPLOYER, b'b'], &mut |entry| {
            bins.push(String::from_utf8_lossy(&entry[2..]).into_owned());
            true
        })?;
        let there = |bin: String| self.employer(&bin)?.ok_or_else(|| StoreError::Damaged(format!("no employer {bin}")));
        bins.into_iter().map(there).collect()
    }

    /// The numbers of the permits a question counts, by employer, then by the day of issue.
    pub fn permits_asked(&self, question: &Question) -> Result<Vec<String>, StoreError> {
        let mut numbers = Vec::new();
        let question = &question.known();
        self.each_fact(question, &mut |facts, number| {
            if question.counts(facts) {
                numbers.push(number.to_owned());
            }
        })?;
        Ok(numbers)
    }

    /// Every permit, by number.
    pub fn permits(&self) -> Result<impl Iterator<Item = Result<Permit, StoreError>> + '_, StoreError> {
        let ever = Measure::Issued { from: NaiveDate::MIN, until: NaiveDate::MAX };
        let mut numbers = self.permits_asked(&Question::of(ever))?;
        numbers.sort_unstable();
        let there =
            |number: String| self.permit(&number)?.ok_or_else(|| StoreError::Damaged(format!("no permit {number}")));
        Ok(numbers.into_iter().map(there))
    }

    /// The permits a question counts, in the same order.
    pub fn permits_counted(&self, question: &Question, each: &mut dyn FnMut(Permit)) -> Result<(), StoreError> {
        for number in self.permits_asked(question)? {
            each(self.permit(&number)?.ok_or_else(|| StoreError::Damaged(format!("no permit {number}")))?);
        }
        Ok(())
    }

    /// The answer to a question, at the moment this snapshot looks at.
    pub fn figures(&self, question: &Question) -> Result<Figures, StoreError> {
        let mut counting = Counting::of(question);
        self.each_fact(question, &mut |facts, _| counting.take(facts))?;
        let figures = counting.done();
        if figures.is_whole() { Ok(figures) } else { Err(StoreError::Damaged("figures that do not sum".to_owned())) }
    }

    /// What a question names that no permit of the register has, of whatever day and employer: a position or a citizenship
    /// may be written otherwise there.
    pub fn unheard_of(&self, question: &Question) -> Result<Vec<Phrase>, StoreError> {
        let ever = Question::of(Measure::Issued { from: NaiveDate::MIN, until: NaiveDate::MAX });
        let alone = [
            Question { position: question.position.clone(), ..ever.clone() },
            Question { citizenship: question.citizenship.clone(), ..ever },
        ];
        let mut unheard = Vec::new();
        for asked in alone.into_iter().filter(|asked| asked.position.is_some() || asked.citizenship.is_some()) {
            if self.figures(&asked)?.total == 0 {
                unheard.push(Phrase::new("figures-unheard-of").with("what", asked.narrowing(None)));
            }
        }
        Ok(unheard)
    }

    /// The employer a question asks about, where it stands in the register.
    pub fn employer_of(&self, question: &Question) -> Result<Option<Employer>, StoreError> {
        question.employer.as_deref().map_or(Ok(None), |bin| self.employer(bin))
    }

    /// The name of a group of a breakdown.
    pub fn group_name(&self, by: PermitBy, key: &str) -> Result<Phrase, StoreError> {
        Ok(match by {
            PermitBy::Employer => told::named(key, self.employer(key)?.as_ref()),
            PermitBy::Category => Category::from_code(key).map_or_else(|| Phrase::new(""), Category::phrase),
            PermitBy::Citizenship => told::country(key),
            PermitBy::Position => Phrase::new("figures-name").with("name", key),
        })
    }

    /// Employers by a BIN, or by a name: the one called so, else all whose names have every word.
    pub fn employers_named(&self, text: &str) -> Result<Vec<Employer>, StoreError> {
        if let Some(known) = self.employer(text.trim())? {
            return Ok(vec![known]);
        }
        let plain = |name: &str| name.to_lowercase();
        let words: Vec<String> = text.split_whitespace().map(plain).collect();
        let mut found = self.employers()?;
        found.retain(|employer| words.iter().all(|word| plain(&employer.input.name).contains(word.as_str())));
        let so = |employer: &Employer| plain(&employer.input.name) == words.join(" ");
        if let Some(at) = found.iter().position(so).filter(|_| found.iter().filter(|one| so(one)).count() == 1) {
            return Ok(vec![found.swap_remove(at)]);
        }
        Ok(if words.is_empty() { Vec::new() } else { found })
    }

    /// What may be counted: of an employer asked about, or of all.
    fn each_fact(&self, asked: &Question, each: &mut dyn FnMut(&Facts<'_>, &str)) -> Result<(), StoreError> {
        let prefix = asked.employer.as_deref().map_or_else(|| BY_EMPLOYER.to_vec(), of_employer);
        let mut whole = true;
        self.each_index_key(&prefix, &mut |key| {
            match facts(key) {
                Some((facts, number)) => each(&facts, number),
                None => whole = false,
            }
            whole
        })?;
        if whole { Ok(()) } else { Err(StoreError::Damaged("a permit's key".to_owned())) }
    }
}
