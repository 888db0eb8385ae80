//! Labels that stand twice in one list.
//!
//! In: a clause tree. Out: a warning for each label that two clauses of one list share.
//!
//! ```text
//! a) one;
//! b) two;
//! b) three,      label "b)" repeats
//! ```

use rustc_hash::FxHashMap;

use crate::model::{ClauseId, ClauseKind, ClauseTree, Warning, WarningCode};
use crate::text::characters::is_word_character;
use crate::text::fold::tidy;
use crate::text::label;

/// Warns of every label that repeats among clauses with one parent; dashes and bullets may.
pub(super) fn repeated(tree: &ClauseTree) -> Vec<Warning> {
    let mut seen: FxHashMap<(u32, Option<ClauseId>, String), u32> = FxHashMap::default();
    let mut warnings = Vec::new();
    let mut list = 0;
    let unit = tree.document.source.format.unit();
    for clause in &tree.clauses {
        match clause.kind {
            ClauseKind::Clause => {}
            ClauseKind::Footnote | ClauseKind::Table => continue,
            // A heading or a paragraph ends every list before it.
            _ => {
                list += 1;
                continue;
            }
        }
        let printed = tree.text(clause.label);
        let key = label::key(printed);
        if !key.chars().any(is_word_character) {
            continue;
        }
        let place = (list, clause.parent, key);
        if let Some(first) = seen.insert(place, clause.line) {
            let label = tidy(printed);
            let message =
                format!("label \"{label}\" repeats in one list; it also stands on {unit} {first}");
            warnings.push(Warning::new(WarningCode::RepeatedLabel, message).at(clause.line));
        }
    }
    warnings
}
