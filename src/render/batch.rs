//! What a run over two folders found, for programs and for people.
//!
//! In: pairs of compared files, and what could not be compared. Out: `revmark/batch/1` (one JSON
//! document, or a line of it for each pair), and a page that leads to the reports.
//!
//! ```text
//! pairs         res-30.docx ─ r30.docx    MOD   12 words inserted    res-30.html
//! unpaired      ADD  res-91.docx
//! failures      res-77.docx: a damaged Word document …
//! passed over   minutes.pdf
//! ```
//!
//! A pair can be read back, so that a run that was interrupted can go on from what it has noted.

use std::io::{self, Write};

use super::{html, json};

pub use super::json::batch::{
    Batch, Failure, Folders, Named, Pair, PassedOver, PlacedWarning, Report, Totals, Unpaired,
};
pub use super::json::summary::{CategoryCounts, RowCounts, Summary, WordCounts};
pub use super::json::wire::{Edition, Instrument, Warning};

/// Levels of `revmark/batch/1` that are spread over lines: the document and its lists.
const LEVELS: usize = 2;

/// Writes `revmark/batch/1`.
///
/// # Errors
/// Only those of the writer.
pub fn summary(batch: &Batch, out: &mut dyn Write) -> io::Result<()> {
    json::layout::write(batch, LEVELS, out)
}

/// Writes a pair as one line of JSON, as it stands in `pairs` of `revmark/batch/1`.
///
/// # Errors
/// Only those of the writer.
pub fn line(pair: &Pair, out: &mut dyn Write) -> io::Result<()> {
    json::layout::write(pair, 0, out)
}

/// Writes a page that leads to the reports.
///
/// # Errors
/// Only those of the writer.
pub fn index(batch: &Batch, out: &mut dyn Write) -> io::Result<()> {
    html::index::write(batch, out)
}

/// The JSON Schema (draft 2020-12) of `revmark/batch/1`; a line for one pair is its `$defs/Pair`.
///
/// ```
/// assert!(revmark::render::batch::schema().contains("urn:revmark:batch:1"));
/// ```
pub fn schema() -> String {
    json::schema::<Batch>()
}
