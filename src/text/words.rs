//! What counts as one word when changes are marked.
//!
//! In: a text. Out: its tokens in order, white space left out, each a byte range and a class.
//!
//! ```text
//! that 60% of A/RES/70/125, i.e. 660 000 l'Union   ─►   that│60%│of│A/RES/70/125│,│i.e│.│660 000│l'Union
//! 第139号决议                                        ─►   第│139│号│决│议
//! ```
//!
//! A human editor marks whole words and whole numbers (docs/itu-conventions.md, granularity), so
//! what nobody would mark in part is one token: a figure with its groups and percent sign, a
//! document symbol, an address, a hyphenated word. A slash between words parts them, because a
//! word is often added behind it (`telecommunications` → `telecommunications/ICTs`). A Han
//! character is a token by itself; which of them form a word is the business of the marks.
//!
//! Nine of ten tokens are plain letters up to a space or a sign that joins nothing to a letter, or such
//! a sign: those are known by looking at them once, and the rules for what joins are for the others.

use std::borrow::Cow;

use super::characters::{is_han, is_invisible, is_letter, is_plain_letter, is_word_character};
use super::fold;
use crate::model::Span;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Class {
    /// Letters, perhaps with digits: a word, an abbreviation, a document symbol, an address.
    Word,
    /// Digits, perhaps with separators and a percent sign.
    Number,
    /// One Han character.
    Han,
    /// One punctuation mark or symbol.
    Sign,
}

/// One word, number or sign of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it is, in bytes of the text that was split.
    pub span: Span,
    /// What it is.
    pub class: Class,
    /// How it is spelt.
    pub spelling: Spelling,
}

/// What splitting a text has seen of how a word is spelt, so that its number for comparing needs no
/// second look at each character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Spelling {
    /// It folds to itself, also in lower case.
    Settled,
    /// It folds to itself; in lower case only its capitals of ASCII are others.
    Capitals,
    /// It was not looked at so closely.
    Unknown,
}

impl Token {
    /// A number that words share which differ in typography at most: [`fold::hash`] of it.
    pub fn key(self, text: &str) -> u64 {
        let word = self.span.of(text);
        match self.spelling {
            Spelling::Settled | Spelling::Capitals => fold::hash_exact(word),
            Spelling::Unknown => fold::hash(word),
        }
    }

    /// The same for words that differ in typography and capitals at most: [`fold::hash_case`] of it.
    pub fn key_of_letters(self, text: &str) -> u64 {
        let word = self.span.of(text);
        match self.spelling {
            Spelling::Settled => fold::hash_exact(word),
            Spelling::Capitals | Spelling::Unknown => fold::hash_case(word),
        }
    }

    /// Whether it is a word, a number or a Han character rather than a sign.
    pub fn is_word(self) -> bool {
        self.class != Class::Sign
    }
}

/// The tokens of a text, in order; white space and stray invisible characters are in none of them.
///
/// ```
/// use revmark::text::words::tokens;
/// let text = "at least 60 % (A/70/125);";
/// let words: Vec<&str> = tokens(text).map(|token| token.span.of(text)).collect();
/// assert_eq!(words, ["at", "least", "60 %", "(", "A/70/125", ")", ";"]);
/// ```
pub fn tokens(text: &str) -> Tokens<'_> {
    Tokens { text, at: 0 }
}

/// How many words a text has; a Han character is a word, a sign is none.
///
/// ```
/// assert_eq!(revmark::text::words::count("第139号 (Busan, 2014)"), 5);
/// ```
pub fn count(text: &str) -> usize {
    tokens(text).filter(|token| token.is_word()).count()
}

/// The iterator of [`tokens`].
#[derive(Debug, Clone)]
pub struct Tokens<'a> {
    text: &'a str,
    at: usize,
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        if let Some(token) = self.next_plain() {
            self.at = token.span.end as usize;
            return Some(token);
        }
        self.next_by_rules()
    }
}

