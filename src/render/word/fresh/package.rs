//! The parts of a package, and how they hang together.
//!
//! In: the clause tree of a text. Out: names and texts of the parts.
//!
//! ```text
//! [Content_Types].xml  _rels/.rels ─► word/document.xml ─► word/_rels/document.xml.rels
//!                                                          ├─► styles, settings, fontTable
//!                                                          └─► footnotes, endnotes: where called
//! ```

use super::document;
use super::notes::{Kind, Notes};
use super::runs::heading_properties;
use crate::model::{ClauseTree, Language};

/// The first line of a part.
pub(super) const DECLARATION: &str =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/// The namespace of `WordprocessingML` (ECMA-376 part 1, transitional), as an attribute of a root.
pub(super) const NAMESPACE: &str =
    r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#;

const MEDIA_TYPES: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const RELATIONSHIP_TYPES: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The parts of a clean document: the name of each in the package and its text, the content types
/// first. Equal trees give equal parts.
///
/// Every paragraph of the tree is one `w:p` of the body with the same characters, but that
/// characters for which XML 1.0 has no way to be written become U+FFFD, and calls of notes that
/// have a body become references, numbered in the order in which they stand.
pub(in crate::render) fn parts(tree: &ClauseTree) -> Vec<(String, String)> {
    let notes = Notes::of(tree);
    let mut leaves = vec![
        ("styles", styles(tree.language)),
        ("settings", settings(tree.language, &notes)),
        ("fontTable", include_str!("parts/fonts.xml").to_owned()),
    ];
    for kind in Kind::ALL {
        if notes.has(kind) {
            leaves.push((kind.part(), notes.part(kind, tree)));
        }
    }
    let names: Vec<&str> = leaves.iter().map(|(name, _)| *name).collect();
    let mut parts = vec![
        ("[Content_Types].xml".to_owned(), content_types(&names)),
        ("_rels/.rels".to_owned(), relationships(&[("officeDocument", "word/document.xml")])),
        ("word/document.xml".to_owned(), document::text(tree, &notes)),
        ("word/_rels/document.xml.rels".to_owned(), document_relationships(&names)),
    ];
    parts.extend(leaves.into_iter().map(|(name, text)| (format!("word/{name}.xml"), text)));
    parts
}

/// The media type of each part (ECMA-376 part 2, 7.2.3).
fn content_types(leaves: &[&str]) -> String {
    let mut text = format!(
        "{DECLARATION}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" \
         ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/word/document.xml\" ContentType=\"{MEDIA_TYPES}.document.main+xml\"/>"
    );
    for name in leaves {
        text += &format!(
            "<Override PartName=\"/word/{name}.xml\" ContentType=\"{MEDIA_TYPES}.{name}+xml\"/>"
        );
    }
    text + "</Types>"
}

/// What the document refers to: the other parts of its folder.
fn document_relationships(leaves: &[&str]) -> String {
    let targets: Vec<String> = leaves.iter().map(|name| format!("{name}.xml")).collect();
    let pairs: Vec<(&str, &str)> =
        leaves.iter().copied().zip(targets.iter().map(String::as_str)).collect();
    relationships(&pairs)
}

/// Relationships of these types, to these targets, with the ids `rId1`, `rId2`, …
fn relationships(pairs: &[(&str, &str)]) -> String {
    let mut text = format!(
        "{DECLARATION}<Relationships \
         xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    );
    for (number, (kind, target)) in (1..).zip(pairs) {
        text += &format!(
            "<Relationship Id=\"rId{number}\" Type=\"{RELATIONSHIP_TYPES}/{kind}\" \
             Target=\"{target}\"/>"
        );
    }
    text + "</Relationships>"
}

/// The styles, their fonts and their languages.
fn styles(language: Language) -> String {
    include_str!("parts/styles.xml")
        .replace("{language}", tag(language))
        .replace("{heading}", heading_properties(language))
}

/// The settings; they name the separators of the notes there are.
fn settings(language: Language, notes: &Notes) -> String {
    let separators: String =
        Kind::ALL.into_iter().filter(|kind| notes.has(*kind)).map(Kind::settings).collect();
    include_str!("parts/settings.xml")
        .replace("{language}", tag(language))
        .replace("{notes}", &separators)
}

/// The language of text that is neither Chinese nor Arabic (BCP 47): in documents of these two, of
/// the Latin words that stand in them.
fn tag(language: Language) -> &'static str {
    match language {
        Language::English | Language::Arabic | Language::Chinese => "en-GB",
        Language::French => "fr-FR",
        Language::Russian => "ru-RU",
        Language::Spanish => "es-ES",
    }
}
