//! The finished comparison: every decision taken, nothing left but to show it.
//!
//! In: nothing, these are types. Out: the one value that every renderer takes.
//!
//! ```text
//! MOD  b)  Resolution 23 (Rev. ┤Dubai├ Busan, 2014);
//!  │   │                └─ text: equal, delete, insert, equal …
//!  │   └─ label: equal
//!  └─ symbol of the row
//! ```

use super::{Categories, Category, ClauseId, ClauseKind, ClauseTree, Reason, Side, Span, Warning};

/// The ITU symbol of a row or of an instrument (docs/itu-conventions.md).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Symbol {
    /// No change, or typography only.
    Noc,
    /// Only label, punctuation or capitals differ.
    EditorialMod,
    /// Words, figures or references differ.
    Mod,
    /// Only in the revised version.
    Add,
    /// Only in the base.
    Sup,
    /// Moved here from another place.
    AddMoved,
    /// Moved away to another place.
    SupMoved,
}

impl Symbol {
    /// All of them, in the order in which they are counted.
    pub const ALL: [Self; 7] = [
        Self::Noc,
        Self::EditorialMod,
        Self::Mod,
        Self::Add,
        Self::Sup,
        Self::AddMoved,
        Self::SupMoved,
    ];

    /// The symbol as it is printed, Latin in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::Noc => "NOC",
            Self::EditorialMod => "(MOD)",
            Self::Mod => "MOD",
            Self::Add => "ADD",
            Self::Sup => "SUP",
            Self::AddMoved => "ADD*",
            Self::SupMoved => "SUP*",
        }
    }
}

/// What a run of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Operation {
    /// In both versions, printed as the base has it.
    Equal,
    /// In the base only: struck through.
    Delete,
    /// In the revised version only: underlined.
    Insert,
}

impl Operation {
    /// Whether text to which that happened stands in a version.
    pub fn is_in(self, side: Side) -> bool {
        match side {
            Side::Base => self != Self::Insert,
            Side::Revised => self != Self::Delete,
        }
    }

    /// The name used in the JSON contract.
    pub fn name(self) -> &'static str {
        match self {
            Self::Equal => "equal",
            Self::Delete => "delete",
            Self::Insert => "insert",
        }
    }
}

/// A stretch of a row's label or text that is shown one way.
///
/// The span of an `Equal` or `Delete` run points into the base, that of an `Insert` run into the
/// revised version; see [`Comparison::run_text`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// Whether it is kept, deleted or inserted.
    pub operation: Operation,
    /// Where its text is.
    pub span: Span,
}

/// Which end of a move a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MoveRole {
    /// The place it left.
    From,
    /// The place it went to.
    To,
}

/// The move a row is one end of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Move {
    /// The number of the move, from 1; its two rows share it.
    pub id: u32,
    /// Which end this row is.
    pub role: MoveRole,
    /// The clause at the other end: of the revised version for `From`, of the base for `To`.
    pub other: ClauseId,
}

/// One line of the marked-up document.
///
/// The label's and the text's `Equal` and `Delete` runs, read in order, give the base's label and
/// text; `Equal` and `Insert` give the revised ones (typography folded, and the numbers of calls as
/// the base has them where Word counts the notes). In the `To` row of a move the base is the moved
/// text. In a row of a table that both versions have, no mark crosses the border of a cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Index of its instrument in [`Comparison::instruments`].
    pub instrument: u32,
    /// Its symbol.
    pub symbol: Symbol,
    /// The part it plays.
    pub kind: ClauseKind,
    /// The clause of the base it shows, `None` for an inserted or moved-here row.
    pub base: Option<ClauseId>,
    /// The clause of the revised version it shows, `None` for a deleted or moved-away row.
    pub revised: Option<ClauseId>,
    /// The move it is an end of.
    pub moved: Option<Move>,
    /// The marks on the label.
    pub label: Vec<Run>,
    /// The marks on the text.
    pub text: Vec<Run>,
    /// What its changes are about.
    pub categories: Categories,
    /// Why its clauses were paired.
    pub reason: Reason,
}

/// An instrument of the comparison; the sides that have it are indices into their trees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ComparedInstrument {
    /// The symbol of the whole instrument.
    pub symbol: Symbol,
    /// Index in the instruments of the base.
    pub base: Option<usize>,
    /// Index in the instruments of the revised version.
    pub revised: Option<usize>,
}

/// Words of clause text, a Han character counting as one; labels and moved text are left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Words in both versions.
    pub unchanged: u64,
    /// Words struck through.
    pub deleted: u64,
    /// Words underlined.
    pub inserted: u64,
}

/// The comparison in figures.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// Rows by symbol, in the order of [`Symbol::ALL`].
    pub rows: [u64; 7],
    /// Rows by category, in the order of [`Category::ALL`]; a row may count in several.
    pub categories: [u64; 8],
    /// Words of clause text.
    pub words: Counts,
}

impl Summary {
    /// How many rows have this symbol.
    pub fn rows_with(&self, symbol: Symbol) -> u64 {
        self.rows.get(symbol as usize).copied().unwrap_or_default()
    }

    /// How many rows have changes of this category.
    pub fn rows_about(&self, category: Category) -> u64 {
        self.categories.get(category as usize).copied().unwrap_or_default()
    }
}

/// Two versions of a text with every change marked: all that a renderer may see.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// The older version.
    pub base: ClauseTree,
    /// The newer version.
    pub revised: ClauseTree,
    /// NOC or (MOD) where every instrument is at most that, MOD otherwise.
    pub symbol: Symbol,
    /// The instruments, in reading order.
    pub instruments: Vec<ComparedInstrument>,
    /// The rows, in the reading order of the marked-up document.
    pub rows: Vec<Row>,
    /// The comparison in figures.
    pub summary: Summary,
    /// What the user should know, in the order reader, parser, comparison.
    pub warnings: Vec<Warning>,
}

impl Comparison {
    /// The version on one side.
    pub fn side(&self, side: Side) -> &ClauseTree {
        match side {
            Side::Base => &self.base,
            Side::Revised => &self.revised,
        }
    }

    /// The characters of a run.
    pub fn run_text(&self, run: Run) -> &str {
        match run.operation {
            Operation::Equal | Operation::Delete => self.base.text(run.span),
            Operation::Insert => self.revised.text(run.span),
        }
    }

    /// Whether every row is NOC: what exit status 0 means.
    pub fn is_unchanged(&self) -> bool {
        self.rows.iter().all(|row| row.symbol == Symbol::Noc)
    }

    /// The heading a row stands under: the revised one, else the base's.
    pub fn section_of(&self, row: &Row) -> Option<&str> {
        let of = |tree: &'_ ClauseTree, id: Option<ClauseId>| -> Option<Span> {
            let section = tree.section_of(tree.clause(id?)?)?;
            tree.clause(section.heading?).map(|heading| heading.text)
        };
        match of(&self.revised, row.revised) {
            Some(span) => Some(self.revised.text(span)),
            None => of(&self.base, row.base).map(|span| self.base.text(span)),
        }
    }
}
