//! Footnotes and endnotes: where they are called, and the parts that hold their bodies.
//!
//! In: the clause tree. Out: the calls in the order of the text, `word/footnotes.xml` and
//! `word/endnotes.xml`.
//!
//! ```text
//! the coast[footnoteRef:1] and lakes[footnoteRef:2]*    call 1 numbered, call 2 marked *
//! └─ note: With islands.            └─ note: Of salt.
//! ```
//!
//! A call without a body stays the literal text that it is.

use super::package::{DECLARATION, NAMESPACE};
use super::runs::{Emphasis, Writer};
use crate::model::{ClauseTree, Note, Span};
use crate::ooxml::story::NoteKind;

/// The style of the sign that calls a note.
pub(super) fn reference_style(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Footnote => "FootnoteReference",
        NoteKind::Endnote => "EndnoteReference",
    }
}

/// The style of the paragraph of a note.
fn text_style(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Footnote => "FootnoteText",
        NoteKind::Endnote => "EndnoteText",
    }
}

/// What the settings say about the notes of a kind: which of them are separators.
pub(super) fn settings(kind: NoteKind) -> String {
    let name = kind.element();
    format!("\n  <w:{name}Pr><w:{name} w:id=\"-1\"/><w:{name} w:id=\"0\"/></w:{name}Pr>")
}

/// A place that calls a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Call {
    /// The call with its brackets and with the note's own mark, in the text of the document.
    pub(super) span: Span,
    /// Of which kind the note is.
    pub(super) kind: NoteKind,
    /// The number of the note among those of its kind, from 1: `w:id`.
    pub(super) id: u32,
    /// The note's own mark, which stands behind the call; `None` where it is numbered.
    pub(super) mark: Option<Span>,
    /// The text of the note.
    body: Span,
}

/// The notes of a document.
#[derive(Debug)]
pub(super) struct Notes {
    /// Where they are called, in the order of the text.
    pub(super) calls: Vec<Call>,
}

impl Notes {
    /// The notes that a version calls.
    pub(super) fn of(tree: &ClauseTree) -> Self {
        let found = tree.document.notes.iter().filter_map(|note| call(note, tree));
        let mut calls: Vec<Call> = found.collect();
        calls.sort_by_key(|call| call.span);
        for kind in NoteKind::ALL {
            let ids = 1..;
            for (call, id) in calls.iter_mut().filter(|call| call.kind == kind).zip(ids) {
                call.id = id;
            }
        }
        Self { calls }
    }

    /// Whether there are notes of a kind.
    pub(super) fn has(&self, kind: NoteKind) -> bool {
        self.calls.iter().any(|call| call.kind == kind)
    }

    /// The part that holds the notes of a kind, the two separators before them.
    pub(super) fn part(&self, kind: NoteKind, tree: &ClauseTree) -> String {
        let (root, name) = (kind.relationship(), kind.element());
        let mut writer = Writer::new(tree.language);
        writer.raw(&format!("{DECLARATION}<w:{root} {NAMESPACE}>"));
        for (id, sign) in [(-1, "separator"), (0, "continuationSeparator")] {
            writer.raw(&format!("<w:{name} w:type=\"{sign}\" w:id=\"{id}\">"));
            writer.open_paragraph("Normal");
            writer.raw(&format!("<w:r><w:{sign}/></w:r>"));
            writer.close_paragraph();
            writer.raw(&format!("</w:{name}>"));
        }
        for call in self.calls.iter().filter(|call| call.kind == kind) {
            writer.raw(&format!("<w:{name} w:id=\"{}\">", call.id));
            write_note(&mut writer, tree, *call);
            writer.raw(&format!("</w:{name}>"));
        }
        writer.raw(&format!("</w:{root}>"));
        writer.finish()
    }
}

/// Writes the paragraph of a note: its mark, a tab, its text.
fn write_note(writer: &mut Writer, tree: &ClauseTree, call: Call) {
    writer.open_paragraph(text_style(call.kind));
    let style = reference_style(call.kind);
    writer.raw(&format!("<w:r><w:rPr><w:rStyle w:val=\"{style}\"/></w:rPr>"));
    match call.mark {
        Some(mark) => writer.characters(tree.text(mark)),
        None => writer.raw(&format!("<w:{}Ref/>", call.kind.element())),
    }
    writer.raw("</w:r><w:r><w:tab/></w:r>");
    writer.text(tree.text(call.body), Emphasis::None);
    writer.close_paragraph();
}

/// The place that calls a note: around its number, or before its own mark.
fn call(note: &Note, tree: &ClauseTree) -> Option<Call> {
    let paragraph = tree.document.paragraphs.get(note.paragraph as usize)?.text;
    let before = tree.text(Span { end: note.mark.start, ..paragraph });
    let start = before.rfind('[')?;
    let opening = before.get(start..)?;
    let (kind, number) = match opening.strip_prefix("[footnoteRef:") {
        Some(number) => (NoteKind::Footnote, number),
        None => (NoteKind::Endnote, opening.strip_prefix("[endnoteRef:")?),
    };
    let start = paragraph.start + Span::new(0, start).end;
    let (mark, end) = match number {
        "" => (None, note.mark.end + 1),
        _ => (Some(note.mark), note.mark.end),
    };
    Some(Call { span: Span { start, end }, kind, id: 0, mark, body: note.text })
}
