//! The parser and the painter, without a terminal.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use proptest::prelude::*;
use ratatui::Terminal;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};
use rstest::rstest;

use super::input::{Parsed, Parser};
use super::paint::Lean;

/// The keys of some bytes that come in one read, as words.
fn keys(bytes: &[u8]) -> Vec<String> {
    let mut parser = Parser::default();
    let mut parsed = parser.feed(bytes);
    if parser.patience().is_some() {
        parsed.extend(parser.give_up());
    }
    assert_eq!(parser.patience(), None, "something is left");
    parsed.iter().map(word).collect()
}

fn word(parsed: &Parsed) -> String {
    match parsed {
        Parsed::Key(KeyEvent { code, modifiers, .. }) => {
            let alt = if modifiers.contains(KeyModifiers::ALT) { "alt " } else { "" };
            let ctrl = if modifiers.contains(KeyModifiers::CONTROL) { "ctrl " } else { "" };
            let name = match code {
                KeyCode::Char(letter) => letter.to_string(),
                KeyCode::F(number) => format!("f{number}"),
                code => format!("{code:?}").to_lowercase(),
            };
            format!("{alt}{ctrl}{name}")
        }
        Parsed::Paste(text) => format!("paste {text:?}"),
    }
}

#[rstest]
#[case::esc(b"\x1b", &["esc"])]
#[case::esc_then_letter(b"\x1bd", &["alt d"])]
#[case::esc_then_cyrillic("\x1bв".as_bytes(), &["alt в"])]
#[case::esc_esc(b"\x1b\x1b", &["esc", "esc"])]
#[case::esc_esc_esc(b"\x1b\x1b\x1b", &["esc", "esc", "esc"])]
#[case::esc_then_up(b"\x1b\x1b[A", &["alt up"])]
#[case::esc_then_f7(b"\x1b\x1b[18~", &["alt f7"])]
#[case::esc_esc_then_up(b"\x1b\x1b\x1b[A", &["esc", "alt up"])]
#[case::esc_then_old_f1(b"\x1b\x1bOP", &["alt f1"])]
#[case::esc_esc_letter(b"\x1b\x1bd", &["esc", "alt d"])]
#[case::esc_then_enter(b"\x1b\r", &["alt enter"])]
#[case::alt_bracket(b"\x1b[", &["alt ["])]
#[case::alt_o(b"\x1bO", &["alt O"])]
#[case::alt_o_then_letter(b"\x1bOk", &["alt O", "k"])]
#[case::arrows(b"\x1b[A\x1b[B\x1bOC\x1bOD", &["up", "down", "right", "left"])]
#[case::putty(b"\x1b[1~\x1b[4~\x1b[11~\x1b[15~\x1b[17~\x1b[21~", &["home", "end", "f1", "f5", "f6", "f10"])]
#[case::xterm(b"\x1b[H\x1b[F\x1bOP\x1bOS\x1b[24~", &["home", "end", "f1", "f4", "f12"])]
#[case::rxvt(b"\x1b[7~\x1b[8~\x1b[3^", &["home", "end", "ctrl delete"])]
#[case::console(b"\x1b[[A\x1b[[E", &["f1", "f5"])]
#[case::with_modifiers(b"\x1b[1;5C\x1b[1;3A\x1b[3;5~", &["ctrl right", "alt up", "ctrl delete"])]
#[case::shift_tab(b"\x1b[Z\t", &["backtab", "tab"])]
#[case::by_code(b"\x1b[115;5u\x1b[27;5;115~\x1b[1099;5u", &["ctrl s", "ctrl s", "ctrl ы"])]
#[case::control(b"\x13\x7f\x08\r\n\x00", &["ctrl s", "backspace", "backspace", "enter", "enter", "ctrl  "])]
#[case::letters("aЫқ".as_bytes(), &["a", "Ы", "қ"])]
#[case::unknown_is_never_typed(b"\x1b[99~\x1b[?62;c\x1b[12;40R\x1b[I\x1b[<0;3;4Mx", &["x"])]
#[case::cut_off_is_never_typed(b"\x1b[1;", &[])]
#[case::sequence_in_a_sequence(b"\x1b[1;\x1b[A", &["up"])]
#[case::not_utf8(b"a\xd1\xff\xfeb", &["a", "b"])]
#[case::paste("\x1b[200~учит\n\x1bяз\x1b[201~x".as_bytes(), &["paste \"учит\\n\\u{1b}яз\"", "x"])]
#[case::paste_without_end(b"\x1b[200~abc", &["paste \"abc\""])]
#[case::esc_then_paste(b"\x1b\x1b[200~abc\x1b[201~", &["esc", "paste \"abc\""])]
fn bytes_are_keys(#[case] bytes: &[u8], #[case] expected: &[&str]) {
    assert_eq!(keys(bytes), expected);
}

