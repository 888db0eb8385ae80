//! The label in front of a clause: `a)`, ` أ )`, `1.1`, `'2'`, `–`.
//!
//! In: the text of a paragraph. Out: where its label ends, where its text begins, what style of
//! label it is, and a key under which labels that differ in typography only are equal.
//!
//! ```text
//! " أ )⇥بالقرار"      label " أ )"     style Letter   key أ
//! "1.1 the plan"      label "1.1"     style Number   key 1.1
//! "1that"             label "1"       style Number   key 1    weak: only in sequence
//! "2030 Agenda"       no label
//! ```
//!
//! The styles are those of resolutions (docs/itu-conventions.md, labels). Invisible characters may
//! stand anywhere; a bracket may stand on either side, as in text extracted from right-to-left
//! documents.

use unicode_normalization::UnicodeNormalization;

use super::characters::{is_arabic, is_cyrillic, is_invisible};
use super::fold::{fold, fold_case};

/// How the clauses of a list are labelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Style {
    /// `a)`, `b)bis`, ` أ )`
    Letter,
    /// `1`, `2)`, with one number.
    Number,
    /// `1.1`, `3.2.1`: the number of levels, at least two.
    Dotted(u16),
    /// `'1'`
    Quoted,
    /// `ii)`, `iv)`: letters that can only be a Roman numeral.
    Roman,
    /// `一、`, `（二）`
    Han,
    /// `–`, `-`, `•`
    Dash,
}

/// A label at the start of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Label {
    /// Length of the label in bytes, from the start of the paragraph.
    pub length: usize,
    /// Where the text begins, in bytes from the start of the paragraph.
    pub text: usize,
    /// What it looks like.
    pub style: Style,
    /// Its place in its list, from 1; 0 where it has none.
    pub ordinal: u32,
    /// Whether it is a label only if it goes on a list: a number with nothing but a space, or no
    /// space at all, behind it.
    pub weak: bool,
}

/// What makes two labels the same: typography, brackets, quotes, dots at the end and padding gone.
/// Capitals are kept: `A)` and `a)` are two labels.
///
/// ```
/// use revmark::text::label::key;
/// assert_eq!(key(" هـ )"), key("ﻫ)"));
/// assert_eq!(key("(1"), key("1)"));
/// assert_ne!(key("a)"), key("b)"));
/// assert_ne!(key("a)"), key("A)"));
/// ```
pub fn key(label: &str) -> String {
    let kept = |c: &char| !matches!(c, '(' | ')' | '\'' | '"' | ' ' | '\t');
    let folded: String = fold(label).chars().filter(kept).collect();
    folded.trim_end_matches('.').to_owned()
}

/// The label a paragraph begins with.
///
/// ```
/// use revmark::text::label::{Style, scan};
/// let label = scan("b)\tthe purposes of the Union;").expect("it has a label");
/// assert_eq!((label.length, label.text, label.style, label.ordinal), (2, 3, Style::Letter, 2));
/// assert!(scan("that the Union").is_none());
/// ```
pub fn scan(paragraph: &str) -> Option<Label> {
    let mut cursor = Cursor::new(paragraph);
    cursor.skip_spaces();
    let first = cursor.peek()?;
    match first {
        '(' => bracketed(cursor),
        '\'' | '"' => quoted(cursor),
        '0'..='9' => number(cursor),
        '–' | '—' | '-' | '•' | '·' | '◦' | '▪' | '‣' | '●' | '○' | '*' => {
            dash(cursor)
        }
        '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' => {
            han(cursor)
        }
        _ if first.is_alphabetic() => letter(cursor),
        _ => None,
    }
}

/// Longest run of letters in a label: `xviii` and `quinquies` are no longer than this.
const LONGEST_WORD: usize = 9;

