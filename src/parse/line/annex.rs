//! The lines that open an annex, or a numbered part of a long resolution.
//!
//! In: the folded start of a line. Out: whether it is such a line. A sentence about an annex is not.
//!
//! ```text
//! ANNEX 1 (to Resolution 91)              annex
//! ПРИЛОЖЕНИЕ К РЕЗОЛЮЦИИ 91               annex
//! 第91号决议（2014年，釜山，修订版）附件1      annex
//! Annex 1 lists the harbours.             neither
//! SECTION 1 – Lighthouses                 numbered part
//! ```

use crate::lexicon::{Lexicon, Phrases};
use crate::text::characters::{is_han, is_terminal, is_word_character};
use crate::text::label::{is_han_numeral, roman_ordinal};

/// The longest annex line seen has 110 characters.
const LONGEST: usize = 150;

/// How Arabic writes the letter of an annex.
const ARABIC_LETTERS: [&str; 7] = ["الف", "ألف", "باء", "جيم", "دال", "هاء", "واو"];

/// An annex word with nothing, a number or the instrument it belongs to, and no sign at the end.
pub(super) fn is_annex(folded: &str, lexicon: &Lexicon) -> bool {
    let annex = &lexicon.parts.annex;
    if folded.ends_with(is_terminal) || folded.chars().count() > LONGEST {
        return false;
    }
    if let Some(length) = annex.prefix_of(folded) {
        let rest = folded.get(length..).unwrap_or_default().trim();
        return rest.is_empty() || is_part_number(rest) || names_instrument(rest, lexicon);
    }
    // Chinese names the instrument first: `第91号决议附件1`.
    let is_number = |c: char| c.is_ascii_digit() || c == ' ' || is_han_numeral(c);
    let name = folded.trim_end_matches(is_number);
    name.starts_with('第') && annex.iter().any(|word| name.ends_with(word))
}

/// Whether it is the number of a part, with or without a title: `section 1`, `第二部分`.
pub(super) fn is_section_number(folded: &str, section: &Phrases) -> bool {
    if let Some(rest) = folded.strip_prefix('第') {
        let is_number = |c: char| c.is_ascii_digit() || c == ' ' || is_han_numeral(c);
        let word = rest.trim_start_matches(is_number);
        let behind = section.prefix_of(word).and_then(|length| word.get(length..));
        return word.len() < rest.len()
            && behind.is_some_and(|behind| !behind.starts_with(is_han))
            && !folded.ends_with(is_terminal);
    }
    let rest = section.prefix_of(folded).and_then(|length| folded.get(length..));
    rest.is_some_and(|rest| is_part_number(rest.trim_start()))
}

/// `1`, `a`, `1bis`, `ii`, `二`, also with a title or a reference set off behind it.
fn is_part_number(rest: &str) -> bool {
    let end = rest.find(|c: char| !c.is_alphanumeric() && c != '.').unwrap_or(rest.len());
    let (number, tail) = rest.split_at_checked(end).unwrap_or_default();
    let digits = number.trim_end_matches(char::is_alphabetic);
    let is_number = number.chars().count() == 1
        || !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        || roman_ordinal(number).is_some()
        || number.chars().all(is_han_numeral) && !number.is_empty()
        || ARABIC_LETTERS.contains(&number);
    let tail = tail.trim_start();
    is_number && (tail.is_empty() || tail.starts_with(['(', '-', '–', '—', ':', '*', '[']))
}

/// Whether an instrument is named by its number: `to resolution 91`.
fn names_instrument(rest: &str, lexicon: &Lexicon) -> bool {
    let mut before = ' ';
    rest.char_indices().any(|(at, character)| {
        let is_start = !is_word_character(before) || is_han(character);
        before = character;
        let word = rest.get(at..).filter(|_| is_start).unwrap_or_default();
        let length = lexicon.references.instruments.prefix_of(word);
        let behind = length.and_then(|length| word.get(length..)).unwrap_or_default();
        behind.trim_start().starts_with(|c: char| c.is_ascii_digit() || c == '[')
    })
}
