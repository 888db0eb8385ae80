//! What programs read: two JSON documents and their schemas.
//!
//! In: a [`Comparison`] or a [`ClauseTree`]. Out: `revmark/comparison/1`, `revmark/outline/1`. The
//! shapes are the wire types of this folder; within version 1 fields may be added, and none is
//! renamed or dropped, so the schemas leave other properties open.
//!
//! ```text
//! {"schema": "revmark/comparison/1", … "rows": [{"id": 1, "symbol": "NOC", …}, …]}
//! ```

pub(super) mod batch;
mod clauses;
pub(super) mod layout;
mod row;
pub(super) mod summary;
pub(super) mod wire;

use std::io::{self, Write};

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;

use super::Options;
use crate::model::{ClauseTree, Comparison};

/// Levels of `revmark/comparison/1` that are spread over lines: the document and its lists.
const COMPARISON_LEVELS: usize = 2;
/// Levels of `revmark/outline/1` that are spread over lines: down to the lists of clauses.
const OUTLINE_LEVELS: usize = 6;

/// Writes `revmark/comparison/1`.
pub(super) fn comparison(
    comparison: &Comparison,
    options: &Options,
    out: &mut dyn Write,
) -> io::Result<()> {
    layout::write(&wire::Comparison::new(comparison, options.explain), COMPARISON_LEVELS, out)
}

/// Writes `revmark/outline/1`.
pub(super) fn outline(tree: &ClauseTree, out: &mut dyn Write) -> io::Result<()> {
    layout::write(&clauses::Outline::new(tree), OUTLINE_LEVELS, out)
}

/// The schema of `revmark/comparison/1`.
pub(super) fn comparison_schema() -> String {
    schema::<wire::Comparison<'static>>()
}

/// The schema of `revmark/outline/1`.
pub(super) fn outline_schema() -> String {
    schema::<clauses::Outline<'static>>()
}

/// The schema of what is written, not of what would be accepted: every field is there.
pub(super) fn schema<T: JsonSchema>() -> String {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let schema = generator.into_root_schema_for::<T>();
    format!("{:#}\n", schema.as_value())
}
