//! Hands the bytes that libFuzzer chooses to the targets in `tests/fuzz`.
//!
//! ```text
//! libfuzzer/laws.rs ─► laws(bytes) ─► tests/fuzz/laws.rs ─► tests/laws/*.rs
//! ```
//!
//! The targets are part of the tests: they check the same laws, and `cargo test` runs them on the seeds
//! with any compiler.

/// The modules that the targets need, under the names they have in the test binary.
#[allow(dead_code, unused_imports, reason = "the #[test] functions are not compiled here")]
#[path = "../.."]
mod tests {
    pub(crate) mod fuzz;
    pub(crate) mod laws;
    pub(crate) mod strategy;
    pub(crate) mod texts;

    /// The tests' own reader of Word documents, which shares no code with the program.
    pub(crate) mod word {
        mod package;
        mod projection;
        pub(crate) mod versions;
    }
}

use tests::{fuzz, laws, strategy, texts, word};

/// `tests/fuzz/read.rs`.
pub fn read(bytes: &[u8]) {
    fuzz::read::try_on(bytes);
}

/// `tests/fuzz/parse.rs`.
pub fn parse(bytes: &[u8]) {
    fuzz::parse::try_on(bytes);
}

/// `tests/fuzz/laws.rs`.
pub fn laws(bytes: &[u8]) {
    fuzz::laws::try_on(bytes);
}

/// `tests/fuzz/package.rs`.
pub fn package(bytes: &[u8]) {
    fuzz::package::try_on(bytes);
}

/// `tests/fuzz/word.rs`.
pub fn word(bytes: &[u8]) {
    fuzz::word::try_on(bytes);
}
