//! What counts as the same text: typography is folded away before anything is compared.
//!
//! In: text as it was written. Out: a text in which two spellings that differ only in typography
//! are equal. It is only for comparing; what is printed is always what was written.
//!
//! ```text
//! re‑equipping  (U+2011)       ─►  re-equipping
//! بالقـرار ١٣٥  (tatweel)       ─►  بالقرار 135
//! А/70/125      (Cyrillic А)   ─►  A/70/125
//! “Connect  2030”              ─►  "Connect 2030"
//! ```
//!
//! Folded: compatibility forms (Unicode NFKC, UAX #15: presentation forms, full-width forms, NFC
//! against NFD), invisible characters, Arabic vowel signs and tatweel, kinds of space and their
//! number, hyphens, quotes, and Cyrillic letters that look like Latin ones. Capitals are kept.
//!
//! Nearly every character folds by itself (`alone`): normalization leaves it as it is, and it joins no
//! other. A text of such characters needs no normalization, and one that folds to itself is not
//! copied; the tables of Unicode are asked about the others only, with all of their text.

use std::borrow::Cow;
use std::hash::Hasher;

use rustc_hash::FxHasher;
use unicode_normalization::UnicodeNormalization;

use super::characters::is_invisible;

/// The text with its typography folded.
///
/// White space at both ends goes, inside it becomes single spaces; a text that is already folded is
/// borrowed.
///
/// ```
/// use revmark::text::fold::fold;
/// assert_eq!(fold("re\u{2011}equipping\u{a0} systems"), "re-equipping systems");
/// assert_eq!(fold("بالقـرارِ"), "بالقرار");
/// ```
pub fn fold(text: &str) -> Cow<'_, str> {
    if is_settled(text) {
        return Cow::Borrowed(text);
    }
    let mut folded = String::with_capacity(text.len());
    fold_onto(&mut folded, text);
    Cow::Owned(folded)
}

/// The folded text in lower case, for lexicon look-ups and likeness.
///
/// ```
/// use revmark::text::fold::fold_case;
/// assert_eq!(fold_case("RÉSOLUTION"), fold_case("Re\u{301}solution"));
/// ```
pub fn fold_case(text: &str) -> String {
    if text.is_ascii() && is_settled(text) {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    fold_case_onto(&mut folded, text);
    folded
}

/// How many bytes of a text fold to at least so many bytes of [`fold_case`], with the vowel signs and
/// other invisible characters behind them.
///
/// ```
/// use revmark::text::fold::unfolded_length;
/// assert_eq!(unfolded_length("re\u{ad}calling  that", "recalling".len()), 11);
/// ```
pub fn unfolded_length(text: &str, length: usize) -> usize {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) && !text.contains("  ") {
        return length;
    }
    // A longer text never folds to a shorter one, so the place can be searched by halves.
    let ends: Vec<usize> = text.char_indices().map(|(at, c)| at + c.len_utf8()).collect();
    let is_short =
        |end: &usize| text.get(..*end).is_some_and(|head| fold_case(head).len() < length);
    let end = ends.get(ends.partition_point(is_short)).copied().unwrap_or(text.len());
    let rest = text.get(end..).unwrap_or_default();
    end + rest.find(|c: char| !is_invisible(c)).unwrap_or(0)
}

/// The text as printed, without invisible characters and with single spaces: for names and titles
/// that are quoted outside their line.
///
/// ```
/// assert_eq!(revmark::text::fold::tidy(" Rev.\u{a0}Dubai,  2014\u{200f}"), "Rev. Dubai, 2014");
/// ```
pub fn tidy(text: &str) -> String {
    let mut tidied = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let before = tidied.len();
        if before > 0 {
            tidied.push(' ');
        }
        let start = tidied.len();
        tidied.extend(word.chars().filter(|c| is_shown(*c)));
        if tidied.len() == start {
            tidied.truncate(before);
        }
    }
    tidied
}

/// Vowel signs and tatweel do not change a word, but they do show.
fn is_shown(character: char) -> bool {
    !is_invisible(character)
        || matches!(character, '\u{0640}' | '\u{064B}'..='\u{0652}' | '\u{0670}')
}

