//! A part with its fields filled.

use std::collections::{BTreeMap, BTreeSet};

use super::Values;
use super::fault::Fault;
use super::package::{MEGABYTE, MOST_FILLED};
use super::scan::{Edit, Part, Segment, Table};
use super::xml::{Kind, Tag, escaped};

/// The row of a list that a row of the table is written for.
type Row = BTreeMap<String, String>;

/// Writes a part: rows of a list once for each of its rows, a table that is left without rows not at all.
///
/// # Errors
/// It would be larger than a paper may be.
pub(super) fn filled(part: &Part<'_>, values: &Values) -> Result<String, Fault> {
    let mut writer = Writer { part, values, out: String::new() };
    let gone: BTreeMap<usize, usize> = writer.gone();
    let mut at = 0;
    while at < part.tokens.len() {
        if let Some(end) = gone.get(&at) {
            at = end + 1;
        } else if let Some(row) = part.rows.get(&at) {
            for (copy, of) in values.rows(&row.list).iter().enumerate() {
                for token in at..=row.end {
                    writer.token(token, Some(of), copy > 0)?;
                }
            }
            at = row.end + 1;
        } else {
            writer.token(at, None, false)?;
            at += 1;
        }
    }
    Ok(writer.out)
}

struct Writer<'a> {
    part: &'a Part<'a>,
    values: &'a Values,
    out: String,
}

impl Writer<'_> {
    /// Tables all of whose rows disappear: Word takes none without a row.
    fn gone(&self) -> BTreeMap<usize, usize> {
        let rows = &self.part.rows;
        let empty: BTreeSet<usize> =
            rows.iter().filter(|(_, row)| self.values.rows(&row.list).is_empty()).map(|(open, _)| *open).collect();
        let left = |table: &&Table| !table.rows.is_empty() && table.rows.iter().all(|row| empty.contains(row));
        self.part.tables.iter().filter(left).map(|table| (table.open, table.end)).collect()
    }

    fn token(&mut self, at: usize, row: Option<&Row>, again: bool) -> Result<(), Fault> {
        let token = &self.part.tokens[at];
        if let Some(edit) = self.part.edits.get(&at) {
            self.edit(edit, row)?;
        } else if self.part.touched.contains(&at) {
            self.out.push_str(&self.letters_begin(at));
        } else {
            match token.kind {
                Kind::Open(Tag::Mark) | Kind::Close(Tag::Mark) | Kind::Lone(Tag::Mark) if again => {}
                Kind::Open(Tag::Paragraph | Tag::Row) | Kind::Lone(Tag::Paragraph) if again => {
                    self.out.push_str(&anonymous(token.source));
                }
                _ => self.out.push_str(token.source),
            }
        }
        self.room_for("")
    }

    /// Whether a value still fits: told before it is written.
    fn room_for(&self, value: &str) -> Result<(), Fault> {
        let fits = (self.out.len() + value.len()) as u64 <= MOST_FILLED;
        if fits { Ok(()) } else { Err(Fault::TooBig(MOST_FILLED / MEGABYTE)) }
    }

    /// The start tag of a `w:t` whose spaces count.
    fn letters_begin(&self, home: usize) -> String {
        format!("<{} xml:space=\"preserve\">", self.part.tokens[home].name())
    }

    fn edit(&mut self, edit: &Edit, row: Option<&Row>) -> Result<(), Fault> {
        for segment in &edit.segments {
            match segment {
                Segment::Kept(letters) => self.out.push_str(&escaped(letters)),
                Segment::Field(name) => {
                    let value = self.values.value(name, row).unwrap_or_default();
                    self.room_for(value)?;
                    self.value(value, edit.home);
                }
            }
        }
        Ok(())
    }

    /// A value inside its `w:t`, its lines parted by `w:br`, its tabs by `w:tab`.
    fn value(&mut self, value: &str, home: usize) {
        let token = &self.part.tokens[home];
        let (name, prefix) = (token.name(), token.prefix());
        let again = self.letters_begin(home);
        for (at, line) in value.replace("\r\n", "\n").split(['\n', '\r', '\u{2028}', '\u{2029}']).enumerate() {
            if at > 0 {
                self.out.extend(["</", name, "><", prefix, "br/>", &again]);
            }
            for (at, cell) in line.split('\t').enumerate() {
                if at > 0 {
                    self.out.extend(["</", name, "><", prefix, "tab/>", &again]);
                }
                self.out.push_str(&escaped(cell));
            }
        }
    }
}

/// A start tag without the names Word gives a paragraph or a row once in a document.
fn anonymous(source: &str) -> String {
    let mut out = source.to_owned();
    for name in [":paraId=", ":textId="] {
        let Some(at) = out.find(name) else { continue };
        let from = out[..at].rfind(|c: char| c.is_ascii_whitespace());
        let value = at + name.len();
        let quote = out[value..].chars().next().filter(|c| matches!(c, '"' | '\''));
        let upto = quote.and_then(|quote| out[value + 1..].find(quote).map(|len| value + 1 + len + 1));
        if let (Some(from), Some(upto)) = (from, upto) {
            out.replace_range(from..upto, "");
        }
    }
    out
}
