//! The sections of an instrument and its annexes.
//!
//! In: the lines below the first heading. Out: their rows, in sections.
//!
//! ```text
//! recalling                       heading by the lexicon
//! a)⇥Resolution 5;                clause
//! b)⇥Resolution 6,                clause, and the end of the section
//! foreseeing                      heading by its shape
//! that ships need lights,         paragraph
//! ANNEX 1                         annex
//! Heights of lighthouses          title
//! ```

use super::inline::Inline;
use super::neighbours::LONGEST_TITLE;
use super::{Place, Places};
use crate::model::{ClauseKind, Format, Omission, Part};
use crate::parse::line::{Line, Opener, Words};
use crate::text::characters::is_terminal;
use crate::text::label::Style;

impl Places<'_> {
    /// A line below a heading or an annex line.
    pub(super) fn body(&mut self, at: usize, line: &Line) -> usize {
        match &line.words {
            // The rest of an annex line, as its style says.
            Words::Annex if self.lines.continues(at) => {
                return self.push(line.row(ClauseKind::Title), line);
            }
            Words::Annex => return self.annex(line),
            Words::Heading => return self.styled_heading(at, line),
            Words::SectionNumber => return self.numbered_part(line),
            Words::Matter if self.place == Place::Body && self.last.ends_text() => {
                self.enter(Place::Back(Omission::BackMatter));
                return self.skip(line, Omission::BackMatter);
            }
            _ if self.is_styled_title_below(line) => {
                // Then a title is not to be told by its shape.
                self.titles = 0;
                return self.push(line.row(ClauseKind::Title), line);
            }
            _ if self.is_title_below(line) => {
                self.titles -= 1;
                return self.push(line.row(ClauseKind::Title), line);
            }
            _ => self.titles = 0,
        }
        if line.strong_label().is_some() || self.is_in_sequence(line) {
            if self.lacks_headings && self.begins_section(line) {
                self.section_without_heading(at);
            }
            return self.clause(at, line);
        }
        if let Words::Opener(opener) = line.words {
            if self.is_heading(at, line) {
                let part = self.part_of_heading(opener.part);
                return self.heading(part, line.row(ClauseKind::Heading), line);
            }
            if self.is_inline_heading(line, opener) {
                return self.inline_heading(line, 0, opener);
            }
        }
        let is_free = self.last.ends_section() && self.last.kind != ClauseKind::Heading;
        if is_free && self.lines.is_heading_by_shape(at) {
            let part = self.lines.part_of_list(at + 1).unwrap_or(self.current_part());
            return self.heading(self.part_of_heading(part), line.row(ClauseKind::Heading), line);
        }
        // A Word document says which of its lines are rows.
        let is_row = line.words == Words::Cells && self.has_text_only();
        let kind = if is_row { ClauseKind::Table } else { ClauseKind::Paragraph };
        self.push(line.row(kind), line)
    }

    /// Whether a list begins where a section has ended, in a text that has lost headings.
    fn begins_section(&self, line: &Line) -> bool {
        let is_first = line.label.is_some_and(|label| label.ordinal == 1);
        let is_behind_clause = matches!(self.last.kind, ClauseKind::Clause | ClauseKind::Paragraph);
        is_first && is_behind_clause && self.last.ends_section() && self.place == Place::Body
    }

    /// The line of an annex, below which a title may stand.
    pub(super) fn annex(&mut self, line: &Line) -> usize {
        self.assembly.open_section(Part::Annex);
        self.enter(Place::Annex);
        self.titles = LONGEST_TITLE;
        self.push(line.row(ClauseKind::Annex), line)
    }

    /// A heading that its style tells from other lines; the second line of one goes on with it.
    pub(super) fn styled_heading(&mut self, at: usize, line: &Line) -> usize {
        if self.lines.continues(at) && self.lines.is_second_half(at) {
            return self.push(line.row(ClauseKind::Paragraph), line);
        }
        let part = self.lines.part_of_list(at + 1).unwrap_or(self.current_part());
        self.heading(self.part_of_heading(part), line.row(ClauseKind::Heading), line)
    }

    /// `SECTION 1`, below which a title may stand.
    fn numbered_part(&mut self, line: &Line) -> usize {
        let part = self.current_part();
        let taken = self.heading(part, line.row(ClauseKind::Heading), line);
        self.titles = LONGEST_TITLE;
        taken
    }

    /// Whether the line is the title below the line of an annex or a numbered part, or goes on with
    /// it, as its style says.
    fn is_styled_title_below(&self, line: &Line) -> bool {
        let is_due = self.titles > 0 || self.last.kind == ClauseKind::Title;
        is_due && line.is_styled_title()
    }

    /// Whether the document is plain text, with nothing but the lines themselves to judge by.
    fn has_text_only(&self) -> bool {
        self.assembly.tree.document.source.format == Format::Text
    }

    /// Whether the line goes on the title below the line of an annex or a numbered part.
    fn is_title_below(&self, line: &Line) -> bool {
        let is_other = match line.words {
            Words::Cells | Words::Number(_) => true,
            Words::Opener(opener) => opener.is_whole,
            _ => self.is_in_sequence(line),
        };
        self.titles > 0 && line.has_heading_shape() && !is_other
    }

    /// Whether a line with the words of a heading is one. Where the text of a heading or the rest of
    /// a clause is due, it must be no more than those words, or stand above a list.
    fn is_heading(&self, at: usize, line: &Line) -> bool {
        let is_text_due = matches!(self.last.sign, Some(':' | '：'))
            || self.last.kind == ClauseKind::Heading
            || !self.last.sign.is_some_and(is_terminal) && !self.lines.begins_list(at + 1);
        line.known_heading().is_some_and(|opener| opener.is_whole || !is_text_due)
    }

    /// Whether a heading stands on the line with its text behind it: where a section has ended, or
    /// where the first label of a list follows the words. Sentences of an annex may begin with them.
    fn is_inline_heading(&self, line: &Line, opener: Opener) -> bool {
        let begins_list = || Inline::new(self.text(line), 0, opener.end).begins_list();
        let is_free = self.last.kind != ClauseKind::Heading && self.last.ends_section();
        let is_section = is_free && self.place == Place::Body;
        line.is_ended() && (is_section || begins_list())
    }

    /// A labelled line; a label alone takes the next line with it.
    pub(super) fn clause(&mut self, at: usize, line: &Line) -> usize {
        let Some(label) = &line.label else {
            return self.push(line.row(ClauseKind::Paragraph), line);
        };
        if label.style == Style::Number {
            self.last_number = label.ordinal;
        }
        if let Some(next) = self.lines.text_of_label(at) {
            return 1 + self.push(line.row_with(label, next), next);
        }
        let row = line.row_of(ClauseKind::Clause, 0..label.length, label.text..line.span.len());
        self.push(row, line)
    }

    /// Whether a number that is a label only in sequence goes on the list: `2` behind `1`, `2.1`
    /// below `2`.
    fn is_in_sequence(&self, line: &Line) -> bool {
        line.label.is_some_and(|label| match label.style {
            Style::Number => label.ordinal == self.last_number + 1,
            Style::Dotted(_) => label.outermost == self.last_number,
            _ => true,
        })
    }

    fn part_of_heading(&self, part: Part) -> Part {
        if self.place == Place::Annex { Part::Annex } else { part }
    }

    fn current_part(&self) -> Part {
        match self.assembly.tree.sections.last().map(|section| section.part) {
            Some(Part::Opening) | None => Part::Preamble,
            Some(part) => part,
        }
    }
}
