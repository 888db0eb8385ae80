//! The libFuzzer entry point of `tests/fuzz/word.rs`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| revmark_fuzz::word(bytes));
