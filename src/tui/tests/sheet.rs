//! The sheet of a sitting under the fingers: text that turns no vote, the jump to whom nothing is recorded of, others
//! who are faster.

use rstest::rstest;

use super::super::stage::{Stage, application};
use super::sittings::{CALL, no, waiting};
use super::{SMALL, WIDE, shown};
use crate::law::Service;
use crate::locale::Lang;
use crate::office::commission::{
    AgendaItem, AttendSitting, Ballot, CancelSitting, OpenSitting, Presence, PutOnAgenda, RecordEntry, Resolution,
    Sitting, SittingState, Stand, TakeOffAgenda, Vote,
};
use crate::office::{CaseNo, Command, SittingNo};
use crate::tui::forms::score::declared;
use crate::tui::screens::Screen;
use crate::tui::screens::sitting::Choice;

const FIRST: SittingNo = SittingNo { year: 2026, count: 1 };

fn sitting(stage: &mut Stage) -> Sitting {
    stage.sitting("2026-0001")
}

/// What another secretary records of an applicant.
fn entry(stage: &mut Stage, case: usize, reason: &str) -> Command {
    let open = sitting(stage);
    let ballots = open.present().map(|(seat, _)| Ballot { seat, vote: Vote::For, words: String::new() }).collect();
    let resolution = Resolution::Postpone { reason: reason.into() };
    Command::RecordEntry(RecordEntry { sitting: FIRST, case: no(case), ballots, resolution })
}

/// Another scores a case anew, with a degree more.
fn scored_anew(stage: &mut Stage, case: usize) {
    let mut input = declared(&stage.case(&no(case).to_string()));
    input.degree = true;
    stage.submit(Command::Score { case: no(case), input });
}

/// The cases of an agenda, in its order.
fn agenda(sitting: &Sitting) -> Vec<CaseNo> {
    sitting.agenda.iter().map(|item| item.case).collect()
}

/// The votes and the choice on the sheet of the page.
fn on_sheet(stage: &Stage) -> (Vec<Vote>, Choice) {
    let Some(Screen::Sitting(screen)) = stage.model.screens.last() else { panic!("no sheet") };
    let sheet = screen.sheet().unwrap();
    (sheet.voices.iter().map(|voice| voice.vote).collect(), sheet.choice)
}

/// Words as they are meant for a reason, with all that a vote could take for its own.
#[rstest]
#[case::russian("у него 2 родных в 22 отделе, 1.1.1; 5 0 и т.д.  ")]
#[case::kazakh("оның ә екі ұлы, ің ңғ 3333   .... ,,,, бар ")]
#[case::latin("x 2026-03-26 space  mark  22 55  hjkl   ")]
fn text_typed_on_any_line_turns_no_vote_and_nothing_that_is_resolved(#[case] words: &str) {
    let mut stage = waiting(Lang::Ru, SMALL, 2);
    stage.keys(CALL);
    stage.keys("<f2>2<right>4<left>");
    let before = on_sheet(&stage);
    assert_eq!(before.0, [Vote::For, Vote::Against, Vote::For, Vote::Recused, Vote::For]);
    for downs in 0..10 {
        stage.keys("<pgup><pgdn>");
        for _ in 0..downs {
            stage.keys("<down>");
        }
        stage.keys(words);
        assert_eq!(on_sheet(&stage), before, "{downs} lines down: {}", stage.text());
    }
}

#[test]
fn a_space_on_a_vote_says_how_it_is_turned_and_a_turned_one_shows_what_it_was() {
    let mut stage = waiting(Lang::Ru, SMALL, 2);
    stage.keys(CALL);
    stage.keys("<f2> ");
    assert!(stage.text().contains("Текст не меняет голосов"), "{}", stage.text());
    stage.keys("<right>");
    assert!(stage.text().contains("1 против         (было: за) Д. Ахметов"), "{}", stage.text());
    stage.keys("<f2>");
    assert!(!stage.text().contains("(было:"), "recorded, it is the vote: {}", stage.text());
    stage.keys("<right>");
    assert!(stage.text().contains("1 воздержался    (было: против)"), "{}", stage.text());
}

