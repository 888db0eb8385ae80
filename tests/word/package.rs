//! A .docx file as its parts.
//!
//! In: the bytes of a zip archive, or parts. Out: the other of the two.
//!
//! ```text
//! PK…  ◄─►  [Content_Types].xml   <Types …
//!           _rels/.rels           <Relationships …  ─►  word/document.xml is the main part
//!           word/document.xml     <w:document …
//! ```

use std::io::{Cursor, Read as _, Write as _};

use roxmltree::Document;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// The parts of a package in the order of the archive, each with its bytes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Package {
    pub(super) parts: Vec<(String, Vec<u8>)>,
}

impl Package {
    /// Opens a whole archive; it must be sound.
    pub(super) fn open(bytes: &[u8]) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut parts = Vec::new();
        for index in 0..archive.len() {
            let mut entry = archive.by_index(index).unwrap();
            let mut content = Vec::new();
            entry.read_to_end(&mut content).unwrap();
            parts.push((entry.name().unwrap().into_owned(), content));
        }
        Self { parts }
    }

    /// The archive.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in &self.parts {
            writer.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
            writer.write_all(content).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    pub(super) fn part(&self, name: &str) -> Option<&[u8]> {
        self.parts.iter().find(|(own, _)| own == name).map(|(_, content)| content.as_slice())
    }

    /// A part as text: UTF-8, or UTF-16 with a byte order mark.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        let (text, _, _) = encoding_rs::UTF_8.decode(self.part(name)?);
        Some(text.into_owned())
    }

    /// The name of the part that holds the body.
    pub(super) fn main(&self) -> String {
        let relationships = self.text("_rels/.rels").unwrap();
        let document = Document::parse(&relationships).unwrap();
        let is_main = |kind: &str| kind.ends_with("/officeDocument");
        let mut nodes = document.descendants();
        let main = nodes.find(|node| node.attribute("Type").is_some_and(is_main)).unwrap();
        main.attribute("Target").unwrap().trim_start_matches('/').to_owned()
    }

    /// The name of the part that holds the notes of a kind, `footnotes` or `endnotes`.
    pub(super) fn notes(&self, kind: &str) -> Option<String> {
        let name = format!("word/{kind}.xml");
        self.part(&name).map(|_| name)
    }
}

#[test]
fn a_package_is_what_was_put_into_it() {
    let relationships = br#"<Relationships><Relationship Type="x/officeDocument" Target="/a.xml"/>
        </Relationships>"#;
    let parts = vec![
        ("_rels/.rels".to_owned(), relationships.to_vec()),
        ("a.xml".to_owned(), b"\xFF\xFE<\0a\0/\0>\0".to_vec()),
    ];
    let package = Package::open(&Package { parts: parts.clone() }.to_bytes());
    assert_eq!(package.parts, parts);
    assert_eq!(package.text(&package.main()).as_deref(), Some("<a/>"));
}