impl Tokens<'_> {
    /// The next token by the rules for what joins.
    fn next_by_rules(&mut self) -> Option<Token> {
        let rest = self.text.get(self.at..)?;
        let visible = self.at + rest.find(|c: char| !c.is_whitespace() && !is_invisible(c))?;
        let skipped = self.text.get(self.at..visible)?;
        // What hides in front of a word goes with it: a mark must not leave an override behind.
        let start = self.at + skipped.trim_end_matches(is_invisible).len();
        let before = self.text.get(..start)?.chars().next_back();
        let (length, class) = first_token(self.text.get(visible..)?, before)?;
        self.at = visible + length;
        Some(Token { span: Span::new(start, self.at), class, spelling: Spelling::Unknown })
    }

    /// The next token where no rule for what joins can apply: a word of plain letters that a space or
    /// a sign ends which joins nothing to a letter, a plain number, or a sign. Nine of ten tokens are.
    fn next_plain(&self) -> Option<Token> {
        let bytes = self.text.as_bytes();
        let mut start = self.at;
        while bytes.get(start) == Some(&b' ') {
            start += 1;
        }
        match *bytes.get(start)? {
            b'0'..=b'9' => plain_number(bytes, start),
            b'A'..=b'Z' | b'a'..=b'z' => plain_word(bytes, start),
            0x80.. => arabic_sign(bytes, start).or_else(|| plain_word(bytes, start)),
            first => plain_sign(bytes, (start, first)),
        }
    }
}

fn token(start: usize, end: usize, class: Class, spelling: Spelling) -> Token {
    Token { span: Span::new(start, end), class, spelling }
}

/// A sign of ASCII, unless it stands in front of a figure that it may go with.
fn plain_sign(bytes: &[u8], (at, sign): (usize, u8)) -> Option<Token> {
    let is_plain = match sign {
        b'-' | b'+' => !bytes.get(at + 1).is_some_and(u8::is_ascii_digit),
        b'`' => false,
        _ => sign.is_ascii_punctuation(),
    };
    is_plain.then(|| token(at, at + 1, Class::Sign, Spelling::Settled))
}

/// The comma, the semicolon and the question mark of Arabic.
fn arabic_sign(bytes: &[u8], at: usize) -> Option<Token> {
    let is_sign = matches!(bytes.get(at..at + 2)?, [0xD8, 0x8C | 0x9B | 0x9F]);
    is_sign.then(|| token(at, at + 2, Class::Sign, Spelling::Settled))
}

/// A number of ASCII digits, if what follows can neither join it to more nor be a percent sign.
fn plain_number(bytes: &[u8], start: usize) -> Option<Token> {
    let mut end = start;
    while bytes.get(end).is_some_and(u8::is_ascii_digit) {
        end += 1;
    }
    let next = bytes.get(end + 1);
    let is_end = match bytes.get(end) {
        None | Some(b')' | b';' | b':' | b'(' | b']' | b'"' | b'\t') => true,
        Some(b',') => next.is_none_or(|next| next.is_ascii() && !next.is_ascii_digit()),
        Some(b'.') => matches!(next, None | Some(b' ')),
        Some(b' ') => next.is_none_or(|next| next.is_ascii_alphabetic() || *next == b'('),
        _ => false,
    };
    is_end.then(|| token(start, end, Class::Number, Spelling::Settled))
}

/// A word of plain letters, hyphens and apostrophes between them, if what follows ends it.
///
/// Letters are looked at as bytes: those of ASCII are one byte, those of Arabic, Cyrillic and the
/// accented ones of French and Spanish two, and of two bytes the first says which alphabet it is.
/// A test compares all of this with the rules for what joins.
fn plain_word(bytes: &[u8], start: usize) -> Option<Token> {
    let mut spelling = Spelling::Settled;
    let (mut at, mut has_small) = (start, false);
    loop {
        let run = ascii_letters(bytes.get(at..).unwrap_or_default());
        at += run.length;
        has_small |= run.has_small;
        if run.has_capital {
            spelling = spelling.max(Spelling::Capitals);
        }
        let byte = bytes.get(at).copied().unwrap_or(b' ');
        match byte {
            0xC3 | 0xD0 | 0xD1 | 0xD8 | 0xD9 => match pair_of(byte, *bytes.get(at + 1)?) {
                Pair::Settled => at += 2,
                Pair::Attached if at == start => return None,
                Pair::Folded | Pair::Attached => {
                    spelling = Spelling::Unknown;
                    at += 2;
                }
                Pair::End if at > start => break,
                Pair::End | Pair::Other => return None,
            },
            b'-' | b'\''
                if at > start && at - start <= LONG_UNIT && is_letter_at(bytes, at + 1) =>
            {
                at += 1;
            }
            _ if at > start
                && ends_word(byte, bytes.get(at + 1..).unwrap_or_default(), has_small) =>
            {
                break;
            }
            _ => return None,
        }
    }
    Some(token(start, at, Class::Word, spelling))
}

