//! What the clauses of two trees say, in the form in which they are compared.
//!
//! In: two clause trees. Out: for each clause a number that equal texts share, and on demand a bag
//! of its words.
//!
//! ```text
//! b) the  purposes of the Union,   ─► hash 0x3f…   bag {of, purposes, the ×2, union}
//! c) the purposes of the Union,    ─► hash 0x3f…   the label is not part of it
//! ```

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::model::{Clause, ClauseId, ClauseKind, ClauseTree, Format, Span};
use crate::text::calls::without_numbers;
use crate::text::characters::is_word_character;
use crate::text::fold;
use crate::text::label;
use crate::text::words::{Class, tokens};

/// The words of a text, as sorted hashes; a word that stands twice is there twice.
///
/// Han characters count by themselves and in pairs, since single ones are shared by unlike texts.
pub(super) type Bag = Vec<u64>;

/// An instrument of one version as it is compared.
#[derive(Debug)]
pub(super) struct Contents<'a> {
    /// The version.
    pub(super) tree: &'a ClauseTree,
    /// Whether the file says what a table is, and the numbers of notes are no text.
    is_word: bool,
    /// What is known of each clause.
    clauses: Vec<Known>,
    /// The first clause that is compared.
    first: usize,
}

/// What is known of a clause; all but its number only once it was asked for.
#[derive(Debug, Default)]
struct Known {
    /// A number that equal texts share, typography folded.
    hash: u64,
    bag: OnceCell<Bag>,
    letter_pairs: OnceCell<Bag>,
    reference: OnceCell<Option<u64>>,
}

impl<'a> Contents<'a> {
    /// Reads the clauses of an instrument.
    pub(super) fn new(tree: &'a ClauseTree, range: Range<usize>) -> Self {
        let is_word = tree.document.source.format == Format::Word;
        let mut contents = Self { tree, is_word, clauses: Vec::new(), first: range.start };
        let clauses = tree.clauses.get(range).unwrap_or_default().iter();
        let known = |clause| Known { hash: contents.hash_of(clause), ..Known::default() };
        contents.clauses = clauses.map(known).collect();
        contents
    }

    /// What is known of a clause; `None` for one of another instrument.
    fn known(&self, id: ClauseId) -> Option<&Known> {
        self.clauses.get(id.index().checked_sub(self.first)?)
    }

    /// Texts of rows are equal where their cells are.
    fn hash_of(&self, clause: &Clause) -> u64 {
        let text = self.text_of(clause.text);
        if !self.is_word || clause.kind != ClauseKind::Table {
            return fold::hash(&text);
        }
        let cells = self.tree.document.cells_of(clause.text);
        let folded: Vec<Cow<str>> =
            cells.into_iter().map(|cell| fold::fold(self.tree.text(cell))).collect();
        fold::hash_exact(&without_numbers(&folded.join("\t")))
    }

    /// The number of cells of a row of a table, by the file or by its tabs; `None` for other clauses.
    pub(super) fn cells(&self, id: ClauseId) -> Option<usize> {
        let row = self.tree.clause(id).filter(|clause| clause.kind == ClauseKind::Table)?;
        Some(self.tree.document.cells_of(row.text).len())
    }

    /// Whether the file says that a clause is a row of a table. In a plain text it only looks so.
    pub(super) fn is_row(&self, id: ClauseId) -> bool {
        self.is_word && self.tree.clause(id).is_some_and(|clause| clause.kind == ClauseKind::Table)
    }

    /// The number of a clause's text; texts that differ in typography at most share it.
    pub(super) fn hash(&self, id: ClauseId) -> u64 {
        self.known(id).map_or(0, |known| known.hash)
    }

    /// A number shared by clauses that begin with a reference to the same instrument, such as
    /// `the decision in Resolution 5`; `None` where no number is near the beginning.
    pub(super) fn reference(&self, id: ClauseId) -> Option<u64> {
        *self.known(id)?.reference.get_or_init(|| self.reference_of(id))
    }

    fn reference_of(&self, id: ClauseId) -> Option<u64> {
        /// `la Résolution`, `القرار`, `Article`: a number cited first has few words before it.
        const NEAR: usize = 4;
        let text = &*self.text(id);
        let first = tokens(text).take(NEAR).find(|token| {
            token.class == Class::Number
                || token.span.of(text).bytes().any(|byte| byte.is_ascii_digit())
        })?;
        Some(fold::hash(text.get(..first.span.end as usize)?))
    }

