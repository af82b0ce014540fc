//! Pages as PDF/A-2b.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use krilla::color::luma;
use krilla::configure::{Archival, ConfigurationBuilder};
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla::{Document, SerializeSettings};
use parley::PositionedLayoutItem;

use super::set::{LEFT, Mark};
use super::{Pages, PrintError, Setting};
use crate::locale::Lang;

/// The fonts as the file embeds them, by what the setting calls them.
#[derive(Default)]
pub(super) struct Files(HashMap<u64, Font>);

impl Files {
    pub(super) fn know(&mut self, id: u64, bytes: &'static [u8]) {
        if let Some(font) = Font::new(bytes.into(), 0) {
            self.0.insert(id, font);
        }
    }
}

pub(super) fn write(pages: &Pages, files: &Files) -> Result<Vec<u8>, PrintError> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_B)
        .finish()
        .map_err(|error| PrintError::Failed(format!("{error:?}")))?;
    let settings = SerializeSettings { configuration, enable_tagging: false, ..SerializeSettings::default() };
    let mut document = Document::new_with(settings);
    for ((size, page), foot) in pages.sheets.iter().zip(&pages.feet) {
        let (width, height) = size.sheet();
        let settings = PageSettings::from_wh(width, height).ok_or_else(|| PrintError::Failed("page".to_owned()))?;
        let mut sheet = document.start_page_with(settings);
        let mut surface = sheet.surface();
        for mark in &page.marks {
            draw(&mut surface, mark, files)?;
        }
        if let Some(foot) = foot {
            words(&mut surface, foot, 0, LEFT, height - 34.0, files)?;
        }
        surface.finish();
        sheet.finish();
    }
    document.set_metadata(metadata(pages));
    document.finish().map_err(|fault| PrintError::Failed(format!("{fault:?}")))
}

/// The day is the paper's own, so that the same paper is the same file.
fn metadata(pages: &Pages) -> Metadata {
    let language = if pages.lang == Lang::Kk { "kk-KZ" } else { "ru-KZ" };
    Metadata::new()
        .title(pages.title.clone())
        .language(language.to_owned())
        .creator("akimat".to_owned())
        .creation_date(date(pages.on))
}

fn date(day: NaiveDate) -> DateTime {
    let year = u16::try_from(day.year()).unwrap_or_default();
    DateTime::new(year).month(day.month() as u8).day(day.day() as u8).hour(0).minute(0).second(0).utc_offset_hour(0)
}

fn draw(surface: &mut Surface<'_>, mark: &Mark, files: &Files) -> Result<(), PrintError> {
    match mark {
        Mark::Words { setting, line, x, y } => words(surface, setting, *line, *x, *y, files),
        Mark::Rule { x, y, to } => {
            stroke(surface, 0.6, |path| {
                path.move_to(*x, *y);
                path.line_to(*to, *y);
            });
            Ok(())
        }
        Mark::Frame { x, y, width, height } => {
            if let Some(frame) = Rect::from_xywh(*x, *y, *width, *height) {
                stroke(surface, 0.5, |path| path.push_rect(frame));
            }
            Ok(())
        }
    }
}

fn stroke(surface: &mut Surface<'_>, width: f32, path: impl FnOnce(&mut PathBuilder)) {
    let mut builder = PathBuilder::new();
    path(&mut builder);
    if let Some(path) = builder.finish() {
        surface.set_fill(None);
        surface.set_stroke(Some(Stroke { paint: luma::Color::black().into(), width, ..Stroke::default() }));
        surface.draw_path(&path);
        surface.set_stroke(None);
    }
}

/// One line of a setting, `x` and `y` being where its setting begins.
fn words(
    surface: &mut Surface<'_>,
    setting: &Setting,
    line: usize,
    x: f32,
    y: f32,
    files: &Files,
) -> Result<(), PrintError> {
    let Some(line) = setting.1.get(line) else { return Ok(()) };
    surface.set_fill(Some(Fill { paint: luma::Color::black().into(), ..Fill::default() }));
    for item in line.items() {
        let PositionedLayoutItem::GlyphRun(run) = item else { continue };
        let size = run.run().font_size();
        let font = files.0.get(&run.run().font().data.id());
        let font = font.ok_or_else(|| PrintError::Failed("font".to_owned()))?;
        let mut glyphs: Vec<KrillaGlyph> = Vec::new();
        for cluster in run.run().visual_clusters() {
            if cluster.is_ligature_continuation() {
                if let Some(glyph) = glyphs.last_mut() {
                    glyph.text_range.end = cluster.text_range().end;
                }
                continue;
            }
            let first = glyphs.len();
            for glyph in cluster.glyphs() {
                let (advance, dx, dy) = (glyph.advance / size, glyph.x / size, glyph.y / size);
                let range = cluster.text_range();
                glyphs.push(KrillaGlyph::new(GlyphId::new(glyph.id), advance, dx, dy, 0.0, range, None));
            }
            // A justified line is wider at its spaces than their shapes are.
            if let [only] = &mut glyphs[first..] {
                only.x_advance = cluster.advance() / size;
            }
        }
        surface.draw_glyphs(
            Point::from_xy(x + run.offset(), y + run.baseline()),
            &glyphs,
            font.clone(),
            &setting.0,
            size,
            false,
        );
    }
    Ok(())
}
