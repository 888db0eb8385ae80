//! Comparison in, bytes out: the last stage chooses how each decision looks, and decides nothing.
//!
//! In: a [`Comparison`] or a [`ClauseTree`], and [`Options`]. Out: bytes in one of the [`Format`]s.
//! What people read is laid out once, as a `page`; each format for people draws that page with the
//! looks of the table in `style`. What programs read has wire types of its own, apart from the
//! model, so that the model can change and the contract not.
//!
//! ```text
//! Comparison ─► page ─┬─► terminal    recalling, struck and underlined
//!       │             └─► text        [-b)-]{+c)+}  Resolution 23
//!       └─► wire ───────► json        {"op": "delete", "text": "b)"}
//! ```

pub mod batch;
mod caption;
mod cells;
mod columns;
mod explain;
#[cfg(test)]
mod fixture;
mod html;
mod instruments;
mod json;
mod markdown;
mod noticed;
mod omissions;
mod outline;
mod page;
mod piece;
mod place;
mod style;
mod summary;
mod terminal;
#[cfg(test)]
mod tests;
mod text;
pub mod word;

use std::io::{self, BufWriter, Write};

use crate::model::{ClauseTree, Comparison};

use columns::Ink;

pub use caption::Caption;

/// The forms in which a comparison can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// For eyes: deletions red and struck through, insertions blue and underlined.
    Terminal,
    /// For mail and files: `[-deleted-]`, `{+inserted+}`, no escape codes.
    Text,
    /// For pages that show Markdown: `<del>deleted</del>`, `<ins>inserted</ins>`.
    Markdown,
    /// For browsers and paper: one file that needs no other.
    Html,
    /// For programs: `revmark/comparison/1`.
    Json,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Terminal, Self::Text, Self::Markdown, Self::Html, Self::Json];

    /// The name used on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Terminal => "terminal",
            Self::Text => "text",
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Json => "json",
        }
    }

    /// The format of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// The format that files of this extension hold; capitals do not matter.
    ///
    /// ```
    /// use revmark::render::Format;
    /// assert_eq!(Format::from_extension("JSON"), Some(Format::Json));
    /// assert_eq!(Format::from_extension("xls"), None);
    /// ```
    pub fn from_extension(extension: &str) -> Option<Self> {
        match extension.to_ascii_lowercase().as_str() {
            "txt" => Some(Self::Text),
            "md" | "markdown" => Some(Self::Markdown),
            "html" | "htm" => Some(Self::Html),
            "json" => Some(Self::Json),
            _ => None,
        }
    }
}

/// Where the symbols stand (docs/itu-conventions.md, the level at which each may be used).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Level {
    /// Once, above each instrument: the practice for resolutions.
    #[default]
    Instrument,
    /// In the margin of every row: the practice for the Constitution and the Convention.
    Provision,
}

/// What a reader may choose; the default is what an editor sees first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// Print unchanged clauses too; only formats for people leave them out.
    pub full: bool,
    /// Where the symbols stand; JSON always carries both levels.
    pub level: Level,
    /// Say for each row why its clauses were paired.
    pub explain: bool,
    /// Print figures instead of the text; JSON always carries them.
    pub statistics: bool,
    /// In `Terminal` and `Text`, set base and revised version side by side in so many columns of
    /// the screen, at least [`NARROWEST`]. A report (`Html`) opens with that view, as wide as the window.
    pub side_by_side: Option<u16>,
}

/// The fewest columns in which two versions can be set side by side.
pub const NARROWEST: u16 = 40;

/// Writes a comparison.
///
/// The output is UTF-8 in logical order and ends with a line break. No control character and no
/// bidirectional override of the compared texts is ever sent raw. `Terminal` always writes escape
/// codes and the others never do: whether there is a terminal is for the caller to know.
///
/// # Errors
/// Only those of the writer.
pub fn comparison(
    comparison: &Comparison,
    format: Format,
    options: &Options,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    match format {
        Format::Html => html::write(comparison, options, &mut out)?,
        Format::Json => json::comparison(comparison, options, &mut out)?,
        Format::Markdown => markdown::write(&page::of(comparison, options), &mut out)?,
        Format::Terminal | Format::Text => {
            let page = page::of(comparison, options);
            let is_terminal = format == Format::Terminal;
            match options.side_by_side.map(|columns| columns.max(NARROWEST)) {
                Some(columns) => {
                    columns::write(&page, columns.into(), Ink::of(is_terminal), &mut out)?;
                }
                None if is_terminal => terminal::write(&page, &mut out)?,
                None => text::write(&page, &mut out)?,
            }
        }
    }
    out.flush()
}

/// Writes what stands above a comparison, in the looks of one of the formats for people.
///
/// # Errors
/// Only those of the writer.
pub fn caption(caption: &Caption, format: Format, out: &mut dyn Write) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    caption::write(caption, format, &mut out)?;
    out.flush()
}

/// What of two Word documents is not in a marked-up document, a sentence each: text boxes, formulas,
/// comments. Other formats say below the text what was not compared.
pub fn omissions(comparison: &Comparison) -> Vec<String> {
    omissions::beside_text(comparison)
}

/// Writes the clause tree as it was read: for people, or as `revmark/outline/1`.
///
/// # Errors
/// Only those of the writer.
pub fn outline(tree: &ClauseTree, json: bool, out: &mut dyn Write) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    if json {
        json::outline(tree, &mut out)?;
    } else {
        outline::write(tree, &mut out)?;
    }
    out.flush()
}

/// The JSON Schema (draft 2020-12) of `revmark/comparison/1`.
///
/// ```
/// assert!(revmark::render::schema().contains("urn:revmark:comparison:1"));
/// ```
pub fn schema() -> String {
    json::comparison_schema()
}

/// The JSON Schema (draft 2020-12) of `revmark/outline/1`.
///
/// ```
/// assert!(revmark::render::outline_schema().contains("urn:revmark:outline:1"));
/// ```
pub fn outline_schema() -> String {
    json::outline_schema()
}
