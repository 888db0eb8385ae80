//! What counts as the same text: typography is folded away before anything is compared.
//!
//! In: text as it was written. Out: a text in which two spellings that differ only in typography
//! are equal. It is only for comparing; what is printed is always what was written.
//!
//! ```text
//! re‑equipping  (U+2011)       ─►  re-equipping
//! بالقـرار ١٣٥  (tatweel)       ─►  بالقرار 135
//! А/70/125      (Cyrillic А)   ─►  A/70/125
//! “Connect  2030”              ─►  "Connect 2030"
//! ```
//!
//! Folded: compatibility forms (Unicode NFKC, UAX #15: presentation forms, full-width forms, NFC
//! against NFD), invisible characters, Arabic vowel signs and tatweel, kinds of space and their
//! number, hyphens, quotes, and Cyrillic letters that look like Latin ones. Capitals are kept.

use std::borrow::Cow;
use std::hash::Hasher;

use rustc_hash::FxHasher;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

use super::characters::is_invisible;

/// The text with its typography folded.
///
/// White space at both ends goes, inside it becomes single spaces; a text that is already folded is
/// borrowed.
///
/// ```
/// use revmark::text::fold::fold;
/// assert_eq!(fold("re\u{2011}equipping\u{a0} systems"), "re-equipping systems");
/// assert_eq!(fold("بالقـرارِ"), "بالقرار");
/// ```
pub fn fold(text: &str) -> Cow<'_, str> {
    if is_folded_ascii(text.as_bytes()) {
        return Cow::Borrowed(text);
    }
    let mut folded = String::with_capacity(text.len());
    if is_nfkc_quick(text.chars()) == IsNormalized::Yes {
        fold_into(&mut folded, text.chars());
    } else {
        // Invisible characters go first: a letter and its accent may be apart only by one of them.
        fold_into(&mut folded, text.chars().filter(|c| !is_invisible(*c)).nfkc());
    }
    Cow::Owned(folded)
}

/// The folded text in lower case, for lexicon look-ups and likeness.
///
/// ```
/// use revmark::text::fold::fold_case;
/// assert_eq!(fold_case("RÉSOLUTION"), fold_case("Re\u{301}solution"));
/// ```
pub fn fold_case(text: &str) -> String {
    // Lower case comes first: capital В looks like a Latin letter and small в does not.
    match fold(&text.to_lowercase()) {
        Cow::Borrowed(folded) => folded.to_owned(),
        Cow::Owned(folded) => folded,
    }
}

/// The text as printed, without invisible characters and with single spaces: for names and titles
/// that are quoted outside their line.
///
/// ```
/// assert_eq!(revmark::text::fold::tidy(" Rev.\u{a0}Dubai,  2014\u{200f}"), "Rev. Dubai, 2014");
/// ```
pub fn tidy(text: &str) -> String {
    let mut tidied = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let before = tidied.len();
        if before > 0 {
            tidied.push(' ');
        }
        let start = tidied.len();
        tidied.extend(word.chars().filter(|c| is_shown(*c)));
        if tidied.len() == start {
            tidied.truncate(before);
        }
    }
    tidied
}

/// Vowel signs and tatweel do not change a word, but they do show.
fn is_shown(character: char) -> bool {
    !is_invisible(character)
        || matches!(character, '\u{0640}' | '\u{064B}'..='\u{0652}' | '\u{0670}')
}

/// Whether the two texts differ in typography at most.
pub fn is_same(left: &str, right: &str) -> bool {
    left == right || fold(left) == fold(right)
}

/// A number that is equal for texts that differ in typography at most.
///
/// Different texts get different numbers but for one chance in 2⁶⁴; the numbers are the same on
/// every machine and in every run.
pub fn hash(text: &str) -> u64 {
    hash_bytes(fold(text).as_bytes())
}

/// The same for texts that differ in typography and capitals at most.
pub fn hash_case(text: &str) -> u64 {
    if text.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return hash_bytes(text.as_bytes());
    }
    hash_bytes(fold_case(text).as_bytes())
}

/// A number that only equal texts share.
pub fn hash_exact(text: &str) -> u64 {
    hash_bytes(text.as_bytes())
}

