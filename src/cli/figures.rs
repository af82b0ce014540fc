//! `akimat figures`: permits issued in a period, or valid on a day, and what they break down into.

use std::io;
use std::path::PathBuf;

use chrono::{NaiveDate, NaiveDateTime};
use clap::ValueEnum;
use clap::builder::PossibleValue;

use super::past::look;
use super::place::{Place, Stop};
use super::{Cli, DONE, Streams, input};
use crate::intake::{HeaderMap, PermitColumn};
use crate::locale::Texts;
use crate::office::permit::figures::{Figures, Measure, PermitBy, Question};
use crate::office::permit::told;
use crate::office::permit::{Category, Employer};
use crate::outbox::Unwritten;
use crate::phrase::{Arg, Phrase};
use crate::store::{Snapshot, StoreError};
use crate::tables;

/// What `akimat figures` understands.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Permits issued: a year, 2025, or two days, 2025-01-01..2025-08-31, both counted.
    #[arg(long, value_name = "PERIOD", required_unless_present = "stock", conflicts_with = "stock")]
    pub flow: Option<String>,
    /// Permits valid on a day: 2025-09-01.
    #[arg(long, value_name = "DAY")]
    pub stock: Option<String>,
    /// Of one employer: its BIN, or words of its name that no other has.
    #[arg(long, value_name = "EMPLOYER")]
    pub employer: Option<String>,
    /// Of one category: first, second, third, fourth, seasonal, transfer_head, transfer_manager, transfer_specialist.
    #[arg(long, value_name = "CATEGORY")]
    pub category: Option<String>,
    /// Of one citizenship: its country by any name, or as the permits write it.
    #[arg(long, value_name = "CITIZENSHIP")]
    pub citizenship: Option<String>,
    /// Of one position, as the permits write it.
    #[arg(long, value_name = "POSITION")]
    pub position: Option<String>,
    /// The register as it was known at a past moment: 2026-03-26 (the end of that day) or 2026-03-26T10:00.
    #[arg(long, value_name = "MOMENT")]
    pub at: Option<String>,
    /// Only one breakdown: employer, category, position or citizenship.
    #[arg(long, value_name = "BY", conflicts_with = "list")]
    pub by: Option<String>,
    /// Only the numbers of the permits that are counted, a line each.
    #[arg(long, conflicts_with = "format")]
    pub list: bool,
    /// Form: text, csv, xlsx or jsonl.
    #[arg(long, value_enum, value_name = "FORM", default_value = "text", hide_possible_values = true)]
    pub format: Form,
    /// File to write; standard output unless named.
    #[arg(long, value_name = "FILE", conflicts_with = "list")]
    pub out: Option<PathBuf>,
}

/// The form figures take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Lines for a person.
    Text,
    /// A table.
    Table(tables::Form),
}

impl ValueEnum for Form {
    fn value_variants<'a>() -> &'a [Self] {
        use tables::Form::{Csv, Jsonl, Xlsx};
        &[Self::Text, Self::Table(Csv), Self::Table(Xlsx), Self::Table(Jsonl)]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        match self {
            Self::Text => Some(PossibleValue::new("text")),
            Self::Table(form) => form.to_possible_value(),
        }
    }
}

/// What was counted, and when it was known.
struct Made {
    snapshot: Snapshot,
    figures: Figures,
    by: Option<PermitBy>,
    at: NaiveDateTime,
    past: bool,
}

/// Runs the subcommand.
///
/// # Errors
/// Only those of the streams.
pub fn run(args: &Args, cli: &Cli, streams: &mut Streams<'_>) -> io::Result<u8> {
    let made = match made(args, cli) {
        Ok(made) => made,
        Err(stop) => return stop.tell(streams),
    };
    match made.snapshot.unheard_of(&made.figures.question) {
        Ok(unheard) => unheard.iter().try_for_each(|words| writeln!(streams.err, "{}", streams.texts.say(words)))?,
        Err(fault) => return Stop::from(fault).tell(streams),
    }
    if args.list {
        return match made.snapshot.permits_asked(&made.figures.question) {
            Ok(numbers) => numbers.iter().try_for_each(|number| writeln!(streams.out, "{number}")).map(|()| DONE),
            Err(fault) => Stop::from(fault).tell(streams),
        };
    }
    let texts = streams.texts;
    super::written::put(args.out.as_deref(), cli, streams, |out| made.write(args.format, texts, out))
}