/// Letters of ASCII at the start of a text.
#[derive(Debug, Default, PartialEq, Eq)]
struct Letters {
    length: usize,
    has_small: bool,
    has_capital: bool,
}

/// The letters of ASCII that a text begins with, looked for in eight bytes at a time: byte by byte
/// they took a tenth of all instructions.
fn ascii_letters(bytes: &[u8]) -> Letters {
    /// A number whose eight bytes are all this one.
    const fn all(byte: u8) -> u64 {
        u64::from_le_bytes([byte; 8])
    }
    let mut found = Letters::default();
    while let Some(eight) = bytes.get(found.length..).and_then(<[u8]>::first_chunk::<8>) {
        let eight = u64::from_le_bytes(*eight);
        // A small letter and its capital differ in one bit. With it set, and the highest one out of
        // the way, adding brings the highest bit into letters from `a` on, and into what is behind `z`.
        let small = (eight | all(0x20)) & all(0x7F);
        let from_a = small + all(0x80 - b'a');
        let behind_z = small + all(0x7F - b'z');
        let letters = from_a & !behind_z & !eight & all(0x80);
        let bits = (!letters & all(0x80)).trailing_zeros() & !7;
        if bits == 0 {
            return found;
        }
        let seen = all(0x20) & (u64::MAX >> (u64::BITS - bits));
        found.has_small |= eight & seen != 0;
        found.has_capital |= !eight & seen != 0;
        found.length += bits as usize / 8;
        if bits < u64::BITS {
            return found;
        }
    }
    // The last bytes of a text.
    let rest = bytes.get(found.length..).unwrap_or_default();
    for byte in rest.iter().take_while(|byte| byte.is_ascii_alphabetic()) {
        found.has_small |= byte.is_ascii_lowercase();
        found.has_capital |= byte.is_ascii_uppercase();
        found.length += 1;
    }
    found
}

/// Whether a byte that is no letter ends a word, given what follows; `has_small` says whether the word
/// has small letters of ASCII, so that it is no symbol.
fn ends_word(byte: u8, rest: &[u8], has_small: bool) -> bool {
    match byte {
        b' ' | b',' | b';' | b')' | b'(' | b'"' | b']' | b'\t' => true,
        b'.' | b':' => matches!(rest.first(), None | Some(b' ')),
        // Units of measure behind a slash have at most three letters.
        b'/' => {
            has_small && rest.get(..4).is_some_and(|next| next.iter().all(u8::is_ascii_alphabetic))
        }
        _ => false,
    }
}

fn is_letter_at(bytes: &[u8], at: usize) -> bool {
    match (bytes.get(at), bytes.get(at + 1)) {
        (Some(b'A'..=b'Z' | b'a'..=b'z'), _) => true,
        (Some(first @ 0x80..), Some(second)) => {
            matches!(pair_of(*first, *second), Pair::Settled | Pair::Folded)
        }
        _ => false,
    }
}

/// What a character of two bytes is to a word.
enum Pair {
    /// A plain letter that folds to itself, also in lower case.
    Settled,
    /// Another plain letter.
    Folded,
    /// An Arabic vowel sign or tatweel, which goes with the letter before it.
    Attached,
    /// A sign that ends a word.
    End,
    /// Any other character.
    Other,
}

fn pair_of(first: u8, second: u8) -> Pair {
    match (first, second) {
        // ء to ؿ, ف to ي; ß to ÿ but for ÷.
        (0xD8, 0xA1..=0xBF) | (0xD9, 0x81..=0x8A) | (0xC3, 0x9F..=0xB6 | 0xB8..=0xBF) => {
            Pair::Settled
        }
        // А to я; À to Þ but for ×.
        (0xD0, 0x90..=0xBF) | (0xD1, 0x80..=0x8F) | (0xC3, 0x80..=0x96 | 0x98..=0x9E) => {
            Pair::Folded
        }
        (0xD9, 0x80 | 0x8B..=0x92) => Pair::Attached,
        (0xD8, 0x8C | 0x9B) => Pair::End,
        _ => Pair::Other,
    }
}

