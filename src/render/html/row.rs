//! Makes views of rows and tables for the template: marked in one line, and as two versions.
//!
//! ```text
//! marked     ┤b)├ c)   Resolution 23 (Rev. ┤Dubai├ Busan, 2014)      <del> and <ins>
//! base       b)        Resolution 23 (Rev. Dubai, 2014)              <del> only
//! revised    c)        Resolution 23 (Rev. Busan, 2014)              <ins> only
//!
//! table      north | ┤30├ 35 m   or   north | 30 m ║ north | 35 m    the style sheet shows one
//! ```
//!
//! Both versions of a table stand in one row of the table, so that their lines are level. Each
//! version takes half of the columns, however many cells it has.

use std::borrow::Cow;
use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::model::{ClauseKind, Comparison, Language, MoveRole, Operation, Row, Side, Symbol};
use crate::render::explain::Explanation;
use crate::render::piece::{self, Piece};
use crate::render::place::{OtherEnd, Places};
use crate::render::style::Meaning;
use crate::render::summary::{counted, what_happened};
use crate::render::{Level, Options};
use crate::text::calls::calls;
use crate::text::escape;

use super::groups::{Group, Item};

/// All rows of a comparison, each made into a view when it is asked for.
#[derive(Debug)]
pub(super) struct Rows<'a> {
    pub(super) comparison: &'a Comparison,
    options: &'a Options,
    places: Places<'a>,
    /// For each row the number of its change, from 1.
    changes: Vec<Option<usize>>,
    /// The rows at the two ends of each move.
    ends: FxHashMap<(u32, MoveRole), usize>,
}

/// A row.
#[derive(Debug)]
pub(super) struct RowView<'a> {
    /// What is said of it beside its text.
    pub(super) about: About,
    /// The element that it stands in.
    pub(super) element: &'static str,
    /// How deep it is nested, from 0.
    pub(super) level: usize,
    /// Label and text with all marks.
    pub(super) marked: Line<'a>,
    /// Label and text of the base.
    pub(super) base: Option<Line<'a>>,
    /// Label and text of the revised version.
    pub(super) revised: Option<Line<'a>>,
}

/// A row or a table.
#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "there is only one at a time")]
pub(super) enum ItemView<'a> {
    /// A row.
    Row(RowView<'a>),
    /// A table.
    Table(TableView<'a>),
}

/// A table.
#[derive(Debug)]
pub(super) struct TableView<'a> {
    /// From top to bottom.
    pub(super) rows: Vec<TableRow<'a>>,
}

/// A row of a table.
#[derive(Debug)]
pub(super) struct TableRow<'a> {
    pub(super) about: About,
    /// All cells, with all marks.
    pub(super) marked: Vec<Cell<'a>>,
    /// The cells of the base; one that is blank where it has no such row.
    pub(super) base: Vec<Cell<'a>>,
    /// The cells of the revised version; one that is blank where it has no such row.
    pub(super) revised: Vec<Cell<'a>>,
}

/// A cell of a table.
#[derive(Debug)]
pub(super) struct Cell<'a> {
    pub(super) language: Language,
    /// How many columns it spans.
    pub(super) columns: usize,
    pub(super) marks: Vec<Mark<'a>>,
}

/// What is said of a row beside its text.
#[derive(Debug)]
pub(super) struct About {
    /// Its number among all rows, from 1, as in the JSON.
    pub(super) id: usize,
    /// The number of its change, from 1; `None` where nothing changed.
    pub(super) change: Option<usize>,
    /// The part it plays.
    pub(super) kind: &'static str,
    /// What happened to it, in words.
    pub(super) fate: &'static str,
    /// Its symbol.
    pub(super) symbol: &'static str,
    /// What stands in the margin: the symbol, where those of rows are printed.
    pub(super) margin: Option<&'static str>,
    /// The other end of a move.
    pub(super) other_end: Option<Link>,
    /// Why its clauses were paired, where that is asked for.
    pub(super) reason: Option<String>,
}

/// The way to the other end of a move.
#[derive(Debug)]
pub(super) struct Link {
    /// The row there.
    pub(super) id: usize,
    /// What to say.
    pub(super) end: OtherEnd,
}

/// A label and a text.
#[derive(Debug)]
pub(super) struct Line<'a> {
    /// The language that most of it is in.
    pub(super) language: Language,
    pub(super) label: Vec<Mark<'a>>,
    pub(super) text: Vec<Mark<'a>>,
}

