use std::collections::BTreeSet;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::*;
use crate::locale::{Lang, Texts};
use crate::office::names::wrong_layout;
use crate::tui::input::layout;

const DESK: &[Scope] = &[Scope::Queue, Scope::List, Scope::Desk, Scope::Global];
const FORM: &[Scope] = &[Scope::Form, Scope::Global];

fn shipped_map() -> Keymap {
    Keymap::new(ROWS, &[]).unwrap_or_else(|fault| panic!("{fault:?}"))
}

fn with(text: &str) -> Result<Keymap, Box<KeymapFault>> {
    Keymap::new(ROWS, &[KeyFile { name: "own.toml".to_owned(), text: text.to_owned() }])
}

fn typed(letter: char) -> KeyEvent {
    let shift = if letter.is_uppercase() { KeyModifiers::SHIFT } else { KeyModifiers::NONE };
    KeyEvent::new(KeyCode::Char(letter), shift)
}

fn press(text: &str) -> KeyEvent {
    let chord: KeyChord = text.parse().unwrap();
    KeyEvent::new(chord.code(), chord.modifiers())
}

fn name(command: Option<CommandId>) -> &'static str {
    command.map_or("", |command| command.0)
}

#[test]
fn a_chord_is_written_as_it_is_read() {
    for text in [
        "f2",
        "f10",
        "shift-tab",
        "ctrl-s",
        "space",
        "a",
        "A",
        "ins",
        "esc",
        "pgdn",
        "ctrl-alt-x",
        "alt-up",
        "shift-f5",
        "ctrl-space",
        "-",
        "ctrl--",
        "ы",
        "Ә",
        "*",
    ] {
        assert_eq!(text.parse::<KeyChord>().unwrap().to_string(), text);
    }
    for (text, same) in [("shift-a", "A"), ("delete", "del"), ("escape", "esc"), ("pageup", "pgup")] {
        assert_eq!(text.parse::<KeyChord>().unwrap().to_string(), same);
    }
    for wrong in ["", "f0", "f21", "f02", "ctrl-", "ctrl-ctrl-a", "super-a", "ab", " ", "F2", "shift", "hyper"] {
        assert!(wrong.parse::<KeyChord>().is_err(), "{wrong:?}");
    }
}

#[test]
fn a_key_of_the_terminal_is_the_chord_of_the_file() {
    assert_eq!(KeyChord::from(typed('A')), "A".parse().unwrap());
    assert_eq!(KeyChord::from(KeyEvent::new(KeyCode::BackTab, KeyModifiers::SHIFT)), "shift-tab".parse().unwrap());
    assert_eq!(KeyChord::from(KeyEvent::new(KeyCode::Tab, KeyModifiers::SHIFT)), "shift-tab".parse().unwrap());
}

#[test]
fn labels_are_for_people() {
    let texts = Texts::new(Lang::Ru);
    let label = |text: &str| text.parse::<KeyChord>().unwrap().label(&texts);
    assert_eq!(label("f2"), "F2");
    assert_eq!(label("shift-tab"), "Shift+Tab");
    assert_eq!(label("ctrl-s"), "Ctrl+S");
    assert_eq!(label("space"), "Пробел");
    assert_eq!(label("s"), "s");
    assert_eq!(label("ins"), "Ins");
    assert_eq!(label("pgdn"), "PgDn");
}

#[test]
fn letters_are_keys_of_the_keyboard_under_three_layouts() {
    let map = shipped_map();
    for (latin, russian, kazakh, command) in [
        ('s', 'ы', 'ы', "score"),
        ('d', 'в', 'в', "decide"),
        ('n', 'т', 'т', "notify"),
        ('f', 'а', 'а', "find"),
        ('m', 'ь', 'ь', "note"),
        ('j', 'о', 'о', "move-down"),
        ('z', 'я', 'я', "correct"),
    ] {
        for letter in [latin, russian, kazakh] {
            assert_eq!(name(map.resolve(DESK, typed(letter))), command, "{letter}");
        }
    }
    // A capital begins a search: no command has it.
    assert_eq!(map.resolve(DESK, typed('Ы')), None);
    assert_eq!(map.resolve(DESK, typed('S')), None);
}

