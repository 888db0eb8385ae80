//! What parsing gives: the clauses of every instrument in a text, with their labels apart.
//!
//! In: nothing, these are types. Out: an arena of clauses in reading order; sections and
//! instruments are ranges of it, nesting is a parent index.
//!
//! ```text
//! RESOLUTION 91 (Rev. Dubai, 2014)      number     ┐ section 0, no heading
//! Radio for lighthouses                 title      ┘
//! recalling                             heading    ┐ section 1
//! a)⇥Resolution 5;                      clause     │
//! b)⇥Resolution 6,                      clause     ┘
//! ```

use std::ops::Range;

use super::{Document, Language, Skipped, Span, Warning};

/// Index of a clause in [`ClauseTree::clauses`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClauseId(pub u32);

impl ClauseId {
    /// The id of the clause at `index`.
    pub fn new(index: usize) -> Self {
        Self(u32::try_from(index).unwrap_or(u32::MAX))
    }

    /// The index in [`ClauseTree::clauses`].
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// The part a line plays in an instrument; the names are part of the JSON contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ClauseKind {
    /// The number line: `RESOLUTION 91 (Rev. Dubai, 2014)`.
    Number,
    /// A line of the title of the instrument or of an annex.
    Title,
    /// The line of earlier editions below the title: `(Johannesburg, 2008; Dubai, 2012)`.
    History,
    /// The line that names the body: `The Plenipotentiary Conference (Busan, 2014),`.
    Enacting,
    /// The heading of a section: `recalling`, `instructs the Director`.
    Heading,
    /// A clause with a label.
    Clause,
    /// A clause without a label.
    Paragraph,
    /// The line that opens an annex, an appendix or an attachment.
    Annex,
    /// The body of a footnote, tied to the clause that calls it.
    Footnote,
    /// A row of a table.
    Table,
}

impl ClauseKind {
    /// The name used in the JSON contract.
    pub fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Title => "title",
            Self::History => "history",
            Self::Enacting => "enacting",
            Self::Heading => "heading",
            Self::Clause => "clause",
            Self::Paragraph => "paragraph",
            Self::Annex => "annex",
            Self::Footnote => "footnote",
            Self::Table => "table",
        }
    }

    /// Whether a change in such a line counts as a change of a heading: titles, annex lines and
    /// section headings do, the number line and the enacting line do not.
    pub fn is_heading(self) -> bool {
        matches!(self, Self::Heading | Self::Title | Self::Annex)
    }

    /// Whether such a line opens a section: headings and annex lines do.
    pub fn opens_section(self) -> bool {
        matches!(self, Self::Heading | Self::Annex)
    }
}

/// One line of an instrument: a clause, or a line that plays another part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clause {
    /// What part it plays.
    pub kind: ClauseKind,
    /// The 1-based source line; of a label alone on its line, the label's.
    pub line: u32,
    /// The label as it was written, bracket and padding included (`b)`, ` أ )`, `1.1`, `–`);
    /// empty where there is none.
    pub label: Span,
    /// The text without the label and the white space after it.
    pub text: Span,
    /// The clause it is nested in, or the clause that calls a footnote.
    pub parent: Option<ClauseId>,
    /// Index of its section in [`ClauseTree::sections`].
    pub section: u32,
}

/// Where a section stands in an instrument; the names are part of the JSON contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// Number, title, history and enacting lines, above the first heading.
    Opening,
    /// Why the body acts: `recalling`, `considering`, …
    Preamble,
    /// What the body does: `resolves`, `instructs …`, …
    Operative,
    /// An annex, an appendix or an attachment.
    Annex,
}

impl Part {
    /// The name used in the JSON contract.
    pub fn name(self) -> &'static str {
        match self {
            Self::Opening => "opening",
            Self::Preamble => "preamble",
            Self::Operative => "operative",
            Self::Annex => "annex",
        }
    }
}

/// A heading and what stands under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Where it stands in the instrument.
    pub part: Part,
    /// The heading or annex line; `None` for the opening of an instrument.
    pub heading: Option<ClauseId>,
    /// Its clauses in [`ClauseTree::clauses`], the heading included.
    pub clauses: Range<usize>,
}

/// The kinds of instrument that share the anatomy of a resolution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InstrumentKind {
    /// A resolution of a conference, an assembly or the Council.
    Resolution,
    /// A decision of the Plenipotentiary Conference or the Council.
    Decision,
    /// A recommendation of a Sector.
    Recommendation,
    /// An opinion of an assembly or a forum.
    Opinion,
    /// Any text, compared paragraph by paragraph.
    Text,
}

impl InstrumentKind {
    /// The name used in the JSON contract.
    pub fn name(self) -> &'static str {
        match self {
            Self::Resolution => "resolution",
            Self::Decision => "decision",
            Self::Recommendation => "recommendation",
            Self::Opinion => "opinion",
            Self::Text => "text",
        }
    }
}

