//! A paragraph of the base, looked over before it is marked.
//!
//! In: the paragraph. Out: its characters, the format each of them has, and the stretches that can
//! only be kept or deleted whole.
//!
//! ```text
//! <w:r>{i}a)</w:r> <w:r>⇥on </w:r> field(3.2) <w:r>;</w:r>      text     a)⇥on 3.2;
//!                                                               formats  {i} 0..2, {} 2..6, …
//!                                                               whole    6..9
//! ```

use std::ops::Range;

use crate::ooxml::story::{self, Inline, NoteKind, Part, Token, inner, part_of};
use crate::ooxml::xml::Element;

/// What was found in a paragraph.
#[derive(Debug, Default)]
pub(super) struct Survey {
    /// Its characters, as the document has them.
    pub(super) text: String,
    /// Its stretches, one for each element that says something, in order.
    pub(super) stretches: Vec<Stretch>,
    /// The run properties that the stretches have.
    pub(super) formats: Vec<Option<Element>>,
    /// What is deleted as a whole or not at all: the results of fields, bytes of the text.
    pub(super) fields: Vec<Range<usize>>,
    /// The format of its end, which the first characters in a blank paragraph take.
    pub(super) end_format: Option<Element>,
    /// The format of a label that is inserted at its start, if a neighbour shows it.
    pub(super) new_label: Option<Element>,
    /// Other elements that stand for several characters.
    pub(super) units: Vec<Range<usize>>,
}

#[derive(Debug)]
pub(super) struct Stretch {
    range: Range<usize>,
    /// Index of its format.
    format: usize,
    is_note: bool,
}

/// How many notes the text has called before the place it has come to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Calls([u32; 2]);

impl Calls {
    /// How the next call of this kind stands in the document's text.
    pub(super) fn next(&mut self, kind: NoteKind) -> String {
        let [footnotes, endnotes] = &mut self.0;
        let (count, name) = match kind {
            NoteKind::Footnote => (footnotes, "footnoteRef"),
            NoteKind::Endnote => (endnotes, "endnoteRef"),
        };
        *count += 1;
        format!("[{name}:{count}]")
    }
}

/// How far into the fields and notes of a part its paragraphs have come.
#[derive(Debug, Clone, Default)]
pub(super) struct Progress {
    pub(super) inline: Inline,
    pub(super) calls: Calls,
}

impl Progress {
    /// What a child of a run adds to the text.
    pub(super) fn text(&mut self, child: &Element) -> Option<(String, bool)> {
        match self.inline.token(child)? {
            Token::Text(text) => Some((text.into_owned(), false)),
            Token::Note(call) => Some((self.calls.next(call.kind), true)),
        }
    }
}

/// The characters of a paragraph, for which no survey is needed; `progress` is then behind it.
pub(super) fn text_of(paragraph: &Element, progress: &mut Progress) -> String {
    let mut text = String::new();
    add_text(paragraph, progress, &mut text);
    text
}

fn add_text(element: &Element, progress: &mut Progress, text: &mut String) {
    for child in element.elements() {
        match part_of(child) {
            Part::Run => {
                for (more, _) in child.elements().filter_map(|child| progress.text(child)) {
                    text.push_str(&more);
                }
            }
            Part::Wrapper => add_text(inner(child), progress, text),
            Part::Other => {}
        }
    }
}

impl Survey {
    /// Looks over a paragraph; `progress` is then behind it.
    pub(super) fn of(paragraph: &Element, progress: &mut Progress) -> Self {
        let end_format = paragraph.child("pPr").and_then(|own| own.child("rPr")).cloned();
        let mut survey = Self { end_format, ..Self::default() };
        let outside = progress.inline.depth();
        let mut open = None;
        survey.look_at(paragraph, progress, (outside, &mut open));
        survey
    }

    fn look_at(
        &mut self,
        element: &Element,
        progress: &mut Progress,
        (outside, open): (usize, &mut Option<usize>),
    ) {
        for child in element.elements() {
            match part_of(child) {
                Part::Run => self.look_at_run(child, progress, (outside, open)),
                Part::Wrapper => {
                    let start = self.text.len();
                    self.look_at(inner(child), progress, (outside, open));
                    if child.is("fldSimple") && open.is_none() {
                        self.fields.push(start..self.text.len());
                    }
                }
                Part::Other => {}
            }
        }
    }

    fn look_at_run(
        &mut self,
        run: &Element,
        progress: &mut Progress,
        (outside, open): (usize, &mut Option<usize>),
    ) {
        let mut has_format = false;
        // The author's own mark of a note stands in the run of its call.
        let is_note = run.elements().any(|child| story::note_call(child).is_some());
        for child in run.elements() {
            let start = self.text.len();
            let said = progress.text(child);
            let is_inside = progress.inline.depth() > outside;
            match *open {
                None if is_inside => *open = Some(start),
                Some(first) if !is_inside => {
                    self.fields.push(first..start);
                    *open = None;
                }
                _ => {}
            }
            let Some((text, _)) = said else { continue };
            if !has_format {
                self.formats.push(run.child("rPr").cloned());
                has_format = true;
            }
            self.text.push_str(&text);
            let range = start..self.text.len();
            if !child.is("t") {
                self.units.push(range.clone());
            }
            self.stretches.push(Stretch { range, format: self.formats.len() - 1, is_note });
        }
    }

    /// The format of the character at a byte of the text.
    fn format_at(&self, at: usize) -> Option<usize> {
        let after = self.stretches.partition_point(|stretch| stretch.range.start <= at);
        let stretch = self.stretches.get(after.checked_sub(1)?)?;
        (at < stretch.range.end && !stretch.is_note).then_some(stretch.format)
    }

    /// The run properties for characters that are inserted at a byte of the text, behind `deleted`
    /// bytes: those of what they replace, else of what stands before them; at the start and behind
    /// a label, of what follows. What is raised or lowered lends its format only to what replaces it.
    pub(super) fn format_for(&self, deleted: Range<usize>) -> Option<&Element> {
        let before = || self.text.get(..deleted.start)?.char_indices().next_back();
        let replaced = || (!deleted.is_empty()).then(|| self.format_at(deleted.start)).flatten();
        let level = |format: &usize| !self.is_raised(*format);
        let following = || self.format_at(deleted.end).filter(level);
        let preceding = || before().and_then(|(at, _)| self.format_at(at)).filter(level);
        let found = if before().is_none_or(|(_, character)| character == '\t') {
            replaced().or_else(following).or_else(preceding)
        } else {
            replaced().or_else(preceding).or_else(following)
        };
        let found = found.or_else(|| {
            let own = self.stretches.iter().filter(|stretch| !stretch.is_note);
            own.map(|stretch| stretch.format).find(level)
        });
        match found {
            Some(found) => self.formats.get(found)?.as_ref(),
            None => self.end_format.as_ref().filter(|_| self.stretches.is_empty()),
        }
    }

    /// Whether a format raises or lowers characters.
    fn is_raised(&self, format: usize) -> bool {
        let format = self.formats.get(format).and_then(Option::as_ref);
        let position = format.and_then(|format| format.child("vertAlign")?.value());
        position.is_some_and(|position| position != "baseline")
    }
}
