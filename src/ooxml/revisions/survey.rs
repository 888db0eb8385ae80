//! Which revisions a part holds.
//!
//! In: the tree of a part. Out: whether it is one document or two, and who made it so.
//!
//! ```text
//! <w:ins w:author="Rapporteur">…    two documents, Rapporteur
//! <w:rPrChange w:author="Editor">…  one document whose letters changed, Editor
//! ```

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::super::xml::{Element, Tree};
use super::fate::range;

/// Whether the two versions of a part differ in text or structure.
///
/// Changed properties count where they change the style or the numbering of a paragraph.
pub fn has_revisions(tree: &Tree) -> bool {
    any(&tree.root, &|element| matters(element))
}

/// The authors of the revisions in a part, each once, sorted.
pub fn authors(tree: &Tree) -> Vec<String> {
    let mut names = BTreeSet::new();
    collect(&tree.root, &mut names);
    names.into_iter().map(Cow::into_owned).collect()
}

/// Whether there is any revision in a part at all, be it of looks alone.
pub fn is_tracked(tree: &Tree) -> bool {
    holds_revision(&tree.root)
}

/// Whether an element is a revision or holds one.
pub(super) fn holds_revision(element: &Element) -> bool {
    any(element, &is_revision)
}

fn any(element: &Element, holds: &impl Fn(&Element) -> bool) -> bool {
    holds(element) || element.elements().any(|child| any(child, holds))
}

fn collect<'t>(element: &'t Element, names: &mut BTreeSet<Cow<'t, str>>) {
    if is_revision(element) {
        names.extend(element.attribute("author"));
    }
    for child in element.elements() {
        collect(child, names);
    }
}

fn is_revision(element: &Element) -> bool {
    let Some(name) = element.word_name() else { return false };
    tracks(name) || name.ends_with("Change") || range(name).is_some()
}

/// Whether an element of this name tracks content, a mark, a row or a cell.
fn tracks(name: &str) -> bool {
    matches!(name, "ins" | "del" | "moveFrom" | "moveTo" | "cellIns" | "cellDel" | "cellMerge")
}

fn matters(element: &Element) -> bool {
    if let Some(old) = element.child("pPrChange").and_then(|change| change.child("pPr")) {
        return is_restyled(element, old) || element.word_name().is_some_and(tracks);
    }
    element.word_name().is_some_and(tracks)
}

/// Whether two versions of a paragraph's properties name another style or number.
fn is_restyled(new: &Element, old: &Element) -> bool {
    let style = |properties: &Element| {
        properties.child("pStyle").and_then(Element::value).map(Cow::into_owned)
    };
    let number = |properties: &Element, part: &str| {
        let number = properties.child("numPr").and_then(|number| number.child(part));
        number.and_then(Element::value).map(Cow::into_owned)
    };
    style(new) != style(old)
        || ["numId", "ilvl"].iter().any(|part| number(new, part) != number(old, part))
}
