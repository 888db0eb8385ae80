//! Characters that could do harm are shown, never sent.
//!
//! In: text of a compared document. Out: the same text with no character that drives a terminal or
//! reorders what stands around it.
//!
//! ```text
//! ESC [ 3 1 m          ─►  ␛[31m            a colour, a cleared screen, a clipboard
//! RLO 0 0 6            ─►  <U+202E>006      reads as 600
//! word TAB word        ─►  word word           also the line break inside a paragraph, U+2028
//! ```
//!
//! The implicit marks (LRM, RLM, ALM) reorder nothing but the signs they touch and belong to honest
//! Arabic typing, so in right-to-left text they stay; elsewhere they have no business and are shown.

use std::borrow::Cow;

use crate::model::Direction;
use crate::text::characters::{is_bidi_control, is_bidi_reordering};

/// First strong isolate (UAX #9, section 2.4.3).
pub(super) const ISOLATE: char = '\u{2068}';
/// Pop directional isolate.
pub(super) const END_ISOLATE: char = '\u{2069}';

/// The text with harmful characters made visible; borrowed where there are none.
pub(super) fn visible(text: &str, direction: Direction) -> Cow<'_, str> {
    // Without leaving off early all bytes are looked at side by side.
    if text.bytes().fold(true, |plain, byte| plain & (b' '..=b'~').contains(&byte))
        || !text.chars().any(|character| is_harmful(character, direction))
    {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        match character {
            // A line break inside a paragraph is white space like any other.
            '\t' | '\u{2028}' => shown.push(' '),
            '\0'..='\u{1F}' => shown.push(picture(character)),
            '\u{7F}' => shown.push('␡'),
            _ if is_harmful(character, direction) => {
                shown.push_str(&code_point(character));
            }
            _ => shown.push(character),
        }
    }
    Cow::Owned(shown)
}

/// What opens a paragraph of that direction: nothing from left to right, else an isolate.
///
/// The right-to-left mark after the isolate makes the paragraph run from right to left even where it begins with
/// a Latin word or holds nothing but isolated marks, which the search for a first strong character
/// passes over.
pub(super) fn opening(direction: Direction) -> &'static str {
    match direction {
        Direction::LeftToRight => "",
        Direction::RightToLeft => "\u{2068}\u{200F}",
    }
}

/// What closes the paragraph that [`opening`] opened.
pub(super) fn closing(direction: Direction) -> &'static str {
    match direction {
        Direction::LeftToRight => "",
        Direction::RightToLeft => "\u{2069}",
    }
}

/// The character that Unicode has for showing a C0 control (the block Control Pictures).
fn picture(control: char) -> char {
    char::from_u32(0x2400 + u32::from(control)).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// The name of a character that has no picture: `<U+202E>`.
fn code_point(character: char) -> String {
    format!("<U+{:04X}>", u32::from(character))
}

/// Whether the character must not be sent as it is: controls, bidi controls, the separators U+2028
/// and U+2029, which some programs take for the end of a line or of a bidi paragraph, and U+FFFE and
/// U+FFFF, which no text in XML can hold and HTML counts as errors.
fn is_harmful(character: char, direction: Direction) -> bool {
    match direction {
        _ if character.is_control() => true,
        _ if matches!(character, '\u{2028}' | '\u{2029}' | '\u{FFFE}' | '\u{FFFF}') => true,
        Direction::LeftToRight => is_bidi_control(character),
        Direction::RightToLeft => is_bidi_reordering(character),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls_are_shown_and_never_sent() {
        let left = |text| visible(text, Direction::LeftToRight).into_owned();
        assert_eq!(left("a\u{1b}[31mb\u{7}\u{7f}\u{9b}31m"), "a␛[31mb␇␡<U+009B>31m");
        assert_eq!(left("\u{202e}006\u{202c} m"), "<U+202E>006<U+202C> m");
        assert_eq!(left("one\ttwo\r\n\0\u{85}\u{2029}"), "one two␍␊␀<U+0085><U+2029>");
        assert_eq!(left("Early\u{2028}warning"), "Early warning");
        assert_eq!(left("\u{200f}a)"), "<U+200F>a)");
        assert_eq!(left("a\u{fffe}b\u{ffff}"), "a<U+FFFE>b<U+FFFF>");
    }

    #[test]
    fn implicit_marks_stay_in_right_to_left_text_and_overrides_do_not() {
        let right = |text| visible(text, Direction::RightToLeft).into_owned();
        assert_eq!(right("القرار\u{200f} 5 \u{202e}x"), "القرار\u{200f} 5 <U+202E>x");
    }

    #[test]
    fn harmless_text_is_borrowed() {
        for text in ["plain", "l’Union «présente»", "关于决议\u{3000}", "إذ يذكِّر"]
        {
            assert!(matches!(visible(text, Direction::LeftToRight), Cow::Borrowed(_)), "{text}");
        }
    }
}
