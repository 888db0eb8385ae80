//! Footnotes and endnotes, marked in their own parts.
//!
//! In: the part that holds the notes of one kind and the marked-up notes. Out: the same part: the
//! text of each note marked, and those that are new at its end.
//!
//! ```text
//! <w:footnote w:id="2"> These include <w:ins>large</w:ins> islands. </w:footnote>
//! <w:footnote w:id="3"> <w:ins>¹ As at noon.</w:ins> </w:footnote>
//! ```

use std::collections::{BTreeMap, BTreeSet};

use super::body::Writer;
use super::pen::{Pen, without_marks};
use super::survey::{Progress, text_of};
use crate::model::{MarkedBlock, MarkedDocument, MarkedNote};
use crate::ooxml::fault::Fault;
use crate::ooxml::story::{self, NoteCall, NoteKind, inner};
use crate::ooxml::xml::{Element, Node, Tree};

/// The notes of a text in the order in which its document has them, each with its element: those
/// that are called and have a body, once.
pub(super) fn called<'t>(
    body: &Element,
    parts: [Option<&'t Tree>; 2],
) -> Vec<(NoteCall, &'t Element)> {
    let mut bodies: BTreeMap<NoteCall, &'t Element> = BTreeMap::new();
    for (kind, part) in NoteKind::ALL.into_iter().zip(parts) {
        let elements = part.into_iter().flat_map(|part| part.root.elements());
        for element in elements.filter(|element| element.is(kind.element())) {
            let id = element.attribute("id").unwrap_or_default().into_owned();
            bodies.entry(NoteCall { kind, id }).or_insert(element);
        }
    }
    let mut found = Vec::new();
    if bodies.is_empty() {
        return found;
    }
    let mut calls = calls(body);
    let mut next = 0;
    while let Some(call) = calls.get(next).cloned() {
        next += 1;
        // Taken out, so that a note that is called again is met once.
        if let Some(element) = bodies.remove(&call) {
            // What a note calls is met behind what the body calls.
            collect(element, &mut calls);
            found.push((call, element));
        }
    }
    found
}

/// The calls in a text, in order, whatever is marked.
pub(super) fn calls(body: &Element) -> Vec<NoteCall> {
    let mut calls = Vec::new();
    collect(body, &mut calls);
    calls
}

fn collect(element: &Element, calls: &mut Vec<NoteCall>) {
    for child in element.elements() {
        match story::note_call(child) {
            Some(call) => calls.push(call),
            // What stands in a text box or a formula is not read.
            None if story::is_aside(child) => {}
            None => collect(inner(child), calls),
        }
    }
}

/// Numbers the notes of one kind in the order in which the marked text calls them, if new ones stand
/// between: LibreOffice goes by the order of the ids. `part` is the part that holds the notes.
pub(super) fn renumber(body: &mut Element, part: &mut Tree, kind: NoteKind) {
    let mut seen = BTreeSet::new();
    let of_kind = calls(body).into_iter().filter(|call| call.kind == kind);
    let order: Vec<String> =
        of_kind.map(|call| call.id).filter(|id| seen.insert(id.clone())).collect();
    let mut numbers: Vec<i64> = order.iter().filter_map(|id| id.parse().ok()).collect();
    numbers.sort_unstable();
    let ids: BTreeMap<String, String> =
        order.into_iter().zip(numbers).map(|(old, new)| (old, new.to_string())).collect();
    if ids.iter().all(|(old, new)| old == new) {
        return;
    }
    rename(body, kind, &ids);
    rename(&mut part.root, kind, &ids);
    let number = |node: &Node| -> Option<i64> {
        let element = node.element().filter(|element| element.is(kind.element()))?;
        element.attribute("id")?.parse().ok()
    };
    part.root.children.sort_by_cached_key(number);
}

/// Gives notes and their calls other ids.
fn rename(element: &mut Element, kind: NoteKind, ids: &BTreeMap<String, String>) {
    for child in element.children.iter_mut().filter_map(Node::element_mut) {
        if child.is(kind.element()) || child.is(kind.reference()) {
            let id = child.attribute("id").and_then(|id| ids.get(&*id));
            if let Some(id) = id.cloned() {
                child.set_attribute("id", &id);
            }
        }
        rename(child, kind, ids);
    }
}

