//! What reading gives: paragraphs of text, whatever file they came from.
//!
//! In: nothing, these are types. Out: the one shape that every reader makes and the parser takes.
//!
//! ```text
//! line 7   b)⇥least developed countries[footnoteRef:1]; [1: ⇥These include …]
//!          └──────────────── paragraph ──────────────┘      └─── note ───┘
//! ```

use super::layout::Cell;
use super::{Layout, Role, Span, Warning};

/// The kind of file a document was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// Plain text, one paragraph a line.
    Text,
    /// A Word document (ECMA-376, ISO/IEC 29500).
    Word,
}

impl Format {
    /// The name used in the JSON contract.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Word => "docx",
        }
    }

    /// What its lines are called: `line 5` of a text, `paragraph 5` of a Word document.
    pub fn unit(self) -> &'static str {
        match self {
            Self::Text => "line",
            Self::Word => "paragraph",
        }
    }
}

/// Where a document came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The path as the user gave it, or `-` for standard input.
    pub name: String,
    /// The kind of file it was.
    pub format: Format,
}

/// One version of a text as it was read: all its characters in one buffer, in logical order.
///
/// Artefacts of text extraction (`[bookmark: …]`, `[image: …]`, bodies of footnotes) are out of the
/// paragraphs; nothing else is changed, so control characters, invisible characters and spaces are
/// as they were written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Where it came from.
    pub source: Source,
    /// The buffer that every span points into, UTF-8, in logical (typing) order.
    pub text: String,
    /// The paragraphs that hold anything but white space, in order.
    pub paragraphs: Vec<Paragraph>,
    /// Footnotes and endnotes, in the order in which they are called.
    pub notes: Vec<Note>,
    /// Where the text stands in the file; empty for a plain text, whose lines are all there is.
    pub layout: Layout,
    /// Text of the file that is no part of the paragraphs and notes, and so is not compared.
    pub omitted: Vec<Skipped>,
    /// What the reader noticed.
    pub warnings: Vec<Warning>,
}

impl Document {
    /// The version that does not exist: of a text before it was made, or after it was given up.
    ///
    /// No file gives such a document: one without text is refused.
    pub fn missing(name: impl Into<String>) -> Self {
        Self {
            source: Source { name: name.into(), format: Format::Text },
            text: String::new(),
            paragraphs: Vec::new(),
            notes: Vec::new(),
            layout: Layout::default(),
            omitted: Vec::new(),
            warnings: Vec::new(),
        }
    }

    /// Whether this is the version that does not exist.
    pub fn is_missing(&self) -> bool {
        self.text.is_empty()
    }

    /// The cells of a row of a table, in order, given where the text of the row stands.
    ///
    /// One tab stands between two cells, and the cells and these tabs are the whole row; a tab that
    /// is typed inside a cell belongs to it. A blank cell is an empty span. Where the file does not
    /// say what its cells are, as a plain text, a cell is what stands between two tabs.
    pub fn cells_of(&self, row: Span) -> Vec<Span> {
        match self.layout.row_at(row) {
            Some(found) => self.cells_in(row, &found.cells),
            None => self.between_tabs(row),
        }
    }

    fn cells_in(&self, row: Span, cells: &[Cell]) -> Vec<Span> {
        let mut spans: Vec<Span> = Vec::with_capacity(cells.len());
        let mut start = row.start;
        for cell in cells {
            let end = cell.end().map_or(start, |end| end.clamp(start, row.end.max(start)));
            // White space may end a cell, behind a table inside it.
            let behind = Span { start: end, end: row.end }.of(&self.text);
            let tab = behind.trim_start_matches(|c: char| c.is_whitespace() && c != '\t');
            let space = Span::new(0, behind.len() - tab.len());
            let has_tab = tab.starts_with('\t');
            let end = if has_tab { space.shifted(end).end } else { end };
            spans.push(Span { start, end });
            start = end + u32::from(has_tab);
        }
        if let Some(last) = spans.last_mut() {
            last.end = row.end.max(last.start);
        }
        spans
    }

    fn between_tabs(&self, row: Span) -> Vec<Span> {
        let mut start = row.start as usize;
        let cells = row.of(&self.text).split('\t').map(|cell| {
            let span = Span::new(start, start + cell.len());
            start = span.range().end + 1;
            span
        });
        cells.collect()
    }
}

/// One paragraph that is not blank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paragraph {
    /// The 1-based source line of a text, or the paragraph number of a Word document. Two lines of
    /// one paragraph of a Word document share its number.
    pub line: u32,
    /// Its text, without white space at either end; of a row of a table, with the tabs of its blank
    /// cells.
    pub text: Span,
    /// What the file says that it is.
    pub role: Role,
}

/// The body of a footnote or endnote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Note {
    /// Index of the paragraph that calls it, in [`Document::paragraphs`].
    pub paragraph: u32,
    /// The mark that calls it, such as `1`, without brackets.
    pub mark: Span,
    /// Its text, without the mark and without white space at either end.
    pub text: Span,
}

