//! A screen as an SVG picture: the same buffer gives the same bytes.

use std::fmt::Write as _;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthStr as _;

/// Width of a cell, in tenths of a pixel: 0.602 of the letter's size, as DejaVu Sans Mono has it.
const CELL_WIDTH: u32 = 84;
/// Height of a cell, in tenths of a pixel.
const CELL_HEIGHT: u32 = 170;
/// From a row's top to its baseline, in tenths of a pixel.
const BASELINE: u32 = 130;
const MARGIN: u32 = 80;
const BACK: &str = "#101010";
const FRONT: &str = "#e8e8e8";

/// What neighbouring cells share to be one run.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Look {
    front: &'static str,
    back: &'static str,
    bold: bool,
    underlined: bool,
}

impl Look {
    fn of(cell: &Cell) -> Self {
        let (front, back) = (colour(cell.fg).unwrap_or(FRONT), colour(cell.bg).unwrap_or(BACK));
        let reversed = cell.modifier.contains(Modifier::REVERSED);
        let (front, back) = if reversed { (back, front) } else { (front, back) };
        let bold = cell.modifier.contains(Modifier::BOLD);
        Self { front, back, bold, underlined: cell.modifier.contains(Modifier::UNDERLINED) }
    }
}

/// Draws a buffer. Colours are fixed, so the picture looks the same everywhere; the text can be selected and searched.
pub fn draw(buffer: &Buffer) -> String {
    let area = buffer.area;
    let width = u32::from(area.width) * CELL_WIDTH + 2 * MARGIN;
    let height = u32::from(area.height) * CELL_HEIGHT + 2 * MARGIN;
    let mut svg = String::new();
    let _memory_takes_all = writeln!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" viewBox=\"0 0 {w} {h}\" \
         font-family=\"DejaVu Sans Mono, Courier New, monospace\" font-size=\"14\" fill=\"{FRONT}\">\n\
         <rect width=\"100%\" height=\"100%\" fill=\"{BACK}\"/>",
        w = tenths(width),
        h = tenths(height)
    );
    for row in 0..area.height {
        let cells: Vec<&Cell> =
            (0..area.width).filter_map(|column| buffer.cell((area.x + column, area.y + row))).collect();
        draw_row(&mut svg, &cells, MARGIN + u32::from(row) * CELL_HEIGHT);
    }
    draw_frames(&mut svg, buffer);
    svg.push_str("</svg>\n");
    svg
}

fn draw_row(svg: &mut String, cells: &[&Cell], top: u32) {
    let mut column = 0;
    while column < cells.len() {
        let look = Look::of(cells[column]);
        let mut end = column;
        let mut text = String::new();
        while end < cells.len() && Look::of(cells[end]) == look {
            // Frames are drawn as lines: letters of a font leave gaps between the rows.
            text.push_str(if arms(cells[end].symbol()).is_some() { " " } else { cells[end].symbol() });
            end += cells[end].symbol().width().max(1);
        }
        let end = end.min(cells.len());
        draw_run(svg, &text, look, column as u32, (end - column) as u32, top);
        column = end;
    }
}

fn draw_run(svg: &mut String, text: &str, look: Look, column: u32, cells: u32, top: u32) {
    let left = MARGIN + column * CELL_WIDTH;
    if look.back != BACK {
        let _memory_takes_all = writeln!(
            svg,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>",
            tenths(left),
            tenths(top),
            tenths(cells * CELL_WIDTH),
            tenths(CELL_HEIGHT),
            look.back
        );
    }
    let mut style = String::new();
    if look.front != FRONT {
        let _memory_takes_all = write!(style, " fill=\"{}\"", look.front);
    }
    if look.bold {
        style.push_str(" font-weight=\"bold\"");
    }
    if look.underlined {
        style.push_str(" text-decoration=\"underline\"");
    }
    // Columns stand apart by two blanks or more: each begins at its own place, whatever the font's widths are.
    let mut at = column;
    for word in text.split_inclusive("  ") {
        let lead = word.chars().take_while(|letter| *letter == ' ').count() as u32;
        let trimmed = word.trim_matches(' ');
        if !trimmed.is_empty() {
            let _memory_takes_all = writeln!(
                svg,
                "<text x=\"{}\" y=\"{}\" textLength=\"{}\" xml:space=\"preserve\"{style}>{}</text>",
                tenths(MARGIN + (at + lead) * CELL_WIDTH),
                tenths(top + BASELINE),
                tenths(trimmed.width() as u32 * CELL_WIDTH),
                escape(trimmed)
            );
        }
        at += word.width() as u32;
    }
}

/// Where the lines of a frame sign go from the middle of its cell: left, right, up, down.
fn arms(symbol: &str) -> Option<[bool; 4]> {
    let arms = match symbol {
        "─" => "lr",
        "│" => "ud",
        "┌" => "rd",
        "┐" => "ld",
        "└" => "ru",
        "┘" => "lu",
        "├" => "rud",
        "┤" => "lud",
        _ => return None,
    };
    Some(['l', 'r', 'u', 'd'].map(|arm| arms.contains(arm)))
}

