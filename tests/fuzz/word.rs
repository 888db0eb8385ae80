//! Two texts into a Word document with tracked changes, and out of it.
//!
//! In: settings, base and revised text; bit 2 tracks moves. Out: a panic where a document cannot be
//! made, or its two versions are not the two texts, as our reader has them or as the
//! reader of the tests ([`crate::word`]).
//!
//! ```text
//! 1a b␞a c  ─►  <w:t>a </w:t><w:del>b</w:del><w:ins>c</w:ins>  ─►  rejected "a b", accepted "a c"
//! ```

use super::input::versions;
use crate::texts::faults;

pub(crate) fn try_on(bytes: &[u8]) {
    let (settings, versions) = versions(bytes);
    let faults = faults(&versions, &settings.options(), settings.has(2));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
