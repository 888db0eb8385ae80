//! What two names of one text have in common.
//!
//! In: the name of a file and the language of its text. Out: its words without those that name an
//! edition or that language.
//!
//! ```text
//! Res-30_Rev.2-E           English    ─►  res 30
//! R30 (Dubai, 2014) final  English    ─►  r 30 dubai
//! 第30号决议修订版            Chinese    ─►  第 30 号决议
//! annex-a                  English    ─►  annex a       (the letter of Arabic)
//! ```

use revmark::lexicon::{Instruments, Lexicon};
use revmark::model::Language;
use revmark::text::characters::is_han;
use revmark::text::fold::fold_case;

/// Words for editions in the names of files, beside those of titles (`Rev.`, `draft`).
const EDITIONS: [&str; 15] = [
    "base", "before", "after", "clean", "corr", "final", "marked", "new", "old", "original",
    "previous", "updated", "v", "ver", "version",
];

/// The words of a name that two editions of a text share, in order.
///
/// Of a name that holds nothing else all words are kept.
pub(super) fn loose(name: &str, language: Option<Language>) -> String {
    let folded = fold_case(name);
    let all = words(&folded);
    let mut kept = without_language(&all, language);
    let lexicons = [language, Some(Language::English)].into_iter().flatten();
    let lexicons: Vec<&Instruments> = lexicons.map(|l| &Lexicon::of(l).instruments).collect();
    kept = without_editions(&kept, &lexicons);
    if kept.is_empty() { all.join(" ") } else { kept.join(" ") }
}

/// A folded name cut at signs, and between letters and digits.
fn words(name: &str) -> Vec<&str> {
    let mut words = Vec::new();
    for part in name.split(|character: char| !character.is_alphanumeric()) {
        let mut rest = part;
        while let Some(first) = rest.chars().next() {
            let is_other = |c: char| c.is_numeric() != first.is_numeric();
            let end = rest.find(is_other).unwrap_or(rest.len());
            let (word, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
            words.push(word);
            rest = behind;
        }
    }
    words
}

/// Without the word for a language at either end.
fn without_language<'n>(words: &[&'n str], language: Option<Language>) -> Vec<&'n str> {
    let Some(language) = language else { return words.to_vec() };
    let (letter, names) = names_of(language);
    let is_name = |word: &str| names.iter().any(|name| fold_case(name) == word);
    match words {
        [first, rest @ ..] if is_name(first) => rest.to_vec(),
        [rest @ .., last] if is_name(last) || *last == letter => rest.to_vec(),
        _ => words.to_vec(),
    }
}

/// Without words for editions, the numbers behind them, and years.
fn without_editions<'n>(words: &[&'n str], lexicons: &[&Instruments]) -> Vec<&'n str> {
    let is_edition = |word: &str| {
        EDITIONS.contains(&word)
            || lexicons.iter().any(|of| of.revision.contains(word) || of.draft.contains(word))
    };
    let mut kept: Vec<&str> = Vec::new();
    let mut is_behind_edition = false;
    for word in words {
        let is_count = is_behind_edition && word.len() < 3 && is_number(word);
        is_behind_edition = is_edition(word);
        if !is_behind_edition && !is_count && !is_year(word) {
            kept.push(without_suffix(word, lexicons));
        }
    }
    kept
}

/// A Chinese word without the edition it ends with: nothing stands between the two.
fn without_suffix<'n>(word: &'n str, lexicons: &[&Instruments]) -> &'n str {
    if !word.ends_with(is_han) {
        return word;
    }
    let phrases = lexicons.iter().flat_map(|of| of.revision.iter().chain(of.draft.iter()));
    let kept = phrases.filter_map(|phrase| word.strip_suffix(phrase)).min_by_key(|kept| kept.len());
    kept.unwrap_or(word)
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && is_number(word) && (word.starts_with("19") || word.starts_with("20"))
}

/// The letter that documents of the Union end their names with (`R0003E`), and the names of a
/// language.
fn names_of(language: Language) -> (&'static str, &'static [&'static str]) {
    match language {
        Language::Arabic => ("a", &["ar", "ara", "arabic", "عربي", "العربية"]),
        Language::Chinese => ("c", &["zh", "zho", "chi", "cn", "chinese", "中文"]),
        Language::English => ("e", &["en", "eng", "english"]),
        Language::French => ("f", &["fr", "fra", "fre", "french", "français", "francais"]),
        Language::Russian => ("r", &["ru", "rus", "russian", "русский"]),
        Language::Spanish => ("s", &["es", "esp", "spa", "spanish", "español", "espanol"]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn editions_and_languages_are_left_out() {
        use Language::{Arabic, Chinese, English, French, Russian, Spanish};
        for (language, names) in [
            (English, ["Res-30_Rev.2-E", "res30 (2014) final", "en_RES 30"]),
            (French, ["Rés-30-F", "rés 30 (Rév.1) 2018", "projet rés 30 fr"]),
            (Spanish, ["res30-S", "res30 revisada", "Res 30 español"]),
            (Russian, ["Рез-30-R", "рез30 пересмотр", "рез 30 (пересм.) русский"]),
            (Arabic, ["القرار-30-A", "القرار 30 المراجع", "مشروع القرار ٣٠"]),
            (Chinese, ["第30号决议-C", "第30号决议修订版", "第30号决议草案 2018"]),
        ] {
            let [first, second, third] = names.map(|name| loose(name, Some(language)));
            assert_eq!((&first, &first), (&second, &third));
        }
    }

    #[test]
    fn what_tells_texts_apart_is_kept() {
        let english = |name: &str| loose(name, Some(Language::English));
        assert_ne!(english("annex-a"), english("annex-c"));
        assert_ne!(english("res 30"), english("res 31"));
        assert_ne!(english("res 30"), english("dec 30"));
        assert_ne!(english("rev 1"), english("rev 2"));
        assert_eq!(loose("res-30-e", None), "res 30 e");
        assert_eq!(english("!!"), "");
    }
}
