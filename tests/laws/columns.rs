//! Laws of two columns: each is the whole of its version, and the columns are straight.
//!
//! In: a comparison, and the page printed of it in so many columns. Out: whether the cells of either
//! side, one below the other, give that version of every row.
//!
//! ```text
//! MOD    the [-sea-]  ~ the {+lake+}
//!        at noon      │ at noon        ─►   base "the sea at noon"   revised "the lake at noon"
//! ```

use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use revmark::model::{Comparison, Direction, Row};
use revmark::render::{self, Format, Level, NARROWEST, Options};

use super::output::{expected, shown};
use super::read_back::Reading;
use super::{config, holds, way};
use crate::strategy::{Versions, awkward, versions, wild};

/// The characters that keep directions apart; on a screen they take no room.
const UNSEEN: [char; 4] = ['\u{2068}', '\u{2069}', '\u{200E}', '\u{200F}'];
/// The columns of the margin: the longest symbol and two spaces.
const MARGIN: usize = 7;
/// What the gutter may say.
const SIGNS: [&str; 4] = ["│", "~", "-", "+"];

proptest! {
    #![proptest_config(config())]

    #[test]
    fn each_column_is_its_version(
        versions in versions(), way in way(), width in NARROWEST..130, is_terminal: bool,
    ) {
        let format = if is_terminal { Format::Terminal } else { Format::Text };
        holds(&versions, &way, |comparison| reads_back(comparison, format, width))?;
    }

    #[test]
    fn any_text_at_all_is_set_in_columns(
        base in wild(), revised in wild(), end in awkward(), way in way(), is_terminal: bool,
    ) {
        let versions = Versions { base: base.clone() + end, revised };
        let format = if is_terminal { Format::Terminal } else { Format::Text };
        holds(&versions, &way, |comparison| reads_back(comparison, format, NARROWEST))?;
    }
}

#[test]
fn every_case_of_the_corpus_is_set_in_columns() {
    for case in crate::corpus::cases() {
        for (format, width) in [(Format::Text, 80), (Format::Terminal, 60)] {
            if let Err(fault) = reads_back(&case.compare(), format, width) {
                panic!("{}: {fault}", case.name);
            }
        }
    }
}

/// A character as people see it, and the codes it is shown with.
type Seen<'a> = (&'a str, &'a str);

/// Every row gives its clauses.
pub(super) fn reads_back(
    comparison: &Comparison,
    format: Format,
    width: u16,
) -> Result<(), TestCaseError> {
    let options = Options {
        full: true,
        level: Level::Provision,
        side_by_side: Some(width),
        ..Options::default()
    };
    let mut bytes = Vec::new();
    render::comparison(comparison, format, &options, &mut bytes).unwrap();
    let printed = String::from_utf8(bytes).unwrap();
    prop_assert!(!printed.lines().any(|line| line.ends_with(' ')), "{}", printed);
    let page =
        Page { comparison, format, column: (usize::from(width) - margin(comparison) - 3) / 2 };
    let mut readings = page.rows(&printed)?.into_iter();
    for row in &comparison.rows {
        let Some(reading) = readings.next() else {
            return Err(TestCaseError::fail(format!("rows are missing\n{printed}")));
        };
        prop_assert_eq!(&reading.symbol, row.symbol.name(), "{}", printed);
        prop_assert_eq!(shown(&reading, row.kind), expected(comparison, row), "{}", printed);
    }
    prop_assert!(readings.next().is_none(), "{}", printed);
    Ok(())
}

/// The columns of the margin of a page.
fn margin(comparison: &Comparison) -> usize {
    let widest = comparison.rows.iter().map(|row| row.symbol.name().len()).max();
    widest.map_or(0, |widest| widest + MARGIN - "(MOD)".len())
}

/// A page that is read back.
struct Page<'a> {
    comparison: &'a Comparison,
    format: Format,
    column: usize,
}

