//! The rows of a table, marked.
//!
//! In: a table of the base and its marked-up rows. Out: the same table: cells marked inside, whole
//! rows by their properties (ECMA-376 part 1, 17.13.5.13 and 17.13.5.17).
//!
//! ```text
//! <w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p> the mark and all runs deleted </w:p></w:tc></w:tr>
//! ```

use super::body::Writer;
use super::looks::Look;
use super::marks::mark_end;
use crate::model::{MarkedRow, MarkedTable, Presence, Side};
use crate::ooxml::fault::Fault;
use crate::ooxml::story::{self, BlockPart, block_part_of, change_inner, take_inner};
use crate::ooxml::xml::{Element, Node};

/// The cells of a row, out of their wrappers.
pub(super) fn cells(row: &Element) -> impl Iterator<Item = &Element> {
    story::cells(row).into_iter()
}

/// The marked-up rows of a table, and how many of them were written.
struct Plan<'d> {
    rows: &'d [MarkedRow],
    next: usize,
    /// The last row of the base that was met, as it was: new rows are built like it.
    like: Option<Element>,
}

impl<'d> Plan<'d> {
    fn take(&mut self, is_addition: bool) -> Option<&'d MarkedRow> {
        let row = self.rows.get(self.next)?;
        if (row.presence == Presence::Only(Side::Revised)) != is_addition {
            return None;
        }
        self.next += 1;
        Some(row)
    }
}

impl Writer<'_, '_> {
    /// Marks the rows of a table.
    pub(super) fn table(&mut self, table: &mut Element, marked: &MarkedTable) -> Result<(), Fault> {
        let like = story::rows(table).first().map(|row| (*row).clone());
        let mut plan = Plan { rows: &marked.rows, next: 0, like };
        let children = std::mem::take(&mut table.children);
        table.children = self.rows(children, &mut plan)?;
        self.new_rows(&mut plan, &mut table.children);
        if plan.next < marked.rows.len() {
            return Err(Fault::broken("a row of a table was not found again where it was read"));
        }
        Ok(())
    }

    fn rows(&mut self, children: Vec<Node>, plan: &mut Plan<'_>) -> Result<Vec<Node>, Fault> {
        let mut nodes = Vec::with_capacity(children.len());
        for node in children {
            let Node::Element(mut element) = node else {
                nodes.push(node);
                continue;
            };
            if element.is("tr") {
                self.new_rows(plan, &mut nodes);
                let Some(row) = plan.take(false) else {
                    return Err(Fault::broken("a row of a table is one too many"));
                };
                plan.like = Some(element.clone());
                self.row(&mut element, row)?;
            } else if block_part_of(&element) == BlockPart::Wrapper {
                let inside = self.rows(take_inner(&mut element), plan)?;
                change_inner(&mut element, |_| inside);
            }
            nodes.push(Node::Element(element));
        }
        Ok(nodes)
    }

    fn new_rows(&mut self, plan: &mut Plan<'_>, nodes: &mut Vec<Node>) {
        while let Some(row) = plan.take(true) {
            let row = self.additions.row(row, plan.like.as_ref(), self.pen);
            nodes.push(Node::Element(row));
        }
    }

    /// Marks a row of the base, cell by cell or as a whole.
    fn row(&mut self, row: &mut Element, marked: &MarkedRow) -> Result<(), Fault> {
        if marked.presence == Presence::Only(Side::Base) {
            let mark = self.pen.mark("del");
            if let Some(properties) = row.child_mut("trPr") {
                properties.children.push(Node::Element(mark));
            } else {
                let properties = self.pen.element("trPr").containing(mark);
                let is_exception =
                    |node: &Node| node.element().is_some_and(|own| own.is("tblPrEx"));
                let at = row.children.iter().position(is_exception).map_or(0, |at| at + 1);
                row.children.insert(at, Node::Element(properties));
            }
        }
        let mut cells = marked.cells.iter();
        self.cells(row, &mut |writer, cell| {
            let Some(marked) = cells.next() else {
                return Err(Fault::broken("a cell of a table is one too many"));
            };
            let look = cell.child("p").map(|like| Look::of(like, None));
            let children = std::mem::take(&mut cell.children);
            cell.children = writer.container(children, &marked.blocks, look.as_ref())?;
            Ok(())
        })?;
        if marked.presence == Presence::Only(Side::Base) {
            self.delete_ends(row);
        }
        Ok(())
    }

    /// Does something with each cell of a row, out of its wrappers.
    fn cells(
        &mut self,
        row: &mut Element,
        change: &mut impl FnMut(&mut Self, &mut Element) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        let mut result = Ok(());
        change_inner(row, |mut children| {
            for element in children.iter_mut().filter_map(Node::element_mut) {
                if result.is_err() {
                    break;
                }
                if element.is("tc") {
                    result = change(self, element);
                } else if block_part_of(element) == BlockPart::Wrapper {
                    result = self.cells(element, change);
                }
            }
            children
        });
        result
    }

    /// Marks the last end of each cell of a deleted row as deleted, as Word does: the row goes as
    /// a whole.
    fn delete_ends(&mut self, element: &mut Element) {
        for child in element.children.iter_mut().filter_map(Node::element_mut) {
            if !child.is("p") {
                self.delete_ends(child);
            } else if !is_marked(child) {
                mark_end(child, Presence::Only(Side::Base), false, self.pen);
            }
        }
    }
}

/// Whether the end of a paragraph is marked as deleted.
fn is_marked(paragraph: &Element) -> bool {
    let format = paragraph.child("pPr").and_then(|properties| properties.child("rPr"));
    format.is_some_and(|format| format.child("del").is_some())
}
