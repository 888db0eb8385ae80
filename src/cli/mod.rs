//! The command line: from what was typed to what is printed and the exit status.
//!
//! In: [`Arguments`]. Out: the comparison on standard output or in a file, warnings on standard
//! error, and one of three statuses.
//!
//! ```text
//! revmark old.txt new.txt   ─►  0  every row is NOC
//!                               1  something changed
//!                               2  trouble: nothing was compared; of folders, not all
//! ```

mod args;
mod batch;
mod demo;
mod environment;
mod generate;
mod git;
mod input;
mod interruption;
mod output;
mod pager;
mod reference;
mod resolve;
mod versions;
mod word;

use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use revmark::model::{Comparison, Document, Side, Warning};
use revmark::ooxml::revisions::View;
use revmark::text::escape;
use revmark::{Limits, mark, parse, render};

pub(crate) use args::Arguments;
use args::{
    ColumnArguments, Command, DemoArguments, DiffArguments, Level, OutlineArguments, ReadArguments,
    SelectArguments, ViewArguments, WriteArguments,
};
use output::{Form, Output};
use versions::Versions;

/// Exit status: every row is NOC.
const UNCHANGED: u8 = 0;
/// Exit status: something changed.
const CHANGED: u8 = 1;
/// Exit status: something could not be compared, and a line on standard error says why.
pub(crate) const TROUBLE: u8 = 2;

