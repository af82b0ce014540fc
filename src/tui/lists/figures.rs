//! Figures of the permits: what was issued in a period or is valid on a day, what it breaks down into, and under Enter the
//! permits that a number counts.

use chrono::{Datelike, Days, NaiveDate};

use super::table::{Bar, Cell, Table, Width};
use super::{ListOf, ListRow, RowOpens, section};
use crate::office::Subject;
use crate::office::permit::figures::{Figures, Measure, PermitBy, Question};
use crate::office::permit::{Category, Permit, told};
use crate::phrase::Phrase;
use crate::store::{Snapshot, StoreError};
use crate::tui::columns::PERMIT_FIGURES;
use crate::tui::forms::{FormKind, figures as form};
use crate::tui::theme::Role;

/// Permits that a number opens; the command line has them all.
const SHOWN: usize = 1_000;

static TABLE: Table = Table { columns: &PERMIT_FIGURES, widths: &[Width::Name(40), Width::Number(16), Width::Bar] };

/// The figures of a question, or what a number of them counts; of the year at hand where nothing is asked.
pub(super) fn rows(snapshot: &Snapshot, of: Option<&ListOf>, today: NaiveDate) -> Result<Vec<ListRow>, StoreError> {
    match of {
        Some(ListOf::Counted(question)) => counted(snapshot, question, &[]),
        Some(ListOf::Together(question, categories)) => counted(snapshot, question, categories),
        Some(ListOf::Figures(question)) => figures(snapshot, question, today),
        _ => figures(snapshot, &at_hand(today), today),
    }
}

/// What was issued in the year at hand: what is shown where nothing is asked.
pub fn at_hand(today: NaiveDate) -> Question {
    Question::of(Measure::of_year(today.year()).unwrap_or(Measure::Valid { on: today }))
}

fn figures(snapshot: &Snapshot, question: &Question, today: NaiveDate) -> Result<Vec<ListRow>, StoreError> {
    let figures = snapshot.figures(question)?;
    let asks = RowOpens::Preset(FormKind::Figures, form::values(question));
    let employer = snapshot.employer_of(question)?;
    let mut rows = vec![ListRow::new(question.measure.phrase(), Role::Title, asks.clone())];
    let narrowing = question.narrowing(employer.as_ref()).into_iter();
    rows.extend(narrowing.map(|words| ListRow::new(words, Role::Text, asks.clone())));
    let said = told::ahead(question.measure, today).into_iter().chain(snapshot.unheard_of(question)?);
    rows.extend(said.map(|words| ListRow::new(words, Role::Warn, asks.clone())));
    rows.push(ListRow::new(figures.sum(), Role::Text, opens(question.clone())));
    rows.push(ListRow::new(Phrase::new("figures-ask"), Role::Label, asks));
    let choices = RowOpens::Rows(Phrase::new("figures-choices"), choices(question, today));
    rows.push(ListRow::new(Phrase::new("figures-choices"), Role::Label, choices));
    for by in told::BREAKDOWNS {
        rows.extend(section(by.phrase(), broken(snapshot, &figures, by)?));
    }
    Ok(rows)
}

/// The list of what a question counts.
fn opens(question: Question) -> RowOpens {
    RowOpens::Of(ListOf::Counted(question))
}

/// A breakdown in columns with its bars; of what the question itself names, nothing.
fn broken(snapshot: &Snapshot, figures: &Figures, by: PermitBy) -> Result<Vec<ListRow>, StoreError> {
    let asked = &figures.question;
    let named = match by {
        PermitBy::Employer => asked.employer.is_some(),
        PermitBy::Category => asked.category.is_some(),
        PermitBy::Position => asked.position.is_some(),
        PermitBy::Citizenship => asked.citizenship.is_some(),
    };
    let groups = figures.groups(by);
    if named || groups.is_empty() {
        return Ok(Vec::new());
    }
    let most = groups.iter().map(|(_, count)| u64::from(*count)).max().unwrap_or_default();
    let mut rows = vec![ListRow::of_columns(&TABLE)];
    for (key, count) in groups {
        let words = snapshot.group_name(by, key)?;
        let bar = Bar { full: count.into(), light: 0, most };
        let cells = vec![Cell::Say(words.clone()), Cell::Say(asked.measure.count(count)), Cell::Bar(bar)];
        let row = ListRow::in_table(&TABLE, cells, Role::Text, opens(asked.narrowed(by, key)));
        rows.push(ListRow { words, ..row });
    }
    Ok(rows)
}

/// The same question of other days: the days a letter asks about most.
fn choices(question: &Question, today: NaiveDate) -> Vec<ListRow> {
    let month = today.with_day(1).unwrap_or(today);
    let before = month.pred_opt().unwrap_or(month);
    let year = |back: i32| Measure::of_year(today.year() - back);
    let day = |on: Option<NaiveDate>| on.map(|on| Measure::Valid { on });
    let measures = [
        day(Some(today)),
        day(Some(month)),
        day(NaiveDate::from_ymd_opt(today.year(), 1, 1)),
        day(NaiveDate::from_ymd_opt(today.year(), 1, 1).and_then(|first| first.checked_sub_days(Days::new(1)))),
        year(0),
        year(1),
        year(2),
        Some(Measure::Issued { from: month, until: today }),
        Some(Measure::Issued { from: before.with_day(1).unwrap_or(before), until: before }),
    ];
    let row = |measure: Measure| {
        let opens = RowOpens::Asked(ListOf::Figures(Question { measure, ..question.clone() }));
        ListRow::new(measure.phrase(), Role::Text, opens)
    };
    measures.into_iter().flatten().map(row).collect()
}

/// The permits a question counts, of some categories together where they are named, under what was asked.
fn counted(snapshot: &Snapshot, question: &Question, together: &[Category]) -> Result<Vec<ListRow>, StoreError> {
    let mut numbers = Vec::new();
    if together.is_empty() {
        numbers = snapshot.permits_asked(question)?;
    }
    for category in together {
        numbers.extend(snapshot.permits_asked(&Question { category: Some(*category), ..question.clone() })?);
    }
    let n = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
    let mut rows = vec![ListRow::heading(question.measure.phrase())];
    let employer = snapshot.employer_of(question)?;
    rows.extend(question.narrowing(employer.as_ref()).into_iter().map(ListRow::heading));
    if !together.is_empty() {
        let categories: Vec<Phrase> = together.iter().map(|category| category.phrase()).collect();
        rows.push(ListRow::heading(Phrase::new("figures-of-categories").with("categories", categories)));
    }
    rows.push(ListRow::heading(Phrase::new("figures-counted").with("count", question.measure.count(n))));
    for number in numbers.iter().take(SHOWN) {
        rows.extend(snapshot.permit(number)?.map(|permit| row(&permit)));
    }
    if numbers.len() > SHOWN {
        rows.push(ListRow::heading(Phrase::new("figures-more").with("shown", SHOWN).with("n", numbers.len())));
    }
    Ok(rows)
}

fn row(permit: &Permit) -> ListRow {
    let input = &permit.input;
    let words = Phrase::new("figures-permit")
        .with("number", input.number.as_str())
        .with("worker", input.worker.name.as_str())
        .with("category", input.category.phrase())
        .with("position", input.position.as_str())
        .with("from", input.valid_from)
        .with("until", permit.last_day());
    ListRow::new(words, Role::Text, RowOpens::Card(Subject::Permit(input.number.clone())))
}
