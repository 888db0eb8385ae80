//! Gives every line its place among its neighbours.
//!
//! In: lines that know what they say by themselves. Out: a clause tree, with every line a row of an
//! instrument or said to be left out.
//!
//! ```text
//! Front ──number or enacting line──► Opening ──heading──► Body ──"Reasons:"──► Back
//!   ▲                                                      │                    │
//!   └────────────── proposal or number line ◄──────────────┴────────────────────┘
//! ```

use super::assembly::{Assembly, NewRow};
use super::line::{Line, Words};
use crate::lexicon::Lexicon;
use crate::model::{ClauseKind, ClauseTree, Part, Span};
use crate::text::label::{self, Style};

/// How many lines may stand between a number line and the enacting line or first heading: a title
/// of a few lines, a history line, footnotes.
const LONGEST_OPENING: usize = 12;

/// A heading that only its shape betrays is at most this long, in bytes.
const LONGEST_UNKNOWN_HEADING: usize = 200;

/// How many lines above an enacting line may be a title when there is no number line.
const LONGEST_TITLE: usize = 4;

/// Where in the document the next line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Before any instrument.
    Front,
    /// Between the number line and the first heading.
    Opening,
    /// In a section of the preamble or the operative part.
    Body,
    /// In an annex; `true` while title lines may follow its first line.
    Annex(bool),
    /// Behind an instrument.
    Back(&'static str),
}

/// The lines, and the tree as far as they have been placed.
pub(super) struct Places<'a> {
    lines: &'a [Line],
    lexicon: &'a Lexicon,
    assembly: Assembly,
    place: Place,
    /// The number of the proposal that carries the next instrument.
    proposal: Option<String>,
    /// Lines of the front that are a title if an enacting line follows.
    front: Vec<usize>,
    /// The last number of the current list, for labels that are only labels in sequence.
    last_number: u32,
    /// Whether the body of the instrument was named.
    is_enacted: bool,
}

impl<'a> Places<'a> {
    /// Nothing placed yet.
    pub(super) fn new(lines: &'a [Line], lexicon: &'a Lexicon, assembly: Assembly) -> Self {
        Self {
            lines,
            lexicon,
            assembly,
            place: Place::Front,
            proposal: None,
            front: Vec::new(),
            last_number: 0,
            is_enacted: false,
        }
    }

    /// Places every line.
    pub(super) fn fill(mut self) -> ClauseTree {
        let is_anchored = (0..self.lines.len()).any(|at| self.opens_instrument(at));
        if !is_anchored && self.is_fragment() {
            self.assembly.open_instrument(None, None);
            self.place = Place::Opening;
            self.is_enacted = true;
        }
        let mut at = 0;
        while let Some(line) = self.lines.get(at) {
            at += self.put(at, line);
        }
        self.leave_front();
        self.assembly.finish()
    }

    /// A text without number and enacting lines is still a part of a resolution when it has two
    /// headings of the lexicon, or one with a labelled clause under it.
    fn is_fragment(&self) -> bool {
        let headings: Vec<usize> = (0..self.lines.len())
            .filter(|at| self.lines.get(*at).is_some_and(Line::is_known_heading))
            .collect();
        let labelled =
            |at: &usize| self.lines.get(at + 1).is_some_and(|next| next.strong_label().is_some());
        headings.len() >= 2 || headings.iter().any(labelled)
    }

