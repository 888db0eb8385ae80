//! Gives every line its place in the document.
//!
//! In: lines that know what they say by themselves. Out: a clause tree, with every line a row of an
//! instrument or said to be left out.
//!
//! ```text
//! Front ──number or enacting line──► Opening ──heading──► Body ──"Reasons:"──► Back
//!   ▲                                   │                  │ ▲                  │
//!   │                                   └──annex line──► Annex                  │
//!   └──────────── proposal, number or enacting line ◄──────┴────────────────────┘
//! ```
//!
//! Here are the places and the ways between them. What a line is where it stands is decided for
//! [`opening`] and for [`body`] and annex; what can be said of it without knowing the place is in
//! [`neighbours`].

mod body;
mod inline;
mod neighbours;
mod opening;

use super::assembly::Assembly;
use super::line::{Line, NewRow, Words};
use crate::lexicon::NumberLine;
use crate::model::{ClauseKind, ClauseTree, Omission, Part, Role};
use crate::text::fold::tidy;
use neighbours::Neighbours;

/// Where in the document the next line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Before any instrument.
    Front,
    /// Between the number line and the first heading.
    Opening,
    /// In a section of the preamble or the operative part.
    Body,
    /// In an annex.
    Annex,
    /// Behind an instrument, in what is called this.
    Back(Omission),
}

/// The row that was placed last.
#[derive(Debug, Clone, Copy)]
struct LastRow {
    kind: ClauseKind,
    /// The sign at its end.
    sign: Option<char>,
}

impl LastRow {
    /// Whether it may end a section.
    fn ends_section(self) -> bool {
        self.ends_text() || matches!(self.sign, Some(',' | '،' | '，'))
    }

    /// Whether it may end an instrument.
    fn ends_text(self) -> bool {
        matches!(self.sign, Some('.' | '。'))
    }
}

/// The lines, and the tree as far as they have been placed.
pub(super) struct Places<'a> {
    lines: Neighbours<'a>,
    assembly: Assembly,
    place: Place,
    /// The last row of the instrument.
    last: LastRow,
    /// The first line of the front matter that is not yet said to be left out.
    front: usize,
    /// The number of the proposal that carries the next instrument.
    proposal: Option<String>,
    /// Where the enacting line of the instrument stands, once a line is known to be it.
    enacting: Option<usize>,
    /// How many lines of a title may still follow the line of an annex or a numbered part.
    titles: usize,
    /// The last number of the current list, for labels that are only labels in sequence.
    last_number: u32,
    /// Whether nothing in the text is surely an instrument, so that less counts as one.
    is_doubtful: bool,
    /// Whether headings were lost, and how many sections begin without one.
    lacks_headings: bool,
    without_heading: usize,
}

impl<'a> Places<'a> {
    /// Nothing placed yet.
    pub(super) fn new(lines: &'a [Line], assembly: Assembly) -> Self {
        Self {
            lines: Neighbours(lines),
            assembly,
            place: Place::Front,
            last: LastRow { kind: ClauseKind::Paragraph, sign: None },
            front: 0,
            proposal: None,
            enacting: None,
            titles: 0,
            last_number: 0,
            is_doubtful: false,
            lacks_headings: false,
            without_heading: 0,
        }
    }

    /// Places every line.
    pub(super) fn fill(mut self) -> ClauseTree {
        self.lacks_headings = self.lines.lacks_headings();
        self.is_doubtful = !self.lines.has_instrument();
        if self.is_doubtful && self.lines.is_fragment() {
            self.assembly.open_instrument(None, None);
            self.enter(Place::Opening);
        }
        let mut at = 0;
        while let Some(line) = self.lines.line(at) {
            at += self.put(at, line);
        }
        self.leave_front(at);
        if self.without_heading > 0 {
            self.assembly.say_headings_are_missing(self.without_heading);
        }
        self.assembly.finish()
    }

    /// Puts the line in its place and says how many lines that took.
    fn put(&mut self, at: usize, line: &'a Line) -> usize {
        match &line.words {
            Words::Proposal(proposal) if self.lines.is_proposal(at) => {
                self.leave_front(at);
                let what = if proposal.number.is_some() {
                    Omission::ProposalNumber
                } else {
                    Omission::Symbol
                };
                self.proposal = proposal.number.clone().or(self.proposal.take());
                self.enter(Place::Front);
                self.front = at + 1;
                self.skip(line, what)
            }
            Words::Reasons if self.place != Place::Front => {
                self.enter(Place::Back(Omission::Reasons));
                self.skip(line, Omission::Reasons)
            }
            Words::Number(number) if self.is_number_line(at) => {
                self.leave_front(at);
                let number = self.with_rest(at, number);
                self.assembly.open_instrument(Some(&number), self.proposal.take());
                self.enter(Place::Opening);
                self.enacting = self.lines.enacting_below(at);
                self.push(line.row(ClauseKind::Number), line)
            }
            _ if self.begins_without_number(at) => self.open_without_number(at),
            _ => self.put_in_place(at, line),
        }
    }

    fn put_in_place(&mut self, at: usize, line: &'a Line) -> usize {
        match self.place {
            Place::Front => 1,
            Place::Back(what) => self.skip(line, what),
            _ if line.words == Words::Rule => self.skip(line, Omission::RuledLine),
            _ if line.words == Words::Row => self.row_of_table(line),
            Place::Opening => self.opening(at, line),
            Place::Body | Place::Annex => self.body(at, line),
        }
    }

