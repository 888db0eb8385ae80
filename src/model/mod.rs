//! The data that travels along the path, and nothing that works on it.
//!
//! ```text
//! bytes ─► Document ─► ClauseTree ─┐
//!                                  ├─► Alignment ─► Comparison ─► bytes
//! bytes ─► Document ─► ClauseTree ─┘
//! ```
//!
//! Every type here is plain data with constructors and queries; the stages
//! ([`crate::read`], [`crate::parse`], [`crate::align`], [`crate::mark`], [`crate::render`]) hand
//! these values on and know nothing of one another. Text is kept once, in the document it was read
//! into; everything later points into it with a [`Span`].

mod alignment;
mod category;
mod clause;
mod comparison;
mod document;
mod language;
mod layout;
mod marked;
mod span;
mod warning;

pub use alignment::{Alignment, InstrumentPairing, Pairing, Reason};
pub use category::{Categories, Category};
pub use clause::{
    Clause, ClauseId, ClauseKind, ClauseTree, Instrument, InstrumentKind, Part, Section,
};
pub use comparison::{
    ComparedInstrument, Comparison, Counts, Move, MoveRole, Operation, Row, Run, Summary, Symbol,
};
pub use document::{Document, Format, Note, Omission, Paragraph, Skipped, Source};
pub use language::{Direction, Language};
pub use layout::{Block, Cell, Layout, NoteBody, Piece, Role, TableRow};
pub use marked::{
    MarkedBlock, MarkedCell, MarkedDocument, MarkedNote, MarkedParagraph, MarkedRow, MarkedTable,
    Presence,
};
pub use span::Span;
pub use warning::{Side, Warning, WarningCode};
