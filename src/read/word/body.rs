//! The text of a Word document in one buffer, and where each paragraph stands in it.
//!
//! In: the body and the notes of a document, tracked changes resolved. Out: the buffer, the
//! paragraphs that hold anything to see, the notes, the layout, and what is not compared.
//!
//! ```text
//! <w:p> numbered "a)"  least developed countries  note 2     a)⇥least developed countries[footnoteRef:1]␊
//! <w:tbl> ─ cells "Region" and "Share"                  ─►   Region⇥Share␊
//! <w:footnote w:id="2">  These include islands.              These include islands.␊
//! ```

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::model::{
    Block, Cell, Layout, Note, NoteBody, Omission, Paragraph, Piece, Role, Skipped, Span, TableRow,
};
use crate::ooxml::numbering::Counters;
use crate::ooxml::story::{
    self, Aside, BlockPart, Inline, LINE_BREAK, NoteCall, NoteKind, Token, block_part_of,
};
use crate::ooxml::styles::Styles;
use crate::ooxml::xml::Element;
use crate::text::characters::is_invisible;

use super::roles::role;

/// What a Word document holds, in the making.
pub(super) struct Body<'p> {
    /// The buffer that the spans point into.
    pub(super) text: String,
    pub(super) paragraphs: Vec<Paragraph>,
    pub(super) notes: Vec<Note>,
    pub(super) layout: Layout,
    pub(super) omitted: Vec<Skipped>,
    styles: &'p Styles,
    counters: Counters<'p>,
    inline: Inline,
    /// The number of the last paragraph.
    line: u32,
    /// Whether there is anything to see besides text.
    pub(super) has_pictures: bool,
    /// The calls of notes, in order.
    calls: Vec<Call>,
    /// How many of them were footnotes and endnotes.
    counts: [u32; 2],
}

/// The call of a note, and where it stands.
struct Call {
    note: NoteCall,
    /// `[footnoteRef:1]` in the buffer.
    place: Span,
    /// The number in its brackets.
    number: Span,
}

/// What stands behind a paragraph in the buffer, outside its span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// In the body: it is a paragraph of the document.
    Body,
    /// In a cell, of a table in the body or in another cell.
    Cell,
    /// In a note.
    Note,
}

impl<'p> Body<'p> {
    /// Nothing read yet.
    pub(super) fn new(styles: &'p Styles, counters: Counters<'p>) -> Self {
        Self {
            text: String::new(),
            paragraphs: Vec::new(),
            notes: Vec::new(),
            layout: Layout::default(),
            omitted: Vec::new(),
            styles,
            counters,
            inline: Inline::default(),
            line: 0,
            has_pictures: false,
            calls: Vec::new(),
            counts: [0; 2],
        }
    }

    /// Reads the body of the document.
    pub(super) fn read(&mut self, body: &Element) {
        self.layout.body = self.blocks(body, Place::Body);
    }

