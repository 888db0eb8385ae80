//! What each part is.
//!
//! In: `[Content_Types].xml`. Out: the content type of a part, and what kind of document the one of
//! the main part means.
//!
//! ```text
//! <Default  Extension="xml" ContentType="application/xml"/>
//! <Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled…
//!    ─►  word/document.xml: a document with macros
//! ```

use crate::ooxml::fault::Fault;
use crate::ooxml::xml::{Element, Tree};

/// The part that says what the others are.
pub(super) const PART: &str = "[Content_Types].xml";

/// The content type of the main part of a .docx file.
pub(super) const DOCUMENT: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/// The other content types that the main part of a Word document may have.
const TEMPLATE: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";
const MACRO_DOCUMENT: &str = "application/vnd.ms-word.document.macroEnabled.main+xml";
const MACRO_TEMPLATE: &str = "application/vnd.ms-word.template.macroEnabledTemplate.main+xml";

/// What kind of Word document a package is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// .docx
    Document,
    /// .dotx
    Template,
    /// .docm
    MacroDocument,
    /// .dotm
    MacroTemplate,
}

impl Kind {
    /// The kind that the content type of the main part means.
    pub(super) fn of(part: &str, content_type: Option<&str>) -> Result<Self, Fault> {
        const GIVE_WORD: &str = "give a Word document (.docx) or a text";
        let Some(content_type) = content_type else {
            return Err(Fault::broken(format!("{part}: it has no content type")));
        };
        let is = |known: &str| known.eq_ignore_ascii_case(content_type.trim());
        if is(DOCUMENT) {
            return Ok(Self::Document);
        } else if is(TEMPLATE) {
            return Ok(Self::Template);
        } else if is(MACRO_DOCUMENT) {
            return Ok(Self::MacroDocument);
        } else if is(MACRO_TEMPLATE) {
            return Ok(Self::MacroTemplate);
        }
        let what = match content_type {
            other if other.contains("spreadsheetml") || other.contains("ms-excel") => {
                "a spreadsheet, not a Word document".to_owned()
            }
            other if other.contains("presentationml") || other.contains("ms-powerpoint") => {
                "a presentation, not a Word document".to_owned()
            }
            other => format!(
                "{part}: its content type is that of no Word document ({})",
                super::limits::short(other)
            ),
        };
        Err(Fault { what, way_out: GIVE_WORD })
    }

    /// Whether it may hold macros.
    pub fn is_macro_enabled(self) -> bool {
        matches!(self, Self::MacroDocument | Self::MacroTemplate)
    }
}

/// The content types of a package.
#[derive(Debug, Clone)]
pub(super) struct ContentTypes {
    /// Extensions in small letters, and the content type of each.
    by_extension: Vec<(String, String)>,
    /// Names of parts in small letters, and the content type of each.
    by_name: Vec<(String, String)>,
}

impl ContentTypes {
    /// Reads the part.
    pub(super) fn parse(text: &str) -> Result<Self, Fault> {
        let tree = Tree::parse(text).map_err(|fault| Fault::not_xml(PART, &fault))?;
        let pair = |element: &Element<'_>, key: &str| {
            let key = element.attribute(key)?.trim_start_matches('/').to_ascii_lowercase();
            Some((key, element.attribute("ContentType")?.into_owned()))
        };
        let pairs = |local: &str, key: &str| {
            let elements = tree.root.elements().filter(|element| element.local() == local);
            elements.filter_map(|element| pair(element, key)).collect()
        };
        Ok(Self {
            by_extension: pairs("Default", "Extension"),
            by_name: pairs("Override", "PartName"),
        })
    }

    /// The content type of a part.
    pub(super) fn of(&self, part: &str) -> Option<&str> {
        let part = part.to_ascii_lowercase();
        let extension = part.rsplit_once('.').map_or("", |(_, extension)| extension);
        let find = |pairs: &'_ [(String, String)], key: &str| {
            pairs.iter().position(|(other, _)| other == key)
        };
        let found = find(&self.by_name, &part).and_then(|place| self.by_name.get(place));
        let found = found.or_else(|| {
            find(&self.by_extension, extension).and_then(|place| self.by_extension.get(place))
        });
        found.map(|(_, content_type)| content_type.as_str())
    }
}
