//! The label in front of a clause: `a)`, ` أ )`, `1.1`, `'2'`, `–`.
//!
//! In: the text of a paragraph. Out: where its label ends, where its text begins, what style of
//! label it is, and a key under which labels that differ in typography only are equal.
//!
//! ```text
//! " أ )⇥بالقرار"      label " أ )"     style Letter   key أ
//! "1.1 the plan"      label "1.1"     style Dotted   key 1.1
//! "1that"             label "1"       style Number   key 1    weak: only in sequence
//! "2030 Agenda"       no label
//! ```
//!
//! The styles are those of resolutions (docs/itu-conventions.md, labels). Invisible characters may
//! stand anywhere; a bracket may stand on either side, as in text extracted from right-to-left
//! documents.

mod cursor;
mod ordinal;
#[cfg(test)]
mod tests;

use super::characters::{is_arabic, is_cyrillic, is_letter, is_plain_letter, is_word_character};
use super::fold::fold;
use cursor::{Cursor, Gap};
use ordinal::{han_number, letter_ordinal, style_of_word};
pub use ordinal::{is_han_numeral, roman_ordinal};

/// How the clauses of a list are labelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Style {
    /// `a)`, `b)bis`, ` أ )`
    Letter,
    /// `1`, `2)`, with one number.
    Number,
    /// `1.1`, `3.2.1`: the number of levels, at least two.
    Dotted(u16),
    /// `'1'`
    Quoted,
    /// `ii)`, `iv)`: letters that can only be a Roman numeral.
    Roman,
    /// `一、`
    Han,
    /// `（二）`, a level below `一、`
    BracketedHan,
    /// `–`, `-`, `•`
    Dash,
}

/// A label at the start of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Label {
    /// Length of the label in bytes, from the start of the paragraph.
    pub length: usize,
    /// Where the text begins, in bytes from the start of the paragraph.
    pub text: usize,
    /// What it looks like.
    pub style: Style,
    /// Its place in its list, from 1; 0 where it has none.
    pub ordinal: u32,
    /// Of a number its first level: 3 of `3.2.1`; the ordinal of other labels.
    pub outermost: u32,
    /// Whether it is a label only if it goes on a list: a number with nothing but a space, or
    /// nothing at all, behind it.
    pub weak: bool,
}

/// What makes two labels the same: typography, brackets, quotes, dots at the end and padding gone.
/// Capitals are kept: `A)` and `a)` are two labels.
///
/// ```
/// use revmark::text::label::key;
/// assert_eq!(key(" هـ )"), key("ﻫ)"));
/// assert_eq!(key("(1"), key("1)"));
/// assert_ne!(key("a)"), key("b)"));
/// assert_ne!(key("a)"), key("A)"));
/// ```
pub fn key(label: &str) -> String {
    let mut key = fold(label).into_owned();
    key.retain(|c| !matches!(c, '(' | ')' | '\'' | '"' | ' ' | '\t'));
    key.truncate(key.trim_end_matches(['.', '、']).len());
    key
}

/// The label a paragraph begins with. A square bracket may stand before it, as drafts print what is
/// not agreed; it is taken for a part of the label.
///
/// ```
/// use revmark::text::label::{Style, scan};
/// let label = scan("b)\tthe purposes of the Union;").expect("it has a label");
/// assert_eq!((label.length, label.text, label.style, label.ordinal), (2, 3, Style::Letter, 2));
/// assert!(scan("that the Union").is_none());
/// ```
pub fn scan(paragraph: &str) -> Option<Label> {
    usual(paragraph).or_else(|| by_characters(paragraph))
}

/// The label of a paragraph in the form that nearly all have: `a)⇥`, `12⇥` or `–⇥` right before the
/// first word. These bytes can be nothing else, so they need not be read character by character.
fn usual(paragraph: &str) -> Option<Label> {
    let (length, style, ordinal) = match paragraph.as_bytes() {
        [letter, b')', b'\t', ..] if letter.is_ascii_alphabetic() => {
            (2, Style::Letter, letter_ordinal(char::from(letter.to_ascii_lowercase())))
        }
        [b'0'..=b'9', rest @ ..] => {
            let length = 1 + rest.iter().take(3).take_while(|byte| byte.is_ascii_digit()).count();
            let number = paragraph.get(..length).filter(|_| length <= 3)?;
            (length, Style::Number, number.parse().ok()?)
        }
        _ if paragraph.starts_with("–\t") => ("–".len(), Style::Dash, 0),
        _ => return None,
    };
    let text = paragraph.get(length..)?.strip_prefix('\t')?;
    let is_word = text.starts_with(|c: char| c.is_ascii_graphic() || is_plain_letter(c));
    let label = Label { length, text: length + 1, style, ordinal, outermost: ordinal, weak: false };
    is_word.then_some(label)
}

/// The label of a paragraph in any form.
fn by_characters(paragraph: &str) -> Option<Label> {
    let mut cursor = Cursor::new(paragraph);
    cursor.skip_spaces();
    if cursor.take(|c| c == '[').is_some() {
        cursor.skip_spaces();
    }
    let first = cursor.peek()?;
    match first {
        '(' | ')' => bracketed(cursor),
        '\'' | '"' => quoted(cursor),
        '0'..='9' => number(cursor),
        '–' | '—' | '-' | '•' | '·' | '◦' | '▪' | '‣' | '●' | '○' | '*' => {
            dash(cursor)
        }
        _ if is_han_numeral(first) => han(cursor),
        _ if is_letter(first) => letter(cursor),
        _ => None,
    }
}

