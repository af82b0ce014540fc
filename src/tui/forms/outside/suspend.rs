//! Suspend a case by an outside act (G2): the days used of each running term stand under the day as it is typed.

use super::pause::{End, end};
use crate::law::clock::Ledger;
use crate::office::case::Case;
use crate::office::outside::Suspend;
use crate::office::{Act, Command, Event};
use crate::phrase::Phrase;
use crate::tui::form::{Form, Role, Said, Values};
use crate::tui::forms::Finish;
use crate::tui::message::Opened;
use crate::tui::outside::left;
use crate::tui::world::World;

const END: End = End {
    act: Act::Suspend,
    title: "form-suspend-title",
    day: ("suspended_from", "field-suspended_from"),
    outcome: ("ledger", "form-suspend-ledger"),
    command: |case, basis, from| Command::Suspend(Suspend { case, basis, from }),
    said: ledgers,
};

end!();

fn ledgers(_: &Case, event: &Event) -> Vec<Said> {
    let Event::CaseSuspended(of) = event else { return Vec::new() };
    let line = |ledger: &Ledger| {
        let days: Vec<String> = ledger.used.iter().map(|day| day.format("%d.%m").to_string()).collect();
        let words = if days.is_empty() { left(ledger) } else { left_of(ledger, &days.join(", ")) };
        Said::new(if ledger.left == 0 { Role::Warn } else { Role::Plain }, words)
    };
    let mut lines: Vec<Said> = of.ledgers.iter().map(line).collect();
    lines.push(Said::new(Role::Warn, Phrase::new("form-suspend-only-by-act")));
    lines
}

fn left_of(ledger: &Ledger, days: &str) -> Phrase {
    Phrase::new("form-suspend-used")
        .with("stage", Phrase::new(format!("stage-{}", ledger.stage.code())))
        .with("used", ledger.used.len())
        .with("days", days)
        .with("left", ledger.left)
}
