//! The reply to an inquiry at the keys: composed from the register, read, signed with the figures of that moment.

use rstest::rstest;

use super::inquiries::{inquire, inquiry};
use super::{SMALL, WIDE, shown, stage};
use crate::locale::Lang;
use crate::office::Command;
use crate::office::inquiry::{AskerKind, Inquiry, InquiryState};
use crate::office::permit::{EndPermit, EndReason};
use crate::office::{InquiryNo, Subject};
use crate::papers::reply::tests::{FIGURES, letter_commands};
use crate::tui::screens::Screen;
use crate::tui::stage::Stage;

const NO: InquiryNo = InquiryNo { year: 2026, count: 1 };

/// From the inquiry in its list to the reply that waits for a signature.
const COMPOSE: [&str; 6] =
    ["<f11><enter>d", "қиял<tab>", "<tab>", "01.09.2025<tab>", "<tab><tab><tab><tab>IV<tab>водитель<tab>", "<f2>"];

/// Signing and sending it.
const SEND: [&str; 2] = ["s", "<f2>g<f2>"];

fn with_register(lang: Lang, size: (u16, u16)) -> Stage {
    let mut stage = stage(lang, size);
    stage.submit_many(letter_commands().into_iter());
    inquire(&mut stage, "2026-03-20T10:00:00", "ЗТ-2025-00000001", AskerKind::Organisation);
    stage
}

pub fn composed(lang: Lang, size: (u16, u16), keys: usize) -> Stage {
    let mut stage = with_register(lang, size);
    for keys in &COMPOSE[..keys] {
        stage.keys(keys);
    }
    stage
}

pub fn kept(stage: &mut Stage) -> Inquiry {
    stage.inquiry(NO)
}

