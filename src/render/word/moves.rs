//! Moves written as moves.
//!
//! In: a paragraph whose content was deleted here or inserted there. Out: the same as one end of a
//! move (ECMA-376 part 1, 17.13.5.21 to 17.13.5.28).
//!
//! ```text
//! <w:p> <w:del>…<w:delText>…            <w:p> <w:moveFromRangeStart w:name="move1"/>
//!                                  ─►         <w:moveFrom>…<w:t>…   <w:moveFromRangeEnd/>
//! ```

use std::collections::BTreeMap;

use super::pen::Pen;
use crate::model::MoveRole;
use crate::ooxml::xml::{Element, Node};

/// The date of a move where none is given: its range must have one.
const NO_DATE: &str = "1970-01-01T00:00:00Z";

/// Which moves can be written as moves.
#[derive(Debug, Clone, Default)]
pub(super) struct Moves {
    /// How many ends of each move can, which is found by writing the document once without.
    ends: BTreeMap<u32, u32>,
    /// Whether they are written now.
    is_written: bool,
}

impl Moves {
    /// From now on moves of which both ends can be written as such are.
    #[must_use]
    pub(super) fn written(mut self) -> Self {
        self.is_written = true;
        self
    }
}

impl Pen<'_> {
    /// Whether this end of a move is written as such.
    pub(super) fn may_move(&mut self, (id, _): (u32, MoveRole)) -> bool {
        /// Where it left and where it went to.
        const BOTH_ENDS: u32 = 2;
        if self.moves.is_written {
            return self.moves.ends.get(&id) == Some(&BOTH_ENDS);
        }
        *self.moves.ends.entry(id).or_default() += 1;
        false
    }

    /// Makes the deletions or insertions of a paragraph one end of a move.
    pub(super) fn write_move(&mut self, paragraph: &mut Element, (id, role): (u32, MoveRole)) {
        let (from, to) = match role {
            MoveRole::From => ("del", "moveFrom"),
            MoveRole::To => ("ins", "moveTo"),
        };
        rename(paragraph, from, to);
        let mut start = self.mark(&format!("{to}RangeStart")).with("name", &format!("move{id}"));
        if start.attribute("date").is_none() {
            start.set_attribute("date", NO_DATE);
        }
        let range = start.attribute("id").unwrap_or_default().into_owned();
        let end = self.element(&format!("{to}RangeEnd")).with("id", &range);
        let properties = usize::from(paragraph.child("pPr").is_some());
        paragraph.children.insert(properties, Node::Element(start));
        paragraph.children.push(Node::Element(end));
    }
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
