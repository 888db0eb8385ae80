//! The self-check: what was written is read back before anyone gets it.
//!
//! In: the package that was made and the marked-up document it was made from. Out: nothing, or
//! where rejecting or accepting every change would not give the base or the revised text.
//!
//! ```text
//! package ─► rejected ─► paragraphs  ═?  those of the base
//!        └─► accepted ─► paragraphs  ═?  those of the revised version
//! ```

use super::notes;
use super::survey::Progress;
use crate::model::{
    Comparison, MarkedBlock, MarkedDocument, MarkedParagraph, Operation, Presence, Side,
};
use crate::ooxml::fault::Fault;
use crate::ooxml::package::Package;
use crate::ooxml::part::Part;
use crate::ooxml::revisions::View;
use crate::ooxml::story::{self, NoteKind, Token};
use crate::ooxml::xml::Element;
use crate::text::calls::without_numbers;
use crate::text::fold::is_same;

/// Makes sure that the package gives back both versions.
///
/// # Errors
///
/// It does not; the fault says which paragraph of which version.
pub(super) fn check(
    package: &Package,
    comparison: &Comparison,
    document: &MarkedDocument,
) -> Result<(), Fault> {
    let kinds = NoteKind::ALL.map(NoteKind::relationship);
    let main = package.main_part()?;
    let notes = [package.related_part(kinds[0])?, package.related_part(kinds[1])?];
    for (side, view) in [(Side::Base, View::Original), (Side::Revised, View::Final)] {
        let written = written(main, notes, view)?;
        let wanted = wanted(comparison, document, side);
        if let Some(at) = first_difference(&written, &wanted, side) {
            return Err(Fault {
                what: format!(
                    "the marked document would not give back the {} version at paragraph {}",
                    side.name(),
                    at + 1
                ),
                way_out: "nothing was written; use another format, and please report it".into(),
            });
        }
    }
    Ok(())
}

/// The index of the first paragraph that is not the same. The base must be the same to the
/// character, but for the mark of a note and the space behind it, which a plain text does not have.
fn first_difference(written: &[String], wanted: &[Wanted], side: Side) -> Option<usize> {
    let is_right = |(written, wanted): (&String, &Wanted)| {
        let text = &wanted.text;
        let is_exact = written == text
            || wanted.is_note && notes::lead(written.trim_end(), text.trim()).is_some();
        let is_folded = || {
            let behind_mark = written.split_once(char::is_whitespace).map(|(_, behind)| behind);
            is_same(written, text)
                || wanted.is_note && behind_mark.is_some_and(|behind| is_same(behind, text))
        };
        is_exact || side == Side::Revised && is_folded()
    };
    let at = written.iter().zip(wanted).position(|pair| !is_right(pair));
    at.or_else(|| (written.len() != wanted.len()).then(|| written.len().min(wanted.len())))
}

/// The paragraphs of one version of a package, then those of the notes that it calls.
fn written(main: &Part, notes: [Option<&Part>; 2], view: View) -> Result<Vec<String>, Fault> {
    let main = main.resolved(view, None)?;
    let [footnotes, endnotes] = notes.map(|part| part.map(|part| part.resolved(view, None)));
    let notes = [footnotes.transpose()?, endnotes.transpose()?];
    let mut lines = Vec::new();
    let Some(body) = main.root.child("body") else { return Ok(lines) };
    read(body, &mut Progress::default(), &mut lines);
    for (_, note) in notes::called(body, notes.each_ref().map(Option::as_deref)) {
        read_some(note, &mut Progress::default(), &mut lines);
    }
    Ok(lines)
}

/// The same of a cell or a note: one that holds no paragraph is as good as one with a blank one.
fn read_some(container: &Element, progress: &mut Progress, lines: &mut Vec<String>) {
    let before = lines.len();
    read(container, progress, lines);
    if lines.len() == before {
        lines.push(String::new());
    }
}

