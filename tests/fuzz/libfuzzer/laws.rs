//! The libFuzzer entry point of `tests/fuzz/laws.rs`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| revmark_fuzz::laws(bytes));
