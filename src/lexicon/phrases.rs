//! A set of phrases that are looked for at the start of a text.
//!
//! In: phrases as printed, and a text with typography and capitals folded. Out: how much of the
//! text the longest phrase covers.
//!
//! ```text
//! phrases   considering, considering further      text   considering further a) that …
//!                                                        └───────┬─────────┘ 19 bytes
//! ```

use serde::{Deserialize, Deserializer};

use crate::text::characters::is_han;
use crate::text::fold::fold_case;

/// Phrases with typography and capitals folded, sorted so that the longest match is found fast.
#[derive(Debug, Default)]
pub struct Phrases {
    sorted: Vec<String>,
}

impl Phrases {
    /// A set of the phrases, each folded.
    pub fn new<S: AsRef<str>>(phrases: impl IntoIterator<Item = S>) -> Self {
        let mut sorted: Vec<String> =
            phrases.into_iter().map(|phrase| fold_case(phrase.as_ref())).collect();
        sorted.sort_unstable();
        sorted.dedup();
        Self { sorted }
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
        // A phrase that is a prefix sorts before the text; walking back from there, the first
        // match is the longest, and nothing can match once the first characters differ.
        let first = text.chars().next()?;
        let end = self.sorted.partition_point(|phrase| phrase.as_str() <= text);
        self.sorted
            .get(..end)?
            .iter()
            .rev()
            .take_while(|phrase| phrase.starts_with(first))
            .find(|phrase| text.starts_with(phrase.as_str()) && ends_word(text, phrase))
            .map(String::len)
    }

    /// Whether the whole text, folded with [`fold_case`], is one of the phrases.
    pub fn contains(&self, text: &str) -> bool {
        self.sorted.binary_search_by(|phrase| phrase.as_str().cmp(text)).is_ok()
    }

    /// The phrases, folded and sorted.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.sorted.iter().map(String::as_str)
    }
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

impl<'de> Deserialize<'de> for Phrases {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::<String>::deserialize(deserializer).map(Self::new)
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