/// Whether the two texts differ in typography at most.
pub fn is_same(left: &str, right: &str) -> bool {
    left == right || !is_surely_other(left, right) && fold(left) == fold(right)
}

/// Whether the first characters in which two texts differ tell that the texts are not the same: both
/// fold by themselves, to different characters, and nothing that could join them stands behind. Most
/// changed texts are told apart by these, and are not folded.
fn is_surely_other(left: &str, right: &str) -> bool {
    let bytes = left.bytes().zip(right.bytes());
    let mut at = bytes.take_while(|(one, other)| one == other).count();
    while !left.is_char_boundary(at) {
        at -= 1;
    }
    let first = |text: &str| {
        let mut behind = text.get(at..)?.chars();
        let Alone::Is(folded) = alone(behind.next()?) else { return None };
        let next = behind.next().map_or(Alone::Space, alone);
        matches!(next, Alone::Is(_) | Alone::Space).then_some(folded)
    };
    first(left).zip(first(right)).is_some_and(|(one, other)| one != other)
}

/// A number that is equal for texts that differ in typography at most.
///
/// Different texts get different numbers but for one chance in 2⁶⁴; the numbers are the same on
/// every machine and in every run.
pub fn hash(text: &str) -> u64 {
    if text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return hash_bytes(text.as_bytes());
    }
    hash_short(text, Some).unwrap_or_else(|| hash_bytes(fold(text).as_bytes()))
}

/// The same for texts that differ in typography and capitals at most.
pub fn hash_case(text: &str) -> u64 {
    let mut buffer = [0; SHORT];
    match buffer.get_mut(..text.len()) {
        Some(small) if text.bytes().all(|byte| byte.is_ascii_alphanumeric()) => {
            small.copy_from_slice(text.as_bytes());
            small.make_ascii_lowercase();
            hash_bytes(small)
        }
        _ => hash_short(text, lower).unwrap_or_else(|| hash_bytes(fold_case(text).as_bytes())),
    }
}

/// Nearly all words fit into so many bytes, and need no memory of their own to be folded in. No
/// character that folds by itself has more bytes when it is folded.
const SHORT: usize = 32;

/// The number of a short text each of whose characters folds by itself, once it was changed by
/// `first`; `None` of any other, and where there is white space.
fn hash_short(text: &str, first: impl Fn(char) -> Option<char>) -> Option<u64> {
    if text.len() > SHORT {
        return None;
    }
    let mut buffer = [0; SHORT];
    let mut end = 0;
    for character in text.chars() {
        match alone(first(character)?) {
            Alone::Is(folded) => {
                let place = buffer.get_mut(end..end + folded.len_utf8())?;
                end += folded.encode_utf8(place).len();
            }
            Alone::Nothing => {}
            Alone::Space | Alone::WithOthers => return None,
        }
    }
    buffer.get(..end).map(hash_bytes)
}

/// A number that only equal texts share.
pub fn hash_exact(text: &str) -> u64 {
    hash_bytes(text.as_bytes())
}

fn hash_bytes(bytes: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(bytes);
    hasher.finish()
}

/// Whether folding changes nothing, as far as that can be told character by character.
fn is_settled(text: &str) -> bool {
    if text.is_ascii() {
        return is_settled_ascii(text.as_bytes());
    }
    let mut before = ' ';
    for character in text.chars() {
        let is_settled = match alone(character) {
            Alone::Is(folded) => folded == character,
            Alone::Space => character == ' ' && before != ' ',
            Alone::Nothing | Alone::WithOthers => false,
        };
        if !is_settled {
            return false;
        }
        before = character;
    }
    before != ' '
}

/// The same of ASCII, where pairs of bytes without branches are looked through several times faster.
#[expect(clippy::needless_bitwise_bool, reason = "lazy operators are branches")]
fn is_settled_ascii(bytes: &[u8]) -> bool {
    let is_plain = |byte: u8| (b' '..=b'~').contains(&byte) & (byte != b'`');
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    let in_pairs = pairs.fold(true, |settled, (&first, &second)| {
        settled & is_plain(first) & !((first == b' ') & (second == b' '))
    });
    let is_end = |byte: Option<&u8>| byte.is_none_or(|byte| is_plain(*byte) && *byte != b' ');
    in_pairs && is_end(bytes.first()) && is_end(bytes.last())
}

