//! Tests the program on Word documents from outside.
//!
//! ```text
//! base.docx  ─┐                            ┌─ reject all ─►  base
//! revised.docx ┴► revmark -o marked.docx ──┴─ accept all ─►  revised
//! ```
//!
//! [`builder`] makes the documents from short descriptions. [`projection`] and real programs
//! ([`clients`]) read the marked document back; neither shares code with the program.

pub(crate) mod builder;
mod checks;
mod clients;
mod commands;
mod containers;
mod edits;
mod fold;
mod laws;
mod looks;
pub(crate) mod manual;
mod package;
mod program;
mod projection;
mod revisions;
pub(crate) mod scenarios;
pub(crate) mod versions;
