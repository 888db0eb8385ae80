//! Packages made by hand: sound ones, hostile ones, and what is written of them.
//!
//! In: names and contents of entries. Out: the bytes of an archive, to be spoiled at will.

mod hostile;
mod writing;

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;

const MAIN_TYPE: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// An archive of these entries.
fn zipped(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        if name.ends_with('/') {
            zip.add_directory(*name, SimpleFileOptions::default()).unwrap();
        } else {
            zip.start_file(*name, SimpleFileOptions::default()).unwrap();
            zip.write_all(bytes).unwrap();
        }
    }
    zip.finish().unwrap().into_inner()
}

/// `[Content_Types].xml` with these overrides.
fn types(overrides: &[(&str, &str)]) -> String {
    let defaults = r#"<Default Extension="rels" ContentType="r"/><Default Extension="xml" ContentType="application/xml"/>"#;
    let line = |(name, content_type): &(&str, &str)| {
        format!(r#"<Override PartName="/{name}" ContentType="{content_type}"/>"#)
    };
    let lines: Vec<String> = overrides.iter().map(line).collect();
    format!(r#"<Types xmlns="t">{defaults}{}</Types>"#, lines.concat())
}

/// A relationship part: identifier, type, target, and more attributes.
fn ways(ways: &[(&str, &str, &str, &str)]) -> String {
    let line = |(id, kind, target, more): &(&str, &str, &str, &str)| {
        format!(r#"<Relationship Id="{id}" Type="{kind}" Target="{target}" {more}/>"#)
    };
    let lines: Vec<String> = ways.iter().map(line).collect();
    format!(r#"<Relationships xmlns="r">{}</Relationships>"#, lines.concat())
}

/// The entries of a sound document with this main part, of this content type.
fn document(main: &str, content_type: &str, root: &str) -> Vec<(String, Vec<u8>)> {
    let styles = format!("{OFFICE}/styles");
    let link = format!("{OFFICE}/hyperlink");
    let related = ways(&[
        ("rId4", &styles, "styles.xml", ""),
        ("rId2", &link, "https://tides.example/", r#"TargetMode="External""#),
    ]);
    [
        ("[Content_Types].xml".to_owned(), types(&[(main, content_type)])),
        ("_rels/.rels".to_owned(), root.to_owned()),
        (main.to_owned(), "<document>the tides</document>".to_owned()),
        (relationships::part_of(main), related),
        ("word/styles.xml".to_owned(), "<styles/>".to_owned()),
    ]
    .map(|(name, text)| (name, text.into_bytes()))
    .into()
}

/// The relationships of a package whose main part is the usual one.
fn root() -> String {
    ways(&[("rId1", &format!("{OFFICE}/officeDocument"), "word/document.xml", "")])
}

fn packed(entries: &[(String, Vec<u8>)]) -> Vec<u8> {
    let entries: Vec<(&str, &[u8])> =
        entries.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    zipped(&entries)
}

/// The bytes of a small sound document.
fn sound() -> Vec<u8> {
    packed(&document("word/document.xml", MAIN_TYPE, &root()))
}

/// The bytes of a sound document and one more entry.
fn sound_with(name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut entries = document("word/document.xml", MAIN_TYPE, &root());
    entries.push((name.to_owned(), bytes.to_owned()));
    packed(&entries)
}

#[test]
fn the_parts_of_a_sound_package_are_read() {
    let package = Package::open(sound()).unwrap();
    assert_eq!(package.main(), "word/document.xml");
    assert_eq!(package.kind(), Kind::Document);
    assert!(!package.is_macro_enabled() && !package.is_strict());
    let main = package.text("Word/Document.XML").unwrap();
    assert_eq!(main.as_deref(), Some("<document>the tides</document>"));
    assert_eq!(package.text("word/notes.xml"), Ok(None));
    assert_eq!(package.related(package.main(), "styles"), Ok(Some("word/styles.xml".to_owned())));
    assert_eq!(package.content_type("word/styles.xml"), Some("application/xml"));
    assert_eq!(package.parts().count(), 5);
}

#[test]
fn what_leads_out_of_the_package_is_told_and_never_a_part() {
    let package = Package::open(sound()).unwrap();
    assert_eq!(package.related(package.main(), "hyperlink"), Ok(None));
    let link = &package.relationships("word/document.xml").unwrap()[1];
    assert_eq!(link.target, Target::External("https://tides.example/".to_owned()));
    let more = r#"TargetMode="External""#;
    let root = ways(&[("a", &format!("{OFFICE}/officeDocument"), "word/document.xml", more)]);
    let fault = Package::open(packed(&document("word/document.xml", MAIN_TYPE, &root)));
    assert_eq!(fault.unwrap_err().what, "nothing in it says which part is the document");
}

#[test]
fn the_main_part_is_where_the_relationships_say() {
    let strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument";
    for (kind, target, is_strict) in [
        (format!("{OFFICE}/officeDocument"), "/word/document2.xml", false),
        (strict.to_owned(), "WORD/./document2.xml", true),
    ] {
        let root = ways(&[("rId1", &kind, target, "")]);
        let package = packed(&document("word/document2.xml", MAIN_TYPE, &root));
        let package = Package::open(package).unwrap();
        assert_eq!((package.main(), package.is_strict()), ("word/document2.xml", is_strict));
        assert!(package.related("word/document2.xml", "styles").unwrap().is_some());
    }
}

#[test]
fn a_main_part_in_utf_16_is_read_and_written_in_utf_8() {
    let text = "<?xml version=\"1.0\" encoding=\"utf-16\"?><document>المد 潮</document>";
    let bytes: Vec<u8> =
        format!("\u{FEFF}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut entries = document("word/document.xml", MAIN_TYPE, &root());
    entries[2].1 = bytes;
    let package = Package::open(packed(&entries)).unwrap();
    let read = package.text(package.main()).unwrap().unwrap();
    assert_eq!(read, text.replace("utf-16", "UTF-8"));
    let mut edit = package.edit();
    edit.replace(package.main(), read.clone()).unwrap();
    let written = Package::open(edit.write().unwrap()).unwrap();
    assert_eq!(written.archive.read("word/document.xml").unwrap().unwrap(), read.as_bytes());
}

#[test]
fn folders_are_entries_and_no_parts() {
    let package = Package::open(sound_with("word/media/", b"")).unwrap();
    assert_eq!(package.parts().count(), 5);
    assert_eq!(Package::open(package.edit().write().unwrap()).unwrap().parts().count(), 5);
}
