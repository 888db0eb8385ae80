//! What is wrong with a package.
//!
//! In: the part and what was found in it. Out: the middle of a message: the caller puts the name of
//! the file before it and the way out is after it.

use std::borrow::Cow;

use super::xml::NotXml;

/// Why a package cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{what}; {way_out}")]
pub struct Fault {
    /// What is wrong and where: `word/document.xml: it ends before its last element does (byte 80)`.
    pub what: String,
    /// What to do about it: `open it in Word and save it again`.
    pub way_out: Cow<'static, str>,
}

/// The way out of whatever a program that writes sound documents can mend.
pub(crate) const SAVE_AGAIN: &str = "open it in Word or LibreOffice and save it again as .docx";

/// The longest sentence about a package, in characters: room for a path and two names, however long
/// the names in the package are.
const LONGEST: usize = 320;

impl Fault {
    /// A package that Word would mend or refuse.
    pub(crate) fn broken(what: impl Into<String>) -> Self {
        let what = what.into();
        Self { what: cut(&what, LONGEST).into_owned(), way_out: SAVE_AGAIN.into() }
    }

    /// A part that is not XML that a document may hold.
    pub(crate) fn not_xml(part: &str, fault: &NotXml) -> Self {
        let what = cut(&fault.what, LONGEST / 2);
        Self::broken(format!("{}: {what} (byte {})", cut(part, LONGEST / 4), fault.at))
    }
}

/// The first so many characters of a text that is quoted from a package.
fn cut(text: &str, longest: usize) -> Cow<'_, str> {
    match text.char_indices().nth(longest) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()).into(),
        None => text.into(),
    }
}