#[test]
fn the_kazakh_digit_row_folds_to_its_digits() {
    let map = with("[desk]\nassign = [\"2\"]\nnote = [\"7\"]\ncall = [\"1\"]\nhistory = [\"0\"]\n").unwrap();
    for (letter, command) in [('ә', "assign"), ('2', "assign"), ('.', "note"), ('"', "call"), ('қ', "history")] {
        assert_eq!(name(map.resolve(DESK, typed(letter))), command, "{letter}");
    }
    let row: String = "\"әіңғүұқ".chars().filter_map(digit).collect();
    assert_eq!(row, "12345890");
    assert_eq!((digit('Ә'), digit(','), digit('.'), digit('5'), digit('a')), (Some('2'), None, None, Some('5'), None));
}

/// The keyboard stands in three tables: that of the commands, that of the forms and that of the search.
#[test]
fn a_letter_has_one_key_for_commands_forms_and_the_search() {
    for letter in "абвгдеёжзийклмнопрстуфхцчшщъыьэюя".chars() {
        let key = places(letter).next().unwrap();
        assert_eq!(layout::to_latin(letter), key, "{letter} in a form");
        assert_eq!(wrong_layout(&format!("{letter}в")), Some(format!("{key}d")), "{letter} in a search");
        assert_eq!(wrong_layout(&format!("{key}d")), Some(format!("{letter}в")), "{key} in a search");
    }
    for letter in "әіңғүұқө".chars() {
        let key = places(letter).next().unwrap();
        assert_eq!(layout::row_letter(letter), key, "{letter} in a form");
        assert_eq!(wrong_layout(&format!("{letter}в")), Some(format!("{key}d")), "{letter} in a search");
    }
}

#[test]
fn every_letter_of_kazakh_and_russian_has_one_place() {
    let letters = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәіңғүұқөһ";
    let capitals = letters.to_uppercase();
    for alphabet in [letters, capitals.as_str()] {
        let all: BTreeSet<char> = alphabet.chars().filter_map(|letter| places(letter).next()).collect();
        assert_eq!(all.len(), alphabet.chars().count());
        assert!(all.iter().all(char::is_ascii));
    }
    assert!(('a'..='z').chain('A'..='Z').all(|latin| places(latin).next().is_none()));
}

#[test]
fn an_explicit_binding_beats_a_folded_one_from_farther_too() {
    let map = with("[global]\nredraw = [\"f13\"]\n[desk]\nredraw = [\"ы\"]\n").unwrap();
    assert_eq!(name(map.resolve(DESK, typed('ы'))), "redraw");
    assert_eq!(name(map.resolve(DESK, typed('s'))), "score");
    let farther = with("[desk]\nredraw = [\"л\"]\n").unwrap();
    // «л» is `k`, which the nearer list moves by.
    assert_eq!(name(farther.resolve(DESK, typed('л'))), "redraw");
}

#[test]
fn nothing_is_bound_to_alt_or_to_ctrl_alone_and_no_letter_acts_above_a_form() {
    let map = shipped_map();
    for binding in map.bindings() {
        assert!(binding.keys.iter().all(|key| !key.modifiers().contains(KeyModifiers::ALT)), "{binding:?}");
        let ctrl = |key: &KeyChord| key.modifiers().contains(KeyModifiers::CONTROL);
        assert!(binding.keys.is_empty() || !binding.keys.iter().all(ctrl), "{binding:?}");
    }
    for letter in ('a'..='z').chain(['ы', ' ']) {
        assert_eq!(map.resolve(&[Scope::Global], typed(letter)), None);
    }
}

