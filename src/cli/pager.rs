//! Long outputs are shown by another program, a screen at a time, as git shows its own.
//!
//! In: what was typed, and the variables of the environment. Out: the program to show an output with,
//! or none.
//!
//! ```text
//! revmark old.txt new.txt                     less
//! PAGER=most revmark old.txt new.txt          most
//! revmark --pager 'less -S' old.txt new.txt   less -S
//! revmark --no-pager old.txt new.txt          none; nor for --pager cat, or an empty name
//! revmark old.txt new.txt | cat               none: that is no terminal
//! ```
//!
//! Where there is no such program the output is simply printed. Only of a command that needs a shell
//! this comes out too late, and is trouble.

use std::ffi::{OsStr, OsString};
use std::io::{self, Write};
use std::process::{Child, Command, Stdio};

use super::args::WriteArguments;
use super::environment::variable;

/// The variables that name a pager, the first that is set having the word.
const VARIABLES: [&str; 2] = ["REVMARK_PAGER", "PAGER"];
/// The pager where none is named.
const DEFAULT: &str = "less";
/// What pagers are told where the user tells them nothing, as by git: `less` is to leave where the
/// output fits the screen (F), to let colours through (R) and to leave the last screen standing (X).
/// That what it shows is UTF-8 it need not guess from the locale.
const SETTINGS: [(&str, &str); 3] = [("LESS", "FRX"), ("LV", "-c"), ("LESSCHARSET", "utf-8")];

/// How a shell ends whose command is not there (POSIX, Shell and Utilities, 2.8.2).
const NO_SUCH_COMMAND: i32 = 127;

/// A program that shows an output.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Pager {
    /// As it would be typed in a shell.
    command: OsString,
}

impl Pager {
    /// The pager that is asked for, if any.
    pub(super) fn of(arguments: &WriteArguments) -> Option<Self> {
        let named = VARIABLES.into_iter().find_map(variable);
        (!arguments.no_pager).then(|| Self::named(arguments.pager.clone().or(named)))?
    }

    /// The pager of that name; `cat`, like no name at all, shows nothing that printing would not.
    fn named(name: Option<OsString>) -> Option<Self> {
        let command = name.unwrap_or_else(|| DEFAULT.into());
        let is_none = matches!(command.to_string_lossy().trim(), "" | "cat");
        (!is_none).then_some(Self { command })
    }

    /// Shows what `render` gives, and waits until the reader has seen enough. Gives `render` back where
    /// there is no such program.
    ///
    /// # Errors
    ///
    /// Those of `render`, and a shell that does not find the command; a pager that is left early is no
    /// error.
    pub(super) fn show<R>(self, render: R) -> Result<io::Result<()>, R>
    where
        R: FnOnce(&mut dyn Write) -> io::Result<()>,
    {
        let Some((mut child, mut input)) = self.start() else { return Err(render) };
        outlive_interruptions();
        let shown = render(&mut input);
        // Its input must end before it can.
        drop(input);
        let waited = child.wait();
        Ok(match (shown, waited) {
            (Err(error), _) if error.kind() != io::ErrorKind::BrokenPipe => Err(error),
            (_, Ok(status)) if status.code() == Some(NO_SUCH_COMMAND) => Err(no_such_command()),
            (_, waited) => waited.map(drop),
        })
    }

    /// The running program and its input.
    fn start(&self) -> Option<(Child, impl Write + use<>)> {
        let settings = SETTINGS.into_iter().filter(|(name, _)| variable(name).is_none());
        let mut child = self.command().envs(settings).stdin(Stdio::piped()).spawn().ok()?;
        let input = child.stdin.take()?;
        Some((child, input))
    }

    /// How it is run: by the shell only if it is more than a name and words, so that a name that is
    /// not there is noticed.
    fn command(&self) -> Command {
        /// What a shell treats otherwise than as a part of a word.
        const SPECIAL: &str = "|&;<>()$`\\\"'*?[#~=%\n";
        let text = self.command.to_string_lossy();
        let mut words = text.split_whitespace();
        match words.next() {
            Some(program) if !cfg!(unix) || !text.contains(|sign| SPECIAL.contains(sign)) => {
                let mut command = Command::new(program);
                command.args(words);
                command
            }
            _ => {
                let mut command = Command::new("sh");
                command.args([OsStr::new("-c"), &self.command]);
                command
            }
        }
    }
}

/// What a shell says whose command was not found.
fn no_such_command() -> io::Error {
    let message = "the pager cannot be run; name another, or leave it out with --no-pager";
    io::Error::new(io::ErrorKind::NotFound, message)
}

/// Keeps an interruption from the keyboard from ending the program while the pager shows its output:
/// `less` stays, and would be left with a shell that reads the same keys. That holds for good:
/// nothing but the warnings follows.
fn outlive_interruptions() {
    #[cfg(unix)]
    {
        use signal_hook::consts::SIGINT;
        // Where it cannot be had an interruption ends the program, as it does everywhere else.
        let _ = signal_hook::flag::register(SIGINT, std::sync::Arc::default());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(command: &str) -> Vec<String> {
        let command = Pager { command: command.into() }.command();
        let words = std::iter::once(command.get_program()).chain(command.get_args());
        words.map(|word| word.to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn no_name_and_cat_are_no_pager() {
        for name in ["", "  ", "cat"] {
            assert_eq!(Pager::named(Some(name.into())), None);
        }
        assert_eq!(Pager::named(None), Some(Pager { command: "less".into() }));
        assert_eq!(Pager::named(Some("most -s".into())), Some(Pager { command: "most -s".into() }));
    }

    #[test]
    fn a_shell_runs_only_what_needs_one() {
        assert_eq!(words("less -S"), ["less", "-S"]);
        if cfg!(unix) {
            assert_eq!(words("iconv | less"), ["sh", "-c", "iconv | less"]);
        }
    }
}
