//! Shows the characters that must never reach a screen or a program as they are.
//!
//! A compared text or the name of a file can hold characters that drive a terminal or reorder the
//! text around them. Every output goes through this module:
//!
//! ```text
//!                           pages, names, messages    JSON
//! ESC [ 3 1 m               ␛[31m                     \u001b[31m
//! RLO 0 0 6                 <U+202E>006               \u202e006     reads as 600
//! LINE SEPARATOR            <U+2028>, in texts ' '    \u2028
//! ```
//!
//! In right-to-left text the implicit marks (LRM, RLM, ALM) stay: they reorder only the punctuation
//! next to them, and Arabic keyboards type them. In left-to-right text they are shown.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::characters::is_bidi_control;
use crate::model::Direction;

/// Whether a character is never sent raw: controls (C0, DEL, C1), bidi controls, the separators
/// U+2028 and U+2029, which some programs take for the end of a line or of a bidi paragraph, and
/// U+FFFE and U+FFFF, which XML forbids and HTML counts as errors.
pub fn is_harmful(character: char) -> bool {
    // Nearly every character is a letter or a space: answer for those first.
    !matches!(character, ' '..='~')
        && (character.is_control()
            || is_bidi_control(character)
            || matches!(character, '\u{2028}' | '\u{2029}' | '\u{FFFE}' | '\u{FFFF}'))
}

/// Whether a text can hold [harmful characters](is_harmful) other than tabs, given its bytes in
/// UTF-8. If this says no, there are none; if it says yes, look at the characters.
///
/// Nearly every text has none. A loop over pairs of bytes without branches and without early exit
/// vectorizes, and is several times faster than decoding characters.
pub fn may_be_harmful(bytes: &[u8]) -> bool {
    may_hold(bytes, |byte| byte < b' ')
}

/// The same for a text of many lines, whose line feeds do not count. One question about the whole
/// text is faster than one about each line.
#[expect(clippy::needless_bitwise_bool, reason = "lazy operators are branches")]
pub fn may_be_harmful_in_lines(bytes: &[u8]) -> bool {
    may_hold(bytes, |byte| (byte < b' ') & (byte != b'\n'))
}

/// Whether harmful characters can occur, tabs aside; `is_low` decides which of those below U+0020
/// count.
#[expect(clippy::needless_bitwise_bool, reason = "lazy operators are branches")]
fn may_hold(bytes: &[u8], is_low: impl Fn(u8) -> bool) -> bool {
    let is_c0 = |byte: u8| (is_low(byte) & (byte != b'\t')) | (byte == 0x7F);
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    let in_pairs = pairs.fold(false, |found, (&first, &second)| {
        // The last two bytes of each harmful character in UTF-8: U+0080…U+009F, U+061C, U+200E,
        // U+200F, U+2028…U+202E, U+2066…U+2069, U+FFFE and U+FFFF.
        let c1 = (first == 0xC2) & (second < 0xA0);
        let letter_mark = (first == 0xD8) & (second == 0x9C);
        let mark = (first == 0x80) & matches!(second, 0x8E | 0x8F | 0xA8..=0xAE);
        let isolate = (first == 0x81) & matches!(second, 0xA6..=0xA9);
        let no_character = (first == 0xBF) & (second >= 0xBE);
        found | is_c0(first) | c1 | letter_mark | mark | isolate | no_character
    });
    in_pairs || bytes.last().is_some_and(|last| is_c0(*last))
}

/// A line of a document for a page: harmful characters shown, tabs and line breaks inside the
/// paragraph (U+2028) as spaces.
///
/// ```
/// use revmark::model::Direction;
/// use revmark::text::escape;
///
/// let text = "a)\tthe \u{202E}moon\u{200F}";
/// assert_eq!(escape::text(text, Direction::LeftToRight), "a) the <U+202E>moon<U+200F>");
/// assert_eq!(escape::text(text, Direction::RightToLeft), "a) the <U+202E>moon\u{200F}");
/// ```
pub fn text(text: &str, direction: Direction) -> Cow<'_, str> {
    if !may_be_harmful(text.as_bytes()) && !text.contains('\t') {
        return Cow::Borrowed(text);
    }
    escaped(text, |character| match character {
        '\t' | '\u{2028}' => Form::Space,
        '\u{061C}' | '\u{200E}' | '\u{200F}' if direction == Direction::RightToLeft => Form::Raw,
        _ => Form::of(character),
    })
}

/// A message or the name of a file on one line: every harmful character shown.
///
/// ```
/// use revmark::text::escape;
/// assert_eq!(escape::line("a\nb\u{1B}[31m.txt: gone"), "a␊b␛[31m.txt: gone");
/// ```
pub fn line(message: &str) -> Cow<'_, str> {
    escaped(message, Form::of)
}

/// A whole text with its own line breaks and tabs, and with the implicit marks of right-to-left
/// text; all other harmful characters shown.
///
/// ```
/// use revmark::text::escape;
/// assert_eq!(escape::lines("noting\na)\tthe \u{7}bell"), "noting\na)\tthe ␇bell");
/// ```
pub fn lines(text: &str) -> Cow<'_, str> {
    escaped(text, |character| match character {
        '\n' | '\t' | '\u{061C}' | '\u{200E}' | '\u{200F}' => Form::Raw,
        '\u{2028}' => Form::Space,
        _ => Form::of(character),
    })
}

/// How a character is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Raw,
    Space,
    Shown,
}

