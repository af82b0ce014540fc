//! The Commission at the keyboard: its composition, a sitting called, a sheet of ten never left until it is signed.

use rstest::rstest;

use super::super::stage::{Stage, application};
use super::{SMALL, WIDE, shown};
use crate::law::checklist::Answer;
use crate::law::{Service, Stage as LawStage};
use crate::locale::Lang;
use crate::office::application::Education;
use crate::office::case::State;
use crate::office::commission::{
    Ballot, Category, Composition, Member, OpenSitting, RecordEntry, Resolution, SetComposition, Sitting, SittingState,
    Substitute, Vote,
};
use crate::office::{CaseNo, Command};
use crate::tui::forms::score::declared;
use crate::tui::screens::Screen;

/// Fictional applicants of a sitting.
const PEOPLE: [&str; 10] = [
    "Росси Марко",
    "Чжан Вэй",
    "Ли Анна",
    "Ким Алексей",
    "Оздемир Мехмет",
    "Сингх Арджун",
    "Новак Петра",
    "Танака Юки",
    "Гарсия Лусия",
    "Мюллер Йонас",
];

fn composition() -> Composition {
    let member = |name: &str, body: &str, category, substitute: Option<&str>| Member {
        name: name.into(),
        login: None,
        category,
        body: body.into(),
        substitute: substitute.map(|name| Substitute { name: name.into(), login: None }),
    };
    Composition {
        act_no: "15".into(),
        act_on: "2026-01-12".parse().unwrap(),
        from: "2026-01-15".parse().unwrap(),
        until: None,
        members: vec![
            member("Д. Ахметов", "управление занятости", Category::Executive, Some("Л. Юн")),
            member("С. Тлеуов", "департамент образования", Category::Education, None),
            member("Р. Оспанов", "департамент полиции", Category::Interior, None),
            member("М. Ибраева", "палата предпринимателей", Category::Atameken, Some("К. Садыков")),
            member("А. Ли", "ассоциация учителей", Category::Association, None),
        ],
    }
}

pub(super) fn no(n: usize) -> CaseNo {
    CaseNo { year: 2026, count: n as u32 }
}

/// An office with so many cases before the Commission, scored; the fourth has gaps and depends on the reading.
pub(super) fn waiting(lang: Lang, size: (u16, u16), count: usize) -> Stage {
    let mut stage = Stage::empty(lang, size.0, size.1);
    stage.submit(Command::SetComposition(SetComposition { composition: composition() }));
    for (at, name) in PEOPLE.iter().take(count).enumerate() {
        let mut application = application(&format!("{}", 389 + at), name, Service::Issue, "2026-03-20T10:00:00");
        if at == 3 {
            application.education = Some(Education::Both);
            application.work_periods.clear();
        }
        stage.register(application);
        let case = no(at + 1);
        let items = ["application", "id", "education", "recognition", "work_record"];
        let answer = |item: &str| if at == 3 && item == "work_record" { Answer::Missing } else { Answer::Present };
        let answers = items.map(|item| (item.to_owned(), answer(item))).into();
        stage.submit(Command::CheckDocuments { case, answers });
        stage.submit(Command::SendToCommission { case });
        let input = declared(&stage.case(&case.to_string()));
        stage.submit(Command::Score { case, input });
    }
    stage.refresh();
    stage
}

/// The keys that call a sitting for today; its sheet opens.
pub(super) const CALL: &str = "<f9>call-sitting<enter><f2>";

/// The only sitting, as the store has it.
fn sitting(stage: &mut Stage) -> Sitting {
    stage.sitting("2026-0001")
}

fn keys(count: &mut usize, stage: &mut Stage, keys: &[&str]) {
    for key in keys {
        stage.keys(key);
        *count += 1;
    }
}

#[rstest]
fn the_sheet(#[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang, #[values(WIDE, SMALL)] size: (u16, u16)) {
    let mut stage = waiting(lang, size, 10);
    stage.keys("<f9>call-sitting<enter>");
    shown("sitting_call", lang, size, &mut stage);
    stage.keys("<f2>");
    shown("sitting_attendance", lang, size, &mut stage);
    stage.keys("<space><f2><pgdn><pgdn><pgdn>");
    shown("sitting_applicant", lang, size, &mut stage);
    stage.keys("<f2>2<right>чужой диплом<up>3<right><f2>");
    shown("sitting_exceptions", lang, size, &mut stage);
    stage.keys("<f6>");
    shown("sitting_projector", lang, size, &mut stage);
}

