//! Where the text of a Word document stands: paragraphs, tables and the bodies of notes.
//!
//! In: nothing, these are types. Out: the shape that a reader finds and a writer needs to put marks
//! back where the text came from.
//!
//! ```text
//! body   paragraph 1   recalling              ┐
//!        paragraph 2   (blank)                │ blocks
//!        table ─ row ─ cell ─ paragraph 3     │
//!                    └ cell ─ paragraph 4     ┘
//! notes  paragraph 5                          the body of the first note
//! ```

use super::Span;

/// What a file says that a paragraph is, by the name of its style or by its place.
///
/// The names in brackets are those of the styles that ITU templates use.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Role {
    /// Nothing is said: a plain text, or a style that any text may have.
    #[default]
    Unsaid,
    /// The number line (`ResNo`, `DecNo`, `RecNo`).
    Number,
    /// The title (`Restitle`).
    Title,
    /// The line of earlier editions (`Resref`).
    History,
    /// The heading of a section (`Call`).
    Heading,
    /// A clause, by its indentation (`enumlev1` to `enumlev3`).
    Clause,
    /// The line that opens an annex (`AnnexNo`, `AppendixNo`).
    Annex,
    /// The title of an annex (`Annextitle`, `Appendixtitle`).
    AnnexTitle,
    /// The number of a proposal (`Proposal`).
    Proposal,
    /// Why a proposal is made (`Reasons`).
    Reasons,
    /// A row of a table: its cells, parted by tabs.
    TableRow,
}

/// Every paragraph of a Word document, blank ones too, in the order of the file, which is the order
/// of their text in the buffer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Layout {
    /// The body of the document; empty for a plain text.
    pub body: Vec<Block>,
    /// The body of each note that the text calls, blank ones too, in the order of their calls.
    pub notes: Vec<NoteBody>,
}

/// The body of a note in a Word document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteBody {
    /// Its call in the text: `[footnoteRef:1]`.
    pub call: Span,
    /// What it is made of.
    pub blocks: Vec<Block>,
}

/// What a body, a cell or a note is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Piece),
    /// A table: its rows.
    Table(Vec<TableRow>),
}

/// A row of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TableRow {
    /// Its cells, in logical order.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    /// How many columns it spans, 1 or more.
    pub columns: u32,
    /// What it holds: at least one paragraph.
    pub blocks: Vec<Block>,
}

/// All the characters of one paragraph of a Word document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The number of the paragraph in the file, from 1: those of the body and its cells, then those
    /// of the notes.
    pub line: u32,
    /// Its label where Word makes it (ECMA-376 part 1, 17.9); empty where there is none.
    ///
    /// It stands before [`Piece::text`] in the buffer, with a tab after it.
    pub label: Span,
    /// Its characters, white space at the ends included.
    pub text: Span,
    /// The name of its style, empty for the default one.
    pub style: String,
}

impl Layout {
    /// The row of a table whose text stands at `text`, which is not blank; `None` where no table is.
    ///
    /// A table inside a cell belongs to the cell. Takes a time that grows with the logarithm of the
    /// length of the document.
    pub(super) fn row_at(&self, text: Span) -> Option<&TableRow> {
        let is_before = |end: Option<u32>| end.is_none_or(|end| end <= text.start);
        let block = self.body.partition_point(|block| is_before(block.end()));
        let Some(Block::Table(rows)) = self.body.get(block) else { return None };
        rows.get(rows.partition_point(|row| is_before(row.end())))
    }
}

impl Block {
    /// The paragraphs of some blocks, those in cells included, in order.
    pub fn pieces(blocks: &[Self]) -> Vec<&Piece> {
        let mut found = Vec::new();
        collect(blocks, &mut found);
        found
    }

    /// Where its text ends in the buffer; `None` for a table that holds no paragraph.
    fn end(&self) -> Option<u32> {
        match self {
            Self::Paragraph(piece) => Some(piece.text.end),
            Self::Table(rows) => rows.iter().rev().find_map(TableRow::end),
        }
    }
}

impl TableRow {
    fn end(&self) -> Option<u32> {
        self.cells.iter().rev().find_map(Cell::end)
    }
}

impl Cell {
    /// Where its text ends in the buffer; `None` where it holds no paragraph.
    pub(super) fn end(&self) -> Option<u32> {
        self.blocks.iter().rev().find_map(Block::end)
    }
}

fn collect<'a>(blocks: &'a [Block], found: &mut Vec<&'a Piece>) {
    for block in blocks {
        match block {
            Block::Paragraph(piece) => found.push(piece),
            Block::Table(rows) => {
                let cells = rows.iter().flat_map(|row| &row.cells);
                cells.for_each(|cell| collect(&cell.blocks, found));
            }
        }
    }
}
