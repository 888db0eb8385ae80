//! Which real programs are there to be asked.
//!
//! In: a name. Out: whether it can be run; where it cannot, a line on standard error, and in CI a
//! failure.
//!
//! ```text
//! skip("LibreOffice", "no soffice")  ─►  LibreOffice is not asked: no soffice
//! ```

use std::ffi::OsString;
use std::process::Command;

use crate::score::say;

/// A variable that decides which programs are asked; blank is not set.
#[expect(clippy::disallowed_methods, reason = "says which programs are there")]
pub(crate) fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

/// Says that a program is not asked, and why; in CI that is a failure.
pub(crate) fn skip(program: &str, reason: &str) {
    let line = format!("\n{program} is not asked: {reason}\n");
    assert!(variable("CI").is_none_or(|value| value == "false"), "{line}");
    say(&line);
}

/// Whether a command can be run and ends well.
pub(crate) fn succeeds(program: &str, words: &[&str]) -> bool {
    Command::new(program).args(words).output().is_ok_and(|output| output.status.success())
}
