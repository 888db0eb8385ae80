//! What fuzzers try, and the inputs from which they start.
//!
//! In: bytes, from a fuzzer (`fuzz/README.md`) or from the files of `fuzz/seeds`, among which are all
//! inputs that a fuzzer ever failed on. Out: nothing; a panic where something is not as it must be.
//!
//! ```text
//! libFuzzer ─► fuzz/fuzz_targets/laws.rs ─┐
//!                                         ├─► laws::try_on(bytes) ─► all laws, or a panic
//! fuzz/seeds/laws/* ─► cargo test ────────┘
//! ```

mod input;
pub(crate) mod laws;
pub(crate) mod package;
pub(crate) mod parse;
pub(crate) mod read;
pub(crate) mod word;

/// Something that is tried on any bytes.
type Target = fn(&[u8]);

/// What is tried, by the name of its folder of seeds.
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
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds").join(name);
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
