//! A page in two columns: the base on one side, the revised version on the other.
//!
//! In: a [`Page`], and how many columns the screen has. Out: the page, in colour or in brackets.
//!
//! ```text
//! MOD  RESOLUTION 91 (Rev. [-Dubai,-]   ~ RESOLUTION 91 (Rev. {+Buenos+}
//!      [-2014-])                        │ {+Aires, 2017+})
//!
//!      recalling                        │ recalling
//!        [-b)-]  Resolution 23;         ~   {+c)+}  Resolution 23;
//!                                       +   {+d)  the handbook,+}
//!        …  2 clauses unchanged
//! └───┘└─ column ────────────────────┘└─┘└─ column ────────────────┘
//! margin                             gutter
//! ```
//!
//! The sign in the gutter says what happened, so that colour never is the only sign: `│` nothing,
//! `~` words, `-` only in the base, `+` only in the revised version. A base that is read from right
//! to left stands on the right. Everything is measured in columns of the screen (UAX #11): two for a
//! Chinese character, none for a vowel sign.

mod ink;
mod layout;
mod paint;
mod side;
mod wrap;

use std::io::{self, Write};

use crate::model::{Direction, Symbol};

use super::page::Page;
pub(super) use ink::Ink;
use wrap::Wrapped;

/// Columns of the gutter: the sign between two spaces.
const GUTTER: usize = 3;
/// The sign beside what is the same on both sides.
const SAME: char = '│';

/// A page in two columns.
#[derive(Debug)]
struct Sheet {
    /// Columns of the margin, in which the symbols stand.
    margin: usize,
    /// Columns of each side.
    column: usize,
    /// Whether any text runs from right to left.
    has_right_to_left: bool,
    /// From top to bottom.
    strips: Vec<Strip>,
}

/// A line as it is printed.
#[derive(Debug)]
struct Strip {
    /// What stands in the margin.
    symbol: Option<Symbol>,
    /// What stands beside it.
    content: Content,
}

/// What a line holds.
#[derive(Debug)]
enum Content {
    /// Text across both columns, that begins so many columns from the edge.
    Across(usize, Wrapped),
    /// The two sides as they stand on the screen, and the sign between them.
    Sides(char, [Cell; 2]),
}

/// A line of one side.
#[derive(Debug)]
struct Cell {
    /// The direction of its version: it begins at the edge where that begins to be read.
    side: Direction,
    /// In which direction it is read itself.
    direction: Direction,
    /// Columns by which it is set in.
    indent: usize,
    /// Whether it is printed like a heading.
    is_prominent: bool,
    /// Its text.
    line: Wrapped,
}

/// Writes a page in `width` columns.
pub(super) fn write(page: &Page, width: usize, ink: Ink, out: &mut dyn Write) -> io::Result<()> {
    paint::write(&layout::sheet(page, width, ink), ink, out)
}
