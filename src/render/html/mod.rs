//! One self-contained file for browsers and paper.
//!
//! In: a [`Comparison`]. Out: an HTML document.
//!
//! ```text
//! b)  Resolution 23      <del>b)</del><ins>c)</ins> Resolution 23
//! ```

use std::io::{self, Write};

use crate::model::Comparison;

use super::Options;

/// Writes the document.
pub(super) fn write(_: &Comparison, _: &Options, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "<!DOCTYPE html>")
}
