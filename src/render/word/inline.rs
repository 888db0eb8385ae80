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
use super::pen::Pen;
use super::survey::{Progress, Survey};
use crate::ooxml::story::{Part, change_inner, inner, part_of};
use crate::ooxml::xml::{Element, Node};

/// Marks one paragraph.
pub(super) struct Marker<'m, 'a, 'c> {
    survey: &'m Survey<'a>,
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
}

/// The content of a paragraph or a wrapper in the making.
#[derive(Default)]
struct Content<'a> {
    nodes: Vec<Node<'a>>,
    /// The deletion that the next deleted run joins.
    deletion: Option<Element<'a>>,
}

impl<'a> Content<'a> {
    fn keep(&mut self, node: Node<'a>) {
        self.close();
        self.nodes.push(node);
    }

    fn delete(&mut self, run: Element<'a>, pen: &mut Pen<'_>) {
        let deletion = self.deletion.get_or_insert_with(|| pen.mark("del"));
        deletion.children.push(Node::Element(run));
    }

    fn close(&mut self) {
        self.nodes.extend(self.deletion.take().map(Node::Element));
    }

    fn into_nodes(mut self) -> Vec<Node<'a>> {
        self.close();
        self.nodes
    }
}

/// Marks the content of a paragraph; `progress` is where it begins.
///
/// With `is_whole` everything that the paragraph holds is deleted, pictures too.
pub(super) fn marked<'a>(
    paragraph: &mut Element<'a>,
    (survey, edits): (&Survey<'a>, Vec<Edit>),
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
    };
    let children = std::mem::take(&mut paragraph.children);
    let mut content = Content::default();
    marker.children(children, &mut content);
    marker.insert_due(&mut content);
    paragraph.children = content.into_nodes();
}

impl<'a> Marker<'_, 'a, '_> {
    fn children(&mut self, children: Vec<Node<'a>>, content: &mut Content<'a>) {
        for node in children {
            let Node::Element(element) = node else {
                content.keep(node);
                continue;
            };
            match part_of(&element) {
                Part::Run => self.run(element, content),
                Part::Wrapper => self.wrapper(element, content),
                Part::Other if self.is_whole && is_formula(&element) => {
                    content.delete(element, self.pen);
                }
                Part::Other => content.keep(Node::Element(element)),
            }
        }
    }

    /// Marks what is in a wrapper: the wrapper itself is never marked.
    fn wrapper(&mut self, mut wrapper: Element<'a>, content: &mut Content<'a>) {
        let is_field = wrapper.is("fldSimple") && self.progress.inline.depth() == self.outside;
        let is_deleted = is_field && {
            self.fields += 1;
            self.is_field_deleted()
        };
        let mut ahead = self.progress.clone();
        self.ends.push(self.at + Survey::of(inner(&wrapper), &mut ahead).text.len());
        if is_deleted {
            self.is_in_deleted_field = true;
            for part in complex_field(wrapper, self.pen) {
                self.run(part, content);
            }
            self.is_in_deleted_field = false;
        } else {
            let mut inside = Content::default();
            change_inner(&mut wrapper, |children| {
                self.children(children, &mut inside);
                inside.into_nodes()
            });
            content.keep(Node::Element(wrapper));
        }
        self.ends.pop();
        self.insert_due(content);
    }

    /// Marks a run, cut where an edit begins or ends.
    fn run(&mut self, mut run: Element<'a>, content: &mut Content<'a>) {
        if run.elements().all(|child| child.is("rPr")) {
            return content.keep(Node::Element(run));
        }
        let children = std::mem::take(&mut run.children);
        let format = children.iter().find(|node| node.element().is_some_and(|e| e.is("rPr")));
        let format = format.cloned();
        let mut piece = Piece { shell: run, format, nodes: Vec::new(), is_deleted: false };
        for node in children {
            let Node::Element(element) = node else { continue };
            if element.is("rPr") {
                continue;
            }
            let was_inside = self.progress.inline.depth() > self.outside;
            let said = self.progress.text(&element);
            let is_inside = self.progress.inline.depth() > self.outside;
            if is_inside && !was_inside && !self.is_in_deleted_field {
                self.insert_before(&mut piece, content);
                self.fields += 1;
                self.is_in_deleted_field = self.is_field_deleted();
            }
            match said {
                None => {
                    let is_deleted = self.is_deleted_here(&element);
                    piece.add(element, is_deleted, content, self.pen);
                }
                Some((text, _)) if element.is("t") => {
                    self.text(element, &text, &mut piece, content);
                }
                Some((text, _)) => {
                    self.insert_before(&mut piece, content);
                    let end = self.at + text.len();
                    let is_deleted = self.is_deleted(self.at, end);
                    piece.add(element, is_deleted, content, self.pen);
                    self.at = end;
                }
            }
            if was_inside && !is_inside {
                self.is_in_deleted_field = false;
            }
            self.insert_before(&mut piece, content);
        }
        piece.flush(content, self.pen);
    }

