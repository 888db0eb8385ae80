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

/// What stands below the options in `revmark batch --help`.
pub(super) const AFTER_HELP: &str = "\
Examples:
  A report for each resolution, and a page that leads to them
    revmark batch old new -o reports

  Word documents with tracked changes as well
    revmark batch old new -o reports -f html,docx --author 'Drafting Group'

  Figures for a program, a line for each pair
    revmark batch old new -f jsonl > pairs.jsonl

How files are paired:
  By kind and number of the instruments in them, and by language; else by name.

Exit status:
  0  nothing changed in any pair, and every file has a counterpart
  1  something changed
  2  trouble: what could not be compared is said at the end, the rest is done";

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
    /// The folder to write the reports into, which is made if it is not there
    ///
    /// It also gets index.html and summary.json. A run that was interrupted goes on where it stopped:
    /// pairs whose files did not change, and whose reports are there, are not compared again.
    #[arg(short, long, value_name = "REPORT_DIR", required_unless_present = "format")]
    pub(in crate::cli) output: Option<PathBuf>,
    /// What to write for each pair, several with commas between them; html where it is not given
    #[arg(short, long, value_enum, value_delimiter = ',')]
    pub(in crate::cli) format: Vec<BatchFormat>,
    /// How many pairs to compare at a time; as many as there are cores where it is not given
    #[arg(short, long, value_name = "N")]
    pub(in crate::cli) jobs: Option<NonZeroUsize>,
    /// Print unchanged clauses too, in text and Markdown; other formats always have them
    #[arg(long)]
    pub(in crate::cli) full: bool,
    /// Where the symbols stand
    #[arg(long, value_enum, default_value_t)]
    pub(in crate::cli) level: Level,
    /// Show no progress and no figures, only errors
    #[arg(short, long)]
    pub(in crate::cli) quiet: bool,
    #[command(flatten)]
    pub(in crate::cli) select: SelectArguments,
    /// The language of all files; detected where it is not given
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

/// What is written for each pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(in crate::cli) enum BatchFormat {
    /// A report for the browser in one file
    Html,
    /// A copy of the older file with tracked changes
    Docx,
    /// For programs; see `revmark generate schema`
    Json,
    /// [-deleted-] and {+inserted+}
    Text,
    /// For GitHub, GitLab and the like
    Markdown,
    /// A line on standard output, as in summary.json; needs no folder of reports
    Jsonl,
}