/// Length and class of the token that `rest` begins with, given what stands in front of it; `rest`
/// begins with a visible character.
fn first_token(rest: &str, before: Option<char>) -> Option<(usize, Class)> {
    let first = rest.chars().next()?;
    if is_han(first) {
        return Some((with_invisible(rest, first.len_utf8()), Class::Han));
    }
    if let Some(length) = signed(rest, before) {
        return Some((length, Class::Number));
    }
    if !is_word_character(first) {
        return Some((first.len_utf8(), Class::Sign));
    }
    if let Some(length) = address(rest) {
        return Some((length, Class::Word));
    }
    let length = unit(rest);
    let numeric = !rest.get(..length)?.chars().any(is_letter);
    if numeric {
        return Some((with_percent(rest, length), Class::Number));
    }
    Some((length, Class::Word))
}

/// The length of a figure with its sign: `−105`, or `-5` behind a space or an opening bracket.
fn signed(rest: &str, before: Option<char>) -> Option<usize> {
    let sign = rest.chars().next().filter(|c| matches!(c, '\u{2212}' | '-' | '+' | '±'))?;
    let figure =
        rest.get(sign.len_utf8()..).filter(|r| r.starts_with(|c: char| c.is_ascii_digit()))?;
    let stands_apart = before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '（'));
    (sign == '\u{2212}' || stands_apart).then(|| with_percent(rest, sign.len_utf8() + unit(figure)))
}

/// Takes in the invisible characters and combining marks that follow.
fn with_invisible(rest: &str, length: usize) -> usize {
    let tail = rest.get(length..).unwrap_or_default();
    length + tail.find(|c| !is_attached(c)).unwrap_or(tail.len())
}

/// A character that goes with the letter before it.
fn is_attached(character: char) -> bool {
    !is_plain_letter(character)
        && !character.is_ascii()
        && (is_invisible(character) || unicode_normalization::char::is_combining_mark(character))
        || character.is_ascii_control() && is_invisible(character)
}

/// A percent or per mille sign belongs to the figure, also behind a space: `60%`, `60 %`.
fn with_percent(rest: &str, length: usize) -> usize {
    let tail = rest.get(length..).unwrap_or_default();
    let trimmed = tail.trim_start_matches([' ', '\u{A0}', '\u{202F}']);
    let spaces = tail.len() - trimmed.len();
    match trimmed.chars().next() {
        Some(sign @ ('%' | '‰' | '٪')) if tail.chars().take(2).any(|c| c == sign) => {
            length + spaces + sign.len_utf8()
        }
        _ => length,
    }
}

/// The length of a web or mail address, without the punctuation behind it.
fn address(rest: &str) -> Option<usize> {
    const OPENERS: [&str; 4] = ["http://", "https://", "www.", "ftp://"];
    if !OPENERS
        .iter()
        .any(|opener| rest.get(..opener.len()).is_some_and(|s| s.eq_ignore_ascii_case(opener)))
    {
        return None;
    }
    let end = rest
        .find(|c: char| {
            c.is_whitespace()
                || is_han(c)
                || matches!(c, '<' | '>' | '"' | '”' | '»' | '）' | '；' | '，' | '。')
        })
        .unwrap_or(rest.len());
    Some(
        rest.get(..end)?
            .trim_end_matches(['.', ',', ';', ':', ')', ']', '،', '؛', '\'', '’'])
            .len(),
    )
}

/// No word of pieces is longer, in bytes, than a few pieces beyond this: what goes on is a list or a
/// row of cells, and looking back over all of it for each piece would be slow.
const LONG_UNIT: usize = 120;

/// The length of a word, number or document symbol: pieces of letters and digits with the joiners
/// that make them one.
fn unit(rest: &str) -> usize {
    let mut length = piece(rest);
    loop {
        if length > LONG_UNIT {
            return length;
        }
        let whole = rest.get(..length).unwrap_or_default();
        let tail = rest.get(length..).unwrap_or_default();
        let mut characters = tail.chars();
        let Some(joiner) = characters.next().filter(|c| may_join(whole, *c)) else { return length };
        let next = characters.as_str();
        let next_piece = next.get(..piece(next)).unwrap_or_default();
        if next_piece.is_empty() || !joins(whole, joiner, next_piece) {
            return length;
        }
        length += joiner.len_utf8() + next_piece.len();
    }
}

/// Whether a sign or space can make one token of what stands around it; most cannot, and the next
/// piece need not be looked at.
fn may_join(whole: &str, joiner: char) -> bool {
    match joiner {
        ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}' => whole.ends_with(|c: char| c.is_ascii_digit()),
        _ => !joiner.is_whitespace(),
    }
}

