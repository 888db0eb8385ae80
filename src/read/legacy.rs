//! Which legacy encoding bytes are in that are not Unicode.
//!
//! In: bytes. Out: the encoding in which most letters stand in words that can be words.
//!
//! ```text
//! CF F0 E8 E7 ED E0 E2 E0 FF     windows-1251   Признавая    one script, capital first: a word
//!                                windows-1252   Ïðèçíàâàÿ    accents in a row: none
//!                                windows-1256   دًèçيàâàے    two scripts: none
//! ```
//!
//! Every byte has a meaning in the code pages, so none of them can be ruled out; but only the
//! right one gives words. On single lines of resolutions this is right more often than detectors
//! made for web pages, which must tell thirty encodings apart.

use encoding_rs::{Encoding, GB18030, WINDOWS_1251, WINDOWS_1252, WINDOWS_1256};

use crate::text::characters::{is_arabic, is_cyrillic, is_han};

/// The encodings of the six languages; where two do equally well, the earlier one is taken.
const CANDIDATES: [&Encoding; 4] = [WINDOWS_1252, WINDOWS_1251, WINDOWS_1256, GB18030];

/// The likeliest encoding of the bytes.
pub(super) fn guess(bytes: &[u8]) -> &'static Encoding {
    /// Enough to be sure, in bytes.
    const SAMPLE: usize = 1 << 15;
    let start = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or_default();
    let rest = bytes.get(start..).unwrap_or_default();
    let sample = rest.get(..SAMPLE).unwrap_or(rest);
    let mut best = (i64::MIN, WINDOWS_1252);
    for encoding in CANDIDATES {
        let score = score(&encoding.decode_without_bom_handling(sample).0);
        if score > best.0 {
            best = (score, encoding);
        }
    }
    best.1
}

/// The bytes of words that can be words, less those of the others and more for what the encoding
/// has no character for; words of ASCII are the same in every candidate and do not count.
fn score(text: &str) -> i64 {
    /// Chinese has no such bytes, other text read as Chinese has them at every other word's end.
    const FAULT: i64 = 10;
    let faults = text.matches(char::REPLACEMENT_CHARACTER).count();
    let words = text.split(|character: char| !character.is_alphabetic());
    let words: i64 = words
        .filter(|word| !word.is_ascii())
        .map(|word| if is_believable(word) { weight(word) } else { -weight(word) })
        .sum();
    words - FAULT * i64::try_from(faults).unwrap_or(i64::MAX / FAULT)
}

/// The length of a word in bytes of its legacy encoding: two for a Han character, one for others.
fn weight(word: &str) -> i64 {
    word.chars().map(|character| if is_han(character) { 2 } else { 1 }).sum()
}

/// Whether letters in this order can be a word: all in one script, no capital after a small letter,
/// and no more than two accented Latin letters in a row; Chinese has no spaces, so a Han character
/// alone is likely an accident.
fn is_believable(word: &str) -> bool {
    let Some(first) = word.chars().next() else {
        return false;
    };
    let script = Script::of(first);
    let mut accents = 0;
    let mut small = false;
    for character in word.chars() {
        if Script::of(character) != script || (small && character.is_uppercase()) {
            return false;
        }
        small = character.is_lowercase();
        accents = if character.is_ascii() { 0 } else { accents + 1 };
        if script == Script::Latin && accents > 2 {
            return false;
        }
    }
    script != Script::Han || accents > 1
}

/// The scripts of the six languages.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Cyrillic,
    Arabic,
    Han,
}

impl Script {
    fn of(character: char) -> Self {
        match character {
            _ if is_cyrillic(character) => Self::Cyrillic,
            _ if is_arabic(character) => Self::Arabic,
            _ if is_han(character) => Self::Han,
            _ => Self::Latin,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_is_enough_to_tell_the_encodings_apart() {
        for (encoding, line) in [
            (WINDOWS_1252, "la Résolution 7 sur les phares côtiers et les îles éloignées,"),
            (WINDOWS_1252, "RÉSOLUTION 7 (RÉV. GENÈVE, 2031)"),
            (WINDOWS_1252, "la señal acústica de niebla y la observación de la mar,"),
            (WINDOWS_1252, "the ‘fog signal’ – a figure of 5 °C"),
            (WINDOWS_1251, "признавая, что маяки передают сигналы круглосуточно,"),
            (WINDOWS_1251, "РЕЗОЛЮЦИЯ 7 (Пересм. Женева, 2031 г.)"),
            (WINDOWS_1251, "b)\tчто в ходе исследований МСЭ-R учтены «туманные» сигналы;"),
            (WINDOWS_1256, "وإذ يدرك أن المنارات تبث إشارات الضباب ليلاً ونهاراً،"),
            (WINDOWS_1256, "القرار 7 (المراجَع في جنيف، 2031)"),
            (GB18030, "认识到灯塔昼夜发射雾号，"),
        ] {
            let (bytes, _, unmappable) = encoding.encode(line);
            assert!(!unmappable, "{line}");
            assert_eq!(guess(&bytes), encoding, "{line}");
        }
    }

    #[test]
    fn without_evidence_the_guess_is_western() {
        for bytes in [&b"caf\xE9"[..], b"5\xA0km", b"", b"\x93quoted\x94"] {
            assert_eq!(guess(bytes), WINDOWS_1252);
        }
    }
}