/// The first id that no note of a part has.
pub(super) fn first_id(part: Option<&Tree>) -> u32 {
    let ids = part.into_iter().flat_map(|part| part.root.elements());
    let ids = ids.filter_map(|note| note.attribute("id")?.parse::<u32>().ok());
    // 0 and -1 are the lines that part notes from the text.
    ids.max().map_or(1, |highest| highest.saturating_add(1)).max(1)
}

/// How many bytes stand before a text where it is written in a package; `None` where something else
/// does than the mark of a note and the space behind it, which a plain text has not in its notes.
pub(super) fn lead(written: &str, text: &str) -> Option<usize> {
    let before = written.strip_suffix(text)?;
    let mark = before.trim();
    let is_mark = mark.len() < before.len() && !mark.contains(char::is_whitespace);
    (before.is_empty() || is_mark).then_some(before.len())
}

impl Writer<'_, '_> {
    /// Marks the notes of one kind; `called` are all notes of the base, in its order.
    pub(super) fn notes(
        &mut self,
        part: &mut Tree,
        kind: NoteKind,
        (called, marked): (&[NoteCall], &MarkedDocument),
    ) -> Result<(), Fault> {
        let of_base = marked.notes.iter().filter_map(|note| Some((note.base?, note)));
        let plans: BTreeMap<&str, &MarkedNote> = of_base
            .filter_map(|(index, note)| Some((called.get(index)?, note)))
            .filter(|(call, _)| call.kind == kind)
            .map(|(call, note)| (call.id.as_str(), note))
            .collect();
        let template = Template::of(part, kind, self.pen);
        for element in part.root.children.iter_mut().filter_map(Node::element_mut) {
            let id = element.attribute("id").unwrap_or_default().into_owned();
            if !element.is(kind.element()) {
                continue;
            }
            // A note whose call is deleted goes with it; marking its text too, LibreOffice loses it.
            if let Some(note) = plans.get(id.as_str()).filter(|note| note.revised.is_some()) {
                self.progress.inline = story::Inline::default();
                let children = std::mem::take(&mut element.children);
                element.children = self.container(children, &note.blocks, None)?;
            }
        }
        let new = self.pen.calls.iter().filter(|call| call.kind == kind && call.is_used);
        let new: Vec<_> = new.map(|call| (call.id.clone(), call.note)).collect();
        for (id, note) in &new {
            if let Some(note) = marked.notes.get(*note) {
                let element = self.new_note(&template, (kind, id), note);
                part.root.children.push(Node::Element(element));
            }
        }
        Ok(())
    }

    /// A note that the base does not have.
    fn new_note(
        &mut self,
        template: &Template,
        (kind, id): (NoteKind, &str),
        note: &MarkedNote,
    ) -> Element {
        let mut items = Vec::new();
        for block in &note.blocks {
            items.push(match block {
                MarkedBlock::Paragraph(marked) => {
                    let mut slot = self.additions.paragraph(marked, None, self.pen);
                    if let Some(properties) = &template.properties {
                        super::marks::set_properties(&mut slot.element, properties.clone());
                    }
                    super::marks::Item::Paragraph(slot)
                }
                MarkedBlock::Table(table) => {
                    super::marks::Item::Border(Node::Element(self.additions.table(table, self.pen)))
                }
            });
        }
        let mut children = super::marks::sealed(items, self.pen);
        if !note.has_own_mark
            && let Some(first) = children.first_mut().and_then(Node::element_mut)
        {
            let mut mark = self.pen.mark("ins");
            mark.children.push(Node::Element(template.mark.clone()));
            if let Some(space) = space_before(first, self.pen) {
                mark.children.push(Node::Element(space));
            }
            let at = usize::from(first.child("pPr").is_some());
            first.children.insert(at, Node::Element(mark));
        }
        let mut element = self.pen.element(kind.element()).with("id", id);
        element.children = children;
        element
    }
}

/// What the notes of a part look like.
struct Template {
    properties: Option<Element>,
    /// The run that prints the number of the note.
    mark: Element,
}