#[test]
fn a_sitting_of_ten_takes_two_keys_an_applicant_and_three_for_a_vote_that_differs() {
    let mut stage = waiting(Lang::Ru, SMALL, 10);
    stage.keys(CALL);
    assert!(stage.text().contains("дел 10"), "{}", stage.text());
    let mut count = 0;
    keys(&mut count, &mut stage, &["<f2>"]);
    for at in 1..=10 {
        assert!(stage.text().contains(&format!("{at} из 10")), "{}", stage.text());
        assert!(stage.text().contains("на решение"), "{}", stage.text());
        keys(&mut count, &mut stage, &["<f2>"]);
        if at == 5 {
            // One member against: the line, the vote, and the record of it.
            keys(&mut count, &mut stage, &["2", "<right>", "<f2>"]);
        }
        if at == 8 {
            // Put off: to the outcome, around to the last of its choices, a word, and the record.
            keys(&mut count, &mut stage, &["<end>"; 0]);
            keys(&mut count, &mut stage, &["<down>"; 5]);
            keys(&mut count, &mut stage, &["<left>", "<down>", "з", "а", "п", "р", "о", "с", "<f2>"]);
        }
        keys(&mut count, &mut stage, &["<pgdn>"]);
    }
    let paper = stage.text();
    assert!(paper.contains("Протоколы заседания"), "{paper}");
    let open = sitting(&mut stage);
    assert_eq!(open.state, SittingState::Open, "PgDn draws the paper and signs nothing");
    stage.keys("<enter>");
    assert_eq!(sitting(&mut stage).state, SittingState::Open, "Enter never signs");
    keys(&mut count, &mut stage, &["<f2>"]);
    assert_eq!(count, 2 + 20 + 3 + 14, "keys of the whole sitting");
    let signed = sitting(&mut stage);
    assert_eq!(signed.state, SittingState::Signed, "{}", stage.text());
    assert_eq!(signed.agenda.iter().filter(|item| item.is_live()).count(), 9);
    assert!(
        matches!(&signed.agenda[7].entry.as_ref().unwrap().resolution, Resolution::Postpone { reason } if reason == "запрос")
    );
    let fifth = signed.agenda[4].entry.as_ref().unwrap();
    assert_eq!((fifth.count(Vote::For), fifth.count(Vote::Against)), (4, 1));
    assert_eq!(stage.case("2026-0008").state, State::Scored);
    assert_eq!(stage.case("2026-0008").postponed.len(), 1);
    let third = stage.case("2026-0003");
    assert_eq!(third.recommendation.unwrap().minutes_no, "2026-0001/3");
    assert!(stage.text().contains("Протоколы заседания"), "the minutes stay to be read: {}", stage.text());
}

#[rstest]
#[case::russian("2<right>", Vote::Against)]
#[case::kazakh("ә<right>", Vote::Against)]
#[case::kazakh_twice("ә<right><right>", Vote::Abstained)]
#[case::back("2<right><left>", Vote::For)]
#[case::digits_alone("222ә", Vote::For)]
fn a_digit_is_the_line_of_a_member_under_any_layout_and_an_arrow_turns_the_vote(
    #[case] digits: &str,
    #[case] vote: Vote,
) {
    let mut stage = waiting(Lang::Kk, SMALL, 2);
    stage.keys(CALL);
    stage.keys("<f2>");
    stage.keys(digits);
    stage.keys("<f2>");
    let recorded = sitting(&mut stage).agenda[0].entry.clone().unwrap();
    assert_eq!(recorded.ballots[1].vote, vote);
    assert!(recorded.ballots.iter().all(|ballot| ballot.seat == 1 || ballot.vote == Vote::For));
}

