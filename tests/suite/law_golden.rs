//! The tables of the law, as data: the golden terms, the sample deadlines, the messages that the rules name.

use std::fmt::Write as _;

use akimat::law::calendar::Calendar;
use akimat::law::clock::{Question, deadlines};
use akimat::law::edition::Rulebook;
use akimat::law::holder::Duty;
use akimat::law::professions::Professions;
use akimat::law::{Service, Stage};
use akimat::locale::{Lang, Texts};
use chrono::NaiveDate;

fn rows(text: &str) -> Vec<csv::StringRecord> {
    csv::Reader::from_reader(text.as_bytes()).records().collect::<Result<_, _>>().unwrap()
}

#[test]
fn the_embedded_files_parse() {
    let _ = (Calendar::embedded(), Rulebook::embedded(), Professions::embedded());
}

/// Holds: row-3, row-7, R-DAY, R-FILE.
#[test]
fn golden_terms() {
    let edition = Rulebook::embedded().newest();
    let readings = edition.default_readings();
    let rows = rows(include_str!("../fixtures/law/golden-terms.csv"));
    assert_eq!(rows.len(), 11);
    for row in &rows {
        let day = |at: usize| row[at].parse::<NaiveDate>().unwrap();
        let calendar =
            if row[1].is_empty() { Calendar::embedded().latest() } else { Calendar::embedded().as_known_on(day(1)) };
        let ask = |service| {
            let filed_at = row[0].parse().unwrap();
            let handed_over_on = None;
            deadlines(&Question {
                edition,
                calendar: &calendar,
                readings: &readings,
                service,
                filed_at,
                handed_over_on,
            })
            .unwrap()
        };
        let issue = ask(Service::Issue);
        assert_eq!(issue.registration_day, day(2), "{row:?}");
        assert_eq!(issue.due(Stage::ToCommission), Some(day(3)), "{row:?}");
        assert_eq!(issue.due(Stage::Commission), Some(day(5)), "{row:?}");
        assert_eq!(issue.due(Stage::Decision), Some(day(5)), "{row:?}");
        for service in [Service::Extend, Service::Reissue, Service::Duplicate] {
            assert_eq!(ask(service).due(Stage::Decision), Some(day(4)), "{row:?}");
        }
    }
}

#[test]
fn every_reason_the_rules_name_has_words_in_three_languages() {
    for lang in Lang::ALL {
        let texts = Texts::new(lang);
        let check = |id: &str| assert!(texts.has(id), "{id} is missing in {}", lang.code());
        for edition in Rulebook::embedded().editions() {
            check(&edition.phrase().id);
            edition.reading_notes().iter().for_each(|note| check(&note.reason));
            edition.grounds().iter().for_each(|ground| check(&ground.reason));
            for service in Service::ALL {
                check(&service.phrase().id);
                let terms = Stage::ALL.into_iter().filter_map(|stage| edition.term(service, stage));
                terms.for_each(|term| check(&term.reason));
                edition.validity(service).into_iter().for_each(|rule| check(&rule.reason));
                let items = edition.checklist(service).into_iter().flat_map(|list| &list.items);
                items.filter_map(|item| item.note.as_deref()).for_each(check);
            }
            Duty::ALL.into_iter().filter_map(|duty| edition.duty(duty)).for_each(|rule| check(&rule.reason));
        }
        for stage in Stage::ALL {
            check(&stage.phrase().id);
        }
    }
}

#[test]
fn every_name_of_a_day_off_is_english_in_english() {
    let view = Calendar::embedded().latest();
    let texts = Texts::new(Lang::En);
    for day in view.first_day().iter_days().take_while(|day| *day <= view.last_day()) {
        let said = texts.say(&view.status(day).unwrap().phrase());
        let by_act = said.contains("moved here");
        assert!(by_act || said.is_ascii(), "{day}: {said}");
    }
}

#[test]
fn checklists_name_only_attachments_an_application_can_have() {
    use akimat::office::application::AttachmentKind;
    for service in Service::ALL {
        for item in &Rulebook::embedded().newest().checklist(service).unwrap().items {
            assert!(AttachmentKind::from_code(&item.id).is_some(), "{}", item.id);
        }
    }
}

#[test]
fn every_error_is_a_sentence_in_three_languages() {
    use akimat::law::LawError;
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let (first, last) = (day("2023-01-01"), day("2027-12-31"));
    let errors = [
        LawError::BeyondCalendar { day: day("2028-01-03"), first, last },
        LawError::NoEdition { day: day("2023-06-30"), first: day("2023-07-01") },
        LawError::UnknownEdition { id: "503".to_owned(), known: "236-2023, 236-426".to_owned() },
        LawError::NoText { edition: "236-2023".to_owned(), paragraph: "row-9".to_owned() },
        LawError::NoTerm { edition: "236-2023".to_owned(), service: Service::Issue, stage: Stage::Commission },
        LawError::HandoverBeforeRegistration { handed_over_on: day("2026-03-25"), registration_day: day("2026-03-26") },
        LawError::BackwardPeriod { from: day("2026-03-26"), until: day("2026-03-25") },
        LawError::ValidityTooLong { until: day("2026-06-26"), latest: day("2026-06-25"), paragraph: "15".to_owned() },
        LawError::Data { file: "calendar-kz.toml".to_owned(), line: 7, column: 3, reason: "…".to_owned() },
    ];
    let mut said = String::new();
    for error in &errors {
        for lang in Lang::ALL {
            writeln!(said, "{} {}", lang.code(), Texts::new(lang).say(&error.phrase())).unwrap();
        }
    }
    assert!(!said.contains('‹'), "{said}");
    insta::assert_snapshot!(said);
}
