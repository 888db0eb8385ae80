//! What one line of a page says by itself: its label, the words it begins with, the sign at its end.
//!
//! ```text
//! b) Resolution 139 of the      label b), no sign, 24 columns
//! recognizing                   heading, whole
//! (Minneapolis, 1998),          a comma
//! ```

use crate::lexicon::Lexicon;
use crate::model::Part;
use crate::text::characters::{is_han, is_invisible, is_terminal, is_word_character};
use crate::text::fold::fold_case;
use crate::text::label::{self, Label};

/// How much of a line is read for its first words, in bytes.
const LONGEST: usize = 300;

/// What the words of a line make it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Words {
    /// It begins as a heading of this part does; whether that is all of it.
    Heading { part: Part, is_whole: bool },
    /// The line that numbers an instrument.
    Number,
    /// It begins with the name of a body.
    Enacting,
    /// Wholly in brackets.
    Bracketed,
    /// It begins as the line of an annex does.
    Annex,
    /// Nothing known.
    Nothing,
}

/// What a line says.
#[derive(Debug, Clone)]
pub(super) struct Look {
    /// How wide it is, a Chinese character counted twice.
    pub(super) columns: usize,
    /// How wide its first word is.
    pub(super) first: usize,
    /// Its label, weak or not.
    pub(super) label: Option<Label>,
    /// Whether it is a label and nothing else.
    pub(super) is_label: bool,
    /// What its words say, where it has no label.
    pub(super) words: Words,
    /// The sign at its end.
    pub(super) sign: Option<char>,
    /// Whether its first letter is small, or of a script without capitals.
    pub(super) is_small: bool,
    /// Whether what stands behind its label begins with a word that refers to a clause: `above`.
    pub(super) is_reference: bool,
}

impl Look {
    /// Looks at a line without white space at its ends.
    pub(super) fn at(text: &str, lexicon: &Lexicon) -> Self {
        let label = label::scan(text);
        let is_label = label.is_some_and(|label| label.text >= text.len());
        let behind = label.and_then(|label| text.get(label.text..)).unwrap_or_default();
        let is_strong = label.is_some_and(|label| !label.weak);
        let first = text.chars().find(|c| c.is_alphanumeric());
        Self {
            columns: columns(text),
            first: first_columns(text),
            label,
            is_label,
            words: if is_strong { Words::Nothing } else { words(text, lexicon) },
            sign: last_sign(text),
            is_small: first.is_some_and(|c| c.is_alphabetic() && !c.is_uppercase()),
            is_reference: refers(behind, lexicon),
        }
    }

    /// Whether a sign ends the line.
    pub(super) fn is_ended(&self) -> bool {
        self.sign.is_some()
    }

    /// Whether the words of a heading are all of it.
    pub(super) fn is_whole_heading(&self) -> bool {
        matches!(self.words, Words::Heading { is_whole: true, .. })
    }

    /// Whether it may go on with a sentence: it has no label and is no line that stands by itself.
    pub(super) fn is_text(&self) -> bool {
        let stands_alone = matches!(self.words, Words::Number | Words::Bracketed | Words::Annex);
        self.label.is_none() && !stands_alone && !self.is_whole_heading()
    }

    /// Whether it begins as a heading does, and does not end as a clause does.
    pub(super) fn is_heading(&self) -> bool {
        matches!(self.words, Words::Heading { is_whole, .. } if is_whole || !self.is_ended())
    }

    /// The label, if it is one without looking at the list it belongs to.
    pub(super) fn strong_label(&self) -> Option<Label> {
        self.label.filter(|label| !label.weak)
    }
}

/// The start of a text, in at most so many bytes.
pub(super) fn head(text: &str, length: usize) -> &str {
    (0..=length.min(text.len())).rev().find_map(|end| text.get(..end)).unwrap_or_default()
}

/// Whether a word stands first that refers to a clause.
pub(super) fn refers(behind: &str, lexicon: &Lexicon) -> bool {
    let folded = fold_case(head(behind, 60));
    // `第5号决议` is a resolution.
    !folded.starts_with('第') && lexicon.references.clause.prefix_of(&folded).is_some()
}

fn words(text: &str, lexicon: &Lexicon) -> Words {
    let folded = fold_case(head(text, LONGEST));
    if lexicon.instruments.number_line(text).is_some() {
        return Words::Number;
    }
    if folded.starts_with('(') && folded.ends_with(')') {
        return Words::Bracketed;
    }
    if lexicon.bodies.enacting.prefix_of(&folded).is_some() && !begins_small(text) {
        return Words::Enacting;
    }
    let is_capital = !begins_small(text) && last_sign(text).is_none();
    if is_capital && lexicon.parts.annex.prefix_of(&folded).is_some() {
        return Words::Annex;
    }
    match lexicon.heading(folded.trim_start_matches(['[', ' '])) {
        Some(found) => {
            let skipped = folded.len() - folded.trim_start_matches(['[', ' ']).len();
            let rest = folded.get(skipped + found.length..).unwrap_or_default();
            let is_whole = !rest.contains(is_word_character);
            Words::Heading { part: found.part, is_whole }
        }
        None => Words::Nothing,
    }
}

/// Whether the first letter is a small one of a script with capitals.
fn begins_small(text: &str) -> bool {
    text.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_lowercase)
}

/// The sign at the end of a line, behind which quotes and brackets may stand.
pub(super) fn last_sign(text: &str) -> Option<char> {
    let is_closing =
        |c: char| c.is_whitespace() || is_invisible(c) || matches!(c, '"' | '”' | '»' | '’' | ']');
    let last = text.trim_end_matches(is_closing).chars().next_back();
    last.filter(|last| is_terminal(*last))
}

/// The width of a text: letters of Chinese are twice as wide as others.
pub(super) fn columns(text: &str) -> usize {
    if text.is_ascii() {
        return text.len();
    }
    let width = |c: char| match c {
        _ if is_invisible(c) => 0,
        _ if is_wide(c) => 2,
        _ => 1,
    };
    text.chars().map(width).sum()
}

/// The width of what a line cannot be broken before the end of.
fn first_columns(text: &str) -> usize {
    match text.chars().next() {
        Some(first) if is_wide(first) => 2,
        _ => {
            let end = text.find(|c: char| c.is_whitespace() || is_wide(c)).unwrap_or(text.len());
            columns(text.get(..end).unwrap_or_default())
        }
    }
}

/// Whether a character is as wide as two Latin ones.
pub(super) fn is_wide(character: char) -> bool {
    is_han(character) || matches!(character, '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FF60}')
}