/// Reads visible characters one by one, folded, and knows how many bytes were read.
#[derive(Clone)]
struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// The next visible character, folded, and the offset behind it.
    fn visible(&self) -> Option<(char, usize)> {
        let rest = self.text.get(self.at..)?;
        let (offset, character) = rest.char_indices().find(|(_, c)| !is_invisible(*c))?;
        let end = self.at + offset + character.len_utf8();
        let folded = match character {
            '‘' | '’' | '`' | '´' => '\'',
            '“' | '”' | '«' | '»' => '"',
            '\u{2010}' | '\u{2011}' => '-',
            _ if character.is_ascii() || character.is_whitespace() => character,
            // The compatibility form of an accent that stands alone begins with a space.
            _ => character.nfkc().find(|c| !c.is_whitespace()).unwrap_or(character),
        };
        Some((folded, end))
    }

    fn peek(&self) -> Option<char> {
        self.visible().map(|(character, _)| character)
    }

    fn take(&mut self, wanted: impl Fn(char) -> bool) -> Option<char> {
        let (character, end) = self.visible()?;
        if !wanted(character) {
            return None;
        }
        self.at = end;
        Some(character)
    }

    fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> String {
        let mut taken = String::new();
        while let Some(character) = self.take(&wanted) {
            taken.push(character);
        }
        taken
    }

    /// Skips white space and says how many characters of it and whether a tab or a wide gap.
    fn skip_spaces(&mut self) -> Gap {
        match self.take_while(char::is_whitespace).as_str() {
            "" => Gap::None,
            " " => Gap::Space,
            _ => Gap::Wide,
        }
    }

    /// `bis`, `ter`, … behind a number or letter.
    fn take_latin_ordinal(&mut self) -> bool {
        let mut ahead = self.clone();
        let word = ahead.take_while(char::is_alphabetic);
        let known = matches!(
            word.to_lowercase().as_str(),
            "bis" | "ter" | "quater" | "quinquies" | "sexies" | "مكرر" | "مكررا" | "бис"
        );
        if known {
            *self = ahead;
        }
        known
    }

    fn finish(self, style: Style, ordinal: u32, weak: bool) -> Option<Label> {
        let length = self.at;
        let mut after = self;
        after.skip_spaces();
        // Invisible characters between label and text go with neither.
        let rest = after.text.get(after.at..)?;
        let skipped = rest.find(|c: char| !is_invisible(c) && !c.is_whitespace());
        Some(Label { length, text: after.at + skipped.unwrap_or(rest.len()), style, ordinal, weak })
    }
}

/// White space behind a label.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    None,
    Space,
    Wide,
}

/// `(a)`, `(1)`, and `(1` or `(أ` with the bracket on the wrong side.
fn bracketed(mut cursor: Cursor<'_>) -> Option<Label> {
    cursor.take(|c| c == '(')?;
    cursor.skip_spaces();
    let word = cursor.take_while(|c| c.is_alphanumeric() || c == '.');
    let mut ahead = cursor.clone();
    ahead.skip_spaces();
    let closed = ahead.take(|c| c == ')').is_some();
    if closed {
        cursor = ahead;
    }
    let separated = cursor.peek().is_none_or(char::is_whitespace);
    if word.is_empty() || !separated || (!closed && word.chars().count() > 2) {
        return None;
    }
    let (style, ordinal) = style_of_word(&word)?;
    cursor.finish(style, ordinal, false)
}

/// `'1'`, also with curly quotes.
fn quoted(mut cursor: Cursor<'_>) -> Option<Label> {
    let quote = cursor.take(|c| matches!(c, '\'' | '"'))?;
    let digits = cursor.take_while(|c| c.is_ascii_digit());
    if digits.is_empty() || digits.len() > 3 {
        return None;
    }
    cursor.take(|c| c == quote)?;
    let ordinal = digits.parse().unwrap_or(0);
    cursor.finish(Style::Quoted, ordinal, false)
}

/// `1`, `1.1`, `2)`, `3.`, `1bis`.
fn number(mut cursor: Cursor<'_>) -> Option<Label> {
    let mut levels: u16 = 0;
    let mut ordinal;
    loop {
        let digits = cursor.take_while(|c| c.is_ascii_digit());
        if digits.is_empty() || digits.len() > 3 {
            return None;
        }
        ordinal = digits.parse().unwrap_or(0);
        levels = levels.saturating_add(1);
        let mut ahead = cursor.clone();
        let suffixed = ahead.take_latin_ordinal();
        let dotted =
            ahead.take(|c| c == '.').is_some() && ahead.peek().is_some_and(|c| c.is_ascii_digit());
        if dotted {
            cursor = ahead;
            continue;
        }
        if suffixed {
            cursor.take_latin_ordinal();
        }
        break;
    }
    let style = if levels > 1 { Style::Dotted(levels) } else { Style::Number };
    let bracket = cursor.take(|c| c == ')').is_some();
    let dot = !bracket && cursor.take(|c| c == '.').is_some();
    let weak = match (gap_behind(&cursor), cursor.peek()) {
        (_, None) | (Gap::Wide, _) => false,
        (Gap::Space, _) => !(bracket || dot || levels > 1),
        // `2030`, `5%`, `3,5`, `10th` are figures, but a letter of the text may be glued on.
        (Gap::None, Some(next)) if next.is_alphabetic() => !bracket,
        (Gap::None, Some(_)) => return None,
    };
    cursor.finish(style, ordinal, weak)
}

