//! Which characters the bytes stand for.
//!
//! In: bytes that are no known binary kind. Out: text, and a warning where the encoding had to be
//! guessed or bytes did not belong to it.
//!
//! ```text
//! EF BB BF …        UTF-8, says the mark       D0 E5 E7 EE EB FE F6 E8 FF   Резолюция: windows-1251
//! FF FE 52 00 …     UTF-16, says the mark      C7 E1 DE D1 C7 D1            القرار: windows-1256
//! 52 C3 A9 73 …     Rés…: valid UTF-8          52 E9 73 6F 6C 75            Résolu…: windows-1252
//! ```
//!
//! In that order: a byte order mark is believed; valid UTF-8 is UTF-8, since other text is never so
//! by accident; then UTF-16, damaged UTF-8, and last the legacy encodings of the six languages.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::legacy;
use super::lines::line_at;
use super::sniff::binary_at;
use crate::model::{Warning, WarningCode};
use crate::text::characters::{is_arabic, is_cyrillic, is_han};

/// Text, and what had to be assumed to read it.
#[derive(Debug)]
pub(super) struct Decoded<'bytes> {
    /// The characters.
    pub(super) text: Cow<'bytes, str>,
    /// What the user should know.
    pub(super) warnings: Vec<Warning>,
}

/// The bytes are no text in any encoding known here.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct NotText {
    /// Offset of the first byte that no text has.
    pub(super) at: usize,
}

/// The text that the bytes stand for.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded<'_>, NotText> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return decode_marked(encoding, bytes, mark);
    }
    let binary = binary_at(bytes);
    if let (Ok(text), None) = (str::from_utf8(bytes), binary) {
        return Ok(Decoded { text: Cow::Borrowed(text), warnings: Vec::new() });
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return Ok(decode_as(encoding, bytes, 0).guessed(encoding));
    }
    if let Some(at) = binary {
        return Err(NotText { at });
    }
    if is_damaged_utf8(bytes) {
        return Ok(decode_as(UTF_8, bytes, 0));
    }
    let encoding = legacy::guess(bytes);
    Ok(decode_as(encoding, bytes, 0).guessed(encoding))
}

/// The bytes after a byte order mark of `mark` bytes, which are text unless they are full of
/// control characters.
fn decode_marked<'bytes>(
    encoding: &'static Encoding,
    bytes: &'bytes [u8],
    mark: usize,
) -> Result<Decoded<'bytes>, NotText> {
    let decoded = decode_as(encoding, bytes, mark);
    let binary = if encoding == UTF_8 {
        binary_at(bytes)
    } else {
        binary_at(decoded.text.as_bytes())
            .map(|at| mark + encoded_length(encoding, decoded.text.get(..at)))
    };
    binary.map_or(Ok(decoded), |at| Err(NotText { at }))
}

impl Decoded<'_> {
    /// The same text, with the warning that nothing in the file names its encoding.
    fn guessed(mut self, encoding: &'static Encoding) -> Self {
        let name = encoding.name();
        let script = match name {
            "UTF-16LE" | "UTF-16BE" => "no byte order mark",
            "windows-1251" | "KOI8-R" | "KOI8-U" | "IBM866" | "ISO-8859-5" => "Cyrillic",
            "windows-1256" | "ISO-8859-6" => "Arabic",
            "GBK" | "gb18030" | "Big5" => "Chinese",
            _ => "Western European",
        };
        let message = format!(
            "read as {name} ({script}), which was guessed; if words look wrong, save the file as \
             UTF-8"
        );
        self.warnings.insert(0, Warning::new(WarningCode::EncodingGuessed, message));
        self
    }
}

/// The bytes after the first `mark` ones, read in the given encoding.
fn decode_as<'bytes>(
    encoding: &'static Encoding,
    bytes: &'bytes [u8],
    mark: usize,
) -> Decoded<'bytes> {
    let body = bytes.get(mark..).unwrap_or_default();
    let (text, damaged) = encoding.decode_without_bom_handling(body);
    let mut warnings = Vec::new();
    if damaged {
        // Up to the first fault the text of UTF-8 is its bytes; a genuine U+FFFD is no fault.
        let first = match str::from_utf8(body) {
            Err(error) if encoding == UTF_8 => error.valid_up_to(),
            _ => text.find(char::REPLACEMENT_CHARACTER).unwrap_or_default(),
        };
        let count = text.matches(char::REPLACEMENT_CHARACTER).count();
        let message = format!(
            "bytes that are not {} in {count} place{}, first at byte {}; read as U+FFFD",
            encoding.name(),
            if count == 1 { "" } else { "s" },
            mark + encoded_length(encoding, text.get(..first)),
        );
        let line = line_at(&text, first);
        warnings.push(Warning::new(WarningCode::InvalidBytes, message).at(line));
    }
    Decoded { text, warnings }
}

/// How many bytes the text takes in the encoding it was read from.
fn encoded_length(encoding: &'static Encoding, text: Option<&str>) -> usize {
    let text = text.unwrap_or_default();
    if encoding == UTF_8 {
        text.len()
    } else if encoding == UTF_16LE || encoding == UTF_16BE {
        text.encode_utf16().count() * 2
    } else {
        encoding.encode(text).0.len()
    }
}

/// Whether the bytes are UTF-8 in which some went wrong: at least as many characters are encoded
/// rightly as wrongly. In legacy text right ones are accidents.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut right, mut wrong) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        right += chunk.valid().bytes().filter(|byte| *byte >= 0xC0).count();
        wrong += usize::from(!chunk.invalid().is_empty());
    }
    right >= wrong
}

/// UTF-16 in the byte order in which the beginning reads as text of one of the six languages.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    /// Enough to be sure, in bytes; an even number.
    const SAMPLE: usize = 1 << 14;
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    [UTF_16LE, UTF_16BE]
        .into_iter()
        .find(|encoding| reads_well(&encoding.decode_without_bom_handling(sample).0))
}

/// Whether nearly all characters are those of resolutions, some of them ASCII.
///
/// Pairs of bytes of other text read as Han and symbols, but never as ASCII, which every text has
/// at least for its line ends, spaces and figures.
fn reads_well(text: &str) -> bool {
    let (mut all, mut expected, mut ascii) = (0_usize, 0_usize, 0_usize);
    for character in text.chars() {
        all += 1;
        ascii += usize::from(matches!(character, ' '..='~' | '\t' | '\n' | '\r'));
        expected += usize::from(is_expected(character));
    }
    ascii * 50 > all && expected * 20 > all * 19
}

/// The characters of the six languages with their punctuation.
fn is_expected(character: char) -> bool {
    matches!(character, ' '..='~' | '\t' | '\n' | '\r' | '\u{A0}'..='\u{FF}')
        || matches!(character, '\u{2000}'..='\u{206F}' | '\u{3000}'..='\u{303F}')
        || matches!(character, '\u{FEFF}'..='\u{FFEF}')
        || is_han(character)
        || is_arabic(character)
        || is_cyrillic(character)
}
