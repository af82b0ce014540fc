//! Every form and screen that takes a file: what is read lies in the inbox under a bare name, whatever is typed.
//!
//! Files are written only by an export, whose name the program makes (`tests/export.rs`); with `--as` on the command line
//! `tests/suite/bare_names.rs` holds the same.

use std::fs;
use std::os::unix::fs::symlink;

use rstest::rstest;

use super::complaints::by_menu;
use super::outside::decided;
use super::{SMALL, WIDE, certificates, stage};
use crate::locale::Lang;
use crate::office::application::AttachmentKind;
use crate::tui::message::{Effect, ImportSource};
use crate::tui::runtime::Event;
use crate::tui::stage::Stage;

const ROWS: &str = "portal_number,filed_at,service,full_name,consent\nX-1,2026-03-25T10:00,issue,Секретный Пётр,y\n";
const SIGNED: &[u8] = b"signed elsewhere";

/// Files of the same two kinds outside the inbox, in a folder within it, and behind links out of it; one that may be
/// taken beside them. The paths of what may not.
fn hidden(stage: &Stage) -> Vec<String> {
    let inbox = stage.dir().join("inbox");
    fs::create_dir_all(inbox.join("sub")).unwrap();
    for (end, text) in [("csv", ROWS.as_bytes()), ("p7s", SIGNED)] {
        let outside = stage.dir().join(format!("secret.{end}"));
        fs::write(&outside, text).unwrap();
        fs::write(inbox.join(format!("sub/deep.{end}")), text).unwrap();
        symlink(&outside, inbox.join(format!("link.{end}"))).unwrap();
    }
    fs::write(inbox.join("there.csv"), ROWS.replace("Секретный Пётр", "Пак Ольга")).unwrap();
    fs::write(inbox.join("there.p7s"), b"signed here").unwrap();
    let own = |end: &str| stage.dir().join(format!("secret.{end}")).display().to_string();
    let paths = ["../secret", "./../secret", "sub/deep", "link", "sub/../../secret"];
    let ends = |path: &&str| [format!("{path}.csv"), format!("{path}.p7s")];
    paths.iter().flat_map(ends).chain([own("csv"), own("p7s"), "/etc/passwd".into(), "..".into()]).collect()
}

/// The signed result of a delivery is read and hashed by the program: only what its list has.
#[test]
fn a_delivery_hashes_nothing_but_bare_names() {
    let foreign = blake3::hash(SIGNED).to_hex().to_string();
    for at in 0..hidden(&stage(Lang::Ru, SMALL)).len() {
        let mut stage = decided();
        let path = hidden(&stage).swap_remove(at);
        stage.keys("v<f4>");
        stage.event(Event::Paste(path.clone()));
        stage.keys("<enter><f2>");
        assert_eq!(stage.case("2026-0005").delivery, None, "{path}");
        let text = stage.text();
        assert!(text.contains("Доставка результата") && !text.contains(&foreign[..16]), "{path}: {text}");
    }
    // What lies there under a bare name is.
    let mut stage = decided();
    hidden(&stage);
    stage.keys("v<f4>there.p7s<enter><f2>");
    let delivery = stage.case("2026-0005").delivery.unwrap_or_else(|| panic!("{}", stage.text()));
    assert_eq!(delivery.file_hash, blake3::hash(b"signed here").to_hex().to_string());
}

/// The import chooses from the inbox's list; a path that is pasted is a row that says nothing, and the desk behind it
/// opens no name but a bare one.
#[test]
fn an_import_reads_nothing_but_bare_names() {
    let mut stage = stage(Lang::Ru, WIDE);
    let before = stage.records();
    for path in hidden(&stage) {
        stage.keys("i");
        let text = stage.text();
        assert!(text.contains("there.csv") && !text.contains("deep.csv") && !text.contains("link.csv"), "{text}");
        stage.event(Event::Paste(path.clone()));
        assert!(!stage.text().contains("Секретный"), "{path}: {}", stage.text());
        stage.keys("<f2><esc><esc>");
        let source = || ImportSource::File(path.clone());
        stage.answer(vec![Effect::Preview(source()), Effect::Import(source())]);
        assert!(!stage.text().contains("Секретный"), "{path}: {}", stage.text());
        assert_eq!(stage.records(), before, "{path}");
    }
    stage.keys("i<enter><f2>");
    assert!(stage.records() > before, "{}", stage.text());
}

const PATHS: [&str; 3] = ["../secret.p7s", "/etc/passwd", "a/b"];

/// Where a document lies is only recorded: no file is opened by it, and what was typed stands as typed.
#[rstest]
fn where_an_attachment_lies_is_only_text(#[values(0, 1, 2)] at: usize) {
    let mut stage = stage(Lang::Ru, SMALL);
    hidden(&stage);
    stage.keys("0001<enter>");
    by_menu(&mut stage, "command-attachments");
    stage.keys("заявл<tab><tab><tab>");
    stage.keys(PATHS[at]);
    stage.keys("<f2>");
    let case = stage.case("2026-0001");
    let place = case.places.get(&AttachmentKind::Application).unwrap_or_else(|| panic!("{}", stage.text()));
    assert_eq!((place.file_name.as_str(), place.hash.as_str()), (PATHS[at], ""), "{}", stage.text());
}

/// The name beside a hash that was typed is only recorded, and so is the hash.
#[rstest]
fn the_name_of_a_result_that_is_typed_is_only_text(#[values(0, 1, 2)] at: usize) {
    let mut stage = decided();
    hidden(&stage);
    let hash = blake3::hash(b"hashed elsewhere").to_hex().to_string();
    stage.keys("v");
    stage.event(Event::Paste(hash.clone()));
    stage.keys("<up>");
    for _ in 0..40 {
        stage.keys("<backspace>");
    }
    stage.keys(PATHS[at]);
    stage.keys("<f2>");
    let delivery = stage.case("2026-0005").delivery.unwrap_or_else(|| panic!("{}", stage.text()));
    assert_eq!((delivery.file_name.as_str(), delivery.file_hash.as_str()), (PATHS[at], hash.as_str()));
}

/// The act of a revocation is named, not read.
#[rstest]
fn the_file_of_an_act_is_only_text(#[values(0, 1, 2)] at: usize) {
    let mut stage = certificates::with_certificate(Lang::Ru, SMALL, "2026-04-09");
    hidden(&stage);
    stage.keys(" expiring<enter><f9>prepare-revocation<enter>");
    stage.keys("Инспекция труда<enter>41-А<enter>25.03.2026<enter>24.03.2026<enter>");
    stage.keys(PATHS[at]);
    stage.keys("<enter>работает поваром<tab>не по профессии<f2>");
    let certificate = stage.read(|s| s.certificate(certificates::NUMBER)).unwrap();
    let prepared = certificate.prepared.unwrap_or_else(|| panic!("{}", stage.text()));
    assert!(serde_json::to_string(&prepared).unwrap().contains(&format!("\"{}\"", PATHS[at])), "{prepared:?}");
}
