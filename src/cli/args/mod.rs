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
    ColumnArguments, LimitArguments, ReadArguments, SelectArguments, ViewArguments, WordArguments,
    WriteArguments,
};
pub(super) use values::{Format, Level, Moves, OutlineFormat, ResolveFormat, Schema, View};

/// The maximum width of help screens, in columns.
const WIDTH: usize = 100;

/// The text below the options in `--help`, the man page and docs/cli.md.
const AFTER_HELP: &str = "\
Examples:
  See an example, without any files
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

  Save the result
    revmark old.txt new.txt -o marks.json
    revmark old.txt new.txt -o marks.md

  Show only some changes
    revmark --ignore renumbering,punctuation old.txt new.txt
    revmark --only reference --stat old.txt new.txt

  Accept or reject the tracked changes of a Word document
    revmark accept draft.docx -o final.docx
    revmark reject draft.docx > original.txt

  Use it from git (see docs/git.md)
    git config --global diff.revmark.command 'revmark git-diff'
    git config --global diff.revmark.textconv 'revmark textconv'
    echo '*.docx diff=revmark' >> .gitattributes

  Check in a script whether anything changed
    revmark --quiet old.txt new.txt && echo unchanged

Exit status:
  0  no changes, or only changes that --only and --ignore leave out
  1  changes found
  2  trouble: the comparison failed, and one line on standard error says why
  accept, reject, outline, demo and generate exit with 0 on success. git-diff and textconv, which git
  runs, exit with 0 even if a file cannot be read.

Environment:
  NO_COLOR        if set and not empty: no colour
  CLICOLOR_FORCE  if set and not empty or 0: colour even if the output is not a terminal
  TERM            if `dumb`: no colour and no pager
  REVMARK_PAGER   the pager for long output; overrides PAGER
  PAGER           the pager for long output; if neither is set, less
  COLUMNS         the width of the side-by-side view
  Precedence: --color, then NO_COLOR, then CLICOLOR_FORCE. --pager and --width override their
  variables too.";

/// Compare two versions of an ITU resolution clause by clause.
///
/// Shows the changes as ITU revision marks: deletions struck through, insertions underlined, and the
/// symbol (NOC, MOD, ADD, SUP) above. Clauses are paired by content, not by label, so a re-lettered
/// clause is not a new one. Reads Word documents and text in the six official languages of the ITU.
/// Prints the marks, writes a report to send, or writes tracked changes into a copy of the older
/// document.
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

/// The subcommands.
///
/// Only the arguments of the command that runs are built: building all of them takes as long as reading
/// a resolution.
#[derive(Debug, Subcommand)]
#[command(defer = true)]
pub(super) enum Command {
    /// Compare two versions (the default command)
    #[command(after_long_help = AFTER_HELP)]
    Diff(DiffArguments),
    /// Write a Word document with its tracked changes accepted
    ///
    /// Without --output, or with a .txt file, writes the text: one paragraph per line, cells as
    /// `|A1| …`, notes as `[^1]: …` at the end.
    Accept(ResolveArguments),
    /// Write a Word document with its tracked changes rejected
    ///
    /// Without --output, or with a .txt file, writes the text: one paragraph per line, cells as
    /// `|A1| …`, notes as `[^1]: …` at the end.
    Reject(ResolveArguments),
    /// Print the clauses of one file as revmark reads them
    ///
    /// Shows the instruments, sections, clauses and footnotes in the file. Use it to understand a
    /// comparison, or to use the clauses in another program.
    Outline(OutlineArguments),
    /// Compare the files of two folders and write a report for each pair
    ///
    /// Pairs files by the number of their instrument and by language, compares several pairs at the
    /// same time, and writes a report for each pair, an index page (index.html) and a summary for
    /// programs (summary.json). Both list the files that were not compared, with the reason.
    #[command(after_long_help = batch::AFTER_HELP)]
    Batch(BatchArguments),
    /// Compare two versions of a file for git, as an external diff driver
    ///
    /// Set `command = revmark git-diff` in the git configuration, with any options after it. Prints the
    /// path, then the marks. Compares other texts paragraph by paragraph. If a file cannot be read,
    /// prints the reason. Always exits with 0 so that git continues with the next file. See
    /// docs/git.md.
    GitDiff(GitDiffArguments),
    /// Print the text of a file for git, one paragraph per line
    ///
    /// Set `textconv = revmark textconv` in the git configuration. Prints Word documents and texts in
    /// legacy encodings as UTF-8, with automatic labels, cells as `|A1| …`, and notes as `[^1]: …` at
    /// the end. If a file cannot be read, prints one line with the reason and exits with 0; otherwise
    /// git would abort the whole log. See docs/git.md.
    Textconv(TextconvArguments),
    /// Show an example: two versions of an invented resolution, in any of the six languages
    Demo(DemoArguments),
    /// Print a shell completion script, the man page, a JSON schema or the reference
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
    /// Use /dev/null for a version that does not exist: all of the other version is then added or
    /// deleted.
    #[arg(required = true)]
    pub(super) base: Option<PathBuf>,
    /// The newer version; optional if BASE is a Word document with tracked changes
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
    fn commands_that_are_built_late_say_what_they_would_say_at_once() {
        let mut whole = Arguments::command();
        whole.build();
        for command in whole.get_subcommands_mut() {
            let name = command.get_name().to_owned();
            let typed = |word: &str| {
                let error = Arguments::try_parse_from(["revmark", &name, word]).unwrap_err();
                error.to_string()
            };
            let (short, long) = (command.render_help(), command.render_long_help());
            // Where nothing has a long text, `--help` prints the short one.
            let helps = [short.to_string(), long.to_string()];
            assert!(helps.contains(&typed("--help")), "{name}");
            assert_eq!(typed("-h"), short.to_string(), "{name}");
            // git may pass names that begin with a hyphen, so these two take them.
            if ["git-diff", "textconv"].contains(&name.as_str()) {
                continue;
            }
            let usage = command.render_usage().to_string();
            let first = usage.lines().next().unwrap_or_default();
            assert!(typed("--no-such-option").contains(first), "{name}: {first}");
        }
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