/// `(a)`, `(1)`, and `(1` or `)أ` with the bracket on the wrong side.
fn bracketed(mut cursor: Cursor<'_>) -> Option<Label> {
    let is_bracket = |c| matches!(c, '(' | ')');
    cursor.take(is_bracket)?;
    cursor.skip_spaces();
    let word = cursor.take_word(|c| is_word_character(c) || c == '.')?;
    let mut ahead = cursor.clone();
    ahead.skip_spaces();
    let is_closed = ahead.take(is_bracket).is_some();
    if is_closed {
        cursor = ahead;
        cursor.take_repeat();
    }
    let is_number = word.chars().all(|c| c.is_ascii_digit() || is_han_numeral(c));
    // `(к резолюции` is a word in brackets.
    let is_short = is_number || word.chars().count() == 1 && !word.contains(is_cyrillic);
    // `（二）加强`, but not `(a)symmetric`.
    let is_separated = cursor.peek().is_none_or(char::is_whitespace) || is_closed && is_number;
    if !is_separated || !(is_closed || is_short) {
        return None;
    }
    let (style, ordinal) = style_of_word(&word)?;
    cursor.finish(style, ordinal)
}

/// `'1'`, also with curly quotes.
fn quoted(mut cursor: Cursor<'_>) -> Option<Label> {
    let quote = cursor.take(|c| matches!(c, '\'' | '"'))?;
    let ordinal = cursor.take_number()?;
    cursor.take(|c| c == quote)?;
    cursor.finish(Style::Quoted, ordinal)
}

/// `1`, `1.1`, `2)`, `3.`, `4、`, `1bis`, `1 bis`.
fn number(mut cursor: Cursor<'_>) -> Option<Label> {
    let outermost = cursor.take_number()?;
    let mut ordinal = outermost;
    let mut is_repeat = cursor.take_repeat();
    let mut levels: u16 = 1;
    while let Some((next, level)) = next_level(&cursor) {
        cursor = next;
        ordinal = level;
        is_repeat = cursor.take_repeat();
        levels = levels.saturating_add(1);
    }
    let style = if levels > 1 { Style::Dotted(levels) } else { Style::Number };
    let is_closed = cursor.take(|c| matches!(c, ')' | '、')).is_some();
    let is_dotted = !is_closed && cursor.take(|c| c == '.').is_some();
    let is_bare = !(is_closed || is_dotted || is_repeat);
    let weak = match (gap_behind(&cursor), cursor.first_behind_gap()) {
        (Gap::Wide, _) => false,
        // `10 000` is a figure.
        (Gap::Space, Some('0'..='9')) if is_bare && levels == 1 => return None,
        (Gap::Space, _) | (Gap::None, None) => is_bare && levels == 1,
        // `2030`, `5%`, `3,5`, `2.4GHz` are figures, but a letter of the text may be glued on.
        (Gap::None, Some('A'..='Z')) if levels > 1 => return None,
        (Gap::None, Some(next)) if is_letter(next) => !is_closed,
        (Gap::None, Some(_)) => return None,
    };
    Some(Label { outermost, weak, ..cursor.finish(style, ordinal)? })
}

/// `.2` behind `1`: the cursor behind it, and the number of the level.
fn next_level<'a>(cursor: &Cursor<'a>) -> Option<(Cursor<'a>, u32)> {
    let mut ahead = cursor.clone();
    ahead.take(|c| c == '.')?;
    let level = ahead.take_number()?;
    Some((ahead, level))
}

/// The white space behind a label; a tab or a wide space is as good as several.
fn gap_behind(cursor: &Cursor<'_>) -> Gap {
    match cursor.peek() {
        Some('\t' | '\u{2002}' | '\u{2003}' | '\u{3000}') => Gap::Wide,
        _ => cursor.clone().skip_spaces(),
    }
}

/// `–⇥`, `• `; a hyphen needs white space behind it, a dash does not.
fn dash(mut cursor: Cursor<'_>) -> Option<Label> {
    let sign = cursor.take(|_| true)?;
    let is_glued = cursor.peek().is_some_and(|next| !next.is_whitespace());
    if is_glued && matches!(sign, '-' | '*' | '·') {
        return None;
    }
    cursor.finish(Style::Dash, 0)
}

/// `一、` and the like.
fn han(mut cursor: Cursor<'_>) -> Option<Label> {
    let numeral = cursor.take_word(is_han_numeral)?;
    cursor.take(|c| c == '、')?;
    cursor.finish(Style::Han, han_number(&numeral))
}

/// `a)`, `b)bis`, `bbis)`, `b bis)`, ` أ )`, `iv)`.
fn letter(mut cursor: Cursor<'_>) -> Option<Label> {
    if let Some(letter) = cursor.take_letter_alone() {
        return cursor.finish(Style::Letter, letter_ordinal(letter.to_ascii_lowercase()));
    }
    if cursor.is_at_words() {
        return None;
    }
    let mut word = cursor.take_word(is_letter)?;
    cursor.skip_spaces();
    if cursor.take_repeat() {
        cursor.skip_spaces();
    } else if word.chars().all(is_arabic) && word.chars().count() == 1 {
        // ` أ ﻫ )`: Arabic labels are padded, also when two of them are run together.
        word.extend(cursor.take(is_arabic));
        cursor.skip_spaces();
    }
    cursor.take(|c| c == ')')?;
    let (style, ordinal) = style_of_word(&word)?;
    if cursor.take_repeat() {
        cursor.take(|c| c == ')');
    }
    cursor.finish(style, ordinal)
}
