//! Puts a clause tree together, row by row.
//!
//! In: rows in reading order, with calls that open sections and instruments. Out: a tree whose
//! sections and instruments are unbroken ranges of its clauses.
//!
//! ```text
//! open_instrument ─ push(number) ─ push(title) ─ open_section(heading) ─ push(clause) ─ …
//! ```

use super::line::NewRow;
use super::nesting;
use crate::lexicon::NumberLine;
use crate::model::{
    Clause, ClauseId, ClauseKind, ClauseTree, Document, Instrument, InstrumentKind, Language,
    Omission, Part, Section, Skipped, Warning, WarningCode,
};
use crate::text::fold::tidy;

/// A tree in the making.
#[derive(Debug)]
pub(super) struct Assembly {
    pub(super) tree: ClauseTree,
    /// The first note whose clause has not been pushed.
    next_note: usize,
}

impl Assembly {
    /// An empty tree of a document.
    pub(super) fn new(document: Document, language: Language) -> Self {
        let tree = ClauseTree {
            document,
            language,
            instruments: Vec::new(),
            sections: Vec::new(),
            clauses: Vec::new(),
            skipped: Vec::new(),
            warnings: Vec::new(),
        };
        Self { tree, next_note: 0 }
    }

    /// Begins an instrument with the section above its first heading.
    pub(super) fn open_instrument(&mut self, line: Option<&NumberLine>, proposal: Option<String>) {
        self.close_section();
        let sections = self.tree.sections.len();
        self.tree.instruments.push(Instrument {
            kind: line.map_or(InstrumentKind::Resolution, |line| line.kind),
            number: line.map(|line| line.number.clone()).unwrap_or_default(),
            edition: line.and_then(|line| line.edition.clone()),
            title: String::new(),
            enacting: String::new(),
            proposal,
            sections: sections..sections,
        });
        self.open_section(Part::Opening);
    }

    /// Begins a section; the next row pushed is its heading if it is of such a kind.
    pub(super) fn open_section(&mut self, part: Part) {
        self.close_section();
        let start = self.tree.clauses.len();
        self.tree.sections.push(Section { part, heading: None, clauses: start..start });
        let end = self.tree.sections.len();
        if let Some(instrument) = self.tree.instruments.last_mut() {
            instrument.sections.end = end;
        }
    }

    fn close_section(&mut self) {
        let ClauseTree { document, sections, clauses, .. } = &mut self.tree;
        if let Some(section) = sections.last_mut()
            && let Some(rows) = clauses.get_mut(section.clauses.clone())
        {
            nesting::assign(rows, section.clauses.start, &document.text);
        }
    }

    /// Adds a row to the current section, and the footnotes its paragraph calls after it.
    pub(super) fn push(&mut self, row: NewRow) -> ClauseId {
        let id = self.push_one(row, None);
        self.describe(row);
        while let Some(note) = self.tree.document.notes.get(self.next_note).copied()
            && note.paragraph <= row.paragraph
        {
            self.next_note += 1;
            if note.paragraph == row.paragraph {
                let footnote =
                    NewRow { kind: ClauseKind::Footnote, label: note.mark, text: note.text, ..row };
                self.push_one(footnote, Some(id));
            }
        }
        id
    }

    fn push_one(&mut self, row: NewRow, parent: Option<ClauseId>) -> ClauseId {
        let id = ClauseId::new(self.tree.clauses.len());
        let section = u32::try_from(self.tree.sections.len().saturating_sub(1)).unwrap_or(u32::MAX);
        let NewRow { kind, line, label, text, .. } = row;
        self.tree.clauses.push(Clause { kind, line, label, text, parent, section });
        if let Some(section) = self.tree.sections.last_mut() {
            let opens = matches!(kind, ClauseKind::Heading | ClauseKind::Annex);
            if opens && section.heading.is_none() && section.clauses.is_empty() {
                section.heading = Some(id);
            }
            section.clauses.end = id.index() + 1;
        }
        id
    }

    /// Keeps title and enacting line with the instrument.
    fn describe(&mut self, row: NewRow) {
        if !matches!(row.kind, ClauseKind::Title | ClauseKind::Enacting) {
            return;
        }
        let text = tidy(row.text.of(&self.tree.document.text));
        let opening =
            self.tree.sections.last().is_some_and(|section| section.part == Part::Opening);
        let Some(instrument) = self.tree.instruments.last_mut() else { return };
        match row.kind {
            ClauseKind::Title if opening => {
                if !instrument.title.is_empty() {
                    instrument.title.push(' ');
                }
                instrument.title.push_str(&text);
            }
            ClauseKind::Enacting => instrument.enacting = text,
            _ => {}
        }
    }

    /// Leaves a line out, and says so; neighbours of one kind are said together.
    pub(super) fn skip(&mut self, line: u32, what: Omission) {
        let last_row = self.tree.clauses.last().map_or(0, |row| row.line);
        match self.tree.skipped.last_mut() {
            Some(last) if last.what == what && last_row <= last.last_line => last.last_line = line,
            _ => self.tree.skipped.push(Skipped { first_line: line, last_line: line, what }),
        }
    }

    /// Says that sections begin without a heading, in the note on the layout if there is one.
    pub(super) fn say_headings_are_missing(&mut self, count: usize) {
        let sections = if count == 1 { "section opens" } else { "sections open" };
        let message = format!("headings are missing: {count} {sections} where labels start again");
        let warnings = &mut self.tree.document.warnings;
        match warnings.iter_mut().find(|warning| warning.code == WarningCode::Layout) {
            Some(warning) => {
                warning.message.push_str("; ");
                warning.message.push_str(&message);
            }
            None => warnings.push(Warning::new(WarningCode::Layout, message)),
        }
    }

    /// Ends the last section and gives the tree out.
    pub(super) fn finish(mut self) -> ClauseTree {
        self.close_section();
        self.tree
    }
}
