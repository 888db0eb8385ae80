//! What is written anew: inserted runs, and the calls of inserted notes.
//!
//! In: characters and the run properties they take. Out: runs inside a `w:ins`.
//!
//! ```text
//! "⇥the isles[footnoteRef:2]"  ─►  <w:ins …><w:r>…<w:tab/><w:t>the isles</w:t></w:r>
//!                                            <w:r>…<w:footnoteReference w:id="5"/></w:r></w:ins>
//! ```

use super::direction::{Stretch, directed, is_rtl, stretches_of};
use super::edits::Insertion;
use crate::model::{ClauseTree, Comparison, MarkedDocument, Span};
use crate::ooxml::story::{LINE_BREAK, NoteKind};
use crate::ooxml::xml::{Element, Node};
use crate::text::characters::is_arabic;

/// The call of a note that the base does not have.
#[derive(Debug, Clone)]
pub(super) struct NewCall {
    /// Its bytes in the revised document.
    start: u32,
    end: u32,
    pub(super) kind: NoteKind,
    /// Whether the author's own mark follows it.
    has_own_mark: bool,
    /// Index in [`MarkedDocument::notes`].
    pub(super) note: usize,
    /// Its id in the part of its kind.
    pub(super) id: String,
    /// Whether it was written.
    pub(super) is_used: bool,
}

/// Writes what the revised version adds.
#[derive(Debug)]
pub(super) struct Pen<'c> {
    pub(super) comparison: &'c Comparison,
    pub(super) stamp: Stamp,
    /// The calls of inserted notes, by where they stand.
    pub(super) calls: Vec<NewCall>,
    /// The run properties of calls, of footnotes and of endnotes.
    pub(super) call_formats: [Element; 2],
    /// An element whose prefix new elements take.
    pub(super) like: Element,
    /// Whether runs end where the direction changes.
    pub(super) parts_directions: bool,
    /// Whether moves are written as such.
    pub(super) writes_moves: bool,
}

impl Pen<'_> {
    /// The calls of the notes that only the revised version has, with ids from `first_ids` on.
    pub(super) fn new_calls(
        comparison: &Comparison,
        document: &MarkedDocument,
        mut first_ids: [u32; 2],
    ) -> Vec<NewCall> {
        let revised = &comparison.revised;
        let mut calls = Vec::new();
        for (index, note) in document.notes.iter().enumerate() {
            if note.base.is_some() {
                continue;
            }
            let kind = if revised.text(note.call).starts_with("[endnoteRef") {
                NoteKind::Endnote
            } else {
                NoteKind::Footnote
            };
            let [footnotes, endnotes] = &mut first_ids;
            let next = if kind == NoteKind::Footnote { footnotes } else { endnotes };
            calls.push(NewCall {
                start: note.call.start,
                end: note.call.end,
                kind,
                has_own_mark: note.has_own_mark,
                note: index,
                id: next.to_string(),
                is_used: false,
            });
            *next += 1;
        }
        calls.sort_by_key(|call| call.start);
        calls
    }

    /// The runs of some insertions, in the formats given for the label they begin with and for the
    /// rest.
    pub(super) fn runs(
        &mut self,
        insertions: &[Insertion],
        (label, format): (Option<&Element>, Option<&Element>),
    ) -> Vec<Node> {
        let mut runs = Vec::new();
        for (index, insertion) in insertions.iter().enumerate() {
            let (base, revised) = (&self.comparison.base, &self.comparison.revised);
            match *insertion {
                Insertion::Base(span) => runs.extend(self.text_runs((base, span), format)),
                Insertion::Revised(span) => {
                    let mut at = span.start;
                    if index == 0 {
                        let call = self.next_call(at, span.end).and_then(|at| self.calls.get(at));
                        let before_call = call.map_or(span.end, |call| call.start);
                        let end = before_call.min(at + label_length(revised.text(span)));
                        runs.extend(self.text_runs((revised, Span { start: at, end }), label));
                        at = end;
                    }
                    while let Some(index) = self.next_call(at, span.end) {
                        let Some((start, end)) =
                            self.calls.get(index).map(|call| (call.start, call.end))
                        else {
                            break;
                        };
                        let before = Span { start: at, end: start };
                        runs.extend(self.text_runs((revised, before), format));
                        runs.extend(self.call_run(index));
                        at = end;
                    }
                    let rest = Span { start: at, end: span.end };
                    runs.extend(self.text_runs((revised, rest), format));
                }
            }
        }
        runs.into_iter().map(Node::Element).collect()
    }

    /// The insertion of some runs.
    pub(super) fn insertion(&mut self, runs: Vec<Node>) -> Option<Element> {
        if runs.is_empty() {
            return None;
        }
        let mut mark = self.mark("ins");
        mark.children = runs;
        Some(mark)
    }

    /// The element of a mark.
    pub(super) fn mark(&mut self, name: &str) -> Element {
        self.stamp.mark(&self.like, name)
    }

    /// A new element of a Word document.
    pub(super) fn element(&self, name: &str) -> Element {
        Element::word(&self.like, name)
    }

    fn next_call(&self, from: u32, to: u32) -> Option<usize> {
        let first = self.calls.partition_point(|call| call.start < from);
        self.calls.get(first).filter(|call| call.end <= to).map(|_| first)
    }

    /// The run that calls an inserted note.
    fn call_run(&mut self, index: usize) -> Option<Element> {
        let call = self.calls.get_mut(index)?;
        call.is_used = true;
        let call = call.clone();
        let mut run = self.element("r");
        let [footnotes, endnotes] = &self.call_formats;
        let format = if call.kind == NoteKind::Footnote { footnotes } else { endnotes };
        run.children.push(Node::Element(format.clone()));
        let mut reference = self.element(call.kind.reference());
        if call.has_own_mark {
            reference.set_attribute("customMarkFollows", "1");
        }
        Some(run.containing(reference.with("id", &call.id)))
    }

    /// The runs of a part of a version, each of one direction.
    fn text_runs(
        &self,
        (version, span): (&ClauseTree, Span),
        format: Option<&Element>,
    ) -> Vec<Element> {
        let text = version.text(span);
        let stretches = if self.parts_directions {
            stretches_of(&version.document.text, span.range(), version.language.direction())
        } else {
            vec![Stretch { text, is_rtl: is_rtl(format) || text.contains(is_arabic) }]
        };
        let run = |stretch: Stretch<'_>| {
            let format = directed(format, stretch.is_rtl, &self.like);
            self.text_run(stretch.text, format.as_ref())
        };
        stretches.into_iter().filter_map(run).collect()
    }

    /// A run with these characters; `None` where there are none.
    pub(super) fn text_run(&self, text: &str, format: Option<&Element>) -> Option<Element> {
        if text.is_empty() {
            return None;
        }
        let mut run: Element = self.element("r");
        run.children.extend(format.map(|format| Node::Element(without_marks(format))));
        run.children.extend(characters(text, &self.like).map(Node::Element));
        Some(run)
    }
}

