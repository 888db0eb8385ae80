//! What the letters and digits of a label mean: their style and their place in a list.
//!
//! In: the letters or digits between the signs of a label. Out: style and ordinal.
//!
//! ```text
//! b → Letter 2      iv → Roman 4      هـ → Letter 5      十二 → Han 12
//! ```

use super::super::characters::{is_arabic, is_cyrillic};
use super::super::fold::fold_case;
use super::Style;

/// The Chinese numerals of one to nine.
const HAN_DIGITS: &str = "一二三四五六七八九";

/// Whether the character writes a number from one to ninety-nine in Chinese.
pub fn is_han_numeral(character: char) -> bool {
    character == '十' || HAN_DIGITS.contains(character)
}

/// The number that Chinese numerals write, up to ninety-nine.
pub(super) fn han_number(numeral: &str) -> u32 {
    let digit = |text: &str| {
        let first = text.chars().next();
        HAN_DIGITS.chars().zip(1..).find(|(c, _)| Some(*c) == first).map(|(_, value)| value)
    };
    match numeral.split_once('十') {
        Some((tens, ones)) => digit(tens).unwrap_or(1) * 10 + digit(ones).unwrap_or(0),
        None => digit(numeral).unwrap_or(0),
    }
}

/// The style of the letters or digits of a label, and their place in the list.
pub(super) fn style_of_word(word: &str) -> Option<(Style, u32)> {
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        return (word.len() <= 3).then(|| (Style::Number, word.parse().unwrap_or(0)));
    }
    if word.contains('.') {
        return None;
    }
    if word.chars().all(is_han_numeral) {
        return Some((Style::BracketedHan, han_number(word)));
    }
    let folded = fold_case(word);
    let plain = ["quinquies", "quater", "bis", "ter"]
        .iter()
        .find_map(|suffix| folded.strip_suffix(suffix).filter(|rest| !rest.is_empty()))
        .unwrap_or(&folded);
    let mut letters = plain.chars();
    let first = letters.next()?;
    match letters.next() {
        None => Some((Style::Letter, letter_ordinal(first))),
        Some(second) if second == first && letters.next().is_none() && first != 'i' => {
            Some((Style::Letter, 26 + letter_ordinal(first)))
        }
        Some(second) => match roman_ordinal(plain) {
            Some(ordinal) => Some((Style::Roman, ordinal)),
            // `cd)`: an old and a new label run together; the clause now has the second.
            None if letters.next().is_none() => Some((Style::Letter, letter_ordinal(second))),
            None => None,
        },
    }
}

/// The letters of the Arabic abjad in the order of labels.
const ABJAD: &str = "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ";

/// The place of a small letter in the lists of its alphabet, from 1; 0 where it has none.
pub(super) fn letter_ordinal(letter: char) -> u32 {
    let letter = match letter {
        'أ' | 'إ' | 'آ' => 'ا',
        'ى' => 'ي',
        _ => letter,
    };
    let place =
        |alphabet: &str| alphabet.chars().zip(1..).find(|(c, _)| *c == letter).map(|(_, n)| n);
    let found = if letter.is_ascii_lowercase() {
        Some(u32::from(letter) - u32::from('a') + 1)
    } else if is_arabic(letter) {
        place(ABJAD)
    } else if is_cyrillic(letter) {
        place("абвгдежзиклмнопрстуфхцчшщэюя")
    } else {
        None
    };
    found.unwrap_or(0)
}

/// The value of a small Roman numeral as labels use it; `None` for anything else.
pub fn roman_ordinal(word: &str) -> Option<u32> {
    const ONES: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    let tens = word.bytes().take_while(|byte| *byte == b'x').count();
    let ones = ONES.iter().position(|numeral| Some(*numeral) == word.get(tens..))?;
    let value = u32::try_from(tens * 10 + ones).ok()?;
    (tens <= 3 && value > 0).then_some(value)
}
