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
//! The build script (`build.rs`) folds typography and capitals of the tables away, sorts them, and
//! makes constants of them: a lexicon costs nothing until one of its phrases is looked up.

mod headings;
mod language;
mod number_line;
mod phrases;
#[cfg(test)]
mod tests;

use crate::model::{InstrumentKind, Language};
use crate::text::characters::{is_han, is_letter, is_plain_letter};
use crate::text::fold::fold_case;
pub use headings::KnownHeading;
pub use language::detect;
pub use number_line::NumberLine;
pub use phrases::Phrases;

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
    /// The words that lines [of the lexicon](Self::may_know) begin with, as numbers, in order.
    first_words: &'static [u64],
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
    /// The bodies that may be named before them: `WTDC`.
    pub bodies: Phrases,
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
    /// The lexicon of a language.
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

impl Lexicon {
    /// Whether a line may begin with a phrase that is looked for at the start of lines: a heading, the
    /// word for an instrument or an annex, a body. Where this says no, none of them stands there.
    ///
    /// Most lines without a label are prose, and their first word tells that. Folding a whole line and
    /// looking it up in every list takes twenty times as long.
    ///
    /// ```
    /// use revmark::lexicon::Lexicon;
    /// use revmark::model::Language;
    /// let english = Lexicon::of(Language::English);
    /// assert!(english.may_know("Recalling, in particular, the tides"));
    /// assert!(!english.may_know("to keep ten lamps"));
    /// ```
    pub fn may_know(&self, line: &str) -> bool {
        match FirstWord::of(line) {
            FirstWord::Number(number) => self.first_words.binary_search(&number).is_ok(),
            FirstWord::Untold => true,
        }
    }
}

/// The word that a line begins with.
enum FirstWord {
    /// Its first eight bytes, folded.
    Number(u64),
    /// The line begins with something else than a letter, or with a Han character.
    Untold,
}

impl FirstWord {
    fn of(line: &str) -> Self {
        let letters = line.bytes().take_while(u8::is_ascii_alphabetic).count();
        let is_plain = |byte: &u8| matches!(byte, b' '..=b'~' | b'\t');
        if letters > 0 && line.as_bytes().get(letters).is_none_or(is_plain) {
            return Self::number(line.bytes().take(letters).map(|byte| byte.to_ascii_lowercase()));
        }
        let is_of_word = |c: char| is_letter(c) && !is_han(c);
        if !line.starts_with(|c: char| is_plain_letter(c) && is_of_word(c)) {
            return Self::Untold;
        }
        // White space parts words however they are folded.
        let folded = fold_case(line.split([' ', '\t']).next().unwrap_or_default());
        let end = folded.find(|c| !is_of_word(c)).unwrap_or(folded.len());
        Self::number(folded.bytes().take(end))
    }

    fn number(bytes: impl Iterator<Item = u8>) -> Self {
        let mut number = [0; 8];
        number.iter_mut().zip(bytes).for_each(|(place, byte)| *place = byte);
        Self::Number(u64::from_be_bytes(number))
    }
}

/// The function words of a language (`the`, `of`), which tell languages of one script apart.
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

/// The function words of English, French and Spanish as numbers, which are compared faster than texts:
/// to tell the three apart, every word of a sample is looked up.
#[derive(Debug)]
pub struct Latin;

impl Latin {
    /// The longest function word, in bytes.
    const LONGEST: usize = 16;
    /// The bit by which a small ASCII letter differs from its capital, in each byte of a number.
    const SMALL: u128 = u128::from_be_bytes([b' '; Self::LONGEST]);

    /// The number of a folded word: its bytes with spaces before them. `None` if it is longer than all
    /// function words.
    fn number(word: &str) -> Option<u128> {
        let mut bytes = [b' '; Self::LONGEST];
        let start = Self::LONGEST.checked_sub(word.len())?;
        bytes.get_mut(start..)?.copy_from_slice(word.as_bytes());
        Some(u128::from_be_bytes(bytes))
    }

    /// Which of English, French and Spanish have the word among their function words: a bit each, in
    /// this order.
    ///
    /// ```
    /// use revmark::lexicon::Latin;
    /// assert_eq!(Latin::speakers("The"), 0b001);
    /// assert_eq!(Latin::speakers("les"), 0b010);
    /// assert_eq!(Latin::speakers("harbour"), 0);
    /// ```
    pub fn speakers(word: &str) -> u8 {
        // Digits and spaces have the bit of small letters too, so ASCII words need no other folding.
        let number = if word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            Self::number(word).map(|number| number | Self::SMALL)
        } else {
            Self::number(&fold_case(word))
        };
        let Some(number) = number else { return 0 };
        let at = LATIN.partition_point(|(known, _)| *known < number);
        LATIN.get(at).filter(|(known, _)| *known == number).map_or(0, |(_, speakers)| *speakers)
    }
}

/// Declares a constant of the tables, as the build script wrote it.
macro_rules! table {
    ($name:ident: $of:ty, $file:literal) => {
        #[allow(clippy::unreadable_literal, reason = "written by build.rs")]
        static $name: $of = include!(concat!(env!("OUT_DIR"), "/", $file));
    };
}

table!(ARABIC: Lexicon, "ar.rs");
table!(CHINESE: Lexicon, "zh.rs");
table!(ENGLISH: Lexicon, "en.rs");
table!(FRENCH: Lexicon, "fr.rs");
table!(RUSSIAN: Lexicon, "ru.rs");
table!(SPANISH: Lexicon, "es.rs");
table!(FREQUENT: Frequent, "frequent.rs");

/// The function words of [`Latin`] by their numbers, in order.
#[allow(clippy::unreadable_literal, reason = "written by build.rs")]
static LATIN: &[(u128, u8)] = &include!(concat!(env!("OUT_DIR"), "/latin.rs"));
