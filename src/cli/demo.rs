//! An invented resolution in two versions and six languages, to see revmark at work.
//!
//! In: a language. Out: two documents that differ in every way that revmark tells apart, and say
//! the same in each language.
//!
//! ```text
//! recalling   venue and year, an added clause, new labels
//! considering a figure, a deleted clause, words added before the final comma
//! resolves    a clause that moved to the front
//! instructs   words, a comma that becomes a semicolon, an added clause
//! ```

use anyhow::Result;
use revmark::model::{Document, Language};
use revmark::ooxml::revisions::View;
use revmark::read;
use revmark::render::word;

/// The two versions, base first.
///
/// # Errors
///
/// Those of the reader, which has nothing to say against these texts.
pub(super) fn pair(language: Language) -> Result<[Document; 2]> {
    let (base, revised) = texts(language);
    let document = |version: &str, text: &str| {
        read::document(&format!("{}.{version}.txt", language.code()), text.as_bytes())
    };
    Ok([document("base", base)?, document("revised", revised)?])
}

/// How the marks are written into a Word document that is made of the example.
pub(super) fn writing() -> word::Options {
    word::Options {
        author: env!("CARGO_PKG_NAME").to_owned(),
        date: None,
        moves: false,
        view: View::Final,
    }
}

/// Both texts of one language, which stand in the folder `demo` beside this file.
macro_rules! texts {
    ($code:literal) => {
        (
            include_str!(concat!("demo/", $code, ".base.txt")),
            include_str!(concat!("demo/", $code, ".revised.txt")),
        )
    };
}

/// The text of the two versions, base first.
fn texts(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::Arabic => texts!("ar"),
        Language::Chinese => texts!("zh"),
        Language::English => texts!("en"),
        Language::French => texts!("fr"),
        Language::Russian => texts!("ru"),
        Language::Spanish => texts!("es"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_six_languages_say_the_same_line_by_line() {
        let labels = |text: &str| text.lines().map(|line| line.contains('\t')).collect::<Vec<_>>();
        let (base, revised) = texts(Language::English);
        for language in Language::ALL {
            let (translated_base, translated_revised) = texts(language);
            assert_eq!(labels(translated_base), labels(base), "{language}");
            assert_eq!(labels(translated_revised), labels(revised), "{language}");
        }
    }

    #[test]
    fn the_example_fits_a_screen() {
        assert!(Language::ALL.map(texts).iter().all(|(_, revised)| revised.lines().count() <= 24));
    }
}
