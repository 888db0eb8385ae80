//! A clean Word document made from a text, in the styles of ITU templates.
//!
//! In: the clause tree of a text. Out: the parts of a package, as text.
//!
//! ```text
//! RESOLUTION 91 (Dubai, 2014)        word/document.xml   <w:p> ResNo
//! recalling                    ─►                        <w:p> Call
//! a)⇥Resolution 5[footnoteRef:1],                        <w:p> Normal, with a note reference
//!                                    word/footnotes.xml  <w:footnote> 1
//! ```
//!
//! Every paragraph of the text becomes one `w:p`, in order and character by character, so that the
//! writer of tracked changes can find it again; what it looks like is a style (`paragraphs`), what
//! stands in it are runs (`runs`), parted where the direction changes and where notes
//! are called (`notes`). The parts that every document shares are in the folder `parts`.

mod document;
mod notes;
mod package;
mod paragraphs;
mod runs;
#[cfg(test)]
mod tests;

pub(in crate::render) use package::parts;
