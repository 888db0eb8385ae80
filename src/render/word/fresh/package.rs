//! The parts of a package.
//!
//! In: the clause tree of a text. Out: the text of each part.
//!
//! ```text
//! document ─► styles, settings, fontTable
//!          └► footnotes, endnotes: where there are any
//! ```

use super::document;
use super::notes::{self, Notes};
use super::runs::heading_properties;
use crate::model::{ClauseTree, Language};
use crate::ooxml::story::NoteKind;

/// The first line of a part.
pub(super) const DECLARATION: &str =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/// The namespace of `WordprocessingML` (ECMA-376 part 1, transitional), as an attribute of a root.
pub(super) const NAMESPACE: &str =
    r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#;

/// The parts of a clean document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::render) struct Parts {
    /// The main part.
    pub(in crate::render) main: String,
    /// The parts that it leads to: the kind of the relationship, and the text.
    pub(in crate::render) related: Vec<(&'static str, String)>,
}

/// The parts of a clean document. Equal trees give equal parts.
///
/// Every paragraph of the tree is one `w:p` of the body with the same characters, but that
/// characters for which XML 1.0 has no way to be written become U+FFFD, and calls of notes that
/// have a body become references, numbered in the order in which they stand.
pub(in crate::render) fn parts(tree: &ClauseTree) -> Parts {
    let notes = Notes::of(tree);
    let mut related = vec![
        ("styles", styles(tree.language)),
        ("settings", settings(tree.language, &notes)),
        ("fontTable", include_str!("parts/fonts.xml").to_owned()),
    ];
    for kind in NoteKind::ALL {
        if notes.has(kind) {
            related.push((kind.relationship(), notes.part(kind, tree)));
        }
    }
    Parts { main: document::text(tree, &notes), related }
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
        NoteKind::ALL.into_iter().filter(|kind| notes.has(*kind)).map(notes::settings).collect();
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
