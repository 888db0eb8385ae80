//! Where everything stands on a page in two columns.
//!
//! In: a [`Page`]. Out: a [`Sheet`], line by line as it is printed.
//!
//! ```text
//! Row b) Resolution 23;     ─►   [-b)-]  Resolution │ ~ │   {+c)+}  Resolution
//!                                        23;        │ │ │           23;
//! Aside 2 clauses unchanged ─►   …  2 clauses unchanged
//! ```
//!
//! Lines go on below the text and not below the label, as on paper.

use std::iter;

use crate::model::{Comparison, Direction, Row, Side, Symbol};
use crate::render::page::{self, Line, Page, STEP, SYMBOL_GAP};
use crate::render::piece::is_prominent;
use crate::text::escape;

use super::ink::Ink;
use super::side::{self, Text};
use super::wrap::{Span, Wrapped, wrapped};
use super::{Cell, Content, GUTTER, SAME, Sheet, Strip};

/// However far a line is set in, so many columns are left for its text.
const LEAST_TEXT: usize = 8;

/// Lays out a page in so many columns.
pub(super) fn sheet(page: &Page, width: usize, ink: Ink) -> Sheet {
    let symbols = page.lines.iter().filter_map(|line| line.symbol);
    let widest = symbols.map(|symbol| symbol.name().len()).max();
    let margin = widest.map_or(0, |widest| widest + SYMBOL_GAP);
    let directions = Side::ALL.map(|side| direction(page.comparison, side));
    let sheet = Sheet {
        margin,
        column: width.saturating_sub(margin + GUTTER) / 2,
        has_right_to_left: directions.contains(&Direction::RightToLeft),
        strips: Vec::new(),
    };
    let mut layout = Layout { comparison: page.comparison, width, ink, sheet };
    if !page.lines.iter().any(|line| matches!(line.content, page::Content::Figures(_))) {
        layout.names();
    }
    for line in &page.lines {
        layout.line(line);
    }
    layout.sheet
}

/// The direction of a version.
fn direction(comparison: &Comparison, side: Side) -> Direction {
    comparison.side(side).language.direction()
}

/// Lays out lines from top to bottom.
struct Layout<'a> {
    comparison: &'a Comparison,
    /// Columns of the whole.
    width: usize,
    ink: Ink,
    sheet: Sheet,
}

impl Layout<'_> {
    /// The names of both versions, above everything else.
    fn names(&mut self) {
        let name = |side| {
            let name = &self.comparison.side(side).document.source.name;
            let name = escape::text(name, Direction::LeftToRight).into_owned();
            Text { note: vec![Span::aside(name)], ..Text::new(self.comparison, side) }
        };
        self.sides(None, SAME, Side::ALL.map(name));
        self.blank(None);
    }

    fn line(&mut self, line: &Line) {
        match &line.content {
            page::Content::Nothing => self.blank(line.symbol),
            page::Content::Row(row) => self.row(line, row, None),
            page::Content::Moved(row, _, note) => self.row(line, row, Some(note)),
            page::Content::Aside(text) => {
                // As far in as the clauses it stands among.
                let column = line.column.max(self.sheet.margin + STEP);
                self.across(line.symbol, column, Span::aside(text.clone()));
            }
            page::Content::Sentence(text) => {
                let text = escape::text(text, Direction::LeftToRight).into_owned();
                self.across(line.symbol, line.column, Span::plain(text));
            }
            page::Content::Figures(text) => {
                let line = Wrapped::whole(Span::plain(text.clone()));
                self.push(None, Content::Across(0, line));
            }
        }
    }

    fn push(&mut self, symbol: Option<Symbol>, content: Content) {
        self.sheet.strips.push(Strip { symbol, content });
    }

    /// A blank line, or a symbol that stands alone.
    fn blank(&mut self, symbol: Option<Symbol>) {
        self.push(symbol, Content::Across(0, Wrapped::default()));
    }

    /// Text across both columns.
    fn across(&mut self, mut symbol: Option<Symbol>, column: usize, span: Span) {
        let room = self.width.saturating_sub(column).max(LEAST_TEXT);
        for line in wrapped(&[span], [room, room], self.ink) {
            self.push(symbol.take(), Content::Across(column, line));
        }
    }

    /// A row: on either side what that version has of it.
    fn row(&mut self, line: &Line, row: &Row, note: Option<&String>) {
        let opens_section = row.kind.opens_section();
        let is_below = !opens_section && self.comparison.section_of(row).is_some();
        let texts = Side::ALL.map(|side| {
            let mut text = Text::of(self.comparison, row, side);
            if let Some(note) = note.filter(|_| !text.spans.is_empty()) {
                text.note = side::note(note);
            }
            let indent = STEP * (line.level + usize::from(is_below));
            Text { indent, is_prominent: is_prominent(row), ..text }
        });
        self.sides(line.symbol, sign(row), texts);
    }

    /// Both sides, each in as many lines as the longer one needs.
    fn sides(&mut self, mut symbol: Option<Symbol>, sign: char, [base, revised]: [Text; 2]) {
        let is_mirrored = base.direction == Direction::RightToLeft;
        let texts = if is_mirrored { [revised, base] } else { [base, revised] };
        let mut sides = texts.each_ref().map(|text| self.cells(text));
        let height = sides.each_ref().map(Vec::len).into_iter().max().unwrap_or_default().max(1);
        for (cells, text) in sides.iter_mut().zip(&texts) {
            cells.resize_with(height, || cell(text, text.direction, (Wrapped::default(), 0)));
        }
        let [left, right] = sides;
        let mut sign = Some(sign);
        for cells in left.into_iter().zip(right) {
            let content = Content::Sides(sign.take().unwrap_or(SAME), cells.into());
            self.push(symbol.take(), content);
        }
    }

    /// The lines of one side, what the program says of it below them.
    fn cells(&self, text: &Text) -> Vec<Cell> {
        let within = |indent: usize| indent.min(self.sheet.column.saturating_sub(LEAST_TEXT));
        let first = within(text.indent);
        let rest = within(text.indent + text.hang(self.sheet.column, self.ink));
        let [room, further] = [first, rest].map(|indent| self.sheet.column - indent);
        let lines = wrapped(&text.spans, [room, further], self.ink).into_iter();
        let indents = iter::once(first).chain(iter::repeat(rest));
        let lines = lines.zip(indents).map(|line| cell(text, text.direction, line));
        let mut cells: Vec<Cell> = lines.collect();
        let indent = if cells.is_empty() { first } else { rest };
        let room = self.sheet.column - indent;
        let note = wrapped(&text.note, [room, room], self.ink).into_iter();
        cells.extend(note.map(|line| cell(text, Direction::LeftToRight, (line, indent))));
        cells
    }
}

/// A line of a side, and the columns by which it is set in.
fn cell(text: &Text, direction: Direction, (line, indent): (Wrapped, usize)) -> Cell {
    Cell { side: text.direction, direction, indent, is_prominent: text.is_prominent, line }
}

/// What the gutter says of a row.
fn sign(row: &Row) -> char {
    match row.symbol {
        Symbol::Noc => SAME,
        Symbol::EditorialMod | Symbol::Mod => '~',
        Symbol::Add | Symbol::AddMoved => '+',
        Symbol::Sup | Symbol::SupMoved => '-',
    }
}
