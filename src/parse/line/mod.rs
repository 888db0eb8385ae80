//! What one line is by itself, before its neighbours are looked at.
//!
//! In: a paragraph. Out: its label, or what its words and its shape say of it.
//!
//! ```text
//! a)⇥the purposes;                label, so a clause whatever it says
//! recalling                       words of a heading, no sign at the end: a heading
//! The Council,                    begins like an enacting line
//! Early warning at sea            short, no sign at the end: a title or an unknown heading
//! ```

mod annex;
mod calls;
mod heading;
mod proposal;
mod style;
mod words;

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::lexicon::Lexicon;
use crate::model::{ClauseKind, Paragraph, Role, Span};
use crate::text::characters::{is_invisible, is_terminal};
use crate::text::label::{self, Label, Style};
pub(super) use heading::Opener;
pub(super) use words::{Enacting, Rest, Words};

/// A line without a sign at its end and shorter than this, in bytes, may be a heading or a title.
/// The longest headings seen have 120 characters; prose without a final sign is longer.
const LONGEST_HEADING: usize = 300;

/// A line whose style says that it is a heading or a title may be longer.
const LONGEST_STYLED: usize = 600;

/// A row before it has a place in the tree.
#[derive(Debug, Clone, Copy)]
pub(super) struct NewRow {
    pub(super) kind: ClauseKind,
    pub(super) line: u32,
    pub(super) label: Span,
    pub(super) text: Span,
    /// The paragraph whose footnotes follow the row.
    pub(super) paragraph: u32,
}

/// What a line is by itself.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// The 1-based source line.
    pub(super) number: u32,
    /// Index of the paragraph in the document.
    paragraph: u32,
    /// The whole paragraph.
    pub(super) span: Span,
    /// Its label, where it has one.
    pub(super) label: Option<Label>,
    /// What its words say; [`Words::Nothing`] for a labelled line.
    pub(super) words: Words,
    /// The last character that shows, without footnote calls, closing brackets and quotes.
    pub(super) last: Option<char>,
    /// What its style says that it is.
    pub(super) role: Role,
    /// Whether its words come from its style alone.
    pub(super) is_styled: bool,
}

/// Reads lines, one by one.
///
/// What the words of a line say depends on nothing else, and a file of many resolutions repeats its
/// headings: it is kept for lines that may be one.
pub(super) struct LineReader<'a> {
    lexicon: &'a Lexicon,
    known: FxHashMap<&'a str, Words>,
}

impl<'a> LineReader<'a> {
    /// A reader that knows the words of a language.
    pub(super) fn new(lexicon: &'a Lexicon) -> Self {
        Self { lexicon, known: FxHashMap::default() }
    }

    /// The line of the paragraph at `index`, with what it says of itself.
    pub(super) fn line(&mut self, index: usize, paragraph: &Paragraph, text: &'a str) -> Line {
        let row = Line {
            number: paragraph.line,
            paragraph: u32::try_from(index).unwrap_or(u32::MAX),
            span: paragraph.text,
            label: None,
            words: Words::Row,
            last: None,
            role: paragraph.role,
            is_styled: true,
        };
        if paragraph.role == Role::TableRow {
            return row;
        }
        let last = last_sign(text);
        if words::is_rule(text) {
            return Line { words: Words::Rule, last, is_styled: false, ..row };
        }
        let label = label::scan(text).filter(|label| !is_first_cell(*label, text, last));
        if label.is_some_and(|label| !label.weak) {
            return Line { label, words: Words::Nothing, last, is_styled: false, ..row };
        }
        let is_sentence = matches!(last, Some('.' | '。' | ';' | '；' | '؛'));
        let is_phrase = !is_sentence && text.len() <= LONGEST_STYLED;
        let words = (text, self.words(text));
        let (words, is_styled) = style::settle(paragraph.role, words, is_phrase, self.lexicon);
        Line { label, words, last, is_styled, ..row }
    }

    /// What the words of a line say.
    fn words(&mut self, text: &'a str) -> Words {
        if !words::may_be_known(text, self.lexicon) {
            return words::by_form(text);
        }
        if text.len() > LONGEST_HEADING {
            return words::read(text, self.lexicon);
        }
        let lexicon = self.lexicon;
        self.known.entry(text).or_insert_with(|| words::read(text, lexicon)).clone()
    }
}

