//! Papers into the outbox: read page by page, then F2; never over another, and what changed is said.

use std::fs;

use rstest::rstest;

use super::forms::TO_COMMISSION;
use super::signing::{checked, refuse};
use super::{SMALL, WIDE, shown, stage};
use crate::locale::{Lang, Texts};
use crate::office::certificate::amend::CorrectCertificate;
use crate::office::paper::PaperKind;
use crate::office::{CaseNo, Command, Subject};
use crate::tui::runtime::Event;
use crate::tui::screens::Screen;
use crate::tui::stage::{Stage, application};

const CASE: CaseNo = CaseNo { year: 2026, count: 1 };
const REFUSED: CaseNo = CaseNo { year: 2026, count: 5 };

/// A case with its certificate granted, by the keys of an officer.
fn granted(lang: Lang, size: (u16, u16)) -> Stage {
    let mut stage = stage(lang, size);
    stage.keys(TO_COMMISSION);
    stage.keys("sy<f2>r<tab>12<f2>d<f2><f2>");
    stage
}

fn outbox(stage: &Stage) -> Vec<String> {
    let entries = fs::read_dir(stage.dir().join("outbox")).unwrap();
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn kind(stage: &Stage) -> Option<PaperKind> {
    stage.model.screens.iter().rev().find_map(|screen| match screen {
        Screen::Outgoing(screen) => screen.ask.paper.as_ref().map(|paper| paper.kind),
        _ => None,
    })
}

#[rstest]
fn the_pages_are_read_and_f2_puts_them_into_the_outbox(
    #[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang,
    #[values(WIDE, SMALL)] size: (u16, u16),
) {
    let mut stage = granted(lang, size);
    stage.keys("<f3>");
    assert_eq!(kind(&stage), Some(PaperKind::Certificate), "{}", stage.text());
    shown("outgoing", lang, size, &mut stage);
    stage.keys("<f2>");
    shown("outgoing-done", lang, size, &mut stage);
    let file = if lang == Lang::Kk { "kk" } else { "ru" };
    let names = outbox(&stage);
    assert_eq!(names.len(), 1, "{names:?}");
    assert!(names[0].starts_with("certificate-2026-0001-") && names[0].ends_with(&format!("-{file}.pdf")), "{names:?}");
    let bytes = fs::read(stage.dir().join("outbox").join(&names[0])).unwrap();
    assert!(bytes.starts_with(b"%PDF-1."));
    let made = stage.read(|s| s.papers_of(&Subject::Case(CASE)));
    assert_eq!((made.made.len(), made.made[0].file.as_str()), (1, names[0].as_str()));
}

#[test]
fn made_again_it_is_the_same_and_never_written_over() {
    let mut stage = granted(Lang::Ru, WIDE);
    stage.keys("<f3><f2><f3>");
    assert!(stage.text().contains("слово в слово та же"), "{}", stage.text());
    stage.keys("<f2>");
    let names = outbox(&stage);
    assert_eq!(names.len(), 2, "{names:?}");
    assert!(names[0].ends_with("-ru-2.pdf"), "{names:?}");
}

#[test]
fn made_again_after_a_change_it_says_what_changed() {
    let mut stage = granted(Lang::Ru, WIDE);
    stage.keys("<f3><f2>");
    let now = crate::tui::stage::moment().naive_local();
    stage.submit(Command::Deliver {
        case: CASE,
        file_name: "certificate.pdf".into(),
        file_hash: "0".repeat(64),
        signer: "А. Сейтова".into(),
        signed_at: now,
        delivered_at: now,
    });
    stage.refresh();
    stage.keys("0001<enter><f3>");
    let text = stage.text();
    assert!(text.contains("Отличается") && text.contains("А. Сейтова"), "{text}");
    // The same in Kazakh was never made: there is nothing to compare it with.
    stage.keys("<f3>");
    assert!(stage.text().contains("на казахском") && !stage.text().contains("та же"), "{}", stage.text());
    stage.keys("<f2>");
    assert_eq!(outbox(&stage).len(), 2);
}

fn slip(field: &str, value: &str) -> Command {
    Command::CorrectCertificate(CorrectCertificate {
        certificate: "2026-0001".into(),
        field: field.into(),
        value: value.into(),
        reason: "описка".into(),
    })
}

/// A slip that was put right in the register is not printed again, and what was made with it is said to differ.
#[test]
fn a_corrected_certificate_is_printed_as_the_register_has_it() {
    let mut stage = granted(Lang::Ru, WIDE);
    let printed = |stage: &mut Stage| {
        let paper = stage.read(|s| s.newest_paper(Subject::Case(CASE), PaperKind::Certificate));
        let (texts, now) = (Texts::new(Lang::Ru), crate::tui::stage::moment().naive_local());
        stage.read(|s| Ok(crate::outgoing::draw(s, &paper, &texts, now).unwrap().text()))
    };
    let before = printed(&mut stage);
    stage.keys("<f3><f2>");
    stage.submit(slip("full_name", "Росси Мария"));
    stage.submit(slip("profession_code", "3.1.6"));
    let after = printed(&mut stage);
    assert!(before.contains("Росси Марко") && after.contains("Росси Мария"), "{after}");
    assert!(!after.contains("Росси Марко"), "{after}");
    assert!(before.contains("Учитель") && after.contains("Системный аналитик"), "{after}");
    stage.refresh();
    stage.keys("0001<enter><f3>");
    assert!(stage.text().contains("Отличается"), "{}", stage.text());
}

#[rstest]
fn the_case_names_its_papers_and_the_delivery_warns_of_one_that_would_not_be_made_now(
    #[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang,
    #[values(WIDE, SMALL)] size: (u16, u16),
) {
    let mut stage = granted(lang, size);
    stage.keys("<f3><f2><f3><f3><f2>0001<enter>");
    shown("case-papers", lang, size, &mut stage);
    stage.keys("v");
    let warns = |stage: &mut Stage| stage.text().contains("F3");
    assert!(!warns(&mut stage), "{}", stage.text());
    stage.submit(slip("full_name", "Росси Мария"));
    stage.refresh();
    stage.keys("<esc>v");
    assert!(warns(&mut stage), "{}", stage.text());
    shown("deliver-outdated", lang, size, &mut stage);
}

#[test]
fn a_key_read_before_the_pages_were_drawn_writes_nothing() {
    let mut stage = granted(Lang::Ru, WIDE);
    stage.keys_before_answers("<f3><f2>");
    assert!(outbox(&stage).is_empty(), "{:?}", outbox(&stage));
}

#[test]
fn an_outbox_that_cannot_be_written_is_said_and_records_nothing() {
    let mut stage = granted(Lang::Ru, WIDE);
    fs::remove_dir_all(stage.dir().join("outbox")).unwrap();
    stage.keys("<f3><f2>");
    assert!(stage.text().contains("такой папки нет"), "{}", stage.text());
    assert!(stage.read(|s| s.papers_of(&Subject::Case(CASE))).made.is_empty());
    assert_eq!(kind(&stage), Some(PaperKind::Certificate));
}

/// A case whose refusal another prepared and the officer signed.
fn refused(lang: Lang, size: (u16, u16)) -> Stage {
    let mut stage = checked(lang);
    stage.event(Event::Resize(size.0, size.1));
    stage.submit(refuse());
    stage.refresh();
    stage.keys("0005<enter>d<f2>");
    stage
}

fn written(stage: &Stage, name: &str) -> String {
    let file = fs::File::open(stage.dir().join("outbox").join(name)).unwrap();
    let mut archive = zip::ZipArchive::new(file).unwrap();
    std::io::read_to_string(archive.by_name("word/document.xml").unwrap()).unwrap()
}

#[rstest]
fn f5_puts_a_draft_for_word_into_the_outbox_and_the_pages_stay(
    #[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang,
    #[values(WIDE, SMALL)] size: (u16, u16),
) {
    let mut stage = refused(lang, size);
    stage.keys("<f3>");
    assert_eq!(kind(&stage), Some(PaperKind::Refusal), "{}", stage.text());
    let before = stage.records();
    stage.keys("<f5>");
    shown("outgoing-drafted", lang, size, &mut stage);
    assert_eq!((kind(&stage), stage.records()), (Some(PaperKind::Refusal), before));
    let file = if lang == Lang::Kk { "kk" } else { "ru" };
    let names = outbox(&stage);
    assert_eq!(names.len(), 1, "{names:?}");
    assert!(names[0].starts_with("refusal-2026-0005-") && names[0].ends_with(&format!(".{file}.docx")), "{names:?}");
    assert!(stage.text().contains(&names[0]), "{}", stage.text());
    // A second one stands beside the first, and F2 still writes the paper itself.
    stage.keys("<f5><f2>");
    assert_eq!(outbox(&stage).len(), 3, "{:?}", outbox(&stage));
}

#[test]
fn a_draft_takes_no_number_and_carries_the_one_the_paper_has() {
    let mut stage = refused(Lang::Ru, WIDE);
    stage.keys("<f3><f5>");
    let number = stage.read(|s| {
        let paper = s.newest_paper(Subject::Case(REFUSED), PaperKind::Refusal)?;
        Ok(s.number_for(&paper, crate::tui::stage::moment().date_naive())?.unwrap())
    });
    assert!(number.counted.is_some(), "{number:?}");
    let first = outbox(&stage).remove(0);
    assert!(!written(&stage, &first).contains(&number.number), "{number:?}");
    stage.keys("<f2><f3><f5>");
    let second = outbox(&stage).into_iter().find(|name| name.ends_with("-2.docx")).unwrap();
    assert!(written(&stage, &second).contains(&number.number), "{number:?}");
}

#[rstest]
fn a_paper_without_a_template_says_so(#[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang) {
    let mut stage = granted(lang, SMALL);
    stage.keys("<f3><f5>");
    let why = stage.model.world.say(&crate::templates::no_template(PaperKind::Certificate));
    assert!(stage.text().contains(&why), "{}", stage.text());
    assert!(outbox(&stage).is_empty());
    // In the menu it stands with its reason, and what can be done can be done from there.
    stage.keys("<f9>Word");
    assert!(stage.text().contains(&why), "{}", stage.text());
}

#[test]
fn the_menu_of_a_paper_writes_its_draft() {
    let mut stage = refused(Lang::Ru, SMALL);
    stage.keys("<f3><f9>Word");
    shown("outgoing-menu", Lang::Ru, SMALL, &mut stage);
    stage.keys("<enter>");
    assert_eq!(outbox(&stage).len(), 1, "{}", stage.text());
}

#[rstest]
#[case("unknown.docx", "{{nmae}}")]
#[case("no-zip.docx", "")]
#[case("password.docx", "")]
#[case("macros.docx", "")]
fn a_template_that_cannot_be_filled_is_said_in_three_languages(#[case] bad: &str, #[case] names: &str) {
    for lang in Lang::ALL {
        let mut stage = refused(lang, WIDE);
        fs::create_dir(stage.dir().join("templates")).unwrap();
        let own = if lang == Lang::Kk { "refusal.kk.docx" } else { "refusal.ru.docx" };
        let bad = format!("tests/fixtures/templates/bad/{bad}");
        fs::copy(&bad, stage.dir().join("templates").join(own)).unwrap();
        stage.keys("<f3><f5>");
        let text = stage.text();
        assert!(text.contains(own) && text.contains(names) && !text.contains('‹'), "{text}");
        assert!(outbox(&stage).is_empty());
    }
}

/// Two hundred letters, of two bytes and of four: the paper has them all, the file's name as many as fit.
#[test]
fn a_name_of_two_hundred_letters_is_on_the_paper_and_cut_in_the_files_name() {
    let mut stage = stage(Lang::Ru, WIDE);
    let name = "Ұзынсонар".repeat(22) + "ЯЯ";
    assert_eq!(name.chars().count(), 200);
    stage.register(application("777", &name, crate::law::Service::Issue, "2026-03-11T09:00:00"));
    stage.refresh();
    stage.keys("0006<enter>");
    stage.keys(TO_COMMISSION);
    stage.keys("sy<f2>r<tab>12<f2>d<f2><f2>0006<enter><f3>");
    let shown: String = stage.text().chars().filter(|c| !c.is_whitespace() && *c != '│').collect();
    assert!(shown.contains(&name), "{}", stage.text());
    stage.keys("<f2>");
    let names = outbox(&stage);
    assert!(names.len() == 1 && names[0].len() < 200 && names[0].ends_with("-ru.pdf"), "{names:?}");
    assert!(crate::outbox::person(&"𠀋".repeat(200)).len() <= 120);
}

/// A sign that no letter of the font is for: the officer is told which, where and what to do, also where the line is short.
#[rstest]
fn a_sign_the_font_has_not_is_told_whole(
    #[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang,
    #[values(WIDE, SMALL)] size: (u16, u16),
) {
    let mut stage = stage(lang, size);
    let long = "Условия договора с работодателем: ".repeat(4);
    let name = format!("{long}300000 ₸");
    stage.register(application("777", &name, crate::law::Service::Issue, "2026-03-11T09:00:00"));
    stage.refresh();
    stage.keys("0006<enter>");
    stage.keys(TO_COMMISSION);
    stage.keys("sy<f2>r<tab>12<f2>d<f2><f2>0006<enter><f3>");
    shown("outgoing-no-letter", lang, size, &mut stage);
    let done = if lang == Lang::En {
        "tenge"
    } else if lang == Lang::Kk {
        "теңге"
    } else {
        "тенге"
    };
    assert!(stage.text().contains('₸') && stage.text().contains(done), "{}", stage.text());
    assert!(outbox(&stage).is_empty());
}

#[test]
fn a_draft_that_cannot_be_written_is_said() {
    let mut stage = refused(Lang::Ru, WIDE);
    fs::remove_dir_all(stage.dir().join("outbox")).unwrap();
    stage.keys("<f3><f5>");
    assert!(stage.text().contains("такой папки нет"), "{}", stage.text());
    assert_eq!(kind(&stage), Some(PaperKind::Refusal));
}
