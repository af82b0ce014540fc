//! A paper as the office would write it at a moment.

use chrono::{NaiveDate, NaiveDateTime};

use crate::locale::{Lang, Texts};
use crate::office::decide::{Numbered, Rules, newest_paper, paper_number};
use crate::office::paper::{Making, PaperKind, PaperLang, PaperRef, PaperRefusal};
use crate::office::report::Period;
use crate::office::{CaseNo, Event, Office, Refusal, SittingNo, Subject};
use crate::outbox;
use crate::papers::{self, Change, Head, Paper, changes, lang_of};
use crate::phrase::Phrase;
use crate::print::{self, Pages, PrintError};
use crate::store::{Snapshot, StoreError};

/// Why there is no paper.
#[derive(Debug)]
pub enum Undrawn {
    /// There is nothing to make it of, or the rules do not hold it any more.
    Refused(Refusal),
    /// The store.
    Store(StoreError),
    /// It cannot be put on pages.
    Print(PrintError),
}

impl From<StoreError> for Undrawn {
    fn from(fault: StoreError) -> Self {
        Self::Store(fault)
    }
}

impl From<Refusal> for Undrawn {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<PrintError> for Undrawn {
    fn from(fault: PrintError) -> Self {
        Self::Print(fault)
    }
}

impl Undrawn {
    /// It in a sentence.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Refused(refusal) => refusal.phrase(),
            Self::Store(fault) => fault.phrase(),
            Self::Print(fault) => fault.phrase(),
        }
    }
}

/// A paper, drawn.
#[derive(Debug)]
pub struct Drawn {
    /// Which.
    pub paper: PaperRef,
    /// In what language.
    pub lang: PaperLang,
    /// Whether it is in no other language.
    pub only: bool,
    /// The number that stands in it; empty where it has none.
    pub number: String,
    /// Whom it is about; empty where nobody is.
    pub who: String,
    /// The days it is of, where it is of a period.
    pub period: Option<Period>,
    /// What stands on it, a paper or several bound into one.
    pub papers: Vec<Paper>,
    /// It on its pages.
    pub pages: Pages,
    /// The making before, and what that said otherwise; none where it was never made in this language.
    pub before: Option<(Making, Vec<Change>)>,
}

impl Drawn {
    /// Its text, as it is kept: wherever a page ends.
    pub fn text(&self) -> String {
        self.papers.iter().map(Paper::text).collect()
    }