fn hash_bytes(bytes: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(bytes);
    hasher.finish()
}

/// Printable ASCII with single spaces inside: the common case in four of the six languages.
fn is_folded_ascii(bytes: &[u8]) -> bool {
    let mut space = true;
    for &byte in bytes {
        if !(b' '..=b'~').contains(&byte) || byte == b'`' || (byte == b' ' && space) {
            return false;
        }
        space = byte == b' ';
    }
    bytes.is_empty() || !space
}

fn fold_into(folded: &mut String, characters: impl Iterator<Item = char>) {
    let mut space = false;
    for character in characters {
        if character.is_whitespace() {
            space = !folded.is_empty();
        } else if !is_invisible(character) {
            if space {
                folded.push(' ');
                space = false;
            }
            folded.push(fold_character(character));
        }
    }
}

/// The one character that stands for all that look the same in a resolution.
fn fold_character(character: char) -> char {
    match character {
        '\u{2010}' | '\u{2011}' => '-',
        '‘' | '’' | '‚' | '‛' | '′' | '`' | '´' | 'ʼ' => '\'',
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' => '"',
        'А'..='ҿ' => fold_cyrillic(character),
        _ => fold_digit(character),
    }
}

/// The digits of Arabic and Persian as European ones.
pub(super) fn fold_digit(character: char) -> char {
    let zero = match character {
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        _ => return character,
    };
    char::from_digit(u32::from(character) - u32::from(zero), 10).unwrap_or(character)
}

/// Cyrillic letters that are drawn like a Latin letter; labels and document symbols mix the two.
fn fold_cyrillic(character: char) -> char {
    match character {
        'А' => 'A',
        'В' => 'B',
        'Е' => 'E',
        'К' => 'K',
        'М' => 'M',
        'Н' => 'H',
        'О' => 'O',
        'Р' => 'P',
        'С' => 'C',
        'Т' => 'T',
        'Х' => 'X',
        'а' => 'a',
        'е' => 'e',
        'о' => 'o',
        'р' => 'p',
        'с' => 'c',
        'у' => 'y',
        'х' => 'x',
        'і' => 'i',
        'ѕ' => 's',
        'ј' => 'j',
        _ => character,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typography_is_folded_in_every_script() {
        for (left, right) in [
            ("ITU‑T  Study\u{a0}Group", "ITU-T Study Group"),
            ("l’Union «présente»", "l'Union \"présente\""),
            ("de\u{301}cide", "décide"),
            ("А/70/125", "A/70/125"),
            ("إذ يذكِّر", "إذ يذكر"),
            ("بالقـرار", "بالقرار"),
            ("ﻫ", "ه"),
            ("第１３９号决议（修订版）", "第139号决议(修订版)"),
            ("ра\u{ad}дио", "радио"),
            ("a\u{0}b\u{202e}c", "abc"),
            ("\u{feff} x ", "x"),
        ] {
            assert!(is_same(left, right), "{left:?} {right:?}: {:?} {:?}", fold(left), fold(right));
        }
    }

    #[test]
    fn words_figures_capitals_and_signs_are_kept() {
        for (left, right) in [
            ("Busan", "BUSAN"),
            ("2014", "2017"),
            ("services,", "services;"),
            ("être", "etre"),
            ("2006–2010", "2006-2010"),
            ("телекоммуникации", "телекоммуникаций"),
            ("三个", "六个"),
        ] {
            assert!(!is_same(left, right), "{left:?} {right:?}");
        }
    }

    #[test]
    fn capitals_fold_to_their_small_letters() {
        for (left, right) in
            [("РЕШЕНИЕ ВКРТУМН", "решение вкртумн"), ("DÉCISION", "décision"), ("İ", "i\u{307}")]
        {
            assert_eq!(fold_case(left), fold_case(right));
        }
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for text in
            ["  a  b ", "\u{fdfa}", "İ", "ǆ", "e\u{301}\u{200d}", "´", "\u{2011}\u{2011}", "«x»"]
        {
            let once = fold(text).into_owned();
            assert_eq!(fold(&once), once, "{text:?}");
        }
    }
}
