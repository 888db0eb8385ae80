//! Cross-references that the renumbering made stale.
//!
//! In: two trees and the rows between them. Out: a warning for each reference to a clause by its
//! label that no longer names the clause it named.
//!
//! ```text
//! base       considering b) the cost …        noting a) the needs in considering b) above
//! revised    considering c) the cost …        noting a) the needs in considering b) above
//!                        └─ renumbered                                           └─ stale
//! ```
//!
//! A reference is the words of a heading of the same instrument with labels right behind it
//! (`considering a) and c)`) or in front of it (`points a) et c) du considérant`).

use std::collections::BTreeSet;
use std::sync::LazyLock;

use memchr::memchr_iter;
use memchr::memmem::Finder;
use rustc_hash::FxHashMap;

use super::tokens::stretch;
use crate::lexicon::{Lexicon, Phrases, function_words};
use crate::model::{
    ClauseId, ClauseKind, ClauseTree, Language, Part, Row, Side, Warning, WarningCode,
};
use crate::parallel;
use crate::text::characters::{is_letter, is_word_character};
use crate::text::fold::{fold_case, tidy};
use crate::text::label;
use crate::text::words::{Token, tokens};

/// Between a heading and the labels that go with it stand at most so many tokens:
/// `a) , c) et d) du considérant`.
const REACH: usize = 10;

/// With more different headings than this it is quicker to split a text into words than to look for
/// each heading in it.
const MANY_HEADINGS: usize = 32;

/// Warns of the references in rows that both versions have.
pub(super) fn stale(
    (base, revised): (&ClauseTree, &ClauseTree),
    rows: &[Row],
    language: Language,
) -> Vec<Warning> {
    let joining = [function_words(language), &Lexicon::of(language).references.clause];
    let counterparts = counterparts(rows);
    let renumbered = |row: &Row| row.label.len() > 1 || row.base.is_none() != row.revised.is_none();
    if !rows.iter().any(renumbered) {
        return Vec::new();
    }
    let (left, right) = (LazyLock::new(|| Index::new(base, joining)), Index::new(revised, joining));
    let bytes = revised.document.text.len();
    let of_pair = |_, (one, other): &(ClauseId, ClauseId)| -> Vec<Warning> {
        let found = right.references(*other);
        let line = revised.clause(*other).filter(|_| !found.is_empty()).map(|clause| clause.line);
        let Some(line) = line else { return Vec::new() };
        let before = left.references(*one);
        if before.len() != found.len() {
            return Vec::new();
        }
        let pairs = before.iter().zip(&found);
        let messages = pairs
            .filter_map(|(old, new)| staleness((base, revised), (old, new), &counterparts))
            .map(|text| Warning::new(WarningCode::StaleCrossReference, text));
        messages.map(|warning| warning.on(Side::Revised).at(line)).collect()
    };
    parallel::map(&counterparts, bytes, of_pair).into_iter().flatten().collect()
}

/// Base clauses with the revised clauses they became, moved ones included, in the order of the base.
fn counterparts(rows: &[Row]) -> Vec<(ClauseId, ClauseId)> {
    let pair = |row: &Row| match (row.base, row.revised, row.moved) {
        (Some(base), Some(revised), _) => Some((base, revised)),
        (Some(base), None, Some(moved)) => Some((base, moved.other)),
        _ => None,
    };
    let mut pairs: Vec<_> = rows.iter().filter_map(pair).collect();
    pairs.sort_unstable();
    pairs
}

/// What is wrong with a reference, if the clause it named in the base now has another label.
fn staleness(
    (base, revised): (&ClauseTree, &ClauseTree),
    (old, new): (&Reference, &Reference),
    counterparts: &[(ClauseId, ClauseId)],
) -> Option<String> {
    let target = old.target?;
    let is_letter = new.label.chars().all(char::is_alphabetic);
    let bracket = if is_letter { ")" } else { "" };
    let cited = format!("{} {}{bracket}", tidy(&new.heading), new.label);
    let at = counterparts.binary_search_by_key(&target, |(base, _)| *base).ok();
    let Some((_, now)) = at.and_then(|at| counterparts.get(at)) else {
        let same = old.label == new.label;
        let (unit, line) = (base.document.source.format.unit(), base.clause(target)?.line);
        return same.then(|| {
            format!(
                "the reference to \"{cited}\" names a clause that was deleted (base {unit} {line})"
            )
        });
    };
    if Some(*now) == new.target {
        return None;
    }
    let label = tidy(revised.text(revised.clause(*now)?.label));
    let heading = tidy(revised.heading_of(revised.clause(*now)?)?);
    (label::key(&label) != new.label || fold_case(&heading) != fold_case(&new.heading)).then(|| {
        format!(
            "the reference to \"{cited}\" may be stale: that clause is now \"{heading} {label}\""
        )
    })
}