    /// Reads the notes that the text calls, each once; `find` gives the element of a note.
    pub(super) fn read_notes<'n>(&mut self, find: impl Fn(&NoteCall) -> Option<&'n Element>) {
        let mut seen = BTreeSet::new();
        let mut next = 0;
        while let Some(call) = self.calls.get(next) {
            let (place, number) = (call.place, call.number);
            let body = find(&call.note);
            let is_first = seen.insert((call.note.kind, call.note.id.clone()));
            next += 1;
            let Some(body) = body.filter(|_| is_first) else { continue };
            self.inline = Inline::default();
            let start = self.text.len();
            let blocks = self.blocks(body, Place::Note);
            let written = Span::new(start, self.text.len());
            self.text.push('\n');
            self.layout.notes.push(NoteBody { call: place, blocks });
            self.add_note((place, number), written);
        }
        self.notes.sort_by_key(|note| note.paragraph);
    }

    /// Adds a note unless it is blank.
    ///
    /// An author's own mark stands twice, after the call and before the body: it is the mark, and
    /// not part of the note's text.
    fn add_note(&mut self, (call, number): (Span, Span), body: Span) {
        let after_call = self.text.get(call.range().end..).unwrap_or_default();
        let own = own_mark(after_call);
        let text = trimmed(&self.text, body);
        let rest = text.of(&self.text).strip_prefix(own).filter(|_| !own.is_empty());
        let (mark, text) = match rest {
            Some(rest) if !rest.starts_with(char::is_alphanumeric) => {
                let start = call.range().end;
                let behind = Span::new(text.range().start + own.len(), text.range().end);
                (Span::new(start, start + own.len()), trimmed(&self.text, behind))
            }
            _ => (number, text),
        };
        if has_text(text.of(&self.text)) {
            let behind = self.paragraphs.partition_point(|other| other.text.start <= call.start);
            let paragraph = u32::try_from(behind.saturating_sub(1)).unwrap_or(u32::MAX);
            self.notes.push(Note { paragraph, mark, text });
        }
    }

    /// Reads what a body, a cell or a note holds.
    fn blocks(&mut self, container: &Element, place: Place) -> Vec<Block> {
        let mut blocks = Vec::new();
        for element in story::blocks(container) {
            if !blocks.is_empty() && place != Place::Body {
                self.text.push(' ');
            }
            blocks.push(if block_part_of(element) == BlockPart::Table {
                Block::Table(self.table(element, place))
            } else {
                Block::Paragraph(self.paragraph(element, place))
            });
        }
        blocks
    }

    fn table(&mut self, table: &Element, place: Place) -> Vec<TableRow> {
        let mut rows = Vec::new();
        for row in story::rows(table) {
            let (start, line) = (self.text.len(), self.line + 1);
            let row = self.row(row);
            if place == Place::Body {
                let text = Span::new(start, self.text.len());
                self.text.push('\n');
                if has_text(text.of(&self.text)) {
                    self.paragraphs.push(Paragraph { line, text, role: Role::TableRow });
                }
            } else {
                self.text.push(' ');
            }
            rows.push(row);
        }
        rows
    }

    fn row(&mut self, row: &Element) -> TableRow {
        let mut cells = Vec::new();
        for cell in story::cells(row) {
            if !cells.is_empty() {
                self.text.push('\t');
            }
            let properties = cell.child("tcPr").and_then(|properties| properties.child("gridSpan"));
            let columns = properties.and_then(|span| span.value()?.parse().ok()).unwrap_or(1);
            let columns = columns.clamp(1, MOST_COLUMNS);
            cells.push(Cell { columns, blocks: self.blocks(cell, Place::Cell) });
        }
        TableRow { cells }
    }

    /// Reads a paragraph; one of the body that holds anything to see is one of the document.
    fn paragraph(&mut self, paragraph: &Element, place: Place) -> Piece {
        self.line += 1;
        let properties = paragraph.child("pPr");
        let traits = self.styles.traits(properties);
        let (style, is_centred) = (traits.style.to_owned(), traits.is_centred);
        let label = self.counters.label(properties).map(|label| label.text).unwrap_or_default();
        let start = self.text.len();
        if !label.is_empty() {
            self.text.push_str(&label);
            self.text.push('\t');
        }
        let label = Span::new(start, start + label.len());
        let text_start = self.text.len();
        self.characters(paragraph);
        let text = Span::new(text_start, self.text.len());
        let piece = Piece { line: self.line, label, text, style };
        if place == Place::Body {
            self.text.push('\n');
            if has_text(text.of(&self.text)) {
                self.add_paragraphs(&piece, is_centred);
            }
        }
        piece
    }

    /// Writes the characters of a paragraph into the buffer and takes down its calls and what is
    /// in it besides.
    fn characters(&mut self, paragraph: &Element) {
        let mut asides = Vec::new();
        let mut inline = std::mem::take(&mut self.inline);
        for token in inline.tokens(paragraph, &mut asides) {
            match token {
                Token::Text(text) => self.text.push_str(&text),
                Token::Note(note) => self.call(note),
            }
        }
        self.inline = inline;
        self.has_pictures |= !asides.is_empty();
        for aside in asides {
            let what = match aside {
                Aside::TextBox => Omission::TextBox,
                Aside::Formula => Omission::Formula,
                Aside::Embedded => Omission::Embedded,
                Aside::Picture => continue,
            };
            self.omit(self.line, what);
        }
    }

    fn call(&mut self, note: NoteCall) {
        let count = match note.kind {
            NoteKind::Footnote => &mut self.counts[0],
            NoteKind::Endnote => &mut self.counts[1],
        };
        *count += 1;
        let (start, digits) = (self.text.len(), count.to_string());
        self.text.push_str(&call_text(note.kind, &digits));
        let end = self.text.len();
        let number = Span::new(end - digits.len() - 1, end - 1);
        self.calls.push(Call { note, place: Span::new(start, end), number });
    }

    /// Says that something on this line is not compared.
    fn omit(&mut self, line: u32, what: Omission) {
        match self.omitted.last_mut() {
            Some(last) if last.what == what && last.last_line + 1 >= line => last.last_line = line,
            _ => self.omitted.push(Skipped { first_line: line, last_line: line, what }),
        }
    }

    /// Says that some paragraphs of another part are not compared; they are numbered on.
    pub(super) fn omit_part(&mut self, part: &Element, what: Omission) {
        // Comments are one level further in.
        let comments = part.elements().filter(|element| element.is("comment"));
        let inside = comments.flat_map(story::blocks);
        for paragraph in story::blocks(part).into_iter().chain(inside) {
            self.line += 1;
            let tokens = Inline::default().tokens(paragraph, &mut Vec::new());
            let says = |token: &Token<'_>| matches!(token, Token::Text(text) if text.contains(char::is_alphabetic));
            if tokens.iter().any(says) {
                self.omit(self.line, what);
            }
        }
    }

    /// Adds a paragraph to those of the document. The lines of a title or a number are parted by
    /// line breaks inside one paragraph: each is a line of its own, as in a plain text.
    fn add_paragraphs(&mut self, piece: &Piece, is_centred: bool) {
        let role = role(&piece.style);
        let whole = Span { start: piece.label.start, end: piece.text.end };
        let (line, mut start) = (piece.line, whole.range().start);
        if is_centred || role_has_lines(role) {
            while let Some(text) = self.text.get(start..whole.range().end)
                && let Some(at) = text.find(LINE_BREAK)
            {
                self.add(line, Span::new(start, start + at), role);
                start += at + LINE_BREAK.len();
            }
        }
        self.add(line, Span::new(start, whole.range().end), role);
    }

    fn add(&mut self, line: u32, text: Span, role: Role) {
        if has_text(text.of(&self.text)) {
            let text = trimmed(&self.text, text);
            self.paragraphs.push(Paragraph { line, text, role });
        }
    }
}

