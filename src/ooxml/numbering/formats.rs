//! How a number of a list is written.
//!
//! In: the name of a number format and a number. Out: its characters.
//!
//! ```text
//! decimal 3 · lowerLetter c · lowerRoman iii · arabicAbjad ج · russianLower в · chineseCounting 三
//! ```
//!
//! The formats are those of ECMA-376 part 1, 17.18.59 (`ST_NumberFormat`); where Word departs from
//! them, Word is followed ([MS-OI29500] 2.1.540, [MS-DOCX] 2.4). Formats for languages that ITU
//! does not write are read as decimal: bahtText, hebrew1, hebrew2, hex, the hindi, korean, thai and
//! vietnamese ones, and the Japanese and Taiwanese legal ones.

use super::han::{self, Counting};
use super::words;

/// How often Word repeats a letter before it begins again with one: 780 is thirty z.
const MOST_REPEATS: usize = 30;

const LATIN: &str = "abcdefghijklmnopqrstuvwxyz";
const GREEK: &str = "αβγδεζηθικλμνξοπρστυφχψω";
/// The letters that number lists: without ё, й, ъ and ь.
const RUSSIAN: &str = "абвгдежзиклмнопрстуфхцчшщыэюя";
const ARABIC: &str = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
/// The old order, in which ITU letters its clauses.
const ABJAD: &str = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
const CHICAGO: &str = "*†‡§";
const KATAKANA: &str =
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
const HALF_KATAKANA: &str = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ";
const IROHA: &str = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン";
const HALF_IROHA: &str = "ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ";
const CIRCLED: &str = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
const BRACKETED: &str = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇";
const WITH_STOP: &str = "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛";
const BRACKETED_HAN: &str = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩";
const STEMS: &str = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES: &str = "子丑寅卯辰巳午未申酉戌亥";
const FULL_WIDTH: &str = "０１２３４５６７８９";

