//! What a reader sees, decided once for every format for people.
//!
//! In: a [`Comparison`]. Out: the lines of a [`Page`]: which rows are shown and which are counted
//! behind an ellipsis, where the symbols stand, what is said beside a row, the closing sentence.
//!
//! ```text
//! MOD  RESOLUTION 91 (Rev. Dubai, 2014)      Row        column 0, symbol MOD
//!      …                                     Aside      column 5
//!                                            Nothing
//! recalling                                  Row        column 0
//!      b)  Resolution 23;                    Row        column 5
//!      …  2 clauses unchanged                Aside      column 5
//! ```
//!
//! Unchanged text behind an ellipsis is the ITU-T form of an amendment; what is needed to find the
//! place (number, title, headings) always stands (docs/itu-conventions.md, marks).

use crate::model::{Comparison, MoveRole, Row, Symbol};

use super::explain::Explanation;
use super::instruments;
use super::omissions;
use super::piece::is_prominent;
use super::place::Places;
use super::summary::{self, counted};
use super::{Level, Options};

/// Columns by which a clause is set in more than the clause it is nested in.
pub(super) const STEP: usize = 2;
/// Columns between the longest symbol and what stands beside it.
pub(super) const SYMBOL_GAP: usize = 2;

/// The lines of a comparison as people read it.
#[derive(Debug)]
pub(super) struct Page<'a> {
    /// What the rows point into.
    pub(super) comparison: &'a Comparison,
    /// From top to bottom.
    pub(super) lines: Vec<Line<'a>>,
}

/// One line.
#[derive(Debug)]
pub(super) struct Line<'a> {
    /// What stands at its left edge.
    pub(super) symbol: Option<Symbol>,
    /// Where its content begins, counted from the left edge; never within the symbol.
    pub(super) column: usize,
    /// How deep the clause it shows is nested, from 0.
    pub(super) level: usize,
    /// What it says.
    pub(super) content: Content<'a>,
}

/// What a line says.
#[derive(Debug)]
pub(super) enum Content<'a> {
    /// Nothing: a blank line, or a symbol that stands alone.
    Nothing,
    /// A row with its marks.
    Row(&'a Row),
    /// A row with its marks, and where it was moved from or to.
    Moved(&'a Row, MoveRole, String),
    /// Something the program says beside the text, to be passed over: an ellipsis, a reason.
    Aside(String),
    /// Something the program says that is to be read: the closing sentence.
    Sentence(String),
    /// A line of figures, in columns with those above and below it.
    Figures(String),
}

/// The page of a comparison.
pub(super) fn of<'a>(comparison: &'a Comparison, options: &'a Options) -> Page<'a> {
    let mut layout = Layout::new(comparison, options);
    if options.statistics {
        for line in summary::table(&comparison.summary) {
            layout.push(0, Content::Figures(line));
        }
    } else {
        if options.full || !comparison.is_unchanged() {
            for rows in comparison.rows.chunk_by(|left, right| left.instrument == right.instrument)
            {
                layout.instrument(rows);
            }
        }
        layout.end_instruments();
        layout.push(0, Content::Sentence(summary::sentence(&comparison.summary)));
        layout.omissions();
    }
    Page { comparison, lines: layout.lines }
}

/// Lays out lines from top to bottom.
struct Layout<'a> {
    comparison: &'a Comparison,
    options: &'a Options,
    places: Places<'a>,
    /// Column of what stands beside the symbols.
    margin: usize,
    /// A symbol that waits for the line it stands on.
    symbol: Option<Symbol>,
    /// Unchanged rows since the last line, to be counted behind one ellipsis.
    unchanged: u64,
    /// Unchanged instruments since the last one shown.
    unchanged_instruments: u64,
    /// What one row of the instrument at hand is called; `None` above the first heading.
    noun: Option<&'static str>,
    lines: Vec<Line<'a>>,
}

impl<'a> Layout<'a> {
    fn new(comparison: &'a Comparison, options: &'a Options) -> Self {
        let widest = match options.level {
            Level::Instrument => {
                let symbols = comparison.instruments.iter().map(|instrument| instrument.symbol);
                symbols.map(|symbol| symbol.name().len()).max().unwrap_or(0)
            }
            Level::Provision => Symbol::EditorialMod.name().len(),
        };
        Self {
            comparison,
            options,
            places: Places::of(comparison),
            margin: widest + SYMBOL_GAP,
            symbol: None,
            unchanged: 0,
            unchanged_instruments: 0,
            noun: None,
            lines: Vec::new(),
        }
    }

