//! Laws of the comparison itself.
//!
//! In: a [`Comparison`]. Out: whether its rows give back both versions, and say the truth of them.
//!
//! ```text
//! rows   [-b)-]{+c)+} Resolution 23[-,-]{+;+}
//! base   b) Resolution 23,       every clause in one row, in order
//! ```

use proptest::prelude::*;

use revmark::Options;
use revmark::model::{
    Category, ClauseId, ClauseKind, ClauseTree, Comparison, MoveRole, Operation, Row, Run, Side,
    Span, Summary, Symbol,
};
use revmark::text::words::count;

use super::{compare, config, essence, holds, sides, way, written};
use crate::strategy::{Versions, clauses, retyped, versions};

proptest! {
    #![proptest_config(config())]

    #[test]
    fn rejecting_gives_the_base_and_accepting_the_revised_text(
        versions in versions(), way in way(),
    ) {
        holds(&versions, &way, |comparison| gives_back(comparison, way.typography))?;
    }

    #[test]
    fn marks_of_one_clause_give_back_both_versions(versions in clauses(), way in way()) {
        holds(&versions, &way, |comparison| {
            gives_back(comparison, way.typography)?;
            comparison.rows.iter().try_for_each(|row| is_in_normal_form(comparison, row))
        })?;
    }

    #[test]
    fn every_clause_stands_in_one_row(versions in versions(), way in way()) {
        holds(&versions, &way, |comparison| {
            has_every_clause_once(comparison)?;
            moves_have_two_ends(comparison)
        })?;
    }

    #[test]
    fn every_line_is_a_clause_or_said_to_be_left_out(versions in versions(), way in way()) {
        holds(&versions, &way, |comparison| {
            sides(comparison).into_iter().try_for_each(|(_, tree)| is_complete(tree))
        })?;
    }

    #[test]
    fn the_same_text_has_no_marks(versions in versions(), way in way()) {
        let same = Versions { base: versions.revised.clone(), revised: versions.revised };
        holds(&same, &way, is_without_marks)?;
    }

    #[test]
    fn typography_is_no_change(versions in retyped(), plain in any::<bool>()) {
        let way = Options { plain, ..Options::default() };
        let comparison = compare(&versions, &way).unwrap();
        is_without_marks(&comparison)?;
        for row in &comparison.rows {
            prop_assert!(row.categories.iter().all(|category| category == Category::Typography));
        }
    }

    #[test]
    fn runs_are_in_normal_form(versions in versions(), way in way()) {
        holds(&versions, &way, |comparison| {
            comparison.rows.iter().try_for_each(|row| is_in_normal_form(comparison, row))
        })?;
    }

    #[test]
    fn symbols_say_what_the_marks_say(versions in versions(), way in way()) {
        holds(&versions, &way, |comparison| comparison.rows.iter().try_for_each(is_true))?;
    }

    #[test]
    fn the_summary_is_a_recount(versions in versions(), way in way()) {
        holds(&versions, &way, |comparison| {
            prop_assert_eq!(&comparison.summary, &recount(comparison));
            Ok(())
        })?;
    }

    #[test]
    fn exchanging_the_versions_exchanges_the_marks(versions in versions(), way in way()) {
        let exchanged =
            Versions { base: versions.revised.clone(), revised: versions.base.clone() };
        if let Some((forth, back)) = compare(&versions, &way).zip(compare(&exchanged, &way)) {
            mirrors(&forth.summary, &back.summary)?;
        }
    }
}

/// All laws of one comparison.
pub(super) fn all_hold(comparison: &Comparison, exactly: bool) -> Result<(), TestCaseError> {
    gives_back(comparison, exactly)?;
    has_every_clause_once(comparison)?;
    moves_have_two_ends(comparison)?;
    for (_, tree) in sides(comparison) {
        is_complete(tree)?;
    }
    for row in &comparison.rows {
        is_in_normal_form(comparison, row)?;
        is_true(row)?;
    }
    prop_assert_eq!(&comparison.summary, &recount(comparison));
    Ok(())
}

/// The characters of the runs that one version has.
fn text_of(comparison: &Comparison, runs: &[Run], side: Side) -> String {
    let left_out = match side {
        Side::Base => Operation::Insert,
        Side::Revised => Operation::Delete,
    };
    runs.iter()
        .filter(|run| run.operation != left_out)
        .map(|run| comparison.run_text(*run))
        .collect()
}

fn clause_of(row: &Row, side: Side) -> Option<ClauseId> {
    match side {
        Side::Base => row.base,
        Side::Revised => row.revised,
    }
}

