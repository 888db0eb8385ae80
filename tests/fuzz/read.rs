//! Any bytes into the reader.
//!
//! In: bytes of any kind: text in any encoding, a Word document, a picture, none of these. Out: a
//! panic where the document is not whole, or an error is not one harmless line.
//!
//! ```text
//! FF FE 41 00     ─► "A", in UTF-16
//! %PDF-1.7 ESC[2J ─► input: a PDF file, which revmark does not read; …
//! ```

use revmark::model::{Document, Span};
use revmark::ooxml::revisions::View;
use revmark::text::characters::is_bidi_control;
use revmark::{Error, Limits, read};

/// The longest error, in bytes: every character of what it quotes may be written as `\u{202e}`.
const LONGEST_ERROR: usize = 4000;

pub(crate) fn try_on(bytes: &[u8]) {
    if let Err(error) = read::characters("input", bytes, &Limits::default()) {
        is_harmless(&error);
    }
    match read::File::of("input", bytes.to_vec()) {
        Ok(file) => {
            for view in [View::Original, View::Final] {
                match file.version(view) {
                    Ok(document) => is_whole(&document),
                    Err(error) => is_harmless(&error),
                }
            }
        }
        Err(error) => is_harmless(&error),
    }
    // Whatever it is, it is the same the next time.
    let again = || read::document("input", bytes).map_err(|error| error.to_string());
    assert_eq!(again(), again());
}

/// Every span lies in the text, paragraphs follow one another and none is blank.
pub(super) fn is_whole(document: &Document) {
    let text = |span: Span| document.text.get(span.range()).expect("a span of the text");
    for paragraph in &document.paragraphs {
        assert!(!text(paragraph.text).trim().is_empty(), "{paragraph:?} is blank");
    }
    for pair in document.paragraphs.windows(2) {
        assert!(pair[0].text.end <= pair[1].text.start, "{pair:?} overlap");
        assert!(pair[0].line <= pair[1].line, "{pair:?} are not in order");
    }
    for note in &document.notes {
        assert!(document.paragraphs.get(note.paragraph as usize).is_some(), "{note:?}");
        let _ = (text(note.mark), text(note.text));
    }
    assert!(!document.is_missing() || document.paragraphs.is_empty());
}

/// An error is one line that cannot drive a terminal.
pub(super) fn is_harmless(error: &Error) {
    let message = error.to_string();
    let is_harmful = |character: char| {
        let is_separator = matches!(character, '\u{2028}' | '\u{2029}');
        character.is_control() || is_separator || is_bidi_control(character)
    };
    assert!(!message.contains(is_harmful), "{message:?}");
    assert!(message.len() <= LONGEST_ERROR, "{message}");
}