#[test]
fn what_is_split_between_two_reads_is_waited_for() {
    for whole in [b"\x1b[18~".as_slice(), "ы".as_bytes(), b"\x1bOP", b"\x1b[200~abc\x1b[201~", b"\x1b\x1b[A"] {
        for cut in 1..whole.len() {
            let mut parser = Parser::default();
            let mut parsed = parser.feed(&whole[..cut]);
            assert!(parsed.is_empty() && parser.patience().is_some(), "{whole:?} cut at {cut}: {parsed:?}");
            parsed.extend(parser.feed(&whole[cut..]));
            assert_eq!(parsed.iter().map(word).collect::<Vec<_>>(), keys(whole), "{whole:?} cut at {cut}");
            assert_eq!(parser.patience(), None);
        }
    }
}

proptest! {
    #[test]
    fn no_bytes_are_too_much(bytes in proptest::collection::vec(any::<u8>(), 0..64)) {
        keys(&bytes);
    }

    #[test]
    fn text_is_typed_letter_by_letter(text in "[a-zа-яәіңғүұқөһ0-9 .,]{0,40}") {
        prop_assert_eq!(keys(text.as_bytes()).concat(), text);
    }

    /// Whatever is drawn after whatever: a terminal that follows the bytes shows the same.
    #[test]
    fn a_terminal_shows_what_was_drawn(frames in proptest::collection::vec(screens(), 1..5)) {
        let mut lean = Terminal::new(Lean::new((WIDTH, HEIGHT))).unwrap();
        let mut seen = vt100::Parser::new(HEIGHT.try_into().unwrap(), WIDTH.try_into().unwrap(), 0);
        for frame in frames {
            lean.draw(|f| f.buffer_mut().content.clone_from(&frame.content)).unwrap();
            seen.process(&lean.backend_mut().take());
            for (place, cell) in frame.area.positions().zip(&frame.content) {
                let shown = seen.screen().cell(place.y, place.x).unwrap();
                if shown.is_wide_continuation() {
                    continue;
                }
                let symbol = if shown.contents().is_empty() { " " } else { shown.contents() };
                prop_assert_eq!(symbol, cell.symbol(), "at {:?}", place);
                prop_assert_eq!(looks(shown), wanted(cell), "at {:?}", place);
            }
        }
    }
}

const WIDTH: u16 = 30;
const HEIGHT: u16 = 6;

/// Rows of few symbols and fewer styles, so that frames share much and differ in places.
fn screens() -> impl Strategy<Value = Buffer> {
    let symbol = prop_oneof![10 => Just(" "), 2 => Just("a"), 2 => Just("Ы"), 1 => Just("─"), 1 => Just("界")];
    let style = prop_oneof![
        6 => Just(Style::new()),
        1 => Just(Style::new().add_modifier(Modifier::REVERSED)),
        1 => Just(Style::new().fg(Color::LightRed).add_modifier(Modifier::BOLD)),
        1 => Just(Style::new().fg(Color::Yellow).add_modifier(Modifier::UNDERLINED)),
    ];
    let run = (symbol, style, 1..14usize);
    proptest::collection::vec(run, 30).prop_map(|runs| {
        let mut buffer = Buffer::empty(Rect::new(0, 0, WIDTH, HEIGHT));
        let cells = runs.iter().flat_map(|(symbol, style, count)| std::iter::repeat_n((symbol, style), *count));
        let mut places = buffer.area.positions();
        for (symbol, style) in cells {
            let Some(place) = places.next() else { break };
            buffer.set_string(place.x, place.y, symbol, *style);
            if *symbol == "界" && places.next().is_none() {
                break;
            }
        }
        buffer
    })
}

