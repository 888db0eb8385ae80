//! The command line as it is typed: clap types, nothing else.
//!
//! In: the words after `revmark`. Out: [`Arguments`], or clap's own message and exit status 2.
//!
//! ```text
//! revmark --full old.txt new.txt          Arguments { diff, command: None }
//! revmark diff --full old.txt new.txt     Arguments { command: Some(Diff) }
//! revmark outline old.txt                 Arguments { command: Some(Outline) }
//! ```

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, ColorChoice, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use revmark::model::{Category, Language};
use revmark::render;

/// Every help screen is at most this wide, in columns.
const WIDTH: usize = 100;

/// What stands below the options in `--help`, in the man page and in docs/cli.md.
const AFTER_HELP: &str = "\
Examples:
  See what it does, without any file
    revmark demo
    revmark demo --lang ar

  Compare two versions of a resolution
    revmark old.txt new.txt
    revmark --full old.txt new.txt
    git show HEAD~1:res-91.txt | revmark - res-91.txt

  Compare Word documents
    revmark old.docx new.docx
    revmark old.docx new.docx -o marked.docx --author 'Drafting Group'
    revmark draft.docx

  Keep the result
    revmark old.txt new.txt -o marks.json
    revmark --color always old.txt new.txt | less -R

  Look at some changes only
    revmark --ignore renumbering,punctuation old.txt new.txt
    revmark --only reference --stat old.txt new.txt

  Take one of its two versions out of a Word document with tracked changes
    revmark accept draft.docx -o final.docx
    revmark reject draft.docx > original.txt

  Ask in a script whether anything changed
    revmark --quiet old.txt new.txt && echo unchanged

Exit status:
  0  every row is NOC: nothing changed, or only what --only and --ignore leave out
  1  something changed
  2  trouble: nothing was compared, and a line on standard error says why
  The commands accept, reject, outline, demo and generate end with 0 when they succeed.

Environment:
  NO_COLOR        no colour, where it is not empty
  CLICOLOR_FORCE  colour even where the output is no terminal; not if empty or 0
  TERM            no colour where it is `dumb`
  --color has the last word, and NO_COLOR goes before CLICOLOR_FORCE.";

/// What `--output` of `accept` and `reject` says of itself.
const RESOLVED: &str = "\
Write to a file instead of standard output, whole or not at all

The extension chooses the format: .docx or .txt. The file is never the document itself.";

/// What `--output` of `outline` and `demo` says of itself.
const PRINTED: &str = "\
Write to a file instead of standard output, whole or not at all

The extension chooses the format: .txt or .json.";

/// Compare two versions of an ITU resolution clause by clause.
///
/// Prints what changed between two versions of an ITU resolution as ITU revision marks: deletions
/// struck through, insertions underlined, and the symbol (NOC, MOD, ADD, SUP) above. Clauses are
/// paired by what they say and not by their labels, so a re-lettered clause is not a new one.
/// Reads Word documents and text in the six official languages of the Union, and writes the marks on
/// the screen or as tracked changes into a copy of the older document.
#[derive(Debug, Parser)]
#[command(name = "revmark", version, max_term_width = WIDTH, after_long_help = AFTER_HELP)]
#[command(after_help = "Try `revmark demo`; see examples with --help.")]
#[command(arg_required_else_help = true, disable_help_subcommand = true)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    #[command(flatten)]
    pub(super) diff: DiffArguments,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Compare two versions; what is done where no command is named
    #[command(after_long_help = AFTER_HELP)]
    Diff(DiffArguments),
    /// Write a Word document with its tracked changes accepted
    ///
    /// Without --output, or into a .txt file, prints its text: a paragraph a line, cells as
    /// `|A1| …`, notes as `[^1]: …` at the end.
    Accept(ResolveArguments),
    /// Write a Word document with its tracked changes rejected
    ///
    /// Without --output, or into a .txt file, prints its text: a paragraph a line, cells as
    /// `|A1| …`, notes as `[^1]: …` at the end.
    Reject(ResolveArguments),
    /// Print the clauses of one file as they were read
    ///
    /// Shows the instruments, sections, clauses and footnotes that were found, to see why a
    /// comparison came out as it did, or to use the clauses in another program.
    Outline(OutlineArguments),
    /// Compare two versions of an invented resolution, in any of the six languages
    Demo(DemoArguments),
    /// Print a shell completion, the man page, a JSON schema or the manual
    Generate {
        #[command(subcommand)]
        what: Artefact,
    },
}

