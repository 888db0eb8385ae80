//! Text broken into lines that fit a column.
//!
//! In: spans of text with their marks. Out: lines of so many columns, each with its own marks.
//!
//! ```text
//! the [-city of Dubai-] in 2014      ─►     the [-city of-]
//!                                           [-Dubai-] in 2014
//! 全权代表大会，                      ─►     全权代表大
//!                                           会，               no line begins with a comma
//! ```
//!
//! Lines break where Unicode lets them (UAX #14): at spaces, behind hyphens, between Chinese
//! characters. A word that is wider than its column is cut between two characters as people see
//! them (UAX #29). Nothing is lost but the white space at the ends of lines.

use std::iter;

use unicode_linebreak::linebreaks;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::render::style::Meaning;

use super::ink::Ink;

/// A stretch of text with one mark.
#[derive(Debug, Clone)]
pub(super) struct Span {
    pub(super) mark: Option<Meaning>,
    /// Whether it is drawn apart from what stands beside it, whatever its direction.
    pub(super) is_isolated: bool,
    pub(super) text: String,
}

impl Span {
    /// Text without a mark.
    pub(super) fn plain(text: String) -> Self {
        Self { mark: None, is_isolated: false, text }
    }

    /// Something the program says beside the text.
    pub(super) fn aside(text: String) -> Self {
        Self { mark: Some(Meaning::Aside), ..Self::plain(text) }
    }
}

/// A line that fits.
#[derive(Debug, Default)]
pub(super) struct Wrapped {
    /// Its stretches, of which no two neighbours have the same mark.
    pub(super) spans: Vec<Span>,
    /// Its columns, those of its marks included.
    pub(super) width: usize,
}

/// A character as people see it.
#[derive(Debug, Clone, Copy)]
struct Unit<'a> {
    text: &'a str,
    mark: Option<Meaning>,
    is_isolated: bool,
    /// Columns, with those that an escape would need.
    width: usize,
    is_space: bool,
    /// Whether a line may begin with it.
    may_begin: bool,
}

impl Unit<'_> {
    fn look(&self) -> (Option<Meaning>, bool) {
        (self.mark, self.is_isolated)
    }

    /// The span of neighbours that look the same.
    fn joined(group: &[Unit], ink: Ink) -> Option<Span> {
        let (mark, is_isolated) = group.first()?.look();
        let text = group.iter().map(|unit| unit.text).collect();
        Some(Span { mark, is_isolated, text: ink.literal(text, mark) })
    }
}

/// Columns of a text on the screen: those of its characters as people see them, since terminals do
/// not join letters across cells.
pub(super) fn width(text: &str) -> usize {
    text.graphemes(true).map(UnicodeWidthStr::width).sum()
}

/// The lines of a text, the first and the further ones in columns of their own; none of a text that
/// is blank.
pub(super) fn wrapped(spans: &[Span], [first, rest]: [usize; 2], ink: Ink) -> Vec<Wrapped> {
    let units = units(spans, ink);
    let mut lines = Vec::new();
    let mut left = units.as_slice();
    let mut rooms = iter::once(first).chain(iter::repeat(rest));
    loop {
        let blank = left.iter().take_while(|unit| unit.is_space).count();
        left = left.get(blank..).unwrap_or_default();
        let Some(room) = rooms.next().filter(|_| !left.is_empty()) else { return lines };
        let (line, behind) = left.split_at(fitting(left, room, ink));
        lines.push(Wrapped::of(line, ink));
        left = behind;
    }
}

/// How many units fit in a line; one at least.
fn fitting(units: &[Unit], room: usize, ink: Ink) -> usize {
    let (mut used, mut look, mut end) = (0, (None, false), None);
    for (index, unit) in units.iter().enumerate() {
        if unit.may_begin && index > 0 {
            end = Some(index);
        }
        used += unit.width + if unit.look() == look { 0 } else { ink.edges(unit.mark) };
        look = unit.look();
        if used > room && !unit.is_space && index > 0 {
            return end.unwrap_or(index);
        }
    }
    units.len()
}

