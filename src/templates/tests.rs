use std::fs;
use std::path::Path;

use super::*;
use crate::locale::{Lang, Texts};
use crate::office::case::Case;
use crate::office::complaint::Complaint;
use crate::office::paper::PaperKind;
use crate::office::settings::Settings;
use crate::papers::Head;
use crate::papers::fields::{self, meaning};
use crate::simulate::{self, Options};
use crate::store::Store;

const LANGS: [(PaperLang, Lang); 2] = [(PaperLang::Kk, Lang::Kk), (PaperLang::Ru, Lang::Ru)];

/// The cases and complaints of a training office.
fn office(dir: &Path) -> (Vec<Case>, Vec<Complaint>) {
    let at = dir.join("made");
    let now = "2026-11-20T10:00:00".parse().unwrap();
    simulate::make(&at, &Options { cases: 90, ..Options::at(now, Lang::Ru) }).unwrap();
    let snapshot = Store::open_read(&at).unwrap().snapshot().unwrap();
    let cases = snapshot.cases().unwrap().map(Result::unwrap).collect();
    (cases, snapshot.complaints().unwrap())
}

fn text_of(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut xml = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut xml).unwrap();
    let (mut text, mut inside) = (String::new(), false);
    for part in xml.split_inclusive(['<', '>']) {
        if inside && !part.ends_with('>') {
            text.push_str(part.trim_end_matches('<'));
        }
        inside = part.ends_with('>');
    }
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

#[test]
fn every_shipped_template_works_and_says_its_language() {
    for kind in DraftKind::ALL {
        for (lang, _) in LANGS {
            let template = Template::read(shipped(*kind, lang)).unwrap();
            template.check(&kind.fields()).unwrap();
            for name in ["body_kk", "body_ru", "number", "day", "to", "title", "post", "signer"] {
                assert!(template.names().any(|used| used == name), "{kind:?} {lang:?} {name}");
            }
        }
    }
}

#[test]
fn every_field_has_a_meaning_in_three_languages_and_stands_once() {
    for kind in DraftKind::ALL {
        let fields = kind.fields();
        for texts in Lang::ALL.map(Texts::new) {
            for field in &fields {
                assert!(!texts.say(&meaning(field)).contains('‹'), "{}", field.name);
            }
        }
        let mut names: Vec<_> = fields.iter().map(|field| field.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), fields.len());
    }
}

/// Every refusal, notice and letter of a whole office is written in both languages: no field is unknown or empty.
#[test]
fn every_letter_of_an_office_is_drafted_in_both_languages() {
    let dir = tempfile::tempdir().unwrap();
    let (cases, complaints) = office(dir.path());
    let settings = Settings::new("Управление <занятости> & координации");
    let mut made = std::collections::BTreeMap::new();
    let subjects = cases.iter().map(Subject::Case).chain(complaints.iter().map(Subject::Complaint));
    for subject in subjects {
        for kind in PaperKind::ALL.iter().copied().filter(|kind| kind_of(*kind).is_some()) {
            for (_, lang) in LANGS {
                let texts = Texts::new(lang);
                let head = Head { settings: &settings, number: "15-02/7", texts: &texts };
                match draft((kind, 0), subject, head, dir.path()) {
                    Err(DraftFault::Nothing(_)) => {}
                    Err(fault) => panic!("{fault}"),
                    Ok(draft) => {
                        let text = text_of(&draft.bytes);
                        assert!(text.contains("Управление <занятости> & координации"), "{text}");
                        assert!(!text.contains("{{") && !text.contains('‹'), "{text}");
                        let again = super::draft((kind, 0), subject, head, dir.path()).unwrap();
                        assert_eq!(again, draft);
                        assert!(draft.stem.starts_with(kind.code()) && draft.stem.ends_with(lang.code()));
                        *made.entry(kind).or_insert(0) += 1;
                    }
                }
            }
        }
    }
    assert_eq!(made.len(), 5, "{made:?}");
}

