//! Finds out which clause of one version answers to which of the other: two [`ClauseTree`]s →
//! [`Alignment`].
//!
//! In: two trees. Out: every clause of either in one pairing, in the reading order of the marked-up
//! document. Content decides, never the label.
//!
//! ```text
//! base                     revised
//! a) Resolution 5    ────  a) Resolution 5
//! b) the report      ╮     b) the outcome          added
//! c) the purposes    ┼───  c) the purposes, of
//!                    ╰───  d) the report           moved
//! ```
//!
//! From large to small: instruments (`instruments`), their sections (`sections`), the clauses
//! of paired sections (`clauses`); then what is left over on both sides: moves (`moves`), splits
//! and merges (`splits`), clauses rewritten in their place (`gaps`). The work grows with the
//! text: equal clauses are matched by hash, and only the others are looked into.

mod candidates;
mod clauses;
mod contents;
mod counterparts;
mod gaps;
mod instruments;
mod moves;
mod notes;
mod order;
mod sections;
mod sequence;
mod splits;
#[cfg(test)]
mod tests;

use std::ops::Range;

use rustc_hash::FxHashSet;

use crate::model::{
    Alignment, ClauseId, ClauseKind, ClauseTree, InstrumentPairing, Pairing, Reason, Section, Side,
};
use crate::parallel;
use contents::{Contents, Weights};
use counterparts::Counterparts;
use sections::SectionPair;

/// Aligns two trees.
///
/// ```
/// use revmark::{align, parse, read};
/// let tree = |text: &str| -> revmark::Result<_> {
///     Ok(parse::tree(read::document("r.txt", text.as_bytes())?, &parse::Options::default()))
/// };
/// let base = tree("The Council,\nnoting\na)\tthe report on radio;\nb)\tthe budget for 2014,")?;
/// let revised = tree("The Council,\nnoting\na)\tthe budget for 2018,")?;
/// let alignment = align::trees(&base, &revised);
/// assert_eq!(alignment.pairings[0].len(), 4);
/// # Ok::<(), revmark::Error>(())
/// ```
pub fn trees(base: &ClauseTree, revised: &ClauseTree) -> Alignment {
    let instruments = instruments::pair(base, revised);
    let bytes = base.document.text.len() + revised.document.text.len();
    let align = |_, pairing: &InstrumentPairing| instrument((base, revised), *pairing);
    let mut pairings = parallel::map(&instruments, bytes, align);
    order::number_moves(&mut pairings);
    Alignment { instruments, pairings }
}

/// The pairings of two instruments, or of one that stands alone.
fn instrument(
    (base, revised): (&ClauseTree, &ClauseTree),
    pairing: InstrumentPairing,
) -> Vec<Pairing> {
    let ranges = (clauses_of(base, pairing.base), clauses_of(revised, pairing.revised));
    let contents =
        (&Contents::new(base, ranges.0.clone()), &Contents::new(revised, ranges.1.clone()));
    let mut counterparts = Counterparts::new(ranges.clone());
    match (pairing.base, pairing.revised) {
        (Some(base), Some(revised)) => {
            pair_clauses(contents, (base, revised), &ranges, &mut counterparts);
        }
        _ => {
            for (side, range) in [(Side::Base, &ranges.0), (Side::Revised, &ranges.1)] {
                for id in range.clone().map(ClauseId::new) {
                    counterparts.alone(side, id, Reason::NoCounterpart);
                }
            }
        }
    }
    order::merge(contents, ranges, &counterparts)
}

fn clauses_of(tree: &ClauseTree, instrument: Option<usize>) -> Range<usize> {
    let found = instrument.and_then(|index| tree.instruments.get(index));
    found.map_or(0..0, |instrument| tree.clauses_of(instrument))
}

