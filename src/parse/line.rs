//! What one line is by itself, before its neighbours are looked at.
//!
//! In: a paragraph. Out: its label, or what its words and its shape say of it.
//!
//! ```text
//! a)⇥the purposes;                label, so a clause whatever it says
//! recalling                       opener of the preamble, no sign at the end: a heading
//! The Council,                    begins like an enacting line
//! Early warning at sea            short, no sign at the end: a title or an unknown heading
//! ```

use super::heading::{Opener, opener};
use super::number_line::{NumberLine, proposal, recognize};
use crate::lexicon::{Lexicon, Phrases};
use crate::model::Span;
use crate::text::characters::{is_invisible, is_terminal};
use crate::text::fold::fold_case;
use crate::text::label::{self, Label};

/// A line without a sign at its end and shorter than this may be a heading or a title. The longest
/// headings seen have 120 characters; prose without a final sign is longer.
const LONGEST_HEADING: usize = 300;

/// An enacting line names a body, a place and a year: the longest seen has 140 characters.
const LONGEST_ENACTING: usize = 300;

/// What a line is by itself.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// The 1-based source line.
    pub(super) number: u32,
    /// Index of the paragraph in the document.
    pub(super) paragraph: u32,
    /// The whole paragraph.
    pub(super) span: Span,
    /// Its label, where it has one.
    pub(super) label: Option<Label>,
    /// What its words say; [`Words::Nothing`] for a labelled line.
    pub(super) words: Words,
    /// Whether a sign such as `;` or `.` ends it.
    pub(super) is_ended: bool,
    /// Whether the sign that ends it may end a section: `,` or `.` in one of the scripts.
    pub(super) ends_section: bool,
    /// Whether it is short enough to be a heading or a title.
    pub(super) is_short: bool,
}

/// What the words of an unlabelled line say of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Words {
    /// A number line.
    Number(NumberLine),
    /// A symbol or proposal number above an instrument; empty for a symbol alone.
    Proposal(String),
    /// `Reasons:`
    Reasons,
    /// A word of cover pages: `Abstract:`.
    Matter,
    /// Begins as an enacting line does; the length of what names the body, in bytes.
    Enacting(usize),
    /// Begins as the line of an annex, with nothing but a number or a reference behind it.
    Annex,
    /// `SECTION 1` and the like.
    PartOfAnnex,
    /// Wholly in brackets, with a year: the history of editions.
    History,
    /// Begins with a heading of the lexicon.
    Opener(Opener),
    /// Cells parted by tabs.
    Cells,
    /// Nothing that is known.
    Nothing,
}

/// Reads one paragraph.
pub(super) fn read(text: &str, lexicon: &Lexicon) -> (Option<Label>, Words) {
    let label = label::scan(text);
    if label.is_some_and(|label| !label.weak) {
        return (label, Words::Nothing);
    }
    (label, words(text, lexicon))
}

impl Line {
    /// The line of a paragraph, with what it says of itself.
    pub(super) fn new(paragraph: (usize, u32, Span), text: &str, lexicon: &Lexicon) -> Self {
        let (index, number, span) = paragraph;
        let (label, words) = read(text, lexicon);
        let last = last_visible(text);
        Self {
            number,
            paragraph: u32::try_from(index).unwrap_or(u32::MAX),
            span,
            label,
            words,
            is_ended: last.is_some_and(is_terminal),
            ends_section: last.is_some_and(|c| matches!(c, ',' | '،' | '，' | '.' | '。')),
            is_short: text.len() <= LONGEST_HEADING,
        }
    }

    /// The label, if it is one without looking at the neighbours.
    pub(super) fn strong_label(&self) -> Option<&Label> {
        self.label.as_ref().filter(|label| !label.weak)
    }

    /// Whether the paragraph is a label and nothing else.
    pub(super) fn is_label_alone(&self) -> bool {
        self.label.as_ref().is_some_and(|label| label.text >= self.span.len())
    }

    /// Whether it could be a heading or a title by its shape: short, unlabelled, no final sign.
    pub(super) fn has_heading_shape(&self) -> bool {
        self.is_short && !self.is_ended && self.strong_label().is_none()
    }

    /// Whether the lexicon knows it as a heading that fills the line. A colon or comma may follow
    /// the known words when nothing else does.
    pub(super) fn is_known_heading(&self) -> bool {
        match &self.words {
            Words::Opener(opener) => {
                self.is_short && (!self.is_ended || opener.end + 4 >= self.span.len())
            }
            _ => false,
        }
    }
}

/// The last character that shows, before footnote calls, closing brackets and quotes.
fn last_visible(text: &str) -> Option<char> {
    let mut rest = text;
    loop {
        rest = rest.trim_end_matches(|c: char| {
            c.is_whitespace() || is_invisible(c) || matches!(c, '"' | '”' | '»' | '\'' | '’')
        });
        let Some(call) = rest.strip_suffix(']').and_then(|_| rest.rfind('[')) else { break };
        let inner = rest.get(call + 1..).unwrap_or_default();
        if !(inner.starts_with("footnoteRef:") || inner.starts_with("endnoteRef:")) {
            break;
        }
        rest = rest.get(..call).unwrap_or_default();
    }
    rest.chars().next_back()
}