    /// The label of a clause, typography folded.
    pub(super) fn label_key(&self, id: ClauseId) -> String {
        self.tree
            .clause(id)
            .map(|clause| label::key(self.tree.text(clause.label)))
            .unwrap_or_default()
    }

    /// The text of a clause, without the numbers of notes where they are no text.
    pub(super) fn text(&self, id: ClauseId) -> Cow<'a, str> {
        self.tree.clause(id).map_or(Cow::Borrowed(""), |clause| self.text_of(clause.text))
    }

    fn text_of(&self, span: Span) -> Cow<'a, str> {
        let text = self.tree.text(span);
        if self.is_word { without_numbers(text) } else { Cow::Borrowed(text) }
    }

    /// The words of a clause.
    pub(super) fn bag(&self, id: ClauseId) -> &[u64] {
        self.known(id).map_or(&[], |known| known.bag.get_or_init(|| bag(&self.text(id))))
    }

    /// The pairs of letters of a clause.
    pub(super) fn letter_pairs(&self, id: ClauseId) -> &[u64] {
        let pairs = || letter_pairs(&self.text(id));
        self.known(id).map_or(&[], |known| known.letter_pairs.get_or_init(pairs))
    }
}

/// Pairs of neighbouring letters of a text, sorted: what two short texts have in common beyond whole
/// words, such as one word in two forms.
fn letter_pairs(text: &str) -> Bag {
    let folded = fold::fold_case(text);
    let letters: Vec<char> = folded.chars().filter(|c| is_word_character(*c)).collect();
    let mut pairs: Bag = letters
        .windows(2)
        .filter_map(|pair| match pair {
            [one, other] => Some(u64::from(u32::from(*one)) << 32 | u64::from(u32::from(*other))),
            _ => None,
        })
        .collect();
    pairs.sort_unstable();
    pairs
}

/// Texts have at least so many bytes for each word: 5.2 in English, which has the shortest in bytes.
const BYTES_PER_WORD: usize = 5;

/// The words of a text, sorted.
pub(super) fn bag(text: &str) -> Bag {
    let mut words = Bag::with_capacity(text.len() / BYTES_PER_WORD);
    let mut previous: Option<(Span, u64)> = None;
    for token in tokens(text).filter(|token| token.is_word()) {
        let hash = token.key_of_letters(text);
        words.push(hash);
        if token.class != Class::Han {
            previous = None;
            continue;
        }
        if let Some((before, first)) = previous
            && before.end == token.span.start
        {
            words.push(first.rotate_left(1) ^ hash);
        }
        previous = Some((token.span, hash));
    }
    words.sort_unstable();
    words
}

/// How much each word says: one that stands in many clauses says little of which clause it is.
#[derive(Debug, Default)]
pub(super) struct Weights {
    clauses: f32,
    frequency: FxHashMap<u64, u32>,
    /// The weight of a word by the number of clauses in which it stands, from 0: there are few such
    /// numbers, and a logarithm takes longer than looking one up.
    by_frequency: Vec<f32>,
}

/// Weights are kept for so many numbers of clauses; a word that stands in more is rare.
const KEPT_WEIGHTS: u32 = 64;

