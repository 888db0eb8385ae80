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

use super::limits::short;
use crate::ooxml::fault::Fault;
use crate::ooxml::xml::{Element, Node, Tree};

/// The part that says what the others are.
pub(super) const PART: &str = "[Content_Types].xml";

/// The content type of the main part of a .docx file.
pub(super) const DOCUMENT: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

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

/// What the main part of each kind is said to be.
const KINDS: [(&str, Kind); 4] = [
    (DOCUMENT, Kind::Document),
    (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        Kind::Template,
    ),
    ("application/vnd.ms-word.document.macroEnabled.main+xml", Kind::MacroDocument),
    ("application/vnd.ms-word.template.macroEnabledTemplate.main+xml", Kind::MacroTemplate),
];

impl Kind {
    /// The kind that the content type of the main part means.
    pub(super) fn of(part: &str, content_type: Option<&str>) -> Result<Self, Fault> {
        let Some(content_type) = content_type else {
            return Err(Fault::broken(format!("{}: it has no content type", short(part))));
        };
        let is_said = |known: &str| known.eq_ignore_ascii_case(content_type.trim());
        let found = KINDS.into_iter().find(|(known, _)| is_said(known));
        found.map(|(_, kind)| kind).ok_or_else(|| foreign(part, content_type))
    }

    /// Whether it may hold macros.
    pub fn is_macro_enabled(self) -> bool {
        matches!(self, Self::MacroDocument | Self::MacroTemplate)
    }
}

/// The main part is of no Word document.
fn foreign(part: &str, content_type: &str) -> Fault {
    let is_of = |names: [&str; 2]| names.iter().any(|name| content_type.contains(name));
    let what = if is_of(["spreadsheetml", "ms-excel"]) {
        "a spreadsheet, not a Word document".to_owned()
    } else if is_of(["presentationml", "ms-powerpoint"]) {
        "a presentation, not a Word document".to_owned()
    } else {
        let (part, content_type) = (short(part), short(content_type));
        format!("{part}: its content type is that of no Word document ({content_type})")
    };
    Fault { what, way_out: "give a Word document (.docx) or a text".into() }
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
        let pair = |element: &Element, key: &str| {
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
        let named = self.by_name.iter().find(|(name, _)| *name == part);
        let found = named.or_else(|| self.by_extension.iter().find(|(of, _)| of == extension));
        found.map(|(_, content_type)| content_type.as_str())
    }
}

/// The content type of a part to which a main part leads by a relationship of this kind.
pub(super) fn of_kind(kind: &str) -> String {
    match kind {
        "theme" => "application/vnd.openxmlformats-officedocument.theme+xml".to_owned(),
        _ => format!("application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"),
    }
}

/// Says of a part what it is, whatever was said of it before.
pub(super) fn set(types: &mut Tree, part: &str, content_type: &str) {
    let elements = types.root.children.iter_mut().filter_map(Node::element_mut);
    for element in elements {
        if is_override_of(element, part) {
            return element.set_named_attribute("ContentType", content_type);
        }
    }
    let mut element = Element::akin(&types.root, "Override");
    element.set_named_attribute("PartName", &format!("/{part}"));
    element.set_named_attribute("ContentType", content_type);
    types.root.children.push(Node::Element(element));
}

/// Leaves out what is said of a part alone.
pub(super) fn forget(types: &mut Tree, part: &str) {
    let is_unwanted = |node: &Node| node.element().is_some_and(|e| is_override_of(e, part));
    types.root.children.retain(|node| !is_unwanted(node));
}

fn is_override_of(element: &Element, part: &str) -> bool {
    let name = element.attribute("PartName");
    name.is_some_and(|name| name.trim_start_matches('/').eq_ignore_ascii_case(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TYPES: &str = r#"<t:Types xmlns:t="x"><t:Default Extension="XML" ContentType="a/xml"/>
        <t:Override PartName="/word/Document.xml" ContentType="a/document"/></t:Types>"#;

    #[test]
    fn names_come_before_extensions_and_case_does_not_matter() {
        let types = ContentTypes::parse(TYPES).unwrap();
        assert_eq!(types.of("word/document.XML"), Some("a/document"));
        assert_eq!(types.of("word/styles.xml"), Some("a/xml"));
        assert_eq!(types.of("word/image.png"), None);
        assert_eq!(types.of("xml"), None);
    }

    #[test]
    fn what_is_said_of_a_part_is_changed_in_its_place() {
        let mut types = Tree::parse(TYPES).unwrap();
        set(&mut types, "word/document.xml", "b/document");
        set(&mut types, "word/notes.xml", "b/notes");
        forget(&mut types, "word/document.xml");
        let changed = types.to_string();
        assert!(changed.ends_with(
            r#"<t:Override PartName="/word/notes.xml" ContentType="b/notes"/></t:Types>"#
        ));
        assert_eq!(ContentTypes::parse(&changed).unwrap().of("word/document.xml"), Some("a/xml"));
    }

    #[test]
    fn the_kind_is_told_by_the_content_type_of_the_main_part() {
        assert_eq!(Kind::of("d", Some(&DOCUMENT.to_uppercase())), Ok(Kind::Document));
        assert_eq!(Kind::of("d", Some(KINDS[1].0)), Ok(Kind::Template));
        assert!(Kind::of("d", Some(KINDS[2].0)).unwrap().is_macro_enabled());
        let what = |content_type| Kind::of("d.xml", content_type).unwrap_err().what;
        assert_eq!(what(None), "d.xml: it has no content type");
        assert_eq!(
            what(Some(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
            )),
            "a spreadsheet, not a Word document"
        );
        assert!(what(Some("text/html")).ends_with("that of no Word document (text/html)"));
    }
}
