//! What a package ships beside the program: completions, man page, schemas, manual.
//!
//! In: which of them. Out: its text on standard output, made from the same clap types that read the
//! command line, so that it cannot say anything else.
//!
//! ```text
//! revmark generate man > docs/revmark.1
//! revmark generate completions zsh > completions/_revmark
//! ```

use std::io;

use anyhow::Result;
use clap::{Command, CommandFactory};
use clap_complete::Shell;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};
use revmark::render;

use super::args::{Arguments, Artefact, Schema};
use super::output::Output;
use super::reference;

/// Prints one of them.
///
/// # Errors
///
/// Standard output cannot be written to.
pub(super) fn write(what: &Artefact) -> Result<()> {
    let text = match what {
        Artefact::Completions { shell } => completions(*shell),
        Artefact::Man => man()?,
        Artefact::Schema { of: Schema::Comparison } => render::schema().into_bytes(),
        Artefact::Schema { of: Schema::Outline } => render::outline_schema().into_bytes(),
        Artefact::Schema { of: Schema::Batch } => render::batch::schema().into_bytes(),
        Artefact::Reference => reference::page(&command())?.into_bytes(),
    };
    Output::Standard.write(|out| out.write_all(&text))
}

/// The command line with the full name of every command in its usage.
fn command() -> Command {
    let mut command = Arguments::command();
    command.build();
    command
}

/// The completion script of a shell.
fn completions(shell: Shell) -> Vec<u8> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "revmark", &mut script);
    script
}

/// One man page for the program and its commands.
///
/// The commands are listed with their usage: a page of its own for each would say little more,
/// since their options are among those of a comparison.
fn man() -> io::Result<Vec<u8>> {
    let command = command();
    let man = Man::new(command.clone());
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    let mut rest = Roff::new();
    rest.control("SH", ["COMMANDS"]);
    list_commands(&command, &mut rest);
    for (heading, text) in reference::sections(&command) {
        rest.control("SH", [heading.to_uppercase().as_str()]).control("nf", []);
        rest.text([roman(text)]).control("fi", []);
    }
    rest.to_writer(&mut page)?;
    man.render_version_section(&mut page)?;
    Ok(page)
}

/// Every command that takes no further command, with its usage and what it does.
fn list_commands(command: &Command, page: &mut Roff) {
    for inner in command.get_subcommands() {
        if inner.has_subcommands() {
            list_commands(inner, page);
        } else {
            let about = inner.get_about().map(ToString::to_string).unwrap_or_default();
            page.control("TP", []).text([bold(reference::usage(inner))]).text([roman(about)]);
        }
    }
}
