//! The body of a part, marked from its first paragraph to its last.
//!
//! In: the content of a body, a cell or a note of the base, and the marked-up blocks that belong to
//! it. Out: the same content with the marks, what is new standing before the block that follows it.
//!
//! ```text
//! base      p1        p2  tbl  sectPr
//! marked    p1  +new  −p2 tbl           ─►   p1  <new, inserted>  <p2, deleted>  tbl  sectPr
//! ```

use super::added::Additions;
use super::edits::edits;
use super::inline;
use super::looks::Look;
use super::marks::{Item, Slot, is_deleted, sealed};
use super::notes;
use super::pen::Pen;
use super::survey::{Progress, Survey, text_of};
use crate::model::{MarkedBlock, MarkedParagraph, Operation, Presence, Side};
use crate::ooxml::fault::Fault;
use crate::ooxml::story::{BlockPart, block_part_of, take_inner};
use crate::ooxml::xml::{Element, Node};

/// Marks the text of the base, part by part.
pub(super) struct Writer<'w, 'c> {
    pub(super) pen: &'w mut Pen<'c>,
    pub(super) additions: &'w Additions,
    pub(super) progress: Progress,
}

/// The marked-up blocks of a container, and how many of them were written.
struct Plan<'d> {
    blocks: &'d [MarkedBlock],
    next: usize,
    /// How many there are up to the last that the base has.
    base_end: usize,
}

impl<'d> Plan<'d> {
    fn new(blocks: &'d [MarkedBlock]) -> Self {
        let last = blocks.iter().rposition(|block| !is_addition(block));
        Self { blocks, next: 0, base_end: last.map_or(0, |last| last + 1) }
    }

    /// The next block, if it is one that `is_wanted`.
    fn take(&mut self, is_wanted: impl Fn(&MarkedBlock) -> bool) -> Option<&'d MarkedBlock> {
        let block = self.blocks.get(self.next).filter(|block| is_wanted(block))?;
        self.next += 1;
        Some(block)
    }
}

/// Whether the base has no such block.
fn is_addition(block: &MarkedBlock) -> bool {
    let presence = match block {
        MarkedBlock::Paragraph(paragraph) => paragraph.presence,
        MarkedBlock::Table(table) => table.presence,
    };
    presence == Presence::Only(Side::Revised)
}

/// What is wrong where the package and the document that was read from it do not agree: a fault of
/// this program, for which the user can only choose another way.
fn lost(what: &str) -> Fault {
    Fault {
        what: format!("{what} was not found again where it was read"),
        way_out: "save it again in Word or LibreOffice, or write another format; please report it"
            .into(),
    }
}

/// A container in the making.
struct Site<'s> {
    plan: Plan<'s>,
    /// What is new looks like this where nothing is said.
    like: Option<&'s Look>,
    /// What was written of the container, or of the wrapper in it that is open.
    items: Vec<Item>,
}

impl Writer<'_, '_> {
    /// Marks the content of a body, a cell or a note; what is new looks `like` this where nothing
    /// is said.
    pub(super) fn container(
        &mut self,
        children: Vec<Node>,
        blocks: &[MarkedBlock],
        like: Option<&Look>,
    ) -> Result<Vec<Node>, Fault> {
        let items = Vec::with_capacity(children.len());
        let mut site = Site { plan: Plan::new(blocks), like, items };
        for node in children {
            // What follows the last block, such as the properties of the last section, stays last.
            let is_block = matches!(&node, Node::Element(element) if !is_front(element));
            if is_block && site.plan.next >= site.plan.base_end {
                self.add(&mut site);
            }
            self.node(node, &mut site)?;
        }
        self.add(&mut site);
        if site.plan.next < blocks.len() {
            return Err(lost("a paragraph of the base"));
        }
        Ok(sealed(site.items, self.pen))
    }

