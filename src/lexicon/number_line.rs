//! The line that numbers an instrument.
//!
//! In: one line. Out: the kind, number and edition it prints, if it is such a line.
//!
//! ```text
//! RESOLUTION 91 (Rev. Dubai, 2014)       resolution │ 91        │ Rev. Dubai, 2014
//! 第71号决议（2014年，釜山，修订版）           resolution │ 71        │ 2014年，釜山，修订版
//! DRAFT NEW RESOLUTION [ABC-1]           resolution │ [ABC-1]   │
//! Resolution 91 of this conference       not a number line
//! ```

use std::ops::Range;

use super::{Instruments, Phrases};
use crate::model::InstrumentKind;
use crate::text::characters::is_plain_letter;
use crate::text::fold::{fold_case, tidy, unfolded_length};

/// The longest number line seen has 130 characters (two venues of a flattened draft).
const LONGEST: usize = 200;

/// What a number line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberLine {
    /// What it numbers.
    pub kind: InstrumentKind,
    /// The number as printed.
    pub number: String,
    /// What stands in brackets behind the number.
    pub edition: Option<String>,
}

impl Instruments {
    /// Reads a number line; `None` if the line says more or less than a number line does.
    ///
    /// ```
    /// use revmark::lexicon::Lexicon;
    /// use revmark::model::Language;
    /// let words = &Lexicon::of(Language::English).instruments;
    /// let line = words.number_line("RESOLUTION 91 (Rev. Dubai, 2014)").expect("a number line");
    /// assert_eq!(line.number, "91");
    /// assert!(words.number_line("Resolution 91 of this conference").is_none());
    /// ```
    pub fn number_line(&self, line: &str) -> Option<NumberLine> {
        recognize(line, self)
    }

    /// What can be read of a line that its style calls a number line, though its words are not known.
    pub(crate) fn presumed_number_line(&self, line: &str) -> NumberLine {
        presumed(line, self)
    }
}

fn recognize(line: &str, words: &Instruments) -> Option<NumberLine> {
    if line.len() > LONGEST || !may_hold_number(line) {
        return None;
    }
    let (head, edition) = split_edition(line)?;
    let folded = fold_case(head);
    let is_council = edition.as_deref().is_some_and(is_of_council);
    let found = chinese(&folded, words, is_council).or_else(|| alphabetic(&folded, words));
    let (kind, place) = found?;
    let number = folded.get(place.clone())?;
    if !is_number(number) || edition.is_none() && is_one_letter(&folded) && !is_long(number) {
        return None;
    }
    let before = folded.get(..place.start)?.trim_end().len();
    let start = if before == 0 { 0 } else { unfolded_length(head, before) };
    let number = tidy(head.get(start..unfolded_length(head, place.end))?);
    Some(NumberLine { kind, number, edition })
}