/// Whether the line breaks in such a paragraph part lines.
fn role_has_lines(role: Role) -> bool {
    use Role::{Annex, AnnexTitle, History, Number, Title};
    matches!(role, Number | Title | History | Annex | AnnexTitle)
}

/// How the call of a note stands in the buffer: as text extraction writes it.
pub(super) fn call_text(kind: NoteKind, number: &str) -> Cow<'static, str> {
    Cow::Owned(match kind {
        NoteKind::Footnote => format!("[footnoteRef:{number}]"),
        NoteKind::Endnote => format!("[endnoteRef:{number}]"),
    })
}

/// The mark an author gave to a note, which follows its call: `*`, `1bis`.
fn own_mark(text: &str) -> &str {
    /// In bytes: longer is a word that follows without a space.
    const LONGEST: usize = 12;
    let end = text.find(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | ';' | ')' | '['));
    text.get(..end.unwrap_or(text.len())).filter(|mark| mark.len() <= LONGEST).unwrap_or_default()
}

/// As many columns as Word gives a table: what a file says beyond that would only make a marked copy
/// grow without end.
const MOST_COLUMNS: u32 = 63;

/// Whether there is anything to see.
fn has_text(text: &str) -> bool {
    !text.chars().all(|character| character.is_whitespace() || is_invisible(character))
}

/// The stretch without white space at either end.
fn trimmed(text: &str, span: Span) -> Span {
    let written = span.of(text);
    let front = written.len() - written.trim_start().len();
    let start = span.range().start + front;
    Span::new(start, start + written.trim().len())
}
