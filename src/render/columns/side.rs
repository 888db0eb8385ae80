//! What one version has of a row.
//!
//! In: a [`Row`] and a side. Out: its text in spans, without what only the other side has.
//!
//! ```text
//! [-b)-]{+c)+}  Resolution 23[-,-]{+;+}      base     [-b)-]  Resolution 23[-,-]
//!                                            revised  {+c)+}  Resolution 23{+;+}
//! ```

use crate::model::{ClauseKind, Comparison, Direction, Row, Side};
use crate::render::page::STEP;
use crate::render::piece;
use crate::render::style::{END_ISOLATE, ISOLATE};
use crate::text::escape;

use super::ink::Ink;
use super::wrap::{Span, width};

/// Lines go on below the text where the label takes no more than this part of the column.
const WIDEST_LABEL: usize = 3;

/// The text of one side.
#[derive(Debug)]
pub(super) struct Text {
    /// In which direction it is read.
    pub(super) direction: Direction,
    /// Its stretches.
    pub(super) spans: Vec<Span>,
    /// How many of them are the label and what stands behind it.
    pub(super) label: usize,
    /// Columns by which it is set in.
    pub(super) indent: usize,
    /// Whether it is printed like a heading.
    pub(super) is_prominent: bool,
    /// What the program says below it.
    pub(super) note: Vec<Span>,
}

impl Text {
    /// Nothing yet.
    pub(super) fn new(comparison: &Comparison, side: Side) -> Self {
        Self {
            direction: comparison.side(side).language.direction(),
            spans: Vec::new(),
            label: 0,
            indent: 0,
            is_prominent: false,
            note: Vec::new(),
        }
    }

    /// What a version has of a row.
    pub(super) fn of(comparison: &Comparison, row: &Row, side: Side) -> Self {
        let mut text = Self::new(comparison, side);
        let clause = match side {
            Side::Base => row.base,
            Side::Revised => row.revised,
        };
        // Text that moved is in one version only, whatever of it was kept.
        if clause.is_none() {
            return text;
        }
        let role = row.moved.map(|moved| moved.role);
        for piece in piece::of(comparison, row) {
            // A gap at the beginning stands behind a label that only the other side has.
            if !piece.operation.is_in(side) || piece.is_gap && text.spans.is_empty() {
                continue;
            }
            let shown = escape::text(piece.text, text.direction).into_owned();
            text.spans.push(Span { mark: piece.meaning(role), ..Span::plain(shown) });
            if piece.is_gap && text.label == 0 && row.kind != ClauseKind::Table {
                text.label = text.spans.len();
            }
        }
        text
    }

    /// Columns by which its further lines are set in more than the first, in a column of some width:
    /// below the text and not below its label, as on paper.
    pub(super) fn hang(&self, column: usize, ink: Ink) -> usize {
        let (label, rest) = self.spans.split_at_checked(self.label).unwrap_or_default();
        if label.is_empty() || rest.is_empty() {
            return 0;
        }
        let letters: usize = label.iter().map(|span| width(&span.text)).sum();
        // Marks that are closed before the text begins stand beside the label.
        let marks = label.chunk_by(|one, other| one.mark == other.mark);
        let next = rest.first().and_then(|span| span.mark);
        let closed =
            marks.filter_map(|group| group.first()?.mark).filter(|mark| Some(*mark) != next);
        let columns = letters + closed.map(|mark| ink.edges(Some(mark))).sum::<usize>();
        if columns > column / WIDEST_LABEL { STEP } else { columns }
    }
}

/// What the program says beside a row, its isolates as spans of their own, which lines may part.
pub(super) fn note(text: &str) -> Vec<Span> {
    let parts = text.split([ISOLATE, END_ISOLATE]).enumerate();
    let part = |(index, part): (usize, &str)| Span {
        is_isolated: index % 2 == 1,
        ..Span::aside(part.to_owned())
    };
    parts.map(part).filter(|span| !span.text.is_empty()).collect()
}
