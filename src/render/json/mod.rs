//! What programs read: a JSON document and its schema.
//!
//! In: a [`Comparison`]. Out: `revmark/comparison/1`. The shape is the wire types of this folder;
//! within version 1 fields may be added, and none is renamed or dropped, so the schema leaves other
//! properties open.
//!
//! ```text
//! {"schema": "revmark/comparison/1", … "rows": [{"id": 1, "symbol": "NOC", …}, …]}
//! ```

mod layout;
mod row;
mod wire;

use std::io::{self, Write};

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;

use super::Options;
use crate::model::Comparison;

/// Levels of `revmark/comparison/1` that are spread over lines: the document and its lists.
const COMPARISON_LEVELS: usize = 2;

/// Writes `revmark/comparison/1`.
pub(super) fn comparison(
    comparison: &Comparison,
    options: &Options,
    out: &mut dyn Write,
) -> io::Result<()> {
    layout::write(&wire::Comparison::new(comparison, options.explain), COMPARISON_LEVELS, out)
}

/// The schema of `revmark/comparison/1`.
pub(super) fn comparison_schema() -> String {
    schema::<wire::Comparison<'static>>()
}

/// The schema of what is written, not of what would be accepted: every field is there.
fn schema<T: JsonSchema>() -> String {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let schema = generator.into_root_schema_for::<T>();
    format!("{:#}\n", schema.as_value())
}
