//! One version, with the place of every paragraph in it.
//!
//! In: a clause tree. Out: its blocks, and which block a stretch of its text stands in.

use std::borrow::Cow;

use crate::model::{Block, ClauseTree, Document, Format, Layout, NoteBody, Piece, Side, Span};
use crate::text::characters::is_invisible;

/// One version of the text.
#[derive(Debug)]
pub(super) struct Version<'a> {
    pub(super) tree: &'a ClauseTree,
    pub(super) layout: Cow<'a, Layout>,
    pub(super) side: Side,
    /// Where each paragraph of the body begins, in order.
    places: Vec<Place>,
}

/// Where a paragraph of the body stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// The first byte of its label or text.
    start: u32,
    /// Index of its block in the body.
    pub(super) block: usize,
    /// Index of its row, if the block is a table.
    pub(super) row: usize,
}

impl<'a> Version<'a> {
    pub(super) fn new(tree: &'a ClauseTree, side: Side) -> Self {
        let layout = layout(&tree.document);
        let mut places = Vec::new();
        for (block, content) in layout.body.iter().enumerate() {
            match content {
                Block::Paragraph(piece) => {
                    places.push(Place { start: start_of(piece), block, row: 0 });
                }
                Block::Table(rows) => {
                    for (row, content) in rows.iter().enumerate() {
                        let blocks = content.cells.iter().flat_map(|cell| &cell.blocks);
                        let first = blocks
                            .flat_map(|block| Block::pieces(std::slice::from_ref(block)))
                            .next();
                        places.extend(first.map(|piece| Place {
                            start: start_of(piece),
                            block,
                            row,
                        }));
                    }
                }
            }
        }
        Self { tree, layout, side, places }
    }

    pub(super) fn text(&self, span: Span) -> &str {
        self.tree.text(span)
    }

    /// The place of the paragraph of the body, or of the row of a table, that a stretch begins in.
    pub(super) fn place(&self, span: Span) -> Option<Place> {
        let after = self.places.partition_point(|place| place.start <= span.start);
        self.places.get(after.checked_sub(1)?).copied()
    }

    /// The paragraph of the body, outside tables, with this number, and the index of its block.
    pub(super) fn paragraph(&self, line: u32) -> Option<(usize, &Piece)> {
        let body = &self.layout.body;
        let first =
            |block: &Block| Block::pieces(std::slice::from_ref(block)).first().map(|p| p.line);
        let after = body.partition_point(|block| first(block).is_none_or(|first| first <= line));
        let block = after.checked_sub(1)?;
        match body.get(block)? {
            Block::Paragraph(piece) if piece.line == line => Some((block, piece)),
            _ => None,
        }
    }

    /// The paragraph of the body or of a table in it with this number.
    pub(super) fn piece(&self, line: u32) -> Option<&Piece> {
        let body = &self.layout.body;
        let first =
            |block: &Block| Block::pieces(std::slice::from_ref(block)).first().map(|p| p.line);
        let after = body.partition_point(|block| first(block).is_none_or(|first| first <= line));
        let block = body.get(after.checked_sub(1)?)?;
        Block::pieces(std::slice::from_ref(block)).into_iter().find(|piece| piece.line == line)
    }

    /// Whether nothing in a paragraph is to be seen.
    pub(super) fn is_blank(&self, piece: &Piece) -> bool {
        self.text(piece.text).chars().all(|c| c.is_whitespace() || is_invisible(c))
    }

    /// Whether the file it was read from has blank paragraphs and tables: a plain text has none.
    pub(super) fn is_word(&self) -> bool {
        self.tree.document.source.format == Format::Word
    }
}

/// The first byte of a paragraph in the buffer, its automatic label included.
fn start_of(piece: &Piece) -> u32 {
    if piece.label.is_empty() { piece.text.start } else { piece.label.start }
}

/// The layout of a document; that of a plain text is one paragraph after the other.
fn layout(document: &Document) -> Cow<'_, Layout> {
    if document.source.format == Format::Word {
        return Cow::Borrowed(&document.layout);
    }
    let piece = |line: u32, text: Span| {
        let label = Span { start: text.start, end: text.start };
        Block::Paragraph(Piece { line, label, text, style: String::new() })
    };
    let mut line = 0;
    let mut next = || {
        line += 1;
        line
    };
    let body = document.paragraphs.iter().map(|paragraph| piece(next(), paragraph.text)).collect();
    let notes = document.notes.iter().map(|note| NoteBody {
        call: call(&document.text, note.mark),
        blocks: vec![piece(next(), note.text)],
    });
    let notes = notes.collect();
    Cow::Owned(Layout { body, notes })
}

/// The call that a note's mark belongs to: the mark is the number inside it or stands behind it.
fn call(text: &str, mark: Span) -> Span {
    let before = text.get(..mark.range().start).unwrap_or_default();
    let start = before.rfind('[').unwrap_or(before.len());
    let rest = text.get(start..).unwrap_or_default();
    let length = rest.find(']').map_or(0, |end| end + 1);
    Span::new(start, start + length)
}
