//! Which of the six languages a text is in.
//!
//! In: a text. Out: its language, by script first and then by function words.
//!
//! ```text
//! mostly Arabic letters   ─► Arabic
//! mostly Latin letters    ─► English, French or Spanish: whose function words are the most frequent
//! ```

use std::borrow::Cow;

use rustc_hash::FxHashMap;
use unicode_normalization::char::is_combining_mark;

use crate::lexicon::function_words;
use crate::model::Language;
use crate::text::characters::{is_arabic, is_cyrillic, is_han, is_invisible, is_word_character};
use crate::text::fold::fold_case;

/// How much of a text is looked at, in characters. The shares of letters and function words are
/// stable after a few hundred; a cover page in another language has two thousand.
const SAMPLE: usize = 8_000;

/// The language of a text; English where it has no letters.
pub(super) fn detect(text: &str) -> Language {
    let sample = beginning(text);
    let mut counts = [(0_usize, Language::Arabic), (0, Language::Chinese), (0, Language::Russian)];
    let mut latin = 0;
    for character in sample.chars() {
        let script = match character {
            _ if character.is_ascii_alphabetic() => {
                latin += 1;
                continue;
            }
            _ if is_arabic(character) => 0,
            _ if is_han(character) => 1,
            _ if is_cyrillic(character) => 2,
            _ => continue,
        };
        if let Some((count, _)) = counts.get_mut(script) {
            // A Han character stands for a word of about four letters.
            *count += if script == 1 { 4 } else { 1 };
        }
    }
    match counts.into_iter().max_by_key(|(count, _)| *count) {
        Some((count, language)) if count > latin => language,
        _ => detect_latin(sample),
    }
}

/// Whether a character stands inside a word: invisible ones and accents part none.
fn is_of_word(character: char) -> bool {
    is_word_character(character)
        || is_invisible(character)
        || !character.is_ascii() && is_combining_mark(character)
}

/// The first [`SAMPLE`] characters of a text, in whole words: the beginning of `Dubai` is French.
fn beginning(text: &str) -> &str {
    let Some((end, _)) = text.char_indices().nth(SAMPLE) else { return text };
    let sample = text.get(..end).unwrap_or(text);
    sample.rfind(char::is_whitespace).and_then(|end| sample.get(..end)).unwrap_or(sample)
}

/// English, French or Spanish by the number of function words.
fn detect_latin(sample: &str) -> Language {
    const LANGUAGES: [Language; 3] = [Language::English, Language::French, Language::Spanish];
    // One look-up a word: looking into three lists took a tenth of the time of a short text.
    let mut speakers: FxHashMap<&str, [usize; 3]> = FxHashMap::default();
    for (index, language) in LANGUAGES.into_iter().enumerate() {
        for word in function_words(language).iter() {
            if let Some(count) = speakers.entry(word).or_default().get_mut(index) {
                *count = 1;
            }
        }
    }
    let mut counts = [0_usize; 3];
    for word in sample.split(|c: char| !is_of_word(c)) {
        let is_small = word.bytes().all(|byte| byte.is_ascii_lowercase());
        let word = if is_small { Cow::Borrowed(word) } else { Cow::Owned(fold_case(word)) };
        if let Some(found) = speakers.get(&*word) {
            counts.iter_mut().zip(found).for_each(|(count, one)| *count += one);
        }
    }
    // The first of equals wins, so a text without any function word counts as English.
    let mut best = (0, Language::English);
    for (count, language) in counts.into_iter().zip(LANGUAGES) {
        if count > best.0 {
            best = (count, language);
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_is_cut_where_the_sample_ends() {
        let names = "Dubai ".repeat(SAMPLE);
        for start in 0.."Dubai ".len() {
            assert_eq!(detect(names.get(start..).unwrap()), Language::English);
        }
    }

    #[test]
    fn each_language_is_told_from_the_others() {
        for (text, language) in [
            ("إن المجلس، إذ يذكر بأهمية الاتصالات (ITU)", Language::Arabic),
            ("理事会，考虑到ITU-T第2研究组的工作", Language::Chinese),
            ("The Council, considering the work of the Union", Language::English),
            ("Le Conseil, considérant les travaux de l'Union", Language::French),
            ("Совет, учитывая работу Союза и ITU-T", Language::Russian),
            ("El Consejo, considerando los trabajos de la Unión", Language::Spanish),
            ("2014", Language::English),
            ("h\u{200b}e\u{200b} l\u{200b}a\u{200b}y", Language::English),
            ("e\u{301}tude e\u{301}gale", Language::English),
        ] {
            assert_eq!(detect(text), language, "{text}");
        }
    }
}
