//! The marks of the rows, put back on the whole paragraph that they came from.
//!
//! In: a paragraph of either version and the rows that stand in it. Out: runs that are all its
//! characters: labels, texts, and what stands between them.
//!
//! ```text
//! row        label − c  + d  ═ )     text ═ Resolution 23 …
//! paragraph  ␠c)⇥Resolution 23 …  ─►  ═ ␠   − c  + d  ═ )   ═ ⇥   ═ Resolution 23 …
//! ```

use super::Drafter;
use super::links::spans;
use crate::mark::text::TextPair;
use crate::model::{ClauseKind, Operation, Piece, Presence, Row, Run, Side, Span};
use crate::text::calls::without_numbers;
use crate::text::fold::is_same;

/// The runs of a paragraph in the making.
struct Draft {
    runs: Vec<Run>,
    /// How far each version has come.
    base: usize,
    revised: usize,
}

impl Draft {
    fn push(&mut self, operation: Operation, span: Span) {
        if span.is_empty() {
            return;
        }
        match self.runs.last_mut() {
            Some(last) if last.operation == operation && last.span.end == span.start => {
                last.span.end = span.end;
            }
            _ => self.runs.push(Run { operation, span }),
        }
    }

    fn base_until(&mut self, end: usize, operation: Operation) {
        if end > self.base {
            self.push(operation, Span::new(self.base, end));
            self.base = end;
        }
    }

    fn insert_until(&mut self, end: usize) {
        if end > self.revised {
            self.push(Operation::Insert, Span::new(self.revised, end));
            self.revised = end;
        }
    }
}

