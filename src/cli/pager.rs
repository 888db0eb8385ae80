//! A screen at a time: long output is read in a pager, as git shows it.
//!
//! In: what is to be read on a terminal. Out: the same, in the pager that the user prefers, or
//! printed where there is none.
//!
//! ```text
//! --pager COMMAND, else REVMARK_PAGER, else PAGER, else less
//! --no-pager, PAGER= and PAGER=cat      no pager
//! PAGER='less -S'                       run by the shell, as it is not one word
//! ```
//!
//! That standard output is no terminal is for the caller to know: nothing else is ever paged.

use std::ffi::{OsStr, OsString};
use std::io::{self, Write};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use signal_hook::consts::SIGINT;
use signal_hook::flag;

use super::args::PagerArguments;
use super::output::variable;

/// The pager where none is named.
const USUAL: &str = "less";
/// Variables that pagers read, and their values where the user has set none. `less` and `lv` pass
/// on colours, and `less` ends at once where everything fits the screen (git-config(1), core.pager);
/// that what they show is UTF-8 is known here and need not be guessed from the locale.
const VARIABLES: [(&str, &str); 3] = [("LESS", "FRX"), ("LV", "-c"), ("LESSCHARSET", "utf-8")];
/// Characters for which a command is given to the shell: the same as in git (run-command.c).
const SHELL_SIGNS: &[u8] = b"|&;<>()$`\\\"' \t\n*?[#~=%";
/// With these the shell says that it cannot run a command (POSIX.1-2024, 2.8.2).
const CANNOT_RUN: [i32; 2] = [126, 127];

/// A program that shows text a screen at a time.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Pager {
    command: OsString,
}

impl Pager {
    /// The pager that is to be used on a terminal; `None` where there is to be none.
    pub(super) fn of(arguments: &PagerArguments) -> Option<Self> {
        if arguments.no_pager {
            return None;
        }
        let named = [arguments.pager.clone(), variable("REVMARK_PAGER"), variable("PAGER")];
        Self::choose(named, variable("TERM").as_deref())
    }

    /// The first that is named, else the usual one, which a terminal that is `dumb` cannot use.
    fn choose(named: [Option<OsString>; 3], terminal: Option<&OsStr>) -> Option<Self> {
        let is_dumb = terminal.is_some_and(|terminal| terminal == "dumb");
        let usual = || (!is_dumb).then(|| USUAL.into());
        let command: OsString = named.into_iter().flatten().next().or_else(usual)?;
        let is_none = command.is_empty() || command == "cat";
        (!is_none).then_some(Self { command })
    }

    /// Shows a text until the reader has seen enough; prints it where the program is not there.
    ///
    /// # Errors
    ///
    /// The text was to be printed, and standard output cannot be written to.
    pub(super) fn show(&self, text: &[u8]) -> io::Result<()> {
        // Control-C is typed at the pager, which stops what it does and stays: if this program did
        // not stay too, the shell would read the keys that are meant for the pager.
        let _ = flag::register(SIGINT, Arc::new(AtomicBool::new(false)));
        let Ok(mut pager) = self.program().stdin(Stdio::piped()).spawn() else {
            return print(text);
        };
        if let Some(mut input) = pager.stdin.take() {
            // A pager that is closed has shown enough.
            let _ = input.write_all(text);
        }
        let status = pager.wait()?.code();
        if status.is_some_and(|code| CANNOT_RUN.contains(&code)) { print(text) } else { Ok(()) }
    }

    /// The program, with what it is told by variables.
    fn program(&self) -> Command {
        let is_word =
            !self.command.as_encoded_bytes().iter().any(|sign| SHELL_SIGNS.contains(sign));
        let mut program = if is_word {
            Command::new(&self.command)
        } else {
            let [shell, flag] = if cfg!(windows) { ["cmd", "/C"] } else { ["sh", "-c"] };
            let mut program = Command::new(shell);
            program.arg(flag).arg(&self.command);
            program
        };
        let unset = VARIABLES.into_iter().filter(|(name, _)| variable(name).is_none());
        program.envs(unset);
        program
    }
}

/// Writes to standard output.
fn print(text: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text)?;
    out.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pager for `--pager`, `REVMARK_PAGER` and `PAGER`; `-` for one that is not set.
    fn chosen(named: [&str; 3], terminal: &str) -> Option<String> {
        let named = named.map(|name| (name != "-").then(|| OsString::from(name)));
        let pager = Pager::choose(named, Some(OsStr::new(terminal)))?;
        Some(pager.command.into_string().unwrap())
    }

    #[test]
    fn the_first_that_is_named_is_the_pager() {
        for (named, expected) in [
            (["-", "-", "-"], Some("less")),
            (["-", "-", "more"], Some("more")),
            (["-", "most", "more"], Some("most")),
            (["less -S", "most", "more"], Some("less -S")),
            (["-", "", "more"], None),
            (["cat", "most", "more"], None),
        ] {
            assert_eq!(chosen(named, "xterm").as_deref(), expected, "{named:?}");
        }
        assert_eq!(chosen(["-", "-", "-"], "dumb"), None);
        assert_eq!(chosen(["-", "-", "more"], "dumb").as_deref(), Some("more"));
    }

    #[test]
    fn only_what_is_not_one_word_goes_to_the_shell() {
        let program = |command: &str| Pager { command: command.into() }.program();
        assert_eq!(program("less").get_program(), "less");
        assert_ne!(program("less -S").get_program(), "less -S");
    }
}
