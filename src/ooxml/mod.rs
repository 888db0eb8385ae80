//! A kit for Office Open XML packages: what a Word document is made of, and nothing of resolutions.
//!
//! In: the bytes of a .docx file. Out: its parts as trees that can be read, changed and written.
//!
//! ```text
//! bytes ─► package ─► xml ─► revisions ─► story
//!          parts      trees  one version  paragraphs, cells, notes
//! ```

pub mod fault;
pub mod package;
pub mod plain;
pub mod revisions;
pub mod story;
pub mod xml;
