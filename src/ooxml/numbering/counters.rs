//! Counts the paragraphs of lists as Word does.
//!
//! In: the properties of the paragraphs of a story, in their order. Out: their labels.
//!
//! ```text
//! level 0   1      2       3
//! level 1   1.1    2.1     3.1 ┐ a level left out counts as if it had been there,
//! level 2                3.1.1 ┘ so the next of level 1 is 3.2
//! ```
//!
//! That Word counts what is left out is in its knowledge base (Q110380); other readers do the same.

use std::mem::replace;

use super::super::styles::Styles;
use super::super::xml::Element;
use super::Label;
use super::definitions::{HIGHEST, Item, LEVELS, Level, Numbering};
use super::formats::Format;
use super::pattern::{LONGEST, Piece};

/// The state of all lists between two paragraphs of a story.
///
/// ```
/// use revmark::ooxml::{numbering::{Counters, Numbering}, styles::Styles, xml::Tree};
///
/// let namespace = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";
/// let part = format!("<w:numbering {namespace}><w:abstractNum w:abstractNumId='0'>\
///     <w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='russianLower'/>\
///     <w:lvlText w:val='%1)'/></w:lvl></w:abstractNum>\
///     <w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num></w:numbering>");
/// let styles = Styles::default();
/// let numbering = Numbering::of(Some(&Tree::parse(&part).unwrap()), &styles);
/// let mut counters = Counters::of(&numbering, &styles);
///
/// let properties = format!("<w:pPr {namespace}><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>");
/// let properties = Tree::parse(&properties).unwrap().root;
/// assert_eq!(counters.label(Some(&properties)).unwrap().text, "а)");
/// assert_eq!(counters.label(None), None);
/// assert_eq!(counters.label(Some(&properties)).unwrap().text, "б)");
/// ```
#[derive(Debug, Clone)]
pub struct Counters<'d> {
    numbering: &'d Numbering,
    styles: &'d Styles,
    /// The last number of each level of each list; none before its first and after a restart.
    lists: Vec<[Option<u32>; LEVELS]>,
    /// Whether an instance has been used.
    is_used: Vec<bool>,
}

impl<'d> Counters<'d> {
    /// The counters at the beginning of a story.
    pub fn of(numbering: &'d Numbering, styles: &'d Styles) -> Self {
        Self {
            numbering,
            styles,
            lists: vec![[None; LEVELS]; numbering.lists()],
            is_used: vec![false; numbering.instances()],
        }
    }

    /// Counts the next paragraph of the story, given its `w:pPr`, and gives its label.
    ///
    /// To be called once for each paragraph, blank ones too, which Word numbers like any other. None
    /// if the paragraph is in no list, in one that is not defined, or if its label is empty.
    pub fn label(&mut self, properties: Option<&Element>) -> Option<Label> {
        let item = self.numbering.find(self.styles.traits(properties).list?)?;
        let level = item.level(item.depth)?;
        let is_used = self.is_used.get_mut(item.number)?;
        let is_first = !replace(is_used, true);
        let numbers = self.lists.get_mut(item.list())?;
        count(numbers, item, is_first);
        let text = text(numbers, item, level);
        (!text.is_empty()).then_some(Label { text, suffix: level.suffix })
    }
}

/// Counts a paragraph, and the levels above its own that were left out.
fn count(numbers: &mut [Option<u32>; LEVELS], item: Item<'_>, is_first: bool) {
    for (level, number) in numbers.iter_mut().enumerate() {
        if is_first && item.own_start(level).is_some() || item.restarts(level) {
            *number = None;
        }
        if level <= item.depth {
            *number = Some(match *number {
                None => item.start(level),
                Some(last) if level == item.depth => (last + 1).min(HIGHEST),
                Some(last) => last,
            });
        }
    }
}

/// The text of a label, given the numbers of all levels, and cut where no label is as long.
fn text(numbers: &[Option<u32>; LEVELS], item: Item<'_>, level: &Level) -> String {
    let format = |other: usize| match item.level(other).map(|other| other.format) {
        Some(Format::Silent) => Format::Silent,
        Some(format) if !level.is_legal => format,
        _ => Format::Decimal,
    };
    let written = |piece: &Piece| match piece {
        Piece::Literal(characters) => characters.clone(),
        // The levels below have no number here.
        Piece::Number(other) if *other > item.depth => String::new(),
        Piece::Number(other) => {
            let number = numbers.get(*other).copied().flatten();
            number.map(|number| format(*other).write(number)).unwrap_or_default()
        }
    };
    let mut text = String::new();
    for piece in &level.text {
        text.push_str(&written(piece));
        if let Some((end, _)) = text.char_indices().nth(LONGEST) {
            text.truncate(end);
            break;
        }
    }
    text
}
