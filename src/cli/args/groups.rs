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

use crate::cli::output::{Form, Output};

use super::values::{Format, Level, Moves, View, category, date, language, size};

/// How Word documents are read and written.
#[derive(Debug, Args)]
#[command(next_help_heading = "Word documents")]
pub(in crate::cli) struct WordArguments {
    /// Which version of BASE is compared, where it holds tracked changes
    ///
    /// Without it that is the one with all changes accepted; where one file is both versions, the one
    /// with all changes rejected.
    #[arg(long, value_name = "VIEW", value_enum)]
    pub(in crate::cli) base_view: Option<View>,
    /// Which version of REVISED is compared; the same choice
    #[arg(long, value_name = "VIEW", value_enum, default_value_t)]
    #[arg(hide_possible_values = true)]
    pub(in crate::cli) revised_view: View,
    /// The author of the tracked changes that are written
    #[arg(long, value_name = "NAME", default_value = "revmark", hide_short_help = true)]
    pub(in crate::cli) author: String,
    /// Their date, such as 2026-01-31T09:30:00Z; none is written without it
    #[arg(long, value_name = "DATE", value_parser = date, hide_short_help = true)]
    pub(in crate::cli) date: Option<String>,
    /// How clauses that moved unchanged are written
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
    /// Print unchanged clauses too, not only their number
    #[arg(long)]
    pub(in crate::cli) full: bool,
    /// Where the symbols stand
    #[arg(long, value_enum, default_value_t)]
    pub(in crate::cli) level: Level,
    /// Print the figures only
    #[arg(long)]
    pub(in crate::cli) stat: bool,
    /// Say of each row why its clauses were paired
    #[arg(long, hide_short_help = true)]
    pub(in crate::cli) explain: bool,
    #[command(flatten)]
    pub(in crate::cli) columns: ColumnArguments,
}

/// Two versions in two columns.
#[derive(Debug, Args)]
#[command(next_help_heading = "What is printed")]
pub(in crate::cli) struct ColumnArguments {
    /// Set both versions side by side, in the terminal or as text
    ///
    /// As wide as --width says, else the variable COLUMNS, else the terminal, else 80 columns. The
    /// sign between the two says what happened: `~` changed, `-` only in BASE, `+` only in REVISED. A
    /// report in HTML opens with that view.
    #[arg(long)]
    pub(in crate::cli) side_by_side: bool,
    /// How wide both versions side by side are, from 40 columns
    #[arg(long, value_name = "COLUMNS", requires = "side_by_side", hide_short_help = true)]
    #[arg(value_parser = value_parser!(u16).range(i64::from(render::NARROWEST)..))]
    pub(in crate::cli) width: Option<u16>,
}

impl ViewArguments {
    /// What a renderer is told, that writes to `output`.
    pub(in crate::cli) fn options(&self, output: &Output) -> render::Options {
        let ColumnArguments { side_by_side, width } = self.columns;
        render::Options {
            full: self.full,
            level: self.level.into(),
            explain: self.explain,
            statistics: self.stat,
            side_by_side: side_by_side.then(|| output.columns(width)),
        }
    }

    /// The first option that was given and for which a form has no place. What a form shows anyway
    /// may be asked for: JSON and a report always hold all clauses, both levels and the figures.
    pub(in crate::cli) fn refused(&self, form: Form) -> Option<&'static str> {
        use render::Format::{Html, Terminal, Text};
        let is_word = form == Form::Word;
        let has_columns = matches!(form, Form::Printed(Terminal | Text | Html));
        let options = [
            (self.columns.side_by_side && !has_columns, "--side-by-side"),
            (self.level == Level::Provision && is_word, "--level provision"),
            (self.stat && is_word, "--stat"),
            (self.explain && is_word, "--explain"),
        ];
        options.into_iter().find_map(|(is_refused, option)| is_refused.then_some(option))
    }
}

