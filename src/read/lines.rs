//! Where lines end, and their numbers.
//!
//! In: text. Out: its lines, numbered as a text editor numbers them.
//!
//! ```text
//! recalling␊a)⇥the␍Radio␍␊        1 "recalling"   2 "a)⇥the␍Radio␍"   3 ""
//! recalling␍a)⇥the Radio␍         1 "recalling"   2 "a)⇥the Radio"    3 ""
//! ```

use memchr::memchr;

/// One line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line<'text> {
    /// Its number, from 1.
    pub(super) number: u32,
    /// Its characters, without the line feed; the carriage return of CR LF is still there, as white
    /// space at the end.
    pub(super) text: &'text str,
}

/// The lines of a text, at least one.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Line<'_>> + Clone {
    Lines { rest: Some(text), end: line_end(text), number: 0 }
}

/// The lines that are left of a text.
#[derive(Clone)]
struct Lines<'text> {
    rest: Option<&'text str>,
    end: char,
    number: u32,
}

impl<'text> Iterator for Lines<'text> {
    type Item = Line<'text>;

    fn next(&mut self) -> Option<Line<'text>> {
        let rest = self.rest?;
        // `memchr` looks at 32 bytes at a time, the search of the standard library at 16 or fewer.
        let at = match self.end {
            '\n' => memchr(b'\n', rest.as_bytes()),
            end => rest.find(end),
        };
        let (text, behind) = match at.and_then(|at| rest.split_at_checked(at)) {
            Some((text, behind)) => (text, behind.get(self.end.len_utf8()..)),
            None => (rest, None),
        };
        self.rest = behind;
        self.number = self.number.saturating_add(1);
        Some(Line { number: self.number, text })
    }
}

/// The number of the line that holds the byte at `offset`.
pub(super) fn line_at(text: &str, offset: usize) -> u32 {
    let before = text.get(..offset).unwrap_or(text);
    let ends = before.matches(line_end(text)).count();
    u32::try_from(ends).map_or(u32::MAX, |ends| ends.saturating_add(1))
}

/// The character that ends the lines of this text.
///
/// Editors and `git` count line feeds. Only a text without any is one of a system that ends its
/// lines otherwise: with CR (old Mac), the Unicode separators or NEL. Where lines end with line
/// feeds the others stay in the line, and so does a form feed, always.
fn line_end(text: &str) -> char {
    const OTHERS: [char; 4] = ['\r', '\u{2029}', '\u{2028}', '\u{85}'];
    if text.contains('\n') {
        return '\n';
    }
    OTHERS.into_iter().find(|end| text.contains(*end)).unwrap_or('\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        lines(text).map(|line| line.text).collect()
    }

    #[test]
    fn line_feeds_end_lines_where_there_are_any() {
        assert_eq!(texts("a\r\nb\rc\n\nd\u{2028}e\u{c}f"), ["a\r", "b\rc", "", "d\u{2028}e\u{c}f"]);
        assert_eq!(texts(""), [""]);
    }

    #[test]
    fn other_ends_count_where_there_is_no_line_feed() {
        assert_eq!(texts("a\rb\r\rc"), ["a", "b", "", "c"]);
        assert_eq!(texts("忆及\u{2029}a)\t第五号"), ["忆及", "a)\t第五号"]);
        assert_eq!(texts("a\u{85}b"), ["a", "b"]);
    }

    proptest::proptest! {
        #[test]
        fn lines_are_what_stands_between_their_ends(text in "[ab\n\r\u{85}\u{2028}中]{0,12}") {
            let between: Vec<&str> = text.split(line_end(&text)).collect();
            proptest::prop_assert_eq!(texts(&text), between);
        }
    }

    #[test]
    fn numbers_are_those_of_an_editor() {
        let text = "один\r\nдва\r\n\r\nтри";
        let numbers: Vec<u32> = lines(text).map(|line| line.number).collect();
        assert_eq!(numbers, [1, 2, 3, 4]);
        let offset = text.find("три").unwrap();
        assert_eq!(line_at(text, offset), 4);
        assert_eq!(line_at(text, 0), 1);
    }
}
