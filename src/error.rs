//! What can go wrong at the two ends of the path.
//!
//! In: a file that cannot be used, or an output that cannot be written. Out: one line that names
//! the file, the place, what was wrong and the way out.

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
    #[error("{name}: there is no text in it; give a file that holds a resolution")]
    Empty {
        /// The file as the user named it.
        name: String,
    },
    /// The file is longer than the reader takes.
    #[error("{name}: longer than the limit of {limit} bytes; split it, one resolution a file")]
    TooLarge {
        /// The file as the user named it.
        name: String,
        /// The limit in bytes.
        limit: u64,
    },
    /// The bytes are not text.
    #[error("{name}: not text (binary data at byte {at}); give a text file")]
    Binary {
        /// The file as the user named it.
        name: String,
        /// Offset of the first byte that no text has.
        at: usize,
    },
    /// The file is of a known kind that this version does not read.
    #[error("{name}: {kind}, which revmark does not read; {way_out}")]
    Unsupported {
        /// The file as the user named it.
        name: String,
        /// What it is: `a PDF file`.
        kind: &'static str,
        /// What to do instead.
        way_out: &'static str,
    },
    /// Nothing in the text has the anatomy of a resolution.
    #[error(
        "{name}: not a resolution (no number line, enacting line or section heading was found); \
         compare it paragraph by paragraph with --plain"
    )]
    NotAResolution {
        /// The file as the user named it.
        name: String,
    },
    /// `--resolution` asks for a number that the text does not hold.
    #[error("{name}: no resolution {number} in it; it holds {found}")]
    NoSuchInstrument {
        /// The file as the user named it.
        name: String,
        /// The number asked for.
        number: String,
        /// The numbers there are.
        found: String,
    },
}