/// Puts the folded text behind what is there.
fn fold_onto(folded: &mut String, text: &str) {
    let mut onto = Onto::new(folded);
    for character in text.chars() {
        match alone(character) {
            Alone::Is(character) => onto.push(character),
            Alone::Space => onto.space(),
            Alone::Nothing => {}
            Alone::WithOthers => {
                onto.start_again();
                // Invisible characters go first: a letter and its accent may be apart only by one.
                return onto.push_all(text.chars().filter(|c| !is_invisible(*c)).nfkc());
            }
        }
    }
}

/// Puts the folded text in lower case behind what is there.
fn fold_case_onto(folded: &mut String, text: &str) {
    let mut onto = Onto::new(folded);
    for character in text.chars() {
        // Lower case comes first: capital В looks like a Latin letter and small в does not.
        match lower(character).map_or(Alone::WithOthers, alone) {
            Alone::Is(character) => onto.push(character),
            Alone::Space => onto.space(),
            Alone::Nothing => {}
            Alone::WithOthers => {
                onto.start_again();
                return fold_onto(onto.folded, &text.to_lowercase());
            }
        }
    }
}

/// A folded text in the making, which begins behind what was there.
struct Onto<'a> {
    folded: &'a mut String,
    start: usize,
    has_space: bool,
}

impl<'a> Onto<'a> {
    fn new(folded: &'a mut String) -> Self {
        let start = folded.len();
        Self { folded, start, has_space: false }
    }

    fn start_again(&mut self) {
        self.folded.truncate(self.start);
        self.has_space = false;
    }

    fn space(&mut self) {
        self.has_space = self.folded.len() > self.start;
    }

    fn push(&mut self, character: char) {
        if self.has_space {
            self.folded.push(' ');
            self.has_space = false;
        }
        self.folded.push(character);
    }

    /// Characters to which nothing is left to be done but what is done to each alone.
    fn push_all(&mut self, characters: impl Iterator<Item = char>) {
        for character in characters {
            if character.is_whitespace() {
                self.space();
            } else if !is_invisible(character) {
                self.push(fold_character(character));
            }
        }
    }
}

/// What folding makes of a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Alone {
    /// This character, whatever stands beside it.
    Is(char),
    /// White space.
    Space,
    /// Nothing.
    Nothing,
    /// What Unicode normalization makes of it and its neighbours.
    WithOthers,
}

/// What folding makes of a character if that can be told without its neighbours and without the
/// tables of Unicode.
///
/// These are nearly all characters of resolutions: normalization (NFKC) leaves them as they are and
/// joins them to no character before them, so that a text of nothing else needs none. A test asks
/// the tables whether that is so. Full-width forms stand for the ASCII characters they are made of.
#[expect(clippy::match_same_arms, reason = "the most frequent characters stand first")]
fn alone(character: char) -> Alone {
    match character {
        '`' => Alone::Is('\''),
        '!'..='~' => Alone::Is(character),
        ' ' => Alone::Space,
        'А'..='я' => Alone::Is(fold_cyrillic(character)),
        'ء'..='ؿ' | 'ف'..='ي' | '\u{4E00}'..='\u{9FFF}' => Alone::Is(character),
        'À'..='ÿ' | 'Œ' | 'œ' | '–' | '—' | '§' | '،' | '؛' | '؟' => {
            Alone::Is(character)
        }
        'Ѐ'..='ҁ' | 'Ҋ'..='ԯ' => Alone::Is(fold_cyrillic(character)),
        '\u{60C}'..='\u{60F}' | '٪'..='٭' | 'ٱ'..='ٴ' | 'ٹ'..='ۓ' => Alone::Is(character),
        '\t'..='\r' | '\u{85}' | '\u{A0}' | '\u{2000}'..='\u{200A}' => Alone::Space,
        '\u{2028}' | '\u{2029}' | '\u{202F}' | '\u{3000}' => Alone::Space,
        '٠'..='٩' | '۰'..='۹' => Alone::Is(fold_digit(character)),
        '\u{2010}'..='\u{2015}' | '‘'..='‟' | '«' | '»' => {
            Alone::Is(fold_character(character))
        }
        '•' | '†' | '‡' | '‰' | '、' | '。' | '〈'..='】' => Alone::Is(character),
        '！'..='～' => full_width(character),
        _ if is_invisible(character) => Alone::Nothing,
        _ => Alone::WithOthers,
    }
}

