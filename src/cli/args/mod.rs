//! The command line as it is typed: clap types, nothing else.
//!
//! In: the words after `revmark`. Out: [`Arguments`], or clap's own message and exit status 2.
//!
//! ```text
//! revmark --full old.txt new.txt          Arguments { diff, command: None }
//! revmark diff --full old.txt new.txt     Arguments { command: Some(Diff) }
//! revmark outline old.txt                 Arguments { command: Some(Outline) }
//! ```

mod batch;
mod commands;
mod git;
mod groups;
mod values;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

pub(super) use batch::{BatchArguments, BatchFormat};
pub(super) use commands::{Artefact, DemoArguments, OutlineArguments, ResolveArguments};
pub(super) use git::{GitDiffArguments, TextconvArguments};
pub(super) use groups::{
    LimitArguments, ReadArguments, SelectArguments, ViewArguments, WordArguments, WriteArguments,
};
pub(super) use values::{Format, Moves, OutlineFormat, ResolveFormat, Schema, View};

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
    revmark --side-by-side old.txt new.txt
    git show HEAD~1:res-91.txt | revmark - res-91.txt

  Compare Word documents
    revmark old.docx new.docx
    revmark old.docx new.docx -o marked.docx --author 'Drafting Group'
    revmark draft.docx

  Keep the result
    revmark old.txt new.txt -o marks.json
    revmark old.txt new.txt -o marks.md

  Look at some changes only
    revmark --ignore renumbering,punctuation old.txt new.txt
    revmark --only reference --stat old.txt new.txt

  Take one of its two versions out of a Word document with tracked changes
    revmark accept draft.docx -o final.docx
    revmark reject draft.docx > original.txt

  Have git print these marks, and Word documents as text; see docs/git.md
    git config --global diff.revmark.command 'revmark git-diff'
    git config --global diff.revmark.textconv 'revmark textconv'
    echo '*.docx diff=revmark' >> .gitattributes

  Ask in a script whether anything changed
    revmark --quiet old.txt new.txt && echo unchanged

Exit status:
  0  every row is NOC: nothing changed, or only what --only and --ignore leave out
  1  something changed
  2  trouble: nothing was compared, and a line on standard error says why
  The commands accept, reject, outline, demo and generate end with 0 when they succeed; git-diff and
  textconv, which git runs, also where a file cannot be read.

Environment:
  NO_COLOR        no colour, where it is not empty
  CLICOLOR_FORCE  colour even where the output is no terminal; not if empty or 0
  TERM            no colour and no pager where it is `dumb`
  REVMARK_PAGER   the program that shows long outputs; it goes before PAGER
  PAGER           the same; where neither is set, less
  COLUMNS         how wide two versions side by side are
  --color has the last word, and NO_COLOR goes before CLICOLOR_FORCE; so do --pager and --width.";

/// Compare two versions of an ITU resolution clause by clause.
///
/// Prints what changed between two versions of an ITU resolution as ITU revision marks: deletions
/// struck through, insertions underlined, and the symbol (NOC, MOD, ADD, SUP) above. Clauses are
/// paired by what they say and not by their labels, so a re-lettered clause is not a new one.
/// Reads Word documents and text in the six official languages of the Union, and writes the marks on
/// the screen, as a report to send, or as tracked changes into a copy of the older document.
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
    /// Compare the files of two folders, and write a report for each pair
    ///
    /// Finds for each file its other version by the number of its instrument and its language,
    /// compares all pairs, some at a time, and writes a report for each, a page that leads to them
    /// (index.html) and what was found for programs (summary.json). Files that are not compared are
    /// listed there with the reason.
    #[command(after_long_help = batch::AFTER_HELP)]
    Batch(BatchArguments),
    /// Compare two versions of a file for git, as an external diff driver
    ///
    /// Put `command = revmark git-diff` into the configuration of git; options go behind it. Prints
    /// the path, then the marks; compares what is no resolution paragraph by paragraph; says of a
    /// file that cannot be read why. Ends with 0 in all these cases, so that git shows the other
    /// files too. See docs/git.md.
    GitDiff(GitDiffArguments),
    /// Print the text of a file for git, a paragraph a line
    ///
    /// Put `textconv = revmark textconv` into the configuration of git. Prints Word documents and
    /// texts in old encodings as UTF-8, with the labels that Word counts, cells as `|A1| …`, notes
    /// as `[^1]: …` at the end. Of a file that cannot be read it prints one line that says why, and
    /// ends with 0: git would give up the whole log otherwise. See docs/git.md.
    Textconv(TextconvArguments),
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
    ///
    /// With /dev/null there is none, and all of REVISED is new; or the other way round.
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
    #[command(flatten)]
    pub(super) limits: LimitArguments,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_well_formed() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn the_limits_are_those_of_the_library() {
        let typed = |words: &str| Arguments::try_parse_from(words.split(' ')).unwrap().diff;
        let limits = typed("revmark old new").limits.limits();
        assert_eq!(limits, revmark::Limits::default());
        let limits = typed("revmark old new --max-input 200M --max-tags 7").limits.limits();
        assert_eq!((limits.input, limits.tags), (200 << 20, 7));
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
