//! What text extraction leaves in a line that nobody wrote.
//!
//! In: a line. Out: the line without it.
//!
//! ```text
//! [bookmark: _Toc77]RESOLUTION 91[image: logo]   ─►   RESOLUTION 91
//! ```
//!
//! Apache Tika's plain text writes `[bookmark: NAME]` for every anchor and `[image: ALT]` for every
//! picture (`RichTextContentHandler`).

use std::borrow::Cow;

use memchr::memchr_iter;

/// How an artefact begins, after its bracket; it ends with the next closing bracket.
const OPENINGS: [&str; 2] = ["bookmark: ", "image: "];

/// The line without bookmarks and pictures; borrowed where it has none.
///
/// An opening that is never closed is text and stays.
pub(super) fn remove(line: &str) -> Cow<'_, str> {
    let mut kept = String::new();
    let mut end = 0;
    for at in memchr_iter(b'[', line.as_bytes()) {
        if at < end || !is_opening(line.get(at + 1..)) {
            continue;
        }
        let Some(length) = line.get(at..).and_then(|rest| rest.find(']')) else {
            // No bracket closes from here on, so looking again would be in vain, and slow.
            break;
        };
        kept.push_str(line.get(end..at).unwrap_or_default());
        end = at + length + 1;
    }
    if end == 0 {
        return Cow::Borrowed(line);
    }
    kept.push_str(line.get(end..).unwrap_or_default());
    Cow::Owned(kept)
}

fn is_opening(rest: Option<&str>) -> bool {
    rest.is_some_and(|rest| OPENINGS.into_iter().any(|opening| rest.starts_with(opening)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bookmarks_and_pictures_go_wherever_they_stand() {
        for (line, expected) in [
            ("[bookmark: _Toc1][bookmark: _Toc2]RÉSOLUTION 7", "RÉSOLUTION 7"),
            ("a)\tthe Radio[bookmark: _GoBack] Regulations", "a)\tthe Radio Regulations"),
            ("القرار[image: شعار] 5", "القرار 5"),
            ("[image: ]", ""),
            ("[bookmark: a[bookmark: b]c", "c"),
        ] {
            assert_eq!(remove(line), expected);
        }
    }

    #[test]
    fn ordinary_brackets_stay() {
        for line in ["[три] года", "[bookmark:x]", "[image: open", "x [1] [ABC-1]", "]["] {
            assert!(matches!(remove(line), Cow::Borrowed(same) if same == line), "{line}");
        }
    }
}