fn looks(cell: &vt100::Cell) -> (vt100::Color, bool, bool, bool) {
    let blank = !cell.has_contents() || cell.contents() == " ";
    // A colour of letters does not show on a blank.
    let front = if blank && !cell.inverse() && !cell.underline() { vt100::Color::Default } else { cell.fgcolor() };
    (front, cell.bold() && !blank, cell.underline(), cell.inverse())
}

fn wanted(cell: &Cell) -> (vt100::Color, bool, bool, bool) {
    let has = |modifier| cell.modifier.contains(modifier);
    let blank = cell.symbol() == " ";
    let front = match cell.fg {
        _ if blank && !has(Modifier::REVERSED) && !has(Modifier::UNDERLINED) => vt100::Color::Default,
        Color::LightRed => vt100::Color::Idx(9),
        Color::Yellow => vt100::Color::Idx(3),
        _ => vt100::Color::Default,
    };
    (front, has(Modifier::BOLD) && !blank, has(Modifier::UNDERLINED), has(Modifier::REVERSED))
}

fn draw(terminal: &mut Terminal<Lean>, view: impl FnOnce(&mut ratatui::Frame<'_>)) -> String {
    terminal.draw(view).unwrap();
    String::from_utf8(terminal.backend_mut().take()).unwrap()
}

#[test]
fn nothing_new_is_no_bytes() {
    let mut terminal = Terminal::new(Lean::new((20, 3))).unwrap();
    let view = |frame: &mut ratatui::Frame<'_>| {
        frame.buffer_mut().set_string(0, 1, "Ким", Style::new());
        frame.set_cursor_position((3, 1));
    };
    let first = draw(&mut terminal, view);
    assert_eq!(first, "\x1b[?2026h\r\nКим\x1b[?25h\x1b[?2026l");
    assert_eq!(draw(&mut terminal, view), "");
}

#[test]
fn a_style_is_said_once_and_the_way_is_short() {
    let mut terminal = Terminal::new(Lean::new((40, 3))).unwrap();
    let reversed = Style::new().add_modifier(Modifier::REVERSED);
    let bytes = draw(&mut terminal, |frame| {
        frame.buffer_mut().set_string(0, 0, "a", Style::new());
        frame.buffer_mut().set_string(2, 0, "b", Style::new());
        frame.buffer_mut().set_string(20, 0, "cd", reversed);
        frame.buffer_mut().set_string(5, 2, "e", reversed);
    });
    assert_eq!(bytes, "\x1b[?2026ha b\x1b[17C\x1b[7mcd\x1b[3;6He\x1b[?2026l");
}

#[test]
fn blanks_are_erased_not_typed() {
    let mut terminal = Terminal::new(Lean::new((40, 1))).unwrap();
    draw(&mut terminal, |frame| frame.buffer_mut().set_string(0, 0, "x".repeat(40), Style::new()));
    let bytes = draw(&mut terminal, |frame| {
        frame.buffer_mut().set_string(0, 0, "x", Style::new());
        frame.buffer_mut().set_string(20, 0, "x", Style::new());
    });
    assert_eq!(bytes, "\x1b[?2026h\x1b[1;2H\x1b[19X\x1b[20C\x1b[K\x1b[?2026l");
}

#[test]
fn a_clipboard_text_goes_before_the_frame() {
    let mut lean = Lean::new((10, 1));
    lean.copy("Ким");
    assert_eq!(lean.take(), b"\x1b]52;c;0JrQuNC8\x07");
    lean.copy("ab");
    assert_eq!(lean.take(), b"\x1b]52;c;YWI=\x07");
    lean.copy("a");
    assert_eq!(lean.take(), b"\x1b]52;c;YQ==\x07");
}
