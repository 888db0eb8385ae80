//! Rows, cells and tables that come and go as a whole.
//!
//! In: a table, a row or a cell. Out: the same with its revisions carried out, or nothing but the
//! markers in it.
//!
//! ```text
//! <w:tr><w:trPr><w:del/></w:trPr> … </w:tr>        gone when accepted, whatever its cells say
//! <w:tc><w:tcPr><w:cellIns/></w:tcPr> … </w:tc>    gone when rejected
//! ```

use super::super::xml::{Element, Node};
use super::content::{Resolver, holds};
use super::leftovers::markers;
use super::paragraphs::Flow;

impl Resolver<'_> {
    /// Puts out a table, unless it has lost all its rows.
    pub(super) fn table(&mut self, mut table: Element, flow: &mut Flow, out: &mut Vec<Node>) {
        if self.loses_all(&mut table, "tr") {
            self.leave_out(table, flow, out);
        } else {
            flow.block(table, out);
        }
    }

    /// Puts out a row, unless it goes or has lost all its cells.
    pub(super) fn row(&mut self, mut row: Element, flow: &mut Flow, out: &mut Vec<Node>) {
        if self.is_condemned(&row, "trPr") || self.loses_all(&mut row, "tc") {
            self.leave_out(row, flow, out);
        } else {
            out.push(Node::Element(row));
        }
    }

    /// Puts out a cell, unless it goes.
    pub(super) fn cell(&mut self, mut cell: Element, flow: &mut Flow, out: &mut Vec<Node>) {
        if self.is_condemned(&cell, "tcPr") {
            self.leave_out(cell, flow, out);
        } else {
            self.descend(&mut cell);
            out.push(Node::Element(cell));
        }
    }

    /// Leaves an element out, its markers excepted.
    pub(super) fn leave_out(&mut self, element: Element, flow: &mut Flow, out: &mut Vec<Node>) {
        for marker in markers(element, &mut self.judge) {
            flow.marker(marker, out);
        }
    }

    fn is_condemned(&self, element: &Element, properties: &str) -> bool {
        element.child(properties).is_some_and(|properties| self.judge.condemns(properties))
    }

    /// Resolves an element and says whether it has lost the last of its parts.
    fn loses_all(&mut self, element: &mut Element, part: &str) -> bool {
        let held = holds(element, &[part]);
        self.descend(element);
        held && !holds(element, &[part])
    }
}