/// Each row gives back the label and the text of its clause in either version: to the character
/// where typography is marked, else folded.
fn gives_back(comparison: &Comparison, exactly: bool) -> Result<(), TestCaseError> {
    for row in &comparison.rows {
        for (side, tree) in sides(comparison) {
            let Some(id) = clause_of(row, side) else { continue };
            let (label, text) = written(tree, id);
            let marked = [&row.label, &row.text].map(|runs| text_of(comparison, runs, side));
            if exactly {
                prop_assert_eq!(&marked, &[label, text], "{:?} of {:?}", side, row);
            } else {
                let folded = marked.map(|text| essence(&text));
                // Brackets and padding of a label are typography too.
                prop_assert_eq!(&folded[1], &essence(text), "{:?} of {:?}", side, row);
                let key = revmark::text::label::key;
                prop_assert_eq!(key(&folded[0]), key(&essence(label)), "{:?} of {:?}", side, row);
            }
        }
    }
    Ok(())
}

/// The clauses of either version stand in the rows once each, in their order.
fn has_every_clause_once(comparison: &Comparison) -> Result<(), TestCaseError> {
    for (side, tree) in sides(comparison) {
        let mut all = Vec::new();
        for (index, _) in comparison.instruments.iter().enumerate() {
            let rows = comparison.rows.iter().filter(|row| row.instrument as usize == index);
            let ids: Vec<ClauseId> = rows.filter_map(|row| clause_of(row, side)).collect();
            prop_assert!(ids.is_sorted(), "{:?} {:?}", side, ids);
            let lines = ids.iter().map(|id| tree.clause(*id).unwrap().line);
            prop_assert!(lines.is_sorted(), "{:?} {:?}", side, ids);
            all.extend(ids);
        }
        all.sort_unstable();
        let expected: Vec<ClauseId> = (0..tree.clauses.len()).map(ClauseId::new).collect();
        prop_assert_eq!(all, expected, "{:?}", side);
    }
    Ok(())
}

/// The two rows of a move share its number and name each other; numbers go up from 1.
fn moves_have_two_ends(comparison: &Comparison) -> Result<(), TestCaseError> {
    let ends = |role| {
        let moves = comparison.rows.iter().filter_map(|row| Some((row, row.moved?)));
        let ends = moves.filter(|(_, moved)| moved.role == role);
        let mut ends: Vec<_> = ends
            .map(|(row, moved)| match role {
                MoveRole::From => (moved.id, row.base, Some(moved.other)),
                MoveRole::To => (moved.id, Some(moved.other), row.revised),
            })
            .collect();
        ends.sort_unstable();
        ends
    };
    let from = ends(MoveRole::From);
    prop_assert_eq!(&from, &ends(MoveRole::To));
    prop_assert!(from.iter().map(|(id, _, _)| *id as usize).eq(1..=from.len()));
    Ok(())
}

/// The clauses of a tree and the lines left out are the whole document.
pub(crate) fn is_complete(tree: &ClauseTree) -> Result<(), TestCaseError> {
    let is_skipped = |line| {
        tree.skipped.iter().any(|lines| (lines.first_line..=lines.last_line).contains(&line))
    };
    let kept = tree.document.paragraphs.iter().filter(|paragraph| !is_skipped(paragraph.line));
    let kept: String = kept.map(|paragraph| essence(tree.text(paragraph.text))).collect();
    let clauses = tree.clauses.iter().filter(|clause| clause.kind != ClauseKind::Footnote);
    let clauses: String = clauses
        .map(|clause| essence(tree.text(clause.label)) + &essence(tree.text(clause.text)))
        .collect();
    prop_assert_eq!(clauses, kept);
    let notes = tree.clauses.iter().filter(|clause| clause.kind == ClauseKind::Footnote).count();
    let called = tree
        .document
        .notes
        .iter()
        .filter(|note| !is_skipped(tree.document.paragraphs[note.paragraph as usize].line));
    prop_assert_eq!(notes, called.count());
    Ok(())
}

pub(super) fn is_without_marks(comparison: &Comparison) -> Result<(), TestCaseError> {
    for row in &comparison.rows {
        let runs = row.label.iter().chain(&row.text);
        prop_assert!(runs.clone().all(|run| run.operation == Operation::Equal), "{:?}", row);
        prop_assert_eq!(row.symbol, Symbol::Noc, "{:?}", row);
    }
    prop_assert_eq!(comparison.symbol, Symbol::Noc);
    prop_assert!(comparison.is_unchanged());
    Ok(())
}