#[test]
fn when_the_last_letter_of_a_dissent_is_taken_away_the_keys_stay_with_its_member() {
    let mut stage = waiting(Lang::Ru, SMALL, 2);
    stage.keys(CALL);
    // A dissent of one who is «for» again, taken away letter by letter, and one key more.
    stage.keys("<f2>3<right><right><left><down>но<up><left><down><backspace><backspace><backspace><right><f2>");
    let entry = sitting(&mut stage).agenda[0].entry.clone().unwrap();
    let votes: Vec<Vote> = entry.ballots.iter().map(|ballot| ballot.vote).collect();
    assert_eq!(votes, [Vote::For, Vote::For, Vote::Against, Vote::For, Vote::For], "{}", stage.text());
}

#[test]
fn f4_goes_to_the_next_applicant_not_recorded_round_the_agenda_and_then_to_the_minutes() {
    let mut stage = waiting(Lang::Ru, SMALL, 4);
    stage.keys(CALL);
    assert!(stage.text().contains("4Далее"), "{}", stage.text());
    stage.keys("<f2><f2><end><f2><f4>");
    assert!(stage.text().contains("2 из 4"), "the first and the last are recorded: {}", stage.text());
    stage.keys("<f4>");
    assert!(stage.text().contains("3 из 4"), "{}", stage.text());
    stage.keys("<f2><f4>");
    assert!(stage.text().contains("2 из 4"), "round the end of the agenda: {}", stage.text());
    stage.keys("<f4>");
    assert!(stage.text().contains("Больше никого") && stage.text().contains("2 из 4"), "{}", stage.text());
    stage.keys("<f2><f4>");
    assert!(stage.text().contains("Протоколы заседания"), "{}", stage.text());
    // In the minutes Tab goes from one applicant to the next, and back.
    stage.keys("<tab><tab><tab>");
    let second = stage.text().lines().nth(2).unwrap().to_owned();
    assert!(second.contains("Протокол № 2026-0001/2"), "{}", stage.text());
    stage.keys("<tab><shift-tab>");
    assert_eq!(stage.text().lines().nth(2).unwrap(), second);
    stage.keys("<esc><f9>не записано");
    assert!(stage.text().contains("к следующему заявителю, о ком не записано"), "{}", stage.text());
}

#[test]
fn the_page_of_the_attendance_lists_the_agenda_and_enter_opens_an_applicant() {
    let mut stage = waiting(Lang::Ru, WIDE, 3);
    stage.keys(CALL);
    stage.keys("<f2><f2><home>");
    let text = stage.text();
    assert!(text.contains("1 Росси Марко · на решение 4 р.д., запас 1 · записано"), "{text}");
    assert!(text.contains("3 Ли Анна · на решение 4 р.д., запас 1 · не записано"), "{text}");
    stage.keys("5<down><down><down><enter>");
    assert!(stage.text().contains("3 из 3"), "{}", stage.text());
}

#[test]
fn the_agenda_proposed_is_that_of_the_marked_cases_which_wait() {
    let mut stage = waiting(Lang::Ru, WIDE, 4);
    stage.register(application("777", "Ван Эмили", Service::Issue, "2026-03-24T10:00:00"));
    stage.refresh();
    let order: Vec<_> = stage.model.queue.rows.iter().map(|row| row.no.to_string()).collect();
    assert_eq!(order.len(), 5);
    stage.keys("<home>");
    // The second and the third that wait, and the one that has not come to the Commission.
    for row in &order {
        stage.keys(if ["2026-0002", "2026-0003", "2026-0005"].contains(&row.as_str()) { "x" } else { "<down>" });
    }
    stage.keys("<f9>call-sitting<enter>");
    let form = stage.text();
    assert!(form.contains("Отмеченные дела, которые ждут заседания: 2"), "{form}");
    assert!(form.contains("заседания не ждут: 2026-0005"), "{form}");
    assert!(form.contains("2026-0003 Ли Анна: до конца") && !form.contains("2026-0001 Росси"), "{form}");
    stage.keys("<f2>");
    assert_eq!(agenda(&sitting(&mut stage)), [no(2), no(3)], "{}", stage.text());
    // Those called are marked no longer; of what is still marked nothing waits.
    stage.keys("<esc><f9>call-sitting<enter>");
    assert!(stage.text().contains("Ни одно из отмеченных дел не ждёт заседания: 2026-0005"), "{}", stage.text());
}

