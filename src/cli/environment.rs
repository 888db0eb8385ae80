//! Reads the variables of the environment, and decides from them whether there is colour.
//!
//! ```text
//! NO_COLOR=1                       no colour
//! CLICOLOR_FORCE=1                 colour, even into a pipe
//! TERM=dumb                        no colour and no pager
//! --color always, with NO_COLOR=1  colour: the flag decides first
//! ```

use std::ffi::OsString;

use clap::ColorChoice;

/// What decides whether there is colour.
#[derive(Debug, Default)]
pub(super) struct Environment {
    /// `NO_COLOR` (<https://no-color.org>): no colour where it is not empty.
    no_color: Option<OsString>,
    /// `CLICOLOR_FORCE` (<https://bixense.com/clicolors>): colour where it is set and not `0`.
    clicolor_force: Option<OsString>,
    /// `GIT_PAGER_IN_USE`: the output ends up in git's pager, which shows it on a terminal (git(1)).
    git_pager: bool,
    /// `TERM`: a terminal that is `dumb` shows no colour.
    term: Option<OsString>,
    /// Whether the output ends up on a terminal.
    pub(super) terminal: bool,
}

impl Environment {
    /// The environment of a destination; `is_git` if git may put its pager behind it.
    pub(super) fn of(terminal: bool, is_git: bool) -> Self {
        Self {
            git_pager: is_git && is_true(variable("GIT_PAGER_IN_USE")),
            no_color: variable("NO_COLOR"),
            clicolor_force: variable("CLICOLOR_FORCE"),
            term: variable("TERM"),
            terminal,
        }
    }

    /// Whether there is colour: the flag decides, then `NO_COLOR`, then `CLICOLOR_FORCE`, then what
    /// the destination is.
    pub(super) fn is_colored(&self, choice: ColorChoice) -> bool {
        let is_set =
            |value: &Option<OsString>| value.as_ref().is_some_and(|value| !value.is_empty());
        let is_forced = is_set(&self.clicolor_force)
            && self.clicolor_force.as_ref().is_some_and(|value| value != "0");
        match choice {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto if is_set(&self.no_color) => false,
            ColorChoice::Auto if is_forced => true,
            ColorChoice::Auto => (self.terminal || self.git_pager) && !self.is_dumb(),
        }
    }

    /// Whether the terminal shows text only.
    pub(super) fn is_dumb(&self) -> bool {
        self.term.as_ref().is_some_and(|term| term == "dumb")
    }
}

/// A variable of the environment.
#[expect(clippy::disallowed_methods, reason = "this is the one place that reads it")]
pub(super) fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name)
}

/// Whether git would take the variable for true.
fn is_true(value: Option<OsString>) -> bool {
    value.is_some_and(|value| ["true", "yes", "on", "1"].iter().any(|yes| value == *yes))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An environment written as in a shell: `NO_COLOR=1 tty`.
    fn environment(words: &str) -> Environment {
        let mut environment = Environment::default();
        for word in words.split_whitespace() {
            match word.split_once('=') {
                Some(("NO_COLOR", value)) => environment.no_color = Some(value.into()),
                Some(("CLICOLOR_FORCE", value)) => environment.clicolor_force = Some(value.into()),
                Some(("TERM", value)) => environment.term = Some(value.into()),
                _ if word == "pager" => environment.git_pager = true,
                _ => environment.terminal = word == "tty",
            }
        }
        environment
    }

    #[test]
    fn colour_is_decided_by_flag_then_variables_then_terminal() {
        for (choice, words, expected) in [
            (ColorChoice::Auto, "", false),
            (ColorChoice::Auto, "tty", true),
            (ColorChoice::Auto, "tty TERM=dumb", false),
            (ColorChoice::Auto, "pager", true),
            (ColorChoice::Auto, "pager TERM=dumb", false),
            (ColorChoice::Auto, "pager NO_COLOR=1", false),
            (ColorChoice::Auto, "tty NO_COLOR=1", false),
            (ColorChoice::Auto, "tty NO_COLOR=", true),
            (ColorChoice::Auto, "CLICOLOR_FORCE=1", true),
            (ColorChoice::Auto, "CLICOLOR_FORCE=1 TERM=dumb", true),
            (ColorChoice::Auto, "CLICOLOR_FORCE=", false),
            (ColorChoice::Auto, "CLICOLOR_FORCE=0", false),
            (ColorChoice::Auto, "CLICOLOR_FORCE=1 NO_COLOR=1", false),
            (ColorChoice::Always, "NO_COLOR=1 TERM=dumb", true),
            (ColorChoice::Never, "tty CLICOLOR_FORCE=1", false),
        ] {
            assert_eq!(environment(words).is_colored(choice), expected, "{choice} {words}");
        }
    }
}