/// The elements that hold some characters in a run (ECMA-376 part 1, 17.3.3).
///
/// ```text
/// "a)⇥ITU‑R"   ─►   <w:t>a)</w:t> <w:tab/> <w:t>ITU</w:t> <w:noBreakHyphen/> <w:t>R</w:t>
/// ```
pub(super) fn characters<'t>(text: &'t str, like: &'t Element) -> impl Iterator<Item = Element> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        if let Some(name) = special(first) {
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
            let element = Element::word(like, name);
            if name != "sym" {
                return Some(element);
            }
            let code = format!("{:04X}", u32::from(first));
            return Some(element.with("font", "Symbol").with("char", &code));
        }
        let end = rest.find(|character| special(character).is_some()).unwrap_or(rest.len());
        let (plain, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
        rest = behind;
        Some(text_element(plain, like))
    })
}

/// A `w:t` with these characters, none of which is special.
pub(super) fn text_element(text: &str, like: &Element) -> Element {
    let mut element = Element::word(like, "t");
    element.set_named_attribute("xml:space", "preserve");
    element.set_text(text);
    element
}

/// The name of the element that Word has for a character which cannot stand in a `w:t`; the private
/// ones are those of symbol fonts.
fn special(character: char) -> Option<&'static str> {
    Some(match character {
        '\t' => "tab",
        '\u{2011}' => "noBreakHyphen",
        '\u{AD}' => "softHyphen",
        '\u{F000}'..='\u{F0FF}' => "sym",
        _ if LINE_BREAK.starts_with(character) => "br",
        _ => return None,
    })
}

/// Makes the elements of marks.
#[derive(Debug)]
pub(super) struct Stamp {
    author: String,
    /// An `xsd:dateTime` in UTC; none is written where it is `None`.
    date: Option<String>,
    /// The id of the next mark.
    next: u32,
}

impl Stamp {
    /// Marks of this author and date; no id of `parts` is given to any of them.
    pub(super) fn new(author: &str, date: Option<&str>, parts: &[&Element]) -> Self {
        let highest = parts.iter().map(|part| highest_id(part)).max().unwrap_or_default();
        Self { author: author.to_owned(), date: date.map(str::to_owned), next: highest + 1 }
    }

    /// An id that no annotation of the package has.
    pub(super) fn id(&mut self) -> String {
        let id = self.next;
        self.next = self.next.saturating_add(1);
        id.to_string()
    }

    /// The element of a mark, without content.
    pub(super) fn mark(&mut self, like: &Element, name: &str) -> Element {
        let id = self.id();
        let mark = Element::word(like, name).with("id", &id).with("author", &self.author);
        match &self.date {
            Some(date) => mark.with("date", date),
            None => mark,
        }
    }
}

/// The highest id of an annotation in a part; those of content controls are of another kind and
/// stand in `w:val`.
fn highest_id(element: &Element) -> u32 {
    /// Ids are 32 bits wide with a sign; the upper half is left for those that other programs make.
    const HIGHEST: u32 = 1 << 30;
    let own = element.attribute("id").and_then(|id| id.parse::<u32>().ok());
    let own = own.filter(|id| *id < HIGHEST).unwrap_or_default();
    element.elements().map(highest_id).max().unwrap_or_default().max(own)
}

/// How many bytes stand before the first tab of a text; 0 where that is no label.
fn label_length(text: &str) -> u32 {
    /// In bytes: no label is longer.
    const LONGEST_LABEL: usize = 24;
    let tab = text.find('\t').filter(|tab| *tab <= LONGEST_LABEL);
    tab.and_then(|tab| u32::try_from(tab).ok()).unwrap_or_default()
}

/// Run properties without the marks of other people's changes of them.
pub(super) fn without_marks(format: &Element) -> Element {
    let mut format = format.clone();
    format.remove_children(|name| {
        matches!(name, "rPrChange" | "ins" | "del" | "moveFrom" | "moveTo")
    });
    format
}
