//! Hostile packages into everything that reads Word documents, and writes them again.
//!
//! In: settings and the parts of a package, from which a sound archive is made, so that a fuzzer
//! works on XML and not on checksums; with bit 3, the bytes of an archive. Out: a panic where an
//! error is not one harmless line, or a document does not survive being read and written.
//!
//! ```text
//! 0<w:p/>␞<w:style/>   word/document.xml and word/styles.xml, each in its root element
//! 0<?xml …␞            word/document.xml as it is
//! 8PK…                 the whole archive
//! ```

use std::io::{Cursor, Write as _};

use revmark::model::Document;
use revmark::ooxml::package::Package;
use revmark::ooxml::revisions::View;
use revmark::ooxml::{plain, version};
use revmark::render::word;
use revmark::{Options, read};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::input::{Settings, records, settings};
use super::read::{is_harmless, is_whole};
use crate::laws::COMPARER;

/// The parts of an input in their order: kind and root element.
const PARTS: [(&str, &str); 8] = [
    ("document", "document"),
    ("styles", "styles"),
    ("numbering", "numbering"),
    ("footnotes", "footnotes"),
    ("endnotes", "endnotes"),
    ("comments", "comments"),
    ("header", "hdr"),
    ("settings", "settings"),
];
/// Behind them: the parts that say what the others are.
const WAYS: [&str; 3] = ["word/_rels/document.xml.rels", "_rels/.rels", "[Content_Types].xml"];

const SPACES: &str = r#"xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml""#;
const WORD: [&str; 2] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
];
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

pub(crate) fn try_on(bytes: &[u8]) {
    let (settings, rest) = settings(bytes);
    let bytes = if settings.has(3) { rest.to_vec() } else { archive(settings, rest) };
    let file = match read::File::of("input", bytes) {
        Ok(file) => file,
        Err(error) => return is_harmless(&error),
    };
    let versions = [View::Original, View::Final].map(|view| match file.version(view) {
        Ok(document) => {
            is_whole(&document);
            Some(document)
        }
        Err(error) => {
            is_harmless(&error);
            None
        }
    });
    let is_tracked = file.has_tracked_changes().unwrap_or_default();
    let Some(package) = file.into_package() else { return };
    for (view, document) in [View::Original, View::Final].into_iter().zip(&versions) {
        is_converted(&package, view, document.as_ref(), is_tracked);
    }
    if let [Some(original), Some(last)] = versions {
        is_marked(&package, [&original, &original]);
        is_marked(&package, [&original, &last]);
    }
}

/// The archive of the parts.
fn archive(settings: Settings, records: &[u8]) -> Vec<u8> {
    let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
    let mut records = self::records(records);
    let mut kinds = Vec::new();
    for (kind, root) in PARTS {
        let content = records.next().unwrap_or_default();
        if kind == "document" || !content.is_empty() {
            kinds.push(kind);
            parts.push((format!("word/{kind}.xml"), part(settings, (kind, root), content)));
        }
    }
    for (name, usual) in WAYS.into_iter().zip(ways(settings, &kinds)) {
        let content = records.next().filter(|content| !content.is_empty());
        parts.push((name.to_owned(), content.map_or(usual.into_bytes(), <[u8]>::to_vec)));
    }
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, content) in parts {
        writer.start_file(name, stored).unwrap();
        writer.write_all(&content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A part: what is no whole XML document is put into its root element; bit 0 for strict names, bit 1
/// for UTF-16.
fn part(settings: Settings, (kind, root): (&str, &str), content: &[u8]) -> Vec<u8> {
    if content.starts_with(b"<?xml") {
        return content.to_vec();
    }
    let word = WORD[usize::from(settings.has(0))];
    let (open, close) =
        if kind == "document" { ("<w:body>", "</w:body>") } else { Default::default() };
    let head = format!("<w:{root} xmlns:w=\"{word}\" {SPACES}>{open}");
    let tail = format!("{close}</w:{root}>");
    let bytes = [head.as_bytes(), content, tail.as_bytes()].concat();
    if settings.has(1) {
        let text = String::from_utf8_lossy(&bytes);
        let units = "\u{FEFF}".encode_utf16().chain(text.encode_utf16());
        return units.flat_map(u16::to_le_bytes).collect();
    }
    bytes
}

/// The usual texts of what leads to the parts; bit 2 for a document that may hold macros.
fn ways(settings: Settings, kinds: &[&str]) -> [String; 3] {
    let main = if settings.has(2) {
        "application/vnd.ms-word.document.macroEnabled.main+xml".to_owned()
    } else {
        format!("{TYPE}.document.main+xml")
    };
    let way = |(number, kind): (usize, &&str)| {
        format!(r#"<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{kind}.xml"/>"#)
    };
    let related: String = kinds.iter().enumerate().skip(1).map(way).collect();
    let root = format!(
        r#"<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>"#
    );
    let ways = |ways: &str| {
        format!(r#"<Relationships xmlns="{PACKAGE}/relationships">{ways}</Relationships>"#)
    };
    let types = format!(
        r#"<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{main}"/></Types>"#
    );
    [ways(&related), ways(&root), types]
}

/// A version is written as a package of its own, which says the same and tracks nothing.
fn is_converted(package: &Package, view: View, document: Option<&Document>, is_tracked: bool) {
    let _ = plain::text(package, view, None);
    let _ = plain::text(package, view, Some("Ana"));
    let _ = plain::labelled(package, view);
    let _ = version::document(package, view, Some("Ana"));
    let _ = version::all_authors(package);
    let Ok(bytes) = version::document(package, view, None) else { return };
    let Ok(file) = read::File::of("input", bytes) else { panic!("a version is no document") };
    assert!(!is_tracked || !file.has_tracked_changes().unwrap(), "changes are still tracked");
    if let Some(document) = document {
        for view in [View::Original, View::Final] {
            let text = file.version(view).map(|document| document.text);
            assert_eq!(text.ok().as_ref(), Some(&document.text), "a version says something else");
        }
    }
}

/// The marks of two versions of a document are written into it, or it is said why not.
fn is_marked(package: &Package, [base, revised]: [&Document; 2]) {
    let options = Options { plain: true, ..Options::default() };
    let Ok(comparison) = COMPARER.compare(base.clone(), revised.clone(), &options) else { return };
    let document = COMPARER.document(&comparison, &options);
    assert!(base != revised || comparison.is_unchanged() && document.is_unchanged());
    for moves in [false, true] {
        let author = "Ana".to_owned();
        let writing = word::Options { author, date: None, moves, view: View::Original };
        match word::marked(&comparison, &document, package, &writing) {
            Ok(bytes) => assert!(Package::open(bytes).is_ok(), "what was written cannot be read"),
            Err(error) => is_harmless(&error),
        }
    }
}
