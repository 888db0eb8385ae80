//! Paragraphs, rows and tables that the base does not have.
//!
//! In: a paragraph of the revised version and what it is to look like. Out: a new paragraph with
//! all of its content inserted.
//!
//! ```text
//! "b)⇥Resolution 7;"  like  {i}a) {}⇥Resolution 5;
//!
//! <w:p> enumlev1  <w:ins> {i}b) {}⇥Resolution 7; </w:ins>
//! ```

use std::collections::BTreeMap;

use super::edits::Insertion;
use super::looks::Look;
use super::marks::{Slot, set_properties};
use super::pen::Pen;
use crate::model::{
    Direction, MarkedBlock, MarkedCell, MarkedParagraph, MarkedRow, MarkedTable, Operation,
    Presence, Side,
};
use crate::ooxml::xml::{Element, Node};

/// Writes what the base does not have.
#[derive(Debug)]
pub(super) struct Additions {
    /// What paragraphs of the base look like, by their numbers.
    pub(super) looks: BTreeMap<u32, Look>,
    /// The ids of styles by their names.
    pub(super) styles: BTreeMap<String, String>,
}

impl Additions {
    /// A new paragraph; its end is not marked yet.
    pub(super) fn paragraph(
        &self,
        marked: &MarkedParagraph,
        like: Option<&Look>,
        pen: &mut Pen<'_>,
    ) -> Slot {
        let look = marked.like.and_then(|line| self.looks.get(&line)).or(like);
        let mut look = look.cloned().unwrap_or_else(|| Self::plain(pen));
        self.restyle(&mut look, &marked.style, pen);
        if look.is_numbered && marked.label.is_empty() {
            look.properties = Some(without_number(look.properties, pen));
        }
        let mut paragraph: Element = pen.element("p");
        let inserted = marked.runs.iter().filter(|run| run.operation == Operation::Insert);
        let inserted: Vec<_> = inserted.map(|run| Insertion::Revised(run.span)).collect();
        let text = look.text.as_ref();
        let label = look.label.as_ref().filter(|_| marked.label.is_empty());
        let runs = pen.runs(&inserted, (label.or(text), text));
        paragraph.children.extend(pen.insertion(runs).map(Node::Element));
        if let Some(properties) = look.properties {
            set_properties(&mut paragraph, properties);
        }
        Slot { element: paragraph, presence: marked.presence, moved: marked.moved }
    }

    /// A look for a text in the language of the revised version, where the base has no example.
    fn plain(pen: &Pen<'_>) -> Look {
        if pen.comparison.revised.language.direction() == Direction::LeftToRight {
            return Look::default();
        }
        let format = pen.element("rPr").containing(pen.element("rtl"));
        let properties = pen.element("pPr").containing(pen.element("bidi"));
        Look {
            properties: Some(properties.containing(format.clone())),
            label: Some(format.clone()),
            text: Some(format),
            ..Look::default()
        }
    }

    /// Gives a look the style of this name, if the base has it and looks otherwise.
    fn restyle(&self, look: &mut Look, style: &str, pen: &Pen<'_>) {
        let Some(id) = self.styles.get(style) else { return };
        let own = look.properties.as_ref();
        if own.and_then(|own| own.child("pStyle")?.value()).is_some_and(|own| own == *id) {
            return;
        }
        let mut properties = pen.element("pPr").containing(pen.element("pStyle").with("val", id));
        for name in ["bidi", "rPr"] {
            let kept = own.and_then(|own| own.child(name)).cloned();
            properties.children.extend(kept.map(Node::Element));
        }
        look.properties = Some(properties);
        look.is_numbered = false;
    }

    /// A new row, built like `like` where that has as many cells.
    pub(super) fn row(
        &self,
        row: &MarkedRow,
        like: Option<&Element>,
        pen: &mut Pen<'_>,
    ) -> Element {
        let like = like.filter(|like| super::tables::cells(like).count() == row.cells.len());
        let mut properties = match like.and_then(|like| like.child("trPr")) {
            Some(own) => own.clone(),
            None => pen.element("trPr"),
        };
        properties.remove_children(|name| {
            matches!(name, "ins" | "del" | "trPrChange" | "tblHeader" | "gridBefore" | "gridAfter")
        });
        properties.children.push(Node::Element(pen.mark("ins")));
        let mut element = pen.element("tr").containing(properties);
        let models: Vec<_> = like.into_iter().flat_map(super::tables::cells).collect();
        for (at, cell) in row.cells.iter().enumerate() {
            let cell = self.cell(cell, models.get(at).copied(), pen);
            element.children.push(Node::Element(cell));
        }
        element
    }

