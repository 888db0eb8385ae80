//! The characters of a paragraph, marked where they stand.
//!
//! In: a paragraph of the base and its edits. Out: the same paragraph, in which what is deleted
//! stands in `w:del` and what is inserted in `w:ins`; whatever no edit touches is as it was.
//!
//! ```text
//! <w:r>{b}in Dubai, 2014;</w:r>   edits 3..14 → "Busan, 2018"
//!
//! <w:r>{b}in </w:r> <w:del><w:r>{b}Dubai, 2014</w:r></w:del> <w:ins><w:r>{b}Busan, 2018</w:r></w:ins> <w:r>{b};</w:r>
//! ```

use super::edits::Edit;
use super::pen::{Pen, text_element};
use super::survey::{Progress, Survey, text_of};
use crate::ooxml::story::{Part, change_inner, inner, part_of};
use crate::ooxml::xml::{Element, Node, Space};

/// Marks one paragraph.
pub(super) struct Marker<'m, 'c> {
    survey: &'m Survey,
    pen: &'m mut Pen<'c>,
    edits: Vec<Edit>,
    /// The first edit whose insertion has not been written.
    next: usize,
    /// Whether the whole paragraph is deleted.
    is_whole: bool,
    progress: Progress,
    /// How many fields were open where the paragraph begins.
    outside: usize,
    /// The byte of the text that was come to.
    at: usize,
    /// How many fields of the paragraph have begun.
    fields: usize,
    is_in_deleted_field: bool,
    /// Where each open wrapper ends, in bytes of the text.
    ends: Vec<usize>,
    /// What was written of the paragraph or of the wrapper that is open.
    content: Content,
    /// What was written of the run that is open.
    piece: Piece,
}

/// The content of a paragraph or a wrapper in the making.
#[derive(Default)]
struct Content {
    nodes: Vec<Node>,
    /// The deletion that the next deleted run joins.
    deletion: Option<Element>,
}

impl Content {
    fn keep(&mut self, node: Node) {
        self.close();
        self.nodes.push(node);
    }

    fn delete(&mut self, run: Element, pen: &mut Pen<'_>) {
        let deletion = self.deletion.get_or_insert_with(|| pen.mark("del"));
        deletion.children.push(Node::Element(run));
    }

    fn close(&mut self) {
        self.nodes.extend(self.deletion.take().map(Node::Element));
    }

    fn into_nodes(mut self) -> Vec<Node> {
        self.close();
        self.nodes
    }
}

