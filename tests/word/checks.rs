//! Checks what must hold for every marked document, whatever is in the two files.
//!
//! ```text
//! reject all ─► the base, character by character         parts without text stay byte for byte
//! accept all ─► the revised text, typography folded      ids of changes are unique
//! a document and itself ─► no marks                      two runs ─► the same bytes
//! ```

use std::fmt::Write as _;

use super::fold::{fold, fold_spaces};
use super::package::Package;
use super::program::mark;
use super::projection::{Reading, lines};
use super::revisions;
use super::versions::version_faults;

/// The laws that the marks between two documents break.
pub(crate) fn faults(base: &[u8], revised: &[u8], options: &str) -> Vec<String> {
    let run = mark(base, revised, options);
    if let Some(fault) = run.fault() {
        return vec![fault];
    }
    let Some(bytes) = run.file("marked.docx") else {
        return vec![format!("nothing was written: {}", run.stderr)];
    };
    let is_exact = options.contains("--typography");
    let mut faults =
        version_faults([base, revised], &bytes, if is_exact { fold_spaces } else { fold });
    let (base_package, marked) = (Package::open(base), Package::open(&bytes));
    for part in revisions::touched_parts(&base_package, &marked) {
        faults.push(format!("{part} was changed"));
    }
    for id in revisions::repeated_ids(&marked) {
        faults.push(format!("id {id}"));
    }
    if has_changes(base, revised) && run.status != Some(1) {
        faults.push("there are changes, and the status is 0".to_owned());
    }
    if mark(base, revised, options).file("marked.docx") != Some(bytes) {
        faults.push("another run gives other bytes".to_owned());
    }
    faults
}

/// Whether two files differ in more than typography and the ends of paragraphs.
fn has_changes(base: &[u8], revised: &[u8]) -> bool {
    let [base, revised] =
        [base, revised].map(|file| fold(&lines(&Package::open(file), Reading::Accepted).join(" ")));
    base != revised
}

/// Fails with the faults of all cases.
pub(crate) fn assert_none(cases: impl IntoIterator<Item = (String, Vec<String>)>) {
    let mut report = String::new();
    let (mut count, mut bad) = (0, 0);
    for (name, faults) in cases {
        count += 1;
        bad += usize::from(!faults.is_empty());
        for fault in faults {
            writeln!(report, "{name}: {fault}").unwrap();
        }
    }
    assert!(count > 0, "nothing was tested");
    assert!(report.is_empty(), "\n{bad} of {count} are not as they should be\n{report}");
}

/// What is wrong with the marks between a document and itself.
pub(crate) fn unmarked_faults(file: &[u8], options: &str) -> Vec<String> {
    let run = mark(file, file, options);
    let Some(bytes) = run.file("marked.docx").filter(|_| run.status == Some(0)) else {
        return vec![format!("status {:?}, {}", run.status, run.stderr)];
    };
    let (base, marked) = (Package::open(file), Package::open(&bytes));
    let mut faults = Vec::new();
    if revisions::count(&marked) > 0 {
        faults.push("there are marks".to_owned());
    }
    if revisions::count(&base) == 0 {
        for (part, content) in &base.parts {
            if marked.part(part) != Some(content) && part != "word/settings.xml" {
                faults.push(format!("{part} was changed"));
            }
        }
    }
    faults
}
