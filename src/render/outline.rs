//! The clause tree as text: how a file was read, at a glance.
//!
//! In: a [`ClauseTree`]. Out: one line for each of its lines, with source line, nesting, label and,
//! where it is no clause, the part it plays; long texts are cut, since the question is what was
//! taken for what.
//!
//! ```text
//! resolution 91, English: 2 sections, 4 clauses
//!
//!    1  RESOLUTION 91 (Rev. Dubai, 2014)  · number
//!
//!    4  recalling  · preamble
//!    5    a)  Resolution 5;
//! ```

use std::borrow::Cow;
use std::io::{self, Write};

use super::place::levels;
use super::style::{closing, opening};
use super::summary::counted;
use super::{cells, omissions};
use crate::model::{Clause, ClauseId, ClauseKind, ClauseTree, Instrument, Section};
use crate::text::characters::is_han;
use crate::text::escape;

/// Columns after which a text is cut: with line number, nesting and label it fits 80.
const WIDEST: usize = 60;
/// Columns by which a clause is set in more than the heading or clause above it.
const STEP: usize = 2;

/// Writes the outline.
pub(super) fn write(tree: &ClauseTree, out: &mut dyn Write) -> io::Result<()> {
    let last_line = tree.clauses.iter().map(|clause| clause.line).max().unwrap_or(0);
    let sheet = Sheet { tree, levels: levels(tree), gutter: last_line.to_string().len().max(4) };
    for (index, instrument) in tree.instruments.iter().enumerate() {
        if index > 0 {
            writeln!(out)?;
        }
        sheet.instrument(instrument, out)?;
    }
    if tree.instruments.is_empty() {
        writeln!(out, "no instrument was found")?;
    }
    if !tree.skipped.is_empty() {
        writeln!(out)?;
    }
    for skipped in omissions::in_text(tree) {
        let place = omissions::place(skipped, tree.document.source.format);
        writeln!(out, "skipped {place}: {}", skipped.what.name())?;
    }
    if omissions::has_pages(tree) {
        writeln!(out, "skipped {}", omissions::PAGES)?;
    }
    Ok(())
}

/// What all lines of an outline share.
struct Sheet<'a> {
    tree: &'a ClauseTree,
    /// The nesting of each clause.
    levels: Vec<u8>,
    /// Columns of the source line numbers.
    gutter: usize,
}

impl Sheet<'_> {
    fn instrument(&self, instrument: &Instrument, out: &mut dyn Write) -> io::Result<()> {
        let tree = self.tree;
        let sections = tree.sections.get(instrument.sections.clone()).unwrap_or_default();
        let clauses = tree.clauses.get(tree.clauses_of(instrument)).unwrap_or_default();
        let is_clause =
            |clause: &&Clause| matches!(clause.kind, ClauseKind::Clause | ClauseKind::Paragraph);
        let headings = sections.iter().filter(|section| section.heading.is_some()).count() as u64;
        let number = escape::text(&instrument.number, tree.language.direction());
        let space = if number.is_empty() { "" } else { " " };
        writeln!(
            out,
            "{}{space}{number}, {}: {}, {}",
            instrument.kind.name(),
            tree.language,
            counted(headings, "section"),
            counted(clauses.iter().filter(is_clause).count() as u64, "clause"),
        )?;
        sections.iter().try_for_each(|section| self.section(section, out))
    }

    fn section(&self, section: &Section, out: &mut dyn Write) -> io::Result<()> {
        if !section.clauses.is_empty() {
            writeln!(out)?;
        }
        for index in section.clauses.clone() {
            let id = ClauseId::new(index);
            let Some(clause) = self.tree.clause(id) else { continue };
            let is_heading = section.heading == Some(id);
            let level = self.levels.get(index).copied().unwrap_or_default();
            let indent = match section.heading {
                Some(_) if !is_heading => STEP * (usize::from(level) + 1),
                _ => STEP * usize::from(level),
            };
            let part = if is_heading { section.part.name() } else { part_of(clause.kind) };
            write!(out, "{:>gutter$}  {:indent$}", clause.line, "", gutter = self.gutter)?;
            self.clause(clause, out)?;
            if !part.is_empty() {
                write!(out, "  · {part}")?;
            }
            writeln!(out)?;
        }
        Ok(())
    }

    fn clause(&self, clause: &Clause, out: &mut dyn Write) -> io::Result<()> {
        let direction = self.tree.language.direction();
        let label = escape::text(self.tree.text(clause.label).trim(), direction);
        let gap = if label.is_empty() { "" } else { "  " };
        let text = cells::text(self.tree, clause);
        let text = escape::text(&text, direction);
        write!(out, "{}{label}{gap}{}{}", opening(direction), cut(&text), closing(direction))
    }
}

/// What to say of a line that is no clause.
fn part_of(kind: ClauseKind) -> &'static str {
    match kind {
        ClauseKind::Clause | ClauseKind::Paragraph => "",
        kind => kind.name(),
    }
}

/// The beginning of a text that fits; a Han character takes two columns.
fn cut(text: &str) -> Cow<'_, str> {
    let mut columns = 0;
    for (at, character) in text.char_indices() {
        columns += if is_han(character) { 2 } else { 1 };
        if columns > WIDEST {
            return Cow::Owned(format!("{}…", text.get(..at).unwrap_or(text).trim_end()));
        }
    }
    Cow::Borrowed(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_cut_by_columns() {
        assert_eq!(cut("short"), "short");
        assert_eq!(cut(&"a".repeat(61)), format!("{}…", "a".repeat(60)));
        assert_eq!(cut(&"电".repeat(31)), format!("{}…", "电".repeat(30)));
    }
}
