//! Both versions in a marked file, beside the two files it was made of.
//!
//! In: three files. Out: the first line of either version that is not as it should be.
//!
//! ```text
//! marked.docx ─┬─ rejected ─►  ═?  base.docx      accepted, line 2: "b" should be "c"
//!              └─ accepted ─►  ═?  revised.docx
//! ```

use super::package::Package;
use super::projection::{Reading, lines};

/// Where the two versions in a marked file are not the two files it was made of. Files that hold
/// tracked changes themselves are read as their final versions. The revised text may differ in what
/// `alike` leaves out of a line.
pub(crate) fn version_faults(
    [base, revised]: [&[u8]; 2],
    marked: &[u8],
    alike: impl Fn(&str) -> String,
) -> Vec<String> {
    let [base, revised, marked] = [base, revised, marked].map(Package::open);
    let base = lines(&base, Reading::Accepted);
    let mut revised = lines(&revised, Reading::Accepted);
    let rejected = lines(&marked, Reading::Rejected);
    let mut accepted = lines(&marked, Reading::Accepted);
    for line in accepted.iter_mut().chain(&mut revised) {
        *line = alike(line);
    }
    let found = [("rejected", &rejected, &base), ("accepted", &accepted, &revised)];
    found.into_iter().filter_map(|(name, have, want)| difference(name, have, want)).collect()
}

/// Where some lines are not the wanted ones.
pub(super) fn difference(name: &str, have: &[String], want: &[String]) -> Option<String> {
    let same = have.iter().zip(want).take_while(|(have, want)| have == want).count();
    let at =
        |lines: &[String]| lines.get(same).map_or("the end".to_owned(), |line| format!("{line:?}"));
    let line = same + 1;
    (have != want).then(|| format!("{name}, line {line}: {} should be {}", at(have), at(want)))
}