impl Line {
    /// Whether a sign such as `;` or `.` ends it.
    pub(super) fn is_ended(&self) -> bool {
        self.last.is_some_and(is_terminal)
    }

    /// Whether a comma ends it.
    pub(super) fn ends_with_comma(&self) -> bool {
        matches!(self.last, Some(',' | '،' | '，'))
    }

    /// Whether it is short enough to be a heading or a title.
    pub(super) fn is_short(&self) -> bool {
        let longest = match self.role {
            Role::Unsaid | Role::Clause => LONGEST_HEADING,
            _ => LONGEST_STYLED,
        };
        self.span.len() <= longest
    }

    /// The label, if it is one without looking at the neighbours.
    pub(super) fn strong_label(&self) -> Option<&Label> {
        self.label.as_ref().filter(|label| !label.weak)
    }

    /// Whether the paragraph is a label and nothing else.
    pub(super) fn is_label_alone(&self) -> bool {
        self.label.is_some_and(|label| label.text >= self.span.len())
    }

    /// Whether it could be a heading or a title by its shape: short, unlabelled, no final sign, and
    /// not styled as something else.
    pub(super) fn has_heading_shape(&self) -> bool {
        let is_other = matches!(self.role, Role::Clause | Role::TableRow);
        self.is_short() && !self.is_ended() && self.strong_label().is_none() && !is_other
    }

    /// Whether its style says that it is a line of a title, and its words say nothing against it.
    pub(super) fn is_styled_title(&self) -> bool {
        let is_other = match self.words {
            Words::Nothing | Words::Cells | Words::History => self.strong_label().is_some(),
            Words::Opener(opener) => opener.is_whole,
            _ => true,
        };
        matches!(self.role, Role::Title | Role::AnnexTitle) && !is_other
    }

    /// Whether its style says that it is the heading of a section, and its words say so too or
    /// nothing.
    pub(super) fn is_styled_heading(&self) -> bool {
        self.role == Role::Heading && matches!(self.words, Words::Heading | Words::Opener(_))
    }

    /// The heading of the lexicon that fills the line, signs at its end aside; where none ends it
    /// and the style does not say that it is a clause, words may follow that the lexicon does not
    /// know.
    pub(super) fn known_heading(&self) -> Option<Opener> {
        let Words::Opener(opener) = self.words else { return None };
        let may_go_on = !self.is_ended() && self.role != Role::Clause;
        (self.is_short() && (opener.is_whole || may_go_on)).then_some(opener)
    }

    /// A part of the line, given in bytes from its start.
    pub(super) fn part(&self, part: Range<usize>) -> Span {
        Span::new(part.start, part.end).shifted(self.span.start)
    }

    /// The row of a line without a label.
    pub(super) fn row(&self, kind: ClauseKind) -> NewRow {
        self.row_of(kind, 0..0, 0..self.span.len())
    }

    /// A row of parts of the line, given in bytes from its start.
    pub(super) fn row_of(
        &self,
        kind: ClauseKind,
        label: Range<usize>,
        text: Range<usize>,
    ) -> NewRow {
        NewRow {
            kind,
            line: self.number,
            label: self.part(label),
            text: self.part(text),
            paragraph: self.paragraph,
        }
    }

    /// The row of a label that stands alone on this line and of its text, which is the next line.
    pub(super) fn row_with(&self, label: &Label, next: &Line) -> NewRow {
        NewRow {
            text: next.span,
            paragraph: next.paragraph,
            ..self.row_of(ClauseKind::Clause, 0..label.length, 0..0)
        }
    }
}

/// The last character that shows, without what may stand behind the final sign.
fn last_sign(text: &str) -> Option<char> {
    let is_closing = |c: char| {
        c.is_whitespace() || is_invisible(c) || matches!(c, '"' | '”' | '»' | '\'' | '’' | ']')
    };
    calls::without_calls(text).trim_end_matches(is_closing).chars().next_back()
}

/// Whether a number is the first cell of a row of a table, `12⇥300⇥40`, rather than a label: more
/// cells follow and no sign ends the line.
fn is_first_cell(label: Label, text: &str, last: Option<char>) -> bool {
    let rest = text.get(label.text..).unwrap_or_default();
    matches!(label.style, Style::Number | Style::Dotted(_))
        && rest.trim_end().contains('\t')
        && !last.is_some_and(is_terminal)
}
