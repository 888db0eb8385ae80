//! A Word document without its tracked changes.
//!
//! In: the document, and whether they are accepted or rejected. Out: the document or its text, in a
//! file or on standard output.
//!
//! ```text
//! revmark accept draft.docx -o final.docx    a copy in which nothing is tracked
//! revmark reject draft.docx                  the text before the changes
//! ```

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};
use revmark::Error;
use revmark::ooxml::revisions::View;
use revmark::ooxml::{plain, version};
use revmark::text::escape;

use super::args::ResolveArguments;
use super::output::Output;
use super::word::{MACROS, macros_left_out};
use super::{finish, input, name_of, warning};

/// Accepts or rejects the tracked changes of a document.
///
/// # Errors
///
/// The file is no Word document, is damaged, or holds nothing of the author that was named; the
/// output cannot be written.
pub(super) fn write(arguments: &ResolveArguments, view: View) -> Result<()> {
    let name = name_of(&arguments.file);
    let output = Output::open(&arguments.write, &[&arguments.file])?;
    let is_word = output.is_word(arguments.format)?;
    let package =
        input::file(&arguments.file, &arguments.limits.limits())?.into_package().with_context(
            || format!("{name}: a text, in which nothing is tracked; give a Word document (.docx)"),
        )?;
    let author = arguments.author.as_deref();
    let fault = |fault| Error::Word { name: name.clone(), fault };
    if let Some(author) = author {
        check(&name, author, &version::all_authors(&package).map_err(fault)?)?;
    }
    let bytes = if is_word {
        version::document(&package, view, author).map_err(fault)?
    } else {
        let text = plain::text(&package, view, author).map_err(fault)?;
        if output.is_screen() {
            escape::lines(&text).into_owned().into_bytes()
        } else {
            text.into_bytes()
        }
    };
    let has_lost_macros = is_word && package.is_macro_enabled();
    let said =
        if has_lost_macros { warning(MACROS, &macros_left_out(&name)) } else { String::new() };
    finish(arguments.write.quiet, output, &said, |out| out.write_all(&bytes))
}

/// Makes sure that there is something of an author to resolve: a name may be mistyped.
fn check(name: &str, author: &str, authors: &BTreeSet<String>) -> Result<()> {
    if authors.is_empty() {
        bail!("{name}: it holds no tracked changes; leave out --author");
    }
    if !authors.contains(author) {
        let authors: Vec<&str> = authors.iter().map(String::as_str).collect();
        let authors = authors.join(", ");
        bail!("{name}: none of its tracked changes is by {author}; they are by {authors}");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn authors_that_are_not_there_are_said() {
        let authors = BTreeSet::from(["Ana".to_owned(), "Борис".to_owned()]);
        assert!(check("draft.docx", "Ana", &authors).is_ok());
        let error = check("draft.docx", "ana", &authors).unwrap_err();
        assert!(error.to_string().ends_with("is by ana; they are by Ana, Борис"));
        let error = check("draft.docx", "Ana", &BTreeSet::new()).unwrap_err();
        assert!(error.to_string().contains("no tracked changes"));
    }
}
