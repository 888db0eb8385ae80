//! The shape of one row of `revmark/comparison/1`.
//!
//! In: a [`model::Row`]. Out: a value that borrows from the comparison.
//!
//! ```text
//! {"id": 2, "instrument": 0, "symbol": "(MOD)", "kind": "clause", "section": "recalling",
//!  "base": {"line": 7, "label": "a)", "path": ["recalling", "a)"]}, "revised": …, "move": null,
//!  "label": [{"op": "delete", "text": "a)"}, {"op": "insert", "text": "b)"}],
//!  "text": [{"op": "equal", "text": "Resolution 5;"}], "categories": ["renumbering"]}
//! ```

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{
    self, Category, ClauseId, ClauseKind, ClauseTree, MoveRole, Operation, Reason, Symbol,
};
use crate::render::explain::Explanation;
use crate::text::fold;

/// One line of the marked-up document.
#[derive(Serialize, JsonSchema)]
pub(super) struct Row<'a> {
    /// Its number, from 1.
    id: usize,
    /// The `index` of its instrument.
    instrument: u32,
    /// Its symbol.
    #[schemars(extend("enum" = Symbol::ALL.map(Symbol::name)))]
    symbol: &'static str,
    /// The part it plays.
    #[schemars(extend("enum" = CLAUSE_KINDS.map(ClauseKind::name)))]
    kind: &'static str,
    /// The heading it stands under: the revised one, else the base's; null above the first.
    section: Option<Cow<'a, str>>,
    /// Its place in the base; null for a row that is inserted or moved here.
    base: Option<Place<'a>>,
    /// Its place in the revised version; null for a row that is deleted or moved away.
    revised: Option<Place<'a>>,
    /// The move it is one end of.
    #[serde(rename = "move")]
    moved: Option<Move>,
    /// The marks on the label; empty where no version has one.
    label: Vec<Run<'a>>,
    /// The marks on the text. In the `to` row of a move they are against the moved text.
    text: Vec<Run<'a>>,
    /// What its changes are about.
    #[schemars(with = "Vec<CategoryName>")]
    categories: Vec<&'static str>,
    /// Why its clauses were paired; only where it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pairing: Option<Pairing>,
}

/// What a change is about.
#[derive(JsonSchema)]
#[schemars(transparent, extend("enum" = Category::ALL.map(Category::name)))]
#[expect(dead_code, reason = "only its schema is used")]
struct CategoryName(String);

/// Where a row stands in one version.
#[derive(Serialize, JsonSchema)]
struct Place<'a> {
    /// The 1-based source line, or the paragraph of a Word document; of a label alone on its line,
    /// the label's.
    line: u32,
    /// Its label, empty where it has none.
    label: &'a str,
    /// The way to it: the heading, then the labels from the outermost to its own.
    path: Vec<Cow<'a, str>>,
}

/// The move that a row is one end of.
#[derive(Serialize, JsonSchema)]
struct Move {
    /// Its number, from 1; both ends share it.
    id: u32,
    /// Whether the row is the place it left or the place it went to.
    #[schemars(extend("enum" = ["from", "to"]))]
    role: &'static str,
}

/// A stretch of text that is kept, deleted or inserted; a tab stands between two cells of a row, and
/// U+2028 where a line is broken inside a paragraph.
#[derive(Serialize, JsonSchema)]
struct Run<'a> {
    /// What happened to it.
    #[schemars(extend("enum" = OPERATIONS.map(Operation::name)))]
    op: &'static str,
    /// Its characters; those of the base where it is equal.
    text: &'a str,
}

/// Why the clauses of a row were paired, or why one stands alone.
#[derive(Serialize, JsonSchema)]
struct Pairing {
    /// The name of the reason.
    #[schemars(extend("enum" = Explanation::NAMES))]
    reason: &'static str,
    /// The share of words in common, from 0 to 1, where it was measured.
    likeness: Option<f64>,
}

/// All values of `kind` of a row.
pub(super) const CLAUSE_KINDS: [ClauseKind; 10] = [
    ClauseKind::Number,
    ClauseKind::Title,
    ClauseKind::History,
    ClauseKind::Enacting,
    ClauseKind::Heading,
    ClauseKind::Clause,
    ClauseKind::Paragraph,
    ClauseKind::Annex,
    ClauseKind::Footnote,
    ClauseKind::Table,
];

const OPERATIONS: [Operation; 3] = [Operation::Equal, Operation::Delete, Operation::Insert];

impl<'a> Row<'a> {
    /// The row of that number, without why it was paired.
    pub(super) fn new(id: usize, comparison: &'a model::Comparison, row: &model::Row) -> Self {
        let runs = |runs: &[model::Run]| {
            let texts = runs.iter().map(|run| (run.operation.name(), comparison.run_text(*run)));
            texts.map(|(op, text)| Run { op, text }).collect()
        };
        Self {
            id,
            instrument: row.instrument,
            symbol: row.symbol.name(),
            kind: row.kind.name(),
            section: comparison.section_of(row).map(tidy),
            base: row.base.and_then(|id| Place::new(&comparison.base, id)),
            revised: row.revised.and_then(|id| Place::new(&comparison.revised, id)),
            moved: row.moved.map(Move::new),
            label: runs(&row.label),
            text: runs(&row.text),
            categories: row.categories.iter().map(Category::name).collect(),
            pairing: None,
        }
    }

    /// The same row with why it was paired.
    pub(super) fn explained(mut self, reason: Reason) -> Self {
        self.pairing = Some(Pairing::new(reason));
        self
    }
}

impl<'a> Place<'a> {
    fn new(tree: &'a ClauseTree, id: ClauseId) -> Option<Self> {
        let clause = tree.clause(id)?;
        let label = tree.text(clause.label).trim();
        let path = tree.path(id).into_iter().map(tidy).collect();
        Some(Self { line: clause.line, label, path })
    }
}

/// The name of a place without invisible characters, so that programs can look it up.
fn tidy(name: &str) -> Cow<'_, str> {
    let mut before = b' ';
    let is_tidy = name.bytes().all(|byte| {
        let is_single = byte != b' ' || before != b' ';
        before = byte;
        is_single && matches!(byte, b' '..=b'~')
    });
    if is_tidy && before != b' ' { Cow::Borrowed(name) } else { Cow::Owned(fold::tidy(name)) }
}

impl Move {
    fn new(moved: model::Move) -> Self {
        let role = match moved.role {
            MoveRole::From => "from",
            MoveRole::To => "to",
        };
        Self { id: moved.id, role }
    }
}

impl Pairing {
    fn new(reason: Reason) -> Self {
        let Explanation { name, likeness, .. } = Explanation::of(reason);
        let rounded = |share: f32| (f64::from(share) * 1000.0).round() / 1000.0;
        Self { reason: name, likeness: likeness.map(rounded) }
    }
}
