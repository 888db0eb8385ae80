//! Cuts runs of Han characters into words.
//!
//! Chinese has no spaces, so single characters would be marked where an editor marks words:
//!
//! ```text
//! 每两年向理事会报告  ─►  每│两年│向│理事会│报告
//! ```
//!
//! The words are those of jieba's dictionary. On the hand-marked pairs, marks on these words match 0.98
//! of the human groups, marks on single characters 0.83 (docs/adr/0004-chinese-words.md). Loading the
//! dictionary takes about 100 ms and 24 MB, so it is loaded only when Han characters changed.
//!
//! Without the feature `chinese` there is no dictionary, and each character is a word.

use std::fmt;
#[cfg(feature = "chinese")]
use std::sync::{Arc, OnceLock};

#[cfg(feature = "chinese")]
use jieba_rs::Jieba;

/// The dictionary of Chinese words, loaded when it is first needed. Clones share it.
///
/// ```
/// use revmark::mark::{Dictionary, Options};
///
/// let dictionary = Dictionary::default();
/// // For any number of comparisons, in any number of threads.
/// let options = Options { typography: false, dictionary: dictionary.clone() };
/// # let _ = options;
/// ```
#[derive(Clone, Default)]
pub struct Dictionary {
    #[cfg(feature = "chinese")]
    loaded: Arc<OnceLock<Jieba>>,
}

impl fmt::Debug for Dictionary {
    /// Whether it is loaded, and not its half a million words.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = formatter.debug_struct("Dictionary");
        #[cfg(feature = "chinese")]
        shown.field("is_loaded", &self.loaded.get().is_some());
        shown.finish()
    }
}

impl Dictionary {
    /// The lengths in bytes of the words of a run of Han characters, in order; they add up to its
    /// length.
    #[cfg(feature = "chinese")]
    pub(super) fn words(&self, run: &str) -> Vec<usize> {
        let jieba = self.loaded.get_or_init(Jieba::new);
        // Without the statistical guess at unknown words: it depends on distant context, so that
        // the same name could be cut in two ways in the two versions.
        let mut lengths = Vec::new();
        for token in jieba.cut(run, false) {
            let border = inner_border(token.word, jieba);
            lengths.extend(border);
            lengths.push(token.word.len() - border.unwrap_or(0));
        }
        lengths
    }

    /// The lengths in bytes of the characters of a run: without the dictionary each is a word.
    #[cfg(not(feature = "chinese"))]
    #[allow(clippy::unused_self, reason = "has the signature that the dictionary needs")]
    pub(super) fn words(&self, run: &str) -> Vec<usize> {
        run.chars().map(char::len_utf8).collect()
    }
}

/// Where a word of the dictionary is still two: a numeral and the general counter (三│个), or two
/// words of two characters each (密切│合作).
#[cfg(feature = "chinese")]
fn inner_border(word: &str, jieba: &Jieba) -> Option<usize> {
    const NUMERALS: &str = "〇一二两三四五六七八九十百千万亿几数";
    if let Some(numeral) = word.strip_suffix('个') {
        let is_numeral = !numeral.is_empty() && numeral.chars().all(|c| NUMERALS.contains(c));
        return is_numeral.then_some(numeral.len());
    }
    let (middle, _) = word.char_indices().nth(2)?;
    let (first, second) = word.split_at_checked(middle)?;
    let halves = second.chars().count() == 2 && jieba.has_word(first) && jieba.has_word(second);
    halves.then_some(middle)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(run: &str) -> String {
        let mut rest = run;
        let mut words = Vec::new();
        for length in Dictionary::default().words(run) {
            let (word, behind) = rest.split_at(length);
            words.push(word);
            rest = behind;
        }
        assert_eq!(rest, "");
        words.join("│")
    }

    #[cfg(not(feature = "chinese"))]
    #[test]
    fn without_the_dictionary_each_character_is_a_word() {
        assert_eq!(cut("每两年"), "每│两│年");
    }

    #[cfg(feature = "chinese")]
    #[test]
    fn words_are_those_an_editor_would_mark() {
        assert_eq!(cut("每两年向理事会报告"), "每│两年│向│理事会│报告");
        assert_eq!(cut("在三个国家密切合作"), "在│三│个│国家│密切│合作");
        assert_eq!(cut("布宜诺斯艾利斯"), "布宜诺斯艾利斯");
    }

    #[cfg(feature = "chinese")]
    #[test]
    fn clones_share_what_was_loaded() {
        let (one, other) = (Dictionary::default(), Dictionary::default());
        let shared = one.clone();
        std::thread::scope(|scope| {
            scope.spawn(|| shared.words("理事会"));
        });
        assert!(one.loaded.get().is_some());
        assert!(other.loaded.get().is_none());
    }
}
