//! Reads a label character by character.
//!
//! In: the start of a paragraph. Out: its visible characters one by one, with typography folded, and
//! how many bytes were read.
//!
//! ```text
//! "\u{200f}ﻫ )⇥بالقرار"      ه, then a space, then ), at byte 8
//! ```

use unicode_normalization::UnicodeNormalization;

use super::super::characters::{is_invisible, is_letter, is_plain_letter};
use super::super::fold::fold_digit;
use super::{Label, Style};

/// Longest run of letters or digits in a label: `xviii` and `quinquies` are no longer than this.
const LONGEST_WORD: usize = 9;

/// Longest number in a label, in digits: `2030` is a year.
const LONGEST_NUMBER: usize = 3;

/// What marks a label that was inserted behind another of the same number.
const REPEATS: [&str; 9] =
    ["bis", "ter", "quater", "quinquies", "sexies", "مكرر", "مكررا", "бис", "тер"];

/// White space behind a label.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    None,
    Space,
    Wide,
}

/// A place in a paragraph.
#[derive(Clone)]
pub(super) struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// The next visible character, folded, and the offset behind it.
    fn visible(&self) -> Option<(char, usize)> {
        let rest = self.text.get(self.at..)?;
        if let Some(byte) = rest.bytes().next().filter(|byte| matches!(byte, b' '..=b'~')) {
            return Some((char::from(byte), self.at + 1));
        }
        let (offset, character) = rest.char_indices().find(|(_, c)| !is_invisible(*c))?;
        let end = self.at + offset + character.len_utf8();
        let folded = match character {
            _ if is_plain_letter(character) || character.is_ascii() => character,
            _ if character.is_whitespace() => character,
            '‘' | '’' | '´' => '\'',
            '“' | '”' | '«' | '»' => '"',
            '\u{2010}' | '\u{2011}' => '-',
            _ => fold_digit(character.nfkc().next().unwrap_or(character)),
        };
        Some((folded, end))
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.visible().map(|(character, _)| character)
    }

    /// The next visible character that is no white space.
    pub(super) fn first_behind_gap(&self) -> Option<char> {
        let mut ahead = self.clone();
        ahead.skip_spaces();
        ahead.peek()
    }

    pub(super) fn take(&mut self, wanted: impl Fn(char) -> bool) -> Option<char> {
        let (character, end) = self.visible()?;
        if !wanted(character) {
            return None;
        }
        self.at = end;
        Some(character)
    }

    /// The characters that are wanted; `None` if there are none, or more than a label has.
    pub(super) fn take_word(&mut self, wanted: impl Fn(char) -> bool) -> Option<String> {
        let mut word = String::new();
        for _ in 0..=LONGEST_WORD {
            match self.take(&wanted) {
                Some(character) => word.push(character),
                None => return (!word.is_empty()).then_some(word),
            }
        }
        None
    }

    /// The letter of `a)⇥`, or of `a)` and nothing else, as most labels are.
    pub(super) fn take_letter_alone(&mut self) -> Option<char> {
        let rest = self.text.as_bytes().get(self.at..)?;
        let ([letter, b')', b'\t', ..] | [letter, b')']) = rest else { return None };
        let letter = Some(char::from(*letter)).filter(char::is_ascii_alphabetic)?;
        self.at += "a)".len();
        Some(letter)
    }

    /// Whether three words stand here with no bracket behind the first or the second, so that no
    /// label of letters does. It is asked of every paragraph without a label.
    pub(super) fn is_at_words(&self) -> bool {
        let is_of_word = |c: char| is_plain_letter(c) || c.is_ascii_graphic() && c != ')';
        let rest = self.text.get(self.at..).unwrap_or_default();
        let mut words = rest.split(' ').filter(|word| !word.is_empty());
        let mut is_word = || words.next().is_some_and(|word| word.chars().all(is_of_word));
        is_word() && is_word() && words.next().is_some_and(|third| third.starts_with(is_of_word))
    }

    /// A number as short as those of labels are.
    pub(super) fn take_number(&mut self) -> Option<u32> {
        let (mut length, mut number) = (0, 0);
        while let Some(digit) = self.take(|c| c.is_ascii_digit()).and_then(|c| c.to_digit(10)) {
            length += 1;
            number = number * 10 + digit;
            if length > LONGEST_NUMBER {
                return None;
            }
        }
        (length > 0).then_some(number)
    }

    /// Skips white space and says how much of it there was.
    pub(super) fn skip_spaces(&mut self) -> Gap {
        let mut gap = Gap::None;
        while self.take(char::is_whitespace).is_some() {
            gap = if gap == Gap::None { Gap::Space } else { Gap::Wide };
        }
        gap
    }

    /// `bis`, `ter`, … behind a number or letter, glued on or behind a space.
    pub(super) fn take_repeat(&mut self) -> bool {
        let mut ahead = self.clone();
        ahead.take(|c| c.is_whitespace() && c != '\t');
        let word = ahead.take_word(is_letter).unwrap_or_default();
        let is_repeat = REPEATS.contains(&word.to_lowercase().as_str());
        if is_repeat {
            *self = ahead;
        }
        is_repeat
    }

    /// The label that ends here.
    pub(super) fn finish(self, style: Style, ordinal: u32) -> Option<Label> {
        let rest = self.text.get(self.at..)?;
        // Vowel signs go with the letter before; other invisible characters go with neither side.
        let marks = rest.find(|c| !matches!(c, '\u{0640}' | '\u{064B}'..='\u{0652}'));
        let length = self.at + marks.unwrap_or(rest.len());
        let gap = rest.find(|c: char| !is_invisible(c) && !c.is_whitespace());
        let text = self.at + gap.unwrap_or(rest.len());
        Some(Label { length, text, style, ordinal, outermost: ordinal, weak: false })
    }
}
