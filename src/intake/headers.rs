//! `intake.toml`: which header stands for which column, and which words stand for which codes.

use std::collections::HashMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::clean::clean;
use super::content::{Content, Field};
use crate::phrase::Phrase;

/// The map that is shipped.
const SHIPPED: &str = include_str!("../../intake.toml");

/// What is wrong with a header map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapFault {
    /// The line of the map.
    pub line: usize,
    /// What is wrong and what to do (`intake-map-…`).
    pub reason: Phrase,
}

impl MapFault {
    /// The whole sentence: file, line, what is wrong.
    pub fn phrase(&self, file: &str) -> Phrase {
        Phrase::new("intake-map-fault").with("file", file).with("line", self.line).with("reason", self.reason.clone())
    }
}

/// Makes a fault of its kind, the name it is about and where that stands.
type Fault<'a> = dyn Fn(&str, &str, Range<usize>) -> MapFault + 'a;

/// Headers and value words. The canonical names and codes always work besides.
#[derive(Debug, Clone)]
pub struct HeaderMap {
    headers: HashMap<(Content, String), Field>,
    words: HashMap<(Field, String), &'static str>,
}

impl HeaderMap {
    /// The map that is shipped.
    pub fn shipped() -> Self {
        let mut map = Self { headers: HashMap::new(), words: HashMap::new() };
        let read = map.read(SHIPPED);
        debug_assert!(read.is_ok(), "the shipped intake.toml is held by a test: {read:?}");
        map
    }

    /// The shipped map with a map of one's own laid over it: its lines win, the others stay.
    pub fn with_own(text: &str) -> Result<Self, MapFault> {
        let mut map = Self::shipped();
        map.read(text)?;
        Ok(map)
    }

    /// The column of a header in a file of something, letter case and blanks aside.
    pub fn column(&self, content: Content, header: &str) -> Option<Field> {
        let header = fold(header);
        content.field(&header).or_else(|| self.headers.get(&(content, header)).copied())
    }

    /// The code a word stands for in a column, letter case and blanks aside.
    pub fn code(&self, column: impl Into<Field>, word: &str) -> Option<&'static str> {
        let column = column.into();
        let word = fold(word);
        let code = column.codes().into_iter().find(|code| *code == word);
        code.or_else(|| self.words.get(&(column, word)).copied())
    }

    fn read(&mut self, text: &str) -> Result<(), MapFault> {
        let at = |span: Range<usize>| text[..span.start.min(text.len())].matches('\n').count() + 1;
        let table = DeTable::parse(text).map_err(|error| MapFault {
            line: error.span().map_or(1, at),
            reason: Phrase::new("intake-map-toml").with("error", error.message()),
        })?;
        let fault = |id: &str, name: &str, span| MapFault {
            line: at(span),
            reason: Phrase::new(format!("intake-map-{id}")).with("name", name),
        };
        self.read_sections(Content::Applications, table.get_ref(), &fault)
    }

    /// The sections of a file: applications have theirs at the top, permits under `permits`.
    fn read_sections(&mut self, content: Content, table: &DeTable<'_>, fault: &Fault<'_>) -> Result<(), MapFault> {
        for (section, value) in table {
            let inner = value.get_ref().as_table();
            match (section.get_ref().as_ref(), inner, content) {
                ("headers", Some(headers), _) => self.read_headers(content, headers, fault)?,
                ("values", Some(values), _) => self.read_values(content, values, fault)?,
                ("permits", Some(inner), Content::Applications) => {
                    self.read_sections(Content::Permits, inner, fault)?;
                }
                (name, ..) => return Err(fault("section", name, section.span())),
            }
        }
        Ok(())
    }

    fn read_headers(&mut self, content: Content, headers: &DeTable<'_>, fault: &Fault<'_>) -> Result<(), MapFault> {
        let mut seen: HashMap<(Content, String), Field> = HashMap::new();
        for (header, name) in in_order(headers) {
            let written = header.get_ref().as_ref();
            let value = text_of(name).ok_or_else(|| fault("not-text", written, name.span()))?;
            let column = content.field(value).ok_or_else(|| fault("unknown-column", value, name.span()))?;
            let folded = fold(written);
            let canonical = content.field(&folded);
            if folded.is_empty() || canonical.is_some_and(|named| named != column) {
                return Err(fault("canonical", written, header.span()));
            }
            if seen.insert((content, folded), column).is_some() {
                return Err(fault("doubled-header", written, header.span()));
            }
        }
        self.headers.extend(seen);
        Ok(())
    }

    fn read_values(&mut self, content: Content, values: &DeTable<'_>, fault: &Fault<'_>) -> Result<(), MapFault> {
        for (name, words) in in_order(values) {
            let written = name.get_ref().as_ref();
            let column = content.field(written).filter(|column| !column.codes().is_empty());
            let column = column.ok_or_else(|| fault("unknown-coded", written, name.span()))?;
            let table = words.get_ref().as_table().ok_or_else(|| fault("not-table", written, words.span()))?;
            let mut seen: HashMap<(Field, String), &'static str> = HashMap::new();
            for (word, code) in in_order(table) {
                let spelt = word.get_ref().as_ref();
                let value = text_of(code).ok_or_else(|| fault("not-text", spelt, code.span()))?;
                let known = column.codes().into_iter().find(|known| *known == value);
                let known = known.ok_or_else(|| fault("unknown-code", value, code.span()))?;
                if seen.insert((column, fold(spelt)), known).is_some() {
                    return Err(fault("doubled-word", spelt, word.span()));
                }
            }
            self.words.extend(seen);
        }
        Ok(())
    }
}

