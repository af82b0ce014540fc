//! Two at one inquiry: the second sees what the first did above what they typed, nothing is lost, and no reply is signed
//! that was not read.

use super::inquiries::inquire;
use super::replies::{composed, kept, paper};
use super::stale::assert_told;
use super::{SMALL, stage};
use crate::locale::Lang;
use crate::office::inquiry::{AskerKind, AssignInquiry, InquiryState, NoteInquiry, PrepareReply, SendReply, SignReply};
use crate::office::notification::NoticeChannel;
use crate::office::permit::{EndPermit, EndReason};
use crate::office::{Command, InquiryNo};
use crate::tui::screens::Screen;
use crate::tui::stage::{Stage, moment};

const NO: InquiryNo = InquiryNo { year: 2026, count: 1 };

fn with_card() -> Stage {
    let mut stage = stage(Lang::Ru, SMALL);
    inquire(&mut stage, "2026-03-20T10:00:00", "ЗТ-2026-00000017", AskerKind::Organisation);
    stage.keys("<f11><enter>");
    stage
}

fn prepare(stage: &mut Stage, paragraphs: &[&str]) {
    let paragraphs = paragraphs.iter().map(|text| (*text).to_owned()).collect();
    stage.submit(Command::PrepareReply(PrepareReply { inquiry: NO, lang: None, paragraphs, ask: None }));
    stage.refresh();
}

fn note(stage: &mut Stage, text: &str) {
    stage.submit(Command::NoteInquiry(NoteInquiry { inquiry: NO, text: text.into() }));
    stage.refresh();
}

fn words(stage: &mut Stage) -> Vec<String> {
    kept(stage).reply.map(|prepared| prepared.reply.paragraphs).unwrap_or_default()
}

#[test]
fn an_inquiry_is_not_given_away_over_what_another_did_with_it() {
    let mut stage = with_card();
    stage.keys("aсейтк<tab>он вёл переписку");
    stage.submit(Command::AssignInquiry(AssignInquiry {
        inquiry: NO,
        officer: Some("li".into()),
        reason: "очередь".into(),
    }));
    stage.refresh();
    stage.keys("<f2>");
    assert_told(&mut stage, "он вёл переписку");
    assert_eq!(kept(&mut stage).officer.as_deref(), Some("li"));
    stage.keys("<f2>");
    assert_eq!(kept(&mut stage).officer.as_deref(), Some("seitkali"), "{}", stage.text());
}

#[test]
fn a_note_stands_beside_anothers() {
    let mut stage = with_card();
    stage.keys("mРедакция звонила");
    note(&mut stage, "Просят по-казахски");
    stage.keys("<f2>");
    assert_told(&mut stage, "Редакция звонила");
    assert!(stage.text().contains("Просят по-казахски"), "{}", stage.text());
    stage.keys("<f2><f8><esc>");
    let history = stage.read(|s| s.history(&crate::office::Subject::Inquiry(NO), None, 10));
    let notes = history.iter().filter(|record| record.event.code() == "inquiry_noted").count();
    assert_eq!(notes, 2, "{}", stage.text());
}

#[test]
fn of_two_who_write_the_reply_the_second_sees_what_the_first_wrote_and_keeps_their_own() {
    let mut stage = with_card();
    prepare(&mut stage, &["Выдано 45 разрешений.", "Других нет."]);
    stage.keys("d<ctrl-end>");
    stage.keys("<end> Моё дополнение.");
    let ours = |stage: &mut Stage| stage.text().contains("Моё дополнение.");
    assert!(ours(&mut stage), "{}", stage.text());
    prepare(&mut stage, &["Выдано 46 разрешений.", "Других нет.", "Действует 65."]);
    stage.keys("<f2>");
    assert_told(&mut stage, "Моё дополнение.");
    let text = stage.text();
    for said in ["написано «Выдано 46 разрешений.»", "написано «Действует 65.»"]
    {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains("написано «Других нет.»"), "what is the same is not told: {text}");
    assert_eq!(words(&mut stage)[0], "Выдано 46 разрешений.", "theirs stands");
    stage.keys("<f2>");
    let now = words(&mut stage).join(" ");
    assert!(now.contains("Моё дополнение."), "{now}\n{}", stage.text());
    // What was written over stands in the history, whole.
    stage.keys("h");
    let history = stage.read(|s| s.history(&crate::office::Subject::Inquiry(NO), None, 10));
    assert_eq!(history.iter().filter(|record| record.event.code() == "reply_prepared").count(), 3);
}

