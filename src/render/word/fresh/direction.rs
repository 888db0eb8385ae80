//! Where the direction of writing changes in a paragraph.
//!
//! In: text in logical order and the direction of its paragraph. Out: stretches of one direction.
//!
//! ```text
//! (دبي، 2014)؛ WTDC-17   in Arabic ─►   "(دبي، " rtl  "2014" ltr  ")؛ " rtl  "WTDC-17" ltr
//! ```
//!
//! Word takes the direction of signs and spaces from the run they stand in (`w:rtl`, ECMA-376 part
//! 1, 17.3.2.30), so a run must not mix directions. This is a short form of the Unicode
//! bidirectional algorithm (UAX #9): its rules W4, W7, N1 and N2, without explicit controls, which
//! the text keeps and which count as signs. One thing is added: a space between two numbers is part
//! of them, as ITU texts part thousands (`40 000`).

use crate::model::Direction;
use crate::text::characters::is_arabic;

/// A part of a text that runs one way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stretch<'t> {
    /// Its characters.
    pub(super) text: &'t str,
    /// Whether it is written from right to left.
    pub(super) is_rtl: bool,
}

/// What a character says about direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Left,
    Right,
    /// European digits, written from left to right within text of either direction.
    Number,
    /// Joins two numbers: `1.5`, `40 000`.
    Separator,
    /// Takes the direction of its neighbours.
    Neutral,
}

/// The stretches of a text, in order; together they are the text.
pub(super) fn stretches(text: &str, paragraph: Direction) -> Vec<Stretch<'_>> {
    if paragraph == Direction::LeftToRight && !text.contains(is_arabic) {
        return vec![Stretch { text, is_rtl: false }];
    }
    let mut pieces = pieces(text, paragraph);
    resolve_numbers(&mut pieces, paragraph);
    resolve_neutrals(&mut pieces, paragraph);
    let mut found: Vec<Stretch<'_>> = Vec::new();
    let (mut start, mut end) = (0, 0);
    let mut pieces = pieces.into_iter().peekable();
    while let Some(piece) = pieces.next() {
        end += piece.length;
        let is_rtl = piece.class == Class::Right;
        if pieces.peek().is_none_or(|next| (next.class == Class::Right) != is_rtl) {
            found.push(Stretch { text: text.get(start..end).unwrap_or_default(), is_rtl });
            start = end;
        }
    }
    found
}

/// Neighbouring characters of one class.
#[derive(Debug, Clone, Copy)]
struct Piece {
    class: Class,
    /// In bytes.
    length: usize,
}

/// The text as pieces; a combining mark goes with its letter, a separator is a piece of its own.
fn pieces(text: &str, paragraph: Direction) -> Vec<Piece> {
    let mut found: Vec<Piece> = Vec::new();
    for character in text.chars() {
        let length = character.len_utf8();
        let class = class(character, paragraph);
        match found.last_mut() {
            Some(last) if class.is_none() => last.length += length,
            Some(last) if class == Some(last.class) && last.class != Class::Separator => {
                last.length += length;
            }
            _ => found.push(Piece { class: class.unwrap_or(Class::Neutral), length }),
        }
    }
    found
}

/// The class of a character; `None` for one that goes with the character before it.
fn class(character: char, paragraph: Direction) -> Option<Class> {
    Some(match character {
        '0'..='9' => Class::Number,
        '.' | ',' | ':' | '/' | ' ' | '\u{A0}' | '\u{202F}' => Class::Separator,
        '\t' | '\u{2028}' => strong(paragraph),
        '\u{300}'..='\u{36F}' => return None,
        '\u{60C}' => Class::Neutral,
        _ if is_arabic(character) => Class::Right,
        _ if character.is_alphabetic() => Class::Left,
        _ => Class::Neutral,
    })
}

/// Joins numbers over one separator (W4) and gives those behind a left-to-right letter its
/// direction (W7).
fn resolve_numbers(pieces: &mut [Piece], paragraph: Direction) {
    let is_number = |piece: &Piece| piece.class == Class::Number;
    for index in 0..pieces.len() {
        if let Some([before, between, after]) = pieces.get_mut(index..index + 3)
            && between.class == Class::Separator
            && is_number(before)
            && is_number(after)
        {
            between.class = Class::Number;
        }
    }
    let mut last = strong(paragraph);
    for piece in pieces {
        match piece.class {
            Class::Left | Class::Right => last = piece.class,
            Class::Number if last == Class::Left => piece.class = Class::Left,
            _ => {}
        }
    }
}

/// Gives signs the direction on which both their neighbours agree, numbers counting as right to
/// left (N1), and otherwise that of the paragraph (N2).
fn resolve_neutrals(pieces: &mut [Piece], paragraph: Direction) {
    let is_neutral = |piece: &Piece| matches!(piece.class, Class::Neutral | Class::Separator);
    let direction = |piece: &Piece| match piece.class {
        Class::Left => Class::Left,
        _ => Class::Right,
    };
    let strong = strong(paragraph);
    let mut before = strong;
    let mut groups = pieces.chunk_by_mut(|a, b| is_neutral(a) == is_neutral(b)).peekable();
    while let Some(group) = groups.next() {
        if group.first().is_some_and(is_neutral) {
            let after = groups.peek().and_then(|next| next.first()).map_or(strong, direction);
            let class = if before == after { before } else { strong };
            for piece in group {
                piece.class = class;
            }
        } else {
            before = group.last().map_or(before, direction);
        }
    }
}

/// The class of letters that run as the paragraph does; tabs and line breaks take it too.
fn strong(paragraph: Direction) -> Class {
    match paragraph {
        Direction::LeftToRight => Class::Left,
        Direction::RightToLeft => Class::Right,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The stretches with `<` before those from right to left and `>` before the others.
    fn shown(text: &str, paragraph: Direction) -> String {
        let mut shown = String::new();
        for stretch in stretches(text, paragraph) {
            shown += if stretch.is_rtl { "<" } else { ">" };
            shown += stretch.text;
        }
        shown
    }

    #[test]
    fn arabic_keeps_its_signs_and_parts_from_numbers_and_latin_words() {
        for (text, expected) in [
            ("القرار 93 (دبي، 2014)،", "<القرار >93< (دبي، >2014<)،"),
            ("نحو 40 000 نداء", "<نحو >40 000< نداء"),
            ("البند 1.2، 3", "<البند >1.2<، >3"),
            ("للفترة 2015-2030؛", "<للفترة >2015<->2030<؛"),
            ("القرار ITU-R 36-5 (جنيف)", "<القرار >ITU-R 36-5< (جنيف)"),
            ("1\tأن", ">1<\tأن"),
            ("(WTDC)", "<(>WTDC<)"),
            ("شعار cafe\u{301} هنا", "<شعار >cafe\u{301}< هنا"),
        ] {
            assert_eq!(shown(text, Direction::RightToLeft), expected);
        }
    }

    #[test]
    fn arabic_words_in_other_texts_run_their_own_way() {
        for (text, expected) in [
            ("the word (قرار دبي 5) here", ">the word (<قرار دبي >5) here"),
            ("第5号决议", ">第5号决议"),
            ("", ">"),
        ] {
            assert_eq!(shown(text, Direction::LeftToRight), expected);
        }
        assert!(stretches("", Direction::RightToLeft).is_empty());
    }
}