#[test]
fn a_refusal_says_what_its_page_says() {
    let dir = tempfile::tempdir().unwrap();
    let (cases, _) = office(dir.path());
    let settings = Settings::new("Управление");
    let refused = |case: &&Case| matches!(&case.decision, Some(decision) if matches!(decision.outcome, crate::office::case::Outcome::Refused { .. }));
    for case in cases.iter().filter(refused) {
        for (_, lang) in LANGS {
            let texts = Texts::new(lang);
            let head = Head { settings: &settings, number: "", texts: &texts };
            let edition = crate::law::edition::Rulebook::embedded().edition(&case.clocks.edition).unwrap();
            let text = text_of(&draft((PaperKind::Refusal, 0), Subject::Case(case), head, dir.path()).unwrap().bytes);
            let of = crate::papers::Letterhead { edition, of: head };
            let decision = crate::papers::DecisionDraft::of(case, case.decision.as_ref().unwrap());
            let page = crate::papers::of_decision(case, &decision, of);
            // The address, the headings within the page and its table have other shapes in a draft.
            let same = |line: &crate::papers::Line| {
                use crate::papers::Place::{Body, Heading, Quote};
                matches!(line.place, Heading | Body | Quote) && !line.text.contains(" │ ")
            };
            for line in page.lines().into_iter().filter(same) {
                // The addressee stands on a line of its own, without the word before it.
                let words = line.text.split_once(": ").filter(|(_, name)| *name == case.application.full_name);
                let words = words.map_or(line.text.as_str(), |(_, name)| name);
                // Cells of a table are parted by nothing here, by blanks there.
                assert!(text.replace(' ', "").contains(&words.replace(' ', "")), "{words}\n{text}");
            }
            assert!(fields::refusal(case, &decision, of).is_some());
        }
    }
}

#[test]
fn a_template_of_the_office_wins_and_a_bad_one_is_named() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join(FOLDER);
    fs::create_dir(&folder).unwrap();
    let own = folder.join("refusal.ru.docx");
    let uses = |lang| of_office(dir.path(), DraftKind::Refusal, lang).map(|template| template.names().count());
    let shipped_uses = uses(PaperLang::Ru).unwrap();
    fs::copy("tests/fixtures/templates/good/plain.docx", &own).unwrap();
    assert_eq!(uses(PaperLang::Ru).unwrap(), 1);
    assert_eq!(uses(PaperLang::Kk).unwrap(), shipped_uses);
    fs::write(&own, "no zip").unwrap();
    let told = |fault: TemplateFault| Texts::new(Lang::En).say(&fault.phrase());
    assert!(told(uses(PaperLang::Ru).unwrap_err()).starts_with("Template refusal.ru.docx: This is no Word document"));
    fs::remove_file(&own).unwrap();
    fs::create_dir(&own).unwrap();
    assert!(matches!(uses(PaperLang::Ru), Err(TemplateFault::Unread { .. })));
}

#[test]
fn a_name_of_two_hundred_letters_fits_a_file() {
    let dir = tempfile::tempdir().unwrap();
    let (mut cases, _) = office(dir.path());
    let case = cases.iter_mut().find(|case| !case.defects.is_empty()).unwrap();
    case.application.full_name = format!("../{}", "Ұзын/Аты ".repeat(22));
    let (settings, texts) = (Settings::new("x"), Texts::new(Lang::Kk));
    let head = Head { settings: &settings, number: "", texts: &texts };
    let stem = draft((PaperKind::DefectsNotice, 0), Subject::Case(case), head, dir.path()).unwrap().stem;
    assert!(stem.len() < 200 && !stem.contains(['/', ' ']) && !stem.contains(".."), "{stem}");
    assert!(stem.starts_with(&format!("defects_notice-{}-Ұзын-Аты-", case.no)), "{stem}");
}