/// Where the output goes.
#[derive(Debug, Args)]
#[command(next_help_heading = "Where it goes")]
pub(in crate::cli) struct WriteArguments {
    /// Write to a file instead of standard output, whole or not at all
    ///
    /// The extension chooses the format: .txt, .md, .html, .json or .docx, which is a copy of BASE with
    /// tracked changes. The file is written also when nothing changed, and is never one of those
    /// compared.
    #[arg(short, long, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
    /// Print no output and no warnings, only errors
    #[arg(short, long)]
    pub(in crate::cli) quiet: bool,
    /// The program that shows a long output on a terminal
    ///
    /// Without it that is the one named by `REVMARK_PAGER`, by `PAGER`, or `less`. What fits the
    /// screen is simply printed, if LESS does not say otherwise, and so is what goes into a file or a
    /// pipe.
    #[arg(long, value_name = "COMMAND", conflicts_with = "no_pager", hide_short_help = true)]
    pub(in crate::cli) pager: Option<OsString>,
    /// Print long outputs like short ones
    #[arg(long)]
    pub(in crate::cli) no_pager: bool,
}

/// Which changes count.
#[derive(Debug, Args)]
#[command(next_help_heading = "Which changes count")]
pub(in crate::cli) struct SelectArguments {
    /// Show only rows with a change of these categories
    #[arg(long, value_name = "CATEGORY", value_delimiter = ',', value_parser = category())]
    pub(in crate::cli) only: Option<Vec<Category>>,
    /// Pass over rows whose changes are all of these; the same categories
    #[arg(long, value_name = "CATEGORY", value_delimiter = ',', value_parser = category())]
    #[arg(hide_possible_values = true)]
    pub(in crate::cli) ignore: Vec<Category>,
    /// Mark differences of typography too: spaces, hyphens, quotes, letter forms
    #[arg(long)]
    pub(in crate::cli) typography: bool,
}

impl SelectArguments {
    /// Whether typography is marked: who asks for it alone wants to see it.
    pub(in crate::cli) fn marks_typography(&self) -> bool {
        let asked = self.only.as_ref().is_some_and(|only| only.contains(&Category::Typography));
        self.typography || asked
    }
}

/// How much of a file is read.
///
/// The defaults are those of [`Limits`].
#[derive(Debug, Clone, Copy, Args)]
#[command(next_help_heading = "How much is read")]
#[expect(clippy::struct_field_names, reason = "the fields are named as the options")]
pub(in crate::cli) struct LimitArguments {
    /// The largest file, with K, M or G behind the number; standard input too
    ///
    /// A dozen conferences in one text. A file at the limit takes some seconds and a gigabyte or two
    /// of memory; 1G is as much as can be allowed.
    #[arg(long, value_name = "SIZE", value_parser = size, default_value = "64M")]
    #[arg(hide_short_help = true)]
    max_input: u64,
    /// The largest Word document once its parts are unpacked
    ///
    /// A small file can unpack to any size. Pictures count too; 2G is as much as can be allowed.
    #[arg(long, value_name = "SIZE", value_parser = size, default_value = "256M")]
    #[arg(hide_short_help = true)]
    max_unpacked: u64,
    /// The most parts in a Word document: texts, pictures, embedded files
    #[arg(long, value_name = "COUNT", default_value_t = 10_000, hide_short_help = true)]
    max_parts: usize,
    /// The most tags in one part of a Word document
    ///
    /// A tag takes more than a hundred bytes of memory, however short it is.
    #[arg(long, value_name = "COUNT", default_value_t = 5_000_000, hide_short_help = true)]
    max_tags: usize,
}

impl LimitArguments {
    /// The limits that were asked for.
    pub(in crate::cli) fn limits(self) -> Limits {
        let Self { max_input, max_unpacked, max_parts, max_tags } = self;
        Limits { input: max_input, unpacked: max_unpacked, parts: max_parts, tags: max_tags }
    }
}

/// How files are read.
#[derive(Debug, Args)]
#[command(next_help_heading = "How files are read")]
pub(in crate::cli) struct ReadArguments {
    /// The language of both files; detected where it is not given
    #[arg(long, value_name = "LANGUAGE", value_parser = language())]
    pub(in crate::cli) lang: Option<Language>,
    /// Compare only the resolution of this number, in files that hold several
    #[arg(long, value_name = "N", conflicts_with = "plain")]
    pub(in crate::cli) resolution: Option<String>,
    /// Compare any text, paragraph by paragraph
    #[arg(long)]
    pub(in crate::cli) plain: bool,
}
