//! Pairs of texts of any size, the same on every machine.
//!
//! In: one of six languages, and how many resolutions. Out: a base and a revised version: the plain case of the
//! corpus in that language again and again, each time with a number and with words of its own, and
//! with the same edits, some 25 of its 41 lines.
//!
//! ```text
//! corpus   RESOLUTION 113 …     c)  that battery-powered valves must work for five years,
//! copy 0   RESOLUTION 113 …     c)  that battery-powered valves must work for five years,
//! copy 1   RESOLUTION 114 …     c)  that battery-powered rumogi must work for five tasohe,
//! ```
//!
//! A word becomes the same other word wherever it stands in both versions of one copy, so the edits
//! are those of the corpus, and no clause of one copy can be taken for that of another.

#![allow(clippy::cast_possible_truncation, reason = "what is made up may be cut")]

pub(crate) mod shapes;

use revmark::model::Language;

/// Two versions of one text.
#[derive(Debug, Clone)]
pub(crate) struct Pair {
    pub(crate) base: String,
    pub(crate) revised: String,
}

/// The lines above the first heading, whose words are those of the lexicon.
const OPENING: usize = 4;
/// One word in so many is another in each copy.
const CHANGED: u64 = 4;
/// Shorter words bind sentences and stay: in letters.
const SHORT: usize = 5;

/// Both versions of so many resolutions, one after the other.
pub(crate) fn resolutions(language: Language, count: usize) -> Pair {
    let (base, revised) = corpus(language);
    let copies = |text: &str| (0..count).map(|copy| copy_of(text, language, copy)).collect();
    Pair { base: copies(base), revised: copies(revised) }
}

/// The plain case of the corpus.
fn corpus(language: Language) -> (&'static str, &'static str) {
    macro_rules! case {
        ($name:literal) => {
            (
                include_str!(concat!("../../corpus/", $name, "/base.txt")),
                include_str!(concat!("../../corpus/", $name, "/revised.txt")),
            )
        };
    }
    match language {
        Language::Arabic => case!("011-ar-plain"),
        Language::Chinese => case!("009-zh-plain"),
        Language::English => case!("001-en-plain"),
        Language::French => case!("003-fr-plain"),
        Language::Russian => case!("007-ru-plain"),
        Language::Spanish => case!("005-es-plain"),
    }
}

/// One copy of a resolution, which ends with a line break.
fn copy_of(text: &str, language: Language, copy: usize) -> String {
    let mut out = String::with_capacity(text.len() + 256);
    for (index, line) in text.lines().enumerate() {
        // Headings end with a word; they and the opening are what the parser looks for.
        let is_clause = index >= OPENING && line.ends_with(|last: char| !last.is_alphanumeric());
        match index {
            0 => out.push_str(&numbered(line, copy)),
            _ if is_clause && copy > 0 => push_other_words(line, (language, copy), &mut out),
            _ => out.push_str(line),
        }
        out.push('\n');
    }
    out
}

/// The number line of a copy: its first number is counted on.
fn numbered(line: &str, copy: usize) -> String {
    let is_digit = |character: char| character.is_ascii_digit();
    let start = line.find(is_digit).unwrap();
    let (before, rest) = line.split_at(start);
    let (number, after) =
        rest.split_at(rest.find(|character| !is_digit(character)).unwrap_or(rest.len()));
    format!("{before}{}{after}", number.parse::<usize>().unwrap() + copy)
}

/// Writes a line in which some words, or single characters of Chinese, are others.
fn push_other_words(line: &str, (language, copy): (Language, usize), out: &mut String) {
    let mut rest = line;
    while let Some(first) = rest.chars().next() {
        let end = match language {
            Language::Chinese => first.len_utf8(),
            _ => rest.find(|character: char| !character.is_alphabetic()).unwrap_or(rest.len()),
        };
        let (word, after) = rest.split_at(end.max(first.len_utf8()));
        let seed = hash(word) ^ scrambled(copy as u64);
        if may_change(word, language) && scrambled(seed).is_multiple_of(CHANGED) {
            out.push_str(&invented(language, seed));
        } else {
            out.push_str(word);
        }
        rest = after;
    }
}

/// Names and short words stay what they are, and so do the characters that make up references.
fn may_change(word: &str, language: Language) -> bool {
    let first = word.chars().next().unwrap_or(' ');
    match language {
        Language::Chinese => is_han(first) && !"第号决议年修订版的上述中和在段".contains(first),
        Language::Arabic => {
            word.chars().count() >= SHORT && !word.contains("قرار") && !word.contains("المراج")
        }
        _ => word.chars().count() >= SHORT && first.is_lowercase(),
    }
}

fn is_han(character: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&character)
}

/// A word that no dictionary has, or one character of Chinese, for any number.
pub(crate) fn invented(language: Language, number: u64) -> String {
    let number = scrambled(number);
    // Six syllables or letters of twenty make 64 million words.
    let digits = (0..6).map(|nth| (number >> (10 * nth)) as usize % 20);
    match language {
        // From the 2,000 characters at the start of the block, common and rare ones mixed.
        Language::Chinese => {
            let code = 0x4e00 + u32::try_from(number % 2_000).unwrap();
            char::from_u32(code).unwrap().to_string()
        }
        Language::Arabic => {
            digits.map(|digit| "بتثجحخدرزسشصطعغفقكلم".chars().nth(digit).unwrap()).collect()
        }
        _ => digits
            .map(|digit| &"bacedifoguhakilomunaperisotuvawexiyozeqa"[2 * digit..][..2])
            .collect(),
    }
}

/// A number of 64 bits whose bits depend on all those of another (the end of `SplitMix64`).
pub(crate) fn scrambled(number: u64) -> u64 {
    let mut bits = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

fn hash(word: &str) -> u64 {
    word.bytes().fold(0, |hash, byte| scrambled(hash ^ u64::from(byte)))
}
