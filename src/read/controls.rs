//! Characters that act on the reader instead of being read.
//!
//! In: a document. Out: a warning where it holds control characters, and one where it holds bidi
//! controls that reorder text.
//!
//! ```text
//! line 4   a levy of <U+202E>006 francs    shows "600 francs", says "006"
//! ```

use crate::model::{Document, Span, Warning, WarningCode};
use crate::text::characters::{is_bidi_reordering, is_control};

/// How often a class of characters was met, and where first.
#[derive(Default)]
struct Sighting {
    count: usize,
    first: Option<(char, u32)>,
}

impl Sighting {
    fn add(&mut self, character: char, line: u32) {
        self.count += 1;
        if self.first.is_none_or(|(_, first)| line < first) {
            self.first = Some((character, line));
        }
    }
}

/// The warnings about control characters and bidi controls in the paragraphs and notes.
pub(super) fn warnings(document: &Document) -> Vec<Warning> {
    let mut controls = Sighting::default();
    let mut reordering = Sighting::default();
    for (line, span) in stretches(document) {
        let text = span.of(&document.text);
        if !may_hold_any(text.as_bytes()) {
            continue;
        }
        for character in text.chars() {
            // A CR that ended a line is gone by now; one that is left is as good as a backspace.
            if is_control(character) || character == '\r' {
                controls.add(character, line);
            } else if is_bidi_reordering(character) {
                reordering.add(character, line);
            }
        }
    }
    let controls = warning(&controls, WarningCode::ControlCharacters);
    let reordering = warning(&reordering, WarningCode::BidiControl);
    controls.into_iter().chain(reordering).collect()
}

/// The paragraphs and the notes, each with its line.
fn stretches(document: &Document) -> impl Iterator<Item = (u32, Span)> {
    let paragraphs = document.paragraphs.iter().map(|paragraph| (paragraph.line, paragraph.text));
    let notes = document.notes.iter().filter_map(|note| {
        let caller = document.paragraphs.get(note.paragraph as usize)?;
        Some((caller.line, note.text))
    });
    paragraphs.chain(notes)
}

/// Whether bytes of a sought character occur: nearly every paragraph has none, and pairs of bytes
/// without branches are looked through several times faster than characters.
#[expect(clippy::needless_bitwise_bool, reason = "lazy operators are branches")]
fn may_hold_any(bytes: &[u8]) -> bool {
    let is_control = |byte: u8| ((byte < b' ') & (byte != b'\t')) | (byte == 0x7F);
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    let in_pairs = pairs.fold(false, |found, (&first, &second)| {
        // How U+0080…U+009F, U+202A…U+202E and U+2066…U+2069 end in UTF-8.
        let c1 = (first == 0xC2) & (second < 0xA0);
        let embedding = (first == 0x80) & (0xAA..=0xAE).contains(&second);
        let isolate = (first == 0x81) & (0xA6..=0xA9).contains(&second);
        found | is_control(first) | c1 | embedding | isolate
    });
    in_pairs || bytes.last().is_some_and(|last| is_control(*last))
}

fn warning(sighting: &Sighting, code: WarningCode) -> Option<Warning> {
    let (character, line) = sighting.first?;
    let count = sighting.count;
    let plural = if count == 1 { "" } else { "s" };
    let point = u32::from(character);
    let message = match code {
        WarningCode::BidiControl => format!(
            "{count} bidirectional control{plural}, first U+{point:04X}: text can read otherwise \
             than it is written; each is shown, as in <U+{point:04X}>"
        ),
        _ => format!(
            "{count} control character{plural}, first U+{point:04X}: each is shown as a \
             sign, and makes no word another word"
        ),
    };
    Some(Warning::new(code, message).at(line))
}
