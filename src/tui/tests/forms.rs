//! Forms and papers as an officer meets them.

use std::fs;

use rstest::rstest;

use super::super::stage::{Stage, application};
use super::{SMALL, WIDE, screen, shown, stage};
use crate::law::Service;
use crate::locale::Lang;
use crate::office::Command;
use crate::office::application::Education;
use crate::office::case::State;
use crate::office::sheet::SheetInput;
use crate::tui::forms::score::declared;

/// The first case of the queue, up to the Commission.
pub(super) const TO_COMMISSION: &str = "c<f2>g<f2>";

#[rstest]
fn the_documents(#[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang, #[values(WIDE, SMALL)] size: (u16, u16)) {
    screen("documents", lang, size, "c");
}

#[rstest]
fn the_score_sheet(#[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang, #[values(WIDE, SMALL)] size: (u16, u16)) {
    screen("score", lang, size, &format!("{TO_COMMISSION}s"));
}

/// An office with one application of a given education and work.
fn one(lang: Lang, education: Education, works: bool) -> Stage {
    let mut stage = Stage::empty(lang, SMALL.0, SMALL.1);
    let mut application = application("201", "Ким Алексей", Service::Issue, "2026-03-26T09:00:00");
    application.education = Some(education);
    if !works {
        application.work_periods.clear();
    }
    stage.register(application);
    stage.refresh();
    stage
}

#[rstest]
fn points_below_the_threshold(#[values(Lang::Ru, Lang::Kk)] lang: Lang) {
    let mut stage = one(lang, Education::None, true);
    stage.keys("c<f2>g<f2>sy");
    shown("score_below", lang, SMALL, &mut stage);
}

#[rstest]
fn points_that_depend_on_the_reading(#[values(Lang::Ru, Lang::En)] lang: Lang) {
    let mut stage = one(lang, Education::Both, false);
    stage.keys("c<f2>g<f2>sy");
    shown("score_sensitive", lang, SMALL, &mut stage);
    stage.keys("<f2>");
    stage.keys("<enter>");
    shown("case_sensitive", lang, SMALL, &mut stage);
}

#[rstest]
fn the_paper_of_sending(#[values(Lang::Ru, Lang::Kk)] lang: Lang) {
    screen("send", lang, SMALL, "c<f2>g");
}

#[rstest]
fn a_save_is_acknowledged(#[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang) {
    screen("saved", lang, SMALL, "c<f2>");
}

#[rstest]
fn the_recommendation_and_the_decision(#[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang) {
    let mut stage = stage(lang, SMALL);
    stage.keys(TO_COMMISSION);
    stage.keys("sy<f2>r");
    shown("recommend", lang, SMALL, &mut stage);
    stage.keys("<tab>12<f2>d");
    shown("decide", lang, SMALL, &mut stage);
    stage.keys("<f2>");
    shown("decide_paper", lang, SMALL, &mut stage);
    stage.keys("<f2>");
    assert_eq!(stage.case("2026-0001").state, State::Decided, "{}", stage.text());
    stage.keys("p");
    shown("paper", lang, SMALL, &mut stage);
}

#[rstest]
#[case("new_application", "w")]
#[case("correct", "z")]
#[case("register", " реестр<enter>")]
#[case("defects", "c<down><down><down>-<down>-<f2> недостат<enter>")]
fn the_rare_forms(#[case] what: &str, #[case] keys: &str) {
    screen(what, Lang::Ru, SMALL, keys);
}

#[rstest]
#[case("new_application", "w")]
#[case("correct", "z")]
#[case("register", " тізілім<enter>")]
fn the_rare_forms_in_kazakh(#[case] what: &str, #[case] keys: &str) {
    screen(what, Lang::Kk, SMALL, keys);
}

#[rstest]
fn a_refusal(#[values(Lang::Ru, Lang::Kk)] lang: Lang) {
    let mut stage = one(lang, Education::None, true);
    stage.keys("c<f2>g<f2>sy<f2>r<tab>12<f2>d");
    shown("refuse", lang, SMALL, &mut stage);
    stage.keys("<f2>");
    shown("refuse_paper", lang, SMALL, &mut stage);
}

#[rstest]
#[case("notify", "n")]
#[case("assign", "a")]
#[case("note", "m")]
#[case("call", "l")]
fn the_daily_forms(#[case] what: &str, #[case] keys: &str, #[values(Lang::Ru, Lang::Kk)] lang: Lang) {
    screen(what, lang, SMALL, keys);
}

#[rstest]
fn the_empty_office(#[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang) {
    let mut stage = Stage::empty(lang, SMALL.0, SMALL.1);
    shown("welcome", lang, SMALL, &mut stage);
}

