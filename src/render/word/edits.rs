//! The marks of a paragraph as changes to its characters.
//!
//! In: the runs of a paragraph. Out: what is deleted from it and what is inserted where, in bytes
//! of its text, such that nothing is cut that can only be deleted whole.
//!
//! ```text
//! ═ in clause   − 3.2 (a field)  ═ ,     edits  12..15 → "4.1"
//! ═ in cl  − ause 3.  + ause 4.  ═ 2     edits  … → 12..15 "4.2": the field as a whole
//! ```

use std::ops::Range;

use super::survey::Survey;
use crate::model::{Operation, Run, Span};

/// One change: some bytes of the base's text replaced by others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Edit {
    /// The bytes that are deleted.
    pub(super) deleted: Range<usize>,
    /// What is inserted behind them.
    pub(super) inserted: Vec<Insertion>,
}

/// Characters that are inserted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Insertion {
    /// Of the revised version, with the calls of its notes.
    Revised(Span),
    /// Of the base, written again because they stand in something that is replaced as a whole.
    Base(Span),
}

/// The changes of a paragraph: its runs begin at byte `start` of the base's document, and `lead`
/// bytes into the text of the survey.
pub(super) fn edits(runs: &[Run], (start, lead): (u32, usize), survey: &Survey) -> Vec<Edit> {
    let mut edits: Vec<Edit> = Vec::new();
    let mut at = lead;
    let start = i64::from(start) - i64::try_from(lead).unwrap_or_default();
    for run in runs {
        let length = run.span.len();
        let is_behind = edits.last().is_some_and(|edit| edit.deleted.end == at);
        match run.operation {
            Operation::Equal => at += length,
            Operation::Delete => {
                match edits.last_mut() {
                    Some(last) if is_behind && last.inserted.is_empty() => {
                        last.deleted.end += length;
                    }
                    _ => edits.push(Edit { deleted: at..at + length, inserted: Vec::new() }),
                }
                at += length;
            }
            Operation::Insert => {
                let insertion = Insertion::Revised(run.span);
                match edits.last_mut() {
                    Some(last) if is_behind => last.inserted.push(insertion),
                    _ => edits.push(Edit { deleted: at..at, inserted: vec![insertion] }),
                }
            }
        }
    }
    let mut whole: Vec<Range<usize>> = survey.fields.iter().chain(&survey.units).cloned().collect();
    whole.sort_by_key(|range| (range.start, range.end));
    for range in whole.into_iter().filter(|range| !range.is_empty()) {
        widen(&mut edits, &range, start);
    }
    edits
}

/// Makes one edit of those that cut a stretch which can only be deleted whole.
fn widen(edits: &mut Vec<Edit>, whole: &Range<usize>, start: i64) {
    let cuts = |edit: &Edit| {
        let range = &edit.deleted;
        let is_inside = whole.start < range.start && range.start < whole.end
            || whole.start < range.end && range.end < whole.end;
        let overlaps = range.start < whole.end && whole.start < range.end;
        is_inside || overlaps && (range.start > whole.start || range.end < whole.end)
    };
    // What is inserted right before goes along, so that it stands with the rest behind the whole.
    let touches = |edit: &Edit| {
        edit.deleted.start < whole.end && whole.start <= edit.deleted.end || cuts(edit)
    };
    if !edits.iter().any(cuts) {
        return;
    }
    let first = edits.iter().position(touches).unwrap_or_default();
    let count = edits.iter().skip(first).take_while(|edit| touches(edit)).count();
    let cut: Vec<Edit> = edits.splice(first..first + count, []).collect();
    let (mut from, mut to) = (whole.start, whole.end);
    for edit in &cut {
        (from, to) = (from.min(edit.deleted.start), to.max(edit.deleted.end));
    }
    let mut inserted = Vec::new();
    let mut at = from;
    let place = |at: usize| {
        usize::try_from(i64::try_from(at).unwrap_or_default() + start).unwrap_or_default()
    };
    let shift = |range: Range<usize>| Span::new(place(range.start), place(range.end));
    for edit in cut {
        if at < edit.deleted.start {
            inserted.push(Insertion::Base(shift(at..edit.deleted.start)));
        }
        inserted.extend(edit.inserted);
        at = edit.deleted.end;
    }
    if at < to {
        inserted.push(Insertion::Base(shift(at..to)));
    }
    edits.insert(first, Edit { deleted: from..to, inserted });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(operation: Operation, start: usize, end: usize) -> Run {
        Run { operation, span: Span::new(start, end) }
    }

    #[test]
    fn runs_become_changes_of_bytes() {
        use Operation::{Delete, Equal, Insert};
        let runs =
            [run(Equal, 100, 104), run(Delete, 104, 106), run(Insert, 7, 9), run(Equal, 106, 110)];
        let expected =
            [Edit { deleted: 4..6, inserted: vec![Insertion::Revised(Span::new(7, 9))] }];
        assert_eq!(edits(&runs, (100, 0), &Survey::default()), expected);
    }

    #[test]
    fn a_field_is_replaced_as_a_whole() {
        use Operation::{Delete, Equal, Insert};
        let runs =
            [run(Equal, 100, 104), run(Delete, 104, 106), run(Insert, 7, 9), run(Equal, 106, 110)];
        let mut survey = Survey::default();
        survey.fields.extend([2..5, 8..9]);
        let inserted =
            vec![Insertion::Base(Span::new(102, 104)), Insertion::Revised(Span::new(7, 9))];
        assert_eq!(edits(&runs, (100, 0), &survey), [Edit { deleted: 2..6, inserted }]);
    }

    #[test]
    fn an_insertion_before_a_field_that_is_replaced_goes_along() {
        use Operation::{Delete, Equal, Insert};
        let runs = [
            run(Insert, 1, 4),
            run(Equal, 100, 104),
            run(Delete, 104, 106),
            run(Insert, 7, 9),
            run(Equal, 106, 108),
        ];
        let mut survey = Survey::default();
        survey.fields.push(0..6);
        let inserted = vec![
            Insertion::Revised(Span::new(1, 4)),
            Insertion::Base(Span::new(100, 104)),
            Insertion::Revised(Span::new(7, 9)),
        ];
        assert_eq!(edits(&runs, (100, 0), &survey), [Edit { deleted: 0..6, inserted }]);
    }
}