#[test]
fn the_words_of_a_reply_that_was_signed_meanwhile_stay_as_a_draft() {
    let mut stage = with_card();
    prepare(&mut stage, &["Выдано 45 разрешений."]);
    stage.keys("d<end> Моё дополнение.");
    stage.submit(Command::SignReply(SignReply { inquiry: NO, words: Vec::new(), facts: String::new() }));
    stage.refresh();
    stage.keys("<f2>");
    assert_told(&mut stage, "Моё дополнение.");
    stage.keys("<f2>");
    assert!(matches!(stage.model.screens.last(), Some(Screen::Form(_))), "{}", stage.text());
    assert!(stage.text().contains("Моё дополнение."), "{}", stage.text());
    assert_eq!(kept(&mut stage).state, InquiryState::Signed);
    assert_eq!(words(&mut stage), ["Выдано 45 разрешений."]);
}

/// The head reads one reply while an officer prepares another: F2 does not sign what was not read.
#[test]
fn a_reply_that_is_written_anew_under_the_head_is_drawn_anew_before_it_is_signed() {
    let mut stage = with_card();
    prepare(&mut stage, &["Выдано 45 разрешений."]);
    stage.keys("s");
    stage.draw();
    prepare(&mut stage, &["Выдано 54 разрешения."]);
    assert!(paper(&mut stage).contains("45"), "the paper stands still while it is read");
    // The second F2 was read before the new paper was drawn: it signs nothing.
    stage.keys_ahead("<f2><f2>");
    assert_eq!(kept(&mut stage).state, InquiryState::Prepared, "{}", stage.text());
    let text = paper(&mut stage);
    assert!(text.contains("записано 1 изменение (В. Ли)"), "{text}");
    assert!(text.contains("Выдано 54 разрешения.") && !text.contains("Выдано 45"), "{text}");
    stage.draw();
    stage.keys("<f2>");
    let signed = kept(&mut stage);
    assert_eq!(signed.state, InquiryState::Signed, "{}", stage.text());
    assert_eq!(signed.reply.unwrap().reply.words(), ["Выдано 54 разрешения."]);
}

#[test]
fn a_reply_given_back_under_the_head_is_no_more_signed() {
    let mut stage = with_card();
    prepare(&mut stage, &["Выдано 45 разрешений."]);
    stage.keys("s");
    stage.draw();
    let back = crate::office::inquiry::ReturnReply { inquiry: NO, reason: "Назвать дату".into() };
    stage.submit(Command::ReturnReply(back));
    stage.refresh();
    stage.keys("<f2>");
    assert!(!matches!(stage.model.screens.last(), Some(Screen::Paper(_))), "{}", stage.text());
    assert_eq!(kept(&mut stage).state, InquiryState::Received);
    assert!(stage.text().contains("Назвать дату"), "the card says it: {}", stage.text());
}

#[test]
fn a_permit_changed_under_the_head_says_which_figure_moved_and_is_read_before_it_is_signed() {
    let mut stage = composed(Lang::Ru, SMALL, 6);
    stage.keys("s");
    assert!(paper(&mut stage).contains("всего 65 разрешений"));
    stage.draw();
    stage.submit(Command::EndPermit(EndPermit {
        permit: "0001-2023".to_owned(),
        on: "2025-08-01".parse().unwrap(),
        reason: EndReason::Revoked,
        note: String::new(),
    }));
    stage.refresh();
    stage.keys_ahead("<f2><f2>");
    assert_eq!(kept(&mut stage).state, InquiryState::Prepared, "{}", stage.text());
    let text = paper(&mut stage);
    assert!(text.contains("уже не те, с которыми ответ подготовлен: действует на день: было 65, стало 64"), "{text}");
    assert!(text.contains("всего 64 разрешения") && !text.contains("всего 65 разрешений"), "drawn anew: {text}");
    stage.draw();
    stage.keys("<f2>");
    let signed = kept(&mut stage);
    assert_eq!(signed.state, InquiryState::Signed, "{}", stage.text());
    assert!(signed.reply.unwrap().reply.text().contains("всего 64 разрешения"));
}

#[test]
fn a_reply_is_not_sent_twice() {
    let mut stage = with_card();
    prepare(&mut stage, &["Выдано 45 разрешений."]);
    stage.submit(Command::SignReply(SignReply { inquiry: NO, words: Vec::new(), facts: String::new() }));
    stage.refresh();
    stage.keys("g<tab><tab><tab>otvet.pdf");
    stage.submit(Command::SendReply(SendReply {
        inquiry: NO,
        sent_at: moment().naive_local(),
        channel: NoticeChannel::Portal,
        file_name: String::new(),
        file_hash: String::new(),
    }));
    stage.refresh();
    stage.keys("<f2>");
    assert_told(&mut stage, "otvet.pdf");
    let records = stage.records();
    stage.keys("<f2>");
    assert_eq!(stage.records(), records, "{}", stage.text());
    assert_eq!(kept(&mut stage).state, InquiryState::Sent);
}
