//! What the commands take that git runs.
//!
//! In: nothing, these are types. Out: the arguments of `git-diff` and `textconv`.
//!
//! ```text
//! revmark git-diff --full res-91.txt /tmp/a res 1a2b3c4… 100644 …     GitDiffArguments { call, … }
//! revmark textconv res-91.docx                                        TextconvArguments { file, … }
//! ```

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};

use super::groups::{LimitArguments, ReadArguments, SelectArguments, ViewArguments};
use super::values::{Format, View};

/// The arguments of `git-diff`.
#[derive(Debug, Args)]
#[command(mut_arg("format", |format| format.value_parser(streamed_format())))]
pub(in crate::cli) struct GitDiffArguments {
    /// The arguments from git: PATH OLD-FILE OLD-HEX OLD-MODE NEW-FILE NEW-HEX NEW-MODE, plus the new
    /// path and the similarity for a renamed file; only PATH for an unmerged file; or LOCAL REMOTE
    /// MERGED from `git difftool`
    #[arg(required = true, num_args = 1..=9, value_name = "ARGUMENT")]
    #[arg(allow_hyphen_values = true, trailing_var_arg = true)]
    pub(in crate::cli) call: Vec<OsString>,
    /// Exit with 1 if anything changed, for `trustExitCode` in the git configuration
    #[arg(long)]
    pub(in crate::cli) exit_code: bool,
    /// Print no warnings
    #[arg(long)]
    pub(in crate::cli) no_warnings: bool,
    /// Which version to compare if a Word document holds tracked changes
    #[arg(long = "view", value_name = "VIEW", value_enum, default_value_t)]
    pub(in crate::cli) version: View,
    #[command(flatten)]
    pub(in crate::cli) view: ViewArguments,
    #[command(flatten)]
    pub(in crate::cli) select: SelectArguments,
    #[command(flatten)]
    pub(in crate::cli) read: ReadArguments,
    #[command(flatten)]
    pub(in crate::cli) limits: LimitArguments,
}

/// The arguments of `textconv`.
#[derive(Debug, Args)]
pub(in crate::cli) struct TextconvArguments {
    /// The Word document or text; `-` is a file name here
    #[arg(allow_hyphen_values = true)]
    pub(in crate::cli) file: PathBuf,
    /// Which version to print if a Word document holds tracked changes
    #[arg(long, value_enum, default_value_t)]
    pub(in crate::cli) view: View,
    #[command(flatten)]
    pub(in crate::cli) limits: LimitArguments,
}

/// Accepts the formats in which several pages can follow each other.
fn streamed_format() -> impl TypedValueParser<Value = Format> {
    let auto =
        PossibleValue::new("auto").help("Terminal on a terminal or in git's pager, otherwise text");
    let others = [Format::Text, Format::Terminal, Format::Markdown];
    let others = others.iter().filter_map(ValueEnum::to_possible_value);
    PossibleValuesParser::new(std::iter::once(auto).chain(others))
        .try_map(|name| Format::from_str(&name, false))
}
