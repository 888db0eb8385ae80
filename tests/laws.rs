//! What must hold for every pair of texts, whatever they say.
//!
//! In: generated versions ([`crate::strategy`]). Out: a failure with the smallest pair that breaks a
//! law, its seed kept in `tests/proptest-regressions`.
//!
//! ```text
//! reject every mark   ─►  the base          compare a text with itself   ─►  NOC
//! accept every mark   ─►  the revised text  read the output back         ─►  the same again
//! ```
//!
//! `PROPTEST_CASES=10000 cargo test laws` looks harder.

mod columns;
pub(crate) mod comparison;
mod html;
mod markdown;
pub(crate) mod output;
mod read_back;

use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;

use revmark::model::{ClauseId, ClauseTree, Comparison, Side};
use revmark::render::{Format, NARROWEST};
use revmark::text::fold::fold;
use revmark::{Comparer, Options, read};

use crate::strategy::Versions;

/// Cases of each law where nothing else is asked: all laws together take some seconds.
const CASES: u32 = 24;

/// How the laws of this module are tried.
fn config() -> ProptestConfig {
    config_with("tests/proptest-regressions/laws.txt")
}

/// How laws are tried; the seeds of what broke them are kept in a file.
pub(crate) fn config_with(seeds: &'static str) -> ProptestConfig {
    #[expect(clippy::disallowed_methods, reason = "the number of cases that proptest itself reads")]
    let asked = std::env::var_os("PROPTEST_CASES").is_some();
    let standard = ProptestConfig::default();
    ProptestConfig {
        cases: if asked { standard.cases } else { CASES },
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct(seeds))),
        ..standard
    }
}

/// The four ways to compare.
fn way() -> impl Strategy<Value = Options> {
    any::<(bool, bool)>().prop_map(|(plain, typography)| Options {
        plain,
        typography,
        ..Options::default()
    })
}

/// One comparer for all tests: the dictionary of Chinese words takes longer to load than most of
/// them take.
pub(crate) static COMPARER: LazyLock<Comparer> = LazyLock::new(Comparer::default);

/// The comparison of two versions; `None` where one of them is no text, or no resolution.
pub(crate) fn compare(versions: &Versions, options: &Options) -> Option<Comparison> {
    let base = read::document("base", versions.base.as_bytes()).ok()?;
    let revised = read::document("revised", versions.revised.as_bytes()).ok()?;
    COMPARER.compare(base, revised, options).ok()
}

/// Tries all laws that hold for any two texts, written by whomever.
///
/// Those of typography and of exchanged versions are not among them: the one is about texts of which
/// one was made from the other, and the other holds by and large.
pub(crate) fn all_hold(versions: &Versions, options: &Options) -> Result<(), TestCaseError> {
    let Some(comparison) = compare(versions, options) else { return Ok(()) };
    comparison::all_hold(&comparison, options.typography)?;
    output::all_hold(&comparison, options.typography)?;
    html::reads_back(&comparison)?;
    markdown::reads_back(&comparison)?;
    columns::reads_back(&comparison, Format::Text, NARROWEST)?;
    columns::reads_back(&comparison, Format::Terminal, 2 * NARROWEST)?;
    let again = compare(versions, options);
    prop_assert_eq!(Some(&comparison), again.as_ref(), "two runs");
    for text in [&versions.base, &versions.revised] {
        let same = Versions { base: text.clone(), revised: text.clone() };
        holds(&same, options, comparison::is_without_marks)?;
    }
    Ok(())
}

/// Tries a law on two versions, if they can be compared.
fn holds(
    versions: &Versions,
    options: &Options,
    law: impl Fn(&Comparison) -> Result<(), TestCaseError>,
) -> Result<(), TestCaseError> {
    compare(versions, options).map_or(Ok(()), |comparison| law(&comparison))
}

/// The text without what the comparison does not look at: typography and white space.
fn essence(text: &str) -> String {
    fold(text).chars().filter(|character| !character.is_whitespace()).collect()
}

/// Label and text of a clause as they were written.
fn written(tree: &ClauseTree, id: ClauseId) -> (&str, &str) {
    let clause = tree.clause(id).unwrap();
    (tree.text(clause.label), tree.text(clause.text))
}

/// The two sides, each with its tree.
fn sides(comparison: &Comparison) -> [(Side, &ClauseTree); 2] {
    [Side::Base, Side::Revised].map(|side| (side, comparison.side(side)))
}
