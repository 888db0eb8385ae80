//! Consecutive rows of a table as a table.
//!
//! In: the lines of a page that belong to one table. Out: a table as GFM has them (section 4.10).
//!
//! ```text
//! |  |  |
//! |---|---|
//! | north | <del>white</del><ins>red</ins> light |
//! | *…  3 clauses unchanged* |  |
//! ```
//!
//! A table must have a header, and which row heads it is not known: it is empty. What is said beside
//! a row stands behind it in its last cell, and what is said between rows is a row.

use crate::model::{ClauseKind, Direction};
use crate::render::page::{Content, Line, Page};

use super::inline::{WIDE_SPACE, aside, cells};
use super::symbol;

/// How many of the first lines are one table.
pub(super) fn length(lines: &[Line]) -> usize {
    let is_within = |line: &&Line| is_row(line) || matches!(line.content, Content::Aside(_));
    if !lines.first().is_some_and(is_row) {
        return 0;
    }
    let within = lines.iter().take_while(is_within).count();
    // An ellipsis at the end may count what stands below the table.
    lines.iter().take(within).rposition(is_row).map_or(0, |last| last + 1)
}

fn is_row(line: &Line) -> bool {
    match line.content {
        Content::Row(row) | Content::Moved(row, ..) => row.kind == ClauseKind::Table,
        _ => false,
    }
}

/// The Markdown of lines that are one table. Symbols of rows are a column, a symbol of the whole
/// stands above.
pub(super) fn of(page: &Page, lines: &[Line], direction: Direction) -> String {
    let mut rows: Vec<Vec<String>> = lines.iter().map(|line| row(page, line, direction)).collect();
    let mut above = String::new();
    if lines.iter().filter(|line| is_row(line)).all(|line| line.symbol.is_some()) {
        for (row, line) in rows.iter_mut().zip(lines) {
            row.insert(0, line.symbol.map(symbol).unwrap_or_default());
        }
    } else if let Some(sign) = lines.first().and_then(|line| line.symbol) {
        above = symbol(sign) + "\n\n";
    }
    let columns = rows.iter().map(Vec::len).max().unwrap_or(1);
    let ruled = [above + &"|  ".repeat(columns) + "|", "|---".repeat(columns) + "|"];
    let rows = rows.into_iter().map(|mut cells| {
        cells.resize(columns, String::new());
        format!("| {} |", cells.join(" | "))
    });
    ruled.into_iter().chain(rows).collect::<Vec<_>>().join("\n")
}

/// The cells of a line.
fn row(page: &Page, line: &Line, direction: Direction) -> Vec<String> {
    match &line.content {
        Content::Row(row) => cells(page.comparison, row, None),
        Content::Moved(row, role, note) => {
            let mut cells = cells(page.comparison, row, Some(*role));
            if let Some(last) = cells.last_mut() {
                last.push(WIDE_SPACE);
                last.push_str(&aside(note, direction));
            }
            cells
        }
        Content::Aside(text) => vec![aside(text, direction)],
        _ => Vec::new(),
    }
}
