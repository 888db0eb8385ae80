//! The comparison in figures.
//!
//! In: the rows. Out: how many rows have each symbol and category, and how many words were kept,
//! struck through and underlined.
//!
//! ```text
//! b) on [-radio-]{+sirens and bells+}      1 unchanged, 1 deleted, 3 inserted
//! ```

use crate::model::{ClauseTree, Counts, MoveRole, Operation, Row, Summary};
use crate::text::words::count;

/// Counts rows of a comparison of two trees, their categories and their words.
pub(super) fn of(trees: (&ClauseTree, &ClauseTree), rows: &[Row]) -> Summary {
    let mut summary = Summary::default();
    for row in rows {
        if let Some(rows) = summary.rows.get_mut(row.symbol as usize) {
            *rows += 1;
        }
        for category in row.categories.iter() {
            if let Some(rows) = summary.categories.get_mut(category as usize) {
                *rows += 1;
            }
        }
        count_words(trees, row, &mut summary.words);
    }
    summary
}

/// The figures of all parts together.
pub(super) fn sum(parts: impl IntoIterator<Item = Summary>) -> Summary {
    let mut all = Summary::default();
    for part in parts {
        all.rows.iter_mut().zip(part.rows).for_each(|(all, count)| *all += count);
        all.categories.iter_mut().zip(part.categories).for_each(|(all, count)| *all += count);
        all.words.unchanged += part.words.unchanged;
        all.words.deleted += part.words.deleted;
        all.words.inserted += part.words.inserted;
    }
    all
}

/// Adds the words of a row; of moved text only what was edited counts.
fn count_words((base, revised): (&ClauseTree, &ClauseTree), row: &Row, words: &mut Counts) {
    let role = row.moved.map(|moved| moved.role);
    if role == Some(MoveRole::From) {
        return;
    }
    let counted = |text: &str| u64::try_from(count(text)).unwrap_or(u64::MAX);
    for run in &row.text {
        match run.operation {
            Operation::Equal if role.is_some() => {}
            Operation::Equal => words.unchanged += counted(base.text(run.span)),
            Operation::Delete => words.deleted += counted(base.text(run.span)),
            Operation::Insert => words.inserted += counted(revised.text(run.span)),
        }
    }
}
