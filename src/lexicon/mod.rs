//! The words by which a resolution is recognized, one table per language.
//!
//! In: a [`Language`]. Out: its [`Lexicon`], made of a table in this folder (`en.toml`, …) that a
//! linguist can edit without knowing Rust.
//!
//! ```text
//! recalling further        preamble  "recalling" + qualifier "further"
//! instructs the Director   operative "instructs" + addressee
//! ```
//!
//! The program carries the tables as they are looked up, with typography and capitals folded and
//! sorted (`folded/en.txt`): reading what a linguist writes took the Arabic table longer than
//! comparing a resolution. `BLESS=1 cargo test lexicon` writes them anew after an edit, and a test
//! fails where that was forgotten.

mod phrases;
mod table;
#[cfg(test)]
mod tests;

use std::sync::LazyLock;

use crate::model::{InstrumentKind, Language};
pub use phrases::Phrases;
use table::Table;

/// What is known of the words of one language.
#[derive(Debug)]
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
#[derive(Debug)]
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
#[derive(Debug)]
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
#[derive(Debug)]
pub struct Bodies {
    /// How an enacting line begins.
    pub enacting: Phrases,
}

/// What opens parts that are no sections.
#[derive(Debug)]
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
#[derive(Debug)]
pub struct References {
    /// Words before the number of an instrument: `Resolution`, `Article`.
    pub instruments: Phrases,
    /// Words around the label of a clause: `point`, `above`.
    pub clause: Phrases,
    /// Venues of conferences and assemblies.
    pub venues: Phrases,
}

/// The small words of each language.
#[derive(Debug)]
struct Frequent {
    function_words: ByLanguage,
    prepositions: ByLanguage,
    negations: ByLanguage,
}

/// Words of one sort in each language.
#[derive(Debug)]
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
/// They stand in a small table of their own, so that telling a language reads no more than it needs.
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

/// Declares the lexicon of one language, read on first use.
macro_rules! lexicon {
    ($name:ident, $file:literal) => {
        static $name: LazyLock<Lexicon> =
            LazyLock::new(|| Lexicon::from_table(&mut Table::of(include_str!($file))));
    };
}

lexicon!(ARABIC, "folded/ar.txt");
lexicon!(CHINESE, "folded/zh.txt");
lexicon!(ENGLISH, "folded/en.txt");
lexicon!(FRENCH, "folded/fr.txt");
lexicon!(RUSSIAN, "folded/ru.txt");
lexicon!(SPANISH, "folded/es.txt");

static FREQUENT: LazyLock<Frequent> =
    LazyLock::new(|| Frequent::from_table(&mut Table::of(include_str!("folded/frequent.txt"))));

impl Lexicon {
    fn from_table(table: &mut Table) -> Self {
        let mut list = |name| table.take(name);
        Self {
            headings: Headings {
                preamble: list("headings.preamble"),
                operative: list("headings.operative"),
                qualifiers: list("headings.qualifiers"),
                addressees: list("headings.addressees"),
            },
            instruments: Instruments {
                resolution: list("instruments.resolution"),
                decision: list("instruments.decision"),
                recommendation: list("instruments.recommendation"),
                opinion: list("instruments.opinion"),
                draft: list("instruments.draft"),
                revision: list("instruments.revision"),
            },
            bodies: Bodies { enacting: list("bodies.enacting") },
            parts: Parts {
                annex: list("parts.annex"),
                section: list("parts.section"),
                reasons: list("parts.reasons"),
                matter: list("parts.matter"),
            },
            references: References {
                instruments: list("references.instruments"),
                clause: list("references.clause"),
                venues: list("references.venues"),
            },
        }
    }
}

impl Frequent {
    fn from_table(table: &mut Table) -> Self {
        let mut lists = |name| ByLanguage::from_table(table, name);
        Self {
            function_words: lists("function_words"),
            prepositions: lists("prepositions"),
            negations: lists("negations"),
        }
    }
}

impl ByLanguage {
    fn from_table(table: &mut Table, sort: &str) -> Self {
        let mut list = |language: &str| table.take(&format!("{sort}.{language}"));
        Self {
            ar: list("ar"),
            en: list("en"),
            es: list("es"),
            fr: list("fr"),
            ru: list("ru"),
            zh: list("zh"),
        }
    }
}
