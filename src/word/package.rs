//! The zip around a document: what is in it, which of its parts hold text, and the same with other texts.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::fault::Fault;
use super::xml::tokens;

pub(super) const MEGABYTE: u64 = 1 << 20;
/// What a template may be, as a file.
const MOST_FILE: u64 = 20 * MEGABYTE;
/// What all of its parts may say they are.
const MOST_ALL: u64 = 200 * MEGABYTE;
/// What a part with text may be.
const MOST_PART: u64 = 16 * MEGABYTE;
/// What such a part may become.
pub(super) const MOST_FILLED: u64 = 32 * MEGABYTE;
/// How many parts there may be.
const MOST_PARTS: usize = 2_000;
/// How a file of the older Word begins, and one with a password.
const OLE: [u8; 4] = [0xd0, 0xcf, 0x11, 0xe0];
/// Where the types of the parts stand.
const TYPES: &str = "[Content_Types].xml";
/// What types of word processing begin with, and the parts whose text is filled.
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
const MAIN: &str = "document.main+xml";
const FILLED: [&str; 5] = [MAIN, "header+xml", "footer+xml", "footnotes+xml", "endnotes+xml"];

/// A part with text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Text {
    /// Where it stands in the zip.
    index: usize,
    pub name: String,
    pub xml: String,
}

/// A document: its bytes, and its parts with text.
#[derive(Debug, Clone)]
pub(super) struct Package {
    bytes: Vec<u8>,
    names: Vec<String>,
    pub texts: Vec<Text>,
}

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

impl Package {
    /// Reads a document.
    ///
    /// # Errors
    /// It is no zip, no document, locked, has macros, or is larger than it may be.
    pub(super) fn read(bytes: Vec<u8>) -> Result<Self, Fault> {
        if bytes.len() as u64 > MOST_FILE {
            return Err(Fault::TooBig(MOST_FILE / MEGABYTE));
        }
        if bytes.starts_with(&OLE) {
            return Err(Fault::Locked);
        }
        let mut archive = ZipArchive::new(Cursor::new(bytes.as_slice())).map_err(|_| Fault::NotZip)?;
        let names = listed(&mut archive)?;
        let types = Types::read(&mut archive, &names)?;
        if types.macros() || names.iter().any(|name| name.to_ascii_lowercase().ends_with("vbaproject.bin")) {
            return Err(Fault::Macros);
        }
        let of_word = |name: &&String| types.of(name).and_then(|kind| kind.strip_prefix(WORD));
        if !names.iter().any(|name| of_word(&name) == Some(MAIN)) {
            return Err(Fault::NotWord);
        }
        let mut texts = Vec::new();
        for (index, name) in names.iter().enumerate() {
            if of_word(&name).is_some_and(|kind| FILLED.contains(&kind)) {
                texts.push(Text { index, name: name.clone(), xml: unpacked(&mut archive, index, name)? });
            }
        }
        drop(archive);
        Ok(Self { bytes, names, texts })
    }

    /// The same document with other texts, in the order of [`Self::texts`]. Parts without text are copied as they are
    /// packed; the others have the first day a zip knows for their time, so that the same gives the same.
    ///
    /// # Errors
    /// A part that cannot be copied.
    pub(super) fn with(&self, texts: &[String]) -> Result<Vec<u8>, Fault> {
        let mut archive = ZipArchive::new(Cursor::new(self.bytes.as_slice())).map_err(|_| Fault::NotZip)?;
        let mut out = ZipWriter::new(Cursor::new(Vec::new()));
        let filled: BTreeMap<usize, (&Text, &String)> =
            self.texts.iter().zip(texts).map(|(part, text)| (part.index, (part, text))).collect();
        for (index, name) in self.names.iter().enumerate() {
            let done = if let Some((part, text)) = filled.get(&index) {
                let options = SimpleFileOptions::default()
                    .compression_method(CompressionMethod::Deflated)
                    .last_modified_time(DateTime::default());
                out.start_file(part.name.as_str(), options).is_ok() && out.write_all(text.as_bytes()).is_ok()
            } else {
                archive.by_index_raw(index).and_then(|part| out.raw_copy_file(part)).is_ok()
            };
            if !done {
                return Err(Fault::Damaged(shown(name)));
            }
        }
        out.finish().map(Cursor::into_inner).map_err(|_| Fault::NotZip)
    }
}

