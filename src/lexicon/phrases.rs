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

use crate::text::characters::is_han;
use crate::text::fold::fold_case;

/// Phrases with typography and capitals folded, sorted so that the longest match is found fast.
#[derive(Debug, Default)]
pub struct Phrases {
    sorted: Vec<Cow<'static, str>>,
}

impl Phrases {
    /// A set of the phrases, each folded.
    pub fn new<S: AsRef<str>>(phrases: impl IntoIterator<Item = S>) -> Self {
        let mut sorted: Vec<Cow<'static, str>> =
            phrases.into_iter().map(|phrase| fold_case(phrase.as_ref()).into()).collect();
        sorted.sort_unstable();
        sorted.dedup();
        Self { sorted }
    }

    /// A set of phrases that are folded and sorted.
    pub(super) fn sorted(phrases: Vec<&'static str>) -> Self {
        Self { sorted: phrases.into_iter().map(Cow::Borrowed).collect() }
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
        let mut rest = text;
        let mut sorted = self.sorted.as_slice();
        while !rest.is_empty() {
            let end = sorted.partition_point(|phrase| **phrase <= *rest);
            sorted = sorted.get(..end)?;
            let last = sorted.last()?;
            let common = common_start(last, rest);
            if common == last.len() && ends_word(text, last) {
                return Some(common);
            }
            // The phrase itself is done with, also where it ends inside a word.
            sorted = sorted.get(..end - 1)?;
            rest = text.get(..common)?;
        }
        None
    }

    /// Whether the whole text, folded with [`fold_case`], is one of the phrases.
    pub fn contains(&self, text: &str) -> bool {
        self.sorted.binary_search_by(|phrase| (**phrase).cmp(text)).is_ok()
    }

    /// The phrases, folded and sorted.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.sorted.iter().map(|phrase| &**phrase)
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
            !last.is_alphanumeric() || !next.is_alphanumeric() || is_han(last) || is_han(next)
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
