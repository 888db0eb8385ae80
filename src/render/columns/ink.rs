//! What marks cost in columns, and how they are written.
//!
//! In: a stretch of text and its mark. Out: the text in colour, which takes no room, or in brackets,
//! which do.
//!
//! ```text
//! colour      ␛[9;31mDubai␛[0m      5 columns
//! brackets    [-Dubai-]             9 columns
//! ```

use std::io::{self, Write};

use crate::render::style::{Meaning, paint};
use crate::render::text::escaped;

/// How marks are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::render) enum Ink {
    /// With the escape codes of the terminal format.
    Colour,
    /// With the brackets of the text format.
    Brackets,
}

impl Ink {
    /// What suits a terminal, or a file.
    pub(in crate::render) fn of(is_terminal: bool) -> Self {
        if is_terminal { Self::Colour } else { Self::Brackets }
    }

    /// Columns of what stands before and behind a stretch with this mark.
    pub(super) fn edges(self, mark: Option<Meaning>) -> usize {
        match (self, mark) {
            (Self::Brackets, Some(mark)) => {
                let (open, close) = mark.look().brackets;
                open.len() + close.len()
            }
            _ => 0,
        }
    }

    /// Columns that a character may take more than its own, before a given one: the backslash of
    /// what would read as a mark, or does so where its line ends.
    pub(super) fn guard(self, character: char, next: Option<char>) -> usize {
        let may_be_mark = match character {
            '\\' | '[' | '{' => true,
            '-' => next == Some(']'),
            '+' => next == Some('}'),
            _ => false,
        };
        usize::from(self == Self::Brackets && may_be_mark)
    }

    /// A stretch as it is written between its marks.
    pub(super) fn literal(self, text: String, mark: Option<Meaning>) -> String {
        match self {
            Self::Colour => text,
            Self::Brackets => {
                let close = mark.map(|mark| mark.look().brackets.1).unwrap_or_default();
                escaped(&text, close.chars().next()).into_owned()
            }
        }
    }

    /// Writes a stretch in the looks of all its meanings; of the brackets, those of the last count.
    pub(super) fn paint(
        self,
        out: &mut dyn Write,
        meanings: &[Meaning],
        text: &str,
    ) -> io::Result<()> {
        match self {
            Self::Colour => paint(out, meanings, text),
            Self::Brackets => {
                let brackets = meanings.last().map(|meaning| meaning.look().brackets);
                let (open, close) = brackets.unwrap_or_default();
                write!(out, "{open}{text}{close}")
            }
        }
    }
}
