//! The second desk as it was: lists, figures, quotas and cards of a past day, to read only.

use chrono::{DateTime, FixedOffset};
use rstest::rstest;

use super::complaints::by_menu;
use super::permits::{BIN, input};
use super::{SMALL, WIDE};
use crate::locale::Lang;
use crate::office::inquiry::{Asker, AskerKind, AssignInquiry, InquiryInput, RegisterInquiry};
use crate::office::notification::NoticeChannel;
use crate::office::paper::PaperLang;
use crate::office::permit::quota::AllotQuota;
use crate::office::permit::{
    Category, CorrectPermit, EmployerInput, EndPermit, EndReason, ExtendPermit, RecordEmployer, RegisterPermit,
};
use crate::office::{Command, InquiryNo};
use crate::tui::screens::Screen;
use crate::tui::stage::Stage;

fn at(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(&format!("{text}:00+05:00")).unwrap()
}

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

fn quota(act: &str, total: u32, third: u32) -> Command {
    Command::AllotQuota(AllotQuota {
        year: 2026,
        act: act.into(),
        act_on: day("2025-12-29"),
        total: Some(total),
        by_category: [(Category::Third, third)].into(),
    })
}

fn permit(number: &str, category: Category, until: &str, name: &str) -> Command {
    Command::RegisterPermit(Box::new(RegisterPermit::from(input(number, category, ("2026-01-15", until), name))))
}

fn inquiry(received: &str, name: &str) -> Command {
    Command::RegisterInquiry(RegisterInquiry {
        input: InquiryInput {
            received_at: received.parse().unwrap(),
            outside_no: String::new(),
            dated: None,
            from: Asker { name: name.into(), kind: AskerKind::Citizen, address: String::new() },
            channel: NoticeChannel::Portal,
            lang: PaperLang::Ru,
            questions: vec!["Сколько выдано?".into()],
        },
    })
}

/// By the tenth: one permit, one quota, one inquiry that nobody has. Afterwards more of each, and the first changed.
fn lived((columns, rows): (u16, u16)) -> Stage {
    let mut stage = Stage::empty(Lang::Ru, columns, rows);
    let early = at("2026-03-05T10:00");
    stage.submit_at(quota("приказ № 512", 3, 1), early);
    stage.submit_at(permit("KZ-1", Category::Third, "2026-12-31", "Чэнь Вэй"), early);
    stage.submit_at(inquiry("2026-03-05T09:00:00", "ТОО «Сәуле»"), early);
    let late = at("2026-03-20T10:00");
    stage.submit_at(quota("приказ № 700", 50, 40), late);
    for n in 2..=5 {
        stage.submit_at(permit(&format!("KZ-{n}"), Category::Third, "2026-11-30", "Демир Али"), late);
    }
    let employer = EmployerInput {
        bin: BIN.into(), name: "АО «Ақсу»".into(), activity: "строительство".into()
    };
    stage.submit_at(Command::RecordEmployer(RecordEmployer { employer }), late);
    let extend = ExtendPermit { permit: "KZ-1".into(), on: day("2026-03-20"), from: None, until: day("2027-12-31") };
    stage.submit_at(Command::ExtendPermit(extend), late);
    let put_right = input("KZ-1", Category::Second, ("2026-01-15", "2026-12-31"), "Чэнь Вэй Инь");
    let correct = CorrectPermit { input: put_right, reason: "опечатка".into() };
    stage.submit_at(Command::CorrectPermit(Box::new(correct)), at("2026-03-23T10:00"));
    let end = EndPermit {
        permit: "KZ-1".into(),
        on: day("2026-03-24"),
        reason: EndReason::Revoked,
        note: "по решению суда".into(),
    };
    stage.submit_at(Command::EndPermit(end), at("2026-03-24T10:00"));
    let no = InquiryNo { year: 2026, count: 1 };
    let assign = AssignInquiry { inquiry: no, officer: Some("li".into()), reason: String::new() };
    stage.submit_at(Command::AssignInquiry(assign), late);
    stage.submit_at(inquiry("2026-03-20T09:00:00", "ТОО «Жұлдыз»"), late);
    stage.refresh();
    stage
}

const TO_THE_TENTH: &str = "<f9>прошлую<enter>10.03.2026<f2>";

fn told(stage: &mut Stage, has: &[&str], has_not: &[&str]) {
    let text = stage.text();
    for words in has {
        assert!(text.contains(words), "{words}: {text}");
    }
    for words in has_not {
        assert!(!text.contains(words), "not {words}: {text}");
    }
}