/// The length of the letters and digits at the start, with what attaches to them.
fn piece(rest: &str) -> usize {
    // Nothing attaches to an ASCII word that a printable ASCII character ends.
    let ascii = rest.bytes().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(rest.len());
    if rest.as_bytes().get(ascii).is_none_or(|byte| matches!(byte, b' '..=b'~')) {
        return ascii;
    }
    rest.find(|c: char| (!is_word_character(c) || is_han(c)) && !is_attached(c))
        .unwrap_or(rest.len())
}

/// A piece without the invisible characters in it, which must not decide what it is.
fn bare(piece: &str) -> Cow<'_, str> {
    let is_bare = piece.bytes().all(|byte| byte.is_ascii_graphic());
    if is_bare || !piece.contains(is_invisible) {
        return Cow::Borrowed(piece);
    }
    Cow::Owned(piece.chars().filter(|c| !is_invisible(*c)).collect())
}

/// Whether a sign or space between two pieces makes them one token.
fn joins(whole: &str, joiner: char, next: &str) -> bool {
    let (whole, next) = (&*bare(whole), &*bare(next));
    let before = whole.chars().next_back().unwrap_or(' ');
    let after = next.chars().next().unwrap_or(' ');
    let digits = before.is_ascii_digit() && after.is_ascii_digit();
    match joiner {
        '\'' | '’' | 'ʼ' | '_' | '@' => !digits,
        '-' | '\u{2010}' | '\u{2011}' => !(is_year(whole) && is_year(next)),
        '.' | '٫' => {
            digits || before.is_ascii_digit() || after.is_ascii_digit() || is_short(whole)
        }
        ',' => digits,
        '+' => after.is_ascii_digit(),
        ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}' => is_digit_group(whole, next),
        '/' => is_symbol(whole, next) || is_rate(whole, next),
        _ => false,
    }
}

/// `2006-2010` is two years, `54-2` the number of a resolution.
fn is_year(piece: &str) -> bool {
    piece.len() == 4 && piece.bytes().all(|byte| byte.is_ascii_digit())
}

/// `i.e`, `X.509`, `RA.314`: one to three letters before the dot.
fn is_short(whole: &str) -> bool {
    whole.rsplit('.').next().is_some_and(|last| last.chars().count() <= 3)
        && !whole.chars().next().is_some_and(is_arabic_or_cyrillic)
}

fn is_arabic_or_cyrillic(character: char) -> bool {
    super::characters::is_arabic(character) || super::characters::is_cyrillic(character)
}

/// `660 000`: groups of three digits behind a first group of one to three.
fn is_digit_group(whole: &str, next: &str) -> bool {
    let is_group =
        |group: &str| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit());
    let mut groups = whole.split([' ', '\u{A0}', '\u{202F}', '\u{2009}']);
    let first = groups.next().unwrap_or_default();
    (1..=3).contains(&first.len())
        && first.bytes().all(|byte| byte.is_ascii_digit())
        && groups.all(is_group)
        && is_group(next)
}

/// `A/RES/70/125`, `COM6/5`, `70/1`: capitals and digits only, with a digit or a lone capital.
fn is_symbol(whole: &str, next: &str) -> bool {
    let is_code = |text: &str| {
        text.chars().all(|c| {
            c.is_ascii_digit() || c.is_uppercase() || matches!(c, '/' | '-' | '.') || is_attached(c)
        })
    };
    let has_digit = |text: &str| text.bytes().any(|byte| byte.is_ascii_digit());
    is_code(whole)
        && is_code(next)
        && (has_digit(whole) || has_digit(next) || whole.chars().count() == 1)
}

