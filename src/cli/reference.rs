//! The manual of the command line as a page of Markdown, docs/cli.md.
//!
//! In: the clap command, built. Out: a chapter for each command, with its usage, its arguments and
//! its options under the headings that `--help` shows.
//!
//! ```text
//! ## revmark outline
//! Print the clauses of one file as they were read
//! ### Where it goes
//! - `-o`, `--output <FILE>` — Write to a file instead of standard output
//! ```

use std::fmt::{self, Write};

use clap::builder::StyledStr;
use clap::{Arg, Command};

/// The page.
///
/// # Errors
///
/// None: writing to a string does not fail.
pub(super) fn page(command: &Command) -> Result<String, fmt::Error> {
    let mut page = String::from("# The command line\n");
    body(command, &mut page)?;
    for (heading, text) in sections(command) {
        write!(page, "\n## {heading}\n\n```text\n{text}\n```\n")?;
    }
    // What `revmark diff` takes stands above.
    for inner in command.get_subcommands().filter(|inner| inner.get_name() != "diff") {
        chapter(inner, &mut page)?;
    }
    Ok(page)
}

/// The sections below the options in `--help`: heading and text, without the indentation.
pub(super) fn sections(command: &Command) -> Vec<(String, String)> {
    let text = command.get_after_long_help().map(StyledStr::to_string).unwrap_or_default();
    let mut sections: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        match (line.strip_suffix(':'), sections.last_mut()) {
            (Some(heading), _) if !line.starts_with(' ') => {
                sections.push((heading.to_owned(), String::new()));
            }
            (_, Some((_, text))) => {
                text.push_str(line.strip_prefix("  ").unwrap_or(line));
                text.push('\n');
            }
            (_, None) => {}
        }
    }
    for (_, text) in &mut sections {
        text.truncate(text.trim_end().len());
    }
    sections
}

/// The usage of a command, one line for each form.
pub(super) fn usage(command: &Command) -> String {
    let usage = command.clone().render_usage().to_string();
    let forms = usage.trim_start_matches("Usage:").lines().map(str::trim);
    forms.collect::<Vec<_>>().join("\n")
}

/// The chapter of a command, then those of the commands in it.
fn chapter(command: &Command, page: &mut String) -> fmt::Result {
    write!(page, "\n## {}\n", command.get_bin_name().unwrap_or(command.get_name()))?;
    body(command, page)?;
    command.get_subcommands().try_for_each(|inner| chapter(inner, page))
}

/// What a command does, its usage, and its arguments under their headings.
fn body(command: &Command, page: &mut String) -> fmt::Result {
    let about = command.get_long_about().or(command.get_about());
    let about = about.map(StyledStr::to_string).unwrap_or_default();
    write!(page, "\n{about}\n\n```text\n{}\n```\n", usage(command))?;
    let mut headings: Vec<&str> = Vec::new();
    for argument in command.get_arguments() {
        if !headings.contains(&heading_of(argument)) {
            headings.push(heading_of(argument));
        }
    }
    for heading in headings {
        write!(page, "\n### {heading}\n\n")?;
        let mut arguments = command.get_arguments().filter(|found| heading_of(found) == heading);
        arguments.try_for_each(|argument| item(argument, page))?;
    }
    Ok(())
}

/// The heading that `--help` shows an argument under.
fn heading_of(argument: &Arg) -> &str {
    let own = if argument.is_positional() { "Arguments" } else { "Options" };
    argument.get_help_heading().unwrap_or(own)
}

/// An argument: how it is written, what it does, and the values it takes.
fn item(argument: &Arg, page: &mut String) -> fmt::Result {
    let help = argument.get_long_help().or(argument.get_help());
    let help = help.map(StyledStr::to_string).unwrap_or_default();
    writeln!(page, "- {} — {}", written(argument), help.replace("\n\n", "\n\n  "))?;
    if !argument.get_action().takes_values() {
        return Ok(());
    }
    let defaults = argument.get_default_values();
    for value in argument.get_possible_values() {
        let help = value.get_help().map(|help| format!(" — {help}")).unwrap_or_default();
        let is_default = defaults.iter().any(|default| default == value.get_name());
        let default = if is_default { " (default)" } else { "" };
        writeln!(page, "  - `{}`{help}{default}", value.get_name())?;
    }
    Ok(())
}

/// How an argument is written: `-f`, `--format <FORMAT>`.
fn written(argument: &Arg) -> String {
    let names = argument.get_value_names().unwrap_or_default().join("> <");
    let short = argument.get_short().map(|short| format!("`-{short}`, ")).unwrap_or_default();
    match argument.get_long() {
        Some(long) if argument.get_action().takes_values() => {
            format!("{short}`--{long} <{names}>`")
        }
        Some(long) => format!("{short}`--{long}`"),
        None => format!("`{names}`"),
    }
}
