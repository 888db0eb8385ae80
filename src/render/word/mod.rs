//! A comparison as a Word document with tracked changes.
//!
//! In: a comparison, its marks put back on whole documents, and the package of the base. Out: a copy
//! of that package in which every difference is a tracked change; every other part is as it was.
//!
//! ```text
//! package ─► main part, notes ─► body, tables, notes marked ─► package ─► check ─► bytes
//!            changes resolved    inline, marks, added           read back
//! ```

mod added;
mod body;
mod check;
mod direction;
mod edits;
mod fresh;
mod inline;
mod looks;
mod marks;
mod notes;
mod pen;
mod survey;
mod tables;

use crate::error::{Error, Result};
use crate::model::{ClauseTree, Comparison, MarkedBlock, MarkedDocument};
use crate::ooxml::Limits;
use crate::ooxml::fault::Fault;
use crate::ooxml::package::{Edit, Package};
use crate::ooxml::part::Part;
use crate::ooxml::revisions::{View, has_revisions, resolve};
use crate::ooxml::story::{NoteCall, NoteKind};
use crate::ooxml::xml::{Element, Tree};
use added::Additions;
use body::Writer;
use pen::{Pen, Stamp};
use survey::Progress;

/// What is written is longer than either version, which have been found short enough.
const UNTIL_READ_BACK: Limits = Limits {
    input: Limits::MOST_INPUT,
    unpacked: Limits::MOST_UNPACKED,
    parts: usize::MAX,
    tags: usize::MAX,
};

/// Who makes the marks, and how.
#[derive(Debug, Clone)]
pub struct Options {
    /// The author of every mark.
    pub author: String,
    /// The date of every mark, an `xsd:dateTime` in UTC (`2026-01-31T09:30:00Z`); none is written
    /// where it is `None`.
    pub date: Option<String>,
    /// Whether a clause that moved unchanged is marked as moved, not as deleted and inserted.
    pub moves: bool,
    /// Which version of the base was compared, where it carries tracked changes itself.
    pub view: View,
}

/// Makes a document in the styles of ITU templates out of a plain text.
///
/// # Errors
///
/// [`Error::Word`] if the package would be larger than the limits.
pub fn fresh(tree: &ClauseTree, limits: &Limits) -> Result<Package> {
    let fresh = fresh::parts(tree);
    let parts: Vec<(&str, &str)> =
        fresh.related.iter().map(|(kind, text)| (*kind, text.as_str())).collect();
    let package = Package::fresh(&fresh.main, &parts, limits);
    let name = || tree.document.source.name.clone();
    package.map_err(|fault| Error::Word { name: name(), fault })
}

/// Marks the changes of a comparison in a copy of the base.
///
/// # Errors
///
/// [`Error::Word`] if a part of the package cannot be read, or if the result would not give back
/// both versions, in which case nothing is returned.
pub fn marked(
    comparison: &Comparison,
    document: &MarkedDocument,
    base: &Package,
    options: &Options,
) -> Result<Vec<u8>> {
    let write = || {
        let bytes = Job { comparison, document, base, options }.write()?;
        let written = Package::within(bytes.clone(), &UNTIL_READ_BACK)?;
        check::check(&written, comparison, document)?;
        Ok(bytes)
    };
    let name = || comparison.base.document.source.name.clone();
    write().map_err(|fault: Fault| Error::Word { name: name(), fault })
}

/// What is to be written.
struct Job<'j> {
    comparison: &'j Comparison,
    document: &'j MarkedDocument,
    base: &'j Package,
    options: &'j Options,
}

