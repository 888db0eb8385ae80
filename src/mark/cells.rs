//! The marks in a row of a table, cell by cell.
//!
//! In: a pair of rows. Out: runs in which no mark crosses the border of a cell.
//!
//! ```text
//! base     harbour⇥30 m⇥white            ═ harbour⇥30 m⇥   − white   + red
//! revised  harbour⇥30 m⇥red
//! base     north⇥south                    cell by cell   [-north-]{+south+}⇥[-south-]{+north+}
//! revised  south⇥north                    as one text    [-north⇥-]south{+⇥north+}
//! ```

use super::rows::Marker;
use crate::model::{Categories, Clause, ClauseKind, Operation, Run, Span};

impl Marker<'_> {
    /// The marks on the texts of two rows; `None` where they have not the same cells, parted alike.
    pub(super) fn marks_by_cell(
        &self,
        (base, revised): (&Clause, &Clause),
        is_rewritten: bool,
    ) -> Option<(Vec<Run>, Categories)> {
        if base.kind != ClauseKind::Table || revised.kind != ClauseKind::Table {
            return None;
        }
        let cells = self.base.document.cells_of(base.text);
        let others = self.revised.document.cells_of(revised.text);
        if cells.len() != others.len() {
            return None;
        }
        let (mut runs, mut categories) = (Vec::new(), Categories::default());
        let mut end: Option<(Span, Span)> = None;
        for (cell, other) in cells.into_iter().zip(others) {
            if let Some((left, right)) = end {
                let gap = Span { start: left.end, end: cell.start };
                let its = Span { start: right.end, end: other.start };
                if self.base.text(gap) != self.revised.text(its) {
                    return None;
                }
                push(&mut runs, Run { operation: Operation::Equal, span: gap });
            }
            let (marks, about) = self.marks_between((cell, other), revised.kind, is_rewritten);
            for run in marks {
                push(&mut runs, run);
            }
            about.iter().for_each(|category| categories.insert(category));
            end = Some((cell, other));
        }
        Some((runs, categories))
    }
}

/// Adds a run, to the one before it where they are of one kind and touch.
fn push(runs: &mut Vec<Run>, run: Run) {
    match runs.last_mut() {
        _ if run.span.is_empty() => {}
        Some(last) if last.operation == run.operation && last.span.end == run.span.start => {
            last.span.end = run.span.end;
        }
        _ => runs.push(run),
    }
}
