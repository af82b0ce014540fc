//! A backend that writes few bytes: a style only where it changes, the shortest way to the next cell, and no cursor
//! noise. The terminal's own sixteen colours only.

use std::io::{self, Write as _};

use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect, Size};
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthStr as _;

const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";
/// A gap of so many cells is written again where that is no longer than a jump.
const GAP: u16 = 4;

/// The attributes that the terminal writes with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Pen {
    front: u8,
    back: u8,
    bold: bool,
    underlined: bool,
    reversed: bool,
}

impl Pen {
    fn of(cell: &Cell) -> Self {
        Self {
            front: colour(cell.fg),
            back: colour(cell.bg),
            bold: cell.modifier.contains(Modifier::BOLD),
            underlined: cell.modifier.contains(Modifier::UNDERLINED),
            reversed: cell.modifier.contains(Modifier::REVERSED),
        }
    }

    /// Whether a blank cell in it looks like an erased one.
    fn erases(self) -> bool {
        self.back == 0 && !self.reversed && !self.underlined
    }

    /// The shortest SGR from another pen to this one.
    fn from(self, old: Self) -> String {
        let mut steps = Vec::new();
        let switch = |steps: &mut Vec<u8>, new: bool, old: bool, on: u8, off: u8| match (new, old) {
            (true, false) => steps.push(on),
            (false, true) => steps.push(off),
            _ => {}
        };
        switch(&mut steps, self.bold, old.bold, 1, 22);
        switch(&mut steps, self.underlined, old.underlined, 4, 24);
        switch(&mut steps, self.reversed, old.reversed, 7, 27);
        if self.front != old.front {
            steps.push(if self.front == 0 { 39 } else { self.front });
        }
        if self.back != old.back {
            steps.push(if self.back == 0 { 49 } else { self.back + 10 });
        }
        let change = sgr(&steps);
        if self == Self::default() {
            return "\x1b[m".to_owned();
        }
        let mut anew = vec![0];
        anew.extend([(self.bold, 1), (self.underlined, 4), (self.reversed, 7)].iter().filter(|s| s.0).map(|s| s.1));
        anew.extend(Some(self.front).filter(|front| *front != 0));
        anew.extend(Some(self.back).filter(|back| *back != 0).map(|back| back + 10));
        let mut anew = sgr(&anew);
        anew.replace_range(2..3, "");
        if anew.len() < change.len() { anew } else { change }
    }
}

fn sgr(steps: &[u8]) -> String {
    let steps: Vec<String> = steps.iter().map(ToString::to_string).collect();
    format!("\x1b[{}m", steps.join(";"))
}

/// The SGR number of a foreground; 0 for the terminal's own.
fn colour(colour: Color) -> u8 {
    match colour {
        Color::Black => 30,
        Color::Red => 31,
        Color::Green => 32,
        Color::Yellow => 33,
        Color::Blue => 34,
        Color::Magenta => 35,
        Color::Cyan => 36,
        Color::Gray => 37,
        Color::DarkGray => 90,
        Color::LightRed => 91,
        Color::LightGreen => 92,
        Color::LightYellow => 93,
        Color::LightBlue => 94,
        Color::LightMagenta => 95,
        Color::LightCyan => 96,
        Color::White => 97,
        Color::Reset | Color::Rgb(..) | Color::Indexed(_) => 0,
    }
}

/// A [`Backend`] that gathers a frame's bytes; whoever owns it writes them.
#[derive(Debug)]
pub struct Lean {
    out: Vec<u8>,
    before: Vec<u8>,
    size: Size,
    shown: Buffer,
    pen: Pen,
    at: Option<Position>,
    cursor: bool,
    lost: bool,
}

impl Lean {
    /// For a terminal of so many columns and rows that is blank, with the cursor hidden at its home.
    pub fn new((columns, rows): (u16, u16)) -> Self {
        let size = Size::new(columns, rows);
        Self {
            out: Vec::new(),
            before: Vec::new(),
            size,
            shown: Buffer::empty(Rect::from((Position::ORIGIN, size))),
            pen: Pen::default(),
            at: Some(Position::ORIGIN),
            cursor: false,
            lost: false,
        }
    }