impl Weights {
    /// Counts in how many of the bags each word stands.
    pub(super) fn count<'b>(&mut self, bags: impl Iterator<Item = &'b [u64]>) {
        for bag in bags {
            self.clauses += 1.0;
            for chunk in bag.chunk_by(|a, b| a == b) {
                *self.frequency.entry(chunk.first().copied().unwrap_or_default()).or_default() += 1;
            }
        }
        self.by_frequency = (0..KEPT_WEIGHTS).map(|frequency| self.weight_of(frequency)).collect();
    }

    /// In how many of the counted clauses the word stands.
    pub(super) fn frequency(&self, word: u64) -> u32 {
        self.frequency.get(&word).copied().unwrap_or_default()
    }

    /// The weight of a word: from 1 for one found everywhere, growing with the logarithm of its
    /// rarity (inverse document frequency).
    fn weight(&self, word: u64) -> f32 {
        let frequency = self.frequency(word);
        let known = self.by_frequency.get(frequency as usize);
        known.copied().unwrap_or_else(|| self.weight_of(frequency))
    }

    fn weight_of(&self, frequency: u32) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "clause counts are far below 2^24")]
        let rarity = self.clauses.max(1.0) / frequency.max(1) as f32;
        if rarity > 1.0 { 1.0 + rarity.ln() } else { 1.0 }
    }

    /// The weight of all words of a bag.
    pub(super) fn total(&self, bag: &[u64]) -> f32 {
        bag.iter().map(|word| self.weight(*word)).sum()
    }

    /// The weight of the words that two bags share.
    pub(super) fn shared(&self, left: &[u64], right: &[u64]) -> f32 {
        let (mut left, mut right) = (left.iter().peekable(), right.iter().peekable());
        let mut shared = 0.0;
        while let (Some(one), Some(other)) = (left.peek(), right.peek()) {
            match one.cmp(other) {
                std::cmp::Ordering::Less => drop(left.next()),
                std::cmp::Ordering::Greater => drop(right.next()),
                std::cmp::Ordering::Equal => {
                    shared += self.weight(**one);
                    left.next();
                    right.next();
                }
            }
        }
        shared
    }

    /// How alike two bags are: the weight they share over the mean of their weights (Dice), from 0
    /// to 1. Two empty bags are alike.
    pub(super) fn likeness(&self, left: &[u64], right: &[u64]) -> f32 {
        dice(self.shared(left, right), self.total(left) + self.total(right))
    }

    /// How much of the first bag the second holds, from 0 to 1.
    pub(super) fn containment(&self, part: &[u64], whole: &[u64]) -> f32 {
        let total = self.total(part);
        if total == 0.0 { 0.0 } else { self.shared(part, whole) / total }
    }
}

/// How alike two bags are, by the weight they share and the sum of their weights.
pub(super) fn dice(shared: f32, sum: f32) -> f32 {
    if sum == 0.0 { 1.0 } else { 2.0 * shared / sum }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likeness_counts_words_in_every_script() {
        let weights = Weights::default();
        let alike = |left: &str, right: &str| weights.likeness(&bag(left), &bag(right));
        assert!((alike("one two three", "three, TWO one;") - 1.0).abs() < f32::EPSILON);
        assert!(alike("one two three four", "five six seven") < f32::EPSILON);
        assert!(alike("关于弥合数字鸿沟的决议", "关于弥合性别数字鸿沟的决议") > 0.7);
        assert!(alike("بشأن سد الفجوة الرقمية", "بشأن سد الفجوة بين الجنسين") > 0.5);
        assert!((alike(",", ";") - 1.0).abs() < f32::EPSILON);
    }

    #[test]
    fn a_rare_word_weighs_more_than_a_common_one() {
        let bags = [bag("resolution five"), bag("resolution six"), bag("resolution seven")];
        let mut weights = Weights::default();
        weights.count(bags.iter().map(Vec::as_slice));
        assert!(weights.total(&bag("five")) > weights.total(&bag("resolution")));
    }

    #[test]
    fn han_characters_count_alone_and_in_pairs() {
        assert_eq!(bag("数字").len(), 3);
        assert_ne!(bag("数字"), bag("字数"));
        // Nothing is a pair across a sign or a word of other letters.
        assert_eq!(bag("数、字").len(), 2);
        assert_eq!(bag("数Wi字").len(), 3);
        assert_eq!(bag("шум ветра").len(), 2);
    }

    #[test]
    fn a_word_is_counted_once_in_each_clause() {
        let mut weights = Weights::default();
        weights.count([bag("red red lamp"), bag("red buoy")].iter().map(Vec::as_slice));
        let frequency = |word: &str| weights.frequency(bag(word)[0]);
        assert_eq!([frequency("red"), frequency("lamp"), frequency("mast")], [2, 1, 0]);
    }

    #[test]
    fn containment_is_the_share_of_the_part() {
        let weights = Weights::default();
        let contained = |part: &str, whole: &str| weights.containment(&bag(part), &bag(whole));
        let whole = "los puertos y los faros del sur";
        for (part, share) in [("faros del sur", 1.0), ("faros del norte pequeño", 0.5), ("", 0.0)]
        {
            assert!((contained(part, whole) - share).abs() < f32::EPSILON, "{part}");
        }
    }

    #[test]
    fn letters_are_paired_in_order() {
        assert_eq!(letter_pairs("ab-C").len(), 2);
        assert_eq!(letter_pairs("AB"), letter_pairs("a b"));
        assert_ne!(letter_pairs("ab"), letter_pairs("ba"));
        assert_ne!(letter_pairs("ab"), letter_pairs("ac"));
        assert_ne!(letter_pairs("ab"), letter_pairs("cb"));
    }
}
