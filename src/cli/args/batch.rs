//! What `batch` takes.
//!
//! In: nothing, these are types. Out: two folders, where the reports go, and how files are compared.
//!
//! ```text
//! revmark batch old new -o reports -f html,docx --jobs 2
//! ```

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use revmark::model::Language;

use super::groups::{LimitArguments, SelectArguments, WordArguments};
use super::values::{Level, language};

/// The text below the options in `revmark batch --help`.
pub(super) const AFTER_HELP: &str = "\
Examples:
  A report for each resolution and an index page
    revmark batch old new -o reports

  Word documents with tracked changes as well
    revmark batch old new -o reports -f html,docx --author 'Drafting Group'

  Figures for a program, one line per pair
    revmark batch old new -f jsonl > pairs.jsonl

How files are paired:
  By the kind and number of their instruments and by language; otherwise by name.

Exit status:
  0  nothing changed in any pair, and every file has a counterpart
  1  something changed, or a file has no counterpart
  2  trouble: at least one comparison failed (listed at the end); the others are done";

/// The arguments of `batch`.
#[derive(Debug, Args)]
#[command(next_help_heading = "Reports")]
pub(in crate::cli) struct BatchArguments {
    /// The folder of the older versions
    #[arg(value_name = "BASE_DIR", help_heading = None)]
    pub(in crate::cli) base: PathBuf,
    /// The folder of the newer versions
    #[arg(value_name = "REVISED_DIR", help_heading = None)]
    pub(in crate::cli) revised: PathBuf,
    /// The folder for the reports; created if it does not exist
    ///
    /// It also gets index.html and summary.json. To continue an interrupted run, run the same command
    /// again: pairs whose files and reports are unchanged are skipped.
    #[arg(short, long, value_name = "REPORT_DIR", required_unless_present = "format")]
    pub(in crate::cli) output: Option<PathBuf>,
    /// What to write for each pair, separated by commas (default: html)
    #[arg(short, long, value_enum, value_delimiter = ',')]
    pub(in crate::cli) format: Vec<BatchFormat>,
    /// How many pairs to compare at the same time (default: the number of cores)
    #[arg(short, long, value_name = "N")]
    pub(in crate::cli) jobs: Option<NonZeroUsize>,
    /// Print unchanged clauses in text and Markdown; the other formats always have them
    #[arg(long)]
    pub(in crate::cli) full: bool,
    /// Where to print the symbols
    #[arg(long, value_enum, default_value_t)]
    pub(in crate::cli) level: Level,
    /// Print only errors: no progress, no figures
    #[arg(short, long)]
    pub(in crate::cli) quiet: bool,
    #[command(flatten)]
    pub(in crate::cli) select: SelectArguments,
    /// The language of all files (default: detected)
    #[arg(long, value_name = "LANGUAGE", value_parser = language())]
    #[arg(help_heading = "How files are read")]
    pub(in crate::cli) lang: Option<Language>,
    /// Compare any text, paragraph by paragraph
    #[arg(long, help_heading = "How files are read")]
    pub(in crate::cli) plain: bool,
    #[command(flatten)]
    pub(in crate::cli) word: WordArguments,
    #[command(flatten)]
    pub(in crate::cli) limits: LimitArguments,
}

/// The outputs for a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(in crate::cli) enum BatchFormat {
    /// A report for the browser, in one file
    Html,
    /// A copy of the older file with tracked changes
    Docx,
    /// For programs; see `revmark generate schema`
    Json,
    /// [-deleted-] and {+inserted+}
    Text,
    /// For GitHub, GitLab and similar sites
    Markdown,
    /// One line per pair on standard output, as in summary.json; needs no --output
    Jsonl,
}