/// A reference to a clause by its label.
struct Reference {
    /// The heading as the text cites it.
    heading: String,
    /// The key of the label.
    label: String,
    /// The clause of the same version that has this label under this heading.
    target: Option<ClauseId>,
}

/// The headings of a version and the clauses under them, by label.
struct Index<'a> {
    tree: &'a ClauseTree,
    /// The words that may stand between labels.
    joining: [&'a Phrases; 2],
    /// For each first word of a heading, how many words the headings that begin with it have: each
    /// number once, the greatest first.
    lengths: FxHashMap<u64, Vec<usize>>,
    /// The first section under a heading, by its instrument and its words.
    headings: FxHashMap<(usize, Vec<u64>), usize>,
    /// The clauses of each section, by the key of their label.
    clauses: FxHashMap<(usize, String), ClauseId>,
    /// The first words of headings of the operative part, whose clauses are numbered.
    numbered: Vec<Finder<'a>>,
}

impl<'a> Index<'a> {
    fn new(tree: &'a ClauseTree, joining: [&'a Phrases; 2]) -> Self {
        let mut lengths: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
        let mut headings = FxHashMap::default();
        let mut numbered = BTreeSet::new();
        for (index, section) in tree.sections.iter().enumerate() {
            let heading = section.heading.and_then(|id| tree.clause(id));
            let Some(heading) = heading.filter(|h| h.kind == ClauseKind::Heading) else { continue };
            let words: Vec<u64> = word_keys(tree.text(heading.text));
            if section.part != Part::Preamble {
                let first = tree.text(heading.text).split_whitespace().next();
                numbered
                    .extend(first.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())));
            }
            let (Some(first), Some(instrument)) = (words.first(), instrument_of(tree, index))
            else {
                continue;
            };
            let known = lengths.entry(*first).or_default();
            if let Err(at) = known.binary_search_by(|length| words.len().cmp(length)) {
                known.insert(at, words.len());
            }
            headings.entry((instrument, words)).or_insert(index);
        }
        let mut clauses = FxHashMap::default();
        for (index, clause) in tree.clauses.iter().enumerate().rev() {
            if clause.kind == ClauseKind::Clause {
                let key = label::key(tree.text(clause.label));
                clauses.insert((clause.section as usize, key), ClauseId::new(index));
            }
        }
        let numbered = numbered.into_iter().map(Finder::new).collect();
        Self { tree, joining, lengths, headings, clauses, numbered }
    }

    /// The references in the text of a clause, in order.
    fn references(&self, id: ClauseId) -> Vec<Reference> {
        let place = self
            .tree
            .clause(id)
            .and_then(|clause| Some((clause, instrument_of(self.tree, clause.section as usize)?)));
        let Some((clause, instrument)) = place else { return Vec::new() };
        let text = self.tree.text(clause.text);
        if !self.may_refer(text) {
            return Vec::new();
        }
        let words = Cited { text, tokens: tokens(text).collect() };
        let keys: Vec<u64> = words.tokens.iter().map(|token| token.key_of_letters(text)).collect();
        let mut found = Vec::new();
        let mut at = 0;
        while at < keys.len() {
            let Some((length, section)) = self.heading_at(&keys, at, instrument) else {
                at += 1;
                continue;
            };
            let end = at + length;
            let behind = words.labels_behind(end, self.joining);
            let labels =
                if behind.is_empty() { words.labels_before(at, self.joining) } else { behind };
            let heading = words.stretch(at..end);
            found.extend(labels.into_iter().map(|label| Reference {
                heading: heading.to_owned(),
                target: self.clauses.get(&(section, label.clone())).copied(),
                label,
            }));
            at = end;
        }
        found
    }

    /// Whether a text can hold a reference at all: it has a label in brackets, or a number and the
    /// first word of a heading that numbers stand under. Most clauses have neither, and are not
    /// split into words.
    fn may_refer(&self, text: &str) -> bool {
        let is_bracketed = |at: usize| {
            let mut before = text.get(..at).unwrap_or_default().chars().rev();
            let letter = before.next().is_some_and(is_letter);
            letter && before.next().is_none_or(|c| !is_word_character(c) && c != '(')
        };
        memchr_iter(b')', text.as_bytes()).any(is_bracketed)
            || !text.is_ascii() && text.match_indices('）').any(|(at, _)| is_bracketed(at))
            || text.bytes().any(|byte| byte.is_ascii_digit())
                && (self.numbered.len() > MANY_HEADINGS
                    || self.numbered.iter().any(|word| word.find(text.as_bytes()).is_some()))
    }

    /// The longest heading of the instrument whose words stand at a place: how many words it has,
    /// and its section.
    fn heading_at(&self, keys: &[u64], at: usize, instrument: usize) -> Option<(usize, usize)> {
        let lengths = self.lengths.get(keys.get(at)?)?;
        lengths.iter().find_map(|length| {
            let words = keys.get(at..at + length)?.to_vec();
            Some((*length, *self.headings.get(&(instrument, words))?))
        })
    }
}