/// The white space behind a label; a tab or a no-break space is as good as a wide gap, but for a
/// no-break space inside a figure such as `660 000`.
fn gap_behind(cursor: &Cursor<'_>) -> Gap {
    let rest = cursor.text.get(cursor.at..).unwrap_or_default();
    let mut visible = rest.chars().filter(|c| !is_invisible(*c));
    match visible.next() {
        Some('\u{A0}') if visible.next().is_some_and(|c| c.is_ascii_digit()) => Gap::Space,
        Some('\t' | '\u{A0}' | '\u{2002}' | '\u{2003}' | '\u{3000}') => Gap::Wide,
        _ => cursor.clone().skip_spaces(),
    }
}

/// `–⇥`, `• `; a hyphen needs white space behind it, a dash does not.
fn dash(mut cursor: Cursor<'_>) -> Option<Label> {
    let sign = cursor.take(|_| true)?;
    let gap = cursor.clone().skip_spaces();
    let next = cursor.peek();
    if gap == Gap::None && next.is_some() && matches!(sign, '-' | '*' | '·') {
        return None;
    }
    cursor.finish(Style::Dash, 0, false)
}

/// `一、` and the like.
fn han(mut cursor: Cursor<'_>) -> Option<Label> {
    let numeral = cursor.take_while(|c| "一二三四五六七八九十".contains(c));
    cursor.take(|c| c == '、')?;
    let ordinal = han_ordinal(&numeral);
    (numeral.chars().count() <= 3).then_some(())?;
    cursor.finish(Style::Han, ordinal, false)
}

fn han_ordinal(numeral: &str) -> u32 {
    let value =
        |c: char| "一二三四五六七八九".chars().zip(1..).find(|(d, _)| *d == c).map(|(_, n)| n);
    match numeral.split_once('十') {
        Some((tens, ones)) => {
            let tens = tens.chars().next().and_then(value).unwrap_or(1);
            tens * 10 + ones.chars().next().and_then(value).unwrap_or(0)
        }
        None => numeral.chars().next().and_then(value).unwrap_or(0),
    }
}

/// `a)`, `b)bis`, `bbis)`, ` أ )`, `iv)`.
fn letter(mut cursor: Cursor<'_>) -> Option<Label> {
    let mut word = String::new();
    while let Some(character) = cursor.take(char::is_alphabetic) {
        word.push(character);
        if word.chars().count() > LONGEST_WORD {
            return None;
        }
    }
    cursor.skip_spaces();
    // ` أ ﻫ )`: Arabic labels are padded, also when two of them are run together.
    if word.chars().all(is_arabic) && word.chars().count() == 1 {
        word.extend(cursor.take(is_arabic));
        cursor.skip_spaces();
    }
    cursor.take(|c| c == ')')?;
    let (style, ordinal) = style_of_word(&word)?;
    if cursor.take_latin_ordinal() {
        let closed = cursor.clone().take(|c| c == ')').is_some();
        if closed {
            cursor.take(|c| c == ')');
        }
    }
    cursor.finish(style, ordinal, false)
}

/// The style of the letters or digits of a label, and their place in the list.
fn style_of_word(word: &str) -> Option<(Style, u32)> {
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        return (word.len() <= 3).then(|| (Style::Number, word.parse().unwrap_or(0)));
    }
    if word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return None;
    }
    let folded = fold_case(word);
    let plain = ["quinquies", "quater", "bis", "ter"]
        .iter()
        .find_map(|suffix| folded.strip_suffix(suffix).filter(|rest| !rest.is_empty()))
        .unwrap_or(&folded);
    let mut letters = plain.chars();
    let first = letters.next()?;
    match letters.next() {
        None => Some((Style::Letter, letter_ordinal(first))),
        Some(second) if second == first && letters.next().is_none() && first != 'i' => {
            Some((Style::Letter, 26 + letter_ordinal(first)))
        }
        Some(second) => match roman_ordinal(plain) {
            Some(ordinal) => Some((Style::Roman, ordinal)),
            // `cd)`: an old and a new label run together; the clause now has the second.
            None if letters.next().is_none() => Some((Style::Letter, letter_ordinal(second))),
            None => None,
        },
    }
}

/// The letters of the Arabic abjad in the order of labels.
const ABJAD: &str = "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ";

fn letter_ordinal(letter: char) -> u32 {
    let letter = match letter {
        'أ' | 'إ' | 'آ' => 'ا',
        'ى' => 'ي',
        _ => letter,
    };
    let place =
        |alphabet: &str| alphabet.chars().zip(1..).find(|(c, _)| *c == letter).map(|(_, n)| n);
    let found = if letter.is_ascii_lowercase() {
        Some(u32::from(letter) - u32::from('a') + 1)
    } else if is_arabic(letter) {
        place(ABJAD)
    } else if is_cyrillic(letter) {
        place("абвгдежзиклмнопрстуфхцчшщэюя")
    } else {
        None
    };
    found.unwrap_or(0)
}

