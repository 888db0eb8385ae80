//! Two lists of blocks put into one order.
//!
//! In: the keys of the blocks of both versions and the pairs that are known. Out: one list in
//! which every block stands once, alone or with its partner.
//!
//! ```text
//! base     A  ·  B  C          known: A–A, C–C
//! revised  A  D  ·  C     ─►   A–A   −B   +D   ·–·   C–C
//! ```

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// A block of the marked-up document, as the indices of its blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Entry {
    Both(usize, usize),
    Base(usize),
    Revised(usize),
}

/// The blocks of both versions by what can be told of each alone.
pub(super) struct Lists<'a> {
    /// A number that only blocks with the same content share.
    pub(super) base: &'a [u64],
    pub(super) revised: &'a [u64],
    /// Which of the blocks are tables.
    pub(super) base_tables: &'a [bool],
    pub(super) revised_tables: &'a [bool],
}

/// Puts the blocks into one order: those of known pairs together, of the rest those with the same
/// content, and of what is then left those that `are_alike`.
///
/// `known` rises on both sides.
pub(super) fn merged(
    lists: &Lists<'_>,
    known: &[(usize, usize)],
    are_alike: impl Fn(usize, usize) -> bool,
) -> Vec<Entry> {
    let mut entries = Vec::with_capacity(lists.base.len().max(lists.revised.len()));
    let (mut base, mut revised) = (0, 0);
    let ends = (lists.base.len(), lists.revised.len());
    for &(one, other) in known {
        gap(lists, (base..one, revised..other), &are_alike, &mut entries);
        entries.push(Entry::Both(one, other));
        (base, revised) = (one + 1, other + 1);
    }
    gap(lists, (base..ends.0, revised..ends.1), &are_alike, &mut entries);
    share_last(lists, &mut entries);
    entries
}

/// Sees to it that the paragraphs behind the last table are not all of one version: the last
/// paragraph of a body, a cell or a note can neither be inserted nor deleted, so that of one version
/// has to become that of the other.
///
/// ```text
/// base  P   revised  P ┤table├ (blank)     P–P +table +(blank)   ─►   +P +table −P +(blank)
/// ```
fn share_last(lists: &Lists<'_>, entries: &mut Vec<Entry>) {
    let is_table = |entry: &Entry| match *entry {
        Entry::Both(at, _) | Entry::Base(at) => lists.base_tables.get(at) == Some(&true),
        Entry::Revised(at) => lists.revised_tables.get(at) == Some(&true),
    };
    let Some(table) = entries.iter().rposition(is_table) else { return };
    let behind = entries.get(table + 1..).unwrap_or_default();
    let is_inserted = match behind.first() {
        Some(Entry::Revised(_)) => true,
        Some(Entry::Base(_)) => false,
        _ => return,
    };
    let is_missing = |entry: &Entry| match entry {
        Entry::Both(..) => true,
        Entry::Base(_) => is_inserted,
        Entry::Revised(_) => !is_inserted,
    };
    if behind.iter().any(is_missing) {
        return;
    }
    let last = entries.iter().rposition(is_missing);
    let Some(last) = last.filter(|at| entries.get(*at).is_some_and(|entry| !is_table(entry)))
    else {
        return;
    };
    // What is taken out before the table goes right behind it, what is deleted first.
    match entries.remove(last) {
        Entry::Both(one, other) if is_inserted => {
            entries.insert(last, Entry::Revised(other));
            entries.insert(table + 1, Entry::Base(one));
        }
        Entry::Both(one, other) => {
            entries.insert(last, Entry::Base(one));
            entries.push(Entry::Revised(other));
        }
        entry @ Entry::Base(_) => entries.insert(table, entry),
        entry @ Entry::Revised(_) => entries.push(entry),
    }
}