    /// The name of its file without its end: what it is, its number or its days, whom it is about, the language.
    pub fn stem(&self) -> String {
        let about = match self.period {
            Some(Period { from, to }) if from == to => from.to_string(),
            Some(Period { from, to }) => format!("{from}-{to}"),
            None if self.number.is_empty() => self.paper.subject.number(),
            None => self.number.clone(),
        };
        let kind = self.paper.kind.code().replace('_', "-");
        let parts = [kind, outbox::plain(&about), outbox::person(&self.who), self.lang.code().to_owned()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
    }
}

/// What stands under page n of m, in the language of the paper.
pub fn foot(texts: &Texts) -> impl Fn(usize, usize) -> String {
    |n, of| texts.say(&print::foot(n, of))
}

/// The papers there are about something now, the one an officer most likely wants first.
pub fn available(snapshot: &Snapshot, subject: &Subject, today: NaiveDate) -> Result<Vec<PaperRef>, StoreError> {
    let answered = answered(snapshot, subject)?;
    snapshot.ask(|office| {
        let all = PaperKind::ALL.iter().map(|kind| newest_paper(office, subject.clone(), *kind));
        let all = all.filter_map(|paper| match (&paper.subject, paper.kind) {
            (_, PaperKind::Validity) => answered.map(|nth| PaperRef { nth, ..paper }),
            // A certificate of ours is the paper of the case that granted it last, one of elsewhere none of ours.
            (Subject::Certificate(number), kind @ PaperKind::Certificate) => {
                let case = office.certificate(number)?.grants.last()?.case;
                Some(newest_paper(office, Subject::Case(case), kind))
            }
            _ => Some(paper),
        });
        all.filter(|paper| paper_number(office, paper, today).is_ok()).collect()
    })
}

/// The newest paper of a kind about something.
pub fn newest(snapshot: &Snapshot, subject: Subject, kind: PaperKind) -> Result<PaperRef, StoreError> {
    match (kind, answered(snapshot, &subject)?) {
        (PaperKind::Validity, Some(nth)) => Ok(PaperRef { subject, kind, nth }),
        _ => snapshot.newest_paper(subject, kind),
    }
}

/// The record of the last answer whether a certificate is valid.
fn answered(snapshot: &Snapshot, subject: &Subject) -> Result<Option<u64>, StoreError> {
    if !matches!(subject, Subject::Certificate(_)) {
        return Ok(None);
    }
    let records = snapshot.history(subject, None, usize::MAX)?;
    Ok(records.iter().rfind(|record| matches!(record.event, Event::ValidityAnswered(_))).map(|record| record.seq))
}

/// A paper as it would be made now, in the language of `texts` (Kazakh or Russian), or in the one it was written in alone.
///
/// # Errors
/// There is nothing to make it of; the store; a letter the font has not.
pub fn draw(snapshot: &Snapshot, paper: &PaperRef, texts: &Texts, now: NaiveDateTime) -> Result<Drawn, Undrawn> {
    let Numbered { number, .. } = snapshot.number_for(paper, now.date())??;
    let only = snapshot.ask(|office| papers::only_in(office, &paper.subject, paper.kind))?;
    let own = only.map(|lang| Texts::new(lang_for(lang)));
    let texts = own.as_ref().unwrap_or(texts);
    let settings = snapshot.settings()?.ok_or(Refusal::NotOpen)?;
    let head = Head { settings: &settings, number: &number, texts };
    let papers = match (&paper.subject, paper.kind) {
        (Subject::Complaint(no), PaperKind::Inventory) => {
            let bound = super::bundle::bundle(snapshot, *no, head)?;
            let (papers, pages) = bound.ok_or(Refusal::from(PaperRefusal::NothingToMake(paper.kind)))?;
            return finished(snapshot, paper, texts, number, papers, pages);
        }
        (Subject::Sitting(no), kind) => of_sitting(snapshot, *no, kind, head, now.date())?.into_iter().collect(),
        (Subject::Case(no), PaperKind::Minutes) => of_applicant(snapshot, *no, head)?.into_iter().collect(),
        (_, PaperKind::Validity) => of_answer(snapshot, paper.nth, head)?.into_iter().collect(),
        (subject, kind) => {
            let nth = usize::try_from(paper.nth).unwrap_or(usize::MAX);
            let one = |office: &dyn Office| papers::of(office, (subject, kind, nth), head, now.date());
            snapshot.ask(one)??.into_iter().collect::<Vec<_>>()
        }
    };
    let first = papers.first().ok_or(Refusal::from(PaperRefusal::NothingToMake(paper.kind)))?;
    let pages = print::pages(&first.title, &papers, foot(texts))?;
    finished(snapshot, paper, texts, number, papers, pages)
}

/// A paper on its pages, beside the making before it.
fn finished(
    snapshot: &Snapshot,
    paper: &PaperRef,
    texts: &Texts,
    number: String,
    papers: Vec<Paper>,
    pages: Pages,
) -> Result<Drawn, Undrawn> {
    let (lang, who) = (lang_of(texts), person(snapshot, &paper.subject)?);
    let only = snapshot.ask(|office| papers::only_in(office, &paper.subject, paper.kind))?.is_some();
    let mut drawn = Drawn { paper: paper.clone(), lang, only, number, who, period: None, papers, pages, before: None };
    let made = snapshot.papers_of(&paper.subject)?;
    if let Some(making) = made.newest(paper.kind, paper.nth, lang) {
        let old = snapshot.paper_text(&making.text)?.unwrap_or_default();
        drawn.before = Some((making.clone(), changes(&old, &drawn.text())));
    }
    Ok(drawn)
}

/// Minutes or agenda of a sitting; once it is over, by cases and settings as they stood when it was signed (п. 9).
fn of_sitting(
    snapshot: &Snapshot,
    no: SittingNo,
    kind: PaperKind,
    head: Head<'_>,
    today: NaiveDate,
) -> Result<Option<Paper>, Undrawn> {
    let Some(minutes) = snapshot.minutes(no)? else { return Ok(None) };
    let head = Head { settings: &minutes.settings, ..head };
    Ok(match kind {
        PaperKind::Minutes => Some(papers::of_sitting(&minutes.sitting, &minutes.cases, head)),
        PaperKind::Agenda => {
            let rules = snapshot.ask(|office| Rules::of(office, today))??;
            Some(papers::agenda(&minutes.sitting, &minutes.cases, &rules, head))
        }
        _ => None,
    })
}

/// The minutes of one applicant, of the sitting that recommended, as it was signed.
fn of_applicant(snapshot: &Snapshot, no: CaseNo, head: Head<'_>) -> Result<Option<Paper>, StoreError> {
    let Some(case) = snapshot.case(no)? else { return Ok(None) };
    let Some(minutes) = super::bundle::signed(snapshot, &case)? else { return Ok(None) };
    let then = minutes.cases.iter().find(|then| then.no == no).zip(minutes.sitting.item(no));
    let head = Head { settings: &minutes.settings, ..head };
    Ok(then.map(|(case, item)| papers::of_applicant(&minutes.sitting, item, case, head)))
}

/// The dated answer whether a certificate is valid, by the record it was given in.
fn of_answer(snapshot: &Snapshot, seq: u64, head: Head<'_>) -> Result<Option<Paper>, StoreError> {
    let Some(record) = snapshot.record(seq)? else { return Ok(None) };
    let Event::ValidityAnswered(answer) = &record.event else { return Ok(None) };
    Ok(Some(papers::validity_answer(answer, record.at.date_naive(), head)))
}

/// The newest makings of a paper, one a language, that are not what would be made now.
///
/// # Errors
/// The store.
pub fn outdated(snapshot: &Snapshot, paper: &PaperRef, now: NaiveDateTime) -> Result<Vec<Making>, StoreError> {
    let made = snapshot.papers_of(&paper.subject)?;
    let mut old = Vec::new();
    for lang in PaperLang::ALL {
        if made.newest(paper.kind, paper.nth, *lang).is_none() {
            continue;
        }
        match draw(snapshot, paper, &Texts::new(lang_for(*lang)), now) {
            Ok(drawn) => old.extend(made.outdated(paper.kind, paper.nth, *lang, &drawn.text()).cloned()),
            Err(Undrawn::Store(fault)) => return Err(fault),
            // What cannot be made now is told where it is made.
            Err(_) => {}
        }
    }
    Ok(old)
}

/// The language whose words a paper is written with.
pub const fn lang_for(of: PaperLang) -> Lang {
    match of {
        PaperLang::Kk => Lang::Kk,
        PaperLang::Ru => Lang::Ru,
    }
}

/// Whom it is about.
fn person(snapshot: &Snapshot, subject: &Subject) -> Result<String, StoreError> {
    Ok(match subject {
        Subject::Case(no) => snapshot.case(*no)?.map(|case| case.application.full_name),
        Subject::Certificate(number) => snapshot.certificate(number)?.map(|certificate| certificate.full_name),
        Subject::Complaint(no) => snapshot.complaint(*no)?.map(|complaint| complaint.input.from.name),
        Subject::Inquiry(no) => snapshot.ask(|office| office.inquiry(*no).map(|inquiry| inquiry.input.from.name))?,
        _ => None,
    }
    .unwrap_or_default())
}
