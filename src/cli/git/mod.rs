//! The program that git compares with: an external diff driver.
//!
//! In: what git passes for one file. Out: a page with its marks, below its path and what changed of
//! the file itself. Whatever the file is, a page comes out and the status is 0: git gives up the
//! whole of `git diff` where a driver fails.
//!
//! ```text
//! revmark a/res-91.txt b/res-93.txt
//! similarity index 92%
//! rename from res-91.txt
//! rename to res-93.txt
//! MOD  RESOLUTION [-91-]{+93+} (Rev. Dubai, 2014)
//! ```
//!
//! `docs/git.md` tells how git is told to use it.

mod call;
mod textconv;

use std::ffi::OsString;
use std::process::{Command, ExitCode};

use anyhow::{Context, Error, Result, bail};
use revmark::model::{Comparison, Document, Side, Warning};
use revmark::render::{self, Caption};
use revmark::text::escape;

use super::args::GitDiffArguments;
use super::environment::variable;
use super::output::Output;
use super::{CHANGED, Look, TROUBLE, finish, input, lines, look, options, select, versions};
use call::{Call, Pair, Version};
pub(super) use textconv::textconv;

/// What is printed of one file.
#[derive(Default)]
struct Page {
    caption: Caption,
    comparison: Option<Comparison>,
}

/// Compares one file for git.
///
/// # Errors
///
/// The arguments are not those of git; the output cannot be written.
pub(super) fn diff(arguments: &GitDiffArguments) -> Result<ExitCode> {
    if is_wanted_by_tool(&arguments.call) {
        return hand_over(&arguments.call);
    }
    let page = match Call::of(&arguments.call)? {
        Call::Unmerged(path) => unmerged(&path),
        Call::Pair(pair) => page(&pair, arguments),
    };
    let is_unchanged = page.caption.headings.len() == 1
        && page.comparison.as_ref().is_some_and(Comparison::is_unchanged);
    let output = Output::Git;
    let Some(Look { format, options }) = look(&arguments.view, &output)? else {
        bail!("git shows what a driver prints; choose another format")
    };
    let warnings = page.comparison.as_ref().filter(|_| !arguments.no_warnings);
    let warnings = warnings.map(warnings_of).unwrap_or_default();
    finish(false, output, &warnings, |out| {
        if is_behind_another() {
            writeln!(out)?;
        }
        render::caption(&page.caption, format, out)?;
        page.comparison
            .map_or(Ok(()), |comparison| render::comparison(&comparison, format, &options, out))
    })?;
    let is_changed = arguments.exit_code && !is_unchanged;
    Ok(if is_changed { ExitCode::from(CHANGED) } else { ExitCode::SUCCESS })
}

/// The program that `git difftool` has run in place of a driver, and that runs the tool.
const TOOL_HELPER: &str = "git-difftool--helper";

/// Whether it is `git difftool` that compares: of the two programs that could do so for it, git runs
/// the driver of the file and not the one that runs the tool.
fn is_wanted_by_tool(call: &[OsString]) -> bool {
    // The tool itself is run by the helper, with three arguments.
    call.len() != 3 && variable("GIT_EXTERNAL_DIFF").is_some_and(|program| program == TOOL_HELPER)
}

/// Has the tool run that was asked for, and ends as it ends.
fn hand_over(call: &[OsString]) -> Result<ExitCode> {
    let mut helper = Command::new("git");
    let status = helper.arg("difftool--helper").args(call).status();
    let code = status.context("git difftool--helper cannot be run")?.code();
    let code = code.and_then(|code| u8::try_from(code).ok());
    Ok(ExitCode::from(code.unwrap_or(TROUBLE)))
}

/// A file in conflict: its versions are told apart by options of git.
fn unmerged(path: &str) -> Page {
    let headings = vec![format!("revmark a/{path} b/{path}")];
    let way_out = "unmerged: resolve the conflict, or compare with --base, --ours or --theirs";
    let caption = Caption { headings, asides: vec![way_out.to_owned()] };
    Page { caption, comparison: None }
}