    fn cell(&self, cell: &MarkedCell, like: Option<&Element>, pen: &mut Pen<'_>) -> Element {
        let own = like.and_then(|like| like.child("tcPr"));
        let mut properties = match own {
            Some(own) => own.clone(),
            None => pen.element("tcPr"),
        };
        properties.remove_children(|name| {
            matches!(name, "vMerge" | "hMerge" | "cellIns" | "cellDel" | "cellMerge" | "tcPrChange")
        });
        if own.is_none() && cell.columns > 1 {
            let span = pen.element("gridSpan").with("val", &cell.columns.to_string());
            properties.children.push(Node::Element(span));
        }
        let look = like.and_then(|like| like.child("p")).map(|like| Look::of(like, None));
        let mut element = pen.element("tc");
        if !properties.children.is_empty() {
            element.children.push(Node::Element(properties));
        }
        for block in &cell.blocks {
            let block = match block {
                MarkedBlock::Paragraph(marked) => {
                    let mut slot = self.paragraph(marked, look.as_ref(), pen);
                    super::marks::mark_end(
                        &mut slot.element,
                        Presence::Only(Side::Revised),
                        false,
                        pen,
                    );
                    slot.element
                }
                MarkedBlock::Table(table) => self.table(table, pen),
            };
            element.children.push(Node::Element(block));
        }
        if !matches!(cell.blocks.last(), Some(MarkedBlock::Paragraph(_))) {
            element.children.push(Node::Element(pen.element("p")));
        }
        element
    }

    /// A new table, with lines around its cells.
    pub(super) fn table(&self, table: &MarkedTable, pen: &mut Pen<'_>) -> Element {
        let columns = table.rows.iter().map(|row| row.cells.iter().map(|cell| cell.columns).sum());
        let columns: u32 = columns.max().unwrap_or(1).max(1);
        let mut element = pen.element("tbl").containing(table_properties(pen));
        let mut grid = pen.element("tblGrid");
        for _ in 0..columns {
            let width = (TEXT_WIDTH / columns).to_string();
            grid.children.push(Node::Element(pen.element("gridCol").with("w", &width)));
        }
        element.children.push(Node::Element(grid));
        for row in &table.rows {
            let row = self.row(row, None, pen);
            element.children.push(Node::Element(row));
        }
        element
    }
}

/// The width of the text on A4 paper, in twentieths of a point.
const TEXT_WIDTH: u32 = 9639;

/// The properties of a new table: single lines, as wide as its text.
fn table_properties(pen: &Pen<'_>) -> Element {
    let mut properties = pen.element("tblPr");
    if pen.comparison.revised.language.direction() == Direction::RightToLeft {
        properties.children.push(Node::Element(pen.element("bidiVisual")));
    }
    let width = pen.element("tblW").with("w", "0").with("type", "auto");
    properties.children.push(Node::Element(width));
    let mut borders = pen.element("tblBorders");
    for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
        let line = pen.element(side).with("val", "single").with("sz", "4");
        borders.children.push(Node::Element(line.with("space", "0").with("color", "auto")));
    }
    properties.containing(borders)
}

/// The same properties for a paragraph in no list.
fn without_number(properties: Option<Element>, pen: &Pen<'_>) -> Element {
    /// What stands before `numPr` (ECMA-376 part 1, 17.3.1.26).
    const BEFORE: [&str; 6] =
        ["pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"];
    let mut properties = properties.unwrap_or_else(|| pen.element("pPr"));
    properties.remove_children(|name| name == "numPr");
    let none = pen.element("numPr").containing(pen.element("numId").with("val", "0"));
    let is_before = |node: &Node| {
        node.element().and_then(Element::word_name).is_some_and(|name| BEFORE.contains(&name))
    };
    let at = properties.children.iter().rposition(is_before).map_or(0, |at| at + 1);
    properties.children.insert(at, Node::Element(none));
    properties
}