/// The lines of a table from the top down, so that the first fault named is the first in the file.
fn in_order<'t, 'i>(table: &'t DeTable<'i>) -> Vec<(&'t Spanned<toml::de::DeString<'i>>, &'t Spanned<DeValue<'i>>)> {
    let mut lines: Vec<_> = table.iter().collect();
    lines.sort_by_key(|(key, _)| key.span().start);
    lines
}

fn text_of<'t>(value: &'t Spanned<DeValue<'_>>) -> Option<&'t str> {
    value.get_ref().as_str()
}

/// How headers and words are compared: one blank between words, none around, small letters.
fn fold(text: &str) -> String {
    clean(text).text.to_lowercase()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::intake::columns::Column;

    fn column(map: &HeaderMap, header: &str) -> Option<Field> {
        map.column(Content::Applications, header)
    }

    #[test]
    fn the_shipped_map_reads() {
        let mut map = HeaderMap { headers: HashMap::new(), words: HashMap::new() };
        assert_eq!(map.read(SHIPPED), Ok(()));
        assert_eq!(column(&map, " дата  ПОДАЧИ\u{a0}заявления "), Some(Column::FiledAt.into()));
        assert_eq!(column(&map, "Portal_Number"), Some(Column::PortalNumber.into()));
        assert_eq!(column(&map, "Примечание портала"), None);
        assert_eq!(map.code(Column::Service, " Выдать  дубликат"), Some("duplicate"));
        assert_eq!(map.code(Column::Service, "  REISSUE "), Some("reissue"));
        assert_eq!(map.code(Column::Consent, "Да"), Some("y"));
        assert_eq!(map.code(Column::Consent, "higher"), None);
    }

    #[test]
    fn ones_own_lines_win_and_the_others_stay() {
        let own = "[headers]\n\"Дата подачи заявления\" = \"contract_date\"\n\"Подано\" = \"filed_at\"\n";
        let map = HeaderMap::with_own(own).unwrap();
        assert_eq!(column(&map, "подано"), Some(Column::FiledAt.into()));
        assert_eq!(column(&map, "Дата подачи заявления"), Some(Column::ContractDate.into()));
        assert_eq!(column(&map, "Адрес"), Some(Column::Address.into()));
    }

    #[rstest]
    #[case("[headers]\n\"Подано\" = \"filed\"\n", 2, "intake-map-unknown-column")]
    #[case("[headers]\n\"Подано\" = \"filed_at\"\n\" ПОДАНО\" = \"phone\"\n", 3, "intake-map-doubled-header")]
    #[case("[headers]\n\"Подано\" = \"filed_at\"\n\"Подано\" = \"phone\"\n", 3, "intake-map-toml")]
    #[case("[headers]\nphone = \"fax\"\n", 2, "intake-map-canonical")]
    #[case("[headers]\n\"Подано\" = 5\n", 2, "intake-map-not-text")]
    #[case("\n[header]\n", 2, "intake-map-section")]
    #[case("headers = 1\n", 1, "intake-map-section")]
    #[case("[values.phone]\n\"да\" = \"y\"\n", 1, "intake-map-unknown-coded")]
    #[case("[values]\nconsent = \"y\"\n", 2, "intake-map-not-table")]
    #[case("[values.consent]\n\"угу\" = \"yes\"\n", 2, "intake-map-unknown-code")]
    #[case("[values.consent]\n\"угу\" = \"y\"\n\"Угу\" = \"n\"\n", 3, "intake-map-doubled-word")]
    #[case("[headers\n", 1, "intake-map-toml")]
    fn a_bad_map_is_told_by_line(#[case] text: &str, #[case] line: usize, #[case] id: &str) {
        let fault = HeaderMap::with_own(text).unwrap_err();
        assert_eq!((fault.line, fault.reason.id.as_str()), (line, id));
    }
}
