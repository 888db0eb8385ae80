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
//! the properties of its paragraph (ECMA-376 part 1, 17.3.1.29), they are shifted along. A section
//! of which nothing is kept goes with the end that carries its properties.

use std::collections::BTreeMap;
use std::ops::Range;

use super::pen::Pen;
use crate::model::{MoveRole, Presence, Side};
use crate::ooxml::story::{Part, change_inner, part_of};
use crate::ooxml::xml::{Element, Node};

/// A paragraph whose content is marked and whose end is not.
pub(super) struct Slot {
    pub(super) element: Element,
    pub(super) presence: Presence,
    pub(super) moved: Option<(u32, MoveRole)>,
}

/// What a body, a cell or a note is made of.
pub(super) enum Item {
    /// A paragraph.
    Paragraph(Slot),
    /// A table, across which paragraphs cannot be joined.
    Border(Node),
    /// A content control, across which paragraphs are not joined, without its content, and that.
    Wrapper(Element, Vec<Item>),
    /// Anything else, such as a bookmark.
    Other(Node),
}

/// A part of a container in which it is decided what becomes of every end.
enum Planned {
    /// Paragraphs up to an end that cannot be tracked.
    Stretch {
        items: Vec<Item>,
        ends: Vec<Presence>,
        /// The groups of paragraphs whose ends are shifted.
        shifted: Vec<Range<usize>>,
    },
    /// A table.
    Table(Node),
    /// A content control and what it holds.
    Wrapper(Element, Vec<Planned>),
}

/// Marks the ends of the paragraphs of one container.
///
/// All ends are planned before the first is written: a move is written as such only if both its ends
/// can be.
pub(super) fn sealed(items: Vec<Item>, pen: &mut Pen<'_>) -> Vec<Node> {
    let plan = planned(items, true);
    let mut moves = Moves::new();
    if pen.writes_moves {
        count_moves(&plan, &mut moves);
    }
    write(plan, &moves, pen)
}

/// Plans the ends of a container, or of a content control in it: there the last end can be tracked
/// (`is_last_kept` is false) where another paragraph follows.
fn planned(items: Vec<Item>, is_last_kept: bool) -> Vec<Planned> {
    let items = if is_last_kept { with_shared_end(items) } else { items };
    let last = items.iter().rposition(|item| !matches!(item, Item::Other(_)));
    let mut plan = Vec::new();
    let mut sections = Vec::new();
    let mut stretch = Vec::new();
    for (at, item) in items.into_iter().enumerate() {
        let planned = match item {
            Item::Border(table) => Planned::Table(table),
            Item::Wrapper(wrapper, inside) => {
                Planned::Wrapper(wrapper, planned(inside, is_last_kept && last == Some(at)))
            }
            Item::Paragraph(slot) if has_section(&slot.element) => {
                stretch.push(Item::Paragraph(slot));
                sections.push(std::mem::take(&mut stretch));
                continue;
            }
            item => {
                stretch.push(item);
                continue;
            }
        };
        sections.push(std::mem::take(&mut stretch));
        plan_sections(std::mem::take(&mut sections), false, &mut plan);
        plan.push(planned);
    }
    sections.push(stretch);
    plan_sections(sections, is_last_kept, &mut plan);
    plan
}

/// How many ends of each move can be written as such.
type Moves = BTreeMap<u32, u32>;

fn count_moves(plan: &[Planned], moves: &mut Moves) {
    for planned in plan {
        match planned {
            Planned::Stretch { items, .. } => {
                for item in items {
                    if let Item::Paragraph(Slot { moved: Some((id, _)), .. }) = item {
                        *moves.entry(*id).or_default() += 1;
                    }
                }
            }
            Planned::Wrapper(_, inside) => count_moves(inside, moves),
            Planned::Table(_) => {}
        }
    }
}

