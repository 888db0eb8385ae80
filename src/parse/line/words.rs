//! What the words of a line without a label say of it.
//!
//! In: a line. Out: the one thing that its words make it, if they make it any.
//!
//! ```text
//! RESOLUTION 91 (Dubai, 2014)        number line
//! The Council (Geneva), noting a) …  enacting line, 20 bytes of it name the body
//! (Doha, 2006; Dubai, 2014)          history of editions
//! ANNEX 1 (to Resolution 91)         annex
//! further instructs the Director     opener of a section
//! ```

use super::annex::{is_annex, is_section_number};
use super::calls::without_calls;
use super::heading::{Opener, opener};
use super::number_line::{NumberLine, recognize};
use super::proposal::{Proposal, proposal};
use crate::lexicon::{Lexicon, Phrases};
use crate::text::characters::is_invisible;
use crate::text::fold::fold_case;

/// An enacting line names a body, a place and a year: the longest seen has 140 characters.
const LONGEST_ENACTING: usize = 300;

/// What the words of an unlabelled line say of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::parse) enum Words {
    /// A number line.
    Number(NumberLine),
    /// A symbol, a proposal number or both, above an instrument.
    Proposal(Proposal),
    /// `Reasons:`
    Reasons,
    /// A word of cover pages: `Abstract:`.
    Matter,
    /// Underscores, asterisks or dashes that only part the page.
    Rule,
    /// Begins as an enacting line does.
    Enacting(Enacting),
    /// Begins as the line of an annex, with nothing but a number or a reference behind it.
    Annex,
    /// `SECTION 1` and the like.
    SectionNumber,
    /// Wholly in brackets, with a year: the history of editions.
    History,
    /// Begins with a heading of the lexicon.
    Opener(Opener),
    /// A heading, as its style alone says.
    Heading,
    /// Cells parted by tabs.
    Cells,
    /// A row of a table, as the file says.
    Row,
    /// Nothing that is known.
    Nothing,
}

/// The start of an enacting line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::parse) struct Enacting {
    /// Where the name of the body ends, its comma included, in bytes of the line.
    pub(in crate::parse) end: usize,
    /// What stands behind it.
    pub(in crate::parse) rest: Rest,
}

/// What stands on an enacting line behind the name of the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::parse) enum Rest {
    /// Nothing.
    Nothing,
    /// The first heading, run together with the enacting line; its end is that in the line.
    Heading(Opener),
    /// Other text.
    Text,
}

/// What the words of an unlabelled line say.
pub(super) fn read(text: &str, lexicon: &Lexicon) -> Words {
    let line =
        without_calls(text).trim_start_matches(|c: char| c.is_whitespace() || is_invisible(c));
    if let Some(proposal) = proposal(line) {
        return Words::Proposal(proposal);
    }
    if let Some(number_line) = recognize(line, &lexicon.instruments) {
        return Words::Number(number_line);
    }
    let end = line.char_indices().nth(LONGEST_ENACTING).map_or(line.len(), |(at, _)| at);
    let folded = fold_case(line.get(..end).unwrap_or(line));
    outside_sections(&folded, lexicon)
        .or_else(|| enacting(text, &folded, lexicon).map(Words::Enacting))
        .or_else(|| opener(text, lexicon).map(Words::Opener))
        .unwrap_or(if text.trim().contains('\t') { Words::Cells } else { Words::Nothing })
}

/// Nothing but underscores, asterisks, dashes and spaces. A single dash is a label.
pub(super) fn is_rule(text: &str) -> bool {
    let mut signs = 0;
    text.chars().all(|c| match c {
        '_' | '*' | '=' | '-' | '–' | '—' => {
            signs += 1;
            true
        }
        _ => c.is_whitespace() || is_invisible(c),
    }) && signs >= 3
}

/// Lines that stand outside the sections, or open an annex.
fn outside_sections(folded: &str, lexicon: &Lexicon) -> Option<Words> {
    let parts = &lexicon.parts;
    let is_name = |names: &Phrases| {
        let rest = names.prefix_of(folded).and_then(|length| folded.get(length..));
        rest.is_some_and(|rest| rest.trim_start().starts_with(':'))
    };
    if is_name(&parts.reasons) {
        return Some(Words::Reasons);
    }
    if is_annex(folded, lexicon) {
        return Some(Words::Annex);
    }
    if is_section_number(folded, &parts.section) {
        return Some(Words::SectionNumber);
    }
    if is_name(&parts.matter) {
        return Some(Words::Matter);
    }
    is_history(folded).then_some(Words::History)
}

/// `(johannesburg, 2008; dubai, 2012)`, `(1990-1993-2000)`.
fn is_history(folded: &str) -> bool {
    let inner = folded.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    inner.is_some_and(|inside| has_year(inside) && !inside.contains([')', '(']))
}

/// Whether four digits in a row stand in the text.
fn has_year(text: &str) -> bool {
    text.as_bytes().windows(4).any(|window| window.iter().all(u8::is_ascii_digit))
}

/// How an enacting line begins and what stands behind the name of the body.
fn enacting(text: &str, folded: &str, lexicon: &Lexicon) -> Option<Enacting> {
    let name = lexicon.bodies.enacting.prefix_of(folded)?;
    let Some(end) = end_of_body(text) else {
        // The comma is missing: then place and year, or the name itself, must end the line.
        let is_whole = name == folded.len() || folded.ends_with(')') && has_year(folded);
        return is_whole.then_some(Enacting { end: text.len(), rest: Rest::Nothing });
    };
    let behind = text.get(end..).unwrap_or_default();
    if without_calls(behind).is_empty() {
        return Some(Enacting { end: text.len(), rest: Rest::Nothing });
    }
    let start = text.len() - behind.trim_start().len();
    let rest = opener(behind.trim_start(), lexicon)
        .map_or(Rest::Text, |found| Rest::Heading(Opener { end: start + found.end, ..found }));
    Some(Enacting { end, rest })
}

/// The end of the first comma outside brackets.
fn end_of_body(text: &str) -> Option<usize> {
    let mut depth = 0_u32;
    for (at, character) in text.char_indices().take_while(|(at, _)| *at <= LONGEST_ENACTING) {
        match character {
            '(' | '（' => depth += 1,
            ')' | '）' => depth = depth.saturating_sub(1),
            ',' | '،' | '，' if depth == 0 => return Some(at + character.len_utf8()),
            _ => {}
        }
    }
    None
}