impl Form {
    /// The form where nothing is known of the text around the character.
    fn of(character: char) -> Self {
        if is_harmful(character) { Self::Shown } else { Self::Raw }
    }
}

/// The text with each character in its form; borrowed if all are raw.
fn escaped(text: &str, form: impl Fn(char) -> Form) -> Cow<'_, str> {
    let Some(first) = text.find(|character| form(character) != Form::Raw) else {
        return Cow::Borrowed(text);
    };
    let (plain, rest) = text.split_at_checked(first).unwrap_or(("", text));
    let mut written = String::with_capacity(text.len() + 16);
    written.push_str(plain);
    for character in rest.chars() {
        match form(character) {
            Form::Raw => written.push(character),
            Form::Space => written.push(' '),
            Form::Shown => show(character, &mut written),
        }
    }
    Cow::Owned(written)
}

/// Writes the visible form of a harmful character: its picture if Unicode has one (the block
/// Control Pictures), else its code point.
fn show(character: char, written: &mut String) {
    let picture = match character {
        '\0'..='\u{1F}' => char::from_u32(0x2400 + u32::from(character)),
        '\u{7F}' => Some('␡'),
        _ => None,
    };
    match picture {
        Some(picture) => written.push(picture),
        None => {
            // Writing to a string does not fail.
            let _ = write!(written, "<U+{:04X}>", u32::from(character));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words of the six languages with one character put in.
    fn around(character: char) -> [String; 7] {
        ["", "b", "é", "ж", "ب", "中", "ñ"].map(|word| format!("{word}{character}{word}"))
    }

    #[test]
    fn the_fast_answer_overlooks_nothing() {
        for character in '\0'..=char::MAX {
            let is_sought = is_harmful(character) && character != '\t';
            let is_missed = |text: &String| is_sought && !may_be_harmful(text.as_bytes());
            let around = around(character);
            assert!(!around.iter().any(is_missed), "{character:?}");
            let in_lines = |text: &String| may_be_harmful_in_lines(text.as_bytes());
            let is_same = |text: &String| may_be_harmful(text.as_bytes()) == in_lines(text);
            assert!(around.iter().all(is_same) || character == '\n', "{character:?}");
        }
        let plain = "a\tb é « » – الاتصالات، 电信 телефон\u{a0}%";
        assert!(!may_be_harmful(plain.as_bytes()));
    }

    #[test]
    fn no_form_holds_a_harmful_character() {
        for character in ('\0'..='\u{FFFF}').filter(|character| is_harmful(*character)) {
            for sent in around(character) {
                let left = text(&sent, Direction::LeftToRight);
                assert!(!left.contains(is_harmful), "{left:?}");
                assert!(!line(&sent).contains(is_harmful), "{sent:?}");
                let is_mark = |c| matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}');
                let right = text(&sent, Direction::RightToLeft);
                assert!(!right.contains(|c| is_harmful(c) && !is_mark(c)), "{right:?}");
                let whole = lines(&sent);
                let is_kept = |c| is_mark(c) || matches!(c, '\n' | '\t');
                assert!(!whole.contains(|c| is_harmful(c) && !is_kept(c)), "{whole:?}");
            }
        }
    }

    #[test]
    fn controls_are_shown() {
        let left = |sent| text(sent, Direction::LeftToRight).into_owned();
        assert_eq!(left("a\u{1b}[31mb\u{7}\u{7f}\u{9b}31m"), "a␛[31mb␇␡<U+009B>31m");
        assert_eq!(left("\u{202e}006\u{202c} m"), "<U+202E>006<U+202C> m");
        assert_eq!(left("one\ttwo\r\n\0\u{85}\u{2029}"), "one two␍␊␀<U+0085><U+2029>");
        assert_eq!(left("Early\u{2028}warning"), "Early warning");
        assert_eq!(left("\u{200f}a)"), "<U+200F>a)");
        assert_eq!(left("a\u{fffe}b\u{ffff}"), "a<U+FFFE>b<U+FFFF>");
    }

    #[test]
    fn implicit_marks_stay_in_right_to_left_text_and_overrides_do_not() {
        let right = |sent| text(sent, Direction::RightToLeft).into_owned();
        assert_eq!(right("القرار\u{200f} 5 \u{202e}x"), "القرار\u{200f} 5 <U+202E>x");
    }

    #[test]
    fn messages_are_one_line() {
        assert_eq!(line("a\nb\tc\u{2028}d\u{2029}.txt: gone"), "a␊b␉c<U+2028>d<U+2029>.txt: gone");
        assert_eq!(line("قرار\u{200f}.txt: gone"), "قرار<U+200F>.txt: gone");
    }

    #[test]
    fn whole_texts_keep_their_lines() {
        assert_eq!(lines("قرار\t7\nb\u{200f}"), "قرار\t7\nb\u{200f}");
        assert_eq!(lines("a\u{9B}31m\u{202E}b\u{2028}c\r"), "a<U+009B>31m<U+202E>b c␍");
    }

    #[test]
    fn plain_texts_are_borrowed() {
        for plain in ["plain", "l’Union «présente»", "关于决议\u{3000}", "إذ يذكِّر", "Союза"]
        {
            let direction = Direction::LeftToRight;
            for sent in [text(plain, direction), line(plain), lines(plain)] {
                assert!(matches!(sent, Cow::Borrowed(_)), "{plain}");
            }
        }
    }
}
