//! The notes of the marked-up document.
//!
//! In: the marked-up body. Out: every note that it calls: those whose call is kept are one note in
//! both versions, those whose call is deleted or inserted are deleted or inserted with it.
//!
//! ```text
//! ═ the isles  ═ [footnoteRef:1]  − [footnoteRef:2]  + [footnoteRef:2]
//!                 both              base               revised
//! ```

use super::Drafter;
use super::version::Version;
use crate::model::{
    Block, MarkedBlock, MarkedNote, MarkedParagraph, NoteBody, Operation, Run, Span,
};

impl Drafter<'_> {
    /// The notes of the marked-up document: those of the base in its order, then those inserted.
    pub(super) fn notes(&self, body: &[MarkedBlock]) -> Vec<MarkedNote> {
        let (base, revised) = (&self.base.layout.notes, &self.revised.layout.notes);
        if base.is_empty() && revised.is_empty() {
            return Vec::new();
        }
        let mut partners = vec![None; base.len()];
        let mut has_partner = vec![false; revised.len()];
        for_each_paragraph(body, &mut |paragraph| {
            for (one, other) in self.kept_calls(paragraph) {
                if let (Some(partner), Some(taken)) =
                    (partners.get_mut(one), has_partner.get_mut(other))
                    && !*taken
                {
                    *partner = Some(other);
                    *taken = true;
                }
            }
        });
        let mut notes = Vec::with_capacity(base.len());
        for (index, (note, partner)) in base.iter().zip(partners).enumerate() {
            let other = partner.and_then(|partner| revised.get(partner));
            let blocks = match other {
                Some(other) => self.blocks(&note.blocks, &other.blocks),
                None => note.blocks.iter().map(|block| self.only_base(block, &[])).collect(),
            };
            notes.push(MarkedNote {
                base: Some(index),
                revised: partner,
                call: note.call,
                has_own_mark: has_own_mark(&self.base, note),
                blocks,
            });
        }
        for (index, note) in revised.iter().enumerate() {
            if has_partner.get(index) == Some(&false) {
                let inserted = |block: &Block| self.only_revised(block, &[]);
                let blocks = note.blocks.iter().filter_map(inserted).collect();
                notes.push(MarkedNote {
                    base: None,
                    revised: Some(index),
                    call: note.call,
                    has_own_mark: has_own_mark(&self.revised, note),
                    blocks,
                });
            }
        }
        notes
    }

    /// The calls that a paragraph keeps: the indices of their notes in both layouts.
    fn kept_calls(&self, paragraph: &MarkedParagraph) -> Vec<(usize, usize)> {
        let (Some(base), Some(revised)) = (paragraph.base, paragraph.revised) else {
            return Vec::new();
        };
        let (Some(base), Some(revised)) = (self.base.piece(base), self.revised.piece(revised))
        else {
            return Vec::new();
        };
        let is_in = |operation: Operation, call: Span| {
            let holds = |run: &Run| {
                run.operation == operation
                    && run.span.start <= call.start
                    && call.end <= run.span.end
            };
            paragraph.runs.iter().any(holds)
        };
        let kept =
            calls_in(&self.base, base.text).filter(|(_, note)| is_in(Operation::Equal, note.call));
        let same = calls_in(&self.revised, revised.text)
            .filter(|(_, note)| !is_in(Operation::Insert, note.call));
        kept.zip(same).map(|((one, _), (other, _))| (one, other)).collect()
    }
}

/// The notes that a stretch calls, with their indices.
fn calls_in<'v>(
    version: &'v Version<'_>,
    span: Span,
) -> impl Iterator<Item = (usize, &'v NoteBody)> {
    let notes = &version.layout.notes;
    let first = notes.partition_point(|note| note.call.start < span.start);
    let inside = move |(_, note): &(usize, &NoteBody)| note.call.end <= span.end;
    notes.iter().enumerate().skip(first).take_while(inside)
}

/// Goes through the paragraphs of some blocks, those in cells included.
fn for_each_paragraph(blocks: &[MarkedBlock], visit: &mut impl FnMut(&MarkedParagraph)) {
    for block in blocks {
        match block {
            MarkedBlock::Paragraph(paragraph) => visit(paragraph),
            MarkedBlock::Table(table) => {
                for cell in table.rows.iter().flat_map(|row| &row.cells) {
                    for_each_paragraph(&cell.blocks, visit);
                }
            }
        }
    }
}

/// Whether the mark of a note stands behind its call and not in it.
fn has_own_mark(version: &Version<'_>, body: &NoteBody) -> bool {
    let notes = &version.tree.document.notes;
    notes.iter().any(|note| note.mark.start == body.call.end)
}