/// Two versions of a file, or what keeps them from being compared.
fn page(pair: &Pair, arguments: &GitDiffArguments) -> Page {
    let mut caption = pair.caption();
    if pair.is_same_content() {
        return Page { caption, comparison: None };
    }
    let [base, revised] = pair.names();
    let base = document(&pair.base, &base, arguments);
    let revised = document(&pair.revised, &revised, arguments);
    let compared = match (base, revised) {
        (Ok(base), Ok(revised)) => {
            caption.asides.extend(without_text(&pair.base, &base));
            caption.asides.extend(without_text(&pair.revised, &revised));
            if base.is_missing() && revised.is_missing() {
                return Page { caption, comparison: None };
            }
            compare([base, revised], arguments, &mut caption).map_err(|error| vec![error])
        }
        (base, revised) => Err([base.err(), revised.err()].into_iter().flatten().collect()),
    };
    let line = |error: Error| escape::line(&format!("revmark: {error:#}")).into_owned();
    match compared {
        Ok(comparison) => Page { caption, comparison: Some(comparison) },
        Err(errors) => {
            caption.headings.extend(errors.into_iter().map(line));
            Page { caption, comparison: None }
        }
    }
}

/// Reads a version; one without text is as if there were none.
fn document(version: &Version, name: &str, arguments: &GitDiffArguments) -> Result<Document> {
    if version.is_missing() {
        return Ok(Document::missing(name));
    }
    let (view, limits) = (arguments.version.into(), arguments.limits.limits());
    let read = || versions::read(&input::file_named(&version.file, name, &limits)?, view, "--view");
    read().or_else(|error| match error.downcast_ref() {
        Some(revmark::Error::Empty { .. }) => Ok(Document::missing(name)),
        _ => Err(error),
    })
}

/// Says of a file that there is no text in it.
fn without_text(version: &Version, document: &Document) -> Option<String> {
    let is_blank = document.is_missing() && !version.is_missing();
    is_blank.then(|| format!("{}: there is no text in it", document.source.name))
}

/// Compares two documents: what is no resolution, paragraph by paragraph.
fn compare(
    [base, revised]: [Document; 2],
    arguments: &GitDiffArguments,
    caption: &mut Caption,
) -> Result<Comparison> {
    let options = options(&arguments.read, &arguments.select, arguments.limits.limits());
    let comparison = match revmark::compare(base.clone(), revised.clone(), &options) {
        Err(revmark::Error::NotAResolution { name }) => {
            caption.asides.push(format!("{name}: no resolution; compared paragraph by paragraph"));
            let plain = revmark::Options { plain: true, instrument: None, ..options };
            revmark::compare(base, revised, &plain)?
        }
        compared => compared?,
    };
    Ok(select(comparison, &arguments.select))
}

/// Warnings, one of each kind: `git log` compares hundreds of versions, and most of what there is to
/// say of one holds for the next. Of both versions the revised one counts: it can still be changed.
fn warnings_of(comparison: &Comparison) -> String {
    let mut kinds: Vec<(&Warning, usize)> = Vec::new();
    let (base, others): (Vec<_>, Vec<_>) =
        comparison.warnings.iter().partition(|warning| warning.side == Some(Side::Base));
    for warning in others.into_iter().chain(base) {
        match kinds.iter_mut().find(|(first, _)| first.code == warning.code) {
            Some((_, more)) => *more += 1,
            None => kinds.push((warning, 0)),
        }
    }
    let warning = |(first, more): (&Warning, usize)| {
        let more = if more > 0 { format!(" (and {more} more)") } else { String::new() };
        Warning { message: format!("{}{more}", first.message), ..first.clone() }
    };
    let warnings: Vec<Warning> = kinds.into_iter().map(warning).collect();
    lines(&warnings, |side| Some(&comparison.side(side?).document))
}

/// Whether git has had another file compared before this one (`GIT_DIFF_PATH_COUNTER` counts them).
fn is_behind_another() -> bool {
    variable("GIT_DIFF_PATH_COUNTER")
        .and_then(|count| count.to_str()?.parse().ok())
        .is_some_and(|count: u64| count > 1)
}
