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

use memchr::memchr_iter;

use crate::model::Span;
use crate::text::characters::{is_han, is_word_character};
use crate::text::fold::fold_case;

/// Phrases with typography and capitals folded, sorted so that the longest match is found fast.
///
/// They stand in one text, a line each, so that nothing but their places needs to be made of a list
/// that the program carries.
#[derive(Debug, Default)]
pub struct Phrases {
    lines: Cow<'static, str>,
    /// Where each phrase stands, in order.
    places: Vec<Span>,
}

impl Phrases {
    /// A set of the phrases, each folded.
    pub fn new<S: AsRef<str>>(phrases: impl IntoIterator<Item = S>) -> Self {
        let mut sorted: Vec<String> =
            phrases.into_iter().map(|phrase| fold_case(phrase.as_ref())).collect();
        sorted.sort_unstable();
        sorted.dedup();
        Self::of_lines(sorted.join("\n").into())
    }

    /// A set of phrases that are folded and sorted, each on a line.
    pub(super) fn sorted(lines: &'static str) -> Self {
        Self::of_lines(lines.trim_end_matches('\n').into())
    }

    fn of_lines(lines: Cow<'static, str>) -> Self {
        let (mut places, mut start) = (Vec::new(), 0);
        for end in memchr_iter(b'\n', lines.as_bytes()).chain([lines.len()]) {
            places.extend((start < end).then(|| Span::new(start, end)));
            start = end + 1;
        }
        Self { lines, places }
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
        let (mut rest, mut count) = (text, self.places.len());
        while !rest.is_empty() {
            count = self.count_before(rest, count);
            let last = self.places.get(count.checked_sub(1)?)?.of(&self.lines);
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
        let count = self.count_before(text, self.places.len());
        let last = count.checked_sub(1).and_then(|last| self.places.get(last));
        last.is_some_and(|place| place.of(&self.lines) == text)
    }

    /// The phrases, folded and sorted.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.places.iter().map(|place| place.of(&self.lines))
    }

    /// How many of the first `count` phrases are not greater than the text.
    fn count_before(&self, text: &str, count: usize) -> usize {
        let places = self.places.get(..count).unwrap_or_default();
        places.partition_point(|place| place.of(&self.lines) <= text)
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
