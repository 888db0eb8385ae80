//! The words that open a section: `recalling`, `further instructs the Director`.
//!
//! In: a line. Out: whether a heading of the lexicon begins it, of which part, and where it ends.
//!
//! ```text
//! considering further                          whole line
//! invites Member States                        whole line
//! notant a) que la fourniture …;               heading "notant", then the clause
//! └──┬─┘
//!  6 bytes
//! ```

use super::calls::without_calls;
use crate::lexicon::{KnownHeading, Lexicon};
use crate::model::Part;
use crate::text::characters::is_word_character;
use crate::text::fold::{fold_case, unfolded_length};

/// How much of a line is looked at. The longest heading seen has 120 characters.
const LONGEST: usize = 400;

/// A heading found at the start of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::parse) struct Opener {
    /// The part of the instrument it belongs to.
    pub(in crate::parse) part: Part,
    /// Where the words of the heading that are known end, in bytes of the line as written.
    pub(in crate::parse) end: usize,
    /// Whether nothing but signs and footnote calls follows them.
    pub(in crate::parse) is_whole: bool,
}

/// The heading that begins a line, if the lexicon knows its verb. Square brackets may stand round
/// it, as drafts print what is not agreed.
pub(in crate::parse) fn opener(line: &str, lexicon: &Lexicon) -> Option<Opener> {
    let inside = line.trim_start_matches(['[', ' ']);
    let start = prefix(inside, LONGEST);
    let folded = fold_case(start);
    let KnownHeading { part, length, .. } = lexicon.heading(&folded)?;
    let end = line.len() - inside.len() + unfolded_length(start, length);
    let rest = without_calls(line.get(end..).unwrap_or_default());
    Some(Opener { part, end, is_whole: !rest.contains(is_word_character) })
}

/// At most `length` bytes of the text, ending on a character boundary.
fn prefix(text: &str, length: usize) -> &str {
    (0..=length.min(text.len())).rev().find_map(|end| text.get(..end)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;

    #[test]
    fn headings_are_found_with_qualifiers_and_addressees() {
        use Language::{Arabic, Chinese, English, French, Russian, Spanish};
        use Part::{Operative, Preamble};
        for (line, language, part, heading) in [
            ("recalling", English, Preamble, "recalling"),
            ("re\u{0}calling  also that", English, Preamble, "re\u{0}calling  also"),
            ("[ noting] a) one", English, Preamble, "[ noting"),
            ("noting, in particular, the", English, Preamble, "noting, in particular"),
            ("CONSIDERING FURTHER", English, Preamble, "CONSIDERING FURTHER"),
            (
                "further instructs the Secretary-General",
                English,
                Operative,
                "further instructs the Secretary-General",
            ),
            ("notant a) que la fourniture", French, Preamble, "notant"),
            ("invites Member States to report", English, Operative, "invites Member States"),
            ("considerando además", Spanish, Preamble, "considerando además"),
            ("решает, 1 что", Russian, Operative, "решает"),
            ("进一步注意到 a) 各国", Chinese, Preamble, "进一步注意到"),
            ("责成电信发展局主任", Chinese, Operative, "责成电信发展局主任"),
            ("إذ يذكِّر", Arabic, Preamble, "إذ يذكِّر"),
            ("يكلف مدير مكتب تنمية الاتصالات", Arabic, Operative, "يكلف مدير مكتب تنمية الاتصالات"),
        ] {
            let found = opener(line, Lexicon::of(language));
            assert_eq!(found.map(|o| (o.part, line.get(..o.end))), Some((part, Some(heading))));
        }
    }

    #[test]
    fn clauses_are_not_headings() {
        for line in
            ["the difficulties that were faced", "to offer all assistance", "recallings", ""]
        {
            assert_eq!(opener(line, Lexicon::of(Language::English)), None, "{line}");
        }
    }
}
