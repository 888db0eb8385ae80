//! Laws of what is printed.
//!
//! In: a comparison and the bytes printed of it. Out: whether they say what it says, and nothing
//! that could do harm.
//!
//! ```text
//! text  [-b)-]{+c)+}  on radio     ─► read back ─►   base "b) on radio"   revised "c) on radio"
//! ```

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value;

use revmark::model::{ClauseKind, Comparison, Direction, Row, Side};
use revmark::render::{self, Format, Level, Options};
use revmark::text::characters::is_bidi_reordering;
use revmark::{parse, read};

use super::read_back::{Reading, from_terminal, from_text};
use super::{compare, config, essence, holds, sides, way, written};
use crate::strategy::{Versions, awkward, versions, wild};

proptest! {
    #![proptest_config(config())]

    #[test]
    fn marks_in_text_can_be_read_back(versions in versions(), way in way()) {
        holds(&versions, &way, |comparison| reads_back(comparison, Format::Text))?;
    }

    #[test]
    fn marks_in_the_terminal_can_be_read_back(versions in versions(), way in way()) {
        holds(&versions, &way, |comparison| reads_back(comparison, Format::Terminal))?;
    }

    #[test]
    fn json_says_what_the_comparison_says(versions in versions(), way in way()) {
        holds(&versions, &way, |comparison| json_agrees(comparison, way.typography))?;
    }

    #[test]
    fn two_runs_print_the_same(versions in versions(), way in way()) {
        if let Some((one, other)) = compare(&versions, &way).zip(compare(&versions, &way)) {
            for format in Format::ALL {
                prop_assert_eq!(printed(&one, format, false), printed(&other, format, false));
            }
        }
    }

    #[test]
    fn any_text_at_all_is_compared_and_printed(
        base in wild(), revised in wild(), end in awkward(), way in way(),
    ) {
        let versions = Versions { base: base.clone() + end, revised };
        holds(&versions, &way, is_printed)?;
        outlines(base.as_bytes());
    }

    #[test]
    fn any_bytes_at_all_are_read_and_outlined(
        bytes in vec(any::<u8>(), 0..400), cut in any::<u8>(), text in wild(),
    ) {
        outlines(&bytes);
        // Most of a text, with a few bytes that are none.
        let mut spoiled = text.into_bytes();
        spoiled.truncate(spoiled.len() * usize::from(cut) / 255);
        spoiled.extend(&bytes[..bytes.len().min(8)]);
        outlines(&spoiled);
    }
}

/// All laws of what is printed of one comparison.
pub(super) fn all_hold(comparison: &Comparison, exactly: bool) -> Result<(), TestCaseError> {
    reads_back(comparison, Format::Text)?;
    reads_back(comparison, Format::Terminal)?;
    json_agrees(comparison, exactly)?;
    is_printed(comparison)
}

