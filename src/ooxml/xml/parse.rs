//! From the text of a part to its tree.
//!
//! In: XML in UTF-8. Out: the tree, or the byte where it stops being well formed.
//!
//! ```text
//! <a><b/>text</a>   ─►  Start a · Empty b · Text · End a   ─►  a ┬ b
//!                                                                └ text
//! ```

use std::ops::Range;
use std::sync::Arc;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::{Element, Node, Raw, Space, Tree};

/// How deep elements may be nested: tables in tables in text boxes stay below 60.
const DEEPEST: usize = 256;
/// How many attributes an element may have, each of which is compared with each; the root that Word
/// writes has 40.
const MOST_ATTRIBUTES: usize = 128;
/// How many prefixes may be declared at one place; Word declares 40.
const MOST_PREFIXES: usize = 512;

/// Why a part is not XML that a document may hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotXml {
    /// The byte of the text where it was noticed.
    pub at: usize,
    /// What is wrong, to be put after the name of the part: `it holds a document type definition`.
    pub what: String,
}

impl Tree {
    /// Reads the text of a part, given without a byte order mark.
    ///
    /// A tag takes a hundred bytes of memory or more, however short it is:
    /// [`Package::text`](crate::ooxml::package::Package::text) gives no part that has too many.
    ///
    /// # Errors
    ///
    /// The text is not well formed; has deeper elements, or more attributes or prefixes at one of
    /// them, than any document; or has a document type definition, which ECMA-376 part 2
    /// forbids and which could define entities without end.
    pub fn parse(text: &str) -> Result<Self, NotXml> {
        Self::of(&Arc::from(text))
    }

    /// Reads a text and shares it: [`Tree::parse`] without a copy.
    pub(in crate::ooxml) fn of(source: &Arc<str>) -> Result<Self, NotXml> {
        let text: &str = source;
        let (open, nodes, scopes) = (Vec::new(), Vec::new(), Vec::new());
        Parser { source, text, open, nodes, scopes, root: None, extent: 0..0 }.tree()
    }
}

/// A prefix that an element declares, and how deep the element is.
struct Scope<'a> {
    depth: usize,
    prefix: &'a str,
    space: Space,
}

/// An element whose end is not yet met.
struct Open {
    element: Element,
    /// How many of the parser's nodes stand before its first child.
    before: usize,
}

struct Parser<'a> {
    source: &'a Arc<str>,
    text: &'a str,
    /// The elements whose end is not yet met, from the root inward.
    open: Vec<Open>,
    /// The children of the open elements so far, those of the outermost first: each element then
    /// gets a list of exactly its own length.
    nodes: Vec<Node>,
    scopes: Vec<Scope<'a>>,
    /// The root, once it is closed, and the bytes from its start to its end.
    root: Option<Element>,
    extent: Range<usize>,
}

impl<'a> Parser<'a> {
    fn tree(mut self) -> Result<Tree, NotXml> {
        let mut reader = Reader::from_str(self.text);
        reader.config_mut().check_end_names = true;
        loop {
            let start = position(&reader);
            match reader.read_event() {
                Ok(Event::Eof) => break,
                Ok(event) => self.take(&event, start..position(&reader))?,
                Err(error) => return Err(fault(start, &error.to_string())),
            }
        }
        match self.root {
            Some(root) if self.open.is_empty() => Ok(Tree {
                before: Raw::part(self.source, 0..self.extent.start),
                root,
                after: Raw::part(self.source, self.extent.end..self.text.len()),
            }),
            _ => Err(fault(self.text.len(), "it ends before its last element does")),
        }
    }

    /// Takes in what stands in these bytes.
    fn take(&mut self, event: &Event<'_>, bytes: Range<usize>) -> Result<(), NotXml> {
        let is_outside = self.open.is_empty();
        match event {
            Event::Start(tag) | Event::Empty(tag) => {
                if is_outside {
                    if self.root.is_some() {
                        return Err(fault(bytes.start, "it has two roots"));
                    }
                    self.extent.start = bytes.start;
                }
                let element = self.element(tag, &bytes)?;
                if matches!(event, Event::Start(_)) {
                    self.open.push(Open { element, before: self.nodes.len() });
                } else {
                    self.close(element, bytes.end);
                }
            }
            Event::End(_) => {
                if let Some(Open { mut element, before }) = self.open.pop() {
                    element.children = self.nodes.split_off(before);
                    element.has_two_tags = true;
                    self.close(element, bytes.end);
                }
            }
            Event::DocType(_) => {
                return Err(fault(bytes.start, "it holds a document type definition"));
            }
            _ if is_outside => {}
            Event::Text(_) | Event::GeneralRef(_) => self.add_text(bytes),
            _ => self.nodes.push(Node::Other(Raw::part(self.source, bytes))),
        }
        Ok(())
    }