fn made(args: &Args, cli: &Cli) -> Result<Made, Stop> {
    let measure = measure(args).map_err(Stop::Usage)?;
    let by = args.by.as_deref().map(|by| known(by, PermitBy::ALL, PermitBy::code, "report-no-breakdown", "by"));
    let category = args.category.as_deref();
    let category = category.map(|word| {
        // By its code, or by any of the words that a file of permits may have for it.
        let code = HeaderMap::shipped().code(PermitColumn::Category, word).unwrap_or(word);
        known(code, Category::ALL, Category::code, "figures-no-category", "category")
    });
    let (by, category) = (by.transpose().map_err(Stop::Usage)?, category.transpose().map_err(Stop::Usage)?);
    let look = look(&Place::of(cli)?.read()?, args.at.as_deref())?;
    let employer = args.employer.as_deref().map(|of| employer(&look.snapshot, of)).transpose()?;
    let (position, citizenship) = (args.position.clone(), args.citizenship.clone());
    let figures = look.snapshot.figures(&Question { measure, employer, category, position, citizenship })?;
    Ok(Made { snapshot: look.snapshot, figures, by, at: look.now, past: look.past })
}

fn measure(args: &Args) -> Result<Measure, Phrase> {
    let Some(flow) = args.flow.as_deref() else {
        return Ok(Measure::Valid { on: input::day(args.stock.as_deref().unwrap_or_default())? });
    };
    if let Some(year) = flow.trim().parse().ok().filter(|_| flow.trim().len() == 4).and_then(Measure::of_year) {
        return Ok(year);
    }
    let (from, until) = flow.split_once("..").unwrap_or((flow, flow));
    let (from, until): (NaiveDate, NaiveDate) = (input::day(from)?, input::day(until)?);
    if from > until {
        return Err(Phrase::new("report-backwards").with("from", from).with("to", until));
    }
    Ok(Measure::Issued { from, until })
}

/// The value of a code, or the codes there are.
fn known<T: Copy>(text: &str, all: &[T], code: fn(T) -> &'static str, refused: &str, arg: &str) -> Result<T, Phrase> {
    all.iter().copied().find(|value| code(*value) == text).ok_or_else(|| {
        let codes = all.iter().map(|value| code(*value)).collect::<Vec<_>>().join(", ");
        Phrase::new(refused).with(arg, text).with("codes", Arg::Text(codes))
    })
}

/// Employers named where words of a name are those of several.
const NAMED: usize = 5;

/// The BIN of an employer, by itself or by words of the name.
fn employer(snapshot: &Snapshot, text: &str) -> Result<String, Stop> {
    let unknown = || Stop::Refused(Phrase::new("figures-no-employer").with("employer", text));
    employer_named(snapshot, text)?.map(|one| one.input.bin).ok_or_else(unknown)
}

/// The employer of a BIN or of words of a name; none where nobody is called so.
///
/// # Errors
/// Words that several have in their names; the store.
pub fn employer_named(snapshot: &Snapshot, text: &str) -> Result<Option<Employer>, Stop> {
    let mut found = snapshot.employers_named(text)?;
    if found.len() > 1 {
        let named = found.iter().take(NAMED).map(|one| told::named(&one.input.bin, Some(one))).collect::<Vec<_>>();
        let words = Phrase::new("figures-several").with("employer", text).with("n", found.len());
        return Err(Stop::Refused(words.with("employers", named)));
    }
    Ok(found.pop())
}

impl Made {
    fn write(&self, form: Form, texts: &Texts, out: &mut dyn io::Write) -> Result<(), Unwritten<StoreError>> {
        if let Form::Table(form) = form {
            return tables::figures::write(&self.snapshot, &self.figures, self.by, form, texts, self.at, out).map(drop);
        }
        for line in self.lines(texts)? {
            writeln!(out, "{line}")?;
        }
        Ok(())
    }

    fn lines(&self, texts: &Texts) -> Result<Vec<String>, Unwritten<StoreError>> {
        let question = &self.figures.question;
        let employer = self.snapshot.employer_of(question).map_err(Unwritten::Made)?;
        let mut said = vec![question.measure.phrase()];
        said.extend(question.narrowing(employer.as_ref()));
        said.extend(self.past.then(|| Phrase::new("figures-known").with("at", self.at)));
        said.extend(told::ahead(question.measure, self.at.date()));
        said.push(self.figures.sum());
        let mut lines: Vec<String> = said.iter().map(|phrase| texts.say(phrase)).collect();
        for by in told::BREAKDOWNS.iter().filter(|by| self.by.is_none_or(|only| only == **by)) {
            let groups = self.figures.groups(*by);
            if groups.is_empty() {
                continue;
            }
            lines.push(texts.say(&by.phrase()));
            for (key, count) in groups {
                let name = self.snapshot.group_name(*by, key).map_err(Unwritten::Made)?;
                let row = Phrase::new("figures-row").with("name", name).with("count", question.measure.count(count));
                lines.push(format!("  {}", texts.say(&row)));
            }
        }
        Ok(lines)
    }
}
