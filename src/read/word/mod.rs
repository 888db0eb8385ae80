//! Word documents: from a package to a document.
//!
//! In: a package and which of the two versions in it is wanted. Out: a [`Document`], the same that
//! a plain text gives, with the layout that lets marks be put back.
//!
//! ```text
//! package ─► main part ─► tracked changes resolved ─► body ─► Document
//!            notes                                    labels made, notes joined to their calls
//! ```

mod body;
mod roles;

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use crate::error::{Error, Result};
use crate::model::{Document, Format, Omission, Source};
use crate::ooxml::fault::Fault;
use crate::ooxml::numbering::{Counters, Numbering};
use crate::ooxml::package::Package;
use crate::ooxml::part::Part;
use crate::ooxml::revisions::{View, has_revisions};
use crate::ooxml::story::NoteKind;
use crate::ooxml::styles::Styles;
use crate::ooxml::xml::{Element, Tree};
use body::Body;

/// The parts of a package that a document is read from.
struct Parts<'p> {
    main: &'p Part,
    notes: [Option<&'p Part>; 2],
    styles: Option<&'p Part>,
    numbering: Option<&'p Part>,
    /// Headers, footers and comments, which are not compared.
    others: Vec<(Omission, &'p Part)>,
}

impl<'p> Parts<'p> {
    fn of(package: &'p Package) -> std::result::Result<Self, Fault> {
        let [footnotes, endnotes] = NoteKind::ALL.map(NoteKind::relationship);
        let mut others = Vec::new();
        for (kind, what) in [
            ("header", Omission::PageHeader),
            ("footer", Omission::PageHeader),
            ("comments", Omission::Comment),
        ] {
            others.extend(package.related_parts(kind)?.into_iter().map(|part| (what, part)));
        }
        Ok(Self {
            main: package.main_part()?,
            notes: [package.related_part(footnotes)?, package.related_part(endnotes)?],
            styles: package.related_part("styles")?,
            numbering: package.related_part("numbering")?,
            others,
        })
    }
}

/// One version of a part that may be missing.
fn resolved(part: Option<&Part>, view: View) -> std::result::Result<Option<Cow<'_, Tree>>, Fault> {
    part.map(|part| part.resolved(view, None)).transpose()
}

/// Whether a Word document holds tracked changes in its text, its notes or its tables.
///
/// # Errors
///
/// [`Error::Word`] where a part is missing or is not XML.
pub fn has_tracked_changes(name: &str, package: &Package) -> Result<bool> {
    let found = || -> std::result::Result<bool, Fault> {
        let parts = Parts::of(package)?;
        for part in [Some(parts.main)].into_iter().chain(parts.notes).flatten() {
            if has_revisions(part.tree()?) {
                return Ok(true);
            }
        }
        Ok(false)
    };
    found().map_err(|fault| Error::Word { name: name.to_owned(), fault })
}

/// Reads one of the two versions in a Word document.
///
/// `name` is the path as the user gave it; errors carry it. Lines are paragraph numbers: those of
/// the body and its tables first, then those of the notes, then what is not compared.
///
/// # Errors
///
/// [`Error::Word`] where a part is missing or is not XML, [`Error::Empty`] where there is nothing to
/// see in the text.
pub fn document(name: &str, package: &Package, view: View) -> Result<Document> {
    let (document, has_pictures) =
        read(name, package, view).map_err(|fault| Error::Word { name: name.to_owned(), fault })?;
    if document.paragraphs.is_empty() && !has_pictures {
        return Err(Error::Empty { name: name.to_owned() });
    }
    Ok(document)
}

/// The document, and whether it holds anything besides text.
fn read(name: &str, package: &Package, view: View) -> std::result::Result<(Document, bool), Fault> {
    let parts = Parts::of(package)?;
    let main = parts.main.resolved(view, None)?;
    let notes = [resolved(parts.notes[0], view)?, resolved(parts.notes[1], view)?];
    let styles = Styles::of(resolved(parts.styles, view)?.as_deref());
    let numbering = Numbering::of(resolved(parts.numbering, view)?.as_deref(), &styles);
    let mut body = Body::new(&styles, Counters::of(&numbering, &styles));
    if let Some(element) = main.root.child("body") {
        body.read(element);
    }
    let bodies: FxHashMap<(NoteKind, String), &Element> = NoteKind::ALL
        .into_iter()
        .zip(&notes)
        .flat_map(|(kind, part)| bodies(kind, part.as_deref()))
        .collect();
    body.read_notes(|call| bodies.get(&(call.kind, call.id.clone())).copied());
    for (what, part) in &parts.others {
        body.omit_part(&part.resolved(view, None)?.root, *what);
    }
    let document = Document {
        source: Source { name: name.to_owned(), format: Format::Word },
        text: body.text,
        paragraphs: body.paragraphs,
        notes: body.notes,
        layout: body.layout,
        omitted: body.omitted,
        warnings: Vec::new(),
    };
    Ok((document, body.has_pictures))
}

/// The notes of a part by their ids.
fn bodies(
    kind: NoteKind,
    part: Option<&Tree>,
) -> impl Iterator<Item = ((NoteKind, String), &Element)> {
    let elements = part.into_iter().flat_map(|tree| tree.root.elements());
    elements
        .filter(move |element| element.is(kind.element()))
        .filter_map(move |element| Some(((kind, element.attribute("id")?.into_owned()), element)))
}
