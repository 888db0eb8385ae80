//! The target `parse`: bytes of the fuzzer to `tests/fuzz/parse.rs`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| revmark_fuzz::parse(bytes));