/// Puts the blocks between two known pairs in order.
fn gap(
    lists: &Lists<'_>,
    (base, revised): (Range<usize>, Range<usize>),
    are_alike: &impl Fn(usize, usize) -> bool,
    entries: &mut Vec<Entry>,
) {
    let old = lists.base.get(base.clone()).unwrap_or_default();
    let new = lists.revised.get(revised.clone()).unwrap_or_default();
    for step in capture_diff_slices(Algorithm::Myers, old, new) {
        let (one, other) = (step.old_range(), step.new_range());
        let shift = |range: Range<usize>, by: usize| range.start + by..range.end + by;
        let (one, other) = (shift(one, base.start), shift(other, revised.start));
        if let DiffOp::Equal { .. } = step {
            entries.extend(one.zip(other).map(|(one, other)| Entry::Both(one, other)));
        } else {
            unlike(lists, (one, other), are_alike, entries);
        }
    }
}

/// Pairs what is alike, in order; each block with the first one that it is like.
fn unlike(
    lists: &Lists<'_>,
    (mut base, mut revised): (Range<usize>, Range<usize>),
    are_alike: &impl Fn(usize, usize) -> bool,
    entries: &mut Vec<Entry>,
) {
    /// How many blocks further on a partner is looked for, so that the work stays linear.
    const REACH: usize = 8;
    for one in base.clone() {
        let partner = revised.clone().take(REACH).find(|other| are_alike(one, *other));
        if let Some(partner) = partner {
            alone(lists, (base.start..one, revised.start..partner), entries);
            entries.push(Entry::Both(one, partner));
            (base.start, revised.start) = (one + 1, partner + 1);
        }
    }
    alone(lists, (base, revised), entries);
}

/// Puts blocks without partners in order: what is deleted before what is inserted, but the
/// paragraphs behind the last table of either version together. The last of them may stand at the
/// end of a cell, where one of both versions has to be.
fn alone(
    lists: &Lists<'_>,
    (base, revised): (Range<usize>, Range<usize>),
    entries: &mut Vec<Entry>,
) {
    let behind_tables = |range: &Range<usize>, tables: &[bool]| {
        let last = tables.get(range.clone()).and_then(|own| own.iter().rposition(|table| *table));
        last.map_or(range.start, |last| range.start + last + 1)
    };
    let old = behind_tables(&base, lists.base_tables);
    let new = behind_tables(&revised, lists.revised_tables);
    entries.extend((base.start..old).map(Entry::Base));
    entries.extend((revised.start..new).map(Entry::Revised));
    entries.extend((old..base.end).map(Entry::Base));
    entries.extend((new..revised.end).map(Entry::Revised));
}

#[cfg(test)]
mod tests {
    use super::Entry::{Base, Both, Revised};
    use super::*;

    fn lists<'a>(base: &'a [u64], revised: &'a [u64]) -> Lists<'a> {
        Lists { base, revised, base_tables: &[], revised_tables: &[] }
    }

    #[test]
    fn known_equal_and_alike_blocks_stand_together() {
        let lists = lists(&[1, 0, 2, 3, 50], &[1, 4, 0, 3, 51]);
        let alike = |one: usize, other: usize| one == 4 && other == 4;
        assert_eq!(
            merged(&lists, &[(0, 0), (3, 3)], alike),
            [Both(0, 0), Revised(1), Both(1, 2), Base(2), Both(3, 3), Both(4, 4)]
        );
    }

    #[test]
    fn the_last_paragraph_is_in_both() {
        let tables = Lists { revised_tables: &[false, true, false], ..lists(&[1], &[1, 2, 3]) };
        let expected = [Revised(0), Revised(1), Base(0), Revised(2)];
        assert_eq!(merged(&tables, &[], |_, _| false), expected);
        let tables = Lists { base_tables: &[false, true, false], ..lists(&[1, 2, 3], &[1]) };
        let expected = [Base(0), Base(1), Base(2), Revised(0)];
        assert_eq!(merged(&tables, &[], |_, _| false), expected);
    }

    #[test]
    fn nothing_known_and_nothing_alike() {
        assert_eq!(merged(&lists(&[1], &[2]), &[], |_, _| false), [Base(0), Revised(0)]);
        let tables = Lists { revised_tables: &[true, false], ..lists(&[1], &[2, 3]) };
        assert_eq!(merged(&tables, &[], |_, _| false), [Revised(0), Base(0), Revised(1)]);
    }
}