/// One resolution, decision, recommendation or opinion in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instrument {
    /// What it is.
    pub kind: InstrumentKind,
    /// Its number as printed (`91`, `ITU-R 36-5`, `[ABC-1]`, `COM6/5`); empty where none was found.
    pub number: String,
    /// What stands in brackets after the number, without them: `Rev. Dubai, 2014`.
    pub edition: Option<String>,
    /// The lines of its title, joined by single spaces.
    pub title: String,
    /// The enacting line, empty where there is none.
    pub enacting: String,
    /// The number of the proposal that carries it: `RCC/23A1/1`.
    pub proposal: Option<String>,
    /// Its sections in [`ClauseTree::sections`].
    pub sections: Range<usize>,
}

impl Instrument {
    /// Its number without the edition behind it, by which versions belong together.
    pub fn identity(&self) -> &str {
        without_edition(&self.number)
    }
}

/// `ITU-R 35` of `ITU-R 35-4`; other numbers as they are.
fn without_edition(number: &str) -> &str {
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    match number.rsplit_once(['-', '\u{2010}', '\u{2011}', '–']) {
        Some((before, edition))
            if is_digits(edition) && before.ends_with(|c: char| c.is_ascii_digit()) =>
        {
            before
        }
        _ => number,
    }
}
/// One version of a text, read as instruments, sections and clauses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClauseTree {
    /// The text it was read from; every span points into its buffer.
    pub document: Document,
    /// The language it is in, detected or forced.
    pub language: Language,
    /// The instruments, in order; empty when the text is not a resolution.
    pub instruments: Vec<Instrument>,
    /// The sections of all instruments, in order.
    pub sections: Vec<Section>,
    /// The clauses of all sections, in reading order.
    pub clauses: Vec<Clause>,
    /// What was left out, in order.
    pub skipped: Vec<Skipped>,
    /// What the parser noticed, after what the reader noticed.
    pub warnings: Vec<Warning>,
}

impl ClauseTree {
    /// The text of a span of this version.
    pub fn text(&self, span: Span) -> &str {
        span.of(&self.document.text)
    }

    /// The clause with this id; `None` for an id of another tree.
    pub fn clause(&self, id: ClauseId) -> Option<&Clause> {
        self.clauses.get(id.index())
    }

    /// The section a clause stands in.
    pub fn section_of(&self, clause: &Clause) -> Option<&Section> {
        self.sections.get(clause.section as usize)
    }

    /// The text of the heading a clause stands under; `None` above the first heading.
    pub fn heading_of(&self, clause: &Clause) -> Option<&str> {
        let heading = self.section_of(clause)?.heading?;
        self.clause(heading).map(|found| self.text(found.text))
    }

    /// The way to a clause: its heading, then the labels from the outermost to its own.
    ///
    /// A clause without a label adds nothing to the way. Of a way longer than any real one the
    /// outermost labels are left out, so that all ways together grow with the text.
    pub fn path(&self, id: ClauseId) -> Vec<&str> {
        /// In bytes: resolutions nest five levels, with labels of a few bytes each. Without a limit
        /// 3,000 nested levels (9 MB) gave more than 3.8 GB of ways.
        const LONGEST: usize = 1024;
        let mut path = Vec::new();
        let mut length = 0;
        let mut next = Some(id);
        while let Some(clause) = next.and_then(|id| self.clause(id))
            && length <= LONGEST
        {
            if !clause.label.is_empty() {
                path.push(self.text(clause.label).trim());
                length += clause.label.len();
            }
            next = clause.parent;
        }
        if let Some(clause) = self.clause(id)
            && let Some(heading) = self.heading_of(clause)
        {
            path.push(heading);
        }
        path.reverse();
        path
    }

    /// The clauses of one instrument, as a range of [`ClauseTree::clauses`].
    pub fn clauses_of(&self, instrument: &Instrument) -> Range<usize> {
        let sections = self.sections.get(instrument.sections.clone()).unwrap_or_default();
        match (sections.first(), sections.last()) {
            (Some(first), Some(last)) => first.clauses.start..last.clauses.end,
            _ => 0..0,
        }
    }

    /// Leaves only the instruments with this number, capitals and spaces aside, with or without the edition
    /// behind it; `false` and no change if there is none.
    pub fn keep_instrument(&mut self, number: &str) -> bool {
        let plain = |text: &str| text.to_lowercase().split_whitespace().collect::<String>();
        let wanted = plain(number);
        let is_same = |instrument: &Instrument| plain(&instrument.number) == wanted;
        let identity = plain(without_edition(number));
        let is_edition = |instrument: &Instrument| plain(instrument.identity()) == identity;
        let has_same = self.instruments.iter().any(is_same);
        if !has_same && !self.instruments.iter().any(is_edition) {
            return false;
        }
        self.instruments.retain(|found| is_same(found) || !has_same && is_edition(found));
        true
    }
}