/// The arguments of a comparison.
#[derive(Debug, Args)]
pub(super) struct DiffArguments {
    /// The older version, or - for standard input
    #[arg(required = true)]
    pub(super) base: Option<PathBuf>,
    /// The newer version; not needed where BASE is a Word document with tracked changes
    pub(super) revised: Option<PathBuf>,
    #[command(flatten)]
    pub(super) view: ViewArguments,
    #[command(flatten)]
    pub(super) write: WriteArguments,
    #[command(flatten)]
    pub(super) select: SelectArguments,
    #[command(flatten)]
    pub(super) read: ReadArguments,
    #[command(flatten)]
    pub(super) word: WordArguments,
}

/// How Word documents are read and written.
#[derive(Debug, Args)]
#[command(next_help_heading = "Word documents")]
pub(super) struct WordArguments {
    /// Which version of BASE is compared, where it holds tracked changes
    ///
    /// Without it that is the one with all changes accepted; where one file is both versions, the one
    /// with all changes rejected.
    #[arg(long, value_name = "VIEW", value_enum)]
    pub(super) base_view: Option<View>,
    /// Which version of REVISED is compared; the same choice
    #[arg(long, value_name = "VIEW", value_enum, default_value_t)]
    #[arg(hide_possible_values = true)]
    pub(super) revised_view: View,
    /// The author of the tracked changes that are written
    #[arg(long, value_name = "NAME", default_value = "revmark")]
    pub(super) author: String,
    /// Their date, such as 2026-01-31T09:30:00Z; none is written without it
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(super) date: Option<String>,
    /// How clauses that moved unchanged are written
    #[arg(long, value_enum, default_value_t)]
    pub(super) moves: Moves,
}

/// The two versions in a document with tracked changes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum View {
    /// All changes rejected
    Original,
    /// All changes accepted
    #[default]
    Final,
}

/// How moves are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Moves {
    /// As a deletion and an insertion, which every program opens
    #[default]
    Plain,
    /// As moves, in the colour that Word gives them
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

/// Takes a date as Word writes it: in UTC, to the second (`xsd:dateTime`).
fn date(text: &str) -> Result<String, &'static str> {
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
    Err("a date is written 2026-01-31T09:30:00Z, in UTC")
}

/// How a comparison looks.
#[derive(Debug, Args)]
#[command(next_help_heading = "What is printed")]
pub(super) struct ViewArguments {
    /// How to print the comparison
    #[arg(short, long, value_enum, default_value_t)]
    pub(super) format: Format,
    /// When to use colour
    #[arg(long, value_name = "WHEN", value_enum, default_value_t)]
    pub(super) color: ColorChoice,
    /// Print unchanged clauses too, not only their number
    #[arg(long)]
    pub(super) full: bool,
    /// Where the symbols stand
    #[arg(long, value_enum, default_value_t)]
    pub(super) level: Level,
    /// Print the figures only
    #[arg(long)]
    pub(super) stat: bool,
    /// Say of each row why its clauses were paired
    #[arg(long)]
    pub(super) explain: bool,
}

/// Where the output goes.
#[derive(Debug, Args)]
#[command(next_help_heading = "Where it goes")]
pub(super) struct WriteArguments {
    /// Write to a file instead of standard output, whole or not at all
    ///
    /// The extension chooses the format: .txt, .json or .docx, which is a copy of BASE with tracked
    /// changes. The file is written also when nothing changed, and is never one of those compared.
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// Print no output and no warnings, only errors
    #[arg(short, long)]
    pub(super) quiet: bool,
}

/// Which changes count.
#[derive(Debug, Args)]
#[command(next_help_heading = "Which changes count")]
pub(super) struct SelectArguments {
    /// Show only rows with a change of these categories
    #[arg(long, value_name = "CATEGORY", value_delimiter = ',', value_parser = category())]
    pub(super) only: Option<Vec<Category>>,
    /// Pass over rows whose changes are all of these categories; the same categories
    #[arg(long, value_name = "CATEGORY", value_delimiter = ',', value_parser = category())]
    #[arg(hide_possible_values = true)]
    pub(super) ignore: Vec<Category>,
    /// Mark differences of typography too: spaces, hyphens, quotes, letter forms
    #[arg(long)]
    pub(super) typography: bool,
}

impl SelectArguments {
    /// Whether typography is marked: who asks for it alone wants to see it.
    pub(super) fn marks_typography(&self) -> bool {
        let asked = self.only.as_ref().is_some_and(|only| only.contains(&Category::Typography));
        self.typography || asked
    }
}

/// How files are read.
#[derive(Debug, Args)]
#[command(next_help_heading = "How files are read")]
pub(super) struct ReadArguments {
    /// The language of both files; detected where it is not given
    #[arg(long, value_name = "LANGUAGE", value_parser = language())]
    pub(super) lang: Option<Language>,
    /// Compare only the resolution of this number, in files that hold several
    #[arg(long, value_name = "N", conflicts_with = "plain")]
    pub(super) resolution: Option<String>,
    /// Compare any text, paragraph by paragraph
    #[arg(long)]
    pub(super) plain: bool,
}

