//! The program: see the library for the work, `cli` for the command line.
fn main() {}