/// Marks the content of a paragraph; `progress` is where it begins.
///
/// With `is_whole` everything that the paragraph holds is deleted, pictures too.
pub(super) fn marked(
    paragraph: &mut Element,
    (survey, edits): (&Survey, Vec<Edit>),
    is_whole: bool,
    (progress, pen): (Progress, &mut Pen<'_>),
) {
    let outside = progress.inline.depth();
    let mut marker = Marker {
        survey,
        pen,
        edits,
        next: 0,
        is_whole,
        progress,
        outside,
        at: 0,
        fields: 0,
        is_in_deleted_field: false,
        ends: Vec::new(),
        content: Content::default(),
        piece: Piece::default(),
    };
    let children = std::mem::take(&mut paragraph.children);
    marker.children(children);
    marker.insert_due();
    paragraph.children = marker.content.into_nodes();
}

impl Marker<'_, '_> {
    fn children(&mut self, children: Vec<Node>) {
        for node in children {
            let Node::Element(element) = node else {
                self.content.keep(node);
                continue;
            };
            match part_of(&element) {
                Part::Run => self.run(element),
                Part::Wrapper => self.wrapper(element),
                Part::Other if self.is_whole && element.space() == Space::Math => {
                    self.content.delete(element, self.pen);
                }
                Part::Other => self.content.keep(Node::Element(element)),
            }
        }
    }

    /// Marks what is in a wrapper: the wrapper itself is never marked.
    fn wrapper(&mut self, mut wrapper: Element) {
        let is_field = wrapper.is("fldSimple") && self.progress.inline.depth() == self.outside;
        if is_field {
            self.insert_due();
        }
        let is_deleted = is_field && {
            self.fields += 1;
            self.is_field_deleted()
        };
        let mut ahead = self.progress.clone();
        self.ends.push(self.at + text_of(inner(&wrapper), &mut ahead).len());
        if is_deleted {
            self.is_in_deleted_field = true;
            for part in complex_field(wrapper, self.pen) {
                self.run(part);
            }
            self.is_in_deleted_field = false;
        } else {
            let around = std::mem::take(&mut self.content);
            change_inner(&mut wrapper, |children| {
                self.children(children);
                std::mem::take(&mut self.content).into_nodes()
            });
            self.content = around;
            self.content.keep(Node::Element(wrapper));
        }
        self.ends.pop();
        self.insert_due();
    }

    /// Marks a run, cut where an edit begins or ends.
    fn run(&mut self, mut run: Element) {
        if run.elements().all(|child| child.is("rPr")) {
            return self.content.keep(Node::Element(run));
        }
        let children = std::mem::take(&mut run.children);
        let elements = children.into_iter().filter_map(Node::into_element);
        let (formats, elements): (Vec<_>, Vec<_>) = elements.partition(|child| child.is("rPr"));
        self.piece = Piece { shell: Some((run, formats)), ..Piece::default() };
        for element in elements {
            let was_inside = self.is_in_field();
            if element.is("fldChar") {
                self.insert_before();
            }
            let said = self.progress.text(&element);
            if self.is_in_field() && !was_inside && !self.is_in_deleted_field {
                self.insert_before();
                self.fields += 1;
                self.is_in_deleted_field = self.is_field_deleted();
            }
            match said {
                None => {
                    let is_deleted = self.is_deleted_here(&element);
                    self.put(element, is_deleted);
                }
                Some((text, _)) if element.is("t") => self.text(element, &text),
                Some((text, _)) => {
                    self.insert_before();
                    let end = self.at + text.len();
                    let is_deleted = self.is_deleted(self.at, end);
                    self.put(element, is_deleted);
                    self.at = end;
                }
            }
            if was_inside && !self.is_in_field() {
                self.is_in_deleted_field = false;
            }
            self.insert_before();
        }
        self.flush();
    }

    /// Adds the characters of a `w:t`, cut where an edit begins or ends.
    fn text(&mut self, element: Element, text: &str) {
        let (start, end) = (self.at, self.at + text.len());
        self.insert_before();
        let edits = self.edits.iter().skip(self.next);
        let mut cuts: Vec<usize> = edits
            .take_while(|edit| edit.deleted.start < end)
            .flat_map(|edit| [edit.deleted.start, edit.deleted.end])
            .filter(|cut| start < *cut && *cut < end)
            .collect();
        if cuts.is_empty() {
            let is_deleted = self.is_deleted(start, end);
            self.put(element, is_deleted);
            self.at = end;
            return;
        }
        cuts.push(end);
        cuts.dedup();
        for cut in cuts {
            let part = text.get(self.at - start..cut - start).unwrap_or_default();
            let is_deleted = self.is_deleted(self.at, cut);
            self.put(text_element(part, &self.pen.like), is_deleted);
            self.at = cut;
            self.insert_before();
        }
    }

    /// Adds an element to the open run.
    fn put(&mut self, mut element: Element, is_deleted: bool) {
        if is_deleted != self.piece.is_deleted {
            self.flush();
            self.piece.is_deleted = is_deleted;
        }
        if is_deleted {
            match element.word_name() {
                Some("t") => element.rename("delText"),
                Some("instrText") => element.rename("delInstrText"),
                _ => {}
            }
        }
        self.piece.elements.push(element);
    }

    /// Writes what is there of the open run.
    fn flush(&mut self) {
        let Some((shell, formats)) =
            self.piece.shell.as_ref().filter(|_| !self.piece.elements.is_empty())
        else {
            return;
        };
        let mut run = shell.clone();
        let elements = formats.iter().cloned().chain(std::mem::take(&mut self.piece.elements));
        run.children.extend(elements.map(Node::Element));
        if self.piece.is_deleted {
            self.content.delete(run, self.pen);
        } else {
            self.content.keep(Node::Element(run));
        }
    }

    /// Whether a field of this paragraph is open.
    fn is_in_field(&self) -> bool {
        self.progress.inline.depth() > self.outside
    }

    /// Whether the characters from one byte to another are deleted.
    fn is_deleted(&self, start: usize, end: usize) -> bool {
        let covers = |edit: &Edit| edit.deleted.start <= start && end <= edit.deleted.end;
        self.is_whole || self.is_in_deleted_field || self.edits.get(self.next).is_some_and(covers)
    }

    /// Whether something without characters is deleted: inside a deletion it is, at its edge it is
    /// not. The anchor of a comment is never deleted.
    fn is_deleted_here(&self, element: &Element) -> bool {
        let is_inside = self
            .edits
            .get(self.next)
            .is_some_and(|edit| edit.deleted.start < self.at && self.at < edit.deleted.end);
        let is_anchor = matches!(
            element.word_name(),
            Some("commentReference" | "annotationRef" | "footnoteRef" | "endnoteRef")
        );
        (self.is_whole || self.is_in_deleted_field || is_inside) && !is_anchor
    }

    /// Whether the field that has just begun is deleted as a whole.
    fn is_field_deleted(&self) -> bool {
        let field = self.fields.checked_sub(1).and_then(|index| self.survey.fields.get(index));
        field.is_some_and(|field| !field.is_empty() && self.is_deleted(field.start, field.end))
    }

    /// Writes the insertions that stand here, if they may stand inside the run.
    fn insert_before(&mut self) {
        if self.is_due() {
            self.flush();
            self.insert_due();
        }
    }

    /// Whether the next insertion belongs here: never inside a field, and not at the end of a
    /// wrapper, behind which it stands unless it replaces something inside.
    fn is_due(&self) -> bool {
        let Some(edit) = self.edits.get(self.next) else { return false };
        let is_addition = edit.deleted.is_empty();
        edit.deleted.end == self.at
            && !self.is_in_field()
            && !(is_addition && self.ends.last() == Some(&self.at))
    }

    fn insert_due(&mut self) {
        while self.is_due()
            && let Some(edit) = self.edits.get(self.next)
        {
            let format = self.survey.format_for(edit.deleted.clone());
            let before = self.survey.text.get(..edit.deleted.end).unwrap_or_default();
            let label = self.survey.new_label.as_ref().filter(|_| before.trim().is_empty());
            let runs = self.pen.runs(&edit.inserted, (label.or(format), format));
            if let Some(insertion) = self.pen.insertion(runs) {
                self.content.keep(Node::Element(insertion));
            }
            self.next += 1;
        }
    }
}

/// A part of a run in the making: all kept or all deleted.
#[derive(Default)]
struct Piece {
    /// The run without its content, and its properties.
    shell: Option<(Element, Vec<Element>)>,
    elements: Vec<Element>,
    is_deleted: bool,
}

/// The runs of a simple field, which may not stand in a deletion, as those of a field that may.
fn complex_field(mut field: Element, pen: &Pen<'_>) -> Vec<Element> {
    let turn =
        |kind: &str| pen.element("r").containing(pen.element("fldChar").with("fldCharType", kind));
    let mut code = pen.element("instrText");
    code.set_named_attribute("xml:space", "preserve");
    code.set_text(&field.attribute("instr").unwrap_or_default());
    let mut runs = vec![turn("begin"), pen.element("r").containing(code), turn("separate")];
    let children = std::mem::take(&mut field.children).into_iter();
    runs.extend(children.filter_map(|node| match node {
        Node::Element(element) if part_of(&element) == Part::Run => Some(element),
        _ => None,
    }));
    runs.push(turn("end"));
    runs
}