impl Template {
    /// The look of the first note of the part, else that of a note in the styles of Word.
    fn of(part: &Tree, kind: NoteKind, pen: &Pen<'_>) -> Self {
        let mut notes = part.root.elements().filter(|note| {
            note.is(kind.element()) && note.attribute("type").is_none_or(|kind| kind == "normal")
        });
        let reference = match kind {
            NoteKind::Footnote => "footnoteRef",
            NoteKind::Endnote => "endnoteRef",
        };
        let found = notes.find_map(|note| {
            let paragraph = note.child("p")?;
            let run = paragraph.elements().find(|run| run.child(reference).is_some())?;
            Some((paragraph, run))
        });
        let mut mark = pen.element("r");
        let format = found.and_then(|(_, run)| run.child("rPr")).map(without_marks);
        mark.children.extend(format.or_else(|| Some(raised(&pen.like))).map(Node::Element));
        mark.children.push(Node::Element(pen.element(reference)));
        let properties = found.and_then(|(paragraph, _)| paragraph.child("pPr")).map(|own| {
            let mut own = own.clone();
            own.remove_children(|name| matches!(name, "pPrChange" | "sectPr"));
            if let Some(format) = own.child_mut("rPr") {
                *format = without_marks(format);
            }
            own
        });
        Self { properties, mark }
    }
}

/// The space between the number of a note and its text, unless the text begins with one.
fn space_before(paragraph: &Element, pen: &Pen<'_>) -> Option<Element> {
    let text = text_of(paragraph, &mut Progress::default());
    let has_space = text.starts_with(char::is_whitespace);
    (!has_space).then(|| pen.text_run(" ", None)).flatten()
}

/// The format of a raised character.
fn raised(like: &Element) -> Element {
    let raised = Element::word(like, "vertAlign").with("val", "superscript");
    Element::word(like, "rPr").containing(raised)
}

/// The run properties of the calls of notes: those of the first call in the text, else raised.
pub(super) fn call_format(body: &Element, kind: NoteKind) -> Element {
    let own = find_call(body, kind).and_then(|run| run.child("rPr")).map(without_marks);
    own.unwrap_or_else(|| raised(body))
}

fn find_call(element: &Element, kind: NoteKind) -> Option<&Element> {
    element.elements().find_map(|child| {
        if child.is("r") && child.child(kind.reference()).is_some() {
            return Some(child);
        }
        find_call(child, kind)
    })
}

/// The part of notes of one kind for a package that has none, with the lines that part them from
/// the text (ECMA-376 part 1, 17.11.9 and 17.11.23).
pub(super) fn new_part(kind: NoteKind, root: &Element) -> String {
    let (name, namespaces) = (kind.element(), namespaces(root));
    let prefix = root.prefix();
    let w = |local: &str| format!("{prefix}:{local}");
    let separator = |id: &str, kind: &str, content: &str| {
        format!(
            "<{note} {w_type}=\"{kind}\" {w_id}=\"{id}\"><{p}><{r}><{content}/></{r}></{p}></{note}>",
            note = w(name),
            w_type = w("type"),
            w_id = w("id"),
            p = w("p"),
            r = w("r"),
            content = w(content)
        )
    };
    let root = w(&format!("{name}s"));
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<{root}{namespaces}>{}{}</{root}>",
        separator("-1", "separator", "separator"),
        separator("0", "continuationSeparator", "continuationSeparator"),
    )
}

/// The declaration of the namespace of the root.
fn namespaces(root: &Element) -> String {
    let own = format!("xmlns:{}", root.prefix());
    let declared = root.attributes().find(|(key, _)| *key == own);
    declared.map(|(key, value)| format!(" {key}=\"{value}\"")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::lead;

    #[test]
    fn only_a_mark_may_stand_before_a_note() {
        for (written, expected) in [
            ("With reefs.", Some(0)),
            ("\tWith reefs.", Some(1)),
            ("*\tWith reefs.", Some(2)),
            ("§ With reefs.", Some(3)),
            ("*With reefs.", None),
            ("and so on With reefs.", None),
            ("With lakes.", None),
        ] {
            assert_eq!(lead(written, "With reefs."), expected, "{written}");
        }
    }
}
