//! The tests that need documents which cannot be part of the repository: real and odd ones, Word
//! documents of other programs, marks made by hand.
//!
//! They are in the folder that `REVMARK_SHARED` names, else in `../shared`. Without it this suite
//! says so and checks nothing:
//!
//! ```text
//! skipped: ../shared is absent (set REVMARK_SHARED)
//! ```

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test that panics is a test that fails"
)]

mod labels;
mod packages;
mod texts;
mod tracked;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Once;

/// The modules of the other suite that this one uses.
#[allow(dead_code, reason = "parts of them serve the other suite alone")]
#[path = ".."]
mod tests {
    pub(crate) mod score;

    pub(crate) mod word {
        mod checks;
        #[path = "../shared/documents.rs"]
        mod documents;
        mod fold;
        mod package;
        mod program;
        mod projection;
        mod revisions;
        mod versions;
    }
}

use tests::score;

/// The shared folder; `None` where it is absent, which is said once.
fn shared() -> Option<PathBuf> {
    static SKIPPED: Once = Once::new();
    #[expect(clippy::disallowed_methods, reason = "says where the documents are")]
    let named = std::env::var_os("REVMARK_SHARED").map(PathBuf::from);
    let folder = named.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"));
    if folder.join("pairs").is_dir() {
        return Some(folder);
    }
    let line = format!("\nskipped: {} is absent (set REVMARK_SHARED)\n", folder.display());
    SKIPPED.call_once(|| score::say(&line));
    None
}

/// The entries of a folder, sorted by name.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}
