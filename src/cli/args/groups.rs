//! Options that several commands take, in the groups that `--help` shows.
//!
//! In: nothing, these are types. Out: what was typed, group by group.
//!
//! ```text
//! What is printed        ViewArguments      --format json --full
//! Which changes count    SelectArguments    --ignore renumbering
//! ```

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, ColorChoice, value_parser};
use revmark::model::{Category, Language};
use revmark::{Limits, render};

use super::values::{Format, Level, Moves, View, category, date, language, size};

/// How Word documents are read and written.
#[derive(Debug, Args)]
#[command(next_help_heading = "Word documents")]
pub(in crate::cli) struct WordArguments {
    /// Which version of BASE to compare if it holds tracked changes
    ///
    /// By default the version with all changes accepted; if a single file is both versions, the one
    /// with all changes rejected.
    #[arg(long, value_name = "VIEW", value_enum)]
    pub(in crate::cli) base_view: Option<View>,
    /// Which version of REVISED to compare (see --base-view)
    #[arg(long, value_name = "VIEW", value_enum, default_value_t)]
    #[arg(hide_possible_values = true)]
    pub(in crate::cli) revised_view: View,
    /// The author of the tracked changes
    #[arg(long, value_name = "NAME", default_value = "revmark", hide_short_help = true)]
    pub(in crate::cli) author: String,
    /// The date of the tracked changes, such as 2026-01-31T09:30:00Z (default: no date)
    #[arg(long, value_name = "DATE", value_parser = date, hide_short_help = true)]
    pub(in crate::cli) date: Option<String>,
    /// How to write clauses that moved without other changes
    #[arg(long, value_enum, default_value_t, hide_short_help = true)]
    pub(in crate::cli) moves: Moves,
}

/// How a comparison looks.
#[derive(Debug, Args)]
#[command(next_help_heading = "What is printed")]
pub(in crate::cli) struct ViewArguments {
    /// How to print the comparison
    #[arg(short, long, value_enum, default_value_t)]
    pub(in crate::cli) format: Format,
    /// When to use colour
    #[arg(long, value_name = "WHEN", value_enum, default_value_t)]
    pub(in crate::cli) color: ColorChoice,
    /// Print unchanged clauses instead of counting them
    #[arg(long)]
    pub(in crate::cli) full: bool,
    /// Where to print the symbols
    #[arg(long, value_enum, default_value_t)]
    pub(in crate::cli) level: Level,
    /// Print only the figures
    #[arg(long)]
    pub(in crate::cli) stat: bool,
    /// Explain for each row why its clauses were paired
    #[arg(long, hide_short_help = true)]
    pub(in crate::cli) explain: bool,
    #[command(flatten)]
    pub(in crate::cli) columns: ColumnArguments,
}

/// Two versions in two columns.
#[derive(Debug, Args)]
#[command(next_help_heading = "What is printed")]
pub(in crate::cli) struct ColumnArguments {
    /// Show both versions side by side, in the terminal or as text
    ///
    /// The width is that of --width, COLUMNS or the terminal, in this order; otherwise 80 columns. The
    /// sign between the columns shows the kind of change: `~` changed, `-` only in BASE, `+` only in
    /// REVISED. An HTML report opens in this view.
    #[arg(long)]
    pub(in crate::cli) side_by_side: bool,
    /// The width of the side-by-side view, at least 40 columns
    #[arg(long, value_name = "COLUMNS", requires = "side_by_side", hide_short_help = true)]
    #[arg(value_parser = value_parser!(u16).range(i64::from(render::NARROWEST)..))]
    pub(in crate::cli) width: Option<u16>,
}

