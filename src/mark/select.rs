//! Leaves out the changes a reader did not ask for.
//!
//! In: a comparison, the categories wanted and the categories not wanted. Out: the comparison in
//! which a row whose changes are all of other categories counts as unchanged.
//!
//! ```text
//! --ignore renumbering,punctuation     [-c-]{+d+}) on radio[-,-]{+;+}   NOC, printed as the base has it
//! --only reference                     {+d) on sirens;+}                left out: wording
//! ```

use super::{finish, symbol_of};
use crate::model::{
    Categories, Category, ClauseTree, ComparedInstrument, Comparison, Operation, Row, Run, Symbol,
};

/// Keeps the rows that have a change of a category in `only` (any, where it is `None`) that is not
/// in `ignore`.
///
/// A row that both versions have and whose changes are not wanted becomes NOC; a row that only one
/// version has goes. Symbols, figures and exit status follow.
pub fn select(comparison: Comparison, only: Option<Categories>, ignore: Categories) -> Comparison {
    if only.is_none() && ignore.is_empty() {
        return comparison;
    }
    let wanted = only.unwrap_or_else(|| Category::ALL.into_iter().collect()).without(ignore);
    let Comparison { base, revised, rows, instruments, warnings, .. } = comparison;
    let rows: Vec<Row> = rows.into_iter().filter_map(|row| selected(row, &base, wanted)).collect();
    let instruments = instruments.into_iter().enumerate().map(|(index, instrument)| {
        let index = u32::try_from(index).unwrap_or(u32::MAX);
        let start = rows.partition_point(|row| row.instrument < index);
        let end = rows.partition_point(|row| row.instrument <= index);
        match (instrument.base, instrument.revised) {
            (Some(_), Some(_)) => {
                let symbol = symbol_of(rows.get(start..end).unwrap_or_default());
                ComparedInstrument { symbol, ..instrument }
            }
            _ => instrument,
        }
    });
    let instruments = instruments.collect();
    finish(base, revised, (instruments, rows, warnings))
}

/// The row as it is shown when only some categories are wanted.
fn selected(row: Row, base: &ClauseTree, wanted: Categories) -> Option<Row> {
    if row.symbol == Symbol::Noc || !row.categories.intersection(wanted).is_empty() {
        return Some(row);
    }
    let clause = row.base.and_then(|id| base.clause(id)).filter(|_| row.revised.is_some())?;
    let kept = |span| Run { operation: Operation::Equal, span };
    Some(Row {
        symbol: Symbol::Noc,
        label: Vec::from_iter((!clause.label.is_empty()).then(|| kept(clause.label))),
        text: Vec::from_iter((!clause.text.is_empty()).then(|| kept(clause.text))),
        ..row
    })
}
