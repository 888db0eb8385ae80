//! XML as a tree that gives back what it was read from, to the byte.
//!
//! A tree shares the text that it was read from: names, attributes and characters are places in it
//! until they are changed. So it borrows nothing and can be kept, and what was not touched is
//! written as it was.
//!
//! ```text
//! <w:p w:rsidR="0"><w:r><w:t>noting</w:t></w:r></w:p>
//!
//! Element w:p  attributes ` w:rsidR="0"`
//! └─ Element w:r
//!    └─ Element w:t
//!       └─ Text `noting`
//! ```
//!
//! Names are compared by namespace, not by prefix: ISO strict documents and their transitional
//! twins (ECMA-376 part 4) are the same to every reader here.

mod parse;
mod raw;
#[cfg(test)]
mod tests;
mod write;

pub use parse::NotXml;
pub use raw::Raw;

use std::borrow::Cow;

use quick_xml::escape;

/// The namespaces that matter to a document; the strict one of each counts as the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Space {
    /// `WordprocessingML`: paragraphs, runs, tables.
    Word,
    /// Markup compatibility: `mc:AlternateContent`.
    Compatibility,
    /// Office Math.
    Math,
    /// Any other, or none.
    #[default]
    Other,
}

/// A part as a tree: the root and what stands around it.
#[derive(Debug, Clone)]
pub struct Tree {
    /// The XML declaration and whatever else stands before the root, as it was written.
    pub before: Raw,
    /// The root.
    pub root: Element,
    /// What stands behind the root, as it was written.
    pub after: Raw,
}

/// A node of the tree.
#[derive(Debug, Clone)]
pub enum Node {
    /// An element with its content.
    Element(Element),
    /// Characters between tags, escaped as they were written.
    Text(Raw),
    /// A comment, a processing instruction or a CDATA section, as it was written.
    Other(Raw),
}

impl Node {
    /// The element, if it is one.
    pub fn element(&self) -> Option<&Element> {
        match self {
            Self::Element(element) => Some(element),
            Self::Text(_) | Self::Other(_) => None,
        }
    }

    /// The element itself, if it is one.
    pub fn into_element(self) -> Option<Element> {
        match self {
            Self::Element(element) => Some(element),
            Self::Text(_) | Self::Other(_) => None,
        }
    }

    /// The element, if it is one, to be changed.
    pub fn element_mut(&mut self) -> Option<&mut Element> {
        match self {
            Self::Element(element) => Some(element),
            Self::Text(_) | Self::Other(_) => None,
        }
    }
}

/// An element: its name, its attributes as they were written, and its content.
#[derive(Debug, Clone)]
pub struct Element {
    /// The name with its prefix: `w:p`.
    name: Raw,
    /// Where the name without its prefix begins, in bytes of the name.
    local: usize,
    /// The namespace of the name.
    space: Space,
    /// Everything between the name and the end of the tag, escaped: ` w:val="1" `.
    attributes: Raw,
    /// What stands between its tags.
    pub children: Vec<Node>,
    /// Whether it was written as `<w:p></w:p>` although it is empty.
    has_two_tags: bool,
}

impl Element {
    /// A new `WordprocessingML` element without attributes and content, with the prefix that `like`
    /// has.
    pub fn word(like: &Element, local: &str) -> Element {
        Element { space: Space::Word, ..Self::akin(like, local) }
    }

    /// A new `WordprocessingML` element with the prefix that Word gives it: `w`.
    pub fn transitional(local: &str) -> Element {
        Self::new("w", local, Space::Word)
    }

    /// A new element without attributes and content, with the prefix and the namespace of `like`.
    pub fn akin(like: &Element, local: &str) -> Element {
        Self::new(like.prefix(), local, like.space)
    }

    fn new(prefix: &str, local: &str, space: Space) -> Element {
        let name = Raw::name(prefix, local);
        Element {
            local: name.len() - local.len(),
            name,
            space,
            attributes: Raw::default(),
            children: Vec::new(),
            has_two_tags: false,
        }
    }

    /// The same element with one more attribute, which takes the prefix of the element.
    #[must_use]
    pub fn with(mut self, local: &str, value: &str) -> Self {
        self.set_attribute(local, value);
        self
    }

    /// The same element with one more child at its end.
    #[must_use]
    pub fn containing(mut self, child: Element) -> Self {
        self.children.push(Node::Element(child));
        self
    }

    /// The name with its prefix.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The prefix of the name, without its colon; empty where there is none.
    pub fn prefix(&self) -> &str {
        self.name.get(..self.local.saturating_sub(1)).unwrap_or_default()
    }

    /// The name without its prefix.
    pub fn local(&self) -> &str {
        self.name.get(self.local..).unwrap_or_default()
    }

    /// The namespace of the name.
    pub fn space(&self) -> Space {
        self.space
    }

    /// Whether this is the `WordprocessingML` element of this name.
    pub fn is(&self, local: &str) -> bool {
        self.space == Space::Word && self.local() == local
    }

    /// The name without its prefix, if it is a `WordprocessingML` name.
    pub fn word_name(&self) -> Option<&str> {
        (self.space == Space::Word).then(|| self.local())
    }