/// Does what was asked for and says how it ended.
///
/// # Errors
///
/// Whatever keeps the output from being made or written; the message names the file and the way
/// out.
pub(crate) fn run(arguments: Arguments) -> Result<ExitCode> {
    match arguments.command.unwrap_or(Command::Diff(arguments.diff)) {
        Command::Diff(arguments) => return diff(&arguments),
        Command::GitDiff(arguments) => return git::diff(&arguments),
        Command::Textconv(arguments) => git::textconv(&arguments)?,
        Command::Batch(arguments) => return batch::run(&arguments),
        Command::Accept(arguments) => resolve::write(&arguments, View::Final)?,
        Command::Reject(arguments) => resolve::write(&arguments, View::Original)?,
        Command::Outline(arguments) => outline(&arguments)?,
        Command::Demo(arguments) => show_demo(&arguments)?,
        Command::Generate { what } => generate::write(&what)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Compares two files.
fn diff(arguments: &DiffArguments) -> Result<ExitCode> {
    let base = arguments.base.as_deref().context("no file is named; see revmark --help")?;
    let named: Vec<&Path> =
        [Some(base), arguments.revised.as_deref()].into_iter().flatten().collect();
    let output = Output::open(&arguments.write, &named)?;
    let versions = versions::of(arguments, base)?;
    let limits = arguments.limits.limits();
    let options = options(&arguments.read, &arguments.select, limits);
    let Some(look) = look(&arguments.view, &output)? else {
        let is_unchanged = word::diff(versions, &options, arguments, output)?;
        return Ok(ExitCode::from(if is_unchanged { UNCHANGED } else { CHANGED }));
    };
    let comparison = revmark::compare(versions.base, versions.revised, &options)?;
    let comparison = select(comparison, &arguments.select);
    show(&comparison, &look, &arguments.write, output)?;
    let status = if comparison.is_unchanged() { UNCHANGED } else { CHANGED };
    // The process ends here, and takes its memory with it quicker than row by row.
    std::mem::forget(comparison);
    Ok(ExitCode::from(status))
}

/// What a comparison is told beforehand.
fn options(read: &ReadArguments, select: &SelectArguments, limits: Limits) -> revmark::Options {
    revmark::Options {
        language: read.lang,
        plain: read.plain,
        instrument: read.resolution.clone(),
        typography: select.marks_typography(),
        limits,
    }
}

/// Compares the two versions of the embedded example.
fn show_demo(arguments: &DemoArguments) -> Result<()> {
    let output = Output::open(&arguments.write, &[])?;
    let look = look(&arguments.view, &output)?;
    let [base, revised] = demo::pair(arguments.lang)?;
    let options = revmark::Options { language: Some(arguments.lang), ..Default::default() };
    let Some(look) = look else {
        let versions = Versions { base, revised, package: None };
        let (marked, said) = word::compared(versions, &options, &demo::writing())?;
        return finish(arguments.write.quiet, output, &said, |out| out.write_all(&marked.bytes));
    };
    let comparison = revmark::compare(base, revised, &options)?;
    show(&comparison, &look, &arguments.write, output)
}

/// Prints the clauses of one file as they were read.
fn outline(arguments: &OutlineArguments) -> Result<()> {
    let output = Output::open(&arguments.write, &[&arguments.file])?;
    let json = output.is_json(arguments.format)?;
    let options = parse::Options { language: arguments.lang, plain: arguments.plain };
    let tree = parse::tree(input::document(&arguments.file, &arguments.limits.limits())?, &options);
    if tree.instruments.is_empty() {
        return Err(revmark::Error::NotAResolution { name: tree.document.source.name }.into());
    }
    let warnings = lines(&tree.warnings, |_| Some(&tree.document));
    finish(arguments.write.quiet, output, &warnings, |out| render::outline(&tree, json, out))
}

/// Leaves only the changes that were asked for.
fn select(comparison: Comparison, arguments: &SelectArguments) -> Comparison {
    let only = arguments.only.as_ref().map(|only| only.iter().copied().collect());
    mark::select(comparison, only, arguments.ignore.iter().copied().collect())
}

/// How a comparison is printed.
struct Look {
    format: render::Format,
    options: render::Options,
}

/// How a comparison is printed; `None` where it is written as a Word document.
///
/// # Errors
///
/// The format is not known, or has no place for an option that was given.
fn look(view: &ViewArguments, output: &Output) -> Result<Option<Look>> {
    let form = output.form(view.format, view.color)?;
    if let Some(option) = refused(view, form) {
        let name = form.name();
        bail!("{option} says nothing in {name}; leave it out, or choose another --format");
    }
    Ok(match form {
        Form::Printed(format) => Some(Look { format, options: rendering(view, output) }),
        Form::Word => None,
    })
}

/// The options of the renderer that writes to `output`.
fn rendering(view: &ViewArguments, output: &Output) -> render::Options {
    let ColumnArguments { side_by_side, width } = view.columns;
    render::Options {
        full: view.full,
        level: view.level.into(),
        explain: view.explain,
        statistics: view.stat,
        side_by_side: side_by_side.then(|| output.columns(width)),
    }
}

/// The first given option that a form cannot honour. Options for what a form always shows are
/// accepted: JSON and HTML always have all clauses, both levels and the figures.
fn refused(view: &ViewArguments, form: Form) -> Option<&'static str> {
    use render::Format::{Html, Terminal, Text};
    let is_word = form == Form::Word;
    let has_columns = matches!(form, Form::Printed(Terminal | Text | Html));
    let options = [
        (view.columns.side_by_side && !has_columns, "--side-by-side"),
        (view.level == Level::Provision && is_word, "--level provision"),
        (view.stat && is_word, "--stat"),
        (view.explain && is_word, "--explain"),
    ];
    options.into_iter().find_map(|(is_refused, option)| is_refused.then_some(option))
}

/// Prints a comparison and its warnings.
fn show(
    comparison: &Comparison,
    Look { format, options }: &Look,
    write: &WriteArguments,
    output: Output,
) -> Result<()> {
    let warnings = lines(&comparison.warnings, |side| Some(&comparison.side(side?).document));
    finish(write.quiet, output, &warnings, |out| {
        render::comparison(comparison, *format, options, out)
    })
}

/// Writes the output, then the warnings: on a screen the last lines are the ones that are read.
///
/// With `--quiet` a file is written all the same: only what would be printed is left out.
fn finish(
    quiet: bool,
    output: Output,
    warnings: &str,
    render: impl FnOnce(&mut dyn io::Write) -> io::Result<()>,
) -> Result<()> {
    if quiet && output.is_printed() {
        return Ok(());
    }
    let written = output.write(render);
    if !quiet {
        // A closed standard error is no reason to fail.
        let _ = io::stderr().write_all(warnings.as_bytes());
    }
    written
}

/// Warnings, one a line: `warning[code]: FILE:LINE: message`.
fn lines<'a>(
    warnings: &[Warning],
    document: impl Fn(Option<Side>) -> Option<&'a Document>,
) -> String {
    let line = |found: &Warning| {
        let place = match (document(found.side), found.line) {
            (Some(document), Some(line)) => format!("{}:{line}: ", document.source.name),
            (Some(document), None) => format!("{}: ", document.source.name),
            (None, _) => String::new(),
        };
        warning(found.code.name(), &format!("{place}{}", found.message))
    };
    warnings.iter().map(line).collect()
}

/// A warning as a line for standard error.
fn warning(code: &str, message: &str) -> String {
    format!("warning[{code}]: {}\n", escape::line(message))
}

/// The name of a file for messages: as the user gave it, `-` for standard input.
fn name_of(path: &Path) -> String {
    path.display().to_string()
}