#[rstest]
fn every_list_of_the_second_desk_is_as_at_the_day(#[values(WIDE, SMALL)] size: (u16, u16)) {
    let mut stage = lived(size);
    // Now, round the lists.
    stage.keys("<f11>");
    told(&mut stage, &["«Сәуле»", "«Жұлдыз»", "В. Ли"], &[]);
    stage.keys("<f11>");
    told(&mut stage, &["KZ-2 · ", "KZ-5 · ", "прекращено"], &[]);
    stage.keys("<f11>");
    told(&mut stage, &["АО «Ақсу»"], &["Ақсу Құрылыс"]);
    stage.keys("<f11>");
    told(&mut stage, &["всего 5 разрешений"], &[]);
    stage.keys("<f11>");
    told(&mut stage, &["приказ № 700"], &[]);
    // The same round of the tenth; what was left aside on the way is not what stood then.
    stage.keys("<esc>");
    stage.keys(TO_THE_TENTH);
    stage.keys("<f11>");
    told(&mut stage, &["на 10.03.2026 23:59", "«Сәуле»"], &["«Жұлдыз»", "В. Ли"]);
    stage.keys("<f11>");
    told(&mut stage, &["KZ-1 · по 31.12.2026 · действует · Чэнь Вэй · III категория"], &["KZ-2", "Инь", "прекращено"]);
    stage.keys("<f11>");
    told(&mut stage, &["Ақсу Құрылыс"], &["АО «Ақсу»"]);
    stage.keys("<f11>");
    told(&mut stage, &["всего 1 разрешение"], &["всего 5"]);
    stage.keys("<f11>");
    told(&mut stage, &["приказ № 512"], &["приказ № 700"]);
    let third = stage.text();
    let third = third.lines().find(|line| line.contains("III категория")).unwrap_or_default();
    let numbers: Vec<&str> = third.split_whitespace().filter(|word| word.parse::<i64>().is_ok()).collect();
    assert_eq!(numbers, ["1", "1", "0"], "{third}");
    // Back to now by Esc, and the lists are of now again.
    stage.keys("<esc><esc><f11>");
    told(&mut stage, &["«Жұлдыз»"], &["только просмотр"]);
    stage.keys("<f11>");
    told(&mut stage, &["KZ-2 · "], &[]);
}

/// The permits a figure of then counts are those of then.
#[test]
fn a_figure_of_the_past_opens_what_it_counted_then() {
    let mut stage = lived(SMALL);
    stage.keys(TO_THE_TENTH);
    stage.keys("<f11><f11><f11><f11><down><enter>");
    told(&mut stage, &["KZ-1", "Чэнь Вэй, III категория"], &["KZ-2", "Инь"]);
    stage.keys("<enter>");
    told(&mut stage, &["Разрешение № KZ-1"], &["прекращено", "31.12.2027"]);
}

#[rstest]
#[case::permit("<f11><f11><enter>", "command-permit-end")]
#[case::permit_extended("<f11><f11><enter>", "command-permit-extend")]
#[case::permit_corrected("<f11><f11><enter>", "command-permit-correct")]
#[case::permit_taken_back("<f11><f11><enter>", "command-permit-take-back")]
#[case::employer("<f11><f11><f11><enter>", "command-employer-record")]
#[case::inquiry("<f11><enter>", "command-inquiry-reply")]
#[case::new_permit("<f11><f11>", "command-new-permit")]
#[case::quota("<f11><f11><f11><f11><f11>", "command-allot-quota")]
#[case::settings("", "command-permit-settings")]
fn the_past_is_read_only_and_says_so(#[case] to: &str, #[case] command: &str) {
    let mut stage = lived(SMALL);
    stage.keys(TO_THE_TENTH);
    stage.keys(to);
    let records = stage.records();
    by_menu(&mut stage, command);
    told(&mut stage, &["прошлое только читается"], &[]);
    assert!(!matches!(stage.model.screens.last(), Some(Screen::Form(_))), "{}", stage.text());
    assert_eq!(stage.records(), records);
}

#[test]
fn the_letters_of_a_card_do_nothing_in_the_past_but_say_why() {
    let mut stage = lived(SMALL);
    stage.keys(TO_THE_TENTH);
    stage.keys("<f11><enter>");
    for letter in ["a", "m", "z", "d", "n", "o"] {
        stage.keys(letter);
        assert!(!matches!(stage.model.screens.last(), Some(Screen::Form(_))), "{letter}: {}", stage.text());
    }
    stage.keys("a");
    told(&mut stage, &["прошлое только читается"], &[]);
}

/// Each record of a permit's history opens the permit as it was after it.
#[test]
fn the_history_of_a_permit_opens_it_as_it_was_after_each_record() {
    let mut stage = lived(WIDE);
    stage.keys("<f7>KZ-1<enter>h");
    told(&mut stage, &["опечатка"], &[]);
    // The oldest first: written down, extended, put right, ended.
    stage.keys("<enter>");
    told(&mut stage, &["только просмотр", "III категория", "31.12.2026"], &["31.12.2027", "Инь"]);
    stage.keys("<esc><down><enter>");
    told(&mut stage, &["III категория", "31.12.2027"], &["Инь"]);
    stage.keys("<esc><down><enter>");
    told(&mut stage, &["Чэнь Вэй Инь", "II категория", "31.12.2027"], &["по решению суда"]);
    stage.keys("<esc><down><enter>");
    told(&mut stage, &["Чэнь Вэй Инь", "по решению суда"], &[]);
}
