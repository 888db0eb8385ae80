//! A kit for Office Open XML packages: what a Word document is made of, and nothing of resolutions.
//!
//! In: the bytes of a .docx file. Out: its parts as trees that can be read, changed and written.
//!
//! ```text
//! bytes ─► package ─► xml ─► revisions ─► story
//!          parts      trees  one version  paragraphs, cells, notes
//!
//! styles, numbering: what holds for a paragraph though it does not say so
//! ```

pub mod fault;
mod limits;
pub mod numbering;
pub mod package;
pub mod part;
pub mod plain;
pub mod revisions;
pub mod story;
pub mod styles;
pub mod version;
pub mod xml;

pub use limits::Limits;
pub(crate) use limits::{Size, way_out};
