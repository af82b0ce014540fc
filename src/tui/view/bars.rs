//! Bar charts beside the rows of a table, a bar a row.

use ratatui::buffer::Buffer;
use ratatui::layout::{Direction, Rect};
use ratatui::style::Style;
use ratatui::symbols::bar::{NINE_LEVELS, Set};
use ratatui::widgets::{Bar, BarChart, BarGroup, Widget};

use super::super::lists::{self, ListRow};
use super::super::theme::Role;
use super::super::world::World;

/// What is drawn full, and what is drawn light: told apart without a colour too.
const FULL: &str = "█";
const LIGHT: &str = "░";

/// Draws the charts of rows that stand under each other from the top of an area inside a frame.
pub fn draw<'r>(rows: impl Iterator<Item = &'r ListRow>, world: &World, buffer: &mut Buffer, area: Rect) {
    let rows: Vec<_> = rows.map(ListRow::bar).collect();
    let mut top = 0;
    for run in rows.chunk_by(|above, below| above.map(scale) == below.map(scale)) {
        if let Some(Some((table, _))) = run.first() {
            let (x, width) = table.bar(world);
            // A blank stands between the frame and the rows.
            let place =
                Rect { x: area.x + 1 + x as u16, y: area.y + top, width: width as u16, height: run.len() as u16 };
            let bars: Vec<lists::Bar> = run.iter().flatten().map(|(_, bar)| *bar).collect();
            chart(&bars, world, buffer, place);
        }
        top += run.len() as u16;
    }
}

/// Rows of one chart have one table and one scale.
fn scale((table, bar): (&'static lists::Table, lists::Bar)) -> (*const lists::Table, u64) {
    (std::ptr::from_ref(table), bar.most)
}

fn chart(bars: &[lists::Bar], world: &World, buffer: &mut Buffer, area: Rect) {
    let area = area.intersection(buffer.area);
    let most = bars.iter().map(|bar| bar.most).max().unwrap_or_default().max(1);
    let style = world.theme.style(Role::Text);
    // The whole of each bar light, and over it the part that is full: a chart knows one value a bar.
    one(bars.iter().map(|bar| bar.full + bar.light), most, LIGHT, style).render(area, buffer);
    let mut over = Buffer::empty(area);
    one(bars.iter().map(|bar| bar.full), most, FULL, style).render(area, &mut over);
    for place in area.positions().filter(|place| over[*place].symbol() == FULL) {
        buffer[place] = over[place].clone();
    }
}

fn one(values: impl Iterator<Item = u64>, most: u64, sign: &'static str, style: Style) -> BarChart<'static> {
    let bars: Vec<Bar<'static>> = values.map(|value| Bar::new(value).text_value(String::new())).collect();
    BarChart::default()
        .direction(Direction::Horizontal)
        .data(BarGroup::default().bars(&bars))
        .bar_width(1)
        .bar_gap(0)
        .max(most)
        .bar_style(style)
        .bar_set(Set { full: sign, ..NINE_LEVELS })
}
