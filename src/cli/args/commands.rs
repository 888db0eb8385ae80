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

/// What `--output` of `accept` and `reject` says of itself.
const RESOLVED: &str = "\
Write to a file instead of standard output, whole or not at all

The extension chooses the format: .docx or .txt. The file is never the document itself.";

/// What `--output` of `demo` says of itself.
const SHOWN: &str = "\
Write to a file instead of standard output, whole or not at all

The extension chooses the format: .txt, .md, .html, .json or .docx.";

/// What `--output` of `outline` says of itself.
const PRINTED: &str = "\
Write to a file instead of standard output, whole or not at all

The extension chooses the format: .txt or .json.";

/// The arguments of `accept` and `reject`.
#[derive(Debug, Args)]
#[command(mut_arg("output", |output| output.long_help(RESOLVED)))]
pub(in crate::cli) struct ResolveArguments {
    /// The Word document, or - for standard input
    pub(in crate::cli) file: PathBuf,
    /// Resolve only the changes of this author
    ///
    /// In a Word document those of others stay tracked; in a text they are accepted.
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
    /// The language of the file; detected where it is not given
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

/// What can be generated.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Artefact {
    /// Print the completion script of a shell
    Completions {
        /// The shell that will read it
        shell: Shell,
    },
    /// Print the man page
    Man,
    /// Print the JSON schema of an output
    Schema {
        /// The output that it describes
        #[arg(value_enum, default_value_t)]
        of: Schema,
    },
    /// Print this command line as a page of Markdown
    Reference,
}
