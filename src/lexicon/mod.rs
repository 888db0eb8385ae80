//! The words by which a resolution is recognized, one table per language.
//!
//! In: a [`Language`]. Out: its [`Lexicon`], read from a table in this folder (`en.toml`, …) that a
//! linguist can edit without knowing Rust.
//!
//! ```text
//! recalling further        preamble  "recalling" + qualifier "further"
//! instructs the Director   operative "instructs" + addressee
//! ```

mod phrases;
#[cfg(test)]
mod tests;

use std::sync::LazyLock;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::model::{InstrumentKind, Language};
pub use phrases::Phrases;

/// What is known of the words of one language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lexicon {
    /// How headings of sections begin.
    pub headings: Headings,
    /// The words of the number line.
    pub instruments: Instruments,
    /// The bodies that adopt resolutions.
    pub bodies: Bodies,
    /// What opens parts that are no sections.
    pub parts: Parts,
    /// How a text refers to instruments and clauses.
    pub references: References,
}

/// How headings of sections begin.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Headings {
    /// Openers of the preamble: `recalling`, `considering`.
    pub preamble: Phrases,
    /// Openers of the operative part: `resolves`, `instructs`.
    pub operative: Phrases,
    /// Words before or after an opener: `further`, `also`.
    pub qualifiers: Phrases,
    /// Who is addressed after an operative opener: `the Secretary-General`.
    pub addressees: Phrases,
}

/// The words of the number line.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instruments {
    /// `resolution`
    pub resolution: Phrases,
    /// `decision`
    pub decision: Phrases,
    /// `recommendation`
    pub recommendation: Phrases,
    /// `opinion`
    pub opinion: Phrases,
    /// What may stand before them: `draft new`.
    pub draft: Phrases,
    /// What opens the edition in brackets: `Rev.`
    pub revision: Phrases,
}

/// The bodies that adopt resolutions.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bodies {
    /// How an enacting line begins.
    pub enacting: Phrases,
}

/// What opens parts that are no sections.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parts {
    /// `annex`, `appendix`, `attachment`
    pub annex: Phrases,
    /// `section`, `part`, `chapter`
    pub section: Phrases,
    /// The word before the reasons of a proposal.
    pub reasons: Phrases,
    /// Words that, with a colon, open the back matter: `contact`. Never those that may open a line of
    /// a resolution, such as `note`.
    pub matter: Phrases,
}

/// How a text refers to instruments and clauses.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct References {
    /// Words before the number of an instrument: `Resolution`, `Article`.
    pub instruments: Phrases,
    /// Words around the label of a clause: `point`, `above`.
    pub clause: Phrases,
    /// Venues of conferences and assemblies.
    pub venues: Phrases,
}

/// The small words of each language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Frequent {
    function_words: ByLanguage,
    prepositions: ByLanguage,
    negations: ByLanguage,
}

/// Words of one sort in each language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ByLanguage {
    ar: Phrases,
    en: Phrases,
    es: Phrases,
    fr: Phrases,
    ru: Phrases,
    zh: Phrases,
}

impl ByLanguage {
    fn of(&self, language: Language) -> &Phrases {
        match language {
            Language::Arabic => &self.ar,
            Language::Chinese => &self.zh,
            Language::English => &self.en,
            Language::French => &self.fr,
            Language::Russian => &self.ru,
            Language::Spanish => &self.es,
        }
    }
}

impl Instruments {
    /// The kinds of instrument with their words.
    pub fn kinds(&self) -> [(InstrumentKind, &Phrases); 4] {
        [
            (InstrumentKind::Resolution, &self.resolution),
            (InstrumentKind::Decision, &self.decision),
            (InstrumentKind::Recommendation, &self.recommendation),
            (InstrumentKind::Opinion, &self.opinion),
        ]
    }
}

impl Lexicon {
    /// The lexicon of a language; its table is read the first time it is asked for.
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::Arabic => &ARABIC,
            Language::Chinese => &CHINESE,
            Language::English => &ENGLISH,
            Language::French => &FRENCH,
            Language::Russian => &RUSSIAN,
            Language::Spanish => &SPANISH,
        }
    }
}

/// The function words of a language (`the`, `of`), which tell languages of one script apart.
///
/// They are read from a small table of their own: the whole lexicon of a language costs about 0.4 ms,
/// which a text in another language need not pay.
///
/// ```
/// use revmark::lexicon::function_words;
/// use revmark::model::Language;
/// assert!(function_words(Language::French).contains("les"));
/// ```
pub fn function_words(language: Language) -> &'static Phrases {
    FREQUENT.function_words.of(language)
}

/// The function words that open a phrase of place, time or purpose (`under`, `for`), and not those that
/// tie a noun to its complement (`of`).
///
/// ```
/// use revmark::lexicon::prepositions;
/// use revmark::model::Language;
/// assert!(prepositions(Language::Spanish).contains("para"));
/// assert!(!prepositions(Language::Spanish).contains("de"));
/// ```
pub fn prepositions(language: Language) -> &'static Phrases {
    FREQUENT.prepositions.of(language)
}

/// The words that deny what stands beside them (`not`).
///
/// ```
/// use revmark::lexicon::negations;
/// use revmark::model::Language;
/// assert!(negations(Language::French).contains("pas"));
/// ```
pub fn negations(language: Language) -> &'static Phrases {
    FREQUENT.negations.of(language)
}

/// Declares the table of one language, read on first use.
macro_rules! table {
    ($name:ident, $file:literal) => {
        static $name: LazyLock<Lexicon> = LazyLock::new(|| read(include_str!($file)));
    };
}

table!(ARABIC, "ar.toml");
table!(CHINESE, "zh.toml");
table!(ENGLISH, "en.toml");
table!(FRENCH, "fr.toml");
table!(RUSSIAN, "ru.toml");
table!(SPANISH, "es.toml");

static FREQUENT: LazyLock<Frequent> = LazyLock::new(|| read(include_str!("frequent.toml")));

/// Reads a table that is part of the program.
#[expect(clippy::expect_used, reason = "the tables are compiled in and a test reads them all")]
fn read<T: DeserializeOwned>(table: &str) -> T {
    toml::from_str(table).expect("a table of the lexicon is well formed")
}