    fn line(&self, at: usize) -> Option<&'a Line> {
        self.lines.get(at)
    }

    fn text(&self, line: &Line) -> &str {
        line.span.of(&self.assembly.tree.document.text)
    }

    /// Whether the line begins an instrument: a number line with an enacting line or a heading soon
    /// below, one that a proposal stands above, or a whole enacting line before a heading.
    fn opens_instrument(&self, at: usize) -> bool {
        let Some(line) = self.line(at) else { return false };
        match line.words {
            Words::Number(_) => {
                let proposed = at > 0
                    && self.line(at - 1).is_some_and(|l| matches!(l.words, Words::Proposal(_)));
                let below = self.lines.iter().skip(at + 1).take(LONGEST_OPENING);
                let mut below = below.take_while(|l| !matches!(l.words, Words::Number(_)));
                proposed
                    || below.any(|l| matches!(l.words, Words::Enacting(_)) || l.is_known_heading())
            }
            Words::Enacting(end) => {
                let rest = line
                    .span
                    .of(&self.assembly.tree.document.text)
                    .get(end..)
                    .unwrap_or_default()
                    .trim();
                if !rest.is_empty() {
                    return super::heading::opener(rest, self.lexicon).is_some();
                }
                self.line(at + 1).is_some_and(|next| {
                    next.is_known_heading()
                        || next.has_heading_shape()
                        || matches!(next.words, Words::Opener(_))
                })
            }
            _ => false,
        }
    }

    /// Puts the line in its place and says how many lines that took.
    fn put(&mut self, at: usize, line: &'a Line) -> usize {
        if self.place != Place::Front && is_rule(self.text(line)) {
            self.assembly.skip(line.number, "rule");
            return 1;
        }
        match &line.words {
            Words::Proposal(number) if self.is_proposal(at, number) => {
                self.leave_front();
                self.assembly.skip(line.number, "proposal number");
                if !number.is_empty() {
                    self.proposal = Some(number.clone());
                }
                self.place = Place::Front;
                1
            }
            Words::Reasons if self.place != Place::Front => {
                self.place = Place::Back("reasons");
                self.assembly.skip(line.number, "reasons");
                1
            }
            Words::Number(number) if self.opens_instrument(at) => {
                self.leave_front();
                self.assembly.open_instrument(Some(number), self.proposal.take());
                self.enter(Place::Opening);
                self.is_enacted = false;
                self.push(ClauseKind::Number, line)
            }
            Words::Enacting(end) if self.begins_without_number(at) => {
                self.open_without_number();
                self.enacting(line, *end)
            }
            _ => self.put_in_place(at, line),
        }
    }

    fn put_in_place(&mut self, at: usize, line: &'a Line) -> usize {
        match self.place {
            Place::Front => {
                self.front.push(at);
                1
            }
            Place::Back(what) => {
                self.assembly.skip(line.number, what);
                1
            }
            Place::Opening => self.opening(at, line),
            Place::Body | Place::Annex(_) => self.body(at, line),
        }
    }

    /// A symbol alone counts only above a number line or a proposal number.
    fn is_proposal(&self, at: usize, number: &str) -> bool {
        !number.is_empty()
            || self
                .line(at + 1)
                .is_some_and(|next| matches!(next.words, Words::Number(_) | Words::Proposal(_)))
    }

    fn begins_without_number(&self, at: usize) -> bool {
        self.place != Place::Opening
            && self.opens_instrument(at)
            && (matches!(self.place, Place::Front | Place::Back(_)) || self.is_enacted)
    }

    /// Lines above an enacting line are its title if nothing else stands there.
    fn open_without_number(&mut self) {
        let titles = std::mem::take(&mut self.front);
        let is_title = |at: &usize| {
            self.line(*at).is_some_and(|l| {
                l.has_heading_shape() && matches!(l.words, Words::Nothing | Words::History)
            })
        };
        let first = self.assembly.tree.skipped.is_empty() && self.place == Place::Front;
        let keep = first && titles.len() <= LONGEST_TITLE && titles.iter().all(is_title);
        if !keep {
            self.front.clone_from(&titles);
            self.leave_front();
        }
        self.assembly.open_instrument(None, self.proposal.take());
        if keep {
            for at in titles {
                if let Some(line) = self.line(at) {
                    self.push(ClauseKind::Title, line);
                }
            }
        }
    }

    /// Says that the lines of the front are left out.
    fn leave_front(&mut self) {
        for at in std::mem::take(&mut self.front) {
            if let Some(line) = self.line(at) {
                self.assembly.skip(line.number, "front matter");
            }
        }
    }

    fn enter(&mut self, place: Place) {
        self.place = place;
        self.last_number = 0;
    }

    /// The enacting line, and what may be run together with it.
    fn enacting(&mut self, line: &'a Line, end: usize) -> usize {
        self.is_enacted = true;
        let rest = self.text(line).get(end..).unwrap_or_default();
        let start = end + (rest.len() - rest.trim_start().len());
        let head = within(line.span, 0..end);
        let rest = within(line.span, start..line.span.len());
        self.enter(Place::Opening);
        self.push_part(ClauseKind::Enacting, line, (empty_at(head.start), head));
        if !rest.is_empty() {
            self.inline_heading(line, rest);
        }
        1
    }

    /// A line between the number line and the first heading.
    fn opening(&mut self, at: usize, line: &'a Line) -> usize {
        match &line.words {
            Words::Enacting(end) if !self.is_enacted => self.enacting(line, *end),
            Words::Annex => self.annex(line),
            Words::History => self.push(ClauseKind::History, line),
            Words::Opener(opener) if line.is_known_heading() => self.heading(opener.part, line),
            Words::Opener(_) if line.is_ended => {
                self.inline_heading(line, line.span);
                1
            }
            _ if line.strong_label().is_some() || self.in_sequence(line) => {
                self.assembly.open_section(Part::Operative);
                self.enter(Place::Body);
                self.clause(at, line)
            }
            _ if self.is_enacted && self.is_unknown_heading(at, line) => {
                self.heading(self.part_below(at), line)
            }
            _ if self.is_enacting_by_shape(at, line) => self.enacting(line, line.span.len()),
            _ if line.is_short && !line.is_ended => self.push(ClauseKind::Title, line),
            _ => self.push(ClauseKind::Paragraph, line),
        }
    }

    /// A body the lexicon does not know: its line ends with a comma above a heading.
    fn is_enacting_by_shape(&self, at: usize, line: &Line) -> bool {
        let above_heading = self.line(at + 1).is_some_and(Line::is_known_heading);
        !self.is_enacted
            && above_heading
            && line.is_short
            && self.text(line).trim_end().ends_with([',', '،', '，'])
    }

    /// A line under a heading.
    fn body(&mut self, at: usize, line: &'a Line) -> usize {
        let in_annex = matches!(self.place, Place::Annex(_));
        match &line.words {
            Words::Annex => return self.annex(line),
            Words::PartOfAnnex => return self.heading(self.current_part(), line),
            Words::Matter if self.is_behind_full_stop() && !in_annex => {
                self.place = Place::Back("back matter");
                self.assembly.skip(line.number, "back matter");
                return 1;
            }
            _ => {}
        }
        if self.place == Place::Annex(true) {
            if line.has_heading_shape() && !self.in_sequence(line) {
                return self.push(ClauseKind::Title, line);
            }
            self.place = Place::Annex(false);
        }
        if line.strong_label().is_some() || self.in_sequence(line) {
            return self.clause(at, line);
        }
        match &line.words {
            Words::Opener(opener) if line.is_known_heading() && !self.is_under_heading() => {
                let part = if in_annex { Part::Annex } else { opener.part };
                self.heading(part, line)
            }
            Words::Opener(_) if line.is_ended && self.may_open_inline() => {
                self.inline_heading(line, line.span);
                1
            }
            Words::Cells => self.push(ClauseKind::Table, line),
            _ if self.is_unknown_heading(at, line) => {
                let part = if in_annex { Part::Annex } else { self.part_below(at) };
                self.heading(part, line)
            }
            _ => self.push(ClauseKind::Paragraph, line),
        }
    }

    fn annex(&mut self, line: &Line) -> usize {
        self.assembly.open_section(Part::Annex);
        self.enter(Place::Annex(true));
        self.push(ClauseKind::Annex, line)
    }

    fn heading(&mut self, part: Part, line: &Line) -> usize {
        self.assembly.open_section(part);
        self.enter(if part == Part::Annex { Place::Annex(false) } else { Place::Body });
        self.push(ClauseKind::Heading, line)
    }

    /// A heading with its first clause in the same paragraph, as the Council's editions print it.
    fn inline_heading(&mut self, line: &Line, span: Span) {
        let text = span.of(&self.assembly.tree.document.text);
        let Some(opener) = super::heading::opener(text, self.lexicon) else {
            self.push_part(ClauseKind::Paragraph, line, (empty_at(span.start), span));
            return;
        };
        let is_gap = |c: char| c.is_whitespace() || matches!(c, ',' | '，' | '،' | ':' | '：');
        let rest = text.get(opener.end..).unwrap_or_default();
        let clause = opener.end + (rest.len() - rest.trim_start_matches(is_gap).len());
        let heading = text.get(..clause).unwrap_or_default().trim_end().len();
        let found = label::scan(text.get(clause..).unwrap_or_default());
        let found = found.filter(|label| label.ordinal <= 1 && label.style != Style::Dash);
        let part = if matches!(self.place, Place::Annex(_)) { Part::Annex } else { opener.part };
        self.assembly.open_section(part);
        self.enter(Place::Body);
        self.push_part(ClauseKind::Heading, line, (empty_at(span.start), within(span, 0..heading)));
        if clause < span.len() {
            let whole = within(span, clause..span.len());
            let (kind, label, text) = match found {
                Some(found) => (
                    ClauseKind::Clause,
                    within(whole, 0..found.length),
                    within(whole, found.text..whole.len()),
                ),
                None => (ClauseKind::Paragraph, empty_at(whole.start), whole),
            };
            self.last_number = found.map_or(0, |found| found.ordinal);
            self.push_part(kind, line, (label, text));
        }
    }

    /// A labelled line; a label alone takes the next line with it.
    fn clause(&mut self, at: usize, line: &Line) -> usize {
        let Some(found) = line.label else { return self.push(ClauseKind::Paragraph, line) };
        if found.style == Style::Number {
            self.last_number = found.ordinal;
        }
        let label = within(line.span, 0..found.length);
        let next = self.line(at + 1).filter(|next| {
            line.is_label_alone()
                && next.label.is_none()
                && !next.is_known_heading()
                && matches!(next.words, Words::Nothing | Words::Opener(_))
        });
        if let Some(next) = next {
            let row = NewRow {
                paragraph: next.paragraph,
                ..row(ClauseKind::Clause, line, label, next.span)
            };
            self.assembly.push(row);
            2
        } else {
            let text = within(line.span, found.text..line.span.len());
            self.push_part(ClauseKind::Clause, line, (label, text));
            1
        }
    }

    /// Whether a number without a tab behind it goes on the list.
    fn in_sequence(&self, line: &Line) -> bool {
        line.label.is_some_and(|label| {
            label.weak
                && label.style == Style::Number
                && label.ordinal == self.last_number + 1
                && matches!(self.place, Place::Body | Place::Annex(_))
        })
    }

    /// Whether the line can only be a heading, by its shape and its neighbours: short, without a
    /// final sign, behind the end of a section and above the first clause of a list or a paragraph.
    fn is_unknown_heading(&self, at: usize, line: &Line) -> bool {
        let behind_end = self.place == Place::Opening
            || at > 0 && self.line(at - 1).is_some_and(|l| l.ends_section);
        let Some(next) = self.line(at + 1) else { return false };
        let above_list = next.strong_label().is_some_and(|label| label.ordinal <= 1);
        let above_text = next.is_ended
            && next.strong_label().is_none()
            && !matches!(next.words, Words::Opener(_));
        line.has_heading_shape()
            && line.words == Words::Nothing
            && line.span.len() <= LONGEST_UNKNOWN_HEADING
            && behind_end
            && !self.is_under_heading()
            && (above_list || above_text)
    }

    /// The part an unknown heading opens: letters label the preamble, numbers the operative part.
    fn part_below(&self, at: usize) -> Part {
        match self.line(at + 1).and_then(Line::strong_label).map(|label| label.style) {
            Some(Style::Letter) => Part::Preamble,
            Some(Style::Number) => Part::Operative,
            _ => self.current_part(),
        }
    }

    fn current_part(&self) -> Part {
        match self.assembly.tree.sections.last().map(|section| section.part) {
            Some(Part::Opening) | None => Part::Preamble,
            Some(part) => part,
        }
    }

    /// Whether the last row is a heading: what follows it is its text.
    fn is_under_heading(&self) -> bool {
        self.assembly.tree.clauses.last().is_some_and(|row| row.kind == ClauseKind::Heading)
    }

    /// Whether the last row ends the instrument.
    fn is_behind_full_stop(&self) -> bool {
        let tree = &self.assembly.tree;
        let last = tree.clauses.iter().rev().find(|row| row.kind != ClauseKind::Footnote);
        last.is_some_and(|row| row.text.of(&tree.document.text).trim_end().ends_with(['.', '。']))
    }

    /// Whether a heading may stand here with its text behind it: where a section has ended.
    fn may_open_inline(&self) -> bool {
        let tree = &self.assembly.tree;
        let ends = |c: char| matches!(c, ',' | '،' | '，' | '.' | '。');
        !self.is_under_heading()
            && tree
                .clauses
                .last()
                .is_some_and(|row| row.text.of(&tree.document.text).trim_end().ends_with(ends))
    }

    fn push(&mut self, kind: ClauseKind, line: &Line) -> usize {
        self.push_part(kind, line, (empty_at(line.span.start), line.span));
        1
    }

    fn push_part(&mut self, kind: ClauseKind, line: &Line, (label, text): (Span, Span)) {
        let row = row(kind, line, label, text);
        self.assembly.push(row);
    }
}

fn row(kind: ClauseKind, line: &Line, label: Span, text: Span) -> NewRow {
    NewRow { kind, line: line.number, label, text, paragraph: line.paragraph }
}

/// A line of nothing but underscores, asterisks or dashes, which only parts the page.
fn is_rule(text: &str) -> bool {
    let text = text.trim();
    text.len() >= 3 && text.chars().all(|c| matches!(c, '_' | '*' | '=' | '-' | '–' | '—' | ' '))
}

fn empty_at(at: u32) -> Span {
    Span { start: at, end: at }
}

/// A part of a span, given in bytes from its start.
fn within(span: Span, part: std::ops::Range<usize>) -> Span {
    Span::new(span.start as usize + part.start, span.start as usize + part.end)
}