/// What is printed of a comparison: the whole, each row with its symbol, or what is printed unasked.
pub(super) fn printed(comparison: &Comparison, format: Format, full: bool) -> String {
    let level = if full { Level::Provision } else { Level::Instrument };
    let options = Options { full, level, ..Options::default() };
    let mut bytes = Vec::new();
    render::comparison(comparison, format, &options, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

/// Every row of the printed page, its marks rejected and accepted, gives its clauses.
fn reads_back(comparison: &Comparison, format: Format) -> Result<(), TestCaseError> {
    let printed = printed(comparison, format, true);
    // Each row has its symbol at the left edge; lines without one are no rows.
    let is_row = |line: &&str| !line.is_empty() && !line.starts_with(' ');
    let lines: Vec<&str> = printed.split('\n').filter(is_row).collect();
    // Behind the rows stands the closing sentence, and what was not compared.
    prop_assert!(lines.len() > comparison.rows.len(), "{}", printed);
    for (line, row) in lines.into_iter().zip(&comparison.rows) {
        let read = match format {
            Format::Terminal => from_terminal(line, row.moved.map(|moved| moved.role)),
            _ => from_text(line, row.moved.is_some()),
        };
        let Some(read) = read else {
            return Err(TestCaseError::fail(format!("{line:?} cannot be read back")));
        };
        prop_assert_eq!(&read.symbol, row.symbol.name(), "{:?}", line);
        prop_assert_eq!(shown(&read, row.kind), expected(comparison, row), "{:?}", line);
    }
    Ok(())
}

/// Both readings of a row, without what is shown in place of characters that do harm.
pub(super) fn shown(read: &Reading, kind: ClauseKind) -> [String; 2] {
    [&read.base, &read.revised].map(|text| bare(text, kind))
}

/// The text without typography, that of labels included, without names of harmful characters and,
/// in a row of a table, without the bars that show where cells part.
pub(super) fn bare(text: &str, kind: ClauseKind) -> String {
    let mut bare = essence(&without_names(text));
    let is_border = |character| kind == ClauseKind::Table && character == '|';
    let is_named = |character| matches!(character, '\u{FFFE}' | '\u{FFFF}');
    bare.retain(|c| !matches!(c, '(' | ')' | '\'' | '"') && !is_border(c) && !is_named(c));
    bare
}

/// What both readings should be; empty where a version does not have the row.
pub(super) fn expected(comparison: &Comparison, row: &Row) -> [String; 2] {
    let ids = [row.base, row.revised];
    let mut readings = sides(comparison).into_iter().zip(ids).map(|((_, tree), id)| {
        let Some(id) = id else { return String::new() };
        let (label, text) = written(tree, id);
        bare(&format!("{label} {text}"), row.kind)
    });
    std::array::from_fn(|_| readings.next().unwrap())
}

/// The text without control pictures and names of characters such as `<U+202E>`: they are typography.
fn without_names(text: &str) -> String {
    let mut rest = text;
    let mut kept = String::new();
    while let Some(at) = rest.find("<U+") {
        let (before, name) = rest.split_at(at);
        kept.push_str(before);
        let end = name.find('>').filter(|end| (7..=9).contains(end));
        rest = &name[end.map_or(3, |end| end + 1)..];
    }
    kept.push_str(rest);
    kept.retain(|character| !('\u{2400}'..='\u{2421}').contains(&character));
    kept
}

/// The rows of the JSON give back both versions.
fn json_agrees(comparison: &Comparison, exactly: bool) -> Result<(), TestCaseError> {
    let json: Value = serde_json::from_str(&printed(comparison, Format::Json, true)).unwrap();
    let rows = json["rows"].as_array().unwrap();
    prop_assert_eq!(rows.len(), comparison.rows.len());
    for (at, (value, row)) in rows.iter().zip(&comparison.rows).enumerate() {
        prop_assert_eq!(value["id"].as_u64(), Some(at as u64 + 1));
        prop_assert_eq!(value["symbol"].as_str(), Some(row.symbol.name()));
        for ((side, tree), id) in sides(comparison).into_iter().zip([row.base, row.revised]) {
            let place = &value[side.name()];
            prop_assert_eq!(place.is_null(), id.is_none());
            let Some(id) = id else { continue };
            prop_assert_eq!(place["line"].as_u64(), Some(tree.clause(id).unwrap().line.into()));
            let (label, text) = written(tree, id);
            let (ours, theirs) =
                (json_text(&value["text"], side), json_text(&value["label"], side));
            if exactly {
                prop_assert_eq!((ours.as_str(), theirs.as_str()), (text, label));
            } else {
                prop_assert_eq!(essence(&ours), essence(text));
            }
        }
    }
    let counted =
        json["summary"]["rows"].as_object().unwrap().values().map(|n| n.as_u64().unwrap());
    prop_assert_eq!(counted.sum::<u64>(), rows.len() as u64);
    Ok(())
}

fn json_text(runs: &Value, side: Side) -> String {
    let left_out = if side == Side::Base { "insert" } else { "delete" };
    let runs = runs.as_array().unwrap().iter().filter(|run| run["op"] != left_out);
    runs.map(|run| run["text"].as_str().unwrap()).collect()
}

/// Every format prints the comparison, and nothing of the texts that could do harm.
fn is_printed(comparison: &Comparison) -> Result<(), TestCaseError> {
    for (format, full) in
        Format::ALL.into_iter().flat_map(|format| [(format, true), (format, false)])
    {
        let printed = printed(comparison, format, full);
        prop_assert!(printed.ends_with('\n'));
        let is_rtl =
            |side: Side| comparison.side(side).language.direction() == Direction::RightToLeft;
        let has_isolates = is_rtl(Side::Base) || is_rtl(Side::Revised);
        let harmful = printed.chars().find(|&character| match character {
            '\n' => false,
            '\u{1b}' => format != Format::Terminal,
            '\u{2068}' | '\u{2069}' => !has_isolates || format == Format::Json,
            '\u{2028}' | '\u{2029}' | '\u{FFFE}' | '\u{FFFF}' => true,
            _ => character.is_control() || is_bidi_reordering(character),
        });
        prop_assert_eq!(harmful, None, "{:?} {:?}", format, printed);
    }
    Ok(())
}

/// Reads, parses and prints the tree of any bytes that are a text.
pub(crate) fn outlines(bytes: &[u8]) {
    for plain in [false, true] {
        let Ok(document) = read::document("any", bytes) else { return };
        let tree = parse::tree(document, &parse::Options { plain, ..parse::Options::default() });
        for json in [false, true] {
            render::outline(&tree, json, &mut Vec::new()).unwrap();
        }
    }
}
