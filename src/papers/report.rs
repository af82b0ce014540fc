//! A report on paper: the figures and what they break down into as tables, lying, with headings that repeat and numbered
//! pages; of a day with the end of the journal.

use chrono::NaiveDateTime;

use super::paper::{Block, Column, Line, Paper, Place, Table};
use crate::locale::Texts;
use crate::office::report::{Breakdown, Report};
use crate::phrase::Phrase;

/// The report as known at a moment, in the language of the texts.
pub fn report(report: &Report, at: NaiveDateTime, texts: &Texts) -> Paper {
    // Of a paper the days stand without their names, as everywhere on papers.
    let (from, to) = (Texts::date(report.period.from), Texts::date(report.period.to));
    let title = texts.say(&Phrase::new("report-paper-title").with("from", from.as_str()).with("to", to.as_str()));
    let mut paper = Paper { wide: true, numbered: true, ..Paper::new(texts.lang(), title.clone(), at.date()) };
    let line = |place, text| Block::Line(Line { text, place });
    paper.blocks.push(line(Place::Heading, title));
    let heading = Phrase::new("report-heading").with("from", from).with("to", to).with("at", at);
    paper.blocks.push(line(Place::Body, texts.say(&heading)));
    paper.blocks.extend(report.head.iter().map(|head| line(Place::Body, texts.say(&head.phrase()))));
    paper.blocks.push(line(Place::Body, String::new()));
    paper.blocks.push(Block::Table(figures(report, texts)));
    let words = report.averages().into_iter().chain(report.flags().into_iter().map(|(words, _)| words));
    paper.blocks.extend(words.map(|words| line(Place::Body, texts.say(&words))));
    for breakdown in report.breakdowns.iter().filter(|breakdown| !breakdown.rows.is_empty()) {
        paper.blocks.push(line(Place::Body, String::new()));
        paper.blocks.push(line(Place::Heading, texts.say(&breakdown.by.title())));
        paper.blocks.push(line(Place::Caption, texts.say(&breakdown.by.meaning())));
        paper.blocks.push(Block::Table(broken(breakdown, report, texts)));
    }
    paper
}

fn figures(report: &Report, texts: &Texts) -> Table {
    let columns =
        vec![Column::new(texts.get("report-column-figure"), 8), Column::number(texts.get("report-column-count"), 1)];
    let row = |figure: &crate::office::report::Counted| {
        let name = texts.say(&figure.name());
        vec![if figure.part { format!("– {name}") } else { name }, figure.count.to_string()]
    };
    Table { columns, rows: report.standing.iter().chain(&report.figures).map(row).collect() }
}

fn broken(breakdown: &Breakdown, report: &Report, texts: &Texts) -> Table {
    let by = breakdown.by;
    let measures = by.measures().iter().map(|measure| Column::number(texts.say(&measure.title()), 1));
    let columns = std::iter::once(Column::new(texts.get("report-column-row"), 6)).chain(measures).collect();
    let row = |row: &crate::office::report::Row| {
        let name = texts.say(&report.label(by, &row.key));
        std::iter::once(name).chain(row.counts.iter().map(ToString::to_string)).collect()
    };
    Table { columns, rows: breakdown.rows.iter().map(row).collect() }
}