impl Page<'_> {
    /// The rows of a page: what begins with a symbol, up to a blank line or the next symbol.
    fn rows(&self, printed: &str) -> Result<Vec<Reading>, TestCaseError> {
        let mut readings: Vec<Reading> = Vec::new();
        let mut rows = self.comparison.rows.iter();
        let mut row: Option<&Row> = None;
        for line in printed.lines() {
            let seen = seen(line);
            let plain: String = seen.iter().map(|(text, _)| *text).collect();
            if plain.is_empty() {
                row = None;
            }
            if is_symbol(&plain) {
                row = rows.next();
                let symbol = plain.split(' ').next().unwrap_or_default().to_owned();
                readings.push(Reading { symbol, ..Reading::default() });
            }
            if let (Some(row), Some(reading)) = (row, readings.last_mut()) {
                self.line(&seen, row, reading)?;
            }
        }
        Ok(readings)
    }

    /// Adds what stands in one line.
    fn line(&self, seen: &[Seen], row: &Row, reading: &mut Reading) -> Result<(), TestCaseError> {
        let [_, rest] = cut(seen, margin(self.comparison), false);
        let [left, rest] = cut(rest, self.column, true);
        let [gutter, right] = cut(rest, 3, false);
        let gutter: String = gutter.iter().map(|(text, _)| *text).collect();
        let sign = gutter.trim();
        prop_assert!(
            SIGNS.contains(&sign) && gutter.starts_with(' '),
            "{:?} in {:?}",
            gutter,
            seen
        );
        let width: usize = right.iter().map(|(text, _)| text.width()).sum();
        prop_assert!(width <= self.column, "{:?} is too wide", right);
        let is_mirrored = self.comparison.base.language.direction() == Direction::RightToLeft;
        let (base, revised) = if is_mirrored { (right, left) } else { (left, right) };
        join(&mut reading.base, &self.cell(base, row, "9")?);
        join(&mut reading.revised, &self.cell(revised, row, "4")?);
        Ok(())
    }

    /// The text of a cell, which has no mark but its own, and without notes.
    fn cell(&self, cell: &[Seen], row: &Row, own: &str) -> Result<String, TestCaseError> {
        let is_note = |codes: &str, is_marked: bool| match self.format {
            Format::Terminal => codes.split(';').any(|code| code == "2"),
            _ => row.moved.is_some() && !is_marked,
        };
        let text: String = cell.iter().map(|(text, _)| *text).collect();
        let mut said = String::new();
        if self.format == Format::Terminal {
            for (text, codes) in cell {
                let other = if own == "9" { "4" } else { "9" };
                prop_assert!(!codes.split(';').any(|code| code == other), "{:?}", cell);
                said.push_str(if is_note(codes, false) { "" } else { text });
            }
            return Ok(said);
        }
        let (open, close) = if own == "9" { ("[-", "-]") } else { ("{+", "+}") };
        let mut is_marked = false;
        let mut rest = text.as_str();
        while let Some(character) = rest.chars().next() {
            let (is_end, mark) = if is_marked { (true, close) } else { (false, open) };
            if let Some(behind) = rest.strip_prefix(mark) {
                is_marked = !is_end;
                rest = behind;
                continue;
            }
            let literal = if character == '\\' { &rest[1..] } else { rest };
            let length = literal.chars().next().map_or(0, char::len_utf8);
            said.push_str(if is_note("", is_marked) { "" } else { &literal[..length] });
            rest = &literal[length..];
        }
        prop_assert!(!is_marked, "{:?} is not closed", text);
        Ok(said)
    }
}

/// Adds the text of a further line; an accent at its beginning belongs to no letter before it.
fn join(text: &mut String, line: &str) {
    let line = line.trim();
    if line.chars().next().is_some_and(|first| first.width() == Some(0)) {
        text.push(' ');
    }
    text.push_str(line);
}

/// Whether a line begins with a symbol.
fn is_symbol(line: &str) -> bool {
    let word = line.split(' ').next().unwrap_or_default();
    revmark::model::Symbol::ALL.iter().any(|symbol| symbol.name() == word)
}

/// The characters of a line, without those that are not seen.
fn seen(line: &str) -> Vec<Seen<'_>> {
    let mut seen = Vec::new();
    let mut codes = "";
    for (index, part) in line.split('\u{1b}').enumerate() {
        let text = match part.strip_prefix('[').filter(|_| index > 0) {
            Some(code) => {
                let (parameters, text) = code.split_once('m').unwrap_or_default();
                codes = parameters;
                text
            }
            None => part,
        };
        // A sign without room of its own, at the beginning of a text, would join the space before it.
        let parts = text.split(UNSEEN).flat_map(|text| text.split_inclusive(' '));
        let characters = parts.flat_map(|text| text.graphemes(true));
        seen.extend(characters.map(|character| (character, codes)));
    }
    seen
}

/// The first so many columns of a line, and the rest; signs that take no room belong to the text.
fn cut<'a, 'b>(seen: &'b [Seen<'a>], columns: usize, is_text: bool) -> [&'b [Seen<'a>]; 2] {
    let mut used = 0;
    let count = seen.iter().take_while(|(text, _)| {
        let is_full = used == columns && !is_text;
        used += text.width();
        used <= columns && !is_full
    });
    seen.split_at(count.count()).into()
}
