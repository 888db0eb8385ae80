//! Which file of one folder is a version of which of the other.
//!
//! In: the files of both, with what they say of themselves. Out: pairs in the order of their
//! instruments, and the files that stay alone. Nothing is read here.
//!
//! ```text
//! old                          new
//! r30.docx     en 30     ───   en/res-30-rev.docx   en 30        by number and language
//! r30-f.docx   fr 30     ───   fr/res-30-rev.docx   fr 30
//! r77-rev1.txt en 77     ───   r77-rev1.docx        en 77        two hold 77: by name
//! r77-rev2.txt en 77           (alone)
//! broken.docx  ?         ───   broken.docx          en 91        nothing found: by name
//! ```
//!
//! From sure to less sure: the numbers of all instruments of a file with its language; the same
//! without the edition that a number may hold; then names, for files of which nothing was found and
//! those that share their instrument with others. At each step only those pair that have one
//! possible counterpart. A name never pairs files that hold different instruments, or are in
//! different languages.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use revmark::model::{InstrumentKind, Language};

use super::card::{Card, Name, Numbered};
use super::survey::Surveyed;

/// Who belongs to whom; numbers are places in the lists of files.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Pairing {
    /// The pairs, by kind and number of their instruments, then by language and path.
    pub(super) pairs: Vec<(usize, usize)>,
    /// The files of the base that are alone, in the same order.
    pub(super) deleted: Vec<Alone>,
    /// The files of the revised folder that are alone, in the same order.
    pub(super) added: Vec<Alone>,
}

/// A file without a counterpart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Alone {
    /// Its place in the list of files.
    pub(super) file: usize,
    /// Whether the other folder does hold an instrument that is in it.
    pub(super) is_ambiguous: bool,
}

/// Pairs the files of two folders.
pub(super) fn pair(base: &[Surveyed], revised: &[Surveyed]) -> Pairing {
    let mut table = Table::new(base, revised);
    table.join(|card| card.numbers(Numbered::exact));
    table.join(|card| card.numbers(Numbered::without_edition));
    for name in Name::ALL {
        table.join(|card| Some(card.named(name)).filter(|name| !name.is_empty()));
    }
    table.finish()
}

/// The files of both folders, and the pairs found so far.
struct Table {
    base: Vec<Card>,
    revised: Vec<Card>,
    partners: Vec<Option<usize>>,
    taken: Vec<bool>,
}

impl Table {
    fn new(base: &[Surveyed], revised: &[Surveyed]) -> Self {
        Self {
            base: base.iter().map(Card::new).collect(),
            revised: revised.iter().map(Card::new).collect(),
            partners: vec![None; base.len()],
            taken: vec![false; revised.len()],
        }
    }

    /// Pairs the open files that have the same key, where each has one possible counterpart.
    fn join(&mut self, key: impl Fn(&Card) -> Option<String>) {
        let mut groups: BTreeMap<String, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
        for (index, card) in self.base.iter().enumerate() {
            let is_open = self.partners.get(index) == Some(&None);
            if let Some(key) = key(card).filter(|_| is_open) {
                groups.entry(key).or_default().0.push(index);
            }
        }
        for (index, card) in self.revised.iter().enumerate() {
            let is_open = self.taken.get(index) == Some(&false);
            // What no file of the base has joins nothing.
            if let Some(group) = key(card).filter(|_| is_open).and_then(|key| groups.get_mut(&key))
            {
                group.1.push(index);
            }
        }
        for (base, revised) in groups.into_values() {
            for (one, other) in self.sure_pairs(&base, &revised) {
                if let (Some(partner), Some(taken)) =
                    (self.partners.get_mut(one), self.taken.get_mut(other))
                {
                    (*partner, *taken) = (Some(other), true);
                }
            }
        }
    }

    /// The files of a group that are the only possible counterpart of one another.
    fn sure_pairs(&self, base: &[usize], revised: &[usize]) -> Vec<(usize, usize)> {
        let may_pair = |one: &usize, other: &usize| {
            let cards = (self.base.get(*one), self.revised.get(*other));
            matches!(cards, (Some(one), Some(other)) if one.may_be_version_of(other))
        };
        let sure_pair = |one: &usize| {
            let other = only(revised.iter().filter(|other| may_pair(one, other)))?;
            let back = only(base.iter().filter(|one| may_pair(one, other)))?;
            (back == one).then_some((*one, *other))
        };
        base.iter().filter_map(sure_pair).collect()
    }

    /// The pairs and those who stay alone, in order.
    fn finish(self) -> Pairing {
        let (base, revised) = (&self.base, &self.revised);
        let mut pairing = Pairing::default();
        let instruments = held(revised);
        for (file, (card, partner)) in base.iter().zip(&self.partners).enumerate() {
            match partner {
                Some(partner) => pairing.pairs.push((file, *partner)),
                None => pairing.deleted.push(Alone::new(file, card, &instruments)),
            }
        }
        let instruments = held(base);
        for (file, (card, is_taken)) in revised.iter().zip(&self.taken).enumerate() {
            if !is_taken {
                pairing.added.push(Alone::new(file, card, &instruments));
            }
        }
        // The newer number and name are those that people know.
        pairing.pairs.sort_by(|one, other| compare(revised, one.1, other.1));
        pairing.deleted.sort_by(|one, other| compare(base, one.file, other.file));
        pairing.added.sort_by(|one, other| compare(revised, one.file, other.file));
        pairing
    }
}

impl Alone {
    /// A file, seen beside the instruments of the other folder.
    fn new(file: usize, card: &Card, others: &BTreeSet<Held<'_>>) -> Self {
        Self { file, is_ambiguous: held_in(card).any(|instrument| others.contains(&instrument)) }
    }
}

/// An instrument in a language: its number without the edition.
type Held<'c> = (Language, InstrumentKind, &'c str);

/// The instruments of all files of a folder.
fn held(cards: &[Card]) -> BTreeSet<Held<'_>> {
    cards.iter().flat_map(held_in).collect()
}

/// The instruments of a file.
fn held_in(card: &Card) -> impl Iterator<Item = Held<'_>> {
    let instruments = card.language.map(|language| (language, &card.instruments));
    instruments.into_iter().flat_map(|(language, instruments)| {
        instruments.iter().map(move |one| (language, one.kind, one.without_edition()))
    })
}

/// The one element there is; `None` where there are more, or none.
fn only<T>(mut elements: impl Iterator<Item = T>) -> Option<T> {
    elements.next().filter(|_| elements.next().is_none())
}

/// The order of two files of a list.
fn compare(cards: &[Card], one: usize, other: usize) -> Ordering {
    cards.get(one).map(Card::rank).cmp(&cards.get(other).map(Card::rank))
}
