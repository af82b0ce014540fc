//! A part of a document as tokens that keep their source, so that what is not filled leaves as it came.

use std::borrow::Cow;

use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;

use super::fault::Fault;

/// The namespaces of word processing: the one everybody writes, and that of the strict form.
const NAMESPACES: [&str; 2] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
];

/// Elements that matter to filling.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tag {
    /// `w:p`
    Paragraph,
    /// `w:r`
    Run,
    /// `w:t`
    Text,
    /// `w:tab`, `w:br` and the like: they stand between letters.
    Space,
    /// `w:tbl`
    Table,
    /// `w:tr`
    Row,
    /// Begin or end of a place that is named once in a document: a bookmark, a comment.
    Mark,
    /// Everything else.
    Other,
}

impl Tag {
    fn of(local: &str) -> Self {
        match local {
            "p" => Self::Paragraph,
            "r" => Self::Run,
            "t" => Self::Text,
            "tab" | "br" | "cr" | "ptab" | "noBreakHyphen" | "softHyphen" => Self::Space,
            "tbl" => Self::Table,
            "tr" => Self::Row,
            "bookmarkStart" | "bookmarkEnd" | "commentRangeStart" | "commentRangeEnd" | "commentReference" => {
                Self::Mark
            }
            _ => Self::Other,
        }
    }
}

/// What a token is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind<'a> {
    /// A start tag.
    Open(Tag),
    /// An end tag.
    Close(Tag),
    /// An element without content, `<…/>`.
    Lone(Tag),
    /// Character data, without escapes.
    Letters(Cow<'a, str>),
    /// Declarations, comments, instructions.
    Else,
}

/// A token and the bytes it stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token<'a> {
    pub source: &'a str,
    pub kind: Kind<'a>,
}

impl<'a> Token<'a> {
    /// Name of an element as it is written, with its prefix.
    pub(super) fn name(&self) -> &'a str {
        let inner = self.source.trim_start_matches(['<', '/']);
        inner.split(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>')).next().unwrap_or_default()
    }

    /// The prefix of its name with the colon; empty where it has none.
    pub(super) fn prefix(&self) -> &'a str {
        let name = self.name();
        name.find(':').map_or("", |at| &name[..=at])
    }
}

/// The tokens of a part.
///
/// # Errors
/// It is not well-formed; it has a document type, or an entity that XML does not have by itself.
pub(super) fn tokens<'a>(part: &str, text: &'a str) -> Result<Vec<Token<'a>>, Fault> {
    let broken = || Fault::Broken(part.to_owned());
    let mut reader = NsReader::from_str(text);
    let mut all: Vec<Token<'a>> = Vec::new();
    let mut open: Vec<Tag> = Vec::new();
    let mut roots = 0_u32;
    loop {
        let from = usize::try_from(reader.buffer_position()).map_err(|_| broken())?;
        let (resolved, event) = reader.read_resolved_event().map_err(|_| broken())?;
        let of_word = matches!(&resolved, ResolveResult::Bound(space) if NAMESPACES.contains(&space.into_inner()));
        let tag = |local: &str| if of_word { Tag::of(local) } else { Tag::Other };
        let kind = match &event {
            Event::Start(start) => {
                let tag = tag(start.local_name().into_inner());
                sound(start).ok_or_else(broken)?;
                roots += u32::from(open.is_empty());
                open.push(tag);
                Kind::Open(tag)
            }
            Event::Empty(start) => {
                sound(start).ok_or_else(broken)?;
                roots += u32::from(open.is_empty());
                Kind::Lone(tag(start.local_name().into_inner()))
            }
            Event::End(_) => Kind::Close(open.pop().ok_or_else(broken)?),
            Event::Text(letters) => Kind::Letters(Cow::Owned(letters.to_string())),
            Event::CData(letters) => Kind::Letters(Cow::Owned(letters.to_string())),
            Event::GeneralRef(entity) => {
                let letter = entity.resolve_char_ref().map_err(|_| broken())?.map(|c| Cow::Owned(c.to_string()));
                let known = || quick_xml::escape::resolve_xml_entity(entity).map(Cow::Borrowed);
                Kind::Letters(letter.or_else(known).ok_or_else(|| Fault::Entities(part.to_owned()))?)
            }
            Event::DocType(_) => return Err(Fault::Entities(part.to_owned())),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => Kind::Else,
            Event::Eof => break,
        };
        let upto = usize::try_from(reader.buffer_position()).map_err(|_| broken())?;
        if open.is_empty() && matches!(&kind, Kind::Letters(letters) if !letters.trim().is_empty()) {
            return Err(broken());
        }
        all.push(Token { source: text.get(from..upto).ok_or_else(broken)?, kind });
    }
    if open.is_empty() && roots == 1 { Ok(all) } else { Err(broken()) }
}

/// Whether the attributes of a tag can be read.
fn sound(start: &BytesStart<'_>) -> Option<()> {
    let reads = |value: &str| quick_xml::escape::unescape(value).is_ok();
    start.attributes().all(|attribute| attribute.is_ok_and(|attribute| reads(&attribute.value))).then_some(())
}

/// Text as it stands between tags: escaped, and without what XML has no letters for.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\t' | '\n' => out.push(letter),
            '\u{fffe}' | '\u{ffff}' => {}
            _ if letter.is_control() => {}
            _ => out.push(letter),
        }
    }
    out
}
