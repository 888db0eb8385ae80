//! Where rows stand: how deep a clause is nested, and where the other end of a move is.
//!
//! In: a [`Comparison`]. Out: [`Places`], which answers for each row.
//!
//! ```text
//! 3   to support, in particular through:      level 0
//!   –   regional seminars;                    level 1
//! d)  the handbook                            moved to e)              same section
//! a)  the outcome document                    moved from recalling d)  another section
//! Whereas a preamble without labels           moved to line 12         no label to name
//! ```

use std::fmt;

use crate::model::{
    ClauseId, ClauseKind, ClauseTree, Comparison, Direction, Language, Move, MoveRole, Row, Side,
};
use crate::text::escape;

use super::style::{END_ISOLATE, ISOLATE};

/// Deeper clauses are not set in further, so that no nesting pushes a text off the screen.
const DEEPEST: u8 = 6;

/// What is known of the places of all clauses of both versions.
#[derive(Debug)]
pub(super) struct Places<'a> {
    comparison: &'a Comparison,
    base_levels: Vec<u8>,
    revised_levels: Vec<u8>,
    /// For each section of the base, the section of the revised version it was paired with.
    counterparts: Vec<Option<u32>>,
}

/// The other end of a move, in words.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct OtherEnd {
    /// `moved from` or `moved to`.
    pub(super) phrase: &'static str,
    /// The labels that lead there, harmless to show.
    pub(super) place: String,
    /// The language these are in.
    pub(super) language: Language,
}

impl fmt::Display for OtherEnd {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { phrase, place, language } = self;
        match language.direction() {
            Direction::LeftToRight => write!(formatter, "{phrase} {place}"),
            Direction::RightToLeft => write!(formatter, "{phrase} {ISOLATE}{place}{END_ISOLATE}"),
        }
    }
}

impl<'a> Places<'a> {
    /// Walks both trees and all rows once.
    pub(super) fn of(comparison: &'a Comparison) -> Self {
        let mut counterparts = vec![None; comparison.base.sections.len()];
        for row in &comparison.rows {
            let base = row.base.and_then(|id| comparison.base.clause(id));
            let revised = row.revised.and_then(|id| comparison.revised.clause(id));
            if let (Some(base), Some(revised)) = (base, revised)
                && let Some(counterpart) = counterparts.get_mut(base.section as usize)
            {
                counterpart.get_or_insert(revised.section);
            }
        }
        let (base_levels, revised_levels) = (levels(&comparison.base), levels(&comparison.revised));
        Self { comparison, base_levels, revised_levels, counterparts }
    }

    /// How deep the clause of a row is nested, from 0.
    pub(super) fn level(&self, row: &Row) -> usize {
        let level = match (row.base, row.revised) {
            (_, Some(revised)) => self.revised_levels.get(revised.index()),
            (Some(base), None) => self.base_levels.get(base.index()),
            (None, None) => None,
        };
        level.copied().unwrap_or_default().into()
    }

    /// What to say beside a row that is one end of a move: `moved from recalling d)`.
    pub(super) fn other_end(&self, row: &Row) -> Option<OtherEnd> {
        let moved = row.moved?;
        let (phrase, side) = match moved.role {
            MoveRole::From => ("moved to", Side::Revised),
            MoveRole::To => ("moved from", Side::Base),
        };
        let tree = self.comparison.side(side);
        let place = self.name_of(tree, moved, row);
        let language = tree.language;
        let place = escape::text(&place, language.direction()).into_owned();
        Some(OtherEnd { phrase, place, language })
    }

    /// The labels that lead to the other end of a move, after its heading where that is another;
    /// the line where there is nothing to name.
    fn name_of(&self, tree: &ClauseTree, moved: Move, row: &Row) -> String {
        let Some(other) = tree.clause(moved.other) else {
            return "another place".to_owned();
        };
        let opens_section = other.kind.opens_section();
        let mut path = if opens_section { Vec::new() } else { tree.path(moved.other) };
        let has_heading = tree.heading_of(other).is_some();
        if has_heading && !path.is_empty() && self.is_same_section(moved, row) {
            path.remove(0);
        }
        if path.is_empty() {
            format!("{} {}", tree.document.source.format.unit(), other.line)
        } else {
            path.join(" ")
        }
    }

    /// Whether both ends of a move stand in sections that were paired with each other.
    fn is_same_section(&self, moved: Move, row: &Row) -> bool {
        let (base, revised) = match moved.role {
            MoveRole::From => (row.base, Some(moved.other)),
            MoveRole::To => (Some(moved.other), row.revised),
        };
        let section = |tree: &ClauseTree, id: Option<ClauseId>| {
            id.and_then(|id| tree.clause(id)).map(|clause| clause.section)
        };
        let old = section(&self.comparison.base, base);
        let counterpart =
            old.and_then(|old| self.counterparts.get(old as usize).copied()).flatten();
        counterpart.is_some() && counterpart == section(&self.comparison.revised, revised)
    }
}

/// The level of each clause; a parent stands before its children. Footnotes stand two levels below
/// the clause that calls them, so that they are no list of its own.
pub(super) fn levels(tree: &ClauseTree) -> Vec<u8> {
    let mut levels: Vec<u8> = Vec::with_capacity(tree.clauses.len());
    for clause in &tree.clauses {
        let step = if clause.kind == ClauseKind::Footnote { 2 } else { 1 };
        let above = clause.parent.and_then(|parent| levels.get(parent.index()));
        levels.push(above.map_or(0, |level| (level + step).min(DEEPEST)));
    }
    levels
}
