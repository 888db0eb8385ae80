//! Blocks that one version has and the other has not.
//!
//! In: a block and the rows that stand in it. Out: the same, wholly deleted or wholly inserted.

use super::Drafter;
use super::blocks::paragraph;
use super::version::Version;
use crate::model::{
    Block, MarkedBlock, MarkedCell, MarkedParagraph, MarkedRow, MarkedTable, MoveRole, Operation,
    Piece, Presence, Run, Side, TableRow,
};

impl Drafter<'_> {
    /// A block of the base only; a blank one is kept where the revised version is a plain text,
    /// which has none.
    pub(super) fn only_base(&self, block: &Block, rows: &[usize]) -> MarkedBlock {
        match block {
            Block::Paragraph(piece) => {
                if !self.revised.is_word() && self.base.is_blank(piece) {
                    return kept(piece);
                }
                let moved = self.moved(rows, (piece, &self.base), &self.revised);
                with(alone(piece, Side::Base), |marked| marked.moved = moved)
            }
            Block::Table(rows) => table(rows, Side::Base),
        }
    }

    /// A block of the revised version only; a blank one is left out where the base is a plain text.
    pub(super) fn only_revised(&self, block: &Block, rows: &[usize]) -> Option<MarkedBlock> {
        match block {
            Block::Paragraph(piece) => {
                if !self.base.is_word() && self.revised.is_blank(piece) {
                    return None;
                }
                let moved = self.moved(rows, (piece, &self.revised), &self.base);
                Some(with(alone(piece, Side::Revised), |marked| marked.moved = moved))
            }
            Block::Table(rows) => Some(table(rows, Side::Revised)),
        }
    }

    /// The move that a paragraph is one end of, if at the other end is the same text.
    fn moved(
        &self,
        rows: &[usize],
        (piece, own): (&Piece, &Version<'_>),
        other: &Version<'_>,
    ) -> Option<(u32, MoveRole)> {
        let &[row] = rows else { return None };
        let moved = self.comparison.rows.get(row)?.moved?;
        let clause = other.tree.clause(moved.other)?;
        let block = other.place(clause.text)?.block;
        let Block::Paragraph(there) = other.layout.body.get(block)? else { return None };
        let is_whole = self.links.rows_in(other.side, block).len() == 1;
        let is_same = own.text(piece.text) == other.text(there.text);
        (is_whole && is_same).then_some((moved.id, moved.role))
    }
}

/// A paragraph of one version.
fn alone(piece: &Piece, side: Side) -> MarkedBlock {
    let (lines, operation) = match side {
        Side::Base => ((Some(piece.line), None), Operation::Delete),
        Side::Revised => ((None, Some(piece.line)), Operation::Insert),
    };
    let run = Run { operation, span: piece.text };
    let runs = Vec::from_iter((!piece.text.is_empty()).then_some(run));
    with(paragraph(lines, runs), |marked| {
        if side == Side::Revised {
            marked.label = piece.label;
            marked.style.clone_from(&piece.style);
        }
    })
}

/// A blank paragraph that the other version has no way to hold.
fn kept(piece: &Piece) -> MarkedBlock {
    let run = Run { operation: Operation::Equal, span: piece.text };
    let runs = Vec::from_iter((!piece.text.is_empty()).then_some(run));
    with(paragraph((Some(piece.line), None), runs), |marked| marked.presence = Presence::Both)
}

fn with(mut block: MarkedBlock, change: impl FnOnce(&mut MarkedParagraph)) -> MarkedBlock {
    if let MarkedBlock::Paragraph(paragraph) = &mut block {
        change(paragraph);
    }
    block
}

/// A table of one version.
fn table(rows: &[TableRow], side: Side) -> MarkedBlock {
    let rows = rows.iter().map(|content| row(content, side)).collect();
    MarkedBlock::Table(MarkedTable { presence: Presence::Only(side), rows })
}

/// A row of one version.
pub(super) fn row(row: &TableRow, side: Side) -> MarkedRow {
    let block = |block: &Block| match block {
        Block::Paragraph(piece) => alone(piece, side),
        Block::Table(rows) => table(rows, side),
    };
    let cells = row.cells.iter().map(|cell| MarkedCell {
        columns: cell.columns,
        blocks: cell.blocks.iter().map(block).collect(),
    });
    MarkedRow { presence: Presence::Only(side), cells: cells.collect() }
}