/// What lines are that stand outside an instrument; the names are part of the JSON contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Omission {
    /// A cover page, a summary, whatever stands before the first instrument.
    FrontMatter,
    /// References and the like behind an instrument.
    BackMatter,
    /// The line that numbers a proposal: `MOD⇥RCC/23A1/1`.
    ProposalNumber,
    /// A symbol alone above an instrument: `SUP`.
    Symbol,
    /// Why a proposal is made.
    Reasons,
    /// A line of underscores or dashes that only parts the page.
    RuledLine,
    /// The text of a text box or another drawing.
    TextBox,
    /// A formula.
    Formula,
    /// The text at the top or the bottom of each page.
    PageHeader,
    /// A comment in the margin.
    Comment,
    /// Another document inside this one.
    Embedded,
    /// The number of a page.
    PageNumber,
    /// A line that the pages of a text repeat at their tops or bottoms.
    RunningLine,
    /// A symbol, a file name or a date that pages carry.
    DocumentMark,
    /// What a site puts around a text or into it.
    SiteText,
    /// A heading or a note that pages repeat.
    Repetition,
}

impl Omission {
    /// The name used in the JSON contract and in messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::FrontMatter => "front matter",
            Self::BackMatter => "back matter",
            Self::ProposalNumber => "proposal number",
            Self::Symbol => "symbol",
            Self::Reasons => "reasons",
            Self::RuledLine => "ruled line",
            Self::TextBox => "text box",
            Self::Formula => "formula",
            Self::PageHeader => "page header or footer",
            Self::Comment => "comment",
            Self::Embedded => "embedded document",
            Self::PageNumber => "page number",
            Self::RunningLine => "running header or footer",
            Self::DocumentMark => "document mark",
            Self::SiteText => "text of the site",
            Self::Repetition => "repetition",
        }
    }

    /// Whether it is no line of the text, but something that hangs on it.
    pub fn is_beside_text(self) -> bool {
        matches!(
            self,
            Self::TextBox | Self::Formula | Self::PageHeader | Self::Comment | Self::Embedded
        )
    }

    /// Whether the lines say anything that a reader could miss.
    pub fn has_words(self) -> bool {
        self != Self::RuledLine
    }
}

/// Lines that are no part of an instrument and were left out, which is always said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// First source line left out, 1-based.
    pub first_line: u32,
    /// Last source line left out.
    pub last_line: u32,
    /// What the lines are.
    pub what: Omission,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Block, Piece, TableRow};

    /// A document of one table below a caption, given the cells of its rows; where each row stands.
    fn table(rows: &[&[&str]]) -> (Document, Vec<Span>) {
        let (mut text, mut spans) = (String::from("Heights\n"), Vec::new());
        let mut table = Vec::new();
        for row in rows {
            let start = text.len();
            let mut cells = Vec::new();
            for (at, cell) in row.iter().enumerate() {
                text.push_str(if at == 0 { "" } else { "\t" });
                let place = Span::new(text.len(), text.len() + cell.len());
                text.push_str(cell);
                cells.push(Cell { columns: 1, blocks: vec![piece(place)] });
            }
            spans.push(Span::new(start, text.len()));
            table.push(TableRow { cells });
            text.push('\n');
        }
        let body = vec![piece(Span::new(0, "Heights".len())), Block::Table(table)];
        let document = Document {
            source: Source { name: "heights.docx".to_owned(), format: Format::Word },
            text,
            paragraphs: Vec::new(),
            notes: Vec::new(),
            layout: Layout { body, notes: Vec::new() },
            omitted: Vec::new(),
            warnings: Vec::new(),
        };
        (document, spans)
    }

    fn piece(text: Span) -> Block {
        Block::Paragraph(Piece { line: 1, label: Span::default(), text, style: String::new() })
    }

    #[test]
    fn a_tab_inside_a_cell_parts_no_cells() {
        let rows: [&[&str]; 3] = [&["", "1\tred", ""], &["north"], &["", "", "2"]];
        let (document, spans) = table(&rows);
        for (span, row) in spans.into_iter().zip(rows) {
            let cells = document.cells_of(span);
            let texts: Vec<&str> = cells.iter().map(|cell| cell.of(&document.text)).collect();
            assert_eq!(texts, row);
        }
    }

    #[test]
    fn white_space_may_end_a_cell() {
        let (mut document, spans) = table(&[&["1 ", "2"]]);
        let Some(Block::Table(rows)) = document.layout.body.get_mut(1) else { panic!("a table") };
        let start = spans[0].start as usize;
        rows[0].cells[0].blocks = vec![piece(Span::new(start, start + 1))];
        let cells = document.cells_of(spans[0]);
        let texts: Vec<&str> = cells.iter().map(|cell| cell.of(&document.text)).collect();
        assert_eq!(texts, ["1 ", "2"]);
    }

    #[test]
    fn without_a_layout_cells_stand_between_tabs() {
        let (mut document, spans) = table(&[&["", "1\tred"]]);
        document.layout = Layout::default();
        let cells = document.cells_of(spans[0]);
        let texts: Vec<&str> = cells.iter().map(|cell| cell.of(&document.text)).collect();
        assert_eq!(texts, ["", "1", "red"]);
    }
}