/// Where the output goes.
#[derive(Debug, Args)]
#[command(next_help_heading = "Where it goes")]
pub(in crate::cli) struct WriteArguments {
    /// Write to a file instead of standard output
    ///
    /// The extension selects the format: .txt, .md, .html, .json, or .docx (a copy of BASE with tracked
    /// changes). The file is written completely or not at all, even if nothing changed. An input is
    /// never overwritten.
    #[arg(short, long, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
    /// Print only errors: no output, no warnings
    #[arg(short, long)]
    pub(in crate::cli) quiet: bool,
    /// The pager for long output on a terminal
    ///
    /// Default: `REVMARK_PAGER`, then `PAGER`, then `less`. Output that fits on the screen is printed
    /// directly unless LESS says otherwise. Output to a file or a pipe never uses a pager.
    #[arg(long, value_name = "COMMAND", conflicts_with = "no_pager", hide_short_help = true)]
    pub(in crate::cli) pager: Option<OsString>,
    /// Do not use a pager
    #[arg(long)]
    pub(in crate::cli) no_pager: bool,
}

/// Which changes count.
#[derive(Debug, Args)]
#[command(next_help_heading = "Which changes count")]
pub(in crate::cli) struct SelectArguments {
    /// Show only rows with changes in these categories
    #[arg(long, value_name = "CATEGORY", value_delimiter = ',', value_parser = category())]
    pub(in crate::cli) only: Option<Vec<Category>>,
    /// Hide rows whose changes are all in these categories (see --only)
    #[arg(long, value_name = "CATEGORY", value_delimiter = ',', value_parser = category())]
    #[arg(hide_possible_values = true)]
    pub(in crate::cli) ignore: Vec<Category>,
    /// Also mark typography: spaces, hyphens, quotes, letter forms
    #[arg(long)]
    pub(in crate::cli) typography: bool,
}

impl SelectArguments {
    /// Whether to mark typography; `--only typography` implies it.
    pub(in crate::cli) fn marks_typography(&self) -> bool {
        let asked = self.only.as_ref().is_some_and(|only| only.contains(&Category::Typography));
        self.typography || asked
    }
}

/// Limits on the size of inputs.
///
/// The defaults are those of [`Limits`].
#[derive(Debug, Clone, Copy, Args)]
#[command(next_help_heading = "How much is read")]
#[expect(clippy::struct_field_names, reason = "the fields are named as the options")]
pub(in crate::cli) struct LimitArguments {
    /// The maximum size of a file or of standard input, for example 512K, 64M or 1G
    ///
    /// The default holds the resolutions of a dozen conferences. A file of that size takes a few seconds
    /// and one to two gigabytes of memory. The maximum is 1G.
    #[arg(long, value_name = "SIZE", value_parser = size, default_value = "64M")]
    #[arg(hide_short_help = true)]
    max_input: u64,
    /// The maximum size of a Word document after unpacking
    ///
    /// Protects against small files that unpack to a huge size. Pictures count too. The maximum is 2G.
    #[arg(long, value_name = "SIZE", value_parser = size, default_value = "256M")]
    #[arg(hide_short_help = true)]
    max_unpacked: u64,
    /// The maximum number of parts in a Word document: texts, pictures, embedded files
    #[arg(long, value_name = "COUNT", default_value_t = 10_000, hide_short_help = true)]
    max_parts: usize,
    /// The maximum number of XML tags in one part of a Word document
    ///
    /// Each tag takes more than a hundred bytes of memory.
    #[arg(long, value_name = "COUNT", default_value_t = 5_000_000, hide_short_help = true)]
    max_tags: usize,
}

impl LimitArguments {
    /// The limits as the library takes them.
    pub(in crate::cli) fn limits(self) -> Limits {
        let Self { max_input, max_unpacked, max_parts, max_tags } = self;
        Limits { input: max_input, unpacked: max_unpacked, parts: max_parts, tags: max_tags }
    }
}

/// How files are read.
#[derive(Debug, Args)]
#[command(next_help_heading = "How files are read")]
pub(in crate::cli) struct ReadArguments {
    /// The language of both files (default: detected)
    #[arg(long, value_name = "LANGUAGE", value_parser = language())]
    pub(in crate::cli) lang: Option<Language>,
    /// Compare only the resolution with this number
    #[arg(long, value_name = "N", conflicts_with = "plain")]
    pub(in crate::cli) resolution: Option<String>,
    /// Compare any text, paragraph by paragraph
    #[arg(long)]
    pub(in crate::cli) plain: bool,
}
