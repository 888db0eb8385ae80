//! The page in colour, for a terminal.
//!
//! In: a [`Page`]. Out: UTF-8 with escape codes (ECMA-48, SGR), each closed on its own line, so that
//! a pager can scroll anywhere. Whether there is a terminal is for the caller to know.
//!
//! ```text
//! ␛[9;31mb)␛[0m␛[4;34mc)␛[0m  Resolution 23        a struck b), an underlined c)
//! ```
//!
//! Right-to-left rows stand in an isolate, and each mark in one of its own: without them the
//! terminal would join a struck 2014 and an underlined 2017 to one number and swap the two.

use std::io::{self, Write};

use crate::model::{Direction, MoveRole, Row, Symbol};
use crate::text::escape;

use super::page::{Content, Line, Page};
use super::piece;
use super::style::{END_ISOLATE, ISOLATE, closing, opening};
use super::style::{Meaning, paint};
use super::text::NOTE_GAP;

/// Writes a page.
pub(super) fn write(page: &Page, out: &mut dyn Write) -> io::Result<()> {
    for line in &page.lines {
        margin(line, out)?;
        match &line.content {
            Content::Nothing => {}
            Content::Row(row) => marked(page, row, None, out)?,
            Content::Moved(row, role, note) => {
                marked(page, row, Some(*role), out)?;
                write!(out, "{NOTE_GAP}")?;
                paint(out, &[Meaning::Aside], note)?;
            }
            Content::Aside(text) => paint(out, &[Meaning::Aside], text)?,
            Content::Sentence(text) | Content::Figures(text) => write!(out, "{text}")?,
        }
        writeln!(out)?;
    }
    Ok(())
}

/// The symbol and the white space up to the content, none at the end of a line. NOC asks for no
/// attention and gets none.
fn margin(line: &Line, out: &mut dyn Write) -> io::Result<()> {
    let meaning = if line.symbol == Some(Symbol::Noc) { Meaning::Aside } else { Meaning::Symbol };
    let symbol = line.symbol.map(Symbol::name).unwrap_or_default();
    paint(out, &[meaning], symbol)?;
    match line.content {
        Content::Nothing => Ok(()),
        _ => write!(out, "{:width$}", "", width = line.column.saturating_sub(symbol.len())),
    }
}

fn marked(page: &Page, row: &Row, role: Option<MoveRole>, out: &mut dyn Write) -> io::Result<()> {
    let direction = piece::direction(page.comparison, row);
    write!(out, "{}", opening(direction))?;
    for piece in piece::of(page.comparison, row) {
        let mark = if piece.is_gap { None } else { piece.meaning(role) };
        let is_isolated = mark.is_some() && direction == Direction::RightToLeft;
        let weight = piece::is_prominent(row).then_some(Meaning::Heading);
        let meanings: Vec<Meaning> = weight.into_iter().chain(mark).collect();
        let shown = escape::text(piece.text, direction);
        if is_isolated {
            write!(out, "{ISOLATE}")?;
        }
        paint(out, &meanings, &shown)?;
        if is_isolated {
            write!(out, "{END_ISOLATE}")?;
        }
    }
    write!(out, "{}", closing(direction))
}