#[test]
fn every_record_is_in_the_store_at_once_and_what_is_typed_is_kept_as_a_draft() {
    let mut stage = waiting(Lang::Ru, SMALL, 3);
    stage.keys(CALL);
    stage.keys("<f2><f2>");
    assert!(sitting(&mut stage).agenda[0].entry.is_some(), "F2 is in the store before the next key");
    // Changed after it was recorded: going on records it.
    stage.keys("3<right><pgdn>");
    assert_eq!(sitting(&mut stage).agenda[0].entry.as_ref().unwrap().ballots[2].vote, Vote::Against);
    // Changed and never recorded: it waits in a draft, through leaving and coming back.
    stage.keys("2<right><down>сомнения в дипломе<esc>");
    assert!(stage.text().contains("набранное сохранено"), "{}", stage.text());
    assert!(sitting(&mut stage).agenda[1].entry.is_none());
    stage.keys("<f9>sittings<enter><enter>");
    let text = stage.text();
    assert!(text.contains("2 из 3") && text.contains("сомнения в дипломе"), "{text}");
    stage.keys("<f2>");
    let ballot = sitting(&mut stage).agenda[1].entry.as_ref().unwrap().ballots[1].clone();
    assert_eq!((ballot.vote, ballot.words.as_str()), (Vote::Against, "сомнения в дипломе"));
}

#[test]
fn a_recusal_without_its_reason_is_told_and_does_not_trap() {
    let mut stage = waiting(Lang::Ru, SMALL, 2);
    stage.keys(CALL);
    stage.keys("<f2>1<left><f2>");
    assert!(stage.text().contains("причина отвода"), "{}", stage.text());
    assert!(sitting(&mut stage).agenda[0].entry.is_none());
    stage.keys("<pgdn>");
    assert!(stage.text().contains("2 из 2"), "{}", stage.text());
    stage.keys("<pgup><down>родственник<f2>");
    let entry = sitting(&mut stage).agenda[0].entry.clone().unwrap();
    assert_eq!((entry.ballots[0].vote, entry.ballots[0].words.as_str()), (Vote::Recused, "родственник"));
}

#[test]
fn what_is_refused_as_empty_has_the_keys_and_what_is_typed_turns_no_vote() {
    let mut stage = waiting(Lang::Ru, SMALL, 2);
    stage.keys(CALL);
    stage.keys("<f2>1<left>2<f2>у него родня<f2>");
    let entry = sitting(&mut stage).agenda[0].entry.clone().unwrap();
    assert_eq!((entry.ballots[0].vote, entry.ballots[0].words.as_str()), (Vote::Recused, "у него родня"));
    assert!(entry.ballots[1..].iter().all(|ballot| ballot.vote == Vote::For && ballot.words.is_empty()));

    stage.keys("<pgdn><end><down><down><down><down><down><left>");
    assert!(stage.text().contains("отложить"), "{}", stage.text());
    stage.keys("<f2>Нет листа оценки<f2>");
    let entry = sitting(&mut stage).agenda[1].entry.clone().unwrap();
    assert_eq!(entry.resolution, Resolution::Postpone { reason: "Нет листа оценки".into() });
    assert!(entry.ballots.iter().all(|ballot| ballot.vote == Vote::For && ballot.words.is_empty()));
}

#[test]
fn below_the_threshold_the_refusal_is_proposed_with_its_facts_and_an_unread_verdict_names_its_reading() {
    let mut stage = waiting(Lang::Ru, WIDE, 4);
    let mut input = declared(&stage.case("2026-0002"));
    input.periods.clear();
    stage.submit(Command::Score { case: no(2), input });
    stage.refresh();
    stage.keys(CALL);
    stage.keys("<f2><f2><pgdn><f2><pgdn><f2><pgdn><f2>");
    let signed = sitting(&mut stage);
    let resolution = |at: usize| signed.agenda[at].entry.clone().unwrap().resolution;
    assert!(matches!(resolution(0), Resolution::Recommend { refuse_on: None, reasons } if reasons.is_empty()));
    assert!(
        matches!(resolution(1), Resolution::Recommend { refuse_on: Some(2), reasons } if reasons.contains("баллов"))
    );
    assert!(
        matches!(resolution(3), Resolution::Recommend { refuse_on: None, reasons } if reasons.contains("пункта 10"))
    );
}

