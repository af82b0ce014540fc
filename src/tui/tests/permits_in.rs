//! Permits at the import screen: what goes in, what does not and where, and that nothing is lost.

use std::collections::BTreeMap;
use std::fs;

use super::{SMALL, WIDE, stage};
use crate::import::Counts;
use crate::locale::Lang;
use crate::store::Listing;
use crate::tui::screens::Screen;
use crate::tui::screens::import::ImportStep;
use crate::tui::stage::Stage;

fn sample(name: &str) -> String {
    format!("{}/tests/fixtures/permits/{name}", env!("CARGO_MANIFEST_DIR"))
}

/// A sample file in the inbox of the office.
fn arrive(stage: &Stage, name: &str) {
    let inbox = stage.dir().join("inbox");
    fs::create_dir_all(&inbox).unwrap();
    fs::copy(sample(name), inbox.join(name)).unwrap();
}

/// What the import screen says is done.
fn done(stage: &mut Stage) -> Counts {
    match stage.model.screens.last() {
        Some(Screen::Import(screen)) => match &screen.step {
            ImportStep::Done(done) => done.counts,
            _ => panic!("{}", stage.text()),
        },
        _ => panic!("{}", stage.text()),
    }
}

fn permits(stage: &mut Stage) -> usize {
    let listing = Listing::permits_by_employer();
    stage.read(|s| s.listing_total(&listing)).try_into().unwrap()
}

/// What can be read on the screen from its top to its end, in one line.
fn whole(stage: &mut Stage) -> String {
    let mut pages: Vec<String> = Vec::new();
    loop {
        let page = stage.text();
        if pages.last() == Some(&page) {
            break;
        }
        pages.push(page);
        stage.keys("<pgdn>");
    }
    let lines = pages.iter().flat_map(|page| page.lines()).map(|line| line.trim_matches(['│', ' ']));
    lines.collect::<Vec<_>>().join(" ")
}

#[test]
fn a_file_of_permits_goes_in_once() {
    let mut stage = stage(Lang::Ru, SMALL);
    let text = fs::read_to_string(sample("permits.csv")).unwrap();
    // The last four are issued after the day the stage stands at.
    let rows: Vec<&str> = text.lines().take(57).collect();
    fs::create_dir_all(stage.dir().join("inbox")).unwrap();
    fs::write(stage.dir().join("inbox/permits.csv"), rows.join("\n")).unwrap();
    stage.keys("i<enter>");
    assert!(stage.text().contains("Прочитано 56: новых 56, повторов 0, отклонено 0"), "{}", stage.text());
    assert_eq!(permits(&mut stage), 0, "a look at it writes nothing");
    stage.keys("<f2>");
    let counts = done(&mut stage);
    assert_eq!((counts.read, counts.imported, counts.rejected), (56, 56, 0), "{}", stage.text());
    assert_eq!(permits(&mut stage), 56);
    let head = stage.records();
    stage.keys("<enter>i<enter><f2>");
    let again = done(&mut stage);
    assert_eq!((again.read, again.imported, again.duplicates), (56, 0, 56), "{}", stage.text());
    assert_eq!((permits(&mut stage), stage.records()), (56, head));
    // What came in is there at the next key.
    stage.keys("<enter><f11><f11>");
    assert!(stage.text().contains("ИРС-"), "{}", stage.text());
}

/// What the sample says of each line that is not plainly taken: its outcome and the columns to blame.
fn expected(stage: &Stage) -> BTreeMap<u64, (String, Vec<String>)> {
    let text = fs::read_to_string(sample("permits-messy.expected.csv")).unwrap();
    let of = |line: &str| {
        let mut cells = line.split(',');
        let mut next = || cells.next().unwrap_or_default().to_owned();
        let (number, outcome, columns) = (next(), next(), next());
        let words = |column: &str| stage.model.world.get(&format!("intake-column-{column}"));
        (number.parse().unwrap(), (outcome, columns.split_whitespace().map(words).collect()))
    };
    text.lines().skip(1).map(of).collect()
}

