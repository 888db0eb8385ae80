//! Which instrument of one file is a version of which of the other.
//!
//! In: two trees. Out: pairs in reading order, and the instruments that only one file has.
//!
//! ```text
//! base   30  71  139        revised   30  139  200
//!        30─30  71 alone  139─139  200 alone
//! ```
//!
//! Kind and number decide (`ITU-R 35-4` is an edition of `ITU-R 35`); then, among those left, the title; those that have neither pair in order
//! under the same enacting line. One instrument on either side is
//! always a pair, whatever the numbers: an editor compared them because they are versions.

use rustc_hash::FxHashMap;

use super::contents::{Weights, bag};
use crate::model::{ClauseTree, Instrument, InstrumentKind, InstrumentPairing};
use crate::text::fold::fold_case;

/// Titles that share this much are titles of one instrument.
const ALIKE_TITLE: f32 = 0.6;

/// Beyond so many comparisons of titles only equal ones are looked for.
const LARGE_TABLE: usize = 10_000;

/// Pairs the instruments of two trees.
pub(super) fn pair(base: &ClauseTree, revised: &ClauseTree) -> Vec<InstrumentPairing> {
    let (left, right) = (&base.instruments, &revised.instruments);
    if let ([_], [_]) = (left.as_slice(), right.as_slice()) {
        return vec![InstrumentPairing { base: Some(0), revised: Some(0) }];
    }
    let mut partners: Vec<Option<usize>> = vec![None; left.len()];
    let mut taken = vec![false; right.len()];
    by_key(&number_key, (left, right), (&mut partners, &mut taken));
    by_key(&identity_key, (left, right), (&mut partners, &mut taken));
    by_key(&title_key, (left, right), (&mut partners, &mut taken));
    by_title((left, right), (&mut partners, &mut taken));
    by_key(&nameless_key, (left, right), (&mut partners, &mut taken));
    in_reading_order(&partners, &taken)
}

type Key = (InstrumentKind, String);

fn number_key(instrument: &Instrument) -> Option<Key> {
    (!instrument.number.is_empty()).then(|| (instrument.kind, fold_case(&instrument.number)))
}

fn identity_key(instrument: &Instrument) -> Option<Key> {
    (!instrument.number.is_empty()).then(|| (instrument.kind, fold_case(instrument.identity())))
}

fn title_key(instrument: &Instrument) -> Option<Key> {
    (!instrument.title.is_empty()).then(|| (instrument.kind, fold_case(&instrument.title)))
}

fn nameless_key(instrument: &Instrument) -> Option<Key> {
    let is_nameless = instrument.number.is_empty() && instrument.title.is_empty();
    is_nameless.then(|| (instrument.kind, fold_case(&instrument.enacting)))
}

/// Pairs what has the same key, in order where several have it.
fn by_key(
    key: &dyn Fn(&Instrument) -> Option<Key>,
    (left, right): (&[Instrument], &[Instrument]),
    (partners, taken): (&mut [Option<usize>], &mut [bool]),
) {
    let mut places: FxHashMap<Key, Vec<usize>> = FxHashMap::default();
    for (index, instrument) in right.iter().enumerate().rev() {
        if !taken.get(index).copied().unwrap_or(true)
            && let Some(key) = key(instrument)
        {
            places.entry(key).or_default().push(index);
        }
    }
    for (partner, instrument) in
        partners.iter_mut().zip(left).filter(|(partner, _)| partner.is_none())
    {
        *partner = key(instrument).and_then(|key| places.get_mut(&key)?.pop());
        if let Some(slot) = partner.and_then(|index| taken.get_mut(index)) {
            *slot = true;
        }
    }
}

/// Pairs what is left by the words of the titles.
fn by_title(
    (left, right): (&[Instrument], &[Instrument]),
    (partners, taken): (&mut [Option<usize>], &mut [bool]),
) {
    let open_left: Vec<usize> =
        (0..left.len()).filter(|i| partners.get(*i) == Some(&None)).collect();
    let open_right = taken.iter().filter(|taken| !**taken).count();
    if open_left.len().saturating_mul(open_right) > LARGE_TABLE {
        return;
    }
    let weights = Weights::default();
    for index in open_left {
        let Some(instrument) = left.get(index).filter(|i| !i.title.is_empty()) else { continue };
        let words = bag(&instrument.title);
        let best = right
            .iter()
            .enumerate()
            .filter(|(other, found)| {
                taken.get(*other) == Some(&false) && found.kind == instrument.kind
            })
            .map(|(other, found)| (other, weights.likeness(&words, &bag(&found.title))))
            .filter(|(_, likeness)| *likeness >= ALIKE_TITLE)
            .max_by(|a, b| a.1.total_cmp(&b.1));
        if let Some((other, _)) = best
            && let (Some(partner), Some(slot)) = (partners.get_mut(index), taken.get_mut(other))
        {
            *partner = Some(other);
            *slot = true;
        }
    }
}

/// The order of the base, with each added instrument behind the one it follows in the revised file.
fn in_reading_order(partners: &[Option<usize>], taken: &[bool]) -> Vec<InstrumentPairing> {
    let mut order = Vec::with_capacity(partners.len());
    let push_added_from = |from: usize, order: &mut Vec<InstrumentPairing>| {
        let added = (from..taken.len()).take_while(|index| taken.get(*index) == Some(&false));
        order.extend(added.map(|index| InstrumentPairing { base: None, revised: Some(index) }));
    };
    push_added_from(0, &mut order);
    for (index, partner) in partners.iter().enumerate() {
        order.push(InstrumentPairing { base: Some(index), revised: *partner });
        if let Some(partner) = partner {
            push_added_from(partner + 1, &mut order);
        }
    }
    order
}
