//! Inquiries at the keys: written down, read as a card, extended, answered, signed and sent.

use rstest::rstest;

use super::complaints::by_menu;
use super::{SMALL, WIDE, shown, stage};
use crate::locale::Lang;
use crate::office::inquiry::{Asker, AskerKind, Inquiry, InquiryInput, InquiryState, RegisterInquiry};
use crate::office::notification::NoticeChannel;
use crate::office::paper::PaperLang;
use crate::office::{Command, InquiryNo};
use crate::tui::screens::Screen;
use crate::tui::stage::Stage;

const NO: InquiryNo = InquiryNo { year: 2026, count: 1 };

/// An inquiry of the press, whose five days end after Nauryz.
pub fn inquire(stage: &mut Stage, received: &str, outside_no: &str, kind: AskerKind) {
    stage.submit(inquiry(received, outside_no, kind));
    stage.refresh();
}

pub fn inquiry(received: &str, outside_no: &str, kind: AskerKind) -> Command {
    Command::RegisterInquiry(RegisterInquiry {
        input: InquiryInput {
            received_at: received.parse().unwrap(),
            outside_no: outside_no.into(),
            dated: Some("2026-03-16".parse().unwrap()),
            from: Asker {
                name: "Портал «Новости Жетысу»".into(), kind, address: "г. Талдыкорган".into()
            },
            channel: NoticeChannel::Portal,
            lang: PaperLang::Ru,
            questions: vec!["Сколько разрешений выдано в 2025 году?".into(), "Сколько действует?".into()],
        },
    })
}

fn with_card(lang: Lang, size: (u16, u16), kind: AskerKind) -> Stage {
    let mut stage = stage(lang, size);
    inquire(&mut stage, "2026-03-20T10:00:00", "ЗТ-2026-00000017", kind);
    stage.keys("<f11><enter>");
    stage
}

fn kept(stage: &mut Stage) -> Inquiry {
    stage.inquiry(NO)
}

#[rstest]
fn the_list_of_inquiries(#[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang, #[values(WIDE, SMALL)] size: (u16, u16)) {
    let mut stage = stage(lang, size);
    inquire(&mut stage, "2026-03-16T10:00:00", "ЗТ-2026-00000011", AskerKind::Media);
    inquire(&mut stage, "2026-03-20T10:00:00", "", AskerKind::Citizen);
    stage.keys("<f11>");
    shown("inquiries", lang, size, &mut stage);
}

#[rstest]
fn the_card_of_an_inquiry(#[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang, #[values(WIDE, SMALL)] size: (u16, u16)) {
    let mut stage = with_card(lang, size, AskerKind::Organisation);
    shown("inquiry", lang, size, &mut stage);
    stage.keys("<f8>");
    shown("inquiry_explained", lang, size, &mut stage);
}

#[rstest]
fn the_menu_of_its_card(#[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang) {
    let mut stage = with_card(lang, SMALL, AskerKind::Media);
    stage.keys("<enter>");
    shown("inquiry_menu", lang, SMALL, &mut stage);
}

#[rstest]
fn the_form_of_an_inquiry_counts_its_days(#[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang) {
    let mut stage = stage(lang, SMALL);
    by_menu(&mut stage, "command-new-inquiry");
    stage.keys("ЗТ-2026-00000017<tab>25.03<tab>Новости Жетысу<tab>");
    shown("new_inquiry", lang, SMALL, &mut stage);
}

#[test]
fn an_inquiry_is_answered_from_its_arrival_to_its_sending_by_the_keys() {
    let mut stage = stage(Lang::Ru, SMALL);
    by_menu(&mut stage, "command-new-inquiry");
    stage.keys("ЗТ-2026-00000017<tab>25.03<tab>Новости Жетысу<f2>");
    assert!(matches!(stage.model.screens.last(), Some(Screen::Form(_))), "no question: {}", stage.text());
    assert!(stage.text().contains("Новости Жетысу"), "nothing is lost: {}", stage.text());
    stage.keys("Сколько выдано?<f2>");
    let asked = kept(&mut stage);
    assert_eq!(asked.input.questions, ["Сколько выдано?"]);
    assert_eq!(asked.input.dated, Some("2026-03-25".parse().unwrap()));
    stage.keys("<f11><enter>d");
    stage.keys("Выдано сорок пять разрешений.<f2>");
    assert_eq!(kept(&mut stage).state, InquiryState::Prepared, "{}", stage.text());
    stage.keys("s");
    assert!(matches!(stage.model.screens.last(), Some(Screen::Paper(_))), "{}", stage.text());
    stage.draw();
    stage.keys("<f2>");
    let signed = kept(&mut stage);
    assert_eq!(signed.state, InquiryState::Signed, "{}", stage.text());
    assert!(signed.reply.as_ref().is_some_and(|prepared| prepared.reply.stands()));
    assert!(stage.text().contains("отправить подписанный ответ"), "the card is renewed: {}", stage.text());
    stage.keys("g<f2>");
    let sent = kept(&mut stage);
    assert_eq!((sent.state, sent.sent.map(|sent| sent.late_by)), (InquiryState::Sent, Some(0)), "{}", stage.text());
}

