//! The two versions that a part with tracked changes holds.
//!
//! In: the tree of a part. Out: the same tree with its revisions carried out or undone, so that it
//! is an ordinary document: everything that reads one goes through here first.
//!
//! ```text
//! <w:del><w:r><w:delText>2014</w:delText></w:r></w:del><w:ins><w:r><w:t>2017</w:t></w:r></w:ins>
//!
//! View::Original   <w:r><w:t>2014</w:t></w:r>
//! View::Final      <w:r><w:t>2017</w:t></w:r>
//! ```
//!
//! What each revision means is in ECMA-376 part 1, 17.13.5. Four things are more than a wrapper
//! that is kept or left out, and each has a file:
//!
//! - a paragraph mark ends its paragraph; without the mark the paragraph runs on into the next one
//!   (`paragraphs`);
//! - a row or a cell goes with all it holds, and a table with its last row (`tables`);
//! - changed properties keep the old ones inside (`properties`);
//! - what is left out may hold one end of a bookmark whose other end stays (`leftovers`).

mod content;
mod fate;
mod leftovers;
mod mathematics;
mod paragraphs;
mod properties;
mod survey;
mod tables;
#[cfg(test)]
mod tests;

pub use survey::{authors, has_revisions, is_tracked};

use super::xml::Tree;
use fate::Judge;

/// Which of its two versions a document is read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// Before the revisions: all are rejected.
    Original,
    /// After the revisions: all are accepted.
    Final,
}

/// Accepts or rejects the tracked changes of a part, in place.
///
/// With an `author` only the revisions of that author are carried out or undone, the others stay
/// tracked. The part may be the document, its notes, headers, footers, comments, styles or
/// numbering. What no revision touches stays as it was written, to the byte.
///
/// ```
/// use revmark::ooxml::revisions::{View, resolve};
/// use revmark::ooxml::xml::Tree;
///
/// let word = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";
/// let part = format!("<w:p {word}><w:del><w:r><w:delText>may</w:delText></w:r></w:del></w:p>");
/// let mut tree = Tree::parse(&part).unwrap();
/// resolve(&mut tree, View::Original, None);
/// assert!(tree.to_string().contains("<w:r><w:t>may</w:t></w:r>"));
/// ```
pub fn resolve(tree: &mut Tree, view: View, author: Option<&str>) {
    if is_tracked(tree) {
        content::Resolver::new(Judge::new(view, author)).descend(&mut tree.root);
    }
}
