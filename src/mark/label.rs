//! Marks on a label: the letter or number alone, never the bracket.
//!
//! In: two labels. Out: runs that give back either.
//!
//! ```text
//! c)  → d)     [-c-]{+d+})
//!  أ ) → ب)    [- أ -]{+ب+})
//! 3.1 → 4.1    [-3.1-]{+4.1+}
//! a)  → (none) [-a)-]
//! ```

use crate::model::{Operation, Run, Span};
use crate::text::characters::is_invisible;
use crate::text::label;

/// The runs of a label, and whether it changed in more than typography.
///
/// The spans point into the texts of the two documents.
pub(super) fn runs(base: (Span, &str), revised: (Span, &str)) -> (Vec<Run>, bool) {
    let (left, right) = (base.0.of(base.1), revised.0.of(revised.1));
    let run = |operation, span: Span| Run { operation, span };
    if label::key(left) == label::key(right) && left.is_empty() == right.is_empty() {
        return (Vec::from_iter((!left.is_empty()).then(|| run(Operation::Equal, base.0))), false);
    }
    let (left_core, right_core) = match (bracket(left), bracket(right)) {
        (Some(one), Some(other)) => (one, other),
        _ => (left.len(), right.len()),
    };
    let part = |span: Span, from: usize, to: usize| {
        Span::new(span.start as usize + from, span.start as usize + to)
    };
    let runs = [
        run(Operation::Delete, part(base.0, 0, left_core)),
        run(Operation::Insert, part(revised.0, 0, right_core)),
        run(Operation::Equal, part(base.0, left_core, left.len())),
    ];
    (runs.into_iter().filter(|run| !run.span.is_empty()).collect(), true)
}

/// Where the closing bracket stands, if it ends the label.
fn bracket(label: &str) -> Option<usize> {
    let visible = label.trim_end_matches(|c: char| is_invisible(c) || c.is_whitespace());
    let end = visible.strip_suffix([')', '）'])?;
    (!end.is_empty()).then_some(end.len())
}
