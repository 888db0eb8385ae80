//! The program: see the library for the work, [`cli`] for the command line.
//!
//! In: what was typed. Out: the exit status, and one line on standard error where there was
//! trouble.
//!
//! ```text
//! $ revmark old.txt nwe.txt
//! revmark: nwe.txt: no such file; check the name and the folder
//! $ echo $?
//! 2
//! ```

mod cli;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;
use revmark::text::escape;

/// Runs the program and turns what went wrong into a line and a status.
///
/// A reader that has seen enough closes the pipe (`revmark … | head`): that is no trouble, and
/// says nothing about the comparison.
fn main() -> ExitCode {
    match cli::run(cli::Arguments::parse()) {
        Ok(status) => status,
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            let line = format!("{error:#}");
            let line = escape::line(&line);
            // Where standard error is closed too, the status is all that can be said.
            let _ = writeln!(io::stderr(), "revmark: {line}");
            ExitCode::from(cli::TROUBLE)
        }
    }
}

/// Whether anywhere in the chain of causes a pipe was closed at its other end.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        cause
            .downcast_ref::<io::Error>()
            .is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
    })
}