/// Finds the counterparts of all clauses of two instruments.
fn pair_clauses(
    contents: (&Contents<'_>, &Contents<'_>),
    instruments: (usize, usize),
    ranges: &(Range<usize>, Range<usize>),
    counterparts: &mut Counterparts,
) {
    let (base, revised) = contents;
    let sections_of = |tree: &ClauseTree, index: usize| {
        tree.instruments.get(index).map_or(0..0, |instrument| instrument.sections.clone())
    };
    let sections =
        (sections_of(base.tree, instruments.0), sections_of(revised.tree, instruments.1));
    let pairs = sections::pair(base, revised, &sections);
    let weights = weights(contents, ranges);
    for pair in &pairs {
        let lists = pair_heading(contents, *pair, counterparts);
        clauses::pair(contents, &weights, (&lists.0, &lists.1), counterparts);
        splits::find(contents, &weights, (&lists.0, &lists.1), counterparts);
    }
    let open = (
        open_clauses(base, &ranges.0, (Side::Base, counterparts)),
        open_clauses(revised, &ranges.1, (Side::Revised, counterparts)),
    );
    if !open.0.is_empty() && !open.1.is_empty() {
        moves::find(contents, &weights, (&open.0, &open.1), counterparts);
        for pair in &pairs {
            let lists = pair_heading(contents, *pair, counterparts);
            gaps::close(contents, (&lists.0, &lists.1), counterparts);
        }
    }
    notes::pair(contents, ranges.clone(), counterparts);
}

/// Pairs the headings of two sections and gives their other clauses, footnotes left out.
fn pair_heading(
    contents: (&Contents<'_>, &Contents<'_>),
    pair: SectionPair,
    counterparts: &mut Counterparts,
) -> (Vec<ClauseId>, Vec<ClauseId>) {
    let (base, revised) = (contents.0.tree, contents.1.tree);
    let sections = (base.sections.get(pair.base), revised.sections.get(pair.revised));
    let (Some(left), Some(right)) = sections else { return (Vec::new(), Vec::new()) };
    if let (Some(one), Some(other)) = (left.heading, right.heading) {
        counterparts.pair(one, other, pair.reason);
    }
    (inner_clauses(base, left), inner_clauses(revised, right))
}

fn inner_clauses(tree: &ClauseTree, section: &Section) -> Vec<ClauseId> {
    let ids = section.clauses.clone().map(ClauseId::new);
    ids.filter(|id| Some(*id) != section.heading && !is_footnote(tree, *id)).collect()
}

fn is_footnote(tree: &ClauseTree, id: ClauseId) -> bool {
    tree.clause(id).is_some_and(|clause| clause.kind == ClauseKind::Footnote)
}

fn open_clauses(
    contents: &Contents<'_>,
    range: &Range<usize>,
    (side, counterparts): (Side, &Counterparts),
) -> Vec<ClauseId> {
    let ids = range.clone().map(ClauseId::new);
    ids.filter(|id| counterparts.is_open(side, *id) && !is_footnote(contents.tree, *id)).collect()
}

/// Weighs the words of the clauses that have no equal in the other version: what they have in
/// common with each other tells none of them apart.
fn weights(
    contents: (&Contents<'_>, &Contents<'_>),
    ranges: &(Range<usize>, Range<usize>),
) -> Weights {
    let ids = |range: &Range<usize>| range.clone().map(ClauseId::new);
    let hashes = |contents: &Contents<'_>, range: &Range<usize>| -> FxHashSet<u64> {
        ids(range).map(|id| contents.hash(id)).collect()
    };
    let (left, right) = (hashes(contents.0, &ranges.0), hashes(contents.1, &ranges.1));
    let mut weights = Weights::default();
    let changed = ids(&ranges.0).filter(|id| !right.contains(&contents.0.hash(*id)));
    weights.count(changed.map(|id| contents.0.bag(id)));
    let changed = ids(&ranges.1).filter(|id| !left.contains(&contents.1.hash(*id)));
    weights.count(changed.map(|id| contents.1.bag(id)));
    weights
}
