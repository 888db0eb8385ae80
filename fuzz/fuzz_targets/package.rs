//! The target `package`: bytes of the fuzzer to `tests/fuzz/package.rs`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| revmark_fuzz::package(bytes));
