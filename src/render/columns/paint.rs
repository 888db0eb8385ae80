//! A page in two columns, written.
//!
//! In: a [`Sheet`]. Out: UTF-8, one line for each strip, nothing open at its end.
//!
//! ```text
//! MOD␣␣RESOLUTION␣91␣␣␣␣~␣RESOLUTION␣91
//! └───┘└─ column ────┘└─┘
//! ```
//!
//! Text that is read from right to left ends where its column ends. Each side stands in an isolate
//! and the gutter between left-to-right marks, the same number of them on each line: whether a
//! terminal knows of isolates, of marks alone, or shows the characters as they come and the others
//! as blanks, the columns stay straight.

use std::io::{self, Write};

use crate::model::{Direction, Symbol};
use crate::render::style::Meaning;
use crate::render::style::{END_ISOLATE, ISOLATE};

use super::ink::Ink;
use super::wrap::{Span, Wrapped};
use super::{Cell, Content, Sheet};

/// Keeps what stands beside it from being drawn into a line from right to left (UAX #9).
const LEFT_TO_RIGHT: char = '\u{200E}';
/// The same the other way round.
const RIGHT_TO_LEFT: char = '\u{200F}';

/// Writes a sheet.
pub(super) fn write(sheet: &Sheet, ink: Ink, out: &mut dyn Write) -> io::Result<()> {
    let mut pen = Pen { sheet, ink, out };
    for strip in &sheet.strips {
        match &strip.content {
            Content::Across(column, line) => {
                let has_text = !line.spans.is_empty();
                pen.margin(strip.symbol, if has_text { *column } else { 0 })?;
                pen.spans(line, &[])?;
            }
            Content::Sides(sign, [left, right]) => {
                pen.margin(strip.symbol, sheet.margin)?;
                pen.guard(&[LEFT_TO_RIGHT])?;
                pen.cell(left, true)?;
                pen.gutter(*sign, !right.line.spans.is_empty())?;
                pen.cell(right, false)?;
            }
        }
        writeln!(pen.out)?;
    }
    Ok(())
}

struct Pen<'a> {
    sheet: &'a Sheet,
    ink: Ink,
    out: &'a mut dyn Write,
}

impl Pen<'_> {
    /// The symbol and the white space up to a column. NOC asks for no attention and gets none.
    fn margin(&mut self, symbol: Option<Symbol>, column: usize) -> io::Result<()> {
        let meaning = if symbol == Some(Symbol::Noc) { Meaning::Aside } else { Meaning::Symbol };
        let symbol = symbol.map(Symbol::name).unwrap_or_default();
        self.ink.paint(self.out, &[meaning], symbol)?;
        self.spaces(column.saturating_sub(symbol.len()))
    }

    /// A line of a side; the spaces behind it only where something follows.
    fn cell(&mut self, cell: &Cell, is_followed: bool) -> io::Result<()> {
        let free = self.sheet.column.saturating_sub(cell.indent + cell.line.width);
        let (before, behind) = match cell.side {
            Direction::LeftToRight => (cell.indent, free),
            Direction::RightToLeft => (free, cell.indent),
        };
        let weight: &[Meaning] = if cell.is_prominent { &[Meaning::Heading] } else { &[] };
        if cell.line.spans.is_empty() && !is_followed {
            return Ok(());
        }
        self.spaces(before)?;
        self.guard(&[ISOLATE, mark_of(cell.direction)])?;
        self.spans(&cell.line, weight)?;
        self.guard(&[END_ISOLATE])?;
        self.spaces(if is_followed { behind } else { 0 })
    }

    /// Stretches of text in their looks.
    fn spans(&mut self, line: &Wrapped, weight: &[Meaning]) -> io::Result<()> {
        for Span { mark, is_isolated, text } in &line.spans {
            let meanings: Vec<Meaning> = weight.iter().copied().chain(*mark).collect();
            let [open, close] =
                if *is_isolated { [ISOLATE, END_ISOLATE].map(Some) } else { [None; 2] };
            self.guard(open.as_slice())?;
            self.ink.paint(self.out, &meanings, text)?;
            self.guard(close.as_slice())?;
        }
        Ok(())
    }

    /// The sign between the two sides.
    fn gutter(&mut self, sign: char, is_followed: bool) -> io::Result<()> {
        let space = if is_followed { " " } else { "" };
        self.guard(&[LEFT_TO_RIGHT])?;
        write!(self.out, " {sign}{space}")?;
        self.guard(&[LEFT_TO_RIGHT])
    }

    /// Characters that show nothing and keep directions apart, where there is more than one.
    fn guard(&mut self, characters: &[char]) -> io::Result<()> {
        if self.sheet.has_right_to_left {
            for character in characters {
                write!(self.out, "{character}")?;
            }
        }
        Ok(())
    }

    fn spaces(&mut self, count: usize) -> io::Result<()> {
        write!(self.out, "{:count$}", "")
    }
}

/// The mark that gives an isolate its direction, whatever stands behind it.
fn mark_of(direction: Direction) -> char {
    match direction {
        Direction::LeftToRight => LEFT_TO_RIGHT,
        Direction::RightToLeft => RIGHT_TO_LEFT,
    }
}
