//! Every column has one definition, and help and the exports give it.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;

use clap::ValueEnum;

use super::super::columns::{AHEAD, Column, DRAWN, HELD, MONTHS, OVERDUE, QUEUE};
use super::super::help;
use super::super::lists::ListKind;
use super::super::stage::Stage;
use super::{SMALL, stage};
use crate::locale::{Lang, Texts};
use crate::tables::Kind;
use crate::tables::figures;
use crate::tables::report::all_columns as report_columns;

fn drawn() -> Vec<Column> {
    DRAWN.iter().flat_map(|(_, columns)| columns.iter().copied()).collect()
}

/// The definitions by column.
fn meanings(texts: &Texts) -> BTreeMap<String, String> {
    let exported = Kind::ALL
        .into_iter()
        .flat_map(Kind::all_columns)
        .chain(report_columns())
        .chain(figures::COLUMNS.iter().copied());
    let names = drawn().into_iter().map(|column| column.name).chain(exported);
    names.map(|name| (name.to_owned(), texts.get(&format!("column-{name}")))).collect()
}

#[test]
fn every_column_has_a_definition_of_its_own_in_three_languages() {
    for lang in Lang::ALL {
        let texts = Texts::new(lang);
        let meanings = meanings(&texts);
        assert!(meanings.len() > 60);
        for (name, meaning) in &meanings {
            assert!(texts.has(&format!("column-{name}")), "{}: {name} has no definition", lang.code());
            assert!(meaning.chars().count() > 8, "{name}: {meaning}");
        }
        let apart: BTreeSet<&String> = meanings.values().collect();
        assert_eq!(apart.len(), meanings.len(), "{}: two columns of one definition", lang.code());
    }
}

#[test]
fn a_heading_means_one_thing() {
    let mut names: BTreeMap<&str, &str> = BTreeMap::new();
    for column in drawn() {
        let before = names.insert(column.heading, column.name);
        assert!(before.is_none_or(|name| name == column.name), "{column:?}");
    }
    for kind in Kind::ALL {
        let apart: BTreeSet<_> = kind.columns().iter().collect();
        assert_eq!(apart.len(), kind.columns().len(), "{kind:?}");
    }
}

#[test]
fn help_says_what_every_column_and_every_list_of_the_screens_is() {
    for lang in Lang::ALL {
        let stage: Stage = stage(lang, SMALL);
        let world = &stage.model.world;
        let lines: Vec<String> = help::lines(&stage.model).into_iter().map(|line| line.text).collect();
        for column in drawn() {
            let told = format!("  {}: {}", world.get(column.heading), world.get(&column.meaning()));
            assert!(lines.contains(&told), "{}: {told}", lang.code());
        }
        for list in ListKind::ALL {
            let told = format!("  {}: {}", world.say(&list.title()), world.say(&list.meaning()));
            assert!(lines.contains(&told), "{}: {told}", lang.code());
        }
    }
}

#[test]
fn the_headings_drawn_are_those_that_help_explains() {
    let mut stage = stage(Lang::Ru, (120, 40));
    let heading = QUEUE.map(|column| stage.model.world.get(column.heading));
    let text = stage.text();
    let line = text.lines().find(|line| line.contains(&heading[0]) && line.contains(&heading[3])).unwrap().to_owned();
    let mut rest = line.as_str();
    for word in &heading {
        rest = rest.split_once(word.as_str()).unwrap_or_else(|| panic!("{word}: {line}")).1;
    }
    stage.keys("<tab><tab>t");
    let text = stage.text();
    for columns in [&OVERDUE[..], &HELD, &AHEAD, &MONTHS] {
        let words: Vec<String> = columns.iter().map(|column| stage.model.world.get(column.heading)).collect();
        assert!(text.lines().any(|line| words.iter().all(|word| line.contains(word.as_str()))), "{words:?}: {text}");
    }
}

#[test]
fn an_export_says_what_its_columns_mean() {
    for kind in Kind::ALL {
        let name = kind.to_possible_value().unwrap().get_name().to_owned();
        assert_eq!(name, kind.code());
        let line = ["akimat", "--lang", "en", "--office", "/nowhere", "export", &name, "--columns"].map(OsString::from);
        let (mut out, mut err) = (Vec::new(), Vec::new());
        assert_eq!(crate::cli::run(line, &mut out, &mut err).unwrap(), 0);
        let told = String::from_utf8(out).unwrap();
        let columns: Vec<&str> = told.lines().map(|line| line.split_once(": ").unwrap().0).collect();
        assert_eq!(columns, kind.all_columns().collect::<Vec<_>>());
    }
}
