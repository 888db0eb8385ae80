//! Numbers in English words.
//!
//! In: a number below a million. Out: its words, the first with a capital.
//!
//! ```text
//! 21   Twenty-one   Twenty-first   21st
//! ```
//!
//! Word writes them in the language of the number (ECMA-376 part 1, 17.18.59, `cardinalText`); the
//! English ones stand for all languages here.

const BELOW_TWENTY: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
/// The ordinals that are not made by adding `th`.
const IRREGULAR: [(&str, &str); 7] = [
    ("one", "first"),
    ("two", "second"),
    ("three", "third"),
    ("five", "fifth"),
    ("eight", "eighth"),
    ("nine", "ninth"),
    ("twelve", "twelfth"),
];

/// `Twenty-one`
pub(super) fn cardinal(number: u32) -> String {
    capitalised(&in_words(number))
}

/// `Twenty-first`
pub(super) fn ordinal(number: u32) -> String {
    let words = in_words(number);
    let irregular = IRREGULAR.iter().find_map(|(cardinal, ordinal)| {
        words.strip_suffix(cardinal).map(|rest| format!("{rest}{ordinal}"))
    });
    let written = irregular.unwrap_or_else(|| match words.strip_suffix('y') {
        Some(rest) => format!("{rest}ieth"),
        None => format!("{words}th"),
    });
    capitalised(&written)
}

/// The ending of an ordinal in figures: `st` of `21st`.
pub(super) fn ordinal_ending(number: u32) -> &'static str {
    match (number % 10, number % 100) {
        (1, rest) if rest != 11 => "st",
        (2, rest) if rest != 12 => "nd",
        (3, rest) if rest != 13 => "rd",
        _ => "th",
    }
}

fn in_words(number: u32) -> String {
    let (whole, unit) = match number {
        0..100 => return below_hundred(number),
        100..1000 => (100, "hundred"),
        _ => (1000, "thousand"),
    };
    let above = format!("{} {unit}", in_words(number / whole));
    match number % whole {
        0 => above,
        rest => format!("{above} {}", in_words(rest)),
    }
}

fn below_hundred(number: u32) -> String {
    let word =
        |words: &[&'static str], place: u32| words.get(place as usize).copied().unwrap_or_default();
    match (number / 10, number % 10) {
        (0 | 1, _) => word(&BELOW_TWENTY, number).to_owned(),
        (tens, 0) => word(&TENS, tens).to_owned(),
        (tens, ones) => format!("{}-{}", word(&TENS, tens), word(&BELOW_TWENTY, ones)),
    }
}

fn capitalised(words: &str) -> String {
    let mut characters = words.chars();
    let first = characters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(characters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_numbers() {
        for (number, cardinals, ordinals, figures) in [
            (1, "One", "First", "1st"),
            (12, "Twelve", "Twelfth", "12th"),
            (13, "Thirteen", "Thirteenth", "13th"),
            (20, "Twenty", "Twentieth", "20th"),
            (21, "Twenty-one", "Twenty-first", "21st"),
            (99, "Ninety-nine", "Ninety-ninth", "99th"),
            (100, "One hundred", "One hundredth", "100th"),
            (112, "One hundred twelve", "One hundred twelfth", "112th"),
            (32_003, "Thirty-two thousand three", "Thirty-two thousand third", "32003rd"),
        ] {
            assert_eq!(cardinal(number), cardinals);
            assert_eq!(ordinal(number), ordinals);
            assert_eq!(format!("{number}{}", ordinal_ending(number)), figures);
        }
    }
}
