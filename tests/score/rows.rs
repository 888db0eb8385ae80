//! The rows of a comparison, whether a person marked them or the program did.
//!
//! In: the lines of `marks.jsonl`, or the `rows` of `revmark/comparison/1`. Out: one type for both.
//!
//! ```text
//! marks.jsonl   {"base": 7, "revised": 9, "label": [["-", "a"], ["+", "b"], ["=", ")"]], …}
//! comparison    {"base": {"line": 7, …}, …, "label": [{"op": "delete", "text": "a"}, …], …}
//! ```

use revmark::model::Side;
use serde::Deserialize;

/// What a run does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub(crate) enum Operation {
    #[serde(rename = "equal", alias = "=")]
    Equal,
    #[serde(rename = "delete", alias = "-")]
    Delete,
    #[serde(rename = "insert", alias = "+")]
    Insert,
}

/// A stretch of text; an object in JSON, and in marks made by hand a pair.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Run {
    #[serde(rename = "op")]
    pub(crate) operation: Operation,
    pub(crate) text: String,
}

/// Which end of a move a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Role {
    From,
    To,
}

/// One row.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    /// Its 1-based line in the base.
    pub(crate) base: Option<u32>,
    /// Its 1-based line in the revised version.
    pub(crate) revised: Option<u32>,
    pub(crate) symbol: String,
    /// Whether it is the body of a footnote, which is marked in the calling clause by hand.
    pub(crate) is_note: bool,
    /// The name of its move, and which end of it it is.
    pub(crate) moved: Option<(String, Role)>,
    pub(crate) label: Vec<Run>,
    pub(crate) text: Vec<Run>,
}

impl Row {
    /// The line of one version.
    pub(crate) fn line(&self, side: Side) -> Option<u32> {
        match side {
            Side::Base => self.base,
            Side::Revised => self.revised,
        }
    }
}

/// What the runs say in one version.
pub(crate) fn reading(runs: &[Run], side: Side) -> String {
    let left_out = match side {
        Side::Base => Operation::Insert,
        Side::Revised => Operation::Delete,
    };
    runs.iter().filter(|run| run.operation != left_out).map(|run| run.text.as_str()).collect()
}

/// The rows that a person marked: one JSON object a line.
pub(crate) fn of_marks(marks: &str) -> Vec<Row> {
    #[derive(Deserialize)]
    struct Mark {
        base: Option<u32>,
        revised: Option<u32>,
        symbol: String,
        moved: Option<Role>,
        move_id: Option<String>,
        label: Vec<Run>,
        text: Vec<Run>,
    }
    let row = |line: &str| {
        let mark: Mark = serde_json::from_str(line).unwrap();
        Row {
            base: mark.base,
            revised: mark.revised,
            symbol: mark.symbol,
            is_note: false,
            moved: mark.moved.map(|role| (mark.move_id.unwrap_or_default(), role)),
            label: mark.label,
            text: mark.text,
        }
    };
    marks.lines().filter(|line| !line.trim().is_empty()).map(row).collect()
}

/// The rows of `revmark/comparison/1`.
pub(crate) fn of_comparison(json: &str) -> Vec<Row> {
    #[derive(Deserialize)]
    struct Place {
        line: u32,
    }
    #[derive(Deserialize)]
    struct Move {
        id: u32,
        role: Role,
    }
    #[derive(Deserialize)]
    struct Marked {
        base: Option<Place>,
        revised: Option<Place>,
        symbol: String,
        kind: String,
        #[serde(rename = "move")]
        moved: Option<Move>,
        label: Vec<Run>,
        text: Vec<Run>,
    }
    #[derive(Deserialize)]
    struct Comparison {
        rows: Vec<Marked>,
    }
    let row = |marked: Marked| Row {
        base: marked.base.map(|place| place.line),
        revised: marked.revised.map(|place| place.line),
        symbol: marked.symbol,
        is_note: marked.kind == "footnote",
        moved: marked.moved.map(|end| (end.id.to_string(), end.role)),
        label: marked.label,
        text: marked.text,
    };
    let comparison: Comparison = serde_json::from_str(json).unwrap();
    comparison.rows.into_iter().map(row).collect()
}

/// The first and last lines of one version that were skipped, from `revmark/comparison/1`.
pub(crate) fn skipped(json: &str, side: Side) -> Vec<(u32, u32)> {
    #[derive(Deserialize)]
    struct Skipped {
        side: String,
        first_line: u32,
        last_line: u32,
    }
    #[derive(Deserialize)]
    struct Comparison {
        skipped: Vec<Skipped>,
    }
    let comparison: Comparison = serde_json::from_str(json).unwrap();
    let of_side = comparison.skipped.into_iter().filter(|skipped| skipped.side == side.name());
    of_side.map(|skipped| (skipped.first_line, skipped.last_line)).collect()
}
