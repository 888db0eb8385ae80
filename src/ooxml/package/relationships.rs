//! Which part leads to which.
//!
//! In: a relationship part. Out: its relationships, their targets as names of parts.
//!
//! ```text
//! word/_rels/document.xml.rels
//! <Relationship Id="rId3" Type="http://…/relationships/footnotes" Target="footnotes.xml"/>
//!    ─►  rId3 · footnotes · word/footnotes.xml
//! ```

use crate::ooxml::fault::Fault;
use crate::ooxml::xml::{Element, Node, Tree};

/// A relationship part that holds none yet.
pub(super) const NONE: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>"#;

/// What all types of relationship begin with in transitional documents.
pub(super) const TRANSITIONAL: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
/// The same in strict documents.
pub(super) const STRICT: &str = "http://purl.oclc.org/ooxml/officeDocument/relationships/";

/// A way from one part to another, or out of the package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relationship {
    /// What the part calls it: `rId3`.
    pub id: String,
    /// Its type without what all types begin with: `footnotes`.
    pub kind: String,
    /// Whether its type is one of a strict document.
    pub(super) is_strict: bool,
    /// Where it leads.
    pub target: Target,
}

/// Where a relationship leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// To the part of this name: `word/footnotes.xml`. There may be no such part.
    Part(String),
    /// Out of the package, to this address as it was written. Nobody here follows it.
    External(String),
}

impl Relationship {
    /// The part it leads to; `None` where it leads out of the package.
    pub fn part(&self) -> Option<&str> {
        match &self.target {
            Target::Part(name) => Some(name),
            Target::External(_) => None,
        }
    }

    /// A relationship of the part `source`; `None` where the element does not say enough.
    fn of(element: &Element, source: &str) -> Option<Self> {
        let [id, kind, target] =
            ["Id", "Type", "Target"].map(|name| element.attribute(name).map(String::from));
        let (kind, target) = (kind?, target?);
        let is_external = element
            .attribute("TargetMode")
            .is_some_and(|mode| mode.eq_ignore_ascii_case("External"));
        Some(Self {
            id: id?,
            kind: last_segment(&kind).to_owned(),
            is_strict: kind.starts_with(STRICT),
            target: if is_external {
                Target::External(target)
            } else {
                Target::Part(resolved(source, &target))
            },
        })
    }
}

/// The part that holds the relationships of a part: `word/_rels/document.xml.rels`.
pub(super) fn part_of(source: &str) -> String {
    let (folder, file) = split(source);
    format!("{folder}_rels/{file}.rels")
}

/// The relationships of the part `source` that the relationship part `part` with this text holds.
pub(super) fn all(source: &str, part: &str, text: &str) -> Result<Vec<Relationship>, Fault> {
    let tree = Tree::parse(text).map_err(|fault| Fault::not_xml(part, &fault))?;
    let elements = tree.root.elements().filter(|element| element.local() == "Relationship");
    Ok(elements.filter_map(|element| Relationship::of(element, source)).collect())
}

/// Adds a relationship with these attributes.
pub(super) fn add(tree: &mut Tree, attributes: &[(&str, &str)]) {
    let mut element = Element::akin(&tree.root, "Relationship");
    for (name, value) in attributes {
        element.set_named_attribute(name, value);
    }
    tree.root.children.push(Node::Element(element));
}

/// Leaves out the relationships of a kind.
pub(super) fn forget(tree: &mut Tree, kind: &str) {
    let is_of_kind = |element: &Element| {
        element.attribute("Type").is_some_and(|name| last_segment(&name) == kind)
    };
    tree.root.children.retain(|node| !node.element().is_some_and(is_of_kind));
}

/// The kind that a type of relationship means.
fn last_segment(kind: &str) -> &str {
    kind.rsplit('/').next().unwrap_or_default()
}

/// The folder of a part with its slash, and its name in it.
pub(super) fn split(part: &str) -> (&str, &str) {
    let end = part.rfind('/').map_or(0, |slash| slash + 1);
    part.split_at_checked(end).unwrap_or(("", part))
}

/// The name of the part that a reference in the part `source` means (RFC 3986, 5.2; a part name has
/// no leading slash here, as in the archive).
fn resolved(source: &str, target: &str) -> String {
    let target = target.split(['#', '?']).next().unwrap_or_default();
    let folder = if target.starts_with('/') { "" } else { split(source).0 };
    let mut segments = Vec::new();
    for segment in folder.split('/').chain(target.split('/')) {
        match segment {
            "" | "." => {}
            ".." => drop(segments.pop()),
            segment => segments.push(segment),
        }
    }
    segments.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_resolved_from_the_folder_of_the_part() {
        for (source, target, name) in [
            ("", "word/document.xml", "word/document.xml"),
            ("", "/word/document2.xml", "word/document2.xml"),
            ("word/document.xml", "notes.xml", "word/notes.xml"),
            ("word/document.xml", "./media/../media/a.png", "word/media/a.png"),
            ("word/document.xml", "../customXml/item1.xml", "customXml/item1.xml"),
            ("word/document.xml", "../../../etc/passwd", "etc/passwd"),
            ("word/document.xml", "/a.xml#top", "a.xml"),
        ] {
            assert_eq!(resolved(source, target), name, "{source} {target}");
        }
    }

    #[test]
    fn the_part_of_the_relationships_stands_beside_the_part() {
        assert_eq!(part_of(""), "_rels/.rels");
        assert_eq!(part_of("word/document.xml"), "word/_rels/document.xml.rels");
        assert_eq!(part_of("document.xml"), "_rels/document.xml.rels");
    }

    #[test]
    fn external_targets_are_no_parts() {
        let text = r#"<r:Relationships xmlns:r="x">
            <r:Relationship Id="a" Type="http://x/hyperlink" Target="a.xml" TargetMode="External"/>
            <r:Relationship Id="b" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/styles"
                Target='s&amp;t.xml' TargetMode="Internal"/>
            <r:Relationship Id="c"/></r:Relationships>"#;
        let found = all("word/d.xml", "rels", text).unwrap();
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].part(), None);
        assert_eq!(found[0].target, Target::External("a.xml".to_owned()));
        assert_eq!((found[1].kind.as_str(), found[1].is_strict), ("styles", true));
        assert_eq!(found[1].part(), Some("word/s&t.xml"));
    }
}
