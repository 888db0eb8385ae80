//! Whether a comparison still holds both versions.
//!
//! In: `revmark/comparison/1` and one of the two texts. Out: where they part, if they do.
//!
//! ```text
//! reject all: the equal and deleted runs of the rows with a base       = the base
//! accept all: the equal and inserted runs of the rows with a revised   = the revised text
//! ```
//!
//! Typography is folded. Lines that the comparison says it skipped are not looked for. A note is
//! looked for behind the line that calls it, and a label that stands alone before its text.

use revmark::model::Side;

use super::rows::{self, reading};
use super::text::{fold, split_notes};

/// How much of the text is shown where the two part, in characters.
const SHOWN: usize = 60;

/// Says where the rows do not give the version back; `None` where they do.
pub(crate) fn difference(json: &str, side: Side, text: &str) -> Option<String> {
    let (have, want) = (fold(&from_rows(json, side)), fold(&from_text(json, side, text)));
    let same = have.chars().zip(want.chars()).take_while(|(have, want)| have == want).count();
    let shown = |text: &str| text.chars().skip(same).take(SHOWN).collect::<String>();
    (have != want)
        .then(|| format!("{}: {:?} should be {:?}", side.name(), shown(&have), shown(&want)))
}

/// The version as the rows have it, line after line; notes follow the line that calls them.
fn from_rows(json: &str, side: Side) -> String {
    let mut rows = rows::of_comparison(json);
    rows.retain(|row| row.line(side).is_some());
    rows.sort_by_key(|row| (row.line(side), row.is_note));
    let read = |row: &rows::Row| reading(&row.label, side) + &reading(&row.text, side);
    rows.iter().map(|row| split_notes(&read(row)).0).collect()
}

/// The version as it was written, without what was skipped.
fn from_text(json: &str, side: Side, text: &str) -> String {
    let skipped = rows::skipped(json, side);
    let is_kept =
        |number: u32| !skipped.iter().any(|(first, last)| (*first..=*last).contains(&number));
    let lines = text.split('\n').zip(1..).filter(|(_, number)| is_kept(*number));
    lines.map(|(line, _)| split_notes(line)).map(|(line, notes)| line + &notes).collect()
}

#[test]
fn what_was_lost_is_shown() {
    let json = r#"{"skipped": [{"side": "base", "first_line": 1, "last_line": 1}], "rows": [
        {"base": {"line": 2}, "revised": null, "symbol": "SUP", "kind": "clause", "move": null,
         "label": [{"op": "delete", "text": "a)"}], "text": [{"op": "delete", "text": "that"}]}]}"#;
    assert_eq!(difference(json, Side::Base, "cover\na)\tthat\n"), None);
    assert_eq!(difference(json, Side::Revised, ""), None);
    let lost = difference(json, Side::Base, "cover\na)\tthat is").unwrap();
    assert_eq!(lost, r#"base: "" should be "is""#);
}
