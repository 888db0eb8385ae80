//! What must hold for any input: the targets of the fuzzers, run here on their seeds.
//!
//! ```text
//! libFuzzer ─► tests/fuzz/libfuzzer/laws.rs ─┐
//!                                            ├─► laws::try_on(bytes) ─► all laws, or a panic
//! tests/fuzz/seeds/laws/* ─► cargo test ─────┘
//! ```
//!
//! `tests/fuzz/README.md` says how to run the fuzzers. Every input that ever failed is a seed.

mod input;
pub(crate) mod laws;
pub(crate) mod package;
pub(crate) mod parse;
pub(crate) mod read;
pub(crate) mod word;

/// Checks any bytes; panics if something does not hold.
type Target = fn(&[u8]);

/// The targets, each with the name of its folder of seeds.
pub(crate) const TARGETS: [(&str, Target); 5] = [
    ("read", read::try_on),
    ("parse", parse::try_on),
    ("laws", laws::try_on),
    ("package", package::try_on),
    ("word", word::try_on),
];

#[test]
fn all_seeds_are_tried() {
    for (name, try_on) in TARGETS {
        let seeds = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/seeds");
        let folder = seeds.join(name);
        let mut files: Vec<_> =
            std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        assert!(!files.is_empty(), "{} is empty", folder.display());
        for file in files {
            let bytes = std::fs::read(&file).unwrap();
            let result = std::panic::catch_unwind(|| try_on(&bytes));
            assert!(result.is_ok(), "{} fails", file.display());
        }
    }
}
