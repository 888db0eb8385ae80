//! Word documents from outside: what the program makes of two of them, and of one with marks.
//!
//! In: files made from descriptions ([`builder`]), and those that are kept beside the repository.
//! Out: whether rejecting all marks gives the base and accepting them gives the revised text, read
//! back by [`projection`] and by real programs ([`clients`]), neither of which knows ours.
//!
//! ```text
//! base.docx  ─┐                            ┌─ reject all ─►  base
//! revised.docx ┴► revmark -o marked.docx ──┴─ accept all ─►  revised
//! ```

pub(crate) mod builder;
mod clients;
mod commands;
mod containers;
mod edits;
mod fixtures;
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
