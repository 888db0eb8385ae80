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
    let main = [("officeDocument", "word/document.xml".to_owned())];
    let related = names.iter().map(|name| (*name, format!("{name}.xml")));
    let mut parts = vec![
        ("[Content_Types].xml".to_owned(), content_types(&names)),
        ("_rels/.rels".to_owned(), relationships(main.into_iter())),
        ("word/document.xml".to_owned(), document::text(tree, &notes)),
        ("word/_rels/document.xml.rels".to_owned(), relationships(related)),
    ];
    parts.extend(leaves.into_iter().map(|(name, text)| (format!("word/{name}.xml"), text)));
    parts
}

/// The media type of each part (ECMA-376 part 2, 7.2.3).
fn content_types(leaves: &[&str]) -> String {
    let media_type = |name: &str, kind: &str| {
        format!(
            "<Override PartName=\"/word/{name}.xml\" ContentType=\"{MEDIA_TYPES}.{kind}+xml\"/>"
        )
    };
    let overrides: Vec<String> = leaves.iter().map(|name| media_type(name, name)).collect();
    format!(
        "{DECLARATION}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" \
         ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>{}{}</Types>",
        media_type("document", "document.main"),
        overrides.concat()
    )
}

/// Relationships of these types, to these targets, with the ids `rId1`, `rId2`, …
fn relationships<'n>(pairs: impl Iterator<Item = (&'n str, String)>) -> String {
    let relationship = |(number, (kind, target)): (u32, (&str, String))| {
        format!(
            "<Relationship Id=\"rId{number}\" Type=\"{RELATIONSHIP_TYPES}/{kind}\" \
             Target=\"{target}\"/>"
        )
    };
    let all: Vec<String> = (1..).zip(pairs).map(relationship).collect();
    format!(
        "{DECLARATION}<Relationships \
         xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{}</Relationships>",
        all.concat()
    )
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
