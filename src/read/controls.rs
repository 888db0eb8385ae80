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
use crate::text::escape::{may_be_harmful, may_be_harmful_in_lines};

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
    if !may_be_harmful_in_lines(document.text.as_bytes()) {
        return Vec::new();
    }
    let mut controls = Sighting::default();
    let mut reordering = Sighting::default();
    for (line, span) in stretches(document) {
        let text = span.of(&document.text);
        if !may_be_harmful(text.as_bytes()) {
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
