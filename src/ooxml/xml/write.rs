//! From a tree to the text of a part.
//!
//! In: a tree. Out: its XML; of what was read and not changed, the very same bytes.

use std::fmt::{self, Write};

use super::{Element, Node, Tree};

impl fmt::Display for Tree {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.before)?;
        write_element(&self.root, out)?;
        out.write_str(&self.after)
    }
}

impl fmt::Display for Element {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_element(self, out)
    }
}

/// Writes an element and what it holds; the parser bounds how deep that goes.
fn write_element(element: &Element, out: &mut impl Write) -> fmt::Result {
    out.write_char('<')?;
    out.write_str(&element.name)?;
    out.write_str(&element.attributes)?;
    if element.children.is_empty() && !element.has_two_tags {
        return out.write_str("/>");
    }
    out.write_char('>')?;
    for child in &element.children {
        match child {
            Node::Element(child) => write_element(child, out)?,
            Node::Text(raw) | Node::Other(raw) => out.write_str(raw)?,
        }
    }
    out.write_str("</")?;
    out.write_str(&element.name)?;
    out.write_char('>')
}
