//! A part of a package: its text, and its tree, which is parsed once.
//!
//! Reading a document, looking for tracked changes and marking all go through the same parts. The
//! package keeps them, so that the second who asks gets what the first has made:
//!
//! ```text
//! word/document.xml  ─ inflated, decoded ─►  source  ─ parsed ─►  tree
//!                      on first use                    on first use
//! ```

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use super::fault::Fault;
use super::revisions::{View, is_tracked, resolve};
use super::xml::Tree;

/// A part of a package whose content is XML.
#[derive(Debug)]
pub struct Part {
    name: String,
    source: Arc<str>,
    tree: OnceLock<Tree>,
}

impl Part {
    /// A part of this name with this text.
    pub(super) fn new(name: &str, source: String) -> Self {
        Self { name: name.to_owned(), source: source.into(), tree: OnceLock::new() }
    }

    /// Its name in the package: `word/document.xml`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its text, without byte order mark.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Its tree as it was written, with all tracked changes in it.
    ///
    /// # Errors
    ///
    /// The text is not XML that a document may hold.
    pub fn tree(&self) -> Result<&Tree, Fault> {
        if let Some(tree) = self.tree.get() {
            return Ok(tree);
        }
        let tree = Tree::of(&self.source).map_err(|fault| Fault::not_xml(&self.name, &fault))?;
        Ok(self.tree.get_or_init(|| tree))
    }

    /// Its tree in one of its two versions; with an `author`, only the tracked changes of that
    /// author are accepted or rejected. A copy, unless nothing is tracked in it.
    ///
    /// # Errors
    ///
    /// Those of [`Part::tree`].
    pub fn resolved(&self, view: View, author: Option<&str>) -> Result<Cow<'_, Tree>, Fault> {
        let tree = self.tree()?;
        if !is_tracked(tree) {
            return Ok(Cow::Borrowed(tree));
        }
        let mut resolved = tree.clone();
        resolve(&mut resolved, view, author);
        Ok(Cow::Owned(resolved))
    }
}
