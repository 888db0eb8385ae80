//! The marks of paragraphs: which paragraph ends are inserted and which deleted.
//!
//! In: the paragraphs of a body, a cell or a note with what happens to their content. Out: the same
//! with their ends marked, so that rejecting and accepting leave exactly the right paragraphs.
//!
//! ```text
//! a¶  b¶(deleted)  c¶                 forward: the end of b goes with b
//! a¶  b¶(deleted)  ┤table├            backward: the end before a table stays, that of a goes
//!  └─ this end is deleted
//! ```
//!
//! The last end of a cell, a note or the body, the end before a table and the end that carries the
//! properties of a section cannot be tracked: programs refuse the file or leave a blank paragraph.
//! There the ends are shifted by one paragraph (what Word itself writes), and because an end holds
//! the properties of its paragraph (ECMA-376 part 1, 17.3.1.29), they are shifted along.

use super::pen::Pen;
use crate::model::{MoveRole, Presence, Side};
use crate::ooxml::xml::{Element, Node};

/// A paragraph whose content is marked and whose end is not.
pub(super) struct Slot<'a> {
    pub(super) element: Element<'a>,
    pub(super) presence: Presence,
    pub(super) moved: Option<(u32, MoveRole)>,
}

/// What a body, a cell or a note is made of.
pub(super) enum Item<'a> {
    /// A paragraph.
    Paragraph(Slot<'a>),
    /// A table or a content control, across which paragraphs cannot be joined.
    Border(Node<'a>),
    /// Anything else, such as a bookmark.
    Other(Node<'a>),
}

/// Marks the ends of the paragraphs of one container.
pub(super) fn sealed<'a>(items: Vec<Item<'a>>, pen: &mut Pen<'_>) -> Vec<Node<'a>> {
    let mut nodes = Vec::with_capacity(items.len());
    let mut stretch: Vec<Item<'a>> = Vec::new();
    for item in items {
        match item {
            Item::Border(node) => {
                seal(std::mem::take(&mut stretch), false, pen, &mut nodes);
                nodes.push(node);
            }
            Item::Paragraph(slot) if has_section(&slot.element) => {
                stretch.push(Item::Paragraph(slot));
                seal(std::mem::take(&mut stretch), true, pen, &mut nodes);
            }
            item => stretch.push(item),
        }
    }
    seal(stretch, true, pen, &mut nodes);
    nodes
}

/// Marks the ends of a stretch of paragraphs, of which the last end cannot be tracked; one before
/// a table is (`is_last_kept` is false) where there is no other way.
fn seal<'a>(
    mut stretch: Vec<Item<'a>>,
    is_last_kept: bool,
    pen: &mut Pen<'_>,
    nodes: &mut Vec<Node<'a>>,
) {
    join_first_and_last(&mut stretch);
    let mut slots: Vec<&mut Slot<'a>> = stretch.iter_mut().filter_map(Item::slot).collect();
    let presences: Vec<Presence> = slots.iter().map(|slot| slot.presence).collect();
    let ends = ends(&presences, is_last_kept);
    let first_shifted = first_shifted(&presences);
    if let Some(first) = first_shifted {
        shift_properties(
            slots.get_mut(first..).unwrap_or_default(),
            (&presences, &ends),
            first,
            pen,
        );
    }
    for (at, (slot, end)) in slots.iter_mut().zip(&ends).enumerate() {
        let is_shifted = first_shifted.is_some_and(|first| at >= first);
        let moved = slot.moved.filter(|_| !is_shifted && *end == slot.presence);
        let moved = moved.filter(|moved| pen.may_move(*moved));
        mark_end(&mut slot.element, *end, moved.is_some(), pen);
        if let Some(moved) = moved {
            pen.write_move(&mut slot.element, moved);
        }
    }
    nodes.extend(stretch.into_iter().map(|item| match item {
        Item::Paragraph(slot) => Node::Element(slot.element),
        Item::Border(node) | Item::Other(node) => node,
    }));
}

impl<'a> Item<'a> {
    fn slot(&mut self) -> Option<&mut Slot<'a>> {
        match self {
            Self::Paragraph(slot) => Some(slot),
            Self::Border(_) | Self::Other(_) => None,
        }
    }
}

/// Where the last end of a stretch cannot be tracked and no paragraph before it is kept, the last
/// deleted and the last inserted paragraph become one whose content is replaced.
fn join_first_and_last(stretch: &mut Vec<Item<'_>>) {
    let last_of = |stretch: &[Item<'_>], side: Side| {
        stretch.iter().rposition(
            |item| matches!(item, Item::Paragraph(slot) if slot.presence == Presence::Only(side)),
        )
    };
    let is_kept =
        |item: &Item<'_>| matches!(item, Item::Paragraph(slot) if slot.presence == Presence::Both);
    if stretch.iter().any(is_kept) {
        return;
    }
    let (Some(old), Some(new)) = (last_of(stretch, Side::Base), last_of(stretch, Side::Revised))
    else {
        return;
    };
    let Item::Paragraph(inserted) = stretch.remove(new) else { return };
    let old = if new < old { old - 1 } else { old };
    let Item::Paragraph(mut joined) = stretch.remove(old) else { return };
    let content = inserted.element.children.into_iter();
    joined.element.children.extend(content.filter(|node| !is_properties(node)));
    joined.presence = Presence::Both;
    joined.moved = None;
    stretch.push(Item::Paragraph(joined));
}

