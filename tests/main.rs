//! The integration tests that need nothing beside the repository. Those that do are in `tests/shared`.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test that panics is a test that fails"
)]

mod architecture;
mod batch;
mod browser;
mod cli;
mod corpus;
mod faults;
mod filter;
mod fuzz;
mod generated;
mod git;
mod growth;
mod laws;
mod layouts;
mod pager;
mod pictures;
mod programs;
mod rows_and_notes;
mod schema;
mod score;
mod strategy;
mod texts;
mod word;