    /// The window has another size now; the next frame is written whole.
    pub fn resize(&mut self, (columns, rows): (u16, u16)) {
        let size = Size::new(columns, rows);
        if size != self.size {
            self.size = size;
            self.shown = Buffer::empty(Rect::from((Position::ORIGIN, size)));
            self.lost = true;
        }
    }

    /// Somebody else wrote on the terminal: nothing about it is known.
    pub fn lost(&mut self) {
        self.lost = true;
    }

    /// Whether the screen has to be cleared before the next frame.
    pub fn is_lost(&self) -> bool {
        self.lost
    }

    /// Offers a text to the terminal's clipboard, before the next frame.
    pub fn copy(&mut self, text: &str) {
        self.before.extend_from_slice(format!("\x1b]52;c;{}\x07", base64(text.as_bytes())).as_bytes());
    }

    /// The bytes of the frame, and none when nothing on it changed.
    pub fn take(&mut self) -> Vec<u8> {
        let mut bytes = std::mem::take(&mut self.before);
        if !self.out.is_empty() {
            bytes.reserve(self.out.len() + BEGIN.len() + END.len());
            bytes.extend_from_slice(BEGIN);
            bytes.append(&mut self.out);
            bytes.extend_from_slice(END);
        }
        bytes
    }

    /// Writes the other half of a wide letter too where only its first half is overwritten: terminals differ in what
    /// they leave there.
    fn with_widows<'a>(&self, content: impl Iterator<Item = (u16, u16, &'a Cell)>) -> Vec<(u16, u16, &'a Cell)> {
        let mut cells: Vec<(u16, u16, &Cell)> = Vec::new();
        let mut widow = None;
        for (x, y, cell) in content {
            if let Some((x, y)) = widow.take().filter(|widow| *widow != (x, y)) {
                cells.push((x, y, &Cell::EMPTY));
            }
            let end = x + cell.symbol().width().max(1) as u16 - 1;
            let was_wide = self.shown.cell((end, y)).is_some_and(|shown| shown.symbol().width() == 2);
            widow = was_wide.then_some((end + 1, y));
            cells.push((x, y, cell));
        }
        cells.extend(widow.map(|(x, y)| (x, y, &Cell::EMPTY)));
        cells
    }

    fn put(&mut self, x: u16, y: u16, cell: &Cell) {
        self.go(x, y);
        let pen = Pen::of(cell);
        if pen != self.pen {
            self.out.extend_from_slice(pen.from(self.pen).as_bytes());
            self.pen = pen;
        }
        let symbol = cell.symbol();
        self.out.extend_from_slice(symbol.as_bytes());
        let width = symbol.width() as u16;
        // Terminals disagree about rare characters and about what follows the last column: then the place is unknown.
        let sure = (1..=2).contains(&width) && symbol.chars().count() == 1 && x + width < self.size.width;
        self.at = sure.then(|| Position::new(x + width, y));
        if let Some(shown) = self.shown.cell_mut((x, y)) {
            *shown = cell.clone();
        }
        if width == 2
            && let Some(covered) = self.shown.cell_mut((x + 1, y))
        {
            covered.reset();
        }
    }

    fn go(&mut self, x: u16, y: u16) {
        let Some(at) = self.at else { return self.jump(x, y) };
        if (at.x, at.y) == (x, y) {
            return;
        }
        if at.y == y && x > at.x {
            if x - at.x <= GAP && self.bridge(at.x, x, y) {
                return;
            }
            return self.write(format_args!("\x1b[{}C", Step(x - at.x)));
        }
        if x == 0 && y == at.y + 1 {
            return self.out.extend_from_slice(b"\r\n");
        }
        if y == at.y && x == 0 {
            return self.out.push(b'\r');
        }
        self.jump(x, y);
    }

    fn jump(&mut self, x: u16, y: u16) {
        match (x, y) {
            (0, 0) => self.out.extend_from_slice(b"\x1b[H"),
            (0, _) => self.write(format_args!("\x1b[{}H", y + 1)),
            _ => self.write(format_args!("\x1b[{};{}H", y + 1, x + 1)),
        }
    }

    /// Writes the cells of a short gap again when the pen already fits them.
    fn bridge(&mut self, from: u16, to: u16, y: u16) -> bool {
        let cells: Option<Vec<u8>> = (from..to)
            .map(|x| self.shown.cell((x, y)).filter(|cell| Pen::of(cell) == self.pen))
            .map(|cell| cell.and_then(|cell| <[u8; 1]>::try_from(cell.symbol().as_bytes()).ok()).map(|byte| byte[0]))
            .collect();
        cells.inspect(|cells| self.out.extend_from_slice(cells)).is_some()
    }

    fn write(&mut self, what: std::fmt::Arguments<'_>) {
        let _memory_takes_all = self.out.write_fmt(what);
    }

    /// Blanks a run of cells without moving: shorter than so many spaces.
    fn erase(&mut self, from: Position, count: u16) {
        self.go(from.x, from.y);
        self.at = Some(from);
        if !self.pen.erases() {
            self.out.extend_from_slice(b"\x1b[m");
            self.pen = Pen::default();
        }
        if from.x + count >= self.size.width {
            self.out.extend_from_slice(b"\x1b[K");
        } else {
            self.write(format_args!("\x1b[{}X", Step(count)));
        }
        for x in from.x..from.x + count {
            if let Some(shown) = self.shown.cell_mut((x, from.y)) {
                shown.reset();
            }
        }
    }
}