/// What happens to the end of each paragraph.
fn ends(presences: &[Presence], is_last_kept: bool) -> Vec<Presence> {
    let mut ends = presences.to_vec();
    if let Some(first) = first_shifted(presences) {
        for (end, next) in ends.iter_mut().zip(presences.iter().skip(1)).skip(first) {
            *end = *next;
        }
    }
    let is_kept = is_last_kept || first_shifted(presences).is_some();
    if let Some(last) = ends.last_mut().filter(|_| is_kept) {
        *last = Presence::Both;
    }
    ends
}

/// The paragraph from which on the ends are shifted: the last that both versions have, if others
/// follow it.
fn first_shifted(presences: &[Presence]) -> Option<usize> {
    let last = presences.iter().rposition(|presence| *presence == Presence::Both)?;
    (last + 1 < presences.len()).then_some(last)
}

/// Gives each shifted end the properties of the paragraphs that it ends in either version.
fn shift_properties<'a>(
    slots: &mut [&mut Slot<'a>],
    (presences, ends): (&[Presence], &[Presence]),
    first: usize,
    pen: &mut Pen<'_>,
) {
    let own: Vec<Option<Element<'a>>> =
        slots.iter().map(|slot| slot.element.child("pPr").cloned()).collect();
    let ended = |at: usize, missing: Side| {
        let before = presences.get(first..=first + at).unwrap_or_default();
        let found = before.iter().rposition(|presence| *presence != Presence::Only(missing));
        found.unwrap_or_default()
    };
    for (at, slot) in slots.iter_mut().enumerate() {
        let end = ends.get(first + at).copied().unwrap_or(Presence::Both);
        let (new, old) = (ended(at, Side::Base), ended(at, Side::Revised));
        let shown = if end == Presence::Only(Side::Base) { old } else { new };
        let section =
            own.get(at).and_then(Option::as_ref).and_then(|own| own.child("sectPr")).cloned();
        let properties = |of: usize| own.get(of).and_then(Option::clone);
        let mut written = plain(properties(shown), pen);
        if let Some(format) = properties(shown).as_ref().and_then(|own| own.child("rPr")) {
            written.children.push(Node::Element(format.clone()));
        }
        written.children.extend(section.map(Node::Element));
        if end == Presence::Both && new != old {
            let before = plain(properties(old), pen);
            if before.to_string() != plain(properties(new), pen).to_string() {
                let mut change = pen.mark("pPrChange");
                change.children.push(Node::Element(before));
                written.children.push(Node::Element(change));
            }
        }
        set_properties(&mut slot.element, written);
    }
}

/// The properties of a paragraph without those of its end and of its section.
fn plain<'a>(properties: Option<Element<'a>>, pen: &Pen<'_>) -> Element<'a> {
    let mut properties = properties.unwrap_or_else(|| pen.element("pPr"));
    properties.remove_children(|name| matches!(name, "rPr" | "sectPr" | "pPrChange"));
    properties
}

/// Marks the end of a paragraph as inserted or deleted.
pub(super) fn mark_end(
    paragraph: &mut Element<'_>,
    end: Presence,
    is_moved: bool,
    pen: &mut Pen<'_>,
) {
    let name = match (end, is_moved) {
        (Presence::Both, _) => return,
        (Presence::Only(Side::Base), false) => "del",
        (Presence::Only(Side::Base), true) => "moveFrom",
        (Presence::Only(Side::Revised), false) => "ins",
        (Presence::Only(Side::Revised), true) => "moveTo",
    };
    let mark = pen.mark(name);
    let mut properties = match paragraph.child("pPr") {
        Some(properties) => properties.clone(),
        None => pen.element("pPr"),
    };
    if let Some(format) = properties.child_mut("rPr") {
        format.children.insert(0, Node::Element(mark));
    } else {
        let format = pen.element("rPr").containing(mark);
        let is_behind = |node: &Node<'_>| {
            node.element().is_some_and(|element| element.is("sectPr") || element.is("pPrChange"))
        };
        let at = properties.children.iter().position(is_behind);
        let at = at.unwrap_or(properties.children.len());
        properties.children.insert(at, Node::Element(format));
    }
    set_properties(paragraph, properties);
}

/// Replaces the properties of a paragraph.
pub(super) fn set_properties<'a>(paragraph: &mut Element<'a>, properties: Element<'a>) {
    paragraph.remove_children(|name| name == "pPr");
    if !properties.children.is_empty() {
        paragraph.children.insert(0, Node::Element(properties));
    }
}

fn is_properties(node: &Node<'_>) -> bool {
    node.element().is_some_and(|element| element.is("pPr"))
}

/// Whether the end of a paragraph carries the properties of a section.
fn has_section(paragraph: &Element<'_>) -> bool {
    paragraph.child("pPr").is_some_and(|properties| properties.child("sectPr").is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOTH: Presence = Presence::Both;
    const OLD: Presence = Presence::Only(Side::Base);
    const NEW: Presence = Presence::Only(Side::Revised);

    #[test]
    fn ends_go_with_their_paragraphs_unless_the_last_cannot() {
        for (presences, expected) in [
            (vec![BOTH, OLD, NEW, BOTH], vec![BOTH, OLD, NEW, BOTH]),
            (vec![OLD, BOTH, NEW], vec![OLD, NEW, BOTH]),
            (vec![BOTH, OLD, NEW, OLD], vec![OLD, NEW, OLD, BOTH]),
            (vec![OLD, OLD], vec![OLD, BOTH]),
            (vec![], vec![]),
        ] {
            assert_eq!(ends(&presences, true), expected, "{presences:?}");
        }
        assert_eq!(ends(&[NEW], false), [NEW]);
    }
}
