//! What can go wrong at the two ends of the path.
//!
//! In: a file that cannot be used, or an output that cannot be written. Out: one line that names
//! the file, the place, what was wrong and the way out.

use std::fmt;

use crate::ooxml::fault::Fault;
use crate::ooxml::{Limits, Size, way_out};
use crate::text::escape;

/// The result of reading or writing.
pub type Result<T> = std::result::Result<T, Error>;

/// Why a document could not be read or a comparison not be made.
///
/// Every message is one line of plain English that names the file and holds no raw control
/// characters of the input.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The file holds no text at all.
    #[error("{}: there is no text in it; give a file that holds a resolution", Shown(name))]
    Empty {
        /// The file as the user named it.
        name: String,
    },
    /// The file is larger than the reader takes.
    #[error(
        "{}: larger than the limit of {}; {}",
        Shown(name),
        Size(*limit),
        way_out("--max-input", *size, Limits::MOST_INPUT)
    )]
    TooLarge {
        /// The file as the user named it.
        name: String,
        /// Its size in bytes, or a guess where it was not read to its end.
        size: u64,
        /// The limit in bytes.
        limit: u64,
    },
    /// The bytes are not text.
    #[error("{}: not text (binary data at byte {at}); give a text file", Shown(name))]
    Binary {
        /// The file as the user named it.
        name: String,
        /// Offset of the first byte that no text has.
        at: usize,
    },
    /// The file is of a known kind that this version does not read.
    #[error("{}: {kind}, which revmark does not read; {way_out}", Shown(name))]
    Unsupported {
        /// The file as the user named it.
        name: String,
        /// What it is: `a PDF file`.
        kind: &'static str,
        /// What to do instead.
        way_out: &'static str,
    },
    /// The package of a Word document cannot be used.
    #[error("{}: {}", Shown(name), Shown(&fault.to_string()))]
    Word {
        /// The file as the user named it.
        name: String,
        /// What is wrong with it, and the way out.
        fault: Fault,
    },
    /// Nothing in the text has the anatomy of a resolution.
    #[error(
        "{}: not a resolution (no number line, enacting line or section heading was found); \
         compare it paragraph by paragraph with --plain",
        Shown(name)
    )]
    NotAResolution {
        /// The file as the user named it.
        name: String,
    },
    /// `--resolution` asks for a number that the text does not hold.
    #[error("{}: no resolution {} in it; it holds {}", Shown(name), Shown(number), Shown(found))]
    NoSuchInstrument {
        /// The file as the user named it.
        name: String,
        /// The number asked for.
        number: String,
        /// The numbers there are.
        found: String,
    },
}

/// A text that is not ours, as one line that cannot drive the terminal.
struct Shown<'text>(&'text str);

impl fmt::Display for Shown<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&escape::line(self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_of_a_package_is_one_line_with_a_way_out() {
        let fault = Fault::broken("the entry ../a\u{1b}[2J leads out of it");
        let error = Error::Word { name: "tides.docx".to_owned(), fault };
        assert_eq!(
            error.to_string(),
            "tides.docx: the entry ../a␛[2J leads out of it; \
             open it in Word or LibreOffice and save it again as .docx"
        );
    }

    #[test]
    fn names_cannot_drive_the_terminal() {
        let error = Error::Binary { name: "قرار\u{1b}[2J\n\u{202e}txt".to_owned(), at: 7 };
        assert_eq!(
            error.to_string(),
            "قرار␛[2J␊<U+202E>txt: not text (binary data at byte 7); give a text file"
        );
    }
}