#[rstest]
fn the_list_of_the_commission(
    #[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang,
    #[values(WIDE, SMALL)] size: (u16, u16),
) {
    let mut stage = waiting(lang, size, 3);
    stage.keys("<f9>sittings<enter>");
    shown("sittings_waiting", lang, size, &mut stage);
}

#[test]
fn one_put_off_comes_up_at_the_next_sitting_with_its_days_left() {
    let mut stage = waiting(Lang::Ru, WIDE, 2);
    stage.keys(CALL);
    stage.keys("<f2><f2><pgdn><down><down><down><down><down><left><down>нет ответа<f2><pgdn><f2><esc>");
    assert_eq!(sitting(&mut stage).state, SittingState::Signed, "{}", stage.text());
    stage.keys("<f9>sittings<enter>");
    let list = stage.text();
    assert!(list.contains("3 р.д. · запас 1 · 2026-0002 · Комиссия до вт 31.03.2026 · Чжан Вэй"), "{list}");
    assert!(!list.contains("Росси"), "recommended, it waits no more: {list}");
    // Two working days later its clock has run on.
    stage.keys("<esc>");
    stage.wait_until("2026-03-30T09:00:00".parse().unwrap());
    stage.keys("<f9>call-sitting<enter>");
    let form = stage.text();
    assert!(form.contains("2026-0002 Чжан Вэй: до конца вт 31.03, 1 р.д., запас 1"), "{form}");
}

#[test]
fn what_others_do_to_a_case_on_the_sheet_is_told_by_name_and_is_not_recorded_over_unseen() {
    let mut stage = waiting(Lang::Ru, WIDE, 2);
    stage.keys(CALL);
    stage.keys("<f2>2<right><down>сомнения");
    // Scored anew by another while the sheet is open, and the screen has not looked yet.
    scored_anew(&mut stage, 1);
    stage.keys("<f2>");
    assert!(sitting(&mut stage).agenda[0].entry.is_none(), "recorded by points that nobody saw");
    let text = stage.text();
    assert!(text.contains("В. Ли") && text.contains("заполнен лист оценки"), "{text}");
    assert!(text.contains("сомнения"), "{text}");
    stage.keys("<f2>");
    let ballot = sitting(&mut stage).agenda[0].entry.clone().unwrap().ballots[1].clone();
    assert_eq!((ballot.vote, ballot.words.as_str()), (Vote::Against, "сомнения"));
    assert!(!stage.text().contains("Записано другими"), "seen: {}", stage.text());
    // What another records of the next applicant stands there, and only there.
    let other = entry(&mut stage, 2, "нет ответа вуза");
    stage.submit(other);
    stage.refresh();
    assert!(!stage.text().contains("Записано другими"), "{}", stage.text());
    stage.keys("<pgdn>");
    assert!(stage.text().contains("Записано другими, пока лист открыт: 1"), "{}", stage.text());
}

#[test]
fn minutes_drawn_before_a_case_changed_are_not_signed() {
    let mut stage = waiting(Lang::Ru, WIDE, 1);
    stage.keys(CALL);
    stage.keys("<f2><f2><pgdn>");
    assert!(stage.text().contains("Протоколы заседания"), "{}", stage.text());
    let (value, reason) = ("Росси Маркус".into(), "опечатка".into());
    stage.submit(Command::Correct { case: no(1), field: "full_name".into(), value, reason });
    stage.keys("<f2>");
    assert_eq!(sitting(&mut stage).state, SittingState::Open, "signed with a name nobody read");
    assert!(stage.text().contains("В. Ли") && stage.text().contains("Росси Маркус"), "{}", stage.text());
    stage.keys("<pgdn><f2>");
    assert_eq!(sitting(&mut stage).state, SittingState::Signed, "{}", stage.text());
}