/// Writes what was planned.
fn write(plan: Vec<Planned>, moves: &Moves, pen: &mut Pen<'_>) -> Vec<Node> {
    let mut nodes = Vec::new();
    for planned in plan {
        match planned {
            Planned::Stretch { items, ends, shifted } => {
                write_stretch(items, (&ends, &shifted), (moves, pen), &mut nodes);
            }
            Planned::Table(table) => nodes.push(table),
            Planned::Wrapper(mut wrapper, inside) => {
                let inside = write(inside, moves, pen);
                change_inner(&mut wrapper, |_| inside);
                nodes.push(Node::Element(wrapper));
            }
        }
    }
    nodes
}

/// Writes the ends of a stretch of paragraphs.
fn write_stretch(
    mut items: Vec<Item>,
    (ends, shifted): (&[Presence], &[Range<usize>]),
    (moves, pen): (&Moves, &mut Pen<'_>),
    nodes: &mut Vec<Node>,
) {
    /// Where it left and where it went to.
    const BOTH_ENDS: u32 = 2;
    let mut slots: Vec<&mut Slot> = items.iter_mut().filter_map(Item::slot).collect();
    let presences: Vec<Presence> = slots.iter().map(|slot| slot.presence).collect();
    for group in shifted {
        let slots = slots.get_mut(group.clone()).unwrap_or_default();
        shift_properties(slots, (&presences, ends), group.start, pen);
    }
    for (slot, end) in slots.iter_mut().zip(ends) {
        let moved = slot.moved.filter(|(id, _)| moves.get(id) == Some(&BOTH_ENDS));
        mark_end(&mut slot.element, *end, moved.is_some(), pen);
        if let Some(moved) = moved {
            write_move(&mut slot.element, moved, pen);
        }
    }
    nodes.extend(items.into_iter().filter_map(|item| match item {
        Item::Paragraph(slot) => Some(Node::Element(slot.element)),
        Item::Other(node) => Some(node),
        // These are planned by themselves.
        Item::Border(_) | Item::Wrapper(..) => None,
    }));
}

/// Takes away the content control before the last paragraphs where these are all of one version:
/// the last end cannot be tracked, so that it has to take the place of one inside.
fn with_shared_end(mut items: Vec<Item>) -> Vec<Item> {
    let is_border = |item: &Item| matches!(item, Item::Border(_) | Item::Wrapper(..));
    while let Some(at) = items.iter().rposition(is_border)
        && is_of_one_version(items.get(at + 1..).unwrap_or_default())
        && matches!(items.get(at), Some(Item::Wrapper(..)))
    {
        let behind = items.split_off(at + 1);
        if let Some(Item::Wrapper(_, inside)) = items.pop() {
            items.extend(inside);
        }
        items.extend(behind);
    }
    items
}

/// Whether there are paragraphs and all are of the same one version.
fn is_of_one_version(items: &[Item]) -> bool {
    let mut presences = items.iter().filter_map(|item| match item {
        Item::Paragraph(slot) => Some(slot.presence),
        _ => None,
    });
    let first = presences.next();
    first.is_some_and(|first| first != Presence::Both && presences.all(|other| other == first))
}

/// Plans the ends of the paragraphs of some sections. Where nothing is kept of the last, it becomes
/// part of the one before, whose end goes in its place.
fn plan_sections(mut sections: Vec<Vec<Item>>, is_last_kept: bool, plan: &mut Vec<Planned>) {
    let is_kept = |section: &Vec<Item>| !section.iter().all(is_deleted);
    let begin = sections.iter().rposition(is_kept).unwrap_or_default();
    let last = sections.split_off(begin).into_iter().flatten().collect();
    for section in sections {
        let is_kept = is_kept(&section);
        plan.push(planned_stretch(section, is_kept));
    }
    plan.push(planned_stretch(last, is_last_kept));
}

/// Whether the revised version has nothing of an item.
pub(super) fn is_deleted(item: &Item) -> bool {
    match item {
        Item::Paragraph(slot) => slot.presence == Presence::Only(Side::Base),
        Item::Border(_) | Item::Wrapper(..) => false,
        Item::Other(_) => true,
    }
}

/// Plans the ends of a stretch of paragraphs, of which the last end cannot be tracked; one before
/// a table or of a section is (`is_last_kept` is false) where there is no other way.
fn planned_stretch(mut items: Vec<Item>, is_last_kept: bool) -> Planned {
    join_first_and_last(&mut items);
    let mut slots: Vec<&mut Slot> = items.iter_mut().filter_map(Item::slot).collect();
    keep_apart(&mut slots);
    let presences: Vec<Presence> = slots.iter().map(|slot| slot.presence).collect();
    let last_marks: Vec<Option<Side>> =
        slots.iter().map(|slot| touching(&slot.element, false)).collect();
    let shifted = shifted(&presences, &last_marks);
    let ends = ends(&presences, &shifted, is_last_kept);
    for (at, (slot, end)) in slots.iter_mut().zip(&ends).enumerate() {
        let group = shifted.get(shifted.partition_point(|group| group.end <= at));
        let is_shifted = group.is_some_and(|group| group.contains(&at));
        slot.moved = slot.moved.filter(|_| !is_shifted && *end == slot.presence);
    }
    Planned::Stretch { items, ends, shifted }
}

impl Item {
    fn slot(&mut self) -> Option<&mut Slot> {
        match self {
            Self::Paragraph(slot) => Some(slot),
            Self::Border(_) | Self::Wrapper(..) | Self::Other(_) => None,
        }
    }
}

/// Where the last end of a stretch cannot be tracked and no paragraph before it is kept, the last
/// deleted and the last inserted paragraph become one whose content is replaced.
fn join_first_and_last(stretch: &mut Vec<Item>) {
    let last_of = |stretch: &[Item], side: Side| {
        stretch.iter().rposition(
            |item| matches!(item, Item::Paragraph(slot) if slot.presence == Presence::Only(side)),
        )
    };
    let is_kept =
        |item: &Item| matches!(item, Item::Paragraph(slot) if slot.presence == Presence::Both);
    if stretch.iter().any(is_kept) {
        return;
    }
    let (Some(old), Some(new)) = (last_of(stretch, Side::Base), last_of(stretch, Side::Revised))
    else {
        return;
    };
    // The later one goes first, so that the index of the other holds.
    let (place, first) = (old.max(new), old.min(new));
    let (later, earlier) = (stretch.remove(place), stretch.remove(first));
    let (joined, inserted) = if old > new { (later, earlier) } else { (earlier, later) };
    let (Item::Paragraph(mut joined), Item::Paragraph(inserted)) = (joined, inserted) else {
        return;
    };
    let content = inserted.element.children.into_iter();
    joined.element.children.extend(content.filter(|node| !is_properties(node)));
    joined.presence = Presence::Both;
    joined.moved = None;
    stretch.insert(place - 1, Item::Paragraph(joined));
}

/// What happens to the end of each paragraph.
fn ends(presences: &[Presence], shifted: &[Range<usize>], is_last_kept: bool) -> Vec<Presence> {
    let mut ends = presences.to_vec();
    for group in shifted {
        for at in group.clone() {
            let next = presences.get(at + 1).filter(|_| at + 1 < group.end);
            if let Some(end) = ends.get_mut(at) {
                *end = next.copied().unwrap_or(Presence::Both);
            }
        }
    }
    if let Some(last) = ends.last_mut().filter(|_| is_last_kept) {
        *last = Presence::Both;
    }
    ends
}

/// The groups of paragraphs whose ends are shifted: one that both versions have and those of one
/// version behind it, if they reach an end that cannot be tracked; or if the kept paragraph ends
/// with a mark like theirs, because LibreOffice makes one mark of two that meet at a paragraph's
/// end, and that end goes with it.
fn shifted(presences: &[Presence], last_marks: &[Option<Side>]) -> Vec<Range<usize>> {
    let mut groups = Vec::new();
    for (at, presence) in presences.iter().enumerate() {
        if *presence != Presence::Both {
            continue;
        }
        let rest = presences.get(at + 1..).unwrap_or_default();
        let length = rest.iter().take_while(|presence| **presence != Presence::Both).count();
        let Some(next) = rest.first().filter(|_| length > 0) else { continue };
        // Before a table too: the end of a kept paragraph can always take the place of another.
        let reaches_end = length == rest.len();
        let meets = last_marks.get(at).copied().flatten().map(Presence::Only) == Some(*next);
        if reaches_end || meets {
            groups.push(at..at + 1 + length);
        }
    }
    groups
}

/// Turns the order of a deletion and an insertion where two marks of one kind would meet at the
/// end of a kept paragraph.
fn keep_apart(slots: &mut [&mut Slot]) {
    for at in 1..slots.len() {
        let Some([one, other]) = slots.get_mut(at - 1..=at) else { continue };
        let (before, after) = (touching(&one.element, false), touching(&other.element, true));
        let are_kept = one.presence == Presence::Both && other.presence == Presence::Both;
        if are_kept && before.is_some() && before == after && !turn(&mut other.element, true) {
            turn(&mut one.element, false);
        }
    }
}

/// The marks that a paragraph begins or ends with, by their place among its children.
fn outermost(paragraph: &Element, is_first: bool) -> Vec<(usize, Side)> {
    let side = |element: &Element| match element.word_name() {
        Some("ins") => Some(Side::Revised),
        Some("del") => Some(Side::Base),
        _ => None,
    };
    let children = paragraph.children.iter().enumerate();
    let elements = children.filter_map(|(at, node)| Some((at, node.element()?)));
    let says = |element: &Element| part_of(element) != Part::Other || element.is("del");
    let found = |elements: &mut dyn Iterator<Item = (usize, &Element)>| {
        let spoken = elements.filter(|(_, element)| says(element));
        spoken.map_while(|(at, element)| Some((at, side(element)?))).collect()
    };
    if is_first {
        found(&mut elements.into_iter())
    } else {
        found(&mut elements.collect::<Vec<_>>().into_iter().rev())
    }
}

/// The version that the first or the last characters of a paragraph belong to alone.
fn touching(paragraph: &Element, is_first: bool) -> Option<Side> {
    outermost(paragraph, is_first).first().map(|(_, side)| *side)
}

/// Turns the order of the outermost deletion and insertion, if there are both.
fn turn(paragraph: &mut Element, is_first: bool) -> bool {
    match outermost(paragraph, is_first).as_slice() {
        [(one, first), (other, second), ..] if first != second => {
            paragraph.children.swap(*one, *other);
            true
        }
        _ => false,
    }
}

/// Gives each shifted end the properties of the paragraphs that it ends in either version.
fn shift_properties(
    slots: &mut [&mut Slot],
    (presences, ends): (&[Presence], &[Presence]),
    first: usize,
    pen: &mut Pen<'_>,
) {
    let own: Vec<Option<Element>> =
        slots.iter().map(|slot| slot.element.child("pPr").cloned()).collect();
    // The last paragraph of either version so far.
    let (mut new, mut old) = (0, 0);
    for (at, slot) in slots.iter_mut().enumerate() {
        let end = ends.get(first + at).copied().unwrap_or(Presence::Both);
        let presence = presences.get(first + at).copied().unwrap_or(Presence::Both);
        new = if presence == Presence::Only(Side::Base) { new } else { at };
        old = if presence == Presence::Only(Side::Revised) { old } else { at };
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
fn plain(properties: Option<Element>, pen: &Pen<'_>) -> Element {
    let mut properties = properties.unwrap_or_else(|| pen.element("pPr"));
    properties.remove_children(|name| matches!(name, "rPr" | "sectPr" | "pPrChange"));
    properties
}

/// Marks the end of a paragraph as inserted or deleted.
pub(super) fn mark_end(paragraph: &mut Element, end: Presence, is_moved: bool, pen: &mut Pen<'_>) {
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
        let is_behind = |node: &Node| {
            node.element().is_some_and(|element| element.is("sectPr") || element.is("pPrChange"))
        };
        let at = properties.children.iter().position(is_behind);
        let at = at.unwrap_or(properties.children.len());
        properties.children.insert(at, Node::Element(format));
    }
    set_properties(paragraph, properties);
}

/// Makes the deletions or insertions of a paragraph one end of a move (ECMA-376 part 1, 17.13.5.21
/// to 17.13.5.28).
///
/// ```text
/// <w:p> <w:del>…<w:delText>…            <w:p> <w:moveFromRangeStart w:name="move1"/>
///                                  ─►         <w:moveFrom>…<w:t>…   <w:moveFromRangeEnd/>
/// ```
fn write_move(paragraph: &mut Element, (id, role): (u32, MoveRole), pen: &mut Pen<'_>) {
    /// The date of a move where none is given: its range must have one.
    const NO_DATE: &str = "1970-01-01T00:00:00Z";
    let (from, to) = match role {
        MoveRole::From => ("del", "moveFrom"),
        MoveRole::To => ("ins", "moveTo"),
    };
    rename(paragraph, from, to);
    let mut start = pen.mark(&format!("{to}RangeStart")).with("name", &format!("move{id}"));
    if start.attribute("date").is_none() {
        start.set_attribute("date", NO_DATE);
    }
    let range = start.attribute("id").unwrap_or_default().into_owned();
    let end = pen.element(&format!("{to}RangeEnd")).with("id", &range);
    let properties = usize::from(paragraph.child("pPr").is_some());
    paragraph.children.insert(properties, Node::Element(start));
    paragraph.children.push(Node::Element(end));
}

/// Renames the marks inside a paragraph; text that is moved away is no deleted text.
fn rename(element: &mut Element, from: &str, to: &str) {
    for child in element.children.iter_mut().filter_map(Node::element_mut) {
        match child.word_name() {
            Some("pPr") => continue,
            Some(name) if name == from => child.rename(to),
            Some("delText") => child.rename("t"),
            Some("delInstrText") => child.rename("instrText"),
            _ => {}
        }
        rename(child, from, to);
    }
}

/// Replaces the properties of a paragraph.
pub(super) fn set_properties(paragraph: &mut Element, properties: Element) {
    paragraph.remove_children(|name| name == "pPr");
    if !properties.children.is_empty() {
        paragraph.children.insert(0, Node::Element(properties));
    }
}

fn is_properties(node: &Node) -> bool {
    node.element().is_some_and(|element| element.is("pPr"))
}

/// Whether the end of a paragraph carries the properties of a section.
fn has_section(paragraph: &Element) -> bool {
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
        let marked = |presences: &[Presence], is_last_kept: bool| {
            let shifted = shifted(presences, &vec![None; presences.len()]);
            ends(presences, &shifted, is_last_kept)
        };
        for (presences, expected) in [
            (vec![BOTH, OLD, NEW, BOTH], vec![BOTH, OLD, NEW, BOTH]),
            (vec![OLD, BOTH, NEW], vec![OLD, NEW, BOTH]),
            (vec![BOTH, OLD, NEW, OLD], vec![OLD, NEW, OLD, BOTH]),
            (vec![OLD, OLD], vec![OLD, BOTH]),
            (vec![], vec![]),
        ] {
            assert_eq!(marked(&presences, true), expected, "{presences:?}");
        }
        assert_eq!(marked(&[NEW], false), [NEW]);
    }

    #[test]
    fn marks_of_one_kind_do_not_meet_at_an_end() {
        let presences = [BOTH, NEW, NEW, BOTH, NEW, BOTH];
        let last_marks = [Some(Side::Revised), None, None, Some(Side::Base), None, None];
        let shifted = shifted(&presences, &last_marks);
        assert_eq!((shifted.len(), shifted[0].clone()), (1, 0..3));
        assert_eq!(ends(&presences, &shifted, true), [NEW, NEW, BOTH, BOTH, NEW, BOTH]);
    }
}
