//! What a reader should know before trusting a comparison.

/// Which of the two versions something belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The version compared against, the older one.
    Base,
    /// The version with the changes, the newer one.
    Revised,
}

impl Side {
    /// Both, in reading order.
    pub const ALL: [Self; 2] = [Self::Base, Self::Revised];

    /// `base` or `revised`, as in the JSON contract and in messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Base => "base",
            Self::Revised => "revised",
        }
    }

    /// The side of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|side| side.name() == name)
    }
}

/// What a warning is about; the codes are part of the JSON contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum WarningCode {
    /// Old and new text of tracked changes stand run together in the file.
    FlattenedMarks,
    /// The two versions are in different languages.
    LanguagesDiffer,
    /// The encoding was detected, not declared.
    EncodingGuessed,
    /// Some bytes do not belong to the encoding and were replaced by U+FFFD.
    InvalidBytes,
    /// The text holds control characters, which are shown and never sent raw.
    ControlCharacters,
    /// The text holds bidirectional control characters, which can hide what it says.
    BidiControl,
    /// Two clauses of one list carry the same label.
    RepeatedLabel,
    /// A cross-reference by label points at a clause that the renumbering moved.
    StaleCrossReference,
    /// The two versions have little text in common.
    LittleInCommon,
    /// The file carries tracked changes; the message says which of its versions was read.
    TrackedChangesReadAs,
    /// Paragraphs were put together from the lines of a page; the message says how.
    Layout,
}

impl WarningCode {
    /// The code as it is printed: lower case with hyphens.
    pub fn name(self) -> &'static str {
        match self {
            Self::FlattenedMarks => "flattened-marks",
            Self::LanguagesDiffer => "languages-differ",
            Self::EncodingGuessed => "encoding-guessed",
            Self::InvalidBytes => "invalid-bytes",
            Self::ControlCharacters => "control-characters",
            Self::BidiControl => "bidi-control",
            Self::RepeatedLabel => "repeated-label",
            Self::StaleCrossReference => "stale-cross-reference",
            Self::LittleInCommon => "little-in-common",
            Self::TrackedChangesReadAs => "tracked-changes-read-as",
            Self::Layout => "layout",
        }
    }
}

/// Something the user should know, with the place it was noticed.
///
/// The message is plain English in one line and never holds raw control characters of the input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// What it is about.
    pub code: WarningCode,
    /// One sentence: what was noticed, and what to do about it.
    pub message: String,
    /// The version it was noticed in, where it is one of the two.
    pub side: Option<Side>,
    /// The 1-based source line, where it is one line.
    pub line: Option<u32>,
}

impl Warning {
    /// A warning about a whole file or both; add the place with [`Warning::at`].
    pub fn new(code: WarningCode, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), side: None, line: None }
    }

    /// The same warning, at a 1-based source line.
    #[must_use]
    pub fn at(mut self, line: u32) -> Self {
        self.line = Some(line);
        self
    }

    /// The same warning, about one of the two versions.
    #[must_use]
    pub fn on(mut self, side: Side) -> Self {
        self.side = Some(side);
        self
    }
}
