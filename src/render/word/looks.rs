//! What an inserted paragraph looks like.
//!
//! In: a paragraph of the base that plays the same part. Out: its properties, and the formats of
//! its label and its text.
//!
//! ```text
//! <w:p> enumlev1   {i}a)  {}⇥Resolution 5;     label {i}   text {}
//! ```

use std::collections::BTreeMap;

use super::pen::without_marks;
use super::survey::{Progress, Survey};
use crate::model::{Block, ClauseTree, Piece};
use crate::ooxml::story;
use crate::ooxml::xml::{Element, Tree};

/// What a paragraph looks like.
#[derive(Debug, Clone, Default)]
pub(super) struct Look {
    /// Its properties, without those of a section and without marks.
    pub(super) properties: Option<Element>,
    /// The format of what stands before its first tab.
    pub(super) label: Option<Element>,
    /// The format of the rest; of all of it where there is no tab.
    pub(super) text: Option<Element>,
    /// Whether Word makes its label.
    pub(super) is_numbered: bool,
}

impl Look {
    /// What a paragraph looks like; `piece` is what the document says of it.
    pub(super) fn of(paragraph: &Element, piece: Option<&Piece>) -> Self {
        let survey = Survey::of(paragraph, &mut Progress::default());
        let tab = survey.text.find('\t');
        let format = |at: usize| survey.format_for(at..at).map(without_marks);
        let text = format(tab.map_or(0, |tab| tab + 1));
        let properties = paragraph.child("pPr").map(|own| {
            let mut own = own.clone();
            own.remove_children(|name| matches!(name, "sectPr" | "pPrChange" | "framePr"));
            if let Some(format) = own.child_mut("rPr") {
                *format = without_marks(format);
            }
            own
        });
        Self {
            properties,
            label: if tab.is_some() { format(0) } else { text.clone() },
            text,
            is_numbered: piece.is_some_and(|piece| !piece.label.is_empty()),
        }
    }
}

/// The looks of some paragraphs of a body, by their numbers.
pub(super) fn looks(body: &Element, tree: &ClauseTree, wanted: &[u32]) -> BTreeMap<u32, Look> {
    let mut paragraphs = Vec::new();
    collect(body, &mut paragraphs);
    let pieces = Block::pieces(&tree.document.layout.body);
    let index = |line: u32| usize::try_from(line).ok()?.checked_sub(1);
    let look = |line: &u32| {
        let index = index(*line)?;
        Some((*line, Look::of(paragraphs.get(index)?, pieces.get(index).copied())))
    };
    wanted.iter().filter_map(look).collect()
}

/// The paragraphs of a body in the order of their numbers, those in tables included.
fn collect<'t>(container: &'t Element, found: &mut Vec<&'t Element>) {
    for block in story::blocks(container) {
        if block.is("tbl") {
            for cell in story::rows(block).into_iter().flat_map(story::cells) {
                collect(cell, found);
            }
        } else {
            found.push(block);
        }
    }
}

/// The ids of the styles of paragraphs, by their names.
pub(super) fn style_ids(styles: Option<&Tree>) -> BTreeMap<String, String> {
    let styles = styles.into_iter().flat_map(|tree| tree.root.elements());
    let paragraphs = styles
        .filter(|style| style.is("style"))
        .filter(|style| style.attribute("type").is_none_or(|kind| kind == "paragraph"));
    let entry = |style: &Element| {
        let name = style.child("name")?.value()?.into_owned();
        Some((name, style.attribute("styleId")?.into_owned()))
    };
    paragraphs.filter_map(entry).collect()
}