/// The instrument that a section belongs to, as an index; `None` where it is not compared.
fn instrument_of(tree: &ClauseTree, section: usize) -> Option<usize> {
    let index = tree.instruments.partition_point(|i| i.sections.end <= section);
    tree.instruments.get(index)?.sections.contains(&section).then_some(index)
}

fn word_keys(text: &str) -> Vec<u64> {
    tokens(text).filter(|token| token.is_word()).map(|token| token.key_of_letters(text)).collect()
}

/// A text that may cite clauses.
struct Cited<'a> {
    text: &'a str,
    tokens: Vec<Token>,
}

impl Cited<'_> {
    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.span.of(self.text))
    }

    fn stretch(&self, range: std::ops::Range<usize>) -> &str {
        stretch(self.text, self.tokens.get(range).unwrap_or_default())
    }

    /// `considering a), c) and d)`: the labels that follow a heading, without a gap.
    fn labels_behind(&self, start: usize, joining: [&Phrases; 2]) -> Vec<String> {
        let mut labels = Vec::new();
        let mut at = start;
        while at < start + REACH {
            match self.label_at(at) {
                Some((key, length)) => {
                    labels.push(key);
                    at += length;
                }
                None if self.joins(at, joining) => at += 1,
                None => break,
            }
        }
        labels
    }

    /// `points a) et c) du considérant`: the labels in front of a heading.
    fn labels_before(&self, end: usize, joining: [&Phrases; 2]) -> Vec<String> {
        let mut labels = Vec::new();
        let mut at = end;
        while at > end.saturating_sub(REACH) {
            if let Some(start) = at.checked_sub(2)
                && let Some((key, 2)) = self.label_at(start)
            {
                labels.push(key);
                at = start;
            } else if self.joins(at - 1, joining) {
                at -= 1;
            } else {
                break;
            }
        }
        labels.reverse();
        labels
    }

    /// A label in the text: a letter with its bracket, or a number that no unit follows.
    fn label_at(&self, at: usize) -> Option<(String, usize)> {
        let word = self.word(at);
        let letters = word.chars().filter(|c| is_letter(*c)).count();
        let bracket = matches!(self.word(at + 1), ")" | "）");
        if bracket && letters == 1 && !matches!(self.word(at.wrapping_sub(1)), "(" | "（") {
            return Some((label::key(word), 2));
        }
        let is_number = word.starts_with(|c: char| c.is_ascii_digit())
            && word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
            && word.len() < 4;
        is_number.then(|| (label::key(word), 1))
    }

    /// Whether a token may stand between labels: a comma, a quote or a common word.
    fn joins(&self, at: usize, joining: [&Phrases; 2]) -> bool {
        let word = self.word(at);
        let folded = fold_case(word);
        matches!(word, "," | "،" | "，" | "、" | "\"" | "“" | "”" | "«" | "»" | "'")
            || joining.iter().any(|phrases| phrases.contains(&folded))
    }
}