/// The value of a small Roman numeral as labels use it; `None` for anything else.
pub fn roman_ordinal(word: &str) -> Option<u32> {
    const ONES: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    let tens = word.bytes().take_while(|byte| *byte == b'x').count();
    let ones = ONES.iter().position(|numeral| Some(*numeral) == word.get(tens..))?;
    let value = u32::try_from(tens * 10 + ones).ok()?;
    (tens <= 3 && value > 0).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Option<(&str, &str, Style, u32, bool)> {
        scan(text).map(|l| (&text[..l.length], &text[l.text..], l.style, l.ordinal, l.weak))
    }

    #[test]
    fn labels_of_resolutions_are_found() {
        use Style::{Dash, Dotted, Han, Letter, Number, Quoted, Roman};
        for (text, label, rest, style, ordinal, weak) in [
            ("a)\tthat", "a)", "that", Letter, 1, false),
            ("b)bis\tthat", "b)bis", "that", Letter, 2, false),
            ("bbis)\tque", "bbis)", "que", Letter, 2, false),
            ("a)Resolution 37", "a)", "Resolution 37", Letter, 1, false),
            (" أ )\tبالقرار", " أ )", "بالقرار", Letter, 1, false),
            ("هـ )\tبالقرار", "هـ )", "بالقرار", Letter, 5, false),
            ("ﻫ )\tبالقرار", "ﻫ )", "بالقرار", Letter, 5, false),
            ("(أ\tبالقرار", "(أ", "بالقرار", Letter, 1, false),
            ("ب)مكرر\tبالقرار", "ب)مكرر", "بالقرار", Letter, 2, false),
            ("iv)\tthe", "iv)", "the", Roman, 4, false),
            ("cd)\tthe", "cd)", "the", Letter, 4, false),
            (" أ ﻫ )\tبالقرار", " أ ﻫ )", "بالقرار", Letter, 5, false),
            ("а)\tчто", "а)", "что", Letter, 1, false),
            ("1\tto continue", "1", "to continue", Number, 1, false),
            ("1 to continue", "1", "to continue", Number, 1, true),
            ("1that", "1", "that", Number, 1, true),
            ("1bis\tthat", "1bis", "that", Number, 1, false),
            ("(1\tالاستمرار", "(1", "الاستمرار", Number, 1, false),
            ("3.2 la formation", "3.2", "la formation", Dotted(2), 2, false),
            ("1bis.2.1\tthe", "1bis.2.1", "the", Dotted(3), 1, false),
            ("'2'\tلخطوط", "'2'", "لخطوط", Quoted, 2, false),
            ("‘2’ لخطوط", "‘2’", "لخطوط", Quoted, 2, false),
            ("–\tthe", "–", "the", Dash, 0, false),
            ("- text", "-", "text", Dash, 0, false),
            ("•text", "•", "text", Dash, 0, false),
            ("十二、加强", "十二、", "加强", Han, 12, false),
            ("a)\t¨o", "a)", "¨o", Letter, 1, false),
            ("\u{200f}a\u{0})\tthat", "\u{200f}a\u{0})", "that", Letter, 1, false),
        ] {
            assert_eq!(parts(text), Some((label, rest, style, ordinal, weak)), "{text:?}");
        }
    }

    #[test]
    fn other_paragraphs_have_none() {
        for text in [
            "that the Union",
            "2030 Agenda",
            "5% of",
            "3,5 million",
            "2014, the",
            "(Busan, 2014)",
            "ITU) is",
            "-5 degrees",
            "word) x",
            "(SDG) x",
            "",
            "  ",
            "إذ يذكر",
            "(Johannesburg, 2008)",
            "'quoted' words",
            "10 000 km",
            "10\u{a0}000 km",
        ] {
            let found = scan(text).filter(|label| !label.weak);
            assert_eq!(found, None, "{text:?}");
        }
    }

    #[test]
    fn a_label_alone_on_its_line_is_strong() {
        assert_eq!(parts("a)"), Some(("a)", "", Style::Letter, 1, false)));
        assert_eq!(parts("12"), Some(("12", "", Style::Number, 12, false)));
    }

    #[test]
    fn deep_numbers_are_read_without_recursion() {
        let text = format!("{}1\tdeep", "1.".repeat(1_500));
        assert_eq!(scan(&text).map(|l| l.style), Some(Style::Dotted(1_501)));
    }
}