/// The characters of a text, each with what is to be known of it.
fn units(spans: &[Span], ink: Ink) -> Vec<Unit<'_>> {
    let text: String = spans.iter().map(|span| span.text.as_str()).collect();
    let mut breaks = linebreaks(&text).map(|(at, _)| at).peekable();
    let mut units = Vec::new();
    let mut start = 0;
    for span in spans {
        for (offset, grapheme) in span.text.grapheme_indices(true) {
            let at = start + offset;
            while breaks.next_if(|next| *next < at).is_some() {}
            let behind = text.get(at + grapheme.len()..).and_then(|rest| rest.chars().next());
            let guard = grapheme.chars().next().map_or(0, |first| ink.guard(first, behind));
            units.push(Unit {
                text: grapheme,
                mark: span.mark,
                is_isolated: span.is_isolated,
                width: grapheme.width() + guard,
                is_space: grapheme.chars().all(char::is_whitespace),
                may_begin: breaks.peek() == Some(&at),
            });
        }
        start += span.text.len();
    }
    units
}

impl Wrapped {
    /// A line as it is, whatever its width.
    pub(super) fn whole(span: Span) -> Self {
        Self { width: width(&span.text), spans: vec![span] }
    }

    /// The line of some units, without the white space at its end.
    fn of(units: &[Unit], ink: Ink) -> Self {
        let end = units.iter().rposition(|unit| !unit.is_space).map_or(0, |last| last + 1);
        let units = units.get(..end).unwrap_or_default();
        let groups = units.chunk_by(|one, other| one.look() == other.look());
        let spans: Vec<Span> = groups.filter_map(|group| Unit::joined(group, ink)).collect();
        let columns = spans.iter().map(|span| width(&span.text) + ink.edges(span.mark));
        Self { width: columns.sum(), spans }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines of a text, marks in brackets.
    fn lines(spans: &[(Option<Meaning>, &str)], room: usize, ink: Ink) -> Vec<String> {
        let span = |(mark, text): &(_, &str)| Span { mark: *mark, ..Span::plain((*text).into()) };
        let spans: Vec<Span> = spans.iter().map(span).collect();
        let lines = wrapped(&spans, [room, room], ink);
        let line = |line: &Wrapped| {
            let mut out = Vec::new();
            for span in &line.spans {
                let mark = span.mark.as_slice();
                Ink::Brackets.paint(&mut out, mark, &span.text).unwrap();
            }
            String::from_utf8(out).unwrap()
        };
        assert!(lines.iter().all(|line| line.width <= room), "{lines:?}");
        lines.iter().map(line).collect()
    }

    fn plain(text: &str, room: usize) -> Vec<String> {
        lines(&[(None, text)], room, Ink::Colour)
    }

    #[test]
    fn lines_break_at_words() {
        assert_eq!(
            plain("the low-cost radio of  the sea", 9),
            ["the low-", "cost", "radio of", "the sea"]
        );
        assert_eq!(plain("  ", 9), [""; 0]);
    }

    #[test]
    fn what_does_not_fit_is_cut_between_characters_as_people_see_them() {
        assert_eq!(plain("cafe\u{301}e\u{301}s", 4), ["cafe\u{301}", "e\u{301}s"]);
        assert_eq!(
            plain("at https://example.int/lamps", 10),
            ["at", "https://", "example.in", "t/lamps"]
        );
        assert_eq!(plain("👩🏽‍🚒👩🏽‍🚒👩🏽‍🚒", 5), ["👩🏽‍🚒👩🏽‍🚒", "👩🏽‍🚒"]);
    }

    #[test]
    fn chinese_takes_two_columns_and_vowel_signs_none() {
        assert_eq!(plain("全权代表大会，忆及（草案）", 12), ["全权代表大", "会，忆及（草", "案）"]);
        assert_eq!(plain("مُذَكِّرَةٌ مُهِمَّةٌ", 6), ["مُذَكِّرَةٌ", "مُهِمَّةٌ"]);
    }

    #[test]
    fn brackets_take_room_and_are_closed_on_each_line() {
        let (deleted, inserted) = (Some(Meaning::Deleted), Some(Meaning::Inserted));
        let spans = [(None, "the "), (deleted, "old town of Dubai"), (None, " by the sea")];
        let expected = ["the [-old-]", "[-town of-]", "[-Dubai-] by", "the sea"];
        assert_eq!(lines(&spans, 12, Ink::Brackets), expected);
        let spans = [(inserted, "a{+b{ c")];
        assert_eq!(lines(&spans, 12, Ink::Brackets), ["{+a\\{+b\\{+}", "{+c+}"]);
    }
}