const FILE: &str = "\
portal_number,filed_at,service,full_name,iin,consent
301,2026-03-25T10:00,issue,Пак Ольга,,y
302,26.03.2026 09:30,выдача,Сато Кэндзи,123456789012,y
103,2026-03-19T09:10,issue,Ли Анна,,y
304,2026-04-01T10:00,issue,Мюллер Ханс,,y
305,2026-03-26T08:00,issue,,,n
";

#[rstest]
fn an_import(#[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang) {
    let mut stage = stage(lang, SMALL);
    let inbox = stage.dir().join("inbox");
    fs::create_dir_all(&inbox).unwrap();
    fs::write(inbox.join("portal-26-03.csv"), FILE).unwrap();
    stage.keys("i");
    shown("import_choose", lang, SMALL, &mut stage);
    stage.keys("<enter>");
    shown("import_preview", lang, SMALL, &mut stage);
    stage.keys("<f2>");
    shown("import_done", lang, SMALL, &mut stage);
    assert!(inbox.join("portal-26-03.rejected.csv").exists());
    // What intake noticed stands on the case.
    stage.keys("<enter>Сато<enter>");
    shown("case_warned", lang, SMALL, &mut stage);
}

#[rstest]
fn too_small_a_terminal(#[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang) {
    screen("too_small", lang, (59, 15), "");
}

#[rstest]
fn what_others_changed_is_shown_and_the_input_stays(#[values(Lang::Ru, Lang::Kk)] lang: Lang) {
    let mut stage = stage(lang, SMALL);
    let case = "2026-0001".parse().unwrap();
    // The recognition is marked missing here while another officer writes a note.
    stage.keys("c<down><down><down>-<down>-");
    stage.submit(Command::Note { case, text: "Заявитель приходил сам".into() });
    stage.keys("<f2>");
    assert_eq!(stage.case("2026-0001").state, State::Registered);
    shown("stale", lang, SMALL, &mut stage);
    stage.keys("<f2>");
    let case = stage.case("2026-0001");
    assert_eq!(case.state, State::Checked, "{}", stage.text());
    let missing = case.documents.expect("documents").missing;
    assert_eq!(missing, ["recognition", "english_certificate"]);
}

#[rstest]
fn a_draft_is_kept_and_comes_back(#[values(Lang::Ru, Lang::Kk)] lang: Lang) {
    let mut stage = stage(lang, SMALL);
    stage.keys("c<down><down><down>-<esc>");
    shown("draft_kept", lang, SMALL, &mut stage);
    stage.keys("c");
    shown("draft_restored", lang, SMALL, &mut stage);
}

#[test]
fn a_case_of_the_earlier_edition_comes_to_its_end_and_says_what_text_is_missing() {
    let mut stage = Stage::empty(Lang::Ru, SMALL.0, SMALL.1);
    stage.register(application("201", "Ким Алексей", Service::Issue, "2025-11-05T10:00:00"));
    stage.refresh();
    stage.keys("c");
    assert!(stage.text().contains("нет текста перечня документов"), "{}", stage.text());
    stage.keys("<f2>g<f2>s");
    let text = stage.text();
    assert!(text.contains("Текста порога в этой редакции у нас нет"), "{text}");
    assert!(!text.contains("порог 0") && !text.contains("Порог достигнут"), "{text}");
    let case = "2025-0001".parse().unwrap();
    let input =
        SheetInput {
            meets: false, reasons: "другая специальность".into(), ..declared(&stage.case("2025-0001"))
        };
    let (minutes_no, minutes_on) = ("12".into(), stage.model.world.today());
    stage.keys("<esc>");
    stage.submit(Command::Score { case, input });
    let reasons = "по листу оценки".into();
    stage.submit(Command::Recommend { case, refuse_on: Some(1), minutes_no, minutes_on, reasons });
    stage.refresh();
    stage.keys("d<f2>");
    let paper = stage.text();
    assert!(paper.contains("основание названо номером"), "{paper}");
}

#[test]
fn a_date_is_explained_by_the_readings_it_was_computed_by() {
    use crate::law::edition::{DayReading, Rulebook};
    use crate::office::decide::Rules;
    let mut stage = stage(Lang::Ru, WIDE);
    stage.keys("e");
    let before = stage.text();
    let mut settings = (*stage.model.world.settings).clone();
    let mut readings = Rulebook::embedded().newest().default_readings();
    readings.day = DayReading::AcceptedDay;
    settings.readings = Some(readings);
    stage.model.world.rules = Rules::with(settings.into(), stage.model.world.today());
    stage.keys("<esc>e");
    assert_eq!(stage.text(), before);
}
