//! What each of the smaller commands takes.
//!
//! In: nothing, these are types. Out: the arguments of `accept`, `reject`, `outline`, `demo` and
//! `generate`.
//!
//! ```text
//! revmark accept draft.docx -o final.docx     ResolveArguments { file, write, … }
//! revmark demo --lang ar                      DemoArguments { lang, … }
//! ```

use std::path::PathBuf;

use clap::{Args, Subcommand};
use clap_complete::Shell;
use revmark::model::Language;

use super::groups::{LimitArguments, ViewArguments, WriteArguments};
use super::values::{OutlineFormat, ResolveFormat, Schema, language};

/// The help of `--output` for `accept` and `reject`.
const RESOLVED: &str = "\
Write to a file instead of standard output

The extension selects the format: .docx or .txt. The file is written completely or not at all. The
input is never overwritten.";

/// The help of `--output` for `demo`.
const SHOWN: &str = "\
Write to a file instead of standard output

The extension selects the format: .txt, .md, .html, .json or .docx.";

/// The help of `--output` for `outline`.
const PRINTED: &str = "\
Write to a file instead of standard output

The extension selects the format: .txt or .json.";

/// The arguments of `accept` and `reject`.
#[derive(Debug, Args)]
#[command(mut_arg("output", |output| output.long_help(RESOLVED)))]
pub(in crate::cli) struct ResolveArguments {
    /// The Word document, or - for standard input
    pub(in crate::cli) file: PathBuf,
    /// Resolve only the changes of this author
    ///
    /// In Word output the changes of other authors stay tracked; in text output they are accepted.
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) author: Option<String>,
    /// How to write the document
    #[arg(short, long, value_enum, default_value_t)]
    pub(in crate::cli) format: ResolveFormat,
    #[command(flatten)]
    pub(in crate::cli) write: WriteArguments,
    #[command(flatten)]
    pub(in crate::cli) limits: LimitArguments,
}

/// The arguments of `outline`.
#[derive(Debug, Args)]
#[command(mut_arg("output", |output| output.long_help(PRINTED)))]
pub(in crate::cli) struct OutlineArguments {
    /// The file to read, or - for standard input
    pub(in crate::cli) file: PathBuf,
    /// How to print the clauses
    #[arg(short, long, value_enum, default_value_t)]
    pub(in crate::cli) format: OutlineFormat,
    /// The language of the file (default: detected)
    #[arg(long, value_name = "LANGUAGE", value_parser = language())]
    pub(in crate::cli) lang: Option<Language>,
    /// Read any text, paragraph by paragraph
    #[arg(long)]
    pub(in crate::cli) plain: bool,
    #[command(flatten)]
    pub(in crate::cli) write: WriteArguments,
    #[command(flatten)]
    pub(in crate::cli) limits: LimitArguments,
}

/// The arguments of `demo`.
#[derive(Debug, Args)]
#[command(mut_arg("output", |output| output.long_help(SHOWN)))]
pub(in crate::cli) struct DemoArguments {
    /// The language of the example
    #[arg(long, value_name = "LANGUAGE", value_parser = language(), default_value = "en")]
    pub(in crate::cli) lang: Language,
    #[command(flatten)]
    pub(in crate::cli) view: ViewArguments,
    #[command(flatten)]
    pub(in crate::cli) write: WriteArguments,
}

/// The texts that `generate` prints.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Artefact {
    /// Print the completion script of a shell
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Print the man page
    Man,
    /// Print the JSON schema of an output
    Schema {
        /// The output to describe
        #[arg(value_enum, default_value_t)]
        of: Schema,
    },
    /// Print the command-line reference in Markdown
    Reference,
}
