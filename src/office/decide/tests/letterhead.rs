//! The letterhead and the patterns of numbers: filled in, taken away, refused.

use super::{at, opened, who};
use crate::office::Command;
use crate::office::change::ChangeSettings;
use crate::office::memory::MemoryOffice;
use crate::office::paper::head::HeadField;
use crate::office::paper::{PaperLang, PaperRefusal, PatternFault, Series};
use crate::office::refusal::Refusal;

fn line(office: &mut MemoryOffice, field: HeadField, value: &str) -> Result<(), Refusal> {
    let change = ChangeSettings { head: vec![(field, value.into())], ..ChangeSettings::default() };
    office.submit(&Command::ChangeSettings(change), &who(), at("2026-03-26T10:00")).map(drop)
}

fn pattern(office: &mut MemoryOffice, series: Series, pattern: &str) -> Result<(), Refusal> {
    let change = ChangeSettings { patterns: vec![(series, pattern.into())], ..ChangeSettings::default() };
    office.submit(&Command::ChangeSettings(change), &who(), at("2026-03-26T10:00")).map(drop)
}

#[test]
fn a_paper_works_without_any_setting_and_says_what_is_not_filled_in() {
    let mut office = opened();
    let settings = office.settings.clone().unwrap();
    let side = settings.side(PaperLang::Kk);
    assert_eq!((side.body, side.address, side.bin, side.city), (settings.body.as_str(), "", "", ""));
    assert_eq!(side.signer().id, "letterhead-post");
    assert_eq!(settings.head_gaps(), HeadField::ALL);
    for field in HeadField::ALL {
        let value = if *field == HeadField::Bin { "260140001231" } else { "строка" };
        line(&mut office, *field, value).unwrap();
    }
    assert!(office.settings.as_ref().unwrap().head_warning().is_none());
}

#[test]
fn each_side_has_its_own_lines_and_an_empty_one_takes_a_line_away() {
    let mut office = opened();
    line(&mut office, HeadField::BodyKk, " Жұмыспен қамту басқармасы ").unwrap();
    line(&mut office, HeadField::ContactsKk, "Тел.: 8 (7270) 00-00-00\n\n  e-mail: kense@example.kz").unwrap();
    line(&mut office, HeadField::SignerKk, "Басқарма басшысы").unwrap();
    let settings = office.settings.clone().unwrap();
    let (kk, ru) = (settings.side(PaperLang::Kk), settings.side(PaperLang::Ru));
    assert_eq!((kk.body, ru.body), ("Жұмыспен қамту басқармасы", settings.body.as_str()));
    assert_eq!(kk.contacts, ["Тел.: 8 (7270) 00-00-00", "e-mail: kense@example.kz"]);
    assert_eq!((kk.signer().id.as_str(), ru.signer().id.as_str()), ("history-text", "letterhead-post"));
    line(&mut office, HeadField::BodyKk, "").unwrap();
    let settings = office.settings.clone().unwrap();
    assert_eq!(settings.side(PaperLang::Kk).body, settings.body);
    assert_eq!(line(&mut office, HeadField::BodyKk, ""), Err(Refusal::SameValue("settings".into())));
}

#[test]
fn what_cannot_be_printed_or_counted_by_is_refused() {
    let mut office = opened();
    let bad = |refusal: PaperRefusal| Err(Refusal::Paper(refusal));
    assert_eq!(line(&mut office, HeadField::Bin, "260140001232"), bad(PaperRefusal::BadBin("260140001232".into())));
    assert_eq!(line(&mut office, HeadField::CityRu, &"г".repeat(61)), bad(PaperRefusal::BadLine(HeadField::CityRu)));
    assert_eq!(line(&mut office, HeadField::CityRu, "г.\nАлматы"), bad(PaperRefusal::BadLine(HeadField::CityRu)));
    let fault = PaperRefusal::BadPattern { series: Series::Letters, fault: PatternFault::NoCount };
    assert_eq!(pattern(&mut office, Series::Letters, "ДК"), bad(fault));
    assert_eq!(office.settings.as_ref().unwrap().pattern(Series::Letters), "{n}/{yyyy}");
    pattern(&mut office, Series::Letters, "ДК-{n}").unwrap();
    assert_eq!(office.settings.as_ref().unwrap().pattern(Series::Letters), "ДК-{n}");
    pattern(&mut office, Series::Letters, "").unwrap();
    assert_eq!(office.settings.as_ref().unwrap().pattern(Series::Letters), "{n}/{yyyy}");
}
