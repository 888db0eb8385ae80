//! What kind of file the bytes are, before anyone takes them for text.
//!
//! In: bytes. Out: whether they are a Word document, the known kind that this version does not read,
//! or the place where the bytes stop looking like text.
//!
//! ```text
//! PK␃␄ … [Content_Types].xml   a Word document (.docx)
//! %PDF-1.7 …                   a PDF file
//! <?xml … <pkg:package …       a Word document in one XML file
//! a)⇥resol␀ution               text, with a control character
//! ␁␂␀␀Ã␄␅␆                     binary, at byte 0
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

const SAVE_AS_WORD: &str = "open it in Word or LibreOffice and save it as .docx";
const EXTRACT_TEXT: &str = "extract its text first, for example with `pdftotext`";
const UNPACK: &str = "unpack it and give the document in it";
const NO_IMAGES: &str = "give the text itself, not a picture of it";

const WRITER: Kind = Kind { name: "an OpenDocument text", way_out: SAVE_AS_WORD };
const ARCHIVE: Kind = Kind { name: "a zip archive", way_out: UNPACK };
const LOCKED_ARCHIVE: Kind =
    Kind { name: "an encrypted zip archive", way_out: "unpack it with its password" };
const OLD_WORD: Kind = Kind { name: "an old Word document (.doc)", way_out: SAVE_AS_WORD };
const OLD_OFFICE: Kind =
    Kind { name: "an old Office file that holds no Word document", way_out: "give a .docx file" };
const LOCKED_WORD: Kind = Kind {
    name: "an encrypted Office document",
    way_out: "take off its password and save it as .docx",
};
const FLAT_WORD: Kind = Kind { name: "a Word document in one XML file", way_out: SAVE_AS_WORD };
const WEB_PAGE: Kind = Kind {
    name: "a web page (HTML)",
    way_out: "open it in a browser or in Word and save it as plain text or as .docx",
};

/// How files of a kind begin. Only beginnings that no text has are here.
const SIGNATURES: [(&[u8], &str, &str); 15] = [
    (b"%PDF-", "a PDF file", EXTRACT_TEXT),
    (b"{\\rtf", "an RTF document", SAVE_AS_WORD),
    (b"\xDB\xA5\x2D\0", "a document of Word 2", SAVE_AS_WORD),
    (b"\xFFWPC", "a WordPerfect document", SAVE_AS_WORD),
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

/// Whether the bytes are an Office Open XML package, or what is left of one; that it is sound, and of
/// Word and not of a spreadsheet, is for the one who opens it to find.
pub(super) fn is_word(bytes: &[u8]) -> bool {
    /// Names of entries are never compressed. The first two are in every package (ECMA-376 part 2,
    /// 6.5.3 and 7.2.3), but one that is cut short may have lost them.
    const NAMES: [&[u8]; 3] = [b"[Content_Types].xml", b"_rels/.rels", b"word/document"];
    is_zip(bytes) && NAMES.iter().any(|name| memmem::find(bytes, name).is_some())
}

fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// The known kind of a file that is neither plain text nor [a Word document](is_word); `None` where
/// it may be text.
pub(super) fn kind_of(bytes: &[u8]) -> Option<Kind> {
    if is_zip(bytes) {
        return Some(kind_of_zip(bytes));
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Some(kind_of_compound_file(bytes));
    }
    SIGNATURES
        .into_iter()
        .find(|(signature, _, _)| bytes.starts_with(signature))
        .map(|(_, name, way_out)| Kind { name, way_out })
        .or_else(|| kind_of_markup(bytes))
}

/// Names of entries, and the first one's content, tell the kinds of zip file apart.
fn kind_of_zip(bytes: &[u8]) -> Kind {
    /// Offset of the flags in the first local header; bit 0 says that the entry is encrypted
    /// (APPNOTE.TXT 4.4.4).
    const FLAGS: usize = 6;
    if memmem::find(bytes, b"application/vnd.oasis.opendocument.text").is_some() {
        WRITER
    } else if bytes.get(FLAGS).is_some_and(|flags| flags & 1 == 1) {
        LOCKED_ARCHIVE
    } else {
        ARCHIVE
    }
}

/// The names of the streams in a compound file, in UTF-16, tell its kinds apart: Office puts an
/// encrypted document into one (MS-OFFCRYPTO 2.3.4.4), and Word wrote its own (MS-DOC 2.1.1).
fn kind_of_compound_file(bytes: &[u8]) -> Kind {
    let has_stream = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memmem::find(bytes, &name).is_some()
    };
    if has_stream("EncryptedPackage") {
        LOCKED_WORD
    } else if has_stream("WordDocument") {
        OLD_WORD
    } else {
        OLD_OFFICE
    }
}