/// `R 741` numbers a resolution of the Council; `R 5` may be anything.
fn is_long(number: &str) -> bool {
    number.len() >= 3 && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// `C-1996, last amended C-1998`: the Council, and the year of a session.
fn is_of_council(edition: &str) -> bool {
    let year = edition.strip_prefix(['C', 'С']).and_then(|rest| rest.strip_prefix(['-', '–']));
    year.is_some_and(|year| year.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether anything stands in the line that a number may consist of. Most short lines are headings
/// and have nothing of the kind.
fn may_hold_number(line: &str) -> bool {
    let is_of_number = |c: char| {
        c.is_ascii_digit() || matches!(c, '[' | 'x' | 'X' | 'х' | 'Х') || {
            !c.is_ascii() && !is_plain_letter(c)
        }
    };
    line.contains(is_of_number)
}

fn presumed(line: &str, words: &Instruments) -> NumberLine {
    let (head, edition) = split_edition(line).unwrap_or((line, None));
    let folded = fold_case(head);
    let kinds = words.kinds().into_iter();
    let named = kinds.filter(|(_, phrases)| phrases.iter().any(|phrase| folded.contains(phrase)));
    let is_number = |word: &&str| word.starts_with('[') || word.contains(|c: char| c.is_numeric());
    let number = head.split_whitespace().find(is_number).map(tidy).unwrap_or_default();
    let kind = named.map(|(kind, _)| kind).next().unwrap_or(InstrumentKind::Resolution);
    NumberLine { kind, number, edition }
}

/// `R 800 (C-1977)` numbers a resolution of the Council; `R5` may be anything.
fn is_one_letter(folded: &str) -> bool {
    let mut characters = folded.chars();
    characters.next().is_some_and(|first| first.is_ascii_alphabetic())
        && characters.next().is_none_or(|second| !second.is_alphabetic())
}

/// Parts `RESOLUTION 91 (Rev. Dubai, 2014)` before the bracket; nothing may stand behind it.
fn split_edition(line: &str) -> Option<(&str, Option<String>)> {
    let Some(open) = line.find(['(', '（']) else { return Some((line, None)) };
    // The mark of a footnote may stand behind the bracket.
    let inner = line.get(open..)?.trim_end_matches(|c: char| c.is_ascii_digit());
    let inner = inner.strip_suffix([')', '）'])?;
    let mut characters = inner.chars();
    characters.next();
    Some((line.get(..open)?.trim_end(), Some(tidy(characters.as_str()))))
}

/// `draft new resolution itu-r 36-5`: the kind, and where the number stands.
fn alphabetic(folded: &str, words: &Instruments) -> Option<(InstrumentKind, Range<usize>)> {
    let body = words.bodies.prefix_of(folded).map_or(0, |length| skip_spaces(folded, length));
    let mut at = body;
    while let Some(length) = words.draft.prefix_of(folded.get(at..)?) {
        at = skip_spaces(folded, at + length);
    }
    let rest = folded.get(at..)?;
    let (length, kind) = words
        .kinds()
        .into_iter()
        .filter_map(|(kind, phrases)| {
            word_before_number(phrases, rest).map(|length| (length, kind))
        })
        .max_by_key(|(length, _)| *length)?;
    let mut start = skip_spaces(folded, at + length);
    // `القرار الجديد [ABC-1]`: the word for draft or new may also follow.
    while let Some(length) = words.draft.prefix_of(folded.get(start..)?) {
        start = skip_spaces(folded, start + length);
    }
    Some((kind, start..folded.trim_end().len()))
}

/// The length of the word for the kind; its number may be glued to it in extracted text.
fn word_before_number(phrases: &Phrases, text: &str) -> Option<usize> {
    phrases.prefix_of(text).or_else(|| {
        let glued = |phrase: &&str| {
            text.strip_prefix(*phrase)
                .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        };
        phrases.iter().filter(glued).map(str::len).max()
    })
}

/// `itu-r第36-5号决议`, `第71号新决议草案`: the number stands between 第 and 号.
///
/// The Council prints the title between the line and its session: `第1097号决议 <title>(C-1996)`.
fn chinese(
    folded: &str,
    words: &Instruments,
    may_have_title: bool,
) -> Option<(InstrumentKind, Range<usize>)> {
    const BEFORE: &str = "第";
    const AFTER: &str = "号";
    let open = folded.find(BEFORE)?;
    let start = skip_spaces(folded, open + BEFORE.len());
    let end = start + folded.get(start..)?.find(AFTER)?;
    let mut rest = folded.get(end + AFTER.len()..)?.trim_start();
    while let Some(length) = words.draft.prefix_of(rest) {
        rest = rest.get(length..)?.trim_start();
    }
    let (kind, length) = words
        .kinds()
        .into_iter()
        .find_map(|(kind, phrases)| phrases.prefix_of(rest).map(|length| (kind, length)))?;
    let mut tail = rest.get(length..)?.trim();
    while let Some(length) = words.draft.prefix_of(tail) {
        tail = tail.get(length..)?.trim_start();
    }
    ((tail.is_empty() || may_have_title) && open < BEFORE.len() * 10)
        .then(|| (kind, start..start + folded.get(start..end).unwrap_or_default().trim_end().len()))
}

fn skip_spaces(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + (rest.len() - rest.trim_start().len())
}

/// Whether this is the number of an instrument: `91`, `ITU-R 36-5`, `RA.314-10`, `[ABC-1]`, `COM6/5`.
fn is_number(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let Some((last, before)) = words.split_last() else { return false };
    let bracketed = last.starts_with('[') && last.ends_with(']');
    let coded = |word: &str| {
        word.chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '/' | '.' | '-' | '–' | '[' | ']' | '_'))
    };
    let has_digit = last.bytes().any(|byte| byte.is_ascii_digit());
    let placeholder = last.len() <= 3 && last.chars().all(|c| matches!(c, 'x' | 'X'));
    let sector = |word: &&str| {
        word.contains('-')
            || matches!(word.trim_end_matches('.').to_lowercase().as_str(), "no" | "n°" | "№")
    };
    words.len() <= 3
        && (bracketed || placeholder || has_digit && coded(last))
        && before.iter().all(sector)
}

#[cfg(test)]
mod tests {
    use super::super::Lexicon;
    use super::*;
    use crate::model::Language;

    fn parts(line: &str, language: Language) -> Option<(InstrumentKind, String, Option<String>)> {
        recognize(line, &Lexicon::of(language).instruments).map(|n| (n.kind, n.number, n.edition))
    }

    #[test]
    fn number_lines_of_every_language() {
        use InstrumentKind::{Decision, Recommendation, Resolution};
        use Language::{Arabic, Chinese, English, French, Russian, Spanish};
        for (line, language, kind, number, edition) in [
            (
                "RESOLUTION 91 (Rev. Dubai, 2014)",
                English,
                Resolution,
                "91",
                Some("Rev. Dubai, 2014"),
            ),
            ("DECISION 4 (REV. BUSAN, 2014)", English, Decision, "4", Some("REV. BUSAN, 2014")),
            ("DRAFT NEW RESOLUTION [ABC-1]", English, Resolution, "[ABC-1]", None),
            ("RESOLUTION ITU-R 36-5", English, Resolution, "ITU-R 36-5", None),
            (
                "Resolution COM6/5 (Antalya, 2006)",
                English,
                Resolution,
                "COM6/5",
                Some("Antalya, 2006"),
            ),
            ("RECOMMENDATION ITU-R RA.314-10", English, Recommendation, "ITU-R RA.314-10", None),
            (
                "RÉSOLUTION 91 (Rév. Busan, 2014)",
                French,
                Resolution,
                "91",
                Some("Rév. Busan, 2014"),
            ),
            (
                "RESOLUCIÓN 91 (Rev. Busán, 2014)",
                Spanish,
                Resolution,
                "91",
                Some("Rev. Busán, 2014"),
            ),
            (
                "РЕЗОЛЮЦИЯ 91 (Пересм. Пусан, 2014 г.)",
                Russian,
                Resolution,
                "91",
                Some("Пересм. Пусан, 2014 г."),
            ),
            (
                "القرار 91 (المراجَع في دبي، 2014)",
                Arabic,
                Resolution,
                "91",
                Some("المراجَع في دبي، 2014"),
            ),
            (
                "第91号决议（2014年，釜山，修订版）",
                Chinese,
                Resolution,
                "91",
                Some("2014年，釜山，修订版"),
            ),
            ("ITU-R 第 36-5 号决议", Chinese, Resolution, "36-5", None),
            ("第5号决定（2014年，釜山）", Chinese, Decision, "5", Some("2014年，釜山")),
            ("WTDC RESOLUTION 37 (Doha, 2006)", English, Resolution, "37", Some("Doha, 2006")),
            ("PP Resolution 99", English, Resolution, "99", None),
            ("ITU-R RESOLUTION 35-4", English, Resolution, "35-4", None),
            ("RÉSOLUTION UIT-R 38-3", French, Resolution, "UIT-R 38-3", None),
            ("R 741", English, Resolution, "741", None),
            ("D 495 (C-2000)", French, Decision, "495", Some("C-2000")),
            ("Р 1004", Russian, Resolution, "1004", None),
            ("РЕКОМЕНДАЦИЯ МСЭ-Т E.119", Russian, Recommendation, "МСЭ-Т E.119", None),
            ("第1097号决议 灯塔的供电(C-1996)", Chinese, Resolution, "1097", Some("C-1996")),
        ] {
            let expected = Some((kind, number.to_owned(), edition.map(str::to_owned)));
            assert_eq!(parts(line, language), expected, "{line}");
        }
    }

    #[test]
    fn lines_about_a_resolution_are_not_number_lines() {
        for (line, language) in [
            ("Resolution 91 (Rev. Dubai, 2014) of this conference;", Language::English),
            ("Resolution", Language::English),
            ("R 5", Language::English),
            ("Resolution of the Council", Language::English),
            ("RESOLUTION 91 and others", Language::English),
            ("第91号决议（2014年，釜山，修订版）附件", Language::Chinese),
            ("ANNEX 1 (to Resolution 91)", Language::English),
        ] {
            assert_eq!(parts(line, language), None, "{line}");
        }
    }
}
