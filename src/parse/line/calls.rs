//! Footnote calls at the end of a line, which hide its last sign.
//!
//! In: a line. Out: the line without them.
//!
//! ```text
//! recalling[footnoteRef:2]                   recalling
//! RESOLUTION 91 (Dubai, 2014)[footnoteRef:1]1 *   RESOLUTION 91 (Dubai, 2014)
//! ```

use crate::text::characters::is_invisible;

/// The line without footnote calls, asterisks and white space at its end.
pub(super) fn without_calls(line: &str) -> &str {
    let is_padding = |c: char| c.is_whitespace() || is_invisible(c) || c == '*';
    let mut rest = line;
    loop {
        let shorter = rest.trim_end_matches(is_padding);
        let shorter = shorter.get(..start_of_call(shorter)).unwrap_or(shorter);
        if shorter.len() == rest.len() {
            return rest;
        }
        rest = shorter;
    }
}

/// Where the call at the end of a line begins; the end of the line where there is none. The mark
/// may be printed again behind the call.
fn start_of_call(line: &str) -> usize {
    let call = line.trim_end_matches(|c: char| c.is_ascii_digit());
    let Some(inside) = call.strip_suffix(']') else { return line.len() };
    let Some(open) = inside.rfind('[') else { return line.len() };
    let name = inside.get(open + 1..).unwrap_or_default();
    let is_call = name.starts_with("footnoteRef:") || name.starts_with("endnoteRef:");
    if is_call { open } else { line.len() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_are_taken_off_the_end_only() {
        for (line, expected) in [
            ("recalling[footnoteRef:2]", "recalling"),
            ("the coast[footnoteRef:1]1 * ", "the coast"),
            ("one[footnoteRef:1][endnoteRef:2]\u{200f}", "one"),
            ("the [ABC-1]", "the [ABC-1]"),
            ("the isles[footnoteRef:1];", "the isles[footnoteRef:1];"),
            ("in 2014", "in 2014"),
            ("]]", "]]"),
            ("", ""),
        ] {
            assert_eq!(without_calls(line), expected);
        }
    }
}