/// The ASCII character that a full-width form is made of.
fn full_width(character: char) -> Alone {
    let code = u32::from(character) - u32::from('！') + u32::from('!');
    char::from_u32(code).map_or(Alone::WithOthers, |ascii| Alone::Is(fold_character(ascii)))
}

/// The small letter; `None` if it cannot be told without the tables of Unicode.
fn lower(character: char) -> Option<char> {
    match character {
        '\0'..='~' => Some(character.to_ascii_lowercase()),
        'а'..='џ' | 'ء'..='ۓ' | '\u{4E00}'..='\u{9FFF}' => Some(character),
        'А'..='Я' => char::from_u32(u32::from(character) + 0x20),
        _ => {
            let mut small = character.to_lowercase();
            small.next().filter(|_| small.next().is_none())
        }
    }
}

/// The one character that stands for all that look the same in a resolution.
fn fold_character(character: char) -> char {
    match character {
        '\u{2010}' | '\u{2011}' => '-',
        '‘' | '’' | '‚' | '‛' | '′' | '`' | '´' | 'ʼ' => '\'',
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' => '"',
        'А'..='ҿ' => fold_cyrillic(character),
        _ => fold_digit(character),
    }
}

/// The digits of Arabic and Persian as European ones.
pub(super) fn fold_digit(character: char) -> char {
    let zero = match character {
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        _ => return character,
    };
    char::from_digit(u32::from(character) - u32::from(zero), 10).unwrap_or(character)
}

