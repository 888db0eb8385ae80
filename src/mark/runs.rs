//! From hunks to runs of characters, white space included.
//!
//! In: two texts and their hunks. Out: runs that give back the base when insertions are left out,
//! and the revised text (typography folded) when deletions are, each with single spaces.
//!
//! ```text
//! base     held in Suva;              ═ "held in Suva"
//! revised  held in Suva, and again;   + ", and again"   the space goes with the insertion
//!                                     ═ ";"
//! ```

use super::hunks::Hunk;
use super::tokens::Words;
use crate::model::{Operation, Run, Span};

/// The runs of a text, given where the two texts begin in their documents.
pub(super) fn runs(
    (base, revised): (&Words<'_>, &Words<'_>),
    hunks: &[Hunk],
    (base_start, revised_start): (u32, u32),
) -> Vec<Run> {
    let mut out = Out { runs: Vec::new(), base_start, revised_start, done: 0 };
    for hunk in hunks {
        let edit = spaced(base, revised, hunk);
        out.keep_until(edit.delete.start);
        out.push(Operation::Delete, edit.delete);
        out.push(Operation::Insert, edit.insert);
        out.done = edit.delete.end;
    }
    out.keep_until(u32::try_from(base.text.len()).unwrap_or(u32::MAX));
    out.runs
}

/// What is deleted from the base and what is inserted from the revised text in its place.
struct Edit {
    delete: Span,
    insert: Span,
}

/// Decides which side the white space around a hunk goes with.
fn spaced(base: &Words<'_>, revised: &Words<'_>, hunk: &Hunk) -> Edit {
    let gaps = |words: &Words<'_>, range: &std::ops::Range<usize>| {
        let (before, after) = (words.gap_before(range.start), words.gap_before(range.end));
        let spaces = (words.has_space_before(range.start), words.has_space_before(range.end));
        (before, after, spaces)
    };
    let (base_before, base_after, base_spaces) = gaps(base, &hunk.base);
    let (revised_before, revised_after, revised_spaces) = gaps(revised, &hunk.revised);
    let core = |before: Span, after: Span| Span { start: before.end, end: after.start };
    if hunk.is_insertion() {
        let insert = core(revised_before, revised_after);
        let front = Span { start: revised_before.start, end: insert.end };
        let at = |place: u32| Span { start: place, end: place };
        return match (base_spaces.0, revised_spaces) {
            (true, (true, true)) => Edit { delete: at(base_before.start), insert: front },
            (true, (true, false)) => Edit { delete: at(base_before.end), insert },
            (true, (false, true)) => Edit { delete: at(base_before.start), insert },
            (true, (false, false)) => Edit { delete: base_before, insert },
            (false, _) => {
                Edit { delete: at(base_before.end), insert: revised_before.to(revised_after) }
            }
        };
    }
    let delete = core(base_before, base_after);
    if hunk.is_deletion() {
        let nothing = Span { start: revised_before.start, end: revised_before.start };
        let front = Span { start: base_before.start, end: delete.end };
        return match (revised_spaces.0, base_spaces) {
            (true, (true, true)) => Edit { delete: front, insert: nothing },
            (true, (false, false)) => Edit { delete, insert: revised_before },
            (true, _) => Edit { delete, insert: nothing },
            (false, _) => Edit { delete: base_before.to(base_after), insert: nothing },
        };
    }
    let insert = core(revised_before, revised_after);
    let mut edit = Edit { delete, insert };
    if base_spaces.0 != revised_spaces.0 {
        edit.delete.start = base_before.start;
        edit.insert.start = revised_before.start;
    }
    if base_spaces.1 != revised_spaces.1 {
        edit.delete.end = base_after.end;
        edit.insert.end = revised_after.end;
    }
    edit
}

/// The runs so far, and how much of the base they cover.
struct Out {
    runs: Vec<Run>,
    base_start: u32,
    revised_start: u32,
    done: u32,
}

impl Out {
    fn keep_until(&mut self, end: u32) {
        self.push(Operation::Equal, Span { start: self.done, end });
        self.done = self.done.max(end);
    }

    fn push(&mut self, operation: Operation, span: Span) {
        if span.is_empty() {
            return;
        }
        let offset = match operation {
            Operation::Insert => self.revised_start,
            Operation::Equal | Operation::Delete => self.base_start,
        };
        self.runs.push(Run { operation, span: span.shifted(offset) });
    }
}
