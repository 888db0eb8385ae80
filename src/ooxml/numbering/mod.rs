//! The labels that Word makes: `a)`, `1.1`, `•`.
//!
//! In: the definitions of lists, the styles, and the paragraphs of a story in their order. Out: the
//! label of each paragraph that has one.
//!
//! ```text
//! definitions   list 1, level 0: arabicAbjad "%1)"
//!
//! <w:numPr> list 1, level 0   ─► counters ─► أ)
//! <w:numPr> list 1, level 0   ─► counters ─► ب)
//! ```
//!
//! The label is nowhere in the text of the file, so it has to be counted as Word counts it
//! (ECMA-376 part 1, 17.9).

mod bullets;
mod counters;
mod definitions;
mod formats;
mod han;
mod pattern;
#[cfg(test)]
mod tests;
mod words;

pub use counters::Counters;
pub use definitions::Numbering;

/// The label of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Its characters, never empty: `a)`.
    pub text: String,
    /// What parts it from the text of the paragraph.
    pub suffix: Suffix,
}

/// What parts a label from the text behind it (ECMA-376 part 1, 17.9.28).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Suffix {
    /// A tab.
    #[default]
    Tab,
    /// A space.
    Space,
    /// Nothing at all.
    Nothing,
}