impl Job<'_> {
    /// The bytes of the marked package.
    fn write(&self) -> std::result::Result<Vec<u8>, Fault> {
        let main_part = self.base.main_part()?;
        let kinds = NoteKind::ALL.map(NoteKind::relationship);
        let parts = [self.base.related_part(kinds[0])?, self.base.related_part(kinds[1])?];
        let mut main = self.tree(main_part)?;
        let new_parts = NoteKind::ALL.map(|kind| notes::new_part(kind, &main.root));
        let mut notes = [self.maybe(parts[0])?, self.maybe(parts[1])?];
        let Some(body) = main.root.child_mut("body") else {
            return Err(Fault::broken(format!("{}: it has no body", main_part.name())));
        };
        let called = notes::called(body, notes.each_ref().map(Option::as_ref));
        let called: Vec<NoteCall> = called.into_iter().map(|(call, _)| call).collect();
        let additions = self.additions(body)?;
        let mut pen = self.pen(body, &notes.each_ref().map(Option::as_ref));
        let mut writer =
            Writer { pen: &mut pen, additions: &additions, progress: Progress::default() };
        let children = std::mem::take(&mut body.children);
        body.children = writer.container(children, &self.document.body, None)?;
        let mut edit = self.base.edit();
        for (((kind, tree), part), new) in
            NoteKind::ALL.into_iter().zip(&mut notes).zip(parts).zip(&new_parts)
        {
            let is_needed = writer.pen.calls.iter().any(|call| call.kind == kind && call.is_used);
            match (tree, part) {
                (Some(tree), Some(part)) => {
                    writer.notes(tree, kind, (&called, self.document))?;
                    if is_needed {
                        notes::renumber(body, tree, kind);
                    }
                    replace(&mut edit, part, tree)?;
                }
                _ if is_needed => {
                    let mut tree = Tree::parse(new)
                        .map_err(|fault| Fault::not_xml(kind.relationship(), &fault))?;
                    writer.notes(&mut tree, kind, (&called, self.document))?;
                    edit.add(kind.relationship(), tree.to_string());
                }
                _ => {}
            }
        }
        replace(&mut edit, main_part, &main)?;
        self.resolve_margins(&mut edit)?;
        if self.base.is_macro_enabled() {
            edit = edit.without_macros();
        }
        edit.write()
    }

    /// Resolves the tracked changes in headers and footers, which are not compared.
    fn resolve_margins(&self, edit: &mut Edit<'_>) -> std::result::Result<(), Fault> {
        for kind in ["header", "footer"] {
            for part in self.base.related_parts(kind)? {
                if has_revisions(part.tree()?) {
                    replace(edit, part, &self.tree(part)?)?;
                }
            }
        }
        Ok(())
    }

    /// What new paragraphs may look like.
    fn additions(&self, body: &Element) -> std::result::Result<Additions, Fault> {
        let like = |block: &MarkedBlock| match block {
            MarkedBlock::Paragraph(paragraph) => paragraph.like,
            MarkedBlock::Table(_) => None,
        };
        let mut wanted: Vec<u32> = self.document.body.iter().filter_map(like).collect();
        wanted.sort_unstable();
        wanted.dedup();
        let styles = self.base.related_part("styles")?.map(Part::tree).transpose()?;
        Ok(Additions {
            looks: looks::looks(body, &self.comparison.base, &wanted),
            styles: looks::style_ids(styles),
        })
    }

    /// A pen for this document.
    fn pen(&self, body: &Element, notes: &[Option<&Tree>; 2]) -> Pen<'_> {
        let roots: Vec<&Element> =
            notes.iter().flatten().map(|tree| &tree.root).chain([body]).collect();
        let ids = notes.map(notes::first_id);
        Pen {
            comparison: self.comparison,
            stamp: Stamp::new(&self.options.author, self.options.date.as_deref(), &roots),
            calls: Pen::new_calls(self.comparison, self.document, ids),
            parts_directions: direction::is_parted(body),
            call_formats: NoteKind::ALL.map(|kind| notes::call_format(body, kind)),
            like: Element::word(body, "r"),
            writes_moves: self.options.moves,
        }
    }

    /// A copy of the tree of a part, the base's own tracked changes resolved.
    fn tree(&self, part: &Part) -> std::result::Result<Tree, Fault> {
        let mut tree = part.tree()?.clone();
        if has_revisions(&tree) {
            resolve(&mut tree, self.options.view, None);
        }
        Ok(tree)
    }

    fn maybe(&self, part: Option<&Part>) -> std::result::Result<Option<Tree>, Fault> {
        part.map(|part| self.tree(part)).transpose()
    }
}

/// Replaces a part, unless it is as it was.
fn replace(edit: &mut Edit<'_>, part: &Part, tree: &Tree) -> std::result::Result<(), Fault> {
    let text = tree.to_string();
    if text == part.source() { Ok(()) } else { edit.replace(part.name(), text) }
}