    /// The element that the start tag in these bytes opens.
    fn element(&mut self, tag: &BytesStart<'_>, bytes: &Range<usize>) -> Result<Element, NotXml> {
        let depth = self.open.len();
        if depth >= DEEPEST {
            return Err(fault(bytes.start, "its elements are nested too deep"));
        }
        let written = self.text.get(bytes.clone()).unwrap_or_default();
        let inner = written.trim_start_matches('<').trim_end_matches('>');
        let inner = inner.strip_suffix('/').unwrap_or(inner);
        let (name, attributes) = inner
            .split_at_checked(tag.name().as_ref().len())
            .ok_or_else(|| fault(bytes.start, "a tag is broken"))?;
        let end = bytes.start + 1 + name.len();
        let raw = Raw::common(self.source, end..end + attributes.len());
        if !raw.is_fixed() {
            check_attributes(tag).map_err(|what| fault(bytes.start, &what))?;
        }
        while self.scopes.last().is_some_and(|scope| scope.depth >= depth) {
            self.scopes.pop();
        }
        if !raw.is_fixed() && attributes.contains("xmlns") {
            self.declare(attributes, depth);
            if self.scopes.len() > MOST_PREFIXES {
                return Err(fault(bytes.start, "it declares too many prefixes"));
            }
        }
        let local = name.find(':').map_or(0, |colon| colon + 1);
        Ok(Element {
            name: Raw::common(self.source, bytes.start + 1..end),
            local,
            space: self.space(name.get(..local.saturating_sub(1)).unwrap_or_default()),
            attributes: raw,
            children: Vec::new(),
            has_two_tags: false,
        })
    }

    /// Takes down the prefixes that a tag declares.
    fn declare(&mut self, attributes: &'a str, depth: usize) {
        for (key, value) in (super::Attributes { rest: attributes }) {
            let prefix = match key.strip_prefix("xmlns") {
                Some("") => "",
                Some(rest) => match rest.strip_prefix(':') {
                    Some(prefix) => prefix,
                    None => continue,
                },
                None => continue,
            };
            self.scopes.push(Scope { depth, prefix, space: space_of(value) });
        }
    }

    fn space(&self, prefix: &str) -> Space {
        let declared = self.scopes.iter().rev().find(|scope| scope.prefix == prefix);
        declared.map_or(Space::Other, |scope| scope.space)
    }

    /// Puts a finished element, which ends at this byte, where it belongs.
    fn close(&mut self, element: Element, end: usize) {
        if self.open.is_empty() {
            self.root = Some(element);
            self.extent.end = end;
        } else {
            self.nodes.push(Node::Element(element));
        }
    }

    /// Adds characters; an entity and the characters around it are one text.
    fn add_text(&mut self, bytes: Range<usize>) {
        let is_first = self.open.last().is_none_or(|open| open.before == self.nodes.len());
        if let Some(Node::Text(before)) = self.nodes.last_mut().filter(|_| !is_first)
            && before.extend(bytes.end)
        {
            return;
        }
        self.nodes.push(Node::Text(Raw::part(self.source, bytes)));
    }
}

/// Checks that the attributes of a tag are well formed, and few enough to be compared.
fn check_attributes(tag: &BytesStart<'_>) -> Result<(), String> {
    for (number, attribute) in tag.attributes().enumerate() {
        if number == MOST_ATTRIBUTES {
            return Err("it has too many attributes at one element".to_owned());
        }
        attribute.map_err(|error| error.to_string())?;
    }
    Ok(())
}

/// The byte that the reader has come to.
fn position(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

fn fault(at: usize, what: &str) -> NotXml {
    NotXml { at, what: what.to_owned() }
}

/// The namespace behind a name: the transitional one of ECMA-376 part 4, or the strict one of
/// part 1.
fn space_of(name: &str) -> Space {
    match name {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        | "http://purl.oclc.org/ooxml/wordprocessingml/main" => Space::Word,
        "http://schemas.openxmlformats.org/markup-compatibility/2006" => Space::Compatibility,
        "http://schemas.openxmlformats.org/officeDocument/2006/math"
        | "http://purl.oclc.org/ooxml/officeDocument/math" => Space::Math,
        _ => Space::Other,
    }
}
