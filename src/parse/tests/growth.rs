//! Long and hostile texts take time in proportion to their length: were one of these quadratic, the
//! tests would take minutes.

use std::fmt::Write;

use super::parsed;

/// An opening, and a line that is written again and again with its number in place of `#`.
fn repeated(opening: &str, line: &str, times: usize) -> String {
    (0..times).fold(opening.to_owned(), |mut text, index| {
        writeln!(text, "{}", line.replace('#', &index.to_string())).unwrap();
        text
    })
}

const OPENING: &str = "RESOLUTION 91 (Dubai, 2014)\nLights\nThe Council,\nnoting\n";

#[test]
fn many_headings() {
    let tree = parsed(&repeated(OPENING, "a)\tone #,\nnoting", 50_000));
    assert_eq!(tree.sections.len(), 50_002);
}

#[test]
fn many_lines_of_front_matter() {
    let text = repeated("", "Line # of a cover page", 100_000) + OPENING + "a)\tone.";
    let tree = parsed(&text);
    assert_eq!((tree.instruments.len(), tree.skipped.len()), (1, 1));
}

#[test]
fn many_number_lines() {
    let text = repeated("", "RESOLUTION # (Dubai, 2014)", 100_000);
    assert_eq!(parsed(&text).instruments.len(), 100_000);
    let tree =
        parsed(&repeated(&(OPENING.to_owned() + "a)\tone.\n"), "RESOLUTION #\nLights", 50_000));
    assert_eq!(tree.instruments.len(), 50_001);
}

#[test]
fn many_clauses_of_one_list() {
    for line in ["1\tone", "–\tone", "# one", "a)", "[a)\t[", "Approves #.", "Note: #", "«»"] {
        let tree = parsed(&repeated(OPENING, line, 20_000));
        assert!(!tree.clauses.is_empty(), "{line}");
    }
}

#[test]
fn long_lines() {
    for piece in
        ["noting ", "(", "1.", "[", "]", "第", "ا", "\u{200b}", "a\t", "RESOLUTION 1 (", "—"]
    {
        let tree = parsed(&format!("{OPENING}{}\na)\tone.", piece.repeat(20_000)));
        assert!(tree.instruments.len() <= 1, "{piece}");
    }
}
