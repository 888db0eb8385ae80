//! The looks: one table from what a stretch of text means to how each format shows it.
//!
//! In: a [`Meaning`]. Out: its [`Look`].
//!
//! ```text
//! Deleted    terminal: red, struck through    text: [-…-]
//! Inserted   terminal: blue, underlined       text: {+…+}
//! ```
//!
//! Struck through and underlined are the ITU's revision marks (docs/itu-conventions.md, marks).
//! Moved text has a colour of its own, so that nobody reads through it for new words.

use std::io::{self, Write};

use colored::{Color, Styles};

use crate::model::Direction;

/// What a stretch of the page means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// In the base only.
    Deleted,
    /// In the revised version only.
    Inserted,
    /// Moved from here.
    MovedAway,
    /// Moved to here.
    MovedHere,
    /// A heading, a title, a number line.
    Heading,
    /// A symbol in the margin.
    Symbol,
    /// What the program says beside the text: ellipses and notes.
    Aside,
}

/// How a meaning is shown.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    color: Option<Color>,
    effect: Styles,
    /// What stands before and after it where there are no colours.
    pub(super) brackets: (&'static str, &'static str),
}

impl Meaning {
    /// The table.
    pub(super) fn look(self) -> Look {
        let look = |color, effect, brackets| Look { color, effect, brackets };
        match self {
            Self::Deleted => look(Some(Color::Red), Styles::Strikethrough, ("[-", "-]")),
            Self::Inserted => look(Some(Color::Blue), Styles::Underline, ("{+", "+}")),
            Self::MovedAway => look(Some(Color::Green), Styles::Strikethrough, ("[-", "-]")),
            Self::MovedHere => look(Some(Color::Green), Styles::Underline, ("{+", "+}")),
            Self::Heading | Self::Symbol => look(None, Styles::Bold, ("", "")),
            Self::Aside => look(None, Styles::Dimmed, ("", "")),
        }
    }
}

/// First strong isolate (UAX #9, section 2.4.3).
pub(super) const ISOLATE: char = '\u{2068}';
/// Pop directional isolate.
pub(super) const END_ISOLATE: char = '\u{2069}';

/// What opens a paragraph of that direction: nothing from left to right, else an isolate.
///
/// The right-to-left mark after the isolate makes the paragraph run from right to left even if it
/// begins with a Latin word or holds only isolated marks, which the search for a first strong
/// character skips.
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

/// Writes a text in the looks of all its meanings, with the escape codes of ECMA-48 (SGR).
///
/// The words for the looks are those of `colored`; the codes are written here, since `colored`
/// itself prints them or not by a global switch, and this stage has none.
pub(super) fn paint(out: &mut dyn Write, meanings: &[Meaning], text: &str) -> io::Result<()> {
    if meanings.is_empty() || text.is_empty() {
        return out.write_all(text.as_bytes());
    }
    let mut codes = String::new();
    for look in meanings.iter().map(|meaning| meaning.look()) {
        codes.push_str(effect_code(look.effect));
        codes.push(';');
        if let Some(color) = look.color {
            codes.push_str(&color.to_fg_str());
            codes.push(';');
        }
    }
    write!(out, "\u{1b}[{}m{text}\u{1b}[0m", codes.trim_end_matches(';'))
}

/// The parameter of "select graphic rendition" for the effects of the table.
fn effect_code(effect: Styles) -> &'static str {
    match effect {
        Styles::Bold => "1",
        Styles::Dimmed => "2",
        Styles::Underline => "4",
        Styles::Strikethrough => "9",
        _ => "0",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn painted(meanings: &[Meaning]) -> String {
        let mut out = Vec::new();
        paint(&mut out, meanings, "x").unwrap();
        String::from_utf8(out).unwrap().replace('\u{1b}', "␛")
    }

    #[test]
    fn marks_are_struck_and_underlined_whatever_the_environment() {
        assert_eq!(painted(&[Meaning::Deleted]), "␛[9;31mx␛[0m");
        assert_eq!(painted(&[Meaning::Inserted]), "␛[4;34mx␛[0m");
        assert_eq!(painted(&[Meaning::Heading, Meaning::Inserted]), "␛[1;4;34mx␛[0m");
        assert_eq!(painted(&[]), "x");
    }
}
