//! The values that options take.
//!
//! In: a word of the command line. Out: the choice it names, or what is wrong with it.
//!
//! ```text
//! --format json                     Format::Json
//! --lang ar                         Language::Arabic
//! --date 2026-02-30T00:00:00Z       write a date like …
//! ```

use clap::ValueEnum;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use revmark::model::{Category, Language};
use revmark::render;

/// How a comparison is printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Format {
    /// By the extension of --output; otherwise terminal if there is colour, or text
    #[default]
    Auto,
    /// [-deleted-] and {+inserted+}; survives copy and paste
    Text,
    /// Struck through and underlined, in colour
    Terminal,
    /// For GitHub, GitLab and similar sites: <del>deleted</del> and <ins>inserted</ins>
    Markdown,
    /// A report for the browser in one file, to read, send and print
    Html,
    /// For programs; see `revmark generate schema`
    Json,
    /// A copy of the base with tracked changes, for Word and LibreOffice
    Docx,
}

/// How a resolved document is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum ResolveFormat {
    /// By the extension of --output, otherwise text
    #[default]
    Auto,
    /// One paragraph per line
    Text,
    /// A Word document; everything that is not tracked stays the same
    Docx,
}

/// How an outline is printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum OutlineFormat {
    /// By the extension of --output, otherwise text
    #[default]
    Auto,
    /// An indented tree
    Text,
    /// For programs; see `revmark generate schema outline`
    Json,
}

/// Where symbols are printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Level {
    /// Once, above the resolution, as in the Final Acts of conferences and assemblies
    #[default]
    Instrument,
    /// In the margin of each row, as in the Constitution and the Convention
    Provision,
}

/// The outputs that have a schema.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Schema {
    /// `revmark --format json`
    #[default]
    Comparison,
    /// `revmark outline --format json`
    Outline,
    /// summary.json, and the lines of `revmark batch --format jsonl`
    Batch,
}

impl From<Level> for render::Level {
    fn from(level: Level) -> Self {
        match level {
            Level::Instrument => Self::Instrument,
            Level::Provision => Self::Provision,
        }
    }
}

/// The two versions in a document with tracked changes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum View {
    /// All changes rejected
    Original,
    /// All changes accepted
    #[default]
    Final,
}

/// How moves are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Moves {
    /// As a deletion and an insertion, which every program understands
    #[default]
    Plain,
    /// As tracked moves, which Word shows in their own colour
    Tracked,
}

impl From<View> for revmark::ooxml::revisions::View {
    fn from(view: View) -> Self {
        match view {
            View::Original => Self::Original,
            View::Final => Self::Final,
        }
    }
}

/// Parses a date as Word writes it: in UTC, to the second (`xsd:dateTime`).
pub(super) fn date(text: &str) -> Result<String, &'static str> {
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    let number = |from: usize, to: usize| text.get(from..to).and_then(|part| part.parse().ok());
    let within = |from: usize, to: usize, range: std::ops::RangeInclusive<u32>| {
        number(from, to).is_some_and(|number: u32| range.contains(&number))
    };
    let is_leap = |year: u32| {
        year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
    };
    let days = match number(5, 7) {
        Some(2) if number(0, 4).is_some_and(is_leap) => 29,
        Some(2) => 28,
        Some(4 | 6 | 9 | 11) => 30,
        _ => 31,
    };
    let is_date = shape == "0000-00-00T00:00:00Z"
        && within(5, 7, 1..=12)
        && within(8, 10, 1..=days)
        && within(11, 13, 0..=23)
        && within(14, 16, 0..=59)
        && within(17, 19, 0..=59);
    if is_date {
        return Ok(text.to_owned());
    }
    Err("write a date like 2026-01-31T09:30:00Z, in UTC")
}

/// Parses a number of bytes: `4096`, `512K`, `64M`, `1G`, in powers of 1024.
pub(super) fn size(text: &str) -> Result<u64, &'static str> {
    const FORM: &str = "write a size as a number of bytes above 0, with an optional K, M or G: 64M";
    let digits = text.trim_end_matches(|unit: char| "KMGkmg".contains(unit));
    let unit = text.get(digits.len()..).unwrap_or_default();
    let bits = match unit.to_ascii_uppercase().as_str() {
        "" => 0,
        "K" => 10,
        "M" => 20,
        "G" => 30,
        _ => return Err(FORM),
    };
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let number = digits.parse::<u64>().ok().filter(|number| is_number && *number > 0);
    number.and_then(|number| number.checked_mul(1 << bits)).ok_or(FORM)
}

/// Parses the two-letter code of one of the six languages.
pub(super) fn language() -> impl TypedValueParser<Value = Language> {
    let values =
        Language::ALL.map(|language| PossibleValue::new(language.code()).help(language.name()));
    PossibleValuesParser::new(values)
        .try_map(|code| Language::from_code(&code).ok_or("not one of the six languages"))
}

/// Parses the name of a category.
pub(super) fn category() -> impl TypedValueParser<Value = Category> {
    PossibleValuesParser::new(Category::ALL.map(Category::name))
        .try_map(|name| Category::from_name(&name).ok_or("not a category"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_numbers_of_bytes() {
        let sizes = ["1", "4096", "512K", "64m", "1G"].map(|text| size(text).unwrap());
        assert_eq!(sizes, [1, 4096, 512 << 10, 64 << 20, 1 << 30]);
        for text in ["", "0", "0M", "M", "-1", "+1", "1MM", "1T", "1.5G", "64 M", "99999999999G"] {
            assert!(size(text).is_err(), "{text}");
        }
    }

    #[test]
    fn months_have_their_days() {
        assert!(date("2024-02-29T00:00:00Z").is_ok());
        assert!(date("2026-02-29T00:00:00Z").is_err());
        assert!(date("2026-06-31T00:00:00Z").is_err());
    }
}
