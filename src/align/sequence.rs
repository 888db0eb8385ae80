//! Ordered matching: which candidates stand in the same order on both sides and together are most
//! alike.
//!
//! In: candidate pairs with a gain each. Out: the pairs that never cross and whose gains add up to
//! the most.
//!
//! ```text
//! base     a  b  c        candidates a─a 1.0, b─b 0.9, c─c 1.0, a─3 …
//!          ╲  │ ╱         a moved behind c: keeping b and c gains 1.9, keeping a only 1.0
//! revised  b  c  a
//! ```

/// Two clauses that could be a pair, by index into the lists that are matched.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Candidate {
    /// Index in the list of the base.
    pub(super) base: usize,
    /// Index in the list of the revised version.
    pub(super) revised: usize,
    /// How alike the two are, from 0 to 1.
    pub(super) likeness: f32,
    /// What the pair adds to a matching that holds it; more than 0.
    pub(super) gain: f32,
}

/// The heaviest set of candidates that do not cross, in order.
///
/// Each index stands in one pair at most. Of matchings that gain the same the one whose pairs come
/// first wins. Takes O(n log n) for n candidates, whatever the length of the lists.
pub(super) fn heaviest(mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    // Within one base index the later revised index comes first, so that no pair can build on
    // another of the same base index.
    candidates.sort_by(|a, b| (a.base, b.revised).cmp(&(b.base, a.revised)));
    let width = candidates.iter().map(|c| c.revised + 1).max().unwrap_or(0);
    let mut best = PrefixMaximum::new(width);
    let mut before: Vec<Option<usize>> = Vec::with_capacity(candidates.len());
    for (index, candidate) in candidates.iter().enumerate() {
        let reached = best.up_to(candidate.revised);
        before.push(reached.map(|(_, at)| at));
        let gain = reached.map_or(0.0, |(gain, _)| gain) + f64::from(candidate.gain);
        best.raise(candidate.revised, (gain, index));
    }
    let mut next = best.up_to(width).map(|(_, at)| at);
    let mut matching = Vec::new();
    while let Some(candidate) = next.and_then(|at| candidates.get(at)) {
        matching.push(*candidate);
        next = next.and_then(|at| before.get(at).copied().flatten());
    }
    matching.reverse();
    matching
}

/// The best of all entries before an index, kept up to date in logarithmic time (a Fenwick tree).
struct PrefixMaximum {
    nodes: Vec<Option<(f64, usize)>>,
}

impl PrefixMaximum {
    fn new(width: usize) -> Self {
        Self { nodes: vec![None; width + 1] }
    }

    /// The best entry at an index below `end`.
    fn up_to(&self, end: usize) -> Option<(f64, usize)> {
        let mut best: Option<(f64, usize)> = None;
        let mut node = end;
        while node > 0 {
            if let Some(entry) = self.nodes.get(node).copied().flatten()
                && best.is_none_or(|(gain, _)| entry.0 > gain)
            {
                best = Some(entry);
            }
            node &= node - 1;
        }
        best
    }

    /// Enters a value at an index; a lower or equal one changes nothing.
    fn raise(&mut self, index: usize, entry: (f64, usize)) {
        let mut node = index + 1;
        while let Some(slot) = self.nodes.get_mut(node) {
            if slot.is_none_or(|(gain, _)| entry.0 > gain) {
                *slot = Some(entry);
            }
            node += node & node.wrapping_neg();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn candidate(base: usize, revised: usize, gain: f32) -> Candidate {
        Candidate { base, revised, likeness: gain, gain }
    }

    fn pairs(candidates: Vec<Candidate>) -> Vec<(usize, usize)> {
        heaviest(candidates).iter().map(|c| (c.base, c.revised)).collect()
    }

    #[test]
    fn the_clause_that_moved_is_left_out() {
        let all = vec![candidate(0, 2, 1.0), candidate(1, 0, 0.9), candidate(2, 1, 1.0)];
        assert_eq!(pairs(all), [(1, 0), (2, 1)]);
    }

    #[test]
    fn an_index_stands_in_one_pair() {
        let all = vec![candidate(0, 0, 0.5), candidate(0, 1, 0.6), candidate(1, 1, 0.5)];
        assert_eq!(pairs(all), [(0, 0), (1, 1)]);
    }

    #[test]
    fn of_matchings_that_gain_the_same_the_first_wins() {
        let all = |pairs: &[(usize, usize)]| -> Vec<Candidate> {
            pairs.iter().map(|(base, revised)| candidate(*base, *revised, 1.0)).collect()
        };
        assert_eq!(pairs(all(&[(0, 0), (1, 0), (2, 0)])), [(0, 0)]);
        assert_eq!(pairs(all(&[(0, 0), (1, 0), (2, 1), (3, 1)])), [(0, 0), (2, 1)]);
        assert_eq!(pairs(all(&[(0, 3), (1, 2), (2, 1), (3, 0)])), [(0, 3)]);
    }

    proptest! {
        #[test]
        fn no_matching_of_small_lists_is_heavier(gains in proptest::collection::vec(1_u8..20, 9)) {
            let all: Vec<Candidate> = gains.iter().enumerate()
                .map(|(i, gain)| candidate(i / 3, i % 3, f32::from(*gain))).collect();
            let found: f32 = heaviest(all.clone()).iter().map(|c| c.gain).sum();
            let best = (0_u32..512).filter_map(|subset| {
                let chosen: Vec<&Candidate> = (0..9).filter(|i| subset & (1 << i) != 0).map(|i| &all[i]).collect();
                let ordered = chosen.windows(2).all(|w| w[0].base < w[1].base && w[0].revised < w[1].revised);
                ordered.then(|| chosen.iter().map(|c| c.gain).sum::<f32>())
            }).fold(0.0, f32::max);
            prop_assert!((found - best).abs() < 0.01);
        }
    }
}