/// What the words of an unlabelled line say.
fn words(text: &str, lexicon: &Lexicon) -> Words {
    if let Some(number) = proposal(text) {
        return Words::Proposal(number);
    }
    if let Some(line) = recognize(text, &lexicon.instruments) {
        return Words::Number(line);
    }
    let head: String = text.chars().take(LONGEST_ENACTING).collect();
    let folded = fold_case(&head);
    if let Some(words) = outside_body(&folded, lexicon) {
        return words;
    }
    if is_history(&folded) {
        return Words::History;
    }
    if let Some(end) = enacting(text, &folded, &lexicon.bodies.enacting) {
        return Words::Enacting(end);
    }
    if let Some(opener) = opener(text, lexicon) {
        return Words::Opener(opener);
    }
    if text.trim().contains('\t') { Words::Cells } else { Words::Nothing }
}

/// Lines that open an annex or stand outside the body.
fn outside_body(folded: &str, lexicon: &Lexicon) -> Option<Words> {
    let parts = &lexicon.parts;
    let followed_by = |length: usize, signs: &[char]| {
        folded.get(length..).is_some_and(|rest| rest.trim_start().starts_with(signs))
    };
    if parts.reasons.prefix_of(folded).is_some_and(|length| followed_by(length, &[':'])) {
        return Some(Words::Reasons);
    }
    if is_annex(folded, &parts.annex, lexicon) {
        return Some(Words::Annex);
    }
    if let Some(length) = parts.section.prefix_of(folded)
        && is_part_number(folded.get(length..).unwrap_or_default())
    {
        return Some(Words::PartOfAnnex);
    }
    let matter = parts.matter.prefix_of(folded)?;
    followed_by(matter, &[':']).then_some(Words::Matter)
}

/// `ANNEX`, `ANNEX 1`, `ANNEX TO RESOLUTION 91 (…)`, `第91号决议（…）附件1`: an annex word with a
/// number, or a reference to the instrument, and no sign at the end.
fn is_annex(folded: &str, annex: &Phrases, lexicon: &Lexicon) -> bool {
    if folded.ends_with(is_terminal) || folded.chars().count() > 150 {
        return false;
    }
    let names_instrument = |rest: &str| {
        lexicon
            .instruments
            .kinds()
            .iter()
            .any(|(_, phrases)| phrases.iter().any(|word| rest.contains(word)))
            || lexicon.references.instruments.iter().any(|word| rest.contains(word))
    };
    if let Some(length) = annex.prefix_of(folded) {
        let rest = folded.get(length..).unwrap_or_default().trim();
        return rest.is_empty()
            || is_part_number(rest)
            || names_instrument(rest) && rest.len() < 150;
    }
    let body = folded.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    annex.iter().any(|word| {
        body.strip_suffix(word).is_some_and(|rest| rest.starts_with('第') && names_instrument(rest))
    })
}

/// ` 1`, ` A`, ` 1bis`, ` 2 (to Resolution 91)`, ` 1 – Title`: what follows the word of a part.
fn is_part_number(rest: &str) -> bool {
    let rest = rest.trim_start();
    let number: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '.').collect();
    let digits = number.trim_end_matches(char::is_alphabetic);
    let roman = number.chars().all(|c| matches!(c, 'i' | 'v' | 'x')) && !number.is_empty();
    let plain = number.chars().count() == 1
        || roman
        || !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let tail = rest.get(number.len()..).unwrap_or_default().trim_start();
    plain && (tail.is_empty() || tail.starts_with(['(', '-', '–', '—', ':', '*', '[']))
}

/// `(johannesburg, 2008; dubai, 2012)`, `(1990-1993-2000)`.
fn is_history(folded: &str) -> bool {
    let inner = folded.strip_prefix('(').and_then(|rest| rest.split_once(')'));
    inner.is_some_and(|(inside, behind)| {
        has_year(inside)
            && (behind.is_empty() || behind.starts_with('[') || behind.starts_with('*'))
    })
}

/// Whether four digits in a row stand in the text.
pub(super) fn has_year(text: &str) -> bool {
    text.as_bytes().windows(4).any(|window| window.iter().all(u8::is_ascii_digit))
}

/// How much of the line names the body: up to the comma behind the bracket or the name.
fn enacting(text: &str, folded: &str, bodies: &Phrases) -> Option<usize> {
    bodies.prefix_of(folded)?;
    let is_comma = |c: char| matches!(c, ',' | '،' | '，');
    let mut depth = 0_u32;
    for (at, character) in text.char_indices() {
        match character {
            '(' | '（' => depth += 1,
            ')' | '）' => depth = depth.saturating_sub(1),
            _ if is_comma(character) && depth == 0 => return Some(at + character.len_utf8()),
            _ => {}
        }
        if at > LONGEST_ENACTING {
            return None;
        }
    }
    // The comma is missing: then the bracket with place and year must end the line.
    (depth == 0 && text.trim_end().ends_with([')', '）']) && has_year(folded)).then_some(text.len())
}
