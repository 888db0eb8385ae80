//! A stretch of a text, as byte offsets.
//!
//! In: two offsets. Out: a small copyable value that names a stretch without borrowing the text.
//!
//! ```text
//! text  a)⇥the purposes of the Union;
//!       └┬┘ └───────────┬──────────┘
//!     0..2            3..28
//! ```

use std::ops::Range;

/// A half-open byte range in the text of one [`Document`](super::Document).
///
/// Offsets are bytes of UTF-8, never characters, and always lie on character boundaries. Two spans
/// compare by position; spans of different documents have nothing to do with each other.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte of the stretch.
    pub start: u32,
    /// First byte after the stretch.
    pub end: u32,
}

impl Span {
    /// The stretch from `start` to `end`, both in bytes.
    ///
    /// Texts are limited to 4 GiB by the reader, so an offset always fits; one that does not is
    /// clamped rather than wrapped.
    ///
    /// ```
    /// use revmark::model::Span;
    /// let span = Span::new(3, 6);
    /// assert_eq!(span.of("a)\tthe purposes"), "the");
    /// ```
    pub fn new(start: usize, end: usize) -> Self {
        let narrow = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self { start: narrow(start), end: narrow(end.max(start)) }
    }

    /// The same stretch, `offset` bytes further on: a span of a part becomes a span of the whole.
    #[must_use]
    pub fn shifted(self, offset: u32) -> Self {
        Self { start: self.start + offset, end: self.end + offset }
    }

    /// The text of the stretch; empty where the span does not fit the text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or_default()
    }

    /// The stretch as a range for slicing.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.range().len()
    }

    /// Whether the stretch holds nothing.
    pub fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// The smallest stretch that holds both.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}
