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

impl Fault {
    /// A package that Word would mend or refuse.
    pub(crate) fn broken(what: impl Into<String>) -> Self {
        Self { what: what.into(), way_out: SAVE_AGAIN.into() }
    }

    /// A part that is not XML that a document may hold.
    pub(crate) fn not_xml(part: &str, fault: &NotXml) -> Self {
        Self::broken(format!("{part}: {} (byte {})", fault.what, fault.at))
    }
}
