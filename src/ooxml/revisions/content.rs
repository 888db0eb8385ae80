//! The walk through a part, in the order of its text.
//!
//! In: an element. Out: the same element as it is in one of the versions.
//!
//! ```text
//! <w:ins> a <w:del> b </w:del> </w:ins> <w:del> c </w:del>
//!
//! Original   c
//! Final      a
//! ```
//!
//! Each node is met once. What goes is left out whole; what stays loses the tags that tracked it.

use std::mem;

use super::super::xml::{Element, Node, Space};
use super::fate::{Fate, Judge};
use super::leftovers::{is_marker, is_wrapper};
use super::mathematics;
use super::paragraphs::{Empty, Flow};
use super::survey::holds_revision;

/// What may not be left without a paragraph.
const CONTAINERS: [&str; 8] =
    ["body", "tc", "hdr", "ftr", "footnote", "endnote", "comment", "txbxContent"];

/// The blocks and their parts that a wrapper may hold.
const BLOCKS: [&str; 4] = ["p", "tbl", "tr", "tc"];

/// Carries out the revisions of a part.
#[derive(Debug)]
pub(super) struct Resolver<'n> {
    pub(super) judge: Judge<'n>,
    /// How many deletions around this place are undone.
    restored: usize,
    /// How many deletions around this place stay tracked.
    tracked: usize,
}

impl<'n> Resolver<'n> {
    pub(super) fn new(judge: Judge<'n>) -> Self {
        Self { judge, restored: 0, tracked: 0 }
    }

    /// Resolves what an element holds.
    pub(super) fn descend(&mut self, element: &mut Element) {
        if !element.children.iter().any(|node| node.element().is_some()) {
            return;
        }
        let is_container = element.word_name().is_some_and(|name| CONTAINERS.contains(&name));
        let held = is_container && holds(element, &["p", "tbl"]);
        self.settle_properties(element);
        let mut flow = Flow::default();
        self.within(element, &mut flow);
        let empty = if element.is("tc") { Empty::StaysLast } else { Empty::StaysAlone };
        flow.end(empty, &mut element.children);
        if held && !holds(element, &["p", "tbl"]) {
            let paragraph = Element::word(element, "p");
            element.children.push(Node::Element(paragraph));
        }
    }

    /// Resolves what an element holds as part of the flow around it.
    fn within(&mut self, element: &mut Element, flow: &mut Flow) {
        let nodes = mem::take(&mut element.children);
        element.children.reserve(nodes.len());
        self.nodes(nodes, flow, &mut element.children);
    }

    pub(super) fn nodes(&mut self, nodes: Vec<Node>, flow: &mut Flow, out: &mut Vec<Node>) {
        for node in nodes {
            match node {
                Node::Element(element) => self.element(element, flow, out),
                Node::Text(_) | Node::Other(_) => out.push(node),
            }
        }
    }

    fn element(&mut self, mut element: Element, flow: &mut Flow, out: &mut Vec<Node>) {
        if element.space() == Space::Math && mathematics::goes(&element, &self.judge) {
            return self.nodes(mathematics::arguments(element), flow, out);
        }
        match element.word_name() {
            Some("ins" | "del" | "moveFrom" | "moveTo") => self.revision(element, flow, out),
            Some("p") => self.paragraph(element, flow, out),
            Some("tbl") => self.table(element, flow, out),
            Some("tr") => self.row(element, flow, out),
            Some("tc") => self.cell(element, flow, out),
            Some("sdt" | "customXml") if self.judge.unwraps_here() => {
                self.unwrapped(element, flow, out);
            }
            Some(_) if is_wrapper(&element) => self.wrapper(element, flow, out),
            Some(_) if is_marker(&element) => {
                if !self.judge.removes_range(&element) {
                    flow.marker(Node::Element(element), out);
                }
            }
            Some("proofErr") => flow.marker(Node::Element(element), out),
            Some("delText") => self.restored_text(element, "t", out),
            Some("delInstrText") => self.restored_text(element, "instrText", out),
            Some(name) if tracks_properties_or_cell(name) => {
                // What others have changed stays as it is, with all that it keeps of old properties.
                // All else is settled by now, or stands where it tracks nothing.
                if !self.judge.concerns(&element) {
                    out.push(Node::Element(element));
                }
            }
            Some(name) if name.ends_with("Pr") => self.properties(element, flow, out),
            _ => {
                self.descend(&mut element);
                flow.block(element, out);
            }
        }
    }

