//! The comparison in figures.
//!
//! In: the rows. Out: how many rows have each symbol and category, and how many words were kept,
//! struck through and underlined.
//!
//! ```text
//! b) on [-radio-]{+sirens and bells+}      1 unchanged, 1 deleted, 3 inserted
//! ```

use crate::model::{Comparison, MoveRole, Operation, Row, Summary};
use crate::text::words::count;

/// Counts rows, categories and words.
pub(super) fn of(comparison: &Comparison) -> Summary {
    let mut summary = Summary::default();
    for row in &comparison.rows {
        if let Some(rows) = summary.rows.get_mut(row.symbol as usize) {
            *rows += 1;
        }
        for category in row.categories.iter() {
            if let Some(rows) = summary.categories.get_mut(category as usize) {
                *rows += 1;
            }
        }
        count_words(comparison, row, &mut summary);
    }
    summary
}

/// Adds the words of a row; of moved text only what was edited counts.
fn count_words(comparison: &Comparison, row: &Row, summary: &mut Summary) {
    let role = row.moved.map(|moved| moved.role);
    if role == Some(MoveRole::From) {
        return;
    }
    for run in &row.text {
        let words = u64::try_from(count(comparison.run_text(*run))).unwrap_or(u64::MAX);
        match run.operation {
            Operation::Equal if role.is_some() => {}
            Operation::Equal => summary.words.unchanged += words,
            Operation::Delete => summary.words.deleted += words,
            Operation::Insert => summary.words.inserted += words,
        }
    }
}