    /// Whether a number line opens an instrument here. Inside one it must prove it: resolutions
    /// list others.
    fn is_number_line(&self, at: usize) -> bool {
        let opens = self.lines.opens_instrument(at);
        match self.place {
            _ if self.lines.is_repeated(at) || self.lines.continues(at) => false,
            Place::Front | Place::Back(_) => opens || self.is_doubtful,
            // One that was suppressed has nothing but number and title.
            Place::Opening => opens || self.enacting.is_none(),
            Place::Body if self.last.ends_text() => true,
            Place::Body | Place::Annex => {
                opens
                    && (self.lines.is_proposed(at)
                        || self.lines.has_role(at, Role::Number)
                        || self.lines.enacting_below(at).is_some())
            }
        }
    }

    /// What a number line says; number and edition may stand on the next line of the same style.
    fn with_rest(&self, at: usize, number: &NumberLine) -> NumberLine {
        let mut whole = number.clone();
        let rest = self.lines.line(at + 1).filter(|next| next.role == Role::Number);
        match rest.map(|rest| (rest, &rest.words)) {
            Some((_, Words::Number(next))) if self.lines.continues(at + 1) => {
                if whole.number.is_empty() {
                    whole.number.clone_from(&next.number);
                }
                whole.edition = whole.edition.or_else(|| next.edition.clone());
            }
            Some((rest, Words::History)) => {
                let behind = self.text(rest).split_once(['(', '（']).map(|(_, behind)| behind);
                let inside = behind.and_then(|behind| behind.rsplit_once([')', '）']));
                whole.edition = whole.edition.or_else(|| inside.map(|(inside, _)| tidy(inside)));
            }
            _ => {}
        }
        whole
    }

    /// Whether an instrument without a number line begins here, with its title or enacting line.
    fn begins_without_number(&self, at: usize) -> bool {
        match self.place {
            Place::Front | Place::Back(_) => {
                self.lines.is_enacting(at) || self.is_doubtful && self.lines.is_enacting_alone(at)
            }
            Place::Opening => false,
            Place::Body | Place::Annex => {
                self.last.ends_text() && (self.lines.is_enacting(at) || self.lines.begins_title(at))
            }
        }
    }

    /// Opens an instrument at its enacting line or above it. The lines of the front are its title
    /// if nothing else stands there.
    fn open_without_number(&mut self, at: usize) -> usize {
        let first = if self.place == Place::Front { self.title_above(at) } else { at };
        self.leave_front(first);
        self.assembly.open_instrument(None, self.proposal.take());
        self.enter(Place::Opening);
        self.enacting =
            Some(at + self.lines.titles(at)).filter(|line| self.lines.is_enacting(*line));
        let mut taken = 0;
        for line in first..=at {
            taken = self.lines.line(line).map_or(1, |found| self.opening(line, found));
        }
        taken
    }

    /// Where the title begins that stands in the front above an enacting line: the lines styled as
    /// one, or else all of the front if it is no more than a title; `at` where there is none.
    fn title_above(&self, at: usize) -> usize {
        let styled = self.lines.styled_titles_above(at).min(at - self.front);
        let is_title = at - self.front <= neighbours::LONGEST_TITLE
            && (self.front..at).all(|line| self.lines.is_title(line));
        match styled {
            0 if is_title => self.front,
            // A site puts much above the title.
            0 if at > self.front && self.lines.is_title(at - 1) => at - 1,
            count => at - count,
        }
    }

    /// A row of a table, in the section where it stands. A table ends what stands above it.
    fn row_of_table(&mut self, line: &Line) -> usize {
        self.titles = 0;
        self.assembly.push(line.row(ClauseKind::Table));
        self.last = LastRow { kind: ClauseKind::Table, sign: Some('.') };
        1
    }

    /// Says that the lines of the front are left out, up to the line at `end`.
    fn leave_front(&mut self, end: usize) {
        if self.place != Place::Front {
            return;
        }
        for at in self.front..end {
            if let Some(line) = self.lines.line(at) {
                self.skip(line, Omission::FrontMatter);
            }
        }
    }

    fn enter(&mut self, place: Place) {
        self.place = place;
        self.titles = 0;
        self.last_number = 0;
        if place == Place::Opening {
            self.enacting = None;
        }
    }

    /// Opens a section whose heading was lost.
    fn section_without_heading(&mut self, at: usize) {
        let part = self.lines.part_of_list(at).unwrap_or(Part::Preamble);
        self.assembly.open_section(part);
        self.enter(Place::Body);
        self.without_heading += 1;
    }

    /// Opens a section with its heading.
    fn heading(&mut self, part: Part, row: NewRow, line: &Line) -> usize {
        self.assembly.open_section(part);
        self.enter(if part == Part::Annex { Place::Annex } else { Place::Body });
        self.push(row, line)
    }

    /// Adds a row that ends where the line does.
    fn push(&mut self, row: NewRow, line: &Line) -> usize {
        self.last = LastRow { kind: row.kind, sign: line.last };
        self.assembly.push(row);
        1
    }

    fn text(&self, line: &Line) -> &str {
        line.span.of(&self.assembly.tree.document.text)
    }

    fn skip(&mut self, line: &Line, what: Omission) -> usize {
        self.assembly.skip(line.number, what);
        1
    }
}