/// The arguments of `accept` and `reject`.
#[derive(Debug, Args)]
#[command(mut_arg("output", |output| output.long_help(RESOLVED)))]
pub(super) struct ResolveArguments {
    /// The Word document, or - for standard input
    pub(super) file: PathBuf,
    /// Resolve only the changes of this author
    ///
    /// In a Word document those of others stay tracked; in a text they are accepted.
    #[arg(long, value_name = "NAME")]
    pub(super) author: Option<String>,
    /// How to write the document
    #[arg(short, long, value_enum, default_value_t)]
    pub(super) format: ResolveFormat,
    #[command(flatten)]
    pub(super) write: WriteArguments,
}

/// The arguments of `outline`.
#[derive(Debug, Args)]
#[command(mut_arg("output", |output| output.long_help(PRINTED)))]
pub(super) struct OutlineArguments {
    /// The file to read, or - for standard input
    pub(super) file: PathBuf,
    /// How to print the clauses
    #[arg(short, long, value_enum, default_value_t)]
    pub(super) format: OutlineFormat,
    /// The language of the file; detected where it is not given
    #[arg(long, value_name = "LANGUAGE", value_parser = language())]
    pub(super) lang: Option<Language>,
    /// Read any text, paragraph by paragraph
    #[arg(long)]
    pub(super) plain: bool,
    #[command(flatten)]
    pub(super) write: WriteArguments,
}

/// The arguments of `demo`.
#[derive(Debug, Args)]
#[command(mut_arg("output", |output| output.long_help(PRINTED)))]
pub(super) struct DemoArguments {
    /// The language of the example
    #[arg(long, value_name = "LANGUAGE", value_parser = language(), default_value = "en")]
    pub(super) lang: Language,
    #[command(flatten)]
    pub(super) view: ViewArguments,
    #[command(flatten)]
    pub(super) write: WriteArguments,
}

/// What can be generated.
#[derive(Debug, Subcommand)]
pub(super) enum Artefact {
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

/// How a comparison is printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// By the extension of --output, else terminal where there is colour, else text
    #[default]
    Auto,
    /// [-deleted-] and {+inserted+}; survives copy and paste
    Text,
    /// Struck through and underlined, in colour
    Terminal,
    /// For programs; see `revmark generate schema`
    Json,
    /// A copy of the base with tracked changes, for Word and LibreOffice
    Docx,
}

/// How a resolved document is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum ResolveFormat {
    /// By the extension of --output, else text
    #[default]
    Auto,
    /// A paragraph a line
    Text,
    /// A Word document; whatever was not tracked in it stays as it is
    Docx,
}

/// How an outline is printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum OutlineFormat {
    /// By the extension of --output, else text
    #[default]
    Auto,
    /// An indented tree
    Text,
    /// For programs; see `revmark generate schema outline`
    Json,
}

/// Where symbols are printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Level {
    /// Once, above the resolution, as in the Final Acts of conferences and assemblies
    #[default]
    Instrument,
    /// In the margin of each row, as for the Constitution and the Convention
    Provision,
}

/// The outputs that have a schema.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Schema {
    /// Of `revmark --format json`
    #[default]
    Comparison,
    /// Of `revmark outline --format json`
    Outline,
}

impl From<Level> for render::Level {
    fn from(level: Level) -> Self {
        match level {
            Level::Instrument => Self::Instrument,
            Level::Provision => Self::Provision,
        }
    }
}

/// Takes a two-letter code of one of the six languages.
fn language() -> impl TypedValueParser<Value = Language> {
    let values =
        Language::ALL.map(|language| PossibleValue::new(language.code()).help(language.name()));
    PossibleValuesParser::new(values)
        .try_map(|code| Language::from_code(&code).ok_or("not one of the six languages"))
}

/// Takes the name of a category.
fn category() -> impl TypedValueParser<Value = Category> {
    PossibleValuesParser::new(Category::ALL.map(Category::name))
        .try_map(|name| Category::from_name(&name).ok_or("not a category"))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn months_have_their_days() {
        assert!(date("2024-02-29T00:00:00Z").is_ok());
        assert!(date("2026-02-29T00:00:00Z").is_err());
        assert!(date("2026-06-31T00:00:00Z").is_err());
    }

    #[test]
    fn the_command_line_is_well_formed() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn the_word_diff_is_optional() {
        let typed = |words: &str| Arguments::try_parse_from(words.split(' '));
        let short = typed("revmark --full old new").unwrap().diff;
        let Some(Command::Diff(long)) = typed("revmark diff --full old new").unwrap().command
        else {
            panic!("diff is a command")
        };
        assert_eq!((short.base, short.revised), (long.base, long.revised));
        assert!(short.view.full && long.view.full);
    }
}
