//! A whole document with every change marked, paragraph by paragraph.
//!
//! In: nothing, these are types. Out: what a format that gives back whole documents renders: the
//! rows of a comparison put back into the paragraphs, tables and notes they came from, with what
//! stands outside the instruments and what is blank.
//!
//! ```text
//! both      ═ b)⇥Resolution 23 (Rev.   − Dubai, 2014   + Busan, 2018   ═ );
//! base      − c)⇥the tides;
//! both      (blank)
//! table     row in both   ─ cell ═ Region  ─ cell  − 12  + 14
//!           row in base   ─ cell − North   ─ cell  − 3
//! ```

use super::{MoveRole, Operation, Run, Side, Span};

/// Which of the versions something stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Presence {
    /// In both.
    Both,
    /// In one only.
    Only(Side),
}

/// A marked-up document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MarkedDocument {
    /// The body, in reading order.
    pub body: Vec<MarkedBlock>,
    /// The notes that the body calls, those of the base in its order, each inserted one where it
    /// is called.
    pub notes: Vec<MarkedNote>,
}

impl MarkedDocument {
    /// Whether nothing in it is marked.
    pub fn is_unchanged(&self) -> bool {
        are_unchanged(&self.body) && self.notes.iter().all(|note| are_unchanged(&note.blocks))
    }
}

/// Whether nothing in some blocks is marked.
fn are_unchanged(blocks: &[MarkedBlock]) -> bool {
    blocks.iter().all(|block| match block {
        MarkedBlock::Paragraph(paragraph) => {
            let is_kept = |run: &Run| run.operation == Operation::Equal;
            paragraph.presence == Presence::Both && paragraph.runs.iter().all(is_kept)
        }
        MarkedBlock::Table(table) => table.rows.iter().all(|row| {
            row.presence == Presence::Both
                && row.cells.iter().all(|cell| are_unchanged(&cell.blocks))
        }),
    })
}

/// A paragraph or a table of the marked-up document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MarkedBlock {
    /// A paragraph.
    Paragraph(MarkedParagraph),
    /// A table.
    Table(MarkedTable),
}

/// A paragraph of the marked-up document.
///
/// Its `Equal` and `Delete` runs are all the characters of the base's paragraph, white space at the
/// ends included; `Equal` and `Insert` give the revised paragraph, typography folded. Automatic
/// labels are no characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkedParagraph {
    /// Which of the versions it stands in. A blank paragraph stands in both where the other version
    /// is a plain text, which has none.
    pub presence: Presence,
    /// The number of the paragraph in the base.
    pub base: Option<u32>,
    /// The number of the paragraph in the revised version.
    pub revised: Option<u32>,
    /// Its characters, with their marks.
    pub runs: Vec<Run>,
    /// The automatic label of a paragraph of the revised version only; empty where it has none.
    pub label: Span,
    /// The name of the style of a paragraph of the revised version only.
    pub style: String,
    /// The number of the paragraph of the base that a paragraph of the revised version only looks
    /// like: one that plays the same part. Of a paragraph of both versions that gets a label, one
    /// whose label the new one looks like.
    pub like: Option<u32>,
    /// The move it is one end of, if its text was not changed on the way.
    pub moved: Option<(u32, MoveRole)>,
}

/// A table of the marked-up document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkedTable {
    /// Which of the versions it stands in.
    pub presence: Presence,
    /// Its rows, in reading order.
    pub rows: Vec<MarkedRow>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkedRow {
    /// Which of the versions it stands in.
    pub presence: Presence,
    /// Its cells.
    pub cells: Vec<MarkedCell>,
}

/// A cell of a row: it is where its row is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkedCell {
    /// How many columns it spans.
    pub columns: u32,
    /// What it holds.
    pub blocks: Vec<MarkedBlock>,
}

/// A note of the marked-up document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkedNote {
    /// Its index in the notes of the base's [`Layout`](super::Layout).
    pub base: Option<usize>,
    /// Its index in the notes of the revised layout.
    pub revised: Option<usize>,
    /// Its call, in the base if that has it, else in the revised version.
    pub call: Span,
    /// Whether the author gave it a mark of its own, which stands behind the call.
    pub has_own_mark: bool,
    /// What it holds.
    pub blocks: Vec<MarkedBlock>,
}
