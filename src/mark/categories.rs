//! What each change is about, and the symbol that follows from it.
//!
//! In: the words of two texts and the hunks between them. Out: categories; from all of a row's
//! categories, its symbol.
//!
//! ```text
//! (Rev. [Dubai, 2014→Busan, 2018])     reference       MOD
//! [600→680] million                    figure          MOD
//! remains [limited,→patchy;]           wording, punctuation   MOD
//! authorities[,→;]                     punctuation     (MOD)
//! ```

use std::ops::Range;

use super::hunks::Hunk;
use super::tokens::Words;
use crate::lexicon::Lexicon;
use crate::model::{Categories, Category, ClauseKind, Symbol};
use crate::text::fold::{fold_case, hash_case};
use crate::text::words::Class;

/// What the hunks of one row are about.
pub(super) fn of_hunks(
    (base, revised): (&Words<'_>, &Words<'_>),
    hunks: &[Hunk],
    kind: ClauseKind,
    lexicon: &Lexicon,
) -> Categories {
    let mut categories = Categories::default();
    for hunk in hunks {
        let sides = [(base, &hunk.base), (revised, &hunk.revised)];
        let of_capitals = is_capitals_only(sides);
        if of_capitals || !signs(base, &hunk.base).eq(signs(revised, &hunk.revised)) {
            categories.insert(Category::Punctuation);
        }
        if of_capitals || is_signs_only(sides) {
            continue;
        }
        if sides.iter().any(|(words, range)| is_reference(words, range, lexicon)) {
            categories.insert(Category::Reference);
        } else if kind.is_heading() {
            categories.insert(Category::Heading);
        } else if is_figure(sides) {
            categories.insert(Category::Figure);
        } else {
            categories.insert(Category::Wording);
        }
        if kind.is_heading() {
            categories.insert(Category::Heading);
        }
    }
    categories
}

/// The symbol of a row that both versions have; a difference of typography alone is (MOD) where it
/// is marked and NOC where it is not.
pub(super) fn symbol(categories: Categories, typography: bool) -> Symbol {
    let of_substance =
        [Category::Wording, Category::Reference, Category::Figure, Category::Heading];
    let editorial = [Category::Renumbering, Category::Punctuation];
    if of_substance.into_iter().any(|category| categories.contains(category)) {
        Symbol::Mod
    } else if editorial.into_iter().any(|category| categories.contains(category))
        || typography && categories.contains(Category::Typography)
    {
        Symbol::EditorialMod
    } else {
        Symbol::Noc
    }
}

type Sides<'a, 'w> = [(&'a Words<'w>, &'a Range<usize>); 2];

/// The signs at the end of a hunk: a comma inside a venue and year is no change of punctuation.
fn signs<'w>(words: &Words<'w>, range: &Range<usize>) -> impl Iterator<Item = &'w str> {
    let signs = range.clone().rev().take_while(|index| !words.is_word(*index));
    signs.map(|index| words.word(index))
}

fn is_signs_only(sides: Sides<'_, '_>) -> bool {
    sides.iter().all(|(words, range)| words.count((*range).clone()) == 0)
}

/// Whether the words are the same but for capitals.
fn is_capitals_only([(base, one), (revised, other)]: Sides<'_, '_>) -> bool {
    let lower = |words: &Words<'_>, range: &Range<usize>| -> Vec<u64> {
        range
            .clone()
            .filter(|index| words.is_word(*index))
            .map(|index| hash_case(words.word(index)))
            .collect()
    };
    let (left, right) = (lower(base, one), lower(revised, other));
    !left.is_empty() && left == right
}

/// Whether every word that changed is a number.
fn is_figure(sides: Sides<'_, '_>) -> bool {
    sides.iter().all(|(words, range)| {
        (*range).clone().filter(|index| words.is_word(*index)).all(|index| {
            words.tokens.get(index).is_some_and(|token| token.class == Class::Number)
                || words.word(index) == "年"
        })
    })
}

/// Whether the words stand in a reference: a document symbol, a number behind `Resolution`, a venue
/// or year in a bracket, the label of a clause.
fn is_reference(words: &Words<'_>, range: &Range<usize>, lexicon: &Lexicon) -> bool {
    if range.is_empty() {
        return false;
    }
    range.clone().any(|index| is_document_symbol(words.word(index)))
        || is_behind_instrument(words, range.start, lexicon)
        || is_edition(words, range, lexicon)
        || is_clause_label(words, range)
}

/// `A/RES/70/125`, `COM6/5`.
fn is_document_symbol(word: &str) -> bool {
    word.contains('/') && word.bytes().any(|byte| byte.is_ascii_digit()) && !word.contains("//")
}

/// `Resolution 71`: a number whose word is in front of it.
fn is_behind_instrument(words: &Words<'_>, at: usize, lexicon: &Lexicon) -> bool {
    let is_number = words.word(at).starts_with(|c: char| c.is_ascii_digit());
    let Some(before) = at.checked_sub(1).filter(|_| is_number) else { return false };
    let folded = fold_case(words.word(before));
    lexicon.references.instruments.contains(&folded) || folded == "第"
}

/// So much of a text is looked at for a venue, in characters; the longest has 30.
const LONGEST_VENUE: usize = 40;

/// A hunk inside one bracket that holds a year: `(Rev. Dubai, 2014)`, `（2014年，釜山，修订版）`.
fn is_edition(words: &Words<'_>, range: &Range<usize>, lexicon: &Lexicon) -> bool {
    const OPEN: [char; 2] = ['(', '（'];
    const CLOSE: [char; 2] = [')', '）'];
    /// The longest bracket seen holds two venues with years.
    const LONGEST: usize = 24;
    let first = (range.start.saturating_sub(LONGEST)..range.start).rev();
    let open =
        first.take_while(|i| !words.is_any_sign(*i, &CLOSE)).find(|i| words.is_any_sign(*i, &OPEN));
    let last = range.end..range.end + LONGEST;
    let close =
        last.take_while(|i| !words.is_any_sign(*i, &OPEN)).find(|i| words.is_any_sign(*i, &CLOSE));
    let (Some(open), Some(close)) = (open, close) else { return false };
    let has_year = (open..close).any(|i| {
        let word = words.word(i);
        word.len() == 4
            && (word.starts_with("19") || word.starts_with("20"))
            && word.bytes().all(|b| b.is_ascii_digit())
    });
    if !has_year {
        return false;
    }
    let has_place = || {
        range.clone().chain(open..close).any(|i| {
            // Venues begin with a letter.
            let token =
                words.tokens.get(i).filter(|token| matches!(token.class, Class::Word | Class::Han));
            let rest = token.and_then(|token| words.text.get(token.span.start as usize..));
            rest.is_some_and(|rest| {
                let end = rest.char_indices().nth(LONGEST_VENUE).map_or(rest.len(), |(at, _)| at);
                let folded = fold_case(rest.get(..end).unwrap_or_default());
                lexicon.references.venues.prefix_of(&folded).is_some()
            })
        })
    };
    let is_year = |i: usize| words.word(i).bytes().all(|b| b.is_ascii_digit());
    range.clone().all(is_year) || has_place()
}

/// `considering b)`: one letter or a number in front of a closing bracket that nothing opens.
fn is_clause_label(words: &Words<'_>, range: &Range<usize>) -> bool {
    words.word(range.start).chars().count() <= 2
        && range.len() == 1
        && words.is_any_sign(range.end, &[')', '）'])
        && !range.start.checked_sub(1).is_some_and(|before| words.is_any_sign(before, &['(', '（']))
}
