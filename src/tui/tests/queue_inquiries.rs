//! Inquiries beside the cases: above them in the queue, among the deadlines, under the filter of whose they are.

use rstest::rstest;

use super::{SMALL, WIDE, shown, stage};
use crate::locale::Lang;
use crate::office::inquiry::{Asker, AskerKind, AssignInquiry, InquiryInput, RegisterInquiry};
use crate::office::notification::NoticeChannel;
use crate::office::paper::PaperLang;
use crate::office::{Command, InquiryNo};
use crate::tui::lists::ListKind;
use crate::tui::screens::Screen;
use crate::tui::stage::Stage;

fn inquire(stage: &mut Stage, received: &str, kind: AskerKind) {
    stage.submit(Command::RegisterInquiry(RegisterInquiry {
        input: InquiryInput {
            received_at: received.parse().unwrap(),
            outside_no: String::new(),
            dated: None,
            from: Asker { name: "Портал «Новости Жетысу»".into(), kind, address: String::new() },
            channel: NoticeChannel::Portal,
            lang: PaperLang::Ru,
            questions: vec!["Сколько разрешений выдано?".into()],
        },
    }));
    stage.refresh();
}

fn give(stage: &mut Stage, count: u32, officer: &str) {
    let no = InquiryNo { year: 2026, count };
    let command = AssignInquiry { inquiry: no, officer: Some(officer.into()), reason: String::new() };
    stage.submit(Command::AssignInquiry(command));
    stage.refresh();
}

/// One overdue, one due today, one that is not pressing; the first is the officer's own.
fn with_inquiries(lang: Lang, size: (u16, u16)) -> Stage {
    let mut stage = stage(lang, size);
    inquire(&mut stage, "2026-03-12T10:00:00", AskerKind::Media);
    inquire(&mut stage, "2026-03-16T10:00:00", AskerKind::Media);
    inquire(&mut stage, "2026-03-20T10:00:00", AskerKind::Citizen);
    give(&mut stage, 1, "akhmetova");
    stage
}

/// The lines of the queue pane that are of inquiries.
fn above(stage: &mut Stage) -> Vec<String> {
    let text = stage.text();
    let word = stage.model.world.get("queue-inquiry");
    text.lines().filter(|line| line.contains(&word)).map(str::to_owned).collect()
}

#[rstest]
fn what_presses_of_the_inquiries_stands_above_the_cases(
    #[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang,
    #[values(WIDE, SMALL)] size: (u16, u16),
) {
    let mut stage = with_inquiries(lang, size);
    let lines = above(&mut stage);
    assert!(lines.len() >= 2 && lines[0].contains("2026-0001") && lines[1].contains("2026-0002"), "{lines:?}");
    shown("queue_inquiries", lang, size, &mut stage);
    stage.keys("<tab><tab>");
    shown("deadlines_inquiries", lang, size, &mut stage);
}

#[test]
fn up_from_the_first_case_leads_to_them_and_enter_opens_one() {
    let mut stage = with_inquiries(Lang::Ru, SMALL);
    stage.keys("<up><enter>");
    assert!(matches!(stage.model.screens.last(), Some(Screen::Text(_))), "{}", stage.text());
    assert!(stage.text().contains("2026-0002"), "{}", stage.text());
    stage.keys("<esc><up><enter>");
    assert!(stage.text().contains("2026-0001") && stage.text().contains("Портал «Новости"), "{}", stage.text());
    // From the last of them down to the first case again, and its commands are the case's.
    stage.keys("<esc><down><down>c");
    assert!(matches!(stage.model.screens.last(), Some(Screen::Form(_))), "{}", stage.text());
    assert!(stage.text().contains("Документы · 2026-0001"), "{}", stage.text());
}

#[test]
fn no_command_on_a_case_is_meant_while_an_inquiry_is_selected() {
    let mut stage = with_inquiries(Lang::Ru, SMALL);
    stage.keys("<up>");
    for letter in ["c", "g", "s", "r", "d", "v", "o", "a", "m", "z", "h", "e", "x"] {
        stage.keys(letter);
        assert!(stage.model.screens.is_empty(), "{letter}: {}", stage.text());
    }
    assert!(stage.model.queue.marked.is_empty());
    stage.keys("<esc>c");
    assert!(matches!(stage.model.screens.last(), Some(Screen::Form(_))), "{}", stage.text());
}

#[test]
fn the_filter_of_whose_is_theirs_too() {
    let mut stage = with_inquiries(Lang::Ru, SMALL);
    assert_eq!(above(&mut stage).len(), 2);
    stage.keys("q");
    let own = above(&mut stage);
    assert!(own.len() == 1 && own[0].contains("2026-0001"), "{own:?}\n{}", stage.text());
    give(&mut stage, 1, "li");
    assert_eq!(above(&mut stage), [""; 0], "{}", stage.text());
}

#[test]
fn more_than_three_are_counted_and_lead_to_their_list() {
    let mut stage = with_inquiries(Lang::Ru, SMALL);
    for _ in 0..3 {
        inquire(&mut stage, "2026-03-16T11:00:00", AskerKind::Media);
    }
    let text = stage.text();
    assert!(text.contains("обращений ещё 3: F11"), "{text}");
    stage.keys("<up><enter>");
    let Some(Screen::List(list)) = stage.model.screens.last() else { panic!("{}", stage.text()) };
    assert_eq!(list.kind, ListKind::Inquiries);
    // The cases keep the rest of the pane.
    stage.keys("<esc><end>");
    assert!(stage.text().contains("2026-0005  "), "{}", stage.text());
}

#[test]
fn what_is_overdue_of_them_stands_high_among_the_deadlines_and_opens_their_list() {
    let mut stage = with_inquiries(Lang::Ru, WIDE);
    stage.keys("<tab><tab><down><enter>");
    let Some(Screen::List(list)) = stage.model.screens.last() else { panic!("{}", stage.text()) };
    assert_eq!(list.kind, ListKind::Inquiries);
    let text = stage.text();
    assert!(text.contains("Просрочены: 1"), "{text}");
}

/// An office may begin with an inquiry: what is due stands on the desk, not behind the screen of an empty one.
#[test]
fn an_inquiry_of_an_office_without_cases_stands_on_its_desk() {
    let mut stage = Stage::empty(Lang::Ru, SMALL.0, SMALL.1);
    assert!(stage.text().contains("Дел здесь ещё нет"), "{}", stage.text());
    inquire(&mut stage, "2026-03-16T10:00:00", AskerKind::Media);
    let text = stage.text();
    assert!(text.contains("Новости Жетысу") && !text.contains("Дел здесь ещё нет"), "{text}");
    stage.keys("<up><enter>");
    assert!(stage.text().contains("Обращение 2026-0001"), "{}", stage.text());
}
