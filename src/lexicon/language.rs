//! Which of the six languages a text is in.
//!
//! In: a text. Out: its language, by script first and then by function words.
//!
//! ```text
//! mostly Arabic letters   ─► Arabic
//! mostly Latin letters    ─► English, French or Spanish: whose function words are the most frequent
//! ```

use unicode_normalization::char::is_combining_mark;

use super::Latin;
use crate::model::Language;
use crate::text::characters::{is_arabic, is_cyrillic, is_han, is_invisible, is_word_character};

/// How much of a text is looked at, in characters. The shares of letters and function words are
/// stable after a few hundred; a cover page in another language has two thousand.
const SAMPLE: usize = 8_000;

/// The language of a text; English where it has no letters.
///
/// ```
/// use revmark::lexicon::detect;
/// use revmark::model::Language;
/// assert_eq!(detect("Le Conseil, considérant les travaux de l'Union"), Language::French);
/// ```
pub fn detect(text: &str) -> Language {
    let sample = beginning(text);
    match script_of_bytes(sample.as_bytes()).unwrap_or_else(|| script_of_characters(sample)) {
        Script::Arabic => Language::Arabic,
        Script::Han => Language::Chinese,
        Script::Cyrillic => Language::Russian,
        Script::Latin => detect_latin(sample),
    }
}

/// What a text is mostly written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Arabic,
    Han,
    Cyrillic,
    Latin,
}

/// A Han character stands for a word of about four letters.
const LETTERS_OF_HAN: usize = 4;

/// The script with the most letters.
fn script_of_characters(sample: &str) -> Script {
    let (mut arabic, mut han, mut cyrillic, mut latin) = (0, 0, 0, 0);
    for character in sample.chars() {
        match character {
            _ if character.is_ascii_alphabetic() => latin += 1,
            _ if is_arabic(character) => arabic += 1,
            _ if is_han(character) => han += LETTERS_OF_HAN,
            _ if is_cyrillic(character) => cyrillic += 1,
            _ => {}
        }
    }
    let counts = [(arabic, Script::Arabic), (han, Script::Han), (cyrillic, Script::Cyrillic)];
    match counts.into_iter().max_by_key(|(count, _)| *count) {
        Some((count, script)) if count > latin => script,
        _ => Script::Latin,
    }
}

/// The script with the most letters, if the first bytes of the characters tell it for certain.
///
/// Counting bytes without branches is many times faster than decoding. In UTF-8 the letters of a
/// script nearly always begin with a byte of their own; the few characters that begin otherwise are
/// counted for all scripts but one, and if even so that one leads, it leads for certain.
fn script_of_bytes(sample: &[u8]) -> Option<Script> {
    if sample.is_ascii() {
        return Some(Script::Latin);
    }
    let latin = count(sample, |byte| byte.is_ascii_alphabetic());
    let arabic = count(sample, |byte| matches!(byte, 0xD8..=0xDB)); // U+0600…U+06FF
    let cyrillic = count(sample, |byte| matches!(byte, 0xD0..=0xD3)); // U+0400…U+04FF
    let han = count(sample, |byte| matches!(byte, 0xE5..=0xE9)); // U+5000…U+9FFF
    let others = count(sample, |byte| byte >= 0xC0) - arabic - cyrillic - han;
    let counts = [
        (arabic, others, Script::Arabic),
        (cyrillic, others, Script::Cyrillic),
        (han * LETTERS_OF_HAN, others * LETTERS_OF_HAN, Script::Han),
        (latin, 0, Script::Latin),
    ];
    let leads = |count: usize, script: Script| {
        counts.iter().all(|(other, more, rival)| *rival == script || count > other + more)
    };
    counts.iter().find(|(count, _, script)| leads(*count, *script)).map(|(_, _, script)| *script)
}

/// How many bytes are of a kind. Short chunks let the count stay in one byte, so the loop vectorizes.
fn count(bytes: &[u8], is_wanted: impl Fn(u8) -> bool) -> usize {
    let chunks = bytes.chunks(usize::from(u8::MAX));
    chunks.map(|chunk| usize::from(chunk.iter().map(|b| u8::from(is_wanted(*b))).sum::<u8>())).sum()
}

/// Whether a character stands inside a word: invisible ones and accents part none.
fn is_of_word(character: char) -> bool {
    is_word_character(character)
        || is_invisible(character)
        || !character.is_ascii() && is_combining_mark(character)
}

/// The first [`SAMPLE`] characters of a text, in whole words: the beginning of `Dubai` is French.
fn beginning(text: &str) -> &str {
    if text.len() <= SAMPLE {
        return text;
    }
    let mut rest = text.chars();
    if rest.nth(SAMPLE - 1).is_none() || rest.as_str().is_empty() {
        return text;
    }
    let sample = text.strip_suffix(rest.as_str()).unwrap_or(text);
    sample.rfind(char::is_whitespace).and_then(|end| sample.get(..end)).unwrap_or(sample)
}