    /// The rows of one instrument, or one more unchanged instrument to count.
    fn instrument(&mut self, rows: &'a [Row]) {
        if !self.options.full && rows.iter().all(|row| row.symbol == Symbol::Noc) {
            self.unchanged_instruments += 1;
            return;
        }
        self.end_instruments();
        let index = rows.first().map_or(0, |row| row.instrument as usize);
        let compared = self.comparison.instruments.get(index);
        if self.options.level == Level::Instrument {
            self.symbol = compared.map(|compared| compared.symbol);
        }
        self.noun = instruments::is_plain(self.comparison, index).then_some("paragraph");
        if let Some(proposal) = instruments::proposal(self.comparison, index) {
            self.push(self.margin, Content::Sentence(proposal.to_owned()));
            self.blank();
        }
        for row in rows {
            self.row(row);
        }
        self.ellipsis();
    }

    fn row(&mut self, row: &'a Row) {
        let opens_section = row.kind.opens_section();
        if opens_section {
            self.ellipsis();
            self.noun.get_or_insert("clause");
            self.stand_symbol_alone();
            self.blank();
        } else if !self.is_shown(row) {
            self.unchanged += 1;
            return;
        }
        self.ellipsis();
        if self.options.level == Level::Provision {
            self.symbol = Some(row.symbol);
        }
        let level = self.places.level(row);
        let column = match (opens_section, self.options.level) {
            (true, Level::Instrument) => 0,
            (true, Level::Provision) => self.margin,
            (false, _) => self.column() + STEP * level,
        };
        let content = match (row.moved, self.places.other_end(row)) {
            (Some(moved), Some(note)) => Content::Moved(row, moved.role, note.to_string()),
            _ => Content::Row(row),
        };
        self.lines.push(Line { symbol: self.symbol.take(), column, level, content });
        if self.options.explain {
            let column = column.max(self.margin) + STEP;
            self.push(column, Content::Aside(Explanation::of(row.reason).sentence()));
        }
    }

    /// Whether a row is printed rather than counted: changes, and what is needed to find them.
    fn is_shown(&self, row: &Row) -> bool {
        self.options.full || is_prominent(row) || row.symbol != Symbol::Noc
    }

    /// Where the clauses of the section at hand begin.
    fn column(&self) -> usize {
        match (self.options.level, self.noun) {
            (Level::Provision, Some("clause")) => self.margin + STEP,
            _ => self.margin,
        }
    }

    /// What was left out of the comparison, so that nothing is omitted silently.
    fn omissions(&mut self) {
        for sentence in omissions::sentences(self.comparison) {
            self.push(0, Content::Aside(sentence));
        }
    }

    /// One ellipsis for the unchanged rows since the last line. Above the first heading it is bare:
    /// what stands there are no clauses.
    fn ellipsis(&mut self) {
        if self.unchanged == 0 {
            return;
        }
        if self.options.level == Level::Provision {
            self.symbol = Some(Symbol::Noc);
        }
        let text = match self.noun {
            Some(noun) => format!("…  {} unchanged", counted(self.unchanged, noun)),
            None => "…".to_owned(),
        };
        self.unchanged = 0;
        self.push(self.column(), Content::Aside(text));
    }

    /// One ellipsis for the unchanged instruments since the last one shown, and a blank line before
    /// whatever follows.
    fn end_instruments(&mut self) {
        self.blank();
        if self.unchanged_instruments > 0 {
            let text =
                format!("…  {} unchanged", counted(self.unchanged_instruments, "instrument"));
            self.unchanged_instruments = 0;
            self.symbol = Some(Symbol::Noc);
            self.push(self.margin, Content::Aside(text));
            self.blank();
        }
    }

    /// Headings of sections begin where the symbol stands: a symbol that still waits goes above.
    fn stand_symbol_alone(&mut self) {
        if self.symbol.is_some() {
            self.push(0, Content::Nothing);
        }
    }

    /// A blank line, but never two, and none at the top.
    fn blank(&mut self) {
        let is_blank =
            |line: &Line| matches!(line.content, Content::Nothing) && line.symbol.is_none();
        if self.lines.last().is_some_and(|last| !is_blank(last)) {
            self.push(0, Content::Nothing);
        }
    }

    fn push(&mut self, column: usize, content: Content<'a>) {
        self.lines.push(Line { symbol: self.symbol.take(), column, level: 0, content });
    }
}