impl Drafter<'_> {
    /// The runs of a pair of paragraphs in which these rows stand.
    pub(super) fn paired(&self, base: &Piece, revised: &Piece, rows: &[usize]) -> Vec<Run> {
        let of_rows = self.of_rows(base, revised, rows);
        if self.gives_back(&of_rows, (base, revised), rows) {
            return of_rows;
        }
        self.compared(base, revised)
    }

    /// The runs of a pair of paragraphs, compared as they are.
    pub(super) fn compared(&self, base: &Piece, revised: &Piece) -> Vec<Run> {
        let (one, other) = (self.base.text(base.text), self.revised.text(revised.text));
        let calls = (
            self.calls.calls_in(Side::Base, one, base.text),
            self.calls.calls_in(Side::Revised, other, revised.text),
        );
        let pair = TextPair {
            base: (one, base.text),
            revised: (other, revised.text),
            calls: (&calls.0, &calls.1),
            kind: ClauseKind::Paragraph,
            is_rewritten: false,
        };
        self.texts.marks(pair).0
    }

    /// The runs that the rows have, with what stands between them.
    fn of_rows(&self, base: &Piece, revised: &Piece, rows: &[usize]) -> Vec<Run> {
        let mut out = Draft {
            runs: Vec::new(),
            base: base.text.range().start,
            revised: revised.text.range().start,
        };
        let mut before = None;
        for row in rows.iter().filter_map(|row| self.comparison.rows.get(*row)) {
            let within = |spans: Option<[Span; 2]>, piece: &Piece| {
                spans.filter(|[_, text]| is_within(*text, piece))
            };
            let old = within(spans(self.comparison, row, Side::Base), base);
            let new = within(spans(self.comparison, row, Side::Revised), revised);
            match (old, new) {
                (Some(old), Some(new)) => {
                    // White space goes with what stands before it in the same version.
                    match before {
                        Some(Presence::Only(Side::Base)) => {
                            out.base_until(first(old).range().start, Operation::Delete);
                        }
                        Some(Presence::Only(Side::Revised)) => {
                            out.insert_until(first(new).range().start);
                        }
                        _ => {}
                    }
                    Self::add_pair(&mut out, row, (old, new), before.is_none());
                    before = Some(Presence::Both);
                }
                (Some([_, text]), None) => {
                    out.base_until(text.range().end, Operation::Delete);
                    before = Some(Presence::Only(Side::Base));
                }
                (None, Some([_, text])) => {
                    out.insert_until(text.range().end);
                    before = Some(Presence::Only(Side::Revised));
                }
                (None, None) => {}
            }
        }
        out.base_until(base.text.range().end, Operation::Equal);
        out.runs
    }

    /// Adds a row that stands in both paragraphs.
    fn add_pair(
        out: &mut Draft,
        row: &Row,
        ([old_label, old], [new_label, new]): ([Span; 2], [Span; 2]),
        is_first: bool,
    ) {
        let is_automatic = |label: Span, at: usize| label.range().end <= at && !label.is_empty();
        let has_old = !old_label.is_empty();
        let has_new = !new_label.is_empty();
        // White space before the first character of either paragraph is typography.
        out.base_until(first([old_label, old]).range().start, Operation::Equal);
        if is_first || has_new {
            out.revised = out.revised.max(first([new_label, new]).range().start);
        }
        // Word makes the label: there is nothing to mark in the base, or nothing to write there.
        let is_made =
            is_automatic(old_label, out.base) || !has_old && is_automatic(new_label, out.revised);
        if !is_made {
            for run in &row.label {
                match run.operation {
                    Operation::Insert => out.push(Operation::Insert, run.span),
                    operation => out.base_until(run.span.range().end, operation),
                }
            }
            // The white space behind a label comes and goes with it.
            if has_old != has_new {
                out.base_until(old.range().start, Operation::Delete);
                out.revised = out.revised.max(new_label.range().end);
                if has_new {
                    out.insert_until(new.range().start);
                }
            }
        }
        out.base_until(old.range().start, Operation::Equal);
        for run in &row.text {
            match run.operation {
                Operation::Insert => out.push(Operation::Insert, run.span),
                operation => out.base_until(run.span.range().end, operation),
            }
        }
        out.revised = new.range().end;
    }

    /// Whether runs are all the characters of the base's paragraph, and say what the revised one
    /// says.
    fn gives_back(&self, runs: &[Run], (base, revised): (&Piece, &Piece), rows: &[usize]) -> bool {
        let mut at = base.text.start;
        let mut read = String::new();
        for run in runs {
            if run.operation != Operation::Insert {
                if run.span.start != at {
                    return false;
                }
                at = run.span.end;
            }
            match run.operation {
                Operation::Equal => read.push_str(self.base.text(run.span)),
                Operation::Insert => read.push_str(self.revised.text(run.span)),
                Operation::Delete => {}
            }
        }
        let read = without_numbers(&read);
        let says = |span: Span| is_same(&read, &without_numbers(self.revised.text(span)));
        at == base.text.end
            && (says(revised.text) || self.relabelled((base, revised), rows).is_some_and(says))
    }

    /// What a paragraph may say instead, if its label is automatic in one version and typed in the
    /// other: an automatic label is no character of its paragraph, a typed one is, and the base's
    /// way of writing it is kept.
    fn relabelled(&self, (base, revised): (&Piece, &Piece), rows: &[usize]) -> Option<Span> {
        match (base.label.is_empty(), revised.label.is_empty()) {
            (true, false) => Some(Span { start: revised.label.start, end: revised.text.end }),
            (false, true) => {
                let row = self.comparison.rows.get(*rows.first()?)?;
                let [_, text] = spans(self.comparison, row, Side::Revised)?;
                let text = Some(text).filter(|text| is_within(*text, revised))?;
                Some(Span { start: text.start, end: revised.text.end })
            }
            _ => None,
        }
    }
}

/// The first of a label and a text that holds anything.
fn first([label, text]: [Span; 2]) -> Span {
    if label.is_empty() { text } else { label }
}

/// Whether a stretch is part of a paragraph.
fn is_within(span: Span, piece: &Piece) -> bool {
    piece.text.start <= span.start && span.end <= piece.text.end
}