/// The frames of the whole screen as one path.
fn draw_frames(svg: &mut String, buffer: &Buffer) {
    let area = buffer.area;
    let arm = |x: u16, y: u16, which: usize| {
        buffer.cell((area.x + x, area.y + y)).and_then(|cell| arms(cell.symbol())).is_some_and(|arms| arms[which])
    };
    let middle_x = |x: u16| MARGIN + u32::from(x) * CELL_WIDTH + CELL_WIDTH / 2;
    let middle_y = |y: u16| MARGIN + u32::from(y) * CELL_HEIGHT + CELL_HEIGHT / 2;
    let mut path = String::new();
    for y in 0..area.height {
        for (from, until) in stretches(area.width, |x| arm(x, y, 0), |x| arm(x, y, 1)) {
            let from = middle_x(from) - if arm(from, y, 0) { CELL_WIDTH / 2 } else { 0 };
            let until = middle_x(until) + if arm(until, y, 1) { CELL_WIDTH / 2 } else { 0 };
            let _memory_takes_all = write!(path, "M{} {}H{}", tenths(from), tenths(middle_y(y)), tenths(until));
        }
    }
    for x in 0..area.width {
        for (from, until) in stretches(area.height, |y| arm(x, y, 2), |y| arm(x, y, 3)) {
            let from = middle_y(from) - if arm(x, from, 2) { CELL_HEIGHT / 2 } else { 0 };
            let until = middle_y(until) + if arm(x, until, 3) { CELL_HEIGHT / 2 } else { 0 };
            let _memory_takes_all = write!(path, "M{} {}V{}", tenths(middle_x(x)), tenths(from), tenths(until));
        }
    }
    if !path.is_empty() {
        let _memory_takes_all = writeln!(svg, "<path d=\"{path}\" stroke=\"{FRONT}\" fill=\"none\"/>");
    }
}

/// The stretches of cells that a line runs through: first and last cell.
fn stretches(cells: u16, back: impl Fn(u16) -> bool, on: impl Fn(u16) -> bool) -> Vec<(u16, u16)> {
    let mut all: Vec<(u16, u16)> = Vec::new();
    for cell in (0..cells).filter(|cell| back(*cell) || on(*cell)) {
        match all.last_mut() {
            Some((_, until)) if *until + 1 == cell && on(*until) && back(cell) => *until = cell,
            _ => all.push((cell, cell)),
        }
    }
    all
}

fn tenths(number: u32) -> String {
    if number.is_multiple_of(10) { (number / 10).to_string() } else { format!("{}.{}", number / 10, number % 10) }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

const fn colour(colour: Color) -> Option<&'static str> {
    Some(match colour {
        Color::Black => "#000000",
        Color::Red => "#c03030",
        Color::Green => "#40b040",
        Color::Yellow => "#d0a020",
        Color::Blue | Color::LightBlue => "#5080e0",
        Color::Magenta | Color::LightMagenta => "#c060c0",
        Color::Cyan | Color::LightCyan => "#40b8b8",
        Color::Gray | Color::DarkGray => "#a0a0a0",
        Color::LightRed => "#ff6060",
        Color::LightGreen => "#60e060",
        Color::LightYellow => "#f0e060",
        Color::White => "#ffffff",
        Color::Reset | Color::Rgb(..) | Color::Indexed(_) => return None,
    })
}

#[cfg(test)]
mod tests {
    use ratatui::style::{Style, Stylize as _};
    use ratatui::text::Line;
    use ratatui::widgets::Widget as _;

    use super::*;

    fn sample() -> Buffer {
        let mut buffer = Buffer::empty(ratatui::layout::Rect::new(0, 0, 24, 4));
        Line::from(vec!["┌ ".into(), "Іс <1> & «2»".bold(), " ─┐".into()]).render(buffer.area, &mut buffer);
        buffer.set_string(1, 1, "−1 р.д. !!  ", Style::new().light_red());
        buffer.set_string(0, 2, "   таңдалған жол   ", Style::new().reversed());
        buffer
    }

    #[test]
    fn a_screen_is_always_the_same_picture() {
        assert_eq!(draw(&sample()), draw(&sample().clone()));
        insta::assert_snapshot!(draw(&sample()));
    }

    #[test]
    fn runs_stand_where_their_cells_are() {
        let svg = draw(&sample());
        // Row 2, 3 cells in: 8 + 3 × 8.4 and 8 + 2 × 17 + 13.
        assert!(svg.contains("x=\"33.2\" y=\"55\" textLength=\"109.2\""), "{svg}");
        assert!(!svg.contains("<1>") && svg.contains("&lt;1&gt; &amp;"), "{svg}");
    }
}