/// No run is empty, none could be joined with its neighbour, no insertion stands before a deletion,
/// and the runs of each version lie within its clause, in order, without overlap.
fn is_in_normal_form(comparison: &Comparison, row: &Row) -> Result<(), TestCaseError> {
    let moved_from = row.moved.filter(|moved| moved.role == MoveRole::To);
    let base = row.base.or(moved_from.map(|moved| moved.other));
    let clause = |tree: &ClauseTree, id: Option<ClauseId>| {
        let clause = id.and_then(|id| tree.clause(id).copied());
        clause.map_or_else(Default::default, |clause| [clause.label, clause.text])
    };
    let bases = clause(&comparison.base, base);
    let others = clause(&comparison.revised, row.revised);
    for (runs, (base, other)) in
        [&row.label, &row.text].into_iter().zip(bases.into_iter().zip(others))
    {
        for run in runs {
            prop_assert!(!run.span.is_empty(), "{:?}", row);
        }
        for pair in runs.windows(2) {
            let operations = (pair[0].operation, pair[1].operation);
            prop_assert_ne!(operations, (Operation::Insert, Operation::Delete), "{:?}", row);
            let touch = pair[0].span.end == pair[1].span.start;
            prop_assert!(!(operations.0 == operations.1 && touch), "{:?}", row);
        }
        let is_base = |run: &&Run| run.operation != Operation::Insert;
        let (kept, inserted): (Vec<&Run>, Vec<&Run>) = runs.iter().partition(is_base);
        prop_assert!(is_ordered(&kept, base), "{:?} in {:?}", row, base);
        prop_assert!(is_ordered(&inserted, other), "{:?} in {:?}", row, other);
        // What is kept and deleted is the whole base, to the character.
        prop_assert_eq!(
            kept.iter().map(|run| run.span.len()).sum::<usize>(),
            base.len(),
            "{:?}",
            row
        );
    }
    Ok(())
}

fn is_ordered(runs: &[&Run], within: Span) -> bool {
    runs.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start)
        && runs.iter().all(|run| within.start <= run.span.start && run.span.end <= within.end)
}

/// The symbol of a row says which versions have it and whether anything in it is marked.
fn is_true(row: &Row) -> Result<(), TestCaseError> {
    let is_marked = row.label.iter().chain(&row.text).any(|run| run.operation != Operation::Equal);
    let (base, revised) = (row.base.is_some(), row.revised.is_some());
    let expected = match row.symbol {
        Symbol::Noc => base && revised && !is_marked,
        Symbol::EditorialMod | Symbol::Mod => {
            base && revised && is_marked && !row.categories.is_empty()
        }
        Symbol::Add | Symbol::AddMoved => !base && revised,
        Symbol::Sup | Symbol::SupMoved => base && !revised,
    };
    prop_assert!(expected, "{:?}", row);
    let moves = matches!(row.symbol, Symbol::AddMoved | Symbol::SupMoved);
    prop_assert_eq!(moves, row.moved.is_some(), "{:?}", row);
    prop_assert_eq!(moves, row.categories.contains(Category::Move), "{:?}", row);
    Ok(())
}

/// The figures, counted anew.
fn recount(comparison: &Comparison) -> Summary {
    let mut summary = Summary::default();
    for row in &comparison.rows {
        let symbol = Symbol::ALL.iter().position(|symbol| *symbol == row.symbol).unwrap();
        summary.rows[symbol] += 1;
        for (at, category) in Category::ALL.into_iter().enumerate() {
            summary.categories[at] += u64::from(row.categories.contains(category));
        }
        for run in &row.text {
            let words = count(comparison.run_text(*run)) as u64;
            match (run.operation, row.symbol) {
                (_, Symbol::SupMoved) | (Operation::Equal, Symbol::AddMoved) => {}
                (Operation::Equal, _) => summary.words.unchanged += words,
                (Operation::Delete, _) => summary.words.deleted += words,
                (Operation::Insert, _) => summary.words.inserted += words,
            }
        }
    }
    summary
}

/// Exchanged versions have exchanged marks, but for choices between equals: which of two words or
/// clauses stayed and which moved.
fn mirrors(forth: &Summary, back: &Summary) -> Result<(), TestCaseError> {
    const FEW_WORDS: u64 = 120;
    const FEW_ROWS: u64 = 4;
    let pairs = |one: u64, other: u64, few: u64| one.abs_diff(other) <= few + one / 4;
    let (words, other) = (forth.words, back.words);
    let rows = |summary: &Summary| (summary.rows_with(Symbol::Add), summary.rows_with(Symbol::Sup));
    let ((added, deleted), (added_back, deleted_back)) = (rows(forth), rows(back));
    prop_assert!(pairs(words.deleted, other.inserted, FEW_WORDS), "{:?} {:?}", forth, back);
    prop_assert!(pairs(words.inserted, other.deleted, FEW_WORDS), "{:?} {:?}", forth, back);
    prop_assert!(pairs(added, deleted_back, FEW_ROWS), "{:?} {:?}", forth, back);
    prop_assert!(pairs(deleted, added_back, FEW_ROWS), "{:?} {:?}", forth, back);
    Ok(())
}
