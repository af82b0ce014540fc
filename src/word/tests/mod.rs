//! Templates made in memory: splits, values, rows, what is copied, what is refused.

mod fixtures;
mod place;
mod splits;
mod values;

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::{Fault, Field, Template, Values};

const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/><Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>"#;

/// Fields known in these tests.
const KNOWN: &[Field] = &[
    Field { name: "name", required: true },
    Field { name: "day", required: false },
    Field { name: "row.item", required: true },
    Field { name: "row.points", required: false },
    Field { name: "other.item", required: false },
];

/// A zip of these parts.
fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        out.start_file(*name, options).expect("a part");
        out.write_all(text.as_bytes()).expect("memory");
    }
    out.finish().expect("a zip").into_inner()
}

fn part(root: &str, body: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:{root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">{body}</w:{root}>"#
    )
}

/// A document of this body.
fn document(body: &str) -> Vec<u8> {
    zipped(&[
        ("[Content_Types].xml", TYPES),
        ("word/document.xml", &part("document", &format!("<w:body>{body}</w:body>"))),
        ("word/media/seal.bin", "\u{1}untouched {{name}}\u{2}"),
    ])
}

/// A part of a document, unpacked.
fn unpacked(bytes: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let mut text = String::new();
    archive.by_name(name).expect("the part").read_to_string(&mut text).expect("words");
    text
}

/// The body of a document.
fn body(bytes: &[u8]) -> String {
    let text = unpacked(bytes, "word/document.xml");
    let (_, rest) = text.split_once("<w:body>").expect("a body");
    rest.split_once("</w:body>").expect("its end").0.to_owned()
}

fn values() -> Values {
    let mut values = Values::default();
    values.text("name", "Серікқызы Айгүл");
    values.text("day", "26.03.2026");
    values
}

/// The body of a document of this body, filled.
fn filled(text: &str, values: &Values) -> Result<String, Fault> {
    Template::read(document(text))?.fill(KNOWN, values).map(|bytes| body(&bytes))
}
