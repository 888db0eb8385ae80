//! What a line is among its neighbours.
//!
//! In: the lines of a document, in order. Out: answers about one of them that depend on those
//! around it, and on nothing else.
//!
//! ```text
//! RESOLUTION 91 (Dubai, 2014)     opens an instrument: an enacting line follows
//! Radio for lighthouses           a title: above the enacting line
//! The Council,
//! foreseeing                      a heading by its shape: no sign at the end, a list below
//! a)⇥that ships need lights;
//! ```

use super::super::line::{Enacting, Line, Rest, Words};
use crate::lexicon::NumberLine;
use crate::model::{Part, Role};
use crate::text::label::Style;

/// How many lines may stand between a number line and the enacting line or first heading: a title
/// of a few lines, a history line, footnotes.
const LONGEST_OPENING: usize = 12;

/// How many lines of a cover page may stand between the mention of an instrument and its number
/// line.
const LONGEST_COVER: usize = 60;

/// How many lines above an enacting line, or below the line of an annex, may be a title.
pub(super) const LONGEST_TITLE: usize = 4;

/// How many they may be where their style says so: more than any title has, but looking for the end
/// of a text that is all titles must not take long.
const LONGEST_STYLED_TITLE: usize = 64;

/// A heading that only its shape betrays is at most this long, in bytes.
const LONGEST_UNKNOWN_HEADING: usize = 200;

/// The lines of a document.
#[derive(Clone, Copy)]
pub(super) struct Neighbours<'a>(pub(super) &'a [Line]);

