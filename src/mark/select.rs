//! Leaves out the changes a reader did not ask for.
//!
//! In: a comparison, the categories wanted and the categories not wanted. Out: the comparison in
//! which a row whose changes are all of other categories counts as unchanged.
//!
//! ```text
//! --ignore renumbering,punctuation     [-c-]{+d+}) on radio[-,-]{+;+}   NOC, printed as the base has it
//! --only reference                     {+d) on sirens;+}                left out: wording
//! ```

use rustc_hash::FxHashSet;

use super::{finish, summary, symbol_of};
use crate::model::{
    Categories, Category, ClauseId, ClauseTree, ComparedInstrument, Comparison, Operation, Row,
    Run, Symbol,
};

/// Keeps the rows that have a change of a category in `only` (any, where it is `None`) that is not
/// in `ignore`.
///
/// Rows are chosen, not words: a row with a wanted change is shown with all the marks on its text,
/// and with those on its label if renumbering is wanted. A row that both versions have and whose
/// changes are not wanted becomes NOC, printed as the base has it; a row that only one version has
/// goes. The two ends of a move, and a heading with what stays under it, are not torn apart.
/// Symbols, figures and exit status follow. What is left need not give back either version.
pub fn select(comparison: Comparison, only: Option<Categories>, ignore: Categories) -> Comparison {
    if only.is_none() && ignore.is_empty() {
        return comparison;
    }
    let wanted = only.unwrap_or_else(|| Category::ALL.into_iter().collect()).without(ignore);
    let Comparison { base, revised, rows, instruments, warnings, .. } = comparison;
    let is_wanted = |row: &Row| !row.categories.intersection(wanted).is_empty();
    // The two ends of a move are one change: both stay or neither.
    let moves: FxHashSet<u32> =
        rows.iter().filter(|row| is_wanted(row)).filter_map(|row| Some(row.moved?.id)).collect();
    let stays =
        |row: &Row| is_wanted(row) || row.moved.is_some_and(|moved| moves.contains(&moved.id));
    let section = |row: &Row| {
        let of = |tree: &ClauseTree, id: Option<ClauseId>| Some(tree.clause(id?)?.section);
        (of(&base, row.base), of(&revised, row.revised))
    };
    // Under a heading that only one version has, what stays needs its heading.
    let sections: FxHashSet<_> = rows.iter().filter(|row| stays(row)).map(section).collect();
    let heads_what_stays = |row: &Row| {
        row.kind.opens_section()
            && row.base.is_some() != row.revised.is_some()
            && sections.contains(&section(row))
    };
    let shown = |row: Row| {
        if stays(&row) {
            Some(without_label_marks(row, &base, wanted))
        } else if heads_what_stays(&row) {
            Some(row)
        } else {
            unchanged(row, &base)
        }
    };
    let rows: Vec<Row> = rows.into_iter().filter_map(shown).collect();
    let instruments = instruments.into_iter().enumerate().map(|(index, instrument)| {
        let index = u32::try_from(index).unwrap_or(u32::MAX);
        let start = rows.partition_point(|row| row.instrument < index);
        let end = rows.partition_point(|row| row.instrument <= index);
        let rows = rows.get(start..end).unwrap_or_default();
        let is_changed = rows.iter().any(|row| row.symbol != Symbol::Noc);
        let symbol = match instrument.symbol {
            // An instrument that is added or suppressed is so as long as any of it is shown.
            Symbol::Add | Symbol::Sup if is_changed => instrument.symbol,
            _ => symbol_of(rows),
        };
        ComparedInstrument { symbol, ..instrument }
    });
    let instruments = instruments.collect();
    let summary = summary::of((&base, &revised), &rows);
    finish(base, revised, (instruments, rows, warnings), summary)
}

/// The row with its label as the base has it, if renumbering is not wanted.
fn without_label_marks(row: Row, base: &ClauseTree, wanted: Categories) -> Row {
    let both = row.base.filter(|_| row.revised.is_some()).and_then(|id| base.clause(id));
    match both {
        Some(clause) if !wanted.contains(Category::Renumbering) => {
            let kept = Run { operation: Operation::Equal, span: clause.label };
            Row { label: Vec::from_iter((!clause.label.is_empty()).then_some(kept)), ..row }
        }
        _ => row,
    }
}

/// The row as it is shown when its changes are not wanted; `None` if only one version has it.
fn unchanged(row: Row, base: &ClauseTree) -> Option<Row> {
    if row.symbol == Symbol::Noc {
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
