//! Word documents: packages whose tracked changes hold both versions.
//!
//! In: what was compared. Out: the parts of a package.
//!
//! ```text
//! base is a text ─► fresh ─► a clean document of ITU styles
//! ```

pub(in crate::render) mod fresh;