/// The names of the parts, none of which is encrypted, overlaps another or says that it is too large.
fn listed(archive: &mut Archive<'_>) -> Result<Vec<String>, Fault> {
    if archive.len() > MOST_PARTS {
        return Err(Fault::TooBig(MOST_FILE / MEGABYTE));
    }
    let mut names = Vec::new();
    let mut all: u64 = 0;
    for index in 0..archive.len() {
        let part = archive.by_index_raw(index).map_err(|_| Fault::NotZip)?;
        if part.encrypted() {
            return Err(Fault::Encrypted);
        }
        all = all.saturating_add(part.size());
        names.push(part.name().map_err(|_| Fault::NotZip)?.into_owned());
    }
    if all > MOST_ALL {
        return Err(Fault::TooBig(MOST_ALL / MEGABYTE));
    }
    // Parts that share bytes make more of the file than it is.
    if archive.has_overlapping_files().unwrap_or(true) {
        return Err(Fault::NotZip);
    }
    Ok(names)
}

/// A part unpacked, never further than it may be, whatever it says of itself.
fn unpacked(archive: &mut Archive<'_>, index: usize, name: &str) -> Result<String, Fault> {
    let damaged = || Fault::Damaged(shown(name));
    let part = archive.by_index(index).map_err(|_| damaged())?;
    let mut bytes = Vec::new();
    part.take(MOST_PART + 1).read_to_end(&mut bytes).map_err(|_| damaged())?;
    if bytes.len() as u64 > MOST_PART {
        return Err(Fault::TooBig(MOST_PART / MEGABYTE));
    }
    String::from_utf8(bytes).map_err(|_| Fault::Broken(shown(name)))
}

/// A part's name as a sentence may show it.
fn shown(name: &str) -> String {
    name.chars().filter(|letter| !letter.is_control()).take(60).collect()
}

/// What type each part is of.
struct Types {
    /// By name, without the leading slash, in lower case.
    parts: BTreeMap<String, String>,
    /// By the end of the name, in lower case.
    ends: BTreeMap<String, String>,
}

impl Types {
    fn read(archive: &mut Archive<'_>, names: &[String]) -> Result<Self, Fault> {
        let index = names.iter().position(|name| name == TYPES).ok_or(Fault::NotWord)?;
        let xml = unpacked(archive, index, TYPES)?;
        tokens(TYPES, &xml)?;
        let mut types = Self { parts: BTreeMap::new(), ends: BTreeMap::new() };
        let mut reader = Reader::from_str(&xml);
        loop {
            let event = reader.read_event().map_err(|_| Fault::Broken(TYPES.to_owned()))?;
            let (Event::Start(element) | Event::Empty(element)) = &event else {
                if event == Event::Eof {
                    return Ok(types);
                }
                continue;
            };
            let said = |name: &str| {
                let found = element.try_get_attribute(name).ok().flatten()?;
                Some(quick_xml::escape::unescape(&found.value).ok()?.into_owned())
            };
            let Some(kind) = said("ContentType") else { continue };
            if let Some(part) = said("PartName") {
                types.parts.insert(part.trim_start_matches('/').to_lowercase(), kind);
            } else if let Some(end) = said("Extension") {
                types.ends.insert(end.to_lowercase(), kind);
            }
        }
    }

    fn of(&self, name: &str) -> Option<&str> {
        let name = name.to_lowercase();
        let by_end = || self.ends.get(name.rsplit_once('.')?.1);
        self.parts.get(&name).or_else(by_end).map(String::as_str)
    }

    fn macros(&self) -> bool {
        let of_macros = |kind: &String| {
            let kind = kind.to_lowercase();
            kind.contains("macroenabled") || kind.contains("vbaproject")
        };
        self.parts.values().any(of_macros)
    }
}
