//! The opening of an instrument: what stands above its first heading.
//!
//! In: the lines from the number line to the first heading. Out: their rows.
//!
//! ```text
//! RESOLUTION 91 (Rev. Dubai, 2014)                      number
//! Radio for lighthouses                                 title
//! (Doha, 2006; Dubai, 2014)                             history
//! The Council, recalling a) Resolution 5;               enacting, heading and clause
//! └─────┬────┘ └───┬───┘ └───────┬──────┘
//! ```

use super::inline::Inline;
use super::{Place, Places};
use crate::model::{ClauseKind, Part, Role};
use crate::parse::line::{Enacting, Line, Opener, Rest, Words};

impl Places<'_> {
    /// A line between the number line and the first heading.
    pub(super) fn opening(&mut self, at: usize, line: &Line) -> usize {
        if self.enacting.is_some_and(|enacting| at < enacting) {
            return self.above_enacting(line);
        }
        match &line.words {
            _ if self.goes_on_number(line) => self.push(line.row(ClauseKind::Number), line),
            _ if line.is_styled_title() => self.push(line.row(ClauseKind::Title), line),
            Words::Enacting(found) if self.is_enacting(at, found) => {
                self.enacting_line(at, line, *found)
            }
            _ if self.enacting == Some(at) => self.push(line.row(ClauseKind::Enacting), line),
            Words::Annex => self.annex(line),
            Words::History => self.push(line.row(ClauseKind::History), line),
            Words::Opener(opener) if line.known_heading().is_some() => {
                self.heading(opener.part, line.row(ClauseKind::Heading), line)
            }
            Words::Heading => self.styled_heading(at, line),
            Words::Opener(opener) if line.is_ended() => self.inline_heading(line, 0, *opener),
            _ if line.strong_label().is_some() => {
                if self.lacks_headings {
                    self.section_without_heading(at);
                } else {
                    let part = self.lines.part_of_list(at).unwrap_or(Part::Operative);
                    self.assembly.open_section(part);
                    self.enter(Place::Body);
                }
                self.clause(at, line)
            }
            _ if self.enacting.is_some() && self.lines.is_heading_by_shape(at) => {
                let part = self.lines.part_of_list(at + 1).unwrap_or(Part::Preamble);
                self.heading(part, line.row(ClauseKind::Heading), line)
            }
            _ if self.enacting.is_none() && line.has_heading_shape() => {
                self.push(line.row(ClauseKind::Title), line)
            }
            _ => self.push(line.row(ClauseKind::Paragraph), line),
        }
    }

    /// A line above the enacting line is a title whatever its words say, unless it is a sentence.
    fn above_enacting(&mut self, line: &Line) -> usize {
        let is_sentence = matches!(line.last, Some('.' | '。' | ';' | '；' | '؛'));
        let kind = match line.words {
            _ if self.goes_on_number(line) => ClauseKind::Number,
            _ if line.is_styled_title() => ClauseKind::Title,
            Words::History => ClauseKind::History,
            _ if line.role == Role::Clause => ClauseKind::Paragraph,
            _ if line.is_short() && !is_sentence => ClauseKind::Title,
            _ => ClauseKind::Paragraph,
        };
        self.push(line.row(kind), line)
    }

    /// Whether the line is the rest of the number line above it, as its style says.
    fn goes_on_number(&self, line: &Line) -> bool {
        let is_rest = matches!(line.words, Words::Number(_) | Words::History);
        self.last.kind == ClauseKind::Number && line.role == Role::Number && is_rest
    }

    /// Whether a line that names a body is the enacting line: the one that was looked for, or the
    /// first after an opening that is longer than was looked at.
    fn is_enacting(&self, at: usize, found: &Enacting) -> bool {
        self.enacting.map_or(found.rest != Rest::Text, |enacting| enacting == at)
    }

    /// The enacting line, and what may be run together with it.
    fn enacting_line(&mut self, at: usize, line: &Line, found: Enacting) -> usize {
        self.enacting = Some(at);
        self.push(line.row_of(ClauseKind::Enacting, 0..0, 0..found.end), line);
        let end = line.span.len();
        let rest = self.text(line).get(found.end..).unwrap_or_default().trim_start();
        let start = end - rest.len();
        match found.rest {
            Rest::Nothing => 1,
            Rest::Heading(opener) => self.inline_heading(line, start, opener),
            Rest::Text => {
                self.push(line.row_of(ClauseKind::Paragraph, start..start, start..end), line)
            }
        }
    }

    /// A heading that begins at `start` with its first clause behind it.
    pub(super) fn inline_heading(&mut self, line: &Line, start: usize, opener: Opener) -> usize {
        let found = Inline::new(self.text(line), start, opener.end);
        let part = if self.place == Place::Annex { Part::Annex } else { opener.part };
        let heading = line.row_of(ClauseKind::Heading, start..start, found.heading.clone());
        self.heading(part, heading, line);
        let Inline { clause, label, .. } = found;
        if clause == line.span.len() {
            return 1;
        }
        let row = match label {
            Some(label) => {
                self.last_number = label.ordinal;
                let text = clause + label.text..line.span.len();
                line.row_of(ClauseKind::Clause, clause..clause + label.length, text)
            }
            None => line.row_of(ClauseKind::Paragraph, clause..clause, clause..line.span.len()),
        };
        self.push(row, line)
    }
}
