//! Markdown with marks in HTML, which GitHub and GitLab show.
//!
//! In: a [`Page`]. Out: CommonMark.
//!
//! ```text
//! b)  Resolution 23      <del>b)</del><ins>c)</ins> Resolution 23
//! ```

use std::io::{self, Write};

use super::page::Page;

/// Writes a page.
pub(super) fn write(_: &Page, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out)
}
