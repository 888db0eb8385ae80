//! A package as one of the two versions that its tracked changes make of it.
//!
//! In: a package. Out: the authors of its tracked changes, or the bytes of a package without them.
//!
//! ```text
//! word/document.xml   resolved
//! word/footnotes.xml  resolved
//! word/header1.xml    nothing tracked in it: copied to the byte
//! word/settings.xml   copied to the byte
//! ```

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::fault::Fault;
use super::package::Package;
use super::part::Part;
use super::revisions::{View, authors};

/// The kinds of part, beside the main one, in which changes are tracked.
const KINDS: [&str; 7] =
    ["footnotes", "endnotes", "header", "footer", "comments", "styles", "numbering"];

/// The package with its tracked changes accepted or rejected, as a .docx file.
///
/// Macros, which a .docx file must not hold, are left out. With an `author` only the revisions of
/// that author are carried out or undone, the others stay tracked. Whether changes will be tracked from now on is a setting, which stays as it is.
///
/// # Errors
///
/// A part is damaged or not well formed.
pub fn document(package: &Package, view: View, author: Option<&str>) -> Result<Vec<u8>, Fault> {
    let mut edit = package.edit();
    for part in parts(package)? {
        if let Cow::Owned(tree) = part.resolved(view, author)? {
            edit.replace(part.name(), tree.to_string())?;
        }
    }
    if package.is_macro_enabled() {
        edit = edit.without_macros();
    }
    edit.write()
}

/// The authors of the tracked changes in a package, each once, sorted.
///
/// # Errors
///
/// A part is damaged or not well formed.
pub fn all_authors(package: &Package) -> Result<BTreeSet<String>, Fault> {
    let mut names = BTreeSet::new();
    for part in parts(package)? {
        names.extend(authors(part.tree()?));
    }
    Ok(names)
}

/// The parts in which changes are tracked.
fn parts(package: &Package) -> Result<Vec<&Part>, Fault> {
    let mut parts = vec![package.main_part()?];
    for kind in KINDS {
        parts.extend(package.related_parts(kind)?);
    }
    Ok(parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ooxml::limits::Limits;

    const WORD: &str = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";

    #[test]
    fn only_parts_with_tracked_changes_are_written_anew() {
        let main = format!(
            "<w:document {WORD}><w:body><w:p><w:ins w:author='Ana'><w:r><w:t>قرار</w:t></w:r>\
             </w:ins></w:p></w:body></w:document>"
        );
        let header = format!("<w:hdr {WORD}><w:p  /></w:hdr>");
        let package =
            Package::fresh(&main, &[("header", header.as_str())], &Limits::default()).unwrap();
        assert_eq!(Vec::from_iter(all_authors(&package).unwrap()), ["Ana"]);
        let rejected = document(&package, View::Original, None).unwrap();
        let rejected = Package::open(rejected).unwrap();
        let body = "<w:body><w:p></w:p></w:body>";
        assert!(rejected.text(rejected.main()).unwrap().unwrap().contains(body));
        let part = rejected.related(rejected.main(), "header").unwrap().unwrap();
        assert_eq!(rejected.text(&part).unwrap().unwrap(), header);
        let other = document(&package, View::Original, Some("Boris")).unwrap();
        let other = Package::open(other).unwrap();
        assert_eq!(other.text(other.main()).unwrap().unwrap(), main);
    }
}
