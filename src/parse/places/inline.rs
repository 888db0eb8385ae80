//! A heading with its first clause in the same paragraph, as the Council's editions print it.
//!
//! In: a line and the words of a heading at its start. Out: where heading, label and text stand.
//!
//! ```text
//! решает, 1 что Союз …
//! └──┬──┘ ┬ └───┬────┘
//!  heading│    text
//!       label
//! ```

use std::ops::Range;

use crate::text::label::{self, Label, Style};

/// The parts of a line with a heading run in, in bytes from the start of the line.
#[derive(Debug, Clone)]
pub(super) struct Inline {
    /// The heading and the sign behind it.
    pub(super) heading: Range<usize>,
    /// The label of the first clause, where it has one.
    pub(super) label: Option<Label>,
    /// Where what follows the heading begins.
    pub(super) clause: usize,
}

impl Inline {
    /// Parts a line whose heading begins at `start` and whose known words end at `end`.
    pub(super) fn new(line: &str, start: usize, end: usize) -> Self {
        let is_gap = |c: char| c.is_whitespace() || matches!(c, ',' | '，' | '،' | ':' | '：');
        let behind = line.get(end..).unwrap_or_default();
        let clause = line.len() - behind.trim_start_matches(is_gap).len();
        let heading = line.get(..clause).unwrap_or_default().trim_end().len();
        let first = |label: &Label| label.ordinal <= 1 && label.style != Style::Dash;
        let label = label::scan(line.get(clause..).unwrap_or_default()).filter(first);
        Self { heading: start..heading, label, clause }
    }

    /// Whether the label behind the heading proves that a list begins there.
    pub(super) fn begins_list(&self) -> bool {
        self.label.is_some_and(|label| !label.weak)
    }
}