/// A stretch of text that is shown one way.
#[derive(Debug)]
pub(super) struct Mark<'a> {
    /// The element that it stands in; `None` where it is kept in its place.
    pub(super) element: Option<&'static str>,
    /// Whether it moved as it is.
    pub(super) is_moved: bool,
    /// Whether it was lost on the way, and stood in the old place only.
    pub(super) is_lost: bool,
    /// The language it is in.
    pub(super) language: Language,
    /// Whether that is another one than that of its line.
    pub(super) is_foreign: bool,
    /// Its characters, none of them harmful; to be escaped.
    pub(super) text: Cow<'a, str>,
}

/// Text, and the call of a note behind it.
#[derive(Debug)]
pub(super) struct Part<'a> {
    /// What stands before the call.
    pub(super) plain: &'a str,
    /// The call: `[footnoteRef:`, its number, `]`. Only the number is shown.
    pub(super) call: Option<[&'a str; 3]>,
}

impl<'a> Rows<'a> {
    /// Numbers the changes and finds the ends of moves.
    pub(super) fn of(comparison: &'a Comparison, options: &'a Options) -> Self {
        let mut count = 0;
        let mut ends = FxHashMap::default();
        let mut changes = Vec::with_capacity(comparison.rows.len());
        for (at, row) in comparison.rows.iter().enumerate() {
            let is_change = row.symbol != Symbol::Noc;
            count += usize::from(is_change);
            changes.push(is_change.then_some(count));
            if let Some(moved) = row.moved {
                ends.insert((moved.id, moved.role), at);
            }
        }
        Self { comparison, options, places: Places::of(comparison), changes, ends }
    }

    /// How many rows changed.
    pub(super) fn count(&self) -> String {
        counted(self.changes.iter().flatten().count() as u64, "change")
    }

    /// The number of the change of a row, from 1; `None` where nothing changed.
    pub(super) fn change(&self, at: usize) -> Option<usize> {
        self.changes.get(at).copied().flatten()
    }

