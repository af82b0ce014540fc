//! `screenshots/*.svg`: the main screens as the program draws them. A picture that is not what it draws now fails.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs};

use rstest::rstest;

use super::super::stage::{Stage, application};
use super::super::svg;
use super::sittings::{CALL, waiting};
use super::{SMALL, WIDE, drawable};
use crate::law::Service;
use crate::locale::Lang;
use crate::office::Command;
use crate::office::application::Education;
use crate::office::complaint::Matter;
use crate::office::inquiry::AskerKind;

/// Writes the pictures instead of comparing them.
const WRITE: &str = "AKIMAT_WRITE_SCREENSHOTS";
/// What to do about a stale picture.
const ADVICE: &str = "rewrite them with AKIMAT_WRITE_SCREENSHOTS=1 cargo test --lib screenshots";

/// The pictures of a language and size, and the keys that lead from each to the next.
const SCREENS: [(&str, &str); 13] = [
    ("queue", ""),
    ("case", "<tab>"),
    ("deadlines", "<tab>"),
    ("explain", "<esc>e"),
    ("help", "<esc><f1>"),
    ("documents", "<esc>c"),
    ("score", "<f2>g<f2>s"),
    ("decide", "y<f2>r<tab>14<f2>d"),
    ("certificate", "<f2><f2><f3>"),
    ("readings", "<esc><f9>readings<enter>"),
    ("preview", "<enter><tab> <tab> <tab><tab>№ 12, 25.03.2026<f2>"),
    ("calendar", "<esc><esc><esc><f9>calendar<enter>"),
    ("officers", "<esc><f9>officers<enter>"),
];

/// The pictures of a sitting of ten.
const SITTING: [(&str, &str); 3] = [
    ("sitting", "<f2><pgdn><pgdn><pgdn><f2>2стаж подтверждён письмом<f2>"),
    ("sitting-projector", "<f6>"),
    ("sitting-minutes", "<f6><f3>"),
];

/// The pictures of a report.
const REPORT: [(&str, &str); 2] = [("report", "<f9>report<enter>"), ("report-bars", "<down><enter>")];

/// The picture of a complaint's card.
const COMPLAINT: &str = "complaint";

/// The picture of an inquiry's card.
const INQUIRY: &str = "inquiry";
/// The picture of a permit's card.
const PERMIT: &str = "permit";

/// The pictures of the second desk beside these: a reply to be signed, figures of the same register, and the lists of
/// permits and of quotas of a simulated office.
const SECOND: [&str; 4] = ["reply", "figures", "permits", "quotas"];

/// Fictional applicants: number, name, service, filed, officer.
const PEOPLE: [(&str, &str, Service, &str, &str); 24] = [
    ("389", "Росси Марко", Service::Issue, "2026-03-11T10:00:00", "akhmetova"),
    ("391", "Оздемир Мехмет", Service::Issue, "2026-03-16T16:20:00", "li"),
    ("405", "Чжан Вэй", Service::Issue, "2026-03-18T11:30:00", "akhmetova"),
    ("406", "Ли Анна", Service::Issue, "2026-03-19T09:10:00", "akhmetova"),
    ("407", "Накамура Юки", Service::Issue, "2026-03-19T14:45:00", "seitkali"),
    ("408", "Мюллер Ханс", Service::Extend, "2026-03-19T15:00:00", "li"),
    ("409", "Эль-Сайед Нур", Service::Issue, "2026-03-20T08:50:00", ""),
    ("410", "Гарсия Лопес Мария", Service::Issue, "2026-03-20T10:30:00", "akhmetova"),
    ("411", "Петров Иван", Service::Reissue, "2026-03-20T17:10:00", "seitkali"),
    ("412", "Ким Алексей", Service::Issue, "2026-03-20T19:02:00", "akhmetova"),
    ("413", "Жээнбаева Жылдыз", Service::Issue, "2026-03-21T12:00:00", "li"),
    ("414", "Ковальски Ян", Service::Issue, "2026-03-22T20:15:00", ""),
    ("415", "Сингх Арджун", Service::Issue, "2026-03-23T09:00:00", "akhmetova"),
    ("416", "Дюбуа Клер", Service::Duplicate, "2026-03-23T11:40:00", "seitkali"),
    ("417", "Йылмаз Айше", Service::Issue, "2026-03-24T13:25:00", "li"),
    ("418", "Мирзаев Улуғбек", Service::Issue, "2026-03-24T18:00:00", "akhmetova"),
    ("419", "Нгуен Тхи Хоа", Service::Issue, "2026-03-25T10:05:00", ""),
    ("420", "О’Брайен Шон", Service::Issue, "2026-03-25T16:50:00", "seitkali"),
    ("421", "Пак Ольга", Service::Extend, "2026-03-25T18:31:00", "akhmetova"),
    ("422", "Сато Кэндзи", Service::Issue, "2026-03-25T21:12:00", "li"),
    ("423", "Хассан Омар", Service::Issue, "2026-03-26T08:30:00", ""),
    ("424", "Цой Виктория", Service::Issue, "2026-03-26T08:55:00", ""),
    ("425", "Шмидт Лукас", Service::Duplicate, "2026-03-26T09:20:00", ""),
    ("426", "Юсупов Тимур", Service::Issue, "2026-03-26T10:02:00", ""),
];

