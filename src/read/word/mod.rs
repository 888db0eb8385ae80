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

use rustc_hash::FxHashMap;

use crate::error::{Error, Result};
use crate::model::{Document, Format, Omission, Source};
use crate::ooxml::fault::Fault;
use crate::ooxml::numbering::{Counters, Numbering};
use crate::ooxml::package::Package;
use crate::ooxml::revisions::{View, has_revisions, resolve};
use crate::ooxml::story::NoteKind;
use crate::ooxml::styles::Styles;
use crate::ooxml::xml::{Element, Tree};
use body::Body;

/// The parts of a package that a document is read from, as text.
struct Parts {
    main: (String, String),
    notes: [Option<(String, String)>; 2],
    styles: Option<(String, String)>,
    numbering: Option<(String, String)>,
    /// Headers, footers and comments, which are not compared.
    others: Vec<(Omission, String, String)>,
}

impl Parts {
    fn of(package: &Package) -> std::result::Result<Self, Fault> {
        let name = package.main().to_owned();
        let missing = || Fault::broken(format!("{name}: it is not in the package"));
        let main = package.text(&name)?.ok_or_else(missing)?;
        let related = |kind: &str| -> std::result::Result<_, Fault> {
            let Some(name) = package.related(&name, kind)? else { return Ok(None) };
            Ok(package.text(&name)?.map(|text| (name, text)))
        };
        let [footnotes, endnotes] = NoteKind::ALL.map(NoteKind::relationship);
        let mut others = Vec::new();
        for (kind, what) in [
            ("header", Omission::PageHeader),
            ("footer", Omission::PageHeader),
            ("comments", Omission::Comment),
        ] {
            for part in package.all_related(&name, kind)? {
                if let Some(text) = package.text(&part)? {
                    others.push((what, part, text));
                }
            }
        }
        Ok(Self {
            notes: [related(footnotes)?, related(endnotes)?],
            styles: related("styles")?,
            numbering: related("numbering")?,
            main: (name.clone(), main),
            others,
        })
    }
}

/// The tree of a part, its tracked changes resolved.
fn tree<'t>((name, text): (&str, &'t str), view: View) -> std::result::Result<Tree, Fault> {
    let mut tree = Tree::parse(text).map_err(|fault| Fault::not_xml(name, &fault))?;
    resolve(&mut tree, view, None);
    Ok(tree)
}

/// The same of a part that may be missing.
fn maybe(part: Option<&(String, String)>, view: View) -> std::result::Result<Option<Tree>, Fault> {
    part.map(|(name, text)| tree((name, text), view)).transpose()
}

/// Whether a Word document holds tracked changes in its text, its notes or its tables.
///
/// # Errors
///
/// [`Error::Word`] where a part is missing or is not XML.
pub fn has_tracked_changes(name: &str, package: &Package) -> Result<bool> {
    let found = || -> std::result::Result<bool, Fault> {
        let parts = Parts::of(package)?;
        for (part, text) in
            [Some(&parts.main)].into_iter().chain(parts.notes.iter().map(Option::as_ref)).flatten()
        {
            let tree = Tree::parse(text).map_err(|fault| Fault::not_xml(part, &fault))?;
            if has_revisions(&tree) {
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
    let main = tree((&parts.main.0, &parts.main.1), view)?;
    let notes = [maybe(parts.notes[0].as_ref(), view)?, maybe(parts.notes[1].as_ref(), view)?];
    let (styles, numbering) =
        (maybe(parts.styles.as_ref(), view)?, maybe(parts.numbering.as_ref(), view)?);
    let styles = Styles::of(styles.as_ref());
    let numbering = Numbering::of(numbering.as_ref(), &styles);
    let mut body = Body::new(&styles, Counters::of(&numbering, &styles));
    if let Some(element) = main.root.child("body") {
        body.read(element);
    }
    let bodies: FxHashMap<(NoteKind, String), &Element> = NoteKind::ALL
        .into_iter()
        .zip(&notes)
        .flat_map(|(kind, part)| bodies(kind, part.as_ref()))
        .collect();
    body.read_notes(|call| bodies.get(&(call.kind, call.id.clone())).copied());
    for (what, part, text) in &parts.others {
        body.omit_part(&tree((part, text), view)?.root, *what);
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
fn bodies<'t>(
    kind: NoteKind,
    part: Option<&'t Tree>,
) -> impl Iterator<Item = ((NoteKind, String), &'t Element)> {
    let elements = part.into_iter().flat_map(|tree| tree.root.elements());
    elements
        .filter(move |element| element.is(kind.element()))
        .filter_map(move |element| Some(((kind, element.attribute("id")?.into_owned()), element)))
}