#[test]
fn an_agenda_that_moves_under_the_keys_takes_neither_the_applicant_nor_the_member_from_them() {
    let mut stage = waiting(Lang::Ru, WIDE, 3);
    stage.keys(CALL);
    stage.keys("<f2><pgdn>4<right><down>не ");
    let off = TakeOffAgenda { sitting: FIRST, case: no(1), reason: "заболел".into() };
    stage.submit(Command::TakeOffAgenda(off));
    stage.submit(Command::PutOnAgenda(PutOnAgenda { sitting: FIRST, case: no(1) }));
    // One member is gone, with a line above that of the fourth.
    let present = [0, 2, 3, 4].map(|seat| Presence { seat, stand: Stand::Member }).into();
    stage.submit(Command::AttendSitting(AttendSitting { sitting: FIRST, present }));
    stage.refresh();
    assert!(stage.text().contains("1 из 3") && stage.text().contains("Чжан Вэй"), "{}", stage.text());
    stage.keys("уверена<f2>");
    let held = sitting(&mut stage);
    let ballots = |item: &AgendaItem| item.entry.clone().map(|entry| entry.ballots);
    let of = held.item(no(2)).and_then(ballots).unwrap_or_else(|| panic!("{}", stage.text()));
    let fourth = of.iter().find(|ballot| ballot.seat == 3).unwrap();
    assert_eq!((fourth.vote, fourth.words.as_str()), (Vote::Against, "не уверена"));
    assert_eq!(of.len(), 4);
}

#[test]
fn what_was_typed_when_another_closed_the_sitting_stands_above_what_became_of_it() {
    let mut stage = waiting(Lang::Ru, WIDE, 1);
    stage.keys(CALL);
    stage.keys("<f2>2<right><down>сомнения в дипломе");
    stage.submit(Command::CancelSitting(CancelSitting { sitting: FIRST, reason: "не собрались".into() }));
    stage.refresh();
    let text = stage.text();
    assert!(text.contains("Заседание закрыто (В. Ли") && text.contains("2026-0001: сомнения в дипломе"), "{text}");
    assert!(text.contains("не собрались"), "{text}");
}

#[test]
fn a_sitting_called_by_another_meanwhile_leaves_the_form_with_its_day_and_the_cases_that_still_wait() {
    let mut stage = waiting(Lang::Ru, WIDE, 3);
    stage.keys("<f9>call-sitting<enter>27.03");
    stage.submit(Command::OpenSitting(OpenSitting { on: "2026-03-26".parse().unwrap(), agenda: vec![no(2)] }));
    stage.keys("<f2>");
    let text = stage.text();
    assert!(text.contains("Дело 2026-0002 стоит в повестке заседания № 2026-0001"), "{text}");
    assert!(!text.contains("2026-0002 Чжан Вэй: до конца"), "{text}");
    // A case that another changed is told with who and what.
    scored_anew(&mut stage, 3);
    stage.keys("<f2>");
    let text = stage.text();
    assert!(text.contains("В. Ли") && text.contains("заполнен лист оценки"), "{text}");
    stage.keys("<f2>");
    let second = stage.sitting("2026-0002");
    assert_eq!(second.on, "2026-03-27".parse().unwrap());
    assert_eq!(agenda(&second), [no(1), no(3)]);
}

#[rstest]
fn the_room_reads_a_long_name_whole_and_no_key_and_no_address(#[values(WIDE, SMALL)] size: (u16, u16)) {
    let mut stage = waiting(Lang::Ru, size, 2);
    let long = "Абдрахманова-Константинопольская Шахерезада Ибрагимовна Мухаммадрахимзода Абдулхамитовна-Заречная Эль";
    for (field, value) in [("full_name", long), ("address", "г. Талдыкорган, ул. Абая 5"), ("iin", "850507400397")]
    {
        let reason = "уточнено".into();
        stage.submit(Command::Correct { case: no(1), field: field.into(), value: value.into(), reason });
    }
    stage.refresh();
    stage.keys(CALL);
    stage.keys("<f2><f6>");
    let seen = stage.text();
    for word in long.split(' ') {
        assert!(seen.contains(word), "{word}: {seen}");
    }
    let case = stage.case("2026-0001");
    for hidden in ["Талдыкорган", &case.application.iin, &case.application.id_number, "Чжан", "2026-0001", "F2 зап"]
    {
        assert!(!seen.contains(hidden), "{hidden}: {seen}");
    }
    assert!(seen.contains("1 из 2") && seen.contains("на решение"), "{seen}");
}