/// The text of each paragraph of a container, but for a blank one behind a last table: a container
/// has to end with a paragraph, so that there is one where a file leaves it out.
fn read(container: &Element, progress: &mut Progress, lines: &mut Vec<String>) {
    let mut is_behind_table = false;
    let blocks = story::blocks(container);
    let last = blocks.len().saturating_sub(1);
    for (at, block) in blocks.into_iter().enumerate() {
        let was_behind_table = std::mem::replace(&mut is_behind_table, block.is("tbl"));
        if is_behind_table {
            for cell in story::rows(block).into_iter().flat_map(story::cells) {
                read_some(cell, progress, lines);
            }
            continue;
        }
        let mut line = String::new();
        for token in progress.inline.tokens(block, &mut Vec::new()) {
            match token {
                Token::Text(text) => line.push_str(&text),
                Token::Note(call) => line.push_str(call.kind.any_call()),
            }
        }
        if !(was_behind_table && at == last && line.is_empty()) {
            lines.push(without_numbers(&line).into_owned());
        }
    }
}

/// What a paragraph of a version says.
struct Wanted {
    text: String,
    is_note: bool,
}

/// The paragraphs of one version of a marked-up document, then those of its notes.
fn wanted(comparison: &Comparison, document: &MarkedDocument, side: Side) -> Vec<Wanted> {
    let mut reader = Reader { comparison, side, is_note: false, lines: Vec::new() };
    reader.read(&document.body);
    reader.is_note = true;
    let index = |note: &&crate::model::MarkedNote| match side {
        Side::Base => note.base,
        Side::Revised => note.revised,
    };
    let mut notes: Vec<_> = document.notes.iter().filter(|note| index(note).is_some()).collect();
    notes.sort_by_key(index);
    for note in notes {
        reader.read_some(&note.blocks);
    }
    reader.lines
}

struct Reader<'c> {
    comparison: &'c Comparison,
    side: Side,
    is_note: bool,
    lines: Vec<Wanted>,
}

impl Reader<'_> {
    /// Reads a cell or a note as [`read_some`] does.
    fn read_some(&mut self, blocks: &[MarkedBlock]) {
        let before = self.lines.len();
        self.read(blocks);
        if self.lines.len() == before {
            self.lines.push(Wanted { text: String::new(), is_note: self.is_note });
        }
    }

    fn read(&mut self, blocks: &[MarkedBlock]) {
        let has = |block: &&MarkedBlock| match block {
            MarkedBlock::Paragraph(paragraph) => self.has(paragraph.presence),
            MarkedBlock::Table(table) => self.has(table.presence),
        };
        let blocks: Vec<&MarkedBlock> = blocks.iter().filter(has).collect();
        let is_behind_table = matches!(blocks.as_slice(), [.., MarkedBlock::Table(_), _]);
        for (at, block) in blocks.iter().enumerate() {
            match block {
                MarkedBlock::Paragraph(paragraph) => {
                    let line = self.line(paragraph);
                    let is_last = at + 1 == blocks.len();
                    if !(is_behind_table && is_last && line.text.is_empty()) {
                        self.lines.push(line);
                    }
                }
                MarkedBlock::Table(table) => {
                    let side = Presence::Only(self.side);
                    let rows = table.rows.iter();
                    let rows = rows.filter(|row| [Presence::Both, side].contains(&row.presence));
                    for cell in rows.flat_map(|row| &row.cells) {
                        self.read_some(&cell.blocks);
                    }
                }
            }
        }
    }

    fn has(&self, presence: Presence) -> bool {
        presence == Presence::Both || presence == Presence::Only(self.side)
    }

    fn line(&self, paragraph: &MarkedParagraph) -> Wanted {
        let own = match self.side {
            Side::Base => Operation::Delete,
            Side::Revised => Operation::Insert,
        };
        let runs = paragraph.runs.iter();
        let shown = runs.filter(|run| run.operation == Operation::Equal || run.operation == own);
        let text: String = shown.map(|run| self.comparison.run_text(*run)).collect();
        Wanted { text: without_numbers(&text).into_owned(), is_note: self.is_note }
    }
}
