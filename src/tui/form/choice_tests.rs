use rstest::rstest;

use super::*;

fn professions() -> Vec<Opt> {
    [
        ("1.1.1", "Учитель иностранного языка", "шет тілі мұғалімі foreign language teacher"),
        ("1.1.2", "Учитель математики", "математика мұғалімі mathematics teacher"),
        ("2.1", "Врач-хирург", "хирург дәрігер surgeon"),
        ("2.10", "Инженер-программист", "бағдарламашы инженер software engineer"),
    ]
    .into_iter()
    .map(|(code, name, words)| Opt::named(code, name, format!("{name} {words}")))
    .collect()
}

#[rstest]
#[case("учит ин яз", &["1.1.1"])]
#[case("яз учит", &["1.1.1"])]
#[case("УЧИТЕЛЬ", &["1.1.1", "1.1.2"])]
#[case("1.1", &["1.1.1", "1.1.2"])]
#[case("2.1", &["2.1", "2.10"])]
#[case("2.10", &["2.10"])]
#[case("хирург", &["2.1"])]
#[case("teach math", &["1.1.2"])]
#[case("мұғал шет", &["1.1.1"])]
// Kazakh without the Kazakh letters.
#[case("мугал шет", &["1.1.1"])]
#[case("багдарлама", &["2.10"])]
// Under the wrong layout: Russian on Latin keys, English on Russian keys, Kazakh on Latin keys with its digit row.
#[case("exbn by", &["1.1.1"])]
#[case("ыгкпу", &["2.1"])]
#[case("v95fk", &["1.1.1", "1.1.2"])]
// A code typed on the Kazakh digit row.
#[case("ә.\"", &["2.1", "2.10"])]
#[case("щеголь", &[])]
#[case("читель", &[])]
fn typing_narrows(#[case] typed: &str, #[case] codes: &[&str]) {
    let options = professions();
    let mut found: Vec<&str> = narrow(typed, &options).into_iter().map(|at| options[at].code.as_str()).collect();
    if typed != "2.1" {
        found.sort_unstable();
    }
    assert_eq!(found, codes, "{typed}");
}

fn press(state: &mut ChoiceState, options: &[Opt], keys: &str, long: bool) -> Step {
    let mut step = Step::Ignored;
    for c in keys.chars() {
        let code = match c {
            '\n' => KeyCode::Enter,
            '↓' => KeyCode::Down,
            '←' => KeyCode::Backspace,
            c => KeyCode::Char(c),
        };
        step = state.key(KeyEvent::new(code, KeyModifiers::NONE), options, long);
    }
    step
}

#[test]
fn a_typed_word_and_enter_choose_and_go_on() {
    let options = professions();
    let mut state = ChoiceState::default();
    assert_eq!(press(&mut state, &options, "учит↓\n", true), Step::Next { changed: true });
    assert_eq!(state.code.as_deref(), Some("1.1.2"));
    assert!(state.typed.is_empty() && !state.open);
}

#[test]
fn space_cycles_few_and_opens_many() {
    let options = professions();
    let mut state = ChoiceState::default();
    press(&mut state, &options, "  ", false);
    assert_eq!(state.code.as_deref(), Some("1.1.2"));
    press(&mut state, &options, " ", true);
    assert!(state.open);
    press(&mut state, &options, "↓\n", true);
    assert_eq!(state.code.as_deref(), Some("2.1"));
    press(&mut state, &options, "←", true);
    assert_eq!(state.code, None);
}

#[test]
fn leaving_takes_the_only_match_and_keeps_what_has_none() {
    let options = professions();
    let mut state = ChoiceState::default();
    press(&mut state, &options, "хир", true);
    assert!(state.leave(&options));
    assert_eq!(state.code.as_deref(), Some("2.1"));
    press(&mut state, &options, "щеголь", true);
    assert!(!state.leave(&options));
    assert_eq!((state.typed.text(), state.check(&options).unwrap().id.as_str()), ("щеголь", "form-choice-none"));
    assert_eq!(press(&mut state, &options, "й\n", true), Step::Next { changed: false });
}

#[test]
fn a_choice_that_is_gone_is_kept_and_said() {
    let options = professions();
    let state = ChoiceState { code: Some("9.9".into()), ..ChoiceState::default() };
    assert_eq!(state.check(&options).unwrap().id, "form-choice-gone");
    assert_eq!(state.code.as_deref(), Some("9.9"));
}