#[test]
fn alt_that_is_not_bound_is_esc_and_the_key() {
    let map = shipped_map();
    let alt = |code| KeyEvent::new(code, KeyModifiers::ALT);
    let esc = press("esc");
    assert_eq!(map.replay(DESK, alt(KeyCode::Char('d'))), Some([esc, press("d")]));
    assert_eq!(map.replay(FORM, alt(KeyCode::F(7))), Some([esc, press("f7")]));
    assert_eq!(map.replay(DESK, press("d")), None);
    let bound = with("[desk]\nassign = [\"alt-d\"]\n").unwrap();
    assert_eq!(bound.replay(DESK, alt(KeyCode::Char('d'))), None);
    // Under the Russian layout too.
    assert_eq!(name(bound.resolve(DESK, alt(KeyCode::Char('в')))), "assign");
}

#[test]
fn a_line_of_a_file_replaces_that_line_alone() {
    let map = with("[desk]\nscore = [\"5\", \"ctrl-b\"]\nassign = []\n").unwrap();
    assert_eq!(name(map.resolve(DESK, typed('5'))), "score");
    assert_eq!(map.resolve(DESK, typed('s')), None);
    assert_eq!(map.resolve(DESK, typed('a')), None);
    assert_eq!(name(map.resolve(DESK, press("f5"))), "score");
    let keys: Vec<String> = map.keys_of(CommandId("score")).iter().map(ToString::to_string).collect();
    assert_eq!(keys, ["f5", "5", "ctrl-b"]);
    assert_eq!(map.key_in(DESK, CommandId("score")).unwrap().to_string(), "5");
    assert_eq!(map.key_in(FORM, CommandId("score")).unwrap().to_string(), "f5");
    assert_eq!(map.key_in(DESK, CommandId("assign")), None);
}

#[test]
fn the_later_file_overrides_the_earlier() {
    let file = |name: &str, text: &str| KeyFile { name: name.to_owned(), text: text.to_owned() };
    let system = file("/etc", "[desk]\nassign = \"5\"\nnote = \"6\"\n");
    let own = file("own", "[desk]\nassign = \"7\"\n");
    let map = Keymap::new(ROWS, &[system.clone(), own]).unwrap();
    assert_eq!(name(map.resolve(DESK, typed('7'))), "assign");
    assert_eq!(map.resolve(DESK, typed('5')), None);
    assert_eq!(name(map.resolve(DESK, typed('6'))), "note");
    let clash = file("own", "[desk]\ncall = \"5\"\n");
    let fault = Keymap::new(ROWS, &[system, clash]).unwrap_err();
    assert_eq!((fault.file.as_str(), fault.line), ("own", 2));
    let FaultKind::Conflict { command, other, other_file, other_line, .. } = fault.kind else { panic!("{fault:?}") };
    assert_eq!((command.as_str(), other.as_str(), other_file.as_str(), other_line), ("call", "assign", "/etc", 2));
}

#[test]
fn a_swap_of_two_keys_is_no_conflict() {
    let map = with("[desk]\nassign = \"n\"\nnotify = \"a\"\n").unwrap();
    assert_eq!(name(map.resolve(DESK, typed('n'))), "assign");
    assert_eq!(name(map.resolve(DESK, typed('a'))), "notify");
}

#[test]
fn every_command_is_in_the_shipped_map_and_has_a_label() {
    let map = shipped_map();
    for lang in Lang::ALL {
        let texts = Texts::new(lang);
        for row in ROWS {
            assert!(map.bindings().iter().any(|b| b.command == row.command()), "{}", row.id);
            assert!(texts.has(&row.command().label_id()), "{lang:?} {}", row.id);
        }
        for scope in Scope::ALL {
            assert!(texts.has(&scope.label_id()), "{lang:?} {scope:?}");
        }
    }
}

#[test]
fn names_of_commands_are_once_in_the_table() {
    let names: BTreeSet<_> = ROWS.iter().map(|row| row.id).collect();
    assert_eq!(names.len(), ROWS.len());
}
