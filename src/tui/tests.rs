//! Whole screens and behaviour, driven by key strings over a real store.

mod above;
mod bare_names;
mod certificates;
mod change;
mod columns;
mod complaints;
mod desk;
mod export;
mod field_known;
pub mod figures;
mod forms;
mod here;
mod hesitations;
mod inquiries;
mod keys;
mod looks;
mod minutes;
mod narrow;
mod officers;
mod outgoing;
mod outside;
mod pages;
mod pages_cost;
mod past;
mod past_permits;
mod permits;
mod permits_forms;
mod permits_in;
mod pictures;
mod queue_inquiries;
mod quiet;
mod replies;
mod report;
pub mod second_desk;
mod seek;
mod sheet;
mod signing;
mod sittings;
mod stale;
mod stale_replies;
mod supervision;

use ratatui::buffer::Buffer;
use ratatui::style::Color;

use super::stage::Stage;
use crate::locale::Lang;

/// A stage with a few cases.
fn stage(lang: Lang, size: (u16, u16)) -> Stage {
    Stage::new(lang, size.0, size.1)
}

/// A large terminal and the small one that is first class.
const WIDE: (u16, u16) = (120, 40);
const SMALL: (u16, u16) = (80, 24);

/// The name of a snapshot: what, language, size.
fn named(what: &str, lang: Lang, size: (u16, u16)) -> String {
    format!("{what}_{}_{}x{}", lang.code(), size.0, size.1)
}

/// Keys after which a screen stands, in a language and at a size; its picture must stay as it is.
fn screen(what: &str, lang: Lang, size: (u16, u16), keys: &str) {
    let mut stage = stage(lang, size);
    stage.keys(keys);
    shown(what, lang, size, &mut stage);
}

/// The screen as it stands must stay as it is.
fn shown(what: &str, lang: Lang, size: (u16, u16), stage: &mut Stage) {
    drawable(&stage.draw());
    insta::with_settings!({ snapshot_path => "tests/snapshots", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(named(what, lang, size), stage.picture());
    });
}

/// Courier New in PuTTY draws these frames and blocks, and no blue or grey is read on its black.
fn drawable(buffer: &Buffer) {
    for cell in &buffer.content {
        for sign in cell.symbol().chars() {
            let frame = ('\u{2500}'..='\u{25ff}').contains(&sign);
            assert!(!frame || "┌┐└┘├┤─│█▄▀░".contains(sign), "{sign:?} is not in the font");
        }
        for colour in [cell.fg, cell.bg] {
            let readable = [Color::Reset, Color::LightRed, Color::Yellow, Color::Green, Color::Cyan];
            assert!(readable.contains(&colour), "{colour:?} under {:?}", cell.symbol());
        }
    }
}
