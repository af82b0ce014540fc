//! A report in words for a person, as JSON for a program.

use std::io;

use serde_json::Value;

use super::super::place::Stop;
use super::super::{Cli, DONE, Streams, paper, written};
use super::{Args, Form, Made};
use crate::locale::Texts;
use crate::office::report::{AVERAGES, Breakdown, By, FIGURES, Report, STANDING, meaning};
use crate::outbox::Unwritten;
use crate::papers;
use crate::phrase::Phrase;
use crate::print;
use crate::tables::{self, report};
use crate::tui::text::{pad, pad_left, width};

/// The one definition of each figure. A part stands under the figure that is defined for both.
pub(super) fn meanings(streams: &mut Streams<'_>) -> io::Result<u8> {
    let wholes = FIGURES.iter().map(|figure| (figure.code, figure.part));
    for (code, part) in wholes.chain(AVERAGES.into_iter().chain(STANDING).map(|code| (code, false))) {
        if part {
            writeln!(streams.out, "  {code}")?;
        } else {
            writeln!(streams.out, "{code}: {}", streams.texts.say(&meaning(code)))?;
        }
    }
    for by in By::ALL {
        writeln!(streams.out, "{}/: {}", by.code(), streams.texts.say(&by.meaning()))?;
    }
    Ok(DONE)
}

/// Everything a report says in words, or one of its breakdowns.
pub(super) fn text(made: &Made, by: Option<By>, texts: &Texts) -> String {
    let Made { report, at, .. } = made;
    let mut lines: Vec<String> = Vec::new();
    let heading = Phrase::new("report-heading").with("from", report.period.from).with("to", report.period.to);
    lines.push(texts.say(&heading.with("at", *at)));
    if let Some(by) = by {
        lines.extend(report.by(by).into_iter().flat_map(|breakdown| table(breakdown, report, texts)));
        return lines.join("\n") + "\n";
    }
    lines.extend(report.head.iter().map(|head| texts.say(&head.phrase())));
    for figure in report.standing.iter().chain(&report.figures) {
        lines.push(format!("{}{}", if figure.part { "  " } else { "" }, texts.say(&figure.phrase())));
    }
    let flags = report.flags().into_iter().map(|(phrase, _)| phrase);
    lines.extend(report.averages().into_iter().chain(flags).map(|phrase| texts.say(&phrase)));
    lines.join("\n") + "\n"
}

/// A breakdown in columns, under their headings.
fn table(breakdown: &Breakdown, report: &Report, texts: &Texts) -> Vec<String> {
    let by = breakdown.by;
    let heads: Vec<String> = by.measures().iter().map(|measure| texts.say(&measure.title())).collect();
    let names: Vec<String> = breakdown.rows.iter().map(|row| texts.say(&report.label(by, &row.key))).collect();
    let title = texts.say(&by.title());
    let wide = names.iter().map(|name| width(name)).chain([width(&title)]).max().unwrap_or_default();
    let line = |name: &str, cells: Vec<String>| {
        let cells = cells.iter().zip(&heads).map(|(cell, head)| pad_left(cell, width(head).max(6)));
        format!("{}  {}", pad(name, wide), cells.collect::<Vec<_>>().join("  "))
    };
    let rows = breakdown.rows.iter().zip(&names);
    let rows = rows.map(|(row, name)| line(name, row.counts.iter().map(ToString::to_string).collect()));
    std::iter::once(line(&title, heads.clone())).chain(rows.collect::<Vec<_>>()).collect()
}

/// The report as one object.
pub(super) fn json(made: &Made, by: Option<By>) -> io::Result<String> {
    let mut facts = match by.and_then(|by| made.report.by(by)) {
        Some(breakdown) => serde_json::to_value(breakdown),
        None => serde_json::to_value(&made.report),
    }
    .map_err(io::Error::other)?;
    facts["at"] = made.at.format("%Y-%m-%dT%H:%M:%S").to_string().into();
    facts["seq"] = made.seq.into();
    Ok(serde_json::to_string_pretty::<Value>(&facts).map_err(io::Error::other)? + "\n")
}

/// Writes the report in the form asked for, to the file that is named or to standard output.
pub(super) fn write(args: &Args, by: Option<By>, made: &Made, cli: &Cli, streams: &mut Streams<'_>) -> io::Result<u8> {
    let form = if args.json { Form::Json } else { args.format };
    if form == Form::Pdf
        && let Err(stop) = paper::language(streams)
    {
        return stop.tell(streams);
    }
    let texts = streams.texts;
    written::put(args.out.as_deref(), cli, streams, |out| put(form, by, made, texts, out))
}

fn put(form: Form, by: Option<By>, made: &Made, texts: &Texts, out: &mut dyn io::Write) -> Result<(), Unwritten<Stop>> {
    let table = |form, out| report::write(&made.report, by, form, texts, made.at, out).map(drop);
    match form {
        Form::Text => out.write_all(text(made, by, texts).as_bytes())?,
        Form::Json => out.write_all(json(made, by)?.as_bytes())?,
        Form::Csv => table(tables::Form::Csv, out)?,
        Form::Xlsx => table(tables::Form::Xlsx, out)?,
        Form::Pdf => {
            let pdf = print::file(&papers::of_report(&made.report, made.at, texts), texts);
            out.write_all(&pdf.map_err(|fault| Unwritten::Made(Stop::Usage(fault.phrase())))?)?;
        }
    }
    Ok(())
}
