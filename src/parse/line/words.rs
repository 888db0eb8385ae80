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
use super::proposal::{Proposal, proposal};
use crate::lexicon::{Lexicon, NumberLine, Phrases};
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

/// Whether the lexicon may know the words of a line. Where this says no, [`by_form`] says all there is
/// to say of it.
///
/// Most lines are prose, and their first word tells so: reading them costs a tenth of what looking up
/// every list would.
pub(super) fn may_be_known(text: &str, lexicon: &Lexicon) -> bool {
    // The words for an instrument may also follow its number in Chinese: `ITU-R第36-5号决议`.
    lexicon.may_know(text) || !text.is_ascii() && text.contains('第')
}

/// What can be said of an unlabelled line without the lexicon.
pub(super) fn by_form(text: &str) -> Words {
    match proposal(without_padding(text)) {
        Some(proposal) => Words::Proposal(proposal),
        None if text.trim().contains('\t') => Words::Cells,
        None => Words::Nothing,
    }
}

/// The line without what stands before its first and behind its last character that shows.
fn without_padding(text: &str) -> &str {
    without_calls(text).trim_start_matches(|c: char| c.is_whitespace() || is_invisible(c))
}

/// What the words of an unlabelled line say.
pub(super) fn read(text: &str, lexicon: &Lexicon) -> Words {
    let line = without_padding(text);
    let form = by_form(text);
    if matches!(form, Words::Proposal(_)) {
        return form;
    }
    if let Some(number_line) = lexicon.instruments.number_line(line) {
        return Words::Number(number_line);
    }
    let end = line.char_indices().nth(LONGEST_ENACTING).map_or(line.len(), |(at, _)| at);
    let folded = fold_case(line.get(..end).unwrap_or(line));
    outside_sections(&folded, lexicon)
        .or_else(|| enacting(text, &folded, lexicon).map(Words::Enacting))
        .or_else(|| opener(text, lexicon).map(Words::Opener))
        .unwrap_or(form)
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::lexicon::function_words;
    use crate::model::Language;

    /// Lines in one of the six languages that begin with words of the lexicon, whole, in part or with
    /// other signs, and how such lines go on.
    fn lines() -> impl Strategy<Value = (Language, String)> {
        prop::sample::select(&Language::ALL[..]).prop_flat_map(|language| {
            let lexicon = Lexicon::of(language);
            let lists = [
                &lexicon.headings.preamble,
                &lexicon.headings.operative,
                &lexicon.headings.qualifiers,
                &lexicon.instruments.resolution,
                &lexicon.instruments.draft,
                &lexicon.parts.annex,
                &lexicon.parts.section,
                &lexicon.parts.reasons,
                &lexicon.parts.matter,
                &lexicon.bodies.enacting,
                function_words(language),
            ];
            let words: Vec<String> =
                lists.iter().flat_map(|list| list.iter().map(str::to_owned)).collect();
            let before = prop::sample::select(
                &[
                    "",
                    "",
                    "",
                    "[",
                    " ",
                    "\u{200f}",
                    ", ",
                    "(",
                    "MOD",
                    "第5号",
                    "ITU-R第5号",
                    "é",
                    "5 ",
                ][..],
            );
            let after = prop::sample::select(
                &[
                    "",
                    " ",
                    ":",
                    " 5",
                    "5",
                    " (Doha, 2006)",
                    ", ",
                    "s",
                    "\u{301}",
                    "\t",
                    "\u{7}",
                    "ـ",
                    "号",
                ][..],
            );
            let line =
                (before, prop::sample::select(words.clone()), after, prop::sample::select(words));
            let line = (line, any::<bool>()).prop_map(|((before, word, after, next), is_upper)| {
                let line = format!("{before}{word}{after}{next}");
                if is_upper { line.to_uppercase() } else { line }
            });
            (Just(language), line)
        })
    }

    proptest! {
        #[test]
        fn what_the_lexicon_cannot_know_is_told_by_form(line in lines()) {
            let (language, line) = line;
            let lexicon = Lexicon::of(language);
            if !may_be_known(&line, lexicon) {
                prop_assert_eq!(by_form(&line), read(&line, lexicon), "{:?}", line);
            }
        }
    }
}
