//! A text of one of the documents, with the language it is in.
//!
//! In: characters as they were written. Out: the same, harmless to show, with the values of `lang`
//! and `dir` that belong to them.
//!
//! ```text
//! القرار 93 in Arabic      <bdi lang="ar" dir="rtl">القرار 93</bdi>
//! ```

use std::borrow::Cow;
use std::iter::once;

use crate::model::Language;
use crate::text::calls::calls;
use crate::text::escape;

/// A text of one of the documents.
#[derive(Debug, Clone)]
pub(super) struct Passage<'a> {
    /// The language it is in.
    pub(super) language: Language,
    /// The characters, none of them harmful; to be escaped.
    pub(super) text: Cow<'a, str>,
}

impl<'a> Passage<'a> {
    /// A text in a language.
    pub(super) fn new(language: Language, text: &'a str) -> Self {
        Self { language, text: escape::text(text, language.direction()) }
    }

    /// The first characters of a text, cut between words where there are any.
    pub(super) fn beginning(language: Language, text: &str) -> Self {
        /// About a line and a half of the jump list; a Han character is as wide as two letters.
        const WIDEST: usize = 64;
        let width = |character: char| if u32::from(character) < 0x2E80 { 1 } else { 2 };
        let text = without_calls(text);
        let words = text.split_ascii_whitespace();
        let characters = words.flat_map(|word| once(' ').chain(word.chars())).skip(1);
        let (mut cut, mut room) = (String::new(), WIDEST);
        for character in characters {
            let Some(left) = room.checked_sub(width(character)) else {
                let words = cut.rsplit_once(' ').filter(|_| character != ' ');
                cut.truncate(words.map_or(cut.len(), |(words, _)| words.len()));
                cut.push('…');
                break;
            };
            room = left;
            cut.push(character);
        }
        let text = escape::text(&cut, language.direction()).into_owned();
        Self { language, text: Cow::Owned(text) }
    }
}

/// The text without the calls of notes.
fn without_calls(text: &str) -> String {
    let (mut kept, mut done) = (String::with_capacity(text.len()), 0);
    for call in calls(text).map(|call| call.span.range()) {
        kept.push_str(text.get(done..call.start).unwrap_or_default());
        done = call.end;
    }
    kept + text.get(done..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_beginning_is_cut_between_words() {
        let text =
            "to encourage the use of solar energy in lighthouses that stand far from any grid";
        let cut = Passage::beginning(Language::English, text);
        assert_eq!(cut.text, "to encourage the use of solar energy in lighthouses that stand…");
        let short = Passage::beginning(Language::English, " short\t text[footnoteRef:1] ");
        assert_eq!(short.text, "short text");
        let han = "灯".repeat(40);
        let cut = Passage::beginning(Language::Chinese, &han);
        assert_eq!(cut.text.chars().count(), 33);
    }
}
