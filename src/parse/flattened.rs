//! Tracked changes that text extraction ran together.
//!
//! In: a clause tree. Out: a warning if the text seems to hold deleted and inserted words side by
//! side, as extractors leave them.
//!
//! ```text
//! (Dubai, 2014Buenos Aires, 2017)     two venues glued
//! cd)  45⇥                            two labels glued
//! 20147  20122015                     two years glued
//! كشريك،؛                             two signs glued
//! ```

use memchr::memchr2_iter;

use crate::model::{Clause, ClauseKind, ClauseTree, Format, Warning, WarningCode};
use crate::text::characters::is_invisible;
use crate::text::label::{self, Style};

/// One trace may be a slip of the pen; two in one text are tracked changes.
const ENOUGH: usize = 2;

/// Warns once, at the first trace. Of a Word document the reader took one version of the tracked
/// changes, so what looks like a trace is none.
pub(super) fn detect(tree: &ClauseTree) -> Option<Warning> {
    if tree.document.source.format == Format::Word {
        return None;
    }
    let mut previous: Option<u32> = None;
    let mut traces = Vec::new();
    for clause in &tree.clauses {
        if has_glued_text(tree.text(clause.text)) || has_glued_label(tree, clause, &mut previous) {
            traces.push(clause.line);
        }
    }
    let first = *traces.first().filter(|_| traces.len() >= ENOUGH)?;
    let message = format!(
        "old and new text of tracked changes seem to run together ({} places, first on line {first}); \
         compare the Word document itself, which holds both versions",
        traces.len()
    );
    Some(Warning::new(WarningCode::FlattenedMarks, message).at(first))
}

/// Two years, a year and a place, or two final signs without anything between them.
fn has_glued_text(text: &str) -> bool {
    let bytes = text.as_bytes();
    // A year begins with 19 or 20.
    let has_glued_year = memchr2_iter(b'1', b'2', bytes).any(|start| {
        let before = start.checked_sub(1).and_then(|before| bytes.get(before));
        let digits = bytes.get(start..).unwrap_or_default().iter();
        let length = digits.take_while(|byte| byte.is_ascii_digit()).count();
        !before.is_some_and(u8::is_ascii_digit) && is_glued_year(text, start..start + length)
    });
    if has_glued_year {
        return true;
    }
    let mut last = text.chars().rev().filter(|c| !is_invisible(*c));
    let is_inner = |c: char| matches!(c, ',' | ';' | '،' | '؛' | '，' | '；');
    match (last.next(), last.next()) {
        (Some(one), Some(other)) => one != other && is_inner(one) && is_inner(other),
        _ => false,
    }
}

/// `20147` and `20122015` after a comma and a space, `2014Buenos`: a year with more glued on.
fn is_glued_year(text: &str, digits: std::ops::Range<usize>) -> bool {
    let run = text.get(digits.clone()).unwrap_or_default();
    let behind = text.get(digits.end..).and_then(|rest| rest.chars().next());
    let starts_as_year = run.starts_with("19") || run.starts_with("20");
    let in_edition = text.get(..digits.start).is_some_and(|before| {
        let before = before.trim_end();
        before.ends_with([',', '،', '，', '('])
    });
    if !starts_as_year || !in_edition {
        return false;
    }
    match run.len() {
        5 | 8 => true,
        4 => behind.is_some_and(|c| c.is_alphabetic() && c != '年' && c != 'г'),
        _ => false,
    }
}

/// `cd)` or `بﻭ )`: two letters before the bracket; `45` right behind `3`: two numbers glued.
fn has_glued_label(tree: &ClauseTree, clause: &Clause, previous: &mut Option<u32>) -> bool {
    if clause.kind != ClauseKind::Clause {
        *previous = None;
        return false;
    }
    let printed = tree.text(clause.label);
    let found = label::scan(printed);
    let Some(found) = found.filter(|found| found.style == Style::Number) else {
        return found.is_some_and(|found| found.style == Style::Letter) && has_two_letters(printed);
    };
    let expected = previous.map_or(1, |last| last + 1);
    let glued = found.ordinal > 11
        && found.ordinal / 10 + 1 >= expected
        && found.ordinal / 10 <= expected
        && found.ordinal != expected
        && found.ordinal % 10 == found.ordinal / 10 % 10 + 1;
    *previous = Some(if glued { found.ordinal % 10 } else { found.ordinal });
    glued
}

/// `cd)`, but neither `aa)` nor `b)bis`.
fn has_two_letters(label: &str) -> bool {
    let key = label::key(label);
    let mut letters = key.chars();
    matches!((letters.next(), letters.next(), letters.next()), (Some(first), Some(second), None) if first != second)
}
