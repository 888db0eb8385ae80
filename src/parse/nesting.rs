//! Which clause is nested in which.
//!
//! In: the rows of one section, in order. Out: the same rows, each with the row it is nested in.
//!
//! ```text
//! 3     to support:         top
//! 3.1   seminars, on:       in 3
//! –     costs;              in 3.1
//! 3.2   training,           in 3
//! ```

use crate::model::{Clause, ClauseId, ClauseKind};
use crate::text::label::{self, Label, Style};

/// A clause that others may be nested in.
struct Open {
    style: Style,
    ordinal: u32,
    id: ClauseId,
}

/// Gives every clause of a section its parent.
///
/// A clause goes on the innermost open list of its own style; otherwise it begins a list inside the
/// clause before it. `start` is the index of the first row in the tree.
pub(super) fn assign(rows: &mut [Clause], start: usize, text: &str) {
    let mut open: Vec<Open> = Vec::new();
    for (offset, row) in rows.iter_mut().enumerate() {
        let id = ClauseId::new(start + offset);
        match row.kind {
            ClauseKind::Clause => {}
            ClauseKind::Footnote | ClauseKind::Table => continue,
            _ => {
                open.clear();
                // A lead-in holds the list behind it: `to offer assistance in:`.
                if row.kind == ClauseKind::Paragraph && ends_with_colon(row.text.of(text)) {
                    open.push(Open { style: Style::Dotted(0), ordinal: 0, id });
                }
                continue;
            }
        }
        let Some(label) = label::scan(row.label.of(text)) else { continue };
        let style = resolve_roman(label, &open);
        let ordinal = if style == Style::Roman { 0 } else { label.ordinal };
        close_until(&mut open, style);
        row.parent = open.last().map(|parent| parent.id);
        open.push(Open { style, ordinal, id });
    }
}

/// `i)` goes on `h)` where a list of letters has come so far, and begins a Roman list elsewhere.
fn resolve_roman(label: Label, open: &[Open]) -> Style {
    let letters = open.iter().rev().find(|o| o.style == Style::Letter);
    let could_be_roman = label.style == Style::Letter && matches!(label.ordinal, 9 | 22 | 24);
    match letters {
        Some(list) if could_be_roman && list.ordinal + 1 == label.ordinal => Style::Letter,
        _ if could_be_roman
            && (label.ordinal == 9 || open.iter().any(|o| o.style == Style::Roman)) =>
        {
            Style::Roman
        }
        _ => label.style,
    }
}

/// Closes the lists that a clause of this style ends.
fn close_until(open: &mut Vec<Open>, style: Style) {
    if let Style::Dotted(levels) = style {
        // `3.2` is inside `3` and behind `3.1`, whatever stands between them.
        while open.last().is_some_and(|o| match o.style {
            Style::Number => false,
            Style::Dotted(other) => other >= levels,
            _ => true,
        }) {
            open.pop();
        }
    } else if let Some(at) = open.iter().rposition(|o| o.style == style) {
        open.truncate(at);
    }
}

fn ends_with_colon(text: &str) -> bool {
    text.trim_end().ends_with([':', '：'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Span;

    fn depths(lines: &[&str]) -> Vec<usize> {
        let mut text = String::new();
        let mut rows = Vec::new();
        for line in lines {
            let (label, body) = line.split_once('\t').unwrap_or(("", line));
            let start = text.len();
            text.push_str(label);
            let middle = text.len();
            text.push_str(body);
            let kind = if label.is_empty() { ClauseKind::Paragraph } else { ClauseKind::Clause };
            rows.push(Clause {
                kind,
                line: 1,
                label: Span::new(start, middle),
                text: Span::new(middle, text.len()),
                parent: None,
                section: 0,
            });
        }
        assign(&mut rows, 0, &text);
        let depth =
            |row: &Clause| std::iter::successors(row.parent, |id| rows[id.index()].parent).count();
        rows.iter().map(depth).collect()
    }

    #[test]
    fn lists_are_nested_by_the_style_of_their_labels() {
        assert_eq!(depths(&["1\tone", "2\ttwo:", "a)\tx", "b)\ty", "3\tthree"]), [0, 0, 1, 1, 0]);
        assert_eq!(depths(&["3\tx:", "3.1\ty:", "–\tz", "3.2\tw", "4\tv"]), [0, 1, 2, 1, 0]);
        assert_eq!(depths(&["9\tx:", "'1'\ty", "'2'\tz", "10\tw"]), [0, 1, 1, 0]);
        assert_eq!(depths(&["to assist in:", "–\tx", "–\ty"]), [0, 1, 1]);
    }

    #[test]
    fn roman_numerals_are_told_from_letters() {
        assert_eq!(depths(&["1\tx", "i)\ty", "ii)\tz", "iii)\tw"]), [0, 1, 1, 1]);
        assert_eq!(depths(&["g)\tx", "h)\ty", "i)\tz", "j)\tw"]), [0, 0, 0, 0]);
        assert_eq!(depths(&["a)\tx", "i)\ty", "ii)\tz", "b)\tw"]), [0, 1, 1, 0]);
    }

    #[test]
    fn deep_numbers_nest_without_recursion() {
        let lines: Vec<String> =
            (1..=300).map(|levels| format!("{}1\tx", "1.".repeat(levels))).collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        assert_eq!(depths(&lines).last(), Some(&299));
    }
}