    /// Content that is tracked.
    fn revision(&mut self, element: Element, flow: &mut Flow, out: &mut Vec<Node>) {
        let is_deletion = usize::from(element.is("del") || element.is("moveFrom"));
        match self.judge.fate(&element) {
            Fate::Goes => self.leave_out(element, flow, out),
            Fate::Stays => {
                self.restored += is_deletion;
                self.nodes(element.children, flow, out);
                self.restored -= is_deletion;
            }
            Fate::Undecided => {
                self.tracked += is_deletion;
                self.wrapper(element, flow, out);
                self.tracked -= is_deletion;
            }
        }
    }

    /// Text that is deleted no longer has another name.
    fn restored_text(&self, mut text: Element, name: &str, out: &mut Vec<Node>) {
        if self.restored > 0 && self.tracked == 0 {
            text.rename(name);
        }
        out.push(Node::Element(text));
    }

    fn paragraph(&mut self, mut paragraph: Element, flow: &mut Flow, out: &mut Vec<Node>) {
        // Most paragraphs of a marked document have no marks.
        let is_outside = self.restored == 0 && self.tracked == 0 && self.judge.is_between_ranges();
        if is_outside && !holds_revision(&paragraph) {
            return flow.paragraph(paragraph, false, out);
        }
        let mark = paragraph.child("pPr").and_then(|properties| properties.child("rPr"));
        let mark_goes = mark.is_some_and(|mark| self.judge.condemns(mark));
        self.descend(&mut paragraph);
        flow.paragraph(paragraph, mark_goes, out);
    }

    /// Something around blocks or runs that joining paragraphs pass through.
    fn wrapper(&mut self, mut wrapper: Element, flow: &mut Flow, out: &mut Vec<Node>) {
        let was_filled = is_filled(&wrapper);
        self.within(&mut wrapper, flow);
        if was_filled && !is_filled(&wrapper) {
            self.leave_out(wrapper, flow, out);
        } else {
            out.push(Node::Element(wrapper));
        }
    }

    /// What a content control holds, without the control.
    fn unwrapped(&mut self, wrapper: Element, flow: &mut Flow, out: &mut Vec<Node>) {
        for node in wrapper.children {
            match node {
                Node::Element(content) if content.is("sdtContent") => {
                    self.nodes(content.children, flow, out);
                }
                Node::Element(properties) if properties.local().ends_with("Pr") => {}
                other => self.nodes(vec![other], flow, out),
            }
        }
    }

    /// Properties, which vanish with the last of them.
    fn properties(&mut self, mut properties: Element, flow: &mut Flow, out: &mut Vec<Node>) {
        if self.is_foreign_numbering(&properties) {
            return;
        }
        let was_empty = properties.children.is_empty();
        self.descend(&mut properties);
        let is_optional = matches!(properties.local(), "rPr" | "pPr" | "trPr" | "numPr" | "tcPr");
        if is_optional && !was_empty && properties.children.is_empty() {
            return;
        }
        if properties.is("sectPr") {
            flow.end(Empty::StaysAlone, out);
        }
        out.push(Node::Element(properties));
    }
}

/// Whether an element of this name, in properties, tracks them or the cell that they are of.
fn tracks_properties_or_cell(name: &str) -> bool {
    matches!(name, "cellIns" | "cellDel" | "cellMerge") || name.ends_with("Change")
}

/// Whether a wrapper has what it is there for: blocks, or what it tracks.
///
/// A content control among runs may be empty.
fn is_filled(wrapper: &Element) -> bool {
    if is_wrapper(wrapper) { holds(wrapper, &BLOCKS) } else { !wrapper.children.is_empty() }
}

/// Whether an element holds one of these, wrappers passed through.
pub(super) fn holds(element: &Element, names: &[&str]) -> bool {
    element.elements().any(|child| match child.word_name() {
        Some(name) if names.contains(&name) => true,
        Some("ins" | "del" | "moveFrom" | "moveTo") => holds(child, names),
        _ => is_wrapper(child) && holds(child, names),
    })
}