/// A rule that writes numbers, with the characters that it writes them in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// 1, 2, 3
    Decimal,
    /// 01, 02, 03: at least so many digits.
    Padded(usize),
    /// a … z, aa, bb: the letters over again, doubled.
    Repeated(&'static str),
    /// As [`Format::Repeated`], in capitals.
    RepeatedCapitals(&'static str),
    /// ア … ン, ア: the letters over again.
    Cycled(&'static str),
    /// ① … ⑳, 21: decimal behind the last.
    Listed(&'static str),
    /// 一, 一〇, 一〇〇: digits from zero on.
    Digits(&'static str),
    /// i, ii, iii
    Roman,
    /// I, II, III
    RomanCapitals,
    /// 一, 十一, 一百
    Counted(&'static Counting),
    /// 一, 十一, 一○○: counted below a hundred, digits from there on.
    CountedToHundred,
    /// 甲子, 乙丑: the cycle of sixty.
    Sexagenary,
    /// 1st, 2nd
    Ordinal,
    /// One, Two; in English, whatever the language of the document.
    Cardinals,
    /// First, Second; in English too.
    Ordinals,
    /// - 1 -
    Dashed,
    /// Nothing: the text of a bullet is its own.
    Silent,
}

impl Format {
    /// The format of this name, if it is known to be other than decimal or is decimal.
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "decimal" | "decimalHalfWidth" => Self::Decimal,
            "decimalZero" => Self::Padded(2),
            "lowerLetter" => Self::Repeated(LATIN),
            "upperLetter" => Self::RepeatedCapitals(LATIN),
            "russianLower" => Self::Repeated(RUSSIAN),
            "russianUpper" => Self::RepeatedCapitals(RUSSIAN),
            "arabicAlpha" => Self::Repeated(ARABIC),
            "arabicAbjad" => Self::Repeated(ABJAD),
            "chicago" => Self::Repeated(CHICAGO),
            "aiueo" => Self::Cycled(HALF_KATAKANA),
            "aiueoFullWidth" => Self::Cycled(KATAKANA),
            "iroha" => Self::Cycled(HALF_IROHA),
            "irohaFullWidth" => Self::Cycled(IROHA),
            "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => Self::Listed(CIRCLED),
            "decimalEnclosedParen" => Self::Listed(BRACKETED),
            "decimalEnclosedFullstop" => Self::Listed(WITH_STOP),
            // The standard says circles; Word writes brackets.
            "ideographEnclosedCircle" => Self::Listed(BRACKETED_HAN),
            "ideographTraditional" => Self::Listed(STEMS),
            "ideographZodiac" => Self::Listed(BRANCHES),
            "ideographZodiacTraditional" => Self::Sexagenary,
            "decimalFullWidth" | "decimalFullWidth2" => Self::Digits(FULL_WIDTH),
            "ideographDigital" | "japaneseDigitalTenThousand" => Self::Digits(han::DIGITS),
            "taiwaneseDigital" => Self::Digits(han::ROUND_DIGITS),
            "lowerRoman" => Self::Roman,
            "upperRoman" => Self::RomanCapitals,
            "chineseCounting" | "taiwaneseCounting" => Self::CountedToHundred,
            "chineseCountingThousand" => Self::Counted(&han::CHINESE),
            "taiwaneseCountingThousand" => Self::Counted(&han::TRADITIONAL),
            "chineseLegalSimplified" => Self::Counted(&han::LEGAL),
            "ideographLegalTraditional" => Self::Counted(&han::LEGAL_TRADITIONAL),
            "japaneseCounting" => Self::Counted(&han::JAPANESE),
            "ordinal" => Self::Ordinal,
            "cardinalText" => Self::Cardinals,
            "ordinalText" => Self::Ordinals,
            "numberInDash" => Self::Dashed,
            "bullet" | "none" => Self::Silent,
            _ => return None,
        })
    }

    /// The format of which this is the beginning: `001, 002, 003, ...`.
    ///
    /// Word's formats that the standard has no name for are given so, as `custom` ([MS-DOCX] 2.4).
    pub(super) fn beginning(numbers: &str) -> Option<Self> {
        let first = numbers.split(',').next()?.trim();
        match first {
            "α" => Some(Self::Repeated(GREEK)),
            "Α" => Some(Self::RepeatedCapitals(GREEK)),
            _ => {
                let zeros = first.strip_suffix('1')?;
                let is_padding = zeros.len() < 10 && zeros.bytes().all(|byte| byte == b'0');
                is_padding.then_some(Self::Padded(first.len()))
            }
        }
    }

    /// Writes a number; one that the format has no characters for is written in decimal.
    pub(super) fn write(self, number: u32) -> String {
        let written = match self {
            Self::Silent => Some(String::new()),
            Self::Padded(digits) => Some(format!("{number:0digits$}")),
            Self::Dashed => Some(format!("- {number} -")),
            Self::Digits(digits) => Some(han::digits(number, digits)),
            _ if number == 0 => None,
            Self::Decimal => None,
            Self::Repeated(letters) => repeated(number, letters),
            Self::RepeatedCapitals(letters) => {
                repeated(number, letters).map(|text| text.to_uppercase())
            }
            Self::Cycled(letters) => {
                letters.chars().cycle().nth(index(number) % letters.chars().count()).map(Into::into)
            }
            Self::Listed(characters) => characters.chars().nth(index(number)).map(Into::into),
            Self::Roman => Some(roman(number)),
            Self::RomanCapitals => Some(roman(number).to_uppercase()),
            Self::Counted(counting) => Some(counting.write(number)),
            Self::CountedToHundred if number < 100 => Some(han::CHINESE.write(number)),
            Self::CountedToHundred => Some(han::digits(number, han::ROUND_DIGITS)),
            Self::Sexagenary => sexagenary(number),
            Self::Ordinal => Some(format!("{number}{}", words::ordinal_ending(number))),
            Self::Cardinals => Some(words::cardinal(number)),
            Self::Ordinals => Some(words::ordinal(number)),
        };
        written.unwrap_or_else(|| number.to_string())
    }
}

/// The place of a number that is not zero in a row of characters.
fn index(number: u32) -> usize {
    number.saturating_sub(1) as usize
}

/// a, b … z, aa, bb: the number of times that the letters were gone through, and once more.
fn repeated(number: u32, letters: &str) -> Option<String> {
    let count = letters.chars().count();
    let (round, place) = (index(number) / count, index(number) % count);
    let letter = letters.chars().nth(place)?;
    Some(std::iter::repeat_n(letter, round % MOST_REPEATS + 1).collect())
}

/// The number in roman numerals; thousands are as many m, of which the counters allow 32.
fn roman(number: u32) -> String {
    const NUMERALS: [(u32, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let (mut rest, mut written) = (number, String::new());
    for (value, numeral) in NUMERALS {
        written.push_str(&numeral.repeat((rest / value) as usize));
        rest %= value;
    }
    written
}

/// The year of the cycle of sixty: a stem and a branch, both going round.
fn sexagenary(number: u32) -> Option<String> {
    let place = index(number);
    let year = [STEMS.chars().nth(place % 10)?, BRANCHES.chars().nth(place % 12)?];
    (place < 60).then(|| year.iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(name: &str, numbers: &[u32]) -> String {
        let format = Format::named(name).unwrap();
        let all: Vec<String> = numbers.iter().map(|number| format.write(*number)).collect();
        all.join(" ")
    }

    #[test]
    fn letters_are_repeated_not_counted_in() {
        assert_eq!(written("lowerLetter", &[1, 2, 26, 27, 28, 52, 53]), "a b z aa bb zz aaa");
        assert_eq!(written("upperLetter", &[3, 29]), "C CC");
        assert_eq!(written("russianLower", &[1, 9, 10, 26, 29, 30]), "а и к ы я аа");
        assert_eq!(written("russianUpper", &[5, 31]), "Д ББ");
        assert_eq!(written("arabicAlpha", &[1, 2, 3, 4, 26, 29]), "أ ب ت ث ه أأ");
        assert_eq!(
            written("arabicAbjad", &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 28]),
            "أ ب ج د ه و ز ح ط ي غ"
        );
        assert_eq!(written("aiueoFullWidth", &[1, 46, 47]), "ア ン ア");
        assert_eq!(written("irohaFullWidth", &[1, 2, 47, 48]), "イ ロ ス ン");
    }

    #[test]
    fn digits_and_signs() {
        assert_eq!(written("decimal", &[0, 12]), "0 12");
        assert_eq!(written("decimalZero", &[0, 9, 10, 100]), "00 09 10 100");
        assert_eq!(written("decimalFullWidth", &[10]), "１０");
        assert_eq!(written("decimalEnclosedCircle", &[1, 20, 21]), "① ⑳ 21");
        assert_eq!(written("ideographTraditional", &[1, 10, 11]), "甲 癸 11");
        assert_eq!(written("ideographZodiac", &[1, 12, 13]), "子 亥 13");
        assert_eq!(written("ideographZodiacTraditional", &[1, 13, 60, 61]), "甲子 丙子 癸亥 61");
        assert_eq!(written("ideographDigital", &[0, 1, 10, 100]), "〇 一 一〇 一〇〇");
        assert_eq!(written("numberInDash", &[4]), "- 4 -");
        assert_eq!(written("none", &[4]), "");
    }

    #[test]
    fn roman_numerals() {
        assert_eq!(written("lowerRoman", &[1, 4, 9, 14, 1990]), "i iv ix xiv mcmxc");
        assert_eq!(written("upperRoman", &[40, 5000]), "XL MMMMM");
    }

    #[test]
    fn chinese_numbers() {
        assert_eq!(written("chineseCounting", &[1, 10, 11, 21, 100]), "一 十 十一 二十一 一○○");
        assert_eq!(written("chineseCountingThousand", &[10, 101, 110]), "十 一百零一 一百一十");
        assert_eq!(written("chineseLegalSimplified", &[3, 10]), "叁 壹拾");
        assert_eq!(written("japaneseCounting", &[10, 100, 1111]), "十 百 千百十一");
    }

    #[test]
    fn formats_without_a_name() {
        assert_eq!(Format::beginning("001, 002, 003, ..."), Some(Format::Padded(3)));
        assert_eq!(Format::beginning("α, β, γ, ...").unwrap().write(3), "γ");
        assert_eq!(Format::beginning("½, …"), None);
    }

    #[test]
    fn absurd_numbers_stay_short() {
        for name in ["lowerLetter", "chicago", "lowerRoman", "cardinalText", "arabicAbjad"] {
            for number in [0, 5000, 32_767] {
                assert!(written(name, &[number]).chars().count() < 100, "{name} {number}");
            }
        }
    }
}
