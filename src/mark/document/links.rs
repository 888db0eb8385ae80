//! Which block of the base answers to which of the revised version.
//!
//! In: the rows of a comparison. Out: pairs of blocks in the order of both versions, and pairs of
//! the rows of their tables.
//!
//! ```text
//! row  MOD  base line 7  revised line 9     block 6 ─ block 8
//! row  MOD  base line 8  revised line 5     block 7 ─ block 4   crosses the first: left out
//! ```

use std::collections::BTreeMap;

use super::version::Version;
use crate::model::{Comparison, Row, Side, Span};

/// What the rows say about the blocks of both versions.
#[derive(Debug, Default)]
pub(super) struct Links {
    /// Pairs of blocks, rising on both sides.
    pub(super) blocks: Vec<(usize, usize)>,
    /// Pairs of rows for each pair of tables, rising on both sides.
    pub(super) rows: BTreeMap<(usize, usize), Vec<(usize, usize)>>,
    /// For each block of the base and of the revised version, the rows that stand in it.
    base_rows: Vec<Vec<usize>>,
    revised_rows: Vec<Vec<usize>>,
}

/// The label and the text of the clause that a row shows of one version.
pub(super) fn spans(comparison: &Comparison, row: &Row, side: Side) -> Option<[Span; 2]> {
    let id = match side {
        Side::Base => row.base,
        Side::Revised => row.revised,
    };
    comparison.side(side).clause(id?).map(|clause| [clause.label, clause.text])
}

impl Links {
    pub(super) fn of(comparison: &Comparison, base: &Version<'_>, revised: &Version<'_>) -> Self {
        let mut links = Self {
            base_rows: vec![Vec::new(); base.layout.body.len()],
            revised_rows: vec![Vec::new(); revised.layout.body.len()],
            ..Self::default()
        };
        let mut weights: BTreeMap<(usize, usize), u64> = BTreeMap::new();
        let mut rows: BTreeMap<(usize, usize), Vec<(usize, usize)>> = BTreeMap::new();
        for (index, row) in comparison.rows.iter().enumerate() {
            if row.kind == crate::model::ClauseKind::Footnote {
                continue;
            }
            let old = spans(comparison, row, Side::Base);
            let new = spans(comparison, row, Side::Revised);
            note(index, old, base, &mut links.base_rows);
            note(index, new, revised, &mut links.revised_rows);
            for (one, other) in old.into_iter().flatten().zip(new.into_iter().flatten()) {
                if one.is_empty() || other.is_empty() {
                    continue;
                }
                let (Some(one), Some(other), weight) =
                    (base.place(one), revised.place(other), one.len().min(other.len()))
                else {
                    continue;
                };
                *weights.entry((one.block, other.block)).or_default() += weight as u64;
                rows.entry((one.block, other.block)).or_default().push((one.row, other.row));
            }
        }
        links.blocks = rising(matched(&weights));
        links.rows = rows;
        for pairs in links.rows.values_mut() {
            *pairs = rising(std::mem::take(pairs));
        }
        links
    }
}

impl Links {
    /// The rows of the comparison that stand in a block of the body of one version.
    pub(super) fn rows_in(&self, side: Side, block: usize) -> &[usize] {
        let rows = match side {
            Side::Base => &self.base_rows,
            Side::Revised => &self.revised_rows,
        };
        rows.get(block).map_or(&[], Vec::as_slice)
    }

    /// Whether no row of the comparison stands in a block: it is blank or outside the instruments.
    pub(super) fn is_free(&self, side: Side, block: usize) -> bool {
        self.rows_in(side, block).is_empty()
    }
}

/// Takes down in which blocks a row stands.
fn note(index: usize, spans: Option<[Span; 2]>, version: &Version<'_>, rows: &mut [Vec<usize>]) {
    for span in spans.into_iter().flatten().filter(|span| !span.is_empty()) {
        let place = version.place(span);
        if let Some(rows) = place.and_then(|place| rows.get_mut(place.block))
            && rows.last() != Some(&index)
        {
            rows.push(index);
        }
    }
}

/// Gives each block the partner it has most text in common with.
fn matched(weights: &BTreeMap<(usize, usize), u64>) -> Vec<(usize, usize)> {
    let mut links: Vec<_> = weights.iter().map(|(pair, weight)| (*weight, *pair)).collect();
    links.sort_by_key(|(weight, pair)| (std::cmp::Reverse(*weight), *pair));
    let mut taken = [std::collections::BTreeSet::new(), std::collections::BTreeSet::new()];
    let mut pairs = Vec::new();
    for (_, (one, other)) in links {
        let [base, revised] = &mut taken;
        if !base.contains(&one) && !revised.contains(&other) {
            base.insert(one);
            revised.insert(other);
            pairs.push((one, other));
        }
    }
    pairs
}

/// The longest choice of pairs that rises on both sides (Schensted's algorithm).
pub(super) fn rising(mut pairs: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    pairs.sort_unstable();
    pairs.dedup();
    // Of pairs with the same base only one can be taken: going down on the other side sees to it.
    pairs.sort_by_key(|(one, other)| (*one, std::cmp::Reverse(*other)));
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    let second = |at: usize| pairs.get(at).map(|(_, other)| *other);
    for (at, (_, other)) in pairs.iter().enumerate() {
        let length = ends.partition_point(|end| second(*end) < Some(*other));
        before.push(length.checked_sub(1).and_then(|last| ends.get(last).copied()));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut chosen = Vec::with_capacity(ends.len());
    let mut next = ends.last().copied();
    while let Some(at) = next {
        chosen.extend(pairs.get(at).copied());
        next = before.get(at).copied().flatten();
    }
    chosen.reverse();
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_that_cross_are_left_out() {
        let pairs = vec![(3, 3), (0, 0), (1, 4), (2, 2), (4, 4), (4, 5), (2, 3)];
        assert_eq!(rising(pairs), [(0, 0), (2, 2), (3, 3), (4, 4)]);
        assert_eq!(rising(vec![]), []);
    }
}
