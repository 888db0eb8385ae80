//! The targets of the fuzzers, which are those of `tests/fuzz.rs`.
//!
//! In: the bytes that a fuzzer chose. Out: nothing; a panic where something is not as it must be.
//!
//! ```text
//! fuzz_targets/laws.rs ─► laws(bytes) ─► tests/fuzz/laws.rs ─► tests/laws/*.rs
//! ```
//!
//! They stand with the tests because they try the same laws, and because the inputs that once failed
//! are then tried by `cargo test`, with any compiler.

/// The tests that are used, where they name one another as they do in the binary of all tests.
#[allow(dead_code, unused_imports, reason = "what is marked as a test is not built")]
#[path = "../../tests"]
mod tests {
    pub(crate) mod fuzz;
    pub(crate) mod laws;
    pub(crate) mod strategy;
    pub(crate) mod texts;

    /// The reader of Word documents that shares nothing with the program.
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