/// `kbit/s`, `km/h`: a unit of measure per another.
fn is_rate(whole: &str, next: &str) -> bool {
    whole.is_ascii() && matches!(next, "s" | "h" | "m" | "km" | "min" | "kg" | "or")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> String {
        tokens(text).map(|token| token.span.of(text)).collect::<Vec<_>>().join("│")
    }

    #[test]
    fn what_nobody_marks_in_part_is_one_token() {
        for (text, expected) in [
            ("l'Union (2,4–2,5 GHz);", "l'Union│(│2,4│–│2,5│GHz│)│;"),
            (
                "re\u{2011}equipping 660\u{a0}000, 30 %.",
                "re\u{2011}equipping│660\u{a0}000│,│30 %│.",
            ),
            ("A/RES/70/125 COM6/5 70/1 ITU-T X.509", "A/RES/70/125│COM6/5│70/1│ITU-T│X.509"),
            ("512 kbit/s in 2006-2010 and 54-2", "512│kbit/s│in│2006│-│2010│and│54-2"),
            ("see https://www.example.org/a-b/2017.", "see│https://www.example.org/a-b/2017│."),
            ("telecommunications/ICTs", "telecommunications│/│ICTs"),
            ("WSIS+10 jusqu’en 2014 г.", "WSIS+10│jusqu’en│2014│г│."),
            ("of \u{2212}105 dB, -5 or 3-5", "of│\u{2212}105│dB│,│-5│or│3-5"),
            ("x \u{202e}006\u{202c} y", "x│\u{202e}006\u{202c}│y"),
            ("at 2014 100 sites", "at│2014│100│sites"),
        ] {
            assert_eq!(split(text), expected);
        }
    }

    #[test]
    fn a_row_of_cells_is_more_than_one_token() {
        for piece in ["100 ", "A1/", "1.", "x'"] {
            let row = piece.repeat(1000);
            assert!(tokens(&row).all(|token| token.span.len() < 150), "{piece}");
        }
    }

    #[test]
    fn every_script_has_words() {
        for (text, expected) in [
            ("بالقـرار 135 (المراجَع في دبي، 2018)؛", "بالقـرار│135│(│المراجَع│في│دبي│،│2018│)│؛"),
            ("الاتصالات/تكنولوجيا جيم2", "الاتصالات│/│تكنولوجيا│جيم2"),
            ("第139号决议（2014年，釜山）", "第│139│号│决│议│（│2014│年│，│釜│山│）"),
            ("Генерального секретаря; 1 500", "Генерального│секретаря│;│1 500"),
            ("de\u{301}cide a\u{0}b so\u{ad}ft", "de\u{301}cide│a\u{0}b│so\u{ad}ft"),
        ] {
            assert_eq!(split(text), expected);
        }
    }

    #[test]
    fn han_characters_are_words_and_signs_are_not() {
        assert_eq!(count("释放（60%），"), 3);
        assert_eq!(count(" ,;\u{200f} "), 0);
    }

    /// The tokens as the rules for what joins give them, without looking for plain ones first.
    fn by_the_rules(text: &str) -> Vec<(Span, Class)> {
        let mut tokens = tokens(text);
        std::iter::from_fn(|| tokens.next_by_rules().map(|token| (token.span, token.class)))
            .collect()
    }

    proptest::proptest! {
        #[test]
        fn eight_letters_at_a_time_are_those_of_one(bytes in "[a-zA-Z]{0,20}([ -~]|\\PC|[@`{\\[])?[a-z]{0,9}") {
            let length = bytes.bytes().take_while(u8::is_ascii_alphabetic).count();
            let letters = bytes.get(..length).unwrap_or_default();
            let expected = Letters {
                length,
                has_small: letters.bytes().any(|byte| byte.is_ascii_lowercase()),
                has_capital: letters.bytes().any(|byte| byte.is_ascii_uppercase()),
            };
            proptest::prop_assert_eq!(ascii_letters(bytes.as_bytes()), expected);
        }
    }

    #[test]
    fn every_byte_is_a_letter_or_none() {
        for byte in 0..=u8::MAX {
            let found = ascii_letters(&[b'a', byte, b'a', b'a', b'a', b'a', b'a', b'a']).length;
            assert_eq!(found, if byte.is_ascii_alphabetic() { 8 } else { 1 }, "{byte}");
        }
    }

    proptest::proptest! {
        #[test]
        fn plain_tokens_are_those_of_the_rules(
            text in "([a-zA-Z]{1,5}|[0-9]{1,4}|[ء-ْ]{1,5}|[А-яё]{1,5}|[À-ÿ]{1,3}|[一-丏]{1,2}| |[!-/:-@\\[-`{-~]|[،؛؟\u{ad}\u{a0}\u{200f}\u{301}\u{2019}\u{2011}٪\t]|www.|http://|km/h| %){0,14}"
        ) {
            let found: Vec<_> = tokens(&text).map(|token| (token.span, token.class)).collect();
            proptest::prop_assert_eq!(found, by_the_rules(&text));
            for token in tokens(&text) {
                let word = token.span.of(&text);
                proptest::prop_assert_eq!(token.key(&text), fold::hash(word), "{}", word);
                proptest::prop_assert_eq!(token.key_of_letters(&text), fold::hash_case(word), "{}", word);
            }
        }
    }
}
