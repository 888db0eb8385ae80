//! One self-contained file for browsers and paper: a report that can be mailed and opened offline.
//!
//! In: a [`Comparison`]. Out: an HTML document with one style sheet, one script, and no address of
//! anything outside it. Everything is decided in the views of this folder; the template
//! `report.html` only prints them, each text escaped.
//!
//! ```text
//! Comparison ─► report   the page: title, figures, warnings     ─┐
//!            ├► contents the jump list                           ├─► report.html + .css + .js
//!            └► groups   what folds ─► row: the text, tables     ─┘
//!
//! b)  Resolution 23      <del><bdi dir="ltr">b)</bdi></del><ins><bdi dir="ltr">c)</bdi></ins> …
//! ```
//!
//! The marked text and the two versions side by side stand in the same rows, so that a link leads
//! to a row in either view; the style sheet shows one of the two, with or without scripts.

mod contents;
mod groups;
pub(super) mod index;
mod passage;
mod policy;
mod report;
mod row;

use std::io::{self, Write};

use askama::Template;

use crate::model::Comparison;

use super::Options;

/// Writes the document.
pub(super) fn write(
    comparison: &Comparison,
    options: &Options,
    out: &mut dyn Write,
) -> io::Result<()> {
    report::Report::of(comparison, options).write_into(out)?;
    writeln!(out)
}