/// An office in the middle of its week; Ким Алексей is selected.
fn office(lang: Lang, size: (u16, u16)) -> Stage {
    let mut stage = Stage::empty(lang, size.0, size.1);
    for (at, (number, name, service, filed, officer)) in PEOPLE.into_iter().enumerate() {
        let mut application = application(number, name, service, filed);
        if at % 7 == 3 {
            application.education = Some(Education::Both);
        }
        stage.register(application);
        if !officer.is_empty() {
            let case = format!("2026-{:04}", at + 1).parse().unwrap();
            stage.submit(Command::Assign { case, officer: Some(officer.to_owned()), reason: String::new() });
        }
    }
    for case in ["2026-0001", "2026-0003", "2026-0004"] {
        let case = case.parse().unwrap();
        let answers = ["application", "id", "education", "recognition", "work_record"];
        let answers = answers.map(|item| (item.to_owned(), crate::law::checklist::Answer::Present)).into();
        stage.submit(Command::CheckDocuments { case, answers });
        stage.submit(Command::SendToCommission { case });
    }
    stage.refresh();
    while !stage.text().contains("2026-0010") || stage.model.queue.selected().is_none_or(|row| row.no.count != 10) {
        stage.keys("<down>");
    }
    stage
}

/// The name of a picture; side by side the three panes are one, and none of their own.
fn name(what: &str, lang: Lang, size: (u16, u16)) -> Option<String> {
    let what = match what {
        "queue" if size == WIDE => "desk",
        "case" | "deadlines" if size == WIDE => return None,
        what => what,
    };
    Some(format!("{what}-{}-{}x{}.svg", lang.code(), size.0, size.1))
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("screenshots")
}

#[rstest]
fn screenshots(#[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang, #[values(WIDE, SMALL)] size: (u16, u16)) {
    let mut stage = office(lang, size);
    hold(&mut stage, &SCREENS, lang, size);
    complaint(&mut stage);
    if let Some(name) = name(COMPLAINT, lang, size) {
        pictured(&mut stage, &name);
    }
    stage.keys("<esc><esc>");
    super::inquiries::inquire(&mut stage, "2026-03-20T10:00:00", "ЗТ-2026-00000017", AskerKind::Organisation);
    stage.keys("<f11><enter>");
    if let Some(name) = name(INQUIRY, lang, size) {
        pictured(&mut stage, &name);
    }
    if let Some(name) = name(PERMIT, lang, size) {
        let mut permits = super::permits::with_permits(lang, size);
        super::permits::card(&mut permits);
        pictured(&mut permits, &name);
    }
    let mut sitting = waiting(lang, size, 10);
    sitting.keys(CALL);
    hold(&mut sitting, &SITTING, lang, size);
    let mut simulated = Stage::simulated(lang, size, 120);
    hold(&mut simulated, &REPORT, lang, size);
    second(&mut simulated, lang, size);
}

/// Draws what is beside the cards of the second desk.
fn second(simulated: &mut Stage, lang: Lang, size: (u16, u16)) {
    let [reply, figures, permits, quotas] = SECOND;
    let mut letter = super::replies::to_be_signed(lang, size);
    hold(&mut letter, &[(reply, "")], lang, size);
    letter.keys("<esc><esc><esc>");
    super::complaints::by_menu(&mut letter, "command-figures");
    hold(&mut letter, &[(figures, "<f4> <tab>01.09.2025<tab>қиял<tab><f2>")], lang, size);
    for (what, command) in [(permits, "command-permits"), (quotas, "command-quotas")] {
        simulated.keys("<esc><esc><esc>");
        super::complaints::by_menu(simulated, command);
        hold(simulated, &[(what, "")], lang, size);
    }
}

/// Draws one picture after another, and compares or writes them.
fn hold(stage: &mut Stage, pictures: &[(&str, &str)], lang: Lang, size: (u16, u16)) {
    for (what, keys) in pictures {
        stage.keys(keys);
        if let Some(name) = name(what, lang, size) {
            pictured(stage, &name);
        }
    }
}

/// The card of a complaint about the first case, received before Nauryz.
fn complaint(stage: &mut Stage) {
    stage.keys("<esc><esc>");
    super::complaints::complain(stage, "2026-03-20T10:00:00", Matter::Inaction);
    super::complaints::by_menu(stage, "command-complaints");
    stage.keys("<enter>");
}

fn pictured(stage: &mut Stage, name: &str) {
    let buffer = stage.draw();
    drawable(&buffer);
    let path = folder().join(name);
    let picture = svg::draw(&buffer);
    if env::var_os(WRITE).is_some() {
        fs::create_dir_all(folder()).unwrap();
        fs::write(&path, picture).unwrap();
    } else {
        let same = fs::read_to_string(&path).is_ok_and(|kept| kept == picture);
        assert!(same, "{} is not what is drawn now: {ADVICE}", path.display());
    }
}

#[test]
fn screenshots_are_these_and_no_others() {
    let mut names = BTreeSet::new();
    for lang in Lang::ALL {
        for size in [WIDE, SMALL] {
            names.extend(SCREENS.iter().chain(&SITTING).chain(&REPORT).filter_map(|(what, _)| name(what, lang, size)));
            names.extend(
                [COMPLAINT, INQUIRY, PERMIT].into_iter().chain(SECOND).filter_map(|what| name(what, lang, size)),
            );
        }
    }
    if env::var_os(WRITE).is_some() {
        // The others are still being written.
        return;
    }
    let kept = fs::read_dir(folder()).expect("screenshots/");
    let kept: BTreeSet<String> = kept.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(kept, names, "{ADVICE}");
}