/// Documents that are nothing but markup, which no resolution begins with.
fn kind_of_markup(bytes: &[u8]) -> Option<Kind> {
    /// Where the root of a document in XML begins, at the latest.
    const HEAD: usize = 1024;
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let head = bytes.get(..HEAD).unwrap_or(bytes).to_ascii_lowercase();
    let has = |name: &[u8]| memmem::find(&head, name).is_some();
    if head.starts_with(b"<!doctype html") || head.starts_with(b"<html") {
        return Some(WEB_PAGE);
    }
    if !head.starts_with(b"<?xml") {
        return None;
    }
    // Word has had two such formats: that of 2003, and the package of today.
    let is_word =
        has(b"progid=\"word.document\"") || has(b"<w:worddocument") || has(b"<pkg:package");
    if is_word { Some(FLAT_WORD) } else { has(b"<html").then_some(WEB_PAGE) }
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
        assert_eq!(name_of(b"\xDB\xA5\x2D\0\0\0"), Some("a document of Word 2"));
        assert_eq!(name_of(b"PK\x03\x04\x14\0\x01\0..a.txt"), Some(LOCKED_ARCHIVE.name));
        assert_eq!(name_of(b"PK\x05\x06"), Some(ARCHIVE.name));
        let writer = b"PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.text";
        assert_eq!(name_of(writer), Some(WRITER.name));
    }

    #[test]
    fn compound_files_are_told_apart_by_their_streams() {
        for (stream, kind) in [
            ("Workbook", OLD_OFFICE),
            ("WordDocument", OLD_WORD),
            ("EncryptedPackage", LOCKED_WORD),
        ] {
            let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1........".to_vec();
            bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
            assert_eq!(kind_of(&bytes), Some(kind));
        }
    }

    #[test]
    fn a_package_is_told_from_other_zip_files() {
        assert!(is_word(b"PK\x03\x04\x14\0\x06\0..[Content_Types].xml"));
        assert!(is_word(b"PK\x03\x04\x14\0\x06\0..word/document2.xml"));
        assert!(!is_word(b"PK\x03\x04\x14\0\x06\0..mimetype"));
        assert!(!is_word(b"the part [Content_Types].xml"));
    }

    #[test]
    fn markup_is_named_where_the_whole_file_is_markup() {
        for (text, kind) in [
            ("<?xml version='1.0'?>\n<?mso-application progid=\"Word.Document\"?>", FLAT_WORD),
            ("\u{FEFF}<?xml version='1.0'?><pkg:package xmlns:pkg='x'>", FLAT_WORD),
            ("\n<!DOCTYPE HTML><p>", WEB_PAGE),
            ("<html><p>RESOLUTION 7</p>", WEB_PAGE),
            ("<?xml version='1.0'?><html xmlns='x'>", WEB_PAGE),
        ] {
            assert_eq!(kind_of(text.as_bytes()), Some(kind), "{text}");
        }
    }

    #[test]
    fn text_that_looks_a_little_like_another_kind_is_text() {
        for text in ["", "P", "PK is a postal code", "<p>RESOLUTION 7 <html>", "MM 5", "BMW"] {
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
