//! The text of a file, for `git diff`, `git log -p`, `git show` and `git blame`.
//!
//! In: a file. Out: UTF-8, a paragraph a line, with nothing in it that a terminal would obey.
//! Whatever the file is, there is a text and the status is 0: git gives up the whole log where a
//! conversion fails. What it prints depends on the bytes of the file alone, and not on its name,
//! since git may keep it (`cachetextconv`).
//!
//! ```text
//! draft.docx   [tracked changes: read as accepted]
//!              recalling
//!              a)⇥Resolution 23 (Rev. Dubai, 2014)[^1];
//!              [^1]: As revised.
//! broken.docx  revmark: this file: it ends too early; … (3120 bytes)
//! ```

use std::io::{self, Write as _};

use anyhow::Result;
use revmark::ooxml::package::Package;
use revmark::ooxml::plain;
use revmark::ooxml::revisions::View;
use revmark::text::escape;
use revmark::{Error, Limits, read};

use super::call::file_of;
use crate::cli::args::TextconvArguments;
use crate::cli::output::Output;
use crate::cli::{input, name_of};

/// What a file is called where its name would make equal files differ.
const NAME: &str = "this file";

/// Prints the text of a file.
///
/// # Errors
///
/// The output cannot be written.
pub(in crate::cli) fn textconv(arguments: &TextconvArguments) -> Result<()> {
    let file = file_of(arguments.file.as_os_str());
    let limits = arguments.limits.limits();
    let content = input::content(&file, NAME, &limits);
    let text = content.as_ref().map_err(ToString::to_string).and_then(|bytes| {
        text(bytes, arguments.view.into(), &limits)
            .map_err(|error| format!("{error} ({} bytes)", bytes.len()))
    });
    let text = text.unwrap_or_else(|fault| {
        let fault = escape::line(&fault);
        // A closed standard error is no reason to fail.
        let named = fault.replacen(NAME, &escape::line(&name_of(&arguments.file)), 1);
        let _ = writeln!(io::stderr(), "revmark: {named}");
        format!("revmark: {fault}\n")
    });
    Output::Git.write(|out| out.write_all(escape::lines(&text).as_bytes()))
}

/// The text of a file.
fn text(bytes: &[u8], view: View, limits: &Limits) -> revmark::Result<String> {
    if !read::is_word(bytes) {
        return read::characters(NAME, bytes, limits);
    }
    let fault = |fault| Error::Word { name: NAME.to_owned(), fault };
    let package = Package::within(bytes.to_vec(), limits).map_err(fault)?;
    let text = plain::labelled(&package, view).map_err(fault)?;
    let has_changes = read::word::has_tracked_changes(NAME, &package)?;
    Ok(if has_changes { format!("{}\n{text}", read_as(view)) } else { text })
}

/// Says which of its two versions a document is printed as: who accepts all changes of a draft, and
/// changes nothing else, finds this line gone.
fn read_as(view: View) -> &'static str {
    match view {
        View::Final => "[tracked changes: read as accepted]",
        View::Original => "[tracked changes: read as rejected]",
    }
}
