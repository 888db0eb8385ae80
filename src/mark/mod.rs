//! Marks what changed: two trees and their [`Alignment`] → [`Comparison`].
//!
//! In: which clause answers to which. Out: every row with the marks a human editor would make, its
//! symbol and what its changes are about: the finished comparison, with no decision left.
//!
//! ```text
//! b) Resolution 23 (Rev. Dubai, 2014)
//! c) Resolution 23 (Rev. Busan, 2018)
//!                                       MOD  [-b-]{+c+}) Resolution 23 (Rev. [-Dubai, 2014-]{+Busan, 2018+})
//!                                       reference, renumbering
//! ```
//!
//! The texts of a pair are split into words (`tokens`), compared (`hunks`), the hunks widened to
//! what a human would mark (`granularity`) and turned into runs of characters (`runs`).

mod categories;
mod cells;
mod cross_references;
mod document;
mod granularity;
mod han;
mod hunks;
mod label;
mod lists;
mod notes;
mod pair;
mod phrases;
mod rows;
mod runs;
mod select;
mod slide;
mod summary;
#[cfg(test)]
mod tests;
mod text;
mod tokens;

use crate::model::{
    Alignment, ClauseKind, ClauseTree, ComparedInstrument, Comparison, Counts, Pairing, Row, Side,
    Summary, Symbol, Warning, WarningCode,
};
use crate::parallel;
pub use document::document;
pub use han::Dictionary;
use notes::Notes;
use rows::Marker;
pub use select::select;
use text::TextMarker;

/// What may be asked of the marks.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Mark differences of typography too: then rejecting and accepting give back each row's label
    /// and text to the character, but for the numbers of notes that Word counts.
    pub typography: bool,
    /// The Chinese words; who compares many texts gives a clone of one dictionary to all of them.
    pub dictionary: Dictionary,
}

/// Marks the differences between two aligned trees.
pub fn comparison(
    base: ClauseTree,
    revised: ClauseTree,
    alignment: &Alignment,
    options: Options,
) -> Comparison {
    let texts = TextMarker::new(revised.language, options);
    let notes = Notes::new((&base, &revised), alignment);
    let marker = Marker { base: &base, revised: &revised, texts, notes };
    let mut rows: Vec<Row> = Vec::with_capacity(base.clauses.len().max(revised.clauses.len()));
    let mut instruments = Vec::with_capacity(alignment.instruments.len());
    let bytes = base.document.text.len() + revised.document.text.len();
    let marked = parallel::map(&alignment.pairings, bytes, |index, pairings| {
        let index = u32::try_from(index).unwrap_or(u32::MAX);
        let row = |pairing: &Pairing| marker.row(index, *pairing);
        let rows: Vec<Row> = pairings.iter().map(row).collect();
        let summary = summary::of((&base, &revised), &rows);
        (rows, summary)
    });
    let (marked, summaries): (Vec<_>, Vec<_>) = marked.into_iter().unzip();
    for (pairing, marked) in alignment.instruments.iter().zip(marked) {
        let first = rows.len();
        rows.extend(marked);
        let symbol = match (pairing.base, pairing.revised) {
            (Some(_), None) => Symbol::Sup,
            (None, Some(_)) => Symbol::Add,
            (Some(one), Some(other)) if is_suppressed((&base, one), (&revised, other)) => {
                Symbol::Sup
            }
            _ => symbol_of(rows.get(first..).unwrap_or_default()),
        };
        instruments.push(ComparedInstrument {
            symbol,
            base: pairing.base,
            revised: pairing.revised,
        });
    }
    let mut warnings = warnings(&base, &revised);
    warnings.extend(cross_references::stale((&base, &revised), &rows, revised.language));
    let summary = summary::sum(summaries);
    let mut comparison = finish(base, revised, (instruments, rows, warnings), summary);
    if comparison.base.language == comparison.revised.language {
        comparison.warnings.extend(little_in_common(comparison.summary.words));
    }
    comparison
}

/// Whether an instrument is suppressed: of a text that is to be abrogated only the number and the
/// title are reproduced.
fn is_suppressed(base: (&ClauseTree, usize), revised: (&ClauseTree, usize)) -> bool {
    let is_title_only = |(tree, index): (&ClauseTree, usize)| {
        let instrument = tree.instruments.get(index);
        let rows =
            instrument.and_then(|i| tree.clauses.get(tree.clauses_of(i))).unwrap_or_default();
        let is_title =
            |kind| matches!(kind, ClauseKind::Number | ClauseKind::Title | ClauseKind::History);
        rows.iter().all(|row| is_title(row.kind))
    };
    is_title_only(revised) && !is_title_only(base)
}

/// The symbol of an instrument that both versions have: MOD as soon as one row is more than
/// editorial, because a paragraph added or deleted inside a resolution modifies the resolution.
fn symbol_of(rows: &[Row]) -> Symbol {
    let substance = |row: &Row| !matches!(row.symbol, Symbol::Noc | Symbol::EditorialMod);
    if rows.iter().any(substance) {
        Symbol::Mod
    } else if rows.iter().any(|row| row.symbol == Symbol::EditorialMod) {
        Symbol::EditorialMod
    } else {
        Symbol::Noc
    }
}

/// The comparison of finished rows and their figures.
fn finish(
    base: ClauseTree,
    revised: ClauseTree,
    (instruments, rows, warnings): (Vec<ComparedInstrument>, Vec<Row>, Vec<Warning>),
    summary: Summary,
) -> Comparison {
    let rank = |symbol: Symbol| match symbol {
        Symbol::Noc => Symbol::Noc,
        Symbol::EditorialMod => Symbol::EditorialMod,
        _ => Symbol::Mod,
    };
    let symbol = instruments.iter().map(|i| rank(i.symbol)).max().unwrap_or(Symbol::Noc);
    Comparison { base, revised, symbol, instruments, rows, summary, warnings }
}

/// Two versions of one resolution keep more than this share of their words; a comparison below it is
/// most likely one of two different texts.
const LITTLE_IN_COMMON: f64 = 0.15;

/// Warns when next to nothing survives.
fn little_in_common(words: Counts) -> Option<Warning> {
    #[expect(clippy::cast_precision_loss, reason = "word counts are far below 2^52")]
    let share = |count: u64, of: u64| count as f64 / of.max(1) as f64;
    let kept = share(words.unchanged, words.unchanged + words.deleted.max(words.inserted));
    let both = words.deleted > 0 && words.inserted > 0;
    (both && kept < LITTLE_IN_COMMON).then(|| {
        let message = format!(
            "only {:.0} % of the words stand in both versions; are these versions of one text?",
            100.0 * kept
        );
        Warning::new(WarningCode::LittleInCommon, message)
    })
}

/// What was noticed in either version, and between them.
fn warnings(base: &ClauseTree, revised: &ClauseTree) -> Vec<Warning> {
    let mut warnings = Vec::new();
    for (side, tree) in [(Side::Base, base), (Side::Revised, revised)] {
        warnings.extend(tree.warnings.iter().cloned().map(|warning| warning.on(side)));
    }
    let (one, other) = (base.language, revised.language);
    if one != other {
        let message = format!(
            "the base is in {one}, the revised version in {other}; compare versions in one language"
        );
        warnings.push(Warning::new(WarningCode::LanguagesDiffer, message));
    }
    warnings
}
