//! Calls of footnotes and endnotes, as text extraction writes them.
//!
//! In: a text. Out: where its calls are.
//!
//! ```text
//! the coast[footnoteRef:1] and the sea[endnoteRef:12];
//!          └──── call ───┘            └──── call ────┘
//!                       1                          12    number
//! ```
//!
//! The form is that of Apache POI (`XWPFParagraph`). In a Word document the number is no text: Word
//! counts the notes anew each time it shows them.

use std::borrow::Cow;

use memchr::memchr_iter;

use crate::model::Span;

/// What a call stands for where its number says nothing: OBJECT REPLACEMENT CHARACTER.
const ANY_CALL: &str = "\u{FFFC}";

/// A call in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Call {
    /// All of it, in bytes of the text.
    pub span: Span,
    /// Its number.
    pub number: Span,
}

/// The calls of a text, in order.
///
/// ```
/// use revmark::text::calls::calls;
/// let text = "the coast[footnoteRef:12], as in [5]";
/// let found: Vec<&str> = calls(text).map(|call| call.number.of(text)).collect();
/// assert_eq!(found, ["12"]);
/// ```
pub fn calls(text: &str) -> impl Iterator<Item = Call> {
    memchr_iter(b'[', text.as_bytes()).filter_map(|at| {
        let rest = text.get(at + 1..)?;
        let rest =
            rest.strip_prefix("footnoteRef:").or_else(|| rest.strip_prefix("endnoteRef:"))?;
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let start = text.len() - rest.len();
        let is_call = digits > 0 && rest.as_bytes().get(digits) == Some(&b']');
        let end = start + digits;
        is_call.then(|| Call { span: Span::new(at, end + 1), number: Span::new(start, end) })
    })
}

/// The text with one and the same sign for every call.
///
/// ```
/// use revmark::text::calls::without_numbers;
/// assert_eq!(without_numbers("sea[footnoteRef:1]"), without_numbers("sea[footnoteRef:2]"));
/// ```
pub fn without_numbers(text: &str) -> Cow<'_, str> {
    let mut plain = String::new();
    let mut done = 0;
    for call in calls(text) {
        plain.push_str(text.get(done..call.span.range().start).unwrap_or_default());
        plain.push_str(ANY_CALL);
        done = call.span.range().end;
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    plain.push_str(text.get(done..).unwrap_or_default());
    Cow::Owned(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_calls_are_found() {
        for (text, expected) in [
            ("a[footnoteRef:2]b[endnoteRef:10]", vec!["[footnoteRef:2]", "[endnoteRef:10]"]),
            ("[[footnoteRef:1]]", vec!["[footnoteRef:1]"]),
            ("[footnoteRef:] [footnoteRef:x] [footnoteRef:1 [1] [", vec![]),
        ] {
            let found: Vec<&str> = calls(text).map(|call| call.span.of(text)).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn texts_without_calls_are_borrowed() {
        assert_eq!(without_numbers("a[endnoteRef:3], b"), "a\u{FFFC}, b");
        assert!(matches!(without_numbers("in [2]"), Cow::Borrowed(_)));
    }
}
