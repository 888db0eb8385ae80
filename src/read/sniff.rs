//! What kind of file the bytes are, before anyone takes them for text.
//!
//! In: bytes. Out: the known kind that this version does not read, or the place where the bytes
//! stop looking like text.
//!
//! ```text
//! %PDF-1.7 …               a PDF file
//! PK␃␄ … word/document.xml a Word document (.docx)
//! a)⇥resol␀ution           text, with a control character
//! ␁␂␀␀Ã␄␅␆                 binary, at byte 0
//! ```

use memchr::memmem;

/// A kind of file that is known and not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Kind {
    /// What it is, with its article: `a PDF file`.
    pub(super) name: &'static str,
    /// What to do instead.
    pub(super) way_out: &'static str,
}

const SAVE_AS_TEXT: &str = "open it and save it as plain text (UTF-8)";
const COPY_TEXT: &str = "extract its text first, for example with `pdftotext`";
const UNPACK: &str = "unpack it and give the text file";
const NO_IMAGES: &str = "give the text itself, not a picture of it";

const WORD: Kind = Kind { name: "a Word document (.docx)", way_out: SAVE_AS_TEXT };
const WRITER: Kind = Kind { name: "an OpenDocument text", way_out: SAVE_AS_TEXT };
const ARCHIVE: Kind = Kind { name: "a zip archive", way_out: UNPACK };
const LOCKED_ARCHIVE: Kind =
    Kind { name: "an encrypted zip archive", way_out: "unpack it with its password" };
const OLD_WORD: Kind = Kind { name: "an old Office file (such as .doc)", way_out: SAVE_AS_TEXT };
const LOCKED_WORD: Kind = Kind {
    name: "an encrypted Office document",
    way_out: "take off its password and save it as plain text (UTF-8)",
};

/// How files of a kind begin. Only beginnings that no text has are here.
const SIGNATURES: [(&[u8], &str, &str); 14] = [
    (b"%PDF-", "a PDF file", COPY_TEXT),
    (b"{\\rtf", "an RTF document", SAVE_AS_TEXT),
    (b"\xFFWPC", "a WordPerfect document", SAVE_AS_TEXT),
    (b"\xFF\xFE\0\0", "a UTF-32 text", "save it as UTF-8"),
    (b"\0\0\xFE\xFF", "a UTF-32 text", "save it as UTF-8"),
    (b"\x1F\x8B", "a gzip archive", UNPACK),
    (b"7z\xBC\xAF\x27\x1C", "a 7z archive", UNPACK),
    (b"Rar!\x1A\x07", "a RAR archive", UNPACK),
    (b"\x89PNG\r\n\x1A\n", "a PNG image", NO_IMAGES),
    (b"\xFF\xD8\xFF", "a JPEG image", NO_IMAGES),
    (b"GIF87a", "a GIF image", NO_IMAGES),
    (b"GIF89a", "a GIF image", NO_IMAGES),
    (b"II*\0", "a TIFF image", NO_IMAGES),
    (b"MM\0*", "a TIFF image", NO_IMAGES),
];

/// The known kind of a file that is not plain text; `None` where it may be text.
pub(super) fn kind_of(bytes: &[u8]) -> Option<Kind> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Some(kind_of_zip(bytes));
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Some(kind_of_compound_file(bytes));
    }
    SIGNATURES
        .into_iter()
        .find(|(signature, _, _)| bytes.starts_with(signature))
        .map(|(_, name, way_out)| Kind { name, way_out })
}

/// Names of entries are never compressed, so they tell the kinds of zip file apart.
fn kind_of_zip(bytes: &[u8]) -> Kind {
    /// Offset of the flags in the first local header; bit 0 says that the entry is encrypted
    /// (APPNOTE.TXT 4.4.4).
    const FLAGS: usize = 6;
    if memmem::find(bytes, b"word/document.xml").is_some() {
        WORD
    } else if memmem::find(bytes, b"application/vnd.oasis.opendocument.text").is_some() {
        WRITER
    } else if bytes.get(FLAGS).is_some_and(|flags| flags & 1 == 1) {
        LOCKED_ARCHIVE
    } else {
        ARCHIVE
    }
}

/// Office puts an encrypted document into a compound file, under a stream name in UTF-16
/// (MS-OFFCRYPTO 2.3.4.4); otherwise it is a file of the time before .docx.
fn kind_of_compound_file(bytes: &[u8]) -> Kind {
    let stream: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if memmem::find(bytes, &stream).is_some() { LOCKED_WORD } else { OLD_WORD }
}

/// One byte in this many may be a control character before a text counts as binary.
///
/// In random or compressed bytes it is one in ten; a text in which stray NUL bytes were left is far
/// below.
const BYTES_FOR_ONE_CONTROL: usize = 20;

/// The offset of the first control character, where there are too many of them for a text.
pub(super) fn binary_at(bytes: &[u8]) -> Option<usize> {
    // Short chunks let the count stay in one byte, which is many times faster.
    let controls: usize = bytes
        .chunks(usize::from(u8::MAX))
        .map(|chunk| chunk.iter().map(|byte| u8::from(is_binary(*byte))).sum::<u8>())
        .map(usize::from)
        .sum();
    if controls * BYTES_FOR_ONE_CONTROL <= bytes.len() {
        return None;
    }
    bytes.iter().position(|byte| is_binary(*byte))
}

/// Whether a byte is a control character that programs which write text do not use: not tab, line
/// ends, bell and backspace, nor the escape of terminal colours.
fn is_binary(byte: u8) -> bool {
    matches!(byte, 0..=6 | 0x0E..=0x1A | 0x1C..=0x1F | 0x7F)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name_of(bytes: &[u8]) -> Option<&'static str> {
        kind_of(bytes).map(|kind| kind.name)
    }

    #[test]
    fn files_that_are_not_text_are_named() {
        assert_eq!(name_of(b"%PDF-1.7\n"), Some("a PDF file"));
        assert_eq!(name_of(b"{\\rtf1\\ansi"), Some("an RTF document"));
        assert_eq!(name_of(b"PK\x03\x04\x14\0\x06\0..word/document.xml"), Some(WORD.name));
        assert_eq!(name_of(b"PK\x03\x04\x14\0\x01\0..a.txt"), Some(LOCKED_ARCHIVE.name));
        assert_eq!(name_of(b"PK\x05\x06"), Some(ARCHIVE.name));
        let mut compound = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1........".to_vec();
        assert_eq!(name_of(&compound), Some(OLD_WORD.name));
        compound.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
        assert_eq!(name_of(&compound), Some(LOCKED_WORD.name));
    }

    #[test]
    fn text_that_looks_a_little_like_another_kind_is_text() {
        for text in ["", "P", "PK is a postal code", "<html><p>RESOLUTION 7</p>", "MM 5", "BMW"] {
            assert_eq!(kind_of(text.as_bytes()), None, "{text}");
            assert_eq!(binary_at(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn the_share_of_control_bytes_decides() {
        assert_eq!(binary_at(b"considering the har\0bour lights of all the Member States"), None);
        assert_eq!(binary_at(b"\x1b[1mred\x1b[0m \x1b[1mlight\x1b[0m"), None);
        assert_eq!(binary_at(b"ab\0\x01\x02"), Some(2));
        assert_eq!(binary_at(&[0; 4096]), Some(0));
        let every_byte: Vec<u8> = (0..=255).rev().cycle().take(5000).collect();
        assert_eq!(binary_at(&every_byte), Some(128));
    }
}