    /// The rows and tables of a group, each made when it is its turn.
    pub(super) fn items(&self, group: &Group) -> impl Iterator<Item = ItemView<'a>> {
        group.items.iter().filter_map(|item| match item {
            Item::Row(at) => self.row(*at, group.heading).map(ItemView::Row),
            Item::Table(range) => Some(ItemView::Table(self.table(range.clone()))),
        })
    }

    /// The row at an index; headings of sections stand in the element `heading`.
    fn row(&self, at: usize, heading: &'static str) -> Option<RowView<'a>> {
        let row = self.comparison.rows.get(at)?;
        let (label, text) = (piece::label(self.comparison, row), piece::text(self.comparison, row));
        let line = |of: Column| Line {
            language: self.language(row, of),
            label: self.marks(row, &label, of),
            text: self.marks(row, &text, of),
        };
        Some(RowView {
            about: self.about(at, row),
            element: match row.kind {
                ClauseKind::Number => "h2",
                ClauseKind::Heading | ClauseKind::Annex => heading,
                _ => "p",
            },
            level: self.places.level(row),
            marked: line(Column::Marked),
            base: row.base.map(|_| line(Column::Version(Side::Base))),
            revised: row.revised.map(|_| line(Column::Version(Side::Revised))),
        })
    }

    /// What is said of a row beside its text.
    fn about(&self, at: usize, row: &Row) -> About {
        About {
            id: at + 1,
            change: self.change(at),
            kind: row.kind.name(),
            fate: what_happened(row.symbol),
            symbol: row.symbol.name(),
            margin: (self.options.level == Level::Provision).then(|| row.symbol.name()),
            other_end: self.other_end(row),
            reason: self.options.explain.then(|| Explanation::of(row.reason).sentence()),
        }
    }

    fn other_end(&self, row: &Row) -> Option<Link> {
        let moved = row.moved?;
        let role = match moved.role {
            MoveRole::From => MoveRole::To,
            MoveRole::To => MoveRole::From,
        };
        let at = self.ends.get(&(moved.id, role))?;
        Some(Link { id: at + 1, end: self.places.other_end(row)? })
    }

    /// The language that a row is in, as a column shows it.
    fn language(&self, row: &Row, column: Column) -> Language {
        let side = match column {
            Column::Marked => piece::newest(row),
            Column::Version(side) => side,
        };
        self.comparison.side(side).language
    }

    /// The pieces that a column shows, with their marks.
    fn marks(&self, row: &Row, pieces: &[Piece<'a>], column: Column) -> Vec<Mark<'a>> {
        let role = row.moved.map(|moved| moved.role);
        let shown = pieces.iter().filter(|piece| column.shows(piece.operation));
        shown
            .map(|piece| {
                let meaning = piece.meaning(role);
                let language = self.comparison.side(piece.side).language;
                Mark {
                    element: meaning.map(element),
                    is_moved: matches!(meaning, Some(Meaning::MovedAway | Meaning::MovedHere)),
                    is_lost: role == Some(MoveRole::To) && meaning == Some(Meaning::Deleted),
                    language,
                    is_foreign: language != self.language(row, column),
                    text: escape::text(piece.text, language.direction()),
                }
            })
            .collect()
    }
}

impl<'a> Rows<'a> {
    /// The rows at some indices as a table.
    fn table(&self, range: Range<usize>) -> TableView<'a> {
        let found = self.comparison.rows.get(range.clone()).unwrap_or_default();
        let rows = range.zip(found).map(|(at, row)| TableRow {
            about: self.about(at, row),
            marked: self.cells(row, Column::Marked),
            base: self.cells(row, Column::Version(Side::Base)),
            revised: self.cells(row, Column::Version(Side::Revised)),
        });
        let mut rows: Vec<TableRow> = rows.collect();
        let widest = |cells: fn(&TableRow) -> usize| rows.iter().map(cells).max().unwrap_or(1);
        let marked = widest(|row| row.marked.len());
        let half = widest(|row| row.base.len().max(row.revised.len()));
        for row in &mut rows {
            fill(&mut row.marked, marked);
            fill(&mut row.base, half);
            fill(&mut row.revised, half);
        }
        TableView { rows }
    }

    /// The cells of a row, as a column shows it; the label, where there is one, in the first.
    fn cells(&self, row: &Row, column: Column) -> Vec<Cell<'a>> {
        let language = self.language(row, column);
        let is_there = match column {
            Column::Marked => true,
            Column::Version(Side::Base) => row.base.is_some(),
            Column::Version(Side::Revised) => row.revised.is_some(),
        };
        let blank = || Cell { language, columns: 1, marks: Vec::new() };
        if !is_there {
            return vec![blank()];
        }
        let mut pieces = piece::label(self.comparison, row);
        pieces.extend(piece::text(self.comparison, row));
        pieces.retain(|piece| column.shows(piece.operation));
        let groups = pieces.split(|piece| piece.is_gap);
        groups.map(|group| Cell { marks: self.marks(row, group, column), ..blank() }).collect()
    }
}

/// Lets the last cell of a row fill what is left of the columns.
fn fill(cells: &mut [Cell], columns: usize) {
    let missing = columns.saturating_sub(cells.len());
    if let Some(last) = cells.last_mut() {
        last.columns += missing;
    }
}

/// What a row is shown as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    /// With all its marks.
    Marked,
    /// As one version has it.
    Version(Side),
}

impl Column {
    /// Whether text is shown to which that happened.
    fn shows(self, operation: Operation) -> bool {
        match self {
            Self::Marked => true,
            Self::Version(side) => operation.is_in(side),
        }
    }
}

impl About {
    /// What happened to it, as a class of the style sheet: `moved-here`.
    pub(super) fn class(&self) -> String {
        self.fate.replace(' ', "-")
    }
}

impl Mark<'_> {
    /// Its characters, parted at the calls of notes.
    pub(super) fn parts(&self) -> Vec<Part<'_>> {
        let mut parts = Vec::new();
        let mut done = 0;
        for call in calls(&self.text) {
            let (whole, number) = (call.span.range(), call.number.range());
            let of = |range: Range<usize>| self.text.get(range).unwrap_or_default();
            parts.push(Part {
                plain: of(done..whole.start),
                call: Some([
                    of(whole.start..number.start),
                    of(number.clone()),
                    of(number.end..whole.end),
                ]),
            });
            done = whole.end;
        }
        parts.push(Part { plain: self.text.get(done..).unwrap_or_default(), call: None });
        parts
    }
}

/// The element for text of some meaning.
fn element(meaning: Meaning) -> &'static str {
    match meaning {
        Meaning::Deleted | Meaning::MovedAway => "del",
        _ => "ins",
    }
}