    /// Marks one child of a container.
    fn node(&mut self, node: Node, site: &mut Site<'_>) -> Result<(), Fault> {
        let Node::Element(mut element) = node else {
            site.items.push(Item::Other(node));
            return Ok(());
        };
        match block_part_of(&element) {
            BlockPart::Paragraph => {
                self.add(site);
                let Some(MarkedBlock::Paragraph(marked)) = site.plan.take(|_| true) else {
                    return Err(lost("a paragraph"));
                };
                self.paragraph(&mut element, marked)?;
                let (presence, moved) = (marked.presence, marked.moved);
                site.items.push(Item::Paragraph(Slot { element, presence, moved }));
            }
            BlockPart::Table => {
                self.add(site);
                let Some(MarkedBlock::Table(marked)) = site.plan.take(|_| true) else {
                    return Err(lost("a table"));
                };
                self.table(&mut element, marked)?;
                site.items.push(Item::Border(Node::Element(element)));
            }
            BlockPart::Wrapper => {
                self.add(site);
                self.wrapper(element, site)?;
            }
            BlockPart::Other => site.items.push(Item::Other(Node::Element(element))),
        }
        Ok(())
    }

    /// Marks what is in a wrapper around blocks. The wrapper is never marked; one of which nothing
    /// is kept is left out.
    fn wrapper(&mut self, mut wrapper: Element, site: &mut Site<'_>) -> Result<(), Fault> {
        let around = std::mem::take(&mut site.items);
        for node in take_inner(&mut wrapper) {
            self.node(node, site)?;
        }
        let inside = std::mem::replace(&mut site.items, around);
        let has_paragraphs = inside.iter().any(|item| matches!(item, Item::Paragraph(_)));
        if has_paragraphs && inside.iter().all(is_deleted) {
            site.items.extend(inside);
            return Ok(());
        }
        site.items.push(Item::Wrapper(wrapper, inside));
        Ok(())
    }

    /// Writes what is new before the next block of the base.
    fn add(&mut self, site: &mut Site<'_>) {
        while let Some(block) = site.plan.take(is_addition) {
            site.items.push(match block {
                MarkedBlock::Paragraph(marked) => {
                    Item::Paragraph(self.additions.paragraph(marked, site.like, self.pen))
                }
                MarkedBlock::Table(table) => {
                    Item::Border(Node::Element(self.additions.table(table, self.pen)))
                }
            });
        }
    }

    /// Marks the content of a paragraph of the base, and not its end.
    pub(super) fn paragraph(
        &mut self,
        paragraph: &mut Element,
        marked: &MarkedParagraph,
    ) -> Result<(), Fault> {
        let old = marked.runs.iter().filter(|run| run.operation != Operation::Insert);
        let read: String = old.clone().map(|run| self.pen.comparison.base.text(run.span)).collect();
        let lead = |written: &str| {
            let place = || format!("the text of paragraph {}", marked.base.unwrap_or_default());
            notes::lead(written, &read).ok_or_else(|| lost(&place()))
        };
        if marked.runs.iter().all(|run| run.operation == Operation::Equal)
            && marked.presence == Presence::Both
        {
            return lead(&text_of(paragraph, &mut self.progress)).map(drop);
        }
        let before = self.progress.clone();
        let mut survey = Survey::of(paragraph, &mut self.progress);
        let lead = lead(&survey.text)?;
        let like = marked.like.and_then(|line| self.additions.looks.get(&line));
        survey.new_label = like.and_then(|look| look.label.clone());
        let start = old.map(|run| run.span.start).next().unwrap_or_default();
        let is_whole = marked.presence == Presence::Only(Side::Base);
        let edits = if is_whole { Vec::new() } else { edits(&marked.runs, (start, lead), &survey) };
        inline::marked(paragraph, (&survey, edits), is_whole, (before, self.pen));
        Ok(())
    }
}

/// Whether an element stands before the blocks of its container: the properties of a cell.
fn is_front(element: &Element) -> bool {
    element.is("tcPr")
}