    /// The child elements.
    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(Node::element)
    }

    /// The first `WordprocessingML` child of this name.
    pub fn child(&self, local: &str) -> Option<&Element> {
        self.elements().find(|element| element.is(local))
    }

    /// The first `WordprocessingML` child of this name, to be changed.
    pub fn child_mut(&mut self, local: &str) -> Option<&mut Element> {
        self.children.iter_mut().filter_map(Node::element_mut).find(|element| element.is(local))
    }

    /// Leaves out the `WordprocessingML` children for which `is_unwanted` holds.
    pub fn remove_children(&mut self, is_unwanted: impl Fn(&str) -> bool) {
        self.children
            .retain(|node| !node.element().and_then(Element::word_name).is_some_and(&is_unwanted));
    }

    /// The characters between its tags, entities resolved, those of elements inside left out.
    pub fn text(&self) -> Cow<'_, str> {
        match self.children.as_slice() {
            [Node::Text(text)] => unescaped(text),
            nodes => Cow::Owned(nodes.iter().map(characters).collect()),
        }
    }

    /// Replaces everything between its tags with characters.
    pub fn set_text(&mut self, text: &str) {
        self.children = vec![Node::Text(escaped(text).into())];
    }

    /// The value of the attribute of this name that has the prefix of the element, or none.
    ///
    /// `WordprocessingML` writes `w:val`; package parts write `Target`.
    pub fn attribute(&self, local: &str) -> Option<Cow<'_, str>> {
        let prefix = self.prefix();
        let own = |key: &str| match key.split_once(':') {
            Some((other, name)) => other == prefix && name == local,
            None => key == local,
        };
        self.attributes().find(|(key, _)| own(key)).map(|(_, value)| unescaped(value))
    }

    /// The value of the first attribute of this name, whatever its prefix.
    pub fn foreign_attribute(&self, local: &str) -> Option<Cow<'_, str>> {
        let is_named = |key: &str| key.rsplit(':').next() == Some(local);
        self.attributes().find(|(key, _)| is_named(key)).map(|(_, value)| unescaped(value))
    }

    /// The value of `w:val`, of a property element.
    pub fn value(&self) -> Option<Cow<'_, str>> {
        self.attribute("val")
    }

    /// Whether a property that is on or off is on: without `w:val` it is (ECMA-376 part 1, 17.17.4).
    pub fn is_on(&self) -> bool {
        !matches!(self.value().as_deref(), Some("0" | "false" | "off"))
    }

    /// Sets an attribute; a new one takes the prefix of the element.
    pub fn set_attribute(&mut self, local: &str, value: &str) {
        let key = match self.prefix() {
            "" => local.to_owned(),
            prefix => format!("{prefix}:{local}"),
        };
        self.set_named_attribute(&key, value);
    }

    /// Sets an attribute given with its prefix: `xml:space`.
    pub fn set_named_attribute(&mut self, key: &str, value: &str) {
        let mut rebuilt =
            String::with_capacity(self.attributes.len() + key.len() + value.len() + 4);
        for (other, value) in self.attributes().filter(|(other, _)| *other != key) {
            push_attribute(&mut rebuilt, other, value);
        }
        push_attribute(&mut rebuilt, key, &escaped(value).replace('"', "&quot;"));
        self.attributes = rebuilt.into();
    }

    /// Leaves out the attributes for whose name, prefix included, `is_unwanted` holds.
    pub fn remove_attributes(&mut self, is_unwanted: impl Fn(&str) -> bool) {
        if !self.attributes().any(|(key, _)| is_unwanted(key)) {
            return;
        }
        let mut rebuilt = String::new();
        for (key, value) in self.attributes().filter(|(key, _)| !is_unwanted(key)) {
            push_attribute(&mut rebuilt, key, value);
        }
        self.attributes = rebuilt.into();
    }

    /// Gives the element another name in its namespace: `delText` becomes `t`.
    pub fn rename(&mut self, local: &str) {
        self.name = Raw::name(self.prefix(), local);
    }

    /// The attributes as pairs of name, prefix included, and value, escaped.
    pub fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        Attributes { rest: &self.attributes }
    }
}

/// Goes through the attributes of a tag; the parser has made sure that they are well formed.
struct Attributes<'t> {
    rest: &'t str,
}

impl<'t> Iterator for Attributes<'t> {
    type Item = (&'t str, &'t str);

    fn next(&mut self) -> Option<Self::Item> {
        let (key, rest) = self.rest.split_once('=')?;
        let rest = rest.trim_start();
        let quote = rest.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        let (value, rest) = rest.get(1..)?.split_once(quote)?;
        self.rest = rest;
        Some((key.trim(), value))
    }
}

fn push_attribute(out: &mut String, key: &str, value: &str) {
    // A value in single quotes may hold double ones.
    let quote = if value.contains('"') { '\'' } else { '"' };
    out.extend([" ", key, "="]);
    out.push(quote);
    out.push_str(value);
    out.push(quote);
}

/// The characters of a node: of text and CDATA, not of elements and comments.
fn characters(node: &Node) -> String {
    match node {
        Node::Text(text) => unescaped(text).into_owned(),
        Node::Other(raw) => raw
            .strip_prefix("<![CDATA[")
            .and_then(|rest| rest.strip_suffix("]]>"))
            .unwrap_or_default()
            .to_owned(),
        Node::Element(_) => String::new(),
    }
}

/// Characters with their entities resolved; an entity that XML does not define stays as written.
fn unescaped(text: &str) -> Cow<'_, str> {
    escape::unescape(text).unwrap_or(Cow::Borrowed(text))
}

/// Characters as they stand between tags; those that XML 1.0 has no way to write become U+FFFD.
///
/// ```
/// assert_eq!(revmark::ooxml::xml::escaped("R&D\u{7}"), "R&amp;D\u{FFFD}");
/// ```
pub fn escaped(text: &str) -> String {
    let is_forbidden = |c: char| {
        c.is_ascii_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{7F}')
            || matches!(c, '\u{FFFE}' | '\u{FFFF}')
    };
    let escaped = escape::partial_escape(text);
    if escaped.contains(is_forbidden) {
        return escaped.replace(is_forbidden, "\u{FFFD}");
    }
    escaped.into_owned()
}
