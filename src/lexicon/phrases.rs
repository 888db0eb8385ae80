//! A set of phrases that are looked for at the start of a text.
//!
//! In: phrases as printed, and a text with typography and capitals folded. Out: how much of the
//! text the longest phrase covers.
//!
//! ```text
//! phrases   considering, considering further      text   considering further a) that …
//!                                                        └───────┬─────────┘ 19 bytes
//! ```

use std::borrow::Cow;

use crate::text::characters::{is_han, is_word_character};
use crate::text::fold::fold_case;

/// Phrases with typography and capitals folded, sorted so that the longest match is found fast.
///
/// The phrases stand one behind the other in one text, so that a list can be a constant of the program
/// and needs no memory of its own.
#[derive(Debug, Default)]
pub struct Phrases {
    text: Cow<'static, str>,
    /// Where each phrase ends in the text, in order.
    ends: Cow<'static, [u32]>,
}

impl Phrases {
    /// A set of the phrases, each folded.
    pub fn new<S: AsRef<str>>(phrases: impl IntoIterator<Item = S>) -> Self {
        let mut sorted: Vec<String> =
            phrases.into_iter().map(|phrase| fold_case(phrase.as_ref())).collect();
        sorted.sort_unstable();
        sorted.dedup();
        let mut end = 0;
        let ends = sorted.iter().map(|phrase| {
            end += phrase.len();
            u32::try_from(end).unwrap_or(u32::MAX)
        });
        let ends: Vec<u32> = ends.collect();
        Self { text: sorted.concat().into(), ends: ends.into() }
    }

    /// A set of phrases that the build script folded, sorted and put one behind the other.
    pub(super) const fn folded(text: &'static str, ends: &'static [u32]) -> Self {
        Self { text: Cow::Borrowed(text), ends: Cow::Borrowed(ends) }
    }

    /// The length in bytes of the longest phrase that `text` begins with, ending at a word border.
    ///
    /// The text must be folded with [`fold_case`].
    ///
    /// ```
    /// use revmark::lexicon::Phrases;
    /// let phrases = Phrases::new(["recalling", "recalling also"]);
    /// assert_eq!(phrases.prefix_of("recalling also that"), Some(14));
    /// assert_eq!(phrases.prefix_of("recallings"), None);
    /// ```
    pub fn prefix_of(&self, text: &str) -> Option<usize> {
        // A phrase that is a prefix sorts before the text, and the longest one last. Where the phrase
        // that sorts last is none, a prefix can only be as long as what the two have in common.
        let (mut rest, mut count) = (text, self.ends.len());
        while !rest.is_empty() {
            count = self.count_before(rest, count);
            let last = self.phrase(count.checked_sub(1)?);
            let common = common_start(last, rest);
            if common == last.len() && ends_word(text, last) {
                return Some(common);
            }
            // The phrase itself is done with, also where it ends inside a word.
            count -= 1;
            rest = text.get(..common)?;
        }
        None
    }

    /// Whether the whole text, folded with [`fold_case`], is one of the phrases.
    pub fn contains(&self, text: &str) -> bool {
        let count = self.count_before(text, self.ends.len());
        count.checked_sub(1).is_some_and(|last| self.phrase(last) == text)
    }

    /// The phrases, folded and sorted.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).map(|index| self.phrase(index))
    }

    /// The phrase at an index.
    fn phrase(&self, index: usize) -> &str {
        let end_of = |index: usize| self.ends.get(index).map_or(0, |end| *end as usize);
        let start = index.checked_sub(1).map_or(0, end_of);
        self.text.get(start..end_of(index)).unwrap_or_default()
    }

    /// How many of the first `count` phrases are not greater than the text.
    fn count_before(&self, text: &str, count: usize) -> usize {
        let (mut low, mut high) = (0, count);
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.phrase(middle) <= text {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

/// How many bytes two texts begin with in common, in whole characters.
fn common_start(one: &str, other: &str) -> usize {
    let same = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    (0..=same).rev().find(|end| one.is_char_boundary(*end)).unwrap_or_default()
}

/// Whether a word ends where the phrase does: Chinese has no borders, elsewhere a letter or digit
/// would go on the word. A phrase that itself ends with a sign (`d'`, `rev.`) ends there.
fn ends_word(text: &str, phrase: &str) -> bool {
    let next = text.get(phrase.len()..).and_then(|rest| rest.chars().next());
    let last = phrase.chars().next_back();
    match (last, next) {
        (Some(last), Some(next)) => {
            !is_word_character(last) || !is_word_character(next) || is_han(last) || is_han(next)
        }
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_phrase_wins_at_a_word_border() {
        let phrases =
            Phrases::new(["عملاً", "إذ", "注意到", "进一步注意到", "invite", "invites the Council"]);
        assert_eq!(phrases.prefix_of("进一步注意到各国"), Some("进一步注意到".len()));
        assert_eq!(phrases.prefix_of("إذ يذكر"), Some("إذ".len()));
        assert_eq!(phrases.prefix_of("invites the council to"), Some("invites the council".len()));
        assert_eq!(phrases.prefix_of("invites the councillor"), None);
    }
}