impl<'a> Neighbours<'a> {
    /// The line at an index.
    pub(super) fn line(self, at: usize) -> Option<&'a Line> {
        self.0.get(at)
    }

    fn words(self, at: usize) -> Option<&'a Words> {
        self.line(at).map(|line| &line.words)
    }

    fn number(self, at: usize) -> Option<&'a NumberLine> {
        match self.words(at) {
            Some(Words::Number(number)) => Some(number),
            _ => None,
        }
    }

    fn is_heading(self, at: usize) -> bool {
        self.line(at)
            .is_some_and(|line| line.known_heading().is_some() || line.words == Words::Heading)
    }

    /// Whether the style of the line says that it is this.
    pub(super) fn has_role(self, at: usize, role: Role) -> bool {
        self.line(at).is_some_and(|line| line.role == role)
    }

    /// Whether nothing but its style says what the line is, and the line above has the same: then it
    /// goes on with that.
    pub(super) fn continues(self, at: usize) -> bool {
        let above = at.checked_sub(1).and_then(|above| self.line(above));
        let line = self.line(at).filter(|line| line.is_styled);
        line.zip(above).is_some_and(|(line, above)| line.role == above.role)
    }

    /// Whether the line is the second half of the paragraph above it.
    pub(super) fn is_second_half(self, at: usize) -> bool {
        let above = at.checked_sub(1).and_then(|above| self.line(above));
        self.line(at).zip(above).is_some_and(|(line, above)| line.number == above.number)
    }

    /// Whether any line begins an instrument; if none does, two headings of the lexicon, or one
    /// with a labelled clause below it, still make the text a part of a resolution.
    pub(super) fn has_instrument(self) -> bool {
        (0..self.0.len()).any(|at| self.opens_instrument(at) || self.is_enacting(at))
    }

    /// Whether the text is a part of a resolution: it has two headings of the lexicon, or one with
    /// a labelled clause below it.
    pub(super) fn is_fragment(self) -> bool {
        let mut headings = (0..self.0.len()).filter(|at| self.is_heading(*at));
        let is_labelled =
            |at: usize| self.line(at).is_some_and(|line| line.strong_label().is_some());
        headings.next().is_some_and(|first| is_labelled(first + 1) || headings.next().is_some())
    }

    /// Whether a number line begins an instrument: a proposal stands above it, or an enacting line
    /// or a heading not far below it. The cover page of a proposal may name what the number line
    /// then repeats.
    pub(super) fn opens_instrument(self, at: usize) -> bool {
        let Some(number) = self.number(at) else { return false };
        let repeats = |line: usize| self.number(line).is_some_and(|next| is_same(number, next));
        let mut cover = at + 1..at + LONGEST_COVER;
        self.is_proposed(at)
            || self.has_role(at, Role::Number)
            || self.enacting_below(at).is_some()
            || self.opening(at).any(|line| self.is_heading(line)) && !cover.any(repeats)
    }

    /// Whether the number line below says the same: then that one counts.
    pub(super) fn is_repeated(self, at: usize) -> bool {
        let below = self.number(at + 1);
        self.number(at).zip(below).is_some_and(|(number, next)| is_same(number, next))
    }

    /// The lines between a number line and the next that may belong to its opening; lines of a title
    /// that their style tells from others do not count.
    fn opening(self, at: usize) -> impl Iterator<Item = usize> {
        let titles = (at + 1..).take_while(|line| self.is_styled_title(*line));
        let end = at + LONGEST_OPENING + titles.take(LONGEST_STYLED_TITLE).count();
        (at + 1..=end).take_while(move |line| self.number(*line).is_none())
    }

    /// Whether the line of a proposal stands above.
    pub(super) fn is_proposed(self, at: usize) -> bool {
        let above = at.checked_sub(1).and_then(|above| self.words(above));
        matches!(above, Some(Words::Proposal(_)))
    }

    /// A number without a symbol, or a symbol without a number, is the line of a proposal only
    /// above a number line or another such line.
    pub(super) fn is_proposal(self, at: usize) -> bool {
        let Some(Words::Proposal(proposal)) = self.words(at) else { return false };
        proposal.has_symbol && proposal.number.is_some()
            || self.has_role(at, Role::Proposal)
            || matches!(self.words(at + 1), Some(Words::Number(_) | Words::Proposal(_)))
    }

    /// The enacting line of the instrument that a number line begins, above any line that its style
    /// calls a heading.
    pub(super) fn enacting_below(self, at: usize) -> Option<usize> {
        let is_styled = |line: &usize| self.line(*line).is_some_and(Line::is_styled_heading);
        let is_enacting = |line: &usize| {
            matches!(self.words(*line), Some(Words::Enacting(_)))
                || self.is_enacting_by_shape(*line)
        };
        self.opening(at).take_while(|line| !is_styled(line)).find(is_enacting)
    }

    /// Whether the line names a body and a heading follows, on it or below it. Cover pages name the
    /// conference too: without a comma behind the name, the heading must be one of the lexicon.
    pub(super) fn is_enacting(self, at: usize) -> bool {
        let Some(line) = self.line(at) else { return false };
        let Words::Enacting(found) = line.words else { return false };
        match found.rest {
            Rest::Heading(_) => true,
            Rest::Text => false,
            Rest::Nothing => self.line(at + 1).is_some_and(|next| {
                matches!(next.words, Words::Opener(_) | Words::Heading)
                    || line.ends_with_comma()
                        && (next.has_heading_shape() || self.begins_list(at + 1))
            }),
        }
    }

    /// Whether the line is all of an enacting line, whatever stands below it.
    pub(super) fn is_enacting_alone(self, at: usize) -> bool {
        self.line(at).is_some_and(|line| {
            let is_whole = |found: &Enacting| found.rest == Rest::Nothing;
            matches!(&line.words, Words::Enacting(found) if is_whole(found))
                && line.ends_with_comma()
        })
    }

    /// Whether headings were lost: the first list stands right below an enacting line.
    pub(super) fn lacks_headings(self) -> bool {
        (1..self.0.len()).any(|at| self.begins_list(at) && self.is_enacting_alone(at - 1))
    }

    /// A body the lexicon does not know: its line ends with a comma above a heading.
    fn is_enacting_by_shape(self, at: usize) -> bool {
        self.line(at).is_some_and(|line| {
            line.words == Words::Nothing
                && line.strong_label().is_none()
                && line.is_short()
                && line.ends_with_comma()
                && line.role != Role::Clause
        }) && self.is_heading(at + 1)
    }

    /// Whether the line begins the title of an instrument without a number line: nothing but lines
    /// of a title stand from here to an enacting line.
    pub(super) fn begins_title(self, at: usize) -> bool {
        let title = self.titles(at);
        title > 0 && self.is_enacting(at + title)
    }

    /// How many lines may be a title from this one on.
    pub(super) fn titles(self, at: usize) -> usize {
        let mut unstyled = 0;
        let is_title = |line: &usize| {
            unstyled += usize::from(!self.is_styled_title(*line));
            unstyled <= LONGEST_TITLE && self.is_title(*line)
        };
        (at..at + LONGEST_STYLED_TITLE).take_while(is_title).count()
    }

    /// Whether the line may be a title above an enacting line.
    pub(super) fn is_title(self, at: usize) -> bool {
        self.line(at).is_some_and(|line| {
            line.is_styled_title()
                || line.has_heading_shape() && matches!(line.words, Words::Nothing | Words::History)
        })
    }

    /// Whether the style of the line says that it is a line of a title.
    pub(super) fn is_styled_title(self, at: usize) -> bool {
        self.line(at).is_some_and(Line::is_styled_title)
    }

    /// The lines of a title, or of the history below it, that their style tells from those before
    /// them: how many there are just above this one.
    pub(super) fn styled_titles_above(self, at: usize) -> usize {
        let is_part =
            |line: &usize| self.is_styled_title(*line) || self.has_role(*line, Role::History);
        (0..at).rev().take_while(is_part).count()
    }

    /// Whether the line can only be a heading, by its shape and what stands below it: short, without
    /// a final sign, above the first clause of a list or a paragraph.
    pub(super) fn is_heading_by_shape(self, at: usize) -> bool {
        let (Some(line), Some(next)) = (self.line(at), self.line(at + 1)) else { return false };
        let is_above_text = next.is_ended()
            && next.strong_label().is_none()
            && !matches!(next.words, Words::Opener(_) | Words::Heading);
        line.has_heading_shape()
            && line.words == Words::Nothing
            && line.span.len() <= LONGEST_UNKNOWN_HEADING
            && (self.begins_list(at + 1) || is_above_text)
    }

    /// Whether the first clause of a list stands here.
    pub(super) fn begins_list(self, at: usize) -> bool {
        let label = self.line(at).and_then(Line::strong_label);
        label.is_some_and(|label| label.ordinal <= 1)
    }

    /// The part that a list belongs to: letters label the preamble, numbers the operative part.
    pub(super) fn part_of_list(self, at: usize) -> Option<Part> {
        match self.line(at)?.label.map(|label| label.style) {
            Some(Style::Letter) => Some(Part::Preamble),
            Some(Style::Number) => Some(Part::Operative),
            _ => None,
        }
    }

    /// The text of a label that stands alone on its line: the next line, unless that stands by
    /// itself.
    pub(super) fn text_of_label(self, at: usize) -> Option<&'a Line> {
        self.line(at).filter(|line| line.is_label_alone())?;
        let next = self.line(at + 1).filter(|next| {
            next.strong_label().is_none() && !next.known_heading().is_some_and(|o| o.is_whole)
        })?;
        let stands_alone = matches!(
            next.words,
            Words::Number(_)
                | Words::Proposal(_)
                | Words::Annex
                | Words::Reasons
                | Words::Rule
                | Words::Heading
                | Words::Row
        );
        (!stands_alone).then_some(next)
    }
}

fn is_same(number: &NumberLine, other: &NumberLine) -> bool {
    number.kind == other.kind && number.number == other.number
}