    /// Adds the characters of a `w:t`, cut where an edit begins or ends.
    fn text(
        &mut self,
        element: Element<'a>,
        text: &str,
        piece: &mut Piece<'a>,
        content: &mut Content<'a>,
    ) {
        let (start, end) = (self.at, self.at + text.len());
        self.insert_before(piece, content);
        let mut cuts: Vec<usize> = self
            .edits
            .iter()
            .skip(self.next)
            .take_while(|edit| edit.deleted.start < end)
            .flat_map(|edit| [edit.deleted.start, edit.deleted.end])
            .filter(|cut| start < *cut && *cut < end)
            .collect();
        if cuts.is_empty() {
            let is_deleted = self.is_deleted(start, end);
            piece.add(element, is_deleted, content, self.pen);
            self.at = end;
            return;
        }
        cuts.push(end);
        cuts.dedup();
        for cut in cuts {
            let part = text.get(self.at - start..cut - start).unwrap_or_default();
            let is_deleted = self.is_deleted(self.at, cut);
            piece.add(self.pen.text_element(part), is_deleted, content, self.pen);
            self.at = cut;
            self.insert_before(piece, content);
        }
    }

    /// Whether the characters from one byte to another are deleted.
    fn is_deleted(&self, start: usize, end: usize) -> bool {
        let covers = |edit: &Edit| edit.deleted.start <= start && end <= edit.deleted.end;
        self.is_whole || self.is_in_deleted_field || self.edits.get(self.next).is_some_and(covers)
    }

    /// Whether something without characters is deleted: inside a deletion it is, at its edge it is
    /// not. The anchor of a comment is never deleted.
    fn is_deleted_here(&self, element: &Element<'_>) -> bool {
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
    fn insert_before(&mut self, piece: &mut Piece<'a>, content: &mut Content<'a>) {
        if self.is_due() {
            piece.flush(content, self.pen);
            self.insert_due(content);
        }
    }

    /// Whether the next insertion belongs here: never inside a field, and not at the end of a
    /// wrapper, behind which it stands unless it replaces something inside.
    fn is_due(&self) -> bool {
        let Some(edit) = self.edits.get(self.next) else { return false };
        let is_addition = edit.deleted.is_empty();
        edit.deleted.end == self.at
            && self.progress.inline.depth() <= self.outside
            && !(is_addition && self.ends.last() == Some(&self.at))
    }

    fn insert_due(&mut self, content: &mut Content<'a>) {
        while self.is_due()
            && let Some(edit) = self.edits.get(self.next)
        {
            let format = self.survey.format_for(edit.deleted.clone());
            let before = self.survey.text.get(..edit.deleted.end).unwrap_or_default();
            let label = self.survey.new_label.as_ref().filter(|_| before.trim().is_empty());
            let runs = self.pen.runs(&edit.inserted, (label.or(format), format));
            if let Some(insertion) = self.pen.insertion(runs) {
                content.keep(Node::Element(insertion));
            }
            self.next += 1;
        }
    }
}

/// A part of a run in the making: all kept or all deleted.
struct Piece<'a> {
    /// The run without its content.
    shell: Element<'a>,
    format: Option<Node<'a>>,
    nodes: Vec<Node<'a>>,
    is_deleted: bool,
}

impl<'a> Piece<'a> {
    fn add(
        &mut self,
        mut element: Element<'a>,
        is_deleted: bool,
        content: &mut Content<'a>,
        pen: &mut Pen<'_>,
    ) {
        if is_deleted != self.is_deleted {
            self.flush(content, pen);
            self.is_deleted = is_deleted;
        }
        if is_deleted {
            match element.word_name() {
                Some("t") => element.rename("delText"),
                Some("instrText") => element.rename("delInstrText"),
                _ => {}
            }
        }
        self.nodes.push(Node::Element(element));
    }

    fn flush(&mut self, content: &mut Content<'a>, pen: &mut Pen<'_>) {
        if self.nodes.is_empty() {
            return;
        }
        let mut run = self.shell.clone();
        run.children.extend(self.format.clone());
        run.children.append(&mut self.nodes);
        if self.is_deleted {
            content.delete(run, pen);
        } else {
            content.keep(Node::Element(run));
        }
    }
}

/// Whether an element is a formula, which may stand in a deletion.
fn is_formula(element: &Element<'_>) -> bool {
    element.space() == crate::ooxml::xml::Space::Math
}

/// The runs of a simple field, which may not stand in a deletion, as those of a field that may.
fn complex_field<'a>(mut field: Element<'a>, pen: &Pen<'_>) -> Vec<Element<'a>> {
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