#[test]
fn the_room_sees_one_applicant_and_no_number_of_a_person() {
    let mut stage = waiting(Lang::Ru, WIDE, 4);
    stage.keys(CALL);
    stage.keys("<f2><f2><f6>");
    let seen = stage.text();
    let mut case = stage.case("2026-0001");
    case.application.address = "Талдыкорган".into();
    assert!(seen.contains(&case.application.full_name), "{seen}");
    for hidden in [&case.application.iin, &case.application.id_number, "2026-0001", "2026-0002", PEOPLE[1]] {
        assert!(!seen.contains(hidden), "{hidden}: {seen}");
    }
    stage.keys("<pgdn>");
    assert!(stage.text().contains(PEOPLE[1]) && !stage.text().contains(PEOPLE[0]), "{}", stage.text());
    stage.keys("<esc>");
    assert!(stage.text().contains("2026-0002"), "{}", stage.text());
}

#[test]
fn a_case_scored_taken_off_and_put_on_again_never_leaves_the_sheet() {
    let mut stage = waiting(Lang::Ru, SMALL, 2);
    stage.register(application("777", "Ван Эмили", Service::Issue, "2026-03-24T10:00:00"));
    let case = no(3);
    let answers = ["application", "id", "education", "recognition", "work_record"];
    let answers = answers.map(|item| (item.to_owned(), Answer::Present)).into();
    stage.submit(Command::CheckDocuments { case, answers });
    stage.submit(Command::SendToCommission { case });
    stage.refresh();
    stage.keys(CALL);
    stage.keys("<f2><end>");
    assert!(stage.text().contains("Листа оценки нет"), "{}", stage.text());
    stage.keys("<f5>y<f2>");
    assert_eq!(stage.case("2026-0003").state, State::Scored, "{}", stage.text());
    assert!(matches!(stage.model.screens.last(), Some(Screen::Sitting(_))), "{}", stage.text());
    stage.keys("<f9>off-agenda<enter>заболел<f2>");
    let held = sitting(&mut stage);
    assert_eq!(held.agenda.iter().map(|item| item.off.is_some()).collect::<Vec<_>>(), [false, false, true]);
    assert!(stage.text().contains("Снято с повестки: заболел"), "{}", stage.text());
    stage.keys("<f9>put-on-agenda<enter><f2>");
    assert!(sitting(&mut stage).holds(case), "{}", stage.text());
    assert!(matches!(stage.model.screens.last(), Some(Screen::Sitting(_))), "{}", stage.text());
}

#[test]
fn a_case_recommended_by_another_meanwhile_says_so_on_its_sheet() {
    let mut stage = waiting(Lang::Ru, SMALL, 2);
    stage.keys(CALL);
    stage.keys("<f2><f2>");
    let (minutes_no, minutes_on) = ("12".into(), stage.model.world.today());
    stage.submit(Command::Recommend { case: no(1), refuse_on: None, minutes_no, minutes_on, reasons: String::new() });
    stage.refresh();
    assert!(stage.text().contains("Дело ушло с Комиссии"), "{}", stage.text());
    stage.keys("<pgdn><f2><pgdn>");
    assert!(stage.text().contains("2026-0001"), "the signature is barred and the case named: {}", stage.text());
    assert_eq!(sitting(&mut stage).state, SittingState::Open);
}

#[rstest]
fn a_composition_is_typed_a_line_a_member_and_read_back(#[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang) {
    let mut stage = Stage::empty(lang, SMALL.0, SMALL.1);
    stage.register(application("389", "Росси Марко", Service::Issue, "2026-03-20T10:00:00"));
    stage.refresh();
    stage.keys("<f9>composition<enter>15<tab>12,1<tab>15,1<tab><tab>");
    stage.keys("1; управление; Д. Ахметов; Л. Юн; li<enter>образ; департамент; С. Тлеуов<enter>9; нет");
    shown("composition", lang, SMALL, &mut stage);
    stage.keys("<f2>");
    assert!(matches!(stage.model.screens.last(), Some(Screen::Form(_))), "a bad line is not saved");
    stage.keys("<backspace><backspace><backspace><backspace><backspace><backspace>2; палата; М. Ибраева<f2>");
    let register = stage.compositions();
    assert_eq!(register.len(), 1, "{}", stage.text());
    let members: Vec<_> = register[0].members.iter().map(|m| (m.name.as_str(), m.category)).collect();
    let expected =
        [("Д. Ахметов", Category::Executive), ("С. Тлеуов", Category::Education), ("М. Ибраева", Category::Education)];
    assert_eq!(members, expected);
    assert_eq!(register[0].members[0].login.as_deref(), Some("li"));
}

