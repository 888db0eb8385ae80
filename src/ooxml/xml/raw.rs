//! Characters of a part, shared with all that was read from the same text.
//!
//! A tree of a megabyte has a hundred thousand names and texts. Each is a place in the one text that
//! it was read from; what nearly every element has is not even that:
//!
//! ```text
//! <w:t xml:space="preserve">noting</w:t>
//!
//! name         "w:t"                     fixed
//! attributes   ` xml:space="preserve"`   fixed
//! text         bytes 26..32              of the shared text
//! ```

use std::fmt;
use std::ops::{Deref, Range};
use std::sync::Arc;

/// Some characters of a part, as they are written in XML.
///
/// ```
/// use revmark::ooxml::xml::Raw;
///
/// let raw = Raw::from("R&amp;D".to_owned());
/// assert_eq!(&*raw, "R&amp;D");
/// ```
#[derive(Clone)]
pub struct Raw(Characters);

#[derive(Clone)]
enum Characters {
    Fixed(&'static str),
    /// The bytes from `start` to `end` of a text; a part has fewer than 2³².
    Shared {
        text: Arc<str>,
        start: u32,
        end: u32,
    },
}

impl Raw {
    /// The characters of a shared text at these bytes.
    pub(super) fn part(text: &Arc<str>, bytes: Range<usize>) -> Self {
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let (start, end) = (place(bytes.start), place(bytes.end));
        if start == end {
            return Self::default();
        }
        Self(Characters::Shared { text: Arc::clone(text), start, end })
    }

    /// The same as [`Raw::part`], for what may be fixed characters.
    pub(super) fn common(text: &Arc<str>, bytes: Range<usize>) -> Self {
        match text.get(bytes.clone()).and_then(fixed) {
            Some(fixed) => Self(Characters::Fixed(fixed)),
            None => Self::part(text, bytes),
        }
    }

    /// A name with its prefix, if it has one.
    pub(super) fn name(prefix: &str, local: &str) -> Self {
        let name = if prefix.is_empty() { local.to_owned() } else { [prefix, ":", local].concat() };
        name.into()
    }

    /// Whether these are fixed characters, which are well formed and declare nothing.
    pub(super) fn is_fixed(&self) -> bool {
        matches!(self.0, Characters::Fixed(_))
    }

    /// Takes in what follows up to this byte of the same text; false if it is not shared.
    pub(super) fn extend(&mut self, to: usize) -> bool {
        match &mut self.0 {
            Characters::Fixed(_) => false,
            Characters::Shared { end, .. } => {
                *end = u32::try_from(to).unwrap_or(u32::MAX);
                true
            }
        }
    }
}

impl Default for Raw {
    fn default() -> Self {
        Self(Characters::Fixed(""))
    }
}

impl From<String> for Raw {
    fn from(text: String) -> Self {
        let length = text.len();
        match fixed(&text) {
            Some(fixed) => Self(Characters::Fixed(fixed)),
            None => Self::part(&Arc::from(text), 0..length),
        }
    }
}

impl Deref for Raw {
    type Target = str;

    fn deref(&self) -> &str {
        match &self.0 {
            Characters::Fixed(text) => text,
            Characters::Shared { text, start, end } => {
                text.get(*start as usize..*end as usize).unwrap_or_default()
            }
        }
    }
}

impl fmt::Debug for Raw {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, out)
    }
}

/// The names and attributes that are most of those in a document.
fn fixed(text: &str) -> Option<&'static str> {
    Some(match text {
        "" => "",
        "w:p" => "w:p",
        "w:r" => "w:r",
        "w:t" => "w:t",
        "w:b" => "w:b",
        "w:i" => "w:i",
        "w:iCs" => "w:iCs",
        "w:tab" => "w:tab",
        "w:tc" => "w:tc",
        "w:pPr" => "w:pPr",
        "w:rPr" => "w:rPr",
        "w:tcPr" => "w:tcPr",
        "w:rtl" => "w:rtl",
        "w:bidi" => "w:bidi",
        "w:ins" => "w:ins",
        "w:del" => "w:del",
        "w:delText" => "w:delText",
        "w:pStyle" => "w:pStyle",
        "w:rStyle" => "w:rStyle",
        "w:rFonts" => "w:rFonts",
        "w:jc" => "w:jc",
        "w:sz" => "w:sz",
        "w:szCs" => "w:szCs",
        "w:lang" => "w:lang",
        "w:spacing" => "w:spacing",
        "w:ind" => "w:ind",
        "w:bookmarkStart" => "w:bookmarkStart",
        "w:bookmarkEnd" => "w:bookmarkEnd",
        " xml:space=\"preserve\"" => " xml:space=\"preserve\"",
        _ => return None,
    })
}
