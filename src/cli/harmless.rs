//! Texts that are sent to a terminal, and nothing in them that it would obey.
//!
//! In: a message with the name of a file in it, or a whole text. Out: the same, with control
//! characters shown.
//!
//! ```text
//! a␊b␛[31m.txt: gone   ─►  a\u{a}b\u{1b}[31m.txt: gone    one line
//! RLO 0 0 6            ─►  \u{202e}006                    reads as 600
//! ```

use std::borrow::Cow;

use revmark::text::characters::{is_bidi_control, is_bidi_reordering};

/// A message as one line, in which control characters are shown and none is sent to the screen.
///
/// The names of files may hold any: a line break in one becomes `\u{a}`.
pub(crate) fn one_line(message: &str) -> String {
    let mut line = String::with_capacity(message.len());
    for character in message.chars() {
        if character.is_control() || is_bidi_control(character) {
            line.extend(character.escape_unicode());
        } else {
            line.push(character);
        }
    }
    line
}

/// A text of which a terminal obeys nothing but its line breaks and tabs.
pub(super) fn shown(text: &str) -> Cow<'_, str> {
    let is_obeyed = |c: char| c.is_control() && !matches!(c, '\n' | '\t') || is_bidi_reordering(c);
    if !text.contains(is_obeyed) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        if is_obeyed(character) {
            shown.extend(character.escape_unicode());
        } else {
            shown.push(character);
        }
    }
    Cow::Owned(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_one_line_without_control_characters() {
        assert_eq!(one_line("a\nb\u{1b}[31m.txt: gone"), "a\\u{a}b\\u{1b}[31m.txt: gone");
        assert_eq!(one_line("قرار.txt: gone"), "قرار.txt: gone");
    }

    #[test]
    fn a_terminal_obeys_nothing_of_the_text() {
        assert_eq!(shown("قرار\t7\n"), "قرار\t7\n");
        assert_eq!(shown("a\u{9B}31m\u{202E}b"), "a\\u{9b}31m\\u{202e}b");
    }
}