#[test]
fn a_reply_given_back_says_why_above_the_next_one() {
    let mut stage = with_card(Lang::Ru, SMALL, AskerKind::Media);
    stage.keys("dВыдано 45.<f2>s");
    stage.draw();
    stage.keys("<f6>Назвать дату<f2>");
    let returned = kept(&mut stage);
    assert_eq!((returned.state, returned.returned_because.as_str()), (InquiryState::Received, "Назвать дату"));
    while stage.model.screens.len() > 2 {
        stage.keys("<esc>");
    }
    stage.keys("d");
    let text = stage.text();
    assert!(text.contains("Назвать дату") && text.contains("Выдано 45."), "{text}");
}

#[test]
fn the_term_of_the_press_is_not_extended_and_that_of_others_within_its_limit() {
    let mut stage = with_card(Lang::Ru, SMALL, AskerKind::Media);
    by_menu(&mut stage, "command-inquiry-extend");
    assert!(kept(&mut stage).extensions.is_empty());
    assert!(!matches!(stage.model.screens.last(), Some(Screen::Form(_))), "{}", stage.text());
    let mut stage = with_card(Lang::Ru, SMALL, AskerKind::Citizen);
    by_menu(&mut stage, "command-inquiry-extend");
    shown("inquiry_extend", Lang::Ru, SMALL, &mut stage);
    stage.keys("Запрошены сведения<f2>");
    let extended = kept(&mut stage);
    assert_eq!(extended.clocks.answer.due, "2026-05-20".parse().unwrap(), "{}", stage.text());
    assert!(stage.text().contains("известить о продлении"), "{}", stage.text());
    stage.keys("n<f2>");
    assert!(kept(&mut stage).clocks.notice.is_none(), "{}", stage.text());
}

#[test]
fn it_is_found_by_its_own_number_and_by_who_asks() {
    let mut stage = with_card(Lang::Ru, SMALL, AskerKind::Media);
    stage.keys("<esc><esc>");
    for typed in ["зт-2026-00000017", "новости"] {
        stage.keys("<f7>");
        stage.keys(typed);
        assert!(stage.text().contains("ЗТ-2026-00000017"), "{typed}: {}", stage.text());
        stage.keys("<enter>");
        assert!(stage.text().contains("Сколько действует?"), "{typed}: {}", stage.text());
        stage.keys("<esc>");
    }
}

#[test]
fn what_was_typed_waits_as_a_draft_and_its_history_shows_it_as_it_was() {
    let mut stage = with_card(Lang::Ru, SMALL, AskerKind::Media);
    stage.keys("dНачатый ответ<esc>");
    stage.keys("d");
    assert!(stage.text().contains("Начатый ответ"), "{}", stage.text());
    stage.keys("<f2>");
    by_menu(&mut stage, "command-history");
    stage.keys("<enter>");
    let text = stage.text();
    assert!(text.contains("только просмотр"), "{text}");
}

#[test]
fn the_deadlines_say_how_inquiries_stand_and_open_their_list() {
    let mut stage = stage(Lang::Ru, SMALL);
    inquire(&mut stage, "2026-03-16T10:00:00", "", AskerKind::Media);
    stage.keys("<tab><tab>");
    assert!(stage.text().contains("Обращения: открыто 1, просрочено 0, сегодня 1"), "{}", stage.text());
}

#[test]
fn an_administrator_confirms_a_term_in_the_list_of_readings() {
    let mut stage = stage(Lang::Ru, WIDE);
    by_menu(&mut stage, "command-readings");
    assert!(stage.text().contains("подлежит подтверждению"), "{}", stage.text());
    stage.keys("<esc>");
    by_menu(&mut stage, "command-inquiry-term");
    stage.keys("массовой<tab>не<tab><tab>письмо № 12<f2>");
    assert!(matches!(stage.model.screens.last(), Some(Screen::Form(_))), "no number: {}", stage.text());
    stage.keys("<home><del><del>7<f2>");
    by_menu(&mut stage, "command-readings");
    assert!(stage.text().contains("7 рабочих дней"), "{}", stage.text());
}

/// The menu above a list begins one more of what it lists, though nothing is selected there yet.
#[rstest]
#[case::inquiry("<f11>", "new-inquiry")]
#[case::complaint("<f9>complaints<enter>", "new-complaint")]
#[case::quota("<f9>quotas<enter>", "allot-quota")]
#[case::permit("<f9>permits<enter>", "new-permit")]
#[case::employer("<f9>employers<enter>", "new-permit")]
fn a_list_begins_one_more_of_what_it_lists(#[case] list: &str, #[case] command: &str) {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys(list);
    let on_list = stage.text();
    stage.keys(&format!("<f9>{command}<enter>"));
    assert!(matches!(stage.model.screens.last(), Some(Screen::Form(_))), "{on_list}\n{}", stage.text());
    stage.keys("<esc>");
    assert_eq!(stage.text(), on_list);
}

/// What comes into a list that was empty stands under the keys.
#[test]
fn the_first_of_an_empty_list_is_selected() {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys("<f11>");
    inquire(&mut stage, "2026-03-20T10:00:00", "", AskerKind::Citizen);
    stage.keys("<enter>");
    assert!(stage.text().contains("Исполнитель: никто"), "{}", stage.text());
}