/// English, French or Spanish by the number of function words.
fn detect_latin(sample: &str) -> Language {
    let mut counts = [0_usize; 3];
    for word in Words(sample) {
        let speakers = Latin::speakers(word);
        if speakers != 0 {
            for (bit, count) in counts.iter_mut().enumerate() {
                *count += usize::from(speakers >> bit & 1);
            }
        }
    }
    // The first of equals wins, so a text without any function word counts as English.
    let [english, french, spanish] = counts;
    match english.max(french).max(spanish) {
        most if most == english => Language::English,
        most if most == french => Language::French,
        _ => Language::Spanish,
    }
}

/// The words of a text, in order: runs of characters [of words](is_of_word).
///
/// ASCII, nearly all of the text in these languages, is split byte by byte.
struct Words<'a>(&'a str);

impl<'a> Iterator for Words<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        loop {
            let bytes = self.0.as_bytes();
            let is_gap = |byte: &u8| matches!(byte, b' '..=b'~' | b'\n' | b'\r' | b'\t');
            let is_letter = |byte: &u8| byte.is_ascii_alphanumeric();
            let gap = bytes.iter().take_while(|byte| is_gap(byte) && !is_letter(byte)).count();
            let letters = bytes.iter().skip(gap).take_while(|byte| is_letter(byte)).count();
            let end = gap + letters;
            if letters > 0 && bytes.get(end).is_none_or(is_gap) {
                let word = self.0.get(gap..end);
                self.0 = self.0.get(end..)?;
                return word;
            }
            let rest = self.0.get(gap..).filter(|rest| !rest.is_empty())?;
            let end = rest.find(|c| !is_of_word(c)).unwrap_or(rest.len());
            let (word, behind) = rest.split_at_checked(end)?;
            let mut behind = behind.chars();
            behind.next();
            self.0 = behind.as_str();
            if !word.is_empty() {
                return Some(word);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::function_words;
    use super::*;
    use crate::text::fold::fold_case;

    /// Texts in one or two of the six languages, with signs, accents and invisible characters.
    fn texts() -> impl Strategy<Value = String> {
        let words = |language: Language| {
            let words: Vec<String> = function_words(language).iter().map(str::to_owned).collect();
            let others =
                &["RES", "Été", "e\u{301}", "l\u{200b}es", "ﻫ", "㐀", "Ԁ", "х", "2014", "¿"];
            let others = prop::sample::select(&others[..]).prop_map(str::to_owned);
            let gaps = prop::sample::select(&[" ", ", ", "’", "\u{7}", "\n", "–", "。", ""][..]);
            let word = prop_oneof![6 => prop::sample::select(words), 1 => others];
            prop::collection::vec((word, gaps), 0..60)
        };
        let language = prop::sample::select(&Language::ALL[..]);
        let text = language.prop_flat_map(words);
        let text = text.prop_map(|words| {
            words
                .into_iter()
                .flat_map(|(word, gap)| [word.clone(), gap.to_string()])
                .collect::<String>()
        });
        prop::collection::vec(text, 1..3).prop_map(|parts| parts.concat())
    }

    proptest! {
        #[test]
        fn bytes_tell_the_script_as_characters_do(text in texts()) {
            if let Some(script) = script_of_bytes(text.as_bytes()) {
                prop_assert_eq!(script, script_of_characters(&text));
            }
        }

        #[test]
        fn words_are_split_at_every_character_that_is_of_none(text in texts()) {
            let words: Vec<&str> = Words(&text).collect();
            let by_characters = text.split(|c| !is_of_word(c)).filter(|word| !word.is_empty());
            prop_assert_eq!(words, by_characters.collect::<Vec<_>>());
        }

        #[test]
        fn speakers_are_those_whose_list_has_the_folded_word(text in texts()) {
            for word in Words(&text) {
                let folded = fold_case(word);
                let has = |language| u8::from(function_words(language).contains(&folded));
                let expected = has(Language::English)
                    | has(Language::French) << 1
                    | has(Language::Spanish) << 2;
                prop_assert_eq!(Latin::speakers(word), expected, "{}", word);
            }
        }
    }

    #[test]
    fn the_sample_ends_at_a_word() {
        for (text, expected) in
            [("é ".repeat(SAMPLE), SAMPLE / 2 * 3 - 1), ("é".repeat(SAMPLE), SAMPLE * 2)]
        {
            assert_eq!(beginning(&text).len(), expected);
        }
    }

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