#[test]
fn a_messy_file_says_line_and_column_and_loses_nothing() {
    let mut stage = stage(Lang::Ru, WIDE);
    arrive(&stage, "permits-messy.csv");
    stage.keys("i<enter>");
    let said = whole(&mut stage);
    let of_line = |line: u64| {
        let from = said.find(&format!("строка {line}: ")).unwrap_or_else(|| panic!("no line {line}: {said}"));
        let rest = &said[from + "строка ".len()..];
        rest[..rest.find("строка ").unwrap_or(rest.len())].to_owned()
    };
    // The sample is of a later day than the stage: what has not come yet is refused here, in words that say so.
    let mut expected = expected(&stage);
    for (line, (outcome, columns)) in &mut expected {
        if of_line(*line).contains("ещё впереди") {
            (*outcome, *columns) = ("rejected".to_owned(), Vec::new());
        }
    }
    for (line, (outcome, columns)) in &expected {
        let words = of_line(*line);
        assert_eq!(outcome == "rejected", words.contains("отклонено"), "{line} {outcome}: {words}");
        for column in columns.iter().filter(|_| outcome == "rejected") {
            assert!(words.contains(&format!("({column})")), "{line} {column}: {words}");
        }
    }
    stage.keys("<f2>");
    let counts = done(&mut stage);
    let many = |what: &str| expected.values().filter(|(outcome, _)| outcome == what).count() as u64;
    assert_eq!(counts.rejected, many("rejected"), "{}", stage.text());
    assert_eq!(counts.read, counts.imported + counts.amended + counts.duplicates + counts.rejected);
    assert_eq!(permits(&mut stage) as u64, counts.imported);
    assert!(stage.text().contains("inbox/permits-messy.rejected.csv"), "{}", stage.text());
    // Every row that did not go in stands there as it came, under its line, its column and the reason.
    let kept = fs::read_to_string(stage.dir().join("inbox/permits-messy.rejected.csv")).unwrap();
    let kept = kept.trim_start_matches('\u{feff}');
    for (line, (outcome, _)) in &expected {
        let row = kept.lines().find(|row| row.split([',', ';']).next() == Some(&line.to_string()));
        assert_eq!(row.is_some(), outcome == "rejected", "{line}: {row:?}");
    }
    assert!(kept.contains("31.02.2025"), "{kept}");
    let head = stage.records();
    stage.keys("<enter>i<enter><f2>");
    let again = done(&mut stage);
    assert_eq!((again.imported, again.amended, again.rejected), (0, 0, counts.rejected), "{}", stage.text());
    assert_eq!(stage.records(), head, "again changes nothing");
    assert_eq!(fs::read_dir(stage.dir().join("inbox")).unwrap().count(), 2, "the same rejected rows stand once");
    // What was begun to be mended there is not written over.
    let file = stage.dir().join("inbox/permits-messy.rejected.csv");
    fs::write(&file, kept.replace("31.02.2025", "28.02.2025")).unwrap();
    stage.keys("<enter>i<enter><f2>");
    assert!(stage.text().contains("inbox/permits-messy.rejected-2.csv"), "{}", stage.text());
    assert!(fs::read_to_string(&file).unwrap().contains("28.02.2025"));
    stage.keys("<enter>i<enter><f2>");
    assert_eq!(fs::read_dir(stage.dir().join("inbox")).unwrap().count(), 3, "{}", stage.text());
}

#[test]
fn rows_copied_from_a_sheet_go_in_as_a_file_does() {
    let mut stage = stage(Lang::Ru, SMALL);
    let text = fs::read_to_string(sample("permits.csv")).unwrap();
    let rows: Vec<String> = text.lines().take(3).map(|line| line.replace(',', "\t")).collect();
    stage.keys("i");
    stage.event(crate::tui::runtime::Event::Paste(rows.join("\n")));
    assert!(stage.text().contains("Прочитано 2: новых 2"), "{}", stage.text());
    stage.keys("<f2>");
    assert_eq!(permits(&mut stage), 2);
}