#[test]
fn the_clock_of_a_case_put_off_runs_on_and_is_shown_at_the_next_sitting() {
    let mut stage = waiting(Lang::Ru, SMALL, 1);
    let due = stage.case("2026-0001").clocks.term(LawStage::Decision).unwrap().due;
    stage.keys(CALL);
    stage.keys("<f2><down><down><down><down><down><left><down>нет ответа<f2><pgdn><f2><esc>");
    assert_eq!(sitting(&mut stage).state, SittingState::Signed, "{}", stage.text());
    let again = OpenSitting { on: stage.model.world.today(), agenda: vec![no(1)] };
    stage.submit(Command::OpenSitting(again));
    stage.refresh();
    stage.keys("<f9>sittings<enter><enter><pgdn>");
    let text = stage.text();
    assert!(text.contains("Отложено на заседании 2026-0001") && text.contains("нет ответа"), "{text}");
    assert_eq!(stage.case("2026-0001").clocks.term(LawStage::Decision).unwrap().due, due);
}

#[test]
fn on_its_second_working_day_a_file_is_to_be_sent_as_it_is_and_its_gaps_stand_above_the_act() {
    let mut stage = Stage::empty(Lang::Ru, SMALL.0, SMALL.1);
    // Accepted on Friday 20.03: after Nauryz the second working day is Friday 27.03; of 19.03 it is today.
    for (number, filed) in [("389", "2026-03-19T10:00:00"), ("390", "2026-03-20T10:00:00")] {
        stage.register(application(number, "Росси Марко", Service::Issue, filed));
    }
    stage.refresh();
    stage.keys("<enter>");
    assert!(stage.text().contains("Направить в Комиссию, полное или нет"), "{}", stage.text());
    stage.keys("<esc><down><enter>");
    assert!(!stage.text().contains("полное или нет"), "{}", stage.text());
    stage.keys("<esc><up>c<down><down><down>-<down>-<f2>g");
    let paper = stage.text();
    assert!(paper.contains("Уходит с недостающими документами"), "{paper}");
    stage.keys("<f2>");
    assert_eq!(stage.case("2026-0001").state, State::Commission, "{}", stage.text());
}

#[test]
fn what_another_secretary_recorded_meanwhile_is_told_and_nothing_typed_is_lost() {
    let mut stage = waiting(Lang::Ru, SMALL, 2);
    stage.keys(CALL);
    stage.keys("<f2>2<right>");
    let open = sitting(&mut stage);
    let ballots = open.present().map(|(seat, _)| Ballot { seat, vote: Vote::For, words: String::new() }).collect();
    let resolution = Resolution::Postpone { reason: "нет времени".into() };
    let other = RecordEntry { sitting: open.no, case: no(2), ballots, resolution };
    stage.submit(Command::RecordEntry(other));
    stage.keys("<f2>");
    assert!(stage.text().contains("против"), "{}", stage.text());
    assert!(sitting(&mut stage).agenda[0].entry.is_none(), "recorded over what was not seen");
    stage.keys("<f2>");
    assert_eq!(sitting(&mut stage).agenda[0].entry.as_ref().unwrap().count(Vote::Against), 1);
    // The paper to be signed is drawn anew when it is not of what stands now.
    stage.keys("<pgdn><pgdn>");
    assert!(stage.text().contains("Протоколы заседания"), "{}", stage.text());
    let resolution = Resolution::Postpone { reason: "заболел".into() };
    let ballots = open.present().map(|(seat, _)| Ballot { seat, vote: Vote::For, words: String::new() }).collect();
    stage.submit(Command::RecordEntry(RecordEntry { sitting: open.no, case: no(2), ballots, resolution }));
    stage.keys("<f2>");
    assert_eq!(sitting(&mut stage).state, SittingState::Open, "{}", stage.text());
    assert!(matches!(stage.model.screens.last(), Some(Screen::Sitting(_))), "{}", stage.text());
    stage.keys("<end><pgdn><f2>");
    assert_eq!(sitting(&mut stage).state, SittingState::Signed, "{}", stage.text());
}
