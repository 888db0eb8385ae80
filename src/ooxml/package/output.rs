//! The zip archive that is written.
//!
//! In: entries of another archive, and texts. Out: the bytes of a new one, the same on every run
//! and every machine.
//!
//! ```text
//! copy(word/media/image1.png)       the deflated bytes as they were, not inflated
//! text(word/document.xml, <?xml …)  deflated anew, dated 1 January 1980
//! ```

use std::io::{Cursor, Read, Write};

use zip::read::ZipFile;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use crate::ooxml::fault::Fault;

/// How hard texts are deflated, of 1 to 9: 1 takes a third of the time of 6, and XML is a tenth of
/// its size with either.
const LEVEL: i64 = 1;

/// An archive that grows entry by entry.
pub(super) struct Output {
    zip: ZipWriter<Cursor<Vec<u8>>>,
}

impl Output {
    /// An archive without entries, with room for so many bytes.
    pub(super) fn with_capacity(bytes: usize) -> Self {
        Self { zip: ZipWriter::new(Cursor::new(Vec::with_capacity(bytes))) }
    }

    /// Adds an entry of another archive as it is.
    pub(super) fn copy<R: Read>(&mut self, entry: ZipFile<'_, R>) -> Result<(), Fault> {
        self.zip.raw_copy_file(entry).map_err(|error| unwritten(&error))
    }

    /// Adds a part with this text.
    pub(super) fn text(&mut self, name: &str, text: &str) -> Result<(), Fault> {
        // The system is that of Word; the default is the one of the machine.
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(LEVEL))
            .last_modified_time(DateTime::default())
            .system(System::Dos);
        self.zip.start_file(name, options).map_err(|error| unwritten(&error))?;
        self.zip.write_all(text.as_bytes()).map_err(|error| unwritten(&error.into()))
    }

    /// The bytes of the whole archive.
    pub(super) fn finish(self) -> Result<Vec<u8>, Fault> {
        self.zip.finish().map(Cursor::into_inner).map_err(|error| unwritten(&error))
    }
}

fn unwritten(error: &ZipError) -> Fault {
    Fault::broken(format!("it could not be written again ({error})"))
}