/// A count whose one is left out.
struct Step(u16);

impl std::fmt::Display for Step {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.0 == 1 { Ok(()) } else { self.0.fmt(f) }
    }
}

impl Backend for Lean {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> Result<(), Self::Error>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let cells = self.with_widows(content);
        let mut rest = cells.as_slice();
        while let Some(&(x, y, cell)) = rest.first() {
            let blank = |cell: &Cell| cell.symbol() == " " && Pen::of(cell).erases();
            let run = rest
                .iter()
                .enumerate()
                .take_while(|(step, next)| next.1 == y && next.0 == x + *step as u16 && blank(next.2))
                .count();
            let at_end = x + run as u16 == self.size.width;
            if run > 9 || (run > 3 && at_end) {
                self.erase(Position::new(x, y), run as u16);
            } else {
                self.put(x, y, cell);
            }
            rest = &rest[if run > 9 || (run > 3 && at_end) { run } else { 1 }..];
        }
        Ok(())
    }

    fn hide_cursor(&mut self) -> Result<(), Self::Error> {
        if std::mem::take(&mut self.cursor) {
            self.out.extend_from_slice(b"\x1b[?25l");
        }
        Ok(())
    }

    fn show_cursor(&mut self) -> Result<(), Self::Error> {
        if !std::mem::replace(&mut self.cursor, true) {
            self.out.extend_from_slice(b"\x1b[?25h");
        }
        Ok(())
    }

    fn get_cursor_position(&mut self) -> Result<Position, Self::Error> {
        Ok(self.at.unwrap_or(Position::ORIGIN))
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> Result<(), Self::Error> {
        let position = position.into();
        self.go(position.x, position.y);
        self.at = Some(position);
        Ok(())
    }

    fn clear(&mut self) -> Result<(), Self::Error> {
        self.pen = Pen::default();
        self.out.clear();
        self.out.extend_from_slice(b"\x1b[m\x1b[2J\x1b[H");
        self.at = Some(Position::ORIGIN);
        self.shown.reset();
        self.lost = false;
        // Whether the cursor still is as it was is not known either.
        self.out.extend_from_slice(if self.cursor { b"\x1b[?25h" } else { b"\x1b[?25l" });
        Ok(())
    }

    fn clear_region(&mut self, _whole: ClearType) -> Result<(), Self::Error> {
        self.clear()
    }

    fn size(&self) -> Result<Size, Self::Error> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> Result<WindowSize, Self::Error> {
        Ok(WindowSize { columns_rows: self.size, pixels: Size::ZERO })
    }

    fn flush(&mut self) -> Result<(), Self::Error> {
        Ok(())
    }
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let word = chunk.iter().fold(0u32, |word, byte| word << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for place in 0..4 {
            let digit = DIGITS[(word >> (18 - 6 * place) & 63) as usize];
            text.push(if place > chunk.len() { '=' } else { char::from(digit) });
        }
    }
    text
}
