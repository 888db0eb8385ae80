//! What of a file matters for finding its counterpart.
//!
//! In: a file with what it says of itself. Out: its language, the numbers that tell its instruments
//! from others, and its names.
//!
//! ```text
//! en/R36-rev2.docx   English   resolution itu-r 36-5   (itu-r 36 without the edition)
//!                    en/r36-rev2.docx · en/r36-rev2 · r36-rev2 · r 36
//! ```

use std::path::Path;

use revmark::model::{Instrument, InstrumentKind, Language};
use revmark::text::fold::fold_case;

use super::names::loose;
use super::survey::Surveyed;

/// A file as it is compared with others.
#[derive(Debug, Clone)]
pub(super) struct Card {
    /// The language of its text; `None` where it could not be read.
    pub(super) language: Option<Language>,
    /// The instruments in it that have a number of their own, sorted.
    pub(super) instruments: Vec<Numbered>,
    /// Its path below the folder, with `/` between its parts.
    path: String,
}

/// An instrument with a number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Numbered {
    pub(super) kind: InstrumentKind,
    /// Its number, typography and capitals folded.
    number: String,
}

/// The names by which a file can be known, from the surest on.
#[derive(Debug, Clone, Copy)]
pub(super) enum Name {
    /// Its path below the folder.
    Path,
    /// The same without the extension: a text that became a Word document.
    PathWithoutExtension,
    /// Its own name without the extension: a file in another folder.
    File,
    /// The same without words for editions and languages.
    Loose,
}

impl Name {
    /// All of them.
    pub(super) const ALL: [Self; 4] =
        [Self::Path, Self::PathWithoutExtension, Self::File, Self::Loose];
}

impl Card {
    pub(super) fn new(file: &Surveyed) -> Self {
        let content = file.content.as_ref().ok();
        let instruments = content.map(|content| content.instruments.as_slice());
        let instruments = instruments.unwrap_or_default().iter();
        let mut instruments: Vec<Numbered> = instruments.filter_map(Numbered::new).collect();
        instruments.sort_unstable();
        instruments.dedup();
        let language = content.map(|content| content.language);
        Self { language, instruments, path: slashed(&file.path) }
    }

    /// The language and all numbers as one key; `None` where there is no number.
    pub(super) fn numbers(&self, number: fn(&Numbered) -> &str) -> Option<String> {
        let language = self.language.filter(|_| !self.instruments.is_empty())?;
        let name = |one: &Numbered| format!("{} {}", one.kind.name(), number(one));
        let names: Vec<String> = self.instruments.iter().map(name).collect();
        // No number holds a line break.
        Some(format!("{}\n{}", language.code(), names.join("\n")))
    }

    /// One of its names.
    pub(super) fn named(&self, name: Name) -> String {
        let without_extension = Path::new(&self.path).with_extension("");
        let file = without_extension.file_name().unwrap_or_default().to_string_lossy();
        match name {
            Name::Path => self.path.clone(),
            Name::PathWithoutExtension => fold_case(&slashed(&without_extension)),
            Name::File => fold_case(&file),
            Name::Loose => loose(&file, self.language),
        }
    }

    /// Whether nothing speaks against it: not the languages, and not the numbers. Those of drafts
    /// change when they are adopted, so they say nothing against any other.
    pub(super) fn may_be_version_of(&self, other: &Self) -> bool {
        let same_language = match (self.language, other.language) {
            (Some(one), Some(other)) => one == other,
            _ => true,
        };
        let is_open = |card: &Self| card.instruments.iter().all(Numbered::is_provisional);
        let shares = |one: &Numbered| other.instruments.iter().any(|other| one.is_same(other));
        same_language && (is_open(self) || is_open(other) || self.instruments.iter().any(shares))
    }

    /// Its place among others: by kind and number of its first instrument, then by language and
    /// path; files without a number come last.
    pub(super) fn rank(&self) -> impl Ord + '_ {
        let first = self.instruments.first();
        let number = first.map(|first| (first.kind, natural(&first.number)));
        (first.is_none(), number, self.language, &self.path)
    }
}

impl Numbered {
    /// `None` for an instrument without a number, or with one that any draft may have (`XX`).
    fn new(instrument: &Instrument) -> Option<Self> {
        let number = fold_case(&instrument.number);
        let is_placeholder = number.chars().all(|character| matches!(character, 'x' | '[' | ']'));
        (!is_placeholder).then_some(Self { kind: instrument.kind, number })
    }

    /// The number as it was printed, typography and capitals folded.
    pub(super) fn exact(&self) -> &str {
        &self.number
    }

    /// The number without the edition that a Sector may add to it: ITU-R 36-5 is the fifth
    /// revision of ITU-R 36 (Resolution ITU-R 1, on the numbering of its texts).
    pub(super) fn without_edition(&self) -> &str {
        let is_edition = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        match self.number.rsplit_once('-') {
            Some((number, edition))
                if is_edition(edition) && number.ends_with(|c: char| c.is_ascii_digit()) =>
            {
                number
            }
            _ => &self.number,
        }
    }

    /// Whether it is the number of a draft: `[ABC-1]`, `COM5/3`.
    fn is_provisional(&self) -> bool {
        self.number.starts_with('[') || self.number.contains('/')
    }

    fn is_same(&self, other: &Self) -> bool {
        self.kind == other.kind && self.without_edition() == other.without_edition()
    }
}

/// A path with `/` between its parts on every system.
pub(super) fn slashed(path: &Path) -> String {
    let parts = path.components().map(|part| part.as_os_str().to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}

/// A stretch of a number: its digits by their value, so that 9 comes before 10.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Stretch<'n> {
    /// How many digits, and which, without leading zeros.
    Digits(usize, &'n str),
    Text(&'n str),
}

/// A number cut into stretches that can be put in order.
fn natural(number: &str) -> Vec<Stretch<'_>> {
    let is_digit = |character: char| character.is_ascii_digit();
    let mut stretches = Vec::new();
    let mut rest = number;
    while let Some(first) = rest.chars().next() {
        let end = rest.find(|c| is_digit(c) != is_digit(first)).unwrap_or(rest.len());
        let (stretch, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
        let digits = stretch.trim_start_matches('0');
        stretches.push(if is_digit(first) {
            Stretch::Digits(digits.len(), digits)
        } else {
            Stretch::Text(stretch)
        });
        rest = behind;
    }
    stretches
}
