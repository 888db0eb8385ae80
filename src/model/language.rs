//! The six official languages of the Union and the way they are written.

use std::fmt;

/// One of the six official languages of the ITU (Constitution, Article 29).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Arabic, written from right to left.
    Arabic,
    /// Chinese, written without spaces between words.
    Chinese,
    /// English.
    English,
    /// French.
    French,
    /// Russian, in Cyrillic script with Latin clause labels.
    Russian,
    /// Spanish.
    Spanish,
}

/// The direction in which the lines of a text run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// From left to right.
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

impl Language {
    /// All six, in the order of their codes.
    pub const ALL: [Self; 6] =
        [Self::Arabic, Self::Chinese, Self::English, Self::French, Self::Russian, Self::Spanish];

    /// The two-letter code of ISO 639-1: `ar`, `zh`, `en`, `fr`, `ru` or `es`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Arabic => "ar",
            Self::Chinese => "zh",
            Self::English => "en",
            Self::French => "fr",
            Self::Russian => "ru",
            Self::Spanish => "es",
        }
    }

    /// The language of a two-letter code, in lower case; `None` for any other.
    ///
    /// ```
    /// use revmark::model::Language;
    /// assert_eq!(Language::from_code("ar"), Some(Language::Arabic));
    /// assert_eq!(Language::from_code("de"), None);
    /// ```
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The English name, for messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Arabic => "Arabic",
            Self::Chinese => "Chinese",
            Self::English => "English",
            Self::French => "French",
            Self::Russian => "Russian",
            Self::Spanish => "Spanish",
        }
    }

    /// Arabic runs from right to left, the others from left to right.
    pub fn direction(self) -> Direction {
        match self {
            Self::Arabic => Direction::RightToLeft,
            _ => Direction::LeftToRight,
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

impl Direction {
    /// The value of HTML's `dir` attribute: `ltr` or `rtl`.
    pub fn code(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}