/// Cyrillic letters that are drawn like a Latin letter; labels and document symbols mix the two.
fn fold_cyrillic(character: char) -> char {
    match character {
        'А' => 'A',
        'В' => 'B',
        'Е' => 'E',
        'К' => 'K',
        'М' => 'M',
        'Н' => 'H',
        'О' => 'O',
        'Р' => 'P',
        'С' => 'C',
        'Т' => 'T',
        'Х' => 'X',
        'а' => 'a',
        'е' => 'e',
        'о' => 'o',
        'р' => 'p',
        'с' => 'c',
        'у' => 'y',
        'х' => 'x',
        'і' => 'i',
        'ѕ' => 's',
        'ј' => 'j',
        _ => character,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typography_is_folded_in_every_script() {
        for (left, right) in [
            ("ITU‑T  Study\u{a0}Group", "ITU-T Study Group"),
            ("l’Union «présente»", "l'Union \"présente\""),
            ("de\u{301}cide", "décide"),
            ("А/70/125", "A/70/125"),
            ("إذ يذكِّر", "إذ يذكر"),
            ("بالقـرار", "بالقرار"),
            ("ﻫ", "ه"),
            ("第１３９号决议（修订版）", "第139号决议(修订版)"),
            ("ра\u{ad}дио", "радио"),
            ("a\u{0}b\u{202e}c", "abc"),
            ("\u{feff} x ", "x"),
        ] {
            assert!(is_same(left, right), "{left:?} {right:?}: {:?} {:?}", fold(left), fold(right));
        }
    }

    #[test]
    fn words_figures_capitals_and_signs_are_kept() {
        for (left, right) in [
            ("Busan", "BUSAN"),
            ("2014", "2017"),
            ("services,", "services;"),
            ("être", "etre"),
            ("2006–2010", "2006-2010"),
            ("телекоммуникации", "телекоммуникаций"),
            ("三个", "六个"),
        ] {
            assert!(!is_same(left, right), "{left:?} {right:?}");
        }
    }

    #[test]
    fn capitals_fold_to_their_small_letters() {
        for (left, right) in
            [("РЕШЕНИЕ ВКРТУМН", "решение вкртумн"), ("DÉCISION", "décision"), ("İ", "i\u{307}")]
        {
            assert_eq!(fold_case(left), fold_case(right));
        }
    }

    /// What folding is: characters that show nothing left out, NFKC, and then each by itself.
    fn by_the_tables(text: &str) -> String {
        let mut folded = String::new();
        let shown = text.chars().filter(|c| c.is_whitespace() || !is_invisible(*c));
        Onto::new(&mut folded).push_all(shown.nfkc());
        folded
    }

    #[test]
    fn what_is_folded_alone_needs_no_tables() {
        use unicode_normalization::{IsNormalized, is_nfkc_quick};
        for character in '\0'..=char::MAX {
            let expected = by_the_tables(&character.to_string());
            let (is_same, is_alone) = match alone(character) {
                Alone::Is(folded) => (expected == folded.to_string(), true),
                Alone::Space | Alone::Nothing => (expected.is_empty(), false),
                Alone::WithOthers => continue,
            };
            assert!(is_same, "{character:?} {expected:?}");
            // It joins no character before it and no other stands between it and its accent.
            let normal = character.nfkc();
            assert!(!is_alone || is_nfkc_quick(normal) == IsNormalized::Yes, "{character:?}");
        }
    }

    #[test]
    fn small_letters_are_those_of_the_tables() {
        for character in '\0'..=char::MAX {
            let small: String = character.to_lowercase().collect();
            assert!(lower(character).is_none_or(|c| c.to_string() == small), "{character:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn folding_agrees_with_the_tables(
            text in "[ -~\u{400}-\u{48f}\u{621}-\u{655}\u{660}-\u{6d3}\u{a0}-\u{ff}\u{300}-\u{310}\u{ff01}-\u{ff5e}\u{4e00}-\u{4e05}\u{1100}-\u{1112}\u{1161}-\u{1165}\u{391}-\u{3c9}\u{200b}-\u{2040}\u{3000}\u{2116}\u{feeb}]{0,12}"
        ) {
            proptest::prop_assert_eq!(&*fold(&text), by_the_tables(&text));
            proptest::prop_assert_eq!(fold_case(&text), by_the_tables(&text.to_lowercase()));
        }

        #[test]
        fn texts_are_the_same_where_the_tables_make_them_so(
            start in "[aА\u{627}\u{4e00} ]{0,2}",
            left in "[aeА\u{410}\u{627}\u{622}\u{64a}\u{653}\u{654}\u{64e}\u{e9}\u{301}\u{ad} \u{4e00}\u{2019}']{0,3}",
            right in "[aeА\u{410}\u{627}\u{622}\u{64a}\u{653}\u{654}\u{64e}\u{e9}\u{301}\u{ad} \u{4e00}\u{2019}']{0,3}"
        ) {
            let (left, right) = (format!("{start}{left}"), format!("{start}{right}"));
            let are_same = by_the_tables(&left) == by_the_tables(&right);
            proptest::prop_assert_eq!(is_same(&left, &right), are_same, "{} {}", left, right);
        }

        #[test]
        fn numbers_of_words_are_those_of_their_folded_texts(
            word in "([a-zA-Z0-9`'-]{0,9}|[ء-ْ]{0,5}|[А-яё]{0,9}|[À-ÿ]{0,3}|[一-丏]{0,2}|[\u{ad}\u{301}\u{2011} ٣３İ]{0,1}){0,4}"
        ) {
            proptest::prop_assert_eq!(hash(&word), hash_exact(&fold(&word)));
            proptest::prop_assert_eq!(hash_case(&word), hash_exact(&fold_case(&word)));
        }
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for text in
            ["  a  b ", "\u{fdfa}", "İ", "ǆ", "e\u{301}\u{200d}", "´", "\u{2011}\u{2011}", "«x»"]
        {
            let once = fold(text).into_owned();
            assert_eq!(fold(&once), once, "{text:?}");
        }
    }
}
