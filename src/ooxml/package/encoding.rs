//! The characters of a part.
//!
//! In: its bytes, in UTF-8 or UTF-16 (ECMA-376 part 2, 6.2.5 allows these two). Out: its text,
//! without byte order mark, with a declaration that is true of it.
//!
//! ```text
//! FF FE 3C 00 3F 00 …  <?xml version="1.0" encoding="UTF-16"?>
//!                   ─► <?xml version="1.0" encoding="UTF-8"?>
//! ```

use std::borrow::Cow;
use std::ops::Range;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

use crate::ooxml::fault::Fault;

/// The text of a part.
pub(super) fn decoded(part: &str, bytes: Vec<u8>) -> Result<String, Fault> {
    let text = match bytes.as_slice() {
        [0xFE, 0xFF, rest @ ..] => utf_16(UTF_16BE, rest),
        [0xFF, 0xFE, rest @ ..] => utf_16(UTF_16LE, rest),
        all @ [0, b'<', ..] => utf_16(UTF_16BE, all),
        all @ [b'<', 0, ..] => utf_16(UTF_16LE, all),
        _ => String::from_utf8(bytes).ok(),
    };
    let Some(mut text) = text else {
        return Err(Fault::broken(format!("{part}: neither UTF-8 nor UTF-16")));
    };
    if text.starts_with('\u{FEFF}') {
        text.remove(0);
    }
    declare_utf_8(&mut text);
    Ok(text)
}

fn utf_16(encoding: &'static Encoding, bytes: &[u8]) -> Option<String> {
    encoding.decode_without_bom_handling_and_without_replacement(bytes).map(Cow::into_owned)
}

/// Makes an XML declaration that names another encoding name the one that the text now has.
fn declare_utf_8(text: &mut String) {
    if let Some(span) = declared_encoding(text)
        && !text.get(span.clone()).is_some_and(|name| name.eq_ignore_ascii_case("UTF-8"))
    {
        text.replace_range(span, "UTF-8");
    }
}

/// Where the name of the encoding stands in the XML declaration (XML 1.0, 2.8 and 4.3.3).
fn declared_encoding(text: &str) -> Option<Range<usize>> {
    let (declaration, _) = text.split_once("?>")?;
    let (before, value) = declaration.split_once("encoding")?;
    let opening = value.find(['"', '\''])? + 1;
    let (_, name) = value.split_at_checked(opening)?;
    let start = before.len() + "encoding".len() + opening;
    let length = name.find(['"', '\''])?;
    before.starts_with("<?xml").then_some(start..start + length)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "<?xml version='1.0' encoding = 'utf-16'?><a>موج 波</a>";
    const PLAIN: &str = "<?xml version='1.0' encoding = 'UTF-8'?><a>موج 波</a>";

    #[test]
    fn both_orders_of_utf_16_are_read_with_and_without_mark() {
        for mark in ["\u{FEFF}", ""] {
            for to_bytes in [u16::to_le_bytes, u16::to_be_bytes] {
                let text = format!("{mark}{TEXT}");
                let bytes: Vec<u8> = text.encode_utf16().flat_map(to_bytes).collect();
                assert_eq!(decoded("a.xml", bytes).unwrap(), PLAIN);
            }
        }
    }

    #[test]
    fn utf_8_keeps_everything_but_the_mark() {
        for text in [PLAIN, "<a encoding='x'/>", "", "<?xml version=\"1.0\"?><a/>"] {
            let marked = format!("\u{FEFF}{text}");
            assert_eq!(decoded("a.xml", marked.into_bytes()).unwrap(), text);
        }
    }

    #[test]
    fn other_encodings_are_faults() {
        for bytes in [&b"<a>caf\xE9</a>"[..], b"\xFF\xFE<\0a", b"<\0a", b"\xFE\xFF\xD8\0\0<"] {
            let fault = decoded("a.xml", bytes.to_vec()).unwrap_err();
            assert_eq!(fault.what, "a.xml: neither UTF-8 nor UTF-16");
        }
    }
}
