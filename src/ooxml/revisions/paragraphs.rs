//! Paragraphs whose mark goes run on into the next one.
//!
//! In: the blocks of a body, a cell or a note, one after another, and of each paragraph whether its
//! mark goes. Out: the blocks of the version.
//!
//! ```text
//! <w:p> pPr a, mark goes </w:p>
//! <w:p> pPr b, mark goes </w:p>   ─►   <w:p> pPr c </w:p>   text of a, b and c
//! <w:p> pPr c            </w:p>
//! ```
//!
//! Properties belong to the mark, so those of the last paragraph rule. Wrappers such as content
//! controls do not stand in the way. Where no paragraph follows (a table does, or nothing), text
//! that survives keeps a paragraph of its own and an empty paragraph vanishes.

use std::mem;

use super::super::xml::{Element, Node};
use super::leftovers::{is_marker, is_wrapper};

/// The blocks of one container as they are put together.
#[derive(Debug, Default)]
pub(super) struct Flow {
    /// What waits for the next paragraph.
    pending: Option<Pending>,
    /// The last block that was put out.
    last: Option<Block>,
}

/// What is left of paragraphs without mark.
#[derive(Debug)]
struct Pending {
    /// The last of them, without its content.
    shell: Element,
    content: Vec<Node>,
}

/// A kind of block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Block {
    Paragraph,
    Other,
}

/// When an empty paragraph without mark is kept where none follows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Empty {
    /// Never: a table follows.
    Vanishes,
    /// When it is the only block: a container holds at least one.
    StaysAlone,
    /// Unless it follows a paragraph: a cell ends with one.
    StaysLast,
}

impl Flow {
    /// Puts out a paragraph, or keeps it for the next one if its mark goes.
    pub(super) fn paragraph(
        &mut self,
        mut paragraph: Element,
        mark_goes: bool,
        out: &mut Vec<Node>,
    ) {
        if mark_goes {
            let mut content =
                self.pending.take().map(|pending| pending.content).unwrap_or_default();
            content.append(&mut content_of(&mut paragraph));
            self.pending = Some(Pending { shell: paragraph, content });
            return;
        }
        if let Some(Pending { mut content, .. }) = self.pending.take() {
            content.append(&mut content_of(&mut paragraph));
            paragraph.children.append(&mut content);
        }
        self.last = Some(Block::Paragraph);
        out.push(Node::Element(paragraph));
    }

    /// Puts out a table or another block that no paragraph can run into.
    pub(super) fn block(&mut self, block: Element, out: &mut Vec<Node>) {
        self.end(Empty::Vanishes, out);
        self.last = Some(Block::Other);
        out.push(Node::Element(block));
    }

    /// Puts out a marker where it stands in the text.
    pub(super) fn marker(&mut self, marker: Node, out: &mut Vec<Node>) {
        match &mut self.pending {
            Some(pending) => pending.content.push(marker),
            None => out.push(marker),
        }
    }

    /// Puts out what still waits for a paragraph where none follows.
    pub(super) fn end(&mut self, empty: Empty, out: &mut Vec<Node>) {
        let Some(Pending { mut shell, content }) = self.pending.take() else { return };
        let stays = match empty {
            Empty::Vanishes => false,
            Empty::StaysAlone => self.last.is_none(),
            Empty::StaysLast => self.last != Some(Block::Paragraph),
        };
        if !stays && !content.iter().any(shows) {
            out.extend(content.into_iter().filter(|node| node.element().is_some_and(is_marker)));
            return;
        }
        // The section that ended with the mark does not end here.
        if let Some(properties) = shell.child_mut("pPr") {
            properties.remove_children(|name| name == "sectPr");
        }
        shell.children.extend(content);
        self.last = Some(Block::Paragraph);
        out.push(Node::Element(shell));
    }
}

/// Takes out what a paragraph holds behind its properties.
fn content_of(paragraph: &mut Element) -> Vec<Node> {
    let is_properties = |node: &Node| node.element().is_some_and(|child| child.is("pPr"));
    match paragraph.children.iter().position(is_properties) {
        Some(at) => paragraph.children.split_off(at + 1),
        None => mem::take(&mut paragraph.children),
    }
}

/// Whether anything of a paragraph's content can be seen on paper.
fn shows(node: &Node) -> bool {
    let Some(element) = node.element() else { return false };
    let local = element.local();
    if is_wrapper(element) || matches!(local, "hyperlink" | "fldSimple" | "dir" | "bdo" | "r") {
        return element.children.iter().any(shows);
    }
    match local {
        "t" | "delText" => !element.children.is_empty(),
        "proofErr" | "lastRenderedPageBreak" => false,
        _ => !local.ends_with("Pr") && !is_marker(element),
    }
}