/// What stands on the paper that is drawn, above it and on it, with single blanks.
pub fn paper(stage: &mut Stage) -> String {
    let Some(Screen::Paper(paper)) = stage.model.screens.last() else { panic!("{}", stage.text()) };
    let lines: Vec<String> = paper.all().iter().map(|line| line.text.clone()).collect();
    lines.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Keys struck: a letter each, a name in angle brackets one.
fn struck(keys: &[&str]) -> usize {
    let named = |text: &str| text.matches('<').count();
    let letters = |text: &str| {
        let mut inside = false;
        text.chars()
            .filter(|c| {
                let counted = !inside && *c != '<';
                inside = *c == '<' || (inside && *c != '>');
                counted
            })
            .count()
    };
    keys.iter().map(|text| named(text) + letters(text)).sum()
}

/// The letter's figures on the screen and in what is signed, from the inquiry's arrival to the reply's sending; the number
/// of keys is told in the README.
#[test]
fn the_letter_is_answered_by_the_keys_with_every_figure() {
    let mut stage = composed(Lang::Ru, SMALL, COMPOSE.len());
    assert_eq!(kept(&mut stage).state, InquiryState::Prepared, "{}", stage.text());
    stage.keys(SEND[0]);
    let text = paper(&mut stage);
    let wanted = |figure: &&str| {
        let figure = figure.replace(['«', '»'], "\"").replace("27 августа 2025", "16 марта 2026");
        let plain = text.replace(['«', '»'], "\"");
        !plain.contains(&figure)
    };
    let missing: Vec<&str> = FIGURES.into_iter().filter(wanted).collect();
    assert_eq!(missing, [""; 0], "{text}");
    assert!(text.contains("вопрос: должность «заместитель руководителя»"), "{text}");
    stage.draw();
    stage.keys(SEND[1]);
    let sent = kept(&mut stage);
    assert_eq!(sent.state, InquiryState::Sent, "{}", stage.text());
    let reply = &sent.reply.as_ref().unwrap().reply;
    assert!(reply.stands() && reply.words().iter().any(|text| text.contains("действует всего 65 разрешений")));
    assert!(!reply.text().contains("{{"), "{}", reply.text());
    assert_eq!(struck(&COMPOSE) + struck(&SEND), KEYS);
}

/// Keys from the inquiry in its list to the sent reply.
const KEYS: usize = 41;

/// The day of the questions stands ready, not the day of an order they name, nor one that has not come.
#[rstest]
#[case("Сколько разрешений действует на 01 сентября 2025 года?", "01.09.2025")]
#[case("2025 жылғы 1 қыркүйекте қанша рұқсат қолданыста?", "01.09.2025")]
#[case("Сколько действует по приказу № 279 от 30.06.2023?", "26.03.2026")]
#[case("Сколько будет действовать на 01.09.2026?", "26.03.2026")]
#[case("Сколько на 01.09.2025 и на 31.12.2025?", "26.03.2026")]
fn the_day_that_is_asked_about_stands_ready(#[case] question: &str, #[case] day: &str) {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.submit_many(letter_commands().into_iter());
    let Command::RegisterInquiry(mut came) =
        inquiry("2026-03-20T10:00:00", "ЗТ-2025-00000001", AskerKind::Organisation)
    else {
        panic!("an inquiry")
    };
    came.input.questions = vec![question.to_owned()];
    stage.submit(Command::RegisterInquiry(came));
    stage.keys("<f11><enter>d");
    let text = stage.text();
    let line = text.lines().find(|line| line.contains("действует на день")).unwrap_or_else(|| panic!("{text}"));
    assert!(line.contains(day), "{text}");
}

#[test]
fn a_permit_that_ended_meanwhile_is_told_at_signing_and_signed_as_it_is() {
    let mut stage = composed(Lang::Ru, SMALL, COMPOSE.len());
    let end = EndPermit {
        permit: "0001-2023".to_owned(),
        on: "2025-08-01".parse().unwrap(),
        reason: EndReason::Revoked,
        note: String::new(),
    };
    stage.submit(Command::EndPermit(end.clone()));
    stage.refresh();
    stage.keys("s");
    let text = paper(&mut stage);
    assert!(text.contains("действует на день: было 65, стало 64") && text.contains("всего 64 разрешения"), "{text}");
    // Moved once more between the drawing and the signature: it is not signed.
    stage.submit(Command::EndPermit(EndPermit { permit: "0002-2023".to_owned(), ..end }));
    stage.draw();
    stage.keys("<f2>");
    assert_eq!(kept(&mut stage).state, InquiryState::Prepared, "{}", stage.text());
}

#[test]
fn a_number_typed_by_hand_is_told_and_the_rest_stays_linked() {
    let mut stage = composed(Lang::Ru, WIDE, 4);
    stage.keys("<tab><tab><tab><tab><tab><tab><tab><ctrl-end> Итого 65.");
    stage.keys("<f2>s");
    let text = paper(&mut stage);
    assert!(text.contains("«65» введено вручную"), "{text}");
    assert!(text.contains("действует всего 65 разрешений"), "{text}");
}

#[rstest]
fn the_form_of_a_reply(#[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang, #[values(WIDE, SMALL)] size: (u16, u16)) {
    let mut stage = composed(lang, size, 4);
    shown("reply_form", lang, size, &mut stage);
}

/// The reply with the letter's figures as the head reads it.
pub(super) fn to_be_signed(lang: Lang, size: (u16, u16)) -> Stage {
    let mut stage = composed(lang, size, COMPOSE.len());
    stage.keys("s");
    stage
}

#[rstest]
fn the_reply_to_be_signed(#[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang, #[values(WIDE, SMALL)] size: (u16, u16)) {
    let mut stage = to_be_signed(lang, size);
    shown("reply_paper", lang, size, &mut stage);
}

/// Before it is signed F3 shows the pages with the figures of now; after that F3 is the paper that leaves the office.
#[test]
fn the_reply_is_read_before_it_is_signed_and_printed_after() {
    let mut stage = composed(Lang::Kk, SMALL, 5);
    stage.keys("<f3>");
    let text = paper(&mut stage);
    assert!(text.contains("действует всего 65 разрешений") && !text.contains("{{"), "{text}");
    stage.draw();
    stage.keys("<f2>");
    assert_eq!(kept(&mut stage).state, InquiryState::Received, "{}", stage.text());
    stage.keys("<esc><f2>");
    assert_eq!(kept(&mut stage).state, InquiryState::Prepared, "{}", stage.text());
    stage.keys("<f3>");
    assert!(paper(&mut stage).contains("действует всего 65 разрешений"), "{}", stage.text());
    stage.keys("<esc>s");
    stage.draw();
    stage.keys("<f2><f3>");
    let Some(Screen::Outgoing(outgoing)) = stage.model.screens.last() else { panic!("{}", stage.text()) };
    let pages: Vec<String> = outgoing.lines.iter().map(|line| line.text.clone()).collect();
    let pages = pages.join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(pages.contains("действует всего 65 разрешений"), "in its own language: {pages}");
    assert!(!stage.text().lines().last().unwrap().contains("Word"), "{}", stage.text());
    // It was written in Russian alone, whatever the screens are in.
    stage.keys("<f3>");
    assert!(stage.text().contains("тек орысша"), "{}", stage.text());
    stage.draw();
    stage.keys("<f2>");
    let made = stage.read(|s| s.papers_of(&Subject::Inquiry(NO)));
    assert_eq!(made.made.len(), 1, "{}", stage.text());
    assert!(made.made[0].file.ends_with("-ru.pdf"), "{}", made.made[0].file);
}

/// The text takes the pane while it has the focus, and its pages are turned in it.
#[test]
fn the_text_of_a_reply_takes_the_pane() {
    let mut stage = composed(Lang::Ru, SMALL, 5);
    stage.keys("<tab>");
    let first = stage.text();
    assert!(first.contains("рассмотрев Ваше обращение") && first.contains("Премьер-Министра"), "{first}");
    stage.keys("<pgdn><pgdn>");
    assert!(!stage.text().contains("рассмотрев Ваше"), "{}", stage.text());
    stage.keys("<pgup><pgup>");
    assert_eq!(stage.text(), first);
    stage.keys("<tab>");
    assert!(!stage.text().contains("Премьер-Министра"), "{}", stage.text());
}

#[test]
fn an_employer_asks_for_its_year() {
    let mut stage = composed(Lang::Ru, WIDE, 2);
    stage.keys("<backspace><backspace><backspace><backspace>");
    let text = stage.text();
    assert!(text.contains("Укажите год") && !text.contains("Работодатель не выбран"), "{text}");
    stage.keys("<f2>");
    assert_eq!(kept(&mut stage).state, InquiryState::Received, "{}", stage.text());
    stage.keys("2025<f2>");
    assert_eq!(kept(&mut stage).reply.and_then(|prepared| prepared.reply.ask).map(|ask| ask.year), Some(2025));
}

/// Without an employer nothing is asked of the register, and the words are read all the same.
#[test]
fn a_reply_in_words_alone_is_read_on_the_form_and_before_it_is_signed() {
    let mut stage = with_register(Lang::Ru, WIDE);
    stage.keys("<f11><enter>d<tab><tab><tab><tab><tab><tab><tab><tab><tab><tab>");
    stage.keys("В {{year}} году работают 45 человек, не согласия нет.");
    stage.keys("<shift-tab>");
    let told = ["«работают»", "правильно «несогласия»", "числа введены вручную, с реестром не связаны: 45"];
    let text = stage.text();
    assert!(text.contains("«year» берётся из реестра") && text.contains("Работодатель не выбран"), "{text}");
    let missing = |text: &str| told.into_iter().filter(|words| !text.contains(words)).collect::<Vec<_>>();
    assert_eq!(missing(&text), [""; 0], "{text}");
    stage.keys("<f2>");
    assert_eq!(kept(&mut stage).state, InquiryState::Received, "{}", stage.text());
    assert!(stage.text().contains("осталось поле в двойных скобках"), "{}", stage.text());
    stage.keys("<ctrl-home><delete><delete><delete><delete><delete><delete><delete><delete><delete><delete>");
    stage.keys("<f2>");
    assert_eq!(missing(&stage.text()), [""; 0], "{}", stage.text());
    stage.keys("s");
    let text = paper(&mut stage);
    assert_eq!(missing(&text), [""; 0], "{text}");
    stage.draw();
    stage.keys("<f2>");
    assert_eq!(kept(&mut stage).state, InquiryState::Signed, "{}", stage.text());
    assert!(!stage.text().contains("«работают»"), "what is signed is told of no more: {}", stage.text());
}
